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
	if l.honored(c) || l.newNormal(c) || l.standsNow(c) || l.askedMe(c) {
		return true
	}
	if c.duty || !c.lead.found || !c.lead.past {
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
	if c.lead.nounLed && l.passedOn(c) {
		return c.result
	}
	if c.lead.nounLed && l.moves(c) {
		return true
	}
	if c.lead.nounLed {
		return finishedBy[c.lead.class]&(ofItself|lasting) != 0 || c.lead.class == fix || c.lead.class == move || c.result
	}
	if c.lead.stays() { // sat second chair
		last, phrasal := l.lex.begins(cuePhrasal, l.toks, c.lead.at)
		turns := l.recurs(last+1, c.to) || l.lex.holds(cueRoster, l.toks, last+1, c.to) // stood in on alternate Saturdays
		return phrasal && !turns || c.result || l.thenMade(c)
	}
	last, phrasal := l.lex.begins(cuePhrasal, l.toks, c.lead.at)
	phrasal = phrasal && !l.word(last+1).dash() && !l.standsIn(last+1, c.to) && !(l.byHand(c.lead.verb) && l.recurs(last+1, c.to)) && !(c.lead.base == "put" && plural(l.objectOf(last+1, c.to).head) && !l.objectOf(last+1, c.to).certain) // sorted out-of-state mail
	return phrasal || l.sequel(c) || l.sustained(c) || l.splitPhrase(c) || c.result || c.lead.class == unlisted && (c.lead.passive || l.word(c.lead.at+1).is("by")) || l.proved(c) || l.thenMade(c) || l.ledAcross(c) || l.workedTo(c)
}

// passedOn reports things that went or came somewhere in the way of work: "Requests went out in five days". But: "went to zero", "went live".
func (l *line) passedOn(c clause) bool {
	if c.lead.base != "go" && c.lead.base != "come" {
		return false
	}
	next, behind := l.word(c.lead.at+1), l.word(c.lead.at+2)
	return next.is("out", "through", "over", "in", "home", "off") && !behind.is("of") || next.is("to") && (determiners[behind.low] || behind.capital())
}

// sustained reports what was kept in its state through a certain trouble: "Kept the clinic open through the flood".
func (l *line) sustained(c clause) bool {
	if c.lead.base != "keep" && c.lead.base != "hold" {
		return false
	}
	for i := c.lead.at + 2; i < c.to-1; i++ {
		if l.toks[i].is("through", "despite", "throughout") && (determiners[l.toks[i+1].low] || isNumberWord(&l.toks[i+1])) {
			unit, _, time := timeAt(l.toks, i+2)
			return !time || unit == ""
		}
	}
	return false
}

// honored reports a clause that opens with a recognition or with being chosen: "Finalist", "Was asked to lead", "Was the first to file".
func (l *line) honored(c clause) bool {
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
		chore := c.lead.base == "pass" || c.lead.base == "place"
		if (c.lead.class == change || c.lead.class == makes) && !o.certain && l.recurs(o.end, c.to) { // improved skills through monthly webinars
			return false
		}
		if c.lead.base == "volunteer" && !l.word(c.lead.at+1).is("to") { // volunteered on Saturdays
			return false
		}
		if chore && l.recurs(o.end, c.to) { // emptied the bins on Fridays
			return false
		}
		return true
	}
	if c.lead.class == teach && !o.nothing && (o.twofold || l.word(o.end).is("to") && l.word(o.end+1).shape == word && !determiners[l.word(o.end+1).low]) && !l.recurs(c.lead.at+1, c.to) { // taught finance to trust the extracts
		return true
	}
	if c.lead.class == teach && l.near(c.lead.at+1, o.end-c.lead.at-1, "course", "class", "section", "sections", "classes", "courses", "lesson", "lessons", "lab", "labs") { // taught an evening course
		return false
	}
	switch {
	case asked&lasting != 0 && (o.nothing && prepositions[l.word(c.lead.at+1).low] || c.lead.base == "drive" && l.lex.holds(cueVehicle, l.toks, c.lead.at+1, o.end)): // drove for a colleague, drove the van
		return false
	case asked&lasting != 0 && !o.certain && plural(o.head) && l.verbIs(o.end, participle): // implemented changes requested by the manager
		return c.result
	case asked&lasting != 0:
		return !l.paperwork(c, o) && (!l.recurs(o.end, c.to) || l.usedByOthers(o, c))
	case asked&undertaking != 0 && l.undertaken(c, o):
		return true
	case c.lead.class != deliver && c.lead.class != standing && l.word(o.end).is("that", "which") && l.word(o.end+1).is("had"): // fixed the nightly job that had been dropping the census
		return true
	case l.recurs(o.end, c.to), c.lead.class != unlisted && l.recurs(c.lead.at+1, o.end):
		return false
	}
	if c.lead.class == deliver { // located a lost chart that a trial turned on
		return o.head.one == o.head.low && l.word(c.lead.at+1).is("a", "an") && l.word(o.end).is("that", "which", "who", "whose")
	}
	if c.lead.class == fix && l.word(o.end).is("from", "across") && l.word(o.end+1).is("all", "every") { // removed social security numbers from all face sheets
		return true
	}
	if timeUnits[o.head.one] > 0 { // interned 240 hours
		return false
	}
	return asked&certain != 0 && (o.certain || o.singular && c.lead.class != unlisted) || asked&gift != 0 && c.lead.has(verbGives) && (o.twofold || o.certain && o.head.one == o.head.low && l.word(c.lead.at+1).is("a", "an") && c.lead.base == "leave")
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
	if c.lead.class == lead && !l.lex.plain(cueBudget, o.head) && l.lex.holds(cueProject, l.toks, start, end) {
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

// ledAcross reports people or things brought from one state to another: "took the inventory from a cabinet to a library", "kept the
// vendor from leaving", "talked surgeons into dictating".
func (l *line) ledAcross(c clause) bool {
	for i := c.lead.at + 2; i < c.to; i++ {
		t, next := &l.toks[i], l.word(i+1)
		switch {
		case t.is("into") && (next.is("one") || next.is("a") && l.word(i+2).is("single", "common", "shared")): // merged minutes and staging into one template
			return true
		case t.is("into"), t.is("out") && next.is("of"):
			if c.lead.base == "talk" || t.is("out") && c.lead.base == "take" && determiners[l.word(c.lead.at+1).low] || // took the guesswork out of orders
				endsIn(next.low, "ing") || t.is("out") && endsIn(l.word(i+2).low, "ing") {
				return true
			}
		case t.is("off") && (c.lead.base == "take" || c.lead.base == "get") && next.shape == word && !prepositions[next.low] && timeUnits[next.one] == 0: // off paper, off the nurses
			return true
		case t.is("from") && (c.lead.base == "move" || c.lead.base == "switch" || c.lead.base == "bring") && l.word(c.lead.at+1).is("us", "everyone", "everybody", "ourselves") && l.near(i, c.to-i, "to", "into", "onto"):
			return true
		case t.is("from") && (c.lead.base == "move" || c.lead.base == "switch" || c.lead.base == "shift") && endsIn(l.word(i-1).low, "ion", "ing", "ment") && l.objectOf(c.lead.at+1, c.to).end == i && l.near(i, c.to-i, "to", "into", "onto"): // moved registration from cards to the database
			return true
		case t.is("on") && c.lead.base == "sell" && determiners[l.word(c.lead.at+1).low] && !determiners[next.low]: // sold the doctors on structured notes
			return true
		case t.is("onto") && c.lead.base == "move" && endsIn(l.word(i-1).low, "ion", "ing", "ment"): // moved reporting onto FHIR
			return true
		case t.is("from") && c.lead.base == "take" && l.near(i, c.to-i, "to", "into"), t.is("from") && c.lead.base == "keep" && endsIn(next.low, "ing"):
			return true
		}
	}
	return false
}

// splitPhrases are the verbs that tell a finished act with a particle behind their object: "talked a caller down".
var splitPhrases = map[string][]string{
	"hold": {"together"}, "talk": {"down", "round", "around", "through"}, "see": {"through"}, "turn": {"around", "round"}, "take": {"apart", "down", "over", "back"}, "bring": {"back", "round", "around"},
	"win": {"over", "back", "round"}, "shut": {"down", "off"}, "put": {"together", "right", "back"}, "get": {"back", "through", "right", "down"}, "give": {"up", "away", "back"},
	"set": {"right", "straight"}, "throw": {"out", "away"}, "call": {"off"}, "let": {"go"}, "buy": {"out"}, "hand": {"over"}, "sort": {"out"}, "track": {"down"}, "run": {"down"},
}

// splitPhrase reports a verb whose particle stands behind its object, before the object's phrase ends the clause or goes on with a preposition.
func (l *line) splitPhrase(c clause) bool {
	const reach = 12
	asked := splitPhrases[c.lead.base]
	if asked == nil || !determiners[l.word(c.lead.at+1).low] || l.recurs(c.lead.at, c.to) {
		return false
	}
	for k := c.lead.at + 3; k < min(c.to, c.lead.at+reach); k++ {
		next := l.word(k + 1)
		if l.toks[k].is(asked...) && (k+1 >= c.to || next.shape == symbol || prepositions[next.low] || next.is("and", "to", "so") || c.lead.base == "see" && determiners[next.low]) {
			return true
		}
	}
	return false
}

// thenMade reports a routine verb that is followed by a finished act: "Shadowed nurses and rebuilt the form".
func (l *line) thenMade(c clause) bool {
	for i := c.lead.at + 1; i < c.to; i++ {
		if !before(l.toks, i, "and", "then", "also") {
			continue
		}
		v, ok := l.verbAt(i)
		pronoun := l.word(i+1).is("it", "them", "him", "her")
		if pronoun && (l.toks[i].is("had", "got") && !l.word(i+1).is("them") && !l.word(i+2).is("in", "on", "at", "with") || ok && v.tense&past != 0 && v.class == change && determiners[l.word(i+2).low]) { // and had it put right, and found them a van
			return true
		}
		if ok && l.byHand(v) {
			if l.lifted(i, c.to) {
				return true
			}
			continue
		}
		if ok && (v.class == makes || v.class == win || v.class == change) && v.tense&past != 0 && l.objectOf(i+1, c.to).certain && !(v.base == "relieve" && l.recurs(i, c.to)) {
			return true
		}
		if l.toks[i].is("had") && determiners[l.word(i+1).low] && l.near(i+3, 3, "working", "running", "current", "ready", "back", "up") { // had the floor working by morning
			return true
		}
	}
	return false
}

// paperwork reports a writing verb whose object is a kind of document that routine produces: "Wrote policies and procedures".
func (l *line) paperwork(c clause, o object) bool {
	end := min(c.lead.at+6, c.to)
	switch c.lead.base {
	case "write", "draft", "compose", "produce", "publish", "compile", "issue":
		if o.certain && l.recurs(c.lead.at+1, o.end) { // the weekly bulletin
			return true
		}
	}
	if c.lead.base == "set" && o.certain && !l.near(c.lead.at+1, o.end-c.lead.at-1, "up", "first", "new") && o.head.is("schedule", "schedules", "agenda", "roster", "rota", "calendar") { // set the weekly agenda
		return true
	}
	if c.lead.base == "open" && l.lex.plain(cueMass, o.head) { // opened the mail
		return true
	}
	if o.certain {
		return false
	}
	switch c.lead.base {
	case "write", "draft", "compose", "produce", "publish", "pen":
		return !o.nothing && !o.singular || l.lex.holds(cuePaperwork, l.toks, c.lead.at+1, end)
	case "build", "rebuild", "design", "create", "develop", "program", "script", "craft": // discharge packets, transforms
		return plural(o.head) && !l.word(o.end).is("that", "which", "around", "so") || l.lex.holds(cuePaperwork, l.toks, c.lead.at+1, end)
	case "revise", "implement", "compile", "customize", "issue", "generate", "establish", "set", "start", "open":
		return l.lex.holds(cuePaperwork, l.toks, c.lead.at+1, end)
	}
	return false
}
