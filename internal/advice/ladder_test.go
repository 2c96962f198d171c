package advice

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
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
		{"whether a finished program was accredited is left open too", "cancer-registrar", registrar, "rhit", now, "if its program was accredited", "", ""},
		{"studies of the field lead to their credential whatever the target", "ehr-application-analyst", student, "rhia", next, "Your studies lead to it.", "", ""},
		{"who works with Tableau is sent to its exam", "clinical-data-analyst", tableau, "tableau-da", now, "", "", "pl-300"},
		{"years beside other work are no years under a title", "pharmacy-informatics-specialist", pharmacist, "cphims", next, "no job title of yours names it", "shows such work", ""},
		{"a duty beside the work touches it", "cdi-specialist", beside, "ccs", next, "touches such work", "shows such work", ""},
		{"what came of it shows it", "cdi-specialist", coding, "ccs", next, "shows such work", "touches", ""},
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

func TestAWorkIsNotShownByThoseWhoDoIt(t *testing.T) {
	for text, want := range map[string]bool{
		"coding leads": true, "coding team of nine": true, "coding, leads to": false, "coding of charts": false, "coding": false, "coding-team": false, "coding\tstaff": false, "coding Department": true, "coding work with the leads": false,
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
