package seeds_test

import (
	"testing"

	"himscore/seeds"
)

func TestTheEmbeddedDocumentsLoad(t *testing.T) {
	documents, err := seeds.Load(seeds.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) != 4 {
		t.Errorf("%d documents", len(documents))
	}
	for _, d := range documents {
		if d.Line == 0 || len(d.Facts) == 0 || d.Facts[0].Line == 0 {
			t.Errorf("%s: %d facts, no place", d.ID, len(d.Facts))
		}
	}
}
