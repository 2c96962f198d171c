package keyword

// valued reports a denial in what is said behind a mention and a mark: "SQL: not yet", "Tableau (no certificate)", "FHIR: saw a talk, made nothing".
func (c *clause) valued(f *item) bool {
	at := c.mark(f.tail)
	if at >= 0 && at < len(c.tokens) && c.tokens[at].labelled && c.plays(at, attends) && c.any(at, min(at+5, c.end(at, claused)), lesson|remote) {
		return true // "Power BI: working through the tutorials"
	}
	if c.rated(f.last + 1) {
		return true
	}
	if at >= 0 && at == f.last+1 && c.tokens[at].gap < listed { // "SQL n/a"
		stop := c.end(at, listed)
		return c.all(at, stop, nothing|bare) && c.any(at, stop, nothing) && !digits(c.tokens[at:min(stop+1, len(c.tokens))])
	}
	if at < 0 || at >= len(c.tokens) || c.tokens[at].gap == ended || c.tokens[at].gap < listed || c.tokens[at].gap == claused && !c.tokens[at].labelled {
		return false
	}
	if c.tokens[at].gap == parted && !c.tokens[at].opens && at <= f.last+nearAside+1 && c.all(at, c.end(at, claused), nothing|denying|bare) && c.any(at, c.end(at, claused), nothing|denying) {
		return true // "RFP authorship – nil"
	}
	if at > f.last+1 && !c.tokens[at].labelled && !c.tokens[at].opens && !c.all(f.tail, at, lesson) {
		return false
	}
	if c.tokens[at].opens && !c.ofWhole(at) && c.commaIn(f.last+1, at) {
		return false // it is said of the last item of a list
	}
	stop := c.end(at, claused)
	if c.tokens[at].opens {
		stop = c.bracketEnd(at)
	}
	if c.partWay(at, stop) {
		return true
	}
	if c.tokens[at].gap != listed && c.begun(at, stop) || c.plays(at, attends) && at > f.tail && c.all(f.tail, at, lesson) {
		return true
	}
	return c.valueDenies(at, c.upToNext(at, stop), f)
}

// valueDenies reports that what is said of a mention in the tokens at..stop-1 denies it.
func (c *clause) valueDenies(at, stop int, f *item) bool {
	if c.plays(at, denying) && c.disproved(at, stop) {
		return false
	}
	if c.tells(at, stop) || c.any(at, stop, flaw) || c.plays(at, denying|nothing) && c.undone(at, stop) || c.names(at, stop) || stop-at > longestValue || digits(c.tokens[at:min(stop+1, len(c.tokens))]) {
		return false
	}
	if c.all(at, stop, denying|nothing|bare) && c.any(at, stop, denying|nothing) {
		return true
	}
	if c.tokens[at].gap == listed || c.tokens[at-1].closes && !c.tokens[at].labelled && !c.tokens[at].opens { // a comma begins the next item too: "Epic, no certificate"
		return c.plays(at, denying|nothing) && c.all(at+1, stop, bare|owning|link|perceives) || c.all(at, stop, wish|bare) && c.any(at, stop, wish)
	}
	if f.kind == named && c.any(at, stop, paper) {
		return false // who knows Epic may have no certificate of it
	}
	if c.limited(at, stop) {
		return false
	}
	if c.plays(at, denying|nothing) && !c.describes(at) || c.any(at, c.end(at, listed), wish) && !c.any(at, stop, bring) || c.nextUp(at, stop) {
		return true
	}
	return c.plays(stop-1, nothing) && c.tokens[stop-1].gap < claused || c.ownDenied(at, stop)
}

// disproved reports that what is denied is made up for behind a comma: "no formal class, six years of daily use".
func (c *clause) disproved(at, stop int) bool {
	next := c.end(at, listed)
	return next < stop && c.any(next, stop, proof) && !c.any(next, stop, denying|nothing)
}

// rated reports a mark of nought: "Power BI 0/5", "BigQuery (0 of 10)".
func (c *clause) rated(at int) bool {
	if at+1 >= len(c.tokens) || c.tokens[at].word != "0" || c.tokens[at].gap > parted {
		return false
	}
	return c.tokens[at+1].gap == slashed || c.tokens[at+1].small == "of" || c.tokens[at+1].small == "out"
}

// limited reports a "no" in brackets that says what of a thing is not used: "Excel (no macros)". What is said of the work with it is a denial:
// "Tableau (no project yet)".
func (c *clause) limited(at, stop int) bool {
	return c.tokens[at].opens && c.plays(at, denier) && stop > at+1 && stop <= at+3 && !c.any(at+1, stop, bare|owning|slight|lesson|ahead|starts)
}

// mark is the token behind the mark that parts a name from what is said of it, the colon of its label before others; without one the token behind
// the name.
func (c *clause) mark(from int) int {
	at := -1
	for i := from; i < len(c.tokens) && i < from+4 && !c.told[i]; i++ {
		if c.tokens[i].labelled {
			return i
		}
		if c.tokens[i].gap >= claused {
			break
		}
		if at < 0 && c.tokens[i].gap >= listed {
			at = i
		}
	}
	if at < 0 && from < len(c.tokens) {
		return from
	}
	return at
}

// ownDenied reports a denial with a word of having or doing directly behind it.
func (c *clause) ownDenied(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if c.plays(i, negator) && c.any(i+1, min(i+3, to), owning) {
			return true
		}
	}
	return to-from > 2 && c.plays(to-1, negator) && c.plays(to-2, link) && self(c.tokens[to-3]) // "the doctors used it, I did not"
}

// names reports a name that is no mention: "MIPS (no PQRS)" says nothing of MIPS.
func (c *clause) names(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if c.tokens[i].word != c.tokens[i].small && !c.plays(i, writer) {
			return true
		}
	}
	return false
}

// nextUp reports what comes next at the beginning of a value: "the next rung", and no next-day service.
func (c *clause) nextUp(at, stop int) bool {
	for i := at; i < stop && i < at+3; i++ {
		if c.tokens[i].small == "next" && (i+1 >= stop || c.tokens[i+1].gap <= spaced && c.tokens[i+1].word != "day" && c.tokens[i+1].word != "to") {
			return true
		}
	}
	return false
}

// bracketEnd is the token behind the bracket that a token opens.
func (c *clause) bracketEnd(at int) int {
	for i := at; i < len(c.tokens); i++ {
		if c.tokens[i].closes {
			return i + 1
		}
	}
	return len(c.tokens)
}

func digits(tokens []token) bool {
	for _, t := range tokens {
		if '0' <= t.word[0] && t.word[0] <= '9' {
			return true
		}
	}
	return false
}

// listLabel is the label before the list of a mention, which says nothing of a name of its own: "Weak spots: SQL, R".
func (c *clause) listLabel(f *item) (from, colon int, ok bool) {
	for colon = f.first; colon > 0 && colon > f.first-longestList; colon-- {
		if c.tokens[colon].gap >= ended {
			return 0, 0, false
		}
		dash := c.dashed(colon) && f.head == colon
		if !c.tokens[colon].labelled && !dash {
			continue
		}
		from = colon - 1
		for from > 0 && c.tokens[from].gap < claused && !c.tokens[from].cell {
			from--
		}
		return from, colon, colon-from <= longestLabel && !c.tells(from, colon) && (dash || c.reaches(colon, f, 0))
	}
	return 0, 0, false
}

// dashed reports a dash before a token that stands as a colon may: "Target skills – SQL".
func (c *clause) dashed(i int) bool {
	t := c.tokens[i]
	return i > 0 && t.gap == parted && !t.opens && !c.tokens[i-1].closes
}

// listedAway reports a label before the list of a mention that denies or wishes: "Not my trade: Epic, Cerner", "To explore this winter: SQL; R".
func (c *clause) listedAway(f *item) bool {
	if !c.has(denying | wish | writer) {
		return false
	}
	from, colon, ok := c.listLabel(f)
	if !ok || c.any(from, colon, flaw) || c.spokenOf(f) {
		return false
	}
	if colon < len(c.tokens) && digits(c.tokens[colon:colon+1]) {
		return false // "Far from entry level: 11 years of coding"
	}
	for i := from; i < colon; i++ {
		if c.plays(i, denying) && (i+1 >= colon || c.tokens[i+1].gap <= spaced) && !c.any(from, i, others) || c.plays(i, wish) && !c.any(from, colon, bring) {
			return true
		}
		switch c.tokens[i].small {
		case "outside", "beyond", "of":
			if i+1 < colon && c.plays(i+1, writer) && (c.tokens[i].word != "of" || i > from && c.tokens[i-1].small == "out") {
				return true
			}
		}
	}
	return false
}

// fromAfar reports that a thing is known only from without: "Cerner only as a visitor", "SQL just from books".
func (c *clause) fromAfar(f *item) bool {
	end := f.tail
	stop := c.end(end-1, listed)
	if end < len(c.tokens) && (c.tokens[end].gap == listed || c.tokens[end].gap == parted || c.tokens[end].labelled) {
		stop = c.end(end, listed)
	}
	if end >= len(c.tokens) || stop-end > longestValue || c.tells(end, stop) {
		return false
	}
	if c.commaIn(f.last+1, end) && !c.joined(f.last+1, end) {
		return false // it is said of the last item of a list
	}
	only := false
	for i := end; i < stop; i++ {
		switch c.tokens[i].small {
		case "only", "just", "merely", "solely", "never":
			if c.tokens[i-1].small == "not" {
				return false
			}
			only = only || i <= end+1 || i == stop-1
		}
	}
	if !only {
		return false
	}
	if c.any(end, stop, remote) && (stop-end == 2 || c.tokens[end].word == "only" || c.tokens[end].word == "just") {
		return true // "SQL (classroom only)", "R: only what the book says"
	}
	for i := end; i+1 < stop; i++ {
		switch c.tokens[i].small {
		case "outside", "beyond":
			if c.tokens[i-1].small == "never" && c.any(i+1, stop, remote) {
				return true // "SNOMED CT never outside a sandbox"
			}
		case "as", "from", "by", "through", "over", "in", "on", "at":
			if c.any(i+1, min(i+8, stop), remote) || c.plays(i+1, perceives) {
				return true
			}
		}
	}
	return false
}
