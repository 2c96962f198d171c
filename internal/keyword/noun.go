package keyword

// deniesNoun reports a "no" that denies a mention, or the experience with it, and not something of which it says what kind.
func (c *clause) deniesNoun(at int, f *item) bool {
	first := max(f.head, at+1)
	if c.work && first == at+1 && c.placeLacks(at, f) {
		return true
	}
	if far := first - at - 1; far > nearNoun+1 || far > nearNoun && c.tokens[at+2].gap != hyphened || !(at > 0 && joiner(c.tokens[at-1])) && c.any(c.start(at), at, others) && !c.any(c.start(at), at, writer) || c.tokens[at+1].gap == hyphened {
		return false
	}
	owned := c.any(at+1, first, owning)
	if c.tokens[at+1].gap >= listed || first > at+1 && c.tokens[first].gap >= listed && !owned {
		return false // "ICD-10-CM without a book, CPT with one"
	}
	end := f.tail
	if c.backToWriter(end) {
		return true
	}
	if c.work {
		return c.lackedAtWork(at, f)
	}
	if c.ends(end) || owned {
		return true
	}
	if c.plays(end, product) && c.ends(end+1) {
		return true // "no risk management software"
	}
	if c.lower(f) {
		return c.plays(end, owning) || end+1 < len(c.tokens) && preposition(c.tokens[end]) && c.tokens[end+1].word == "any"
	}
	return preposition(c.tokens[end]) || c.ends(end+1) && !c.plays(end, link) // a noun that nobody foresaw ends the phrase: "no SQL certificate"
}

// lackedAtWork reports a "no" that denies a mention in what was done in an entry, where most of them praise, or tell what others lacked.
func (c *clause) lackedAtWork(at int, f *item) bool {
	first, end := max(f.head, at+1), f.tail
	owned := c.any(at+1, first, owning)
	if c.tokens[at].gap >= listed && first == at+1 && (end >= len(c.tokens) || c.tokens[end].gap >= listed) && !c.any(first, end, flaw) {
		return true // "No billing, no outpatient coding"
	}
	if c.tokens[at].gap >= listed && first == at+1 && end < len(c.tokens) && (c.inThisSeat(end) || c.inThisSeat(end+1)) {
		return true // "no medical necessity checks in this seat"
	}
	if c.tokens[at].gap >= listed && first == at+1 && preposition(c.tokens[end]) && c.any(0, at, perceives) && !c.any(first, c.end(end, listed), flaw) {
		return true // "Watched the coders; no coding on live accounts"
	}
	if c.tokens[at].gap >= parted && c.plays(end, owning) && c.ends(end+1) || at == c.start(at)+1 && c.plays(at-1, performs|perceives) && c.ends(end) {
		return true // "(no SQL involved)", "touched no live subpoena"
	}
	if at > 1 && first == at+1 && c.tokens[at-1].small == "but" && c.tokens[at-1].gap == listed && c.ends(end) {
		return true // "E/M every day, but no DRGs"
	}
	if at > 0 && first == at+1 && c.tokens[at].gap <= spaced && c.plays(at-1, performs|proof) && !c.lower(f) && c.ends(end) {
		return true // "ran no SPSS"
	}
	if at > 0 && first == at+1 && c.tokens[at].gap <= spaced && c.ends(end) {
		switch c.tokens[at-1].small {
		case "did", "do", "does", "doing":
			return true // "Did no coding during the placement"
		}
	}
	if at > 0 && first == at+1 && c.toDo(end) && c.any(c.start(at), at, writer) {
		return true // "so I have no appeals to show"
	}
	if at > 0 && owned && preposition(c.tokens[first-1]) || at > 0 && owned && article(c.tokens[first-1]) {
		switch c.tokens[at-1].small {
		case "had", "has", "have", "took", "played":
			return c.tokens[at-1].gap >= listed // "Had no say in the build"
		}
	}
	return owned && c.tokens[at].gap >= listed || c.plays(end, writer) && c.tokens[end].gap < listed
}

// placeLacks reports a product that the place where the writer works does not have: "The clinic has no Epic; we chart on paper", "there was no EHR".
func (c *clause) placeLacks(at int, f *item) bool {
	if at < 2 || c.lower(f) && !c.ends(f.tail) {
		return false
	}
	switch c.tokens[at-1].small {
	case "has", "have", "had":
		if c.ourPlace(c.start(at), at) != at-1 && !(c.relative(at-2) && at > 2 && c.plays(at-3, others|unit)) {
			return false
		}
	case "is", "was":
		if c.tokens[at-2].small != "there" {
			return false
		}
	default:
		return false
	}
	end := c.end(f.tail-1, listed)
	return end-f.tail <= nearAside && !c.any(f.tail, end, flaw|others)
}

// inThisSeat reports words for the writer's post at a token: "in this seat", "on my desk".
func (c *clause) inThisSeat(i int) bool {
	return i+2 < len(c.tokens) && preposition(c.tokens[i]) && (c.tokens[i+1].small == "this" || c.tokens[i+1].small == "my") && c.plays(i+2, post)
}

// toDo reports that what stands before a token is there to be worked or shown: "no appeals to show", "never given queries to write".
func (c *clause) toDo(at int) bool {
	return at+1 < len(c.tokens) && c.tokens[at].gap <= spaced && c.tokens[at].small == "to" && (c.plays(at+1, owning|performs) || c.tokens[at+1].small == "show" || c.tokens[at+1].small == "boast")
}

// backToWriter reports that a clause goes on to say what is not so of the writer: "no HL7 message was parsed by my hand", "none of the queries were mine".
func (c *clause) backToWriter(from int) bool {
	for i := from; i+1 < len(c.tokens) && i < from+longestBack && c.tokens[i].gap < listed; i++ {
		if next := c.tokens[i+1].small; c.tokens[i].word == "by" && c.plays(i+1, writer) || c.plays(i, copula) && next == "mine" {
			return true
		}
	}
	return false
}
