package advice

import (
	"slices"
	"unicode/utf8"

	"himscore/internal/evidence"
)

// subject is the keyword a line is about: the first that it names, or the last of several that stand word to word ("DRG denial letters"), that is
// no tool. One with nothing to count gives way to one that has something, and a general one to any other.
func (a *Adviser) subject(r *reading, i int) string {
	best, rank, start, end := "", 0, 0, 0
	for _, n := range r.ev.Lines[i] {
		k := r.named[n]
		if k == nil || k.tool || r.onlyBeside(n, i+1) {
			continue
		}
		from, to := spanOf(r, n, i+1)
		own := 1
		switch counts := len(k.Measures) > 0; {
		case counts, !k.Generic && len(r.counted(k)) > 0:
			own = 3
		case !k.Generic:
			own = 2
		}
		head := own == rank && from > start && from <= end+1 && to > end
		if best == "" || own > rank || own == rank && to < start-1 || head {
			best, rank, start, end = k.ID, own, from, to
		}
	}
	if rank == 1 {
		return ""
	}
	return best
}

// onlyBeside tells whether a line names a keyword only as the office or the people beside the writer: who builds a log for the privacy office does its own work.
func (r *reading) onlyBeside(n, line int) bool {
	for _, m := range r.ev.Keywords[n].Mentions {
		if last, _ := lastWord(m.Text); m.At.Line == line && !m.Beside && !offices.holds(last) {
			return false
		}
	}
	return true
}

// offices end the name of somebody else's desk: the privacy office.
var offices = listOf("office", "offices", "officer", "officers", "department", "committee")

// spanOf is where a line first names a keyword of the evidence.
func spanOf(r *reading, n, line int) (from, to int) {
	from = -1
	for _, m := range r.ev.Keywords[n].Mentions {
		if m.At.Line == line && (from < 0 || m.At.Start < from) {
			from, to = m.At.Start, m.At.End
		}
	}
	return from, to
}

// about is the keyword by which a line is asked for its numbers: its subject, unless the line names it in passing and as a whole tells other work; else
// what it describes.
func (a *Adviser) about(r *reading, i int) string {
	id := a.subject(r, i)
	if id != "" && !(inPassing(r, i, id) && a.everyday.Against(r.ev.Resume.Lines[i].Text, id)) {
		return id
	}
	return a.described(r, i)
}

// inPassing tells whether a keyword is named with whom, to whom or when something was done: "told to the privacy officer", "before they go live".
func inPassing(r *reading, i int, id string) bool {
	const near = 4 // words
	n := slices.IndexFunc(r.ev.Keywords, func(k evidence.Keyword) bool { return k.ID == id })
	from, _ := spanOf(r, n, i+1)
	text, words := r.ev.Resume.Lines[i].Text, r.words[i]
	at := slices.IndexFunc(words, func(w word) bool { return utf8.RuneCountInString(text[:w.from]) >= from })
	for k := at - 1; k >= max(0, at-near); k-- {
		switch said := words[k].in(text); {
		case passing.holds(said):
			return true
		case matters.holds(said):
			return false
		}
	}
	return false
}

var (
	passing = listOf("with", "to", "for", "before", "after", "by", "of", "from")
	matters = listOf("on", "in", "into", "about", "over", "through") // behind them stands what work is about
)

// described is the keyword that a line describes without its name, with measures of its own and no tool: one that the line as a whole is like too, else
// the first that the target asks for. "" where there is none.
func (a *Adviser) described(r *reading, i int) string {
	var room [4]string // hardly a line describes more
	told, asked := room[:0], ""
	for n := range r.hints {
		m := &r.hints[n]
		if m.At.Line != i+1 || !m.did || m.term == nil || m.term.tool || len(m.term.Measures) == 0 {
			continue
		}
		if told = union(told, m.Keyword); asked == "" && asksFor(r, m.Keyword) {
			asked = m.Keyword
		}
	}
	if len(told) == 0 || len(told) == 1 && asked != "" {
		return asked
	}
	for _, g := range a.everyday.Of(r.ev.Resume.Lines[i].Text) {
		if contains(told, g.Keyword) {
			return g.Keyword
		}
	}
	return asked
}
