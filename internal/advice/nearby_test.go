package advice

import (
	"strings"
	"testing"

	"himscore/internal/metric"
	"himscore/internal/resume"
)

func TestALineThatShowsAWorkNearbyIsPointedAt(t *testing.T) {
	for _, tt := range []struct {
		name, role, id string
		notes          []note
		line           int
	}{
		{"duplicates beside data integrity", "data-quality-analyst", "data-integrity", []note{work(metric.Duty, "data-quality"), work(metric.Quantified, "duplicate-records")}, 3},
		{"the nearer of two", "data-quality-analyst", "data-integrity", []note{work(metric.Quantified, "record-reconciliation", "data-quality"), work(metric.Duty, "duplicate-records")}, 3},
		{"of two as near, the one with a number", "data-quality-analyst", "data-integrity", []note{work(metric.Duty, "duplicate-records", "data-quality"), work(metric.Quantified, "duplicate-records")}, 3},
		{"what was only watched", "data-quality-analyst", "data-integrity", []note{{text: "Sat in on merges", verdict: metric.Duty, names: []string{"duplicate-records"}, kind: resume.Experience, watched: true}, work(metric.Duty, "ehr")}, 0},
		{"what is only listed", "data-quality-analyst", "data-integrity", []note{work(metric.Duty, "ehr"), list("duplicate-records")}, 0},
		{"work that is not near", "data-quality-analyst", "data-integrity", []note{work(metric.Duty, "ehr", "power-bi")}, 0},
		{"order sets beside a workflow", "clinical-informatics-specialist", "workflow-redesign", []note{work(metric.Duty, "ehr-optimization"), work(metric.Quantified, "order-sets")}, 3},
	} {
		p := person{title: "Analyst, Health Information", from: 2015, notes: tt.notes}
		m, found := find(advise(t, p, tt.role, Options{}).Missing, tt.id)
		if !found || m.Line != tt.line || strings.Contains(m.Why, "comes nearest: if it was such work") != (tt.line > 0) {
			t.Errorf("%s: %v line %d: %s", tt.name, found, m.Line, m.Why)
		}
	}
}

func TestNoLineIsPointedAtForTwoWorksNearby(t *testing.T) {
	p := person{title: "Analyst, Health Information", from: 2015, notes: []note{work(metric.Duty, "ehr"), work(metric.Quantified, "duplicate-records")}}
	at := map[int]string{}
	for _, m := range advise(t, p, "data-quality-analyst", Options{}).Missing {
		if !strings.Contains(m.Why, "comes nearest: if it was") {
			continue
		}
		if at[m.Line] != "" {
			t.Errorf("line %d for %s and for %s", m.Line, at[m.Line], m.Keyword)
		}
		at[m.Line] = m.Keyword
	}
	if len(at) == 0 {
		t.Error("no line is pointed at")
	}
}
