package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/extract/pdf/glyph"
)

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

// wraps reports whether next, a row, goes on with the line l.
func wraps(l, next *line, g region, leading map[int]float64) bool {
	r, last := next.rows[0], l.lastRow()
	pitch := r.y - last.y
	usual, ok := leading[sizeKey(r.size)]
	if !ok {
		usual = 1.2 * r.size
	}
	switch {
	case r.mark != nil || next.head != "" || !near(r.size, last.size, 0.08*last.size):
		return false
	case pitch > 1.45*usual || pitch > 2.2*r.size:
		return false
	}
	if l.mark != nil && l.text == "" { // a mark on a row of its own
		return pitch < 0.8*r.size && r.x0() > l.mark.x
	}
	tight := pitch <= 1.1*usual
	full := isFull(l, next, g)
	if l.mark != nil {
		return wrapsItem(l, next, full, tight)
	}
	return wrapsText(l, next, g, full, tight)
}

// wrapsItem decides for a list item: what hangs under its text belongs to it.
func wrapsItem(l, next *line, full, tight bool) bool {
	r := next.rows[0]
	hanging := near(r.x0(), l.rows[0].x0(), 0.4*r.size) || len(l.rows) > 1 && near(r.x0(), l.lastRow().x0(), 0.4*r.size)
	if hanging && l.rows[0].x0()-l.mark.x > 0.3*r.size {
		return styleHolds(l, next) || full
	}
	return full && (tight || !endsSentence(l.text)) && r.x0() >= l.mark.x-1 && r.x0() <= l.rows[0].x0()+r.size && styleHolds(l, next)
}

// wrapsText decides for a paragraph, a title or a heading: the row before must be full, or the sentence must go on.
func wrapsText(l, next *line, g region, full, tight bool) bool {
	r, last := next.rows[0], l.lastRow()
	if endsOpen(l.tail) && isDate(l.tail+" "+next.text) && tight { // the date itself wraps
		return true
	}
	if !styleHolds(l, next) || next.tail != "" && (l.tail != "" || !full) || opensLabel(next.text) && !strings.HasSuffix(l.text, ",") {
		return false
	}
	dx := r.x0() - last.x0()
	aligned := near(dx, 0, 0.3*r.size) || len(l.rows) == 1 && dx < 0 && dx > -4*r.size || dx > 0 && dx < 4*r.size && len(l.rows) == 1
	if len(l.cells) > 1 || l.head != "" { // under the last cell of a row with a label
		aligned = aligned || near(r.x0(), l.cells[len(l.cells)-1][0].x0, 0.3*r.size)
	}
	if !aligned {
		return false
	}
	if full {
		return tight || !endsSentence(l.text) && opensLower(next.text)
	}
	wide := l.end()-l.first() > 0.5*(g.right-g.left)
	return tight && wide && opensLower(next.text) && !endsSentence(l.text)
}

// isFull reports whether the first word of the next row would not have fitted on the row before.
func isFull(l, next *line, g region) bool {
	r := next.rows[0]
	limit := g.right
	for _, above := range l.rows {
		for _, h := range above.hints {
			if h.x0 > 0 {
				limit = h.x0 // the title wraps beside its dates
			}
		}
	}
	if last := l.lastRow(); l.tail != "" && last.x1() > l.end() {
		limit = last.words[wordsIn(l.cells)].x0 // the tail begins here
	}
	w := r.words[0]
	width := w.x1 - w.x0
	if cut := strings.IndexAny(w.text, "-–—/"); cut > 0 && cut+1 < len(w.text) {
		width *= float64(cut+1) / float64(len(w.text))
	}
	return l.end()+0.25*r.size+width > limit-0.5
}

func wordsIn(cells [][]word) int {
	n := 0
	for _, c := range cells {
		n += len(c)
	}
	return n
}

// styleHolds reports whether next may go on with l by its look: a row in bold does not go on with one in regular type, and
// no sentence of regular type ends before bold type that goes on with it.
func styleHolds(l, next *line) bool {
	for _, property := range [...]func(*glyph.Font) bool{bold, italic} {
		above, below := l.cells[len(l.cells)-1], next.cells[0]
		last, first := property(above[len(above)-1].font), property(below[0].font)
		if last == first {
			continue
		}
		if all(above, property) != all(below, property) || first && endsSentence(l.text) {
			return false
		}
	}
	return true
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ")\"'”’"))
	return strings.ContainsRune(".!?:;", r)
}

// opensLabel reports whether a row begins with a label, as the lines of a skills list do: "Databases: …".
func opensLabel(s string) bool {
	label, _, found := strings.Cut(s, ":")
	return found && len(label) <= 40 && strings.Count(label, " ") <= 3 && !opensLower(s) && !strings.ContainsAny(label, ".,;()")
}

func opensLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if !strings.ContainsRune("(\"'“‘", r) {
			return unicode.IsDigit(r) || r == '&' || r == '+' || r == '%' || r == '$'
		}
	}
	return false
}
