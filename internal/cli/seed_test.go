package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// readSeed reads a sample resume.
func readSeed(t *testing.T, name string) []byte {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("../../seeds/resumes", name))
	if err != nil {
		t.Fatal(err)
	}
	return file
}
