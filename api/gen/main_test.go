package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTheGeneratedDocumentsAreUpToDate(t *testing.T) {
	fresh := t.TempDir()
	if err := generate("..", fresh); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"docs.go", "swagger.json", "openapi.json", "openapi.go"} {
		want, err := os.ReadFile(filepath.Join(fresh, name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("docs/%s is out of date; run go generate ./...", name)
		}
	}
}
