package docx

import (
	"strings"

	"himscore/internal/document"
)

// Fewer words than this beside any picture, or beside pictures that cover this much (a quarter of a page of 612 by 792
// points), suggest that the text is in the pictures.
const (
	fewWords       = 60
	fewBesideLarge = 120
	largePictures  = 612 * 792 / 4
)

// Fewer hidden letters than this are a mark that an editor left behind, not a hidden sentence.
const hiddenLetters = 4

// findings names what about the file a reader or an applicant tracking system would stumble on.
func (w *writer) findings(b *body) []document.Finding {
	words, hidden, beside, boxed := 0, 0, 0, false
	for _, l := range w.lines {
		switch {
		case l.beside:
			beside += len(l.Text)
		case l.Hidden:
			hidden += len(l.Text)
		default:
			words += len(strings.Fields(l.Text))
			boxed = boxed || l.boxed
		}
	}
	var found []document.Finding
	add := func(when bool, code document.Code) {
		if when {
			found = append(found, document.Found(code, 0))
		}
	}
	add(hidden >= hiddenLetters, document.HiddenText)
	add(beside >= hiddenLetters, document.OffPageText)
	add(w.seen.columns || b.seen.columns, document.TwoColumns)
	add(w.seen.tables > 0, document.LayoutTable)
	add(boxed, document.TextBoxes)
	add(w.seen.contactApart, document.ContactInHeader)
	add(b.seen.pictures > 0 && words < fewWords || b.seen.pictureArea > largePictures && words < fewBesideLarge, document.TextInImages)
	add(b.seen.graphics > 0, document.SmartArt)
	add(b.seen.altChunks > 0, document.AltChunk)
	return found
}
