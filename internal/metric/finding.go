package metric

// oneFinding reads the single thing that an examination came to: "Survey of March: forty folders opened, one remark", "the audit listed one minor
// note". Elsewhere "one" is no count.
func (l *line) oneFinding(i int) (expression, bool) {
	const adjectives = 2
	if !l.toks[i].is("one") || l.word(i+1).dash() {
		return expression{}, false
	}
	c := l.clauseOf(&expression{first: i})
	if c.from >= i || c.duty || !(l.examLabel(c) > 0 || c.lead.nounLed && c.lead.past && c.lead.at < i && l.lex.holds(cueExam, l.toks, c.from, c.lead.at)) {
		return expression{}, false
	}
	for k := i + 1; k <= i+1+adjectives && k < c.to && l.toks[k].shape == word && !nounStops[l.toks[k].low]; k++ {
		if l.lex.holds(cueFound, l.toks, k, k+1) || l.isFailure(k) {
			return worded("count", i, k, 1), true
		}
	}
	return expression{}, false
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

// allTaught reports that all of those somebody taught or hired came to something: "Mentored six trainees; none has left".
func (l *line) allTaught(i int) (expression, bool) {
	if !l.toks[i].is("all", "each") || !l.word(i+1).is("of") || !l.word(i+2).is("them", "whom", "those") {
		return expression{}, false
	}
	e := worded("ratio", i, i+2, 1)
	c := l.clauseOf(&e)
	return e, l.ofThose(&e, c)
}
