package glyph

import "math"

// Matrix is a PDF transformation [a b c d e f].
type Matrix [6]float64

// Identity changes nothing.
var Identity = Matrix{1, 0, 0, 1, 0, 0}

// Mul returns the transformation that applies m first, then n.
func (m Matrix) Mul(n Matrix) Matrix {
	return Matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// Apply transforms a point.
func (m Matrix) Apply(x, y float64) (float64, float64) {
	return x*m[0] + y*m[2] + m[4], x*m[1] + y*m[3] + m[5]
}

// Frame maps the user space of a page (origin bottom left, any rotation) to the page as shown (origin top left).
type Frame struct {
	Matrix        Matrix
	Width, Height float64
}

// maxSide is the largest side of a page in points that PDF allows for.
const maxSide = 14400

// NewFrame returns the frame of a page with the given crop box (user space) and /Rotate in degrees. A box that cannot be
// stands for a letter page.
func NewFrame(crop Box, rotate int) Frame {
	w, h := crop.X1-crop.X0, crop.Y1-crop.Y0
	if !(w > 1 && h > 1 && w <= maxSide && h <= maxSide) {
		crop = Box{0, 0, 612, 792}
		w, h = 612, 792
	}
	switch ((rotate % 360) + 360) % 360 {
	case 90:
		return Frame{Matrix{0, 1, 1, 0, -crop.Y0, -crop.X0}, h, w}
	case 180:
		return Frame{Matrix{-1, 0, 0, 1, crop.X1, -crop.Y0}, w, h}
	case 270:
		return Frame{Matrix{0, -1, -1, 0, crop.Y1, crop.X1}, h, w}
	}
	return Frame{Matrix{1, 0, 0, -1, -crop.X0, crop.Y1}, w, h}
}

// Place returns a point of user space as shown.
func (f Frame) Place(x, y float64) (float64, float64) { return f.Matrix.Apply(x, y) }

// Box returns the box around a box of some space that m maps to user space, as shown.
func (f Frame) Box(m Matrix, x0, y0, x1, y1 float64) Box {
	m = m.Mul(f.Matrix)
	b := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range [4][2]float64{{x0, y0}, {x1, y0}, {x0, y1}, {x1, y1}} {
		x, y := m.Apply(p[0], p[1])
		b = Box{min(b.X0, x), min(b.Y0, y), max(b.X1, x), max(b.Y1, y)}
	}
	return b
}

// TurnOf returns the direction, as shown, of text that runs along (dx, dy) in user space.
func (f Frame) TurnOf(dx, dy float64) Turn {
	x := dx*f.Matrix[0] + dy*f.Matrix[2]
	y := dx*f.Matrix[1] + dy*f.Matrix[3]
	const slope = 0.1 // about six degrees; scans and slanted headings stay below
	switch {
	case x > 0 && math.Abs(y) <= slope*x:
		return Upright
	case x < 0 && math.Abs(y) <= -slope*x:
		return UpsideDown
	case y > 0 && math.Abs(x) <= slope*y:
		return Down
	case y < 0 && math.Abs(x) <= -slope*y:
		return Up
	}
	return Oblique
}
