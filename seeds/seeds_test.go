package seeds_test

import (
	"strings"
	"testing"
	"testing/fstest"

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

const sound = `id: doc
title: A document
facts:
  - {id: doc/one, topic: market, locator: intro, says: One thing.}
  - id: doc/two
    topic: market
    locator: intro
    says: Another thing.
    conflict: {with: [doc/one], about: which thing, handling: the first}
`

func TestABrokenDocumentIsNamedWithFileAndLine(t *testing.T) {
	tests := []struct{ name, old, text, want string }{
		{"nothing is broken", "", "", ""},
		{"an unknown key", "topic: market, locator", "topik: market, locator", `doc.yaml:4: unknown key "topik"`},
		{"no title", "title: A document", "title: ''", "doc.yaml:1: a document needs a title"},
		{"a fact of another document", "id: doc/two", "id: dock/two", `doc.yaml:5: fact id "dock/two" is not "doc/" and a name of its own`},
		{"a fact id used twice", "id: doc/two", "id: doc/one", `doc.yaml:5: fact id "doc/one" is not`},
		{"a fact that says nothing", "says: One thing.", "says: ''", `doc.yaml:4: fact "doc/one" needs topic, locator and says`},
		{"a conflict with no fact", "with: [doc/one]", "with: [doc/three]", `doc.yaml:5: fact "doc/two" conflicts with "doc/three", which is no other fact`},
		{"a conflict with itself", "with: [doc/one]", "with: [doc/two]", `conflicts with "doc/two", which is no other fact`},
		{"a conflict nobody handles", ", handling: the first", "", `the conflict of fact "doc/two" needs with, about and handling`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(sound, test.old, test.text, 1)
			_, err := seeds.Load(fstest.MapFS{"doc.yaml": {Data: []byte(text)}})
			if test.want == "" {
				if err != nil {
					t.Error(err)
				}
			} else if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}
