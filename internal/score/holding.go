package score

import (
	"slices"
	"strings"

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

// proof is a Proof in less room, for there is one of each keyword that may be asked for.
type proof struct {
	line     int32 // 0 where the keyword is not held
	by       int32 // place in the evidence of the keyword named there
	strength evidence.Strength
	dumped   bool
}

// Holding is what a resume may claim: each keyword it affirms, and what those imply, by the best evidence.
type Holding struct {
	terms  map[string]*term
	named  []evidence.Keyword
	proofs []proof          // of what is asked for or implied, by the place of the term
	others map[string]proof // of all else
}

// Proof is the proof of a keyword; false where it is not held.
func (h *Holding) Proof(id string) (Proof, bool) {
	p := h.of(id)
	if p.line == 0 {
		return Proof{}, false
	}
	return h.proof(p), true
}

// Best is the strength of a keyword; Denied where it is not held.
func (h *Holding) Best(id string) evidence.Strength { return h.of(id).strength }

// Unnamed tells whether a keyword of the founding documents is held by a narrower one alone: HL7 work is interoperability, and who searches for that word
// does not find it. The name of a system stands for nothing but its general term.
func (h *Holding) Unnamed(id string) bool {
	t := h.terms[id]
	return t != nil && h.unnamed(t)
}

func (h *Holding) unnamed(t *term) bool {
	return t.Core && h.onlyNarrower(t) && (t.Generic || !h.by(t).tool)
}

// onlyNarrower tells whether a resume names a keyword nowhere, and has it by one within it.
func (h *Holding) onlyNarrower(t *term) bool {
	by := h.by(t)
	return by != nil && by != t && !idWithin(t.ID, by.ID) && !slices.ContainsFunc(h.named, func(k evidence.Keyword) bool { return k.ID == t.ID && k.Best != evidence.Denied })
}

// by is the keyword that proves another; nil where that is not held.
func (h *Holding) by(t *term) *term {
	p := h.have(t)
	if p.line == 0 {
		return nil
	}
	return h.terms[h.named[p.by].ID]
}

// idWithin tells whether one keyword's id stands whole in another's: who writes "query response rate" has written "query".
func idWithin(id, other string) bool {
	at := strings.Index(other, id)
	return at >= 0 && (at == 0 || other[at-1] == '-') && (at+len(id) == len(other) || other[at+len(id)] == '-')
}

func (h *Holding) of(id string) proof {
	if t := h.terms[id]; t != nil && t.place > 0 {
		return h.proofs[t.place-1]
	}
	return h.others[id]
}

func (h *Holding) proof(p proof) Proof {
	return Proof{p.strength, int(p.line), h.named[p.by].ID, p.dumped}
}

// have is where the proof of a keyword of the evidence stands.
func (h *Holding) have(t *term) proof {
	if t.place > 0 {
		return h.proofs[t.place-1]
	}
	return h.others[t.ID]
}

func (h *Holding) put(t *term, p proof) {
	switch {
	case t.place > 0:
		h.proofs[t.place-1] = p
	case h.others == nil:
		h.others = map[string]proof{t.ID: p}
	default:
		h.others[t.ID] = p
	}
}

// holding reads the affirmed keywords of a resume. A keyword shown proves its parents: Epic Bridges implies Epic and
// an EHR. A keyword that only stands in a dumped line is listed and earns nothing.
func (s *Scorer) holding(r *reading) Holding {
	h := Holding{terms: s.terms, named: r.ev.Keywords, proofs: make([]proof, s.places)}
	for i, t := range r.terms {
		if t != nil {
			if p := r.shown(i); p.line > 0 {
				h.put(t, p)
			}
		}
	}
	for i, t := range r.terms {
		if t == nil {
			continue
		}
		p := h.have(t)
		if p.line == 0 || int(p.by) != i {
			continue
		}
		for _, above := range t.above {
			if have := h.have(above); have.line == 0 || p.above(have) {
				h.put(above, p)
			}
		}
	}
	for i, t := range r.terms { // what is named itself is told by its own line when that is as good
		if t == nil {
			continue
		}
		if p := h.have(t); p.line > 0 && int(p.by) != i && !p.dumped {
			for _, m := range r.ev.Keywords[i].Mentions {
				if m.Strength == p.strength && !r.dumped[m.At.Line] {
					h.put(t, proof{line: int32(m.At.Line), by: int32(i), strength: m.Strength})
					break
				}
			}
		}
	}
	return h
}

// shown is the best that the mentions of a keyword of the evidence show of it.
func (r *reading) shown(keyword int) (best proof) {
	for _, m := range r.ev.Keywords[keyword].Mentions {
		if m.Strength == evidence.Denied {
			continue
		}
		p := proof{line: int32(m.At.Line), by: int32(keyword), strength: m.Strength}
		if r.dumped[m.At.Line] {
			p.strength, p.dumped = evidence.Listed, true
		}
		if best.line == 0 || p.above(best) {
			best = p
		}
	}
	return best
}

// above tells whether a proof is worth more than another.
func (p proof) above(have proof) bool {
	return have.dumped && !p.dumped || have.dumped == p.dumped && p.strength > have.strength
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
func (s *Scorer) answers(r *reading) []reply {
	out := make([]reply, s.asked)
	for i := range out {
		if p := r.held.proofs[i]; p.line > 0 {
			out[i] = s.reply(p.strength, p.dumped)
		}
	}
	for id, p := range r.stood {
		if t := s.terms[id]; t != nil && t.place > 0 && t.place <= s.asked {
			out[t.place-1] = s.reply(p.Strength, p.Dumped)
		}
	}
	return out
}

func (s *Scorer) reply(shows evidence.Strength, dumped bool) reply {
	out := reply{stands: shown}
	if shows == evidence.Listed {
		out.stands = listed
	}
	if !dumped {
		out.earned = credit(s.rules.Coverage.Credit, shows)
	}
	return out
}

// answer is what the resume shows of an ask.
func (r *reading) answer(a *Ask) (p Proof, held bool) { return answer(&r.held, r.stood, a) }

// Answer is what the resume shows of an ask: of its keyword, or of another name that stands for it; false where it shows nothing.
func (r *Result) Answer(a *Ask) (p Proof, held bool) { return answer(&r.Held, r.Stood, a) }

func answer(held *Holding, stood map[string]Proof, a *Ask) (Proof, bool) {
	if p, stands := stood[a.ID]; stands {
		return p, true
	}
	if p := held.have(a.term); p.line > 0 {
		return held.proof(p), true
	}
	return Proof{}, false
}

// stoodFor are the keywords that are better shown by another name, which postings use in their place.
func (s *Scorer) stoodFor(h *Holding) map[string]Proof {
	var stood map[string]Proof
	for id, names := range s.rules.Coverage.StandIns {
		own := h.of(id)
		best := own
		for _, other := range names {
			if p := h.of(other); p.line > 0 && (best.line == 0 || p.above(best)) {
				best = p
			}
		}
		if best != own {
			if stood == nil {
				stood = map[string]Proof{}
			}
			stood[id] = h.proof(best)
		}
	}
	return stood
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
