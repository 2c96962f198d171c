package keyword

// longestBegun bounds, in tokens, a value that tells of a beginning.
const longestBegun = 14

// begun reports a value that tells of a beginning and of no work: what was read or sat through, and then that nothing came of it or that it goes on,
// as in "SQL: two lessons in, nothing built"; or that something was begun and has nothing to show so far.
func (c *clause) begun(at, stop int) bool {
	first := min(c.end(at, listed), stop)
	if stop-at > longestBegun || c.tells(at, first) || c.any(first, stop, flaw) || c.works(at, first) || c.plays(at, denying|nothing) {
		return false
	}
	for i := at; i < stop; i++ {
		if c.told[i] && c.tokens[i].word != c.tokens[i].small || c.plays(i, others) && c.tokens[i].small != "one" {
			return false // another name, other people
		}
	}
	read := c.any(at, first, remote|attends|perceives)
	next := first
	if next < stop && joiner(c.tokens[next]) {
		next++
	}
	if next < stop && c.plays(next, denying|nothing) {
		return read || c.any(at, first, starts) && c.any(next+1, stop, bare)
	}
	return c.any(at, stop, remote) && c.any(at, stop, starts) && !c.works(first, stop)
}

// partWay reports how far somebody has come in a lesson: "on chapter two", "about a third done", "1 of 5 courses finished".
func (c *clause) partWay(at, stop int) bool {
	for i := at; i < stop; i++ {
		switch c.tokens[i].small {
		case "week", "chapter", "module", "lesson", "unit":
			if i+1 < stop && c.tokens[i+1].gap <= spaced && count(c.tokens[i+1]) > 0 {
				return !c.any(at, stop, proof|leads)
			}
		case "third", "quarter", "half", "halfway":
			if i+1 < stop && (c.tokens[i+1].small == "done" || c.tokens[i+1].small == "finished" || c.tokens[i+1].small == "through" && i+2 == stop) {
				return true // not "halfway through a degree"
			}
		}
		if c.partDone(i) {
			return c.any(i, stop, lesson|remote)
		}
	}
	return false
}

// works reports a word of doing that is not one of learning.
func (c *clause) works(from, to int) bool {
	for i := from; i < to; i++ {
		if c.tokens[i].small == "for" {
			return true // a course for others
		}
		if c.plays(i, owning) && !c.plays(i, remote|learns) {
			return true
		}
	}
	return false
}
