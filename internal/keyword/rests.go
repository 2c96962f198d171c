package keyword

import "strings"

// restsWith reports that work lies with somebody, whoever it is, and not with the writer: "lay with enterprise architecture", "belongs to a partner".
func (c *clause) restsWith(verb int) bool {
	if verb+2 >= len(c.tokens) || c.tokens[verb+1].gap > spaced {
		return false
	}
	to := c.tokens[verb+1].small
	if to != "with" && !(to == "to" && strings.HasPrefix(c.tokens[verb].small, "belong")) {
		return false
	}
	stop := c.end(verb, listed)
	if digits(c.tokens[verb+2 : stop]) {
		return false
	}
	stays := strings.HasPrefix(c.tokens[verb].small, "stay") || strings.HasPrefix(c.tokens[verb].small, "remain")
	if stays && c.tokens[verb+2].small == "our" && stop > verb+3 {
		return true // what stays with our engineers does not come to me
	}
	return !c.any(verb+2, stop, writer)
}

// inHands reports that work is in hands other than the writer's: "entirely in the hands of contracted analysts".
func (c *clause) inHands(from int) bool {
	for i := from; i+3 < len(c.tokens) && i < from+nearGiven && c.tokens[i].gap < listed; i++ {
		if c.tokens[i].small == "in" && c.tokens[i+2].small == "hands" && c.tokens[i+3].small == "of" {
			return !c.any(i+4, c.end(i, listed), writer)
		}
	}
	return false
}

// sentOn reports work that goes to somebody else: "was left to Compliance", "were passed straight to the lab". What is only sent on may be the writer's
// to send: there the writer's own part must stand before it.
func (c *clause) sentOn(at int) bool {
	if c.plays(at, gives) {
		return c.ledTo(at+1, at+1+nearHolder) || at+2 < len(c.tokens) && c.tokens[at+1].small == "for" && c.holds(at+2)
	}
	return c.plays(at, sends) && c.start(at) > 0 && c.ledTo(at+1, at+1+nearHolder)
}

// leftTo reports the same without its "was", as notes are written: "pages maintained by Finance", "charge capture left to the clinic", "coding under a
// separate director".
func (c *clause) leftTo(i int) bool {
	if c.tokens[i].small == "under" && i+2 < len(c.tokens) {
		switch c.tokens[i+2].small {
		case "separate", "different", "other":
			return c.ofUnit(i)
		}
		return false
	}
	return c.plays(i, performs) && c.doneBy(i) || c.contractedOut(i) || c.plays(i, gives|sends) && c.sentOn(i)
}

// aReport reports the noun, where the verb would say to whom something reports.
func (c *clause) aReport(i int) bool {
	return strings.HasPrefix(c.tokens[i].small, "report") && (i+1 >= len(c.tokens) || c.tokens[i+1].small != "to")
}

// elsewhereAt reports a verb that says where the work lies.
func (c *clause) elsewhereAt(verb int) bool {
	if c.plays(verb, rests) {
		return c.plays(verb+1, yonder) || c.ledTo(verb+1, verb+nearHolder) || c.restsWith(verb)
	}
	return c.plays(verb+1, yonder) || c.contractedOut(verb+1) || c.doneBy(verb+1) || c.ofUnit(verb+1) || c.inHands(verb+1) || c.sentOn(verb+1)
}
