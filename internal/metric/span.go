package metric

// articleTime reads the span of "from a month to a week", "from two weeks to the same day", "now takes an hour", "well under a week".
func (l *line) articleTime(i int) (expression, bool) {
	if !l.toks[i].is("a", "an", "same", "next") {
		return expression{}, false
	}
	k := i + 1
	if l.word(k).dash() {
		k++
	}
	unit, last, ok := timeAt(l.toks, k)
	if !ok || l.word(last+1).dash() || l.lex.plain(cueSooner, l.word(last+1)) { // see early
		return expression{}, false
	}
	ofTime := i > 0 && isTime(&l.toks[i-1]) // a few hours a week: how often, not how long
	overdue := l.word(last+1).is("behind") || l.word(last+1).is("in") && l.word(last+2).is("arrears")
	gained := !ofTime && l.near(i-5, 5, "saved", "saves", "saving", "spared", "sparing") // saved each coder an hour a day
	once := before(l.toks, i, "for") && l.lex.holds(cueThen, l.toks, i-4, i)             // once sat for a month
	p := l.word(l.skipHedges(i) - 1)
	if !gained && !once && !overdue && !p.arrow() && !p.is("from", "to", "take", "takes", "wait", "waits", "took", "taken", "taking", "was", "were", "needed", "lasted", "averaged", "waited", "sat", "stood", "now", "is") && !l.underSpan(i) && !l.word(last+1).arrow() {
		return expression{}, false
	}
	value := 1.0
	e := expression{first: i, last: last, article: !gained}
	e.number = number{first: i, last: i, value: value, inWords: true}
	e.Kind, e.Unit, e.Value = "time", unit, &value
	return e, true
}

// underSpan reports "under a week", "within an hour", "in less than a day".
func (l *line) underSpan(i int) bool {
	return before(l.toks, i, "under", "within", "than", "below", "inside")
}

// averagedAgainst reports the average time of something beside the limit it is held against: "Average 4 days from form to letter, against a limit of
// 20". The limit alone is a rule, and so is what somebody is to keep; an average beside it has been measured.
func (l *line) averagedAgainst(e *expression) bool {
	const around, reach, behind = 3, 26, 4
	from := max(0, e.first-around)
	if !l.near(from, e.first-from, "average", "averages", "averaged", "averaging", "median", "mean") && !(l.word(e.last+1).is("on") && l.word(e.last+2).is("average")) {
		return false
	}
	for k := e.last + 1; k < min(len(l.toks), e.last+reach) && !l.toks[k].ends(); k++ {
		if _, ok := l.lex.begins(cueBenchmark, l.toks, k); ok {
			return l.lex.holds(cueTarget, l.toks, k+1, min(len(l.toks), k+1+behind))
		}
	}
	return false
}

func (l *line) weighTime(e *expression, c clause) weight {
	if c.lead.past && c.lead.keeps() && before(l.toks, e.first, "for") && l.near(c.lead.at+1, e.first-c.lead.at-1, "every", "all", "each", "inside", "within", "under", "below") { // kept every form inside the window for a year
		return volume
	}
	if e.value == 0 && e.high == 0 && !c.duty && !e.attribute { // 0 days of delay
		return outcome
	}
	if !c.duty && l.word(e.last+1).is("before", "ahead") && (c.lead.past && l.lex.holds(cueProject, l.toks, e.last+2, min(c.to, e.last+6)) || l.lex.holds(cueDue, l.toks, e.last+2, e.last+7) && !(c.lead.found && !c.lead.past && !c.lead.nounLed && (l.word(e.last+1).is("before") || l.near(e.last+2, 4, "visit")))) { // but: call patients two days before the visit
		return outcome
	}
	if !c.duty && l.hoursOf(e, c) {
		return volume
	}
	if c.duty || l.numbered(e) && before(l.toks, e.number.first, "first", "opening", "initial") || l.ageOfWork(e) || (!c.lead.found || c.lead.nounLed) && l.namesAge(e) || l.word(e.last+1).is("shift", "shifts", "rotation", "week") || l.near(e.first-4, 4, "every", "per", "aged") && !c.done && !before(l.toks, l.skipHedges(e.first), "down", "up") {
		return names
	}
	if !c.lead.found && l.word(e.last+1).is("turnaround", "notice", "response", "service") && (l.word(e.last+2).is("on", "for") || l.word(e.last+2).text == ",") && (e.first == c.from || before(l.toks, e.first, ",")) || !c.lead.found && before(l.toks, e.first, "stat") { // 24-hour turnaround on stat reads; accounts, 12 hour turnaround
		return names
	}
	if l.benchmark(e) {
		return tells
	}
	if l.averagedAgainst(e) {
		return outcome
	}
	if l.tookOff(e, c) {
		return outcome
	}
	if l.nearCue(cueTarget, e, c, 3) && !c.changing() || l.forAll(c) && !l.movedAll(e, c) {
		return names
	}
	prev := l.word(l.skipHedges(e.first) - 1)
	if l.skipHedges(e.first) == e.first && l.word(e.last+1).is("of", "after", "before", "prior") && !l.nearCue(cueLevel, e, c, 2) && !prev.is("by", "to", "within", "in") {
		return names
	}
	switch {
	case l.clean(e): // 400 days without a fall
		return volume
	case l.nearCue(cueLasting, e, c, 2), before(l.toks, e.first, "for") && l.word(e.first-2).is("free"): // CLABSI-free for 412 days
		return volume
	case prev.is("by") && c.done, (l.lex.holds(cueSooner, l.toks, e.last+1, e.last+4) || l.near(e.last+1, 3, "less", "fewer", "saved")) && c.lead.past:
		return outcome
	case l.nearCue(cueLevel, e, c, 6) && (c.lead.past || c.lead.nounLed || !c.lead.found):
		return outcome
	case before(l.toks, e.first, "under", "than", "inside") && c.lead.past && prev.shape == word && !plural(prev):
		return volume
	case prev.is("in", "within", "inside", "under") && c.done && !prev.is("in") || prev.is("in") && c.done && c.lead.class == change:
		return volume
	case prev.is("to") && c.changing():
		return outcome
	case prev.is("in") && l.pressed(e, c):
		return volume
	case before(l.toks, e.first, "within", "under", "at", "below", "inside") && c.lead.past && c.lead.keeps(), l.word(e.first-1).is("within", "under", "at", "below") && c.lead.nounLed && c.lead.base == "be": // latency has been under 4 seconds
		return volume
	}
	if !c.lead.past && !c.lead.nounLed && prev.is("within") {
		return names
	}
	return tells
}

// pressed reports the days or weeks in which a counted amount, or a body as a whole, was done: "trained nine clinics in five days", "moved the whole
// crew home in six days".
func (l *line) pressed(e *expression, c clause) bool {
	if !c.lead.past || c.lead.class == standing || c.lead.class == appear || timeUnits[e.Unit] > timeUnits["month"] || turnsOfDay[e.Unit] || e.value < 2 || l.recurs(c.from, c.to) {
		return false
	}
	for i := range l.numbers {
		n := &l.numbers[i]
		if n.first > c.lead.at && n.last < e.first && n.Kind == "count" && n.value >= 5 {
			return true
		}
	}
	return l.movedAll(e, c)
}

// movedAll reports an act that everybody or the whole of something went through. What is delivered comes again, unless a date says when it was.
func (l *line) movedAll(e *expression, c clause) bool {
	object := c.lead.at + 1
	all := l.word(object).is("everyone", "everybody") || l.word(object).is("the", "our", "my", "an") && l.word(object+1).is("whole", "entire")
	return all && !c.lead.nounLed && (c.lead.class != deliver && c.lead.class != teach || l.word(e.last+1).is("in") && l.dateWord(e.last+2))
}

// hoursOf reports time as the measure of what was worked through: "indexed 1,400 hours of tape", "scanned 60 years of ledgers".
func (l *line) hoursOf(e *expression, c clause) bool {
	next := l.word(e.last + 2)
	return l.word(e.last+1).is("of") && next.shape == word && (plural(next) || plural(l.word(e.last+3)) || l.lex.plain(cueMass, next) || l.lex.plain(cueMedia, next)) && !l.lex.plain(cueTraining, next) &&
		c.lead.past && !c.lead.nounLed && (c.lead.class == deliver || c.lead.class == fix || c.lead.class == makes || c.lead.class == unlisted) && l.skipHedges(e.first)-c.lead.at <= 2
}

// clean reports a span in which something did not happen: "400 days without a CLABSI", "six years since the last citation".
func (l *line) clean(e *expression) bool {
	k := e.last + 1
	if l.word(k).is("and") && l.word(k+1).is("counting") {
		k += 2
	}
	next := l.word(k)
	return next.is("without") && l.word(k+1).is("a", "an", "any", "one", "so") || next.is("since") && l.near(k+1, 3, "last", "latest") || next.is("clear", "free") && l.word(k+1).is("of")
}

// tookOff reports a span that was itself taken away or won: "automated 20 hours of reports", "shaved 15 minutes off each discharge".
func (l *line) tookOff(e *expression, c clause) bool {
	if !c.lead.past || c.lead.class != change && !c.lead.has(verbFrees) {
		return false
	}
	if l.word(e.last+1).is("off") || l.word(e.last+1).is("from") && l.word(e.last+2).is("the", "each", "every", "a", "our") {
		return true
	}
	direct := l.skipHedges(e.first)-c.lead.at == 1
	return direct && (c.lead.has(verbFrees) || !c.lead.nounLed && c.lead.step() != 0)
}

// ageOfWork reports the age of what was worked on: "accounts over 90 days", "claims older than 60 days", "more than 30 days old".
func (l *line) ageOfWork(e *expression) bool {
	if l.word(e.last+1).is("old", "overdue", "outstanding") || l.word(e.last+1).is("past") && l.word(e.last+2).is("due") {
		return true
	}
	p := e.first - 1
	if l.word(p).text == ">" && e.Unit == "day" {
		return true
	}
	if !l.word(p).is("over", "past", "beyond", "than", "above", ">", "+") {
		return false
	}
	for p > 0 && l.word(p).is("over", "past", "beyond", "than", "above", ">", "older", "more", "greater", "longer") {
		p--
	}
	return l.word(p+1).is("older") || e.Unit == "day" && plural(l.word(p)) && !timeNoun(l.word(p)) || l.word(p).is("aged", "aging", "ageing", "ar", "a/r")
}

func timeNoun(t *token) bool { return t.isA(timeUnit) }

// criterion reports a span that says what a share behind it is a share of: "answered within a week from 50% to 92%".
func (l *line) criterion(e, share *expression) bool {
	const reach = 9
	short := timeUnits[e.Unit] <= timeUnits["day"] // over 18 months is how long the change took
	if e.Kind != "time" || share.first-e.last > reach {
		return false
	}
	if aged := short && share.Kind == "before_after" && before(l.toks, e.first, "within", "inside", "under", "than", "over", "past"); !aged && (share.Unit != "percent" || !before(l.toks, e.first, "within", "inside", "under", "than")) {
		return false
	}
	for k := e.last + 1; k < share.first; k++ {
		if l.toks[k].shape == symbol || l.toks[k].is("and", "with") {
			return false
		}
	}
	return l.near(e.last+1, share.first-e.last, "from", "to", "by") || before(l.toks, share.first+1, "from")
}

// isTime reports a word that is a unit of time.
func isTime(t *token) bool {
	return t.isA(timeUnit) && t.shape == word
}

// onShifts reports turns of duty, which say when somebody worked: "on 3 shifts", "across two shifts".
func (l *line) onShifts(e *expression) bool {
	return e.Kind == "time" && turnsOfDay[e.Unit] && before(l.toks, l.skipHedges(e.first), "on", "across")
}

// eachWithin reports the span inside which all of what was counted before it was done, with the token that says so: "74 cases, every one within 30 days".
func (l *line) eachWithin(e *expression) (first int, ok bool) {
	if e.Kind != "time" || e.first < 3 || !before(l.toks, e.first, "within", "inside", "under") {
		return e.first, false
	}
	first = e.first - 2
	if l.toks[first].is("one") {
		first--
	}
	return first, l.toks[first].is("every", "each", "all") && before(l.toks, first, ",", "–", "—", "(")
}

// joinedNoun is the end of what is counted together under one number: "340 nurses and physicians".
func (l *line) joinedNoun(e *expression) int {
	k := e.last + 2
	if e.Kind != "count" || e.noun == "" || !plural(l.word(e.last)) || !l.word(k-1).is("and") || l.word(k).shape != word || !plural(l.word(k)) || l.word(k).isA(timeUnit) {
		return e.last
	}
	if next := l.word(k + 1); next.shape == word && !next.isA(preposition) && !next.isA(nounStop) { // 40 calls and schedules visits
		return e.last
	}
	return k
}

// spanned is the expression with its span drawn to the end of the noun phrase in which it ends: "highest in the store", never "highest in the".
func (l *line) spanned(e expression) expression {
	if !e.worded {
		e.last = l.joinedNoun(&e)
		if first, ok := l.eachWithin(&e); ok {
			e.first = first
		}
		return e
	}
	open := func(i int) bool {
		t := &l.toks[i]
		return t.isA(preposition) || t.is("of", "to", "than", "the", "a", "an", "my", "our", "its", "their", "his", "her", "this", "that", "these", "those", "every", "each")
	}
	half := l.toks[e.last].is("last", "first", "next", "past", "whole", "other", "entire", "same", "any") && l.word(e.last+1).shape == word && !l.word(e.last+1).isA(nounStop)
	if !half && !open(e.last) {
		return e
	}
	at := e.last
	if !half && !l.toks[at].isA(determiner) {
		at++
	}
	if o := l.objectOf(at, len(l.toks)); !o.nothing {
		e.last = o.end - 1
		return e
	}
	for e.last > e.first && open(e.last) {
		e.last--
	}
	return e
}
