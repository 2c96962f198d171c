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
	field  fieldState

	ground    paint // of the cell, text box or page around the current place
	unseen    int   // hidden drawings around it
	prompts   int   // content controls around it that show their placeholder
	watermark bool  // in a shape that Word calls a watermark

	paragraphs int
	collected  int // bytes of text so far, to see whether an alternative gave any
	sectioned  int // of them, in sections that are over
}

// walk reads a part. A part with a syntax error is read again leniently, and the reading that found more text counts.
func walk(content string, styles *styleSheet) (*body, error) {
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

func walkOnce(content string, styles *styleSheet, lenient bool) (*walker, error) {
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
	case "del", "moveFrom", "tblPr", "tcPr":
		w.skip()
		return nil
	case "sdt":
		var list []block
		w.control(func() { list = append(list, w.blocks()...) })
		return list
	case "sectPr":
		w.section()
		return nil
	case "altChunk":
		w.body.seen.altChunks++
		w.skip()
		return nil
	case "background":
		if hexPaint(e.attr("color")).visible() || hexPaint(e.attr("color")) < known && themePaint(e.attr("themeColor")).visible() {
			w.ground = somePaint
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

// control reads a content control. One that shows its placeholder holds what its template says, not the writer.
func (w *walker) control(read func()) {
	shows := 0
	w.children(func(e element) {
		switch e.word() {
		case "sdtPr":
			w.children(func(c element) {
				if c.word() == "showingPlcHdr" && c.switched() == on {
					shows = 1
				}
			})
		case "sdtContent":
			w.prompts += shows
			read()
			w.prompts -= shows
		}
	})
}

// section notes the headers and footers that a section refers to, its page and its columns. It ends the section.
func (w *walker) section() {
	w.children(func(e element) {
		switch kind := e.word(); kind {
		case "headerReference", "footerReference":
			w.body.heads = append(w.body.heads, reference{kind, e.attr("type"), w.relation(e, "id")})
		case "pgSz":
			w.body.sheet.size(e)
		case "pgMar":
			w.body.sheet.margins(e)
		case "cols":
			columns := e.number("num")
			if w.collected > w.sectioned && columns > 1 {
				w.body.seen.columns = true
			}
		}
	})
	w.sectioned = w.collected
}

// relation returns the relationship that an attribute names (r:id; w:id is something else).
func (w *walker) relation(e element, name string) (id string) {
	e.each(func(prefix, local, value string) bool {
		if local == name && w.spaces.of(prefix) != wordSpace {
			id = unescape(value)
		}
		return id == ""
	})
	return id
}
