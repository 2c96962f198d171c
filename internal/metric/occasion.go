package metric

// This file reads counts that say how large an exercise, an audience or a class was. They measure no work.

// exercise reports pieces that somebody practiced on: "Coded 60 practice charts", "Audited 25 mock records". What was right of them measures. Mock surveys
// are work: they find what the real one would.
func (l *line) exercise(e *expression) bool {
	if l.lex.plain(cueExam, l.word(l.nounOf(e))) {
		return false
	}
	for k := e.number.last + 1; k < l.nounOf(e); k++ {
		if l.lex.holds(cueMock, l.toks, k, k+2) {
			return true
		}
	}
	return false
}

// audience reports how many listened or looked on, where nothing is told of what they did: "Presented at the showcase to about 90 visitors".
func (l *line) audience(e *expression, c clause) bool {
	return c.lead.class == appear && !c.lead.nounLed && before(l.toks, l.skipHedges(e.first), "to", "before", "for", "with") && !l.counts(e.last+1, c.to)
}

// fewTaught reports a handful of people who were taught, with no word of the occasion or of what became of them: "Trained 6 new registrars".
func (l *line) fewTaught(e *expression, c clause) bool {
	const several = 10
	teaches := c.lead.class == teach && !c.lead.nounLed
	if v, ok := l.verbAt(l.skipNew(e.first) - 1); ok && c.to == len(l.toks) { // opened the shop and trained 6 people
		teaches = teaches || v.class == teach && v.tense&past != 0
	}
	return teaches && e.value < several && e.high < several && (l.served(e) || l.staffOrPlace(e)) && !l.occasion(e.last+1, c)
}

// occasion reports a word for what people were taught for, when, or what became of them: whom somebody taught for a change, or by when, was an
// undertaking, as in "Coached six coders through their first season".
func (l *line) occasion(from int, c clause) bool {
	return l.counts(from, c.to) || l.near(from, c.to-from, "before", "ahead", "for", "during", "through", "until", "when", "while", "in", "into", "within", "after", "since", "so", "who", "whom", "each", "all", "both")
}

// shareChecked reports the share of the work that a check takes, where a name of the check opens the line in place of a verb: "Quality check 5% of scans",
// "QA 10% of encounters", "Dual code 5% of charts".
func (l *line) shareChecked(e *expression, c clause) bool {
	const half = 50
	at := e.first - 1
	if at < c.from || at > c.from+2 || !l.word(e.last+1).is("of") || c.lead.found && c.lead.past && !c.lead.nounLed && c.lead.at < at {
		return false
	}
	v, ok := l.verbAt(at)
	return l.lex.holds(cueLook, l.toks, max(c.from, at-1), e.first) || ok && at > c.from && v.tense&plain != 0 && e.value < half
}

// fewHired reports a handful of people who were taken on, with no word of how or of what became of them, which is the size of a post: "Hired five clerks".
func (l *line) fewHired(e *expression, c clause) bool {
	const several = 10
	v, ok := l.verbAt(l.skipNew(e.first) - 1)
	return ok && c.to == len(l.toks) && (v.base == "hire" || v.base == "recruit") && e.value < several && e.high < several && l.staffOrPlace(e) && !l.occasion(e.last+1, c)
}

// skipNew walks back over the words between a verb and its count.
func (l *line) skipNew(i int) int {
	for i > 0 && (l.toks[i-1].isA(rough) || l.toks[i-1].is("new")) {
		i--
	}
	return i
}

// fewServed reports a handful of people or places for whom somebody does a chore that a verb of making names: "Put in charges for 6 providers".
func (l *line) fewServed(e *expression, c clause) bool {
	const several = 10
	o := l.objectOf(c.lead.at+1, c.to)
	return c.lead.class == makes && !c.lead.nounLed && (c.lead.base == "put" || c.lead.base == "set" || c.lead.base == "lay") && e.value < several && before(l.toks, l.skipRough(e.first), "for") &&
		(l.staffOrPlace(e) || l.served(e)) && (o.nothing && l.word(c.lead.at+1).is("in") || !o.nothing && !o.certain && plural(o.head)) // put in charges
}
