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
