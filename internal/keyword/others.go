package keyword

import "strings"

// contractedOut reports work that is bought from others: "coding was outsourced, I tracked the invoices".
func (c *clause) contractedOut(i int) bool {
	return c.plays(i, bought) && !c.until(i, c.end(i, claused)) // what was brought back since is the writer's
}

// doneBy reports a deed with somebody else behind "by".
func (c *clause) doneBy(from int) bool {
	done := false
	for i := from; i < len(c.tokens) && i <= from+nearHolder && c.tokens[i].gap < listed; i++ {
		if c.tokens[i].word == "by" {
			return done && c.holds(i+1)
		}
		if done && (c.plays(i, yonder) || c.inAnother(i)) {
			return true // "were handled two floors up"
		}
		done = done || c.plays(i, performs) || c.told[i] && strings.HasSuffix(c.tokens[i].small, "ed") // "was abstracted"
	}
	return false
}

// inAnother reports a place that is not the writer's: "in another office".
func (c *clause) inAnother(i int) bool {
	if i+2 >= len(c.tokens) || c.tokens[i].word != "in" && c.tokens[i].word != "at" {
		return false
	}
	next := c.tokens[i+1].word
	return (next == "another" || next == "different") && c.any(i+2, min(i+4, len(c.tokens)), unit|others)
}

// ofUnit reports that something is another's: "the crew's job", "another department", "with the business office".
func (c *clause) ofUnit(from int) bool {
	for i := from; i < len(c.tokens) && i < from+nearHolder && c.tokens[i].gap < listed; i++ {
		t := c.tokens[i]
		switch {
		case t.owner && i > from && c.tokens[i-1].small == "my" && c.plays(i, unit) && !c.plays(i, group), t.owner && c.plays(i, denying) && c.plays(i, unit):
			return true // "my predecessor's work", "somebody else's department"
		case t.owner && i > from && c.tokens[i-1].small == "our" && c.plays(i, outsider):
			return true // "our consultant's"
		case i == from && (t.small == "my" || t.small == "our"), c.plays(i, denying) && c.plays(i, unit):
			continue
		case c.plays(i, writer|proof|denying) || c.told[i]:
			return false
		case t.word == "of" && i > from && c.plays(i-1, owning) && i+1 < len(c.tokens) && !c.plays(i+1, writer):
			return c.any(from, i, bare|owning) && article(c.tokens[i+1]) // "the work of the cashier"
		case i > from && (profession(t) || c.plays(i, unit) && strings.HasSuffix(t.small, "s")) && determiner(c.tokens[i-1]) && c.plays(i+1, owning):
			return true // "the pharmacists' job"
		case t.owner && (c.plays(i, unit|others) || i > from && article(c.tokens[i-1]) || i > from+1 && article(c.tokens[i-2])):
			return true
		}
		switch t.word {
		case "another", "different", "other", "separate":
			return c.any(i+1, min(i+3, len(c.tokens)), unit)
		case "with", "under":
			return i == from && c.holds(i+1)
		}
	}
	return false
}

// ledTo reports a word of direction among the tokens from..to-1 that leads to somebody else.
func (c *clause) ledTo(from, to int) bool {
	for i := from; i < to && i < len(c.tokens) && c.tokens[i].gap < listed; i++ {
		switch c.tokens[i].word {
		case "to", "with", "under", "in", "at", "on", "by", "behind":
			return c.holds(i + 1)
		}
	}
	return false
}

// holds reports that the next words name others, and not the writer's.
func (c *clause) holds(from int) bool {
	for i := from; i < len(c.tokens) && i < from+nearHolder && (i == from || c.tokens[i].gap < listed); i++ {
		if i == from && c.apartFromMe(i) {
			return true
		}
		if c.plays(i, writer) {
			return false
		}
		if c.plays(i, unit|yonder) || c.told[i] && c.tokens[i].word != c.tokens[i].small && c.plays(i, departments) || c.tokens[i].word == "IT" || i > from && determiner(c.tokens[i-1]) && profession(c.tokens[i]) || c.told[i] && c.plays(i, post) {
			return true
		}
	}
	return false
}

// apartFromMe reports those who are called one's own and do not work for one: "our clearinghouse", "my supervisor".
func (c *clause) apartFromMe(i int) bool {
	switch c.tokens[i].small {
	case "our":
		return c.any(i+1, min(i+3, len(c.tokens)), outsider)
	case "my":
		return c.plays(i+1, unit) && !c.plays(i+1, group) && !strings.HasSuffix(c.tokens[i+1].small, "s")
	}
	return false
}

// profession reports people by the ending of their trade's name: dietitians, therapists, planners.
func profession(t token) bool {
	for _, ending := range [...]string{"ists", "ians", "ners", "tors", "yers"} {
		if strings.HasSuffix(t.small, ending) {
			return true
		}
	}
	return false
}

// until reports a word with which a time ends.
func (c *clause) until(from, stop int) bool {
	for i := from; i < stop; i++ {
		if w := c.tokens[i].small; w == "until" || w == "till" {
			return true
		}
	}
	return false
}

// theirWork reports what a clause says somebody else does, or has: "SQL is something our IT department does", "Python and SQL are for my analysts".
func (c *clause) theirWork(f *item) bool {
	i := f.tail
	if c.work || i+3 >= len(c.tokens) || c.tokens[i].gap > spaced || !toBe(c.tokens[i]) || !c.subject(f) {
		return false
	}
	stop := c.end(i, listed)
	switch c.tokens[i+1].small {
	case "for":
		last := stop - 1
		return stop-i <= nearHolder+1 && c.plays(last, unit) && strings.HasSuffix(c.tokens[last].small, "s") && determiner(c.tokens[i+2])
	case "something", "what", "work", "things":
		last := stop - 1
		return stop-i <= nearHolder+3 && c.plays(last, performs) && c.any(i+2, last, unit) && !c.any(i+2, last, negator)
	}
	return false
}

// nobodyDoes reports what nobody at the writer's place does: "nobody here uses Epic".
func (c *clause) nobodyDoes(f *item) bool {
	verb := f.head - 1
	if verb < 1 || !c.plays(verb, performs|owning) || !c.ends(f.tail) {
		return false
	}
	from := c.start(verb)
	for from < verb && (joiner(c.tokens[from]) || c.contrasts(from)) {
		from++
	}
	switch c.tokens[from].small {
	case "nobody":
	case "no":
		if c.tokens[from+1].small != "one" {
			return false
		}
	default:
		return false
	}
	return verb-from <= nearHolder && !c.any(f.tail, len(c.tokens), writer) && !c.tells(from, verb)
}
