package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/metric"
	"himscore/internal/resume"
)

func TestALineThatNoRuleKnowsIsAskedWhetherItIsTheWork(t *testing.T) {
	const typed = "Typed names, birthdays and addresses from paper forms into the computer, 200 a shift"
	for _, tt := range []struct {
		name  string
		line  note
		asked bool
	}{
		{"everyday words of a clerk", note{text: typed, verdict: metric.Duty}, true},
		{"the same in a line that names work of the field", note{text: typed, verdict: metric.Duty, names: []string{"cdi"}}, false},
		{"the same where it is taken away", note{text: typed, verdict: metric.Duty, denied: []string{"cdi"}}, false},
		{"the same hidden", note{text: typed, verdict: metric.Duty, hidden: true}, false},
		{"no line of work", note{text: typed, verdict: metric.None}, false},
		{"other work", note{text: "Stocked the pantry and mopped the hall each night", verdict: metric.Duty}, false},
	} {
		tt.line.kind = resume.Experience
		ad := advise(t, person{title: "HIM Specialist", from: 2019, notes: []note{work(metric.Duty, "release-of-information"), tt.line, work(metric.Duty, "mpi", "chart-completion", "document-imaging")}}, "him-specialist", Options{})
		if untold := ad.Untold([]string{"data-entry", "lean"}); len(untold) == 1 != tt.asked { // no role lacks what a line may tell
			t.Errorf("%s: of two keywords a role may lack %v", tt.name, untold)
		}
		about := slices.IndexFunc(ad.Missing, func(m Missing) bool { return m.guessed })
		if tt.asked != (about >= 0) {
			t.Errorf("%s: asked is %v", tt.name, about >= 0)
			continue
		}
		if !tt.asked {
			continue
		}
		m := ad.Missing[about]
		if m.Line != 3 || !strings.HasSuffix(m.Why, " Line 3 may be such work: if it is, write the term there.") {
			t.Errorf("%s: %+v", tt.name, m)
		}
		if notes := ad.Lines[2]; len(notes) == 0 || notes[0].Code != "name_guess" || !strings.Contains(strings.ToLower(notes[0].Message), strings.ToLower(m.Label)) {
			t.Errorf("%s: %v", tt.name, notes)
		}
		if strings.Contains(ad.Unshown, "Not named as your work") && strings.Contains(ad.Unshown, strings.ToLower(m.Label)) {
			t.Errorf("%s: %s", tt.name, ad.Unshown)
		}
	}
}

// TestALineOfTheFieldIsAskedForWhatMattersAlone: it has said what it is, and a plus is not worth the question.
func TestALineOfTheFieldIsAskedForWhatMattersAlone(t *testing.T) {
	const drew = "Built charts that nine managers open each morning to see their monthly numbers on one page"
	for role, want := range map[string]bool{"data-quality-analyst": true, "cancer-registrar": false} {
		p := person{title: "Data Quality Analyst", from: 2015, notes: []note{{text: drew, verdict: metric.Duty, names: []string{"power-bi"}, kind: resume.Experience}, work(metric.Duty, "data-quality", "mpi", "data-validation", "data-integrity")}}
		m, found := find(advise(t, p, role, Options{}).Missing, "dashboards")
		if !found || (m.Line == 2) != want {
			t.Errorf("%s: %v %s line %d: %s", role, found, m.Priority, m.Line, m.Why)
		}
	}
}
