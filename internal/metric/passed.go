package metric

// This file reads that work passed the checks of others, year after year or every time.

// passedYears reads a check that was passed in each of several years: "File accepted at first submission in 2019 and 2021", "edits cleared in 2020,
// 2021 and 2022". Exams that a person passes are credentials.
func (l *line) passedYears(i int) (expression, bool) {
	const reach = 10
	v, verb := l.verbAt(i)
	c := l.clauseOf(&expression{first: i})
	if c.duty || c.rule || !verb || v.tense&past == 0 || i > c.from && l.toks[i-1].shape == word && !l.passedBehind(i, c) {
		return expression{}, false
	}
	years, last := 0, i
	for k := i + 1; k < min(c.to, i+reach) || years > 0 && k < c.to; k++ {
		t := &l.toks[k]
		switch {
		case l.dateWord(k) && t.shape == digits && (years > 0 || before(l.toks, k, "in", "for")):
			years, last = years+1, k
		case years > 0 && !t.is(",", "and", "&"):
			k = c.to
		case l.lex.holds(cueStudies, l.toks, k, k+1), t.shout() && !l.shouting && len(t.text) > 1 && !l.lex.holds(cueExam, l.toks, k, k+3):
			return expression{}, false
		}
	}
	return worded("ratio", i, last, 1), years > 1
}

// passedBehind reports a word of passing that is told of what stands before it: "The file was accepted", "Report accepted".
func (l *line) passedBehind(i int, c clause) bool {
	return l.toks[i-1].is("and", "was", "were", "then", "also") || c.lead.at == i || !c.lead.found
}

// passedAll reports how many checks in a row, or all of them, were passed: "Kept the logs, passed the last 3 inspections".
func (l *line) passedAll(e *expression, c clause) bool {
	const several = 3
	if e.Kind != "count" || c.duty || !l.lex.holds(cueExam, l.toks, e.last, e.last+1) {
		return false
	}
	last := before(l.toks, e.first, "last", "past", "all")
	k := e.first - 1
	for l.word(k).is("the", "last", "past", "all", "our") {
		k--
	}
	return (last && e.value > 1 || e.value >= several) && k >= c.from && l.lex.plain(cuePasses, &l.toks[k]) && l.verbIs(k, past)
}

// clearedIn reports in what time a pile or a list was no more: "Loose filing, gone in five weeks".
func (l *line) clearedIn(e *expression, c clause) bool {
	in := l.skipHedges(e.first) - 1
	return e.Kind == "time" && !c.duty && in > 1 && (in > c.from+1 || before(l.toks, in-1, ":")) && l.toks[in].is("in", "within", "inside") && l.lex.plain(cueGone, &l.toks[in-1]) &&
		before(l.toks, in-1, ",", ":", "was", "were", "–", "—", "all") && !l.recurs(c.from, c.to)
}

// inExams is the last token of "at all three", "in both", where the clause counts audits or surveys before.
func (l *line) inExams(k int, c clause) (last int, ok bool) {
	return k + 1, l.toks[k].is("in", "at", "on", "for") && l.word(k+1).is("both", "all", "each") && l.lex.holds(cueExam, l.toks, c.from, k)
}

// cleanIn reports in how many of the audits or surveys just counted the work stood in order: "Three surveys, our chapter clean in two of them".
func (l *line) cleanIn(e *expression, c clause) bool {
	in := l.skipRough(e.first) - 1
	return e.Kind == "count" && !c.duty && l.noAct(c) && in > c.from && l.toks[in].is("in", "at", "on") && l.lex.stops(cueOrderly, l.toks, in) && l.lex.holds(cueExam, l.toks, c.from, in)
}

// allAsPlanned reports at token k that all of the things counted before went as planned: "Four conversions, all on the planned weekend".
func (l *line) allAsPlanned(k int, c clause) bool {
	if !l.word(k-1).is("all", "each", "both") || !l.word(k).is("on", "under", "ahead", "within") || !l.near(k+1, 3, "time", "schedule", "planned", "target", "budget", "deadline") {
		return false
	}
	for i := c.from; i < k-1; i++ {
		if n, ok := readNumber(l.toks, i); ok && n.value > 1 && !n.percent && !n.money && !l.code[i] {
			return !l.recurs(c.from, c.to)
		}
	}
	return false
}

// cleanExams reports how many audits or surveys were clean, told by the word before them: "four clean outside audits".
func (l *line) cleanExams(e *expression, c clause) bool {
	const reach = 4
	if e.Kind != "count" || e.value < 2 || c.duty || c.rule {
		return false
	}
	clean := false
	for k := e.number.last + 1; k < min(c.to, e.number.last+1+reach) && l.toks[k].shape == word; k++ {
		if clean && l.lex.holds(cueExam, l.toks, k, k+1) {
			return true
		}
		clean = clean || l.toks[k].is("clean", "perfect", "spotless", "unqualified", "flawless")
	}
	return false
}
