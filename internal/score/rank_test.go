package score

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
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
	if third := got.Roles[2]; third.Track != "informatics" || third.Why == "" || strings.Contains(third.Why, "below") {
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

func TestWhoBeginsIsShownFirstPosts(t *testing.T) {
	s, _ := load(t)
	for _, d := range []draft{
		{headline: "HIM student", jobs: []job{{title: "HIM Practicum", org: "Rowan Hospital", from: 2026, lines: []draftLine{
			{text: "a", verdict: metric.Quantified, keywords: []string{"chart-completion", "deficiency-tracking", "release-of-information"}}, {text: "b", verdict: metric.Duty, keywords: []string{"audit-readiness", "compliance", "revenue-cycle"}}}}}},
		{headline: "Looking for a first job in medical coding", jobs: []job{{title: "Medical Assistant", org: "Rowan Clinic", from: 2022, lines: []draftLine{
			{text: "a", verdict: metric.Duty, keywords: []string{"charge-capture", "prior-authorization", "epic", "denials"}}}}}},
		{headline: "Seeking an entry level health records position", jobs: []job{{title: "Unit Clerk", org: "Rowan Hospital", from: 2023, lines: []draftLine{
			{text: "a", verdict: metric.Duty, keywords: []string{"records-management", "scheduling", "budget", "leadership"}}}}}},
	} {
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		for i, found := range roles {
			if r := s.roles[slices.IndexFunc(s.roles, func(r *role) bool { return r.ID == found.ID })]; i < 3 && r.target.level >= s.levelIndex(lead) {
				t.Errorf("%s: place %d is %s", d.headline, i+1, found.ID)
			}
		}
		if at := slices.IndexFunc(roles, func(r RoleMatch) bool { return r.ID == "him-specialist" }); at > 3 {
			t.Errorf("%s: HIM specialist comes at %d", d.headline, at+1)
		}
	}
}

func TestWhoLeadsNobodySeesTheWorkBesideTheirsBeforePostsOverOthers(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"charge-capture", "denials", "dnfb", "revenue-cycle", "cpt"}},
		{text: "b", verdict: metric.Duty, keywords: []string{"medical-coding", "modifiers", "ncci-edits", "hcpcs"}},
	}
	draftOf := func(headline string, lines []draftLine) draft {
		return draft{headline: headline, jobs: []job{{title: "Revenue Integrity Analyst", org: "Rowan Hospital", from: 2016, lines: lines}}}
	}
	alone := rankOf(t, s, draftOf("Revenue Integrity Analyst", lines), "revenue-cycle-manager")
	leads := append(slices.Clone(lines), draftLine{text: "c", verdict: metric.Quantified, keywords: []string{"leadership"}})
	if led := rankOf(t, s, draftOf("Revenue Integrity Analyst", leads), "revenue-cycle-manager"); led >= alone {
		t.Errorf("the manager's post comes at %d for who leads nobody, at %d for who has led some", alone, led)
	}
	if rises := rankOf(t, s, draftOf("Looking for a supervisor role", lines), "revenue-cycle-manager"); rises >= alone {
		t.Errorf("the manager's post comes at %d for who aims at none, at %d for who aims at a higher one", alone, rises)
	}
}

func TestATitleThatLeadsToARoleDoesNotNameIt(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"breach-response", "hipaa", "access-audit"}}}
	for title, want := range map[string]string{"Privacy Analyst": "Your title in line 4 leads to it.", "Privacy Officer": "It is the work that your title in line 4 names."} {
		d := draft{jobs: []job{{title: title, org: "Rowan Hospital", from: 2019, lines: lines}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles[0]; got.ID != "privacy-officer" || got.Why != want {
			t.Errorf("%s: %s, %q", title, got.ID, got.Why)
		}
	}
}

func TestAnAnalystOfClinicalSystemsIsMeasuredByTheirBuild(t *testing.T) {
	s, _ := load(t)
	for _, title := range []string{"Clinical Systems Analyst", "Senior Clinical Systems Analyst", "Clinical Information Systems Analyst II"} {
		d := draft{jobs: []job{{title: title, org: "Rowan Hospital", from: 2019, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"order-sets", "cerner", "uat"}}}}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles[0]; got.ID != "ehr-application-analyst" || got.Why == "" {
			t.Errorf("%s: %s, %q", title, got.ID, got.Why)
		}
	}
}

// TestNobodyIsSentBackToThePostBelow: who has grown out of a post shares its words still.
func TestNobodyIsSentBackToThePostBelow(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"hipaa", "breach-response", "phi", "audits"}},
		{text: "b", verdict: metric.Quantified, keywords: []string{"release-of-information", "authorization", "subpoena", "part-2", "minimum-necessary", "accounting-disclosures", "turnaround-time"}},
	}
	d := draft{headline: "Privacy and Compliance Analyst", jobs: []job{{title: "HIM Compliance Analyst", org: "Rowan Hospital", from: 2016, lines: lines}}}
	if below, named := rankOf(t, s, d, "roi-specialist"), rankOf(t, s, d, "privacy-officer"); below < named {
		t.Errorf("the post below comes at %d, the one that the headline names at %d", below, named)
	}
	d.headline, d.jobs[0].title = "Release of Information Specialist", "Release of Information Specialist"
	if at := rankOf(t, s, d, "roi-specialist"); at != 1 {
		t.Errorf("who holds the post sees it at %d", at)
	}
}

// TestAStepDownIsNoAdvice: of the roles that everybody reads none stands below the work of now, unless the aim names it.
func TestAStepDownIsNoAdvice(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "hipaa", "ehr", "chart-completion", "mpi", "deficiency-tracking"}},
		{text: "b", verdict: metric.Quantified, keywords: []string{"medical-coding", "cpt", "icd-10-cm", "records-management", "document-imaging", "records-retention"}},
	}
	for _, tt := range []struct {
		headline, now, earlier, id string
		shown                      bool
	}{
		{"", "HIM Manager", "HIM Supervisor", "medical-records-supervisor", false},
		{"", "HIM Supervisor", "Medical Records Clerk", "medical-records-supervisor", true},
		{"Medical Records Clerk by training", "HIM Supervisor", "Medical Records Clerk", "him-specialist", false},
		{"", "Release of Information Specialist", "Medical Records Clerk", "him-specialist", false},
		{"", "HIM Compliance Analyst", "Release of Information Specialist", "roi-specialist", false},
		{"", "Medical Records Technician", "Front Desk", "him-specialist", true},
		{"Looking for a job as a medical records clerk", "Release of Information Specialist", "Medical Records Clerk", "him-specialist", true},
		{"Looking for a coding auditor post", "Medical Coder", "Front Desk", "medical-coder", true}, // the work of now
	} {
		d := draft{headline: tt.headline, jobs: []job{{title: tt.now, org: "Rowan Hospital", from: 2019, lines: lines}, {title: tt.earlier, org: "Rowan Clinic", from: 2014, to: 2019, lines: lines}}}
		if at := rankOf(t, s, d, tt.id); at <= firstRoles != tt.shown {
			t.Errorf("%q, %s: %s comes at %d", tt.headline, tt.now, tt.id, at)
		}
	}
}

// TestAListOfKeywordsNamesNoWork: who writes down all words of the field says by none of them what they do.
func TestAListOfKeywordsNamesNoWork(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "hipaa", "data-quality", "data-validation", "mpi", "data-governance"}}}
	why := func(headline string) string {
		d := draft{headline: headline, jobs: []job{{title: "Release of Information Specialist", org: "Rowan Hospital", from: 2017, lines: lines}}}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		return roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "data-quality-analyst" })].Why
	}
	for headline, named := range map[string]bool{
		"Release of information and data quality":                        true,
		"Data quality | HIPAA | subpoenas | PHI | Epic":                  true,
		"Records professional | HIPAA | data quality | PHI | Epic | SQL": false,
	} {
		if got := why(headline); (got == byHeadline || got == byItsField) != named {
			t.Errorf("%q: %q", headline, got)
		}
	}
}

// TestWhoNamesNoAimHasOneInMindByWhatTheyLearnFor: the first exam of a beginner tells of work that they may see themselves in.
func TestWhoNamesNoAimHasOneInMindByWhatTheyLearnFor(t *testing.T) {
	s, _ := load(t)
	d := draft{headline: "HIM student", jobs: []job{{title: "HIM Practicum", org: "Rowan Hospital", from: 2026, lines: []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"chart-completion", "deficiency-tracking", "release-of-information", "mpi"}}}}}}
	without := rankOf(t, s, d, "medical-coder")
	d.claims.Credentials = []credential.Claim{{ID: "cca", Status: credential.Planned}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	at := 1 + slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "medical-coder" })
	if at > firstRoles || without <= firstRoles || roles[at-1].Why != "You have the CCA in mind, and it is made for this work." {
		t.Errorf("the coder's post comes at %d without the exam, at %d with it: %q", without, at, roles[at-1].Why)
	}
}

// TestAPostOverOthersIsAStepUpInWhatTheHeadlineNames: an analyst of privacy is no privacy officer yet.
func TestAPostOverOthersIsAStepUpInWhatTheHeadlineNames(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"breach-response", "hipaa", "access-audit", "phi", "privacy-program"}}}
	d := draft{headline: "Privacy Analyst", jobs: []job{{title: "HIM Compliance Analyst", org: "Rowan Hospital", from: 2018, lines: lines}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	if at := slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "privacy-officer" }); at >= firstRoles || roles[at].Why != aboveHeadline {
		t.Errorf("at %d: %q", at+1, roles[at].Why)
	}
}

func TestEarlierWorkIsToldAsThat(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"order-sets", "epic", "go-live", "uat", "cds"}}}
	d := draft{jobs: []job{{title: "Clinical Informatics Specialist", org: "Rowan Hospital", from: 2020, lines: lines}, {title: "EHR Application Analyst", org: "Rowan Clinic", from: 2015, to: 2020, lines: lines}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	why := roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "ehr-application-analyst" })].Why
	if !strings.HasPrefix(why, "Your earlier title in line ") || !strings.HasSuffix(why, " names such work.") {
		t.Errorf("a post of before, of one level with that of now: %q", why)
	}
}
