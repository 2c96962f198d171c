package score

import (
	"slices"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// Proof is the best that a resume shows of one keyword.
type Proof struct {
	Strength evidence.Strength
	Line     int    // number of the line that shows it
	By       string // the keyword named there: the keyword itself, or one that implies it
	Dumped   bool   // it stands only in a line that piles keywords up, and earns nothing
}

// Holding is what a resume may claim: each keyword it affirms, and what those imply, by the best evidence.
type Holding map[string]Proof

// Best is the strength of a keyword; Denied where it is not held.
func (h Holding) Best(id string) evidence.Strength {
	if p, ok := h[id]; ok {
		return p.Strength
	}
	return evidence.Denied
}

// holding reads the affirmed keywords of a resume. A keyword shown proves its parents: Epic Bridges implies Epic and
// an EHR. A keyword that only stands in a dumped line is listed and earns nothing.
func (s *Scorer) holding(r *reading) Holding {
	h := make(Holding, 2*len(r.ev.Keywords))
	raise := func(id string, p Proof) {
		have, ok := h[id]
		if !ok || p.above(have) {
			h[id] = p
		}
	}
	for i := range r.ev.Keywords {
		if r.terms[i] == nil {
			continue
		}
		if p, ok := r.shown(&r.ev.Keywords[i]); ok {
			h[p.By] = p
		}
	}
	for i := range r.ev.Keywords {
		p, ok := h[r.ev.Keywords[i].ID]
		if !ok || p.By != r.ev.Keywords[i].ID {
			continue
		}
		for _, above := range r.terms[i].above {
			raise(above, p)
		}
	}
	for i := range r.ev.Keywords { // what is named itself is told by its own line when that is as good
		k := &r.ev.Keywords[i]
		if p, ok := h[k.ID]; ok && p.By != k.ID && !p.Dumped {
			for n := range k.Mentions {
				if m := &k.Mentions[n]; m.Strength == p.Strength && !r.dumped[m.At.Line] {
					h[k.ID] = Proof{m.Strength, m.At.Line, k.ID, false}
					break
				}
			}
		}
	}
	return h
}

// shown is the best that the mentions of a keyword show of it.
func (r *reading) shown(k *evidence.Keyword) (best Proof, ok bool) {
	for i := range k.Mentions {
		m := &k.Mentions[i]
		if m.Strength == evidence.Denied {
			continue
		}
		p := Proof{m.Strength, m.At.Line, k.ID, false}
		if r.dumped[m.At.Line] {
			p.Strength, p.Dumped = evidence.Listed, true
		}
		if !ok || p.above(best) {
			best, ok = p, true
		}
	}
	return best, ok
}

// above tells whether a proof is worth more than another.
func (p Proof) above(have Proof) bool {
	return have.Dumped && !p.Dumped || have.Dumped == p.Dumped && p.Strength.Above(have.Strength)
}

// ownBest is the strongest mention of a keyword itself outside dumped lines; Denied where it has none.
func ownBest(k *evidence.Keyword, dumped []bool) evidence.Strength {
	best := evidence.Denied
	for i := range k.Mentions {
		if m := &k.Mentions[i]; m.Strength.Above(best) && !dumped[m.At.Line] {
			best = m.Strength
		}
	}
	return best
}

// reply is what a resume shows of a term that may be asked for.
type reply struct {
	earned float64
	stands standing // absent, listed or shown
}

// answers are the replies to all that may be asked for: what is held, or better shown by another name.
func (s *Scorer) answers(held, stood Holding) []reply {
	out := make([]reply, len(s.asked))
	for _, shown := range []Holding{held, stood} {
		for id, p := range shown {
			if t := s.terms[id]; t != nil && t.asked > 0 {
				out[t.asked-1] = s.reply(p)
			}
		}
	}
	return out
}

func (s *Scorer) reply(p Proof) reply {
	out := reply{stands: shown}
	if p.Strength == evidence.Listed {
		out.stands = listed
	}
	if !p.Dumped {
		out.earned = credit(s.rules.Coverage.Credit, p.Strength)
	}
	return out
}

// answer is what the resume shows of an ask.
func (r *reading) answer(a *Ask) (p Proof, held bool) {
	if p, held = r.stood[a.ID]; !held {
		p, held = r.held[a.ID]
	}
	return p, held
}

// stoodFor are the keywords that are better shown by another name, which postings use in their place.
func (s *Scorer) stoodFor(h Holding) Holding {
	var stood Holding
	for id := range s.rules.Coverage.StandIns {
		if p, held := s.answer(h, id); held && p != h[id] {
			if stood == nil {
				stood = Holding{}
			}
			stood[id] = p
		}
	}
	return stood
}

// answer is the proof of a keyword asked for: its own, or that of a keyword postings use in its place.
func (s *Scorer) answer(h Holding, id string) (Proof, bool) {
	best, ok := h[id]
	for _, other := range s.rules.Coverage.StandIns[id] {
		if p, held := h[other]; held && (!ok || p.above(best)) {
			best, ok = p, true
		}
	}
	return best, ok
}

// credit is what a strength earns.
func credit(c taxonomy.Credit, s evidence.Strength) float64 {
	switch s {
	case evidence.Quantified:
		return c.Quantified
	case evidence.Accomplishment:
		return c.Accomplishment
	case evidence.Duty:
		return c.Duty
	case evidence.Listed:
		return c.Listed
	default:
		return 0
	}
}

// piled tells whether a credential is claimed only where keywords are piled up; there it earns nothing.
func (r *reading) piled(c credential.Claim) bool {
	for _, k := range r.ev.Keywords {
		if k.ID == c.ID && len(k.Mentions) > 0 {
			return !slices.ContainsFunc(k.Mentions, func(m evidence.Mention) bool { return !r.dumped[m.At.Line] })
		}
	}
	return r.dumped[c.At.Line]
}
