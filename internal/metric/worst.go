package metric

// This file reads results that are told as money, as the few things that went wrong, or as the longest that anything took.

// ledTo reports money that an act or a find led to: "My tip led to $310,000 in returned payments", "work that ended in $220,000 of refunds".
func (l *line) ledTo(e *expression, c clause) bool {
	if e.Kind != "money" || c.duty || c.rule || c.lead.found && !c.lead.past && !c.lead.nounLed && c.lead.at > c.from {
		return false
	}
	at := l.skipHedges(e.first)
	for l.word(at-1).is("to", "in", "up", "about") {
		at--
	}
	if linked := l.word(at - 1); at == l.skipHedges(e.first) && linked.is("produced", "yielded", "uncovered", "recovered", "saved", "netted", "returned", "found") && l.word(at-2).is("that", "which") {
		return true
	}
	if l.word(at-1).is("and") && l.near(at-7, 6, "led", "resulted") { // led to four dismissals and $75,000 in repaid wages
		return true
	}
	return at < e.first && l.word(at-1).is("led", "resulted", "contributed", "ended", "brought", "turned", "helped", "added", "amounted") && l.word(at-2).shape == word && !before(l.toks, at-1, "to")
}

// lessThanPlanned reports money below what was planned or asked: "for $1.1M less than approved", "at $12,000 under the estimate".
func (l *line) lessThanPlanned(e *expression, c clause) bool {
	k := e.last + 1
	if e.Kind != "money" || c.duty || !l.word(k).is("less", "lower", "under", "below", "cheaper", "short") {
		return false
	}
	if l.word(k + 1).is("than") {
		k++
	}
	return l.near(k+1, 4, "approved", "planned", "budgeted", "quoted", "expected", "asked", "allotted", "forecast", "bid", "offered", "before", "usual", "feared") || l.lex.holds(cueAllowed, l.toks, k+1, min(c.to, k+5))
}

// inAll reports how much went wrong in all of a piece of work: "with three re-loads in all", "with 14 minutes of lost link".
func (l *line) inAll(e *expression, c clause) bool {
	const reach = 4
	if e.Kind == "time" && !c.duty && c.lead.nounLed && c.lead.past && l.word(e.last+1).is("of") && l.isFailure(e.last+2) { // cost us nine minutes of downtime
		return true
	}
	if c.duty || c.rule || !c.lead.found || !c.lead.past || !before(l.toks, l.skipHedges(e.first), "with", "and", "lost", "missed", "dropped") {
		return false
	}
	if e.value == 0 && e.Kind == "time" {
		return true
	}
	if e.Kind == "count" && e.value < 10 && c.done && before(l.toks, l.skipHedges(e.first), "with") && e.last == e.number.last+2 && l.lex.plain(cueAstray, l.word(e.last-1)) { // with two dropped calls
		return true
	}
	for k := e.last + 1; k < min(c.to, e.last+1+reach); k++ {
		all := l.toks[k].is("in") && l.word(k+1).is("all", "total") || l.toks[k].is("all") && l.word(k+1).is("told")
		if all && e.value < 100 {
			return true
		}
		if e.Kind == "time" && l.word(e.last+1).is("of") && (l.isFailure(k) || l.lex.plain(cueAstray, &l.toks[k]) || l.toks[k].is("dead", "dark", "silence", "outage")) {
			return true
		}
	}
	return false
}

// endedWith reports the few findings with which an examination ended: "Ended the county survey with two findings", "the state left with one remark".
func (l *line) endedWith(e *expression, c clause) bool {
	const several = 10
	if e.Kind != "count" || e.noun == "" || e.value >= several || c.duty || c.rule || !c.lead.past || !l.isFailure(e.last) && !l.lex.plain(cueFound, l.word(e.last)) {
		return false
	}
	return l.endsExam(l.skipHedges(e.first), c)
}

// endsExam reports that what stands behind "with" at token i tells how an examination ended.
func (l *line) endsExam(i int, c clause) bool {
	ended := false
	for k := max(c.from, i-8); k < i; k++ {
		ended = ended || l.toks[k].is("ended", "closed", "finished", "left", "passed", "cleared", "survived", "went")
	}
	return ended && before(l.toks, i, "with") && (l.lex.holds(cueExam, l.toks, c.from, i) || l.judges(c.from, i))
}

// judges reports people from outside who look at the work, among the tokens.
func (l *line) judges(from, to int) bool {
	return l.lex.holds(cueJudges, l.toks, from, to) || l.near(from, to-from, "state", "county", "surveyors", "cms", "commission")
}

// prizes reports how many prizes a line names, with nothing else told: "Two gold medals at the county fair".
func (l *line) prizes(e *expression, c clause) bool {
	return e.Kind == "count" && e.noun != "" && e.first == c.from && !c.lead.found && !c.duty && (l.lex.plain(cuePrize, l.word(e.last)) || e.noun == "trophy" || e.noun == "ribbon" || e.noun == "commendation")
}

// fewSince reads how seldom something happened since or in all: "there has been one since", "in the past year it happened twice".
func (l *line) fewSince(i int) (expression, bool) {
	const reach = 7
	k := i
	if l.word(i+1).is("times", "time") && units[l.toks[i].low] < 10 {
		k = i + 1
	} else if !l.toks[i].is("once", "twice", "one", "two") {
		return expression{}, false
	}
	next := l.word(k + 1)
	if next.shape == word && !next.is("since", "in", "all", "this", "last", "because") { // two clerks
		return expression{}, false
	}
	c := l.clauseOf(&expression{first: i})
	if c.duty || c.rule {
		return expression{}, false
	}
	happened := false
	for at := max(c.from, i-3); at < i; at++ {
		happened = happened || l.toks[at].is("happened", "occurred", "failed", "recurred", "broke", "tripped") || l.toks[at].is("been") && l.near(at-1, 1, "has", "have") && l.near(at-3, 2, "there")
		happened = happened || l.toks[at].is("has", "have") && l.beganBefore(c)
	}
	since := l.word(k+1).is("since") || l.word(k+1).is("in") && l.word(k+2).is("all", "total") || l.word(k+1).is("all", "this", "last") && l.spanWithin(k+2, c.to)
	since = since || l.near(max(c.from, i-reach), min(reach, i-c.from), "since", "past", "last", "this") && (k+1 >= c.to || l.word(k+1).shape == symbol || l.word(k+1).is("because", "in"))
	opens := i == c.from || l.word(i-1).text == ","
	return worded("frequency", i, k, 1), since && (happened || opens && l.word(k+1).is("in") && l.beganBefore(c))
}

// beganBefore reports a clause before this one that tells how often something happened.
func (l *line) beganBefore(c clause) bool {
	at := l.clauseAt(c.from)
	return at > 0 && (l.recurs(l.clauses[at-1].from, l.clauses[at-1].to) || l.lex.holds(cueThen, l.toks, l.clauses[at-1].from, l.clauses[at-1].to))
}

// whereOthers reports a time beside what others take, allow or expect, told behind "where": "back in 12 days, where the vendor told us to expect
// six weeks".
func (l *line) whereOthers(e *expression, c clause) bool {
	const reach, subject = 8, 9
	if e.Kind != "time" && e.Kind != "percent" || c.duty || c.rule || e.attribute {
		return false
	}
	for k := e.last + 1; k < min(c.to, e.last+reach); k++ {
		if !l.toks[k].is("where", "when", "while", "against") || !l.word(k+1).isA(determiner) && !l.word(k+1).is("others", "most") {
			continue
		}
		for at := k + 2; at < min(c.to, k+2+subject); at++ {
			quoted := l.lex.plain(cueQuotes, &l.toks[at]) || l.lex.plain(cueDemands, &l.toks[at]) || l.toks[at].is("allows", "gives", "says", "quotes", "plans", "told", "expect", "budgets", "calls", "allow") || l.toks[at].is("is", "was", "stood") && l.lex.holds(cueTarget, l.toks, k+1, at) || l.toks[at].is("is", "was") && l.near(k+1, at-k-1, "average", "norm", "mean", "median")
			if n, ok := readNumber(l.toks, at); ok && !l.refused(n) {
				return false
			}
			if n, ok := readNumber(l.toks, l.pastHedges(at+1)); quoted && ok && !l.refused(n) {
				return true
			}
		}
	}
	return false
}

// paidBack reports in what time a thing had earned what it cost: "paid for themselves in 4.5 years".
func (l *line) paidBack(e *expression) bool {
	in := l.skipHedges(e.first) - 1
	return e.Kind == "time" && l.word(in).is("in", "within", "inside", "after") && (l.word(in-1).is("itself", "themselves") && l.word(in-2).is("for") || l.word(in-1).is("back") && l.word(in-2).is("paid"))
}

// othersReady reports in what time many pieces come to a state since something was made or mended: "Rebuilt the index; 6,000 accounts are matched in two
// days".
func (l *line) othersReady(e *expression, c clause) bool {
	at := l.clauseAt(c.from)
	in := l.skipHedges(e.first) - 1
	return e.Kind == "time" && at > 0 && l.clauses[at-1].done && !l.clauses[at-1].lead.nounLed && !c.duty && c.lead.nounLed && l.word(c.lead.at-1).is("is", "are") && l.word(in).is("in", "within") && l.counts(c.from, c.lead.at)
}
