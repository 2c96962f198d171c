package layout

import (
	"math"
	"unicode"
	"unicode/utf8"

	"himscore/internal/extract/pdf/glyph"
)

// levelLogos puts a letter that is set higher or lower than the two it is squeezed between onto their baseline: TeX and its kin write
// their names so, and resumes list them among the skills. The glyphs run in paint order.
func levelLogos(glyphs []glyph.Glyph) {
	for i := 1; i+1 < len(glyphs); i++ {
		before, g, after := &glyphs[i-1], &glyphs[i], &glyphs[i+1]
		if off := math.Abs(g.Y - before.Y); off < 0.1*before.Size || off > 0.4*before.Size || !near(before.Y, after.Y, 0.01*before.Size) {
			continue
		}
		if before.Size != after.Size || !isLetter(before) || !isLetter(g) || !isLetter(after) {
			continue
		}
		squeezed := func(left, right *glyph.Glyph) bool {
			gap := right.X - left.X - left.Advance
			return right.X > left.X && gap < -0.05*before.Size
		}
		if squeezed(before, g) && squeezed(g, after) {
			g.Y = before.Y
		}
	}
}

func isLetter(g *glyph.Glyph) bool {
	r, n := utf8.DecodeRuneInString(g.Text)
	return n == len(g.Text) && unicode.IsLetter(r)
}
