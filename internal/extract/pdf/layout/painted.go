package layout

import "slices"

// painted is two columns that white space does not part, since a line is too long or a mark hangs out, but that were painted one
// after the other.
type painted struct {
	from, to    int // rows both stand beside
	first, last int // paint order of the words of the second column
	rows        int // of the shorter column; 0: none found
}

const minPaintedRows = 5

// paintedColumns looks for a place in paint order where the page starts again from above, beside what is painted already.
func paintedColumns(rows []*row) painted {
	var all []word
	for _, r := range rows {
		all = append(all, r.words...)
	}
	slices.SortFunc(all, func(a, b word) int { return a.paint - b.paint })
	var runs [][]word // painted from top to bottom
	start := 0
	for i := 1; i <= len(all); i++ {
		if i == len(all) || all[i-1].y-all[i].y > 3*all[i].size {
			runs = append(runs, all[start:i])
			start = i
		}
	}
	var best painted
	for i := 1; i < len(runs); i++ {
		if p := besides(rows, runs[i-1], runs[i]); p.rows > best.rows {
			best = p
		}
	}
	return best
}

// besides finds the rows over which two runs of words stand side by side.
func besides(rows []*row, a, b []word) painted {
	top, bottom := max(a[0].y, b[0].y)-1, min(a[len(a)-1].y, b[len(b)-1].y)+1
	within := func(words []word) (kept []word, rows int) {
		last := top - 10
		for _, w := range words {
			if w.y < top || w.y > bottom {
				continue
			}
			if w.y > last+0.5*w.size {
				rows, last = rows+1, w.y
			}
			kept = append(kept, w)
		}
		return kept, rows
	}
	a, rowsA := within(a)
	b, rowsB := within(b)
	p := painted{rows: min(rowsA, rowsB)}
	if p.rows < minPaintedRows {
		return painted{}
	}
	p.first, p.last = b[0].paint, b[len(b)-1].paint
	if !standsLeft(a, b) && !standsLeft(b, a) {
		return painted{}
	}
	for p.from < len(rows) && rows[p.from].y < top {
		p.from++
	}
	p.to = p.from
	for p.to < len(rows) && rows[p.to].y <= bottom {
		p.to++
	}
	return p
}

// standsLeft reports whether nearly all words of a end before nearly all of b begin.
func standsLeft(a, b []word) bool {
	ends, starts := make([]float64, 0, len(a)), make([]float64, 0, len(b))
	for _, w := range a {
		ends = append(ends, w.x1)
	}
	for _, w := range b {
		starts = append(starts, w.x0)
	}
	slices.Sort(ends)
	slices.Sort(starts)
	return ends[len(ends)*95/100] <= starts[len(starts)*5/100]+0.3*a[0].size && ends[len(ends)-1] <= starts[0]+2*a[0].size
}

// divide parts the words of the rows by the column they were painted in.
func (p *painted) divide(rows []*row) (first, second []*row) {
	for _, r := range rows {
		var one, two []word
		for _, w := range r.words {
			if w.paint >= p.first && w.paint <= p.last {
				two = append(two, w)
			} else {
				one = append(one, w)
			}
		}
		first, second = appendRow(first, r.page, one), appendRow(second, r.page, two)
	}
	return first, second
}

func appendRow(rows []*row, page int, words []word) []*row {
	if len(words) == 0 {
		return rows
	}
	words[0].glued = false
	r := &row{page: page, words: words}
	r.measure()
	return append(rows, r)
}
