package metric

// clockMoved reads the hour or the day at which something is done now beside the one of before: "ends by 4 a.m. instead of 11", "runs at 5
// a.m., not at noon", "out on the 3rd rather than the 11th", "on Tuesday instead of Friday", "on the first day instead of the third".
func (l *line) clockMoved(i int) (expression, bool) {
	const reach = 6
	if e, ok := l.notSoLong(i); ok {
		return e, true
	}
	t, k := &l.toks[i], i+1
	switch {
	case t.is("instead") && l.word(k).is("of"), t.is("rather") && l.word(k).is("than"):
		k++
	case t.is("not") && before(l.toks, i, ",", "and"):
	default:
		return expression{}, false
	}
	for l.word(k).is("at", "by", "on", "the", "before", "after", "around", "about", "past") {
		k++
	}
	old, last, was := l.pointOfTime(k)
	if last < k {
		return expression{}, false
	}
	for at := i - 1; at >= max(0, i-reach); at-- {
		kind, end, is := l.pointOfTime(at)
		if kind == byNumber && !l.cameOut(at) {
			continue
		}
		if kind == byOrder && (was == is || !l.ordersTime(at, i)) {
			continue
		}
		if end >= at && end < i && kind == old && before(l.toks, at, "at", "by", "on", "before", "the", "around", "past", "until", "after") {
			e := worded("before_after", at, last, is)
			e.Value, e.From, e.To = nil, &was, &is
			return e, true
		}
	}
	return expression{}, false
}

// hoursCovered reports between which hours of the day a duty is done: "Take the counter from 11 to 1 and help walk-ins".
func (l *line) hoursCovered(e *expression, c clause) bool {
	const day = 12
	if !c.lead.found || c.lead.past || c.lead.nounLed || c.lead.tense&plain == 0 || c.lead.step() != 0 || !l.toks[e.first].is("from") || e.From == nil || e.To == nil {
		return false
	}
	hour := func(x float64) bool { return x >= 1 && x <= day && x == float64(int(x)) }
	return e.noun == "" && e.Unit == "" && hour(*e.From) && hour(*e.To)
}

// pointKind is what a point of time is told by.
type pointKind int8

const (
	byHour pointKind = iota + 1
	byDay
	byDate
	byOrder
	byNumber
)

var weekdays = map[string]float64{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}

// pointOfTime reads "4 a.m.", "6:30", "11", "noon", "Tuesday", "the 3rd"; last is before i where there is none.
func (l *line) pointOfTime(i int) (kind pointKind, last int, value float64) {
	t := l.word(i)
	switch {
	case t.is("noon", "midday"):
		return byHour, i, 12
	case t.is("midnight"):
		return byHour, i, 24
	case weekdays[t.low] > 0:
		return byDay, i, weekdays[t.low]
	}
	if t.isA(ordinal) && t.shape == word {
		return byOrder, i, ordinalWords[t.low]
	}
	if n, ok := readNumber(l.toks, i+1); ok && t.is("day") && n.first == n.last {
		return byNumber, n.last, n.value
	}
	n, ok := readNumber(l.toks, i)
	switch {
	case !ok || t.shape != digits:
		return 0, i - 1, 0
	case l.word(i+1).is("st", "nd", "rd", "th") && l.word(i+1).glued:
		return byDate, i + 1, n.value
	case !l.hourOfDay(i):
		return 0, i - 1, 0
	}
	last, value = i, n.value
	if l.word(last+1).text == ":" && l.word(last+1).glued {
		last += 2
	}
	if l.word(last+1).is("a.m", "p.m", "am", "pm") {
		last++
	}
	if next := l.word(last + 1); next.shape != symbol && !next.isA(nounStop) && !next.is("now", "instead", "rather", "sharp") {
		return 0, i - 1, 0
	}
	return byHour, last, value
}

// ordersTime reports an ordinal of days or visits, before token link, in a line that tells no duty: "ready on the first day". Floors and shifts are
// ordered too, and nothing came sooner there.
func (l *line) ordersTime(i, link int) bool {
	unit := l.word(i + 1)
	c := l.clauseOf(&expression{first: i})
	if c.duty || c.rule || c.lead.found && !c.lead.past && !c.lead.nounLed && !c.lead.ing {
		return false
	}
	return i+2 == link && (unit.isA(timeUnit) && !turnsOfDay[unit.one] || unit.is("morning", "visit", "call", "attempt", "try", "contact", "pass", "weekday"))
}

// notSoLong reads the time that something takes, or how often it happens now, beside the one of before: "answered in three days, not fourteen",
// "lost keys now number two a term, not twenty".
func (l *line) notSoLong(i int) (expression, bool) {
	if !l.toks[i].is("not") || !before(l.toks, i, ",", "and") {
		return expression{}, false
	}
	n, ok := readNumber(l.toks, i+1)
	c := l.clauseOf(&expression{first: i})
	if !ok || l.refused(n) || c.duty || c.rule {
		return expression{}, false
	}
	last := n.last
	if _, end, time := timeAt(l.toks, last+1); time {
		last = end
	} else if l.word(last+1).shape == word {
		return expression{}, false
	}
	for k := range l.numbers {
		e := &l.numbers[k]
		took := e.Kind == "time" && before(l.toks, l.skipHedges(e.first), "in", "within", "after", "takes", "take", "took")
		happens := (e.Kind == "frequency" || bareNumber(e)) && l.lex.holds(cueNow, l.toks, e.first-4, e.first)
		if e.last == i-2 && (took || happens) {
			was, is := n.value, e.value
			out := worded("before_after", e.first, last, is)
			out.Value, out.From, out.To, out.Unit = nil, &was, &is, e.Unit
			return out, true
		}
	}
	return expression{}, false
}

// cameOut reports a day told at token i of what was done by then, and not of what has to be: "Payroll out on day 3", "Sent the minutes by day two".
func (l *line) cameOut(i int) bool {
	c := l.clauseOf(&expression{first: i})
	if c.duty || c.rule {
		return false
	}
	done := i > 1 && (l.verbIs(i-2, participle) && !l.verbIs(i-2, plain) || l.toks[i-2].is("out", "ready", "live", "complete"))
	return done || !c.lead.found || c.lead.past || c.lead.nounLed || c.lead.ing
}
