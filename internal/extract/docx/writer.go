package docx

import (
	"strings"

	"himscore/internal/document"
	"himscore/internal/extract/linetext"
)

// Size of text whose size nobody states (ECMA-376 part 1, 17.3.2.38).
const defaultPoints = 10

// Pieces of a paragraph with forced line breaks are joined up to this many bytes.
const maxJoined = 4000

// writer turns blocks into lines.
type writer struct {
	styles    *styleSheet
	lines     []line
	pkg       *opcPackage
	sheet     sheet
	drawn     map[string]bool // parts of diagrams that were written
	newspaper bool            // some section is set in columns
	block     int             // number of the block being written
	lastBlock int             // highest number given out
	backdrop  bool
	seen      written
}

// line is a line with what is needed until the whole document is known.
type line struct {
	document.Line
	outline int  // -1 for body text
	boxed   bool // in a text box
	beside  bool // the page, where nobody sees it
	prompt  bool // nothing but the placeholder of a content control
}

// written is what the findings need to know of the lines.
type written struct {
	tables       int  // rows with more than one filled cell
	columns      bool // tables or text boxes stand side by side as columns of the page
	contactApart bool // contact lines stand only in headers or footers
	prompts      bool // placeholders of content controls were left out
}

func newWriter(p *opcPackage, styles *styleSheet, b *body) *writer {
	return &writer{pkg: p, styles: styles, drawn: map[string]bool{}, sheet: b.sheet, newspaper: b.seen.columns}
}

func (w *writer) blocks(list []block) {
	for i := 0; i < len(list); i++ {
		if list[i].table != nil {
			w.table(list[i].table)
			continue
		}
		p := list[i].para
		if p.dropCap && i+1 < len(list) && list[i+1].para != nil {
			i++
			p = list[i].para.after(p)
		}
		boxes := p.boxes
		for len(boxes) > 0 && i+1 < len(list) && w.goesOn(boxes, list[i+1].para) {
			i++
			boxes = append(boxes[:len(boxes):len(boxes)], list[i].para.boxes...)
		}
		if w.newspaper && p.breaks.columnBefore {
			w.nextBlock()
		}
		w.paragraph(p)
		w.boxes(boxes)
		if w.newspaper && p.breaks.columnAfter {
			w.nextBlock()
		}
	}
}

// goesOn reports whether a paragraph adds only boxes to those before it: then a page made of text boxes is read by where they
// stand, not by which came first.
func (w *writer) goesOn(boxes []box, next *paragraph) bool {
	if next == nil || next.breaks.page || next.hasText() {
		return false
	}
	for _, b := range append(boxes[len(boxes)-1:], next.boxes...) {
		if _, fixed := w.sheet.onPage(b.at); !fixed || b.at.inline {
			return false
		}
	}
	return true
}

// boxes writes the text boxes anchored in one place, each a block of its own.
func (w *writer) boxes(boxes []box) {
	if len(boxes) > 1 {
		boxes = w.sheet.inReadingOrder(boxes)
	}
	large := make([]rect, 0, len(boxes))
	for _, b := range boxes {
		from := len(w.lines)
		w.apart(func() {
			if b.diagram != "" {
				w.diagram(b.diagram)
			}
			w.blocks(b.blocks)
		})
		for i := range w.lines[from:] {
			w.lines[from+i].boxed = b.diagram == ""
		}
		if w.sheet.off(b.at) {
			w.hide(w.lines[from:])
		} else if len(w.lines)-from > columnLines && !b.at.inline {
			r, _ := w.sheet.onPage(b.at)
			large = append(large, r)
		}
	}
	for i, a := range large {
		w.seen.columns = w.seen.columns || w.sheet.sidebar(a)
		for _, b := range large[:i] {
			w.seen.columns = w.seen.columns || a.beside(b)
		}
	}
}

func (w *writer) hide(lines []line) {
	for i := range lines {
		lines[i].Hidden, lines[i].OffPage, lines[i].beside = true, true, true
	}
}

func (w *writer) nextBlock() {
	w.lastBlock++
	w.block = w.lastBlock
}

// apart writes lines under a block number of their own.
func (w *writer) apart(write func()) {
	outer := w.block
	w.nextBlock()
	write()
	w.block = outer
}

// segment is the part of a paragraph between two forced line breaks.
type segment struct {
	text  []byte
	size  float64
	plain bool // some of its text is not bold
}

// segments splits the visible text of a paragraph at its breaks, and returns the hidden text by itself. Placeholders count
// only with prompts.
func (w *writer) segments(p *paragraph, prompts bool) (visible []segment, hidden []byte) {
	now := segment{}
	for _, piece := range p.pieces {
		switch {
		case piece.prompt && !prompts:
			w.seen.prompts = true
			continue
		case piece.hidden || piece.white && !w.backdrop:
			hidden = append(hidden, piece.text...)
			continue
		}
		for i, text := range strings.Split(string(piece.text), "\n") {
			if i > 0 {
				visible = append(visible, now)
				now = segment{}
			}
			now.text = append(now.text, text...)
			if strings.TrimSpace(text) != "" {
				now.plain = now.plain || !piece.bold
				now.size = max(now.size, piece.size)
			}
		}
	}
	return append(visible, now), hidden
}

func (w *writer) paragraph(p *paragraph) {
	props := p.over(w.styles.para(p.style))
	if props.outline > 8 {
		props.outline = -1
	}
	level, item := w.styles.item(p.paraProps, p.style)
	if w.formMarks(p.style) {
		return
	}
	// The section titles of Word's own templates are placeholders that nobody needs to replace.
	prompt := props.outline >= 0 && p.prompts()
	visible, hidden := w.segments(p, prompt)
	model := line{prompt: prompt, Line: document.Line{Level: level, Indent: max(props.indent, 0), Gap: max(props.gap, 0), Block: w.block}, outline: props.outline}
	w.joined(visible, model, item)
	if text := linetext.Clean(string(hidden)); text != "" {
		model.Text, model.Hidden, model.outline, model.Level = text, true, -1, 0
		w.lines = append(w.lines, model)
	}
}

// joined writes the segments of one paragraph: a forced break inside a list item or a sentence is a wrapped line, before a
// typed bullet or after an empty segment it is the end of a line.
func (w *writer) joined(visible []segment, model line, item bool) {
	var last *line
	for _, s := range visible {
		text, typed := linetext.CutBullet(linetext.Repair(string(s.text)))
		text = linetext.Clean(text)
		if text == "" || linetext.IsRule(text) || linetext.IsMark(text) {
			last = nil
			continue
		}
		if last != nil && !typed && len(last.Text) < maxJoined && wrapped(last, text, item) {
			last.Text = linetext.Join(last.Text, text)
			last.Bold = last.Bold && !s.plain
			continue
		}
		next := model
		next.Text, next.Bold, next.Size = text, !s.plain, s.size
		if next.Size == 0 {
			next.Size = defaultPoints
		}
		next.Bullet = typed || item
		if typed {
			next.outline = -1
		}
		w.lines = append(w.lines, next)
		last = &w.lines[len(w.lines)-1]
	}
}

// wrapped decides whether what follows a forced break belongs to the line before it.
func wrapped(last *line, next string, item bool) bool {
	if item {
		return true
	}
	if strings.Contains(next, "\t") {
		return false
	}
	long := len(last.Text) >= 70 && !strings.Contains(last.Text, "\t")
	return linetext.Joins(last.Text, next) || (last.Bullet || long) && !linetext.EndsSentence(last.Text)
}

// headings marks the section titles among the lines with an outline level. Writers use one level for the name, the next for
// section titles and deeper ones for job titles, so the sections are at the outermost level used more than once.
func (w *writer) headings() {
	var used [9]int
	for _, l := range w.lines {
		if l.outline >= 0 {
			used[l.outline]++
		}
	}
	sections := 0
	for sections < len(used) && used[sections] < 2 {
		sections++
	}
	kept := w.lines[:0]
	for _, l := range w.lines {
		l.Heading = l.outline >= 0 && (l.outline == sections || sections == len(used))
		if l.prompt && !l.Heading {
			continue
		}
		kept = append(kept, l)
	}
	w.lines = kept
}
