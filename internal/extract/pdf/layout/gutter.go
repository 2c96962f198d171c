package layout

import "slices"

const (
	gutterWidth   = 0.9 // ems of white space that part two columns
	minColumnRows = 3
)

// gutter is a stretch of rows that leave white space before x.
type gutter struct {
	x                     float64
	from, to              int  // rows
	left, right, both     int  // rows with text on that side, on both
	hops                  int  // times the paint order changes sides
	leftPaint, rightPaint int  // first in paint order
	touching              int  // rows that leave less than a gutter
	starts                int  // rows whose right side begins at x
	head                  bool // name and contact data side by side
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
		if w.x0 < x-1 && w.x1 > x+1 {
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

// newGutter measures a stretch without the rows at its ends that do not belong to the columns.
func newGutter(rows []*row, x float64, from, to int) (gutter, bool) {
	from, to = trimTouching(rows, x, from, to)
	from = trimHeader(rows, x, from, to)
	end := trimBelowHead(rows, x, from, to)
	g := gutter{x: x, from: from, to: end, head: end < to}
	g.measure(rows[from:end])
	return g, g.left > 0 && g.right > 0
}

// trimTouching drops rows at the ends, up to one that leaves no gutter: a line over the whole page may have a word gap at x. Within the
// columns such a row is forgiven.
func trimTouching(rows []*row, x float64, from, to int) (int, int) {
	for i, clear := from, 0; i < to && clear < minColumnRows; i++ {
		switch {
		case touches(rows[i], x):
			from, clear = i+1, 0
		case rows[i].x0() < x-1:
			clear++
		}
	}
	for i, clear := to-1, 0; i >= from && clear < minColumnRows; i-- {
		switch {
		case touches(rows[i], x):
			to, clear = i, 0
		case rows[i].x0() < x-1:
			clear++
		}
	}
	return from, to
}

// trimHeader drops rows at the top that stand on one side only and are set off by white space: name and contact data above the
// columns.
func trimHeader(rows []*row, x float64, from, to int) int {
	if from >= to {
		return from
	}
	end := from
	onLeft := rows[from].x0() < x-1
	for end < to && oneSided(rows[end], x) && rows[end].x0() < x-1 == onLeft {
		end++
	}
	for i := min(end, to-1); i > from; i-- {
		if rows[i].y-rows[i-1].y > 1.7*rows[i].size {
			return i
		}
	}
	return from
}

// headReach is how far down in points the head of a resume reaches: the name, and contact data beside it.
const headReach = 300

// trimBelowHead ends the stretch where a head of name and contact data side by side ends, and not where one of the columns below
// happens to cross: on the first page, when one side has nothing more and white space follows.
func trimBelowHead(rows []*row, x float64, from, to int) int {
	if from >= to || rows[from].page > 0 {
		return to
	}
	left, right := from, from // the last rows with text on that side
	for i := from; i < to; i++ {
		if rows[i].x0() < x-1 {
			left = i
		}
		if rows[i].x1() > x+1 {
			right = i
		}
	}
	end := min(left, right) + 1
	if end == to || end == len(rows) || rows[end-1].y > headReach || rows[end].y-rows[end-1].y < 1.7*rows[end].size {
		return to
	}
	largest := slices.MaxFunc(rows, func(a, b *row) int { return compare(a.size, b.size) })
	if largest.size > 1.3*usualSize(rows) && slices.Contains(rows[from:end], largest) {
		return end
	}
	return to
}

func oneSided(r *row, x float64) bool { return r.x0() >= x-1 || r.x1() <= x+1 }

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
			if near(right[0].x0, g.x, 2) || right[0].x0-g.x < 2*r.size && len(right) > 1 && onlyMarks(right[:1]) {
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
	if g.head && g.touching == 0 && max(g.left, g.right) >= minColumnRows {
		return true
	}
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

func onlyMarks(words []word) bool {
	for _, w := range words {
		if !startsWithMark(w.text) && !isWeak(w.text) && !isNumber(w.text) {
			return false
		}
	}
	return true
}
