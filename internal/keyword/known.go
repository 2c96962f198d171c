package keyword

// knownNot reports a mention set before a clause in which the writer says how little of it is known: "Of Python I know nothing", "Cerner I know from
// lectures", "In FHIR I have no practice".
func (c *clause) knownNot(f *item) bool {
	end := f.tail
	if end+2 >= len(c.tokens) || c.tokens[end].gap > listed || !self(c.tokens[end]) || c.tokens[end].small == "we" {
		return false
	}
	first := f.head
	if c.tokens[first].gap < listed {
		lead := c.tokens[first-1]
		if lead.word = lead.small; lead.gap < listed || !preposition(lead) && lead.small != "so" && !c.contrasts(first-1) {
			return false
		}
	}
	stop := c.end(end, listed)
	if c.onlyKnown(end+1, c.untold(end+1, stop)) {
		return true
	}
	if c.tells(end, stop) || c.any(end, stop, flaw) {
		return false
	}
	for i := end + 1; i < stop && i < end+3; i++ {
		if c.plays(i, denying) || i+1 == stop && c.plays(i, nothing) {
			return true
		}
	}
	for i := end + 2; i < stop && i < end+5; i++ {
		if c.tokens[i].word == "from" && c.any(end+1, i, owning) && c.any(i+1, min(i+4, stop), remote) {
			return true
		}
	}
	return c.distant(end+1, stop)
}

// onlyKnown reports how little somebody knows of a thing: "I know only as words on a slide", "I can read only with a cheat sheet".
func (c *clause) onlyKnown(from, stop int) bool {
	for i := from; i+2 < stop; i++ {
		if c.tokens[i].small != "only" || !c.any(from, i, owning|perceives) {
			continue
		}
		switch c.tokens[i+1].small {
		case "as", "from", "by", "through", "with":
			return !c.any(from, stop, proof)
		}
	}
	return false
}

// untold is the token before which no mention stands.
func (c *clause) untold(from, stop int) int {
	for i := from; i < stop; i++ {
		if c.told[i] {
			return i
		}
	}
	return stop
}
