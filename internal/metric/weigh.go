package metric

// weight says what a number does for its line.
type weight int8

const (
	names   weight = iota - 1 // belongs to a rule, a limit, a team or a name: no metric
	tells                     // gives size or time to an act, does not measure it
	volume                    // the amount delivered
	outcome                   // the result or the level of performance
)

// weigh decides what an expression does in its clause.
func (l *line) weigh(e *expression, c clause) weight {
	switch {
	case e.Kind == "before_after" && l.joinedFew(e, c):
		return names
	case e.Kind == "before_after" && (l.ages(e) || l.releases(e, c) || l.hoursCovered(e, c)), l.shareOfWork(e, c), e.Kind == "count" && l.sharesPace(e, c):
		return names
	case e.Kind == "before_after":
		return outcome
	case e.Kind == "money" && e.high > 0 && before(l.toks, e.first, "between") && !c.changing(): // accounts between $1,000 and $10,000
		return names
	case e.Kind == "time" && before(l.toks, l.skipRough(e.first), "for") && l.word(l.skipRough(e.first)-2).is("down", "out", "offline", "closed", "dark") && l.word(l.skipRough(e.first)-3).is("was", "were", "went", "is", "are") && l.near(c.from, l.skipRough(e.first)-c.from, "when", "after", "while"): // when the system was down for four days
		return tells
	case l.keptAside(e), l.allWithin(e, c):
		return outcome
	case c.rule, l.waitsFor(e, c), l.overdue(e, c), l.onShifts(e), l.spanOfScores(e):
		return names
	case e.attribute:
		if l.benchmark(e) && e.Kind == "time" {
			return tells
		}
		return names
	case e.Kind == "rank":
		return l.weighRank(e, c)
	case e.worded:
		if e.Kind == "count" && !c.lead.found && l.toks[e.first].is("no") && l.lex.holds(cueTarget, l.toks, c.from, e.first) { // a quota of 30, no exceptions
			return names
		}
		if e.Kind == "count" && c.lead.found && !c.lead.past && !c.lead.nounLed && l.toks[e.first].is("nobody", "no") && before(l.toks, e.first, "to", "let", "for") { // sign it out to no one else
			return names
		}
		if l.lawOfPlace(e, c) || l.saysWhoElse(e) {
			return names
		}
		if e.Kind == "count" && l.inSideClause(e, c) {
			if l.toks[e.first].is("nobody", "none", "no") { // alerts nobody used
				return names
			}
			return tells
		}
		return outcome
	case e.Kind == "count" && before(l.toks, l.skipRough(e.first), "what") && (l.verbIs(e.last+1, past) || l.word(e.last+1).is("had", "did", "once")): // let one clerk do what two had done
		return outcome
	case l.compares(e, c), l.leftBehind(e, c), l.gone(e), l.contrasts(e, c), l.differed(e.first, c), l.brokeSeldom(c), l.onlyOne(e, c), l.ofWhom(e, c), l.outdone(e, c), l.emptied(e, c), l.balanced(e, c), l.fewIn(e, c), l.fewLeft(e, c), l.fewFound(e, c), l.cameBack(e, c), l.agreedOn(e, c), l.scoredIn(e, c), l.fromFew(e, c):
		return outcome
	case l.worstCase(e, c), l.ledTo(e, c), l.lessThanPlanned(e, c), l.inAll(e, c), l.endedWith(e, c), l.whereOthers(e, c):
		return outcome
	case l.figureOf(e, c) > names:
		return l.figureOf(e, c)
	case l.prizes(e, c), l.countedDone(e, c), l.doneInSpan(e, c), l.othersCount(e, c), l.lastAllGood(e, c), l.examined(e, c), l.doneWith(e, c), l.passedAll(e, c), l.clearedIn(e, c), l.cleanIn(e, c), l.cleanExams(e, c), e.Kind == "count" && (l.deedDone(e, c) || l.foundSince(e, c) || l.helpedThrough(e, c)), e.Kind == "count" && l.inUse(e, c), l.paidBack(e), l.othersReady(e, c), e.Kind == "count" && l.keptInside(e, c), e.Kind == "count" && e.first <= c.from+2 && e.last < l.othersUse(c):
		return volume
	case c.lead.nounLed && e.last+1 == c.lead.at && l.word(e.first-1).isA(preposition): // completion inside ten days rose
		return names
	}
	switch e.Kind {
	case "percent":
		return l.weighPercent(e, c)
	case "money":
		return l.weighMoney(e, c)
	case "time":
		return l.weighTime(e, c)
	case "frequency":
		return l.weighFrequency(e, c)
	case "ratio":
		return l.weighRatio(e, c)
	}
	return l.weighCount(e, c)
}

// allWithin reports such a span behind a finished act that is no rule.
func (l *line) allWithin(e *expression, c clause) bool {
	_, ok := l.eachWithin(e)
	return ok && c.lead.past && !c.duty && !c.rule
}

// compares reports how much less or better something became, whether a verb says so or not: "rounds shorter by 20 minutes", "18
// fewer clicks a visit", "claims out two days sooner". What is still asked of somebody is no comparison: "20 fewer may be coded".
func (l *line) compares(e *expression, c clause) bool {
	if !c.duty && e.Kind == "time" && l.word(e.last+1).text == "," && l.comparative(l.word(e.last+2)) && l.word(e.last+3).is("than") { // within 36 hours, faster than the office asks
		return true
	}
	if c.duty || c.lead.found && !c.lead.past && !c.lead.nounLed && !c.lead.ing || l.nearCue(cueTarget, e, c, 3) || e.Kind == "money" && !c.changing() {
		return false
	}
	at := l.skipRough(e.first)
	if before(l.toks, at, "by") && l.comparative(l.word(at-2)) && !l.toks[at-2].is("number") {
		return true
	}
	for i := e.number.last + 1; i <= e.last+1 && i < c.to; i++ {
		if l.toks[i].is("fewer", "less") && !(l.word(i).is("less") && l.word(i+1).is("than")) && !l.word(i+1).is("than") {
			return true
		}
	}
	next := l.word(e.last + 1)
	return (e.Kind == "time" || e.Kind == "percent") && l.comparative(next) && !next.is("later", "older", "longer", "other", "higher", "number") && (e.last+2 >= c.to || l.toks[e.last+2].shape == symbol || l.toks[e.last+2].isA(nounStop))
}

// leftBehind reports the old value of what came to a state that needs no number: "went from 25 minutes to walk-up".
func (l *line) leftBehind(e *expression, c clause) bool {
	measures := e.Kind == "count" || e.Kind == "time" || e.Kind == "percent" || e.Kind == "money" || bareNumber(e)
	heap := before(l.toks, e.first, "of") && l.word(e.first-2).is("wall", "pile", "stack", "list", "backlog", "heap", "queue", "mountain") && l.near(e.first-5, 3, "from") // from a wall of 300 to a handful
	return measures && (heap || before(l.toks, l.skipHedges(e.first), "from")) && l.word(e.last+1).is("to") && l.word(e.last+2).shape == word && (c.lead.class == change || (c.lead.class == move || c.lead.has(verbCarries)) && c.lead.past || heap || l.near(c.from, e.first-c.from, "down"))
}

// contrasts reports the value of today where what was before is told without a number: "Checks that had eaten half the morning were over in ten
// minutes by May".
func (l *line) contrasts(e *expression, c clause) bool {
	then := l.toks[c.from].is("what") && l.near(c.from+1, 2, "had", "was", "were", "used") && before(l.toks, l.skipHedges(e.first), "is", "are", "takes", "take", "needs") // what had been nine pages is two now
	if e.Kind != "time" && e.Kind != "percent" && e.Kind != "ratio" && !bareNumber(e) && !then {
		return false
	}
	for k := max(c.from+1, e.first-reach); k < e.first && !then; k++ {
		then = l.toks[k].is("used") && l.word(k+1).is("to") || l.toks[k].is("had", "once") && before(l.toks, k, "that", "which", ",") || before(l.toks, k, "that", "which") && l.toldBefore(k)
	}
	if !then {
		return false
	}
	s := l.stampOf(e)
	return s == timed || s == later || l.nearCue(cueNow, e, c, 3)
}

// toldBefore reports a verb at token k that can only tell the past: "Reports that ate my Mondays now run in four minutes".
func (l *line) toldBefore(k int) bool {
	v, ok := l.verbAt(k)
	return (ok && v.tense&past != 0 && v.tense&plain == 0 && v.base != "be" || l.lex.plain(cueTookTime, &l.toks[k])) && l.near(k+1, 6, "now", "today")
}

// gone reports how much there was of what is no more: "The tray that held 900 slips is empty", "overtime, once 40 hours a month, is gone".
func (l *line) gone(e *expression) bool {
	const reach = 8
	if e.Kind == "time" && l.word(e.first+1).dash() && l.lex.plain(cueGone, l.word(e.last+2)) && l.word(e.last+3).shape == symbol {
		return true
	}
	aside := before(l.toks, e.first, ",") && (l.isFailure(e.first-2) || l.labelOfMeasure(e.first-3, e.first-1)) // the backlog, nineteen days deep, was gone
	if !aside && !l.lex.holds(cueThen, l.toks, e.first-3, e.first) && !l.near(e.first-4, 4, "that", "which") {
		return false
	}
	for i := e.last + 1; i < min(len(l.toks)-1, e.last+reach) && !l.toks[i].ends(); i++ {
		if l.toks[i].is("is", "are", "has", "have") || aside && l.toks[i].is("was", "were") {
			k := i + 1
			for l.word(k).is("now", "all", "long", "since", "almost", "nearly", "been") {
				k++
			}
			return l.lex.plain(cueGone, l.word(k))
		}
	}
	return false
}

// comparative reports a word that compares: shorter, faster, fewer, lighter.
func (l *line) comparative(t *token) bool { return t.is("down", "up") || l.lex.plain(cueCompares, t) }

// skipRough walks back over the words that make a number a rough one, and nothing else.
func (l *line) skipRough(i int) int {
	for i > 0 && l.toks[i-1].isA(rough) {
		i--
	}
	return i
}

var roughWords = []string{"about", "around", "almost", "nearly", "roughly", "some", "approximately", "estimated", "an", "average", "of", "a", "full", "good", "~", "≈"}

// inSideClause reports "nobody" and "none" that describe a thing or say when or why: "a tangle nobody understood", "that three believed
// and none had read", "so that nobody waits". But: "a form that doubled replies".
func (l *line) inSideClause(e *expression, c clause) bool {
	prev := l.word(e.first - 1)
	if prev.is("that", "so", "when", "while", "where", "because", "which", "whom", "as", "since", "though", "although", "if", "what") {
		return true
	}
	if !l.toks[e.first].is("nobody", "none", "no") || l.toks[e.first].is("no") && !l.word(e.first+1).is("one") || e.first <= c.from {
		return false
	}
	if prev.is("and", "but", "or") {
		from := max(c.lead.at, e.first-14)
		return l.near(from, e.first-from, "that", "which", "who") || !c.lead.past && !c.lead.nounLed && l.near(from, e.first-from, "when", "where", "if")
	}
	v, verb := l.verbAt(e.last + 1)
	if l.toks[e.first].is("nobody") && before(l.toks, e.first-1, "a", "an") && prev.shape == word && !prev.isA(timeUnit) && l.word(e.last+1).is("has", "had", "else") { // a condition nobody has named
		return true
	}
	helper := l.word(e.last+1).is("had", "has", "could", "would", "can", "will", "did", "else")
	told, isVerb := l.verbAt(e.first - 1)
	present := l.toks[e.first].is("nobody") && endsIn(l.word(e.last+1).low, "s") // a winter nobody remembers
	return (helper || present || verb && v.tense&(past|third) != 0) && prev.shape == word && !prev.isA(preposition) && !(isVerb && told.tense&past != 0) && c.lead.found && c.lead.at < e.first
}

// joinedFew reports a handful of things made one: "Folded four desks into one" tells an act, and measures nothing.
func (l *line) joinedFew(e *expression, c clause) bool {
	const handful = 5
	if c.lead.class == win && e.To != nil && *e.To == 1 && e.Unit != "percent" && timeUnits[e.Unit] == 0 && l.near(e.first, e.last-e.first, "to") { // brought six departments to one rule
		return true
	}
	return c.lead.found && !c.lead.nounLed && e.From != nil && e.To != nil && *e.To == 1 && *e.From < handful && e.Unit != "percent" && timeUnits[e.Unit] == 0 && l.near(e.first, e.last-e.first, "into")
}

// window is the tokens of the clause within n of the expression.
func window(e *expression, c clause, n int) (from, to int) {
	return max(c.from, e.first-n), min(c.to, e.last+n+1)
}

func (l *line) nearCue(q cue, e *expression, c clause, n int) bool {
	from, to := window(e, c, n)
	return l.lex.holds(q, l.toks, from, to)
}

func (l *line) benchmark(e *expression) bool {
	return l.lex.holds(cueBenchmark, l.toks, max(0, e.first-4), e.first)
}

// changing reports a clause whose lead says that something was changed, made or won.
func (c clause) changing() bool {
	if !c.lead.past || c.stayed() {
		return false
	}
	return c.lead.class == change || c.lead.class == fix || c.lead.class == makes || c.lead.class == win || c.lead.class == move
}

// stayed reports somebody who sat, stood or went somewhere. What sits or stands at a level is another matter: "The lag stood at 4 days".
func (c clause) stayed() bool {
	return !c.lead.nounLed && c.lead.stays()
}

// routine reports a clause whose lead is work that recurs: it neither made, changed nor won anything. Who sat on a board or held files moved nothing.
func (c clause) routine() bool {
	return !c.lead.past || c.lead.class == fix || c.lead.class == move && !c.lead.nounLed || c.lead.keeps() || !c.changing()
}

func (l *line) weighRank(e *expression, c clause) weight {
	if l.toks[e.first].is("top") && !l.lex.holds(cueBenchmark, l.toks, e.first, e.last) && !l.toks[e.last].is("percent") && l.toks[e.last].text != "%" {
		if c.lead.past {
			return volume
		}
		return tells
	}
	if l.toks[e.first].is("best", "fewest", "lowest", "highest", "fastest", "shortest", "cleanest", "quickest", "more", "fewer", "less", "better", "faster", "higher", "lower") && c.lead.found && !c.lead.past && !c.lead.nounLed && !c.lead.ing && !c.lead.keeps() && c.lead.class != change && e.first > c.lead.at+1 { // help customers find the lowest price in the store
		return tells
	}
	return outcome
}

func (l *line) weighPercent(e *expression, c clause) weight {
	if l.settingOf(e, c) {
		return names
	}
	if c.duty || l.forAll(c) || l.upTo(e) && !c.changing() || !c.lead.past && l.word(e.first-1).is("floor") || l.attributive(e, c) || l.asked(e, c) || l.paidAt(e, c) || l.askedFor(e, c) {
		return names
	}
	if l.word(e.last+1).is("(", ",", "–", "—", "[") && l.compared(e, c) && !l.benchmark(e) && !l.lex.holds(cueTarget, l.toks, max(c.from, e.first-3), e.first) { // 99% (goal 95%)
		return outcome
	}
	if l.nearCue(cueAuthority, e, c, 6) && !c.changing() {
		return names
	}
	if l.nearCue(cueTarget, e, c, 3) {
		switch {
		case l.benchmark(e):
			return tells
		case e.value > 100: // more than the target is a performance, never the target itself
			return outcome
		case c.changing() || l.lex.holds(cueMeets, l.toks, max(c.from, e.first-4), e.first) && c.lead.past:
			return outcome
		}
		return names
	}
	if l.benchmark(e) {
		return tells
	}
	if !c.lead.past && before(l.toks, e.first, "on", "of", "at") && l.lex.holds(cueLook, l.toks, max(c.from, e.first-4), e.first) { // second look on 5%
		return tells
	}
	if goes := e.last + 3; e.first == c.from && l.word(e.last+1).is("of") && l.near(goes, 2, "go", "goes", "get") && l.lex.holds(cueLook, l.toks, goes+1, min(c.to, goes+5)) && !l.near(goes, 4, "without", "no") { // 12% of letters go to a second look
		return tells
	}
	if l.shareChecked(e, c) {
		return tells
	}
	if !c.lead.found && before(l.toks, e.first, ",", "(", ":") && l.word(e.last+1).is("of") && l.lex.holds(cueLook, l.toks, max(c.from, e.first-3), e.first) { // reliability checks, 5% of cases
		return tells
	}
	if c.lead.class == deliver && l.lex.holds(cuePortion, l.toks, c.lead.at+1, e.first) { // reviewed a share of the charts, usually 5%
		return tells
	}
	// "Audit 10% of charts" is how much is looked at, not what came of it.
	if !c.changing() && !c.lead.nounLed && c.lead.found && l.word(e.last+1).is("of") && e.first-c.lead.at <= 4 && !(c.lead.past && l.near(e.last+2, 6, "same", "within", "inside", "before")) {
		if !c.lead.past || e.value < 50 || e.value == 100 || c.looks() { // matched 99.6% of results: who answers most of them does it well
			return tells
		}
	}
	return outcome
}

// settingOf reports at what something is set or held by whoever runs it: "Keep humidity between 40 and 60%", "Hold line pressure at 90 PSI".
func (l *line) settingOf(e *expression, c clause) bool {
	return c.lead.found && !c.lead.past && !c.lead.nounLed && l.lex.holds(cueSetting, l.toks, max(c.lead.at+1, e.first-6), e.first)
}

// upTo reports a limit: travel up to 60%, complaints of up to $1,500.
func (l *line) upTo(e *expression) bool {
	return before(l.toks, e.first, "to") && before(l.toks, e.first-1, "up")
}

// looks reports a lead that says how much is looked at: audited, reviewed, checked.
func (c clause) looks() bool {
	return c.lead.has(verbLooks)
}
