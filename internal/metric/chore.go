package metric

// byHand reports a verb that names a chore as often as an act: set the alarm and set a standard, drew blood and drew the map.
func (l *line) byHand(v verb) bool { return v.has(verbChore) }

// lifted reports that a verb which may name a chore tells a finished act: its object is new or one of a kind ("drew a map"), is told
// of further ("drew the poster that the clinic manager hung"), or came to another state or in the face of an event ("brought anesthesia
// into the board", "pulled the campaign before the complaints arrived").
func (l *line) lifted(at, to int) bool {
	o, from := l.objectOf(at+1, to), at+1
	if l.word(from).is("up") && o.certain && o.singular { // set up the nightly job
		from = o.end
	}
	if l.recurs(from, to) || l.eachPiece(at+1) {
		return false
	}
	v, _ := l.verbAt(at)
	if idiom := l.makes(v.base, at, to, false); idiom != nothing || v.has(verbKeeps) { // held an open house, never files or keys
		return idiom == act
	}
	for k := at + 1; k < o.end; k++ {
		if l.toks[k].is("a", "an", "another", "first") || l.toks[k].is("new") && o.oneThing() {
			return true
		}
	}
	if o.twofold { // drew the timeline the team used
		return true
	}
	if l.word(o.end).is("that", "which", "who") {
		return true
	}
	for k := o.end; k < to; k++ {
		switch t, next := &l.toks[k], l.word(k+1); {
		case t.is("and", "then", ";"):
			return false
		case t.is("into", "onto"), t.is("off") && next.shape == word, t.is("from") && l.near(k+1, 6, "to"), t.is("under", "through", "before", "after", "despite", "when", "against") && (next.isA(determiner) || next.is("it", "they") || t.is("after", "despite") && next.shout() && len(next.text) > 2):
			return true
		case t.is("in") && next.is("house"), t.is("under") && next.is("one"):
			return true
		}
	}
	return false
}

// eachPiece reports what is done to one piece of paper or goods after the other: "(put) each page under its tab".
func (l *line) eachPiece(i int) bool {
	noun := l.word(i + 1)
	return l.word(i).is("each", "every") && (l.lex.plain(cuePaperPiece, noun))
}

// chained reports an act told in one breath with a chore: "Wrote the shift summary and left it on the desk". Only what is new or has an end is
// more than a routine there.
func (l *line) chained(c clause, o object) bool {
	if anew := len(c.lead.base) > 4 && c.lead.base[:2] == "re" && c.lead.class == makes; anew {
		return false
	}
	if first := l.word(c.lead.at + 1); first.is("a", "an", "another") || l.lex.holds(cueProject, l.toks, c.lead.at+1, c.to) || l.near(c.lead.at+1, o.end-c.lead.at-1, "first", "new") {
		return false
	}
	for k := o.end; k < c.to; k++ {
		if l.toks[k].is("that", "which", "who", "so", "when", "until", "after") {
			return false
		}
		if !l.word(k - 1).isA(joint) {
			continue
		}
		v, ok := l.verbAt(k)
		if !ok && pastLike(l.toks[k].low) && before(l.toks, k, "and") && k+2 >= c.to && plural(l.word(k+1)) { // and boxed orders
			return true
		}
		if !ok || v.tense&past == 0 || l.word(k+1).is("a", "an", "another") || l.word(k+1).dash() && l.word(k+1).glued {
			continue
		}
		switch {
		case l.byHand(v):
			return !l.lifted(k, c.to)
		case v.class == deliver, v.class == standing && v.base != "have", v.class == lead && !l.lex.holds(cueProject, l.toks, k, c.to):
			return true
		}
	}
	return false
}

// standsIn reports somebody who does another's work for a while: "took over the phones when the operator was out".
func (l *line) standsIn(from, to int) bool {
	for i := from; i < to-2; i++ {
		if l.toks[i].is("when", "while", "whenever") && l.near(i+2, 4, "was", "is", "were") && l.lex.holds(cueAbsent, l.toks, i+3, i+7) {
			return true
		}
	}
	return false
}

// recurs reports that tokens [from, to) say that something is done over and over: "as needed", "each afternoon", "on Fridays", "every other week".
// What holds every week since some time is a standing, no routine.
func (l *line) recurs(from, to int) bool {
	for i := max(0, from); i < min(to, len(l.toks)); i++ {
		if _, ok := l.lex.begins(cueRoutine, l.toks, i); ok {
			return true
		}
		t := &l.toks[i]
		if !t.isA(timeUnit | comesRound) {
			continue
		}
		switch {
		case t.is("when") && plural(l.word(i+1)) && !l.word(i+1).isA(determiner): // when codes changed
			if v, ok := l.verbAt(i + 2); ok && v.tense&past != 0 && v.class != change {
				return true
			}
		case t.is("each", "every") && before(l.toks, i, "after", "before", "between") && l.word(i+1).shape == word:
			return true
		case t.is("each", "every", "alternate"):
			for k := i + 1; k <= i+2; k++ {
				if w := l.word(k); (l.timeOfWork(w) || w.isA(month)) && (k == i+1 || l.word(k-1).is("other", "first", "second", "third", "fourth", "last", "single")) {
					return !l.word(k + 1).is("since")
				}
			}
		case t.is("day", "night", "evening", "week", "morning") && l.word(i+1).is("before", "of") && plural(l.word(i+2)): // the day before visits
			return true
		case plural(t) && l.timeOfWork(t) && timeUnits[t.one] <= 2 && !before(l.toks, i, "of") && l.toks[i].low != "days":
			if n := l.word(i - 1); n.shape != digits && !isNumberWord(n) && !n.is("more", "fewer", "many", "few") {
				return true
			}
		}
	}
	return false
}

// comeRound are the words beside units of time that may say so.
var comeRound = []string{"when", "each", "every", "alternate"}

// timeOfWork reports a word that names a time at which work comes round: Fridays, afternoons, quarter.
func (l *line) timeOfWork(t *token) bool {
	return t.isA(timeUnit) && (timeUnits[t.one] >= 1 || turnsOfDay[t.one] || t.is("hour"))
}
