package score

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/resume"
)

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
