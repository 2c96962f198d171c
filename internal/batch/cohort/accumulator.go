package cohort

import (
	"cmp"
	"maps"
	"slices"

	"himscore/internal/batch/store"
)

// Accumulator takes the items of one batch and keeps what the cohort needs of them. It is for one goroutine.
type Accumulator struct {
	batch    store.Batch
	failed   int
	problems map[string]int
	labels   map[string]string // of keywords and credentials, by id: their ids share one space

	whole    *tally
	tracks   map[string]*tally
	programs map[string]*tally
	years    map[string]*tally
	cells    map[cell]*tally
	atoms    map[atom][]string // students, cut off where they are enough
}

// cell is a program and a class year.
type cell struct{ program, year string }

// atom is what no group divides: the resumes of one track in one cell.
type atom struct {
	cell
	track string
}

// New begins the cohort of a batch.
func New(b store.Batch) *Accumulator {
	return &Accumulator{
		batch: b, problems: map[string]int{}, labels: map[string]string{},
		whole: newTally(), tracks: map[string]*tally{}, programs: map[string]*tally{}, years: map[string]*tally{}, cells: map[cell]*tally{},
		atoms: map[atom][]string{},
	}
}

// Add counts an item; the order of items does not matter. One that has not ended counts for nothing yet.
func (a *Accumulator) Add(item store.Item) {
	switch item.State {
	case store.Failed:
		a.failed++
		if item.Summary.Problem != nil {
			a.problems[string(item.Summary.Problem.Code)]++
		}
	case store.Done:
		at, student := place(item)
		one := resumeOf(student, item.Summary)
		for _, n := range slices.Concat(item.Summary.Missing, item.Summary.Suggested) {
			a.labels[n.ID] = n.Label
		}
		a.whole.add(one)
		track := cmp.Or(item.Summary.Track, "none")
		a.atoms[atom{at, track}] = joined(a.atoms[atom{at, track}], student)
		in(a.tracks, track).add(one)
		in(a.programs, at.program).add(one)
		in(a.years, at.year).add(one)
		in(a.cells, at).add(one)
	}
}

// place is the cell of an item and a name for its student that no other student has.
func place(item store.Item) (cell, string) {
	if item.Roster == nil {
		return cell{}, "file " + item.ID
	}
	at := cell{item.Roster.Program, item.Roster.ClassYear}
	if item.Roster.ID == "" {
		return at, "file " + item.ID
	}
	return at, "student " + item.Roster.ID
}

func in[K comparable](tallies map[K]*tally, key K) *tally {
	t, there := tallies[key]
	if !there {
		t = newTally()
		tallies[key] = t
	}
	return t
}

// Cohort gives the figures of all items so far.
func (a *Accumulator) Cohort() Cohort {
	c := Cohort{
		Batch: a.batch.ID, Complete: a.batch.Ended(), Files: a.batch.Files, Read: a.whole.count, Failed: a.failed, Fewest: Fewest,
		Problems: []ProblemCount{}, Whole: Group{Suppressed: true},
		ByTrack: []Group{}, ByProgram: []Group{}, ByClassYear: []Group{}, ByProgramAndClassYear: []Group{},
	}
	if a.batch.State == store.Cancelled { // its items are erased, its counts are left
		c.Read, c.Failed = a.batch.Done, a.batch.Failed
	}
	for _, code := range top(a.problems, len(a.problems)) {
		c.Problems = append(c.Problems, ProblemCount{code, a.problems[code]})
	}
	if !a.whole.enough() {
		return c
	}
	c.Whole = Group{Figures: a.whole.figures(a.labels)}
	hidden := a.suppress()
	for _, track := range [...]string{"him", "informatics", "bridge", "none"} {
		if t := a.tracks[track]; t != nil {
			c.ByTrack = append(c.ByTrack, a.group(t, hidden, Group{Track: &track}))
		}
	}
	for _, program := range slices.Sorted(maps.Keys(a.programs)) {
		c.ByProgram = append(c.ByProgram, a.group(a.programs[program], hidden, Group{Program: &program}))
	}
	for _, year := range slices.Sorted(maps.Keys(a.years)) {
		c.ByClassYear = append(c.ByClassYear, a.group(a.years[year], hidden, Group{ClassYear: &year}))
	}
	for _, at := range sortedCells(a.cells) {
		c.ByProgramAndClassYear = append(c.ByProgramAndClassYear, a.group(a.cells[at], hidden, Group{Program: &at.program, ClassYear: &at.year}))
	}
	return c
}

func (a *Accumulator) group(t *tally, hidden map[*tally]bool, g Group) Group {
	if g.Suppressed = hidden[t]; !g.Suppressed {
		g.Figures = t.figures(a.labels)
	}
	return g
}

func sortedCells(cells map[cell]*tally) []cell {
	return slices.SortedFunc(maps.Keys(cells), func(x, y cell) int {
		return cmp.Or(cmp.Compare(x.program, y.program), cmp.Compare(x.year, y.year))
	})
}
