package pdfium

import (
	"math"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/fault"
)

// maxGlyphs bounds the work on one file; a dense page has about 6,000.
const maxGlyphs = 300_000

// text reads the characters of one page.
type text struct {
	instance pdfium.Pdfium
	page     references.FPDF_TEXTPAGE
	frame    glyph.Frame
	fonts    map[string]*glyph.Font
	looks    looks
	unsure   int // characters whose letters PDFium had to guess
}

// looks is what the characters of a word share.
type looks struct {
	font      *glyph.Font
	fontSize  float64 // before the matrix
	matrix    [4]float64
	color     glyph.Color
	invisible bool
}

func (t *text) glyphs(page requests.Page, budget *int) ([]glyph.Glyph, error) {
	loaded, err := t.instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, fault.Wrap(fault.Corrupt, corruptMessage, err)
	}
	t.page = loaded.TextPage
	defer func() { _, _ = t.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: t.page}) }()
	count, err := t.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: t.page})
	if err != nil {
		return nil, fault.Wrap(fault.Corrupt, corruptMessage, err)
	}
	if *budget -= count.Count; *budget < 0 {
		return nil, fault.Newf(fault.TooLarge, "the PDF holds more than %d characters; send the resume alone", maxGlyphs)
	}
	out := make([]glyph.Glyph, 0, count.Count)
	var last glyph.Glyph
	for i := range count.Count {
		g, ok := t.glyph(i, last)
		switch n := len(out); {
		case !ok:
			continue
		case n > 0 && last.X == g.X && last.Y == g.Y: // PDFium spells out a ligature as letters in one place
			out[n-1].Text += g.Text
			out[n-1].Advance = max(out[n-1].Advance, g.Advance)
		default:
			out = append(out, g)
		}
		last = g
	}
	return out, nil
}

// glyph reads one character; last is the one before. PDFium's own blanks and line ends are left out: gaps come from places.
func (t *text) glyph(i int, last glyph.Glyph) (glyph.Glyph, bool) {
	code, err := t.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: t.page, Index: i})
	if err != nil || code.Unicode == 0 {
		return glyph.Glyph{}, false
	}
	if code.Unicode <= ' ' && code.Unicode != hyphen {
		if made, err := t.instance.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: t.page, Index: i}); err != nil || made.IsGenerated {
			return glyph.Glyph{}, false
		}
	}
	origin, err := t.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: t.page, Index: i})
	if err != nil {
		return glyph.Glyph{}, false
	}
	loose, err := t.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t.page, Index: i})
	if err != nil {
		return glyph.Glyph{}, false
	}
	if guess, err := t.instance.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: t.page, Index: i}); err == nil && guess.HasUnicodeMapError {
		t.unsure++
	}
	size, err := t.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: t.page, Index: i})
	if err != nil {
		return glyph.Glyph{}, false
	}
	x, y := t.frame.Place(origin.X, origin.Y)
	begins := x < last.X || x > last.X+last.Advance+0.1*last.Size
	if last.Font == nil || size.FontSize != t.looks.fontSize || last.Text == " " || y != last.Y || begins {
		t.look(i, size.FontSize) // asking for every character would triple the time
	}
	box := t.frame.Box(glyph.Identity, float64(loose.Rect.Left), float64(loose.Rect.Bottom), float64(loose.Rect.Right), float64(loose.Rect.Top))
	g := glyph.Glyph{
		Text: string(rune(code.Unicode)), X: x, Y: y, Size: size.FontSize * math.Hypot(t.looks.matrix[2], t.looks.matrix[3]),
		Font: t.looks.font, Color: t.looks.color, Invisible: t.looks.invisible, Turn: t.frame.TurnOf(t.looks.matrix[0], t.looks.matrix[1]),
	}
	g.Advance = advance(g, box)
	return g, true
}

// hyphen is the code PDFium gives a hyphen at a line end.
const hyphen = 0x02

// advance is the distance to the next origin: the loose box runs from the origin along the line.
func advance(g glyph.Glyph, box glyph.Box) float64 {
	if g.Turn == glyph.Down || g.Turn == glyph.Up {
		return box.Height()
	}
	if g.Turn == glyph.Upright && box.X1 > g.X {
		return box.X1 - g.X
	}
	return box.Width()
}

// look reads the looks of a character.
func (t *text) look(i int, fontSize float64) {
	t.looks = looks{fontSize: fontSize, matrix: [4]float64{1, 0, 0, 1}}
	if object, err := t.instance.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: t.page, Index: i}); err == nil {
		if mode, err := t.instance.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object.TextObject}); err == nil {
			t.looks.invisible = mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE || mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP
		}
	}
	if c, err := t.instance.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: t.page, Index: i}); err == nil {
		t.looks.color = glyph.Color{R: uint8(c.R), G: uint8(c.G), B: uint8(c.B)}
		t.looks.invisible = t.looks.invisible || c.A < minAlpha
	}
	if m, err := t.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: t.page, Index: i}); err == nil {
		t.looks.matrix = [4]float64{float64(m.Matrix.A), float64(m.Matrix.B), float64(m.Matrix.C), float64(m.Matrix.D)}
	}
	t.looks.font = t.font(i)
}

// minAlpha is the opacity, of 255, below which text leaves no mark.
const minAlpha = 13

func (t *text) font(i int) *glyph.Font {
	name, flags, weight := "", 0, 0
	if info, err := t.instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: t.page, Index: i}); err == nil {
		name, flags = info.FontName, info.Flags
	}
	if known, ok := t.fonts[name]; ok {
		return known
	}
	if w, err := t.instance.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: t.page, Index: i}); err == nil {
		weight = w.FontWeight
	}
	const italic, forceBold = 1 << 6, 1 << 18
	if flags&forceBold != 0 {
		weight = max(weight, 700)
	}
	t.fonts[name] = glyph.NewFont(name, weight, flags&italic != 0)
	return t.fonts[name]
}
