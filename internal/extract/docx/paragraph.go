package docx

import (
	"strings"

	"himscore/internal/fault"
)

// fieldState follows complex fields (w:fldChar): between begin and separate stands the instruction, not text.
type fieldState struct {
	instruction []bool // one for each open field: still in its instruction
}

func (f *fieldState) char(kind string) {
	n := len(f.instruction)
	switch {
	case kind == "begin" && n < maxDepth:
		f.instruction = append(f.instruction, true)
	case kind == "separate" && n > 0:
		f.instruction[n-1] = false
	case kind == "end" && n > 0:
		f.instruction = f.instruction[:n-1]
	}
}

func (f *fieldState) silent() bool {
	for _, instruction := range f.instruction {
		if instruction {
			return true
		}
	}
	return false
}

// maxParagraphs is a hundred times what a resume has.
const maxParagraphs = 20_000

func (w *walker) paragraph() *paragraph {
	if w.paragraphs++; w.paragraphs > maxParagraphs {
		w.err = fault.Newf(fault.TooLarge, "the Word document has more than %d paragraphs; send the resume alone", maxParagraphs)
	}
	p := &paragraph{paraProps: unsetParaProps()}
	w.inline(p)
	return p
}

// inline reads what may stand in a paragraph: runs, and wrappers around runs.
func (w *walker) inline(p *paragraph) {
	w.children(func(e element) {
		switch name := e.word(); name {
		case "pPr":
			p.paraProps = w.paraProperties(func(x element) {
				switch x.word() {
				case "pStyle":
					p.style = x.attr("val")
				case "sectPr":
					w.section()
				}
			})
		case "r":
			w.run(p)
		case "del", "moveFrom", "rPr", "rt":
			w.skip()
		case "sdt":
			w.control(func() { w.inline(p) })
		case "p":
			// A paragraph in a paragraph is broken XML; its text is still text.
			p.pieces = append(p.pieces, piece{text: []byte("\n")})
			w.inline(p)
		default:
			if e.local == "AlternateContent" {
				w.alternatives(func() { w.inline(p) })
			} else if e.space == mathSpace && e.local == "t" {
				w.add(p, w.content(), w.styles.run(p.style))
			} else {
				w.inline(p)
			}
		}
	})
}

// run reads a w:r into the paragraph.
func (w *walker) run(p *paragraph) {
	props := w.styles.run(p.style)
	own := runProps{}
	w.runContent(p, &own, &props)
}

func (w *walker) runContent(p *paragraph, own, props *runProps) {
	w.children(func(e element) {
		switch e.word() {
		case "rPr":
			direct, style := w.runProperties()
			*own = direct.over(w.styles.character(style))
			*props = own.over(w.styles.run(p.style))
		case "t":
			w.add(p, symbols(w.content(), props.symbol), *props)
		case "tab", "ptab":
			w.add(p, "\t", *props)
		case "br", "cr":
			p.breaks.note(e.attr("type"), len(p.pieces) > 0)
			w.add(p, "\n", *props)
		case "noBreakHyphen":
			w.add(p, "-", *props)
		case "sym":
			w.add(p, symbol(e.attr("font"), e.attr("char")), *props)
		case "fldChar":
			w.field.char(e.attr("fldCharType"))
		case "drawing", "pict", "object":
			w.drawing(p)
		case "ruby":
			w.inline(p)
		case "":
			if e.local == "AlternateContent" {
				w.alternatives(func() { w.runContent(p, own, props) })
			}
		}
	})
}

// add puts text behind the pieces of a paragraph, to the last piece where it looks the same.
func (w *walker) add(p *paragraph, text string, props runProps) {
	if text == "" || w.field.silent() {
		return
	}
	w.collected += len(strings.TrimSpace(text))
	next := piece{bold: props.bold == on, size: props.size, prompt: w.prompts > 0}
	next.hidden = props.vanish == on || props.size > 0 && props.size < tinyPoints || w.unseen > 0
	if props.color >= known {
		ground := w.groundOf(p, props)
		next.white = ground == unpainted && props.color.looksLike(paper)
		next.hidden = next.hidden || props.color.looksLike(ground)
	}
	if n := len(p.pieces); n > 0 && p.pieces[n-1].looksLike(next) {
		p.pieces[n-1].text = append(p.pieces[n-1].text, text...)
		return
	}
	next.text = []byte(text)
	p.pieces = append(p.pieces, next)
}

func (p piece) looksLike(q piece) bool {
	return p.bold == q.bold && p.size == q.size && p.hidden == q.hidden && p.white == q.white && p.prompt == q.prompt
}

// groundOf is what the text of a run stands on: its marker or shading, the paragraph's, or what lies around; unpainted on
// paper.
func (w *walker) groundOf(p *paragraph, props runProps) paint {
	for _, ground := range []paint{props.marker, props.ground, p.ground.over(w.styles.para(p.style).ground), w.ground} {
		if ground > automatic {
			return ground
		}
	}
	return unpainted
}

func (b *breaks) note(kind string, behindText bool) {
	switch {
	case kind == "page":
		b.page = true
	case kind == "column" && behindText:
		b.columnAfter = true
	case kind == "column":
		b.columnBefore = true
	}
}
