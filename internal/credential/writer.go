package credential

import (
	"strings"

	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// ofWriter says whether the clauses of a sentence with a credential speak of what the writer has or does: "my CCS", "I sit for the CCS", "Held the
// CPMA until 2021". A line of work tells as well of credentials of others: "my director, a CPHIMS".
func ofWriter(clauses []clause) bool {
	own, others := false, false
	for len(clauses) > 0 && clauses[0].at < 0 {
		own = own || holds(clauses[0].words, firstPerson)
		if n := len(clauses[0].hits); n > 0 && clauses[0].kinds[n-1] == other && clauses[0].hits[n-1].last == len(clauses[0].words) {
			others = true
		}
		clauses = clauses[1:]
	}
	if len(clauses) == 0 {
		return false
	}
	c, about := &clauses[0], clauses
	if holds(c.words, firstPerson) || own && !others {
		return true
	}
	if c.at == 0 && len(c.words) == 1 {
		return len(about) > 1 // "Epic certification: project handed in"
	}
	if len(c.hits) == 0 && !ownVerbs[c.words[0].text] || c.owned() || c.at > reachOwn {
		return false
	}
	if (c.compound() || !ownVerbs[c.words[0].text] && c.forOthers()) && !goingOn(c.words) {
		return false // "Booked CCS classes", "Scheduled CPC exams for the front desk"
	}
	if len(c.hits) > 0 && (c.kinds[0] == sat && !c.near(sat) || c.kinds[0] == buy && !c.near(buy)) {
		return false
	}
	return c.at > 0 && (ownVerbs[c.words[0].text] || c.hits[0].first == 0 && ownSteps[c.kinds[0]])
}

// reachOwn is how many words may stand before the credential in a clause without a subject.
const reachOwn = 6

// goingOn says whether a clause begins with the form of a verb that goes on, or with what others do for the writer: "Selected for the 2027 class".
func goingOn(words []token) bool {
	switch first := words[0].text; first {
	case "enrolled", "in", "attend", "study", "take", "prepare", "work", "sit":
		return true
	case "selected", "chosen", "picked", "nominated", "accepted", "approved", "slated":
		return len(words) > 1 && (words[1].text == "for" || words[1].text == "to" || words[1].text == "into")
	default:
		return strings.HasSuffix(first, "ing")
	}
}

// bookedForOthers says whether a clause begins with what was booked or bought, a course or an exam for somebody else.
func (c *clause) bookedForOthers() bool {
	return len(c.kinds) > 0 && (c.kinds[0] == step || c.kinds[0] == buy) && (c.compound() || c.forOthers()) && !goingOn(c.words)
}

// forOthers says whether behind the credential stands for whom a thing was done: "for the front desk", not "for next May".
func (c *clause) forOthers() bool {
	for i, w := range c.words[c.at+1:] {
		if w.text != "for" || c.at+i+3 > len(c.words) {
			continue
		}
		behind := c.text[w.end:]
		return len(resume.FindDates(behind)) == 0 && !season.MatchString(behind)
	}
	return false
}

// season is a time without a year, or a stretch of it.
var season = lazyregexp.New(`(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|next|years?|months?|weeks?|days?|date|now)\b`)

// The words in which writers speak of themselves, the verbs with which they begin to tell of a credential, and the steps that do the same.
var (
	firstPerson = map[string]bool{"i": true, "my": true, "me": true, "mine": true, "myself": true, "ive": true, "im": true, "id": true, "ill": true}
	ownVerbs    = map[string]bool{"held": true, "had": true, "kept": true, "carried": true, "let": true, "did": true, "didnt": true, "hold": true, "keep": true, "carry": true}
	ownSteps    = map[string]bool{gain: true, pass: true, keep: true, loss: true, step: true, buy: true, sat: true, hand: true, wish: true, aim: true, wait: true, run: true}
)
