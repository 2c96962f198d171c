package docx

import "bytes"

// body is the content of a part in document order, before anything was decided about lines.
type body struct {
	blocks []block
	seen   seen
	heads  []reference // header and footer references, first section first
	sheet  sheet
}

// seen counts what a report should mention.
type seen struct {
	pictures, graphics, altChunks int
	pictureArea                   float64 // square points
	backdrops                     int     // filled shapes and pictures behind the text; white text may stand on them
	columns                       bool    // a section with text is set in columns
}

// reference points at a header or footer: kind is headerReference or footerReference, page first, default or even, id a
// relationship.
type reference struct{ kind, page, id string }

// block is a paragraph or a table.
type block struct {
	para  *paragraph
	table *table
}

type table struct{ rows []row }

type row []cell

type cell struct {
	blocks []block
	at     int // first column of the grid
	span   int // columns of the grid
}

// paragraph is a w:p: pieces of text in order, and the text boxes anchored in it.
type paragraph struct {
	paraProps
	style  string
	pieces []piece
	boxes  []box
	breaks breaks
}

// breaks says where in a paragraph a new page or column begins.
type breaks struct{ page, columnBefore, columnAfter bool }

// box is what stands apart from the paragraph it is anchored in: a text box, or a diagram by its relationship.
type box struct {
	blocks  []block
	diagram string
	at      place
}

// piece is a stretch of text with one look. Breaks are line feeds, tabs are tabs.
type piece struct {
	text   []byte
	bold   bool
	hidden bool    // by property, too small to be read, or in the color of the ground
	white  bool    // the color of paper, on no other ground that is known
	prompt bool    // placeholder of a content control
	size   float64 // points
}

// paraProps are the paragraph properties that lines need. Unset numbers are negative, so that styles can be laid over
// one another.
type paraProps struct {
	numID, level int
	outline      int     // 0 is the outermost; 9 means body text
	indent, gap  float64 // points
	ground       paint
	dropCap      bool // a large first letter in a frame: the word goes on in the next paragraph
}

func unsetParaProps() paraProps {
	return paraProps{numID: -1, level: -1, outline: -1, indent: -1, gap: -1}
}

// over lays p over what lies beneath: what p does not say, under says.
func (p paraProps) over(under paraProps) paraProps {
	if p.numID < 0 {
		p.numID = under.numID
	}
	if p.level < 0 {
		p.level = under.level
	}
	if p.outline < 0 {
		p.outline = under.outline
	}
	if p.indent < 0 {
		p.indent = under.indent
	}
	if p.gap < 0 {
		p.gap = under.gap
	}
	p.ground = p.ground.over(under.ground)
	return p
}

// toggle is a property that can be on, off, or left to what lies beneath.
type toggle int8

const (
	unset toggle = iota
	off
	on
)

// runProps are the properties of text that lines need.
type runProps struct {
	bold, vanish          toggle
	color, ground, marker paint
	size                  float64 // points; 0 unset
	symbol                string  // name of a symbol font, "" for others
}

func (r runProps) over(under runProps) runProps {
	if r.bold == unset {
		r.bold = under.bold
	}
	if r.vanish == unset {
		r.vanish = under.vanish
	}
	r.color = r.color.over(under.color)
	r.ground = r.ground.over(under.ground)
	r.marker = r.marker.over(under.marker)
	if r.size == 0 {
		r.size = under.size
	}
	if r.symbol == "" {
		r.symbol = under.symbol
	}
	return r
}

// after returns the paragraph with the pieces of the one before it in front: a large first letter and its word.
func (p *paragraph) after(first *paragraph) *paragraph {
	whole := *p
	whole.pieces = append(first.pieces[:len(first.pieces):len(first.pieces)], p.pieces...)
	whole.boxes = append(first.boxes[:len(first.boxes):len(first.boxes)], p.boxes...)
	return &whole
}

func (p *paragraph) hasText() bool {
	for _, piece := range p.pieces {
		if len(bytes.TrimSpace(piece.text)) > 0 {
			return true
		}
	}
	return false
}

// prompts reports whether all text of a paragraph is the placeholder of a content control.
func (p *paragraph) prompts() bool {
	for _, piece := range p.pieces {
		if !piece.prompt && len(bytes.TrimSpace(piece.text)) > 0 {
			return false
		}
	}
	return p.hasText()
}
