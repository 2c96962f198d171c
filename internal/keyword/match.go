package keyword

import (
	"slices"
	"unicode"
)

// hit is a run of tokens that a form fits. Its meaning is not decided yet.
type hit struct {
	first, last int // tokens of the line, both included
	forms       []*form
}

// cue is a run of tokens that a cue fits.
type cue struct {
	first, last int
	number      int
	closer      bool
}

// maxWords bounds the tokens of one hit, and with it the work at each token.
const maxWords = 14

// finds are the hits and the cues of lines, one behind the other. Hints may overlap names; cues stand in the order of their first token, the
// shorter first.
type finds struct {
	names, hints  []hit // the longest, from left to right, without overlap
	cues, denials []cue
}

// next makes room for another line behind what is found.
func (f *finds) next() {
	f.names, f.hints, f.cues, f.denials = f.names[len(f.names):], f.hints[len(f.hints):], f.cues[len(f.cues):], f.denials[len(f.denials):]
}

// read finds all forms of one line.
func (r *runs) read(line []token, f *finds) {
	r.line = line
	behindName, behindHint := 0, 0
	for i := range line {
		var name, hint hit
		for r.startAt(i); r.next(); {
			if i >= behindName {
				if fit := r.fitting(r.found.names, anyForm); len(fit) > 0 {
					name = hit{first: i, last: r.last, forms: fit}
				}
			}
			if i >= behindHint {
				if fit := r.fitting(r.found.hints, anyForm); len(fit) > 0 {
					hint = hit{first: i, last: r.last, forms: fit}
				}
			}
			if fit := r.fitting(r.found.cues, anyForm); len(fit) > 0 { // all of one number
				f.cues = append(f.cues, cue{first: i, last: r.last, number: fit[0].cue})
			}
			for _, n := range r.fitting(r.found.denials, anyForm) {
				if n.standsAt(line, i, r.last) {
					f.denials = append(f.denials, cue{first: i, last: r.last, number: n.cue, closer: n.closer})
				}
			}
		}
		if len(name.forms) > 0 {
			f.names, behindName = append(f.names, name), name.last+1
		}
		if len(hint.forms) > 0 {
			f.hints, behindHint = append(f.hints, hint), hint.last+1
		}
	}
}

// standsAt reports that a cue may stand at a place in its clause.
func (f *form) standsAt(line []token, first, last int) bool {
	return !(f.opener && line[first].gap < parted || f.closer && !closes(line, last) || f.owner && !line[last].owner)
}

// closes reports that a clause ends with a token. The no. before a number ends none.
func closes(line []token, last int) bool {
	return last+1 >= len(line) || line[last+1].gap >= listed && !unicode.IsDigit([]rune(line[last+1].word)[0])
}

// match finds the longest names of one line, from left to right, without overlap. Those that keep accepts take part. The key is room to
// work in, used again from line to line.
func (v *vocabulary) match(line []token, key []byte, keep func(*form) bool) []hit {
	var hits []hit
	r := runs{vocabulary: v, line: line, key: key}
	for i := 0; i < len(line); {
		h := r.longestAt(i, keep)
		if len(h.forms) == 0 {
			i++
			continue
		}
		hits = append(hits, h)
		i = h.last + 1
	}
	return hits
}

// within finds the names inside the longer names of a line that keep their own mention: the Epic of Epic Clarity.
func (v *vocabulary) within(line []token, hits []hit, key []byte) []hit {
	var inner []hit
	for i := range hits {
		h := &hits[i]
		if h.last == h.first || h.forms[0].hides || h.forms[0].kind == decoyed {
			continue
		}
		held := v.inside(line, h, key)
		if h.forms[0].kind == title { // the HL7 FHIR of a certificate is a longer name itself
			for n := range held {
				held = append(held, v.inside(line, &held[n], key)...)
			}
		}
		inner = append(inner, held...)
	}
	return inner
}

func (v *vocabulary) inside(line []token, h *hit, key []byte) []hit {
	held := v.match(line[h.first:h.last+1], key, func(f *form) bool {
		if !f.inside {
			return false
		}
		at := among(h.forms, f)
		if at >= 0 && f.sense == nil && h.forms[at] != f {
			h.forms = slices.Clone(h.forms) // they may be those of the vocabulary
			h.forms[at] = f
		}
		return at < 0
	})
	for i := range held {
		held[i].first += h.first
		held[i].last += h.first
	}
	return held
}

// longestAt is the longest hit that begins at a token. Without one it has no forms.
func (r *runs) longestAt(i int, keep func(*form) bool) hit {
	var best hit
	for r.startAt(i); r.next(); {
		if fit := r.fitting(r.found.names, keep); len(fit) > 0 {
			best = hit{first: i, last: r.last, forms: fit}
		}
	}
	return best
}

func anyForm(*form) bool { return true }

// runs are the runs of tokens of a line that begin at one token and whose letters some form has, one after the other.
type runs struct {
	*vocabulary
	line        []token
	first, last int
	key         []byte
	cuts        [maxWords]cut
	joints      int // how many cuts there are
	found       *keyed
}

// startAt goes to a token, from which next steps on.
func (r *runs) startAt(i int) {
	r.first, r.last, r.key, r.joints = i, i-1, r.key[:0], 0
}

// next steps to the next longer run. It reports false behind the last one.
func (r *runs) next() bool {
	for r.last+1 < len(r.line) && r.last+1-r.first < maxWords && len(r.key) < r.longest {
		r.last++
		t := &r.line[r.last]
		if r.last > r.first {
			if t.gap >= listed {
				return false
			}
			if (t.gap == spaced || t.gap == hyphened) && article(*t) {
				continue
			}
			r.cuts[r.joints] = cut{at: len(r.key), gap: t.gap}
			r.joints++
		}
		r.key = append(r.key, t.key...)
		if !r.heads.begins(r.key) {
			return false
		}
		if !r.heads.ends(r.key) {
			continue
		}
		if r.found = r.forms[string(r.key)]; r.found != nil {
			return true
		}
	}
	return false
}
