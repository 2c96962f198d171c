package advice

import (
	"slices"

	"himscore/internal/evidence"
	"himscore/internal/score"
)

// narrower is how a resume shows a keyword that none of its lines names: of a general one by the name of a record system, else by a term that
// shares a word with it, for a late chart is a poor place for the words "records management"; else by what is shown best.
func narrower(r *reading, k *term, shown score.Proof) score.Proof {
	if !k.Generic {
		return nearestIn(r, k, shown)
	}
	best, nearest := shown, 0
	for i, other := range r.named {
		if other == nil || other == k || !other.under(k) {
			continue
		}
		near := other.nearness(k)
		if near <= nearest {
			continue
		}
		for _, m := range r.ev.Keywords[i].Mentions {
			if m.Strength.Above(evidence.Listed) && isWork(r, m.At.Line) {
				best, nearest = score.Proof{Strength: m.Strength, Line: m.At.Line, By: other.ID}, near
				break
			}
		}
	}
	return best
}

// nearestIn is the proof of a keyword by the term of the same line that stands right under it, where there is one: HL7 is nearer to interoperability than lab
// results are.
func nearestIn(r *reading, k *term, shown score.Proof) score.Proof {
	right := func(n *term) bool { return n != nil && slices.Contains(n.parents, k) }
	if slices.ContainsFunc(r.ev.Lines[shown.Line-1], func(n int) bool { return r.named[n] != nil && r.named[n].ID == shown.By && right(r.named[n]) }) {
		return shown
	}
	for _, n := range r.ev.Lines[shown.Line-1] {
		if right(r.named[n]) && slices.ContainsFunc(r.ev.Keywords[n].Mentions, func(m evidence.Mention) bool { return m.At.Line == shown.Line && m.Strength == shown.Strength }) {
			shown.By = r.named[n].ID
			break
		}
	}
	return shown
}

// peopleAlone tells whether the line of a proof has its keyword only in the name of people: who sat beside the privacy officer did nothing for privacy.
func peopleAlone(r *reading, p score.Proof) bool {
	for i := range r.ev.Keywords {
		if k := &r.ev.Keywords[i]; k.ID == p.By {
			return !slices.ContainsFunc(k.Mentions, func(m evidence.Mention) bool {
				return m.At.Line == p.Line && ofWork(r.ev.Resume.Lines[p.Line-1].Text, m)
			})
		}
	}
	return false
}

// under tells whether a keyword is evidence for another.
func (k *term) under(other *term) bool {
	return slices.ContainsFunc(k.parents, func(p *term) bool { return p == other || p.under(other) })
}

// nearness is how well a narrower keyword stands for a general one.
func (k *term) nearness(general *term) int {
	switch {
	case k.Category == vendors:
		return 2
	case sharesWord(general.Label, k.Label):
		return 1
	}
	return 0
}

// narrowly is how the line of a proof says it, by a narrower term.
func narrowly(r *reading, p score.Proof) string {
	for i := range r.ev.Keywords {
		for _, m := range r.ev.Keywords[i].Mentions {
			if r.ev.Keywords[i].ID == p.By && m.At.Line == p.Line {
				return m.Text
			}
		}
	}
	return ""
}
