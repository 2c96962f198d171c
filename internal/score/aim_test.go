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

func TestAnAimIsReadFromTheWordsBehindIt(t *testing.T) {
	s, _ := load(t)
	for _, test := range []struct {
		sentence string
		want     string // the tracks it names, "" for none
	}{
		{"Ward sister stepping into informatics next year", "informatics"},
		{"Coder of six years, ready for an interoperability team", "informatics"},
		{"Interface builder looking for a seat in release of information", "him"},
		{"Stepping into health data governance after ten years of coding", "him informatics"},
		{"Looking to move from coding into informatics", "informatics"},
		{"Seeking a first post in coding or data quality", "him"}, // of words between the sides, the plain one tells
		{"On the way to an EHR application analyst role", "informatics"},
		{"Next step: HIM manager of a mid-sized hospital", "him"},
		{"I manage a store and want an entry level job in EHR support", "informatics"},
		{"Informatics nurse who leads go-lives", ""},                      // says what is, not what is wanted
		{"Moving to Ohio in spring; coding remains my trade", ""},         // an aim without a side
		{"Looking for a team that laughs", ""},                            //
		{"Ten years of analytics before turning to family care work", ""}, // the side stands before the aim
	} {
		var got []string
		for _, sentence := range strings.FieldsFunc(test.sentence, endsSentence) {
			for _, track := range []string{taxonomy.HIM, taxonomy.Informatics} {
				if s.goalSides(whereTo(s.goal(wordsOf(sentence)))).names(track) {
					got = append(got, track)
				}
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q aims at %v, want %q", test.sentence, got, test.want)
		}
	}
}

func TestWhoLeadsASectionHasTheRoleOfItsLeader(t *testing.T) {
	s, _ := load(t)
	for _, test := range []struct{ title, want string }{
		{"NCOIC, Release of Information", "medical-records-supervisor"},
		{"Lead, Release of Information", "medical-records-supervisor"},
		{"Lead, Document Imaging", "medical-records-supervisor"},
		{"Supervisor, Record Completion", "medical-records-supervisor"},
		{"Senior Director, Digital Health and Virtual Care", "informatics-director"},
		{"Executive Director, Telehealth", "informatics-director"},
		{"Regional Director of Health Records and Disclosure", "him-director"},
		{"Director of Radiology", ""},
		{"Director, Catering", ""},
		{"Shift Lead, Frozen Foods", ""},
		{"Release of Information Window", ""},
	} {
		got := ""
		if role := s.readTitle(test.title, 1, 0).role; role != nil {
			got = role.ID
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.title, got, test.want)
		}
	}
}

func TestAStudentIsMeasuredAgainstTheAimWhereNoRoleIsInReach(t *testing.T) {
	s, _ := load(t)
	d := draft{headline: "Student of health informatics looking for an internship in healthcare analytics", claims: credential.Claims{Education: credential.Education{Pursuing: []credential.Degree{{Level: credential.Bachelor, Text: "BS Statistics"}}}}}
	d.lines = []draftLine{{text: "Skills", keywords: []string{"sql", "excel", "dashboards", "data-visualization", "claims-analytics", "drg"}}}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "clinical-data-analyst" {
		t.Errorf("measured against %s", got)
	}
}

func TestAMemberOfABodyHasDoneNoWorkInIt(t *testing.T) {
	s, _ := load(t)
	d := draft{headline: "Health information technology student", jobs: []job{{title: "Club", kind: resume.Volunteering, lines: []draftLine{{text: "AHIMA student member", verdict: metric.Duty, keywords: []string{"ahima"}}}}}}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Work.Lines; got != 0 {
		t.Errorf("%d lines of work", got)
	}
}

func TestAResumeIsMeasuredAgainstTheRoleItWants(t *testing.T) {
	s, tax := load(t)
	d := draft{jobs: []job{{title: "HIM Manager", from: 2018, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "chart-completion"}}}}}}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "him-manager" {
		t.Errorf("without an aim it is measured against %s", got)
	}
	d.headline = "HIM manager looking for a privacy officer role"
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "privacy-officer" {
		t.Errorf("with an aim it is measured against %s", got)
	}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf, TargetRole: tax.Roles[0].ID}).Target.ID; got != tax.Roles[0].ID {
		t.Errorf("with a role of the caller's it is measured against %s", got)
	}
}

func TestWhatIsWantedSomeDayIsNoMeasureForWhoHoldsAPost(t *testing.T) {
	s, _ := load(t)
	for _, test := range []struct{ headline, measured, aimed string }{
		{"HIM manager. Looking for a director position, one site or two", "him-director", ""},
		{"HIM manager. I would like to become a director in the next couple of years", "him-manager", "him-director"},
		{"HIM manager, hoping for a privacy officer role eventually", "him-manager", "privacy-officer"},
		{"HIM manager, hoping for a privacy officer role", "privacy-officer", ""},
	} {
		d := draft{headline: test.headline, jobs: []job{{title: "HIM Manager", from: 2018, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "chart-completion"}}}}}}
		got := s.Score(d.evidence(), nil, Options{AsOf: asOf})
		if got.Target.ID != test.measured {
			t.Errorf("%q is measured against %s", test.headline, got.Target.ID)
		}
		if second := got.Roles[1]; test.aimed != "" && (second.ID != test.aimed || second.Why != "It is what you aim at.") {
			t.Errorf("%q: the second role is %s: %s", test.headline, second.ID, second.Why)
		}
	}
}

func TestAHigherPostOrAnotherWork(t *testing.T) {
	s, _ := load(t)
	for headline, want := range map[string]bool{"EHR trainer looking for a principal trainer or application analyst role": true, "EHR trainer looking for a principal trainer role": false, "EHR trainer looking for an application analyst role": false} {
		d := draft{headline: headline, jobs: []job{{title: "EHR Trainer", org: "Rowan Hospital", from: 2020, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"end-user-training", "go-live"}}}}}}
		got := s.Score(d.evidence(), nil, Options{AsOf: asOf})
		if got.Either != want {
			t.Errorf("%q: %v", headline, got.Either)
		}
		if want && (got.Target.ID != "informatics-educator" || got.Roles[1].ID != "ehr-application-analyst" || !got.Roles[1].Aimed) {
			t.Errorf("%q: measured against %s, then %s", headline, got.Target.ID, got.Roles[1].ID)
		}
	}
}

func TestTheYardstickSaysThatItIsTheAim(t *testing.T) {
	s, _ := load(t)
	for headline, want := range map[string]bool{"HIM manager looking for a privacy officer role": true, "HIM manager looking for a senior role": false, "HIM manager": false} {
		d := draft{headline: headline, jobs: []job{{title: "HIM Manager", from: 2018, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "chart-completion"}}}}}}
		for _, chosen := range []string{"", "privacy-officer"} {
			why := s.Score(d.evidence(), nil, Options{AsOf: asOf, TargetRole: chosen}).Parts[0].Why
			if strings.Contains(why, ", which you aim at.") != (want && chosen == "") {
				t.Errorf("%q, chosen %q: %s", headline, chosen, why)
			}
		}
	}
}

func TestUnderAHeadingOfAimsWhatIsSoFarIsNone(t *testing.T) {
	s, _ := load(t)
	for sentence, want := range map[string]string{
		"Records office of a hospital":                        "records office of a hospital",
		"I have kept a records office":                        "",
		"I have kept a records office and want to be a coder": "be a coder",
	} {
		got := ""
		if goals := s.appendGoals(nil, &reading{}, wordsOf(sentence), true); len(goals) > 0 {
			got = strings.Join(goals[0].words, " ")
		}
		if got != want {
			t.Errorf("%q aims at %q, want %q", sentence, got, want)
		}
	}
}

func TestTheLineOfATitleIsNotThatOfItsEmployer(t *testing.T) {
	r := resume.Resume{Sections: []resume.Section{{Kind: resume.Experience, Heading: "Work", Line: 1}}, Lines: []resume.Line{
		{Number: 1, Text: "Work", Part: resume.Heading}, {Number: 2, Text: "Rowan Hospital, Ohio", Part: resume.Title}, {Number: 3, Text: "Coder II\t2020 - now", Part: resume.Title}, {Number: 4, Text: "Coder II of the year", Part: resume.Body}}}
	for title, want := range map[string]int{"Coder II": 3, "Rowan Hospital": 2, "Work": 1, "Clerk": 2} {
		if got := lineOfTitle(r, resume.Entry{First: 2, Last: 4}, title); got != want {
			t.Errorf("%s stands in line %d, want %d", title, got, want)
		}
	}
}

func TestWhoShowsNothingYetIsMeasuredByWhatTheyLearnFor(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "Cashier", from: 2022, lines: []draftLine{{text: "a", verdict: metric.Duty, keywords: []string{"excel"}}}}}}
	d.claims.Credentials = []credential.Claim{{ID: "cpc", Status: credential.Planned, Year: 2027}}
	d.claims.Education.Pursuing = []credential.Degree{{Level: credential.Certificate, Text: "Certificate in Medical Billing and Coding"}}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "medical-coder" {
		t.Errorf("who plans CPC is measured against %s", got)
	}
}

func TestATitleSpeaksForTheSidesItNames(t *testing.T) {
	s, _ := load(t)
	for title, want := range map[string]string{
		"Tumor Registry Data Analyst":              "him informatics", // the role of one side, the place of the other
		"Epic HIM Application Analyst":             "him informatics",
		"Head of Health Records and EHR Interface": "him informatics",
		"Director of Clinical Applications":        "informatics",
		"Electronic Health Record Builder":         "informatics", // no record keeper
		"MPI Data Quality Analyst":                 "him",
		"Inpatient Coder":                          "him",
		"EHR Program Manager":                      "informatics",
		"Night Auditor":                            "",
	} {
		var got []string
		for _, track := range []string{taxonomy.HIM, taxonomy.Informatics} {
			if s.sidesOfTitle(wordsOf(title)).names(track) {
				got = append(got, track)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q speaks for %v, want %q", title, got, want)
		}
	}
}

func TestATurnedTitleNamesItsRole(t *testing.T) {
	s, _ := load(t)
	for title, want := range map[string]string{"Senior Analyst, Decision Support": "decision-support-analyst", "Supervisor, Medical Records": "medical-records-supervisor", "Director, HIM / Privacy Officer": "him-director", "RN / Privacy Officer": "privacy-officer", "Teacher, Lincoln School": ""} {
		got := ""
		if role := s.readTitle(title, 1, 0).role; role != nil {
			got = role.ID
		}
		if got != want {
			t.Errorf("%q names the role %q, want %q", title, got, want)
		}
	}
}

func TestWordsOfTheFieldAtABedsideMakeNoTrack(t *testing.T) {
	s, _ := load(t)
	line := draftLine{text: "x", verdict: metric.Duty, keywords: []string{"epic", "cpoe", "flowsheets", "hipaa"}}
	d := draft{jobs: []job{{title: "Critical Care Nurse", from: 2016, lines: []draftLine{line}}}}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Track.ID; got != NoTrack {
		t.Errorf("a nurse who charts is on track %s", got)
	}
	d.headline = "Nurse moving into clinical informatics"
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Track.ID; got != taxonomy.Informatics {
		t.Errorf("a nurse who aims at informatics is on track %s", got)
	}
}

func TestTheOrderOfRolesFollowsCareerAndAim(t *testing.T) {
	s, _ := load(t)
	place := func(d draft, role string) int {
		return slices.IndexFunc(s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles, func(m RoleMatch) bool { return m.ID == role })
	}
	line := func(ids ...string) draftLine {
		return draftLine{text: strings.Join(ids, " "), verdict: metric.Quantified, keywords: ids}
	}
	d := draft{jobs: []job{{title: "HIM Manager", from: 2018, lines: []draftLine{
		line("release-of-information", "chart-completion", "records-management"), line("deficiency-tracking", "document-imaging", "ehr"), line("hipaa", "leadership", "scheduling"),
	}}}}
	if director, clerk := place(d, "him-director"), place(d, "him-specialist"); director > clerk {
		t.Errorf("for a manager the director's post stands at %d, the specialist's at %d", director, clerk)
	}
	before := place(d, "cdi-specialist")
	d.headline = "HIM manager moving into clinical documentation integrity"
	if after := place(d, "cdi-specialist"); after != 1 || before <= after {
		t.Errorf("the field of the aim stands at %d, at %d without the aim", after, before)
	}
}

func TestALicenseIsNoReasonToNameForATrack(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "Clinical Informatics Specialist", from: 2018, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"order-sets"}}}}}}
	for id, label := range map[string]string{"rn": "RN", "comptia-security": "CompTIA"} { // nor is what is at home in any trade
		d.claims.Credentials = []credential.Claim{{ID: id, Status: credential.Held}}
		if why := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Track.Why; strings.Contains(why, label) {
			t.Error(why)
		}
	}
}

func TestACertificateIsNoDegree(t *testing.T) {
	s, _ := load(t)
	for _, test := range []struct {
		education credential.Education
		want      string
	}{
		{credential.Education{Level: credential.Certificate, Text: "Certificate in Medical Coding"}, "a certificate of the field"},
		{credential.Education{Level: credential.Bachelor, Text: "BS Respiratory Care", Pursuing: []credential.Degree{{Level: credential.Certificate, Text: "Certificate in Health Informatics"}}}, "a certificate under way in informatics"},
		{credential.Education{Pursuing: []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology"}}}, "a degree under way in health information"},
		{credential.Education{Level: credential.Bachelor, Text: "BS Health Informatics"}, "a degree in informatics"},
	} {
		d := draft{claims: credential.Claims{Education: test.education}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Track.Why; !strings.Contains(got, test.want+".") {
			t.Errorf("%q does not name %s", got, test.want)
		}
	}
}
