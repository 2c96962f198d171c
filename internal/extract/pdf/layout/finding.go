package layout

import (
	"slices"

	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
)

// longDocument is the number of pages beyond which a resume is long.
const longDocument = 2

// findings reports what a reader program would stumble on, each once, with the first page that has it.
func findings(pages []glyph.Page, sheets []*sheet) []document.Finding {
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
		add(s.table, document.LayoutTable, p.Number)
		add(s.hides, document.HiddenText, p.Number)
		add(s.spills, document.OffPageText, p.Number)
		add(p.Unsure > 3 && p.Unsure*20 > len(p.Glyphs), document.LowConfidenceFont, p.Number)
		picture := s.seen.scanned || len(s.seen.visible) == 0 && p.ImageArea > 0.2
		add(picture, document.ImageOnlyPage, p.Number)
		add(!picture && p.ImageArea > 0.25 && len(s.seen.visible) < 600, document.TextInImages, p.Number)
	}
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

func (s *sheet) twoColumns() bool {
	n := 0
	for _, g := range s.regions {
		if g.column {
			n++
		}
	}
	return n > 1
}
