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
	column      bool // stands beside another
	flows       bool // may go on with the text of the region before, as newspaper columns do
}

const (
	gutterWidth   = 0.9  // ems of white space that part two columns
	touchWidth    = 0.15 // ems that must be left where a row of the left column is too long
	minColumnRows = 3
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
	if best.score() == 0 {
		return []region{whole}
	}
	above, beside, below := rows[:best.from], rows[best.from:best.to], rows[best.to:]
	left, right := divide(beside, best.x)
	sides := append(columns(split(left, depth+1)), columns(split(right, depth+1))...)
	if best.rightFirst() {
		sides = append(columns(split(right, depth+1)), columns(split(left, depth+1))...)
	} else if n := len(sides); n == 2 && sameWidth(sides[0], sides[1]) {
		sides[1].flows = true
	}
	regions := append(split(above, depth+1), sides...)
	return append(regions, split(below, depth+1)...)
}

func columns(regions []region) []region {
	for i := range regions {
		regions[i].column = true
	}
	return regions
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

// gutter is a stretch of rows that leave white space before x.
type gutter struct {
	x                     float64
	from, to              int // rows
	left, right, both     int // rows with text on that side, on both
	hops                  int // times the paint order changes sides
	leftPaint, rightPaint int // first in paint order
	touching              int // rows that leave less than a gutter
	starts                int // rows whose right side begins at x
	datesLeft             bool
	rightAligned          bool
}

// gutters returns the stretches of rows that no word crosses at x.
func gutters(rows []*row, x float64) []gutter {
	var found []gutter
	for i := 0; i < len(rows); {
		if crosses(rows[i], x) {
			i++
			continue
		}
		from := i
		for i < len(rows) && !crosses(rows[i], x) {
			i++
		}
		if g, ok := newGutter(rows, x, from, i); ok {
			found = append(found, g)
		}
	}
	return found
}

func crosses(r *row, x float64) bool {
	for _, w := range r.words {
		if w.x0 < x-1 && w.x1 > x-touchWidth*w.size {
			return true
		}
	}
	return false
}

// touches reports whether a row leaves less than a gutter before x.
func touches(r *row, x float64) bool {
	k := cut(r, x)
	return k > 0 && r.words[k-1].x1 > x-gutterWidth*min(r.words[k-1].size, 14)
}

// newGutter measures a stretch; it drops rows at the top that stand on one side only and are set off by white space: the
// name and contact lines above the columns.
func newGutter(rows []*row, x float64, from, to int) (gutter, bool) {
	first := from
	for first < to && oneSided(rows[first], x) {
		first++
	}
	for i := min(first, to-1); i > from; i-- {
		if rows[i].y-rows[i-1].y > 2.2*rows[i].size {
			from = i
			break
		}
	}
	g := gutter{x: x, from: from, to: to}
	g.measure(rows[from:to])
	return g, g.left > 0 && g.right > 0
}

func oneSided(r *row, x float64) bool { return r.words[0].x0 >= x-1 || r.x1() < x }

func (g *gutter) measure(rows []*row) {
	var order []sided
	g.leftPaint, g.rightPaint = -1, -1
	rightEnds, last := 0, 0.0
	for _, r := range rows {
		last = max(last, r.x1())
	}
	dates := 0
	for _, r := range rows {
		k := cut(r, g.x)
		left, right := r.words[:k], r.words[k:]
		for i, w := range r.words {
			order = append(order, sided{w.paint, i >= k})
		}
		if len(left) > 0 && !onlyMarks(left) {
			g.left++
		}
		if touches(r, g.x) {
			g.touching++
		}
		if len(right) > 0 {
			g.right++
			if near(right[0].x0, g.x, 2) {
				g.starts++
			}
		}
		if len(left) > 0 && len(right) > 0 && !onlyMarks(left) {
			g.both++
			if isDate(text(left)) {
				dates++
			}
			if near(r.x1(), last, 3) {
				rightEnds++
			}
		}
	}
	g.datesLeft = g.both > 0 && dates*10 >= g.both*6
	g.rightAligned = g.both > 0 && g.both == g.right && (rightEnds*10 >= g.both*7)
	g.walk(order)
}

// sided is a word in paint order with the side it stands on.
type sided struct {
	paint int
	right bool
}

func (g *gutter) walk(order []sided) {
	slices.SortFunc(order, func(a, b sided) int { return a.paint - b.paint })
	for i, s := range order {
		if i > 0 && s.right != order[i-1].right {
			g.hops++
		}
		if s.right && g.rightPaint < 0 {
			g.rightPaint = s.paint
		}
		if !s.right && g.leftPaint < 0 {
			g.leftPaint = s.paint
		}
	}
}

// parts reports whether the white space parts two columns that are read one after the other. A table is painted row by row
// and hops; margin dates stand on the baselines of the text beside them and end at the margin.
func (g *gutter) parts() bool {
	if g.left < minColumnRows || g.right < minColumnRows || g.datesLeft || g.rightAligned {
		return false
	}
	if g.touching > 0 && (g.touching*4 > g.left || g.starts*10 < g.right*4 || g.left < 6 || g.right < 6) {
		return false
	}
	shared := float64(g.both) / float64(min(g.left, g.right))
	if g.hops <= 2+(g.left+g.right)/25 {
		return true
	}
	return shared < 0.5 && g.left >= 6 && g.right >= 6
}

func (g *gutter) score() int { return min(g.left, g.right) }

func (g *gutter) rightFirst() bool {
	return g.hops <= 2+(g.left+g.right)/25 && g.rightPaint < g.leftPaint
}

// cut returns the number of words before x.
func cut(r *row, x float64) int {
	for i, w := range r.words {
		if w.x0 >= x-1 {
			return i
		}
	}
	return len(r.words)
}

// divide parts the rows at x.
func divide(rows []*row, x float64) (left, right []*row) {
	for _, r := range rows {
		k := cut(r, x)
		for _, side := range [2]struct {
			words []word
			rows  *[]*row
		}{{r.words[:k], &left}, {r.words[k:], &right}} {
			if len(side.words) > 0 {
				part := &row{page: r.page, words: side.words}
				part.measure()
				*side.rows = append(*side.rows, part)
			}
		}
	}
	return left, right
}

func onlyMarks(words []word) bool {
	for _, w := range words {
		if !startsWithMark(w.text) && !isWeak(w.text) && !isNumber(w.text) {
			return false
		}
	}
	return true
}
