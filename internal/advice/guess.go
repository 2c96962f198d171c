package advice

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"himscore/internal/resume"
)

// guessed is a line that may tell something missing.
type guessed struct {
	missing, line int // places in their lists
	points        int
}

// guess points what is missing, and no rule finds in any line, at the line of work that is most like how people tell such work in everyday words. It is
// put as a question, and each line is asked once; no role calls missing what a line may tell. A line that names work of the field, or has a note on what it
// tells, has said what it is: it is asked only for what is more than a plus, and only where it is like that above all.
func (a *Adviser) guess(r *reading, missing []Missing) {
	open, firm := make(map[string]int, len(missing)), false
	for i := range missing {
		if m := &missing[i]; m.Line == 0 && m.Place != string(resume.Education) && (strings.HasSuffix(m.Why, absent) || strings.HasSuffix(m.Why, showIt)) {
			open[m.Keyword], firm = i, firm || m.Priority != could
		}
	}
	var found []guessed
	r.maybe = map[string]bool{}
	for i := range r.ev.Resume.Lines {
		if !isWork(r, i+1) || r.unsure[i] || !a.inField(r, i) && !a.begins(r) {
			continue
		}
		says := r.says(i)
		if says && !firm {
			continue
		}
		for n, g := range a.everyday.Of(r.ev.Resume.Lines[i].Text) {
			at, asked := open[g.Keyword]
			if says && (n > 0 || !asked || missing[at].Priority == could) {
				continue
			}
			r.maybe[g.Keyword] = true
			if asked {
				found = append(found, guessed{at, i, g.Points})
			}
		}
	}
	slices.SortStableFunc(found, func(x, y guessed) int { return cmp.Compare(y.points, x.points) })
	asked := map[int]bool{}
	for _, g := range found {
		if m := &missing[g.missing]; m.Line == 0 && !asked[g.line] {
			asked[g.line] = true
			l := &r.ev.Resume.Lines[g.line]
			m.Line, m.Place, m.guessed = l.Number, string(l.Kind), true
			m.Why = strings.TrimSuffix(m.Why, " "+showIt) + " Line " + strconv.Itoa(l.Number) + " may be such work: if it is, write the term there."
		}
	}
}

// says tells whether a line names a keyword of the field, or tells by a deed one that the target asks for.
func (r *reading) says(i int) bool {
	return slices.ContainsFunc(r.ev.Lines[i], func(n int) bool { return r.named[n] == nil || !r.named[n].Generic }) ||
		slices.ContainsFunc(r.hints, func(h hint) bool { return h.deed && h.At.Line == i+1 && asksFor(r, h.Keyword) })
}

// How the reason of something missing ends where no line is known to tell it.
const (
	absent = "no line has the term."
	showIt = "Show it in a line of work."
)
