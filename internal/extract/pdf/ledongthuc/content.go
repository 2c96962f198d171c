package ledongthuc

import (
	"slices"

	lpdf "github.com/ledongthuc/pdf"

	"himscore/internal/extract/pdf/glyph"
)

const (
	maxOperators = 1_000_000
	maxForms     = 2_000 // drawn, however often
	maxGlyphs    = 200_000
	maxFills     = 20_000
	maxSaved     = 256
	maxFormDepth = 8
	maxInflated  = 64 << 20 // bytes of content in all; a form counts as often as it is drawn
)

// budget bounds the work on one file, whatever its forms repeat.
type budget struct{ operators, glyphs, forms, inflated int }

// state is the graphics state that reading needs.
type state struct {
	ctm    glyph.Matrix
	fill   paint
	stroke paint
	text   textState
	clip   clip
	width  float64 // of strokes
	blends bool    // paint mixes with what is beneath it
}

// interpreter executes the content streams of one page.
type interpreter struct {
	frame     glyph.Frame
	fonts     fontCache
	budget    *budget
	operators map[string]operator
	resources lpdf.Value
	scope     map[string]*font // fonts of these resources by name
	depth     int

	now   state
	saved []state
	path  path
	cut   bool // the path becomes a clip when it ends
	lax   int  // depth of BX, within which unknown operators are allowed
	marks []markedText

	glyphs        []glyph.Glyph
	fills         []glyph.Fill
	images, forms int
	imageArea     float64
}

func newInterpreter(frame glyph.Frame, fonts fontCache, b *budget) *interpreter {
	return &interpreter{
		frame: frame, fonts: fonts, budget: b, operators: operators, scope: map[string]*font{},
		now: state{ctm: glyph.Identity, fill: black, stroke: black, text: newTextState(), clip: newClip(frame), width: 1},
	}
}

// run executes one stream with the given resources. State carries over from one stream of a page to the next.
func (in *interpreter) run(stream, resources lpdf.Value) {
	if stream.IsNull() {
		return
	}
	if stream.Kind() != lpdf.Stream {
		refuse(BrokenObject, "contents")
	}
	content := inflate(stream)
	if in.budget.inflated -= len(content); in.budget.inflated < 0 {
		refuse(LongContent, "inflated")
	}
	checkStrings(content)
	checkOperands(content)
	in.resources = resources
	in.glyphs = slices.Grow(in.glyphs, min(len(content)/bytesPerGlyph, roomyPage))
	lpdf.Interpret(stream, func(stack *lpdf.Stack, name string) {
		if in.budget.operators--; in.budget.operators < 0 {
			refuse(LongContent, "operators")
		}
		args := make([]lpdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		in.execute(name, args)
	})
}

// How many glyphs a content stream makes room for at the start: making it as they come copies each of them several times.
const (
	bytesPerGlyph = 2
	roomyPage     = 4096
)

// execute runs one operator after checking its operands: the library drops operands it cannot parse, so a wrong number of
// them means lost text.
func (in *interpreter) execute(name string, args []lpdf.Value) {
	op, ok := in.operators[name]
	switch {
	case !ok && in.lax > 0:
		return
	case !ok:
		refuse(UnknownOperator, name)
	case op.do == nil:
		return
	case !op.fits(args):
		refuse(BadOperands, name)
	}
	op.do(in, args)
}

// operator is what the interpreter does for a name; operands says which: n a number, s a string, a an array, N a name,
// * whatever there is.
type operator struct {
	operands string
	do       func(in *interpreter, args []lpdf.Value)
}

func (op operator) fits(args []lpdf.Value) bool {
	if op.operands == "*" {
		return true
	}
	if len(args) != len(op.operands) {
		return false
	}
	for i, a := range args {
		switch k := a.Kind(); op.operands[i] {
		case 'n':
			if k != lpdf.Integer && k != lpdf.Real {
				return false
			}
		case 's':
			if k != lpdf.String {
				return false
			}
		case 'a':
			if k != lpdf.Array {
				return false
			}
		case 'N':
			if k != lpdf.Name {
				return false
			}
		}
	}
	return true
}

func (in *interpreter) save() {
	if len(in.saved) >= maxSaved {
		refuse(LongContent, "q")
	}
	in.saved = append(in.saved, in.now)
}

func (in *interpreter) restore() {
	if len(in.saved) == 0 {
		refuse(BadOperands, "Q")
	}
	in.now = in.saved[len(in.saved)-1]
	in.saved = in.saved[:len(in.saved)-1]
}

func (in *interpreter) concat(args []lpdf.Value) { in.now.ctm = matrixOf(args).Mul(in.now.ctm) }

func matrixOf(args []lpdf.Value) glyph.Matrix {
	var m glyph.Matrix
	for i := range m {
		m[i] = args[i].Float64()
	}
	return m
}

// draw executes Do: a form is run in its own space, an image only counted.
func (in *interpreter) draw(args []lpdf.Value) {
	x := in.resources.Key("XObject").Key(args[0].Name())
	switch x.Key("Subtype").Name() {
	case "Image":
		box := in.frame.Box(in.now.ctm, 0, 0, 1, 1)
		in.images++
		in.imageArea += box.Width() * box.Height()
		whole := x.Key("SMask").IsNull() && x.Key("Mask").IsNull() && x.Key("SMaskInData").Int64() == 0 && !x.Key("ImageMask").Bool() && in.now.fill.alpha > opaque
		in.addFill(glyph.Fill{Box: box, Image: true, Cover: whole})
	case "Form":
		in.drawForm(x)
	default:
		refuse(MissingResource, args[0])
	}
}

func (in *interpreter) drawForm(form lpdf.Value) {
	in.depth++
	in.budget.forms--
	if in.depth > maxFormDepth || in.budget.forms < 0 {
		refuse(DeepForms, in.depth)
	}
	if !form.Key("OC").IsNull() {
		refuse(HiddenLayer, "form")
	}
	in.forms++
	resources, scope, outer, saved := in.resources, in.scope, in.now, in.saved
	in.saved = nil
	if m := form.Key("Matrix"); m.Len() == 6 {
		in.now.ctm = glyph.Matrix{
			m.Index(0).Float64(), m.Index(1).Float64(), m.Index(2).Float64(),
			m.Index(3).Float64(), m.Index(4).Float64(), m.Index(5).Float64(),
		}.Mul(in.now.ctm)
	}
	if b := form.Key("BBox"); b.Len() == 4 {
		in.now.clip.narrow(in.frame.Box(in.now.ctm, b.Index(0).Float64(), b.Index(1).Float64(), b.Index(2).Float64(), b.Index(3).Float64()), true)
	}
	own := form.Key("Resources")
	if own.Kind() == lpdf.Dict {
		in.scope = map[string]*font{}
	} else {
		own = resources // allowed in old files
	}
	in.run(form, own)
	in.resources, in.scope, in.now, in.saved = resources, scope, outer, saved
	in.depth--
}

// extend executes gs: only opacity, blending and font matter for reading.
func (in *interpreter) extend(args []lpdf.Value) {
	gs := in.resources.Key("ExtGState").Key(args[0].Name())
	if gs.Kind() != lpdf.Dict {
		refuse(MissingResource, args[0])
	}
	if ca := gs.Key("ca"); !ca.IsNull() {
		in.now.fill.alpha = ca.Float64()
	}
	if ca := gs.Key("CA"); !ca.IsNull() {
		in.now.stroke.alpha = ca.Float64()
	}
	if mode := gs.Key("BM"); !mode.IsNull() {
		in.now.blends = mode.Name() != "Normal" && mode.Name() != "Compatible"
	}
	if mask := gs.Key("SMask"); !mask.IsNull() {
		in.now.blends = in.now.blends || mask.Name() != "None"
	}
	if !gs.Key("Font").IsNull() {
		refuse(UnknownFont, "font in graphics state")
	}
}
