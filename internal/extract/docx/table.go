package docx

import (
	"regexp"
	"strings"
	"unicode"

	"himscore/internal/extract/linetext"
)

// A cell with more lines than this is a column of the page, not a field of a row.
const columnLines = 3

// A text longer than this is no label.
const labelBytes = 60

// table writes a table by what it holds: rows of short fields as lines with tabs, a date beside an entry behind the entry's
// first line, large cells one after another, and a grid under headings column by column.
func (w *writer) table(t *table) {
	rows, grid := make([][][]line, 0, len(t.rows)), make([]row, 0, len(t.rows))
	for _, r := range t.rows {
		cells, filled := make([][]line, len(r)), 0
		for i, c := range r {
			cells[i] = w.cellLines(c)
			filled += min(len(cells[i]), 1)
			if i > 0 && len(cells[i]) > 0 && r[i-1].onlyMark() {
				cells[i][0].Bullet = true
			}
		}
		if filled > 0 {
			rows, grid = append(rows, cells), append(grid, r)
		}
		if filled > 1 {
			w.seen.tables++
		}
	}
	margin := marginHeadings(rows)
	if starts(grid) != nil && (underHeadings(rows) || !margin && sideBySide(rows, grid)) {
		w.columns(rows, grid)
		return
	}
	for _, cells := range rows {
		w.row(filled(cells), margin)
	}
}

// cellLines renders a cell by itself.
func (w *writer) cellLines(c cell) []line {
	outer := w.lines
	w.lines = nil
	w.blocks(c.blocks)
	lines := w.lines
	w.lines = outer
	return lines
}

// onlyMark reports whether a cell holds a typed bullet mark and nothing else: the item stands in the cell beside it.
func (c cell) onlyMark() bool {
	if len(c.blocks) != 1 || c.blocks[0].para == nil || len(c.blocks[0].para.pieces) != 1 {
		return false
	}
	return linetext.IsMark(string(c.blocks[0].para.pieces[0].text))
}

func filled(cells [][]line) [][]line {
	full := make([][]line, 0, len(cells))
	for _, c := range cells {
		if len(c) > 0 {
			full = append(full, c)
		}
	}
	return full
}

func (w *writer) row(cells [][]line, margin bool) {
	if len(cells) == 2 && !margin {
		if merged, found := besideDate(cells[0], cells[1]); found {
			w.lines = append(w.lines, merged...)
			return
		}
	}
	if len(cells) > 1 && !margin && fields(cells) {
		w.lines = append(w.lines, fieldLine(cells))
		return
	}
	large := 0
	for _, c := range cells {
		if len(c) > columnLines {
			large++
		}
	}
	for _, c := range cells {
		if large < 2 {
			w.lines = append(w.lines, c...)
			continue
		}
		w.seen.columns = true
		w.apart(func() { w.renumbered(c) })
	}
}

// renumbered writes lines that were rendered in the surrounding block under the current one.
func (w *writer) renumbered(lines []line) {
	if len(lines) == 0 {
		return
	}
	from := lines[0].Block
	for _, l := range lines {
		if l.Block == from {
			l.Block = w.block
		}
		w.lines = append(w.lines, l)
	}
}

// fields reports whether each cell of a row is one short text: the row is then a line.
func fields(cells [][]line) bool {
	long := 0
	for _, c := range cells {
		if len(c) != 1 || c[0].Bullet || c[0].outline >= 0 || c[0].Hidden {
			return false
		}
		if len(c[0].Text) > labelBytes {
			long++
		}
	}
	return long <= 1
}

func fieldLine(cells [][]line) line {
	whole := cells[0][0]
	texts := make([]string, 0, len(cells))
	for _, c := range cells {
		texts = append(texts, c[0].Text)
		whole.Bold = whole.Bold && c[0].Bold
	}
	whole.Text = strings.Join(texts, "\t")
	return whole
}

// besideDate joins a cell of dates (and perhaps a place) with the cell beside it: each of its lines goes behind the title line
// of the same row, as it stands on paper.
func besideDate(left, right []line) ([]line, bool) {
	dates, entry := left, right
	if !dateCell(dates) {
		dates, entry = right, left
	}
	if !dateCell(dates) || dateCell(entry) {
		return nil, false
	}
	merged := make([]line, 0, len(left)+len(right))
	at := 0
	for ; at < len(dates) && at < len(entry) && !entry[at].Bullet && !entry[at].Hidden && !strings.Contains(entry[at].Text, "\t"); at++ {
		l := entry[at]
		l.Text += "\t" + dates[at].Text
		l.Bold = l.Bold && dates[at].Bold
		merged = append(merged, l)
	}
	merged = append(merged, dates[at:]...)
	return append(merged, entry[at:]...), true
}

var dateWords = regexp.MustCompile(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|` +
	`\b(present|current|now|today|ongoing|to|until|since|from|expected|anticipated|graduated|spring|summer|fall|autumn|winter)\b`)

var yearOrMonth = regexp.MustCompile(`\b(19|20)\d\d\b|\b\d{1,2}/\d{2,4}\b`)

// dateOnly reports whether a text is a date or a span of dates and nothing else.
func dateOnly(text string) bool {
	if len(text) > labelBytes || !yearOrMonth.MatchString(text) {
		return false
	}
	rest := dateWords.ReplaceAllString(text, "")
	return strings.IndexFunc(rest, unicode.IsLetter) < 0
}

func dateCell(lines []line) bool {
	found := false
	for _, l := range lines {
		if len(l.Text) > labelBytes || l.Bullet || l.Hidden {
			return false
		}
		found = found || dateOnly(l.Text)
	}
	return found && len(lines) <= columnLines
}

// marginHeadings reports whether a table of two columns has titles on the left and what belongs to them on the right: no date
// on the left, and several lines somewhere on the right.
func marginHeadings(rows [][][]line) bool {
	several := false
	for _, cells := range rows {
		switch {
		case len(cells) != 2 || len(cells[0]) > columnLines:
			return false
		case len(cells[0]) > 0 && (dateCell(cells[0]) || dateCell(cells[1])):
			return false
		}
		several = several || len(cells[0]) == 1 && len(cells[1]) > 1
	}
	return several
}

// underHeadings reports whether a row of headings stands over a row of columns.
func underHeadings(rows [][][]line) bool {
	for i := 0; i+1 < len(rows); i++ {
		heads, below := filled(rows[i]), filled(rows[i+1])
		if len(heads) < 2 || len(rows[i]) != len(rows[i+1]) || len(below) < 2 {
			continue
		}
		titles, columns := true, false
		for _, c := range heads {
			titles = titles && len(c) == 1 && headingLike(c[0])
		}
		for _, c := range below {
			columns = columns || len(c) > 1
		}
		if titles && columns {
			return true
		}
	}
	return false
}

func headingLike(l line) bool {
	if l.outline >= 0 {
		return true
	}
	return len(strings.Fields(l.Text)) <= 4 && !dateOnly(l.Text) && !l.Bullet && (l.Bold || strings.ToUpper(l.Text) == l.Text)
}
