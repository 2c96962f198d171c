package ledongthuc

import (
	"math"

	lpdf "github.com/ledongthuc/pdf"

	"himscore/internal/extract/pdf/glyph"
)

// paint is a current color. components is how many numbers its color space takes; 0 for a space whose colors are unknown
// here (patterns, separations), which count as black.
type paint struct {
	color      glyph.Color
	components int
	alpha      float64
}

var black = paint{components: 1, alpha: 1}

func (p *paint) setSpace(components int) {
	p.components, p.color = components, glyph.Color{}
}

// space returns the number of components of a color space that behaves like a device space, else 0.
func (in *interpreter) space(name string) int {
	switch name {
	case "DeviceGray", "CalGray", "G":
		return 1
	case "DeviceRGB", "CalRGB", "RGB":
		return 3
	case "DeviceCMYK", "CMYK":
		return 4
	}
	v := in.resources.Key("ColorSpace").Key(name)
	if v.Kind() == lpdf.Name {
		switch v.Name() {
		case "DeviceGray":
			return 1
		case "DeviceRGB":
			return 3
		case "DeviceCMYK":
			return 4
		}
	}
	switch v.Index(0).Name() {
	case "ICCBased":
		return int(v.Index(1).Key("N").Int64())
	case "CalGray":
		return 1
	case "CalRGB":
		return 3
	}
	return 0
}

// mixer turns operands into a color of the current space.
type mixer func(p *paint, args []lpdf.Value)

func fillIn(mix mixer) func(*interpreter, []lpdf.Value) {
	return func(in *interpreter, args []lpdf.Value) { mix(&in.now.fill, args) }
}

func strokeIn(mix mixer) func(*interpreter, []lpdf.Value) {
	return func(in *interpreter, args []lpdf.Value) { mix(&in.now.stroke, args) }
}

func gray(p *paint, a []lpdf.Value) {
	v := level(a[0].Float64())
	p.components, p.color = 1, glyph.Color{R: v, G: v, B: v}
}

func rgb(p *paint, a []lpdf.Value) {
	p.components = 3
	p.color = glyph.Color{R: level(a[0].Float64()), G: level(a[1].Float64()), B: level(a[2].Float64())}
}

func cmyk(p *paint, a []lpdf.Value) {
	light := 1 - clamp(a[3].Float64())
	part := func(i int) uint8 { return level((1 - clamp(a[i].Float64())) * light) }
	p.components, p.color = 4, glyph.Color{R: part(0), G: part(1), B: part(2)}
}

func current(p *paint, a []lpdf.Value) {
	for _, v := range a {
		if k := v.Kind(); k != lpdf.Integer && k != lpdf.Real {
			p.color = glyph.Color{} // a pattern
			return
		}
	}
	switch {
	case len(a) != p.components:
		p.color = glyph.Color{}
	case len(a) == 1:
		gray(p, a)
	case len(a) == 3:
		rgb(p, a)
	case len(a) == 4:
		cmyk(p, a)
	}
}

func clamp(v float64) float64 { return max(0, min(1, v)) }
func level(v float64) uint8   { return uint8(math.Round(clamp(v) * 255)) }

// path is the box around the path under construction and what it is made of.
type path struct {
	box           glyph.Box // user space
	points        int
	lines, curves int
}

// mark is the largest size in points of a drawn list mark.
const mark = 14

func (p *path) add(m glyph.Matrix, xy []lpdf.Value) {
	for i := 0; i+1 < len(xy); i += 2 {
		x, y := m.Apply(xy[i].Float64(), xy[i+1].Float64())
		if p.points == 0 {
			p.box = glyph.Box{X0: x, Y0: y, X1: x, Y1: y}
		}
		p.points++
		p.box = glyph.Box{X0: min(p.box.X0, x), Y0: min(p.box.Y0, y), X1: max(p.box.X1, x), Y1: max(p.box.Y1, y)}
	}
}

func (in *interpreter) curve(args []lpdf.Value) {
	in.path.curves++
	in.path.add(in.now.ctm, args)
}

func (in *interpreter) rectangle(a []lpdf.Value) {
	x, y, w, h := a[0].Float64(), a[1].Float64(), a[2].Float64(), a[3].Float64()
	p := &in.path
	p.lines += 4
	for _, c := range [4][2]float64{{x, y}, {x + w, y}, {x, y + h}, {x + w, y + h}} {
		ux, uy := in.now.ctm.Apply(c[0], c[1])
		if p.points == 0 {
			p.box = glyph.Box{X0: ux, Y0: uy, X1: ux, Y1: uy}
		}
		p.points++
		p.box = glyph.Box{X0: min(p.box.X0, ux), Y0: min(p.box.Y0, uy), X1: max(p.box.X1, ux), Y1: max(p.box.Y1, uy)}
	}
}

func (in *interpreter) fillPath([]lpdf.Value) {
	if p := in.path; p.points > 0 && in.now.fill.alpha > 0.05 {
		box := in.frame.Box(glyph.Identity, p.box.X0, p.box.Y0, p.box.X1, p.box.Y1)
		in.addFill(glyph.Fill{Box: box, Color: in.now.fill.color, Round: p.curves >= 2 && p.lines == 0, Plain: p.curves == 0 && p.points <= 5})
	}
	in.path = path{}
}

// strokePath keeps only small rings: the hollow mark of a second list level.
func (in *interpreter) strokePath([]lpdf.Value) {
	if p := in.path; p.curves >= 2 && p.lines == 0 && p.box.Width() < mark && p.box.Height() < mark {
		in.fillPath(nil)
	}
	in.path = path{}
}
