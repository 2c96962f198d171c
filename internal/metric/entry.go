package metric

// entry is what the rules know of a word, so that each word of a line is looked up once.
type entry struct {
	verb     verb   // of the rules, if it is one
	isVerb   bool   // as it is spelled, or behind a prefix
	listed   bool   // as it is spelled
	singular string // of the word
	alone    cueSet // the cues that hold it or its singular as a word of its own
	longer   cueSet // the cues with a phrase of several words that begins with it or its singular
	kinds    kinds
	opens    openings // what else may begin with it
	terms    []term   // the terms of metrics that begin with its singular
	plural   *entry   // what is known of an unknown word with this singular
}

// stranger is the entry of a word that the rules do not know.
var stranger entry

// listedVerb is the word as a verb in a spelling that the rules list.
func (e *entry) listedVerb() (verb, bool) {
	if !e.listed {
		return verb{}, false
	}
	return e.verb, true
}

// begins reports that the cue may begin with the word.
func (e *entry) begins(c cue) bool { return e.alone.has(c) || e.longer.has(c) }

// enter files every word under what is known of it.
func (l *lexicon) enter(terms terms) {
	l.words = make(map[string]*entry, 2*len(l.verbs))
	of := func(word string) *entry {
		e := l.words[word]
		if e == nil {
			e = &entry{singular: singular(word)}
			l.words[word] = e
		}
		return e
	}
	for word, v := range l.verbs {
		e := of(word)
		e.verb, e.isVerb, e.listed = v, true, true
	}
	for q := range l.cues {
		for word, list := range l.cues[q] {
			e := of(word)
			for _, p := range list {
				if len(p) == 1 {
					e.alone.add(cue(q))
				} else {
					e.longer.add(cue(q))
				}
			}
		}
	}
	for n, r := range relatives {
		for _, word := range r.words {
			of(word).opens |= 1 << n
		}
	}
	for _, word := range append(wordsOf(units), numberOpeners...) {
		of(word).opens |= aNumber
	}
	for _, k := range wordsOfKind {
		for _, word := range k.words {
			of(word).kinds |= k.kinds
		}
	}
	for unit := range timeUnits {
		of(unit) // a singular of which its plural learns, see join
	}
	for _, word := range limits {
		of(word).opens |= aLimit
	}
	for word, terms := range terms {
		of(word).terms = terms
	}
	l.join()
}

// join gives the entry of every word what is known of its singular.
func (l *lexicon) join() {
	for _, e := range l.words {
		e.plural = &entry{alone: e.alone, longer: e.longer, terms: e.terms}
	}
	for unit := range timeUnits {
		l.words[unit].plural.kinds = timeUnit
	}
	for word, e := range l.words {
		if _, time := timeUnits[e.singular]; time {
			e.kinds |= timeUnit
		}
		if e.singular != word {
			e.terms = nil
			if one := l.words[e.singular]; one != nil {
				e.alone.join(one.plural.alone)
				e.longer.join(one.plural.longer)
				e.terms = one.plural.terms
			}
		}
		if !e.isVerb {
			e.verb, e.isVerb = l.prefixedVerb(word)
		}
	}
}

// lookUp finds what the rules know of each word of a line.
func (l *lexicon) lookUp(toks []token) {
	for i := range toks {
		t := &toks[i]
		if e := l.words[t.low]; e != nil {
			t.entry, t.one = e, e.singular
			continue
		}
		t.entry, t.one = &stranger, singular(t.low)
		if t.one != t.low {
			if e := l.words[t.one]; e != nil {
				t.entry = e.plural
			}
		}
		if v, is := l.prefixedVerb(t.low); is { // seldom
			e := *t.entry
			e.verb, e.isVerb = v, true
			t.entry = &e
		}
	}
}
