package metric

// proof is what makes a past act a finished one.
type proof uint8

const (
	ofItself    proof = 1 << iota // the verb says it: cut, won
	lasting                       // what was made stays, unless it is paperwork: wrote a plan, not reports
	certain                       // the object is one thing or a certain set of things: the index, not records
	undertaking                   // the object is an undertaking with an end, or an event: the upgrade, not the shift
	gift                          // somebody got something for good: gave nurses a list
)

// finishedBy says for each class of verbs what proves that an act is finished. Beside it a result does so for all of them, and so does a
// finished act that follows (thenMade).
var finishedBy = map[class]proof{
	change:   ofItself,
	move:     certain,
	win:      ofItself,
	makes:    lasting,
	fix:      certain | undertaking,
	unlisted: certain | undertaking,
	teach:    certain,
	lead:     undertaking,
	appear:   undertaking,
	standing: gift,
}

// done reports a finished act or a change that happened.
func (l *line) done(c clause) bool {
	if l.honored(c) || l.newNormal(c) || l.standsNow(c) || l.askedMe(c) || l.madeTheirOwn(c) || l.everSince(c) || l.followed(c) || l.othersUse(c) >= 0 || l.wantedIt(c) || l.mineInUse(c) || l.neverFailed(c) || l.wantedNoMore(c) {
		return true
	}
	if c.duty || !c.lead.found || !c.lead.past {
		return false
	}
	if c.lead.class == teach && l.lessonsRecur(c) {
		return false
	}
	if (c.lead.base == "start" || c.lead.base == "begin") && l.word(c.lead.at+1).is("looking", "thinking", "considering", "wondering", "exploring", "planning", "saving") {
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
	if l.underProject(c) || l.leftMedium(c) || l.carriedOut(c) || l.madeToStop(c) {
		return true
	}
	if c.lead.stays() { // sat second chair
		last, phrasal := l.lex.begins(cuePhrasal, l.toks, c.lead.at)
		turns := l.recurs(last+1, c.to) || l.lex.holds(cueRoster, l.toks, last+1, c.to) // stood in on alternate Saturdays
		return phrasal && !turns || c.result || l.thenMade(c) || l.leftAlone(c)
	}
	last, phrasal := l.lex.begins(cuePhrasal, l.toks, c.lead.at)
	phrasal = phrasal && !l.word(last+1).dash() && !l.standsIn(last+1, c.to) && !(l.byHand(c.lead.verb) && l.recurs(last+1, c.to)) // sorted out-of-state mail
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
	for i := c.from; i < c.to; i++ {
		if _, ok := l.lex.begins(cueHonor, l.toks, i); ok {
			return true
		}
		if l.toks[i].shape != symbol && !l.toks[i].is("i", "was", "were", "been", "have", "has", "am", "also", "later", "then", "twice") && !endsIn(l.toks[i].low, "ly") {
			break
		}
	}
	return false
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

// proved looks for the proof that the class of the verb asks for.
func (l *line) proved(c clause) bool {
	asked := finishedBy[c.lead.class]
	o := l.objectOf(c.lead.at+1, c.to)
	if l.byHand(c.lead.verb) {
		return l.lifted(c.lead.at, c.to)
	}
	if l.chained(c, o) {
		return false
	}
	if asked&ofItself != 0 {
		if (c.lead.class == change || c.lead.class == makes) && !o.certain && l.recurs(o.end, c.to) { // improved skills through monthly webinars
			return false
		}
		return true
	}
	if c.lead.class == teach && l.lex.holds(cueCompany, l.toks, c.lead.at+1, c.to) { // coached a swim team of nine
		return false
	}
	if c.lead.class == teach && !o.nothing && (o.twofold || l.word(o.end).is("to") && l.word(o.end+1).shape == word && !l.word(o.end+1).isA(determiner)) && !l.recurs(c.lead.at+1, c.to) { // taught finance to trust the extracts
		return true
	}
	if c.lead.class == teach && l.lex.holds(cueLesson, l.toks, c.lead.at+1, o.end) { // taught an evening course
		return false
	}
	switch {
	case asked&lasting != 0 && o.nothing && l.word(c.lead.at+1).isA(preposition): // drove for a colleague
		return false
	case asked&lasting != 0 && !o.certain && plural(o.head) && l.verbIs(o.end, participle): // implemented changes requested by the manager
		return c.result
	case asked&lasting != 0:
		until := l.useBegins(o, c)
		for k := o.end; k < until; k++ {
			if before(l.toks, k, ",") && l.toks[k].is("then") { // wrote the rules, then taught them at night
				until = k
			}
		}
		return !l.recurs(o.end, until)
	case asked&undertaking != 0 && l.undertaken(c, o):
		return true
	case c.lead.class != deliver && c.lead.class != standing && l.word(o.end).is("that", "which") && l.word(o.end+1).is("had"): // fixed the nightly job that had been dropping the census
		return true
	case l.recurs(o.end, l.useBegins(o, c)), c.lead.class != unlisted && l.recurs(c.lead.at+1, o.end):
		return false
	}
	if c.lead.class == deliver { // located a lost chart that a trial turned on
		return o.head.one == o.head.low && l.word(c.lead.at+1).is("a", "an") && l.word(o.end).is("that", "which", "who", "whose")
	}
	if c.lead.class == fix && l.word(o.end).is("from", "across") && l.word(o.end+1).is("all", "every") { // removed social security numbers from all face sheets
		return true
	}
	if o.head.isA(timeUnit) { // interned 240 hours
		return false
	}
	return asked&certain != 0 && (o.certain || o.singular && c.lead.class != unlisted) || asked&gift != 0 && c.lead.has(verbGives) && o.twofold
}

// undertaken reports an object that is an undertaking with an end ("Led the second migration") or an event ("Organized a skin check day").
func (l *line) undertaken(c clause, o object) bool {
	const reach = 9
	start, end := c.lead.at+1, min(c.lead.at+1+reach, c.to)
	if l.recurs(start, o.end) {
		return false
	}
	for k := start; k < o.end-1; k++ {
		if turnsOfDay[l.toks[k].low] { // the morning conference
			return false
		}
	}
	if c.lead.class == lead && !l.lex.plain(cueBudget, o.head) && !(plural(o.head) && l.lex.plain(cueStaff, o.head)) && l.lex.holds(cueProject, l.toks, start, end) {
		return true
	}
	if c.lead.class == lead && o.certain && o.singular && l.word(o.end).is("from") && l.near(o.end, c.to-o.end, "to") { // the change from slips to charge capture
		return true
	}
	if c.lead.class == appear {
		return l.lex.holds(cueEvent, l.toks, start, end)
	}
	return c.lead.class == lead && o.oneThing() && l.lex.stops(cueEvent, l.toks, o.end)
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
	for i := c.lead.at + 1; i < c.to; i++ {
		if !before(l.toks, i, "and", "then", "also") {
			continue
		}
		v, ok := l.verbAt(i)
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
		pronoun := l.word(i+1).is("it", "them", "him", "her")
		if pronoun && (l.toks[i].is("had", "got") && !l.word(i+1).is("them") && !l.word(i+2).is("in", "on", "at", "with") || ok && v.tense&past != 0 && v.class == change && l.word(i+2).isA(determiner)) { // and had it put right, and found them a van
			return true
		}
		if ok && l.byHand(v) {
			if l.lifted(i, c.to) {
				return true
			}
			continue
		}
		if ok && (v.class == makes || v.class == win || v.class == change) && v.tense&past != 0 && l.objectOf(i+1, c.to).certain && l.makes(v.base, i, c.to, false) != routine {
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
