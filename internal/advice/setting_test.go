package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
)

func TestWhoTurnsToCodingIsAskedForWhatCodersBeginWith(t *testing.T) {
	later := []string{"cdi", "drg", "coding-audit", "audit-readiness", "denials"}
	cpc := []credential.Claim{{ID: "cpc", Status: credential.Planned, Text: "CPC exam planned"}}
	for _, tt := range []struct {
		name string
		p    person
		want bool // such work is asked for last
	}{
		{"a medical assistant", person{title: "Medical Assistant", from: 2022, claims: cpc, notes: []note{work(metric.Duty, "charge-capture"), list("icd-10-cm", "cpt")}}, true},
		{"a clerk of the field", person{title: "Release of Information Specialist", from: 2019, notes: []note{work(metric.Duty, "release-of-information"), list("icd-10-cm", "cpt")}}, true},
		{"a student", person{title: "HIM Practicum Student", from: 2026, notes: []note{work(metric.Duty, "chart-completion"), list("icd-10-cm", "cpt")}}, true},
		{"a coder", person{title: "Medical Coder", from: 2019, notes: []note{work(metric.Duty, "icd-10-cm", "medical-coding")}}, false},
		{"who codes under another title", person{title: "HIM Specialist", from: 2015, notes: []note{work(metric.Duty, "icd-10-cm", "medical-coding", "cpt")}}, false},
		{"a billing clerk who checks for the coders", person{title: "Billing Clerk", from: 2018, notes: []note{work(metric.Duty, "modifiers", "denials"), list("icd-10-cm")}}, true},
		{"a beginner of the field who has a year of coding", person{title: "Medical Coder", from: 2025, notes: []note{work(metric.Duty, "icd-10-cm", "medical-coding")}}, false},
	} {
		missing := advise(t, tt.p, "medical-coder", Options{}).Missing
		for _, id := range later {
			if m, found := find(missing, id); found && tt.want && m.Priority != could {
				t.Errorf("%s: %s is a %s", tt.name, id, m.Priority)
			} else if id == "cdi" && !tt.want && m.Priority == could {
				t.Errorf("%s: %s is only a could", tt.name, id)
			}
		}
		if m, found := find(missing, "icd-10-cm"); tt.want && (!found || m.Priority == could) {
			t.Errorf("%s: ICD-10-CM: %v %s", tt.name, found, m.Priority)
		}
	}
}

func TestTheMustOfARoleBelongsToEverySetting(t *testing.T) {
	p := person{title: "Clinical Documentation Specialist", from: 2019, claims: []credential.Claim{{ID: "cpc", Status: credential.Held, Text: "CPC"}}, notes: []note{work(metric.Duty, "ehr")}}
	for _, id := range []string{"query", "cdi", "drg"} {
		if m, _ := find(advise(t, p, "cdi-specialist", Options{}).Missing, id); m.Priority == could || m.Priority == "" {
			t.Errorf("%s: %q", id, m.Priority)
		}
	}
}

func TestNoPartOfAnotherProductIsAskedFor(t *testing.T) {
	for _, tt := range []struct {
		have  []string
		asked bool
	}{
		{[]string{"cerner"}, false}, {[]string{"meditech"}, false}, {[]string{"powerchart", "cerner"}, false},
		{[]string{"epic"}, true}, {[]string{"epic", "cerner"}, true}, {nil, true},
	} {
		have := tt.have
		for _, r := range load(t).tax.Roles {
			for _, k := range r.Keywords {
				if r.ID == "him-analyst" && k.ID != "epic-him" && k.ID != "cerner" {
					have = append(have, k.ID)
				}
			}
		}
		p := person{title: "HIM Analyst", from: 2019, notes: []note{work(metric.Duty, have...)}}
		if _, found := find(advise(t, p, "him-analyst", Options{}).Missing, "epic-him"); found != tt.asked {
			t.Errorf("%v: Epic HIM is asked for: %v", tt.have, found)
		}
	}
}

func TestWhoLearnsIsAskedForNoRateOfADepartment(t *testing.T) {
	student := person{title: "HIM Practicum Student", from: 2026, notes: []note{work(metric.Duty, "chart-completion")}}
	clerk := person{title: "HIM Specialist", from: 2015, notes: []note{work(metric.Duty, "chart-completion")}}
	for _, m := range advise(t, student, "him-specialist", Options{}).Missing {
		if strings.Contains(m.Pattern, "from ____") || strings.Contains(strings.Join(m.Measure, " "), "rate") {
			t.Errorf("a student: %s: %s %v", m.Keyword, m.Pattern, m.Measure)
		}
	}
	if m, _ := find(advise(t, clerk, "him-specialist", Options{}).Missing, "mpi"); !strings.Contains(m.Pattern, "from ____%") {
		t.Errorf("a clerk: %s", m.Pattern)
	}
}

func TestWhoHasProjectsAloneIsSentToThem(t *testing.T) {
	for _, kind := range []resume.Kind{resume.Projects, resume.Experience} {
		ev := person{title: "Patient Viewer", notes: []note{work(metric.Accomplishment, "fhir", "interfaces"), work(metric.Duty, "hl7")}}.evidence()
		for i := range ev.Resume.Lines {
			ev.Resume.Lines[i].Kind = kind
		}
		ev.Resume.Sections[0].Kind = kind
		c := load(t)
		res := c.scorer.Score(ev, nil, score.Options{TargetRole: "health-data-integration-specialist", AsOf: asOf})
		for _, m := range c.adviser.Advise(ev, res, nil, Options{AsOf: asOf}).Missing {
			if m.Keyword == "data-mapping" && m.Place != string(kind) {
				t.Errorf("work in %s: data mapping belongs to %s", kind, m.Place)
			}
		}
	}
}

func TestAPlusIsNoMoreThanACould(t *testing.T) {
	for _, role := range load(t).tax.Roles {
		p := person{title: "Analyst", from: 2015, notes: []note{work(metric.Duty, "ehr")}}
		for _, m := range advise(t, p, role.ID, Options{}).Missing {
			if strings.HasPrefix(m.Why, "A plus") && m.Priority != could {
				t.Errorf("%s: %s is a %s: %s", role.ID, m.Keyword, m.Priority, m.Why)
			}
		}
	}
}

// TestTheJobOfTodayTellsTheSetting: who left outpatient coding for the ward is asked for the codes of the ward.
func TestTheJobOfTodayTellsTheSetting(t *testing.T) {
	for name, tt := range map[string]struct {
		then   bool // the outpatient work is of a job that has ended
		firmly bool // E/M coding is asked for
	}{"a job of before": {true, false}, "the same job": {false, true}} {
		p := person{title: "Inpatient Coder", from: 2020, notes: []note{
			work(metric.Duty, "inpatient-coding", "icd-10-pcs", "icd-10-cm", "medical-coding"), work(metric.Duty, "denials", "coding-accuracy", "anatomy", "medical-terminology"), work(metric.Duty, "outpatient-coding", "cpt", "modifiers"),
		}}
		ev := p.evidence()
		if tt.then {
			ev.Resume.Entries = append(ev.Resume.Entries, resume.Entry{Title: "Outpatient Coder", First: 4, Last: 4, Dates: resume.Dates{FromYear: 2015, ToYear: 2019}})
			ev.Resume.Lines[3].Entry, ev.Resume.Lines[3].Part, ev.Resume.Lines[3].Text = 1, resume.Body, "Coded visits"
			ev.Resume.Entries[0].Last = 3
		}
		c := load(t)
		ad := c.adviser.Advise(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: "medical-coder", AsOf: asOf}), nil, Options{AsOf: asOf})
		if m, found := find(ad.Missing, "em-coding"); (found && m.Priority != could) != tt.firmly {
			t.Errorf("%s: E/M coding: %v %s", name, found, m.Priority)
		}
	}
}

func TestNobodyIsAskedForWhatTheirSettingNeverDoes(t *testing.T) {
	for shown, asked := range map[string]bool{"icd-10-pcs": false, "observation-coding": true} {
		p := person{title: "Medical Coder", from: 2019, notes: []note{work(metric.Duty, shown, "medical-coding", "cpt")}}
		if _, found := find(advise(t, p, "medical-coder", Options{}).Missing, "em-coding"); found != asked {
			t.Errorf("who shows %s is asked for E/M coding: %v", shown, found)
		}
	}
}

func TestWhoAimsAtTheOtherSettingIsOfferedItsExam(t *testing.T) {
	for text, offered := range map[string]bool{"Office coder who wants to move into hospital inpatient coding": true, "Office coder who has never done inpatient coding": false} {
		p := person{title: "Medical Coder", from: 2019, level: credential.Certificate, degree: "Certificate, Medical Coding", claims: []credential.Claim{held("cca")}, notes: []note{
			{text: text, denied: []string{"inpatient-coding"}, kind: resume.Summary}, work(metric.Quantified, "pro-fee-coding", "em-coding", "cpt", "medical-coding")}}
		if got := slices.ContainsFunc(advise(t, p, "medical-coder", Options{AsOf: asOf}).Suggested, func(s Suggestion) bool { return s.ID == "ccs" }); got != offered {
			t.Errorf("%s: CCS is offered: %v", text, got)
		}
	}
}
