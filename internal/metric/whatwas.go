package metric

// This file reads what was and what is told in two clauses of their own.

// whatWas reads what a thing was, at the start of a clause that goes on with what it is: "What was a three-day close is finished on the first
// evening", "what took two clerks a week is done before lunch".
func (l *line) whatWas(i int) (expression, bool) {
	const reach = 14
	c := l.clauseOf(&expression{first: i})
	told := l.lex.holds(cueWas, l.toks, i+1, i+3) || l.near(i+1, 1, "used", "filled", "ate", "meant")
	if l.toks[i].is("where") { // where a transfer once meant four calls
		told = l.near(i+1, 4, "once", "used")
	}
	if i > 0 && l.toks[i-1].shape == word && !before(l.toks, i, "and", "but") || c.duty || !told {
		return expression{}, false
	}
	for k := i + 3; k < min(c.to-1, i+reach); k++ {
		if !l.lex.plain(cueIs, &l.toks[k]) && !l.toks[k].is("means") || l.toks[k-1].isA(determiner) || l.toks[k-1].is("to", "had", "that") {
			continue
		}
		if l.amountIn(i+2, k) {
			e := worded("before_after", i, k, 1)
			e.Value = nil
			return e, true
		}
	}
	return expression{}, false
}

// amountIn reports a number, a span of time or a rate among the tokens.
func (l *line) amountIn(from, to int) bool {
	for k := from; k < to; k++ {
		t := &l.toks[k]
		if n, ok := readNumber(l.toks, k); ok && !l.refused(n) || t.isA(timeUnit) && t.shape == word && !before(l.toks, k, "the", "this", "last", "every") || t.isA(howOften) {
			return true
		}
	}
	return false
}

// isAndWas reports a number told of how a thing is, and behind a sign one of how it was: "takes nine days, it took two months", "reach the practice
// in two days; in 2019 it was eleven".
func (l *line) isAndWas(a, b *expression) bool {
	const reach, subject = 14, 5
	if b.first-a.last > reach || l.lex.holds(cueWas, l.toks, max(0, a.first-subject), a.first) {
		return false
	}
	c := l.clauseOf(a)
	if c.duty || c.rule || c.lead.found && c.lead.past && c.lead.at < a.first {
		return false
	}
	was := l.skipHedges(b.first) - 1
	if l.word(was).is("for", "at", "in") {
		was--
	}
	if _, ok := l.lex.begins(cueWas, l.toks, max(0, was)); !ok && !l.lex.plain(cueTookTime, l.word(was)) && !(l.word(was-1).is("to") && l.word(was-2).is("used")) {
		return false
	}
	for k := was - 1; k > max(a.last, was-subject-2); k-- {
		if l.toks[k].is("it", "they", "that", "this") || l.toks[k].is("before", "once") {
			return l.near(a.last+1, was-a.last-1, ",", ";", ".", "–", "—", "(", "where")
		}
	}
	return false
}

// formerOf reports a number of before told in a clause that says when, behind a line of today: "Keep charts under two days; when I took the desk
// over, they sat for nine".
func (l *line) formerOf(a, b *expression) bool {
	const reach = 26
	first, second := l.clauseAt(a.first), l.clauseAt(b.first)
	if first == second || first >= len(l.clauses) || b.first-a.last > reach {
		return false
	}
	c := l.clauses[first]
	if c.duty || c.rule || !c.lead.found || c.lead.past || c.lead.class == standing && !c.lead.keeps() {
		return false
	}
	from := l.clauses[second].from
	return l.lex.holds(cueThen, l.toks, from, b.first) && l.lex.holds(cueWas, l.toks, max(from, l.skipHedges(b.first)-3), b.first)
}

// spendNow reads what somebody used to do at length and does now, told with one verb: "nurses who used to spend a day a week on lists spend an hour",
// "Registration used to ask 40 questions; it asks 17".
func (l *line) spendNow(i int) (expression, bool) {
	const reach = 18
	at := i + 1 // of the verb
	if l.toks[i].is("used") && l.word(at).is("to") {
		at++
	} else if !l.toks[i].is("that", "who", "which") || !l.verbIs(at, past) || l.verbIs(at, plain) || l.counts(at+1, at+2) {
		return expression{}, false // two numbers are a change of their own
	}
	old, ok := l.verbAt(at)
	if !ok || at == i+2 && l.lex.plain(cueConsumes, l.word(at)) { // see formerly
		return expression{}, false
	}
	for k := at + 2; k < min(len(l.toks)-1, i+reach); k++ {
		v, ok := l.verbAt(k)
		if l.toks[k].ends() && !l.word(k+1).is("it", "they", "we", "now") {
			break
		}
		if !ok || v.base != old.base || v.tense&(plain|third) == 0 || before(l.toks, k, "to") {
			continue
		}
		last, took := l.amountAt(k + 1)
		e := worded("before_after", i, last, 1)
		e.Value = nil
		return e, took
	}
	return expression{}, false
}

// amountAt reads how long or how many right behind a verb: "an hour", "me a morning", "17". Days alone are when somebody works.
func (l *line) amountAt(k int) (last int, ok bool) {
	if l.word(k).is("me", "us", "them", "him", "her", "only", "about", "just", "under") {
		k++
	}
	if n, number := readNumber(l.toks, k); number && !l.refused(n) {
		if last, ok := l.spanTaken(k); ok {
			return last, true
		}
		return n.last, true
	}
	last, ok = l.spanTaken(k)
	return last, ok && (last > k || l.word(k).is("minutes", "seconds", "hours"))
}

// spanToSpan reads a long span that became a short one, told without numbers: "Turned a week of edits into an afternoon".
func (l *line) spanToSpan(i int) (expression, bool) {
	const reach = 9
	if !l.toks[i].is("into") || !l.word(i+1).is("a", "an", "one", "the", "under", "minutes", "hours", "days") {
		return expression{}, false
	}
	now := i + 1
	if !l.toks[now].isA(timeUnit) {
		now++
	}
	short, last, ok := timeAt(l.toks, now)
	if !ok {
		return expression{}, false
	}
	for k := i - 2; k > max(0, i-reach); k-- {
		long, _, ok := timeAt(l.toks, k)
		if ok && l.toks[k].isA(timeUnit) && timeUnits[long] > timeUnits[short] && (before(l.toks, k, "a", "an", "whole", "full", "entire") || plural(&l.toks[k])) {
			e := worded("before_after", k-1, last, 1)
			e.Value = nil
			return e, l.moved(k) || before(l.toks, k-1, "turned", "made", "shrank", "squeezed")
		}
	}
	return expression{}, false
}

// soonNow reports how long a thing lay before, where the next clause says how soon it is done: "Loose sheets sat for a week; they are in the chart
// the same evening now".
func (l *line) soonNow(i int) (expression, bool) {
	const reach = 14
	last, ok := l.spanTaken(i + 1)
	if l.word(i+1).is("for", "about", "nearly", "up") {
		last, ok = l.spanTaken(i + 2)
	}
	if !ok || !l.lex.plain(cueWas, &l.toks[i]) || i < 1 || l.clauseOf(&expression{first: i}).duty {
		return expression{}, false
	}
	sign := last + 1
	if !l.word(sign).ends() && !l.word(sign).is(",", ".") && !l.word(sign+1).ends() {
		return expression{}, false
	}
	now := false
	for k := sign + 1; k < min(len(l.toks)-1, sign+reach); k++ {
		now = now || l.toks[k].is("now", "today", "nowadays")
		soon := l.toks[k].is("same", "next", "first") && l.word(k+1).isA(timeUnit) || l.toks[k].is("overnight", "instantly", "hours", "minutes")
		if soon && (now || l.near(k+1, 4, "now", "today")) {
			e := worded("before_after", i, k+1, 1)
			e.Value = nil
			return e, true
		}
	}
	return expression{}, false
}

// whereItWas reads when or how often a thing came before, told behind how it comes today: "reconciled each night where it used to be quarterly",
// "closes on day 3, where it closed on day 11".
func (l *line) whereItWas(i int) (expression, bool) {
	const reach = 6
	if !l.toks[i].is("where") || !l.word(i+1).is("it", "they", "that", "this", "we", "the") || i < 2 || l.clauseOf(&expression{first: i}).duty {
		return expression{}, false
	}
	k := i + 2
	for k < i+reach && !l.word(k).is("used") && !l.verbIs(k, past) {
		k++
	}
	used := l.word(k).is("used") && l.word(k+1).is("to")
	if used {
		k += 2
	}
	if v, ok := l.verbAt(k); !ok || !used && (v.tense&past == 0 || v.tense&plain != 0) {
		return expression{}, false
	}
	for at := k + 1; at < min(len(l.toks), k+reach) && !l.toks[at].ends(); at++ {
		_, last, _ := l.pointOfTime(at)
		if last < at && l.toks[at].isA(howOften) {
			last = at
		}
		if last >= at && (l.toks[at].isA(howOften) || before(l.toks, at, "on", "at", "by", "the", "until", "before", "after")) {
			e := worded("before_after", i, last, 1)
			e.Value = nil
			return e, true
		}
	}
	return expression{}, false
}
