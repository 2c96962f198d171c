package metric

// phrase is the words of a cue.
type phrase []*entry

// phrases finds cues by their first word.
type phrases map[*entry][]phrase

func (l *lexicon) newPhrases(texts []string) phrases {
	ps := make(phrases, len(texts))
	var toks []token
	for _, text := range texts {
		toks = appendTokens(toks[:0], text)
		p := make(phrase, len(toks))
		for i := range toks {
			p[i] = l.phraseWord(toks[i].low)
		}
		if len(p) > 0 {
			ps[p[0]] = append(ps[p[0]], p)
		}
	}
	return ps
}

// fits reports whether the phrase stands at token i. Its words match as written or by their singular.
func (p phrase) fits(toks []token, i int) bool {
	if i+len(p) > len(toks) {
		return false
	}
	for k, w := range p {
		if t := &toks[i+k]; t.entry != w && t.singular != w {
			return false
		}
	}
	return true
}

// fitsOne reports whether the phrase stands at token i by its singular words.
func (p phrase) fitsOne(toks []token, i int) bool {
	if i+len(p) > len(toks) {
		return false
	}
	for k, w := range p {
		if toks[i+k].singular != w {
			return false
		}
	}
	return true
}

// anywhere reports whether the phrase begins among tokens [from, to), by its singular words.
func (p phrase) anywhere(toks []token, from, to int) bool {
	for i := from; i < to; i++ {
		if toks[i].singular == p[0] && p.fitsOne(toks, i) {
			return true
		}
	}
	return false
}

// at finds the longest phrase that begins at token i.
func (ps phrases) at(toks []token, i int) (last int, ok bool) {
	longest := ps.longest(toks[i].entry, toks, i)
	if one := toks[i].singular; one != nil && one != toks[i].entry {
		longest = max(longest, ps.longest(one, toks, i))
	}
	return i + longest - 1, longest > 0
}

// longest is the length of the longest phrase of that first word at token i, 0 where none fits.
func (ps phrases) longest(first *entry, toks []token, i int) int {
	n := 0
	for _, p := range ps[first] {
		if len(p) > n && p.fits(toks, i) {
			n = len(p)
		}
	}
	return n
}

// endAt reports whether one of the phrases ends right before token i, singular or plural.
func (ps phrases) endAt(toks []token, i int) bool {
	const longest = 4
	for from := max(0, i-longest); from < min(i, len(toks)); from++ {
		if ps.are(toks, from, i) {
			return true
		}
	}
	return false
}

// are reports whether tokens [from, to) are one of the phrases.
func (ps phrases) are(toks []token, from, to int) bool {
	for _, first := range [...]*entry{toks[from].entry, toks[from].singular} {
		for _, p := range ps[first] {
			if from+len(p) == to && p.fits(toks, from) {
				return true
			}
		}
	}
	return false
}
