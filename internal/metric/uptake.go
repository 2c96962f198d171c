package metric

// madeTheirOwn reports a thing that is named without an act, and others who took it up: "Pocket guide copied by two sister units". What couriers
// pick up and clerks copy on request is a routine.
func (l *line) madeTheirOwn(c clause) bool {
	if c.duty || c.lead.found && !c.lead.nounLed {
		return false
	}
	for i := c.from + 1; i < c.to-2; i++ {
		last, ok := l.lex.begins(cueUptake, l.toks, i)
		if !ok {
			continue
		}
		thing := i - 1
		for thing > c.from && l.toks[thing].is("was", "is", "now", "later", "since", "then", "been", "has") {
			thing--
		}
		t, by := &l.toks[thing], l.word(last+1)
		return t.shape == word && !plural(t) && !l.lex.plain(cueMass, t) && by.shape != symbol && !by.is("request", "hand", "fax", "mail", "courier", "couriers", "driver", "drivers")
	}
	return false
}

// othersUse finds what others do with a thing that the candidate made: "Two other campuses use my intake form", "Night shift copied the sheet I
// wrote". What they do with what is everybody's is their own work. It gives the verb's place, -1 where none is.
func (l *line) othersUse(c clause) int {
	const subject, object = 7, 9
	if c.duty || l.toks[c.from].is("i", "we", "my", "our") || c.lead.found && !c.lead.nounLed && c.lead.at <= c.from && !l.noAct(c) {
		return -1
	}
	for i := c.from + 1; i < min(c.to-1, c.from+subject); i++ {
		if l.toks[i].shape == symbol {
			return -1
		}
		last, ok := l.lex.begins(cueMakesTheirs, l.toks, i)
		if !ok || l.toks[i-1].isA(determiner) && !l.toks[i-1].is("both", "all") || l.toks[i-1].isA(preposition) {
			continue
		}
		for k := last + 1; k < min(c.to-1, last+object) && l.toks[k].shape != symbol; k++ {
			if l.toks[k].is("our") && l.word(k+1).shape == word && l.asModel(k+2, c.to) { // used our binder as the example
				return i
			}
			if l.toks[k].is("my", "mine") || l.toks[k].text == "I" && l.verbIs(k+1, past) {
				return i
			}
		}
		return -1
	}
	return -1
}

// asModel reports that others took a thing as what to go by: "as the example".
func (l *line) asModel(from, to int) bool {
	const reach = 6
	for k := from; k < min(to-2, from+reach); k++ {
		if l.toks[k].is("as") && l.toks[k+1].isA(determiner) && l.word(k+2).is("example", "model", "template", "sample", "standard", "pattern") {
			return true
		}
	}
	return false
}

// mineInUse reports what others do with a thing that the candidate calls her own: "My index card is used at both desks". What a rule asks for is
// used too, so only "my" says whose it is.
func (l *line) mineInUse(c clause) bool {
	const reach = 8
	if c.duty || !l.toks[c.from].is("my", "our") {
		return false
	}
	for i := c.from + 2; i < min(c.to-2, c.from+reach); i++ {
		v, ok := l.verbAt(i + 1)
		if l.toks[i].is("was", "were") && l.word(i+1).is("picked", "chosen", "selected", "adopted", "copied", "published", "kept", "posted", "framed", "reused", "reprinted", "taken") && l.word(i+2).is("for", "by", "as", "in") {
			return true
		}
		if l.toks[c.from].is("my") && l.toks[i].is("is", "are", "was") && ok && v.tense&participle != 0 && (v.has(verbLeansOn) || v.has(verbTakesUp)) {
			return l.word(i+2).is("at", "by", "in", "across", "on")
		}
	}
	return false
}

// everSince reports what others do with a thing at each occasion since it is there: "The board is opened in every huddle since".
func (l *line) everSince(c clause) bool {
	last := c.to - 1
	for last > c.from && l.toks[last].shape == symbol {
		last--
	}
	if c.duty || c.lead.found && !c.lead.nounLed || !l.toks[last].is("since", "now", "today") {
		return false
	}
	const reach = 9
	for i := c.from + 1; i < last-2; i++ {
		if v, ok := l.verbAt(i + 1); l.toks[i].is("is", "are") && (ok && v.tense&participle != 0 || pastLike(l.word(i+1).low)) {
			return l.near(i+2, min(reach, last-i-2), "every", "each")
		}
	}
	return false
}

// showed reports colleagues who were told how or why: "Showed the night crew how to clear the feeder". What patients and customers are told is care.
func (l *line) showed(c clause) bool {
	const reach = 10
	if c.lead.nounLed || !c.lead.has(verbShows) || l.recurs(c.lead.at+1, c.to) {
		return false
	}
	colleagues := false
	for i := c.lead.at + 1; i < min(c.to, c.lead.at+reach); i++ {
		t := &l.toks[i]
		switch {
		case t.is("how", "why", "what", "where", "which", "when"):
			return colleagues
		case l.lex.plain(cueOutsider, t), l.lex.plain(cueRecruits, t) && !l.toks[i-1].isA(determiner): // new doctors come again and again
			return false
		case l.lex.holds(cueStaff, l.toks, i, i+1) || l.lex.holds(cueServed, l.toks, i, i+1) || l.lex.plain(cueCrew, t):
			colleagues = true
		}
	}
	return false
}

// leftAlone reports whom or what somebody stayed with until it stood by itself: "Sat with the new biller until she could run the aging alone".
func (l *line) leftAlone(c clause) bool {
	const reach = 5
	_, beside := l.lex.begins(cueBeside, l.toks, c.lead.at)
	if c.lead.nounLed || !beside && c.lead.class != teach && !c.lead.has(verbJoins) && !c.lead.stays() {
		return false
	}
	for i := c.lead.at + 2; i < c.to-2; i++ {
		if !l.toks[i].is("until", "till") {
			continue
		}
		if beside && l.settledBy(i+1, c) {
			return true
		}
		for k := i + 2; k < min(c.to, i+reach); k++ {
			if l.lex.plain(cueMasters, &l.toks[k]) {
				return !l.word(k+1).is("be", "leave") || l.word(k-1).text == "I"
			}
		}
	}
	return false
}

// settledBy reports what was over and done with behind "until": "until the demand was dropped". Where people are fetched or seen, they waited.
func (l *line) settledBy(from int, c clause) bool {
	const reach = 9
	if !l.word(c.lead.at+2).is("a", "an", "the", "my", "our", "one") {
		return false
	}
	for k := from + 1; k < min(c.to-1, from+reach); k++ {
		if !l.toks[k].is("was", "were") || l.toks[k-1].is("he", "she", "they", "it", "who") {
			continue
		}
		v, ok := l.verbAt(k + 1)
		return ok && v.tense&participle != 0 && (v.class == fix || v.class == change || v.class == makes || v.class == win || l.toks[k+1].is("signed", "done"))
	}
	return false
}

// seenBy reports how many people came to see or use a thing that the line names: "Training video watched by 400 aides".
func (l *line) seenBy(e *expression, c clause, by int) bool {
	const many = 20
	if e.value < many || e.every != "" || c.duty || by < c.from+2 || !l.word(by).is("by") || !l.noAct(c) || l.recurs(c.from, c.to) {
		return false
	}
	thing := l.word(by - 2)
	return l.word(by-1).is("watched", "viewed", "read", "downloaded", "used", "completed", "attended", "opened") && !l.lex.plain(cuePlace, thing) && !l.lex.plain(cueBody, thing)
}

// untilRight reports one thing that somebody stayed with, or held up, until it came out right: "Held the upgrade until the drug list was right".
func (l *line) untilRight(c clause) bool {
	const reach = 8
	if c.lead.nounLed {
		return false
	}
	for i := c.lead.at + 3; i < c.to-2; i++ {
		if !l.toks[i].is("until", "till") || !l.word(i+1).isA(determiner) {
			continue
		}
		for k := i + 3; k < min(c.to, i+reach); k++ {
			if l.toks[k].is("right", "worked", "correct", "clean", "matched", "balanced", "stable", "fixed", "agreed", "tied", "reconciled") {
				return !l.lex.holds(cueOutsider, l.toks, c.lead.at+1, k) && !l.recurs(c.from, c.to)
			}
		}
	}
	return false
}
