// Package plaintext reads a resume that is plain text: bytes in, lines out. It finds the encoding, takes bullet marks
// off, joins lines that an editor or a mail program wrapped, and notes headings that are underlined with dashes.
package plaintext

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/document"
	"himscore/internal/extract/linetext"
	"himscore/internal/fault"
)

// Read returns the lines of a text. It fails with no_text where there is nothing but blanks.
func Read(file []byte) (document.Document, error) {
	text, ok := Decode(file)
	if !ok {
		return document.Document{}, fault.New(fault.UnsupportedType, "this is not text in an encoding we know; save it as UTF-8")
	}
	d := document.Document{Format: document.Text, Reader: "text"}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	d.Lines = lines(strings.Split(text, "\n"))
	if len(d.Lines) == 0 {
		return document.Document{}, fault.New(fault.NoText, "the file holds no text; send the resume itself")
	}
	return d, nil
}

// row is one line of the file before any joining.
type row struct {
	text   string
	indent int // columns to the mark or the first letter
	body   int // columns to the first letter
	width  int // columns to the last letter
	bullet bool
	gap    bool // a blank line stands above
}

// lines joins rows into lines. Indent is in columns times four points, which is what later stages expect of a page.
func lines(raw []string) []document.Line {
	rows := readRows(raw)
	width := wrapWidth(rows)
	var out []document.Line
	var first row // of the line being built
	var last row
	for i, r := range rows {
		if len(out) > 0 && continues(first, last, r, width) {
			at := &out[len(out)-1]
			at.Text = linetext.Join(at.Text, r.text)
			last = r
			continue
		}
		if linetext.IsRule(r.text) {
			if len(out) > 0 && !r.gap && !out[len(out)-1].Bullet {
				out[len(out)-1].Heading = true
			}
			continue
		}
		first, last = r, r
		line := document.Line{Text: r.text, Bullet: r.bullet, Indent: 4 * float64(r.indent)}
		if r.gap && i > 0 {
			line.Gap = 12
		}
		out = append(out, line)
	}
	level(out)
	return out
}

func readRows(raw []string) []row {
	var rows []row
	gap := false
	for _, l := range raw {
		text := linetext.Clean(l)
		if text == "" {
			gap = true
			continue
		}
		r := row{text: text, indent: margin(l), width: utf8.RuneCountInString(strings.TrimRight(l, " \t")), gap: gap}
		r.body = r.indent
		if !linetext.IsRule(text) {
			if rest, ok := cutBullet(text); ok {
				r.bullet, r.text = true, rest
				r.body = r.indent + utf8.RuneCountInString(text) - utf8.RuneCountInString(rest)
			}
		}
		rows = append(rows, r)
		gap = false
	}
	return rows
}

// cutBullet takes a typed mark or the number of a list ("1." or "2)") off a line.
func cutBullet(text string) (string, bool) {
	if rest, ok := linetext.CutBullet(text); ok {
		return rest, true
	}
	digits := strings.TrimLeft(text, "0123456789")
	if n := len(text) - len(digits); n == 0 || n > 2 || !strings.HasPrefix(digits, ". ") && !strings.HasPrefix(digits, ") ") {
		return text, false
	}
	return strings.TrimSpace(digits[2:]), true
}

func margin(l string) int {
	n := 0
	for _, r := range l {
		switch {
		case r == '\t':
			n += 4
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return n
}

// wrapWidth is the column at which the text was wrapped, 0 where it was not: wrapped text has many lines that end
// close together, and none far beyond.
func wrapWidth(rows []row) int {
	var widths []int
	for _, r := range rows {
		widths = append(widths, r.width)
	}
	if len(widths) == 0 {
		return 0
	}
	sort.Ints(widths)
	longest := widths[len(widths)-1]
	if longest < 50 || longest > 130 {
		return 0
	}
	return longest
}

// continues tells whether r is the rest of the line that first began and last carried on.
func continues(first, last, r row, width int) bool {
	if r.bullet || r.gap || linetext.IsRule(r.text) || strings.Contains(last.text, "\t") || strings.Contains(r.text, "\t") {
		return false
	}
	if first.bullet && r.indent > first.indent { // hangs under the bullet's text
		return r.indent >= first.body-1 || linetext.Joins(last.text, r.text)
	}
	if width == 0 || r.indent != last.indent && !first.bullet {
		return false
	}
	// The first word of r would not have fitted on the line before: the editor had to wrap here.
	word, _, _ := strings.Cut(r.text, " ")
	full := last.width+1+utf8.RuneCountInString(word) > width-1
	return full && (linetext.Joins(last.text, r.text) || !linetext.EndsSentence(last.text) && last.width > 50)
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
