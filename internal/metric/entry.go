package metric

import "slices"

// entry is what is known of a word, so that each word of a line is looked up once and compared by its address.
type entry struct {
	one         string // its singular as it is spelled
	singular    *entry // nil where nothing is known of that
	plural      *entry // what is known of an unknown word with this singular; nil where nothing is
	verb        verb   // of the rules, if it is one
	isVerb      bool   // as it is spelled, or behind a prefix
	listed      bool   // as it is spelled
	kinds       kinds
	opens       openings // what may begin with it
	opensBehind openings // what may begin behind it
	alone       cueSet   // the cues that hold it or its singular as a word of its own
	longer      cueSet   // the cues with a phrase of several words that begins with it or its singular
	terms       []term   // the terms of metrics that begin with its singular
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

// entry is the entry of a word, made where there is none.
func (l *lexicon) entry(word string) *entry {
	e := l.words[word]
	if e == nil {
		e = l.newEntry()
		e.one = singular(word)
		l.words[word] = e
	}
	return e
}

// newEntry takes an entry from a block of them: there are ten thousand, and who scores one file waits for all.
func (l *lexicon) newEntry() *entry {
	const block = 512
	if len(l.unused) == 0 {
		l.unused = make([]entry, block)
	}
	e := &l.unused[0]
	l.unused = l.unused[1:]
	return e
}

// phraseWord is the entry of a word that phrases ask for, in its plural too.
func (l *lexicon) phraseWord(word string) *entry {
	e := l.entry(word)
	if e.plural == nil {
		e.plural = l.newEntry()
		e.plural.singular = e
	}
	return e
}

// addOwn enters the words that this package asks for.
func (l *lexicon) addOwn() {
	for n, r := range relatives {
		for _, word := range slices.Concat(r.words, r.along) {
			l.entry(word).opens |= 1 << n
		}
		for _, word := range r.behind {
			l.entry(word).opensBehind |= 1 << n
		}
	}
	for _, word := range append(wordsOf(units), numberOpeners...) {
		l.entry(word).opens |= aNumber
	}
	for _, word := range limits {
		l.entry(word).opens |= aLimit
	}
	for _, k := range wordsOfKind {
		for _, word := range k.words {
			l.entry(word).kinds |= k.kinds
		}
	}
	for unit := range timeUnits {
		e := l.phraseWord(unit)
		e.kinds, e.plural.kinds = e.kinds|timeUnit, timeUnit
	}
}

// join gives the entry of every word what is known of its singular.
func (l *lexicon) join() {
	for _, e := range l.words {
		if p := e.plural; p != nil {
			p.alone, p.longer, p.terms = e.alone, e.longer, e.terms
		}
	}
	for word, e := range l.words {
		if e.one == word {
			e.singular = e
		} else if e.singular, e.terms = l.words[e.one], nil; e.singular != nil && e.singular.plural != nil {
			of := e.singular.plural
			e.kinds |= of.kinds
			e.alone.join(of.alone)
			e.longer.join(of.longer)
			e.terms = of.terms
		}
		if !e.isVerb {
			e.verb, e.isVerb = l.prefixedVerb(word)
		}
	}
	for b := range l.signs {
		sign := string([]byte{byte(b)})
		if l.signs[b] = l.words[sign]; l.signs[b] == nil {
			l.signs[b] = &entry{one: singular(sign)}
		}
	}
}

// lookUp finds what is known of each word of a line.
func (l *lexicon) lookUp(toks []token) {
	for i := range toks {
		t := &toks[i]
		if len(t.low) == 1 {
			t.entry = l.signs[t.low[0]]
			t.one = t.entry.one
			continue
		}
		if e := l.words[t.low]; e != nil {
			t.entry, t.one = e, e.one
			continue
		}
		t.entry, t.one = &stranger, singular(t.low)
		if t.one != t.low {
			if e := l.words[t.one]; e != nil && e.plural != nil {
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
