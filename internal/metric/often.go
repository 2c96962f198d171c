package metric

// often reads "from daily to once a quarter", "went from monthly to daily" and "from every fourth label to hardly any".
func (l *line) often(i int) (expression, bool) {
	old, k, ok := l.frequencyAt(i)
	if share, end, ok := l.everyNth(i); ok {
		return l.toSeldom(i, end, share)
	}
	if !ok {
		return expression{}, false
	}
	if e, ok := l.toSeldom(i, k, old); ok {
		return e, true
	}
	if !l.word(k+1).is("to") && !l.word(k+1).arrow() {
		if before(l.toks, i, "to") && l.word(i+1).is("handful", "few", "couple") && l.moved(i) { // to a handful a month
			e := worded("frequency", i, k, old)
			e.every = "year"
			return e, true
		}
		return l.oftenNow(i, k, old)
	}
	first := i
	if before(l.toks, i, "from") {
		first--
	} else if !l.moved(i) {
		return expression{}, false
	}
	k += 2
	for l.word(k).is("maybe", "perhaps", "about", "only", "just", "roughly", "barely") {
		k++
	}
	recent, last, ok := l.frequencyAt(k)
	if !ok {
		return expression{}, false
	}
	return turns(first, last, old, recent), true
}

// everyNth reads "every fourth label", "every other claim" and "most nights", a share of all of them.
func (l *line) everyNth(i int) (share float64, last int, ok bool) {
	if !l.toks[i].is("every", "each") || l.word(i+2).shape != word {
		return 0, i, false
	}
	if l.word(i + 1).is("other") {
		return 0.5, i + 2, true
	}
	nth, last, ok := l.ordinalAt(i + 1)
	if !ok || nth < 2 {
		return 0, i, false
	}
	return round3(1 / nth), last + 1, true
}

// toSeldom reads the end of a change that came down to never or nearly so.
func (l *line) toSeldom(i, k int, old float64) (expression, bool) {
	if !l.word(k+1).is("to") && !l.word(k+1).arrow() || !before(l.toks, i, "from") && !l.moved(i) {
		return expression{}, false
	}
	at := k + 2
	for l.word(at).is("almost", "nearly", "hardly", "virtually", "practically", "next", "to", "well-nigh", "close") {
		at++
	}
	if !l.word(at).is("never", "none", "nothing", "nil", "zero", "rarely", "seldom", "rare", "ever", "any", "not") {
		return expression{}, false
	}
	first := i
	if before(l.toks, i, "from") {
		first--
	}
	e := worded("ratio", first, at, old)
	return e, true
}

// oftenNow reads "once a daily occurrence, now twice a year" behind the older of the two.
func (l *line) oftenNow(i, k int, old float64) (expression, bool) {
	const reach = 9
	if l.near(i-4, 4, "which", "that") && l.near(k+1, 3, "has", "have") { // which failed once a week, has failed twice since
		for at := k + 2; at < min(len(l.toks), k+6); at++ {
			if l.toks[at].is("once", "twice", "never") && (l.word(at+1).shape == symbol || l.word(at+1).is("this", "since", "in", "all")) {
				return worded("ratio", i, at, old), true
			}
		}
	}
	dated := false // a daily headache in 2021, now a handful a month
	for at := k + 1; at < min(len(l.toks), k+5); at++ {
		dated = dated || l.toks[at].is("in", "during", "of") && l.dateWord(at+1)
	}
	if !dated && !l.lex.holds(cueThen, l.toks, i-4, i) && !l.lex.holds(cueThen, l.toks, k+1, k+3) {
		return expression{}, false
	}
	now := false
	for at := k + 1; at < min(len(l.toks), k+reach); at++ {
		now = now || l.toks[at].is("now", "today", "down")
		if recent, last, ok := l.frequencyAt(at); ok && now {
			return turns(i, last, old, recent), true
		}
	}
	return expression{}, false
}

// turns is a change of how often something happens.
func turns(first, last int, old, recent float64) expression {
	e := worded("before_after", first, last, recent)
	e.Value, e.From, e.To, e.Unit = nil, &old, &recent, "time a year"
	c := round3((recent - old) / old)
	e.Change = &c
	return e
}

// frequencyAt reads "weekly", "twice a year", "once a month" and gives the times a year.
func (l *line) frequencyAt(i int) (times float64, last int, ok bool) {
	w := l.word(i)
	if w.isA(howOften) {
		return oftenness[w.low], i, true
	}
	n, k := 0.0, i+1
	if w.is("a", "an") && l.word(i+1).isA(howOften) && l.lex.plain(cueOccasion, l.word(i+2)) {
		return oftenness[l.word(i+1).low], i + 2, true
	}
	if w.is("one", "once", "1") && l.word(i+1).is("in", "every") && units[l.word(i+2).low] > 0 { // one in two years
		if unit, last, ok := timeAt(l.toks, i+3); ok {
			return round3(365 / timeUnits[unit] / units[l.word(i+2).low]), last, true
		}
	}
	switch {
	case w.is("several", "many", "dozens"):
		n = map[string]float64{"several": 4, "many": 8, "dozens": 24}[w.low]
	case w.is("a") && l.word(i+1).is("few", "couple", "handful", "dozen"):
		n, k = map[string]float64{"few": 3, "couple": 2, "handful": 4, "dozen": 12}[l.word(i+1).low], i+2
		if l.word(k).is("of") {
			k++
		}
	case l.word(i+1).is("or") && units[w.low] > 0 && units[l.word(i+2).low] > 0: // one or two a year
		n, k = units[l.word(i+2).low], i+3
	case w.is("one"):
		n = 1
	case w.is("once"):
		n = 1
	case w.is("twice"):
		n = 2
	case l.word(i+1).is("times") && units[w.low] > 0:
		n, k = units[w.low], i+2
	default:
		return 0, i, false
	}
	unit, last, ok := everyAt(l.toks, k)
	if !ok || timeUnits[unit] == 0 {
		return 0, i, false
	}
	return round3(n * 365 / timeUnits[unit]), last, true
}
