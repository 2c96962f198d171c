package metric

// This file reads figures that say how large a duty is, or on what terms it is done, and measure nothing that anybody delivered.

// ofDuty reports a pace of today, which says how large the duty is: "Answer 40 calls a day". An average that somebody keeps is a performance, and
// so is what came of an act: "is done by noon, which released 480 charges a month".
func (l *line) ofDuty(e *expression, c clause) bool {
	if c.lead.past || c.lead.base == "average" || l.nearCue(cueLevel, e, c, 3) && !l.usualPace(e, c) {
		return false
	}
	for k := e.first - 1; k > max(c.from, e.first-reach); k-- {
		if v, ok := l.verbAt(k); ok && v.class == change && v.tense&past != 0 && before(l.toks, k, "which") {
			return false
		}
	}
	return true
}

// usualPace reports an average that only says how much there is to do, in a line of the present: "Close an average of 26 tickets a week". Who holds
// an average, or says what is asked, tells how well it is done.
func (l *line) usualPace(e *expression, c clause) bool {
	if !c.lead.found || c.lead.nounLed || c.lead.ing || c.lead.keeps() || l.compared(e, c) || l.skipRough(e.first) != c.lead.at+1 {
		return false
	}
	return l.near(c.lead.at+1, e.first-c.lead.at-1, "average")
}

// amongChores reports a pace in a list of what somebody did all day: "Roomed 30 patients a day and took vitals", "Took x-rays, washed 40 trays a
// day". A chore that went well all the time is told with how well.
func (l *line) amongChores(e *expression, c clause) bool {
	if !c.lead.past || c.lead.nounLed || c.result || c.changing() && c.lead.class != fix && !l.byHand(c.lead.verb) {
		return false
	}
	for k := c.lead.at + 1; k < c.to; k++ {
		if k >= e.first && k <= e.last || k == c.lead.at+2 || k == c.lead.at+3 && (l.word(k-2).isA(particle) || l.word(k-2).is("in")) || !before(l.toks, k, ",", "and", "then") {
			continue
		}
		v, ok := l.verbAt(k)
		if !ok && pastLike(l.toks[k].low) && !l.lex.plain(cueQuality, &l.toks[k]) && l.word(k+1).shape == word {
			v, ok = verb{class: fix, tense: past}, true
		}
		if !ok || v.tense&past == 0 || v.tense&plain != 0 && k > e.last || v.class == change && !v.has(verbKeeps) || v.class == win || v.class == makes && !l.byHand(v) {
			continue
		}
		if v.class == lead && l.lex.holds(cueProject, l.toks, k, c.to) || k > e.last && (l.counts(k, c.to) || l.near(k+1, 3, "not", "no", "none", "never", "only")) {
			return false
		}
		return k > e.last || v.class == deliver || v.class == standing || v.has(verbKeeps) || v.class == fix || l.byHand(v)
	}
	return false
}

// lengthOfList reports how long the list is that a routine works on: "Printed the recall list, about 40 names, and mailed the letters".
func (l *line) lengthOfList(e *expression, c clause) bool {
	if !l.appended(e, c) {
		return false
	}
	o := l.objectOf(c.lead.at+1, c.to)
	return o.singular && o.end < e.first && (l.lex.plain(cueLoad, o.head) || o.head.is("list", "roster", "log", "sheet", "schedule"))
}

// sizeOfPost reports how large a thing is that somebody works at or on: "Answered a switchboard of 60 lines", "Drove a bus, route of 31 stops".
func (l *line) sizeOfPost(e *expression, c clause) bool {
	thing := l.word(e.first - 2)
	return before(l.toks, e.first, "of") && !c.lead.nounLed && (c.lead.class == deliver || c.lead.class == fix || c.lead.class == standing || c.lead.class == lead || c.lead.class == makes && l.makes(c.lead.base, c.lead.at, c.to, false) == routine) &&
		(l.lex.plain(cueLoad, thing) || l.lex.plain(cueBody, thing) || thing.is("switchboard", "route", "fleet", "territory", "floor", "wing", "ward", "caseload")) && !plural(thing)
}

// sharesPace reports the first of two counts of which the second is told as a pace: "Read 14 new charts and 20 repeat charts a day".
func (l *line) sharesPace(e *expression, c clause) bool {
	if e.noun == "" || c.duty || !l.word(e.last+1).is("and", "or", "&", "+") {
		return false
	}
	for i := range l.joined {
		if next := &l.joined[i]; next.first == e.last+2 {
			return next.Kind == "frequency" && next.noun == e.noun && l.weighFrequency(next, c) <= tells
		}
	}
	return false
}

// eachTime reports a count of what is done again at each occasion: "Tested 14 pumps after each update".
func (l *line) eachTime(e *expression, c clause) bool {
	return (c.lead.class == deliver || c.lead.class == standing || c.lead.class == unlisted) && !c.lead.nounLed &&
		(l.word(e.last+1).is("after", "before", "at", "on", "during") && l.word(e.last+2).is("each", "every") || l.word(e.last+1).is("per") && l.word(e.last+2).shape == word && !l.word(e.last+2).isA(timeUnit))
}

// asked reports a share that a contract or a rule asks for, told of itself: "90% completeness is the contract floor", "99.9% uptime is in the contract",
// "the 96% accuracy floor".
func (l *line) asked(e *expression, c clause) bool {
	const reach = 7
	if c.changing() {
		return false
	}
	for k := e.last + 1; k < min(c.to, e.last+reach); k++ {
		switch t := &l.toks[k]; {
		case t.shape != word && !t.dash():
			return false
		case t.is("is", "are"):
			if e.first > c.from+1 {
				return false
			}
			return l.lex.holds(cueTarget, l.toks, k+1, min(c.to, k+6)) || l.near(k+1, 5, "floor")
		case t.is("floor", "cutoff", "bar") && !c.lead.past:
			return true
		}
	}
	return false
}

// comesRound reports a count of pieces that the line itself calls recurring: "Sent 30 standing reports to employers".
func (l *line) comesRound(e *expression, c clause) bool {
	return !c.lead.nounLed && (c.lead.class == deliver || c.lead.class == standing || c.lead.class == lead) && l.lex.holds(cueStandingWork, l.toks, e.number.last+1, l.nounOf(e))
}

// paidAt reports the share of a price that somebody pays: "why a crown is paid at 50%".
func (l *line) paidAt(e *expression, c clause) bool {
	return !c.lead.past && !c.lead.nounLed && before(l.toks, e.first, "at") && l.word(e.first-2).is("paid", "covered", "reimbursed", "billed", "taxed", "charged")
}

// answersFor reports money or goods that somebody is trusted with: "answered for $1.3M of gear", "Count a $300 bank".
func (l *line) answersFor(e *expression, c clause) bool {
	at := l.skipRough(e.first)
	if before(l.toks, at, "for") && l.word(at-2).is("answered", "answer", "answers", "signed", "sign", "accountable", "liable") {
		return true
	}
	behind := l.word(e.last + 1)
	return !c.changing() && e.last == e.number.last && before(l.toks, e.first, "a", "the", "my") && behind.is("bank", "float", "drawer", "till", "fund", "box", "limit", "cap", "ceiling") && !c.lead.nounLed && c.lead.class != change
}

// usersServed reports how many people or places a duty reaches, told behind their name: "Users supported: 600".
func (l *line) usersServed(e *expression, c clause) bool {
	if !c.lead.nounLed || c.lead.class != standing && c.lead.class != lead || !before(l.toks, e.first, ":") {
		return false
	}
	of := c.lead.at - 1
	return l.lex.holds(cueServed, l.toks, of, of+1) || l.lex.holds(cueStaff, l.toks, of, of+1) || l.lex.holds(cuePlace, l.toks, of, of+1)
}
