// Package lines turns the glyphs of pages into the lines of a document: columns, rows, bullets, wrapped lines joined.
// It knows geometry and nothing of resumes; both glyph readers share it.
package lines

import (
	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
)

// Read returns the lines of the pages in reading order, and what a reader of them would stumble on.
func Read(pages []glyph.Page) ([]document.Line, []document.Finding) {
	var found findings
	var rows []*row
	for i := range pages {
		page := &pages[i]
		found.look(page)
		segments := segment(visible(page, &found))
		rows = append(rows, arrange(page, segments, &found)...)
	}
	rows = dropFurniture(rows, len(pages))
	return join(rows), found.list(len(pages))
}
