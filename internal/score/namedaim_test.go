package score

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// TestARankInAnotherTeamIsNotARiseInTheWorkOfNow: the team tells the work, in whatever words.
func TestARankInAnotherTeamIsNotARiseInTheWorkOfNow(t *testing.T) {
	s, _ := load(t)
	for aim, want := range map[string]struct {
		role  string
		rises bool
	}{
		"Hoping to take a lead position on the disclosure desk": {"roi-specialist", false},
		"Looking for a lead position on a release team":         {"roi-specialist", false},
		"Looking for a lead position on a friendly team":        {"", true},
	} {
		d := draft{headline: "Medical records clerk. " + aim, jobs: []job{{title: "Health Information Clerk", org: "Rowan Hospital", from: 2021, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"subpoena"}}}}}}
		got := s.Score(d.evidence(), nil, Options{AsOf: asOf})
		if want.role != "" && got.Target.ID != want.role {
			t.Errorf("%s: measured against %s", aim, got.Target.ID)
		}
		if rises := slices.ContainsFunc(got.Roles, func(m RoleMatch) bool { return m.Rises }); rises != want.rises {
			t.Errorf("%s: a higher post in the work of now is aimed at: %t", aim, rises)
		}
	}
}

// TestAWordWithinAWorkIsNoStartOfAnother: who aims at data quality has not aimed at work with data as such.
func TestAWordWithinAWorkIsNoStartOfAnother(t *testing.T) {
	s, _ := load(t)
	for aim, want := range map[string]bool{"coding or data quality": false, "data quality": false, "release of information or health data": true} {
		d := draft{headline: "Student of health information management looking for a first position in " + aim}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		if got := roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "clinical-data-analyst" })].Aimed; got != want {
			t.Errorf("%q aims at data analysis: %t", aim, got)
		}
	}
}

// TestOfTwoWorksNamedTheOneAnsweredClearlyBetterMeasures: the nearer level decides only where the resume answers both alike.
func TestOfTwoWorksNamedTheOneAnsweredClearlyBetterMeasures(t *testing.T) {
	s, _ := load(t)
	for name, test := range map[string]struct {
		keywords []string
		want     string
	}{
		"lines of data quality": {[]string{"mpi", "duplicate-records", "patient-matching", "data-validation"}, "data-quality-analyst"},
		"lines of coding":       {[]string{"icd-10-cm", "cpt", "medical-coding", "coding-accuracy"}, "medical-coder"},
	} {
		d := draft{headline: "Student of health information management looking for a first position in coding or data quality"}
		d.claims.Education.Pursuing = []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}
		d.jobs = []job{{title: "Capstone Project", from: 2026, to: 2026, kind: resume.Projects, lines: []draftLine{
			{text: "a", verdict: metric.Quantified, keywords: test.keywords[:2]}, {text: "b", verdict: metric.Quantified, keywords: test.keywords[2:]}, {text: "c", verdict: metric.Duty, keywords: []string{"excel", "audits"}}}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != test.want {
			t.Errorf("%s: measured against %s, want %s", name, got, test.want)
		}
	}
}

// TestAFirstPostOnOnesOwnSideIsNotOnTheOther: what is studied, or held as a title, is one's own side, whatever the first role is.
func TestAFirstPostOnOnesOwnSideIsNotOnTheOther(t *testing.T) {
	him, both := schooling{pursued: true, sides: side{him: true}}, schooling{pursued: true, sides: side{him: true, informatics: true}}
	worker := spoken{title{line: 9}, side{him: true}}
	for name, test := range map[string]struct {
		r    reading
		want string
	}{
		"student":         {reading{degrees: []schooling{him}}, "the side of your studies"},
		"studies of both": {reading{degrees: []schooling{both}}, "the other side of your work"},
		"worker":          {reading{spoken: []spoken{worker}}, "the side of your title in line 9"},
		"once a worker":   {reading{spoken: []spoken{{title{line: 4}, side{informatics: true}}, worker}}, "the other side of your work"},
	} {
		if got := test.r.firstPostOn("him"); !strings.Contains(got, test.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestALicenceShowsTheGroundOfSchooling: no line of work has to name it once more.
func TestALicenceShowsTheGroundOfSchooling(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "EHR Application Analyst", org: "Rowan Hospital", from: 2022, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"ehr-build"}}}}},
		lines: []draftLine{{text: "RN", keywords: []string{"clinical-background"}}, {text: "Epic", keywords: []string{"epic"}}}}
	said := false
	for _, m := range s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles {
		said = said || strings.Contains(m.Why, "shares clinical background with you")
		if strings.Contains(m.Why, "clinical background; you name") || strings.Contains(m.Why, "clinical background and Epic; you name") {
			t.Errorf("%s: %q", m.ID, m.Why)
		}
	}
	if !said {
		t.Error("no role says that the license shows it")
	}
}

// TestWorkIsAStrongerReasonThanItsGround: a coder has more to share with a registrar than a course.
func TestWorkIsAStrongerReasonThanItsGround(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "Medical Coder", org: "Rowan Hospital", from: 2019, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"icd-10-pcs", "abstracting"}}}}},
		lines: []draftLine{{text: "z", keywords: []string{"anatomy", "medical-terminology"}}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	why := roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "trauma-registrar" })].Why
	if work, ground := strings.Index(why, "ICD-10-PCS"), strings.Index(why, "anatomy"); work < 0 || ground >= 0 && ground < work {
		t.Errorf("%q", why)
	}
}
