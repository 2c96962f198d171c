package metric

// done reports a finished act or a change that happened.
func (l *line) done(c clause) bool {
	if l.honored(c) || l.newNormal(c) || l.standsNow(c) || l.askedMe(c) || l.madeTheirOwn(c) || l.everSince(c) || l.followed(c) || l.othersUse(c) >= 0 || l.wantedIt(c) || l.mineInUse(c) || l.neverFailed(c) || l.wantedNoMore(c) || l.granted(c) {
		return true
	}
	if c.duty || !c.lead.found || !c.lead.past {
		return false
	}
	if c.lead.class == teach && l.lessonsRecur(c) {
		return false
	}
	if l.leftToOthers(c) {
		return false
	}
	if l.setsOut(c, cueSetsOut) || l.setsOut(c, cueLearns) {
		return false
	}
	if _, over := l.lex.begins(cuePostEnds, l.toks, c.from); over {
		return false
	}
	if c.lead.nounLed && before(l.toks, c.lead.at, "whatever", "whoever") {
		return false
	}
	_, _, pace := everyAt(l.toks, c.lead.at+1)
	counted := l.word(c.lead.at-1).shape == digits || isNumberWord(l.word(c.lead.at-1))
	if c.lead.nounLed && (l.chores(c) || pace && counted) { // 12 held a year
		return false
	}
	idiom := l.makes(c.lead.base, c.lead.at, c.to, c.lead.nounLed)
	if c.lead.nounLed && idiom != nothing {
		return idiom == act || c.result
	}
	if c.lead.nounLed {
		return finishedBy[c.lead.class]&(ofItself|lasting) != 0 || c.lead.class == fix || c.lead.class == move || c.result
	}
	if l.untilRight(c) || l.underProject(c) || l.leftMedium(c) || l.carriedOut(c) || l.madeToStop(c) || l.runsItself(c) || l.mockPiece(c) {
		return true
	}
	if c.lead.stays() { // sat second chair
		last, phrasal := l.lex.begins(cuePhrasal, l.toks, c.lead.at)
		turns := l.recurs(last+1, c.to) || l.lex.holds(cueRoster, l.toks, last+1, c.to) // stood in on alternate Saturdays
		return idiom == act || phrasal && !turns || c.result || l.thenMade(c) || l.leftAlone(c)
	}
	last, phrasal := l.lex.begins(cuePhrasal, l.toks, c.lead.at)
	phrasal = phrasal && !l.paceBehind(c) && !l.word(last+1).dash() && !l.standsIn(last+1, c.to) && !l.recurs(last+1, c.to) // sorted out-of-state mail
	switch {
	case idiom == act, phrasal && idiom != routine, c.result, c.lead.class == unlisted && (c.lead.passive || l.word(c.lead.at+1).is("by")):
		return true
	}
	return l.sequel(c) || idiom != routine && l.proved(c) || l.thenMade(c) || l.ledInto(c) || l.workedTo(c) || l.showed(c) || l.leftAlone(c)
}

// honored reports a clause that opens with a recognition or with being chosen: "Finalist", "Was asked to lead", "Was the first to file".
func (l *line) honored(c clause) bool {
	if l.prizeNamed(c) {
		return true
	}
	for i := c.from + 1; !(c.lead.found && c.lead.past) && i < c.to-1 && i < c.from+8; i++ {
		if l.toks[i].text == ":" && l.word(i+1).is("commended", "praised", "applauded", "thanked", "singled", "cited") {
			return true
		}
	}
	return l.opensWith(cueHonor, c) || l.opensWith(cueAward, c)
}

// opensWith reports a clause that opens with the words of a cue, behind what may stand before them: "Was twice voted".
func (l *line) opensWith(words cue, c clause) bool {
	for i := c.from; i < c.to; i++ {
		if _, ok := l.lex.begins(words, l.toks, i); ok {
			return true
		}
		if l.toks[i].shape != symbol && !l.toks[i].is("i", "was", "were", "been", "have", "has", "am", "also", "later", "then", "twice") && !endsIn(l.toks[i].low, "ly") {
			break
		}
	}
	return false
}

// awarded reports a line that opens with a prize and tells no act: "Employee of the quarter, spring 2025", and not "for rebuilding the queue".
func (l *line) awarded() bool {
	if len(l.clauses) == 0 || !l.prizeNamed(l.clauses[0]) && !l.opensWith(cueAward, l.clauses[0]) {
		return false
	}
	for i := range l.toks {
		if l.toks[i].is("for", "after", "by") && endsIn(l.word(i+1).low, "ing") {
			return false
		}
	}
	return true
}

// prizeNamed reports a clause that opens with the name of a prize: "County Health Service Medal for the flood response".
func (l *line) prizeNamed(c clause) bool {
	const longest = 6
	for i := c.from + 1; i < min(c.to, c.from+longest) && !c.duty && !l.shouting; i++ {
		if !l.lex.plain(cuePrize, &l.toks[i]) || l.toks[i-1].shape != word || plural(&l.toks[i]) {
			continue
		}
		next := l.word(i + 1)
		if !l.toks[i].capital() { // safe driver award, 2022
			return i+1 >= c.to || next.is(",", "(") && l.word(i+2).shape == digits && len(l.word(i+2).text) == 4
		}
		return next.shape != word || next.is("for", "from", "of", "in", "by", "at", "winner", "recipient", "nominee")
	}
	return false
}

// ledInto reports people or things brought into another state, whatever the verb: "merged minutes and staging into one template", "nudged
// surgeons into dictating", "argued the vendor out of billing twice".
func (l *line) ledInto(c clause) bool {
	for i := c.lead.at + 2; i < c.to; i++ {
		t, next := &l.toks[i], l.word(i+1)
		switch {
		case t.is("into") && (next.is("one") || next.is("a") && l.word(i+2).is("single", "common", "shared") || endsIn(next.low, "ing")):
			return true
		case t.is("out") && next.is("of") && endsIn(l.word(i+2).low, "ing"):
			return true
		}
	}
	return false
}

// thenMade reports a routine verb that is followed by a finished act: "Shadowed nurses and rebuilt the form".
func (l *line) thenMade(c clause) bool {
	_, wanted := l.lex.begins(cueAsks, l.toks, c.lead.at)
	rounds := l.word(c.lead.at+1).is("each", "every") && l.word(c.lead.at+2).isA(howOften)
	for i := c.lead.at + 1; i < c.to; i++ {
		if !before(l.toks, i, "and", "then", "also") && !(before(l.toks, i, "i", "we") && before(l.toks, i-1, "and")) {
			continue
		}
		v, ok := l.verbAt(i)
		if ok && c.lead.past && v.tense&past != 0 && v.has(verbJoins) && l.joinedTo(i, c) { // and worked with billing to fix the list
			return true
		}
		if ok && c.lead.past && v.tense&past != 0 && v.class != deliver && l.makes(v.base, i, c.to, false) == act { // tried a tool and advised against it
			return true
		}
		if last, phrasal := l.lex.begins(cuePhrasal, l.toks, i); phrasal && last > i && ok && v.tense&past != 0 && l.word(last+1).isA(determiner) && c.lead.past && !l.recurs(last+1, c.to) && !l.byHand(v) { // proposed and set up a swap board
			return true
		}
		if l.toks[i].is("saw") && l.word(i+1).isA(determiner) && l.word(i+4).is("it", "them") && l.verbIs(i+3, plain) { // and saw the board adopt it
			return true
		}
		if l.toks[i].is("it", "they") && l.word(i+1).is("was", "were", "got") && l.verbIs(i+2, participle) { // raised the gap and it was fixed
			if v, _ := l.verbAt(i + 2); v.class == fix || v.class == change || v.class == win {
				return true
			}
		}
		if ok && v.class == makes && v.tense&past != 0 && wanted && l.word(i+1).is("it", "them", "one") && l.word(i+2).shape == symbol { // asked for a key log and wrote it
			return true
		}
		if ok && v.class == makes && v.tense&past != 0 && c.lead.past && !l.byHand(v) && l.word(i+1).isA(particle) && l.word(i+2).is("what", "why", "how") && !l.recurs(i+1, c.to) { // tried the screen and wrote up what was slow
			return true
		}
		pronoun := l.word(i+1).is("it", "them", "him", "her")
		if ok && pronoun && v.class == makes && v.tense&past != 0 && l.word(i+2).isA(particle) && c.lead.past && !l.recurs(i+3, c.to) && !l.byHand(v) { // and wrote it down for the next clerk
			return true
		}
		if pronoun && (l.toks[i].is("had", "got") && !l.word(i+1).is("them") && !l.word(i+2).is("in", "on", "at", "with") || ok && v.tense&past != 0 && v.class == change && l.word(i+2).isA(determiner)) { // and had it put right, and found them a van
			return true
		}
		if ok && l.byHand(v) {
			if l.lifted(i, c.to) {
				return true
			}
			continue
		}
		hours := l.word(i+2).shape == digits && l.word(i+3).dash() && l.word(i+4).isA(timeUnit) // and wrote the 24-hour report
		if rounds && plural(l.objectOf(i+1, c.to).head) {                                       // tested every quarterly upgrade and wrote its notes
			continue
		}
		if ok && !hours && (v.class == makes || v.class == win || v.class == change) && v.tense&past != 0 && l.objectOf(i+1, c.to).certain && l.makes(v.base, i, c.to, false) != routine {
			return true
		}
		if l.altered(i, c.to) {
			return true
		}
		if l.toks[i].is("had") && l.word(i+1).isA(determiner) && (l.lex.holds(cueOrderly, l.toks, i+3, i+6) || l.near(i+3, 3, "back", "up")) { // had the floor working by morning
			return true
		}
	}
	return false
}

// altered reports a past act on one of the ways in which work is done: "and changed the naming policy", "and moved the wristband check".
func (l *line) altered(i, to int) bool {
	v, at, ok := l.actAt(i, to)
	if !ok || v.class != unlisted && v.class != fix || v.tense&past == 0 {
		return false
	}
	o := l.objectOf(at+1, to)
	return o.certain && l.lex.plain(cueWayOfWork, o.head) && !l.recurs(o.end, to)
}
