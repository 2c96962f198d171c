package glyph

import "math"

// Point is a corner of a path.
type Point struct{ X, Y float64 }

// IsRectangle reports whether points are the corners of an upright rectangle in the order they are drawn; the first may come
// again at the end.
func IsRectangle(points []Point) bool {
	if len(points) == 5 && points[4] == points[0] {
		points = points[:4]
	}
	if len(points) != 4 {
		return false
	}
	a, b, c, d := points[0], points[1], points[2], points[3]
	same := func(x, y float64) bool { return math.Abs(x-y) < 0.01 }
	return same(a.X, b.X) && same(b.Y, c.Y) && same(c.X, d.X) && same(d.Y, a.Y) ||
		same(a.Y, b.Y) && same(b.X, c.X) && same(c.Y, d.Y) && same(d.X, a.X)
}
