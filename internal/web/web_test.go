package web

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

func TestThePageNamesOnlyFilesItHas(t *testing.T) {
	files := Files()
	index, there := files["index.html"]
	if !there {
		t.Fatal("there is no index.html: go generate ./internal/web builds the page")
	}
	named := regexp.MustCompile(`(?:src|href)="/([^"]+)"`).FindAllSubmatch(index.Body, -1)
	if len(named) < 3 {
		t.Errorf("the page names %d files", len(named))
	}
	for _, name := range named {
		if _, there := files[string(name[1])]; !there {
			t.Errorf("the page names %s, which is not there", name[1])
		}
	}
	if bytes.Contains(index.Body, []byte("<style")) || regexp.MustCompile(`<script(?: [^>]*)?>[^<]`).Match(index.Body) {
		t.Error("the page has a script or a style of its own, which its policy forbids")
	}
	for name, file := range files {
		if file.Type == "" {
			t.Errorf("%s has no media type", name)
		}
		if name != "index.html" && !regexp.MustCompile(`^assets/[\w.-]+-[\w-]{8}\.\w+$`).MatchString(name) {
			t.Errorf("the name of %s does not change with its bytes, so a browser would keep it too long", name)
		}
	}
}

func TestEveryPartByOthersIsListedWithItsLicense(t *testing.T) {
	body, err := os.ReadFile("page/package.json")
	if err != nil {
		t.Fatal(err)
	}
	var built struct{ Dependencies map[string]string }
	if err := json.Unmarshal(body, &built); err != nil || len(built.Dependencies) == 0 {
		t.Fatal(err, built)
	}
	for name, file := range Files() {
		if path.Ext(name) != ".txt" {
			continue
		}
		for part, version := range built.Dependencies {
			if !bytes.Contains(file.Body, []byte(part+" "+version)) {
				t.Errorf("%s does not name %s %s", name, part, version)
			}
		}
		return
	}
	t.Error("the page has no list of licenses")
}

// ownScript is the budget of issue 8: our own script and style, packed; pdf.js stands apart.
const ownScript = 150 << 10

func TestThePageIsSmall(t *testing.T) {
	own := 0
	for name, file := range Files() {
		base := path.Base(name)
		if kind := path.Ext(base); (kind != ".js" && kind != ".css") || strings.HasPrefix(base, "pdf") {
			continue
		}
		own += len(file.Compressed())
		t.Logf("%s: %d bytes packed", base, len(file.Compressed()))
	}
	if own == 0 || own > ownScript {
		t.Errorf("our own script and style are %d bytes packed; at most %d", own, ownScript)
	}
}

func TestPackedFilesAreTheSameFiles(t *testing.T) {
	for name, file := range Files() {
		r, err := gzip.NewReader(bytes.NewReader(file.Compressed()))
		if err != nil {
			t.Fatal(err)
		}
		if body, err := io.ReadAll(r); err != nil || !bytes.Equal(body, file.Body) {
			t.Errorf("%s is another file when unpacked: %v", name, err)
		}
	}
}
