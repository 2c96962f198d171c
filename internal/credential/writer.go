package credential

import "strings"

// ofWriter says whether a sentence with a credential, whose clauses from that of the credential on are given, speaks of what the writer has or
// does: "my CCS", "I sit for the CCS", "Held the CPMA until 2021". A line of work tells as well of credentials of others.
func ofWriter(before string, about []clause) bool {
	if len(about) == 0 {
		return false
	}
	c := &about[0]
	if holds(c.words, firstPerson) || holds(tokenize(before), firstPerson) {
		return true
	}
	if len(c.hits) == 0 && !ownVerbs[c.words[0].text] || c.has(other) || c.at > reachOwn {
		return false
	}
	if c.compound() && !goingOn(c.words[0].text) {
		return false // "Booked CCS classes"
	}
	return c.at > 0 && (ownVerbs[c.words[0].text] || c.hits[0].first == 0 && ownSteps[c.kinds[0]])
}

// reachOwn is how many words may stand before the credential in a clause without a subject.
const reachOwn = 6

// goingOn says whether a word is the form of a verb that goes on, or one of being in a course.
func goingOn(word string) bool {
	return strings.HasSuffix(word, "ing") || word == "enrolled" || word == "in"
}

// The words in which writers speak of themselves, the verbs with which they begin to tell of a credential, and the steps that do the same.
var (
	firstPerson = map[string]bool{"i": true, "my": true, "me": true, "mine": true, "myself": true, "ive": true, "im": true, "id": true, "ill": true}
	ownVerbs    = map[string]bool{"held": true, "had": true, "kept": true, "carried": true, "let": true, "hold": true, "keep": true, "carry": true}
	ownSteps    = map[string]bool{gain: true, pass: true, keep: true, loss: true, step: true, buy: true, sat: true, hand: true, wish: true, aim: true, wait: true}
)
