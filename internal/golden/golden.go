// Package golden compares what a test got with a file checked in beside it, and knows the sample resumes. Tests only.
package golden

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files of this package; read the diff before you commit it")

// Update tells whether this run rewrites golden files.
func Update() bool { return *update || os.Getenv("UPDATE") == "1" }

// Check fails the test unless got equals the file at path. With -update, or UPDATE=1 in the environment, it writes the
// file instead.
func Check(t *testing.T, path string, got []byte) {
	t.Helper()
	if Update() {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("no golden file %s: run with -update, read it, commit it", filepath.Base(path))
	}
	if string(want) != string(got) {
		t.Errorf("%s differs at %s", filepath.Base(path), firstDifference(string(want), string(got)))
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) {
			return "the end: lines are missing"
		}
		if w[i] != g[i] {
			return fmt.Sprintf("line %d\nwant %s\n got %s", i+1, w[i], g[i])
		}
	}
	return "the end: lines were added"
}
