package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

func TestARoleIsAskedOnlyForWhatIsItsOwn(t *testing.T) {
	for _, role := range load(t).tax.Roles {
		missing := advise(t, person{title: "Cook"}, role.ID, Options{}).Missing
		if len(missing) == 0 {
			t.Errorf("%s: nothing is missing of it", role.ID)
		}
		for _, m := range missing {
			if !slices.ContainsFunc(role.Keywords, func(k taxonomy.RoleKeyword) bool { return k.ID == m.Keyword }) {
				t.Errorf("%s: %s is beyond its own list", role.ID, m.Keyword)
			}
		}
	}
}

func TestAMustIsTheRolesOwn(t *testing.T) {
	for _, role := range load(t).tax.Roles {
		for _, m := range advise(t, person{title: "Cook"}, role.ID, Options{}).Missing {
			i := slices.IndexFunc(role.Keywords, func(k taxonomy.RoleKeyword) bool { return k.ID == m.Keyword })
			if m.Priority == must && role.Keywords[i].Weight < mustWeight {
				t.Errorf("%s: %s is a must, and of weight %.1f there", role.ID, m.Keyword, role.Keywords[i].Weight)
			}
		}
	}
}

func TestWithAPostingOnlyWhatItRequiresIsAMust(t *testing.T) {
	asks := []Ask{{ID: "tableau"}, {ID: "hipaa", Required: true}, {ID: "sql", Required: true}}
	missing := advise(t, coder, "medical-coder", Options{Asks: asks}).Missing
	for i, m := range missing {
		want := "must"
		if m.Keyword == "tableau" {
			want = "should"
		}
		if slices.ContainsFunc(asks, func(a Ask) bool { return a.ID == m.Keyword }) != (i < len(asks)) {
			t.Errorf("%s stands at %d", m.Keyword, i)
		}
		if posted := i < len(asks); posted && m.Priority != want || !posted && m.Priority == "must" {
			t.Errorf("%s: %s", m.Keyword, m.Priority)
		}
	}
}

func TestWhatWasOnlyWatchedIsAskedForOnesOwnPart(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), note{text: "Shadowed the release desk", verdict: metric.Duty, names: []string{"release-of-information"}, kind: resume.Experience, watched: true})
	ad := advise(t, p, "him-specialist", Options{})
	if len(ad.Lines[5]) != 1 || ad.Lines[5][0].Code != "say_your_part" {
		t.Errorf("notes: %v", ad.Lines[5])
	}
	if m, found := find(ad.Missing, "release-of-information"); !found || !strings.Contains(m.Why, "line 6 says that you saw it") {
		t.Errorf("%v %q", found, m.Why)
	}
}

func TestAStudentShowsInAProjectWhatNeedsNoEmployer(t *testing.T) {
	student := person{title: "HIM Intern", from: 2026, notes: []note{work(metric.Duty, "release-of-information")}, now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}}
	for id, want := range map[string]string{"data-quality": "projects", "chart-completion": "experience"} {
		if m, found := find(advise(t, student, "him-specialist", Options{}).Missing, id); !found || m.Place != want {
			t.Errorf("%s: %v in %s, want %s", id, found, m.Place, want)
		}
	}
}

func TestAStrangerLearnsAFewThingsFirst(t *testing.T) {
	missing := advise(t, person{title: "Sous Chef", from: 2015, notes: []note{{text: "Cooked for 90 guests", verdict: metric.Quantified, kind: resume.Experience}}}, "", Options{}).Missing
	if len(missing) != mostStrange {
		t.Errorf("%d missing", len(missing))
	}
	for _, m := range missing {
		if m.Place != string(resume.Education) {
			t.Errorf("%s belongs under %s", m.Keyword, m.Place)
		}
	}
}

func TestNobodyIsAskedForASecondSystemOrForSchoolingOnceListed(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), work(metric.Duty, "cerner"), list("medical-terminology"))
	missing := advise(t, p, "medical-coder", Options{}).Missing
	for _, id := range []string{"epic", "meditech", "medical-terminology"} {
		if m, found := find(missing, id); found {
			t.Errorf("%s is missing: %s", id, m.Why)
		}
	}
}

func TestNoTwoSuggestionsCoverTheSameGroundAtTheSameTime(t *testing.T) {
	a := load(t).adviser
	for _, role := range load(t).tax.Roles {
		for _, level := range educationLevels {
			p := coder
			p.level = level
			list := advise(t, p, role.ID, Options{}).Suggested
			for _, x := range list {
				for _, y := range list {
					if x.When == now && y.When == now && a.outgrown(x.ID, y.ID) {
						t.Errorf("%s, %s: %s and %s", role.ID, level, x.ID, y.ID)
					}
				}
			}
		}
	}
}

func TestWhatIsPlannedComesBeforeAnythingNew(t *testing.T) {
	p := coder
	p.claims = []credential.Claim{planned("rhit")}
	ad := advise(t, p, "him-specialist", Options{})
	if len(ad.Suggested) == 0 || ad.Suggested[0].ID != "rhit" {
		t.Errorf("%+v", ad.Suggested)
	}
	if !slices.ContainsFunc(ad.NextSteps, func(s NextStep) bool { return s.Code == "plan_credential" && strings.Contains(s.Title, "RHIT") }) {
		t.Errorf("%+v", ad.NextSteps)
	}
}

func TestTheShareOfProvenLinesIsSaidInEnglish(t *testing.T) {
	for _, tt := range []struct {
		work        score.Work
		share, more string
	}{
		{score.Work{Lines: 1}, "So far the one line of work in the field is not", "your line of work in the field"},
		{score.Work{Lines: 5}, "So far none of your 5 lines of work in the field is", "three of your lines"},
		{score.Work{Quantified: 1, Lines: 8}, "So far 1 of your 8 lines of work in the field is", "three more lines"},
		{score.Work{Quantified: 3, Lines: 7}, "So far 3 of your 7 lines of work in the field are", "three more lines"},
	} {
		if share(tt.work) != tt.share || more(tt.work) != tt.more {
			t.Errorf("%+v: %q, %q", tt.work, share(tt.work), more(tt.work))
		}
	}
}

func TestNoSentenceIsLongerThanThirtyWords(t *testing.T) {
	check := func(of, text string) {
		for _, sentence := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(".;?!:", c) }) {
			if n := len(strings.Fields(sentence)); n > 30 {
				t.Errorf("%s: %d words: %s", of, n, sentence)
			}
		}
	}
	p := coder
	p.claims = []credential.Claim{lapsed("cpc")}
	for _, role := range load(t).tax.Roles {
		ad := advise(t, p, role.ID, Options{})
		for _, m := range ad.Missing {
			check(role.ID, m.Why)
		}
		for _, s := range ad.Suggested {
			check(role.ID, s.Why)
		}
		for _, s := range ad.NextSteps {
			check(role.ID, s.Title+". "+s.Why)
		}
		for _, line := range ad.Lines {
			for _, n := range line {
				check(role.ID, n.Message)
			}
		}
	}
}

func TestWhoHasShownWorkIsSentToNoOtherProject(t *testing.T) {
	student := person{title: "HIM Intern", from: 2026, now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}}
	codes := func(notes ...note) []string {
		student.notes = notes
		var out []string
		for _, s := range advise(t, student, "him-specialist", Options{}).NextSteps {
			out = append(out, s.Code)
		}
		return out
	}
	if got := codes(work(metric.Quantified, "release-of-information"), work(metric.Accomplishment, "document-imaging")); !slices.Contains(got, "own_work") || slices.Contains(got, "proof_project") {
		t.Errorf("with work to show: %v", got)
	}
	if got := codes(work(metric.Duty, "release-of-information"), work(metric.Quantified, "document-imaging")); slices.Contains(got, "own_work") || !slices.Contains(got, "proof_project") {
		t.Errorf("with little to show: %v", got)
	}
}

func TestALineThatOnlyNamesAThingIsAskedWhatWasDone(t *testing.T) {
	p := person{title: "HIM Clerk", from: 2015, notes: []note{at("Loose reports", metric.Duty)}}
	got := advise(t, p, "him-specialist", Options{}).Lines[1]
	if !slices.ContainsFunc(got, func(n LineAdvice) bool { return strings.Contains(n.Message, "names a thing and no work") }) {
		t.Errorf("%v", got)
	}
}
