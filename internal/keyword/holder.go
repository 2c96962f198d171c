package keyword

import "strings"

// How far, in tokens, the words of a clause stand apart that say who does its work.
const (
	nearVerb   = 4 // from the work to its verb: "release of information for the clinics is"
	nearHolder = 5 // from the verb to who has it: "belongs to a different part of the team"
	nearGiven  = 3 // from a word of giving to what is given away
)

// elsewhere reports work that a clause says somebody else does.
func (c *clause) elsewhere(f *item) bool {
	return c.lies(f) || c.unitOf(f) || c.givenAway(f) || c.pointedAway(f) || c.theirWork(f)
}

// lies reports a mention as the subject of a clause that says where the work lies: "was run by the security office", "sits with the CISO", "is the
// warehouse crew's job".
func (c *clause) lies(f *item) bool {
	if !c.subject(f) {
		return false
	}
	end := f.tail
	for i := end; i < len(c.tokens) && i < end+nearVerb; i++ {
		t := c.tokens[i]
		if t.gap >= listed || t.gap == parted || c.told[i] {
			return false
		}
		switch {
		case c.ownOf(i), c.leftTo(i) && !(c.work && c.counted(f.head)):
			return true
		case t.small == "always" || t.small == "still" || t.small == "entirely":
			continue
		case (t.word == "went" || t.word == "goes" || t.word == "go") && i+1 < len(c.tokens) && c.tokens[i+1].word == "through":
			return c.holds(i + 2)
		case c.plays(i, rests) && !c.aReport(i):
			return c.plays(i+1, yonder) && c.tokens[i+1].gap <= spaced || c.ledTo(i+1, i+nearHolder) || c.restsWith(i) || c.ofUnit(i+1)
		case c.fromOthers(i, f.from):
			return true
		case t.word == "went" || t.word == "goes" || t.word == "go":
			next := c.end(i, claused)
			return (c.plays(next, writer) || i == end && f.from > 0 && c.tokens[f.from].gap >= claused) && c.ledTo(i+1, i+nearHolder) // "went to the vendor; I ..."
		case c.plays(i, copula):
			return c.elsewhereAt(i)
		case preposition(t) && c.verbBehind(i) > 0:
			return c.elsewhereAt(c.verbBehind(i))
		case strings.HasSuffix(t.small, "ing") && !c.plays(i, lack):
			continue // "rule writing reserved for IT"
		case c.plays(i, proof|writer|firm|denying|lack) || c.relative(i) || preposition(t):
			return false
		}
	}
	return false
}

// counted reports a number before a list: "8,640 duplicate records merged by three clerks" tells what came of the writer's own deed.
func (c *clause) counted(head int) bool { return head > 0 && digits(c.tokens[head-1:head]) }

// reasons reports a word with which a clause of time or of reason begins.
func reasons(t token) bool {
	switch t.small {
	case "since", "because", "until", "before", "after", "when", "so":
		return true
	}
	return false
}

// verbBehind is the verb behind a preposition and its noun, which say what kind of work the subject is: the "are" of "audits at our clinic are". Where
// there is none it is 0.
func (c *clause) verbBehind(at int) int {
	near := at + nearVerb
	for i := at + 2; i < len(c.tokens) && i <= near && c.tokens[i].gap < listed; i++ {
		switch {
		case c.plays(i, rests) && !(i+1 < len(c.tokens) && toBe(c.tokens[i+1])) && !c.aReport(i), toBe(c.tokens[i]):
			return i
		case preposition(c.tokens[i]) && near == at+nearVerb:
			near = i + nearVerb // "on top of it"
		case preposition(c.tokens[i-1]) && pronoun(c.tokens[i].small):
		case c.told[i] || preposition(c.tokens[i]) || c.relative(i) || joiner(c.tokens[i]):
			return 0
		}
	}
	return 0
}

// opens reports a noun that begins its clause, but for an article.
func (c *clause) opens(i int) bool {
	if c.plays(i, proof|writer|denying|wish|gives|performs|perceives|lesson|remote) {
		return false
	}
	if i > 0 && c.tokens[i].gap < listed && determiner(c.tokens[i-1]) {
		i--
	}
	return i == 0 || c.tokens[i].gap >= listed || joiner(c.tokens[i-1]) || c.contrasts(i-1)
}

// fromOthers reports work that others supply: "SQL courtesy of a teammate", "the Tableau sheets came from a colleague, I made the slides". What comes
// from others may be the writer's to work on, so where it comes from says it only where the writer's own part follows.
func (c *clause) fromOthers(i, from int) bool {
	if i+2 >= len(c.tokens) {
		return false
	}
	switch word, next := c.tokens[i].small, c.tokens[i+1].small; {
	case word == "courtesy" && next == "of", word == "thanks" && next == "to":
		return c.holds(i + 2)
	case word == "came" || word == "come" || word == "comes":
		at := i + 1
		for at < len(c.tokens) && at < i+nearGiven && c.tokens[at].gap <= hyphened && c.tokens[at].small != "from" {
			at++ // "came ready-made from"
		}
		if at >= len(c.tokens) || c.tokens[at].small != "from" {
			return false
		}
		own := c.end(i, listed)
		beside := own < len(c.tokens) && self(c.tokens[own]) && !c.pronounIn(own, len(c.tokens))
		return c.holds(at+1) && (beside || from > 0 && own == len(c.tokens) && (c.tokens[from].gap >= claused || c.contrasts(from)))
	}
	return false
}

// pronounIn reports a word among the tokens that stands for what was named before.
func (c *clause) pronounIn(from, to int) bool {
	for i := from; i < to; i++ {
		if pronoun(c.tokens[i].small) {
			return true
		}
	}
	return false
}

// ownOf reports that something has people of its own: "the release of information desk has its own manager".
func (c *clause) ownOf(verb int) bool {
	switch c.tokens[verb].word {
	case "has", "have", "had":
	default:
		return false
	}
	for i := verb + 1; i+1 < len(c.tokens) && i < verb+nearHolder && c.tokens[i].gap < listed; i++ {
		if w := c.tokens[i].word; (w == "its" || w == "their") && c.tokens[i+1].word == "own" {
			return c.any(verb+1, min(i+4, len(c.tokens)), unit)
		}
	}
	return false
}

// subject reports that the list of a mention begins its clause, but for an article or words that say what kind.
func (c *clause) subject(f *item) bool {
	first := f.head
	if f.first > first && c.tokens[f.first].gap >= listed {
		return true
	}
	for i := first; i >= 0 && i >= first-nearVerb; i-- {
		if i > 0 && c.tokens[i-1].small == "our" && (i == 1 || c.tokens[i-1].gap >= listed) {
			return true
		}
		if c.tokens[i].gap >= listed || i > 0 && (joiner(c.tokens[i-1]) || c.contrasts(i-1) || reasons(c.tokens[i-1])) {
			return true
		}
		if i > 1 && i == first && preposition(c.tokens[i-1]) && (c.opens(i-2) || c.tokens[i-2].small == "do") {
			return true // "arguments on medical necessity", "everything to do with audits"
		}
		if i == 0 || c.plays(i-1, proof|owning|writer|link|denying|wish|gives) && !strings.HasSuffix(c.tokens[i-1].small, "ly") || preposition(c.tokens[i-1]) || c.told[i-1] {
			return i == 0
		}
	}
	return false
}

// unitOf reports a unit that is named for a mention and of which a clause tells what it does beside the writer's work: "scan charts; the data
// integrity team merges duplicates".
func (c *clause) unitOf(f *item) bool {
	if !c.has(unit) {
		return false
	}
	first, end := f.head, f.tail
	if first < 2 || end+1 >= len(c.tokens) || c.tokens[first-1].small != "the" || c.tokens[first-1].gap < listed && !joiner(c.tokens[first-2]) {
		return false
	}
	t := c.tokens[end+1]
	if c.plays(end, unit) && c.tokens[first-1].small == "the" && first > 2 && c.tokens[first-2].small == "by" && c.plays(first-3, performs) && t.gap >= claused {
		return true // "were merged by the MPI unit; my part ended there"
	}
	if t.word[len(t.word)-1] != 's' || c.plays(end+1, copula) && t.word != "has" {
		return false // what others once did may be what came of the writer's work
	}
	if !c.plays(end, unit) || c.tokens[end].gap > spaced || t.gap > spaced || c.plays(end+1, writer) || c.relative(end+1) || preposition(t) || joiner(t) {
		return false
	}
	for i := end + 1; i < len(c.tokens) && c.tokens[i].gap < claused; i++ {
		if c.plays(i, writer) || pronoun(c.tokens[i].word) {
			return false // "the coding team adopted it"
		}
	}
	return true
}

// givenAway reports a mention that the writer gives to others: "left interoperability to the IT directorate".
func (c *clause) givenAway(f *item) bool {
	if !c.has(gives) {
		return false
	}
	first := f.head
	for i := first - 1; i >= 0 && i >= first-nearGiven && c.tokens[i+1].gap < listed; i-- {
		if !c.plays(i, gives) {
			continue
		}
		if !c.ofWriter(i) && !(i > 0 && joiner(c.tokens[i-1])) && !(!c.work && i > 0 && c.tokens[i-1].small == "who" && c.ownWho(i)) || c.any(i+1, first, proof|denying) {
			return false
		}
		for j := f.tail; j < len(c.tokens) && j <= f.last+nearGiven && c.tokens[j].gap < listed; j++ {
			if c.tokens[j].word == "to" || c.tokens[j].word == "for" {
				return c.holds(j+1) || j+1 < len(c.tokens) && c.tokens[j+1].small == "those"
			}
		}
		return false
	}
	return false
}

// pointedAway reports that what follows a mention says of it that it is somebody else's: "cancer registry, which sits with quality", "do not take
// billing calls; both go to the business office".
func (c *clause) pointedAway(f *item) bool {
	for i := f.last + 1; i+2 < len(c.tokens) && c.tokens[i].gap < ended; i++ {
		if c.told[i] && c.tokens[i].gap >= parted {
			return false
		}
		if c.tokens[i].gap < listed && !c.contrasts(i-1) {
			continue
		}
		if w := c.tokens[i].small; (w == "here" || w == "there") && i+2 < len(c.tokens) && c.tokens[i+1].small == "it" {
			return c.plays(i+2, rests) && (c.ledTo(i+3, i+2+nearHolder) || c.restsWith(i+2)) // "here it sits with the chief data officer"
		}
		switch c.tokens[i].word {
		case "both", "they", "these", "those", "that", "thats", "all", "which":
		default:
			continue
		}
		verb := i + 1
		if c.tokens[i].word == "thats" {
			verb = i
		}
		switch c.tokens[verb].word {
		case "go", "goes", "went":
			return c.any(f.from, f.first, denying) && c.ledTo(verb+1, verb+nearHolder)
		}
		return c.plays(verb, rests) && c.ledTo(verb+1, verb+nearHolder) || (verb == i || c.plays(verb, copula)) && (c.doneBy(verb+1) || c.ofUnit(verb+1) || c.sentOn(verb+1))
	}
	return false
}

// onlyWatched reports what was seen or read of and then denied: "Have watched population health from across the hall, not run it".
func (c *clause) onlyWatched(f *item) bool {
	if !c.has(denying | nothing) {
		return false
	}
	before := c.any(f.from, f.first, remote|perceives) && c.tokens[f.from+1].small != "after" // who looks after a thing does more than look
	for i := f.last + 1; i+1 < len(c.tokens) && c.tokens[i].gap < ended; i++ {
		deed := c.plays(i, owning|performs) || c.told[i] && strings.HasSuffix(c.tokens[i].small, "ed")
		if before && c.tokens[i].gap >= listed && deed && c.plays(i+1, nothing|denier) && c.end(i, listed)-i <= nearGiven {
			return true // "sat beside the release of information clerk, processed none myself"
		}
		if c.told[i] {
			return false
		}
		if c.tokens[i].gap >= listed && (c.plays(i, negator) || c.plays(i, link) && c.plays(i+1, negator)) {
			stop := c.end(i, listed)
			if before && c.tokens[stop-1].small == "myself" {
				return true // "Watched release of information staff; did not release anything myself"
			}
			if !before && (c.work || !c.any(f.tail, i, perceives|lesson)) {
				return false
			}
			return c.any(i+1, stop, owning) && !c.any(i, stop, flaw) && (stop == i+2 || c.pointsBack(i+1, stop) || c.all(i+1, stop, owning|bare|writer))
		}
	}
	return false
}
