package layout

import (
	"slices"

	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
)

// longDocument is the number of pages beyond which a resume is long.
const longDocument = 2

// findings reports what a reader program would stumble on, each once, with the first page that has it.
func findings(pages []glyph.Page, sheets []*sheet, contactApart bool) []document.Finding {
	var out []document.Finding
	add := func(when bool, code document.Code, page int) {
		known := slices.ContainsFunc(out, func(f document.Finding) bool { return f.Code == code })
		if when && !known {
			out = append(out, document.Found(code, page))
		}
	}
	for i, s := range sheets {
		p := pages[i]
		add(s.twoColumns(), document.TwoColumns, p.Number)
		add(s.table(), document.LayoutTable, p.Number)
		add(s.hides, document.HiddenText, p.Number)
		add(s.spills, document.OffPageText, p.Number)
		add(p.Unsure > 3 && p.Unsure*20 > len(p.Glyphs), document.LowConfidenceFont, p.Number)
		add(ratings(p), document.GraphicRatings, p.Number)
		picture := s.seen.scanned || len(s.seen.visible) == 0 && p.ImageArea > 0.2
		add(picture, document.ImageOnlyPage, p.Number)
		add(!picture && p.ImageArea > 0.25 && len(s.seen.visible) < 600, document.TextInImages, p.Number)
	}
	add(contactApart, document.ContactInHeader, 0)
	add(len(pages) > longDocument, document.LongDocument, 0)
	return out
}

// AddLowConfidence adds the finding that the text may be read wrongly, if it is not there yet.
func AddLowConfidence(findings []document.Finding) []document.Finding {
	for _, f := range findings {
		if f.Code == document.LowConfidenceFont {
			return findings
		}
	}
	return append(findings, document.Found(document.LowConfidenceFont, 0))
}

const (
	columnRows  = 4 // rows and words of the least that is a column; addresses, dates and links beside a name are smaller
	columnWords = 12
	columnWidth = 72.0 // points from the left edge of one to that of the next
	tableRows   = 2    // rows with a cell to their left
)

// twoColumns reports whether two columns stand side by side.
func (s *sheet) twoColumns() bool {
	var columns []region
	for _, g := range s.regions {
		words := 0
		for _, r := range g.rows {
			words += len(r.words)
		}
		if g.column && len(g.rows) >= columnRows && words >= columnWords {
			columns = append(columns, g)
		}
	}
	for i, a := range columns {
		for _, b := range columns[:i] {
			top, bottom := max(a.rows[0].y, b.rows[0].y), min(a.rows[len(a.rows)-1].y, b.rows[len(b.rows)-1].y)
			if !near(a.left, b.left, columnWidth) && bottom-top > columnRows*a.rows[0].size {
				return true
			}
		}
	}
	return false
}

// table reports whether cells stand to the left of rows; a date at the right margin is no table.
func (s *sheet) table() bool {
	n := 0
	for _, g := range s.regions {
		for _, r := range g.rows {
			if slices.ContainsFunc(r.hints, func(h hint) bool { return h.x0 == 0 }) {
				n++
			}
		}
	}
	return n >= tableRows
}
