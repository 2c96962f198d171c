package metric

import (
	"slices"
	"strings"

	"himscore/taxonomy"
)

// class is the id of a class of taxonomy/verbs.yaml.
type class string

// The classes of verbs that the verdict knows by name.
const (
	change   class = "change"
	fix      class = "fix"
	move     class = "move"
	makes    class = "make"
	win      class = "win"
	teach    class = "teach"
	lead     class = "lead"
	deliver  class = "deliver"
	appear   class = "appear"
	standing class = "standing"
)

// verb is what one spelling may be.
type verb struct {
	base   string
	class  class
	tense  tense
	traits traitSet
}

// lexicon is the compiled words of the rules.
type lexicon struct {
	verbs  map[string]verb
	cues   [cues]phrases
	idioms map[string][]idiom // by the base form of their verbs
	nouns  map[string]phrases // cues that idioms name, by id
	words  map[string]*entry  // every verb and every word that begins something
}

// entry is what the rules know of a word, so that each word of a line is looked up once.
type entry struct {
	verb
	is     bool     // a verb
	begins cueSet   // the cues that have a phrase beginning with it
	opens  openings // what else may begin with it
	terms  []term   // the terms of metrics that begin with it
}

func newLexicon(t *taxonomy.Taxonomy) lexicon {
	spellings := 0
	for _, c := range t.Verbs {
		spellings += 5 * len(c.Verbs)
	}
	l := lexicon{verbs: make(map[string]verb, spellings), words: make(map[string]*entry, 2*spellings)}
	traits := map[string]traitSet{} // by the base form of the verb
	for _, c := range t.Cues {
		if q, known := cueOf(c.ID); known {
			l.cues[q] = newPhrases(c.Words)
		}
		if q, known := traitOf(c.ID); known {
			for _, base := range c.Verbs {
				traits[base] |= 1 << q
			}
		}
	}
	for _, c := range t.Verbs {
		for _, entry := range c.Verbs {
			base, _, _ := strings.Cut(entry, "/")
			l.add(verb{base: base, class: class(c.ID), traits: traits[base]}, entry)
		}
	}
	l.nouns = nounsOf(t)
	l.idioms = newIdioms(t.Idioms, l.nouns)
	l.enter(newTerms(t.Metrics))
	return l
}

// enter files every word under what is known of it.
func (l *lexicon) enter(terms terms) {
	of := func(word string) *entry {
		e := l.words[word]
		if e == nil {
			e = &entry{}
			l.words[word] = e
		}
		return e
	}
	for word, v := range l.verbs {
		e := of(word)
		e.verb, e.is = v, true
	}
	for q := range l.cues {
		for word := range l.cues[q] {
			of(word).begins.add(cue(q))
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
	for word := range limits {
		of(word).opens |= aLimit
	}
	for word, terms := range terms {
		of(word).terms = terms
	}
}

// add enters the forms of one verb. A spelling that an earlier verb has keeps its meaning and may gain a tense ("found").
func (l *lexicon) add(v verb, entry string) {
	for _, f := range inflect(entry) {
		earlier, known := l.verbs[f.spelling]
		if known && earlier.base != v.base {
			continue
		}
		v.tense = earlier.tense | f.tense
		l.verbs[f.spelling] = v
	}
}

// holds reports whether the cue stands in tokens [from, to).
func (l *lexicon) holds(c cue, toks []token, from, to int) bool {
	for i := max(0, from); i < min(to, len(toks)); i++ {
		if _, ok := l.begins(c, toks, i); ok {
			return true
		}
	}
	return false
}

// plain reports whether the word alone is in the cue.
func (l *lexicon) plain(c cue, t *token) bool {
	if !t.begins.has(c) {
		return false
	}
	alone := func(p phrase) bool { return len(p) == 1 }
	return slices.ContainsFunc(l.cues[c][t.low], alone) || t.one != t.low && slices.ContainsFunc(l.cues[c][t.one], alone)
}

// begins reports whether the cue begins at token i, and its last token.
func (l *lexicon) begins(c cue, toks []token, i int) (last int, ok bool) {
	if !toks[i].begins.has(c) {
		return 0, false
	}
	return l.cues[c].at(toks, i)
}

// stops reports whether the cue ends right before token i.
func (l *lexicon) stops(c cue, toks []token, i int) bool {
	const longest = 4
	for from := max(0, i-longest); from < i; from++ {
		if !toks[from].begins.has(c) {
			continue
		}
		for _, p := range l.cues[c][toks[from].low] {
			if from+len(p) == i && p.fits(toks, from) {
				return true
			}
		}
	}
	return false
}

// endsAt is the length of the longest phrase of the cue that ends right before token i, singular or plural; 0 where none does.
func (l *lexicon) endsAt(c cue, toks []token, i int) int {
	const longest = 4
	for from := max(0, i-longest); from < min(i, len(toks)); from++ {
		if !toks[from].begins.has(c) {
			continue
		}
		if l.cues[c].are(toks, from, i) {
			return i - from
		}
	}
	return 0
}

// phrase is the words of a cue.
type phrase []string

// phrases finds cues by their first word.
type phrases map[string][]phrase

func newPhrases(texts []string) phrases {
	ps := make(phrases, len(texts))
	var toks []token
	for _, text := range texts {
		var p phrase
		toks = appendTokens(toks[:0], text)
		for _, t := range toks {
			p = append(p, t.low)
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
		if toks[i+k].low != w && toks[i+k].one != w {
			return false
		}
	}
	return true
}

// at finds the longest phrase that begins at token i.
func (ps phrases) at(toks []token, i int) (last int, ok bool) {
	longest := ps.longest(toks[i].low, toks, i)
	if toks[i].one != toks[i].low {
		longest = max(longest, ps.longest(toks[i].one, toks, i))
	}
	return i + longest - 1, longest > 0
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
	for _, first := range [...]string{toks[from].low, toks[from].one} {
		for _, p := range ps[first] {
			if from+len(p) == to && p.fits(toks, from) {
				return true
			}
		}
	}
	return false
}

// longest is the length of the longest phrase of that first word at token i, 0 where none fits.
func (ps phrases) longest(first string, toks []token, i int) int {
	n := 0
	for _, p := range ps[first] {
		if len(p) > n && p.fits(toks, i) {
			n = len(p)
		}
	}
	return n
}
