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
	frame    glyph.Frame
	fonts    map[string]*glyph.Font

	object    references.FPDF_PAGEOBJECT // of the last character, whose looks it shares
	invisible bool
	color     glyph.Color
	font      *glyph.Font
	size      float64
	matrix    [4]float64
}

func (t *text) glyphs(page requests.Page, budget *int) ([]glyph.Glyph, error) {
	loaded, err := t.instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, fault.Wrap(fault.Corrupt, corruptMessage, err)
	}
	handle := loaded.TextPage
	defer func() { _, _ = t.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: handle}) }()
	count, err := t.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: handle})
	if err != nil {
		return nil, fault.Wrap(fault.Corrupt, corruptMessage, err)
	}
	if *budget -= count.Count; *budget < 0 {
		return nil, fault.Newf(fault.TooLarge, "the PDF holds more than %d characters; send the resume alone", maxGlyphs)
	}
	out := make([]glyph.Glyph, 0, count.Count)
	for i := range count.Count {
		if g, ok := t.glyph(handle, i); ok {
			out = append(out, g)
		}
	}
	return out, nil
}

// glyph reads one character. PDFium's own blanks and line ends are left out: gaps come from places.
func (t *text) glyph(page references.FPDF_TEXTPAGE, i int) (glyph.Glyph, bool) {
	code, err := t.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: page, Index: i})
	if err != nil || code.Unicode == 0 {
		return glyph.Glyph{}, false
	}
	said := character(rune(code.Unicode))
	if said == "" {
		return glyph.Glyph{}, false
	}
	origin, err := t.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: page, Index: i})
	if err != nil {
		return glyph.Glyph{}, false
	}
	loose, err := t.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: page, Index: i})
	if err != nil {
		return glyph.Glyph{}, false
	}
	if said == " " {
		if made, err := t.instance.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: page, Index: i}); err != nil || made.IsGenerated {
			return glyph.Glyph{}, false
		}
	}
	t.looks(page, i)
	x, y := t.frame.Place(origin.X, origin.Y)
	box := t.frame.Box(glyph.Identity, float64(loose.Rect.Left), float64(loose.Rect.Bottom), float64(loose.Rect.Right), float64(loose.Rect.Top))
	g := glyph.Glyph{
		Text: said, X: x, Y: y, Size: t.size, Font: t.font, Color: t.color, Invisible: t.invisible,
		Turn: t.frame.TurnOf(t.matrix[0], t.matrix[1]),
	}
	// The loose box runs from the origin to the next one along the line.
	switch g.Turn {
	case glyph.Down, glyph.Up:
		g.Advance = box.Height()
	default:
		g.Advance = max(0, box.X1-x)
		if g.Advance == 0 {
			g.Advance = box.Width()
		}
	}
	return g, true
}

// looks reads what the characters of one text object share: asking for each would double the time.
func (t *text) looks(page references.FPDF_TEXTPAGE, i int) {
	object, err := t.instance.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: page, Index: i})
	if err == nil && object.TextObject == t.object && t.font != nil {
		return
	}
	t.invisible = false
	if err == nil {
		t.object = object.TextObject
		if mode, err := t.instance.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object.TextObject}); err == nil {
			t.invisible = mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE || mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP
		}
	}
	t.color = glyph.Color{}
	if c, err := t.instance.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: page, Index: i}); err == nil {
		t.color = glyph.Color{R: uint8(c.R), G: uint8(c.G), B: uint8(c.B)}
		t.invisible = t.invisible || c.A == 0
	}
	t.matrix = [4]float64{1, 0, 0, 1}
	if m, err := t.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: page, Index: i}); err == nil {
		t.matrix = [4]float64{float64(m.Matrix.A), float64(m.Matrix.B), float64(m.Matrix.C), float64(m.Matrix.D)}
	}
	if size, err := t.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: page, Index: i}); err == nil {
		t.size = size.FontSize * math.Hypot(t.matrix[2], t.matrix[3])
	}
	name, flags, weight := "", 0, 0
	if info, err := t.instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: page, Index: i}); err == nil {
		name, flags = info.FontName, info.Flags
	}
	if w, err := t.instance.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: page, Index: i}); err == nil {
		weight = w.FontWeight
	}
	const italic, forceBold = 1 << 6, 1 << 18
	if flags&forceBold != 0 {
		weight = max(weight, 700)
	}
	if t.fonts[name] == nil {
		t.fonts[name] = glyph.NewFont(name, weight, flags&italic != 0)
	}
	t.font = t.fonts[name]
}

// character is what a code stands for in text. PDFium gives U+0002 for a hyphen at a line end, and the codes of TeX's
// built-in encodings where a font has no ToUnicode (OT1 0x0B-0x0F, T1 0x1B-0x1F: ff fi fl ffi ffl).
func character(r rune) string {
	switch {
	case r == '\n', r == '\r':
		return ""
	case r == 0x02:
		return "-"
	case r >= 0x0b && r <= 0x0f && r != '\r':
		return [...]string{"ff", "fi", "", "ffi", "ffl"}[r-0x0b]
	case r >= 0x1b && r <= 0x1f:
		return [...]string{"ff", "fi", "fl", "ffi", "ffl"}[r-0x1b]
	case r == '\t', r == '\u00a0':
		return " "
	case r < ' ', r == 0xfffe, r == 0xffff:
		return ""
	}
	return string(r)
}
