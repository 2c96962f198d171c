package metric

// helped reads "helped cut", "helped to win": the second verb carries the claim, the first its tense.
func (l *line) helped(i, to int, v verb) leading {
	lead := leading{verb: v, at: i, found: true, past: v.tense&past != 0}
	if l.lex.plain(cueOutsider, l.word(i+1)) && plural(l.word(i+1)) { // helped customers find books
		return lead
	}
	for k := i + 1; k < to && k <= i+6; k++ {
		if w, ok := l.toks[k].listedVerb(); ok && w.tense&(plain|ing) != 0 && !l.toks[k-1].isA(determiner) && l.toks[k-1].shape != digits && !(l.word(k+1).dash() && l.word(k+1).glued) && (k == i+1 || l.toks[k-1].is("to", "in") || w.class != standing) {
			lead.class, lead.base, lead.traits = w.class, w.base, w.traits
			if k > i+1 && w.has(verbComesTo) { // helped the board go paperless, helped physicians see why
				lead.class = win
			}
			return lead
		}
	}
	return lead
}

// gerundLed reads a clause whose subject is an act: "Closing the annex has saved 90,000 a year".
func (l *line) gerundLed(i, to int) (leading, bool) {
	const reach = 12
	for k := i + 2; k < min(to-1, i+reach); k++ {
		if l.toks[k].shape == symbol && !l.toks[k].glued || l.toks[k].text == "," || l.toks[k].is("that", "which", "who", "and") && !l.word(k).isA(determiner) || l.toks[k].is("that") && !before(l.toks, k, l.word(i).low, "up", "off", "down", "out") {
			return leading{}, false
		}
		v, at, helper := verb{}, k, l.toks[k].is("has", "have")
		if helper {
			at++
		}
		v, ok := l.verbAt(at)
		if !ok || v.tense&(past|participle) == 0 || v.class != change && v.class != fix && v.class != win && v.class != makes {
			continue
		}
		next := l.word(at + 1)
		if helper || opensNumber(next) || next.shape == digits || v.tense&plain == 0 && (next.isA(determiner) || isNumberWord(next)) && l.word(k-1).shape == word && !l.word(k-1).isA(preposition) && !l.word(k-1).isA(determiner) {
			return leading{verb: v, at: at, found: true, past: true, nounLed: true}, true
		}
	}
	return leading{}, false
}

// causative reads what somebody had done: "Had the intake packet halved". It stands as a change, whatever the verb.
func (l *line) causative(i, to int) leading {
	const reach = 12
	if !l.word(i + 1).isA(determiner) {
		return leading{}
	}
	for k := i + 3; k < min(to, i+reach); k++ {
		if l.toks[k].is("that", "which", "who", "to", "and", "of", "for", "in", "with") || l.toks[k].text == "," {
			if !before(l.toks, k, "(") && l.toks[k].is("of") && l.near(k, 4, ")") { // (power of attorney)
				continue
			}
			return leading{}
		}
		v, ok := l.verbAt(k)
		next := l.word(k + 1)
		if ok && v.tense&plain != 0 && v.tense&past == 0 && next.isA(determiner) { // had the vendor rewrite the screen
			v.class = change
			return leading{verb: v, at: k, found: true, past: true}
		}
		if ok && v.tense&participle != 0 && v.class != standing && v.class != lead && next.shape != digits && (next.text == "" || next.shape == symbol || next.isA(preposition) || next.is("to", "off", "out", "up", "down", "into", "onto", "next", "so", "and")) {
			v.class = change
			return leading{verb: v, at: k, found: true, past: true}
		}
	}
	return leading{}
}
