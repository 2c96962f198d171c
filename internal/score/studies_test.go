package score

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

func TestWhoStudiesForOneSideIsNotMeasuredByWordsOfTheOther(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"document-imaging", "chart-completion"}},
		{text: "b", verdict: metric.Duty, keywords: []string{"audits", "cerner", "super-user"}},
		{text: "c", verdict: metric.Duty, keywords: []string{"workflow-mapping", "deficiency-tracking"}},
	}
	nurse := func(degree string) draft {
		d := draft{jobs: []job{{title: "Staff Nurse", org: "Rowan Hospital", from: 2018, lines: lines}}}
		d.claims.Credentials = []credential.Claim{{ID: "rn", Status: credential.Held}}
		if degree != "" {
			d.claims.Education.Pursuing = []credential.Degree{{Level: credential.Master, Text: degree}}
		}
		return d
	}
	if first := s.Score(nurse("").evidence(), nil, Options{AsOf: asOf}).Roles[0]; first.Track != taxonomy.HIM {
		t.Fatalf("without studies %s comes first: this proves nothing", first.ID)
	}
	for degree, want := range map[string]string{"M.S.N. Nursing Informatics": "nursing-informatics-specialist", "M.S. Health Informatics": ""} {
		got := s.Score(nurse(degree).evidence(), nil, Options{AsOf: asOf})
		if got.Target.Track != taxonomy.Informatics || want != "" && got.Target.ID != want {
			t.Errorf("%s: measured against %s", degree, got.Target.ID)
		}
		if got.Track.ID != taxonomy.Informatics {
			t.Errorf("%s: on track %s: %s", degree, got.Track.ID, got.Track.Why)
		}
		for _, m := range got.Roles[:3] {
			if m.Track == taxonomy.HIM {
				t.Errorf("%s: %s is among the first", degree, m.ID)
			}
		}
		if first := got.Roles[0]; first.Why == "It is where you earn most points." {
			t.Errorf("%s: %s earns less than a role of the other side: %s", degree, first.Title, first.Why)
		}
	}
	if got := s.Score(nurse("A.A.S. Health Information Technology").evidence(), nil, Options{AsOf: asOf}).Track.Why; strings.Contains(got, "studied decides") {
		t.Error("from health information technology people go either way: " + got)
	}
	d := nurse("M.S.N. Nursing Informatics")
	d.headline = "Nurse looking for a first job in release of information"
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "roi-specialist" {
		t.Errorf("who says what they aim at is measured against %s", got)
	}
}

func TestStudiesAreUnderWayOnceTheyHaveBegun(t *testing.T) {
	s, _ := load(t)
	degree := func(level credential.Level, toBegin bool) credential.Degree {
		return credential.Degree{Level: level, Text: "Health Information Technology", Line: 1, ToBegin: toBegin}
	}
	for _, tt := range []struct {
		name     string
		pursuing []credential.Degree
		level    string
		part     string
	}{
		{"a place is held", []credential.Degree{degree(credential.Associate, true)}, "A degree is to begin", "associate's to begin"},
		{"a term has begun", []credential.Degree{degree(credential.Associate, false)}, "A degree is under way", "associate's under way"},
		{"a certificate beside a degree to come", []credential.Degree{degree(credential.Associate, true), degree(credential.Certificate, false)}, "A degree is to begin", "associate's to begin"},
		{"one degree beside the next", []credential.Degree{degree(credential.Bachelor, true), degree(credential.Associate, false)}, "A degree is under way", "bachelor's to begin"},
	} {
		d := draft{claims: credential.Claims{Education: credential.Education{Level: credential.NoLevel, Pursuing: tt.pursuing}}}
		res := s.Score(d.evidence(), nil, Options{TargetRole: "him-specialist", AsOf: asOf})
		if !strings.HasPrefix(res.Level.Why, tt.level) {
			t.Errorf("%s: %s", tt.name, res.Level.Why)
		}
		for _, p := range res.Parts {
			if p.ID == "credentials" && !strings.Contains(p.Why, tt.part) {
				t.Errorf("%s: %s", tt.name, p.Why)
			}
		}
	}
}

func TestAHeadingThatTellsTheLevelIsNoTitle(t *testing.T) {
	r := &reading{}
	r.ev.Resume.Lines = []resume.Line{{Number: 1, Text: "Internship", Part: resume.Heading}, {Number: 2, Text: "HIM Intern", Part: resume.Title}}
	for line, want := range map[int]string{1: "The heading in line 1 says so.", 2: "The title in line 2 says so."} {
		if got := r.titleWhy(line, &fieldTime{}); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestACardThatHasLapsedIsNoPartOfTheCredentialsSentence(t *testing.T) {
	s, _ := load(t)
	d := draft{claims: credential.Claims{Credentials: []credential.Claim{{ID: "rhit", Status: credential.Held}, {ID: "notary", Status: credential.Expired}}}}
	res := s.Score(d.evidence(), nil, Options{TargetRole: "him-specialist", AsOf: asOf})
	for _, p := range res.Parts {
		if strings.Contains(p.Why, "otary") {
			t.Errorf("%s", p.Why)
		}
	}
}
