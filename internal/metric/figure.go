package metric

import "strings"

// This file reads figures that stand behind the name of what they measure: "Median time to close a ticket: 3 hours", "Appeals won: 61%", "Eye
// exams: 41.3 to 55.8".

// behindName is the colon right before an expression that ends the name of something in its clause, -1 where none does. Names of a duty and of its
// terms are left out.
func (l *line) behindName(e *expression, c clause) int {
	const longest = 16
	colon := e.first - 1
	for l.word(colon).is("all", "only", "just", "about", "roughly", "around", "over", "under", "nearly", "almost", "some") {
		colon--
	}
	if c.duty || c.rule || colon <= c.from || colon > c.from+longest || l.toks[colon].text != ":" {
		return -1
	}
	if c.lead.found && c.lead.past && !c.lead.nounLed && c.lead.at == c.from && !plural(l.word(c.from+1)) {
		return -1
	}
	for _, q := range [...]cue{cueTarget, cueRoster, cueDutyHours, cueInPerson, cueBudget} {
		if l.lex.holds(q, l.toks, c.from, colon) {
			return -1
		}
	}
	return colon
}

// opensFigure reports a number at token i, or a word that says that there is none or that it is all of them.
func (l *line) opensFigure(i int) bool {
	for l.word(i).is("about", "some", "over", "nearly", "almost", "roughly", "just", "only", "all", "by", "under") {
		i++
	}
	n, ok := readNumber(l.toks, i)
	return ok && !l.refused(n) || l.word(i).is("none", "nil", "zero", "nobody")
}

// namesFigure reports a clause whose first word only looks like a verb: it begins the name of what a figure behind a colon measures, as in "Audit
// requests answered in time: all 340".
func (l *line) namesFigure(c clause) bool {
	const longest = 16
	if !c.lead.found || c.lead.past || c.lead.nounLed || c.lead.at != c.from || c.lead.tense&plain == 0 {
		return false
	}
	for i := c.from + 2; i < min(c.to-1, c.from+longest); i++ {
		if l.toks[i].text == ":" {
			return l.opensFigure(i + 1)
		}
	}
	return false
}

// figureOf reports what the name before it measures: a share, a time that something takes, or how many pieces came to what the name tells of
// them. A pace and the size of a team measure nothing there.
func (l *line) figureOf(e *expression, c clause) weight {
	colon := l.behindName(e, c)
	if colon < 0 || e.attribute {
		return names
	}
	if e.every != "" {
		if at := l.cameTo(c.from, colon); at >= 0 && (l.toks[at].verb.class == change || l.toks[at].verb.class == win) { // chases avoided: 900 a season
			return outcome
		}
		return names
	}
	named := l.labelOfMeasure(c.from, colon)
	switch e.Kind {
	case "percent":
		if (named || colon-c.from > 1) && !l.lex.holds(cuePortion, l.toks, c.from, colon) && l.word(e.last+1).shape != word && !l.nextPart(e) {
			return outcome
		}
	case "time":
		if next := l.word(e.last + 1); next.shape == word && !next.isA(nounStop) { // retention: 10 years adult
			return names
		}
		if named || l.lex.holds(cueFailure, l.toks, c.from, colon) || l.lex.holds(cueLevel, l.toks, c.from, colon) || l.near(c.from, colon-c.from, "time", "times", "length", "duration", "age", "hold") {
			return outcome
		}
	case "count", "money":
		if l.worstOf(c.from, colon) {
			return outcome
		}
		if at := l.cameTo(c.from, colon); at >= 0 && (e.value >= 5 || l.lex.plain(cueAstray, &l.toks[at]) || l.toks[at].is("sent", "returned")) {
			return volume
		}
	}
	return names
}

// nextPart reports a second share behind a comma, as where somebody tells how a week is spent: "60% clinic, 40% office".
func (l *line) nextPart(e *expression) bool {
	n, ok := readNumber(l.toks, e.last+2)
	return ok && n.percent && l.word(e.last+1).is(",", "/")
}

// cameTo is the participle in a name that says what was done with the pieces: "Pages scanned since January", "Charts sent back"; -1 where none is.
// What is staffed, covered or assigned is the size of a duty.
func (l *line) cameTo(from, colon int) int {
	for k := from + 1; k < colon; k++ {
		v, ok := l.verbAt(k)
		if !ok || v.tense&participle == 0 || v.tense&plain != 0 && k+1 < colon && !l.word(k+1).isA(nounStop) {
			continue
		}
		if v.class != standing && v.class != lead && v.class != appear && v.base != "be" && v.base != "have" && !l.toks[k].is("assigned", "allotted", "scheduled", "booked", "served", "supported", "covered", "maintained", "owned") && plural(&l.toks[k-1]) {
			return k
		}
	}
	return -1
}

// worstOf reports the name of the worst case among the tokens: "Worst month for lost charts", "Longest outage".
func (l *line) worstOf(from, to int) bool {
	for l.word(from).is("the", "my", "our", "its", "and") {
		from++
	}
	return l.word(from).is("worst", "longest", "largest", "biggest", "slowest", "highest", "oldest", "costliest", "latest") && from+1 < to && !l.lex.holds(cueRoster, l.toks, from, to) && !l.near(from, to-from, "shift", "route")
}

// worstCase reports how bad the worst case of all was: "longest outage was nine minutes", "no ward was down longer than 20 minutes".
func (l *line) worstCase(e *expression, c clause) bool {
	const reach = 12
	if c.duty || c.rule {
		return false
	}
	at := l.skipHedges(e.first)
	if l.word(at-1).is("never") && l.word(at).is("more", "over", "above", "longer") && (!c.lead.found || c.lead.past || c.lead.nounLed) { // never more than six charts late
		return true
	}
	if !l.word(at-1).is("was", "were", "ran", "took", "lasted", "cost", "had", "saw", "brought", "is", "has") && !(l.word(at-1).is("been") && l.word(at-2).is("has", "had")) {
		return false
	}
	for from := at - 2; from >= max(0, at-reach); from-- {
		if (from == c.from || before(l.toks, from, ",", ";", "and", "the", "my", "our", "–", "—", "(", ":")) && l.worstOf(from, at-1) {
			return true
		}
	}
	return false
}

// decimals reports two values of a measure that are given with a point: "41.3 to 55.8". Nobody tells a range of pieces so.
func (l *line) decimals(a, b number) bool {
	point := func(n number) bool {
		return n.first == n.last && !n.inWords && strings.Contains(l.toks[n.last].text, ".")
	}
	_, _, counted := nounAt(l.toks, b.last+1)
	_, _, time := timeAt(l.toks, b.last+1)
	return point(a) && point(b) && !counted && !time
}

// namedThenNow reports two values behind the name of what they measure, where the second tells of a later time: "Turnaround: eight days, then two",
// "Length of stay: 6.1 days, 4.8 after the pathway", "Open findings: 14 at the start, 1 left".
func (l *line) namedThenNow(a, b *expression) bool {
	const reach = 7
	c := l.clauseOf(a)
	if l.behindName(a, c) < 0 || b.first-a.last > reach || b.last >= c.to {
		return false
	}
	sign := l.skipHedges(b.first) - 1
	if l.word(sign).is("then", "now", "later", "today") && l.word(sign-1).is(",", "–", "—", "-", "and") {
		return true
	}
	behind := l.word(b.last + 1)
	return l.word(sign).is(",", "–", "—", "and") && (behind.is("after", "now", "since", "today", "left", "later", "remaining", "lately") || behind.is("so") && l.word(b.last+2).is("far") || behind.is("by", "last", "this") && l.stampOf(b) >= timed)
}
