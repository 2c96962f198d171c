package advice

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// inWords is a line of work that tells of a keyword without its name.
func inWords(text, id string) note {
	return note{text: text, verdict: metric.Accomplishment, kind: resume.Experience, near: []string{id}}
}

func TestYearsAreSaidByTheJobsThatShowThem(t *testing.T) {
	analyst := person{title: "HIM Analyst", from: 2020, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia")}, notes: []note{did("sql", "data-analysis"), did("data-quality")}}
	queries := person{title: "Medical Coder", from: 2020, level: credential.Certificate, degree: "Certificate, Medical Coding", claims: []credential.Claim{held("ccs")}, notes: []note{did("inpatient-coding"), did("query"), did("icd-10-pcs"), did("medical-coding")}}
	beside := analyst
	beside.title, beside.notes = "HIM Manager", []note{did("records-management"), did("data-quality"), did("chart-completion"), did("data-quality"), did("release-of-information")}
	for _, tt := range []struct {
		name, role, id, says string
		person               person
	}{
		{"lines fill the job", "him-analyst", "chda", "the job around line 2 spans about 6.5 years, and AHIMA decides how much of it counts.", analyst},
		{"one kind of line stands beside other work", "coding-auditor", "cdip", "line 3 stands in a job of about 6.5 years under another title.", queries},
		{"no title names it and a line comes near", "him-manager", "chda", "no title of yours names that. Line 3 comes nearest, and AHIMA decides what counts.", beside},
	} {
		s := rung(advise(t, tt.person, tt.role, Options{}), tt.id)
		if s == nil || !strings.Contains(s.Why, tt.says) || strings.Contains(s.Why, "months of it") || strings.Contains(s.Why, "list all") {
			t.Errorf("%s: %+v", tt.name, s)
		}
	}
}

func TestAnExamBelongsToItsSetting(t *testing.T) {
	clinic := person{title: "Medical Coder", from: 2019, level: credential.Certificate, degree: "Certificate, Medical Coding", claims: []credential.Claim{held("cpc")}, notes: []note{did("em-coding"), did("pro-fee-coding"), did("modifiers")}}
	visits := person{title: "Outpatient Coder", from: 2019, level: credential.Certificate, degree: "Certificate, Medical Coding", claims: []credential.Claim{held("coc")}, notes: []note{did("ed-coding"), did("observation-coding"), did("medical-coding")}}
	ahead := visits
	ahead.claims = []credential.Claim{held("coc"), {ID: "cic", Status: credential.InProgress, Year: 2027, Text: "CIC - bought the book, plan to test fall 2027"}}
	stays := person{title: "Inpatient Coder", from: 2019, level: credential.Certificate, degree: "Certificate, Medical Coding", claims: []credential.Claim{held("ccs")}, notes: []note{did("inpatient-coding"), did("icd-10-pcs"), inWords("Ask the surgeon when the note is silent", "query")}}
	for _, tt := range []struct {
		name      string
		person    person
		want, not []string
	}{
		{"a clinic's coder has no hospital's exam before her", clinic, []string{"ccs-p"}, []string{"coc", "ccs", "cic", "crc"}},
		{"the holder of the hospital's exam of visits is not sent back to the clinic's", visits, []string{"ccs"}, []string{"cpc", "crc", "cpma", "cic"}},
		{"a wider exam stands beside one whose work is not done", ahead, []string{"ccs"}, []string{"cic"}},
		{"a coder of stays reads of documentation work first", stays, []string{"cdip"}, []string{"cpma", "coc", "crc", "rhit"}},
	} {
		ad := advise(t, tt.person, "medical-coder", Options{})
		for _, id := range tt.want {
			if rung(ad, id) == nil {
				t.Errorf("%s: %s is not suggested: %+v", tt.name, id, ad.Suggested)
			}
		}
		for _, id := range tt.not {
			if s := rung(ad, id); s != nil {
				t.Errorf("%s: %s is suggested: %s", tt.name, id, s.Why)
			}
		}
		for _, s := range ad.Suggested {
			if strings.Contains(s.Why, "the other way in") {
				t.Errorf("%s: who is in needs no way in: %s", tt.name, s.Why)
			}
		}
	}
	if s := stepOf(advise(t, ahead, "medical-coder", Options{}), "keep_date"); s == nil || !strings.Contains(s.Why, "No line of yours shows coding of inpatient stays") {
		t.Errorf("%+v", s)
	}
	if rung(advise(t, clinic, "risk-adjustment-coder", Options{}), "crc") == nil {
		t.Error("who aims at risk adjustment is told of its exam")
	}
}

func TestWhatAPostingNamesIsAnsweredOnce(t *testing.T) {
	clerk := person{title: "Release of Information Specialist", from: 2021, level: credential.NoLevel, notes: []note{did("release-of-information"), did("hipaa")}}
	one := advise(t, clerk, "roi-specialist", Options{Asks: []Ask{{ID: "cris", Required: true, Or: []string{"rhit"}}, {ID: "rhit", Required: true, Or: []string{"cris"}}}})
	if s := rung(one, "cris"); s == nil || s.When != now {
		t.Errorf("what a posting names is offered, be it safe to recommend to others or not: %+v", one.Suggested)
	}
	if s := rung(one, "rhit"); s != nil {
		t.Errorf("years of school answer what an exam answers now: %s", s.Why)
	}
	if s := rung(advise(t, clerk, "roi-specialist", Options{}), "cris"); s != nil {
		t.Errorf("nobody names it: %s", s.Why)
	}
}

func TestWhatHasLapsedStandsBehindWhatFits(t *testing.T) {
	analyst := person{title: "Quality Improvement Specialist", from: 2019, level: credential.Master, degree: "MS Applied Statistics", claims: []credential.Claim{lapsed("cphq")}, notes: []note{did("sql", "data-analysis"), did("quality-measures"), did("tableau")}}
	ad := advise(t, analyst, "quality-improvement-specialist", Options{})
	if len(ad.Suggested) < 2 || ad.Suggested[0].ID != "chda" || rung(ad, "cphq") == nil {
		t.Fatalf("%+v", ad.Suggested)
	}
	if stepOf(ad, "earn_credential") == nil || stepOf(ad, "renew_credential") == nil {
		t.Errorf("%+v", ad.NextSteps)
	}
}

func TestAPracticumStandsForTheYears(t *testing.T) {
	nurse := person{title: "Registered Nurse, Intensive Care", from: 2016, level: credential.Bachelor, degree: "BSN", claims: []credential.Claim{held("rn")}, notes: []note{did("super-user"), did("patient-safety"), did()}}
	nurse.now = []credential.Degree{{Level: credential.Master, Text: "MSN, Nursing Informatics", Year: 2028}}
	ad := advise(t, nurse, "nursing-informatics-specialist", Options{})
	if len(ad.Suggested) == 0 || ad.Suggested[0].ID != "ni-bc" || !strings.Contains(ad.Suggested[0].Why, "Yours is under way: ask how many such hours it has.") {
		t.Errorf("%+v", ad.Suggested)
	}
	if s := stepOf(ad, "ask_program"); s == nil || !strings.Contains(s.Title, "NI-BC") {
		t.Errorf("%+v", ad.NextSteps)
	}
	if rung(ad, "achip") != nil || rung(ad, "lssgb") != nil {
		t.Errorf("neither the degree nor the years, nor a word of Lean: %+v", ad.Suggested)
	}
	nurse.now = []credential.Degree{{Level: credential.Master, Text: "MSN, Nursing Education", Year: 2028}}
	if s := rung(advise(t, nurse, "nursing-informatics-specialist", Options{}), "ni-bc"); s != nil && strings.Contains(s.Why, "Yours is under way") {
		t.Errorf("another program has no such practicum: %s", s.Why)
	}
}

func TestAnEmployersOfferComesFirst(t *testing.T) {
	w := load(t).tax.Advice.Sponsored
	for _, text := range w.Match {
		if !load(t).adviser.offers(text) {
			t.Errorf("%q offers it", text)
		}
	}
	for _, text := range w.Reject {
		if load(t).adviser.offers(text) {
			t.Errorf("%q offers nothing", text)
		}
	}
	nurse := person{title: "Registered Nurse", from: 2016, level: credential.Bachelor, degree: "BSN", claims: []credential.Claim{held("rn")}, notes: []note{did("epic"), did("patient-safety"), did(),
		{text: "My unit will send me to the Epic Stork class in March", kind: resume.Skills, names: []string{"epic"}}}}
	ad := advise(t, nurse, "clinical-informatics-specialist", Options{})
	if len(ad.Suggested) == 0 || ad.Suggested[0].ID != "epic-cert" || !strings.Contains(ad.Suggested[0].Why, "by line 5 yours does") {
		t.Errorf("%+v", ad.Suggested)
	}
}

func TestAModuleThatIsBegunIsFinishedFirst(t *testing.T) {
	analyst := person{title: "EHR Application Analyst", from: 2018, level: credential.Bachelor, degree: "BS Information Systems", notes: []note{did("ehr-build", "epic"), did("uat")}}
	analyst.claims = []credential.Claim{{ID: "epic-cert", Status: credential.Held, Begun: []credential.Claim{{ID: "epic-cert", Status: credential.InProgress, Name: "Epic Radiant"}}}}
	ad := advise(t, analyst, "ehr-application-analyst", Options{})
	if s := stepOf(ad, "finish_module"); s == nil || s.Title != "Finish Epic Radiant" {
		t.Errorf("%+v", ad.NextSteps)
	}
	for _, s := range ad.Suggested {
		if s.When == now {
			t.Errorf("one is taken at a time: %s", s.ID)
		}
	}
}

func TestTheLevelAboveIsAskedAfterBeforeTheLowerIsFinished(t *testing.T) {
	analyst := person{title: "EHR Application Analyst", from: 2018, level: credential.Bachelor, degree: "BS Information Systems", claims: []credential.Claim{begun("cahims"), planned("cphims")}, notes: []note{did("ehr-build"), did("ehr-implementation")}}
	if s := stepOf(advise(t, analyst, "ehr-application-analyst", Options{}), "finish_credential"); s == nil || !strings.Contains(s.Why, "Your years may open CPHIMS") {
		t.Errorf("%+v", s)
	}
	analyst.from = 2025
	if s := stepOf(advise(t, analyst, "ehr-application-analyst", Options{}), "finish_credential"); s == nil || strings.Contains(s.Why, "CPHIMS") {
		t.Errorf("the years are not there: %+v", s)
	}
}

func TestAReleaseClerkIsAtNoBeginningOfCoding(t *testing.T) {
	clerk := person{title: "Release of Information Specialist", from: 2024, level: credential.NoLevel, claims: []credential.Claim{planned("cris")}, notes: []note{did("release-of-information"), did("hipaa")}}
	if s := rung(advise(t, clerk, "him-specialist", Options{}), "cca"); s != nil {
		t.Errorf("%s", s.Why)
	}
	clerk.notes = append(clerk.notes, list("medical-coding"))
	if rung(advise(t, clerk, "him-specialist", Options{}), "cca") == nil {
		t.Error("who has a word of coding is told of its first exam")
	}
}
