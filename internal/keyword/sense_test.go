package keyword

import (
	"strings"
	"testing"

	"himscore/taxonomy"
)

// load is the taxonomy of this program.
func load(t testing.TB) *taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func TestEverySenseRuleIsFoundInItsMatchesAndRefusedInItsRejects(t *testing.T) {
	tax := load(t)
	m := New(tax)
	for _, s := range tax.Senses {
		for _, text := range s.Match {
			t.Run(s.Term+" is meant in "+text, func(t *testing.T) {
				if !means(m, s, text) {
					t.Errorf("%s:%d: not found", s.File, s.Line)
				}
			})
		}
		for _, text := range s.Reject {
			t.Run(s.Term+" is not meant in "+text, func(t *testing.T) {
				if means(m, s, text) {
					t.Errorf("%s:%d: found", s.File, s.Line)
				}
			})
		}
	}
}

// means reports that a text names what a rule means, by one of the rule's surfaces.
func means(m *Matcher, s taxonomy.Sense, text string) bool {
	surfaces := s.Surfaces
	if len(surfaces) == 0 {
		surfaces = []string{s.Term}
	}
	for _, mention := range m.FindText(text) {
		for _, surface := range surfaces {
			if mention.Near || !strings.Contains(letters(mention.Text), letters(surface)) {
				continue
			}
			if len(s.Means) == 0 {
				return true
			}
			for _, id := range s.Means {
				if mention.Keyword == id {
					return true
				}
			}
		}
	}
	return false
}

func letters(s string) string {
	key, _ := squeeze(scan(s))
	return key
}
