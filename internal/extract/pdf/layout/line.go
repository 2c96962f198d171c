package layout

import (
	"math"
	"slices"
	"strings"
)

// line is rows that make one line of text.
type line struct {
	rows   []*row
	cells  [][]word // the cells of its last row; the words of the text are in rows
	tail   string   // the cell at the right margin, or a date beside it
	head   string   // a label beside it
	text   string
	gap    float64
	mark   *mark
	block  int
	level  int
	left   float64 // left edge of its region
	region *region // nil in text that stands apart
}

const (
	cellGap = 1.8 // ems between the cells of a row: a tab, a margin
	stopGap = 0.8 // between those that begin at one place in several rows
	farGap  = 2.5
)

// linesOf joins the rows of a region into lines.
func linesOf(g region, v vocabulary) []*line {
	var lines []*line
	leading := leadingOf(g.rows)
	g.stops = stops(g.rows)
	for i, r := range g.rows {
		fresh := newLine(r, g)
		if n := len(lines); n > 0 && i > 0 {
			last := lines[n-1]
			if wraps(last, fresh, g, leading) {
				last.join(fresh, v)
				continue
			}
			fresh.gap = max(0, r.y-r.size-(g.rows[i-1].y+0.25*g.rows[i-1].size))
		}
		lines = append(lines, fresh)
	}
	return lines
}

// newLine is a line of one row: its cells joined by tabs, a cell at the right margin kept apart as the tail.
func newLine(r *row, g region) *line {
	l := &line{rows: []*row{r}, mark: r.mark, block: g.block, left: g.left}
	l.cells = cellsOf(r, g.stops)
	n := len(l.cells)
	if n > 1 {
		last := l.cells[n-1]
		gap := last[0].x0 - l.cells[n-2][len(l.cells[n-2])-1].x1
		if isDate(text(last)) || gap > farGap*r.size && near(last[len(last)-1].x1, g.right, 3) {
			l.tail = text(last)
			l.cells = l.cells[:n-1]
		}
	}
	if l.tail == "" {
		l.cutTouchingDate(g.right)
	}
	parts := make([]string, 0, n)
	for _, c := range l.cells {
		parts = append(parts, text(c))
	}
	l.text = strings.Join(parts, "\t")
	for _, h := range r.hints {
		if h.date {
			l.tail = strings.TrimSpace(l.tail + " " + h.text)
		} else {
			l.head = strings.TrimSpace(l.head + " " + h.text)
		}
	}
	return l
}

// cutTouchingDate makes a date at the right margin the tail although the title leaves it hardly any room.
func (l *line) cutTouchingDate(right float64) {
	n := len(l.cells)
	words := l.cells[n-1]
	if len(words) < 2 || !near(words[len(words)-1].x1, right, 3) {
		return
	}
	for k := 1; k < len(words); k++ {
		if opensCell(words, k) && standsOut(words, k) && isDate(text(words[k:])) {
			l.cells[n-1], l.tail = words[:k], text(words[k:])
			return
		}
	}
}

// standsOut reports whether the gap before word k is more than a word gap of this row, which justification may have widened, and
// whether the text can end before it.
func standsOut(words []word, k int) bool {
	if expectsMore(words[k-1].text) {
		return false
	}
	if words[k-1].font.Bold && !words[k].font.Bold {
		return true
	}
	gap := words[k].x0 - words[k-1].x1
	for i := 1; i < len(words); i++ {
		if i != k && !words[i].glued && words[i].x0-words[i-1].x1 > 0.8*gap {
			return false
		}
	}
	return true
}

// stops returns the places where cells begin in at least three rows, after a gap that may be narrow: the columns of a table.
func stops(rows []*row) []float64 {
	var starts, found []float64
	for _, r := range rows {
		for i := 1; i < len(r.words); i++ {
			if r.words[i].x0-r.words[i-1].x1 > stopGap*r.size {
				starts = append(starts, r.words[i].x0)
			}
		}
	}
	slices.Sort(starts)
	for i := 2; i < len(starts); i++ {
		if starts[i]-starts[i-2] < 0.5 {
			found = append(found, starts[i-1])
		}
	}
	return found
}

// stretched reports whether all gaps of a row are alike: justification in a narrow column makes them as wide as those of cells.
func stretched(r *row) bool {
	if len(r.words) < 3 {
		return false
	}
	least, most := math.Inf(1), 0.0
	for i := 1; i < len(r.words); i++ {
		gap := r.words[i].x0 - r.words[i-1].x1
		least, most = min(least, gap), max(most, gap)
	}
	return most-least < 0.1*r.size
}

// cellsOf cuts a row at gaps far wider than its word gaps, and at the columns of a table.
func cellsOf(r *row, stops []float64) [][]word {
	start := 0
	var cells [][]word
	if stretched(r) {
		return [][]word{r.words}
	}
	for i := 1; i < len(r.words); i++ {
		w, gap := r.words[i], r.words[i].x0-r.words[i-1].x1
		if gap > cellGap*r.size || gap > stopGap*r.size && slices.ContainsFunc(stops, func(x float64) bool { return near(x, w.x0, 0.5) }) {
			cells = append(cells, r.words[start:i])
			start = i
		}
	}
	return append(cells, r.words[start:])
}

// first and end are where the text of the last row begins and ends, without the tail.
func (l *line) first() float64 { return l.cells[0][0].x0 }
func (l *line) end() float64 {
	last := l.cells[len(l.cells)-1]
	return last[len(last)-1].x1
}

func (l *line) lastRow() *row { return l.rows[len(l.rows)-1] }

// join appends a row to the line.
func (l *line) join(next *line, v vocabulary) {
	if endsOpen(l.tail) && isDate(l.tail+" "+next.text) {
		next.tail, next.text = next.text, ""
	}
	l.text = joinText(l.text, next.text, v)
	l.rows = append(l.rows, next.rows...)
	l.cells = next.cells
	l.tail = strings.TrimSpace(l.tail + " " + next.tail)
	l.head = strings.TrimSpace(l.head + " " + next.head)
}

// full is the whole text of the line.
func (l *line) full() string {
	s := l.text
	if l.head != "" {
		s = l.head + "\t" + s
	}
	if l.tail != "" {
		s += "\t" + l.tail
	}
	return strings.TrimSpace(s)
}

// leadingOf returns the usual distance of baselines within a paragraph: the small end of what the region shows for rows of
// one size.
func leadingOf(rows []*row) map[int]float64 {
	leading := map[int]float64{}
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		pitch, key := b.y-a.y, sizeKey(b.size)
		if sizeKey(a.size) != key || pitch < 0.9*b.size {
			continue
		}
		if known, ok := leading[key]; !ok || pitch < known {
			leading[key] = pitch
		}
	}
	return leading
}

func sizeKey(size float64) int { return int(size*2 + 0.5) }
