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
	read := c.any(at, first, remote)
	next := first
	if next < stop && joiner(c.tokens[next]) {
		next++
	}
	if next < stop && c.plays(next, denying|nothing) {
		return read || c.any(at, first, starts) && c.any(next+1, stop, bare)
	}
	return c.any(at, stop, remote) && c.any(at, stop, starts) && !c.works(first, stop)
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
