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
	block     int // number of the block being written
	lastBlock int // highest number given out
	backdrop  bool
	seen      written
}

// line is a line with what is needed until the whole document is known.
type line struct {
	document.Line
	outline int // -1 for body text
}

// written is what the findings need to know of the lines.
type written struct {
	tables       int  // rows with more than one filled cell
	columns      bool // some table holds whole columns of the page
	contactApart bool // contact lines stand only in headers or footers
}

func newWriter(styles *styleSheet, b *body) *writer {
	return &writer{styles: styles, backdrop: b.seen.backdrops > 0}
}

func (w *writer) blocks(list []block) {
	for _, b := range list {
		if b.table != nil {
			w.table(b.table)
			continue
		}
		w.paragraph(b.para)
		for _, box := range b.para.boxes {
			w.apart(func() { w.blocks(box) })
		}
	}
}

// apart writes lines under a block number of their own.
func (w *writer) apart(write func()) {
	outer := w.block
	w.lastBlock++
	w.block = w.lastBlock
	write()
	w.block = outer
}

// segment is the part of a paragraph between two forced line breaks.
type segment struct {
	text  []byte
	size  float64
	plain bool // some of its text is not bold
}

// segments splits the visible text of a paragraph at its breaks, and returns the hidden text by itself.
func (w *writer) segments(p *paragraph) (visible []segment, hidden []byte) {
	now := segment{}
	for _, piece := range p.pieces {
		if piece.hidden || piece.white && !w.backdrop {
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
	visible, hidden := w.segments(p)
	model := line{Line: document.Line{Level: level, Indent: max(props.indent, 0), Gap: max(props.gap, 0), Block: w.block}, outline: props.outline}
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
		text, typed := linetext.CutBullet(string(s.text))
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
	for i, l := range w.lines {
		w.lines[i].Heading = l.outline >= 0 && (l.outline == sections || sections == len(used))
	}
}
