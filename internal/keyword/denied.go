package keyword

// denied reports a denial before a mention that holds for it: "no hands-on Epic", "I do not yet read HL7".
func (c *clause) denied(f *item) bool {
	if !c.has(denying) {
		return false
	}
	for i := f.first - 1; i >= 0 && i >= f.first-longestList; i-- {
		if !c.plays(i, denying) {
			continue
		}
		head := i
		for head > 0 && c.plays(head-1, denying) && c.tokens[head].gap <= spaced {
			head--
		}
		if c.any(head, i+1, flaw) && !c.leastOf(i+1, f) {
			continue
		}
		if c.tokens[i].gap >= ended && c.plays(i, nothing) && c.tokens[i+1].gap >= parted {
			continue
		}
		if !c.reaches(i+1, f, firm) {
			if c.tokens[i].gap >= ended {
				return false
			}
			continue
		}
		if c.formerly(i) {
			return false
		}
		if c.twice(head) || c.flawed(i, f) || c.undone(f.tail, c.end(f.last, listed)) {
			return false
		}
		if c.plays(i, denier) && c.deniesNoun(i, f) || c.plays(i, negator) && c.deniesVerb(i, f) {
			return true
		}
	}
	return false
}

// formerly reports that a denial speaks of a time that is over: "Before this program I knew nothing of coding".
func (c *clause) formerly(at int) bool {
	switch c.tokens[c.start(at)].small {
	case "before", "until", "prior":
		return true
	}
	return false
}

// leastOf reports that only words for the least of a thing stand between a denial and it: "not a single day of coding".
func (c *clause) leastOf(from int, f *item) bool {
	of := f.head - 1
	if of <= from || c.tokens[of].small != "of" {
		return false
	}
	for i := from; i < of; i++ {
		if !c.plays(i, least) && !indefinite(c.tokens[i]) {
			return false
		}
	}
	return c.any(from, of, least)
}

// twice reports a denial of a denial: nobody leaves without, no day without, never without.
func (c *clause) twice(at int) bool {
	for i := c.start(at); i < at; i++ {
		word := c.tokens[i].small
		if c.plays(i, denying|nothing) && c.addsNext(i+1, at) {
			continue // "never managed projects and hold no PMP"
		}
		if word == "seldom" || word == "rarely" {
			return true
		}
		if c.plays(i, flaw) && i == at-1 && c.tokens[at].small == "no" {
			return true // "missed no deadline"
		}
		if c.plays(i, denying|nothing) && !c.plays(i+1, denying) || word == "nobody" || c.plays(i, flaw) && c.tokens[at].small == "without" {
			return i+1 < at && !c.told[i+1] // "neither SQL nor R"
		}
	}
	return false
}

// addsNext reports an "and" before a denial, at most a verb away from it: a second one, and none of the first.
func (c *clause) addsNext(from, at int) bool {
	for i := at - 1; i >= from && i >= at-2; i-- {
		if joiner(c.tokens[i]) {
			return c.tokens[at].small != "without"
		}
	}
	return false
}

// undone reports that the writer denies what was denied before: there is nothing that "I cannot" do.
func (c *clause) undone(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if c.plays(i, negator) && c.plays(i-1, writer|link) && c.any(from, i, writer) {
			return true
		}
	}
	return false
}

// undoes reports a denial of the writer's with another before it in its clause.
func (c *clause) undoes(at int) bool {
	from := c.start(at)
	return c.any(from, at, denier|nothing) && c.undone(from, at+1)
}

// praised reports that what is said from a token on denies a flaw: "none of my dashboards older than a day".
func (c *clause) praised(from int) bool {
	return c.plays(from, denying|nothing) && c.any(from, c.end(from, claused), flaw)
}

// flawed reports that what is denied is a flaw, so that the denial praises: no HIPAA breach, never missed a coding deadline.
func (c *clause) flawed(at int, f *item) bool {
	if c.any(at+1, f.first, flaw) && !c.leastOf(at+1, f) || c.plays(f.last, flaw) && c.lower(f) && !c.plays(f.last+1, owning) && !c.toDo(f.tail) && !c.ofPractice(f) && !(c.plays(f.last, matter) && c.backToWriter(f.last+1)) {
		return true
	}
	for i := f.last + 1; i < len(c.tokens) && i <= f.last+nearFlaw && c.tokens[i].gap < listed && !c.ofPractice(f); i++ {
		if c.plays(i, flaw) && !(c.plays(i, matter) && c.plays(at, negator) && c.plays(at+1, performs)) {
			return true
		}
	}
	return false
}

// ofPractice reports that a denial is one of the practice with a mention: "haven't had any practice with claim denials".
func (c *clause) ofPractice(f *item) bool {
	return f.head > 1 && preposition(c.tokens[f.head-1]) && c.plays(f.head-2, owning)
}

// praises reports that a cue denies a flaw of which a mention says what kind: never had a HIPAA complaint.
func (c *clause) praises(cue cue, f *item) bool {
	if !c.any(cue.first, cue.last+1, denying) || c.ofPractice(f) {
		return false
	}
	for i := f.last + 1; i <= f.last+2 && i < len(c.tokens) && c.tokens[i].gap <= spaced; i++ {
		if c.plays(i, flaw) {
			return true
		}
	}
	return false
}

// ends reports that no noun and no verb goes on at a token: "no Epic yet", not "no Epic ticket was open".
func (c *clause) ends(i int) bool {
	return i >= len(c.tokens) || c.tokens[i].gap >= listed || c.plays(i, bare|firm) || joiner(c.tokens[i])
}

// lower reports a mention without a capital: a thing that is done, not a name.
func (c *clause) lower(f *item) bool {
	for i := f.first; i <= f.last; i++ {
		if c.tokens[i].word != c.tokens[i].small {
			return false
		}
	}
	return true
}

// deniesVerb reports a "not" or "never" that denies what the writer does with a mention.
func (c *clause) deniesVerb(at int, f *item) bool {
	if !c.work && c.leastOf(at+1, f) {
		return true
	}
	first := max(f.head, at+1)
	next := c.tokens[at+1].small
	direct := first == at+1
	if c.tokens[at+1].gap >= listed && !c.tokens[at+1].labelled {
		return false
	}
	switch next {
	case "of", "by", "for", "from", "to", "because", "as", "so", "more", "less", "at", "in", "on", "until", "that":
		if !direct && !(first == at+2 && at > 1 && self(c.tokens[at-2])) {
			return false
		}
	}
	if next == "a" || next == "an" || next == "the" {
		if !c.any(c.start(at), at, writer) && c.tokens[at].gap < ended && !(at+2 < first && c.plays(at+2, least)) {
			return false // "a matter of care, not a nuisance"
		}
	}
	end := f.tail
	if first == at+2 && (next == "on" || next == "in") && !c.lower(f) && c.ends(end) && at > 1 && c.plays(at-1, copula) && self(c.tokens[at-2]) {
		return true // "We were not on Epic yet"
	}
	if first == at+2 && (next == "in" || next == "on" || next == "with") && !c.lower(f) && c.ends(end) && at > 0 && (c.tokens[at].gap >= listed || joiner(c.tokens[at-1])) {
		return true // "Eight years at the bedside, and never in Cerner"
	}
	if c.work {
		return c.notDoneAtWork(at, f)
	}
	turned := at > 0 && (c.contrasts(at-1) || joiner(c.tokens[at-1])) && !c.any(c.start(at), at, others) // "sat through the course but never took the exam"
	return direct && !c.lower(f) || c.ofWriter(at) || c.ownWho(at) || turned
}

// notDoneAtWork reports a "not" or "never" that denies the writer's deed in what was done in an entry.
func (c *clause) notDoneAtWork(at int, f *item) bool {
	first, end := max(f.head, at+1), f.tail
	direct := first == at+1
	if direct && !c.lower(f) && c.tokens[at].gap >= listed && (end >= len(c.tokens) || c.tokens[end].gap >= parted) {
		return true // HEDIS (not MIPS)
	}
	if direct && c.plays(end, writer) && c.tokens[end].gap <= spaced && c.ends(end+1) {
		return true // "never coding myself"
	}
	if direct && norOf(c.tokens[at]) && c.tokens[at].gap >= listed && (c.ends(end) || norOf(c.tokens[end])) {
		return true // "filed loose sheets; neither chart audits nor deficiency tracking"
	}
	if direct && norOf(c.tokens[at]) && end < len(c.tokens) {
		stop := c.end(end, listed)
		return c.any(end, stop, owning|writer) && !c.any(end, stop, flaw)
	}
	if c.appointed(at, first) {
		return true
	}
	if c.let(at+1) > at+1 && c.plays(end, owning|lesson) && c.ofWriter(at) {
		return true // "was not given Epic access"
	}
	return c.any(c.start(at), at, writer) && c.any(at+1, first, owning) || c.ofWriter(at) && c.any(at+1, min(c.let(at+1)+2, first), owning)
}

// let is the token behind words that lead to what somebody may or must do: never "asked to" code.
func (c *clause) let(i int) int {
	for i+1 < len(c.tokens) && c.tokens[i+1].gap <= spaced && c.plays(i, lets) {
		i++
	}
	return i
}

func norOf(t token) bool {
	switch t.word {
	case "neither", "Neither", "nor":
		return true
	}
	return false
}
