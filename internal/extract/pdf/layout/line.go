package layout

import "strings"

// line is rows that make one line of text.
type line struct {
	rows  []*row
	cells [][]word // the cells of its last row; the words of the text are in rows
	tail  string   // the cell at the right margin, or a date beside it
	head  string   // a label beside it
	text  string
	gap   float64
	mark  *mark
	block int
	level int
	left  float64 // left edge of its region
}

const (
	cellGap = 1.8 // ems between the cells of a row: a tab, a margin
	farGap  = 2.5
)

// linesOf joins the rows of a region into lines.
func linesOf(g region, vocabulary words) []*line {
	var lines []*line
	leading := leadingOf(g.rows)
	for i, r := range g.rows {
		fresh := newLine(r, g)
		if n := len(lines); n > 0 && i > 0 {
			last := lines[n-1]
			if wraps(last, fresh, g, leading) {
				last.join(fresh, vocabulary)
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
	l.cells = cellsOf(r)
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
		if opensCell(words, k) && isDate(text(words[k:])) {
			l.cells[n-1], l.tail = words[:k], text(words[k:])
			return
		}
	}
}

// cellsOf cuts a row at gaps far wider than its word gaps.
func cellsOf(r *row) [][]word {
	start := 0
	var cells [][]word
	for i := 1; i < len(r.words); i++ {
		if r.words[i].x0-r.words[i-1].x1 > cellGap*r.size {
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
func (l *line) join(next *line, vocabulary words) {
	if endsOpen(l.tail) && isDate(l.tail+" "+next.text) {
		next.tail, next.text = next.text, ""
	}
	l.text = joinText(l.text, next.text, vocabulary)
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
