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
	if s := rung(advise(t, coder, "medical-coder", Options{}), "ccs"); s == nil || !strings.Contains(s.Why, "names such work, but not as done") || strings.Contains(s.Why, "shows such work") {
		t.Errorf("stays are what it stands for above all: %+v", s)
	}
	coder.notes = append(coder.notes, list("inpatient-coding"))
	if s := rung(advise(t, coder, "medical-coder", Options{}), "ccs"); s == nil || !strings.Contains(s.Why, "not as done") {
		t.Errorf("a list does not outweigh it: %+v", s)
	}
	coder.notes = append(coder.notes, did("inpatient-coding"))
	if s := rung(advise(t, coder, "medical-coder", Options{}), "ccs"); s == nil || strings.Contains(s.Why, "not as done") {
		t.Errorf("a line of work does: %+v", s)
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

func TestAWishToLearnAWorkIsAnsweredLater(t *testing.T) {
	wishing := func(text string, id string, title string, notes ...note) person {
		p := job(title, 2019, notes...)
		p.claims = []credential.Claim{held("ccs")}
		p.notes = append(p.notes, note{text: text, denied: []string{id}, from: 40, kind: resume.Skills})
		return p
	}
	stays := []note{did("inpatient-coding"), did("icd-10-pcs"), did("ms-drg")}
	for _, tt := range []struct {
		name   string
		person person
		id     string
		want   bool
	}{
		{"a wish", wishing("Hope to learn in the coming spring, with HCC", "hcc", "Inpatient Coder", stays...), "crc", true},
		{"no experience is no wish", wishing("No work so far of any kind in the field, HCC", "hcc", "Inpatient Coder", stays...), "crc", false},
		{"nor is a wish in the sentence before", wishing("Hope to stay remote. Nothing yet in coding HCC", "hcc", "Inpatient Coder", stays...), "crc", false},
		{"a tool is learned without its exam", wishing("Hope to learn in the coming spring, maybe by Power BI", "power-bi", "Inpatient Coder", stays...), "pl-300", false},
	} {
		s := rung(advise(t, tt.person, "medical-coder", Options{}), tt.id)
		if (s != nil) != tt.want || s != nil && (s.When != later || !strings.Contains(s.Why, "you wish to learn such work") || strings.Contains(s.Why, "hard without practice")) {
			t.Errorf("%s: %+v", tt.name, s)
		}
	}
}

func TestWhatIsForStudentsIsReadByThemAlone(t *testing.T) {
	graduate := person{title: "HIM Specialist", from: 2019, level: credential.Associate, degree: "AAS Health Information Technology", notes: []note{did("chart-completion"), did("records-management")}}
	student := graduate
	student.level, student.degree = credential.NoLevel, ""
	student.now = []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology", Year: 2027}}
	for name, tt := range map[string]struct {
		person person
		want   bool
	}{"a graduate": {graduate, false}, "a student": {student, true}} {
		s := rung(advise(t, tt.person, "him-specialist", Options{}), "rhit")
		if s == nil || strings.Contains(strings.Join(s.Requires, "|"), "Students: they may test early") != tt.want {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

func TestAFirstStepBesideTheStudiesIsOnlyForWhoWantsTheWork(t *testing.T) {
	student := person{title: "HIM Practicum Student", from: 2026, now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management", Year: 2027}}, notes: []note{work(metric.Duty, "icd-10-cm", "medical-coding")}}
	student.claims = []credential.Claim{planned("rhia")}
	s := rung(advise(t, student, "medical-coder", Options{}), "cca")
	if s == nil || !strings.Contains(s.Why, "Take it only if you want such work before your RHIA is there") {
		t.Errorf("%+v", s)
	}
	student.claims = []credential.Claim{planned("rhia"), {ID: "cca", Status: credential.Planned, Year: 2027, Text: "CCA 2027"}}
	if s := rung(advise(t, student, "medical-coder", Options{}), "cca"); s == nil || strings.Contains(s.Why, "Take it only") {
		t.Errorf("what is planned is theirs to choose: %+v", s)
	}
}

func TestTheLevelAboveAPlanIsAskedAfterFirst(t *testing.T) {
	analyst := person{title: "EHR Application Analyst", from: 2018, level: credential.Bachelor, degree: "BS Information Systems", notes: []note{did("ehr-build"), did("uat")}}
	analyst.claims = []credential.Claim{{ID: "cahims", Status: credential.Planned, Year: 2027, Text: "CAHIMS in 2027"}}
	ad := advise(t, analyst, "ehr-application-analyst", Options{})
	if s := rung(ad, "cphims"); s == nil || !strings.Contains(s.Why, "the level above the CAHIMS you plan and does not ask for it") {
		t.Errorf("%+v", s)
	}
	if s := stepOf(ad, "keep_date"); s == nil || s.Title != "Ask about CPHIMS before you set a day for CAHIMS" {
		t.Errorf("%+v", s)
	}
	analyst.from = 2024
	if s := stepOf(advise(t, analyst, "ehr-application-analyst", Options{}), "keep_date"); s == nil || s.Title != "Set a day for CAHIMS in 2027" {
		t.Errorf("where the years are wanting, the plan stands: %+v", s)
	}
}

func TestATitleTellsTheSettingOfDocumentationWork(t *testing.T) {
	for title, years := range map[string]bool{"Ambulatory CDI Nurse": true, "CDI Specialist": false} {
		nurse := person{title: title, from: 2022, level: credential.Bachelor, degree: "BSN", claims: []credential.Claim{held("rn"), planned("ccds-o")}, notes: []note{did("query"), did("cdi"), did()}}
		if s := rung(advise(t, nurse, "cdi-specialist", Options{}), "ccds-o"); s == nil || strings.Contains(s.Why, "no dated job") == years {
			t.Errorf("%s: %+v", title, s)
		}
	}
}

func TestWhoAnswersForReleaseMayGoOnToPrivacy(t *testing.T) {
	manager := person{title: "HIM Manager", from: 2016, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia")}, notes: []note{did("chart-completion"), did("records-management")}}
	if s := rung(advise(t, manager, "him-manager", Options{}), "chps"); s != nil {
		t.Errorf("no line has a word of it: %s", s.Why)
	}
	manager.notes = append(manager.notes, did("release-of-information"))
	if s := rung(advise(t, manager, "him-manager", Options{}), "chps"); s == nil || s.When != later {
		t.Errorf("%+v", s)
	}
}

func TestWhoConnectsSystemsReadsOfSecurity(t *testing.T) {
	engineer := person{title: "Interface Engineer", from: 2019, level: credential.Bachelor, degree: "BS Computer Science", claims: []credential.Claim{begun("cphims")}, notes: []note{did("hl7", "interfaces"), did("fhir"), did("interfaces")}}
	if s := rung(advise(t, engineer, "health-data-integration-specialist", Options{}), "comptia-security"); s == nil || s.When != next {
		t.Errorf("%+v", s)
	}
	engineer.title, engineer.notes = "Medical Coder", []note{did("medical-coding"), did("icd-10-cm")}
	if s := rung(advise(t, engineer, "medical-coder", Options{}), "comptia-security"); s != nil {
		t.Errorf("a coder does not: %s", s.Why)
	}
}

func TestALeaderBringsNoExamOfTheStaffBack(t *testing.T) {
	for title, when := range map[string]string{"HIM Manager": later, "Medical Coder": now} {
		role := map[string]string{"HIM Manager": "him-director", "Medical Coder": "coding-auditor"}[title]
		p := person{title: title, from: 2012, level: credential.Associate, degree: "AAS Health Information Technology", claims: []credential.Claim{held("rhit"), lapsedAt("ccs", 2020, "CCS, expired 2020", 4)}, notes: []note{did("medical-coding", "inpatient-coding"), did("chart-completion"), list("epic")}}
		if s := rung(advise(t, p, role, Options{}), "ccs"); s == nil || s.When != when {
			t.Errorf("%s: %+v", title, s)
		}
	}
}
