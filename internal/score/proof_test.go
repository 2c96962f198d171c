package score

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/metric"
)

// TestTheEvidenceSaysWhatFullPointsTake: whoever has the points, or no line at all, is not told how many lines they take.
func TestTheEvidenceSaysWhatFullPointsTake(t *testing.T) {
	s, _ := load(t)
	for _, tt := range []struct {
		lines int
		told  bool
	}{{0, false}, {2, true}, {12, false}} {
		var lines []draftLine
		for i := range tt.lines {
			lines = append(lines, draftLine{text: strings.Repeat("a", i+1), verdict: metric.Quantified, keywords: []string{"icd-10-cm", "coding-accuracy", "cpt", "query", "drg", "ms-drg", "hcpcs", "modifiers"}})
		}
		d := draft{jobs: []job{{title: "Medical Coder", org: "Rowan Hospital", from: 2018, lines: lines}}}
		parts := s.Score(d.evidence(), nil, Options{TargetRole: "medical-coder", AsOf: asOf}).Parts
		why := parts[slices.IndexFunc(parts, func(p Part) bool { return p.ID == "evidence" })].Why
		if strings.Contains(why, "Full points take about 7 lines") != tt.told {
			t.Errorf("%d lines: %s", tt.lines, why)
		}
	}
}
