package docx

import (
	"strings"

	"himscore/internal/document"
)

// Fewer words than this beside a picture suggest that the text is in the picture.
const fewWords = 60

// findings names what about the file a reader or an applicant tracking system would stumble on.
func (w *writer) findings(b *body) []document.Finding {
	words, hidden := 0, false
	for _, l := range w.lines {
		words += len(strings.Fields(l.Text))
		hidden = hidden || l.Hidden
	}
	var found []document.Finding
	add := func(when bool, code string, severity document.Severity, message string) {
		if when {
			found = append(found, document.Finding{Code: code, Severity: severity, Message: message})
		}
	}
	add(hidden, "hidden_text", document.Serious,
		"The file holds text that cannot be seen on paper (hidden, white or tiny). It earns nothing here, and recruiters who find it reject the resume.")
	add(w.seen.columns, "layout_table", document.Warning,
		"A table lays the page out in columns. Some applicant tracking systems read it row by row and mix the columns.")
	add(w.seen.tables > 0 && !w.seen.columns, "layout_table", document.Info,
		"Tables hold part of the resume. Some applicant tracking systems lose the order of their cells.")
	add(b.seen.textBoxes > 0, "text_boxes", document.Warning,
		"Part of the text stands in text boxes, which many applicant tracking systems skip. Move it into the body of the document.")
	add(w.seen.contactApart, "contact_in_header", document.Warning,
		"The contact lines stand only in the page header or footer, where many applicant tracking systems do not look.")
	add(b.seen.pictures > 0 && words < fewWords, "text_in_images", document.Serious,
		"The file holds pictures and hardly any text. Text inside a picture is not read.")
	add(b.seen.smartArt+b.seen.charts > 0, "smart_art", document.Warning,
		"The file holds a SmartArt graphic or a chart. Its text is not read, here or by applicant tracking systems.")
	add(b.seen.altChunks > 0, "alt_chunk", document.Serious,
		"Another document is embedded as a whole, and its text is not read. Open the file in Word, save it and send the new file.")
	return found
}
