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
	unknown    bool // the color is a pattern
}

var black = paint{components: 1, alpha: 1}

func (p *paint) setSpace(components int) {
	p.components, p.color, p.unknown = components, glyph.Color{}, false
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
	p.unknown = false
	p.components, p.color = 1, glyph.Color{R: v, G: v, B: v}
}

func rgb(p *paint, a []lpdf.Value) {
	p.components, p.unknown = 3, false
	p.color = glyph.Color{R: level(a[0].Float64()), G: level(a[1].Float64()), B: level(a[2].Float64())}
}

func cmyk(p *paint, a []lpdf.Value) {
	light := 1 - clamp(a[3].Float64())
	part := func(i int) uint8 { return level((1 - clamp(a[i].Float64())) * light) }
	p.unknown = false
	p.components, p.color = 4, glyph.Color{R: part(0), G: part(1), B: part(2)}
}

func current(p *paint, a []lpdf.Value) {
	for _, v := range a {
		if k := v.Kind(); k != lpdf.Integer && k != lpdf.Real {
			p.color, p.unknown = glyph.Color{}, true
			return
		}
	}
	p.unknown = false
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
