package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/extract/pdf/glyph"
)

// wraps reports whether next, a row, goes on with the line l.
func wraps(l, next *line, g region, leading map[int]float64) bool {
	r, last := next.rows[0], l.lastRow()
	pitch := r.y - last.y
	usual, ok := leading[sizeKey(r.size)]
	if !ok {
		usual = 1.2 * r.size
	}
	switch {
	case last.apart != nil || r.mark != nil || next.head != "":
		return false
	case l.mark != nil && l.text == "": // a mark on a row of its own
		return pitch < 0.8*r.size && r.x0() > l.mark.x
	case !near(r.size, last.size, 0.08*last.size) || pitch > 1.45*usual || pitch > 2.2*r.size:
		return false
	}
	tight := pitch <= 1.1*usual
	if tight && cutWord(l, next) {
		return true
	}
	full := isFull(l, next, g)
	if l.mark != nil {
		return wrapsItem(l, next, full, tight)
	}
	return wrapsText(l, next, g, full, tight)
}

// cutWord reports whether the row ends within a word that goes on right below it. That needs no full row: narrow columns,
// captions and labels are hyphenated where they like.
func cutWord(l, next *line) bool {
	head, hyphen := strings.CutSuffix(l.text, "-")
	last, _ := utf8.DecodeLastRuneInString(head)
	first, _ := utf8.DecodeRuneInString(next.text)
	return hyphen && l.tail == "" && next.tail == "" && unicode.IsLetter(last) && unicode.IsLower(first) && styleHolds(l, next) &&
		next.first() < l.end() && next.end() > l.first()
}

// wrapsItem decides for a list item: what hangs under its text belongs to it.
func wrapsItem(l, next *line, full, tight bool) bool {
	r := next.rows[0]
	indented := l.rows[0].x0()-l.mark.x > 0.3*r.size
	if indented && near(r.x0(), l.rows[0].x0(), 0.4*r.size) {
		return styleHolds(l, next) || full
	}
	if indented && len(l.rows) > 1 && near(r.x0(), l.lastRow().x0(), 0.4*r.size) { // lines without a mark may stand there as well
		return full || styleHolds(l, next) && (!endsSentence(l.text) || opensLower(next.text))
	}
	return full && (tight || !endsSentence(l.text)) && r.x0() >= l.mark.x-1 && r.x0() <= l.rows[0].x0()+r.size && styleHolds(l, next)
}

// wrapsText decides for a paragraph, a title or a heading: the row before must be full, or the sentence must go on.
func wrapsText(l, next *line, g region, full, tight bool) bool {
	r, last := next.rows[0], l.lastRow()
	if endsOpen(l.tail) && isDate(l.tail+" "+next.text) && tight { // the date itself wraps
		return true
	}
	if isAddress(l.text) || isAddress(firstWord(next.text)) && !expectsMore(l.text) && !strings.HasSuffix(l.text, "|") {
		return false
	}
	if !styleHolds(l, next) || next.tail != "" && (l.tail != "" || !full) || opensLabel(next.text) && !strings.HasSuffix(l.text, ",") {
		return false
	}
	if endsInYear(l.text) && endsInYear(next.text) && !opensLower(next.text) { // two degrees, each with its year
		return false
	}
	dx := r.x0() - last.x0()
	aligned := near(dx, 0, 0.3*r.size) || len(l.rows) == 1 && dx < 0 && dx > -4*r.size || dx > 0 && dx < 4*r.size && len(l.rows) == 1
	if len(l.cells) > 1 || l.head != "" { // under the last cell of a row with a label
		aligned = aligned || near(r.x0(), l.cells[len(l.cells)-1][0].x0, 0.3*r.size)
	}
	if ragged := len(l.rows) == 1 && raggedLeft(l, next); ragged || !aligned {
		first, _ := utf8.DecodeRuneInString(next.text)
		return full && tight && (ragged || centered(l, next)) && (unicode.IsLower(first) || expectsMore(l.text)) && g.wrapsAt(l, r.x0())
	}
	titled := l.tail != "" && all(l.cells[0], bold) && all(next.cells[0], bold)
	if full && !titled && !g.wrapsAt(l, r.x0()) && !expectsMore(l.text) && !opensLower(next.text) && !opensAside(next.text) {
		return false // the longest of short lines, as in a list of skills
	}
	if full && g.listsAt(r) && !opensLower(next.text) && !expectsMore(l.text) {
		return false
	}
	if full {
		return tight || !endsSentence(l.text) && opensLower(next.text)
	}
	if parted(l.text) || cannotEnd(l.text) { // the writer broke the line before its cell was full
		return tight
	}
	wide := l.end()-l.first() > 0.5*(g.right-g.left)
	return tight && !endsSentence(l.text) && (wide && opensSmall(next.text) || opensAside(next.text))
}

// centered reports whether a row stands in the middle below the row before, or ends where it ends.
func centered(l, next *line) bool {
	size := next.rows[0].size
	return near(l.first()+l.end(), next.first()+next.end(), size) || near(l.end(), next.end(), 0.3*size)
}

// isFull reports whether the first word of the next row would not have fitted on the row before.
func isFull(l, next *line, g region) bool {
	r := next.rows[0]
	limit := g.edge(l, r.x0())
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
	if g.justified && limit == g.right && l.end() < limit-0.35*r.size {
		return false
	}
	w := r.words[0]
	width := w.x1 - w.x0
	if cut := strings.IndexAny(w.text, "-–—/"); cut > 0 && cut+1 < len(w.text) && !expectsMore(l.text) { // not every producer parts there
		width *= float64(cut+1) / float64(len(w.text))
	}
	width += 0.25 * r.size
	if len(l.rows) == 1 && raggedLeft(l, next) {
		return l.end()-l.first()+width > g.right-g.left-0.5
	}
	return l.end()+width > limit-0.5
}

// raggedLeft reports whether two rows are set to the right or in the middle: they end alike, or have one middle, and do not
// begin alike.
func raggedLeft(l, next *line) bool {
	size := next.rows[0].size
	return !near(l.first(), next.first(), 0.5*size) && (near(l.end(), next.end(), 0.3*size) || near(l.first()+l.end(), next.first()+next.end(), 0.6*size))
}

// edge returns where text that goes on at x has to wrap: the right edge of the region, or of the table column that begins there.
func (g *region) edge(l *line, x float64) float64 {
	if l.head == "" && (len(l.cells) < 2 || !slices.ContainsFunc(g.stops, func(s float64) bool { return near(s, x, 0.5) })) {
		return g.right
	}
	right := 0.0
	for _, r := range g.rows {
		for i, w := range r.words {
			if near(w.x0, x, 0.5) && (i == 0 || w.x0-r.words[i-1].x1 > stopGap*r.size) {
				right = max(right, r.x1())
			}
		}
	}
	return right
}

// wrapsAt reports whether the right edge is where text wraps: other rows end there too, or the line is too long for anything but
// running text.
func (g *region) wrapsAt(l *line, x float64) bool {
	if isLong(l) {
		return true
	}
	if len(l.rows) == 1 && len(l.rows[0].words) < 2 {
		return false // a list of single words
	}
	reaching, right := 0, g.edge(l, x)
	for _, r := range slices.Concat(g.rows, g.earlier) {
		if r != l.lastRow() && r.x1() > right-max(3*r.size, 0.08*(g.right-g.left)) {
			reaching++
		}
	}
	return reaching >= 2
}

// isLong reports whether a line is too long for anything but running text.
func isLong(l *line) bool {
	const longRow = 60 // characters
	return utf8.RuneCountInString(l.text) >= longRow
}

// listsAt reports whether r stands in a list without marks: long rows follow upon each other, all begin where r begins, none goes
// on with the one before in lower case, and few are full, as running text would be.
func (g *region) listsAt(r *row) bool {
	const enough = 4
	if len(g.rows) > maxSplitRows {
		return false
	}
	long := 0.6 * (g.right - g.left)
	begins := func(other *row) bool {
		return other.mark == nil && near(other.x0(), r.x0(), 1) && near(other.size, r.size, 0.1)
	}
	at := slices.Index(g.rows, r)
	from, to := at, at+1
	for from > 0 && begins(g.rows[from-1]) && g.rows[from].y-g.rows[from-1].y <= 1.8*r.size {
		from--
	}
	for to < len(g.rows) && begins(g.rows[to]) && g.rows[to].y-g.rows[to-1].y <= 1.8*r.size {
		to++
	}
	list := g.rows[from:to]
	wrapping := 0
	for i := 1; i < len(list); i++ {
		above, first := list[i-1], list[i].words[0]
		if opensLower(first.text) || above.x1()-above.x0() < long {
			return false
		}
		if above.x1()+0.25*r.size+first.x1-first.x0 > g.right {
			wrapping++
		}
	}
	return len(list) >= enough && wrapping*3 < len(list)
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
