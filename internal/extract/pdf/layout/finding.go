package layout

import (
	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
)

// longDocument is the number of pages beyond which a resume is long.
const longDocument = 2

// findings reports what a reader program would stumble on, page by page.
func findings(pages []glyph.Page, sheets []*sheet) []document.Finding {
	var out []document.Finding
	once := map[string]bool{}
	add := func(page int, code string, severity document.Severity, message string) {
		if !once[code] {
			once[code] = true
			out = append(out, document.Finding{Code: code, Severity: severity, Message: message, Page: page})
		}
	}
	for i, s := range sheets {
		p := pages[i]
		if s.twoColumns() {
			add(p.Number, "two_columns", document.Info, "The page has two columns. Some applicant tracking systems read straight across them and mix the sentences.")
		}
		if s.table {
			add(p.Number, "layout_table", document.Info, "A table or tab stops place text side by side. Some applicant tracking systems lose the order of its cells.")
		}
		if hidden := len(s.seen.hidden) - s.seen.offPage; hidden > 3 {
			add(p.Number, "hidden_text", document.Serious, "The file holds text that nobody can see on paper: white, tiny or invisible. It earns nothing and employers treat it as cheating.")
		}
		if s.seen.offPage > 3 {
			add(p.Number, "off_page_text", document.Warning, "Text runs off the page. Nobody who prints or views the file can see it, so it earns nothing.")
		}
		if p.Unsure > 3 && p.Unsure*20 > len(p.Glyphs) {
			add(p.Number, lowConfidence.Code, lowConfidence.Severity, lowConfidence.Message)
		}
		switch {
		case s.seen.scanned, len(s.seen.visible) == 0 && p.ImageArea > 0.2:
			add(p.Number, "image_only_page", document.Serious, "The page is a picture, not text. Programs read it badly or not at all: export the resume as text instead of scanning it.")
		case p.ImageArea > 0.25 && len(s.seen.visible) < 600:
			add(p.Number, "text_in_images", document.Warning, "Large pictures cover much of the page. Text inside a picture cannot be read by programs.")
		}
	}
	if len(pages) > longDocument {
		add(0, "long_document", document.Info, "The resume has more than two pages. Employers in this field expect one or two.")
	}
	return out
}

var lowConfidence = document.Finding{
	Code: "low_confidence_font", Severity: document.Warning,
	Message: "A font does not say which letters it draws, so some words may be read wrongly. Use a common font and export the file again.",
}

// AddLowConfidence adds the finding that the text may be read wrongly, if it is not there yet.
func AddLowConfidence(findings []document.Finding) []document.Finding {
	for _, f := range findings {
		if f.Code == lowConfidence.Code {
			return findings
		}
	}
	return append(findings, lowConfidence)
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
