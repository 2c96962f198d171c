package metric

// keptInside reports a count of what is kept inside a limit, where the next clause tells how seldom it breaks: "Keep 90 feeds inside a ten-minute
// alarm; the pager goes twice a month". Without that it is a duty with a limit.
func (l *line) keptInside(e *expression, c clause) bool {
	at := l.clauseAt(c.from)
	return at+1 < len(l.clauses) && l.limited(c) && l.seldomBreaks(l.clauses[at+1]) > 0
}

// limited reports a clause in which somebody keeps, runs or watches over something inside a limit.
func (l *line) limited(c clause) bool {
	if c.lead.past || c.duty || c.rule {
		return false
	}
	limit := false
	for i := c.from + 1; i < c.to-1; i++ {
		inside := l.toks[i].is("inside", "within", "under", "below")
		if (inside || l.toks[i].is("with", "on", "to", "against")) && l.lex.holds(cueAlarmLimit, l.toks, i+1, min(i+8, c.to)) {
			limit = true
		}
		if !inside {
			continue
		}
		if n, ok := readNumber(l.toks, i+1); ok {
			_, _, time := timeAt(l.toks, n.last+1)
			limit = limit || time || n.percent
		}
	}
	return limit
}

// seldomBreaks is the last token of what says how seldom something goes wrong in a clause: "it rings some three times a quarter", "one late chart in
// three years", "the oldest today is four days old"; 0 where the clause does not say so.
func (l *line) seldomBreaks(c clause) int {
	const rare = 60 // times a year
	if c.duty || c.rule || c.lead.found && c.lead.at == c.from && !c.lead.past {
		return 0
	}
	for c.to > c.from && l.toks[c.to-1].shape == symbol {
		c.to--
	}
	trouble, seldom, end := false, false, 0
	for i := c.from; i < c.to; i++ {
		trouble = trouble || l.lex.holds(cueAlarm, l.toks, i, i+1) || l.isFailure(i)
		if times, last, ok := l.frequencyAt(i); ok && times <= rare {
			seldom, end = true, last
		}
		if n, ok := readNumber(l.toks, i); ok && n.value < 10 && !l.refused(n) || l.toks[i].is("one", "once", "twice", "none", "never") { // once in four years, two a month
			for k := i + 1; k < min(c.to, i+6); k++ {
				_, last, every := everyAt(l.toks, k)
				if every && n.value*365/max(timeUnits[l.toks[last].one], 1) <= rare || l.toks[k].is("in", "since", "this") && l.spanWithin(k+1, c.to) {
					seldom, end = true, max(k, last)
				}
			}
		}
		if l.toks[i].is("last", "latest", "oldest", "longest") && (l.dateWord(c.to-1) || l.near(i+1, 3, "today", "now")) {
			trouble, seldom, end = true, true, c.to-1
		}
	}
	if trouble && seldom {
		return end
	}
	return 0
}

// seldom reads how rarely a kept limit broke as the measure of it.
func (l *line) seldom(i int) (expression, bool) {
	at := l.clauseAt(i)
	if at == 0 || at >= len(l.clauses) || l.clauses[at].from != i || !l.limited(l.clauses[at-1]) {
		return expression{}, false
	}
	end := l.seldomBreaks(l.clauses[at])
	if end == 0 {
		return expression{}, false
	}
	return worded("frequency", i, end, 1), true
}

// brokeSeldom reports a number in the clause that tells how seldom a kept limit broke.
func (l *line) brokeSeldom(c clause) bool {
	at := l.clauseAt(c.from)
	return at > 0 && l.limited(l.clauses[at-1]) && l.seldomBreaks(c) > 0
}
