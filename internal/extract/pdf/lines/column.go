package lines

import (
	"cmp"
	"math"
	"slices"

	"himscore/internal/document"
	"himscore/internal/extract/linetext"
	"himscore/internal/extract/pdf/glyph"
)

// row is one line of print within its column.
type row struct {
	text       string
	page       int
	pageHeight float64
	block      int
	x0, x1, y  float64 // x0 of the text, behind a bullet mark
	mark       float64 // x of the bullet mark; of the text where there is none
	left       float64 // edges of its column
	right      float64
	size       float64
	bold       bool
	bullet     bool
	hidden     bool
	tabbed     bool
	order      int
}

// region is a part of the page that is read as one column, or is cut further.
type region struct{ pieces []*piece }

const maxCuts = 6

// arrange puts the pieces of a page into rows in reading order.
func arrange(p *glyph.Page, pieces []*piece, found *findings) []*row {
	var seen, unseen []*piece
	for _, s := range pieces {
		if s.hidden {
			unseen = append(unseen, s)
		} else {
			seen = append(seen, s)
		}
	}
	regions := cutColumns(seen, 0)
	if len(regions) > 1 {
		found.columns(p.Number)
	}
	var rows []*row
	for i, r := range regions {
		rows = append(rows, readColumn(p, r.pieces, i+1)...)
	}
	for _, s := range unseen {
		rows = append(rows, &row{text: s.text, page: p.Number, pageHeight: p.Height, block: len(regions) + 1, x0: s.x0, x1: s.x1, mark: s.x0, left: s.x0, right: s.x1, y: s.y, size: s.size, hidden: true})
	}
	return rows
}

// cutColumns cuts pieces at the best white gutter that runs down a good part of them, and the parts again.
func cutColumns(pieces []*piece, depth int) []region {
	if len(pieces) == 0 {
		return nil
	}
	gutter, ok := bestGutter(pieces)
	if !ok || depth > maxCuts {
		return []region{{pieces}}
	}
	var above, left, right, below []*piece
	for _, s := range pieces {
		switch {
		case s.y < gutter.top:
			above = append(above, s)
		case s.y > gutter.bottom:
			below = append(below, s)
		case s.x1 <= gutter.x+0.5:
			left = append(left, s)
		default:
			right = append(right, s)
		}
	}
	first, second := left, right
	if leads(right, left) {
		first, second = right, left
	}
	var out []region
	for _, part := range [][]*piece{above, first, second, below} {
		out = append(out, cutColumns(part, depth+1)...)
	}
	return out
}

// leads tells whether a reader begins with column a: it holds the largest letters (the name), else it was painted first.
func leads(a, b []*piece) bool {
	big := func(s []*piece) (size float64) {
		for _, p := range s {
			size = max(size, p.size)
		}
		return size
	}
	if x, y := big(a), big(b); math.Abs(x-y) > 0.15*max(x, y) && max(x, y) > 14 {
		return x > y
	}
	return paint(a) < paint(b) && top(a) < top(b)
}

func paint(s []*piece) int {
	n := math.MaxInt
	for _, p := range s {
		n = min(n, p.order)
	}
	return n
}

func top(s []*piece) float64 {
	y := math.Inf(1)
	for _, p := range s {
		y = min(y, p.y)
	}
	return y
}

// gutter is a white strip between two columns from top to bottom.
type gutter struct {
	x, top, bottom float64
	weight         int
}

// bestGutter finds the strip with most text on its poorer side. Dates at the margin are no column: they stand on the
// rows of their entries.
func bestGutter(pieces []*piece) (gutter, bool) {
	var best gutter
	for _, x := range candidates(pieces) {
		for _, g := range strips(pieces, x) {
			if g.weight > best.weight {
				best = g
			}
		}
	}
	return best, best.weight >= minColumn
}

// minColumn is how many rows of its own the poorer side of a gutter must have.
const minColumn = 4

// candidates are the left edges at which several pieces begin; a column begins at one.
func candidates(pieces []*piece) []float64 {
	edges := make([]float64, 0, len(pieces))
	for _, s := range pieces {
		edges = append(edges, s.x0)
	}
	slices.Sort(edges)
	var out []float64
	for i := 0; i < len(edges); {
		j := i
		for j < len(edges) && edges[j]-edges[i] < 2 {
			j++
		}
		if j-i >= 3 && len(out) < 24 {
			out = append(out, edges[i]-1)
		}
		i = j
	}
	return out
}

// strips returns the stretches of the page that no piece crosses at x and that have text on both sides.
func strips(pieces []*piece, x float64) []gutter {
	sorted := slices.Clone(pieces)
	slices.SortStableFunc(sorted, func(a, b *piece) int { return cmp.Compare(a.y, b.y) })
	var out []gutter
	var run []*piece
	flush := func() {
		if g, ok := weigh(run, x); ok {
			out = append(out, g)
		}
		run = nil
	}
	for _, s := range sorted {
		if s.x0 < x && s.x1 > x+0.5 {
			flush()
			continue
		}
		run = append(run, s)
	}
	flush()
	return out
}

// weigh counts the rows of the poorer side that do not stand on a row of the other.
func weigh(run []*piece, x float64) (gutter, bool) {
	var left, right []*piece
	for _, s := range run {
		if s.x1 <= x+0.5 {
			left = append(left, s)
		} else {
			right = append(right, s)
		}
	}
	if len(left) < minColumn || len(right) < minColumn {
		return gutter{}, false
	}
	poor, rich := left, right
	if len(right) < len(left) {
		poor, rich = right, left
	}
	own, dates := 0, 0
	for _, s := range poor {
		if !onRowOf(s, rich) {
			own++
		}
		if short(s.text) {
			dates++
		}
	}
	if dates*10 > len(poor)*7 && own*2 < len(poor) {
		return gutter{}, false
	}
	if own < minColumn || own*3 < len(poor) {
		return gutter{}, false
	}
	return gutter{x: x, top: run[0].y, bottom: run[len(run)-1].y, weight: own}, true
}

func onRowOf(s *piece, others []*piece) bool {
	for _, o := range others {
		if math.Abs(o.y-s.y) < 0.2*max(s.size, o.size) {
			return true
		}
	}
	return false
}

// short tells a date or a place from running text.
func short(text string) bool { return len(text) <= 24 }

// readColumn puts the pieces of one column into rows, joins what stands on one row and takes bullet marks off.
func readColumn(p *glyph.Page, pieces []*piece, block int) []*row {
	slices.SortStableFunc(pieces, func(a, b *piece) int { return cmp.Compare(a.y, b.y) })
	left, right := edges(pieces)
	var rows []*row
	for i := 0; i < len(pieces); {
		j := i + 1
		for j < len(pieces) && pieces[j].y-pieces[i].y < 0.3*max(pieces[i].size, pieces[j].size) {
			j++
		}
		line := slices.Clone(pieces[i:j])
		slices.SortStableFunc(line, func(a, b *piece) int { return cmp.Compare(a.x0, b.x0) })
		if r := newRow(p, line); r != nil {
			r.block, r.left, r.right = block, left, right
			rows = append(rows, r)
		}
		i = j
	}
	return rows
}

func edges(pieces []*piece) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for _, s := range pieces {
		left, right = min(left, s.x0), max(right, s.x1)
	}
	return left, right
}

// newRow joins pieces that stand on one row: a blank between near ones, a tab before those pushed to the margin.
func newRow(p *glyph.Page, line []*piece) *row {
	first := line[0]
	r := &row{page: p.Number, pageHeight: p.Height, x0: first.x0, mark: first.x0, y: first.y, bold: true, order: first.order}
	if len(line) > 1 && linetext.IsMark(first.text) {
		if _, ok := linetext.CutBullet(first.text + " " + line[1].text); ok || first.text == "o" {
			r.bullet, r.x0 = true, line[1].x0
			line = line[1:]
		}
	}
	for i, s := range line {
		r.size, r.x1 = max(r.size, s.size), max(r.x1, s.x1)
		r.bold = r.bold && s.bold
		switch gap := 0.0; {
		case i == 0:
			r.text = s.text
		default:
			gap = s.x0 - line[i-1].x1
			if gap > 2.5*s.size {
				r.text += "\t" + s.text
				r.tabbed = true
			} else {
				r.text += " " + s.text
			}
		}
	}
	if !r.bullet {
		if rest, ok := linetext.CutBullet(r.text); ok {
			r.bullet = true
			share := float64(len([]rune(r.text))-len([]rune(rest))) / float64(len([]rune(r.text)))
			r.x0 += share * (r.x1 - r.x0)
			r.text = rest
		} else if box, ok := bulletFill(p, r.x0, r.y, r.size); ok {
			r.bullet, r.mark = true, box.X0
		}
	}
	r.text = linetext.Clean(r.text)
	if r.text == "" || linetext.IsRule(r.text) || linetext.IsMark(r.text) {
		return nil
	}
	return r
}

func box(r *row) document.Rect {
	return document.Rect{X0: r.mark, Y0: r.y - 0.8*r.size, X1: r.x1, Y1: r.y + 0.22*r.size}
}
