package metric

// oneFinding reads the single thing that an examination came to: "Survey of March: forty folders opened, one remark", "the audit listed one minor
// note". Elsewhere "one" is no count.
func (l *line) oneFinding(i int) (expression, bool) {
	const adjectives = 2
	single := l.toks[i].is("a") && l.word(i+1).is("single")
	if !l.toks[i].is("one") && !single || l.word(i+1).dash() {
		return expression{}, false
	}
	c := l.clauseOf(&expression{first: i})
	if last, ok := l.onceInAll(i, c); ok {
		return worded("count", i, last, 1), true
	}
	if c.from >= i || c.duty || !(l.examLabel(c) > 0 || l.endsExam(i, c) || c.lead.nounLed && c.lead.past && c.lead.at < i && l.lex.holds(cueExam, l.toks, c.from, c.lead.at)) {
		return expression{}, false
	}
	for k := i + 1; k <= i+1+adjectives && k < c.to && l.toks[k].shape == word && !l.toks[k].isA(nounStop); k++ {
		if l.lex.holds(cueFound, l.toks, k, k+1) || l.isFailure(k) {
			return worded("count", i, k, 1), true
		}
	}
	return expression{}, false
}

// onceInAll is the last token of the only failure in a span of work: "with one outage in 18 months".
func (l *line) onceInAll(i int, c clause) (last int, ok bool) {
	alone := (!c.lead.found || l.astrayThing(i, c)) && (i == c.from || i == c.from+1 && before(l.toks, i, "only", "just") || before(l.toks, i, ","))                                                   // only one return in three seasons
	if !c.duty && !c.rule && before(l.toks, i, "lost", "missed", "dropped", "misfiled", "mislaid", "broke") && l.word(i+1).is("in", "over", "since") && (l.spanWithin(i+2, c.to) || l.dateWord(i+2)) { // lost one in five years
		return i, true
	}
	if c.duty || c.rule || !alone && !before(l.toks, i, "with", ",", "and", "had", "only") {
		return i, false
	}
	wrong, exam := false, l.lex.holds(cueExam, l.toks, c.from, c.to)
	for k := i + 1; k <= i+6 && k < c.to-1 && (l.toks[k].shape == word || l.toks[k].dash()); k++ {
		wrong = wrong || l.isFailure(k) || l.lex.plain(cueAstray, &l.toks[k]) || exam && l.lex.plain(cueFound, &l.toks[k])
		if wrong && before(l.toks, i, "had", "saw", "got") && l.word(k+1).shape == symbol && l.spanBefore(i, c) { // in two years I had one complaint
			return k, true
		}
		if !wrong || !l.word(k+1).is("in", "over", "since", "across", "all") {
			continue
		}
		n, times := readNumber(l.toks, k+2)
		if l.spanWithin(k+2, c.to) || l.word(k+1).is("all", "since") || times && n.value > 2 && plural(l.word(n.last+1)) { // one finding in eleven visits
			return k, true
		}
	}
	return i, false
}

// astrayThing reports that the verb of a clause only says of the thing counted at token i how it went wrong: "One lost key in 14 months".
func (l *line) astrayThing(i int, c clause) bool {
	thing := l.word(i + 2)
	return c.lead.found && c.lead.at == i+1 && l.lex.plain(cueAstray, l.word(i+1)) && thing.shape == word && !thing.isA(nounStop)
}

// spanBefore reports how long something took, told at the start of the clause: "In two years at the window".
func (l *line) spanBefore(i int, c clause) bool {
	return l.toks[c.from].is("in", "over", "for") && l.spanWithin(c.from+1, min(i, c.from+5))
}

// onlyOne reports a "one" that was read as a number: "Only one return in three seasons".
func (l *line) onlyOne(e *expression, c clause) bool {
	if e.value != 1 || e.noun != "" {
		return false
	}
	_, ok := l.onceInAll(e.first, c)
	return ok || l.oneBack(e, c)
}

// oneBack reports the only piece that came back in a span of work: "In eight years only one claim was sent back".
func (l *line) oneBack(e *expression, c clause) bool {
	const reach = 7
	if c.duty || !before(l.toks, e.first, "only", "just") || !l.spanSaid(e.first) {
		return false
	}
	for k := e.last + 1; k < min(c.to, e.last+reach); k++ {
		if l.isFailure(k) || l.lex.plain(cueAstray, &l.toks[k]) || l.toks[k].is("sent", "came", "kicked", "handed") && l.word(k+1).is("back") || l.toks[k].is("returned", "bounced", "rejected") {
			return true
		}
	}
	return false
}

// toMoments reads a span that came down to another unit told without a number: "from an hour to moments".
func (l *line) toMoments(i int) (expression, bool) {
	if !l.toks[i].is("from") {
		return expression{}, false
	}
	k := i + 1
	n, number := readNumber(l.toks, k)
	switch {
	case number && !l.refused(n):
		k = n.last + 1
	case l.word(k).is("a", "an", "one"):
		k++
	}
	old, last, ok := timeAt(l.toks, k)
	if !ok || !l.word(last+1).is("to") || !l.word(last+2).is("seconds", "minutes", "hours", "days") || timeUnits[l.word(last+2).one] >= timeUnits[old] {
		return expression{}, false
	}
	return worded("before_after", i, last+2, 1), true
}

// allTaught reports that all of those somebody taught or hired came to something: "Mentored six trainees; none has left", "Instructor to nine aides,
// every one of whom passed".
func (l *line) allTaught(i int) (expression, bool) {
	k := i + 1
	if l.toks[i].is("every") && l.word(k).is("one", "single") {
		k++
	}
	if !l.toks[i].is("all", "each", "every", "both") || !l.word(k).is("of") || !l.word(k+1).is("them", "whom", "those") {
		return expression{}, false
	}
	e := worded("ratio", i, k+1, 1)
	c := l.clauseOf(&e)
	return e, l.ofThose(&e, c) || l.worksAlone(k+2, c) || l.toks[i].is("all", "every") && l.ofWhom(&expression{first: i, last: k - 1}, c)
}

// worksAlone reports that those somebody trained came to work by themselves by some time: "each of them taking calls alone by week three".
func (l *line) worksAlone(k int, c clause) bool {
	if !(c.lead.past && c.lead.class == teach) || !endsIn(l.word(k).low, "ing") {
		return false
	}
	for ; k < c.to-1; k++ {
		if l.toks[k].is("alone", "solo", "independently", "unsupervised", "unaided") || l.toks[k].is("own") && before(l.toks, k, "their") {
			return l.near(k+1, 2, "by", "within", "in", "after")
		}
	}
	return false
}

// fewIn reports the few failures of a long span: "two corrections in four years", "3 returned charts since 2019".
func (l *line) fewIn(e *expression, c clause) bool {
	const several = 10
	if e.Kind != "count" || e.noun == "" || e.value >= several || c.duty || c.rule || c.lead.found && !c.lead.past && !c.lead.nounLed {
		return false
	}
	behind := e.last + 1
	if e.first == c.from && l.astrayThing(e.number.last, c) && l.word(behind).is("in", "over", "since") && (l.dateWord(behind+1) || l.spanWithin(behind+1, c.to)) { // two misfiled charts in two years
		return true
	}
	return (l.lex.holds(cueFailure, l.toks, e.number.last+1, e.last+1) || l.lex.plain(cueFound, l.word(e.last))) && l.word(behind).is("in", "over", "since", "across") && (l.dateWord(behind+1) || l.spanWithin(behind+1, c.to)) &&
		before(l.toks, l.skipHedges(e.first), ",", "with", "and", "(", ":")
}

// fewFound reports the few findings of the examinations just counted, told without a verb: "Five state surveys, two minor deficiencies".
func (l *line) fewFound(e *expression, c clause) bool {
	const several = 10
	return e.Kind == "count" && e.noun != "" && e.value < several && !c.duty && !c.rule && !c.lead.found && before(l.toks, e.first, ",") && (l.isFailure(e.last) || l.lex.plain(cueFound, l.word(e.last))) &&
		l.counts(c.from, e.first) && l.lex.holds(cueExam, l.toks, c.from, e.first)
}

// cameBack reports the few pieces of a long span that were sent back: "had two come back in a year", "three were returned since May".
func (l *line) cameBack(e *expression, c clause) bool {
	const several = 10
	if e.Kind != "count" || e.value >= several || c.duty || c.rule || !before(l.toks, l.skipHedges(e.first), "had", "got", "with", "saw", "and", ",") {
		return false
	}
	back := e.last + 1
	for l.word(back).is("come", "came", "sent", "kicked", "were", "was", "handed", "thrown") {
		back++
	}
	if !l.word(back).is("back", "returned", "bounced", "rejected", "bounce") || l.word(back).is("back") && back == e.last+1 {
		return false
	}
	return l.word(back+1).is("in", "over", "since", "all") && (l.spanWithin(back+2, c.to) || l.dateWord(back+2))
}

// fewLeft reports the few failures with which an act ended: "Ran the move in one night, with two complaints open on Monday".
func (l *line) fewLeft(e *expression, c clause) bool {
	const several = 10
	return e.Kind == "count" && e.noun != "" && e.value < several && c.done && l.isFailure(e.last) && l.word(e.last+1).is("open", "left", "outstanding", "unresolved", "pending", "unanswered") &&
		before(l.toks, l.skipHedges(e.first), "with", "and")
}
