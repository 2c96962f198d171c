package advice

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
)

func TestALadderSaysNothingThatItsOwnConditionsDeny(t *testing.T) {
	registrar := person{title: "Cancer Registrar", from: 2015, level: credential.Associate, degree: "AAS Health Information Technology", notes: []note{did("cancer-registry"), did("registry-standards"), did("data-quality")}}
	holder := registrar
	holder.claims = []credential.Claim{held("rhit")}
	roi := person{title: "Release of Information Specialist", from: 2021, level: credential.Certificate, degree: "Certificate, Billing", notes: []note{did("release-of-information")}}
	student := person{title: "HIM Intern", from: 2026, level: credential.Associate, degree: "AAS General Studies", now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}, notes: []note{work(metric.Duty, "application-support")}}
	tableau := person{title: "Clinical Data Analyst", from: 2019, level: credential.Bachelor, degree: "BA Geography", notes: []note{did("tableau"), did("sql"), did("data-analysis")}}
	pharmacist := person{title: "Clinical Pharmacist", from: 2014, level: credential.Doctorate, degree: "Doctor of Pharmacy", claims: []credential.Claim{held("pharmd")}, notes: []note{did("order-sets"), did("ehr-build")}}
	nurse := person{title: "Registered Nurse", from: 2014, level: credential.Bachelor, degree: "BS Nursing", claims: []credential.Claim{held("rn")}, notes: []note{did("epic"), did("patient-safety"), did()}}
	beside := person{title: "CDI Specialist", from: 2020, level: credential.Bachelor, degree: "BS Nursing", claims: []credential.Claim{held("rn"), held("ccds")}, notes: []note{did("cdi"), work(metric.Duty, "drg")}}
	coding := beside
	coding.notes = []note{did("cdi"), did("drg")}
	supervisor := person{title: "HIM Supervisor", from: 2018, level: credential.Associate, degree: "AAS Health Information Technology", claims: []credential.Claim{held("rhit"), planned("rhia")}, notes: []note{did("chart-completion"), did("sql")}, now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Informatics", Year: 2027}}}
	graduate := supervisor
	graduate.level, graduate.degree, graduate.now, graduate.claims = credential.Bachelor, "BS Healthcare Informatics", nil, nil
	nursing := supervisor
	nursing.now = []credential.Degree{{Level: credential.Bachelor, Text: "BSN, nursing informatics track", Year: 2027}}
	director := person{title: "Director of Health Information Management", from: 2010, level: credential.Master, degree: "Master of Health Administration", claims: []credential.Claim{held("rhia")}, notes: []note{did("records-management"), did("medical-coding"), did("sql", "data-analysis"), did("data-quality"), did("lean")}}
	coders := person{title: "Coding Supervisor", from: 2015, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia")}, notes: []note{did("medical-coding"), did("coding-accuracy")}}
	leadCoder := coders
	leadCoder.title = "Lead Medical Coder"
	denials := person{title: "Denials Analyst", from: 2019, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia")}, notes: []note{{text: "Appealed 40 DRG denials a week", verdict: metric.Quantified, kind: resume.Experience, names: []string{"denials"}}, did("appeals")}}
	privacy := person{title: "Privacy Officer", from: 2022, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia"), {ID: "chps", Status: credential.Planned, Year: 2027}}, notes: []note{did("breach-response"), did("access-audit")}}
	integrator := person{title: "Cook", from: 2024, level: credential.Bachelor, degree: "BS Computer Science", notes: []note{{text: "Read resources from a test server", verdict: metric.Accomplishment, kind: resume.Projects, names: []string{"fhir", "interfaces"}}}}
	tests := []struct {
		name, role     string
		person         person
		id, when       string
		says, saysNot  string
		notSuggestedAs string
	}{
		{"the associate's degree alone does not open CHDA", "health-information-data-analyst", registrar, "chda", later, "What opens it is a bachelor's degree or RHIT.", "", ""},
		{"RHIT with the years of work does", "health-information-data-analyst", holder, "chda", now, "", "What opens it", ""},
		{"what a degree has yet to open does not fit at this education", "roi-specialist", roi, "rhit", later, "What opens it is an accredited associate's degree", atEducation, ""},
		{"what a registry exam asks besides the degree is said", "cancer-registrar", registrar, "ods", now, "or for anatomy courses and 1950 hours in a registry", "", ""},
		{"whether a finished program was accredited is left open too", "cancer-registrar", registrar, "rhit", now, "if its program was accredited", "", ""},
		{"studies of the field lead to their credential whatever the target", "ehr-application-analyst", student, "rhia", next, "Your studies lead to it.", "", ""},
		{"who works with Tableau is sent to its exam", "clinical-data-analyst", tableau, "tableau-da", now, "", "", "pl-300"},
		{"years beside other work are no years under a title", "pharmacy-informatics-specialist", pharmacist, "cphims", next, "no job title of yours names it", "shows such work", ""},
		{"who stands beside coders takes their exam later, if at all", "cdi-specialist", beside, "ccs", later, "no dated job of yours shows that yet", "shows such work", ""},
		{"and what proves no more than the letters held comes behind it", "cdi-specialist", beside, "cdip", later, "take it only where postings name it", "", "cca"},
		{"what came of it shows it", "cdi-specialist", coding, "ccs", next, "shows such work", "touches", ""},
		{"a degree in informatics may open RHIA, and its school knows", "him-manager", supervisor, "rhia", next, "only if its program is CAHIIM-accredited in health information management", "What opens it", "cca"},
		{"so may one that is done", "him-manager", graduate, "rhia", later, "or look for a post-baccalaureate certificate", "What opens it", ""},
		{"a degree of nurses does not", "him-manager", nursing, "rhia", later, "What opens it is an accredited bachelor's degree", "ask your school", ""},
		{"nobody who directs and holds the letters of the post is hurried", "", director, "lssgb", next, "take this only where your work leads there", "", "ccs"},
		{"a lead coder codes, and takes the coders' exam", "", leadCoder, "ccs", now, "", "hard without practice", ""},
		{"who runs records and once led coders need not", "him-manager", coders, "chda", next, "", "", "ccs"},
		{"nor is sent to the exam of a work of which no line has a word", "him-manager", coders, "chda", next, "", "", "chps"},
		{"nor to one in a method of which none has", "him-manager", coders, "chda", next, "", "", "lssgb"},
		{"denials of what others coded are no coding", "revenue-integrity-analyst", denials, "ccs", next, "hard without practice", "shows such work", ""},
		{"who plans what they may take already hears so", "privacy-officer", privacy, "chps", now, "the job in line 1 shows about 4.5 years: you may book a day now", "", "chpc"},
		{"a project with FHIR leads to the exam in FHIR", "health-data-integration-specialist", integrator, "hl7-fhir-foundation", now, "line 2 shows such work", "", ""},
		{"work in a system shows no building of it", "clinical-informatics-specialist", nurse, "epic-cert", next, "ask for a place", "shows such work", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var opts Options
			if tt.id == "chda" {
				opts.Asks = []Ask{{ID: tt.id}}
			}
			ad := advise(t, tt.person, tt.role, opts)
			if tt.notSuggestedAs != "" && rung(ad, tt.notSuggestedAs) != nil {
				t.Errorf("%s is suggested", tt.notSuggestedAs)
			}
			got := rung(ad, tt.id)
			if got == nil {
				t.Fatalf("%s is not suggested: %+v", tt.id, ad.Suggested)
			}
			if got.When != tt.when || !strings.Contains(got.Why, tt.says) || tt.saysNot != "" && strings.Contains(got.Why, tt.saysNot) {
				t.Errorf("%s: %s", got.When, got.Why)
			}
		})
	}
}

func TestWhatLearnersAreTaughtIsNotTheWorkOfWhoGuidesThem(t *testing.T) {
	for text, want := range map[string]bool{
		"Precept informatics students": true, "Preceptor for MSN students": true, "Mentored two fellows in clinical informatics": true, "• Coached new analysts in FHIR": true, "Hosted interns of the informatics program": true,
		"Hostile payer denials appealed": false, "Trained 40 users in clinical informatics": false, "Rebuilt order sets with the informatics team": false, "": false,
	} {
		if got := guides(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAPostingThatAsksWhatIsShutHearsOfWhatAnswersIt(t *testing.T) {
	student := person{title: "Registration Lead", from: 2018, level: credential.Associate, degree: "AA General Studies", now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management", Year: 2027}}, notes: []note{did("patient-access"), did("mpi")}}
	s := rung(advise(t, student, "him-specialist", Options{Asks: []Ask{{ID: "rhit", AfterHire: true}}}), "rhia")
	if s == nil || !strings.Contains(s.Why, "The posting asks for RHIT, which your studies do not open; this one answers it") {
		t.Errorf("%+v", s)
	}
	student.now = nil
	if s := rung(advise(t, student, "him-specialist", Options{Asks: []Ask{{ID: "rhit"}}}), "rhia"); s != nil && strings.Contains(s.Why, "answers it") {
		t.Errorf("RHIT is open by a degree of its own: %s", s.Why)
	}
}

func TestYearsAreSaidWithTheLinesThatShowThem(t *testing.T) {
	analyst := person{title: "HIM Analyst", from: 2020, level: credential.Bachelor, degree: "BS Biology", notes: []note{did(), did("project-management"), did("project-management"), did(), did(), did(), did(), did()}}
	s := rung(advise(t, analyst, "informatics-director", Options{Asks: []Ask{{ID: "pmp"}}}), "pmp")
	if s == nil || !strings.Contains(s.Why, "line 3 shows such work. The posting names it as a plus. It asks for 3 years of leading projects; your dates show fewer years of it") {
		t.Errorf("%+v", s)
	}
}

func TestAWorkIsNotShownByThoseWhoDoIt(t *testing.T) {
	for text, want := range map[string]bool{
		"coding leads": true, "coding team of nine": true, "coding, leads to": false, "coding of charts": false, "coding": false, "coding-team": false, "coding\tstaff": false, "coding Department": true, "coding work with the leads": false, "coding denials": true, "coding students": true, "coding appeal letters": true,
	} {
		if got := namesPeople(text, evidence.Mention{Mention: &keyword.Mention{Text: "coding", At: resume.Span{Line: 1, End: 6}}}); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if !namesPeople("Two coders", evidence.Mention{Mention: &keyword.Mention{Text: "coders", At: resume.Span{Line: 1, Start: 4, End: 10}}}) {
		t.Error("coders are people")
	}
}

func TestWhatAnIssuerAsksIsSaidInShortSentences(t *testing.T) {
	for _, c := range load(t).tax.Credentials {
		if !c.Suggest {
			continue
		}
		said := map[string]bool{}
		for _, s := range requires(&c) {
			if n := len(strings.Fields(s)); n >= 30 || said[s] || strings.Count(s, "(") != strings.Count(s, ")") {
				t.Errorf("%s: %d words: %s", c.ID, n, s)
			}
			said[s] = true
		}
	}
}

// TestWhatAStudyOpensIsOfferedWhateverPastWorkItCovers: who leads a department under the letters of its first degree, and works on the second, is told of
// the letters that one opens, though only a former job shows the work.
func TestWhatAStudyOpensIsOfferedWhateverPastWorkItCovers(t *testing.T) {
	c := load(t)
	lead := person{title: "HIM Supervisor", from: 2018, level: credential.Associate, degree: "A.S., Health Information Technology", claims: []credential.Claim{held("rhit")},
		now: []credential.Degree{{Level: credential.Bachelor, Text: "B.S., Health Information Management", Year: 2027}}, notes: []note{did("chart-completion")}}
	ev := lead.evidence()
	r := c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: "him-manager", AsOf: asOf}), Options{AsOf: asOf})
	rhia := c.adviser.creds["rhia"]
	r.covered[rhia.number].past = true
	if !c.adviser.replaced(r) || !c.adviser.fits(r, rhia) {
		t.Errorf("RHIA is not offered beside the bachelor's degree under way (the letters of the post are held: %t)", c.adviser.replaced(r))
	}
	lead.now = nil
	ev = lead.evidence()
	r = c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: "him-manager", AsOf: asOf}), Options{AsOf: asOf})
	r.covered[rhia.number].past = true
	if c.adviser.fits(r, rhia) {
		t.Error("without the study it is of past work, and offered all the same")
	}
}
