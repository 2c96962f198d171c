package golden

import (
	"path/filepath"
	"testing"
)

// Samples are the paths of the sample resumes in all formats. Folder is seeds/resumes as seen from the test. It fails where they are missing: a
// test that loops over none proves nothing.
func Samples(t testing.TB, folder string) []string {
	t.Helper()
	const few = 8
	var files []string
	for _, ext := range [...]string{"pdf", "docx", "txt", "json"} {
		found, err := filepath.Glob(filepath.Join(folder, "*."+ext))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < few {
		t.Fatalf("%d sample resumes, want at least %d", len(files), few)
	}
	return files
}
