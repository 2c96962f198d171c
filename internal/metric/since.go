package metric

// This file reads what came of a thing or an event that the line names before the number.

// foundSince reports what a thing just made did by itself, told behind it of a pronoun: "Built a list of open consents; it turned up 58 in May".
// How much the thing holds is no result of it.
func (l *line) foundSince(e *expression, c clause) bool {
	const few = 5
	at := l.clauseAt(c.from)
	if at == 0 || e.value < few || e.every != "" || c.duty || !l.toks[c.from].is("it", "they", "this", "that") {
		return false
	}
	if made := l.clauses[at-1]; !made.done || made.lead.nounLed {
		return false
	}
	k := c.from + 1
	for l.word(k).is("has", "have", "also", "since", "then", "soon", "already", "alone") {
		k++
	}
	v, ok := l.verbAt(k)
	if !ok {
		return pastLike(l.word(k).low)
	}
	return v.tense&(past|participle) != 0 && v.class != standing && v.base != "be" && v.base != "have" && !v.has(verbKeeps) && k < e.first
}

// helpedThrough reports how many people somebody stood by in an event that came to its end: "Supported 40 nurses through the first weeks of the
// go-live". Whom one helps all the time says only how large the duty is.
func (l *line) helpedThrough(e *expression, c clause) bool {
	const few, reach = 5, 9
	helped := c.lead.found && c.lead.past && !c.lead.nounLed && c.lead.class != lead && c.lead.at < e.first || !c.lead.found && before(l.toks, l.skipHedges(e.first), "for", "beside", "with")
	if !helped || c.duty || e.value < few || !l.staffOrPlace(e) && !l.served(e) || l.recurs(c.from, c.to) {
		return false
	}
	if l.word(e.last+1).is("going") && l.word(e.last+2).is("live") { // on the floor at 9 clinics going live
		return true
	}
	named := l.lex.holds(cueProject, l.toks, 0, e.first) // Superuser for the upgrade; supported 30 clerks in the first week
	for k := e.last + 1; k < c.to; k++ {
		if !l.toks[k].is("during", "through", "throughout", "at", "in", "over", "for", "around") {
			continue
		}
		if l.lex.holds(cueProject, l.toks, k+1, min(c.to, k+reach)) || named && (l.near(k+1, 2, "first", "opening", "final") || l.toks[k].is("for", "over")) && l.spanOfTime(k+1, c.to) {
			return true
		}
	}
	return false
}

// spanOfTime reports a unit of time among the next tokens.
func (l *line) spanOfTime(k, to int) bool {
	for i := k; i < min(to, k+3); i++ {
		if l.toks[i].isA(timeUnit) {
			return true
		}
	}
	return false
}
