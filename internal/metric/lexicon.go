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
	verbs  map[string]verb
	cues   [cues]phrases
	idioms map[string][]idiom // by the base form of their verbs
	nouns  map[string]phrases // cues that idioms name, by id
	words  map[string]*entry  // every verb and every word that begins something, see entry.go
}

func newLexicon(t *taxonomy.Taxonomy) lexicon {
	spellings := 0
	for _, c := range t.Verbs {
		spellings += 5 * len(c.Verbs)
	}
	l := lexicon{verbs: make(map[string]verb, spellings)}
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
		if !toks[from].begins(c) {
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
