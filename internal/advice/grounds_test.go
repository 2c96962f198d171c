package advice

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// job is a post with its lines, for resumes of several.
func job(title string, from int, notes ...note) person {
	return person{title: title, from: from, level: credential.Certificate, degree: "Certificate, Medical Coding", notes: notes}
}

func TestALineIsGroundOnlyInItsSetting(t *testing.T) {
	office := job("Coder", 2019, did("medical-coding"), did("em-coding"), did("pro-fee-coding"))
	office.claims = []credential.Claim{held("cpc")}
	rooms := job("Coder", 2019, did("em-coding"), did("ed-coding"), did("modifiers"))
	rooms.claims = []credential.Claim{held("coc")}
	both := job("Coder", 2019, did("em-coding"), did("ed-coding"), did("pro-fee-coding"))
	both.claims = []credential.Claim{held("coc")}
	for _, tt := range []struct {
		name   string
		person person
		id     string
		line   bool
	}{
		{"what an office codes is no ground for a hospital's exam", office, "ccs", false},
		{"and one for the physicians'", office, "ccs-p", true},
		{"what a hospital charges for its rooms is none for the physicians'", rooms, "ccs-p", false},
		{"and one for its own", rooms, "ccs", true},
		{"a job of both is one for either", both, "ccs-p", true},
	} {
		c := load(t)
		r := readingOf(t, tt.person, "medical-coder")
		def := c.adviser.creds[tt.id]
		if got := r.covered[def.number].line > 0 || c.adviser.toldLine(r, def) > 0; got != tt.line {
			t.Errorf("%s: a line is cited: %v", tt.name, got)
		}
	}
}

func TestWhatAnExamStandsForAboveAllIsDenied(t *testing.T) {
	coder := job("Medical Coder", 2019, did("ed-coding", "medical-coding"), did("outpatient-coding"))
	coder.claims = []credential.Claim{held("cpc")}
	if s := rung(advise(t, coder, "medical-coder", Options{}), "ccs"); s == nil || strings.Contains(s.Why, "not as done") {
		t.Errorf("nothing is denied: %+v", s)
	}
	coder.notes = append(coder.notes, note{text: "No inpatient coding so far", kind: resume.Skills, denied: []string{"inpatient-coding"}})
	if s := rung(advise(t, coder, "medical-coder", Options{}), "ccs"); s == nil || !strings.Contains(s.Why, "names such work, but not as done") {
		t.Errorf("stays are what it stands for above all: %+v", s)
	}
}

func TestYearsNameTheirJobs(t *testing.T) {
	analyst := person{title: "EHR Application Analyst", from: 2018, level: credential.Bachelor, degree: "BS Information Systems", notes: []note{did("ehr-build"), did("uat")}}
	data := person{title: "Clinical Data Analyst", from: 2019, level: credential.Master, degree: "MS Statistics", notes: []note{did("sql", "data-analysis"), did("statistics")}}
	thinks := data
	thinks.claims = []credential.Claim{{ID: "chda", Status: credential.Planned, Weighed: true, Text: "CHDA: considering"}}
	for _, tt := range []struct {
		name, role, id string
		person         person
		says, not      string
	}{
		{"the job by its line, and who decides", "ehr-application-analyst", "cphims", analyst, "the job in line 1 shows about 8.5 years; HIMSS decides what counts.", "your dated jobs"},
		{"years that only guides name", "clinical-data-analyst", "chda", data, "Older guides name 1 year of health data work for it", "It asks for"},
		{"a thought books no day", "clinical-data-analyst", "chda", thinks, "You only think of it so far", "book a day"},
	} {
		if s := rung(advise(t, tt.person, tt.role, Options{}), tt.id); s == nil || !strings.Contains(s.Why, tt.says) || strings.Contains(s.Why, tt.not) {
			t.Errorf("%s: %+v", tt.name, s)
		}
	}
}

func TestAnExamOfAnotherWorkIsAMove(t *testing.T) {
	stays := job("Inpatient Coder", 2019, did("inpatient-coding"), did("icd-10-pcs"), did("query"))
	stays.claims = []credential.Claim{held("ccs")}
	if s := rung(advise(t, stays, "medical-coder", Options{}), "cdip"); s == nil || !strings.Contains(s.Why, "Take it if you want to move") || strings.Contains(s.Why, "fits the role Medical Coder") {
		t.Errorf("%+v", s)
	}
}

func TestTheFirstStepSaysWhatOpensACredential(t *testing.T) {
	graduate := person{title: "Data Quality Analyst", from: 2017, level: credential.Bachelor, degree: "BS Health Information Management", accredited: true, claims: []credential.Claim{held("rhit"), held("chda")}, notes: []note{did("data-quality"), did("sql")}}
	unsure := graduate
	unsure.accredited = false
	informatics := person{title: "Clinical Informatics Specialist", from: 2016, level: credential.Master, degree: "MS Health Informatics", claims: []credential.Claim{held("cphims"), held("epic-cert")}, notes: []note{did("cds"), did("clinical-informatics"), did("order-sets")}}
	privacy := person{title: "HIM Analyst", from: 2019, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia"), {ID: "chps", Status: credential.Planned, Year: 2027, Text: "CHPS planned for 2027"}}, notes: []note{did("breach-response"), did("access-audit"), did("hipaa")}}
	titled := privacy
	titled.title = "Privacy Officer"
	for _, tt := range []struct {
		name, role, code string
		person           person
		title            string
	}{
		{"who meets what it asks applies", "data-quality-analyst", "earn_credential", graduate, "Apply for RHIA"},
		{"who may meet it asks the school", "data-quality-analyst", "earn_credential", unsure, "Ask your school about RHIA, then apply"},
		{"the only one comes first of nothing", "clinical-informatics-specialist", "earn_credential", informatics, "Work toward ACHIP"},
		{"what an issuer has to count is asked before a day is set", "him-compliance-analyst", "keep_date", privacy, "Ask AHIMA about CHPS before you set its day"},
		{"what a title shows is not", "privacy-officer", "keep_date", titled, "Set a day for CHPS in 2027"},
	} {
		ad := advise(t, tt.person, tt.role, Options{})
		s := stepOf(ad, tt.code)
		if s == nil || s.Title != tt.title || len(ad.Suggested) == 1 && strings.Contains(s.Why, "comes first") {
			t.Errorf("%s: %+v of %d", tt.name, s, len(ad.Suggested))
		}
	}
}

func TestNoLeaderIsSentToAnAnalystsExamByAFewLines(t *testing.T) {
	manager := person{title: "HIM Manager", from: 2016, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia")}, notes: []note{
		did("mpi"), did("chart-completion"), did("release-of-information"), did("data-quality"), did("records-retention"), work(metric.Duty, "joint-commission")}}
	if s := rung(advise(t, manager, "him-manager", Options{}), "chda"); s == nil || s.When != later {
		t.Errorf("%+v", s)
	}
}
