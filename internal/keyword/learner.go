package keyword

import (
	"slices"
	"strconv"
)

// disowned reports a mention of which its clause goes on to say that the writer has not done it: "Professional fee work is something I have not
// done", "Epic is a system I have only seen", "SQL was work I left to others".
func (c *clause) disowned(f *item) bool {
	end := f.tail
	near := end + 2
	if c.plays(end, portion) {
		near = end + 5 // "the revenue integrity part of the position is"
	}
	for i := end; i < len(c.tokens) && i <= near && c.tokens[i].gap <= listed && !c.told[i]; i++ {
		if c.relative(i) && i+1 < len(c.tokens) && self(c.tokens[i+1]) && (i == end || c.all(end, i, bare|lesson|paper)) {
			stop := c.statementEnd(i)
			return !c.tells(i, stop) && c.saysNotMine(i+1, stop) // "HEDIS experience that I do not have"
		}
		if c.tokens[i].gap == listed {
			return false
		}
		denied := isNot(c.tokens[i])
		if denied || toBe(c.tokens[i]) {
			stop := c.statementEnd(i)
			return !c.tells(i, stop) && (!denied && c.saysNotMine(i+1, stop) || c.saysNotOurs(i+1, stop, denied))
		}
	}
	return false
}

// toBe reports the verb with which a clause says what something is.
func toBe(t token) bool {
	switch t.small {
	case "is", "are", "was", "were", "remains", "remain", "remained":
		return true
	}
	return false
}

// isNot reports the same verb with its denial.
func isNot(t token) bool {
	switch t.small {
	case "isnt", "arent", "wasnt", "werent":
		return true
	}
	return false
}

// saysNotOurs reports that the place where the writer works does not do a thing: "not something this office files", "nothing we bill here". What comes
// behind the verb may limit what is denied: "not something we do once a year".
func (c *clause) saysNotOurs(at, stop int, denied bool) bool {
	for ; at < stop && c.tokens[at].gap < listed; at++ {
		word := c.tokens[at].small
		switch {
		case !denied && c.plays(at, negator):
			denied = true
			continue
		case word == "nothing":
			denied = true
		case !denied || word == "a" || word == "part" || word == "of":
			continue
		}
		switch word {
		case "something", "anything", "nothing", "thing", "what", "work":
		default:
			return false
		}
		if at+1 < stop && c.relative(at+1) {
			at++
		}
		verb := c.ourPlace(at+1, stop)
		return denied && verb > 0 && verb < stop && stop-verb <= 3 && !c.any(verb, stop, flaw)
	}
	return false
}

// ourPlace is the token behind words for the writer or for where the writer works: we, this office, my last employer. Without them it is 0.
func (c *clause) ourPlace(at, stop int) int {
	if at < stop && self(c.tokens[at]) {
		return at + 1
	}
	if at >= stop || !determiner(c.tokens[at]) && c.tokens[at].small != "this" && c.tokens[at].small != "that" {
		return 0
	}
	for i := at + 1; i < stop && i <= at+3; i++ {
		if c.plays(i, unit|group|others) || c.tokens[i].small == "employer" || c.tokens[i].small == "practice" || c.tokens[i].small == "company" {
			return i + 1
		}
	}
	return 0
}

// saysNotMine reports a writer who says directly behind "I" that something was not done, only seen, left to others, or is still to be learned.
func (c *clause) saysNotMine(from, stop int) bool {
	for i := from; i < stop; i++ {
		if !self(c.tokens[i]) {
			continue
		}
		verb := i + 1
		for verb < stop && verb < i+3 && c.plays(verb, link|copula) && !c.plays(verb, denying|gives|perceives) {
			verb++
		}
		if verb >= stop || c.any(verb, stop, flaw) && !c.plays(verb, gives) || c.before(verb, stop) {
			return false
		}
		switch c.tokens[verb].small {
		case "only", "just", "merely", "never":
			if c.any(verb+1, min(verb+3, stop), perceives) {
				return true
			}
		}
		return c.plays(verb, denying) && c.any(verb+1, stop, owning|performs) && !c.any(verb+1, stop, denier|nothing) ||
			c.plays(verb, gives) && c.any(verb+1, stop, others|unit) || c.plays(verb, ahead|wish) && !c.any(verb, stop, proof)
	}
	return false
}

// before reports a word that ends what is said: "had not used before 2021".
func (c *clause) before(from, stop int) bool {
	for i := from; i < stop; i++ {
		switch c.tokens[i].small {
		case "before", "until", "till":
			return true
		}
	}
	return false
}

// onCourse reports a mention that is the matter of a lesson or a book which the writer is still at: "Working through a FHIR tutorial", "three weeks
// into a SQL class", "bought a book on SQL".
func (c *clause) onCourse(f *item) bool {
	if f.kind != named {
		return false
	}
	from, first, end := f.from, f.head, f.tail
	if first > from+1 && c.tokens[first-1].small == "of" && c.partWay(from, first-1) {
		return true // "Currently in week 3 of Healthcare Data Analytics"
	}
	if !c.has(lesson | remote) {
		return false
	}
	at := -1 // the lesson
	for i := end; i < len(c.tokens) && i <= end+1 && c.tokens[i].gap <= hyphened && at < 0; i++ {
		if c.plays(i, lesson|remote) && (c.ends(i+1) || preposition(c.tokens[i+1]) || c.plays(i+1, ahead|starts) || c.tokens[i+1].small == "last" || c.tokens[i+1].small == "online") {
			at = i
		}
	}
	if first > from+1 && preposition(c.tokens[first-1]) && c.plays(first-2, lesson|remote) {
		at = first - 2
	}
	if mark := c.mark(end); at < 0 && mark == end && mark < len(c.tokens) && !(c.tokens[mark].opens && c.commaIn(f.last+1, mark)) && c.tokens[mark].gap >= listed && (c.tokens[mark].gap > listed || c.told[f.from]) && c.plays(mark, attends) {
		stop := c.end(mark, listed) // "Python and SQL: planning a short course"
		return c.any(mark, stop, lesson|remote) && !c.any(mark, stop, others) && !c.tells(mark, stop)
	}
	if at < 0 {
		return false
	}
	if mark := c.mark(end); mark >= end && c.partDone(mark) || c.partDone(c.end(at, listed)) {
		return true // "Online tutorial in Power BI, 2 of 14 lessons watched"
	}
	if at == end && c.plays(at+1, starts) && !c.any(at+1, c.end(at, claused), proof) {
		return true // "ICD-10 course started in August, finishes in May"
	}
	for i := min(at, first) - 1; i >= from && i > min(at, first)-5; i-- {
		if c.plays(i, attends) {
			return !c.any(from, i, leads|denying)
		}
	}
	return false
}

// partDone reports a part of what a lesson has: "2 of 9", "module 3 of 12".
func (c *clause) partDone(at int) bool {
	if at+3 < len(c.tokens) && c.plays(at, lesson|remote) {
		at++
	}
	if at+3 < len(c.tokens) && ordinal(c.tokens[at].small) > 0 && c.plays(at+1, lesson|remote) && c.tokens[at+2].small == "of" {
		return ordinal(c.tokens[at].small) < count(c.tokens[at+3]) // "second module of five"
	}
	if at+2 >= len(c.tokens) || c.tokens[at+1].word != "of" {
		return false
	}
	done, all := count(c.tokens[at]), count(c.tokens[at+2])
	return done > 0 && done < all
}

// ordinal is the number that a word for a place in a row stands for; 0 for none.
func ordinal(word string) int {
	return 1 + slices.Index([]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}, word)
}

// count is a number in digits, or in a word up to ten; 0 for none.
func count(t token) int {
	if n, err := strconv.Atoi(t.word); err == nil {
		return n
	}
	return 1 + slices.Index([]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}, t.small)
}

// lookedOn reports a clause that begins with what one does from without, and says how seldom or from where: "Saw FHIR once at a conference",
// "watched release of information staff at work".
func (c *clause) lookedOn(f *item) bool {
	if !c.has(perceives) {
		return false
	}
	from := f.from
	for from < f.first && (c.plays(from, writer|link) || c.tokens[from].small == "once") {
		from++
	}
	if !c.plays(from, perceives) || c.tells(from, f.first) {
		return false
	}
	if about := f.head - 1; about > from && about <= from+nearNoun+1 && (preposition(c.tokens[about]) || c.tokens[about].small == "about") && c.plays(about-1, remote|lesson) {
		stop := c.end(f.last, listed)
		return !c.any(f.tail, stop, proof) || c.any(f.tail, stop, denying) // "Heard one guest lecture on value-based care"
	}
	if f.first-from > nearNoun {
		return false
	}
	end := f.tail
	stop := c.end(end-1, listed)
	if c.tells(end, stop) || c.any(end, stop, proof) {
		return false
	}
	for i := end; i < stop; i++ {
		if c.plays(i, slight|remote) || c.tokens[i].small == "twice" || c.tokens[i].small == "at" && i+2 == stop && c.tokens[i+1].small == "work" {
			return true
		}
	}
	return false
}
