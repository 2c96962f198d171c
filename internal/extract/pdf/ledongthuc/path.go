package ledongthuc

import (
	lpdf "github.com/ledongthuc/pdf"

	"himscore/internal/extract/pdf/glyph"
)

// path is the box around the path under construction and what it is made of.
type path struct {
	box           glyph.Box // user space
	points        int
	corners       [5]glyph.Point // the first of its points
	lines, curves int
}

// mark is the largest size in points of a drawn list mark.
const mark = 14

func (p *path) add(m glyph.Matrix, xy []lpdf.Value) {
	for i := 0; i+1 < len(xy); i += 2 {
		p.point(m.Apply(xy[i].Float64(), xy[i+1].Float64()))
	}
}

func (p *path) point(x, y float64) {
	if p.points == 0 {
		p.box = glyph.Box{X0: x, Y0: y, X1: x, Y1: y}
	}
	if p.points < len(p.corners) {
		p.corners[p.points] = glyph.Point{X: x, Y: y}
	}
	p.points++
	p.box = glyph.Box{X0: min(p.box.X0, x), Y0: min(p.box.Y0, y), X1: max(p.box.X1, x), Y1: max(p.box.Y1, y)}
}

func (in *interpreter) curve(args []lpdf.Value) {
	in.path.curves++
	in.path.add(in.now.ctm, args)
}

func (in *interpreter) rectangle(a []lpdf.Value) {
	x, y, w, h := a[0].Float64(), a[1].Float64(), a[2].Float64(), a[3].Float64()
	in.path.lines += 4
	for _, c := range [4][2]float64{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}} {
		in.path.point(in.now.ctm.Apply(c[0], c[1]))
	}
}

// plain reports whether the box of the path is exactly its area: a single rectangle.
func (p *path) plain() bool {
	return p.curves == 0 && p.points <= len(p.corners) && glyph.IsRectangle(p.corners[:p.points])
}

const (
	opaque = 0.95 // opacity from which nothing shines through
	thick  = 4    // points; a wider stroke is an area
)

func (in *interpreter) fillPath([]lpdf.Value) {
	if p := in.path; p.points > 0 && in.now.fill.alpha > 0.05 {
		box := in.frame.Box(glyph.Identity, p.box.X0, p.box.Y0, p.box.X1, p.box.Y1)
		solid := in.now.fill.alpha > opaque && !in.now.fill.unknown
		small := p.box.Width() <= mark && p.box.Height() <= mark
		in.addFill(glyph.Fill{Box: box, Color: in.now.fill.color, Round: p.curves >= 2 && p.lines == 0, Plain: p.plain(),
			Image: !solid && !small, Cover: p.plain() && solid})
	}
	in.endPath(nil)
}

// strokePath keeps small rings, the hollow mark of a second list level, and lines so thick that they are areas.
func (in *interpreter) strokePath([]lpdf.Value) {
	p := in.path
	if p.curves >= 2 && p.lines == 0 && p.box.Width() < mark && p.box.Height() < mark {
		in.fillPath(nil)
		return
	}
	if half := in.now.width * scaleOf(in.now.ctm) / 2; p.points > 0 && 2*half > thick && in.now.stroke.alpha > 0.05 {
		box := in.frame.Box(glyph.Identity, p.box.X0, p.box.Y0, p.box.X1, p.box.Y1)
		if box.Height() < box.Width() {
			box.Y0, box.Y1 = box.Y0-half, box.Y1+half
		} else {
			box.X0, box.X1 = box.X0-half, box.X1+half
		}
		in.addFill(glyph.Fill{Box: box, Color: in.now.stroke.color, Image: in.now.stroke.unknown})
	}
	in.endPath(nil)
}

// endPath begins a new path; the old one becomes a clip if W or W* stood before.
func (in *interpreter) endPath([]lpdf.Value) {
	if p := in.path; in.cut && p.points > 0 {
		in.now.clip.narrow(in.frame.Box(glyph.Identity, p.box.X0, p.box.Y0, p.box.X1, p.box.Y1), p.plain())
	}
	in.path, in.cut = path{}, false
}

// shade executes sh: a gradient fills the clip.
func (in *interpreter) shade([]lpdf.Value) {
	if in.now.fill.alpha > 0.05 {
		in.addFill(glyph.Fill{Box: in.now.clip.box, Image: true})
	}
}

// addFill keeps the part of an area that the clip leaves.
func (in *interpreter) addFill(f glyph.Fill) {
	if len(in.fills) >= maxFills {
		return
	}
	c := in.now.clip
	f.Box = intersect(f.Box, c.box)
	f.Plain = f.Plain && c.exact
	f.Cover = f.Cover && c.exact && !in.now.blends
	f.Paint = len(in.fills) + 1
	in.fills = append(in.fills, f)
}

// clip is the box around all that can be painted now.
type clip struct {
	box   glyph.Box
	exact bool // the clip is its box
}

// newClip is the page and far beyond: what lies off the page is for the layout to say.
func newClip(f glyph.Frame) clip {
	const beyond = 20_000
	return clip{glyph.Box{X0: -beyond, Y0: -beyond, X1: f.Width + beyond, Y1: f.Height + beyond}, true}
}

func (c *clip) narrow(box glyph.Box, exact bool) {
	c.box, c.exact = intersect(c.box, box), c.exact && exact
}

// cuts reports whether nothing of a glyph shows under the clip.
func (c *clip) cuts(x0, y0, x1, y1 float64) bool {
	return x1 < c.box.X0 || x0 > c.box.X1 || y1 < c.box.Y0 || y0 > c.box.Y1
}

func intersect(a, b glyph.Box) glyph.Box {
	return glyph.Box{X0: max(a.X0, b.X0), Y0: max(a.Y0, b.Y0), X1: min(a.X1, b.X1), Y1: min(a.Y1, b.Y1)}
}
