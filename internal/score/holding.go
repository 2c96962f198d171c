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
func (s *Scorer) holding(ev evidence.Evidence, dumped map[int]bool) Holding {
	h := Holding{}
	raise := func(id string, p Proof) {
		have, ok := h[id]
		if !ok || have.Dumped && !p.Dumped || have.Dumped == p.Dumped && p.Strength.Above(have.Strength) {
			h[id] = p
		}
	}
	for _, k := range ev.Keywords {
		if s.terms[k.ID] == nil {
			continue
		}
		for _, m := range k.Mentions {
			switch {
			case m.Strength == evidence.Denied:
			case dumped[m.At.Line]:
				raise(k.ID, Proof{evidence.Listed, m.At.Line, k.ID, true})
			default:
				raise(k.ID, Proof{m.Strength, m.At.Line, k.ID, false})
			}
		}
	}
	for _, k := range ev.Keywords {
		p, ok := h[k.ID]
		if !ok || p.By != k.ID {
			continue
		}
		for _, above := range s.terms[k.ID].above {
			raise(above, p)
		}
	}
	for _, k := range ev.Keywords { // what is named itself is told by its own line when that is as good
		if p, ok := h[k.ID]; ok && p.By != k.ID && !p.Dumped {
			for _, m := range k.Mentions {
				if m.Strength == p.Strength && !dumped[m.At.Line] {
					h[k.ID] = Proof{m.Strength, m.At.Line, k.ID, false}
					break
				}
			}
		}
	}
	return h
}

// ownBest is the strongest mention of a keyword itself outside dumped lines; Denied where it has none.
func ownBest(k evidence.Keyword, dumped map[int]bool) evidence.Strength {
	best := evidence.Denied
	for _, m := range k.Mentions {
		if !dumped[m.At.Line] && m.Strength.Above(best) {
			best = m.Strength
		}
	}
	return best
}

// reply is what a resume shows of a term that may be asked for.
type reply struct {
	Proof           // without a line where nothing answers it
	stands standing // absent, listed or shown
	earned float64
}

// answers are the replies to all that may be asked for.
func (s *Scorer) answers(h Holding) []reply {
	out := make([]reply, len(s.asked))
	for i, id := range s.asked {
		p, held := s.answer(h, id)
		if !held {
			continue
		}
		out[i] = reply{Proof: p, stands: shown}
		if p.Strength == evidence.Listed {
			out[i].stands = listed
		}
		if !p.Dumped {
			out[i].earned = credit(s.rules.Coverage.Credit, p.Strength)
		}
	}
	return out
}

// answer is what the resume shows of an ask.
func (r *reading) answer(a Ask) (Proof, bool) {
	p := r.answers[a.answer].Proof
	return p, p.Line > 0
}

// stoodFor are the keywords that are better shown by another name, which postings use in their place.
func (s *Scorer) stoodFor(h Holding) Holding {
	stood := Holding{}
	for id := range s.rules.Coverage.StandIns {
		if p, held := s.answer(h, id); held && p != h[id] {
			stood[id] = p
		}
	}
	return stood
}

// answer is the proof of a keyword asked for: its own, or that of a keyword postings use in its place.
func (s *Scorer) answer(h Holding, id string) (Proof, bool) {
	best, ok := h[id]
	for _, other := range s.rules.Coverage.StandIns[id] {
		if p, held := h[other]; held && (!ok || best.Dumped && !p.Dumped || best.Dumped == p.Dumped && p.Strength.Above(best.Strength)) {
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
