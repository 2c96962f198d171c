package advice

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// nearby points what is missing, and no line tells or may tell, at the line that shows the nearest of the works on which it borders: who merges
// duplicates may have done it for data integrity. No line is pointed at twice so; which it was, the writer knows.
func (a *Adviser) nearby(r *reading, missing []Missing) {
	taken := map[int]bool{}
	for i := range missing {
		m := &missing[i]
		k := a.keywords[m.Keyword]
		if len(k.Nearby) == 0 || m.Line > 0 || m.Place == string(resume.Education) || !strings.HasSuffix(m.Why, absent) && !strings.HasSuffix(m.Why, showIt) {
			continue
		}
		if line := a.borders(r, k, taken); line > 0 {
			taken[line] = true
			m.Line, m.Place = line, string(r.ev.Resume.Lines[line-1].Kind)
			m.Why = strings.TrimSuffix(m.Why, " "+showIt) + " Line " + strconv.Itoa(line) + " comes nearest: if it was such work, write the term there."
		}
	}
}

// borders is the line of work that shows the nearest work on which a keyword borders, one with a number before others; 0 where none does.
func (a *Adviser) borders(r *reading, k *term, taken map[int]bool) int {
	best, line := 0, 0
	for i := range r.ev.Resume.Lines {
		if taken[i+1] || !isWork(r, i+1) || r.unsure[i] || r.ev.Judgements[i].Watched || !a.inField(r, i) && !a.begins(r) {
			continue
		}
		rank := 0
		for n, id := range k.Nearby {
			if r.shows(i, id) {
				rank = 2 * (len(k.Nearby) - n)
				break
			}
		}
		if rank > 0 && r.ev.Judgements[i].Verdict == metric.Quantified {
			rank++
		}
		if rank > best {
			best, line = rank, i+1
		}
	}
	return line
}

// shows tells whether a line of work names a keyword as work of the writer, or tells it by a deed.
func (r *reading) shows(i int, id string) bool {
	return slices.ContainsFunc(r.ev.Lines[i], func(n int) bool {
		k := &r.ev.Keywords[n]
		return k.ID == id && slices.ContainsFunc(k.Mentions, func(m evidence.Mention) bool {
			return m.At.Line == i+1 && m.Stance == keyword.Affirmed && !m.Beside && ofWork(r.ev.Resume.Lines[i].Text, m)
		})
	}) || slices.ContainsFunc(r.hints, func(h hint) bool { return h.deed && h.did && h.Keyword == id && h.At.Line == i+1 })
}
