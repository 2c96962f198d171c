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
	add := func(when bool, code document.Code) {
		if when {
			found = append(found, document.Found(code, 0))
		}
	}
	add(hidden, document.HiddenText)
	add(w.seen.columns, document.TwoColumns)
	add(w.seen.tables > 0 || w.seen.columns, document.LayoutTable)
	add(b.seen.textBoxes > 0, document.TextBoxes)
	add(w.seen.contactApart, document.ContactInHeader)
	add(b.seen.pictures > 0 && words < fewWords, document.TextInImages)
	add(b.seen.smartArt+b.seen.charts > 0, document.SmartArt)
	add(b.seen.altChunks > 0, document.AltChunk)
	return found
}
