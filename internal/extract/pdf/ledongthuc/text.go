package ledongthuc

import (
	"math"

	lpdf "github.com/ledongthuc/pdf"

	"himscore/internal/extract/pdf/glyph"
)

// textState is the text part of the graphics state (ISO 32000-1, 9.3).
type textState struct {
	font                 *font
	size                 float64
	charSpace, wordSpace float64
	scale, leading, rise float64
	mode                 int
	matrix, line         glyph.Matrix
}

func newTextState() textState {
	return textState{scale: 1, matrix: glyph.Identity, line: glyph.Identity}
}

func (t *textState) begin()               { t.place(glyph.Identity) }
func (t *textState) place(m glyph.Matrix) { t.matrix, t.line = m, m }
func (t *textState) nextLine()            { t.move(0, -t.leading) }
func (t *textState) move(x, y float64)    { t.place(glyph.Matrix{1, 0, 0, 1, x, y}.Mul(t.line)) }
func (t *textState) advance(x float64)    { t.matrix = glyph.Matrix{1, 0, 0, 1, x, 0}.Mul(t.matrix) }

func (in *interpreter) selectFont(args []lpdf.Value) {
	name := args[0].Name()
	f, ok := in.scope[name]
	if !ok {
		f = in.fonts.load(in.resources.Key("Font").Key(name))
		in.scope[name] = f
	}
	in.now.text.font, in.now.text.size = f, args[1].Float64()
}

func (in *interpreter) showSpaced(args []lpdf.Value) {
	t := &in.now.text
	for i := range args[0].Len() {
		switch v := args[0].Index(i); v.Kind() {
		case lpdf.String:
			in.show(v.RawString())
		case lpdf.Integer, lpdf.Real:
			t.advance(-v.Float64() / 1000 * t.size * t.scale)
		default:
			refuse(BadOperands, "TJ")
		}
	}
}

func (in *interpreter) show(s string) {
	t := &in.now.text
	if s == "" {
		return
	}
	if t.font == nil {
		refuse(MissingResource, "font")
	}
	if t.font.refusal != nil {
		panic(t.font.refusal)
	}
	replaced := in.replaced()
	t.font.eachCode(s, func(code int) {
		text, width := t.font.glyph(code, replaced)
		in.addGlyph(text, width)
		space := t.charSpace
		if code == ' ' && !t.font.composite {
			space += t.wordSpace
		}
		t.advance((width*t.size + space) * t.scale)
	})
}

// addGlyph places a glyph that is width text space units wide at font size 1.
func (in *interpreter) addGlyph(text string, width float64) {
	if in.budget.glyphs--; in.budget.glyphs < 0 {
		refuse(LongContent, "glyphs")
	}
	t := &in.now.text
	m := glyph.Matrix{t.size * t.scale, 0, 0, t.size, 0, t.rise}.Mul(t.matrix).Mul(in.now.ctm)
	x, y := in.frame.Place(m[4], m[5])
	if !finite(x) || !finite(y) || !finite(m[0]+m[1]+m[2]+m[3]) {
		refuse(BadOperands, "text matrix")
	}
	dx, dy := m[0], m[1]
	if width < 0 {
		width = 0
	}
	p := in.inkOf(t.mode)
	f := t.font.look
	if t.mode%4 == 2 && !f.Bold {
		f = t.font.emboldened()
	}
	g := glyph.Glyph{
		Text: text, X: x, Y: y, Advance: width * math.Hypot(dx, dy), Size: math.Hypot(m[2], m[3]), Font: f, Paint: len(in.fills),
		Color: p.color, Turn: in.frame.TurnOf(dx, dy), Cuts: t.mode == 7, Invisible: t.mode%4 == 3 || p.alpha < 0.05,
	}
	around := max(g.Advance, g.Size)
	g.Invisible = g.Invisible || math.Hypot(dx, dy) < narrow || in.now.clip.cuts(x-around, y-around, x+around, y+around)
	in.glyphs = append(in.glyphs, g)
	if t.mode >= 4 {
		in.now.clip.exact = false
	}
}

// narrow is the width in points of an em that is squeezed to nothing.
const narrow = 1

// inkOf is the paint that shows text in a render mode. Text that is filled and outlined shows in the darker of both.
func (in *interpreter) inkOf(mode int) paint {
	fill, stroke := in.now.fill, in.now.stroke
	light := func(p paint) int { return int(p.color.R) + int(p.color.G) + int(p.color.B) }
	outlined := mode%4 == 2 && stroke.alpha >= 0.05 && (fill.alpha < 0.05 || light(stroke) < light(fill))
	if mode%4 == 1 || outlined {
		return stroke
	}
	return fill
}

func scaleOf(m glyph.Matrix) float64 { return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2])) }

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) && math.Abs(x) < 1e6 }
