package score

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
)

func TestARoleHeldWithALicenceStandsFurtherFromWhoHasNone(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "Clinical Informatics Specialist", org: "Some Hospital", from: 2019, lines: []draftLine{
		{text: "Rebuilt order sets", verdict: metric.Quantified, keywords: []string{"order-sets", "ehr-build", "cds", "medication-safety"}},
	}}}}
	measure := func(d draft) (points int, why string) {
		res := s.Score(d.evidence(), nil, Options{TargetRole: "pharmacy-informatics-specialist", AsOf: asOf})
		return part(res, "coverage"), res.Parts[0].Why
	}
	without, why := measure(d)
	if !strings.Contains(why, "held with a license (PharmD / RPh)") {
		t.Errorf("why: %s", why)
	}
	d.claims.Credentials = []credential.Claim{{ID: "pharmd", Status: credential.Held}}
	with, why := measure(d)
	if with <= without || strings.Contains(why, "license") {
		t.Errorf("%d with the license, %d without: %s", with, without, why)
	}
	titled := d
	titled.claims.Credentials = nil
	titled.jobs = []job{{title: "Pharmacy Informatics Specialist", org: "Some Hospital", from: 2019, lines: d.jobs[0].lines}}
	if _, why := measure(titled); strings.Contains(why, "license") {
		t.Errorf("who holds the title is believed: %s", why)
	}
}

func TestAnAimBetweenTheSidesLeavesNeither(t *testing.T) {
	s, _ := load(t)
	for headline, want := range map[string]string{
		"Coder interested in data quality":         "bridge",
		"Seeking a post in coding or data quality": "him",
	} {
		d := draft{headline: headline, jobs: []job{{title: "Medical Coder", org: "Some Hospital", from: 2019, lines: []draftLine{
			{text: "a", verdict: metric.Quantified, keywords: []string{"icd-10-cm", "cpt", "hl7"}},
		}}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}); got.Track.ID != want {
			t.Errorf("%s: %s (%.2f), want %s", headline, got.Track.ID, got.Track.HIM, want)
		}
	}
}

func TestTheAimPlacesWhoComesFromAnotherWork(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"epic", "super-user"}}, {text: "b", verdict: metric.Duty, keywords: []string{"compliance", "flowsheets", "drg"}}}
	for _, tt := range []struct{ headline, title, want string }{
		{"Nurse, seeking a post in clinical documentation integrity", "Staff Nurse", "him"},
		{"Nurse, seeking a post in clinical informatics", "Staff Nurse", "informatics"},
		{"Seeking a post in coding", "Clinical Informatics Specialist", "bridge"}, // a title places it too
	} {
		d := draft{headline: tt.headline, jobs: []job{{title: tt.title, org: "Some Hospital", from: 2019, lines: lines}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Track; got.ID != tt.want {
			t.Errorf("%s: %s (%.2f), want %s", tt.headline, got.ID, got.HIM, tt.want)
		}
	}
}
