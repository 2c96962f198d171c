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
	r.open(line)
	behindName, behindHint := 0, 0
	for i := range line {
		var name, hint hit
		for r.startAt(i); r.next(); {
			if r.found.inside {
				r.inner = append(r.inner, hit{first: i, last: r.last})
			}
			if len(r.found.names) > 0 && i >= behindName {
				if fit := r.fitting(r.found.names, nil); len(fit) > 0 {
					name = hit{first: i, last: r.last, forms: fit}
				}
			}
			if len(r.found.hints) > 0 && i >= behindHint {
				if fit := r.fitting(r.found.hints, nil); len(fit) > 0 {
					hint = hit{first: i, last: r.last, forms: fit}
				}
			}
			for _, n := range r.found.cues {
				if r.fits(n) { // all are of one number
					f.cues = append(f.cues, cue{first: i, last: r.last, number: n.cue, telling: r.found.telling})
					break
				}
			}
			for _, n := range r.fitting(r.found.denials, nil) {
				if n.standsAt(line, i, r.last) {
					f.denials = append(f.denials, cue{first: i, last: r.last, number: n.cue})
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
	return last+1 >= len(line) || line[last+1].gap >= listed && !unicode.IsDigit(initial(line[last+1].word))
}

// within finds the names inside the longer names of a line that keep their own mention: the Epic of Epic Clarity.
func (r *runs) within(hits []hit) []hit {
	var inner []hit
	for i := range hits {
		h := &hits[i]
		if h.last == h.first || h.forms[0].hides || h.forms[0].kind == decoyed {
			continue
		}
		held := r.inside(h)
		if h.forms[0].kind == title { // the HL7 FHIR of a certificate is a longer name itself
			for n := range held {
				held = append(held, r.inside(&held[n])...)
			}
		}
		inner = append(inner, held...)
	}
	return inner
}

// inside finds the longest of them in one name, from left to right, without overlap.
func (r *runs) inside(h *hit) []hit {
	if !slices.ContainsFunc(r.inner, func(n hit) bool { return h.first <= n.first && n.last <= h.last }) {
		return nil // nearly always
	}
	keep := func(f *form) bool {
		if !f.inside {
			return false
		}
		at := among(h.forms, f)
		if at >= 0 && f.sense == nil && h.forms[at] != f {
			h.forms = slices.Clone(h.forms) // they may be those of the vocabulary
			h.forms[at] = f
		}
		return at < 0
	}
	r.end = h.last + 1
	var held []hit
	for i := h.first; i <= h.last; i++ {
		if n := r.longestAt(i, keep); len(n.forms) > 0 {
			held = append(held, n)
			i = n.last
		}
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

// runs are the runs of tokens of a line that begin at one token and whose letters some form has, one after the other. They are used again from line
// to line, for the room they hold.
type runs struct {
	*vocabulary
	line        []token
	keys        []string // of its tokens
	end         int      // behind the last token that takes part
	first, last int
	key         []byte
	cuts        [maxWords]cut
	joints      int // how many cuts there are
	found       *keyed
	inner       []hit // of the line that was read: what may name something inside a longer name
}

// open goes to another line.
func (r *runs) open(line []token) {
	r.line, r.end, r.keys, r.inner = line, len(line), r.keys[:0], r.inner[:0]
	for i := range line {
		r.keys = append(r.keys, line[i].key())
	}
}

// startAt goes to a token, from which next steps on.
func (r *runs) startAt(i int) {
	r.first, r.last, r.key, r.joints = i, i-1, r.key[:0], 0
}

// next steps to the next longer run. It reports false behind the last one.
func (r *runs) next() bool {
	for r.last+1 < r.end && r.last+1-r.first < maxWords && len(r.key) < r.longest {
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
		r.key = append(r.key, r.keys[r.last]...)
		if !r.heads.begins(r.key) {
			return false
		}
		sum := wholeSum(r.key)
		if !r.heads.holds(sum) {
			continue
		}
		if r.found = r.forms.of(sum, r.key); r.found != nil {
			return true
		}
	}
	return false
}
