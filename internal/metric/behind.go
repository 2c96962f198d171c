package metric

// This file reads what came of work where others did the last step of it, or where it stands behind a duty that goes on.

// countedDone reports how much of something was done by a day, told behind a duty that goes on: "Lead the forms group, 40 forms dropped and 12
// merged in 2025". What is done each year, or is still to be done, is part of the duty.
func (l *line) countedDone(e *expression, c clause) bool {
	const few = 5
	if e.Kind != "count" || e.value < few || e.every != "" || c.duty || c.rule || !c.lead.found || c.lead.past || c.lead.nounLed || e.first <= c.lead.at+1 {
		return false
	}
	v, ok := l.verbAt(e.last + 1)
	if !ok || v.tense&participle == 0 || v.tense&plain != 0 || v.class == standing || v.class == appear || v.class == lead || v.base == "be" || v.base == "have" {
		return false
	}
	if at := l.skipHedges(e.first); !(e.noun != "" && before(l.toks, at, ",", ":", "–", "—", "(")) && !(before(l.toks, at, "and") && l.verbIs(at-2, participle)) {
		return false
	}
	return !l.recurs(e.last+1, c.to) && l.endsDated(e.last+2, c.to)
}

// endsDated reports a span that is over or runs until today among the tokens: "in 2025", "since January", "last year", "so far".
func (l *line) endsDated(from, to int) bool {
	for k := from; k < to; k++ {
		switch t := &l.toks[k]; {
		case t.is("in", "since", "by", "during") && l.dateWord(k+1), t.is("so") && l.word(k+1).is("far"), t.is("to") && l.word(k+1).is("date"):
			return true
		case t.is("last", "this") && (l.word(k+1).isA(month) || timeUnits[l.word(k+1).one] >= timeUnits["week"]):
			return true
		}
	}
	return false
}

// othersCount reports a pace that others give of a thing just made or begun: "Started a check of charge slips. The manager says it catches 5 a day".
func (l *line) othersCount(e *expression, c clause) bool {
	at := l.clauseAt(c.from)
	if e.every == "" || at == 0 || c.duty || c.rule {
		return false
	}
	if made := l.clauses[at-1]; !made.lead.found || !made.lead.past || made.lead.nounLed || !made.done && made.lead.class != makes {
		return false
	}
	k := l.skipHedges(e.first) - 1
	v, ok := l.verbAt(k)
	if !ok && !endsIn(l.word(k).low, "s") || v.class == standing || v.has(verbKeeps) || v.base == "be" || v.base == "have" {
		return false
	}
	return l.word(k-1).is("it", "this", "that") && l.word(k-2).is("says", "said", "reports", "reported", "estimates", "estimated", "tells", "told", "counts", "counted", "reckons")
}

// followed reports that others changed something on what was shown to them: "Presented the findings to the desks. They changed the script in July".
func (l *line) followed(c clause) bool {
	if len(l.clauses) == 0 || !l.toks[c.from].is("they", "both") {
		return false
	}
	shown := l.clauses[len(l.clauses)-1]
	if !shown.lead.found || !shown.lead.past || shown.lead.nounLed || l.recurs(c.from, c.to) {
		return false
	}
	v, listed := l.verbAt(c.from + 1)
	if !listed {
		return pastLike(l.word(c.from+1).low) && !l.lex.plain(cueQuality, l.word(c.from+1))
	}
	return v.tense&past != 0 && (v.class == change || v.class == fix || v.class == makes || v.class == unlisted || v.has(verbTakesUp))
}

// fromFew reports a number that something came to from few: "opened from a handful of times to 140 a month".
func (l *line) fromFew(e *expression, c clause) bool {
	const reach = 7
	to := l.skipHedges(e.first) - 1
	if !l.word(to).is("to") || c.duty || c.rule {
		return false
	}
	for k := to - 1; k >= max(c.from, to-reach); k-- {
		if l.toks[k].is("from") {
			few := k + 1
			for l.word(few).is("a", "only", "almost", "nearly", "next", "to") {
				few++
			}
			return few < to && l.word(few).is("handful", "few", "couple", "none", "nothing", "nobody", "zero")
		}
	}
	return false
}

// lastAllGood reports a span in which everything of a kind came out well: "the last seven quarters were accepted at first try".
func (l *line) lastAllGood(e *expression, c clause) bool {
	const reach = 4
	if e.Kind != "time" && e.Kind != "count" || e.value < 2 || c.duty || c.rule || !before(l.toks, e.first, "last", "past", "latest") {
		return false
	}
	if !l.word(e.last+1).is("were", "was", "have", "all", "each", "came", "went", "passed") {
		return false
	}
	for k := e.last + 1; k < min(c.to, e.last+2+reach); k++ {
		if l.lex.plain(cuePasses, &l.toks[k]) || l.toks[k].is("accepted", "approved", "clean", "perfect", "spotless") || l.toks[k].is("on") && l.word(k+1).is("time") || l.toks[k].is("first") && l.word(k+1).is("try", "time", "pass") {
			return !l.near(e.last+1, k-e.last-1, "not", "never")
		}
	}
	return false
}

// goodInARow reports how often in a row work stood in order: "edits clean at first submit, nine calls for data in a row".
func (l *line) goodInARow(e *expression, c clause) bool {
	const reach = 7
	if e.value < 2 || c.rule || !l.lex.holds(cueLasting, l.toks, e.last+1, min(c.to, e.last+1+reach)) {
		return false
	}
	return l.lex.holds(cueOrderly, l.toks, max(c.from, e.first-reach), e.first) || l.near(e.first-reach, reach, "accepted", "passed", "approved")
}

// doneInSpan reports how much of something was done in a span of time, told of itself with a verb that no list has: "118 units leased in one season".
func (l *line) doneInSpan(e *expression, c clause) bool {
	const few = 5
	verb := l.word(e.last + 1)
	if e.Kind != "count" || e.noun == "" || e.value < few || e.first != c.from || c.lead.found || c.duty || c.rule || verb.listed || !pastLike(verb.low) || l.lex.plain(cueQuality, verb) || l.lex.plain(cueCourse, l.word(e.last)) {
		return false
	}
	if l.recurs(c.from, c.to) {
		return false
	}
	in := e.last + 2
	if n, ok := readNumber(l.toks, in+1); ok && l.word(in).is("in", "within", "over") {
		_, _, time := timeAt(l.toks, n.last+1)
		return time
	}
	return l.endsDated(in, c.to)
}

// studied reports how far somebody is in studies of their own: "finished 5 of 20 chapters", "a third through the cases". Who wrote or taught them is
// another matter.
func (l *line) studied(e *expression, c clause) bool {
	given := c.lead.class == teach || c.lead.class == makes && c.lead.base != "start" && c.lead.base != "begin"
	if given {
		return false
	}
	if l.lex.plain(cueCourse, l.word(e.last)) || l.lex.plain(cueCourse, l.word(e.last+1)) {
		return true
	}
	if l.word(e.last+1).is("of") && l.word(e.last+3).is("way") {
		return l.word(e.last + 4).is("through")
	}
	return l.word(e.last+1).is("through") && l.word(e.last+2).is("it", "the", "my", "this", "that", "a") || l.near(c.from, e.first-c.from, "through") && l.toks[c.from].is("i", "now") && l.near(c.from, e.first-c.from, "third", "half", "quarter", "halfway", "way")
}
