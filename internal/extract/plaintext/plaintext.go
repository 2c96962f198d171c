// Package plaintext reads a resume that is plain text: bytes in, lines out. It finds the encoding, takes bullet marks
// off, joins lines that an editor or a mail program wrapped, notes headings that are underlined, and undoes Markdown.
package plaintext

import (
	"strings"

	"himscore/internal/document"
	"himscore/internal/extract/linetext"
	"himscore/internal/fault"
)

// A column and a blank line of text in points, which is what later stages expect of a page.
const (
	columnPoints = 4
	blankPoints  = 12
)

// A line is joined from rows up to this many bytes.
const maxJoined = 8000

// Read returns the lines of a text. It fails with no_text where there is nothing but blanks.
func Read(file []byte) (document.Document, error) {
	text, ok := Decode(file)
	if !ok {
		return document.Document{}, fault.New(fault.UnsupportedType, "this is not text in an encoding we know; save it as UTF-8")
	}
	d := document.Document{Format: document.Text, Reader: "text"}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	d.Lines = lines(text)
	if len(d.Lines) == 0 {
		return document.Document{}, fault.New(fault.NoText, "the file holds no text; send the resume itself")
	}
	return d, nil
}

// lines joins the rows of a text into lines.
func lines(text string) []document.Line {
	rows := readRows(text)
	markdown(rows)
	width := wrapWidth(rows)
	var out []document.Line
	var first, last row // of the line being built
	for i, r := range rows {
		if r.rule || strings.TrimSpace(r.text) == "" {
			last = row{rule: true}
			continue
		}
		if n := len(out); n > 0 && len(out[n-1].Text) < maxJoined && continues(first, last, r, width) {
			out[n-1].Text = linetext.Join(out[n-1].Text, r.text)
			last = r
			continue
		}
		first, last = r, r
		line := document.Line{Text: r.text, Bullet: r.bullet, Heading: r.heading, Bold: r.bold, Indent: columnPoints * float64(r.indent)}
		if r.gap && i > 0 {
			line.Gap = blankPoints
		}
		out = append(out, line)
	}
	level(out)
	return out
}

// level counts how deep a bullet hangs, from the indents of the bullets around it.
func level(out []document.Line) {
	var open []float64
	for i := range out {
		if !out[i].Bullet {
			open = open[:0]
			continue
		}
		for len(open) > 0 && out[i].Indent < open[len(open)-1] {
			open = open[:len(open)-1]
		}
		if len(open) == 0 || out[i].Indent > open[len(open)-1] {
			open = append(open, out[i].Indent)
		}
		out[i].Level = len(open) - 1
	}
}
