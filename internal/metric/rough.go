package metric

// vague reads a change between rough quantities: "from dozens to thousands", "from a handful to hundreds".
func (l *line) vague(i int) (expression, bool) {
	rough := func(k int) (int, bool) {
		if l.word(k).is("a") {
			k++
		}
		return k, l.word(k).is("dozens", "scores", "hundreds", "thousands", "tens", "handful", "few", "trickle", "millions")
	}
	if end, ok := rough(i); ok && before(l.toks, i, "to") && l.word(end+1).is("from") && l.moved(i) { // to a handful from several dozen
		k := end + 2
		if l.word(k).is("several", "many", "a", "some") {
			k++
		}
		last, many := rough(k)
		if n, number := readNumber(l.toks, k); number && !l.refused(n) {
			last, many = n.last, true
		}
		e := worded("before_after", i, last, 1)
		e.Value = nil
		return e, many || l.word(k).is("dozen")
	}
	if before(l.toks, i, "to") && before(l.toks, i-1, "down") { // older than a week: down to a handful
		last, ok := rough(i)
		next := l.word(last + 1)
		e := worded("ratio", i, last, 1)
		e.Value = nil
		return e, ok && !(next.shape == word && plural(next)) && !next.is("of")
	}
	if !before(l.toks, i, "from") {
		return expression{}, false
	}
	end, ok := rough(i)
	if !ok || !l.near(end+1, 4, "to") {
		return expression{}, false
	}
	for k := end + 1; k < min(len(l.toks), end+5); k++ {
		if !l.toks[k].is("to") {
			continue
		}
		last, ok := rough(k + 1)
		if !ok {
			n, number := readNumber(l.toks, k+1)
			last, ok = n.last, number
		}
		if ok {
			e := worded("ratio", i, last, 1)
			e.Value = nil
			return e, true
		}
	}
	return expression{}, false
}

// digitsOnly reads "low single digits", "double digits", "counted on one hand".
func (l *line) digitsOnly(i int) (expression, bool) {
	if l.word(i+1).is("hand", "hands") && before(l.toks, i, "on") && before(l.toks, i-1, "counted", "count") {
		return worded("count", i-2, i+1, 10), true
	}
	if !l.toks[i].is("single", "double", "triple") {
		return expression{}, false
	}
	k := i + 1
	if l.word(k).dash() {
		k++
	}
	if !l.word(k).is("digits", "digit") {
		return expression{}, false
	}
	first := i
	if before(l.toks, i, "low", "mid", "high") {
		first--
	}
	return worded("count", first, k, map[string]float64{"single": 9, "double": 99, "triple": 999}[l.toks[i].low]), true
}

// decadeOfHundred reads "climbed into the nineties", "from the low 80s to the mid 90s": the tens a share reached.
func (l *line) decadeOfHundred(i int) (expression, bool) {
	if !l.toks[i].is("into", "to", "in", "from") || !l.word(i+1).is("the") {
		return expression{}, false
	}
	k := i + 2
	shaded := l.word(k).is("low", "mid", "high", "upper", "lower")
	if shaded {
		k++
		if l.word(k).dash() {
			k++
		}
	}
	tens := map[string]float64{"sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}[l.word(k).low]
	if tens == 0 || !l.moved(i) || !shaded && !l.toks[i].is("into") { // in the nineties: a decade
		return expression{}, false
	}
	e := worded("percent", i+1, k, tens)
	e.Unit = "percent"
	return e, true
}
