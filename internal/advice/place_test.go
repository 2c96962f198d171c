package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/metric"
	"himscore/internal/resume"
)

// at is a line of work with words of its own.
func at(text string, verdict metric.Verdict, names ...string) note {
	return note{text: text, verdict: verdict, names: names, kind: resume.Experience}
}

func TestALineThatOnlyComesNearIsNamedOnce(t *testing.T) {
	for _, role := range load(t).tax.Roles {
		p := person{title: "Privacy Officer", from: 2015, notes: []note{at("Ran the yearly risk analysis", metric.Duty, "risk-assessment"), at("Coded charts", metric.Duty, "drg", "cpt"), at("Answered denials", metric.Duty, "denials", "fhir")}}
		near := map[int]string{}
		for _, m := range advise(t, p, role.ID, Options{}).Missing {
			if !strings.Contains(m.Why, "If it was part of line") {
				continue
			}
			if other, told := near[m.Line]; told {
				t.Errorf("%s: %s and %s both point to line %d", role.ID, other, m.Keyword, m.Line)
			}
			near[m.Line] = m.Keyword
		}
	}
}

func TestAMissingKeywordPointsToTheLineThatDescribesIt(t *testing.T) {
	for _, tt := range []struct{ text, keyword, role string }{
		{"Checked authorizations for signature and date", "authorization", "roi-specialist"},
		{"Rewrote the notice and 19 policies", "policy-procedure", "privacy-officer"},
		{"Query surgeons when the record is unclear", "query", "cdi-specialist"},
		{"Build and maintain Epic Ambulatory for 62 clinics", "ehr-build", "ehr-application-analyst"},
		{"Validate payer lists against the chart", "data-validation", "population-health-analyst"},
	} {
		p := person{title: "HIM Specialist", from: 2015, notes: []note{at("Answered subpoenas", metric.Duty, "subpoena", "risk-assessment"), at(tt.text, metric.Duty)}}
		if m, found := find(advise(t, p, tt.role, Options{}).Missing, tt.keyword); !found || m.Line != 3 {
			t.Errorf("%s: %v, line %d: %s", tt.text, found, m.Line, m.Why)
		}
	}
}

func TestAPriorAuthorizationIsNoAuthorizationOfAPatient(t *testing.T) {
	p := person{title: "HIM Specialist", from: 2015, notes: []note{at("Checked prior authorizations for surgery", metric.Duty, "subpoena")}}
	if m, _ := find(advise(t, p, "roi-specialist", Options{}).Missing, "authorization"); strings.Contains(m.Why, "Call it") {
		t.Error(m.Why)
	}
}

func TestWhatWasDoneInOneToolWasNotDoneInAnother(t *testing.T) {
	p := person{title: "Healthcare Data Analyst", from: 2020, notes: []note{at("Built the board of the clinics in Power BI", metric.Accomplishment, "power-bi", "dashboards"), list("tableau")}}
	for _, m := range advise(t, p, "clinical-data-analyst", Options{}).Missing {
		if m.Keyword == "tableau" && m.Line > 0 {
			t.Errorf("%s", m.Why)
		}
	}
}

func TestAProductNeedsOnlyItsGeneralNameBesideIt(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), at("Coded in the record of the hospital", metric.Duty, "epic"))
	m, found := find(advise(t, p, "medical-coder", Options{}).Missing, "ehr")
	if found && (!strings.Contains(m.Why, "line 6 names epic, and no line the general term") || len(m.Measure) > 0 || m.Pattern != "" || m.Line != 0) {
		t.Errorf("%+v", m)
	}
	if !found {
		t.Error("a search for EHR passes it over, and nobody says so")
	}
}

func TestAListedProductIsNoAbsentTerm(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), list("epic"))
	if m, found := find(advise(t, p, "medical-coder", Options{}).Missing, "ehr"); !found || !strings.Contains(m.Why, "line 6 only lists") {
		t.Errorf("%v %s", found, m.Why)
	}
}

func TestAWordThatStandsThereIsNotCalledAbsent(t *testing.T) {
	p := person{title: "Healthcare Data Analyst", from: 2020, notes: []note{at("Own the reporting of nine clinics", metric.Duty, "hedis")}}
	if m, found := find(advise(t, p, "population-health-analyst", Options{}).Missing, "reporting"); found {
		t.Error(m.Why)
	}
}

func TestWorkUnderHIPAAIsNoPlaceForAllThatHIPAAAsks(t *testing.T) {
	p := person{title: "Privacy Officer", from: 2015, notes: []note{at("Ran the yearly analysis under the rule", metric.Duty, "hipaa")}}
	if m, _ := find(advise(t, p, "privacy-officer", Options{}).Missing, "accounting-disclosures"); m.Line > 0 {
		t.Error(m.Why)
	}
}
