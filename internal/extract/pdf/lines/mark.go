package lines

import (
	"math"

	"himscore/internal/extract/pdf/glyph"
)

// mark is a glyph with what the layout decided about it.
type mark struct {
	glyph.Glyph
	hidden bool
	order  int // in which it was painted
}

func (m mark) end() float64 { return m.X + m.Advance }

// smallest is the size in points below which nobody reads.
const smallest = 2.5

// visible returns the upright glyphs of a page, those hidden from the eye marked.
func visible(p *glyph.Page, found *findings) []mark {
	var out []mark
	for i, g := range p.Glyphs {
		if g.Turn != glyph.Upright || g.Text == "" || math.IsNaN(g.X+g.Y+g.Size+g.Advance) || g.Size <= 0 {
			continue
		}
		m := mark{Glyph: g, order: i}
		off := g.X < -1 || g.X > p.Width+1 || g.Y < -1 || g.Y > p.Height+g.Size
		m.hidden = g.Invisible || g.Size < smallest || off || white(g.Color) && !onDark(p, g)
		if m.hidden && g.Text != " " {
			found.hide(p.Number, off)
		}
		out = append(out, m)
	}
	return out
}

func white(c glyph.Color) bool { return c.R > 247 && c.G > 247 && c.B > 247 }

// onDark tells whether white text stands on something painted: a colored bar or an image.
func onDark(p *glyph.Page, g glyph.Glyph) bool {
	x, y := g.X+g.Advance/2, g.Y-g.Size/3
	for _, f := range p.Fills {
		if f.Box.Contains(x, y) && (f.Image || !white(f.Color)) {
			return true
		}
	}
	return false
}
