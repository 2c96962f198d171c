package metric

// unlisted is the class of a past form that no list of verbs holds: it names an act, nobody said of what kind.
const unlisted class = "unlisted"

// verbAt reads the spelling of token i as a verb. A verb with a prefix is read by what follows it: redid, resequenced, outsold.
func (l *line) verbAt(i int) (verb, bool) {
	if i < 0 || i >= len(l.toks) {
		return verb{}, false
	}
	t := &l.toks[i]
	return t.verb, t.isVerb
}

// verbIs reports a verb of that tense at token i.
func (l *line) verbIs(i int, t tense) bool {
	v, ok := l.verbAt(i)
	return ok && v.tense&t != 0
}

// prefixedVerb reads a word as a listed verb behind a prefix.
func (l *lexicon) prefixedVerb(low string) (verb, bool) {
	for _, prefix := range [...]string{"re", "de", "over", "out", "under", "mis", "co", "pre"} {
		if len(low) < len(prefix)+3 || low[:len(prefix)] != prefix {
			continue
		}
		// Nouns look like plain forms (resource, outreach), seldom like past ones.
		e := l.words[low[len(prefix):]]
		if e != nil && e.listed && (e.verb.tense&past != 0 || e.verb.tense&participle != 0 && e.verb.tense&plain == 0) {
			return prefixed(prefix, e.verb), true
		}
	}
	return verb{}, false
}

// prefixed is a verb with its prefix. What is done anew or in a special way is an act of its own, though doing it is none: redid, fast-tracked.
func prefixed(prefix string, v verb) verb {
	if prefix != "co" && (v.class == standing || v.class == lead || v.class == deliver) {
		v.class = fix
	}
	v.base, v.traits = prefix+v.base, 0
	v.tense &= past | participle
	return v
}

// actAt reads the verb that opens a clause at token i, with the token that is its last part. Beside listed verbs it takes compounds
// (de-duplicated, fast-tracked) and any word in -ed that tells no quality: nobody can list all verbs.
func (l *line) actAt(i, to int) (v verb, at int, ok bool) {
	t := &l.toks[i]
	if t.shape != word {
		return verb{}, i, false
	}
	if dash := l.word(i + 1); dash.dash() && dash.glued && i+2 < to && l.toks[i+2].glued && (l.opensObject(i+3, to, verbPrefixes[t.low]) || l.word(i+3).shape == digits && l.verbIs(i+2, past) && !l.word(i+4).dash()) {
		if v, ok := l.verbAt(i + 2); ok && v.tense&past != 0 {
			return prefixed(t.low, v), i + 2, true
		}
		if pastLike(l.toks[i+2].low) {
			return verb{base: l.toks[i+2].low, class: unlisted, tense: past | participle}, i + 2, true
		}
	}
	if v, ok := l.verbAt(i); ok {
		return v, i, true
	}
	if adjective := len(t.low) > 5 && t.low[:2] == "un" && t.low[2] != 'i'; adjective && !l.word(i+1).isA(determiner) && pastLike(t.low) { // unplanned downtime
		return verb{}, i, false
	}
	if pastLike(t.low) && !l.lex.holds(cueQuality, l.toks, i, i+1) && !l.word(i+1).is("in", "at", "as") && !(l.word(i+1).dash() && l.word(i+1).glued) {
		return verb{base: t.low, class: unlisted, tense: past | participle}, i, true
	}
	return verb{}, i, false
}

// pastLike reports a word that is spelled like a past form.
func pastLike(w string) bool {
	return len(w) > 4 && endsIn(w, "ed") && !endsIn(w, "eed", "hundred", "sacred")
}

// verbPrefixes are first parts of compounds that make verbs rather than adjectives: "De-duplicated records", but "Computer-assisted coding".
var verbPrefixes = map[string]bool{
	"re": true, "de": true, "co": true, "pre": true, "cross": true, "fast": true, "hand": true, "risk": true, "fine": true, "double": true, "spot": true,
	"stress": true, "road": true, "field": true, "beta": true, "back": true, "mis": true, "over": true, "out": true, "under": true, "soft": true, "hard": true, "green": true,
	"rubber": true, "battle": true, "live": true, "mystery": true, "reverse": true, "single": true, "jump": true, "kick": true, "trouble": true, "right": true,
}

// opensObject reports that a compound may be a verb: by its first part, or since an object with an article follows it.
func (l *line) opensObject(i, to int, prefix bool) bool {
	return prefix || i < to && l.toks[i].isA(determiner)
}

// determiners open a noun phrase that speaks of certain things.
var determiners = []string{
	"the", "a", "an", "all", "every", "my", "our", "its", "their", "both", "one", "another",
	"his", "her", "this", "that", "these", "those",
}

// noWord is the head of an object without a noun.
var noWord = token{entry: &stranger}

// object is the noun phrase behind a verb.
type object struct {
	head     *token
	end      int  // first token behind it
	certain  bool // opens with an article, a possessive or a number
	twofold  bool // a second phrase with an article follows at once: "gave nurses a list"
	nothing  bool // no noun: "Presented at the chapter"
	singular bool
}

// objectOf reads the noun phrase at token i. Adverbs and particles before it are stepped over: "rolled out the form".
func (l *line) objectOf(i, to int) object {
	const longest = 10
	for i < to && (l.word(i).isA(particle) || endsIn(l.word(i).low, "ly")) {
		i++
	}
	o := object{head: &noWord, end: i, nothing: true}
	for k := i; k < to && k < i+longest; k++ {
		t := &l.toks[k]
		switch {
		case t.shape == symbol:
			if t.dash() && t.glued && l.word(k+1).glued || t.text == "/" || t.text == "&" || t.text == "'" || t.text == "\"" || t.text == "“" || t.text == "”" {
				continue
			}
			return l.closed(o)
		case (t.isA(determiner) || t.is("no", "each")) && !(t.glued && l.word(k-1).dash()):
			if k == i {
				o.certain = !t.is("no", "each")
			} else if !o.nothing {
				o.twofold = true
				return l.closed(o)
			}
			o.end = k + 1
			continue
		case t.glued && l.word(k-1).dash(): // day-to-day
			o.head, o.end, o.nothing = t, k+1, false
			continue
		case t.shout() && !l.shouting && len(t.text) > 1: // the "FOR HIM" cards
			o.head, o.end, o.nothing = t, k+1, false
			continue
		case t.isA(preposition | objectEnd), k > i && t.is("what", "around"):
			return l.closed(o)
		case t.is("and", "or"):
			if v, ok := l.verbAt(k + 1); ok && v.tense&past != 0 || pastLike(l.word(k+1).low) { // and rebuilt
				return l.closed(o)
			}
			continue
		}
		v, ok := l.verbAt(k)
		if kicked := !ok && pastLike(t.low) && l.word(k+1).isA(particle); k > i && !o.nothing && (kicked || ok && v.tense&past != 0 && v.tense&plain == 0) && plural(l.word(k-1)) { // encounters left open, claims kicked back
			return l.closed(o)
		}
		if k == i && (t.shape == digits || isNumberWord(t)) || endsIn(t.low, "'s", "s'") {
			o.certain = true
		}
		o.head, o.end, o.nothing = t, k+1, false
	}
	return l.closed(o)
}

// objectEnds are the words beside prepositions at which an object ends.
var objectEnds = []string{
	"of", "to", "into", "onto", "that", "which", "who", "whose", "so", "then", "not", "but", "than", "via", "per", "between", "among", "against", "toward", "towards", "like",
}

// closed settles the head of a noun phrase: a participle at its end belongs to what follows ("forms requested by").
func (l *line) closed(o object) object {
	if o.nothing {
		return o
	}
	if v, ok := l.verbAt(o.end - 1); ok && v.tense&past != 0 && v.tense&plain == 0 && l.word(o.end-2).shape == word {
		o.head = l.word(o.end - 2)
	}
	o.singular = o.head.shape == word && o.head.one == o.head.low && !endsIn(o.head.low, "ing", "ity", "ance", "ence", "ness", "ment", "ation", "ship", "s") && !l.lex.plain(cueMass, o.head)
	return o
}

// particles stand between a verb and its object: rolled out, took over.
var particles = []string{"up", "out", "down", "off", "over", "back", "away", "together", "through", "around"}

// oneThing reports an object that is one thing or a certain set of things ("the intake form", "our two indexes", "face sheet"), not a kind of thing ("intake forms").
func (o object) oneThing() bool { return !o.nothing && (o.certain || o.singular) }

// showsPeople reports people behind "show", and then what they were shown: "(Showed) 40 clerks the new screens", "two nurses how to scan".
func (l *line) showsPeople(from, to int) bool {
	const reach = 7
	if l.lex.plain(cueRecruits, l.word(from)) { // new hires come again and again
		return false
	}
	people := false
	for k := from; k < min(to, from+reach); k++ {
		if people && (l.toks[k].is("how", "where", "what") || l.toks[k].isA(determiner)) {
			return true
		}
		if people && !l.toks[k].is("and", "or") && !plural(&l.toks[k]) {
			return false
		}
		counted := l.word(k-1).shape == digits || isNumberWord(l.word(k-1))
		people = people || plural(&l.toks[k]) && (l.lex.holds(cueStaff, l.toks, k, k+1) || counted && endsIn(l.toks[k].low, "ists", "ers", "ors", "ians", "ees"))
	}
	return false
}
