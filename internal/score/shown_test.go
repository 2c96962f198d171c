package score

import (
	"strings"
	"testing"

	"himscore/internal/metric"
)

// A count of one says nothing that the name does not say better.
func TestTheLastKeywordShownIsNamed(t *testing.T) {
	s, _ := load(t)
	asked := []string{"release-of-information", "chart-completion", "document-imaging", "mpi", "deficiency-tracking", "records-management"}
	why := func(n int) string {
		var lines []draftLine
		for _, id := range asked[:n] {
			lines = append(lines, draftLine{text: id, verdict: metric.Duty, keywords: []string{id}})
		}
		d := draft{jobs: []job{{title: "HIM Specialist", from: 2019, lines: lines}}}
		return s.Score(d.evidence(), nil, Options{AsOf: asOf, TargetRole: "him-specialist"}).Parts[0].Why
	}
	counted := 0
	for n := 3; n <= len(asked); n++ {
		got := why(n)
		if strings.Contains(got, "1 more keyword is") {
			t.Errorf("%d lines: %s", n, got)
		}
		if strings.Contains(got, "more keywords are shown") {
			counted++
		}
	}
	if counted == 0 {
		t.Error("never are there more than can be named: the test shows nothing")
	}
}
