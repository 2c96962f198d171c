package metric

// tellsResult reports a clause that says what came of the act: a result cue, a clause behind "so" or "which", or a change in a clause of its own (", cutting").
func (l *line) tellsResult(c clause) bool {
	start := c.from
	if c.lead.found {
		start = c.lead.at + 1
	}
	if l.lex.holds(cueResult, l.toks, start, c.to) {
		return true
	}
	for i := start; i < c.to; i++ {
		if t := &l.toks[i]; !t.isVerb && !t.isA(opensOutcome) {
			continue
		}
		switch {
		case l.toks[i].is("first") && (before(l.toks, i, "its", "our", "their") || endsIn(l.word(i-1).low, "'s")): // the department's first drill
			return true
		case l.toks[i].is("still") && i > start && !before(l.toks, i, "while", "are", "is", "was") && !endsIn(l.word(i+1).low, "ing") && !l.word(i+1).isA(preposition): // that the clinic still checks; not: patients still in bed
			return c.lead.past
		case l.toks[i].is("now") && l.verbIs(i+1, plain|third) && l.near(i-4, 4, "that", "which"): // that the clinics now quote
			return c.lead.past
		case l.toks[i].is("so") && l.word(i+2).is("that") && l.word(i+1).shape == word: // so well that
			return true
		case l.toks[i].is("so") && l.serves(i, c):
			return false
		case l.toks[i].is("so") && (l.word(i+1).is("that") || l.saysSo(i+1, c.to)), l.toks[i].is("which", "who") && l.tellsOf(i+1, c), l.toks[i].is("that", "which") && (l.takenUp(i+1, c) || l.bodyDid(i, c)), l.sideAct(i, c), l.cameRound(i, c), l.hadDone(i, c), l.putAside(i, c):
			return true
		}
	}
	return false
}

// outcomeOpeners are the words beside verbs that may tell a result, here or in a function called here.
var outcomeOpeners = []string{"first", "still", "now", "so", "which", "who", "that", "until", "had", "got", "put", "forced"}

// serves reports a routine told with the purpose it has, no result: "Read each bulletin so that the billers need not".
func (l *line) serves(so int, c clause) bool {
	if c.lead.class == change || c.lead.class == makes || c.lead.class == win {
		return false
	}
	if (c.lead.class == deliver || c.lead.class == standing) && l.lets(so+1, c.to) {
		return true
	}
	for k := c.lead.at + 1; k < so; k++ {
		if l.toks[k].is("each", "every") || l.toks[k].isA(howOften) { // the quarterly bulletin
			return true
		}
	}
	return l.recurs(c.from, so)
}

// lets reports that the clause behind "so" says what others may do with the work, and not what became of it: "so billing could find them".
func (l *line) lets(i, to int) bool {
	const reach = 7
	for k := i; k < min(to, i+reach); k++ {
		switch t := &l.toks[k]; {
		case t.is("no", "nobody", "never", "none", "nothing", "stopped", "without", "anyone", "anybody"):
			return false
		case t.is("could", "can", "would", "will", "knew", "know", "may", "might"):
			return !l.near(k+1, 3, "finally", "stop", "skip", "again")
		}
	}
	return false
}

// saysSo reports a whole clause behind "so": "so float staff could find a chart".
func (l *line) saysSo(i, to int) bool {
	const reach = 8
	if l.word(i).is("far", "many", "much", "on", "forth", "called") {
		return false
	}
	for k := i + 1; k < min(to, i+reach); k++ {
		if l.toks[k].is("can", "could", "would", "will", "no", "now", "is", "are", "was", "were", "do", "does", "did", "get", "got", "have", "has", "had", "need", "needed", "never", "stopped") {
			return true
		}
		if v, ok := l.verbAt(k); ok && v.tense&(past|third) != 0 {
			return true
		}
	}
	return false
}

// tellsOf reports a clause behind "which" or "who" that tells an event of the past or a standing of today: "which freed two clerks", "who now runs it".
func (l *line) tellsOf(i int, c clause) bool {
	if c.lead.class == standing || !c.lead.found {
		return false
	}
	for k := i; k < min(c.to, i+5); k++ {
		if l.toks[k].is("now", "later", "since", "still") || l.toks[k].is("has", "have") && l.word(k+1).is("since", "now", "long") {
			return true
		}
		if v, ok := l.verbAt(k); ok && v.tense&past != 0 {
			return k == i && (v.class != deliver && v.class != standing || l.word(i-2).text == ",") && l.word(i-2).text == "," || v.class == change && !v.has(verbKeeps)
		}
	}
	return false
}

// sideAct reports a change told beside the act: ", cutting", "thereby freeing", "that halved".
func (l *line) sideAct(i int, c clause) bool {
	aside := before(l.toks, i, ",", "thereby", "while") || before(l.toks, i, "–", "—")
	if aside && l.yields(i) {
		return true
	}
	v, ok := l.verbAt(i)
	switch {
	case !ok:
		return false
	case v.tense&ing != 0: // but: food orders, cash handling, cleaning; cleaning rooms
		next := l.word(i + 1)
		return aside && (v.class == change || v.class == fix && l.objectOf(i+1, c.to).oneThing()) && i+1 < c.to && !next.is("and", "or", "of", ",", ".", "/", "&", ")", "(")
	case v.tense&past != 0:
		return v.class == change && before(l.toks, i, "which", "that") && c.lead.found && c.lead.class != change
	}
	return false
}

// yields reports "giving", "letting", "making": what an act gave or left behind.
func (l *line) yields(i int) bool {
	v, _ := l.verbAt(i)
	return v.has(verbYields) && v.tense&ing != 0
}

// takenUp reports a clause behind "that" in which others made the thing their own: "order sets that the intensivists adopted without change".
func (l *line) takenUp(i int, c clause) bool {
	const reach = 7
	if !c.lead.past || !l.word(i).isA(determiner) && !plural(l.word(i)) {
		return false
	}
	for k := i + 1; k < min(c.to, i+reach); k++ {
		if l.toks[k].shape != word || l.toks[k].isA(preposition) {
			return false
		}
		if v, ok := l.verbAt(k); ok && v.tense&(past|plain) != 0 {
			if v.has(verbTakesUp) || v.tense&past != 0 {
				return v.has(verbTakesUp) && v.tense&past != 0
			}
		}
	}
	return false
}

// workedTo reports what somebody worked for with others, where it is one thing: "Worked with IT to fix a printing problem". Who clarifies
// documentation with others tells a routine.
func (l *line) workedTo(c clause) bool {
	return c.lead.has(verbJoins) && l.joinedTo(c.lead.at, c)
}

// joinedTo reports the one thing for which the verb at a token says that somebody worked with others.
func (l *line) joinedTo(at int, c clause) bool {
	const reach = 9
	for k := at + 1; k < min(c.to-1, at+reach); k++ {
		if !l.toks[k].is("to") {
			continue
		}
		v, ok := l.verbAt(k + 1)
		if !ok || v.tense&plain == 0 || v.class != fix && v.class != change && v.class != makes {
			return false
		}
		o := l.objectOf(k+2, c.to)
		return l.word(k+2).is("a", "an", "the", "our", "its") && o.singular && !l.recurs(k+1, c.to)
	}
	return false
}

// bodyDid reports what a body that somebody led or sat on brought about: "Chaired the group that rewrote the policy". Whom somebody supervises does
// their own work.
func (l *line) bodyDid(i int, c clause) bool {
	if c.lead.nounLed || !c.lead.past || c.lead.class != lead && !c.lead.stays() && !c.lead.has(verbJoins) && c.lead.base != "serve" || i > c.lead.at+7 {
		return false
	}
	v, ok := l.verbAt(i + 1)
	return ok && v.tense&past != 0 && v.tense&plain == 0 && (v.class == makes || v.class == change || v.class == win || v.has(verbPlainWork) || v.class == fix) && !v.has(verbKeeps) && !plural(l.word(i-1))
}
