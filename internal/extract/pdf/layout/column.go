package layout

import (
	"slices"
)

// region is a column, or a stretch of the page between columns, in which rows are read from top to bottom.
type region struct {
	page        int
	block       int
	rows        []*row
	left, right float64
	parallel    bool      // stands beside a column of another width: both go on by themselves on the next page
	resumes     bool      // goes on with such a column
	earlier     []*row    // of the region on the page before that goes on here
	stops       []float64 // where the cells of a table begin
	column      bool      // stands beside another
	justified   bool      // full rows end exactly at the right edge
	flows       bool      // may go on with the text of the region before, as newspaper columns do
}

const (
	maxSplitDepth = 5
	maxEdges      = 16
	maxSplitRows  = 600 // a page with more rows is no resume page; it is read row by row
)

// split cuts rows, from top to bottom, into regions in reading order. It looks for the left edge of a column: a place where
// text begins again and again, with white space before it over many rows. paintOrder decides which column is read first.
func split(rows []*row, depth int) []region {
	if len(rows) == 0 {
		return nil
	}
	whole := newRegion(rows)
	if depth >= maxSplitDepth || len(rows) > maxSplitRows {
		return []region{whole}
	}
	best := gutter{}
	for _, x := range edges(rows) {
		for _, g := range gutters(rows, x) {
			if g.parts() && g.score() > best.score() {
				best = g
			}
		}
	}
	if p := paintedColumns(rows); p.rows > best.score() {
		first, second := p.divide(rows[p.from:p.to])
		sides := beside(split(first, depth+1), split(second, depth+1))
		regions := append(split(rows[:p.from], depth+1), sides...)
		return append(regions, split(rows[p.to:], depth+1)...)
	}
	if best.score() == 0 {
		return []region{whole}
	}
	above, both, below := rows[:best.from], rows[best.from:best.to], rows[best.to:]
	left, right := divide(both, best.x)
	sides := beside(split(left, depth+1), split(right, depth+1))
	if best.rightFirst() {
		sides = beside(split(right, depth+1), split(left, depth+1))
	}
	regions := append(split(above, depth+1), sides...)
	return append(regions, split(below, depth+1)...)
}

// beside joins the regions of two columns, the one that is read first before the other.
func beside(first, second []region) []region {
	if len(first) == 1 && len(second) == 1 && first[0].left < second[0].left && sameWidth(first[0], second[0]) {
		second[0].flows = true
	}
	flows := len(second) == 1 && second[0].flows
	regions := append(first, second...)
	for i := range regions {
		regions[i].column = true
		regions[i].parallel = regions[i].parallel || !flows
	}
	return regions
}

// isJustified reports whether the rows that plainly go on in the next one end at the right edge.
func isJustified(rows []*row, right float64) bool {
	wrapped, exact := 0, 0
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		if b.mark != nil || len(b.hints) > 0 || !opensLower(b.words[0].text) || b.y-a.y > 1.8*b.size || !near(a.size, b.size, 0.1) {
			continue
		}
		wrapped++
		if near(a.x1(), right, 0.35*a.size) {
			exact++
		}
	}
	return exact >= 4 && exact*10 >= wrapped*8
}

// sameWidth reports whether two columns are as wide as each other.
func sameWidth(a, b region) bool {
	return near(a.right-a.left, b.right-b.left, 0.12*(a.right-a.left))
}

func newRegion(rows []*row) region {
	g := region{page: rows[0].page, rows: rows, left: rows[0].x0(), right: rows[0].x1()}
	for _, r := range rows {
		g.left, g.right = min(g.left, r.x0()), max(g.right, r.x1())
	}
	return g
}

// edges returns the places where text begins after white space, the most used first.
func edges(rows []*row) []float64 {
	var starts []float64
	for _, r := range rows {
		for i, w := range r.words {
			if i == 0 || w.x0-r.words[i-1].x1 >= gutterWidth*w.size {
				starts = append(starts, w.x0)
			}
		}
	}
	slices.Sort(starts)
	type edge struct {
		x     float64
		count int
	}
	var found []edge
	for _, x := range starts {
		if n := len(found); n > 0 && x-found[n-1].x <= 2 {
			found[n-1].count++
			continue
		}
		found = append(found, edge{x, 1})
	}
	slices.SortStableFunc(found, func(a, b edge) int { return b.count - a.count })
	xs := make([]float64, 0, maxEdges)
	for _, e := range found[:min(len(found), maxEdges)] {
		xs = append(xs, e.x)
	}
	return xs
}

// divide parts the rows at x.
func divide(rows []*row, x float64) (left, right []*row) {
	for _, r := range rows {
		k := cut(r, x)
		left, right = appendRow(left, r.page, r.words[:k]), appendRow(right, r.page, r.words[k:])
	}
	return left, right
}
