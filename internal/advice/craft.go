package advice

import (
	"slices"

	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// This file tells what somebody is not asked for: words that a kept promise shows, and a craft that nobody does without having learned it.

// keepsWord tells whether a measured line of the field holds a rate, meets a deadline or makes no error: it shows what words about oneself only say.
func (a *Adviser) keepsWord(r *reading) bool {
	if r.kept == nil {
		kept := a.keeps(r)
		r.kept = &kept
	}
	return *r.kept
}

func (a *Adviser) keeps(r *reading) bool {
	for i := range r.ev.Resume.Lines {
		if l := &r.ev.Resume.Lines[i]; !l.Hidden && r.ev.Judgements[i].Verdict == metric.Quantified && a.inField(r, i) && a.kept.MatchString(l.Text) {
			return true
		}
	}
	return false
}

// strangeCraft tells whether a keyword is a mere plus and of a craft of which the resume shows nothing: a privacy analyst need not learn to code.
func (a *Adviser) strangeCraft(r *reading, w *want) bool {
	if w.role >= usualWeight || r.begins || r.res.Target.Kind != score.RoleTarget {
		return false
	}
	for _, craft := range a.texts.Crafts {
		if contains(craft.Categories, w.keyword.Category) {
			return !a.worksIn(r, craft)
		}
	}
	return false
}

// worksIn tells whether a resume has any keyword of a craft, or a line that describes one.
func (a *Adviser) worksIn(r *reading, craft taxonomy.Craft) bool {
	of := func(k *term) bool { return k != nil && contains(craft.Categories, k.Category) }
	for i, k := range r.named {
		if of(k) && r.ev.Keywords[i].Best != evidence.Denied {
			return true
		}
	}
	return slices.ContainsFunc(r.hints, func(h hint) bool { return h.did && of(h.term) })
}
