package advice

import (
	"slices"
	"strings"

	"himscore/internal/evidence"
)

// pointed sorts what is missing by the line it points at: notes on a term that a line describes without naming it, at most one for each line,
// and keywords that are only listed. Terms that rest on the same words of a line share its note: they are one question.
func (a *Adviser) pointed(r *reading, missing []Missing) (naming map[int][]LineAdvice, proving map[int][]Missing) {
	naming, proving = map[int][]LineAdvice{}, map[int][]Missing{}
	told := map[string]bool{}
	first := map[int]offer{}
	name := func(line int, o offer) {
		told[o.keyword] = true
		switch at, known := first[line]; {
		case !known:
			first[line] = o
			naming[line] = []LineAdvice{a.note(o.code, a.said(o.keyword), o.words)}
		case o.besides(at):
			naming[line] = []LineAdvice{a.note(o.code, a.said(at.keyword)+" or "+a.said(o.keyword), o.words)}
			first[line] = offer{}
		}
	}
	for i := range missing {
		m := &missing[i]
		if o, tells := a.naming(r, m); tells {
			if told[m.Keyword] = true; o != nil {
				name(m.Line, *o)
			}
		} else if m.Line > 0 && r.res.Held.Best(m.Keyword) == evidence.Listed && len(proving[m.Line]) == 0 && !r.titled(m.Keyword) {
			proving[m.Line] = append(proving[m.Line], *m)
		}
	}
	for i := range r.hints { // what the target asks for and the list had no room for
		if m := &r.hints[i]; m.did && !m.post && !told[m.Keyword] && r.res.Held.Best(m.Keyword) == evidence.Denied && asksFor(r, m.Keyword) {
			if told[m.Keyword] = true; m.said || sameStem(m.term.Label, m.Text) {
				continue
			}
			if _, known := first[m.At.Line]; !known {
				name(m.At.Line, offer{"name_keyword", m.Keyword, m.Text})
			}
		}
	}
	return naming, proving
}

// offer is a term that a line may be given: the code of the note on it, the keyword, and the words of the line that tell it, "" where none of them does.
type offer struct{ code, keyword, words string }

// besides tells whether an offer rests on the same words as another one.
func (o offer) besides(other offer) bool {
	return o.code == "name_keyword" && o.code == other.code && o.words == other.words
}

// naming is the term that the line of something missing lacks, to be offered there. Tells is true where the line tells such work; where it has the label in
// another form or order, there is nothing to offer.
func (a *Adviser) naming(r *reading, m *Missing) (o *offer, tells bool) {
	h := r.hint(m.Keyword)
	switch {
	case m.Line == 0:
		return nil, false
	case m.guessed:
		return &offer{"name_guess", m.Keyword, ""}, true
	case m.unnamed:
		return &offer{"name_wider", m.Keyword, m.narrow}, true
	case h == nil || h.At.Line != m.Line || !h.deed && r.res.Held.Best(m.Keyword).Above(evidence.Listed):
		return nil, false
	case h.post || h.said || sameStem(m.Label, h.Text):
		return nil, true
	default:
		return &offer{"name_keyword", m.Keyword, h.Text}, true
	}
}

// sameStem tells whether other words of a line are the label already, cut short or in another form: who writes of turnaround or of reports is
// not asked whether it was turnaround time or reporting.
func sameStem(label, text string) bool {
	const stem = 6
	if len(text) < len(label) && strings.EqualFold(label[:len(text)], text) {
		return true
	}
	words := strings.Fields(text)
	if strings.Contains(label, " ") {
		return len(words) > 1 && sameWords(label, words)
	}
	return len(label) >= stem && slices.ContainsFunc(words, func(word string) bool { return len(word) >= stem && strings.EqualFold(word[:stem], label[:stem]) })
}

// sameWords tells whether each word of a label stands among some words, in whatever form and order: who queries physicians writes physician queries.
func sameWords(label string, words []string) bool {
	const stem = 4
	for part := range strings.FieldsSeq(label) {
		if !slices.ContainsFunc(words, func(word string) bool {
			return len(word) >= stem && len(part) >= stem && strings.EqualFold(word[:stem], part[:stem])
		}) {
			return false
		}
	}
	return true
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
