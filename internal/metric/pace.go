package metric

// delivered reports the pace of one's own work in pieces, wherever it stands: "Abstract stroke charts, 30 a week", "Coding of clinic visits, 60
// encounters a day". Who is cared for and what is only attended are no pieces, and behind a list of duties nobody can say whose pace it is.
func (l *line) delivered(e *expression, c clause) bool {
	const few = 5
	if c.duty || e.value < few || e.every == "" || c.lead.nounLed {
		return false
	}
	if !c.lead.found {
		return e.noun != "" && l.piece(l.nounOf(e)) && l.deedBefore(e.first, c)
	}
	o := l.objectOf(c.lead.at+1, c.to)
	if l.listsDuties(c.lead.at+2, e.first) || e.noun == "" && !l.pieces(o, e, c) || e.noun != "" && !l.piece(l.nounOf(e)) {
		return false
	}
	switch c.lead.class {
	case deliver, fix, makes, change, unlisted:
		return true
	case standing, lead:
		return c.lead.has(verbCarriesOut) || e.noun == "" && c.lead.class == lead || e.noun != "" && l.named(e.noun, c.lead.at+1, e.first)
	}
	return false
}

// pastPace reports what a day or a month of an ended duty brought, which says how busy it was as a pace of today does: "Processed 45 requests a day". An
// average, a pace that somebody came to and one told with "at" are levels of performance, and how it went may be told behind it: ", none of them late".
func (l *line) pastPace(e *expression, c clause) bool {
	if !c.lead.found || !c.lead.past || c.lead.nounLed || c.lead.class == change || c.lead.class == move || c.lead.class == win {
		return false
	}
	if l.lex.holds(cueLevel, l.toks, max(c.lead.at+1, e.first-3), min(c.to, e.last+4)) || c.lead.base == "average" || l.benchmark(e) || before(l.toks, l.skipHedges(e.first), "at") || l.verbIs(l.nounOf(e)+1, participle) || l.near(c.lead.at+1, e.first-c.lead.at-1, "that", "which") { // dashboards used daily, a page that nurses open 70 times a day
		return false
	}
	for i := range l.numbers {
		if l.numbers[i].first > e.last {
			return false
		}
	}
	return !l.near(e.last+1, len(l.toks), "no", "none", "never", "nobody", "without", "zero")
}

// pieces reports an object of which a bare pace behind a comma counts the pieces: "Obtain referrals for imaging, usually 12 to 15 a day".
func (l *line) pieces(o object, e *expression, c clause) bool {
	sign := l.skipHedges(e.first) - 1
	for sign > c.lead.at && (endsIn(l.toks[sign].low, "ly") || l.toks[sign].is("often", "between", "some")) {
		sign--
	}
	behind := l.word(e.last + 1)
	return !o.nothing && plural(o.head) && o.end <= sign && l.word(sign).is(",", "(", "–", "—") && l.piece(o.end-1) && (e.last+1 >= c.to || behind.shape == symbol)
}

// piece reports that a counted word names work rather than people, places or occasions. Accounts and reports are work here.
func (l *line) piece(i int) bool {
	t := l.word(i)
	if l.lex.plain(cueWorkPiece, t) {
		return true
	}
	for _, q := range [...]cue{cueStaff, cuePlace, cueServed, cueCrew, cueOutsider, cueStint} {
		if l.lex.holds(q, l.toks, i, i+1) {
			return false
		}
	}
	return !t.isA(timeUnit)
}

// listsDuties reports a second duty of a list before a number: "Check in visitors, collect copays, 50 calls a day".
func (l *line) listsDuties(from, to int) bool {
	for k := from; k < to-1; k++ {
		if v, ok := l.verbAt(k); ok && l.toks[k-1].text == "," && v.tense&(plain|past) != 0 && !plural(&l.toks[k]) && l.word(k+1).shape == word && !l.word(k+1).is("and", "or") {
			return true
		}
	}
	return false
}

// named reports a noun among the tokens.
func (l *line) named(noun string, from, to int) bool {
	for k := from; k < to; k++ {
		if l.toks[k].one == noun {
			return true
		}
	}
	return false
}

// deedBefore reports that the clause opens with the noun of a deed, before token i: "Coding of outpatient charts", "Inpatient coding".
func (l *line) deedBefore(i int, c clause) bool {
	const title = 4
	for k := c.from; k < min(i, c.from+title); k++ {
		if t := &l.toks[k]; l.lex.plain(cueDeed, t) {
			return t.one == t.low && (l.word(k+1).is("of", "for", "in", ",", "(", "–", "—") || k+1 == i)
		}
		if l.toks[k].shape != word || l.toks[k].isA(nounStop) {
			return false
		}
	}
	return false
}

// deedDone reports an amount that a deed named by its noun dealt with: "Mapping of 340 local names to RxNorm for a class".
func (l *line) deedDone(e *expression, c clause) bool {
	const few = 5
	if c.duty || c.lead.found || e.noun == "" || e.value < few || e.every != "" || l.recurs(c.from, c.to) {
		return false
	}
	first, at := &l.toks[c.from], l.skipRough(e.first)
	if first.one == first.low && l.lex.plain(cueDeed, first) && at <= c.from+2 && before(l.toks, e.first, "of") {
		return l.piece(l.nounOf(e))
	}
	whole := before(l.toks, at, "covering", "spanning", "totaling", "totalling")
	return (whole || before(l.toks, at, "across", ",", "(", "on", "over", "from") && l.piece(l.nounOf(e))) && l.deedOfTime(at, c)
}

// deedOfTime reports that the clause opens with a deed named by its noun and the span of work it took in, before token i: "Review of 18 months of
// denials", "Trend analysis of two years of falls".
func (l *line) deedOfTime(i int, c clause) bool {
	const title = 4
	for k := c.from; k < min(i, c.from+title); k++ {
		if l.lex.plain(cueDeed, &l.toks[k]) && l.word(k+1).is("of", "on") {
			n, ok := readNumber(l.toks, k+2)
			_, last, time := timeAt(l.toks, n.last+1)
			return ok && time && l.word(last+1).is("of", "'", "worth")
		}
	}
	return false
}

// ofPiece reads on over what a time is spent on, where a date or a sign follows: "47 minutes a patient in 2017".
func (e *expression) ofPiece(l *line) {
	k := e.last + 1
	if e.every == "" && l.word(k).is("a", "an", "per", "each") && l.word(k+1).shape == word && !plural(l.word(k+1)) && (l.word(k+2).is("in", "now", "today", "before") || l.word(k+2).is(",", ";", ":")) {
		e.last = k + 1
	}
}
