package docx

import (
	"errors"

	"himscore/internal/fault"
)

// walker reads a part with content (main part, header, footer, notes) into blocks.
type walker struct {
	reader
	styles *styleSheet
	body   *body
	filled int // how many shaded cells or filled text boxes stand around the current place
	field  fieldState

	paragraphs int
	collected  int // bytes of text so far, to see whether an alternative gave any
}

// walk reads a part. A part with a syntax error is read again leniently, and the reading that found more text counts.
func walk(content []byte, styles *styleSheet) (*body, error) {
	first, err := walkOnce(content, styles, false)
	if err == nil || refusal(err) != nil {
		return first.body, refusal(err)
	}
	second, err := walkOnce(content, styles, true)
	if refusal(err) != nil {
		return nil, err
	}
	if second.collected > first.collected {
		return second.body, nil
	}
	return first.body, nil
}

func walkOnce(content []byte, styles *styleSheet, lenient bool) (*walker, error) {
	w := &walker{styles: styles, body: &body{}}
	var err error
	if w.scanner, err = newScanner(content, lenient); err != nil {
		return w, err
	}
	w.children(func(root element) { w.body.blocks = w.blocks() })
	if w.ended() {
		return w, nil
	}
	return w, w.err
}

// refusal returns the faults among reading errors: a limit or a document type, never a syntax error.
func refusal(err error) error {
	var f *fault.Error
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, errDepth):
		return fault.Wrap(fault.Corrupt, "the Word document is nested deeper than any writer nests; open it in Word, save it again and send the new file", err)
	}
	return nil
}

// blocks reads the paragraphs and tables inside the current element. Content controls, insertions and other wrappers
// are transparent; deletions are gone.
func (w *walker) blocks() []block {
	var list []block
	w.children(func(e element) { list = append(list, w.block(e)...) })
	return list
}

func (w *walker) block(e element) []block {
	switch e.word() {
	case "p":
		return []block{{para: w.paragraph()}}
	case "tbl":
		return []block{{table: w.table()}}
	case "del", "moveFrom", "sdtPr", "sdtEndPr", "tblPr", "tcPr":
		w.skip()
		return nil
	case "sectPr":
		w.section()
		return nil
	case "altChunk":
		w.body.seen.altChunks++
		w.skip()
		return nil
	case "background":
		if !whiteHex(e.attr("color")) {
			w.filled++
		}
		w.skip()
		return nil
	}
	if e.local == "AlternateContent" {
		var list []block
		w.alternatives(func() { list = append(list, w.blocks()...) })
		return list
	}
	return w.blocks()
}

// alternatives reads mc:AlternateContent: the Choice, and the Fallback only when the Choice gave no text.
func (w *walker) alternatives(read func()) {
	before := w.collected
	w.children(func(e element) {
		if name := e.local; (name == "Choice" || name == "Fallback") && w.collected == before {
			read()
		}
	})
}

// section notes the headers and footers that a section refers to.
func (w *walker) section() {
	w.children(func(e element) {
		switch kind := e.word(); kind {
		case "headerReference", "footerReference":
			w.body.heads = append(w.body.heads, reference{kind, e.attr("type"), w.relationID(e)})
		}
	})
}

// relationID returns the r:id of an element; w:id is something else.
func (w *walker) relationID(e element) (id string) {
	e.each(func(prefix, local, value string) bool {
		if local == "id" && w.spaces.of(prefix) != wordSpace {
			id = unescape(value)
		}
		return id == ""
	})
	return id
}

func (w *walker) table() *table {
	t := &table{}
	w.tableParts(t)
	return t
}

func (w *walker) tableParts(t *table) {
	w.children(func(e element) {
		switch e.word() {
		case "tr":
			t.rows = append(t.rows, w.row())
		case "tblPr", "tblGrid", "del":
			w.skip()
		default:
			w.tableParts(t) // content controls and custom XML around rows
		}
	})
}

func (w *walker) row() row {
	var r row
	w.rowParts(&r)
	return r
}

func (w *walker) rowParts(r *row) {
	w.children(func(e element) {
		switch e.word() {
		case "tc":
			*r = append(*r, w.cell())
		case "trPr", "tblPrEx":
			w.skip()
		default:
			w.rowParts(r)
		}
	})
}

func (w *walker) cell() cell {
	var c cell
	shaded := 0
	w.children(func(e element) {
		if e.word() != "tcPr" {
			c.blocks = append(c.blocks, w.block(e)...)
			return
		}
		w.children(func(p element) {
			if p.word() == "shd" && shading(p) == on {
				shaded = 1
				w.filled++
			}
		})
	})
	w.filled -= shaded
	return c
}
