package keyword

// longestUnmet bounds, in tokens, what is said of a thing before the verb that says it never came about.
const longestUnmet = 8

// setApart reports a mention that a clause takes away from its writer with a denial of its own, in what was done in an entry as well: as the other
// half of a contrast, as the subject of what never came to pass, or set before a clause that denies it.
func (c *clause) setApart(f *item) bool {
	return c.contrasted(f) || c.unmet(f) || c.fronted(f) || c.cameLater(f) || c.aloof(f) || c.nobodyDoes(f)
}

// contrasted reports the end of a clause that names what the work was not: "on Meditech and Cerner, not on Epic", "outpatient surgery, but never
// inpatient coding". What is only more, not other, is no contrast: "not only for DRG".
func (c *clause) contrasted(f *item) bool {
	first := f.head
	at := first - 1
	if at > 0 && c.tokens[first].gap <= spaced && preposition(c.tokens[at]) {
		at--
	}
	if at < 1 || c.tokens[at+1].gap > spaced || c.plays(at, flaw) || !c.ends(f.tail) {
		return false
	}
	if w := c.tokens[at].small; w != "not" && w != "never" {
		return false
	}
	if c.plays(f.last, flaw|matter) || c.plays(f.last+1, flaw) {
		return false
	}
	behind := c.tokens[at].gap == listed || c.tokens[at-1].small == "but"
	from := at - 1
	for from > 0 && c.tokens[from].gap < claused {
		from--
	}
	return behind && (c.any(from, at-1, performs|proof|owning|bring) || c.tells(from, at-1))
}

// unmet reports the subject of what never came to pass: "DICOM never came up", "the EMR did not exist there".
func (c *clause) unmet(f *item) bool {
	end := f.tail
	if c.has(venture) && c.calledOff(end) {
		return true
	}
	if !c.has(arises) || !c.subject(f) && !c.plays(end, venture) {
		return false
	}
	for i := end; i+1 < len(c.tokens) && i < end+longestUnmet && (c.tokens[i+1].gap <= spaced || c.tokens[i+1].gap == listed && c.plays(i+1, negator)) && !c.told[i]; i++ {
		if c.plays(i, negator) && c.plays(i+1, arises) { // "the certificate I was slated for did not happen"
			return c.ends(c.arisesEnd(i + 1))
		}
	}
	return false
}

// calledOff reports a project, named before or at a token, that a clause says did not come about: "pilot of ambient scribe was cancelled", "the Epic
// conversion was put off".
func (c *clause) calledOff(end int) bool {
	verb := end
	for verb < len(c.tokens) && verb < end+2 && c.tokens[verb].gap <= spaced && c.plays(verb, venture) {
		verb++
	}
	if verb+1 >= len(c.tokens) || c.tokens[verb].gap > listed || !c.any(c.start(end-1), verb, venture) {
		return false
	}
	switch c.tokens[verb].small + " " + c.tokens[verb+1].small {
	case "fell through", "fell apart", "came to", "went nowhere", "fizzled out":
		return c.tokens[verb].small != "came" || verb+2 < len(c.tokens) && (c.tokens[verb+2].small == "nothing" || c.tokens[verb+2].small == "naught")
	}
	off := verb
	if toBe(c.tokens[off]) {
		off++
	}
	if off < len(c.tokens) && (c.tokens[off].small == "then" || c.tokens[off].small == "later" || c.tokens[off].small == "since") {
		off++
	}
	if off == verb && !c.plays(off, scrapped) {
		return false // "a rollout shelved", not "rollout avoided downtime"
	}
	return c.plays(off, passes) && c.tokens[off].gap <= listed
}

// arisesEnd is the token behind the words of coming to pass.
func (c *clause) arisesEnd(i int) int {
	for i < len(c.tokens) && c.plays(i, arises) {
		i++
	}
	return i
}

// fronted reports a mention set before a clause in which the writer denies the deed: "birth certificates I was never asked to do", "management
// (budgets, rosters) I have declined twice".
func (c *clause) fronted(f *item) bool {
	end := f.tail
	if end+2 >= len(c.tokens) || !self(c.tokens[end]) || c.tokens[end].small == "we" || c.tokens[end].gap > spaced && !c.tokens[end-1].closes {
		return false
	}
	first := f.head
	if first > 0 && c.tokens[first].gap <= spaced && !c.tokens[first].opens && !preposition(c.tokens[first-1]) && !article(c.tokens[first-1]) {
		return false
	}
	stop := c.end(end, listed)
	if c.tells(end, stop) || c.any(f.from, f.first, denier|nothing) {
		return false // "no corner of the MPI I have not seen"
	}
	if at := end + 1; c.plays(at, gives) && at+2 < stop && c.tokens[at+1].small == "to" && determiner(c.tokens[at+2]) {
		return true // "statistics I leave to the university"
	}
	if c.any(end, stop, flaw) {
		return false
	}
	for i := end + 1; i < stop && i <= end+3; i++ {
		if c.plays(i, passes) || c.plays(i, negator) && c.any(i+1, stop, owning|performs|perceives) {
			return true
		}
	}
	return false
}

// appointed reports a post or a place that the writer was never given: "was never made super user", "not permitted near PHI".
func (c *clause) appointed(at, first int) bool {
	if c.let(at+1) != first || first == at+1 {
		return false
	}
	from := at
	if at > 0 && c.plays(at-1, copula) && c.tokens[at].gap <= spaced {
		from--
	}
	return from == c.start(at) || joiner(c.tokens[from-1]) || c.plays(from-1, writer)
}

// cameLater reports what came to a place when the writer had gone: "Epic was installed the month after I left", "PACS came once I was gone".
func (c *clause) cameLater(f *item) bool {
	for i := f.tail; i+2 < len(c.tokens) && i <= f.last+longestUnmet && c.tokens[i].gap <= spaced; i++ {
		if c.told[i] {
			return false
		}
		if !c.sinceThen(i) || !(c.tokens[i+1].small == "i" && c.gone(i+2)) && !(c.tokens[i+1].small == "my" && c.plays(i+1, departs)) {
			if c.tokens[i].small != "before" || c.tokens[i+1].small != "i" || !c.came(i+2) || digits(c.tokens[f.tail:i]) || !c.any(f.tail, i, copula) {
				continue
			}
		}
		return c.subject(f) || c.any(c.start(f.first), f.head, unit|others) && !c.any(c.start(f.first), f.head, writer)
	}
	return false
}

// sinceThen reports a word for the time at which something came.
func (c *clause) sinceThen(i int) bool {
	switch c.tokens[i].small {
	case "after", "once", "when", "month", "week", "year", "day", "summer", "spring", "fall", "winter", "as":
		return true
	}
	return false
}

// came reports that the writer comes to a place at a token.
func (c *clause) came(i int) bool {
	switch c.tokens[i].small {
	case "joined", "came", "arrived", "started", "was":
		return c.tokens[i].small != "was" || i+1 < len(c.tokens) && c.tokens[i+1].small == "hired"
	}
	return false
}

// gone reports that the writer leaves a place at a token: "left", "was gone", "had moved on".
func (c *clause) gone(i int) bool {
	for ; i < len(c.tokens) && c.tokens[i].gap <= spaced; i++ {
		if c.plays(i, departs) && !c.plays(i, writer) { // not "had my contract"
			return true
		}
		switch c.tokens[i].small {
		case "moved", "transferred":
			next := i + 1
			return c.ends(next) || c.tokens[next].small == "on" || c.tokens[next].small == "away" || c.tokens[next].small == "to"
		case "was", "had", "were", "already", "long", "just":
		default:
			return false
		}
	}
	return false
}

// aloof reports a mention that the writer only looked on at: "joined the HIE, a project I followed from the sidelines".
func (c *clause) aloof(f *item) bool {
	at := c.end(f.last, listed)
	if !c.has(remote) || at+3 >= len(c.tokens) || c.tokens[at].gap != listed || !indefinite(c.tokens[at]) {
		return false
	}
	for i := at + 1; i+2 < len(c.tokens) && i <= at+nearAside+1; i++ {
		if self(c.tokens[i]) {
			return c.plays(i+1, perceives) && preposition(c.tokens[i+2]) && c.any(i+3, c.end(i, listed), remote)
		}
	}
	return false
}
