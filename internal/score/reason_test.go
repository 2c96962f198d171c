package score

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// TestAReasonSpeaksOfItsRoleAndTheResume: who reads why a role is offered learns nothing from how another one stands.
func TestAReasonSpeaksOfItsRoleAndTheResume(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "hipaa", "ehr", "chart-completion", "mpi"}},
		{text: "b", verdict: metric.Quantified, keywords: []string{"medical-coding", "cpt", "data-quality", "audit-readiness", "leadership", "dnfb"}},
	}
	shares := 0
	for _, title := range []string{"Release of Information Clerk", "HIM Supervisor", "Health Information Manager", "Clinical Informatics Analyst", "Medical Coder"} {
		d := draft{headline: title, jobs: []job{{title: title, org: "Rowan Hospital", from: 2017, lines: lines}}}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		for i, m := range roles {
			if words := len(strings.Fields(m.Why)); words > 30 {
				t.Errorf("%s, %s: %d words: %q", title, m.ID, words, m.Why)
			}
			for _, other := range s.roles {
				if strings.Contains(m.Why, other.Title) {
					t.Errorf("%s: the reason of %s speaks of %s: %q", title, m.ID, other.Title, m.Why)
				}
			}
			if !strings.Contains(m.Why, "shares") {
				continue
			}
			if shares++; i < firstRoles && slices.ContainsFunc(roles[:i], func(o RoleMatch) bool { return o.Why == m.Why }) {
				t.Errorf("%s: %s has the reason of another: %q", title, m.ID, m.Why)
			}
		}
	}
	if shares == 0 {
		t.Error("no reason names what a role and a resume share")
	}
}

// TestWhatSomebodyIsOrWasIsNoNews: a role that a title of the resume names is offered as that.
func TestWhatSomebodyIsOrWasIsNoNews(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"records-management", "chart-completion", "deficiency-tracking", "document-imaging"}}}
	more := []draftLine{{text: "b", verdict: metric.Quantified, keywords: []string{"leadership", "release-of-information", "hipaa", "budget"}}}
	d := draft{headline: "I want to become a director of health information", jobs: []job{
		{title: "Health Information Supervisor", org: "Rowan Hospital", from: 2019, lines: lines}, {title: "Health Information Technician", org: "Rowan Clinic", from: 2014, to: 2019, lines: more}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	of := func(id string) string {
		return roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == id })].Why
	}
	if why := of("medical-records-supervisor"); !strings.HasPrefix(why, "It is the work that your title in line ") {
		t.Errorf("the supervisor's own post: %q", why)
	}
	if why := of("him-specialist"); !strings.HasPrefix(why, "Your earlier title in line ") {
		t.Errorf("a post of before: %q", why)
	}
}

// TestAProductThatCompetesIsNoGap: who works in one system, or draws in one, lacks that of no other maker.
func TestAProductThatCompetesIsNoGap(t *testing.T) {
	s, _ := load(t)
	lacks := func(has, in, id string) bool {
		var lines []draftLine // that show all else the role asks for, so that the list has room
		for _, k := range s.roles[slices.IndexFunc(s.roles, func(r *role) bool { return r.ID == in })].Keywords {
			if !slices.ContainsFunc(append(s.terms[k.ID].above, s.terms[k.ID]), func(t *term) bool {
				return slices.ContainsFunc(s.rules.Coverage.Products, func(kind []string) bool { return slices.Contains(kind, t.ID) })
			}) {
				lines = append(lines, draftLine{text: k.ID, verdict: metric.Duty, keywords: []string{k.ID}})
			}
		}
		d := draft{jobs: []job{{title: "HIM Analyst", org: "Rowan Hospital", from: 2019, lines: append(lines, draftLine{text: "a", verdict: metric.Duty, keywords: []string{has}})}}}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		return slices.Contains(roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == in })].Missing, id)
	}
	for _, tt := range []struct {
		has, role, id string
		want          bool
	}{
		{"epic", "him-analyst", "cerner", false},
		{"epic-bridges", "him-analyst", "cerner", false}, // a part of Epic is Epic
		{"mpi", "him-analyst", "cerner", true},
		{"power-bi", "informatics-analyst", "tableau", false},
		{"excel", "informatics-analyst", "tableau", true},
		{"athena", "revenue-integrity-analyst", "epic-resolute", false},
		{"epic", "revenue-integrity-analyst", "epic-resolute", true}, // a part of what one has may be wanting
	} {
		if got := lacks(tt.has, tt.role, tt.id); got != tt.want {
			t.Errorf("who has %s lacks %s as %s: %v", tt.has, tt.id, tt.role, got)
		}
	}
}

// TestWhatIsHadIsTheWritersOwn: a course, a tool in a list and the coders next door are no coding, and what a list alone names is had in no work yet.
func TestWhatIsHadIsTheWritersOwn(t *testing.T) {
	s, _ := load(t)
	post := func(lines ...draftLine) job {
		return job{title: "Clinical Documentation Specialist", org: "Rowan Hospital", from: 2019, lines: append(lines, draftLine{text: "z", verdict: metric.Duty, keywords: []string{"query"}})}
	}
	for name, tt := range map[string]struct {
		d    draft
		had  string
		want string // have, listed or neither
	}{
		"a course":                      {draft{jobs: []job{{title: "Certificate", org: "Rowan College", kind: resume.Education, lines: []draftLine{{text: "a", keywords: []string{"medical-coding", "icd-10-cm"}}}}, post()}}, "medical-coding", ""},
		"a course in a code set":        {draft{jobs: []job{{title: "Certificate", org: "Rowan College", kind: resume.Education, lines: []draftLine{{text: "a", keywords: []string{"medical-coding", "icd-10-cm"}}}}, post()}}, "icd-10-cm", ""},
		"a course in a tool":            {draft{jobs: []job{{title: "Certificate", org: "Rowan College", kind: resume.Education, lines: []draftLine{{text: "a", keywords: []string{"epic"}}}}, post()}}, "epic", "listed"},
		"a list":                        {draft{jobs: []job{post()}, lines: []draftLine{{text: "a", keywords: []string{"medical-coding"}}}}, "medical-coding", "listed"},
		"a tool of coders in a list":    {draft{jobs: []job{post()}, lines: []draftLine{{text: "a", keywords: []string{"3m-360"}}}}, "medical-coding", ""},
		"a code set in a list":          {draft{jobs: []job{post()}, lines: []draftLine{{text: "a", keywords: []string{"icd-10-cm"}}}}, "medical-coding", ""},
		"coders whom one works with":    {draft{jobs: []job{post(draftLine{text: "a", verdict: metric.Duty, keywords: []string{"medical-coding"}, beside: true})}}, "medical-coding", ""},
		"coding of one's own":           {draft{jobs: []job{post(draftLine{text: "a", verdict: metric.Duty, keywords: []string{"medical-coding"}})}}, "medical-coding", "have"},
		"DRG reviewed, and no coding":   {draft{jobs: []job{post(draftLine{text: "a", verdict: metric.Duty, keywords: []string{"drg", "ms-drg"}})}}, "medical-coding", ""},
		"the record system in a list":   {draft{jobs: []job{post()}, lines: []draftLine{{text: "a", keywords: []string{"epic"}}}}, "ehr", "listed"},
		"a part of it in a list":        {draft{jobs: []job{post()}, lines: []draftLine{{text: "a", keywords: []string{"denials"}}}}, "revenue-cycle", ""},
		"a part of it in work":          {draft{jobs: []job{post(draftLine{text: "a", verdict: metric.Duty, keywords: []string{"denials"}})}}, "revenue-cycle", ""},
		"a part, and its name":          {draft{jobs: []job{post(draftLine{text: "a", verdict: metric.Duty, keywords: []string{"denials", "revenue-cycle"}})}}, "revenue-cycle", "have"},
		"audits of the writer's charts": {draft{jobs: []job{post(draftLine{text: "a", verdict: metric.Duty, keywords: []string{"coding-audit"}, borne: true})}}, "coding-audit", ""},
		"and audits by the writer":      {draft{jobs: []job{post(draftLine{text: "a", verdict: metric.Duty, keywords: []string{"coding-audit"}, borne: true}, draftLine{text: "b", verdict: metric.Duty, keywords: []string{"coding-audit"}})}}, "coding-audit", "have"},
		"the ground of schooling":       {draft{jobs: []job{post()}, lines: []draftLine{{text: "a", keywords: []string{"anatomy"}}}}, "anatomy", "have"},
		"another name for the classes":  {draft{jobs: []job{{title: "Certificate", org: "Rowan College", kind: resume.Education, lines: []draftLine{{text: "a", keywords: []string{"icd-10"}}}}, post()}}, "icd-10-cm", ""},
	} {
		roles := s.Score(tt.d.evidence(), nil, Options{AsOf: asOf}).Roles
		coder := roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "medical-coder" })]
		got := ""
		switch {
		case slices.Contains(coder.Have, tt.had):
			got = "have"
		case slices.Contains(coder.Listed, tt.had):
			got = "listed"
		}
		if got != tt.want {
			t.Errorf("%s: a coder's %s stands in %q", name, tt.had, got)
		}
		if slices.Contains(coder.Missing, tt.had) && (tt.want != "" || strings.HasPrefix(name, "a course") || strings.HasPrefix(name, "a part")) {
			t.Errorf("%s: %s is missing", name, tt.had)
		}
	}
}

// TestARoleCallsNoCharacterMissing: nobody is told to lack attention to detail.
func TestARoleCallsNoCharacterMissing(t *testing.T) {
	s, _ := load(t)
	d := draft{headline: "Store Manager", jobs: []job{{title: "Store Manager", org: "Rowan Goods", from: 2019, lines: []draftLine{{text: "a", verdict: metric.Duty, keywords: []string{"scheduling"}}}}}}
	asked := 0
	for _, m := range s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles {
		for _, id := range m.Missing {
			if s.terms[id].Category == "soft" {
				t.Errorf("%s calls %s missing", m.ID, id)
			}
		}
		if slices.ContainsFunc(s.roles[slices.IndexFunc(s.roles, func(r *role) bool { return r.ID == m.ID })].Keywords, func(k taxonomy.RoleKeyword) bool { return s.terms[k.ID].Category == "soft" }) {
			asked++
		}
	}
	if asked == 0 {
		t.Error("no role asks for one: the test shows nothing")
	}
}

func TestTheFirstRoleSaysWhyWhereNoTitleNamesIt(t *testing.T) {
	s, _ := load(t)
	d := draft{lines: []draftLine{{text: "a", keywords: []string{"sql", "hl7", "fhir", "hedis", "clarity", "tableau"}}}, claims: credential.Claims{Credentials: []credential.Claim{{ID: "cahims", Status: credential.Held}, {ID: "chda", Status: credential.Held}}}}
	got := s.Score(d.evidence(), nil, Options{AsOf: asOf})
	if got.Track.ID == NoTrack {
		t.Fatal("no track: the test shows nothing")
	}
	if first := got.Roles[0]; first.Why != "It is where you earn most points." {
		t.Errorf("%s: %q", first.ID, first.Why)
	}
}

// TestAReasonTellsTheStrongestWork: what a role is known by, and work shows best; what is only named is said to be named, and what most roles ask is none.
func TestAReasonTellsTheStrongestWork(t *testing.T) {
	s, _ := load(t)
	why := func(id string, d draft) string {
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		return roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == id })].Why
	}
	leads := job{title: "HIM Manager", org: "Rowan Hospital", from: 2015, lines: []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"dnfb"}}, {text: "b", verdict: metric.Quantified, keywords: []string{"joint-commission"}},
		{text: "c", verdict: metric.Quantified, keywords: []string{"budget"}}, {text: "d", verdict: metric.Duty, keywords: []string{"document-imaging", "release-of-information"}}}}
	codes := job{title: "Medical Coder", org: "Rowan Hospital", from: 2015, lines: []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"icd-10-cm", "coding-accuracy", "medical-coding"}}, {text: "b", verdict: metric.Duty, keywords: []string{"query"}, beside: true}}}
	for name, tt := range map[string]struct {
		id, has, lacks string
		d              draft
	}{
		"a director by results":      {"him-director", "DNFB", "imaging", draft{jobs: []job{leads}}},
		"with the lines":             {"coding-auditor", "(line 5)", "query", draft{jobs: []job{codes}}},
		"what is named alone":        {"him-analyst", "you name it, and no line of work does yet", "shares", draft{jobs: []job{{title: "Medical Records Technician", org: "Rowan Hospital", from: 2015, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"hipaa"}}}}}, lines: []draftLine{{text: "z", keywords: []string{"duplicate-records"}}}}},
		"no reason of any trade":     {"him-analyst", "", "Excel", draft{jobs: []job{codes}, lines: []draftLine{{text: "z", keywords: []string{"excel"}}}}},
		"an and within one of three": {"informatics-educator", ", and ", " and EHR upgrades and", draft{jobs: []job{{title: "EHR Application Analyst", org: "Rowan Hospital", from: 2018, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"ehr-upgrade", "go-live", "uat"}}}}}}},
	} {
		if got := why(tt.id, tt.d); !strings.Contains(got, tt.has) || strings.Contains(got, tt.lacks) {
			t.Errorf("%s: %s: %q", name, tt.id, got)
		}
	}
}

// TestWhoComesFromAnotherTradeIsShownWhereOneBegins: by what their own lines tell, and by no program that everybody has.
func TestWhoComesFromAnotherTradeIsShownWhereOneBegins(t *testing.T) {
	s, _ := load(t)
	for name, tt := range map[string]struct {
		title string
		lines []string
		first string
	}{
		"a clerk of a warehouse": {"Shift Lead", []string{"Counted the stock of two aisles each night", "Logged what came in by truck"}, "him-specialist"},
		"a host":                 {"Head Host", []string{"Seated guests and settled complaints", "Answered the phone on busy nights"}, "roi-specialist"},
		"a web developer":        {"Web Developer", []string{"Built the website of a bakery in JavaScript", "Kept two servers running"}, "informatics-analyst"},
		"a painter":              {"Painter", []string{"Painted walls of new houses", "Mixed colors"}, "him-specialist"},
	} {
		d := draft{jobs: []job{{title: tt.title, org: "Rowan Goods", from: 2018}}, lines: []draftLine{{text: "Excel", keywords: []string{"excel"}}}}
		for _, l := range tt.lines {
			d.jobs[0].lines = append(d.jobs[0].lines, draftLine{text: l, verdict: metric.Duty})
		}
		got := s.Score(d.evidence(), nil, Options{AsOf: asOf})
		if got.Track.ID != NoTrack {
			t.Fatalf("%s: the track is %s: the test shows nothing", name, got.Track.ID)
		}
		if m := got.Roles[0]; m.ID != tt.first {
			t.Errorf("%s: first %s, want %s", name, m.ID, tt.first)
		}
		for _, m := range got.Roles[:2] {
			if !strings.HasPrefix(m.Why, "People begin here") || strings.Contains(m.Why, "Excel") || len(strings.Fields(m.Why)) > 30 {
				t.Errorf("%s: %s: %q", name, m.ID, m.Why)
			}
		}
		if told := strings.Contains(got.Roles[0].Why, "tell what it needs"); told != (name != "a painter") {
			t.Errorf("%s: %q", name, got.Roles[0].Why)
		}
	}
}

// TestAFieldInAHeadlineIsNoTitle: a privacy analyst is told that the headline names the field of a privacy officer, and an officer that it names the work.
func TestAFieldInAHeadlineIsNoTitle(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"hipaa", "phi", "breach-response", "access-audit"}}}
	for headline, want := range map[string]string{"Privacy and Compliance Analyst": "the field of this work.", "Privacy Officer": "work that your headline names."} {
		d := draft{headline: headline, jobs: []job{{title: "HIM Compliance Analyst", org: "Rowan Hospital", from: 2019, lines: lines}}}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		if why := roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "privacy-officer" })].Why; !strings.HasSuffix(why, want) {
			t.Errorf("%s: %q, want %q", headline, why, want)
		}
	}
}

// TestNobodyStandsLevelWithOtherWork: a documentation specialist stands level with no coding auditor; what that asks for is told instead.
func TestNobodyStandsLevelWithOtherWork(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "CDI Specialist", org: "Rowan Hospital", from: 2018, lines: []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"cmi", "query", "drg"}}, {text: "b", verdict: metric.Quantified, keywords: []string{"denials", "clinical-validation", "ms-drg"}}}}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	if m := roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "coding-auditor" })]; strings.Contains(m.Why, "at your career level") || !m.Other {
		t.Errorf("coding auditor: %q, other work is %v", m.Why, m.Other)
	}
}

// TestAPlacementIsNoPost: an intern's title names where they were placed.
func TestAPlacementIsNoPost(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "HIM Intern", org: "Rowan Hospital", from: 2025, to: 2026, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"audits", "deficiency-tracking"}}}}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	if why := roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "him-specialist" })].Why; !strings.HasPrefix(why, "Your placement in line ") {
		t.Errorf("intern: %q", why)
	}
}
