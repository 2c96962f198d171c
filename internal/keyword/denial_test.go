package keyword

import (
	"strings"
	"testing"

	"himscore/taxonomy"
)

func TestEveryDenialTakesAwayWhatItsMatchesBracketAndNothingInItsRejects(t *testing.T) {
	tax := load(t)
	m := New(tax)
	for _, d := range tax.Denials {
		for _, text := range d.Match {
			t.Run(d.ID+" takes from "+text, func(t *testing.T) { bracketed(t, m, d, text) })
		}
		for _, text := range d.Reject {
			t.Run(d.ID+" takes nothing from "+text, func(t *testing.T) {
				for _, mention := range m.FindText(text) {
					if mention.Stance != Affirmed {
						t.Errorf("%s:%d: %q is %s", d.File, d.Line, mention.Text, mention.Stance)
					}
				}
			})
		}
	}
}

// bracketed checks that every keyword in brackets has the stance of the rule, and every other is affirmed.
func bracketed(t *testing.T, m *Matcher, d taxonomy.Denial, text string) {
	want := map[string]bool{}
	for _, part := range strings.Split(text, "[")[1:] {
		name, _, _ := strings.Cut(part, "]")
		want[name] = true
	}
	found := map[string]bool{}
	for _, mention := range m.FindText(strings.NewReplacer("[", "", "]", "").Replace(text)) {
		if mention.Near {
			continue
		}
		bracket := ""
		for name := range want {
			if strings.Contains(name, mention.Text) || strings.Contains(mention.Text, name) {
				bracket = name
			}
		}
		switch {
		case bracket == "" && mention.Stance != Affirmed:
			t.Errorf("%s:%d: %q is %s", d.File, d.Line, mention.Text, mention.Stance)
		case bracket != "" && mention.Stance != Stance(d.Stance):
			t.Errorf("%s:%d: %q is %s, want %s", d.File, d.Line, mention.Text, mention.Stance, d.Stance)
		case bracket != "":
			found[bracket] = true
		}
	}
	for name := range want {
		if !found[name] {
			t.Errorf("%s:%d: %q was not found", d.File, d.Line, name)
		}
	}
}
