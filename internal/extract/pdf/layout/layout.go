// Package layout turns glyphs with places into lines of text in reading order. Glyphs become words and rows, rows are parted
// into columns, rows of a column are joined to lines; bullets, margin dates, running headers and hidden text are recognized on
// the way. It knows nothing of PDF files and nothing of what a line means.
package layout

import (
	"slices"

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
	lines = resume(lines)
	setLevels(lines)
	out := publish(lines, sheets, v)
	for _, s := range sheets {
		out = append(out, s.apart(s.main, footerOf(footer, s), false, v)...)
	}
	return out, findings(pages, sheets, apart)
}

// resume moves what goes on with a sidebar, or beside one, on the next page behind what it goes on with: nobody reads the sidebar of
// the next page in the middle of the work.
func resume(lines []*line) []*line {
	var out []*line
	for _, l := range lines {
		at := len(out)
		if l.region != nil && l.region.resumes {
			for at > 0 && out[at-1].block != l.block {
				at--
			}
			if at == 0 {
				at = len(out)
			}
		}
		out = slices.Insert(out, at, l)
	}
	return out
}

// publish returns the lines as the document shows them, and after the last of a page what stands apart on it.
func publish(lines []*line, sheets []*sheet, v vocabulary) []document.Line {
	last := make([]int, len(sheets))
	for i, l := range lines {
		last[l.rows[0].page] = i + 1
	}
	var out []document.Line
	done := 0 // pages
	for i, l := range lines {
		for done < len(sheets) && last[done] <= i {
			out = append(out, sheets[done].aside(v)...)
			done++
		}
		if l.full() != "" {
			out = append(out, l.publish(sheets[l.rows[0].page]))
		}
	}
	for ; done < len(sheets); done++ {
		out = append(out, sheets[done].aside(v)...)
	}
	return out
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
	block, left, right := 0, 0.0, 0.0
	for _, l := range lines {
		if l.mark == nil || l.block != block {
			open, block, left, right = open[:0], l.block, l.left, l.region.right
			if l.mark == nil {
				continue
			}
		}
		x := l.mark.x
		if l.left > (left+right)/2 { // the list goes on in the next column
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
