package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"himscore/internal/extract/pdf/glyph"
)

// clean returns the glyphs as text for people: ligatures spelled out, control characters repaired or dropped, letters of icon
// fonts removed, glyphs painted twice (a way to fake bold) taken once.
func clean(glyphs []glyph.Glyph) []glyph.Glyph {
	out := make([]glyph.Glyph, 0, len(glyphs))
	for _, g := range glyphs {
		if n := len(out); n > 0 && repaints(&out[n-1], &g) {
			continue
		}
		if g.Text == "\u00AD" && g.Advance < 0.05*g.Size {
			continue // a hyphen that may be, and is not drawn
		}
		if g.Told && g.Font.Icons {
			g.Text = toldText(g.Text)
		} else {
			g.Text = cleanText(g.Text, g.Font)
		}
		if n := len(out); g.Text == "-" && n > 0 && out[n-1].Text == "-" && near(out[n-1].X, g.X, 0.2*g.Size) && near(out[n-1].Y, g.Y, 1) {
			continue // a hyphen written over a hyphen
		}
		if g.Text != "" {
			out = append(out, g)
		}
	}
	return compose(dropRepainted(out))
}

// repaints reports whether b is a again, painted a little beside it: so bold type is faked, and a halo is drawn around letters.
func repaints(a, b *glyph.Glyph) bool {
	return a.Text == b.Text && near(a.X, b.X, twinReach*b.Size) && near(a.Y, b.Y, twinReach*b.Size) && near(a.Size, b.Size, 0.08*b.Size)
}

// twinReach is how far away in ems a glyph may be painted again; the next letter, should it be the same, stands farther off.
const twinReach = 0.1

// dropRepainted removes a glyph whose twin was painted earlier, as when a whole line is painted twice.
func dropRepainted(glyphs []glyph.Glyph) []glyph.Glyph {
	const side = 4.0 // points
	at := func(v float64) int { return int(math.Floor(v / side)) }
	// The column, the row and the first letter of the text, as one number: what is farther away than 2^21 squares is nobody's twin.
	cell := func(x, y int, letter rune) uint64 {
		const low = 1<<21 - 1
		return uint64(x&low)<<43 | uint64(y&low)<<22 | uint64(letter&low)
	}
	out := glyphs[:0]
	seen := make(map[uint64]int32, len(glyphs)) // places in out
	twin := func(g *glyph.Glyph, letter rune) bool {
		reach := twinReach * min(g.Size, 40)
		for x := at(g.X - reach); x <= at(g.X+reach); x++ {
			for y := at(g.Y - reach); y <= at(g.Y+reach); y++ {
				if earlier, ok := seen[cell(x, y, letter)]; ok && repaints(&out[earlier], g) {
					return true
				}
			}
		}
		return false
	}
	for i := range glyphs {
		g := &glyphs[i]
		if letter, _ := utf8.DecodeRuneInString(g.Text); !unicode.IsSpace(letter) {
			if twin(g, letter) {
				continue
			}
			seen[cell(at(g.X), at(g.Y), letter)] = int32(len(out))
		}
		if len(out) == i { // nothing was removed so far
			out = glyphs[:i+1]
			continue
		}
		out = append(out, *g)
	}
	return out
}

func cleanText(s string, font *glyph.Font) string {
	if len(s) == 1 && s[0] > ' ' && s[0] < 0x7F && !font.Icons {
		return s // the usual case
	}
	if font.Icons {
		return iconText(s, font.Name)
	}
	var b strings.Builder
	for _, r := range swapped(s) {
		switch {
		case r == 0x02, r == 0xFFFE, r == 0xAD: // PDFium's signs for a hyphen at a line end, and a soft hyphen that is drawn
			b.WriteByte('-')
		case r < ' ' && strings.HasPrefix(font.Name, "CMSY"): // TeX's symbols: 0x0F is the bullet
			if r == 0x0F {
				b.WriteRune(listMark)
			}
		case r >= 0x1B && r < ' ', r < ' ' && texFont(font.Name):
			b.WriteString(texLigature(r))
		case r == '\t', r == '\r', r == '\n':
			b.WriteByte(' ')
		case r < ' ':
		case r == 0x88: // the bullet of TeX's text companion fonts
			b.WriteRune(listMark)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case r == 0x200B, r == 0x200C, r == 0x200D, r == 0x2060, r == 0xFEFF, r == unicode.ReplacementChar, r == 0x7F:
		case r >= 0xFB00 && r <= 0xFB06, r >= 0xFF01 && r <= 0xFF5E:
			b.WriteString(norm.NFKC.String(string(r)))
		case r == 0x2010, r == 0x2011:
			b.WriteByte('-')
		case r >= 0x80 && r < 0xA0: // C1 controls
		case r >= 0xE000 && r <= 0xF8FF && !isMark(r): // private use: pictures
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String()) // XeTeX writes U+037E, which is the same as a semicolon
}

// texLigature repairs the control characters that TeX fonts without ToUnicode leave: f-ligatures stand at 0x0B (OT1) and at
// 0x1B (T1).
func texLigature(r rune) string {
	ligatures := [...]string{"ff", "fi", "fl", "ffi", "ffl"}
	switch {
	case r >= 0x0B && r <= 0x0F:
		return ligatures[r-0x0B]
	case r >= 0x1B && r <= 0x1F:
		return ligatures[r-0x1B]
	}
	return ""
}

// texFont reports whether a font is one of TeX's: Computer Modern and its kin, or a bitmap font without a name.
func texFont(name string) bool {
	if name == "" {
		return true
	}
	for _, prefix := range [...]string{"CM", "SF", "LM", "EC", "PL", "CS", "AE"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// swapped undoes the ligature maps that Ghostscript writes with their bytes swapped, U+6600 U+6900 for "fi". Of three letters it
// adds up the last two: U+6600 U+D200 is "ffl", and where the sum is no character (a surrogate) "fft" or "tti".
func swapped(s string) string {
	if utf8.RuneCountInString(s) < 2 {
		return s
	}
	var b strings.Builder
	previous := rune(0)
	for _, r := range s {
		letter := r >> 8
		switch {
		case r == unicode.ReplacementChar && previous == 'f':
			b.WriteString("ft")
		case r == unicode.ReplacementChar && previous == 't':
			b.WriteString("ti")
		case r&0xFF != 0:
			return s
		case letter >= 'a' && letter <= 'z':
			b.WriteRune(letter)
		case letter-previous >= 'a' && letter-previous <= 'z':
			b.WriteRune(previous)
			b.WriteRune(letter - previous)
		default:
			return s
		}
		previous = letter
	}
	return b.String()
}

// plain is a font that draws letters.
var plain = &glyph.Font{}

// toldText is what the file says to read for a picture: a label ("Phone: ") or the whole contact line behind it, but not the
// name of the picture (TeX's \faTrophy).
func toldText(s string) string {
	if strings.HasPrefix(strings.TrimLeft(s, `\`), "fa") && strings.IndexFunc(s, unicode.IsUpper) > 0 {
		return ""
	}
	return cleanText(s, plain)
}

// iconText keeps of an icon font only what serves as a list mark.
func iconText(s, font string) string {
	if strings.TrimSpace(s) == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	if n != len(s) {
		return ""
	}
	font = strings.ToLower(font)
	if strings.Contains(font, "dings") && (isMark(r) || wingMark(r)) || strings.Contains(font, "awesome") && awesomeMarks[r] ||
		strings.Contains(font, "marvosym") && r == '{' { // \Neutral, the ring of moderncv's lists
		return string(listMark)
	}
	return ""
}

// awesomeMarks are the signs of Font Awesome that serve as list marks: discs, rings, squares, carets, chevrons, arrows, ticks.
var awesomeMarks = map[rune]bool{
	0xF111: true, 0xF10C: true, 0xF192: true, 0xF1DB: true, 0xF0C8: true, 0xF096: true, 0xF0DA: true, 0xF105: true, 0xF101: true,
	0xF054: true, 0xF138: true, 0xF061: true, 0xF0A9: true, 0xF178: true, 0xF00C: true, 0xF05D: true, 0xF058: true, 0xF04B: true,
}

// wingMark reports whether a code of Wingdings or Zapf Dingbats is one that Word and its like use as a list mark.
func wingMark(r rune) bool {
	return strings.ContainsRune("lnmoqrstuvwxz§Ø¨ü·®ðÞàè4", r&0xFF) // low bytes in Latin-1
}
