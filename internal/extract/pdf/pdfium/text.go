package pdfium

import (
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/fault"
)

// maxGlyphs bounds the work on one file; a dense page has about 6,000.
const maxGlyphs = 300_000

// text reads the characters of one page. Every call into the sandbox costs about a microsecond, so what the characters of a
// word share is asked once a word: looks, baseline, size.
type text struct {
	instance pdfium.Pdfium
	page     references.FPDF_TEXTPAGE
	frame    glyph.Frame
	fonts    map[string]*glyph.Font
	letters  []rune // what the characters stand for; nil where PDFium's text does not match its characters
	word     looks
	unsure   int // characters whose letters PDFium had to guess
}

// looks is what the characters of a word share.
type looks struct {
	font        *glyph.Font
	begins      bool // the next character begins a word
	size        float64
	turn        glyph.Turn
	color       glyph.Color
	clear       bool    // no opacity
	invisible   bool    // by render mode, or squeezed to nothing
	narrow      bool    // squeezed to nothing
	cuts        bool    // the text is a clip
	x, y        float64 // origin of the last character that was looked at; y is the baseline of upright text
	top, bottom float64 // of the loose box
	end         float64 // where the last character ended
	guessed     bool
	tight       bool // the box is that of the ink
	told        bool
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
	if all, err := t.instance.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: t.page, Count: count.Count}); err == nil {
		if letters := []rune(strings.TrimSuffix(all.Text, "\x00")); len(letters) == count.Count {
			t.letters = letters
		}
	}
	out := make([]glyph.Glyph, 0, count.Count)
	for i := range count.Count {
		g, ok := t.glyph(i)
		switch n := len(out); {
		case !ok:
		case n > 0 && g.Told && out[n-1].Told && near(out[n-1].X+out[n-1].Advance, g.X) && out[n-1].Y == g.Y:
			out[n-1].Text += g.Text // PDFium spreads the words over the picture
			out[n-1].Advance += g.Advance
		case n > 0 && out[n-1].X == g.X && out[n-1].Y == g.Y: // PDFium spells out a ligature as letters in one place
			out[n-1].Text += g.Text
			out[n-1].Advance = max(out[n-1].Advance, g.Advance)
		default:
			out = append(out, g)
		}
	}
	return out, nil
}

// glyph reads one character. PDFium's own blanks and line ends are left out: gaps come from places.
func (t *text) glyph(i int) (glyph.Glyph, bool) {
	letter := t.letter(i)
	blank := letter <= ' ' && letter != hyphen
	if blank {
		t.word.begins = true
		if made, err := t.instance.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: t.page, Index: i}); err != nil || made.IsGenerated || letter == 0 {
			return glyph.Glyph{}, false
		}
	}
	loose, err := t.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t.page, Index: i})
	if err != nil {
		return glyph.Glyph{}, false
	}
	box := t.frame.Box(glyph.Identity, float64(loose.Rect.Left), float64(loose.Rect.Bottom), float64(loose.Rect.Right), float64(loose.Rect.Top))
	g := glyph.Glyph{Text: string(letter), X: box.X0, Advance: box.Width()}
	switch {
	case t.continues(box):
	case t.sameRow(box):
		t.lookAgain(i)
	default:
		if !t.look(i, box) {
			return glyph.Glyph{}, false
		}
		if left := t.word.end; t.word.turn == glyph.Upright && box.X0 > left+0.01*t.word.size && box.X0 < left+0.12*t.word.size {
			// PDFium gives the letters of an ActualText the box of their ink; white space is about the same on both sides.
			g.X, g.Advance, box.X1 = left, box.X1-left+(box.X0-left), box.X1+(box.X0-left)
			t.word.tight = true
		}
	}
	if t.word.guessed {
		t.unsure++
	}
	w := &t.word
	g.Y, g.Size, g.Font, g.Color, g.Invisible, g.Turn = w.y, w.size, w.font, w.color, w.invisible || w.clear || w.narrow, w.turn
	g.Cuts, g.Told = w.cuts, w.told
	w.end, w.begins = box.X1, blank
	w.stand(&g, box)
	return g, true
}

// stand puts a glyph of turned text to where its box begins in the direction of the text; the baseline comes from its origin.
func (w *looks) stand(g *glyph.Glyph, box glyph.Box) {
	switch w.turn {
	case glyph.Down:
		g.X, g.Y, g.Advance = w.x, box.Y0, box.Height()
	case glyph.Up:
		g.X, g.Y, g.Advance = w.x, box.Y1, box.Height()
	case glyph.UpsideDown:
		g.X = box.X1
	}
}

// told reports whether the file itself says what to read for a character, as some do for the pictures of an icon font.
func (t *text) told(i int) bool {
	object, err := t.instance.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: t.page, Index: i})
	if err != nil {
		return false
	}
	marks, err := t.instance.FPDFPageObj_CountMarks(&requests.FPDFPageObj_CountMarks{PageObject: object.TextObject})
	if err != nil {
		return false
	}
	for k := range min(marks.Count, maxMarks) {
		mark, err := t.instance.FPDFPageObj_GetMark(&requests.FPDFPageObj_GetMark{PageObject: object.TextObject, Index: uint64(k)})
		if err != nil {
			return false
		}
		said, err := t.instance.FPDFPageObjMark_GetParamStringValue(&requests.FPDFPageObjMark_GetParamStringValue{PageObjectMark: mark.Mark, Key: "ActualText"})
		if err == nil && said.Value != "" {
			return true
		}
	}
	return false
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.01 }

// maxMarks is how many nested marked contents around a text object are looked at.
const maxMarks = 8

func (t *text) letter(i int) rune {
	if t.letters != nil {
		return t.letters[i]
	}
	code, err := t.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: t.page, Index: i})
	if err != nil {
		return 0
	}
	return rune(code.Unicode)
}

// hyphen is the code PDFium gives a hyphen at a line end.
const hyphen = 0x02

// continues reports whether a character with this box goes on with the word: it stands right behind it and is as high.
func (t *text) continues(box glyph.Box) bool {
	return t.sameRow(box) && !t.word.begins && math.Abs(box.X0-t.word.end) < 0.12*t.word.size
}

// sameRow reports whether a character is as high as the one before, and on its baseline.
func (t *text) sameRow(box glyph.Box) bool {
	w := &t.word
	return w.font != nil && w.turn == glyph.Upright && !w.tight && math.Abs(box.Y0-w.top) < 0.01 && math.Abs(box.Y1-w.bottom) < 0.01
}

// lookAgain reads what may change from word to word in a row. The render mode is asked again only with another font or color: the
// wrapper keeps every object it hands out, and slows down.
func (t *text) lookAgain(i int) {
	font, color := t.font(i), t.word.color
	t.readColor(i)
	if font != t.word.font || color != t.word.color {
		t.word.font = font
		t.readVisibility(i)
	}
}

// look reads what a word shares from its first character; for turned text, end is where that character begins.
func (t *text) look(i int, box glyph.Box) bool {
	origin, err := t.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: t.page, Index: i})
	if err != nil {
		return false
	}
	size, err := t.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: t.page, Index: i})
	if err != nil {
		return false
	}
	a, b, c, d := 1.0, 0.0, 0.0, 1.0
	if m, err := t.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: t.page, Index: i}); err == nil {
		a, b, c, d = float64(m.Matrix.A), float64(m.Matrix.B), float64(m.Matrix.C), float64(m.Matrix.D)
	}
	w := looks{font: t.font(i), size: size.FontSize * math.Hypot(c, d), turn: t.frame.TurnOf(a, b), top: box.Y0, bottom: box.Y1}
	w.narrow = size.FontSize*math.Hypot(a, b) < minEm
	w.x, w.y = t.frame.Place(origin.X, origin.Y)
	w.end = w.x
	t.word = w
	t.readColor(i)
	t.readVisibility(i)
	return true
}

func (t *text) readColor(i int) {
	t.word.color, t.word.clear = glyph.Color{}, false
	if c, err := t.instance.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: t.page, Index: i}); err == nil {
		t.word.color, t.word.clear = glyph.Color{R: uint8(c.R), G: uint8(c.G), B: uint8(c.B)}, c.A < minAlpha
	}
}

func (t *text) readVisibility(i int) {
	t.word.invisible, t.word.cuts, t.word.guessed = false, false, false
	t.word.told = t.word.font.Icons && t.told(i)
	if object, err := t.instance.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: t.page, Index: i}); err == nil {
		if mode, err := t.instance.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object.TextObject}); err == nil {
			t.word.cuts = mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP
			t.word.invisible = t.word.cuts || mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE
			t.readOutline(i, mode.TextRenderMode)
		}
	}
	if guess, err := t.instance.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: t.page, Index: i}); err == nil {
		t.word.guessed = guess.HasUnicodeMapError
	}
}

// readOutline takes the color of the outline where text shows in it: outlined alone, or outlined darker than filled.
func (t *text) readOutline(i int, mode enums.FPDF_TEXT_RENDERMODE) {
	alone := mode == enums.FPDF_TEXTRENDERMODE_STROKE || mode == enums.FPDF_TEXTRENDERMODE_STROKE_CLIP
	if !alone && mode != enums.FPDF_TEXTRENDERMODE_FILL_STROKE && mode != enums.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP {
		return
	}
	c, err := t.instance.FPDFText_GetStrokeColor(&requests.FPDFText_GetStrokeColor{TextPage: t.page, Index: i})
	if err != nil {
		return
	}
	w, fill := &t.word, t.word.color
	if alone || w.clear || c.A >= minAlpha && c.R+c.G+c.B < uint(fill.R)+uint(fill.G)+uint(fill.B) {
		w.color, w.clear = glyph.Color{R: uint8(c.R), G: uint8(c.G), B: uint8(c.B)}, c.A < minAlpha
	}
}

const (
	minAlpha = 13 // the opacity, of 255, below which text leaves no mark
	minEm    = 1  // the width in points of an em that is squeezed to nothing
)

func (t *text) font(i int) *glyph.Font {
	name, flags, weight := "", 0, 0
	if info, err := t.instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: t.page, Index: i}); err == nil {
		name, flags = info.FontName, info.Flags
	}
	if known, ok := t.fonts[name]; ok {
		return known
	}
	// PDFium makes its weight of StemV, and Ghostscript writes the StemV of bold type for any font: the weight is not asked.
	const italic, forceBold = 1 << 6, 1 << 18
	if flags&forceBold != 0 {
		weight = 700
	}
	t.fonts[name] = glyph.NewFont(name, weight, flags&italic != 0)
	return t.fonts[name]
}
