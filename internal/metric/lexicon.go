package metric

import (
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
	words  map[string]*entry
	unused []entry     // made and not given to a word yet
	signs  [256]*entry // of the words of one byte, most of them signs
	cues   [cues]phrases
	idioms map[string][]idiom // by the base form of their verbs
	nouns  map[string]phrases // cues that idioms name, by id
}

func newLexicon(t *taxonomy.Taxonomy) lexicon {
	spellings := 0
	for _, c := range t.Verbs {
		spellings += 5 * len(c.Verbs)
	}
	l := lexicon{words: make(map[string]*entry, 2*spellings)}
	traits := map[string]traitSet{} // by the base form of the verb
	for _, c := range t.Cues {
		if q, known := cueOf(c.ID); known {
			l.addCue(q, c.Words)
		}
		if q, known := traitOf(c.ID); known {
			for _, base := range c.Verbs {
				traits[base] |= 1 << q
			}
		}
	}
	for _, c := range t.Verbs {
		for _, forms := range c.Verbs {
			base, _, _ := strings.Cut(forms, "/")
			l.addVerb(verb{base: base, class: class(c.ID), traits: traits[base]}, forms)
		}
	}
	l.nouns = l.nounsOf(t)
	l.idioms = l.newIdioms(t.Idioms)
	l.addTerms(t.Metrics)
	l.addOwn()
	l.join()
	return l
}

// addCue enters the words of a cue.
func (l *lexicon) addCue(q cue, texts []string) {
	l.cues[q] = l.newPhrases(texts)
	for first, list := range l.cues[q] {
		for _, p := range list {
			if len(p) == 1 {
				first.alone.add(q)
			} else {
				first.longer.add(q)
			}
		}
	}
}

// addVerb enters the forms of one verb. A spelling that an earlier verb has keeps its meaning and may gain a tense ("found").
func (l *lexicon) addVerb(v verb, forms string) {
	for _, f := range inflect(forms) {
		e := l.entry(f.spelling)
		if e.listed && e.verb.base != v.base {
			continue
		}
		v.tense = e.verb.tense | f.tense
		e.verb, e.isVerb, e.listed = v, true, true
	}
}

// holds reports whether the cue stands in tokens [from, to).
func (l *lexicon) holds(c cue, toks []token, from, to int) bool {
	for i := max(0, from); i < min(to, len(toks)); i++ {
		if toks[i].alone.has(c) {
			return true
		}
		if toks[i].longer.has(c) {
			if _, ok := l.cues[c].at(toks, i); ok {
				return true
			}
		}
	}
	return false
}

// plain reports whether the word alone is in the cue.
func (l *lexicon) plain(c cue, t *token) bool { return t.alone.has(c) }

// begins reports whether the cue begins at token i, and its last token.
func (l *lexicon) begins(c cue, toks []token, i int) (last int, ok bool) {
	t := &toks[i]
	if t.longer.has(c) {
		return l.cues[c].at(toks, i)
	}
	return i, t.alone.has(c)
}

// stops reports whether the cue ends right before token i.
func (l *lexicon) stops(c cue, toks []token, i int) bool {
	const longest = 4
	for from := max(0, i-longest); from < i; from++ {
		if !toks[from].begins(c) {
			continue
		}
		for _, p := range l.cues[c][toks[from].entry] {
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
		if toks[from].begins(c) && l.cues[c].are(toks, from, i) {
			return i - from
		}
	}
	return 0
}
