package metric

// This file reads lines that open with a label and tell behind a colon or a dash what was done: "Data model for a mock clinic – drew the tables".

// behindLabel is the act that a label of nouns names the matter of: "Forms committee: chaired the redesign". Without such an act the clause keeps
// its own lead.
func (l *line) behindLabel(from, to int, own leading) leading {
	const reach = 12
	if own.past && !own.nounLed {
		return own
	}
	for i := from + 1; i < min(to-1, from+reach); i++ {
		comma := !own.found && l.toks[i].text == "," && l.tellsDeed(i+1)
		if !l.endsLabel(i) && !comma {
			continue
		}
		if own.found && own.at < i && own.at > from { // the label tells something by itself
			return own
		}
		act := l.leading(i+1, to, 0)
		if !act.found || !act.past || act.nounLed || act.at != i+1 || act.class == unlisted || act.tense&plain != 0 && !l.lex.holds(cueCoursework, l.toks, from, i) { // thesis: read 400 abstracts
			return own
		}
		if o := l.objectOf(act.at+1, to); o.nothing {
			return own
		}
		return act
	}
	return own
}

// endsLabel reports a colon or a dash with room around it.
func (l *line) endsLabel(i int) bool {
	t := &l.toks[i]
	return t.text == ":" || t.dash() && !t.glued && !l.word(i+1).glued
}

// underProject reports an act told behind a label that names a piece of study or an undertaking, which has an end whatever the verb: "Claims
// project – built queries on a sample database".
func (l *line) underProject(c clause) bool {
	if c.lead.nounLed || !c.lead.past || c.lead.at <= c.from+1 || !l.endsLabel(c.lead.at-1) || l.recurs(c.lead.at, c.to) {
		return false
	}
	switch c.lead.class {
	case makes, change, fix, win, unlisted, lead:
		return l.lex.holds(cueCoursework, l.toks, c.from, c.lead.at-1)
	}
	return false
}

// roleLabel reports a clause whose first word only looks like a verb: it names a role, and the deeds are counted behind its colon: "Lead for the
// upgrade: 840 notes reviewed".
func (l *line) roleLabel(i int, c clause) bool {
	next := l.word(c.lead.at + 1)
	role := next.is("for", "of", "on", "in", "at") || endsIn(next.low, "or", "er", "ist", "lead")
	return c.lead.at == c.from && c.lead.tense&plain != 0 && role && l.labelEnds(i, c)
}

// tellsDeed reports a past act at token i with a certain thing right behind it: "Chapter secretary, revived the yearly picnic".
func (l *line) tellsDeed(i int) bool {
	v, ok := l.verbAt(i)
	if !ok || v.tense&past == 0 || v.tense&plain != 0 {
		return false
	}
	next := i + 1
	if l.word(next).isA(particle) {
		next++
	}
	return l.word(next).isA(determiner)
}
