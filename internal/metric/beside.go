package metric

// This file reads what one clause says of the number in another.

// outdone reports a time or a share of today beside what another clause says others need or quoted: "Takes me 4 days; the vendor quoted 30".
func (l *line) outdone(e *expression, c clause) bool {
	const reach = 8
	at := l.clauseAt(c.from) + 1
	if at >= len(l.clauses) || c.duty || c.rule || l.clauses[at].duty || e.Kind != "time" && e.Kind != "percent" && e.Kind != "frequency" || !l.toks[l.clauses[at].from].is("the", "our", "others", "everyone", "most", "its") {
		return false
	}
	other := l.clauses[at]
	for k := other.from + 2; k < min(other.to, other.from+reach); k++ {
		n, ok := readNumber(l.toks, k)
		if !ok || l.refused(n) {
			continue
		}
		last := n.last
		if unit, end, time := timeAt(l.toks, n.last+1); time {
			last = end
			if e.Kind != "time" || timeUnits[unit] == 0 {
				return false
			}
		} else if n.percent != (e.Kind == "percent") {
			return false
		}
		link := l.word(l.skipHedges(k) - 1)
		asks := link.is("for") && l.lex.plain(cueDemands, l.word(l.skipHedges(k)-2)) || link.is("allows", "gives", "grants", "permits")
		return (l.word(last+1).shape == symbol || last+1 >= other.to) && (l.lex.plain(cueQuotes, link) || asks)
	}
	return false
}

// emptied reports what used to be there where the next clause says that it is no more: "The list used to run to 900 names; it is now empty by noon".
func (l *line) emptied(e *expression, c clause) bool {
	other, ok := l.clauseBehind(c)
	if ok && l.stampOf(e) == earlier && l.lex.holds(cueWas, l.toks, c.from, e.first) && l.lex.plain(cueGone, &l.toks[other.from]) { // 410 when I came; cleared by June
		return true
	}
	if !ok || !l.near(c.from, e.first-c.from, "used") || !l.lex.holds(cueNow, l.toks, other.from, other.to) {
		return false
	}
	for k := other.from + 1; k < other.to; k++ {
		if l.lex.plain(cueGone, &l.toks[k]) || l.lex.plain(cueOrderly, &l.toks[k]) {
			return true
		}
	}
	return false
}

// nextSurvey reports the findings of one examination beside those of a later one: "Survey of 2019, eleven findings; survey of 2022, two".
func (l *line) nextSurvey(e *expression, c clause) bool {
	other, ok := l.clauseBehind(c)
	if !ok || !l.noAct(c) || !l.noAct(other) || e.noun == "" || !l.isFailure(e.last) && !l.lex.plain(cueFound, l.word(e.last)) || !l.lex.holds(cueExam, l.toks, c.from, e.first) {
		return false
	}
	dated := func(from, to int) (year int) {
		for k := from; k < to; k++ {
			if l.dateWord(k) {
				year = k
			}
		}
		return year
	}
	year := dated(other.from, other.to)
	if dated(c.from, e.first) == 0 || year == 0 {
		return false
	}
	for k := year + 1; k < other.to; k++ {
		if _, number := readNumber(l.toks, k); number || l.toks[k].is("none", "nil", "zero", "no", "nothing") {
			return true
		}
	}
	return false
}

// clauseBehind is the clause that follows, unless either tells a duty or a rule.
func (l *line) clauseBehind(c clause) (clause, bool) {
	at := l.clauseAt(c.from) + 1
	if at >= len(l.clauses) || c.duty || c.rule || l.clauses[at].duty || l.clauses[at].rule {
		return clause{}, false
	}
	return l.clauses[at], true
}

// inUse reports how many of a thing are in others' hands, told behind the making of it: "Laminated the chart; 40 copies hang in the bays".
func (l *line) inUse(e *expression, c clause) bool {
	const few = 5
	at := l.clauseAt(c.from)
	if e.value < few || e.first > c.from+1 || at == 0 || !l.clauses[at-1].done || l.clauses[at-1].lead.nounLed {
		return false
	}
	v, ok := l.verbAt(e.last + 1)
	if ok && (v.has(verbLeansOn) || v.has(verbTakesUp)) {
		return true
	}
	next, behind := l.word(e.last+1), l.word(e.last+2)
	return next.is("are", "hang", "sit") && behind.is("in", "on", "at", "now", "still", "up") || next.is("now", "still")
}
