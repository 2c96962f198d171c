package metric

func (l *line) weighFrequency(e *expression, c clause) weight {
	if l.compared(e, c) {
		return outcome
	}
	if c.duty || l.forAll(c) || l.nearCue(cueTarget, e, c, 3) && !c.changing() {
		return names
	}
	if before(l.toks, l.skipHedges(e.first), "saves", "frees", "spares") && !c.rule { // my script saves 5 hours a week
		return outcome
	}
	if _, time := timeUnits[e.Unit]; time {
		if l.givenBack(e) && !c.rule {
			return outcome
		}
		if before(l.toks, e.first, ",") && !c.lead.nounLed && c.lead.step() == 0 && !c.lead.has(verbFrees) && !l.nearCue(cueLevel, e, c, 6) { // pushed the cart, 22 hours a week
			return names
		}
		// "Closed the building two nights a week" is a schedule; only what shrinks, grows or is saved is counted in time.
		if c.lead.past && (c.lead.class == change || c.lead.class == move || c.lead.class == win) || l.nearCue(cueLevel, e, c, 6) && (c.lead.past || c.result) {
			return outcome
		}
		return names
	}
	if !c.lead.past && timeUnits[e.every] == timeUnits["year"] && l.lex.holds(cueEmployer, l.toks, e.last-3, e.last+1) {
		return names
	}
	if at := l.skipHedges(e.first); before(l.toks, at, "to") && before(l.toks, at-1, "down") {
		return outcome
	}
	if l.near(e.first-2, 2, "than", "under", "below") && l.nearCue(cueNow, e, c, 4) { // now rarer than one a month
		return outcome
	}
	if queue := l.word(l.skipHedges(e.first) - 1); (!c.lead.past || c.lead.nounLed && c.lead.at > e.last) && l.lex.plain(cueLoad, queue) {
		return tells
	}
	if l.upTo(e) && !c.changing() || (!c.lead.found || c.lead.nounLed) && l.toks[c.from].is("each", "every") || l.paceOfPlace(e, c) { // for up to 14 patients a night
		return tells
	}
	caseload := c.lead.class == standing && !c.lead.nounLed && e.noun == "patient"
	if c.changing() && before(l.toks, l.skipHedges(e.first), "to", "below", "under") && !l.staffOrPlace(e) { // dropped off to about one a month; not: drove to six clinics a week
		return outcome
	}
	if e.value < 5 || caseload || !c.lead.past && (l.staffOrPlace(e) || l.served(e)) && !l.lex.plain(cueWorkPiece, l.word(l.nounOf(e))) {
		return tells
	}
	if c.lead.class != deliver && before(l.toks, l.skipHedges(e.first), "with") && l.skipHedges(e.first)-2 == c.lead.at { // meet with six chiefs each month: company, not work
		return tells
	}
	if c.lead.found && !c.lead.past && !c.lead.nounLed && !c.lead.ing && e.noun != "" && before(l.toks, l.skipHedges(e.first), "for") { // prepare slides for 24 boards a year
		return tells
	}
	if !c.lead.found && l.skipRough(e.first) > c.from+1 && before(l.toks, l.skipRough(e.first), "to", "for") { // letters to 900 patients each year
		return tells
	}
	if e.noun == "mile" || e.every == "minute" && e.noun == "word" || c.lead.base != "average" && !l.benchmark(e) && l.lex.plain(cueStint, l.word(l.nounOf(e))) || c.lead.class == teach && l.served(e) || l.ofDuty(e, c) || l.amongChores(e, c) || l.amongDuties(e, c) || l.ofAnother(e, c) || l.sampleOf(e, c) || l.asAsked(e, c) {
		return tells
	}
	if l.pastPace(e, c) || !l.delivered(e, c) && (e.noun == "" && !c.lead.past || l.staffOrPlace(e) && c.lead.class == lead || l.appended(e, c)) {
		return tells
	}
	return volume
}

// amongDuties reports a pace in a list of what somebody does all day, or with the rule for it: "Type 60 letters a day, answer the phones". Alone it
// is what was delivered.
func (l *line) amongDuties(e *expression, c clause) bool {
	if !c.lead.found || c.lead.past || c.lead.nounLed || c.lead.ing {
		return false
	}
	for i := range l.numbers { // requests a month, 5-day standard
		if n := &l.numbers[i]; n.attribute && n.first > e.last && n.last < c.to && l.lex.holds(cueTarget, l.toks, n.last+1, n.last+3) {
			return true
		}
	}
	if before(l.toks, l.skipHedges(e.first), ",") && l.listsDuties(c.lead.at+2, e.first) {
		return true
	}
	for k := e.last + 1; k < min(c.to, e.last+6); k++ { // tickets a week in the queue, pager one week in five
		if l.toks[k].text == "," && l.lex.holds(cueRoster, l.toks, k+1, min(c.to, k+3)) {
			return true
		}
	}
	for k := e.last + 2; k < c.to-1; k++ {
		if v, ok := l.verbAt(k); ok && (l.toks[k-1].text == "," || l.toks[k-1].is("and") && !l.counts(k, c.to)) && v.tense&plain != 0 && !plural(&l.toks[k]) && (l.opensOwn(k+1, c.to) || !l.objectOf(k+1, c.to).nothing) {
			return true
		}
	}
	return false
}

// counts reports a number among the tokens.
func (l *line) counts(from, to int) bool {
	for k := from; k < min(to, len(l.toks)); k++ {
		if (l.toks[k].shape == digits || isNumberWord(&l.toks[k])) && !l.code[k] {
			return true
		}
	}
	return false
}

// sampleOf reports how many are looked at now and then, which is the size of a check and no output: "Audit 25 charts a month".
func (l *line) sampleOf(e *expression, c clause) bool {
	const many = 100
	looks := c.lead.found && !c.lead.past && !c.lead.nounLed && c.looks() ||
		!c.lead.found && e.noun != "" && l.lex.plain(cueExam, l.word(l.nounOf(e))) || // 50 chart audits per quarter
		!c.lead.found && before(l.toks, e.first, "of") && e.first <= c.from+3 && l.lex.plain(cueDeed, l.word(e.first-2)) // analysis of 20 charts each month
	return looks && e.value < many && timeUnits[e.every] >= timeUnits["month"]
}

// asAsked reports a pace that the line itself calls what is asked of everybody: "Index 120 pages an hour, the shift standard".
func (l *line) asAsked(e *expression, c clause) bool {
	return !c.changing() && l.word(e.last+1).is(",", "(") && l.word(e.last+2).is("the", "our", "a") && l.lex.holds(cueTarget, l.toks, e.last+3, min(c.to, e.last+6)) && !l.near(e.last+2, 4, "above", "over", "against")
}

// ofAnother reports the pace of a machine or a place that the line names: "Operate a press that stamps 200 parts a minute", "Staff a clinic with
// 140 visits a day", "Answer the main line; it gets 90 calls a day".
func (l *line) ofAnother(e *expression, c clause) bool {
	if l.toks[c.from].is("it", "they", "which") && !c.lead.past {
		return true
	}
	if !c.lead.found || c.lead.past || c.lead.nounLed {
		return false
	}
	if l.paceOfObject(e, c) {
		return true
	}
	for k := c.lead.at + 2; k < e.first-1; k++ {
		if l.toks[k].is("that", "which") && l.verbIs(k+1, third) {
			return true
		}
	}
	return false
}

// paceOfObject reports the pace of a thing that is staffed or watched, or of work that others do: "Monitor a feed of 900 messages an hour",
// "Supervise posting of 200 payments a day".
func (l *line) paceOfObject(e *expression, c clause) bool {
	with := e.first - 1
	for l.word(with).is("about", "around", "roughly", "nearly", "almost", "some", "over", "approximately") {
		with--
	}
	if !l.word(with).is("with", "of") || with <= c.lead.at+1 {
		return false
	}
	thing := l.word(with - 1)
	if l.lex.plain(cuePlace, thing) || l.lex.plain(cueBody, thing) {
		return true
	}
	o := l.objectOf(c.lead.at+1, c.to)
	if o.end != with {
		return false
	}
	return c.lead.class == lead || (c.lead.class == standing || c.lead.has(verbLooks)) && o.certain && o.singular && !thing.is("average", "mean", "median", "total", "rate", "pace", "minimum", "volume", "output")
}

// appended reports a number set behind what is done, as its size or its pace, and not as what was done: "Ran suspense lists, 200 a week",
// "Served on the council (9 meetings a year)", "Release line, 30 calls a day". An average is a level of performance wherever it stands.
func (l *line) appended(e *expression, c clause) bool {
	if !c.routine() || c.lead.nounLed || l.nearCue(cueLevel, e, c, 3) {
		return false
	}
	at := l.skipHedges(e.first) - 1
	for at > c.from && (endsIn(l.toks[at].low, "ly") || l.toks[at].is("often", "or", "up", "to", "between", "some")) {
		at--
	}
	if at <= c.from {
		return false
	}
	aside := l.toks[at].is(",", "(", ":", "–", "—", "@") || l.toks[at].text == "-" && !l.toks[at].glued
	return aside && (!c.lead.found || c.lead.at < at)
}

// compared reports a level beside what it is held against: "6 an hour, floor 4", "9 an hour against a floor of 7".
func (l *line) compared(e *expression, c clause) bool {
	const reach = 8
	if at := l.clauseAt(c.from) + 1; at < len(l.clauses) && l.givesYardstick(l.clauses[at]) {
		return true
	}
	for i := e.last + 1; i < min(c.to, e.last+reach); i++ {
		if l.toks[i].shape != digits && !isNumberWord(&l.toks[i]) || l.code[i] {
			continue
		}
		from := max(e.last+1, i-5)
		return l.lex.holds(cueBenchmark, l.toks, from, i) || l.lex.holds(cueTarget, l.toks, from, i) || l.near(from, i-from, "floor", "norm", "par", "average", "median")
	}
	return false
}

// givesYardstick reports a short clause that says only what the level told before it is held against: "; the standard is 2.0", "; floor is 110".
func (l *line) givesYardstick(c clause) bool {
	const reach = 5
	n, ok := readNumber(l.toks, c.to-1)
	if !ok || n.last+1 != c.to || c.to-c.from > reach || !l.toks[c.to-2].is("is", "was") {
		return false
	}
	return l.lex.holds(cueTarget, l.toks, c.from, c.to) || l.near(c.from, 3, "floor", "norm", "par", "average", "median")
}

// forAll reports a clause about what is asked of everybody: a quota and no performance.
func (l *line) forAll(c clause) bool {
	return !c.changing() && l.lex.holds(cueEverybody, l.toks, c.from, c.to)
}

func (l *line) weighRatio(e *expression, c clause) weight {
	if before(l.toks, e.first, "on", "in", "at") && l.lex.stops(cueOrderly, l.toks, e.first-1) && !c.duty { // empty on four days of five
		return outcome
	}
	if turnsOfDay[l.word(e.last).one] && !c.changing() && c.lead.found && !c.lead.past { // charge nurse on two of six shifts
		return names
	}
	if l.studied(e, c) || e.fraction && l.mayYet(e) {
		return names
	}
	if c.lead.found && !c.lead.past && !c.lead.nounLed && (c.looks() || e.fraction && (l.lex.plain(cueLength, l.word(e.last+1)) || l.lex.plain(cueLength, l.word(e.last+2)))) { // audit one in ten charts, mill slots to half an inch
		return tells
	}
	if !e.fraction && e.number.value <= 2 && !c.changing() && !l.verbIs(e.last+1, participle) && l.lex.holds(cueRoster, l.toks, max(c.from, e.first-5), min(c.to, e.last+3)) { // holiday duty, one in five
		return names
	}
	if opensTurns := l.lex.holds(cueRoster, l.toks, c.from, c.from+1) && !c.lead.past; opensTurns && !e.fraction && e.number.value == 1 && e.Value != nil && *e.Value >= 0.1 && before(l.toks, e.first, ",", "(") && l.word(e.last+1).shape != word { // weekend cover of the phones and pages, 1 in 5
		return names
	}
	if e.number.value == 1 && l.word(e.number.last+1).is("of") && l.staffOrPlace(e) { // one of seven analysts
		return names
	}
	if !e.fraction && e.number.value == 1 && e.Value != nil && *e.Value < 1 && c.lead.found && !c.lead.past && !c.lead.nounLed && !c.lead.ing && l.word(e.number.last+1).is("of") { // send it to one of five liaisons
		return names
	}
	if e.fraction && c.lead.found && !c.lead.past && !c.lead.nounLed && !c.lead.ing && e.first-c.lead.at <= 3 && l.word(e.last+1).is("of") { // handle a third of the requests
		return tells
	}
	if e.fraction || c.done || c.lead.nounLed || c.lead.past {
		return outcome
	}
	if _, _, time := timeAt(l.toks, e.number.last+1); time && e.number.value < 14 || c.lead.class == standing && !c.lead.nounLed && e.noun == "" { // on call one week of seven, weekends 1 in 4
		return names
	}
	return outcome
}

// shareOfWork reports which part of somebody's time, or of the cases that come to them, a kind of work takes: "about a quarter of my time", "Half of
// what I code is trauma". What became of such a part is a level: "Half of my questions are answered".
func (l *line) shareOfWork(e *expression, c clause) bool {
	const reach = 6
	if e.Kind != "percent" && e.Kind != "ratio" || c.changing() {
		return false
	}
	k := e.last + 1
	if l.word(k).is("of") {
		k++
	}
	switch own, one := l.word(k).is("my", "our"), l.word(k).is("the"); {
	case own && l.lex.plain(cueOwnWork, l.word(k+1)) && l.word(k+2).shape == symbol:
		return true
	case one && l.word(k+2).is("come", "comes", "came") && l.word(k+3).is("from"): // a third of the calls come from the state
		return true
	case !own && !(l.word(k).is("what") && l.word(k+1).is("i", "we", "comes")):
		return false
	}
	for i := k + 2; i < min(c.to, k+2+reach); i++ {
		if l.toks[i].is("is", "are", "was", "were") {
			return l.namesKind(i+1, c.to)
		}
		if l.toks[i].is("goes", "go", "went", "come", "comes", "came") {
			return l.word(i+1).is("to", "into", "from", "for")
		}
	}
	return false
}

// namesKind reports what cases are or where they come from, and not what became of them: "(are) from lawyers", "(is) trauma", never "(are) answered".
func (l *line) namesKind(k, to int) bool {
	if l.word(k).is("from", "for") {
		return true
	}
	o := l.objectOf(k, to)
	if o.nothing || l.lex.holds(cueOrderly, l.toks, k, o.end) || l.lex.holds(cueQuality, l.toks, k, o.end) && o.end == k+1 {
		return false
	}
	v, verb := l.verbAt(o.end - 1)
	return !(verb && v.tense&(past|participle) != 0) && !pastLike(o.head.low) && !l.word(o.end-1).is("right", "clean", "complete", "correct", "current", "done", "out", "up")
}

// mayYet reports a share that may come: "tuition help can pay half".
func (l *line) mayYet(e *expression) bool {
	const reach = 4
	for k := e.first - 1; k >= max(1, e.first-reach) && l.toks[k].shape == word; k-- {
		if l.toks[k].is("can", "may", "might", "will") {
			return !l.near(k-4, 4, "so", "that", "which", "now")
		}
	}
	return false
}

// givenBack reports time that somebody has again: "gave teachers back 30 minutes a day".
func (l *line) givenBack(e *expression) bool {
	const subject = 6
	back := l.skipHedges(e.first) - 1
	if back < 1 || !l.toks[back].is("back") {
		return false
	}
	for k := back - 1; k >= max(0, back-subject) && l.toks[k].shape == word; k-- {
		if v, ok := l.verbAt(k); ok && (v.has(verbGives) || v.base == "win" || v.base == "get") {
			return v.tense&(past|third) != 0
		}
	}
	return false
}
