package layout

import (
	"slices"

	"himscore/internal/extract/pdf/glyph"
)

const (
	tiny        = 2.0 // points; smaller text is not to be read by people
	maxBackdrop = 400 // filled areas looked at for the color behind text
)

// seen is a page's glyphs by whether a reader of the printed page can see them.
type seen struct {
	visible, hidden []glyph.Glyph
	offPage         int  // hidden because they lie outside the page
	scanned         bool // a picture with invisible text on it, as text recognition leaves it
}

// sift parts visible from hidden glyphs: invisible, tiny, outside the page, or in the color of what is behind them.
func sift(p glyph.Page) seen {
	s := seen{visible: make([]glyph.Glyph, 0, len(p.Glyphs))}
	back := newBackdrop(p.Fills)
	invisible := 0
	for _, g := range p.Glyphs {
		if g.Invisible {
			invisible++
		}
	}
	s.scanned = p.ImageArea > 0.5 && invisible*10 > len(p.Glyphs)*8
	for _, g := range p.Glyphs {
		off := g.X < -2 || g.X > p.Width+2 || g.Y < 0 || g.Y-0.5*g.Size > p.Height
		switch {
		case g.Text == "":
		case off:
			s.offPage++
			s.hidden = append(s.hidden, g)
		case g.Invisible && !s.scanned, g.Size < tiny, !s.scanned && back.swallows(g):
			s.hidden = append(s.hidden, g)
		default:
			s.visible = append(s.visible, g)
		}
	}
	return s
}

// backdrop is the filled areas of a page, small before large.
type backdrop []glyph.Fill

func newBackdrop(fills []glyph.Fill) backdrop {
	var b backdrop
	for _, f := range fills {
		if f.Box.Width() > 6 && f.Box.Height() > 4 {
			b = append(b, f)
		}
	}
	area := func(f glyph.Fill) float64 { return f.Box.Width() * f.Box.Height() }
	slices.SortStableFunc(b, func(x, y glyph.Fill) int { return compare(area(x), area(y)) })
	if len(b) > maxBackdrop {
		b = b[len(b)-maxBackdrop:]
	}
	return b
}

// swallows reports whether a glyph has the color of what is behind it. White text needs no more than paper; dark text only
// counts on an area that is surely filled, since the box of a frame is not.
func (b backdrop) swallows(g glyph.Glyph) bool {
	x, y := g.X+g.Advance/2, g.Y-0.3*g.Size
	white := alike(g.Color, glyph.Color{R: 255, G: 255, B: 255}, 30)
	if !white && len(b) == 0 {
		return false
	}
	for _, f := range b {
		if !f.Box.Contains(x, y) {
			continue
		}
		if f.Image {
			return false
		}
		if white {
			return alike(f.Color, g.Color, 30)
		}
		if f.Plain {
			return alike(f.Color, g.Color, 6)
		}
	}
	return white
}

func alike(a, b glyph.Color, tolerance int) bool {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return d(a.R, b.R) <= tolerance && d(a.G, b.G) <= tolerance && d(a.B, b.B) <= tolerance
}
