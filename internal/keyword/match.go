package keyword

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// hit is a run of tokens that a form fits. Its meaning is not decided yet.
type hit struct {
	first, last int // tokens of the line, both included
	forms       []*form
}

// maxWords bounds the tokens of one hit, and with it the work at each token.
const maxWords = 14

// match finds the longest forms of one line, from left to right, without overlap. Those that keep accepts take part. The key is room to
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

// names is match for names and for hints at once, which may overlap each other. They are appended to those given.
func (v *vocabulary) names(line []token, key []byte, hits, hints []hit) (withHits, withHints []hit) {
	r := runs{vocabulary: v, line: line, key: key}
	behindHit, behindHint := 0, 0
	for i := range line {
		var name, hint hit
		for r.startAt(i); r.next(); {
			if i >= behindHit {
				if fit := r.fitting(isNoHint); len(fit) > 0 {
					name = hit{first: i, last: r.last, forms: fit}
				}
			}
			if i >= behindHint {
				if fit := r.fitting(isHint); len(fit) > 0 {
					hint = hit{first: i, last: r.last, forms: fit}
				}
			}
		}
		if len(name.forms) > 0 {
			hits, behindHit = append(hits, name), name.last+1
		}
		if len(hint.forms) > 0 {
			hints, behindHint = append(hints, hint), hint.last+1
		}
	}
	return hits, hints
}

func isHint(f *form) bool   { return f.kind == hinted }
func isNoHint(f *form) bool { return f.kind != hinted }

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
		if at >= 0 && f.sense == nil {
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
		if fit := r.fitting(keep); len(fit) > 0 {
			best = hit{first: i, last: r.last, forms: fit}
		}
	}
	return best
}

// every visits all hits of a line by the token at which they begin, shortest first.
func (v *vocabulary) every(line []token, key []byte, visit func(hit)) {
	r := runs{vocabulary: v, line: line, key: key}
	for i := range line {
		for r.startAt(i); r.next(); {
			if fit := r.fitting(anyForm); len(fit) > 0 {
				visit(hit{first: i, last: r.last, forms: fit})
			}
		}
	}
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
	found       []*form
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
		if r.found = r.forms[string(r.key)]; len(r.found) > 0 {
			return true
		}
	}
	return false
}

// fitting keeps the forms whose words and capitals agree with the tokens.
func (r *runs) fitting(keep func(*form) bool) []*form {
	fits := func(f *form) bool {
		return keep(f) && f.cutAs(r.cuts[:r.joints], len(r.key)) && f.written(r.line[r.first:r.last+1])
	}
	if len(r.found) == 1 { // nearly always
		if fits(r.found[0]) {
			return r.found[:1:1]
		}
		return nil
	}
	var fit []*form
	for _, f := range r.found {
		if !fits(f) {
			continue
		}
		if at := among(fit, f); at < 0 {
			fit = append(fit, f)
		} else if f.sense == nil {
			fit[at] = f
		}
	}
	return fit
}

// among is the place where a keyword already stands under another spelling, -1 for none. Of two, the one that needs no deciding stays.
func among(fit []*form, f *form) int {
	return slices.IndexFunc(fit, func(other *form) bool { return other.id == f.id && other.kind == f.kind && other.cue == f.cue })
}

// shortest lengths of a key that may be split or joined otherwise than its form is written
const (
	splitLength = 7
	joinLength  = 6
)

// cutAs reports that the words of a text join where the words of the form do. A long form may also be written
// in one word, or as two words what the form writes as one: work flow, signoff.
func (f *form) cutAs(cuts []cut, length int) bool {
	for i, c := range cuts {
		want, ok := f.cutAt(c.at)
		switch {
		case ok && c.gap == slashed:
			if want != slashed && want != joined {
				return false
			}
		case ok && c.gap == dotted:
			if want == slashed {
				return false
			}
		case ok:
		case c.gap == joined: // a digit beside a letter, where the form has the same
		case c.gap == dotted: // R.H.I.A.
			if f.kind != title && length > 5 || c.at != i+1 {
				return false
			}
		default:
			before := 0
			if i > 0 {
				before = cuts[i-1].at
			}
			if length < splitLength || c.at-before < 2 || length-c.at < 3 || c.gap != hyphened && c.gap != spaced {
				return false
			}
		}
	}
	for _, want := range f.cuts {
		if want.gap != joined && want.gap != hyphened && !joins(cuts, want.at) && length < joinLength {
			return false
		}
	}
	return true
}

func (f *form) cutAt(at int) (gap, bool) {
	for _, c := range f.cuts {
		if c.at == at {
			return c.gap, true
		}
	}
	return 0, false
}

// written reports that the capitals and the number of the text are those the form asks for.
func (f *form) written(words []token) bool {
	last := words[len(words)-1].word
	if f.exact != "" && !sameLetters(words, f.exact) {
		return false
	}
	if f.upper {
		for _, w := range words {
			if !upperCase(w.word) && !(w.word == "and" && w.end-w.start == 1) { // the & of A&P is read as a word
				return len(words) == 1 && f.kind != title && pluralOf(w.word)
			}
		}
	}
	if f.proper && len(last) > 2 && last[len(last)-1] == 's' && upperCase(last[:len(last)-1]) {
		return false // CHCs are health centers, not credentials
	}
	return true
}

// upperCase reports a word without a small letter.
func upperCase(word string) bool {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf || 'a' <= word[i] && word[i] <= 'z' {
			return false
		}
	}
	return true
}

// pluralOf reports capitals with a small plural s: EHRs.
func pluralOf(word string) bool {
	n := len(word)
	return n > 2 && word[n-1] == 's' && upperCase(word[:n-1])
}

// sameLetters reports that words spell a name: the same letters and the same number, capitals where the name has them.
func sameLetters(words []token, name string) bool {
	for _, w := range words {
		for _, r := range w.word {
			n, size := utf8.DecodeRuneInString(name)
			for size > 0 && !unicode.IsLetter(n) && !unicode.IsDigit(n) && n != '+' && n != '#' {
				name = name[size:]
				n, size = utf8.DecodeRuneInString(name)
			}
			if size == 0 || unicode.ToLower(n) != unicode.ToLower(r) || unicode.IsUpper(n) && !unicode.IsUpper(r) {
				return false
			}
			name = name[size:]
		}
	}
	return name == ""
}
