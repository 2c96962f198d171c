package metric

import "himscore/taxonomy"

// made is what an idiom makes of its clause.
type made uint8

const (
	nothing made = iota // no idiom fits, or it says nothing
	act
	routine
)

// idiom is an entry of taxonomy/idioms.yaml.
type idiom struct {
	id                          string
	thing                       bool // the clause begins with what it is about
	object                      []objectKind
	noun                        phrases
	recursObject, recursRest    bool
	next, unless, right, behind phrases
	then                        []thenKind
	near                        []string
	makes                       made
}

// objectKind says what an object is, thenKind what stands at a token.
type (
	objectKind func(l *line, verb int, o object) bool
	thenKind   func(l *line, i, to int) bool
)

// objectKinds and thenKinds are the kinds that taxonomy.Idiom names.
var objectKinds = map[string]objectKind{
	"certain":  func(l *line, verb int, _ object) bool { return l.word(verb + 1).isA(determiner) },
	"loose":    func(_ *line, _ int, o object) bool { return !o.certain && !o.nothing },
	"singular": func(_ *line, _ int, o object) bool { return o.singular },
	"plural":   func(_ *line, _ int, o object) bool { return plural(o.head) },
	"kind":     func(_ *line, _ int, o object) bool { return !o.nothing && !o.oneThing() },
	"one":      func(_ *line, _ int, o object) bool { return o.oneThing() },
	"new": func(l *line, verb int, o object) bool {
		return l.word(verb+1).is("a", "an") && o.certain && o.head.one == o.head.low
	},
	"process": func(l *line, _ int, o object) bool { return endsIn(l.word(o.end-1).low, "ion", "ing", "ment") },
}

var thenKinds = map[string]thenKind{
	"certain": func(l *line, i, _ int) bool {
		unit, _, time := timeAt(l.toks, i+1)
		return (l.word(i).isA(determiner) || isNumberWord(l.word(i))) && (!time || unit == "")
	},
	"bare": func(l *line, i, _ int) bool { return !l.word(i).isA(determiner) },
	"thing": func(l *line, i, _ int) bool {
		t := l.word(i)
		return t.shape == word && !t.isA(preposition) && !t.isA(timeUnit)
	},
	"somewhere": func(l *line, i, _ int) bool { return l.word(i).isA(determiner) || l.word(i).capital() },
	"doing":     func(l *line, i, _ int) bool { return endsIn(l.word(i).low, "ing") },
	"act":       func(l *line, i, _ int) bool { return l.verbIs(i, plain) },
	"end": func(l *line, i, to int) bool {
		t := l.word(i)
		return i >= to || t.shape == symbol || t.isA(preposition) || t.is("and", "to", "so")
	},
	"closed": func(l *line, i, _ int) bool { return !l.word(i).is("that", "which", "around", "so") },
}

// nounsOf are the cues that idioms name, by id.
func (l *lexicon) nounsOf(t *taxonomy.Taxonomy) map[string]phrases {
	nouns := map[string]phrases{}
	for _, i := range t.Idioms {
		for _, c := range t.Cues {
			if c.ID == i.Noun {
				nouns[c.ID] = l.newPhrases(c.Words)
			}
		}
	}
	return nouns
}

// newIdioms compiles the idioms by the base form of their verbs.
func (l *lexicon) newIdioms(list []taxonomy.Idiom) map[string][]idiom {
	byVerb := map[string][]idiom{}
	for _, e := range list {
		m := idiom{
			id: e.ID, thing: e.Subject == "thing", recursObject: e.Recurs == "object", recursRest: e.Recurs == "rest", near: e.Near,
			next: l.newPhrases(e.Next), unless: l.newPhrases(e.Unless), right: l.newPhrases(e.Right), behind: l.newPhrases(e.Behind),
			makes: map[string]made{"act": act, "routine": routine}[e.Makes],
		}
		m.noun = l.nouns[e.Noun]
		for _, kind := range e.Object {
			m.object = append(m.object, objectKinds[kind])
		}
		for _, kind := range e.Then {
			m.then = append(m.then, thenKinds[kind])
		}
		for _, base := range e.Verbs {
			byVerb[base] = append(byVerb[base], m)
		}
	}
	return byVerb
}

// idiom gives the first idiom of a verb that fits where the verb stands at a token; nil where none does. thing says that the clause begins with
// what it is about.
func (l *line) idiom(base string, at, to int, thing bool) *idiom {
	list := l.lex.idioms[base]
	if len(list) == 0 {
		return nil
	}
	o := l.objectOf(at+1, to)
	for n := range list {
		if m := &list[n]; m.thing == thing && m.fits(l, at, to, o) {
			return m
		}
	}
	return nil
}

// makes is what the idiom of a verb makes of its clause.
func (l *line) makes(base string, at, to int, thing bool) made {
	if m := l.idiom(base, at, to, thing); m != nil {
		return m.makes
	}
	return nothing
}

// fits reports that all that the idiom asks for stands around its verb.
func (m *idiom) fits(l *line, at, to int, o object) bool {
	then := o.end // where the words of the idiom end
	if len(m.next) > 0 {
		last, ok := m.next.stands(l, at+1)
		if !ok {
			return false
		}
		then = last + 1
	}
	if _, ok := m.unless.stands(l, at+1); ok {
		return false
	}
	for _, is := range m.object {
		if !is(l, at, o) {
			return false
		}
	}
	if m.noun != nil && !l.nounIn(m.noun, at+1, to, o) || m.recursObject && !l.recurs(at+1, o.end) || m.recursRest && !l.recurs(o.end, to) {
		return false
	}
	if len(m.right) > 0 {
		last, ok := m.right.stands(l, o.end)
		if !ok {
			return false
		}
		then = last + 1
	}
	if len(m.behind) > 0 && !m.standsBehind(l, at, to, o) || len(m.behind) == 0 && !m.goesOn(l, then, to) {
		return false
	}
	return m.makes != act || !l.recurs(at+1, to) && !l.eachPiece(at+1)
}

// standsBehind looks for a phrase behind the verb, up to where another act is joined to the object.
func (m *idiom) standsBehind(l *line, at, to int, o object) bool {
	const reach = 25
	for k := at + 1; k < min(to, at+reach); k++ {
		if k >= o.end && (l.toks[k].is("then", ";") || l.toks[k].is("and") && (l.verbIs(k+1, past) || pastLike(l.word(k+1).low))) {
			return false
		}
		if last, ok := m.behind.stands(l, k); ok && m.goesOn(l, last+1, to) {
			return true
		}
	}
	return false
}

// goesOn reports that what stands from token i is what the idiom asks for there.
func (m *idiom) goesOn(l *line, i, to int) bool {
	for _, is := range m.then {
		if !is(l, i, to) {
			return false
		}
	}
	return len(m.near) == 0 || l.near(i, to-i, m.near...)
}

// nounIn reports that a noun of the object is among the phrases: its last, or one that is joined to it. Verbs that share an object stand before it.
func (l *line) nounIn(nouns phrases, from, to int, o object) bool {
	const shared = 6
	if o.nothing {
		for k := from; k < min(to, from+shared); k++ {
			if _, ok := nouns.at(l.toks, k); ok {
				return true
			}
		}
		return false
	}
	for k := from + 1; k <= o.end; k++ {
		if (k == o.end || l.toks[k].shape == symbol || k == o.end-1 && l.toks[k].shape == digits || l.toks[k].is("and", "or")) && nouns.endAt(l.toks, k) {
			return true
		}
	}
	return false
}

// stands reports whether one of the phrases begins at token i, and its last token.
func (ps phrases) stands(l *line, i int) (last int, ok bool) {
	if len(ps) == 0 || i >= len(l.toks) {
		return 0, false
	}
	return ps.at(l.toks, i)
}
