package layout

import (
	"slices"

	"himscore/internal/extract/pdf/glyph"
)

const (
	minRatings  = 3   // rows of dots or bars on a page
	minDots     = 4   // of one row
	maxDots     = 10  // more are a line of dots
	maxBar      = 14  // points high
	minBarWidth = 25  // points wide
	minBarRatio = 3.0 // a bar is this much wider than high
)

// ratings reports whether levels of skill are drawn: rows of equal dots in two colors, or bars on longer bars.
func ratings(p glyph.Page) bool { return dotRows(p.Fills) >= minRatings || bars(p.Fills) >= minRatings }

// dotRows counts the rows of four to ten equal discs, some of them in another color.
func dotRows(fills []glyph.Fill) int {
	var dots []glyph.Fill
	for _, f := range fills {
		if f.Round && f.Box.Width() > 2 && f.Box.Width() <= maxMark && near(f.Box.Width(), f.Box.Height(), 0.5) {
			dots = append(dots, f)
		}
	}
	slices.SortStableFunc(dots, func(a, b glyph.Fill) int {
		if !near(a.Box.Y0, b.Box.Y0, 1) {
			return compare(a.Box.Y0, b.Box.Y0)
		}
		return compare(a.Box.X0, b.Box.X0)
	})
	rows, start := 0, 0
	for i := 1; i <= len(dots); i++ {
		if i < len(dots) && near(dots[i].Box.Y0, dots[i-1].Box.Y0, 1) && dots[i].Box.X0-dots[i-1].Box.X0 < 3*dots[i].Box.Width() {
			continue
		}
		row := dots[start:i]
		if n := len(row); n >= minDots && n <= maxDots {
			rows++
		}
		start = i
	}
	return rows
}

// bars counts the flat bars that begin on a longer bar of the same height and another color.
func bars(fills []glyph.Fill) int {
	n := 0
	for i, track := range fills {
		if !isBar(track) {
			continue
		}
		for _, bar := range fills[i+1 : min(len(fills), i+4)] {
			if isBar(bar) && near(bar.Box.X0, track.Box.X0, 1.5) && near(bar.Box.Y0, track.Box.Y0, 1.5) && near(bar.Box.Y1, track.Box.Y1, 1.5) &&
				bar.Box.Width() < track.Box.Width()+1 && !alike(bar.Color, track.Color, 6) {
				n++
				break
			}
		}
	}
	return n
}

func isBar(f glyph.Fill) bool {
	h := f.Box.Height()
	return !f.Image && h >= 2 && h <= maxBar && f.Box.Width() >= minBarWidth && f.Box.Width() >= minBarRatio*h
}
