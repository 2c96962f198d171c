package metric

import (
	"os"
	"strings"
	"testing"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// newJudge compiles the rules of the repository.
func newJudge(t testing.TB) *Judge {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return New(tax)
}

func TestEveryLineOfTheFileGetsItsVerdict(t *testing.T) {
	j := newJudge(t)
	raw, err := os.ReadFile("testdata/verdicts.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]Verdict{"Q": Quantified, "A": Accomplishment, "D": Duty}
	for _, row := range strings.Split(string(raw), "\n") {
		letter, text, ok := strings.Cut(row, "\t")
		if !ok {
			continue
		}
		if got := j.Line(text); got.Verdict != names[letter] {
			t.Errorf("%s, want %s (verb %q, numbers %v): %s", got.Verdict, names[letter], got.Verb, texts(got.Numbers), text)
		}
	}
}

func TestOnlyBodyLinesAndMeasuredSummariesAreJudged(t *testing.T) {
	j := newJudge(t)
	cases := []struct {
		name string
		line resume.Line
		want Verdict
	}{
		{"a bullet of a job", resume.Line{Part: resume.Body, Kind: resume.Experience, Text: "Cut denials by a third"}, Quantified},
		{"a heading", resume.Line{Part: resume.Heading, Text: "Cut denials by a third"}, None},
		{"a skill", resume.Line{Part: resume.Item, Kind: resume.Skills, Text: "Cut denials by a third"}, None},
		{"a summary that tells a change", resume.Line{Part: resume.Item, Kind: resume.Summary, Text: "Took two registries from 14 months behind to current."}, None},
		{"a summary with a change in numbers", resume.Line{Part: resume.Item, Kind: resume.Summary, Text: "Known for bringing chart lag from 14 days to 4."}, Quantified},
		{"a summary that describes", resume.Line{Part: resume.Item, Kind: resume.Summary, Text: "Coder with 12 years of experience at 3 hospitals."}, None},
		{"a summary with a number whose unit stands before", resume.Line{Part: resume.Item, Kind: resume.Summary, Text: "Nine years in release of information, the last three and a half as lead of a night desk."}, None},
		{"the name of a site without a bullet", resume.Line{Part: resume.Body, Kind: resume.Experience, Text: "State cancer surveillance program, Dover DE (two days on site)"}, None},
		{"the name of a site in a town of a saint", resume.Line{Part: resume.Body, Kind: resume.Experience, Text: "County vaccine index, St. Cloud MN (at home)"}, None},
		{"studies beside the work", resume.Line{Part: resume.Body, Kind: resume.Experience, Bullet: true, Text: "Started studying for the CCS in May. No date yet"}, None},
		{"a subject begun at home", resume.Line{Part: resume.Body, Kind: resume.Experience, Bullet: true, Text: "Began learning SQL at home"}, None},
		{"what studies led to", resume.Line{Part: resume.Body, Kind: resume.Experience, Bullet: true, Text: "Began learning SQL; built the denial board with it"}, Accomplishment},
		{"a duty that ends with a place", resume.Line{Part: resume.Body, Kind: resume.Experience, Text: "Answer calls for the clinics, Dover DE"}, Duty},
		{"a past duty that ends with a place", resume.Line{Part: resume.Body, Kind: resume.Experience, Text: "Filed charts of the county program, Dover DE"}, Duty},
		{"an empty line", resume.Line{Part: resume.Body}, Duty},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := j.Judge(resume.Resume{Lines: []resume.Line{c.line}})
			if len(got) != 1 || got[0].Verdict != c.want {
				t.Errorf("%+v, want %s", got, c.want)
			}
		})
	}
}

func TestWorkOfStudentsIsJudgedAndStudiesAreNot(t *testing.T) {
	j := newJudge(t)
	cases := map[string]Verdict{
		"Coded 60 simulated inpatient charts, 54 of them agreeing with the instructor":    Quantified,
		"Abstracted 30 training cases in the registry simulator with 96% agreement":       Quantified,
		"Built a sample disaster recovery plan that the college now hands to new cohorts": Accomplishment,
		"Rewrote the lab manual's query section so that the next class could use it":      Accomplishment,
		"Completed a 120-hour practicum at a county hospital":                             None,
		"Passed the RHIT exam at the first attempt with 412 points":                       None,
		"Wrote a dissertation on coding drift, mark 71":                                   None,
		"Dean's list, four semesters; GPA 3.8":                                            None,
		"Relevant courses: health law, reimbursement, SQL":                                None,
		"Awarded the department prize for best capstone":                                  None,
		"Earned 54 of 66 credits by evening study":                                        None,
		"Shadowed the release desk for two afternoons":                                    None,

		"Practicum at Elm Hospital, 90 hours: scanned 500 pages, checked 30 charts": Quantified,
		"Virtual PPE (45 hours): 60 charts coded, 15 requests released":             Quantified,
		"Capstone: audited 25 clinic visits for modifiers, most of them right":      Quantified,
		"Externship, summer 2025, 80 hours. Purged 200 old charts with the clerk":   Quantified,
		"Practicum: Elm Hospital, records department, 120 hours (2025)":             None,
		"Capstone (in progress): Does a shorter form make for better data?":         None,
		"Internship required before graduation, site not assigned yet":              None,
		"Capstone, final grade 96%":                                                 None,
		"Minor in statistics, 18 credits":                                           None,
	}
	for text, want := range cases {
		r := resume.Resume{Lines: []resume.Line{{Part: resume.Item, Kind: resume.Education, Text: text}}}
		if got := j.Judge(r); got[0].Verdict != want {
			t.Errorf("%s, want %s: %s", got[0].Verdict, want, text)
		}
	}
}

func TestAPieceOfSchoolworkIsDoneWhereProjectsAreTold(t *testing.T) {
	j := newJudge(t)
	cases := []struct {
		text string
		kind resume.Kind
		want Verdict
	}{
		{"Presentation on what a clinic owes after a laptop is lost", resume.Projects, Accomplishment},
		{"Group poster about hand hygiene", resume.Projects, Accomplishment},
		{"Presentations to new clerks on Mondays", resume.Projects, Duty},
		{"Weekly report on open charts", resume.Projects, Duty},
		{"Presentation on what a clinic owes after a laptop is lost", resume.Experience, Duty},
	}
	for _, c := range cases {
		r := resume.Resume{Lines: []resume.Line{{Part: resume.Body, Kind: c.kind, Bullet: true, Text: c.text}}}
		if got := j.Judge(r); got[0].Verdict != c.want {
			t.Errorf("%s, want %s under %s: %s", got[0].Verdict, c.want, c.kind, c.text)
		}
	}
}

func TestPracticeAtATrainingIsJudgedAndWhatWasEarnedThereIsNot(t *testing.T) {
	j := newJudge(t)
	for text, want := range map[string]Verdict{
		"Coded 140 practice visits in CPT; 91% right on the last set":        Quantified,
		"Led a study group of 6 for the RHIA exam; 5 passed":                 Quantified,
		"Completed 80 hours of ICD-10-CM training with a final score of 96%": None,
		"Passed the CCA exam in 2022 with 87%":                               None,
		"Earned 24 CEUs in 2025":                                             None,
		"Achieved 100% on HIPAA training":                                    None,
		"Learned the encoder in the lab":                                     None,
	} {
		r := resume.Resume{Lines: []resume.Line{{Part: resume.Item, Kind: resume.Certifications, Bullet: true, Text: text}}}
		if got := j.Judge(r); got[0].Verdict != want {
			t.Errorf("%s, want %s: %s", got[0].Verdict, want, text)
		}
	}
}

func TestAProjectAtATrainingNeedsNoBullet(t *testing.T) {
	j := newJudge(t)
	for text, want := range map[string]Verdict{
		"Final coding project: 50 clinic notes, 90 percent": Quantified,
		"Externship: 30 superbills checked":                 Quantified,
		"CCA, 2023, 40 questions missed":                    None,
		"ICD-10-CM course, 40 hours":                        None,
	} {
		r := resume.Resume{Lines: []resume.Line{{Part: resume.Item, Kind: resume.Certifications, Text: text}}}
		if got := j.Judge(r); got[0].Verdict != want {
			t.Errorf("%s, want %s: %s", got[0].Verdict, want, text)
		}
	}
}

func TestASectionOfUnknownKindIsJudgedWhereMostOfItsLinesTellAnAct(t *testing.T) {
	j := newJudge(t)
	section := func(texts ...string) resume.Resume {
		r := resume.Resume{Sections: []resume.Section{{Kind: resume.Other, Heading: "Odds"}}}
		for _, text := range texts {
			r.Lines = append(r.Lines, resume.Line{Part: resume.Body, Kind: resume.Other, Entry: -1, Text: text})
		}
		return r
	}
	for _, got := range j.Judge(section("Dropped the CPB of my own choice in 2019", "Notary of the county until the spring of 2028", "First aid card of the Red Cross, good until May")) {
		if got.Verdict != None {
			t.Errorf("an item of a list is %s", got.Verdict)
		}
	}
	if got := j.Judge(section("Cut late charges by half", "Built the county's first birth index", "Sings in the hospital choir on Sundays")); got[0].Verdict != Quantified || got[1].Verdict != Accomplishment {
		t.Errorf("acts are %s and %s", got[0].Verdict, got[1].Verdict)
	}
}

func TestWorkToldUnderATitleOfSkillsIsJudged(t *testing.T) {
	j := newJudge(t)
	section := func(texts ...string) []Judgement {
		r := resume.Resume{Sections: []resume.Section{{Kind: resume.Skills, Heading: "Skills in action"}}}
		for _, text := range texts {
			r.Lines = append(r.Lines, resume.Line{Part: resume.Item, Kind: resume.Skills, Bullet: true, Entry: -1, Text: text})
		}
		return j.Judge(r)
	}
	got := section("Cleared 340 unpaid invoices in four months, worth $52,000", "Trained 11 new cashiers, ten of whom passed the audit at once", "Keep the appointment book for three chairs")
	if got[0].Verdict != Quantified || got[1].Verdict != Quantified || got[2].Verdict != Duty {
		t.Errorf("work is %s, %s and %s", got[0].Verdict, got[1].Verdict, got[2].Verdict)
	}
	titled := resume.Resume{Sections: []resume.Section{{Kind: resume.Other, Heading: "What I bring"}}}
	for _, text := range []string{"Exact work", "> Cleared 340 unpaid invoices in four months", "> Retyped the supplier list so that nobody orders twice", "Calm voice", "> Answer 60 calls a day"} {
		line, bullet := strings.CutPrefix(text, "> ")
		titled.Lines = append(titled.Lines, resume.Line{Part: resume.Body, Kind: resume.Other, Bullet: bullet, Entry: -1, Text: line})
	}
	if got := j.Judge(titled); got[1].Verdict != Quantified || got[2].Verdict != Accomplishment {
		t.Errorf("work between titles of its own is %s and %s", got[1].Verdict, got[2].Verdict)
	}
	for i, list := range section("Epic, Cerner, SQL", "Typing at 70 words a minute", "Trained 3 volunteers", "Spanish and French", "Chart review") {
		if list.Verdict != None {
			t.Errorf("item %d of a list of skills is %s", i, list.Verdict)
		}
	}
}

func TestALineTellsItsVerbScopeAndImpact(t *testing.T) {
	j := newJudge(t)
	cases := []struct {
		text          string
		verb          string
		scope, impact bool
	}{
		{"Cut denials by a third", "Cut", false, true},
		{"Trained 40 clerks on the new forms", "Trained", true, false},
		{"Successfully rebuilt 12 dashboards, saving nine hours a week", "rebuilt", true, true},
		{"In my second year, negotiated a shared archive across four hospitals", "negotiated", true, false},
		{"Has lifted team accuracy from 91% to 97%", "lifted", false, true},
		{"Release forms and filing", "Release", false, false},
		{"Denials fell by half", "fell", false, true},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			got := j.Line(c.text)
			if got.Verb != c.verb || got.Scope != c.scope || got.Impact != c.impact {
				t.Errorf("verb %q scope %v impact %v", got.Verb, got.Scope, got.Impact)
			}
		})
	}
}

func TestALineThatIsNoQuantifiedAccomplishmentHasNoMetrics(t *testing.T) {
	j := newJudge(t)
	for _, text := range []string{"Supervise a team of 14 coders", "Approve refunds up to $250", "Led the move to Suite 400", "Attend meetings twice a year"} {
		if got := j.Line(text); len(got.Metrics) > 0 {
			t.Errorf("%s: %v", text, texts(got.Metrics))
		}
	}
}

func texts(ms []Metric) []string {
	list := make([]string, 0, len(ms))
	for _, m := range ms {
		list = append(list, m.Kind+": "+m.Text)
	}
	return list
}
