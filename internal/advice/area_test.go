package advice

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/score"
)

// did is a line of work of a job that names some keywords.
func did(names ...string) note { return work(metric.Accomplishment, names...) }

func TestYearsCountInTheAreaOfTheWork(t *testing.T) {
	bedside := []note{did("patient-safety"), did("emar"), did("bcma"), did("flowsheets"), did(), did(), did(), did()}
	tests := []struct {
		name  string
		title string
		notes []note
		area  string
		want  float64
	}{
		{"the title of a role of the area counts whole", "Clinical Documentation Integrity Specialist", []note{did(), did(), did()}, "cdi", 6.5},
		{"so do lines of which half show it", "Specialist, Inpatient Review", []note{did("concurrent-review"), did("clinical-validation"), did(), did()}, "cdi", 6.5},
		{"a fourth of the lines is a fourth of the time", "Director, Ward Nine", []note{did("hedis"), did("mpi"), did(), did(), did(), did(), did(), did()}, "health-data", 1.5},
		{"tools of any trade are no health data outside the field", "Data Analyst, Credit Risk", []note{did("sql"), did("dashboards"), did()}, "health-data", 0},
		{"one line among many is no practice", "Registered Nurse", []note{did("cdi"), did(), did(), did()}, "cdi", 0},
		{"bedside charting is no work on systems", "Registered Nurse, Neonatal Intensive Care", bedside, "systems", 0},
		{"nor is a super user's help", "Registered Nurse, Neonatal Intensive Care", append([]note{did("super-user"), did("go-live", "epic")}, bedside...), "systems", 0},
		{"what was only watched counts for nothing", "Ward Clerk", []note{{text: "Sat in on reviews", verdict: metric.Duty, names: []string{"cdi"}, kind: work(metric.Duty).kind, watched: true}, did()}, "cdi", 0},
		{"a narrower keyword shows the area", "Analyst, Ward Nine", []note{did("icd-10-pcs"), did()}, "coding", 6.5},
		{"no area means the field at large", "Medical Coder", []note{did("icd-10-cm")}, "", 6.5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := load(t)
			ev := person{title: tt.title, from: 2020, level: credential.Bachelor, notes: tt.notes}.evidence()
			res := c.scorer.Score(ev, nil, score.Options{AsOf: asOf})
			got := c.adviser.tenure(c.adviser.reading(ev, res, Options{AsOf: asOf}), tt.area)
			if got.about != tt.want {
				t.Errorf("%g years of %s, want %g", got.about, tt.area, tt.want)
			}
		})
	}
}

func TestALicenseOrADegreeInMedicineIsAClinicalBackground(t *testing.T) {
	for _, p := range []person{{degree: "Doctor of Medicine", level: credential.Doctorate}, {claims: []credential.Claim{held("rn")}}, {degree: "BA History", level: credential.Bachelor}} {
		p.title, p.from, p.notes = "Clinical Informatics Specialist", 2020, []note{did("clinical-informatics", "ehr-build", "hipaa", "epic", "uat", "workflow-redesign", "cds", "order-sets"), {text: "Not licensed here", denied: []string{clinicalBackground}}}
		_, missing := find(advise(t, p, "pharmacy-informatics-specialist", Options{}).Missing, clinicalBackground)
		if want := p.degree == "BA History"; missing != want {
			t.Errorf("%q with %d claims: missing %v, want %v", p.degree, len(p.claims), missing, want)
		}
	}
}

func TestWhatAnIssuerAsksInAnAreaIsSaid(t *testing.T) {
	nurse := person{title: "Registered Nurse", from: 2014, level: credential.Bachelor, degree: "BSN", claims: []credential.Claim{held("rn")}, notes: []note{did("patient-safety"), did("emar"), did(), did()}}
	reviewer := nurse
	reviewer.title = "Clinical Documentation Integrity Specialist"
	ward := nurse
	ward.notes = []note{did("concurrent-review"), did("clinical-validation"), did(), did(), did(), did(), did(), did()}
	physician := person{title: "Clinical Documentation Integrity Specialist", from: 2022, level: credential.Doctorate, degree: "MBBS", notes: []note{did("cdi"), did("query")}}
	student := person{title: "Data Intern", from: 2022, level: credential.Bachelor, degree: "BS Biology", notes: []note{did("sql"), did("dashboards")}}
	tests := []struct {
		name     string
		p        person
		role, id string
		when     string
		says     string
	}{
		{"a nurse without reviews is told what CCDS asks", nurse, "cdi-specialist", "ccds", later, "2 years of documentation integrity work; no dated job of yours shows that yet"},
		{"a reviewer takes it now", reviewer, "cdi-specialist", "ccds", now, ""},
		{"who reviews beside other work must do it as the job", ward, "cdi-specialist", "ccds", next, "no job you hold today shows it"},
		{"a degree in medicine opens it", physician, "cdi-specialist", "ccds", now, ""},
		{"years that are only advised do not shut", nurse, "cdi-specialist", "cdip", next, "Its issuer advises 2 years"},
		{"an internship is no year of work", student, "clinical-data-analyst", "chda", later, "3 years of health data work"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ad := advise(t, tt.p, tt.role, Options{Asks: []Ask{{ID: tt.id}}})
			s := rung(ad, tt.id)
			if s == nil {
				t.Fatalf("%s is not suggested: %+v", tt.id, ad.Suggested)
			}
			if s.When != tt.when || !strings.Contains(s.Why, tt.says) {
				t.Errorf("%s: %s, want %s and %q", s.When, s.Why, tt.when, tt.says)
			}
		})
	}
}

// TestNobodyIsToldToHaveTheYearsBeforeTheyAreFull: 21 months are about two years in speech, and no two years to an issuer.
func TestNobodyIsToldToHaveTheYearsBeforeTheyAreFull(t *testing.T) {
	c := load(t)
	ev := person{title: "CDI Specialist", from: 2025, level: credential.Bachelor, notes: []note{did("cdi"), did("query")}}.evidence()
	ev.Resume.Entries[0].Dates.FromMonth = 3
	res := c.scorer.Score(ev, nil, score.Options{AsOf: asOf})
	got := c.adviser.tenure(c.adviser.reading(ev, res, Options{AsOf: asOf}), "cdi")
	if got.years != 1.5 || got.about != 2 {
		t.Errorf("from March 2025 to %s: %g full years, about %g", asOf.Format("January 2006"), got.years, got.about)
	}
}
