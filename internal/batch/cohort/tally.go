package cohort

import (
	"cmp"
	"maps"
	"slices"

	"himscore/internal/batch/store"
)

// listed is how many keywords, credentials and findings a group names at most.
const listed = 15

// tally is what is kept of the resumes of one group.
type tally struct {
	count       int
	scores      [101]int // resumes by score: all that mean, quartiles and histogram need
	tracks      TrackMix
	levels      LevelMix
	verdicts    VerdictMix
	keywords    map[string]int
	credentials map[string]int
	findings    map[string]int
	students    []string // some of them: no more than it takes to know that they are enough
}

// resume is what one item adds to its groups. Each id and code stands in it once.
type resume struct {
	student     string
	summary     store.Summary
	keywords    []string
	credentials []string
	findings    []string
}

func resumeOf(student string, s store.Summary) resume {
	return resume{student: student, summary: s, keywords: ids(s.Missing), credentials: ids(s.Suggested), findings: once(s.Findings)}
}

func ids(named []store.Named) []string {
	all := make([]string, len(named))
	for i, n := range named {
		all[i] = n.ID
	}
	return once(all)
}

func once(all []string) []string { return slices.Compact(slices.Sorted(slices.Values(all))) }

func newTally() *tally {
	return &tally{keywords: map[string]int{}, credentials: map[string]int{}, findings: map[string]int{}}
}

func (t *tally) add(r resume) {
	t.count++
	t.scores[min(max(r.summary.Score, 0), 100)]++
	switch r.summary.Track {
	case "him":
		t.tracks.HIM++
	case "informatics":
		t.tracks.Informatics++
	case "bridge":
		t.tracks.Bridge++
	default:
		t.tracks.None++
	}
	switch r.summary.Level {
	case "student":
		t.levels.Student++
	case "entry":
		t.levels.Entry++
	case "mid":
		t.levels.Mid++
	case "lead":
		t.levels.Lead++
	case "director":
		t.levels.Director++
	}
	t.verdicts.QuantifiedAccomplishment += r.summary.Verdicts["quantified_accomplishment"]
	t.verdicts.Accomplishment += r.summary.Verdicts["accomplishment"]
	t.verdicts.Duty += r.summary.Verdicts["duty"]
	increase(t.keywords, r.keywords)
	increase(t.credentials, r.credentials)
	increase(t.findings, r.findings)
	t.students = joined(t.students, r.student)
}

func increase(counts map[string]int, ids []string) {
	for _, id := range ids {
		counts[id]++
	}
}

// joined is the union of some students, cut off where it is enough.
func joined(students []string, more ...string) []string {
	for _, s := range more {
		if len(students) < Fewest && !slices.Contains(students, s) {
			students = append(students, s)
		}
	}
	return students
}

// enough says whether the group has the students it takes to be shown.
func (t *tally) enough() bool { return len(t.students) >= Fewest }

func (t *tally) figures(labels map[string]string) *Figures {
	f := &Figures{
		Count: t.count, Tracks: t.tracks, Levels: t.levels, Verdicts: t.verdicts,
		Score:     Scores{Mean: t.mean(), LowerQuartile: t.quantile(1), Median: t.quantile(2), UpperQuartile: t.quantile(3)},
		Histogram: make([]Bin, 10), Findings: []CodeCount{},
		MissingKeywords: named(t.keywords, labels), MissingCredentials: named(t.credentials, labels),
	}
	for i := range f.Histogram {
		f.Histogram[i].From, f.Histogram[i].To = i*10, i*10+9
	}
	f.Histogram[9].To = 100
	for score, n := range t.scores {
		f.Histogram[min(score/10, 9)].Count += n
	}
	for _, code := range top(t.findings, listed) {
		f.Findings = append(f.Findings, CodeCount{code, t.findings[code]})
	}
	return f
}

// mean is computed in whole numbers, so that it is the same on every machine.
func (t *tally) mean() float64 {
	sum := 0
	for score, n := range t.scores {
		sum += score * n
	}
	return float64((20*sum+t.count)/(2*t.count)) / 10
}

// quantile is the score below which a number of quarters of the group lie, between two scores where it must.
func (t *tally) quantile(quarters int) float64 {
	at := (t.count - 1) * quarters // in quarters of a place
	low, high := t.nth(at/4), t.nth((at+3)/4)
	return float64(4*low+(high-low)*(at%4)) / 4
}

// nth is the score at a place, from 0, when all stand in order.
func (t *tally) nth(n int) int {
	for score, count := range t.scores {
		if n -= count; n < 0 {
			return score
		}
	}
	return 100
}

func named(counts map[string]int, labels map[string]string) []NamedCount {
	all := []NamedCount{}
	for _, id := range top(counts, listed) {
		all = append(all, NamedCount{id, labels[id], counts[id]})
	}
	return all
}

// top are the n keys of the greatest counts; equal ones by name.
func top(counts map[string]int, n int) []string {
	keys := slices.SortedFunc(maps.Keys(counts), func(x, y string) int {
		return cmp.Or(cmp.Compare(counts[y], counts[x]), cmp.Compare(x, y))
	})
	return keys[:min(n, len(keys))]
}
