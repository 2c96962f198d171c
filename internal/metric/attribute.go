package metric

// This file reads numbers that only describe a thing.

// hyphenated reads "60-day", "20-item", "three-fold", "4-point" and marks what only names a thing.
func (l *line) hyphenated(e *expression, k int) bool {
	if !l.word(k).dash() || !l.word(k).glued || l.word(k+1).shape != word || !l.word(k+1).glued {
		return false
	}
	w := l.word(k + 1)
	if w.is("to", "and", "or") { // 14-to-5
		return false
	}
	e.last = k + 1
	if w.is("fold") {
		e.Kind = "ratio"
		return true
	}
	e.attribute = true
	if w.isA(timeUnit) {
		e.Kind, e.Unit = "time", w.one
	} else {
		e.Kind, e.Unit, e.noun = "count", w.one, w.one
	}
	gains := func(i int) bool { _, ok := l.lex.begins(cueGainNoun, l.toks, i); return ok }
	for i := e.last + 1; i <= e.last+2 && i < len(l.toks); i++ {
		if gains(i) {
			e.attribute = false
		}
	}
	if l.lex.plain(cueGone, l.word(e.last+2)) && l.word(e.last+3).shape == symbol { // two-day backlog gone
		e.attribute = false
	}
	return true
}

// sizeOf reads the size of one thing, told without a hyphen: "a 7 table database", "the 40 chart sample". As with a hyphen it only describes.
func (l *line) sizeOf(e *expression, k int) bool {
	noun, thing := l.word(k), l.word(k+1)
	if e.number.inWords || e.value < 2 || e.high > 0 || !before(l.toks, e.first, "a", "an") || l.decimal(e) || noun.shape != word || thing.shape != word ||
		noun.one != noun.low || plural(noun) || noun.isA(nounStop|timeUnit) || thing.isA(nounStop) || l.lex.plain(cueGainNoun, thing) || l.lex.plain(cueHead, noun) || l.lex.holds(cueScore, l.toks, k, k+2) {
		return false
	}
	e.attribute, e.last, e.noun, e.Unit = true, k, noun.one, noun.one
	return true
}

// spanOfThing reports a span that names one thing, told without a hyphen: "the 60 day rule", "a 30 day readmission report". More than one day are days.
func (l *line) spanOfThing(e *expression, k int) bool {
	unit, thing := l.word(k), l.word(k+1)
	return e.value >= 2 && e.last == k && unit.is("day", "week", "month", "year", "hour", "minute") && thing.shape == word && !thing.isA(nounStop|timeUnit) && !thing.listed && !l.lex.plain(cueGainNoun, thing) && !l.labelOfMeasure(k+1, k+2) && !thing.is("backlog", "average", "mean", "median", "minimum", "maximum")
}

// aroundPlaces reports in how many states or counties the places lie that the line names: "clinics in six states".
func (l *line) aroundPlaces(e *expression) bool {
	at := l.skipHedges(e.first) - 1
	place := l.word(at - 1)
	return e.value < 50 && l.word(at).is("in", "across") && l.lex.plain(cuePlace, l.word(l.nounOf(e))) && l.lex.plain(cuePlace, place) && plural(place) && l.word(at-2).shape == word
}

// bracketsTarget reports a bare number in brackets that tell what is asked for: "91% (the standard is 90 / 80)".
func (l *line) bracketsTarget(e *expression, c clause) bool {
	const reach = 8
	for k := e.first - 1; k >= max(c.from, e.first-reach) && l.toks[k].text != ")"; k-- {
		if l.toks[k].text == "(" {
			return l.lex.holds(cueTarget, l.toks, k+1, e.first)
		}
	}
	return false
}

// taughtAt reports the few places at which somebody taught, which say how far the duty reaches: "Trained night staff at six clinics".
func (l *line) taughtAt(e *expression, c clause) bool {
	const several = 10
	return c.lead.class == teach && e.value < several && l.lex.plain(cuePlace, l.word(l.nounOf(e))) && before(l.toks, e.first, "at", "in", "across")
}

// lessonsRecur reports how many lessons somebody gives in a year or a month, which is how the duty looks: "Taught searching, 30 sessions a year".
func (l *line) lessonsRecur(c clause) bool {
	for k := c.lead.at + 1; k < c.to; k++ {
		if _, _, every := everyAt(l.toks, k+1); every && plural(&l.toks[k]) && l.lex.holds(cueServed, l.toks, k, k+1) { // six pupils a week
			return true
		}
		if l.lex.plain(cueLesson, &l.toks[k]) || l.toks[k].is("sessions", "lessons", "classes", "workshops", "talks", "in-services") {
			if _, _, every := everyAt(l.toks, k+1); every {
				return true
			}
		}
		if l.toks[k].is("per", "each", "every") && l.word(k+1).is("class", "session", "course", "cohort", "lesson", "workshop") { // 12 people per class
			return true
		}
	}
	return false
}

// onBusyDay reports how much a day brings, set behind the duty: "Printed passes, 80 visitors on a busy day".
func (l *line) onBusyDay(e *expression, c clause) bool {
	k := e.last + 1
	return !c.lead.nounLed && l.word(k).is("on") && l.word(k+1).is("a", "an") && l.word(k+2).is("busy", "good", "slow", "heavy", "normal", "typical", "full", "bad", "average") && l.word(k+3).isA(timeUnit)
}
