package metric

// onlyInForce reports a line that tells only that a credential is held, or until when it is valid: "Forklift certified", "BLS certified through
// 2027; license renewed until June 2028". Its dates are no work and no result.
func (l *line) onlyInForce() bool {
	found := false
	for _, c := range l.clauses {
		switch {
		case l.inForce(c):
			found = true
		case c.done:
			return false
		}
	}
	return found
}

// setsOut reports a clause that tells only what somebody has begun to think of or to learn: "Started looking at vendors", "Began studying for the exam".
func (l *line) setsOut(c clause, q cue) bool {
	if !c.lead.found || c.lead.nounLed || c.lead.at+1 >= c.to || c.lead.base != "start" && c.lead.base != "begin" {
		return false
	}
	_, ok := l.lex.begins(q, l.toks, c.lead.at+1)
	return ok
}

// onlyLearns reports a line of studies that go on beside the work, and nothing that was done in them: "Started learning SQL at home".
func (l *line) onlyLearns() bool {
	found := false
	for _, c := range l.clauses {
		switch {
		case l.setsOut(c, cueLearns):
			found = true
		case c.done:
			return false
		}
	}
	return found
}

func (l *line) inForce(c clause) bool {
	const reach = 8 // a title may stand before it: "Advanced cardiac life support certified until May 2027"
	for i := c.from; i < min(c.to, c.from+reach); i++ {
		if !l.lex.plain(cueInForce, &l.toks[i]) && !l.toks[i].is("expires", "expiring") {
			continue
		}
		k := i + 1
		if l.holds(i, c) {
			return true
		}
		if l.word(k).is("through", "until", "till", "thru", "to") {
			k++
		} else if !l.toks[i].is("expires", "expiring") {
			continue
		}
		for l.word(k).isA(month) || l.word(k).is("of", "the", "end") {
			k++
		}
		if year := l.word(k); year.shape == digits && len(year.text) == 4 {
			return true
		}
	}
	return false
}

// holds reports a name with nothing behind it but that somebody is certified or licensed in it: "Forklift certified", "Licensed in two states" is
// another matter, and so is "the lab was certified".
func (l *line) holds(i int, c clause) bool {
	end := i + 1
	for end < c.to && l.toks[end].shape == symbol {
		end++
	}
	return i > c.from && end == c.to && l.toks[i].is("certified", "recertified", "licensed", "credentialed", "registered") && !l.toks[c.from].isA(determiner) && !before(l.toks, i, "was", "were", "got", "is", "are", "been", "and")
}
