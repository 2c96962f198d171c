package metric

// deedBehind is the clause as it reads from an act with its number that is told behind a comma, in a line that opens with a post, a label or a
// duty: "Backup for the front desk, closed 310 tickets in a year", "Quote repairs, sold $90K of parts". What only describes the thing before it
// ("a log, filed by date") has no number of its own.
func (l *line) deedBehind(e *expression, c clause) (clause, bool) {
	if c.lead.found && c.lead.past || c.rule {
		return c, false
	}
	k := l.skipHedges(e.first) - 1
	if k > c.from+1 && l.toks[k].is("in", "up", "out", "down", "off") && l.verbIs(k-1, past) { // checked in 300 donors
		k--
	}
	for k > c.from && l.toks[k].is("last", "past", "another", "all", "both") {
		k--
	}
	v, ok := l.verbAt(k)
	if !ok || v.tense&past == 0 || v.tense&plain != 0 || v.class == move || k <= c.from {
		return c, false
	}
	comma := k - 1
	if w, ok := l.verbAt(k - 2); before(l.toks, k, "and") && ok && w.tense&past != 0 && w.tense&plain == 0 { // logged and routed 90 calls
		comma = k - 3
	}
	if comma <= c.from || !l.toks[comma].is(",") || l.recurs(k, c.to) {
		return c, false
	}
	c.lead = leading{verb: v, at: k, found: true, past: true}
	c.from, c.duty = k, false
	c.done = v.class == change || v.class == win || v.class == makes
	return c, true
}

// sizeBehind reports the size of a team set behind a post that somebody came to: "Promoted to lead of the night desk, 9 agents".
func (l *line) sizeBehind(e *expression, c clause) bool {
	switch c.lead.class {
	case teach, deliver, fix, makes:
		return false
	}
	next := l.word(e.last + 1)
	return c.lead.past && !c.lead.nounLed && e.every == "" && before(l.toks, l.skipHedges(e.first), ",", "(") && (e.last+1 >= c.to || next.is(")", ".", ","))
}
