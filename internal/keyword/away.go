package keyword

// apart reports a mention that a profile keeps away from its writer without a "no": by a remark, by a label, or by what a sentence says of it.
func (c *clause) apart(f *item) bool {
	return c.remarked(f) || c.labelledAway(f) || c.keptAway(f) || c.namedAway(f) || c.perceived(f) || c.passedBy(f) || c.knownNot(f)
}

// soft reports a word that keeps a thing from the writer without a "no".
func (c *clause) soft(from, i int) bool {
	if c.tokens[i].small == "new" {
		for j := i + 1; j < len(c.tokens) && j < i+5 && c.tokens[j].gap < parted; j++ {
			if w := c.tokens[j].small; (w == "to" || w == "for") && c.plays(j+1, writer) {
				return true // "a new world for me"
			}
		}
		return false
	}
	if c.tokens[i].small == "coming" && i+1 < len(c.tokens) && c.tokens[i+1].small == "from" {
		return false
	}
	if !c.plays(i, lack|ahead|wish) || i+1 < len(c.tokens) && !c.plays(i+1, lack|ahead) && (c.tokens[i+1].gap == hyphened || c.tokens[i].small == "next" && c.tokens[i+1].word == "to") {
		return false // next-day service, next to nothing
	}
	for j := i + 1; c.plays(i, lack) && j+1 < len(c.tokens) && j < i+3; j++ {
		if w := c.tokens[j].small; (w == "to" || w == "for") && c.toOthers(j+1) {
			return false // "a mystery to most people"
		}
	}
	return true
}

// toOthers reports people other than the writer.
func (c *clause) toOthers(i int) bool {
	switch c.tokens[i].small {
	case "most", "many", "others", "some", "few", "other":
		return true
	}
	return c.plays(i, others)
}

// away reports words that keep a thing from the writer without a "no", what is missing or has not come yet, and none that show it in hand.
func (c *clause) away(from, to int) bool {
	found := false
	for i := from; i < to; i++ {
		switch {
		case c.plays(i, flaw) && !c.plays(i, lack|ahead|slight|proof):
			return false // "will never be dull to me"
		case c.soft(from, i):
			if c.any(max(from, i-2), i, denying) && !c.plays(i-1, lack|ahead) {
				return false // "nothing missing"
			}
			found = true
		case c.plays(i, proof) && !c.meant(from, i) && !(i > from && c.plays(i-1, lack|denying)):
			return false
		}
	}
	return found
}

// meant reports a word of doing that is only meant: "to be used", "would have built".
func (c *clause) meant(from, i int) bool {
	for j := i - 1; j >= from && j >= i-2; j-- {
		switch c.tokens[j].small {
		case "to", "be", "get", "will", "shall", "would", "could", "hope", "wish", "if", "once", "when", "until":
			return true
		}
	}
	return false
}

// labelledAway reports a label before the list of a mention that keeps its items away: "Weak spots: SQL, R", "Left to take: CPT".
func (c *clause) labelledAway(f *item) bool {
	from, colon, ok := c.listLabel(f)
	if ok && from > 0 && c.tokens[from].gap == listed && colon-from <= 2 {
		from = c.start(from - 1) // "Weak spot, admittedly: SQL"
	}
	if !ok || c.spokenOf(f) {
		return false
	}
	return c.titled(from, colon) || c.all(from, colon, goal) && !c.any(colon, f.first, bring) || c.barely(from, colon)
}

// barely reports a label over what is hardly known: "Theory only", "Seen in passing".
func (c *clause) barely(from, to int) bool {
	for i := from; i < to; i++ {
		switch c.tokens[i].small {
		case "only", "passing", "just", "merely":
			return c.faint(from, to)
		}
	}
	return false
}

// spokenOf reports an item of a list that is the subject of a sentence of its own: "A word on gaps: SQL is home ground".
func (c *clause) spokenOf(f *item) bool {
	return f.tail < len(c.tokens) && c.tokens[f.tail].gap <= spaced && toBe(c.tokens[f.tail])
}

// titled reports a label or a title whose words keep away what stands under it. What is missing may be a document: there the word of lack must
// not describe a noun.
func (c *clause) titled(from, to int) bool {
	if !c.away(from, to) || c.any(from, to, wish) && c.brings(from, to) {
		return false
	}
	for i := from; i < to; i++ {
		if !c.soft(from, i) {
			continue
		}
		if c.plays(i, ahead|wish) {
			return true
		}
		if !c.plays(i+1, lack) || i+1 >= to {
			return i+1 >= to || c.plays(i+1, link|writer|bare|ahead|proof) || preposition(c.tokens[i+1]) || c.tokens[i+1].gap == listed || c.any(from, to, lesson)
		}
	}
	return false
}

// brings reports a word of bringing that is no part of a wish, as the use of "could use" is.
func (c *clause) brings(from, to int) bool {
	for i := from; i < to; i++ {
		if c.plays(i, bring) && !c.plays(i, wish|ahead) {
			return true
		}
	}
	return false
}

// keptAway reports a clause that says of a mention, as its subject, that it is away: "HL7 interfaces remain a closed book to me", "SQL, which
// I would like to learn".
func (c *clause) keptAway(f *item) bool {
	end := f.tail
	for i := end; i < len(c.tokens) && i <= end+3; i++ {
		t := c.tokens[i]
		if t.gap > listed || t.gap == listed && i > end || c.told[i] {
			return false
		}
		if !c.plays(i, copula) && !(i > end && c.plays(i-1, lesson) && c.soft(end, i)) && !(c.relative(i) && i+1 < len(c.tokens) && (c.linked(i+1, i+2) || c.any(i+1, min(i+3, len(c.tokens)), writer))) {
			if t.gap == listed || c.plays(i, others|denying|writer|proof) || preposition(t) {
				return false
			}
			continue
		}
		if joiner(c.tokens[i-1]) && c.any(f.from, f.head, writer) {
			return false // "I come from Rhapsody and would need a month"
		}
		if c.any(f.from, f.head, denier|nothing) {
			return false // "hardly a report that I have not rebuilt at least once"
		}
		stop, from := c.statementEnd(i), i
		if t.word == "will" || t.word == "would" {
			from++ // the rest must say what keeps it away
		}
		return stop-i <= longestRemark && !c.tells(i, stop) && !c.hangs(f.from, f.head) && (c.away(from, stop) || c.ofKnowledge(f) && c.distant(from, stop))
	}
	return false
}

// ofKnowledge reports that what is said of a mention is said of how well the writer knows it: "my experience with Epic", "my Epic".
func (c *clause) ofKnowledge(f *item) bool {
	first := f.head
	if first == 0 {
		return false
	}
	return c.tokens[first-1].small == "my" || first > 1 && preposition(c.tokens[first-1]) && c.plays(first-2, bare|perceives)
}

// hangs reports a word that makes a clause the time, the place or the ground of another: "called when a list will not clear".
func (c *clause) hangs(from, to int) bool {
	for i := from; i < to; i++ {
		switch c.tokens[i].small {
		case "when", "whenever", "if", "where", "wherever", "who", "because", "until", "unless", "whether":
			return true
		}
	}
	return false
}

// relative reports a word that begins a clause about what stands before it.
func (c *clause) relative(i int) bool {
	switch c.tokens[i].word {
	case "that", "which", "where":
		return true
	}
	return false
}

// statementEnd is the token behind what a verb says: before the next statement, and before what speaks of the next name.
func (c *clause) statementEnd(verb int) int {
	stop := verb + 1
	for stop < len(c.tokens) && c.tokens[stop].gap < claused && !c.contrasts(stop) {
		stop++
	}
	return c.upToNext(verb, stop)
}

// contrasts reports a word that begins another statement.
func (c *clause) contrasts(i int) bool {
	switch c.tokens[i].word {
	case "but", "though", "although", "while", "whereas":
		return true
	}
	return false
}

// namedAway reports a clause that names a mention as what is away: "The one hole in my resume is SQL", "What draws me is data governance".
func (c *clause) namedAway(f *item) bool {
	if !c.has(lack | ahead | wish) {
		return false
	}
	first := f.head
	for i := first - 1; i > 0 && i >= first-4 && c.tokens[i+1].gap < listed; i-- {
		if c.plays(i, denying|proof) || c.told[i] {
			return false
		}
		switch c.tokens[i].word {
		case "is", "are", "remains", "remain", "would", "be":
			from := c.start(i)
			return c.ends(f.tail) && !c.tells(from, i) && c.any(from, i, lack|ahead|wish) && c.away(from, i)
		}
	}
	return false
}

// perceived reports that a mention is only what the writer heard, read or saw of: "I have only ever heard Epic Beaker spoken of", "my only brush
// with FHIR".
func (c *clause) perceived(f *item) bool {
	if !c.has(perceives) {
		return false
	}
	for i := f.first - 1; i > 0 && i >= f.first-5 && c.tokens[i+1].gap < listed && !c.told[i]; i-- {
		if !c.plays(i, perceives) {
			continue
		}
		for j := i - 1; j >= 0 && j >= i-2 && !c.plays(j, flaw); j-- { // "not just read about"
			switch c.tokens[j].small {
			case "only", "just", "merely", "sole", "single", "brief", "passing":
				return true
			}
		}
	}
	return false
}

// passedBy reports a deed before a mention that is none: "we skipped ICD-10-PCS", "declined a move into CDI".
func (c *clause) passedBy(f *item) bool {
	if !c.has(passes) {
		return false
	}
	first := f.head
	for i := first - 1; i >= 0 && i >= first-5 && c.tokens[i+1].gap < listed && !c.told[i]; i-- {
		if c.plays(i, denying|proof) {
			return false
		}
		for i > 0 && c.plays(i, passes) && c.plays(i-1, passes) {
			i-- // "turned down"
		}
		if c.plays(i, lack) {
			return c.plays(i, passes) && !c.flawed(i, f) && c.ofWriter(i)
		}
	}
	return false
}
