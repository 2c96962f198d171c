package keyword

import (
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

func TestEverySurfaceOfARuleIsASpellingThatNoOtherRuleDecides(t *testing.T) {
	tax := load(t)
	words := newVocabulary(0)
	words.fill(tax)
	first := map[*form]taxonomy.Sense{}
	for _, s := range tax.Senses {
		if s.Group != "" {
			continue
		}
		decided := map[string]bool{}
		words.decided(s, func(surface string, f *form) {
			if other, taken := first[f]; taken && other.Place != s.Place {
				t.Errorf("%s:%d: %q for %s is decided by %s:%d already", s.File, s.Line, surface, f.id, other.File, other.Line)
			}
			first[f], decided[surface] = s, true
		})
		for _, surface := range s.Surfaces {
			if !decided[surface] {
				t.Errorf("%s:%d: %q is no spelling of anything the rule means", s.File, s.Line, surface)
			}
		}
	}
}

// A cue that is the term itself would count at every other place that names the term.
func TestNoCueAgainstATermIsTheTermItself(t *testing.T) {
	v := newVocabulary(0)
	key := func(text string) string {
		k, _ := squeeze(v.adding.scan(text))
		return k
	}
	for _, s := range load(t).Senses {
		for _, surface := range append([]string{s.Term}, s.Surfaces...) {
			for _, cue := range s.Against {
				if key(cue) == key(surface) {
					t.Errorf("%s:%d: the cue %q against %q says nothing but the term", s.File, s.Line, cue, surface)
				}
			}
		}
	}
}
