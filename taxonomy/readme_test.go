package taxonomy

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"himscore/internal/golden"
)

// The table of README.md stands between these.
const (
	tableStart = "<!-- rules and examples: UPDATE=1 go test ./taxonomy -->\n"
	tableEnd   = "<!-- end -->\n"
)

func TestTheREADMECountsRulesAndExamples(t *testing.T) {
	raw, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(raw), tableStart)
	table, after, closed := strings.Cut(rest, tableEnd)
	if !found || !closed {
		t.Fatal("README.md has no table of rules and examples")
	}
	want := countTable(t)
	if table == want {
		return
	}
	if !golden.Update() {
		t.Fatalf("README.md counts otherwise (UPDATE=1 go test ./taxonomy writes it):\n%s", want)
	}
	if err := os.WriteFile("README.md", []byte(before+tableStart+want+tableEnd+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// countTable counts for each family, a folder or a file, its entries and their texts.
func countTable(t *testing.T) string {
	t.Helper()
	type family struct {
		name                   string
		entries, match, reject int
	}
	var families []*family
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		var doc yaml.Node
		if err := yaml.NewDecoder(bytes.NewReader(raw)).Decode(&doc); err != nil {
			return err
		}
		of := strings.TrimSuffix(name, ".yaml")
		if folder := path.Dir(name); folder != "." {
			of = folder
		}
		if n := len(families); n == 0 || families[n-1].name != of {
			families = append(families, &family{name: of})
		}
		f := families[len(families)-1]
		if root := doc.Content[0]; root.Kind == yaml.SequenceNode {
			f.entries += len(root.Content)
			for _, entry := range root.Content {
				f.match += textsUnder(entry, "match")
				f.reject += textsUnder(entry, "reject")
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| family | rules | texts that must match | texts that must not |\n|---|---|---|---|\n")
	for _, f := range families {
		if f.match+f.reject > 0 {
			fmt.Fprintf(&b, "| %s | %d | %d | %d |\n", f.name, f.entries, f.match, f.reject)
		}
	}
	return b.String()
}

func textsUnder(entry *yaml.Node, key string) int {
	for i := 0; i+1 < len(entry.Content); i += 2 {
		if entry.Content[i].Value == key {
			return len(entry.Content[i+1].Content)
		}
	}
	return 0
}
