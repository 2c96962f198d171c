package keyword

// wishedFor reports a wish that reaches a mention, and does not say what the writer brings along.
func (c *clause) wishedFor(f *item) bool {
	if !c.has(wish) {
		return false
	}
	if next := c.end(f.last, ended); next < len(c.tokens) && c.tokens[next].asks || c.fulfilled(f) {
		return false // "Want to see denials fall?"
	}
	for i := f.first - 1; i >= 0 && i >= f.first-longestList; i-- {
		if c.tokens[i+1].gap >= ended {
			return false
		}
		if c.plays(i, wish) && !c.plays(i+1, wish) {
			from, first := c.start(i), max(f.head, i+1)
			before := c.tokens[first-1].small
			if before == "into" && c.tokens[first-1].gap == listed && c.leaves(i+1, first) {
				return true // "move from billing, where I began, into CDI"
			}
			if c.leftBehind(i+1, first) || c.reached(i) || c.sinceDone(i+1, first) || c.any(from, i, others) && !c.any(from, i+1, writer) && !c.ownWho(i) {
				return false
			}
			return c.reaches(i+1, f, bring|firm) || c.newWork(i+1, first) && c.reaches(i+1, f, firm) || (before == "into" || c.nextOwn(i+1)) && c.reaches(i+1, f, firm)
		}
	}
	return c.wishedBack(f) || c.any(f.from, f.first, novice) && c.any(f.last+1, c.end(f.last, listed), wish)
}

// reached reports a wish that has come true: "reached my goal of leading a team".
func (c *clause) reached(at int) bool {
	for i := at - 1; i >= 0 && i >= at-3 && c.tokens[i+1].gap < listed; i-- {
		if c.plays(i, achieved) {
			return true
		}
	}
	return false
}

// fulfilled reports a wish behind which stands that it came true: "My wish to build dashboards came true in 2021".
func (c *clause) fulfilled(f *item) bool {
	for i := f.tail; i+1 < len(c.tokens) && c.tokens[i].gap < ended; i++ {
		switch c.tokens[i].small {
		case "came", "come":
			if c.tokens[i+1].small == "true" {
				return true
			}
		case "and":
			if next := c.tokens[i+1].small; (next == "did" || next == "got") && !c.plays(i+2, negator) {
				return true
			}
		case "already":
			if c.any(f.tail, i, proof) && c.pronounIn(f.tail, i) {
				return true // "Looking for outpatient coding; five years in it already"
			}
		}
	}
	return false
}

// sinceDone reports that a wish was one of the past: "wanted to work in hospitals and now runs training".
func (c *clause) sinceDone(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if c.tokens[i].small == "now" && i > from && joiner(c.tokens[i-1]) {
			return true
		}
	}
	return false
}

// leftBehind reports that what a wish names is what it leads away from: "to move from billing into CDI", "into informatics from medical records".
func (c *clause) leftBehind(from, to int) bool {
	for i := to - 1; i >= from; i-- {
		switch c.tokens[i].small {
		case "from", "trade", "trading", "swap", "swapping", "exchange":
			return true
		case "to", "into", "toward", "towards", "for":
			return false
		}
	}
	return false
}

// leaves reports a "from" before the aim of a wish.
func (c *clause) leaves(from, to int) bool {
	for i := from; i < to; i++ {
		if c.tokens[i].small == "from" {
			return true
		}
	}
	return false
}

// newWork reports that only words for working with a thing stand between a wish and what it is for: "hope to use Tableau", "would love to work with
// FHIR". Whether it is new, headline and job titles tell.
func (c *clause) newWork(from, to int) bool {
	for i := from; i < to; i++ {
		switch c.tokens[i].small {
		case "to", "use", "work", "working", "with", "in", "on", "help", "a", "an", "the", "chance", "be", "part", "of", "get", "into":
		default:
			return false
		}
	}
	return from < to
}

// nextOwn reports "my first" or "my next": what is sought there is not what the writer brings along.
func (c *clause) nextOwn(i int) bool {
	if i+1 >= len(c.tokens) || c.tokens[i].small != "my" {
		return false
	}
	switch c.tokens[i+1].small {
	case "first", "next", "new", "future":
		return true
	}
	return false
}

// ownWho reports a "who" that speaks of the writer: of the person with whom a profile begins, before any deed is told.
func (c *clause) ownWho(at int) bool {
	who := at - 1
	for who > 0 && c.plays(who, wish|link) && c.tokens[who].small != "who" && c.tokens[who].small != "whose" {
		who--
	}
	if c.tokens[who].small == "whose" {
		return !c.any(0, who, leads) && c.end(0, ended) > who // "whose goal is"
	}
	trade := 0 // the words for what the writer is
	for trade < who && c.tokens[trade].gap < listed && (!preposition(c.tokens[trade]) || c.told[trade]) {
		trade++
	}
	return who > 0 && c.tokens[who].small == "who" && !c.any(0, who, leads) && !c.any(trade, who, others|unit) && c.end(0, ended) > who
}

// wishedBack reports a wish behind a mention that points back to it: "have watched CDI specialists and would like to be one".
func (c *clause) wishedBack(f *item) bool {
	for i := f.tail; i < len(c.tokens) && c.tokens[i].gap < ended && !c.told[i]; i++ {
		if c.plays(i, wish) && !c.plays(i+1, wish) {
			return c.pointsBack(i+1, len(c.tokens))
		}
	}
	return false
}

// beginner reports a place for beginners in the clause of a mention that is wished for: whatever else a resume shows, who seeks an internship has not
// done the work.
func (c *clause) beginner(f *item) bool {
	return c.any(f.from, c.end(f.last, listed), novice)
}

// aims reports that a line among goals speaks of a mention as one: not of what the writer brings along.
func (c *clause) aims(f *item) bool {
	for i := f.first - 1; i >= 0 && c.tokens[i+1].gap < claused; i-- {
		if c.plays(i, bring|firm) {
			return false
		}
	}
	return f.kind == named
}
