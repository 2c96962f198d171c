package credential

import "slices"

// adjuncts are the words that make the person behind them part of how a step came about, not the one who took it.
var adjuncts = map[string]bool{"by": true, "with": true, "for": true, "from": true, "alongside": true, "thanks": true, "like": true, "via": true, "beside": true, "at": true}

// owned says whether somebody else has the credential of which the clause speaks.
func (c *clause) owned() bool {
	if c.dates.year > 0 && c.at < 0 {
		return false // "2019, my boss was pleased"
	}
	for i, h := range c.hits {
		if c.kinds[i] == other && c.carries(h) {
			return true
		}
		if c.kinds[i] != other || c.own(h) || c.bare(h) || c.where(later) >= 0 && c.where(later) < h.first || c.sinceThen(h) || c.agreed(h) {
			continue
		}
		if !c.adjunct(h) || c.at > h.first || c.stays(h) {
			return true
		}
	}
	return false
}

// somebodyHas says whether a subject that is not the applicant has the credential: "both of my leads carry CCDS", "the analyst for our ward has it".
func (c *clause) somebodyHas() bool {
	if c.at < 2 || !subjects[c.words[0].text] {
		return false
	}
	verb := c.at - 1
	for verb > 0 && articles[c.words[verb].text] {
		verb--
	}
	if verb < 1 || !having[c.words[verb].text] {
		return false
	}
	for i, w := range c.words[:verb] {
		if w.text == "i" && leading[c.words[i+1].text] {
			continue // "every auditor I lead holds it"
		}
		if ownThings[w.text] || w.text == "i" || w.text == "myself" || w.text == named {
			return false
		}
	}
	return true
}

// What a sentence about others begins with, and the words between it and what they have.
var (
	subjects = map[string]bool{"the": true, "a": true, "an": true, "our": true, "my": true, "both": true, "two": true, "three": true, "four": true, "five": true, "six": true, "one": true, "every": true, "each": true, "everyone": true, "everybody": true,
		"most": true, "all": true, "some": true, "half": true, "many": true, "several": true, "those": true, "that": true, "only": true, "other": true, "others": true}
	ownThings = map[string]bool{"credential": true, "credentials": true, "letters": true, "certification": true, "certificate": true, "designation": true, "license": true, "licence": true, "next": true, "step": true, "goal": true, "aim": true, "target": true, "plan": true, "project": true, "hope": true, "dream": true,
		"ambition": true, "priority": true, "focus": true, "exam": true, "test": true, "thing": true, "one": true}
	leading  = map[string]bool{"lead": true, "led": true, "manage": true, "managed": true, "supervise": true, "supervised": true, "oversee": true, "oversaw": true, "train": true, "trained": true, "hire": true, "hired": true, "mentor": true, "mentored": true, "direct": true, "coach": true, "run": true, "ran": true}
	articles = map[string]bool{"the": true, "a": true, "an": true, "their": true, "his": true, "her": true, "both": true, "also": true}
	having   = map[string]bool{"has": true, "have": true, "had": true, "hold": true, "holds": true, "held": true, "carry": true, "carries": true, "carried": true, "wear": true, "wears": true, "own": true, "owns": true, "bring": true, "brings": true, "is": true, "are": true, "was": true, "were": true}
)

// carries says whether a person has the credential as a feature: "under a manager with an RHIA".
func (c *clause) carries(h hit) bool {
	if c.at <= h.last {
		return false
	}
	for _, w := range c.words[h.last:c.at] {
		switch w.text {
		case "with", "an", "a", "the", "who", "has", "have", "holds", "hold", "holding", "is", "are", "her", "his", "their":
		default:
			return false
		}
	}
	return true
}

// bare says whether a person stands without an article or an owner, as the applicant does in what follows a credential: "RHIT and mother of three".
func (c *clause) bare(h hit) bool {
	return c.at < 0 && h.first == 0 && h.last < len(c.words) && c.words[h.last].text == "of"
}

// own says whether the person is the applicant in an office: "manager" in a clause that begins with "I" or "as".
func (c *clause) own(h hit) bool {
	for _, w := range c.words[:h.first] {
		switch w.text {
		case "i", "as", "while":
			return true
		}
	}
	return false
}

// adjunct says whether a person stands behind one of the words that lead to how a step came about.
func (c *clause) adjunct(h hit) bool {
	for i := h.first - 1; i >= 0 && i >= h.first-4; i-- {
		if word := c.words[i].text; adjuncts[word] || word == "on" && c.at >= 0 && c.at < i { // "the only CCS on a team of nine"
			return true
		}
	}
	return false
}

// sinceThen says whether somebody stands in what only dates a step: "studying since I came to the team".
func (c *clause) sinceThen(h hit) bool {
	return slices.ContainsFunc(c.words[:h.first], func(w token) bool { return w.text == "since" })
}

// agreed says whether a goal stands behind somebody with whom it was agreed: "agreed with my manager to go for the CPC".
func (c *clause) agreed(h hit) bool {
	return c.at > h.last && c.adjunct(h) && (c.words[h.last].text == "to" || c.words[h.last].text == "on" || c.words[h.last].text == "that")
}

// stays says whether the clause says of the credential that it is at home with somebody: "lives with the vendor".
func (c *clause) stays(h hit) bool {
	const reach = 4 // words between the verb and the person
	for _, w := range c.words[max(0, h.first-reach):h.first] {
		switch w.text {
		case "live", "lives", "belong", "belongs", "belonged", "sit", "sits", "stay", "stays", "rest", "rests", "is", "are", "were", "was":
			return true
		}
	}
	return false
}
