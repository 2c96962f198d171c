package metric

// onlyInForce reports a line that tells only until when a credential is valid: "BLS certified through 2027; license renewed until June 2028". Its
// dates are no work and no result.
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

func (l *line) inForce(c clause) bool {
	const reach = 8 // a title may stand before it: "Advanced cardiac life support certified until May 2027"
	for i := c.from; i < min(c.to, c.from+reach); i++ {
		if !l.lex.plain(cueInForce, &l.toks[i]) && !l.toks[i].is("expires", "expiring") {
			continue
		}
		k := i + 1
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
