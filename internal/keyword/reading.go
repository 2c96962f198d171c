package keyword

import (
	"sort"
	"strings"

	"himscore/internal/resume"
)

// reading is one resume while its mentions are decided.
type reading struct {
	*Matcher
	resume resume.Resume
	lines  []lineRead
	fixed  map[*sense]bool // senses that the document itself spells out
	fields fields
}

// lineRead is one line with all that was found in it.
type lineRead struct {
	tokens []token
	hits   []hit // names, titles and decoys, longest first match
	inner  []hit // names inside longer names
	hints  []hit
	cues   []hit
	found  []found
}

// found is a mention in the making: a span of tokens and what it names.
type found struct {
	first, last int
	id          string
	kind        kind
	stance      Stance
}

// read cuts the lines into tokens and finds every form in them.
func (m *Matcher) read(r resume.Resume) *reading {
	d := &reading{Matcher: m, resume: r, lines: make([]lineRead, len(r.Lines))}
	for i, line := range r.Lines {
		if line.Hidden {
			continue
		}
		l := &d.lines[i]
		l.tokens = scan(line.Text)
		l.hits = m.words.match(l.tokens, func(f *form) bool { return f.kind != hinted })
		l.inner = m.words.within(l.tokens, l.hits)
		l.hints = m.words.match(l.tokens, func(f *form) bool { return f.kind == hinted })
		key := make([]byte, 0, 64)
		for j := range l.tokens {
			m.senses.cues.everyAt(l.tokens, j, key[:0], func(h hit) { l.cues = append(l.cues, h) })
		}
	}
	return d
}

// mentions renders what was found, in document order.
func (d *reading) mentions() []Mention {
	var all []Mention
	for i := range d.lines {
		l := &d.lines[i]
		if len(l.found) == 0 {
			continue
		}
		runes := []rune(d.resume.Lines[i].Text)
		sort.SliceStable(l.found, func(a, b int) bool { return l.found[a].first < l.found[b].first })
		for _, f := range l.found {
			at := resume.Span{Line: d.resume.Lines[i].Number, Start: l.tokens[f.first].start, End: l.tokens[f.last].end}
			all = append(all, Mention{Keyword: f.id, At: at, Text: string(runes[at.Start:at.End]), Stance: f.stance, Near: f.kind == hinted})
		}
	}
	return all
}

// plainText is a text as a resume without structure: its lines, none of them hidden.
func plainText(text string) resume.Resume {
	var r resume.Resume
	r.Sections = []resume.Section{{Kind: resume.Other}}
	for i, line := range strings.Split(text, "\n") {
		r.Lines = append(r.Lines, resume.Line{Number: i + 1, Text: line, Kind: resume.Other, Entry: -1, Part: resume.Body})
	}
	return r
}
