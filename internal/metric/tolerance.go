package metric

// This file reads how closely a count came out, and how closely two counts agreed.

// balanced reports the difference within which cash or a count came out: "Drawer within $2 on all but one shift", "The vault was never off by more
// than two keys". What a till must balance within, and what somebody balances every night, is a rule.
func (l *line) balanced(e *expression, c clause) bool {
	if c.duty || e.attribute || c.lead.found && !c.lead.past && !c.lead.nounLed || l.lex.holds(cueTarget, l.toks, c.from, e.first) || l.near(c.from, e.first-c.from, "must", "should") {
		return false
	}
	at := l.skipHedges(e.first)
	if e.Kind == "money" && before(l.toks, at, "within") {
		return true
	}
	if before(l.toks, at, "by") {
		at--
	}
	apart := func(t *token) bool { return t.is("off", "over", "short", "out") }
	return (apart(l.word(at-1)) || apart(l.word(e.last+1))) && l.near(max(c.from, at-4), min(4, at-c.from), "never", "not", "seldom", "rarely", "hardly")
}

// withinSmall reads a small difference told in words: "within a few dollars", "within a penny".
func (l *line) withinSmall(i int) (expression, bool) {
	k := i + 1
	for l.word(k).is("a", "one", "few", "couple", "of") {
		k++
	}
	c := l.clauseOf(&expression{first: i})
	open := c.lead.found && !c.lead.past && !c.lead.nounLed || l.lex.holds(cueTarget, l.toks, c.from, i) || l.near(c.from, i-c.from, "must", "should")
	return worded("money", i+1, k, 1), k > i+1 && !open && !c.duty && !c.rule && l.word(k).is("dollar", "dollars", "cent", "cents", "penny", "pennies")
}

// onlyTwice reads how seldom something went wrong in a span of work: "The till was short only twice in 14 months".
func (l *line) onlyTwice(i int) (expression, bool) {
	k := i + 1
	if n, ok := readNumber(l.toks, k); ok && l.word(n.last+1).is("times") && n.value < 10 {
		k = n.last + 1
	} else if !l.word(k).is("once", "twice") {
		return expression{}, false
	}
	c := l.clauseOf(&expression{first: i})
	if c.duty || c.rule || !l.word(k+1).is("in", "over", "since") || !l.spanWithin(k+2, c.to) {
		return expression{}, false
	}
	for at := c.from; at < i; at++ {
		if l.isFailure(at) || l.toks[at].is("off", "short", "out", "behind", "down") {
			return worded("frequency", i, k, 1), !l.lex.holds(cueTarget, l.toks, c.from, i)
		}
	}
	return expression{}, false
}

// agreedOn reports on how many of the pieces counted before a second reader agreed: "A coder checked 30 charts and agreed with me on 28".
func (l *line) agreedOn(e *expression, c clause) bool {
	at := l.skipHedges(e.first) - 1
	if e.Kind != "count" || e.noun != "" && !l.word(e.last).is("them", "those") || c.duty || !l.word(at).is("on", "in", "with") {
		return false
	}
	agreed := false
	for k := max(0, at-3); k < at; k++ {
		agreed = agreed || l.lex.plain(cueAgrees, &l.toks[k])
	}
	for i := 0; agreed && i < e.first; i++ {
		if n, ok := readNumber(l.toks, i); ok && !l.code[i] && !n.percent && !n.money && n.value > 1 && n.value >= e.value {
			return true
		}
	}
	return false
}

// scoredIn reports what somebody scored in a year, given without a sign: "Outside audits: 2019 95.2, 2020 96.8".
func (l *line) scoredIn(e *expression, c clause) bool {
	const least, best = 50, 100
	if e.Kind != "count" || e.noun != "" || e.value < least || e.value > best || c.duty {
		return false
	}
	exam := l.lex.holds(cueExam, l.toks, c.from, c.to) || l.lex.holds(cueMore, l.toks, c.from, c.to)
	if l.decimal(e) && exam && !c.lead.found && l.oneOfSeveral(e) {
		return true
	}
	year := func(i int) bool { return l.dateWord(i) && l.toks[i].shape == digits }
	behind := e.last + 1
	if l.word(behind).is("in", "(", "for") {
		behind++
	}
	if !year(e.first-1) && !(year(e.first-2) && l.toks[e.first-1].is(":", "–", "—", "-", "=")) && !(behind < c.to && year(behind) && behind > e.last+1) {
		return false
	}
	return l.lex.holds(cueMore, l.toks, c.from, c.to) || l.decimal(e) && (l.lex.holds(cueExam, l.toks, c.from, e.first) || l.lex.holds(cueIndex, l.toks, c.from, e.first))
}

// oneOfSeveral reports a score in a row of them: "95.4, then 97.2 on outside audits".
func (l *line) oneOfSeveral(e *expression) bool {
	const reach = 3
	for i := range l.numbers {
		n := &l.numbers[i]
		if n.first != e.first && n.Kind == "count" && n.noun == "" && l.decimal(n) && n.value >= 50 && n.value <= 100 && (n.first-e.last <= reach && n.first > e.last || e.first-n.last <= reach && n.first < e.first) {
			return true
		}
	}
	return false
}
