package advice

import (
	"slices"
	"strings"

	"himscore/internal/evidence"
)

// pointed sorts what is missing by the line it points at: notes on a term that a line describes without naming it, at most one for each line,
// and keywords that are only listed.
func (a *Adviser) pointed(r *reading, missing []Missing) (naming map[int][]LineAdvice, proving map[int][]Missing) {
	naming, proving = map[int][]LineAdvice{}, map[int][]Missing{}
	told := map[string]bool{}
	name := func(id string, line int, note LineAdvice) {
		if told[id] = true; len(naming[line]) == 0 {
			naming[line] = append(naming[line], note)
		}
	}
	for _, m := range missing {
		switch h := r.hint(m.Keyword); {
		case m.Line == 0:
		case m.unnamed:
			name(m.Keyword, m.Line, a.note("name_wider", a.said(m.Keyword), narrowly(r, m.Keyword)))
		case h != nil && h.At.Line == m.Line && (h.deed || !r.res.Held.Best(m.Keyword).Above(evidence.Listed)):
			if told[m.Keyword] = true; !sameStem(m.Label, h.Text) {
				name(m.Keyword, m.Line, a.note("name_keyword", a.said(m.Keyword), h.Text))
			}
		case r.res.Held.Best(m.Keyword) == evidence.Listed:
			if len(proving[m.Line]) == 0 {
				proving[m.Line] = append(proving[m.Line], m)
			}
		}
	}
	for i := range r.hints { // what the target asks for and the list had no room for
		if m := &r.hints[i]; m.did && !told[m.Keyword] && r.res.Held.Best(m.Keyword) == evidence.Denied && asksFor(r, m.Keyword) && !sameStem(m.term.Label, m.Text) {
			name(m.Keyword, m.At.Line, a.note("name_keyword", a.said(m.Keyword), m.Text))
		}
	}
	return naming, proving
}

// sameStem tells whether other words of a line are the label already, cut short or in another form: who writes of turnaround or of reports is
// not asked whether it was turnaround time or reporting.
func sameStem(label, text string) bool {
	const stem = 6
	if len(text) < len(label) && strings.EqualFold(label[:len(text)], text) {
		return true
	}
	if strings.Contains(label, " ") || len(label) < stem {
		return false
	}
	return slices.ContainsFunc(strings.Fields(text), func(word string) bool { return len(word) >= stem && strings.EqualFold(word[:stem], label[:stem]) })
}

// asksFor tells whether the target asks for the keyword that words describe.
func asksFor(r *reading, id string) bool {
	for i := range r.res.Target.Asks {
		if r.res.Target.Asks[i].ID == id {
			return true
		}
	}
	return false
}
