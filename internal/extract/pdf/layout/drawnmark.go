package layout

import (
	"slices"

	"himscore/internal/extract/pdf/glyph"
)

// shape is a small filled area that may be a drawn list mark. Chromium draws discs and squares so, designers draw arrows.
type shape struct {
	box    glyph.Box
	listed bool // others like it stand above or below it
}

const (
	maxMark   = 14 // points: the largest side of a list mark
	listCount = 3  // as many alike, one close below the other, are a list whatever their form
	listPitch = 30 // points: items of two rows; the pins and calendars beside the entries of a resume stand farther apart
)

func bulletShapes(fills []glyph.Fill) []shape {
	type form struct{ x, width, height int } // in thirds of a point
	third := func(v float64) int { return int(v*3 + 0.5) }
	var shapes []shape
	alike := map[form][]int{} // from top to bottom
	for _, f := range fills {
		if !f.Image && f.Box.Width() <= maxMark && f.Box.Height() <= maxMark && f.Box.Width() > 0.5 {
			shapes = append(shapes, shape{box: f.Box})
		}
	}
	slices.SortStableFunc(shapes, func(a, b shape) int { return compare(a.box.Y0, b.box.Y0) })
	for i, s := range shapes {
		key := form{third(s.box.X0), third(s.box.Width()), third(s.box.Height())}
		alike[key] = append(alike[key], i)
	}
	for _, list := range alike {
		dense := 0
		for k := 1; k < len(list); k++ {
			if shapes[list[k]].box.Y0-shapes[list[k-1]].box.Y0 <= listPitch {
				dense++
			}
		}
		for _, i := range list {
			shapes[i].listed = len(list) >= listCount && dense*2 >= len(list)-1
		}
	}
	return shapes
}

// drawnMark finds a shape that marks the row. A bold row is a title with a dot of a timeline beside it.
func drawnMark(r *row, shapes []shape) *mark {
	if all(cellsOf(r, nil)[0], bold) {
		return nil
	}
	for _, s := range shapes {
		if gap := r.x0() - s.box.X1; gap < 0 || gap > 3*r.size || !s.marks(r.size) {
			continue
		}
		middle := (s.box.Y0 + s.box.Y1) / 2
		if middle < r.y-0.8*r.size || middle > r.y+0.1*r.size {
			continue
		}
		return &mark{x: s.box.X0, drawn: true}
	}
	return nil
}

// marks reports whether the shape can be the mark of a row of this size: about as wide as high, or one of many alike.
func (s shape) marks(size float64) bool {
	w, h := s.box.Width(), s.box.Height()
	square := near(w, h, 0.3*w)
	return w >= 0.15*size && w <= 0.8*size && (square || s.listed && h >= 0.15*size && h <= size)
}
