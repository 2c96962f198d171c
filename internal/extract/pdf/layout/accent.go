package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"himscore/internal/extract/pdf/glyph"
)

// combining is the combining character of an accent that is a glyph of its own, as in TeX's old encodings: an acute, then an e
// set over it.
var combining = map[string]string{
	"`": "\u0300", "´": "\u0301", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306", "˙": "\u0307",
	"¨": "\u0308", "˚": "\u030A", "˝": "\u030B", "ˇ": "\u030C", "¸": "\u0327", "˛": "\u0328",
}

// maxAccents is how many accents of a page are put on letters; a page of text has some dozen.
const maxAccents = 300

// compose puts accents on the letters they stand over or under.
func compose(glyphs []glyph.Glyph) []glyph.Glyph {
	accents := 0
	for i := range glyphs {
		mark, ok := combiningOf(glyphs[i].Text)
		if !ok {
			continue
		}
		if accents++; accents > maxAccents {
			break
		}
		if k := beneath(glyphs, i); k >= 0 {
			letter := strings.NewReplacer("ı", "i", "ȷ", "j").Replace(glyphs[k].Text)
			if s := norm.NFC.String(letter + mark); utf8.RuneCountInString(s) == 1 {
				glyphs[k].Text, glyphs[i].Text = s, ""
			}
		}
	}
	return slices.DeleteFunc(glyphs, func(g glyph.Glyph) bool { return g.Text == "" })
}

func combiningOf(text string) (string, bool) {
	if mark, ok := combining[text]; ok {
		return mark, true
	}
	r, n := utf8.DecodeRuneInString(text)
	return text, n > 0 && n == len(text) && unicode.Is(unicode.Mn, r)
}

// beneath returns the letter whose middle an accent stands over or under, or -1.
func beneath(glyphs []glyph.Glyph, accent int) int {
	a := glyphs[accent]
	middle := a.X + a.Advance/2
	for k, g := range glyphs {
		r, n := utf8.DecodeRuneInString(g.Text)
		if n != len(g.Text) || !unicode.IsLetter(r) || g.Turn != a.Turn || !near(g.Y, a.Y, 0.4*g.Size) || !near(g.Size, a.Size, 0.1*g.Size) {
			continue
		}
		if near(g.X+g.Advance/2, middle, 0.3*g.Advance) {
			return k
		}
	}
	return -1
}
