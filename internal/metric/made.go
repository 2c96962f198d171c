package metric

// This file reads finished acts whose verb alone tells a routine.

// carriedOut reports an undertaking with an end that was carried out: "Did the database build for the tissue bank".
func (l *line) carriedOut(c clause) bool {
	if !c.lead.has(verbCarriesOut) || c.lead.tense&past == 0 {
		return false
	}
	o := l.objectOf(c.lead.at+1, c.to)
	return l.word(c.lead.at+1).isA(determiner) && l.lex.stops(cueProject, l.toks, o.end) && !l.recurs(c.lead.at+1, c.to)
}

// madeToStop reports things made that stop or mend something since: "Wrote date checks that stop a bad birth date".
func (l *line) madeToStop(c clause) bool {
	if c.lead.class != makes || c.lead.tense&past == 0 {
		return false
	}
	o := l.objectOf(c.lead.at+1, c.to)
	if o.nothing || !plural(o.head) || !l.word(o.end).is("that", "which") {
		return false
	}
	v, ok := l.verbAt(o.end + 1)
	return ok && v.tense&plain != 0 && v.class == change && !v.has(verbKeeps)
}

// runsItself reports things made that do their work without anybody: "Designed charts for the chiefs that refresh by themselves every morning". What
// comes round there is their work, not the making.
func (l *line) runsItself(c clause) bool {
	const reach = 6
	if c.lead.class != makes || c.lead.nounLed || c.lead.tense&past == 0 {
		return false
	}
	o := l.objectOf(c.lead.at+1, c.to)
	if o.nothing || l.recurs(c.lead.at+1, o.end) {
		return false
	}
	for k := o.end; k < min(c.to-1, o.end+reach); k++ {
		if v, ok := l.verbAt(k + 1); l.toks[k].is("that", "which") && ok && v.tense&(plain|third) != 0 {
			return l.lex.holds(cueUnattended, l.toks, k+2, min(c.to, k+2+reach))
		}
	}
	return false
}

// mockPiece reports one piece of schoolwork that was done, however often its like comes round elsewhere: "Prepared a pretend yearly budget".
func (l *line) mockPiece(c clause) bool {
	if c.lead.nounLed || c.lead.tense&past == 0 || c.lead.class != deliver && c.lead.class != fix && c.lead.class != unlisted && c.lead.class != makes {
		return false
	}
	o := l.objectOf(c.lead.at+1, c.to)
	return o.singular && l.word(c.lead.at+1).is("a", "an") && l.lex.holds(cueMock, l.toks, c.lead.at+2, o.end)
}

// granted reports what others said to a thing that the clause before asked for: "Asked for a quieter alarm; the request was approved".
func (l *line) granted(c clause) bool {
	at := l.clauseAt(c.from)
	if at == 0 || c.duty || !l.clauses[at-1].lead.past || l.near(c.from, c.to-c.from, "not", "never") {
		return false
	}
	asked := l.clauses[at-1]
	_, asks := l.lex.begins(cueAsks, l.toks, asked.lead.at)
	return asks && !asked.lead.nounLed && !l.recurs(asked.from, c.to) && l.lex.holds(cueGranted, l.toks, c.from, c.to)
}

// wantedNoMore reports a judge of the work told before who asked for nothing: "Filed the safety binder; the inspector asked for no more papers".
func (l *line) wantedNoMore(c clause) bool {
	const subject = 5
	at := l.clauseAt(c.from)
	if at == 0 || c.duty || !l.toks[c.from].isA(determiner) || !l.clauses[at-1].lead.past {
		return false
	}
	judge := false
	for k := c.from + 1; k < min(c.to-2, c.from+subject); k++ {
		judge = judge || l.lex.plain(cueJudges, &l.toks[k])
		if judge && l.toks[k].is("asked", "wanted", "requested", "sought") {
			return l.near(k+1, 2, "no", "nothing") && !l.recurs(k, c.to)
		}
	}
	return false
}
