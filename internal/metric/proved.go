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
	if c.lead.class == teach && l.counts(c.lead.at+1, o.end) && !l.occasion(o.end, c) { // trained 6 new registrars
		return false
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
	case asked&lasting != 0 && l.paceBehind(c): // wrote up lung, breast and skin cancers, 600 a year
		return false
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
	if (c.lead.class == fix || c.lead.class == unlisted) && l.afterEvent(o.end, c) {
		return true
	}
	if c.lead.class == fix && l.word(o.end).is("from", "across") && l.word(o.end+1).is("all", "every") { // removed social security numbers from all face sheets
		return true
	}
	if o.head.isA(timeUnit) { // interned 240 hours
		return false
	}
	return asked&certain != 0 && (o.certain || o.singular && c.lead.class != unlisted && c.lead.class != teach) || asked&gift != 0 && c.lead.has(verbGives) && (l.given(o, c) || l.firstOfKind(c, o))
}

// afterEvent reports the one event that an act answered: "Removed rights from accounts after an outside review".
func (l *line) afterEvent(from int, c clause) bool {
	const reach = 5
	for k := from; k < c.to-2; k++ {
		if !l.toks[k].is("after", "following") || !l.word(k+1).is("a", "an", "the", "our", "one", "two") {
			continue
		}
		for i := k + 2; i < min(c.to, k+reach); i++ {
			if l.lex.holds(cueExam, l.toks, i, i+1) || l.isFailure(i) || l.toks[i].is("event", "break-in", "flood", "fire", "fall", "mix-up", "mixup", "storm") {
				return true
			}
		}
	}
	return false
}

// given reports two objects behind a verb of giving, whatever tells more of the first: "gave nurses a list", "gave parents of sick children a tablet",
// "gave the lobby some color".
func (l *line) given(o object, c clause) bool {
	if o.twofold {
		return true
	}
	if l.word(o.end).is("of", "in", "at", "on") {
		o = l.objectOf(o.end+1, c.to)
		return o.twofold
	}
	for k := c.lead.at + 2; k < o.end; k++ {
		if l.toks[k].is("some", "more") && l.toks[c.lead.at+1].isA(determiner) {
			return true
		}
	}
	return false
}

// firstOfKind reports an object that was the first or the last of its kind: "the first talk on coding". First shifts and floors are places in an order.
func (l *line) firstOfKind(c clause, o object) bool {
	first := c.lead.at + 2
	return l.word(first-1).isA(determiner) && l.word(first).is("first", "inaugural", "last", "only") && o.singular && !l.lex.holds(cueCrew, l.toks, first+1, o.end) && !l.near(first+1, 2, "shift", "aid", "floor", "grade", "class", "year", "call", "tier", "line", "point", "step", "look", "word", "day", "week", "name")
}

// undertaken reports an object that is an undertaking with an end ("Led the second migration") or an event ("Organized a skin check day").
func (l *line) undertaken(c clause, o object) bool {
	const reach = 9
	start, end := c.lead.at+1, min(c.lead.at+1+reach, c.to)
	if l.recurs(start, o.end) || plural(o.head) && (l.lex.plain(cueStint, o.head) || o.head.is("analyses")) { // the meetings of the project
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
	if c.lead.class == lead && l.firstOfKind(c, o) {
		return true
	}
	if c.lead.class == lead && o.certain && o.singular && l.word(o.end).is("from") && l.near(o.end, c.to-o.end, "to") { // the change from slips to charge capture
		return true
	}
	if c.lead.class == appear {
		return !l.lex.plain(cueOutsider, o.head) && l.lex.holds(cueEvent, l.toks, start, end)
	}
	return c.lead.class == lead && o.oneThing() && l.lex.stops(cueEvent, l.toks, o.end)
}
