package layout

import (
	"slices"

	"himscore/internal/extract/pdf/glyph"
)

const (
	tiny        = 2.0 // points; smaller text is not to be read by people
	maxBackdrop = 400 // filled areas looked at for the color behind text, and pictures for text under them
	maxOutlines = 4000
	scanShare   = 0.3 // of the page: the least that the picture of a scan covers
)

// seen is a page's glyphs by whether a reader of the printed page can see them.
type seen struct {
	visible []glyph.Glyph
	hidden  []glyph.Glyph // on the page, and not to be seen
	off     []glyph.Glyph // beyond its edges
	scanned bool          // a picture with its text under or over it, as text recognition leaves it
}

// sift parts the glyphs of a page by whether they can be seen: they lie on the page, and they are neither invisible nor tiny nor
// covered nor in the color of what is behind them.
func sift(p glyph.Page) seen {
	s := seen{visible: make([]glyph.Glyph, 0, len(p.Glyphs)), scanned: isScan(p)}
	back, ink := newBackdrop(p.Fills), inkOf(p.Fills)
	for _, g := range p.Glyphs {
		switch off := g.X < -2 || g.X > p.Width+2 || g.Y < 0 || g.Y-0.5*g.Size > p.Height; {
		case g.Text == "":
		case off:
			s.off = append(s.off, g)
		case g.Size < tiny, !s.scanned && g.Invisible && !inked(g, ink), !s.scanned && !g.Invisible && back.hides(g):
			s.hidden = append(s.hidden, g)
		default:
			s.visible = append(s.visible, g)
		}
	}
	return s
}

// isScan reports whether a picture shows what nearly all text of the page says: the text is invisible, or lies under the picture.
func isScan(p glyph.Page) bool {
	if p.ImageArea < scanShare {
		return false
	}
	var pictures []glyph.Fill
	for _, f := range p.Fills {
		if f.Image && f.Cover && len(pictures) < maxBackdrop {
			pictures = append(pictures, f)
		}
	}
	said := 0
	for _, g := range p.Glyphs {
		x, y := g.Middle()
		under := func(f glyph.Fill) bool { return f.Paint > g.Paint && f.Box.Contains(x, y) }
		if g.Invisible || slices.ContainsFunc(pictures, under) {
			said++
		}
	}
	return said*10 > len(p.Glyphs)*8
}

// inkOf is the areas through which invisible text may show: outlines, and all that is painted through a clip.
func inkOf(fills []glyph.Fill) []glyph.Fill {
	var ink []glyph.Fill
	for _, f := range fills {
		if f.Box.Width() > 1 && f.Box.Height() > 1 && len(ink) < maxOutlines {
			ink = append(ink, f)
		}
	}
	return ink
}

// inked reports whether an invisible glyph can be seen all the same: its outline is drawn as a path in its place, or it is a
// clip through which a picture or a color is painted.
func inked(g glyph.Glyph, fills []glyph.Fill) bool {
	x, y := g.Middle()
	return slices.ContainsFunc(fills, func(f glyph.Fill) bool {
		if !f.Box.Contains(x, y) {
			return false
		}
		outline := !f.Plain && !f.Image && f.Box.Height() > 0.4*g.Size && f.Box.Height() < 2*g.Size
		return outline || g.Cuts && f.Paint > g.Paint
	})
}

// backdrop is the filled areas of a page that are large enough to stand behind or before text, in paint order.
type backdrop []glyph.Fill

func newBackdrop(fills []glyph.Fill) backdrop {
	var b backdrop
	for _, f := range fills {
		if f.Box.Width() > 6 && f.Box.Height() > 4 {
			b = append(b, f)
		}
	}
	if len(b) > maxBackdrop {
		area := func(f glyph.Fill) float64 { return f.Box.Width() * f.Box.Height() }
		slices.SortStableFunc(b, func(x, y glyph.Fill) int { return compare(area(y), area(x)) })
		b = b[:maxBackdrop]
		slices.SortStableFunc(b, func(x, y glyph.Fill) int { return x.Paint - y.Paint })
	}
	return b
}

// hides reports whether a glyph is covered by what was painted later, or has the color of what is behind it. White text needs no
// more than paper behind it; dark text only counts on an area that is surely filled, since the box of a frame is not.
func (b backdrop) hides(g glyph.Glyph) bool {
	x, y := g.Middle()
	white := alike(g.Color, glyph.Color{R: 255, G: 255, B: 255}, 30)
	if !white && len(b) == 0 {
		return false
	}
	for _, f := range slices.Backward(b) {
		switch {
		case !f.Box.Contains(x, y):
		case f.Paint > g.Paint:
			if f.Cover {
				return true
			}
		case f.Image:
			return false
		case white:
			return alike(f.Color, g.Color, 30)
		case f.Plain:
			return alike(f.Color, g.Color, 6)
		}
	}
	return white
}

func alike(a, b glyph.Color, tolerance int) bool {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return d(a.R, b.R) <= tolerance && d(a.G, b.G) <= tolerance && d(a.B, b.B) <= tolerance
}
