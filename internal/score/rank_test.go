package score

import (
	"slices"
	"testing"

	"himscore/internal/metric"
)

// rankOf is the place of a role among those of a draft, from 1.
func rankOf(t *testing.T, s *Scorer, d draft, id string) int {
	t.Helper()
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	return 1 + slices.IndexFunc(roles, func(r RoleMatch) bool { return r.ID == id })
}

func TestWhoStandsBetweenTheTwoSidesSeesARoleOfEach(t *testing.T) {
	s, _ := load(t)
	records := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"chart-completion", "deficiency-tracking", "records-retention"}},
		{text: "b", verdict: metric.Quantified, keywords: []string{"leadership", "release-of-information", "audit-readiness"}},
	}
	systems := draftLine{text: "c", verdict: metric.Quantified, keywords: []string{"uat", "epic", "sql", "hl7", "go-live"}}
	d := draft{headline: "HIM supervisor | EHR reporting", jobs: []job{{title: "HIM Supervisor", org: "Rowan Hospital", from: 2016, lines: append(records, systems)}}}
	got := s.Score(d.evidence(), nil, Options{AsOf: asOf})
	if got.Track.ID != "bridge" {
		t.Fatalf("the track is %s: the test shows nothing", got.Track.ID)
	}
	if third := got.Roles[2]; third.ID != "informatics-analyst" || third.Why == "" {
		t.Errorf("third of the roles of a bridge: %s, %q", third.ID, third.Why)
	}
	d.headline, d.jobs[0].lines = "HIM supervisor", records
	if at := rankOf(t, s, d, "informatics-analyst"); at <= 3 {
		t.Errorf("who stands on one side is shown the other at %d", at)
	}
}

func TestADirectorIsNotSentBackToTheBench(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"clinical-informatics", "order-sets", "alert-overrides", "ehr"}},
		{text: "b", verdict: metric.Quantified, keywords: []string{"workflow-redesign", "end-user-training", "go-live", "leadership"}},
	}
	director := draft{headline: "Director of Clinical Informatics", jobs: []job{{title: "Director of Clinical Informatics", org: "Rowan Hospital", from: 2016, lines: lines}}}
	leads, bench := rankOf(t, s, director, "clinical-systems-manager"), rankOf(t, s, director, "clinical-informatics-specialist")
	if leads > bench {
		t.Errorf("a director: the manager's post comes at %d, the specialist's at %d", leads, bench)
	}
	director.headline, director.jobs[0].title = "Clinical Informatics Specialist", "Clinical Informatics Specialist"
	if leads, bench = rankOf(t, s, director, "clinical-systems-manager"), rankOf(t, s, director, "clinical-informatics-specialist"); bench > leads {
		t.Errorf("a specialist: the manager's post comes at %d, their own at %d", leads, bench)
	}
}

func TestAPostWantedInAWorkIsTheMeasure(t *testing.T) {
	s, _ := load(t)
	released := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "hipaa", "subpoenas"}}}
	for _, test := range []struct{ headline, want string }{
		{"Looking to move into an entry level medical coding position", "medical-coder"},
		{"Seeking a data quality role", "data-quality-analyst"},
		{"Looking to move into medical coding, where I can learn", "roi-specialist"}, // a wish, and no post
		{"Seeking a role where medical coding matters", "roi-specialist"},
	} {
		d := draft{headline: test.headline, jobs: []job{{title: "Release of Information Specialist", org: "Rowan Hospital", from: 2019, lines: released}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != test.want {
			t.Errorf("%q is measured against %s, want %s", test.headline, got, test.want)
		}
	}
}

func TestTheNameOfAWorkIsReadWhole(t *testing.T) {
	s, _ := load(t)
	d := draft{headline: "Interested in population health analytics with a health plan", jobs: []job{{title: "Epidemiologist", org: "Rowan County", from: 2019, lines: []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"sql", "dashboards", "data-analysis", "reporting"}},
	}}}}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "population-health-analyst" {
		t.Errorf("measured against %s", got)
	}
}

func TestEveryRoleOutOfTheOrderOfItsMatchSaysWhy(t *testing.T) {
	s, _ := load(t)
	for _, title := range []string{"Release of Information Clerk", "HIM Supervisor", "Director of Health Information Management", "Clinical Informatics Analyst"} {
		d := draft{headline: title, jobs: []job{{title: title, org: "Rowan Hospital", from: 2017, lines: []draftLine{
			{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "hipaa", "ehr", "chart-completion"}},
			{text: "b", verdict: metric.Quantified, keywords: []string{"medical-coding", "cpt", "data-quality", "audit-readiness"}},
		}}}}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		for i, role := range roles {
			better := slices.ContainsFunc(roles[i+1:], func(later RoleMatch) bool { return later.Match >= role.Match+0.01 })
			if better && role.Why == "" {
				t.Errorf("%s: %s (%.2f) stands before a better match without a word", title, role.ID, role.Match)
			}
		}
	}
}
