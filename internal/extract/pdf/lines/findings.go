package lines

import (
	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
)

// findings collects what a reader of the pages would stumble on; the page is that of the first case, 0 for none.
type findings struct {
	hidden, off, column, imageOnly, imageText int
}

func (f *findings) look(p *glyph.Page) {
	if p.ImageArea > 0.5 && len(p.Glyphs) < 40 {
		first(&f.imageOnly, p.Number)
	} else if p.ImageArea > 0.25 {
		first(&f.imageText, p.Number)
	}
}

func (f *findings) hide(page int, off bool) {
	if off {
		first(&f.off, page)
		return
	}
	first(&f.hidden, page)
}

func (f *findings) columns(page int) { first(&f.column, page) }

func first(at *int, page int) {
	if *at == 0 {
		*at = page
	}
}

// longDocument is the number of pages a resume rarely needs.
const longDocument = 2

func (f *findings) list(pages int) []document.Finding {
	var out []document.Finding
	add := func(page int, code string, severity document.Severity, message string) {
		if page > 0 {
			out = append(out, document.Finding{Code: code, Severity: severity, Message: message, Page: page})
		}
	}
	add(f.column, "two_columns", document.Info, "The page has two columns. Some applicant tracking systems read straight across them and mix the text; one column is safer.")
	add(f.hidden, "hidden_text", document.Serious, "Some text cannot be seen on paper: it is white, tiny or invisible. Systems flag this as a trick, and it earns nothing here. Remove it.")
	add(f.off, "off_page_text", document.Warning, "Some text runs off the page and cannot be seen. Move it back inside the margins.")
	add(f.imageOnly, "image_only_page", document.Serious, "A page is a picture. Nothing on it can be read by software; export the resume from the program it was written in.")
	add(f.imageText, "text_in_images", document.Warning, "A large picture covers part of a page. Words inside pictures are not read.")
	if pages > longDocument {
		out = append(out, document.Finding{Code: "long_document", Severity: document.Info, Message: "The resume has more than two pages. Two are enough for most jobs; put the strongest lines on the first."})
	}
	return out
}
