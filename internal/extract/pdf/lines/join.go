package lines

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/document"
	"himscore/internal/extract/linetext"
)

// join makes lines of rows: a row that carries on the one before is joined to it, across pages too.
func join(rows []*row) []document.Line {
	words := vocabulary(rows)
	lead := leading(rows)
	var out []document.Line
	var first, last *row // of the line being built
	var marks []float64  // x of the bullet marks that are open
	for _, r := range rows {
		if last != nil && carriesOn(first, last, r, lead) {
			line := &out[len(out)-1]
			line.Text = glue(line.Text, r.text, words)
			if line.Page == r.page {
				b := box(r)
				line.Box.X0, line.Box.Y0 = min(line.Box.X0, b.X0), min(line.Box.Y0, b.Y0)
				line.Box.X1, line.Box.Y1 = max(line.Box.X1, b.X1), max(line.Box.Y1, b.Y1)
			}
			last = r
			continue
		}
		b := box(r)
		line := document.Line{
			Page: r.page, Text: r.text, Box: &b, Indent: max(0, r.x0-r.left), Size: math.Round(r.size*10) / 10,
			Bold: r.bold, Bullet: r.bullet, Hidden: r.hidden, Block: r.page*100 + r.block,
		}
		if last != nil && last.page == r.page && last.block == r.block {
			line.Gap = max(0, r.y-last.y-r.size)
		} else if last != nil {
			marks = nil
		}
		marks = nest(marks, r)
		line.Level = max(0, len(marks)-1)
		out = append(out, line)
		first, last = r, r
	}
	return out
}

// nest keeps the marks of the bullets a row hangs under, its own last.
func nest(open []float64, r *row) []float64 {
	if !r.bullet {
		return nil
	}
	for len(open) > 0 && open[len(open)-1] > r.mark-2 {
		open = open[:len(open)-1]
	}
	return append(open, r.mark)
}

// leading is the usual distance of two rows of one paragraph in ems: the lower quartile of all.
func leading(rows []*row) float64 {
	var steps []float64
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		if step := (b.y - a.y) / b.size; a.page == b.page && a.block == b.block && step > 0.8 && step < 2.5 && math.Abs(a.size-b.size) < 0.5 {
			steps = append(steps, step)
		}
	}
	if len(steps) == 0 {
		return 1.3
	}
	slices.Sort(steps)
	return steps[len(steps)/4]
}

// carriesOn tells whether r is the rest of the line that first began and last carried on.
func carriesOn(first, last, r *row, lead float64) bool {
	if r.bullet || r.tabbed || last.tabbed || r.hidden != last.hidden || r.hidden {
		return false
	}
	if !first.bullet && strings.ContainsAny(last.text, "|@") {
		return false // contact data
	}
	if math.Abs(r.size-last.size) > 0.08*last.size || r.bold != last.bold && (r.bold || first.bold && !first.bullet) {
		return false
	}
	near := r.page == last.page && r.block == last.block
	if near {
		if step := (r.y - last.y) / r.size; step > lead+0.25 || step < 0.5 {
			return false
		}
	} else if !first.bullet && linetext.EndsSentence(last.text) || !linetext.Joins(last.text, r.text) {
		return false // across a page only what plainly goes on
	}
	const touch = 2.5
	full := r.full(last)
	switch {
	case first.bullet && (math.Abs(r.x0-first.x0) <= touch || r.x0 > first.mark+touch && near && math.Abs(r.x0-last.x0) <= touch):
		return full || linetext.Joins(last.text, r.text) || !linetext.EndsSentence(last.text) && near && r.x0 > first.mark+touch
	case first.bullet:
		return near && full && linetext.Joins(last.text, r.text) && math.Abs(r.x0-first.mark) <= touch
	case math.Abs(r.x0-last.x0) <= touch || math.Abs(r.x0-first.x0) <= touch:
		return full
	default: // hanging or first-line indents, centred text
		return full && linetext.Joins(last.text, r.text)
	}
}

// full tells whether the first word of r would not have fitted on the row before: it had to wrap.
func (r *row) full(last *row) bool {
	word, _, _ := strings.Cut(r.text, " ")
	share := float64(utf8.RuneCountInString(word)) / float64(utf8.RuneCountInString(r.text))
	width := share * (r.x1 - r.x0)
	return last.x1+0.25*r.size+width > last.right-0.3*r.size
}

// vocabulary is every word of the document, to tell a hyphen of the writer from one of the typesetter.
func vocabulary(rows []*row) map[string]bool {
	words := map[string]bool{}
	for _, r := range rows {
		for _, w := range strings.FieldsFunc(r.text, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }) {
			words[strings.ToLower(w)] = true
		}
	}
	return words
}

// glue joins two rows. A hyphen between small letters at the end of a row is undone when the document holds the whole
// word, and where neither form is known, unless what stands before it is a word of its own in the document.
func glue(a, b string, words map[string]bool) string {
	if !strings.HasSuffix(a, "-") || strings.HasSuffix(a, " -") {
		return linetext.Join(a, b)
	}
	head := a[strings.LastIndexFunc(a[:len(a)-1], func(c rune) bool { return !unicode.IsLetter(c) })+1 : len(a)-1]
	tail := b
	if i := strings.IndexFunc(b, func(c rune) bool { return !unicode.IsLetter(c) }); i >= 0 {
		tail = b[:i]
	}
	if head == "" || tail == "" || !lower(tail) || !lower(head[len(head)-1:]) {
		return a + b
	}
	whole, parted := strings.ToLower(head+tail), strings.ToLower(head+"-"+tail)
	if words[whole] || !words[parted] && !words[strings.ToLower(head)] {
		return a[:len(a)-1] + b
	}
	return a + b
}

func lower(s string) bool {
	for _, c := range s {
		if !unicode.IsLower(c) {
			return false
		}
	}
	return true
}
