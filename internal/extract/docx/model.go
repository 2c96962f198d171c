package docx

// body is the content of a part in document order, before anything was decided about lines.
type body struct {
	blocks []block
	seen   seen
	heads  []reference // header and footer references, first section first
}

// seen counts what a report should mention.
type seen struct {
	pictures, textBoxes, smartArt, charts, altChunks int
	backdrops                                        int // filled shapes behind the text; white text may stand on them
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

type cell struct{ blocks []block }

// paragraph is a w:p: pieces of text in order, and the text boxes anchored in it.
type paragraph struct {
	paraProps
	style  string
	pieces []piece
	boxes  [][]block
}

// piece is a stretch of text with one look. Breaks are line feeds, tabs are tabs.
type piece struct {
	text   []byte
	bold   bool
	hidden bool    // by property, or too small to be read
	white  bool    // and not on a shaded ground
	size   float64 // points
}

// paraProps are the paragraph properties that lines need. Unset numbers are negative, so that styles can be laid over
// one another.
type paraProps struct {
	numID, level int
	outline      int     // 0 is the outermost; 9 means body text
	indent, gap  float64 // points
	shaded       bool
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
	p.shaded = p.shaded || under.shaded
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
	bold, vanish, white, shaded toggle
	size                        float64 // points; 0 unset
	symbol                      string  // name of a symbol font, "" for others
}

func (r runProps) over(under runProps) runProps {
	if r.bold == unset {
		r.bold = under.bold
	}
	if r.vanish == unset {
		r.vanish = under.vanish
	}
	if r.white == unset {
		r.white = under.white
	}
	if r.shaded == unset {
		r.shaded = under.shaded
	}
	if r.size == 0 {
		r.size = under.size
	}
	if r.symbol == "" {
		r.symbol = under.symbol
	}
	return r
}
