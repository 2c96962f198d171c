package metric

import "strings"

// staffOrPlace reports a count of one's own people or places, which says how large a duty is.
func (l *line) staffOrPlace(e *expression) bool {
	k := l.nounOf(e)
	return l.lex.holds(cueStaff, l.toks, k, k+1) || l.lex.holds(cuePlace, l.toks, k, k+1)
}

// served reports a count of those a routine is done for.
func (l *line) served(e *expression) bool {
	k := l.nounOf(e)
	return l.lex.holds(cueServed, l.toks, k, k+1)
}

// nounOf is the token of what is counted: before the "every Monday" of "seven clinics every Monday".
func (l *line) nounOf(e *expression) int {
	k := e.last
	for e.every != "" && k > e.first && l.toks[k].one != e.noun {
		k--
	}
	return k
}

// people reports a count of people named by their trade, in a clause that leads them: "Managed 45 registrars".
func (l *line) people(e *expression, c clause) bool {
	trade := l.word(e.last)
	return c.lead.class == lead && !c.lead.nounLed && e.first-c.lead.at <= 3 && endsIn(trade.one, "er", "or", "ar", "ist", "ian") && !l.lex.plain(cueThing, trade)
}

// heads reports that the people or places counted are what the candidate leads or serves, not those an act reached.
func (l *line) heads(e *expression, c clause) bool {
	if !c.lead.found || c.lead.nounLed || c.changing() || c.lead.class == teach || c.lead.class == unlisted {
		return false
	}
	return !c.lead.past || c.lead.class != deliver && !before(l.toks, e.first, "for", "to", "from", "at", "across", "with", "in")
}

// undertakings reports projects and the like that a line without a verb counts as brought to their end: "Nine go-lives in three years". What
// is planned or under way is not.
func (l *line) undertakings(e *expression, c clause) bool {
	if e.first > c.from+1 && !before(l.toks, e.first, ":", ",") || l.lex.holds(cueUnfinished, l.toks, c.from, c.to) || l.nearCue(cueRoutine, e, c, 4) {
		return false
	}
	return l.lex.endsAt(cueProject, l.toks, e.last+1) > 0
}

// keeps reports a lead that holds something at its level.
func (v leading) keeps() bool {
	return v.has(verbKeeps)
}

// freed reports people whose lot a finished act changed, told in a clause of its own: "Scripted the export; nine people have their Fridays back".
func (l *line) freed(e *expression, c clause) bool {
	if e.first > c.from+1 || c.lead.found && !c.lead.nounLed || !(l.staffOrPlace(e) || l.served(e) || e.noun == "person") || !l.verbIs(e.last+1, plain) && !l.word(e.last+1).is("have", "can", "do", "now", "no", "were", "got") {
		return false
	}
	i := l.clauseAt(c.from)
	return i > 0 && l.clauses[i-1].done
}

// partOf reports how many of what the line counted before came to something: "Seven conversions; requested again by five of the clients".
func (l *line) partOf(e *expression, c clause) bool {
	if !c.lead.past || !l.word(e.last+1).is("of") && !l.word(e.last).is("them", "those") || l.word(e.last+1).is("of") && !l.word(e.last+2).is("the", "those", "these", "our", "my", "its") {
		return false
	}
	for i := max(0, e.first-reach); i < e.first; i++ {
		if n, ok := readNumber(l.toks, i); ok && !l.code[i] && !n.percent && !n.money && n.value >= e.value && n.value > 1 && (i < c.from || l.word(e.last).is("them", "those") && before(l.toks, e.first, ",")) {
			return true
		}
	}
	return false
}

// tally reports a count with nothing but what became of it: "Appeals: 120 filed, 93 won", "1,140 forms in, 395 out".
func (l *line) tally(e *expression, c clause) bool {
	next, behind := l.word(e.last+1), l.word(e.last+2)
	if e.value >= 5 && next.is("in") && behind.is("hand", "house", "place") && (e.first == c.from || before(l.toks, l.skipRough(e.first), ":", ",")) && !c.lead.past { // season: 900 charts in hand
		return true
	}
	if e.value < 5 || behind.shape == word && e.last+2 < c.to && !behind.is("and") || !before(l.toks, l.skipRough(e.first), ":", ",", "and") && e.first > c.from {
		return false
	}
	if next.is("in", "out", "back") {
		return true
	}
	v, ok := l.verbAt(e.last + 1)
	return ok && e.noun == "" && !c.lead.past && v.tense&participle != 0 && (v.class == deliver || v.class == fix || v.class == win || v.class == change || v.class == makes)
}

// takenOn reports how many have made a thing their own by now: "The checklist is now shared by 19 coders".
func (l *line) takenOn(e *expression, c clause) bool {
	const few = 5
	by := l.skipHedges(e.first) - 1
	if l.seenBy(e, c, by) {
		return true
	}
	if e.value < few || c.duty || !l.word(by).is("by", "in", "at") || c.lead.past && !c.lead.nounLed || !l.near(c.from, by-c.from, "is", "are", "been") || !l.near(c.from, by-c.from, "now", "still", "since", "today") {
		return false
	}
	_, verb := l.verbAt(by - 1)
	return (verb || pastLike(l.word(by-1).low)) && (l.staffOrPlace(e) || l.served(e))
}

// labelled reports a bare number under a label that names a quantity: "Accuracy by quarter: 94, 96, 98".
func (l *line) labelled(e *expression, c clause) bool {
	const reach = 10
	for i := e.first - 1; i > max(c.from, e.first-reach); i-- {
		switch t := &l.toks[i]; {
		case t.text == ":":
			return l.lex.holds(cueLess, l.toks, c.from, i) || l.lex.holds(cueMore, l.toks, c.from, i)
		case t.shape == word:
			return false
		}
	}
	return false
}

// cameToNothing reports a zero that somebody read off or came to: "complaints since: zero", "the log still reads zero", "stood at 0". But: zero
// trust, day zero.
func (l *line) cameToNothing(e *expression) bool {
	prev, next := l.word(e.first-1), l.word(e.last+1)
	if v, ok := l.verbAt(e.last + 1); ok && v.tense&participle != 0 && v.tense&plain == 0 && prev.shape == symbol { // 900 boxes shipped, 0 returned
		return true
	}
	if next.shape == word && !next.isA(nounStop) && !next.is("so", "still", "today") || next.dash() && next.glued {
		return false
	}
	_, verb := l.verbAt(e.first - 1)
	return prev.shape == symbol || verb || prev.is("to", "at", "of", "near", "off", "above", "past", "still", "exactly")
}

// ofThose reports how many of the people taught, hired or mentored came to something: "Taught six clerks; five are certified now".
func (l *line) ofThose(e *expression, c clause) bool {
	if e.noun != "" && !l.word(e.last).is("them", "those", "these") || e.first > c.from+1 && !before(l.toks, l.skipHedges(e.first), ",", "and") {
		return false
	}
	k := e.last + 1
	if l.word(k).is("of") && l.word(k+1).is("whom") {
		k += 2
	}
	next := l.word(k)
	v, ok := l.verbAt(k)
	if !ok && !next.is("now", "later", "since", "have", "are", "still") && !(next.is("no") && l.word(k+1).is("longer")) || ok && v.tense&(past|plain) == 0 {
		return false
	}
	for _, earlier := range l.clauses {
		if earlier.from <= e.first && (earlier.lead.past || earlier.lead.class == teach && next.is("still")) && earlier.lead.at < e.first && (earlier.lead.class == teach || earlier.lead.has(verbBringsOn) || l.besides(earlier)) {
			return true
		}
	}
	return false
}

// besides reports a clause that begins with somebody at whose side the candidate was: "Rode along with 11 drivers".
func (l *line) besides(c clause) bool {
	_, ok := l.lex.begins(cueBeside, l.toks, c.lead.at)
	return ok
}

// sized reports a count that says how large a routine is: who or what it is done for ("Kept files for 450 employees", "Ran trunks for two
// million lines"), or a size set behind it ("Installed readers in branches, 22 sites"). Work that is counted in pieces may be a volume there.
func (l *line) sized(e *expression, c clause) bool {
	if c.lead.nounLed || !c.routine() {
		return false
	}
	served := before(l.toks, l.skipHedges(e.first), "for") && c.lead.at < e.first-2
	switch c.lead.class {
	case teach: // taught the evening section, 28 students; coached soccer, 14 players
		o := l.objectOf(c.lead.at+1, c.to)
		return l.appended(e, c) && (o.singular && o.end < e.first && l.served(e) || l.nounIn(l.lex.cues[cueLesson], c.lead.at+1, c.to, o))
	case lead, standing, move:
		return served || l.appended(e, c) || c.lead.class == standing && (before(l.toks, l.skipHedges(e.first), "with", "of") || l.nearCue(cueRoutine, e, c, 5))
	case deliver, fix, unlisted:
		body := l.staffOrPlace(e) || l.lex.holds(cueServed, l.toks, e.last, e.last+1)
		return body && (served || before(l.toks, l.skipHedges(e.first), "to") && c.lead.class != unlisted || c.lead.class != deliver && l.appended(e, c))
	}
	return c.lead.keeps() && served
}

// indexed reports the value of a measure that is given without a unit: "an AUC of 0.81", "CMI up 0.14".
func (l *line) indexed(e *expression, c clause) bool {
	if e.noun != "" || l.code[e.first] || !l.decimal(e) {
		return false
	}
	return before(l.toks, e.first, "up", "down") || l.lex.holds(cueIndex, l.toks, max(c.from, e.first-5), min(c.to, e.last+3))
}

// decimal reports a number written with a decimal point.
func (l *line) decimal(e *expression) bool {
	return e.number.last < len(l.toks) && strings.Contains(l.toks[e.number.last].text, ".")
}

func (l *line) weighCount(e *expression, c clause) weight {
	if c.duty || l.forAll(c) || l.lex.stops(cueTeamOf, l.toks, e.first) {
		return names
	}
	if e.value == 0 && (e.noun != "" || l.cameToNothing(e)) {
		return outcome
	}
	if e.noun == "" && (l.bracketsTarget(e, c) || l.word(e.last+1).is("of") && l.word(e.last+2).is("mine", "ours")) { // somebody else re-reads 10 of mine
		return names
	}
	own := l.staffOrPlace(e)
	if l.word(e.last).is("ftes", "fte") || l.word(e.last+1).is("fte", "ftes") {
		return names
	}
	if l.nearCue(cueTarget, e, c, 2) && !c.lead.past || own && (l.heads(e, c) || l.sizeBehind(e, c)) || l.people(e, c) {
		return names
	}
	if e.noun == "" && before(l.toks, e.first, "the") || c.lead.base == "have" && l.paceOfPlace(e, c) { // the 200 L reactor; the unit had 32 beds
		return names
	}
	if l.word(e.last+1).is("is", "was", "are", "were") && l.lex.holds(cueTarget, l.toks, e.last+2, min(c.to, e.last+6)) { // 20 charts is the daily quota
		return names
	}
	if e.noun == "" && c.changing() && (e.value != 1 && (before(l.toks, l.skipHedges(e.first), "to", "by") || before(l.toks, l.skipHedges(e.first), "at") && !(c.lead.class == makes && l.hourOfDay(e.first))) || before(l.toks, e.first, "below", "under") && !(e.inWords && l.word(e.last+1).shape == word && !l.word(e.last+1).isA(nounStop))) { // held to 4, cut to six, dropped below one
		return outcome
	}
	if e.article && before(l.toks, e.first, "under", "into", "onto") && !c.lead.keeps() { // brought under a single hotline
		return names
	}
	if c.lead.past && c.lead.keeps() && before(l.toks, e.first, "under", "below", "beneath") {
		return outcome
	}
	if _, _, pace := everyAt(l.toks, e.last+2); pace && e.noun == "" && c.lead.nounLed && c.lead.at == e.last+1 && before(l.toks, e.first, ":", ",") { // meetings: 12 held a year
		return tells
	}
	if l.takenOn(e, c) || l.tally(e, c) || l.freed(e, c) {
		return volume
	}
	if c.lead.past && before(l.toks, e.first, "but") && l.word(e.first-2).is("all", "none") || l.partOf(e, c) { // did away with all but six
		return outcome
	}
	if e.noun == "" && l.labelled(e, c) {
		return outcome
	}
	if next := l.word(e.last + 1); (next.is("to") && l.word(e.last+2).is("a", "an", "each", "one") || next.is("per")) && l.lex.holds(cueStaffing, l.toks, e.last+2, e.last+4) { // six patients to a nurse
		return names
	}
	if e.noun == "" && l.lex.holds(cueLevel, l.toks, max(c.from, e.first-3), e.first) && !(e.value == 1 && e.inWords) { // but: down to one page
		return outcome
	}
	return l.weighAmount(e, c, own)
}

// weighAmount weighs a count that is no team, no target and nothing brought to a level. own says that it counts one's own people or places.
func (l *line) weighAmount(e *expression, c clause, own bool) weight {
	const incidental = 5 // smaller counts do not measure the volume of work
	if l.indexed(e, c) || l.ofThose(e, c) {
		return outcome
	}
	if e.noun == "" && (c.lead.past || !c.lead.found) && l.word(e.last+1).is("in") && l.word(e.last+2).is("a") && l.word(e.last+3).is("row") && before(l.toks, e.first, ",", "–", "—", "(") { // filed without an edit, three in a row
		return volume
	}
	if l.goodInARow(e, c) {
		return volume
	}
	if e.noun == "" && l.decimal(e) && l.lex.holds(cueScore, l.toks, e.first-2, e.first) { // rated 4.9 by its readers
		return outcome
	}
	if c.lead.nounLed && c.lead.class == change && c.lead.past && e.first > c.lead.at && l.decimal(e) { // gained 1.4 grade levels
		return outcome
	}
	if v, ok := l.verbAt(e.first - 1); ok && v.base == "replace" && v.tense&ing != 0 && e.noun != "" { // replacing four reports made by hand
		return tells
	}
	if e.value < incidental && e.high < incidental && !(e.noun != "" && c.lead.past && l.nearCue(cueLasting, e, c, 1)) {
		return names
	}
	if !c.lead.found && l.undertakings(e, c) || l.lessonsGiven(e, c) || l.secondDeed(e, c) {
		return volume
	}
	if c.lead.class == teach && (l.lex.holds(cueCompany, l.toks, c.from, c.to) || e.value < 10 && l.lex.plain(cueLesson, l.word(l.nounOf(e)))) || l.aroundPlaces(e) || l.taughtAt(e, c) || l.onBusyDay(e, c) || l.lengthOfList(e, c) || l.sizeOfPost(e, c) || l.eachTime(e, c) || l.comesRound(e, c) || l.exercise(e) || l.audience(e, c) || l.fewTaught(e, c) || l.fewHired(e, c) || l.fewServed(e, c) || l.word(e.last+1).is("apart", "away") { // taught Sunday school, nine children
		return tells
	}
	if c.lead.base == "pass" && l.served(e) && (before(l.toks, e.first, "to") || before(l.toks, e.first, "for") && l.lex.holds(cueRounds, l.toks, c.lead.at+1, e.first)) { // passed trays to 24 residents
		return tells
	}
	switch {
	case l.nearCue(cueLasting, e, c, 1):
		return volume
	case e.noun == "" && l.lex.holds(cueScore, l.toks, e.first-2, e.first):
		return outcome
	case e.value < 10 && (c.lead.base == "replace" || c.lead.base == "swap" || c.lead.base == "trade") && l.word(e.last+1).is("with", "for") && l.word(e.last+2).is("one", "a"): // replaced five lists with one
		return tells
	case l.word(e.last+1).is("on") && l.lex.plain(cueRoster, l.word(e.last+2)) && plural(l.word(e.last+2)): // 180 on weekdays, 90 on Saturdays
		return tells
	case !c.lead.past, own && !c.changing() && c.lead.class != teach && c.lead.class != deliver && !l.altered(c.lead.at, c.to): // but: changed the policy at six sites
		return tells
	case l.sized(e, c), l.usersServed(e, c):
		return tells
	case e.noun == "":
		if c.done && e.first-c.lead.at <= 3 || l.word(e.last).is("them", "these", "those") || e.value >= 100 {
			return volume
		}
		return tells
	case c.lead.class == standing && !l.lex.holds(cueProject, l.toks, e.last, c.to):
		return tells
	}
	return volume
}
