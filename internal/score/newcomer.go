package score

import (
	"cmp"
	"slices"
	"strconv"

	"himscore/internal/resume"
)

// welcome puts first the roles in which people of other trades begin, for who shows nothing of the field and names no work of it: those of which their own
// lines tell most.
func (s *Scorer) welcome(r *reading, all []ranked) {
	lines := s.carriedOver(r)
	var open []*ranked
	for i := range all {
		m := &all[i]
		if n := m.Newcomers; n != nil && (len(lines[i]) > 0 || m.Level == entry || len(n.Words) == 0) {
			open = append(open, m)
		}
	}
	slices.SortStableFunc(open, func(a, b *ranked) int {
		return cmp.Or(len(lines[b.number])-len(lines[a.number]), rankOfEntry(a)-rankOfEntry(b))
	})
	for i, m := range open {
		m.place, m.turn, m.why = first, i+1, m.Newcomers.How
		switch told := lines[m.number]; len(told) {
		case 0:
		case 1:
			m.why += " Line " + strconv.Itoa(told[0]) + " tells what it needs: " + m.Newcomers.Needs + "."
		default:
			m.why += " Lines " + strconv.Itoa(told[0]) + " and " + strconv.Itoa(told[1]) + " tell what it needs: " + m.Newcomers.Needs + "."
		}
	}
}

// rankOfEntry puts the posts that ask for nothing before those that ask for a little.
func rankOfEntry(m *ranked) int {
	if m.Level == entry {
		return 0
	}
	return 1
}

// carriedOver are, for each role, the lines that tell what it needs of who comes from another trade: lines of work, else of lists.
func (s *Scorer) carriedOver(r *reading) [][]int {
	work, lists := make([][]int, len(s.roles)), make([][]int, len(s.roles))
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		to := work
		switch {
		case l.Hidden || r.dumped[l.Number]:
			continue
		case l.Kind == resume.Skills && l.Part == resume.Item:
			to = lists
		case l.Part != resume.Body:
			continue
		}
		s.newcomers.in(wordsOf(l.Text), func(ph *phrase, _ int) {
			if told := to[ph.number]; !slices.Contains(told, l.Number) {
				to[ph.number] = append(told, l.Number)
			}
		})
	}
	for i := range work {
		if len(work[i]) == 0 {
			work[i] = lists[i]
		}
	}
	return work
}
