package keyword

// takenBack reports that the clause behind that of a mention says it is not so: "The posting asks for SQL; I do not have it", "Do I know FHIR? No."
func (c *clause) takenBack(f *item) bool {
	if !c.has(denying | nothing | lack | unit) {
		return false
	}
	at := f.last + 1
	for at < len(c.tokens) && c.tokens[at].gap < claused {
		if c.told[at] && c.tokens[at].gap >= parted {
			return false
		}
		at++
	}
	if at >= len(c.tokens) || c.tokens[at].labelled {
		return false
	}
	stop := c.end(at, claused)
	if stop < len(c.tokens) && c.tokens[stop].labelled || stop-at > longestBack || c.tells(at, stop) || c.flawAmong(at, stop) {
		return false
	}
	switch c.tokens[stop-1].word {
	case "theirs", "his", "hers":
		return c.tokens[stop-1].gap < listed && c.plays(f.last+1, unit)
	}
	if c.tokens[at].gap == ended && c.tokens[at].asks && f.last-c.start(f.first) < shortLine && c.plays(at, negator|nothing) {
		return true // "Appeals? Not in my job description"
	}
	if c.work && !c.any(at, stop, writer) {
		return false
	}
	if (c.all(at, stop, denying|nothing|bare|writer) || stop-at == 3 && self(c.tokens[at]) && c.plays(at+1, link) && c.plays(at+2, negator)) && c.any(at, stop, denying|nothing) {
		return c.tokens[at].gap == ended && c.asked(f) || c.any(at, stop, writer) && c.any(at, at+3, negator) && (!c.any(f.from, f.first, flaw) || c.any(f.from, f.first, writer))
	}
	if !c.ofWriterOrIt(at, stop) {
		return false
	}
	for i := at; i < stop; i++ {
		if i > at && i == stop-1 && c.plays(i, nothing) && c.any(at, i, owning) && c.any(at, i, writer) {
			return true // "I have none"
		}
		if i > at && c.plays(i, denier) && c.any(i+1, stop, owning) && c.pointsBack(i+1, stop) && c.any(at, i, writer) {
			return true // "I have no background there"
		}
		if i > at && c.plays(i, lack) && c.pointsBack(i+1, stop) && c.any(at, i, writer) {
			return true // "I passed on it"
		}
		if c.plays(i, negator) && c.pointsBack(i+1, stop) && c.any(i+1, stop, owning|perceives) || c.plays(i, nothing) && i == stop-1 && i > at && c.any(at, i, owning) && c.tokens[i].small == "neither" {
			return true
		}
	}
	return false
}

// flawAmong reports a flaw that is more than a polite word: "I am afraid I have none".
func (c *clause) flawAmong(from, to int) bool {
	for i := from; i < to; i++ {
		if c.plays(i, flaw) && !c.plays(i, bare) {
			return true
		}
	}
	return false
}

// overcome reports what was lacking once and done since: "Had no prior training in CPT, then coded 300 visits a week".
func (c *clause) overcome(f *item) bool {
	at := c.end(f.last, listed)
	if at < len(c.tokens) && (joiner(c.tokens[at]) || c.contrasts(at)) {
		at++
	}
	if at+1 >= len(c.tokens) || c.tokens[at].small != "then" || c.told[at+1] {
		return false
	}
	return c.plays(at+1, performs|proof) && !c.any(at, c.end(at, claused), denying|nothing|lack)
}

// asked reports that the sentence of a mention is a question of the writer's: it begins with a verb.
func (c *clause) asked(f *item) bool {
	i := f.first
	for i > 0 && c.tokens[i].gap < ended {
		i--
	}
	switch c.tokens[i].small {
	case "do", "can", "have", "am", "did", "could", "is", "will":
		return i+1 < len(c.tokens) && c.plays(i+1, writer|link)
	}
	return f.last-i < shortLine
}

// ofWriterOrIt reports that a clause speaks of the writer.
func (c *clause) ofWriterOrIt(at, stop int) bool {
	for i := at; i < stop && i < at+3; i++ {
		if c.plays(i, writer) || c.plays(i, negator) {
			return true
		}
	}
	return false
}

// pointsBack reports a word that stands for what was named before, at the end of a clause or before nothing of weight.
func (c *clause) pointsBack(from, stop int) bool {
	for i := from; i < stop && i < from+4; i++ {
		switch c.tokens[i].small {
		case "it", "them", "either", "neither", "both", "those", "these", "that", "any", "one", "there":
			return i+1 >= stop || c.plays(i+1, bare|link) || preposition(c.tokens[i+1])
		}
	}
	return false
}

// answered reports that the clause behind what others ask for says that the writer has it: "The posting asks for SQL and R; I bring both."
func (c *clause) answered(f *item) bool {
	at := c.end(f.last, claused)
	for i := f.last + 1; i < at; i++ {
		if c.tokens[i].gap >= parted {
			return false
		}
	}
	stop := c.end(at, claused)
	if at >= len(c.tokens) || stop-at > longestBack || !c.any(at, min(at+2, stop), writer) || c.any(at, stop, denying|nothing|wish) || c.tells(at, stop) || !c.any(at, stop, owning) {
		return false
	}
	head := f.first > 0 && (joiner(c.tokens[f.first-1]) || c.tokens[f.first].gap == listed)
	tail := f.tail > f.last+1
	for i := at; i < stop; i++ {
		switch c.tokens[i].small {
		case "both", "them", "all", "these", "those", "it":
			return c.ends(i+1) || preposition(c.tokens[i+1])
		case "first", "former":
			return !head
		case "second", "latter", "last":
			return !tail
		}
	}
	return false
}
