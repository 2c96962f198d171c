package metric

// rules reports a clause that says what holds for everybody or whenever it happens, so that its numbers are terms and measure nothing:
// "House rule: every chart within 24 hours", "Anything under 80 gets a second look", "The pager covers 19 sites", "Shifts of ten hours".
func (l *line) rules(c clause) bool {
	return l.ruleByLabel(c) || l.threshold(c) || l.terms(c) || l.turnOfDuty(c) || l.askedOf(c)
}

// askedOf reports a line of the present that says of whom or by whom its figure is asked for: "Clerks must file 90 charts", "98% uptime, as the
// contract requires".
func (l *line) askedOf(c clause) bool {
	const reach = 5
	if c.lead.past {
		return false
	}
	if l.near(c.from+1, 3, "must", "should") && !l.toks[c.from].is("i", "we") { // staff must close 15 tickets a day
		return true
	}
	for i := c.from + 1; i < c.to; i++ {
		if !l.toks[i].is("as") {
			continue
		}
		for k := i + 1; k < min(c.to, i+reach); k++ {
			if l.lex.plain(cueDemands, &l.toks[k]) {
				return true
			}
		}
	}
	return false
}

// ruleByLabel reports a label that says rule, with no act right behind its colon.
func (l *line) ruleByLabel(c clause) bool {
	const reach = 7
	if first := c.from; l.lex.holds(cueTarget, l.toks, first, min(first+2, c.to)) && !c.lead.past && !l.lex.holds(cueNow, l.toks, c.from, c.to) && l.near(first+1, 6, "is", "are") { // The target for my desk is 12 a day
		return true
	}
	said := false
	for i := c.from; i < min(c.to, c.from+reach); i++ {
		switch {
		case l.lex.plain(cueRuleLabel, &l.toks[i]):
			said = true
		case l.toks[i].text == ":":
			act := l.leading(i+1, c.to, 0)
			return said && !(act.past && !act.nounLed)
		}
	}
	return false
}

// limits are the words that stand between what is sorted out and where the line is drawn.
var limits = []string{"under", "below", "over", "above", "past", "beyond", "exceeding", ">", "<", "than", "after"}

// threshold reports a limit that decides what happens: "anything over 30 days", "below 80 brings a second audit", "cases over $50,000 go to me".
func (l *line) threshold(c clause) bool {
	for i := c.from; i < c.to; i++ {
		if l.toks[i].opens&aLimit == 0 {
			continue
		}
		n, ok := readNumber(l.toks, i+1)
		if !ok {
			continue
		}
		at := i
		for at > c.from && (l.toks[at-1].is("more", "less", "fewer", "greater", "older", "longer", "or", "well", "still", "that", "is", "was") || l.lex.plain(cueMeasuredAt, &l.toks[at-1])) {
			at--
		}
		if before(l.toks, at, "anything", "anyone", "anybody", "everything", "whatever", "whoever", "those", "ones") && !(c.lead.past && c.lead.at < at-1) || at > c.from+1 && l.toks[at-2].is("any") && !l.moved(at) {
			return true
		}
		if at > c.from && (l.toks[at-1].shape != word || l.toks[at-1].is("never") || c.lead.found && c.lead.at < at) {
			continue
		}
		end := n.last + 1
		if _, last, ok := timeAt(l.toks, end); ok {
			end = last + 1
		}
		next := l.word(end)
		v, verb := l.verbAt(end)
		if l.lex.plain(cueDecides, next) || verb && v.tense&third != 0 && v.class != move && v.base != "be" && v.base != "have" {
			return true
		}
	}
	return false
}

// terms reports what a contract, a post or a place says, holds or asks: a noun and a verb of the present that tells how things stand.
// What the candidate made may tell its own reach: "The form I wrote covers nine clinics".
func (l *line) terms(c clause) bool {
	const reach = 8
	if c.lead.found {
		return false
	}
	for i := c.from + 1; i < min(c.to-1, c.from+reach); i++ {
		t, next := &l.toks[i], &l.toks[i+1]
		if t.is("i", "we", "now", ",") {
			return false
		}
		subject := &l.toks[i-1]
		if v, ok := l.verbAt(i); ok && v.tense&third != 0 && v.class != move && v.class != change && v.base != "be" && v.base != "have" && !v.has(verbCarries) && l.near(i+1, 4, "a", "an", "per", "each", "every", "about", "some", "over") &&
			l.lex.plain(cueHouse, subject) && subject.one == subject.low && !isNumberWord(l.word(i-2)) && l.word(i-2).shape != digits {
			return true // our hospital discharges 19,000 patients a year
		}
		if l.lex.plain(cueLaysDown, t) && subject.shape == word && !isNumberWord(subject) && (subject.one == subject.low || subject.is("census")) &&
			(next.shape == digits || opensNumber(next) || isNumberWord(next) || next.isA(determiner) || next.is("about", "roughly", "some", "up", "between", "nearly", "over", "for", "at", "around")) {
			return true
		}
	}
	return false
}

// turnOfDuty reports a clause that opens with when and how long somebody works.
func (l *line) turnOfDuty(c clause) bool {
	if c.lead.past {
		return false
	}
	_, opens := l.lex.begins(cueDutyHours, l.toks, c.from)
	return opens || l.word(c.from+1).is("shifts") && !plural(l.word(c.from+2))
}
