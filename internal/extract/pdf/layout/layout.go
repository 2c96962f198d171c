// Package layout turns glyphs with places into lines of text in reading order. Glyphs become words and rows, rows are parted
// into columns, rows of a column are joined to lines; bullets, margin dates, running headers and hidden text are recognized on
// the way. It knows nothing of PDF files and nothing of what a line means.
package layout

import (
	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
)

// Read returns the lines of the pages and what is remarkable about their layout.
func Read(pages []glyph.Page) ([]document.Line, []document.Finding) {
	sheets := make([]*sheet, 0, len(pages))
	tops := make([][]*row, 0, len(pages))
	for _, p := range pages {
		s := newSheet(p)
		sheets = append(sheets, s)
		tops = append(tops, s.rows)
	}
	apart := contactRunsAlong(tops)
	kept, footer := dropFurniture(tops)
	for i, s := range sheets {
		s.rows = kept[i]
		s.arrange()
	}
	v := vocabularyOf(sheets)
	var lines []*line
	for i, s := range sheets {
		if i > 0 {
			s.continueBlocks(sheets[i-1])
		} else {
			s.continueBlocks(nil)
		}
		lines = bridge(lines, s.lines(v), v)
	}
	setLevels(lines)
	var out []document.Line
	for i, s := range sheets {
		for _, l := range lines {
			if l.rows[0].page == i && l.full() != "" {
				out = append(out, l.publish(s))
			}
		}
		out = append(out, s.aside(v)...)
	}
	for _, s := range sheets {
		out = append(out, s.apart(s.main, footerOf(footer, s), false, v)...)
	}
	return out, findings(pages, sheets, apart)
}

func footerOf(footer []*row, s *sheet) []*row {
	var rows []*row
	for _, r := range footer {
		if r.page == s.index {
			rows = append(rows, r)
		}
	}
	return rows
}

// publish returns the line as the document shows it.
func (l *line) publish(s *sheet) document.Line {
	first := l.rows[0]
	box := glyph.Box{X0: first.x0(), Y0: first.y - ascent*first.size, X1: first.x1(), Y1: first.y}
	allBold := true
	for _, r := range l.rows {
		allBold = allBold && all(r.words, bold)
		if r.page == first.page {
			box = glyph.Box{X0: min(box.X0, r.x0()), Y0: min(box.Y0, r.y-ascent*r.size), X1: max(box.X1, r.x1()), Y1: max(box.Y1, r.y+descent*r.size)}
		}
	}
	if first.apart != nil {
		box = *first.apart
	}
	box = s.main.shown(box)
	return document.Line{
		Page: s.page.Number, Text: l.full(), Box: &document.Rect{X0: round(box.X0), Y0: round(box.Y0), X1: round(box.X1), Y1: round(box.Y1)},
		Indent: round(max(0, first.x0()-l.left)), Level: l.level, Size: round(first.size), Gap: round(l.gap), Bold: allBold,
		Bullet: l.mark != nil, Block: l.block,
	}
}

// How far letters reach above and below the baseline, in ems.
const ascent, descent = 0.8, 0.22

// round keeps tenths of a point: readers differ in the digits behind.
func round(x float64) float64 { return float64(int64(x*10+0.5)) / 10 }

// setLevels counts the nesting of list items by the place of their marks in the column.
func setLevels(lines []*line) {
	var open []float64
	block, left := 0, 0.0
	for _, l := range lines {
		if l.mark == nil || l.block != block {
			open, block, left = open[:0], l.block, l.left
			if l.mark == nil {
				continue
			}
		}
		x := l.mark.x
		if !near(l.left, left, 8) { // the list goes on in the next column
			x += left - l.left
		}
		for len(open) > 0 && x < open[len(open)-1]-3 {
			open = open[:len(open)-1]
		}
		if len(open) == 0 || x > open[len(open)-1]+3 {
			open = append(open, x)
		}
		l.level = len(open) - 1
	}
}
