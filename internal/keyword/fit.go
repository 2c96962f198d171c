package keyword

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// fitting keeps of the forms found those whose words and capitals agree with the tokens, and which a caller wants, who may want all.
func (r *runs) fitting(found []*form, keep func(*form) bool) []*form {
	var fit []*form
	for n, f := range found {
		if keep != nil && !keep(f) || !r.fits(f) {
			continue
		}
		at := among(fit, f)
		switch {
		case len(fit) == 0: // nearly always the only one
			fit = found[n : n+1 : n+1]
		case at < 0:
			fit = append(fit, f)
		case f.sense != nil:
		case len(fit) == 1:
			fit = found[n : n+1 : n+1]
		default:
			fit[at] = f
		}
	}
	return fit
}

// fits reports that the words and capitals of a form agree with the tokens. Most forms are one word, however it is written.
func (r *runs) fits(f *form) bool {
	if r.joints == 0 && len(f.cuts) == 0 && f.exact == "" && !f.upper && !f.proper {
		return true
	}
	return f.cutAs(r.cuts[:r.joints], len(r.key)) && f.written(r.line[r.first:r.last+1])
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
