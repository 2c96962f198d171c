// Package glyph is what a glyph reader hands to the layout: per page, every glyph with its place and look, and the drawn
// shapes that matter for reading. All places are in points from the top left corner of the page as it is shown, y downwards.
package glyph

// Page is one page as shown, its rotation already applied.
type Page struct {
	Number        int // counts from 1
	Width, Height float64
	Glyphs        []Glyph // in paint order
	Fills         []Fill  // filled areas, in paint order: backgrounds, bullets drawn as discs, rules
	ImageArea     float64 // share of the page covered by images, 0 to 1
	Images        int
	Unsure        int // glyphs whose letters the reader had to guess
}

// Glyph is one drawn glyph.
type Glyph struct {
	Text      string  // what it stands for: usually one character, several for a ligature
	X, Y      float64 // origin on the baseline
	Advance   float64 // distance to the origin of the next glyph, without character and word spacing
	Size      float64 // font size as shown
	Font      *Font
	Color     Color
	Turn      Turn
	Invisible bool // drawn with a render mode, an opacity or under a clip that leaves no mark
	Cuts      bool // Invisible, but shows what is painted over its place later: text that is a clip
	Told      bool // Text is what the file says is to be read here (ActualText), not what the font draws
	Paint     int  // how many Fills of the page were painted before it
}

// Middle is a point in the middle of an upright glyph.
func (g Glyph) Middle() (x, y float64) { return g.X + g.Advance/2, g.Y - 0.3*g.Size }

// Font is what the layout needs to know of a font. Glyphs of one font share one Font.
type Font struct {
	Name         string // without the subset prefix
	Bold, Italic bool
	Icons        bool // draws pictures: what its glyphs stand for is no text
}

// Color is a fill color.
type Color struct{ R, G, B uint8 }

// Turn is the direction of text, in quarter turns clockwise as shown.
type Turn uint8

// The directions of text.
const (
	Upright Turn = iota
	Down
	UpsideDown
	Up
	Oblique
)

// Fill is a filled area: the box around it and how it was drawn.
type Fill struct {
	Box   Box
	Color Color
	Round bool // curves only: a disc or an ellipse
	Plain bool // a single rectangle: the box is exactly what is filled
	Image bool // an image or a gradient; its color is unknown
	Cover bool // hides all that was painted before it within its box
	Paint int  // its number in paint order, from 1; a glyph of this Paint or more was painted later
}

// Box is an area of the page.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Contains reports whether the point lies in the box.
func (b Box) Contains(x, y float64) bool { return b.X0 <= x && x <= b.X1 && b.Y0 <= y && y <= b.Y1 }

// Width is the horizontal extent, never negative.
func (b Box) Width() float64 { return max(0, b.X1-b.X0) }

// Height is the vertical extent, never negative.
func (b Box) Height() float64 { return max(0, b.Y1-b.Y0) }
