package layout

import "himscore/internal/extract/pdf/glyph"

// turned is the glyphs of one direction, turned upright, with the way back for their boxes.
type turned struct {
	glyphs        []glyph.Glyph
	turn          glyph.Turn
	width, height float64 // of the page as it is shown
}

// byTurn parts the glyphs of a page by direction: the direction of most glyphs first. The glyphs are its own from then on.
func byTurn(p glyph.Page, glyphs []glyph.Glyph) []turned {
	var count [glyph.Oblique + 1]int
	for i := range glyphs {
		count[glyphs[i].Turn]++
	}
	if n := len(glyphs); n > 0 && count[glyph.Upright] == n { // the usual case
		return []turned{{turn: glyph.Upright, width: p.Width, height: p.Height, glyphs: glyphs}}
	}
	var groups [glyph.Oblique + 1][]glyph.Glyph
	for t, n := range count {
		groups[t] = make([]glyph.Glyph, 0, n)
	}
	for _, g := range glyphs {
		groups[g.Turn] = append(groups[g.Turn], g)
	}
	most := glyph.Upright
	for t := range groups {
		if len(groups[t]) > len(groups[most]) {
			most = glyph.Turn(t)
		}
	}
	order := []glyph.Turn{most}
	for t := range groups {
		if glyph.Turn(t) != most {
			order = append(order, glyph.Turn(t))
		}
	}
	var out []turned
	for _, t := range order {
		if len(groups[t]) == 0 {
			continue
		}
		group := turned{turn: t, width: p.Width, height: p.Height, glyphs: groups[t]}
		for i := range group.glyphs {
			g := &group.glyphs[i]
			g.X, g.Y = group.upright(g.X, g.Y)
		}
		out = append(out, group)
	}
	return out
}

// upright maps a point of the page as shown to the page turned so that this text is upright.
func (t turned) upright(x, y float64) (float64, float64) {
	switch t.turn {
	case glyph.Down:
		return y, t.width - x
	case glyph.Up:
		return t.height - y, x
	case glyph.UpsideDown:
		return t.width - x, t.height - y
	}
	return x, y
}

// fills returns filled areas on the page turned so that this text is upright.
func (t turned) fills(shown []glyph.Fill) []glyph.Fill {
	if t.turn == glyph.Upright || t.turn == glyph.Oblique {
		return shown
	}
	out := make([]glyph.Fill, 0, len(shown))
	for _, f := range shown {
		x0, y0 := t.upright(f.Box.X0, f.Box.Y0)
		x1, y1 := t.upright(f.Box.X1, f.Box.Y1)
		f.Box = glyph.Box{X0: min(x0, x1), Y0: min(y0, y1), X1: max(x0, x1), Y1: max(y0, y1)}
		out = append(out, f)
	}
	return out
}

// shown maps a box of the turned page back to the page as shown.
func (t turned) shown(b glyph.Box) glyph.Box {
	switch t.turn {
	case glyph.Down:
		return glyph.Box{X0: t.width - b.Y1, Y0: b.X0, X1: t.width - b.Y0, Y1: b.X1}
	case glyph.Up:
		return glyph.Box{X0: b.Y0, Y0: t.height - b.X1, X1: b.Y1, Y1: t.height - b.X0}
	case glyph.UpsideDown:
		return glyph.Box{X0: t.width - b.X1, Y0: t.height - b.Y1, X1: t.width - b.X0, Y1: t.height - b.Y0}
	}
	return b
}
