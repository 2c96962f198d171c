package metric

// oneOnly reads "a lone call": a number only beside another one ("a lone call since June, once it was five a day").
func (l *line) oneOnly(i int) (expression, bool) {
	head := l.word(i + 2)
	if !l.toks[i].is("a") || !l.word(i+1).is("single") || head.shape != word || head.isA(nounStop) || head.isA(timeUnit) {
		return expression{}, false
	}
	value := 1.0
	e := expression{first: i, last: i + 2, article: true}
	e.number = number{first: i, last: i + 1, value: value, inWords: true}
	e.Kind, e.Value = "count", &value
	return e, true
}

// whereOnce reports a second number told of the past by a clause of place: "6 a week, where there were 50", "two in a year where the old desk had
// two a week". Where it is said of today, it is no past: "four sites, where I have two desks".
func (l *line) whereOnce(a, b *expression) bool {
	const reach = 14
	for k := a.last + 1; k < b.first && k < a.last+reach; k++ {
		if l.toks[k].ends() {
			return false
		}
		if l.toks[k].is("where", "when", "against") && l.near(k+1, min(3, b.first-k-1), "there", "it", "we", "they", "the", "once") {
			return l.near(k+1, b.first-k-1, "was", "were", "had", "used", "took", "needed", "once")
		}
	}
	return false
}

// insteadOf reports a second number that the first has replaced: "two this spring instead of the thirty or so of the year before".
func (l *line) insteadOf(a, b *expression) bool {
	const reach = 9
	link := l.skipHedges(b.first) - 1
	if link <= a.last || link-a.last > reach || !l.toks[link].is("instead", "rather") {
		return false
	}
	return link-a.last <= 4 || l.near(b.last+1, 8, "before", "earlier", "previous", "past", "used", "once", "prior", "old", "last")
}

// sameVerb reports two numbers behind the same verb, once of the past and once of today: "the drawer that held 300 holds six".
func (l *line) sameVerb(a, b *expression) bool {
	const reach = 8
	then, ok := l.verbAt(l.skipHedges(a.first) - 1)
	now, today := l.verbAt(l.skipHedges(b.first) - 1)
	return ok && today && b.first-a.last <= reach && then.base == now.base && then.base != "be" && then.tense&past != 0 && then.tense&plain == 0 && now.tense&(third|plain) != 0 && now.tense&past == 0
}

// wasAndIs reports a number told of how a thing was, and behind a comma one of how it is: "Our backlog was 900 charts, we are at 40", "Folders waited
// a week for a shelf, two days is usual".
func (l *line) wasAndIs(a, b *expression) bool {
	const reach, back = 9, 4
	sign := 0
	for k := a.last + 1; k < b.first && k < a.last+reach && sign == 0; k++ {
		if l.toks[k].shape == symbol && (l.toks[k].text == "," || l.toks[k].ends()) || l.toks[k].is("and", "but") && l.lex.plain(cueIs, l.word(k+1)) {
			sign = k
		}
	}
	if sign == 0 || b.first-sign > reach {
		return false
	}
	start := l.skipHedges(a.first)
	was := false
	for k := start - 1; k >= max(0, start-back) && l.toks[k].shape == word && !was; k-- {
		if l.lex.plain(cueIs, &l.toks[k]) {
			return false
		}
		_, was = l.lex.begins(cueWas, l.toks, k)
	}
	return was && l.saysIs(sign+1, b)
}

// sinceThing reports a number told of how a thing was, and one behind what has changed it: "Late trays were 30 a week; since the color cards, five".
func (l *line) sinceThing(a, b *expression) bool {
	const reach, back = 12, 3
	at := l.skipHedges(b.first) - 1
	if at <= a.last+2 || at-a.last > reach || l.toks[at].text != "," || l.word(b.last+1).shape == word || l.clauses[0].duty {
		return false
	}
	sign := a.last + 1
	return l.toks[sign].shape == symbol && l.word(sign+1).is("since", "after", "with") && l.lex.holds(cueWas, l.toks, l.skipHedges(a.first)-back, l.skipHedges(a.first))
}

// inOrder reports two numbers of two days or weeks that are told by their order: "19 the first week, two the fifth".
func (l *line) inOrder(a, b *expression) bool {
	const reach = 6
	first, unit := l.word(a.last+2), l.word(a.last+3)
	second := l.word(b.last + 2)
	if c := l.clauseOf(a); c.duty || c.rule || c.lead.found && !c.lead.past && !c.lead.nounLed && !before(l.toks, a.first, ":") {
		return false
	}
	return b.first-a.last <= reach && l.word(a.last+1).is("the") && l.word(b.last+1).is("the") && unit.isA(timeUnit) && first.shape == word && second.shape == word && first.isA(ordinal) && (second.isA(ordinal) || second.is("last", "final")) &&
		(ordinalWords[first.low] < ordinalWords[second.low] || !second.isA(ordinal)) && (l.word(b.last+3).shape == symbol || l.word(b.last+3).low == unit.low)
}

// saysIs reports that what stands from k on says of today what a number tells: "we are at 40", "it takes two", "two is the usual wait".
func (l *line) saysIs(k int, e *expression) bool {
	start := l.skipHedges(e.first)
	if start <= k && l.word(e.last+1).is("is", "are") {
		return l.near(e.last+2, 4, "usual", "usually", "normal", "norm", "rule", "typical", "common", "enough", "today", "now")
	}
	const subject = 5
	at := k + 1
	if k > 0 && l.toks[k-1].is("and", "but") { // was 60 forms and is 22
		at = k
	}
	for ; at < min(start, k+subject); at++ {
		if l.lex.plain(cueWas, &l.toks[at]) && !l.lex.plain(cueIs, &l.toks[at]) {
			return false
		}
		if l.lex.plain(cueIs, &l.toks[at]) {
			return true
		}
	}
	return false
}

// startsOwn reports a number that begins a change of its own: "older than 30 days: from 640 to fewer than 20".
func (l *line) startsOwn(e *expression) bool {
	next := l.word(e.last + 1)
	if next.is("down", "up") {
		next = l.word(e.last + 2)
	}
	return next.is("to") || next.arrow()
}

// namesAge reports a span that only names which of the things are counted: "Requests older than 30 days", "Charts past 60 days".
func (l *line) namesAge(e *expression) bool {
	if e.Kind != "time" {
		return false
	}
	k := l.skipHedges(e.first) - 1
	comparison := before(l.toks, e.first, "than", "over", "past", "beyond", "above", "exceeding")
	for _, at := range [...]int{k, e.first - 2} {
		if l.lex.plain(cueAged, l.word(at)) {
			return comparison || l.word(at).is("aged")
		}
	}
	return l.ageOfWork(e)
}

// numbered reports a time that says which week or month is meant, and not how long: "in the first two weeks".
func (l *line) numbered(e *expression) bool {
	return e.Kind == "time" && before(l.toks, e.number.first, "first", "last", "opening", "final", "next", "initial") && before(l.toks, e.number.first-1, "the", "my", "our", "its", "their", "in")
}
