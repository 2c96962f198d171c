package advice

import (
	"strings"
	"testing"

	"himscore/internal/metric"
	"himscore/internal/resume"
)

// TestWhatTellsTheWorkInOtherWordsIsCounted: a note that offers a line its term, and a count that says there is no such line, cannot both be true.
func TestWhatTellsTheWorkInOtherWordsIsCounted(t *testing.T) {
	tells := func(v metric.Verdict) note {
		return note{text: "Checked signed forms", verdict: v, near: []string{"authorization"}, kind: resume.Experience}
	}
	named := note{text: "Sent copies of records to insurers", verdict: metric.Duty, names: []string{"release-of-information"}, kind: resume.Experience}
	other := note{text: "Stocked the shelves", verdict: metric.Duty, kind: resume.Experience}
	school := list("hipaa", "mpi", "release-of-information")
	for _, c := range []struct {
		name, title, want string
		notes             []note
	}{
		{"all under their names", "Shop Clerk", "", []note{named, other, school}},
		{"one in other words", "Shop Clerk", "2 lines of work in the field: 1 measured by a number, 1 duty. The best stands in line 3. Of the 2, 1 stands under no title", []note{named, tells(metric.Quantified), other, school}},
		{"two in other words", "Shop Clerk", "3 lines of work in the field: 1 measured by a number, 2 duties. The best stands in line 3. Of the 3, 2 stand under no title", []note{named, tells(metric.Quantified), {text: "Checked more signed forms", verdict: metric.Duty, near: []string{"authorization"}, kind: resume.Experience}, school}},
		{"none under its name", "Shop Clerk", "1 line of work in the field: 1 duty. It stands under no title", []note{tells(metric.Duty), other, school}},
		{"a profile that tells a result", "Shop Clerk", "", []note{named, {text: "Cut the queue of signed forms by half", verdict: metric.Quantified, near: []string{"authorization"}, kind: resume.Summary}, school}},
		{"what every trade has", "Shop Clerk", "", []note{named, {text: "Ran the numbers", verdict: metric.Duty, near: []string{"excel"}, kind: resume.Experience}, school}},
	} {
		p := person{title: c.title, from: 2018, level: "associate", degree: "AAS Health Information Technology", notes: c.notes}
		got := advise(t, p, "him-specialist", Options{}).Proof.Why
		if !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
