package metric

// This file reads what somebody never let happen, and what did not get worse.

// spanSaid reports that the clause of token i says in how long or in how many something never happened.
func (l *line) spanSaid(i int) bool {
	c := l.clauseOf(&expression{first: i})
	for k := c.from; k < c.to; k++ {
		t := &l.toks[k]
		if n, ok := readNumber(l.toks, k); ok && !l.refused(n) && n.value > 1 || t.is("since", "ever") || t.is("all", "entire", "whole") && l.spanWithin(k+1, c.to) {
			return true
		}
		if t.is("in", "for", "during") && (l.word(k+1).is("my", "that", "a", "the", "last", "over") && l.spanWithin(k+1, c.to) || l.dateWord(k+1)) {
			return true
		}
	}
	return false
}

// neverFailed reports somebody who says only that something never went wrong: "Never lost a chart". With the time in which it did not, noneOf
// reads it as a measure.
func (l *line) neverFailed(c clause) bool {
	const reach = 5
	at := c.from
	for l.word(at).is("i", "has", "have", "and", "but") {
		at++
	}
	if c.duty || !l.word(at).is("never") {
		return false
	}
	for k := at + 1; k < min(c.to, at+reach); k++ {
		if l.isFailure(k) || l.lex.plain(cueAstray, &l.toks[k]) {
			return true
		}
	}
	return false
}

// noDrop reads what did not get worse where that was to be expected: "no drop in output after the second week".
func (l *line) noDrop(i int) (last int, ok bool) {
	if !l.toks[i].is("no", "without") {
		return i, false
	}
	k := i + 1
	if l.word(k).is("a", "any") {
		k++
	}
	if !l.word(k).is("drop", "dip", "decline", "decrease", "slump", "slowdown", "rise", "increase", "spike") || !l.word(k+1).is("in", "of") {
		return i, false
	}
	c := l.clauseOf(&expression{first: i})
	o := l.objectOf(k+2, len(l.toks))
	return o.end - 1, !o.nothing && !c.duty && !c.rule && !(c.lead.found && !c.lead.past && !c.lead.nounLed)
}

// neverHappens reports a multiple of what is not to happen: "so that nothing is lost or doubled", "no order gets tripled".
func (l *line) neverHappens(i int) bool {
	const reach = 8
	at := i
	if l.word(at-1).is("or", "nor", "and") && (l.verbIs(at-2, participle) || pastLike(l.word(at-2).low)) {
		at -= 2
	}
	if !l.word(at-1).is("is", "are", "was", "were", "be", "been", "get", "gets", "got", "goes", "being") {
		return false
	}
	from := max(0, at-reach)
	return l.near(from, at-from, "nothing", "none", "no", "nobody", "never", "not", "neither", "cannot", "nor")
}

// describesRows reports a multiple that says what some things are like, which somebody looks for all the time: "check each file for missing dates and
// doubled rows".
func (l *line) describesRows(i int) bool {
	c := l.clauseOf(&expression{first: i})
	return i > c.from && !c.lead.past && endsIn(l.toks[i].low, "ed") && plural(l.word(i+1)) && !l.lex.plain(cueRoutine, l.word(i+1))
}

// ofNobody reports the has of what nobody did to a thing: "a condition nobody has named". It carries no clause.
func (l *line) ofNobody(k, from int) bool {
	return k > from+2 && l.toks[k].is("has", "had") && l.toks[k-1].is("nobody") && before(l.toks, k-2, "a", "an") && !l.toks[k-2].isA(timeUnit)
}
