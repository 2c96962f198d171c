package cohort

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
	"himscore/internal/golden"
)

// scored is an item with a report.
func scored(id int, program, year string, score int) store.Item {
	return store.Item{
		ID: fmt.Sprint(id), State: store.Done, Roster: &store.Student{ID: fmt.Sprint("s", id), Program: program, ClassYear: year},
		Summary: store.Summary{Score: score, Track: "him", Level: "student"},
	}
}

// class is a group of items with a program and a year.
type class struct {
	program, year string
	size          int
}

func cohortOf(classes ...class) Cohort {
	a, id := New(store.Batch{State: store.Done}), 0
	for _, c := range classes {
		for range c.size {
			id++
			a.Add(scored(id, c.program, c.year, 40+id%50))
		}
	}
	return a.Cohort()
}

// shown names the groups that are shown.
func shown(groups []Group) []string {
	names := []string{}
	for _, g := range groups {
		name := ""
		for _, key := range []*string{g.Program, g.ClassYear} {
			if key != nil {
				name += *key
			}
		}
		if !g.Suppressed {
			names = append(names, name)
		}
		if g.Suppressed != (g.Figures == nil) {
			names = append(names, name+" is half suppressed")
		}
	}
	return names
}

func TestGroupsThatWouldTellOfFewStudentsAreSuppressed(t *testing.T) {
	for _, c := range []struct {
		name            string
		classes         []class
		programs, years []string
		cells           []string
	}{
		{
			"five students are enough", []class{{"A", "1", 5}, {"B", "1", 9}},
			[]string{"A", "B"}, []string{"1"}, []string{"A1", "B1"},
		},
		{
			"four take the next smallest with them", []class{{"A", "1", 4}, {"B", "1", 9}, {"C", "1", 7}},
			[]string{"B"}, []string{"1"}, []string{"B1"},
		},
		{
			"two small groups of five together hide each other", []class{{"A", "1", 2}, {"B", "1", 3}, {"C", "1", 7}},
			[]string{"C"}, []string{"1"}, []string{"C1"},
		},
		{
			"a year that is small in one program hides in another program too",
			[]class{{"A", "1", 3}, {"A", "2", 20}, {"A", "3", 30}, {"B", "1", 25}, {"B", "2", 21}, {"B", "3", 31}},
			[]string{"A", "B"}, []string{"1", "2", "3"}, []string{"A3", "B3"},
		},
		{
			"files without a roster are a group", []class{{"", "", 6}, {"A", "1", 6}},
			[]string{"", "A"}, []string{"", "1"}, []string{"", "A1"},
		},
		{
			"nothing is left between two", []class{{"A", "1", 2}, {"B", "2", 30}},
			[]string{}, []string{}, []string{},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := cohortOf(c.classes...)
			for _, d := range []string{
				cmp.Diff(c.programs, shown(got.ByProgram)), cmp.Diff(c.years, shown(got.ByClassYear)), cmp.Diff(c.cells, shown(got.ByProgramAndClassYear)),
			} {
				if d != "" {
					t.Error(d)
				}
			}
		})
	}
}

func TestFilesOfOneStudentAreOneStudent(t *testing.T) {
	a := New(store.Batch{})
	for i := range 8 {
		item := scored(i, "A", "1", 50)
		item.Roster.ID = fmt.Sprint(i % 4)
		a.Add(item)
	}
	if c := a.Cohort(); !c.Whole.Suppressed || c.Read != 8 {
		t.Errorf("eight files of four students: %+v", c)
	}
}

func TestABatchOfFewStudentsShowsItsCountsOnly(t *testing.T) {
	a := New(store.Batch{ID: "b", Files: 6, State: store.Done})
	for i := range 4 {
		a.Add(scored(i, "A", "1", 50))
	}
	for range 2 {
		a.Add(store.Item{State: store.Failed, Summary: store.Summary{Problem: &store.Problem{Code: fault.NoText}}})
	}
	want := Cohort{
		Batch: "b", Complete: true, Files: 6, Read: 4, Failed: 2, Problems: []ProblemCount{{"no_text", 2}}, Fewest: 5, Whole: Group{Suppressed: true},
		ByTrack: []Group{}, ByProgram: []Group{}, ByClassYear: []Group{}, ByProgramAndClassYear: []Group{},
	}
	if d := cmp.Diff(want, a.Cohort()); d != "" {
		t.Error(d)
	}
}

func TestACancelledBatchKeepsItsCounts(t *testing.T) {
	c := New(store.Batch{State: store.Cancelled, Files: 9, Done: 7, Failed: 1}).Cohort()
	if c.Files != 9 || c.Read != 7 || c.Failed != 1 || !c.Whole.Suppressed {
		t.Errorf("%+v", c)
	}
}

func TestFiguresOfScores(t *testing.T) {
	for _, c := range []struct {
		scores []int
		want   Scores
	}{
		{[]int{50, 50, 50, 50, 50}, Scores{50, 50, 50, 50}},
		{[]int{90, 10, 30, 20, 40}, Scores{38, 20, 30, 40}},
		{[]int{0, 1, 2, 3, 4, 100}, Scores{18.3, 1.25, 2.5, 3.75}},
		{[]int{60, 61, 61, 61, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60}, Scores{60.2, 60, 60, 60}}, // 60.15
	} {
		a := New(store.Batch{})
		for i, score := range c.scores {
			a.Add(scored(i, "", "", score))
		}
		if d := cmp.Diff(c.want, a.Cohort().Whole.Figures.Score); d != "" {
			t.Errorf("%v: %s", c.scores, d)
		}
	}
}

func TestHistogramEndsAtAHundred(t *testing.T) {
	a := New(store.Batch{})
	for i, score := range []int{0, 9, 10, 89, 90, 100} {
		a.Add(scored(i, "", "", score))
	}
	bins := a.Cohort().Whole.Figures.Histogram
	want := []Bin{{0, 9, 2}, {10, 19, 1}, {20, 29, 0}, {30, 39, 0}, {40, 49, 0}, {50, 59, 0}, {60, 69, 0}, {70, 79, 0}, {80, 89, 1}, {90, 100, 2}}
	if d := cmp.Diff(want, bins); d != "" {
		t.Error(d)
	}
}

func TestListsNameTheMostFrequentAndThenTheFirstByID(t *testing.T) {
	a := New(store.Batch{})
	for i := range 6 {
		item := scored(i, "", "", 50)
		item.Summary.Findings = []string{"unusual_section_title", "unusual_section_title"}
		for k := range 20 {
			if k != 12 || i > 0 {
				item.Summary.Missing = append(item.Summary.Missing, store.Named{ID: fmt.Sprintf("k%02d", k), Label: fmt.Sprint("Keyword ", k)})
			}
		}
		a.Add(item)
	}
	f := a.Cohort().Whole.Figures
	if d := cmp.Diff([]CodeCount{{"unusual_section_title", 6}}, f.Findings); d != "" {
		t.Error(d)
	}
	if len(f.MissingKeywords) != 15 || f.MissingKeywords[0] != (NamedCount{"k00", "Keyword 0", 6}) || f.MissingKeywords[14].ID != "k15" {
		t.Errorf("%+v", f.MissingKeywords)
	}
	if f.MissingCredentials == nil {
		t.Error("an array is null")
	}
}

// The JSON of a small batch, and the same whatever the order of its items.
func TestJSON(t *testing.T) {
	items := []store.Item{{ID: "running", State: store.Running}, {ID: "f", State: store.Failed, Summary: store.Summary{Problem: &store.Problem{Code: fault.Encrypted}}}}
	for i := range 12 {
		item := scored(i, "HIM", fmt.Sprint(2026+i%2), 30+5*i)
		item.Summary.Verdicts = map[string]int{"quantified_accomplishment": i % 3, "duty": 2}
		item.Summary.Missing = []store.Named{{ID: "sql", Label: "SQL", Note: "must"}}
		item.Summary.Suggested = []store.Named{{ID: "rhia", Label: "RHIA", Note: "now"}}
		if i < 2 {
			item.Roster, item.Summary.Track = nil, "informatics"
		}
		items = append(items, item)
	}
	write := func() []byte {
		a := New(store.Batch{ID: "b1", Files: 14, State: store.Running})
		for _, item := range items {
			a.Add(item)
		}
		out, err := json.MarshalIndent(a.Cohort(), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		return append(out, '\n')
	}
	forth := write()
	golden.Check(t, "testdata/cohort.golden.json", forth)
	if slices.Reverse(items); !bytes.Equal(forth, write()) {
		t.Error("the order of items changes the cohort")
	}
}

func TestTracksAreShownWhereTheyTellOfNoFewStudents(t *testing.T) {
	for _, c := range []struct {
		name   string
		tracks map[string][2]int // resumes in program A and in program B
		want   []bool            // suppressed
	}{
		{"one program", map[string][2]int{"him": {9, 0}, "informatics": {6, 0}}, []bool{false, false}},
		{"one program and a small track", map[string][2]int{"him": {9, 0}, "informatics": {8, 0}, "none": {2, 0}}, []bool{false, true, true}},
		{"a program of one track, and few others of it", map[string][2]int{"him": {20, 3}, "informatics": {0, 9}}, []bool{true, true}},
		{"five or none everywhere", map[string][2]int{"him": {20, 5}, "informatics": {0, 9}}, []bool{false, false}},
		{"one track", map[string][2]int{"him": {20, 3}}, []bool{false}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, id := New(store.Batch{}), 0
			for track, sizes := range c.tracks {
				for p, size := range sizes {
					for range size {
						id++
						item := scored(id, string(rune('A'+p)), "1", 50)
						item.Summary.Track = track
						a.Add(item)
					}
				}
			}
			var got []bool
			for _, g := range a.Cohort().ByTrack {
				got = append(got, g.Suppressed)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
