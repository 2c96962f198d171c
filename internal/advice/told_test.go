package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// TestWhatAResumeTellsIsNotCalledMissing: "signed forms" name no review of authorizations, and a reader who sees the line is not told that none is there.
func TestWhatAResumeTellsIsNotCalledMissing(t *testing.T) {
	clerk := person{title: "ROI Specialist", from: 2020, notes: []note{{text: "Answered requests", verdict: metric.Duty, names: []string{"release-of-information"}, kind: resume.Experience}}}
	silent := advise(t, clerk, "roi-specialist", Options{})
	if !strings.Contains(silent.Unshown, "HIPAA authorization review") || len(silent.Untold([]string{"authorization", "lean"})) != 2 {
		t.Fatalf("of a resume that tells nothing: %q, told %v", silent.Unshown, silent.Told)
	}
	clerk.notes = append(clerk.notes, note{text: "Checked signed forms", verdict: metric.Accomplishment, near: []string{"authorization"}, kind: resume.Experience})
	clerk.claims = []credential.Claim{{ID: "lssgb", Status: credential.Held, At: resume.Span{Line: 1}}}
	telling := advise(t, clerk, "roi-specialist", Options{})
	if strings.Contains(telling.Unshown, "authorization") || len(telling.Untold([]string{"authorization", "lean", "mpi"})) != 1 {
		t.Errorf("of one that does: %q, told %v", telling.Unshown, telling.Told)
	}
}

// TestATitleInAWordOfTheFieldLetsItsLinesTell: a "Record Analyst" holds no post that a role names, and charts searched for missing pieces are its work all the same.
func TestATitleInAWordOfTheFieldLetsItsLinesTell(t *testing.T) {
	for title, want := range map[string]bool{"Record Analyst": true, "Shop Clerk": false, "Medical Assistant": false} {
		p := person{title: title, from: 2015, level: credential.Associate, degree: "AAS Health Information Technology", notes: []note{
			{text: "Went through discharged charts for missing pieces", verdict: metric.Duty, kind: resume.Experience}, list("release-of-information", "hipaa", "mpi"),
		}}
		ev := p.evidence()
		res := load(t).scorer.Score(ev, nil, score.Options{AsOf: asOf})
		l := &ev.Resume.Lines[slices.IndexFunc(ev.Resume.Lines, func(l resume.Line) bool { return strings.HasPrefix(l.Text, "Went") })]
		if got := worded(&reading{ev: ev, res: res}, l); got != want {
			t.Errorf("%s: %v", title, got)
		}
		if want && !advise(t, p, "him-specialist", Options{}).Told["deficiency-tracking"] {
			t.Errorf("%s tells nothing", title)
		}
	}
}

// TestATitleTellsTheWorkItIsCalledBy: no role calls missing what somebody is called by, nor the whole of which a line tells a part.
func TestATitleTellsTheWorkItIsCalledBy(t *testing.T) {
	told := func(title string, near ...string) map[string]bool {
		p := person{title: title, from: 2020, notes: []note{work(metric.Duty, "hipaa"), {text: "Checked it before the launch", verdict: metric.Accomplishment, near: near, kind: resume.Experience}}}
		return advise(t, p, "cdi-specialist", Options{}).Told
	}
	for _, tt := range []struct {
		title, id string
		near      []string
		want      bool
	}{
		{"Clinical Documentation Specialist", "cdi", nil, true},
		{"Cancer Registrar", "cancer-registry", nil, true},
		{"Cancer Registrar", "cdi", nil, false},
		{"Health Records Clerk", "medical-coding", nil, false},
		{"Medical Coding Intern", "medical-coding", nil, false}, // who learns it
		{"EHR Analyst", "testing", []string{"uat"}, true},
		{"EHR Analyst", "testing", nil, false},
	} {
		if got := told(tt.title, tt.near...)[tt.id]; got != tt.want {
			t.Errorf("%s with %v tells %s: %v", tt.title, tt.near, tt.id, got)
		}
	}
}

func TestTheSecondOfTwoAimsIsNamed(t *testing.T) {
	roles := []score.RoleMatch{{Title: "Medical Coder", Aimed: true}, {Title: "HIM Specialist"}, {Title: "Data Quality Analyst", Aimed: true}, {Title: "Privacy Officer", Aimed: true}}
	for _, tt := range []struct {
		name   string
		res    score.Result
		want   string
		beside bool
	}{
		{"the second of the first three", score.Result{Roles: roles}, "Data Quality Analyst", false},
		{"not where somebody has chosen", score.Result{Roles: roles, Target: score.Target{Chosen: true}}, "", false},
		{"one aim alone", score.Result{Roles: roles[:2]}, "", false},
		{"an aim beside the post held is told as the aim", score.Result{Roles: roles[1:]}, "", true},
		{"a higher post beside the work of now", score.Result{Roles: []score.RoleMatch{{Title: "HIM Manager", Aimed: true, Rises: true}, {Title: "HIM Director", Aimed: true}}}, "", true},
		{"or another work", score.Result{Either: true, Roles: []score.RoleMatch{{Title: "Informatics Educator", Aimed: true, Rises: true}, {Title: "EHR Application Analyst", Aimed: true}}}, "EHR Application Analyst", false},
		{"no role at all", score.Result{}, "", false},
	} {
		got := ""
		if aim := otherAim(&reading{res: tt.res}); aim != nil {
			got = aim.Title
		}
		if beside := aimedBeside(&reading{res: tt.res}) != nil; got != tt.want || beside != tt.beside {
			t.Errorf("%s: %q, beside %v", tt.name, got, beside)
		}
	}
}

func TestLinesThatTellWhatIsAskedAreNamed(t *testing.T) {
	r := &reading{res: score.Result{Track: score.Track{ID: taxonomy.HIM}}}
	missing := []Missing{{Keyword: "data-entry", Line: 9, guessed: true}, {Keyword: "mpi", Line: 4, told: true}, {Keyword: "phi", Line: 9, told: true}, {Keyword: "hipaa"}}
	if got := load(t).adviser.unshown(r, missing, nil); got != "Lines 4 and 9 tell, or may tell, some of what is asked in other words." {
		t.Error(got)
	}
	strong := person{title: "HIM Specialist", from: 2019, notes: []note{work(metric.Duty, "release-of-information", "mpi", "chart-completion", "document-imaging"),
		{text: "Sent copies of charts to lawyers", verdict: metric.Duty, near: []string{"authorization"}, kind: resume.Experience}}}
	if got := advise(t, strong, "roi-specialist", Options{}).Unshown; strings.Contains(got, "in other words") { // whose lines show more than they tell
		t.Error(got)
	}
	for _, tt := range []struct {
		lines []int
		want  string
	}{
		{[]int{4}, "Line 4 tells, or may tell,"},
		{[]int{4, 9}, "Lines 4 and 9 tell, or may tell,"},
		{[]int{1, 2, 3, 4, 5, 6}, "Lines 1, 2, 3, 4, 5 and others tell, or may tell,"},
	} {
		if got := linesTell(tt.lines); got != tt.want {
			t.Errorf("%v: %s", tt.lines, got)
		}
	}
}

func TestOneOtherNameIsSaid(t *testing.T) {
	for want, names := range map[string][]string{
		"SQL, SAS and Python":         {"SQL", "SAS", "Python"},
		"SQL, SAS, Python and HEDIS":  {"SQL", "SAS", "Python", "HEDIS"},
		"SQL, SAS, Python and others": {"SQL", "SAS", "Python", "HEDIS", "HL7"},
	} {
		if got := firstOf(names); got != want {
			t.Errorf("%v: %s", names, got)
		}
	}
}

func TestOtherWorkSaysWhatItAsksOfWhatNoLineTells(t *testing.T) {
	ev, c := coder.evidence(), load(t)
	res := c.scorer.Score(ev, nil, score.Options{AsOf: asOf})
	for i := range res.Roles[:3] {
		res.Roles[i].Other, res.Roles[i].Missing = i < 2, []string{"query", "coding-audit", "policy-procedure"}
	}
	res.Roles[1].Missing = nil
	ad := c.adviser.Advise(ev, res, nil, Options{AsOf: asOf})
	ad.Told["query"] = true
	r := c.adviser.reading(ev, res, Options{AsOf: asOf})
	if got := c.adviser.besides(r, &ad); got[0] != " It asks for coding audit, and policy and procedure development as well." || got[1] != "" || got[2] != "" {
		t.Errorf("%q", got)
	}
}

func TestSomebodyElsesOfficeIsNoSubject(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), note{text: "Built the log of disclosures for the privacy office", verdict: metric.Accomplishment, names: []string{"accounting-disclosures"}, kind: resume.Experience})
	ev := p.evidence()
	ev.Keywords = slices.Clone(ev.Keywords)
	at := slices.IndexFunc(ev.Keywords, func(k evidence.Keyword) bool { return k.ID == "accounting-disclosures" })
	c := load(t)
	for words, want := range map[string]string{"log of disclosures": "accounting-disclosures", "privacy office": ""} {
		mention := ev.Keywords[at].Mentions[0]
		mention.Text = words
		ev.Keywords[at].Mentions = []evidence.Mention{mention}
		r := c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{AsOf: asOf}), Options{AsOf: asOf})
		if got := c.adviser.subject(r, 5); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
