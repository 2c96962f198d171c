package metric

import "strings"

// weight says what a number does for its line.
type weight int8

const (
	names   weight = iota - 1 // belongs to a rule, a limit, a team or a name: no metric
	tells                     // gives size or time to an act, does not measure it
	volume                    // the amount delivered
	outcome                   // the result or the level of performance
)

// weigh decides what an expression does in its clause.
func (l *line) weigh(e expression, c clause) weight {
	switch {
	case e.Kind == "before_after":
		return outcome
	case e.attribute:
		if l.benchmark(e) && e.Kind == "time" {
			return tells
		}
		return names
	case e.Kind == "rank":
		return l.weighRank(e, c)
	case e.worded:
		if e.Kind == "count" && l.word(e.first-1).is("that", "so") { // so that nobody waits; but: a form that doubled replies
			return tells
		}
		return outcome
	case c.lead.nounLed && e.last+1 == c.lead.at && prepositions[l.word(e.first-1).low]: // completion inside 14 days rose
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

// window is the tokens of the clause within n of the expression.
func window(e expression, c clause, n int) (from, to int) {
	return max(c.from, e.first-n), min(c.to, e.last+n+1)
}

func (l *line) nearCue(q cue, e expression, c clause, n int) bool {
	from, to := window(e, c, n)
	return l.lex.holds(q, l.toks, from, to)
}

func (l *line) benchmark(e expression) bool {
	return l.lex.holds(cueBenchmark, l.toks, max(0, e.first-4), e.first)
}

// changing reports a clause whose lead says that something was changed, made or won.
func (c clause) changing() bool {
	return c.lead.past && (c.lead.class == change || c.lead.class == fix || c.lead.class == makes || c.lead.class == win || c.lead.class == move)
}

func (l *line) weighRank(e expression, c clause) weight {
	if l.toks[e.first].is("top") && !l.lex.holds(cueBenchmark, l.toks, e.first, e.last) && !l.toks[e.last].is("percent") && l.toks[e.last].text != "%" {
		if c.lead.past {
			return volume
		}
		return tells
	}
	return outcome
}

func (l *line) weighPercent(e expression, c clause) weight {
	if c.duty {
		return names
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
	// "Audit 10% of charts" is how much is looked at, not what came of it.
	if !c.changing() && !c.lead.nounLed && c.lead.found && l.word(e.last+1).is("of") && e.first-c.lead.at <= 4 {
		return tells
	}
	return outcome
}

func (l *line) weighMoney(e expression, c clause) weight {
	if c.lead.past && l.word(e.last+1).is("under", "below") && l.near(e.last+2, 2, "budget", "plan", "forecast", "target", "estimate", "bid", "quote") {
		return outcome
	}
	if c.duty || l.nearCue(cueBudget, e, c, 5) && !(c.lead.past && c.lead.class == change) {
		return names
	}
	if !c.changing() && (l.nearCue(cueAuthority, e, c, 12) || l.lex.stops(cueLimit, l.toks, e.first)) {
		return names
	}
	if l.benchmark(e) {
		return tells
	}
	if l.word(e.last-1).is("per") && !c.changing() {
		return tells
	}
	switch {
	case c.changing(), l.nearCue(cueGain, e, c, 8) && (c.lead.past || c.result):
		return outcome
	case c.lead.class == lead || c.lead.class == standing:
		return names
	case c.lead.past, c.lead.class == deliver && l.hasRate(e, c):
		return volume
	}
	return tells
}

// hasRate reports that the clause says how often.
func (l *line) hasRate(e expression, c clause) bool {
	for i := e.first; i < min(c.to, e.first+reach); i++ {
		if _, ok := oftenness[l.toks[i].low]; ok {
			return true
		}
		if _, _, ok := everyAt(l.toks, i); ok {
			return true
		}
	}
	return false
}

func (l *line) weighTime(e expression, c clause) weight {
	if c.duty || l.ageOfWork(e) || l.word(e.last+1).is("shift", "shifts", "rotation", "week") || l.near(e.first-4, 4, "every", "per", "aged") && !c.done {
		return names
	}
	if l.benchmark(e) {
		return tells
	}
	if l.tookOff(e, c) {
		return outcome
	}
	if l.nearCue(cueTarget, e, c, 3) && !c.changing() {
		return names
	}
	prev := l.word(l.skipHedges(e.first) - 1)
	if l.skipHedges(e.first) == e.first && l.word(e.last+1).is("of", "after", "before", "prior") && !l.nearCue(cueLevel, e, c, 2) && !prev.is("by", "to", "within", "in") {
		return names
	}
	switch {
	case l.nearCue(cueLasting, e, c, 2):
		return volume
	case prev.is("by") && c.done, l.near(e.last+1, 3, "faster", "sooner", "earlier", "early", "ahead", "less", "fewer", "quicker", "saved") && c.lead.past:
		return outcome
	case l.nearCue(cueLevel, e, c, 6) && (c.lead.past || c.lead.nounLed || !c.lead.found):
		return outcome
	case before(l.toks, e.first, "under", "than", "inside") && c.lead.past && prev.shape == word && !plural(prev):
		return volume
	case prev.is("in", "within", "inside", "under") && c.done && !prev.is("in") || prev.is("in") && c.done && c.lead.class == change:
		return volume
	case prev.is("to") && c.changing():
		return outcome
	case prev.is("within", "under", "at", "below") && c.lead.past && (c.lead.base == "keep" || c.lead.base == "maintain"),
		l.word(e.first-1).is("within", "under", "at", "below") && c.lead.nounLed && c.lead.base == "be": // latency has been under 4 seconds
		return volume
	}
	if !c.lead.past && !c.lead.nounLed && prev.is("within") {
		return names
	}
	return tells
}

// tookOff reports a span that was itself taken away or won: "automated 20 hours of reports", "shaved 15 minutes off each discharge".
func (l *line) tookOff(e expression, c clause) bool {
	if !c.lead.past || c.lead.class != change && c.lead.base != "automate" {
		return false
	}
	if l.word(e.last+1).is("off") || l.word(e.last+1).is("from") && l.word(e.last+2).is("the", "each", "every", "a", "our") {
		return true
	}
	direct := l.skipHedges(e.first)-c.lead.at == 1
	return direct && !c.lead.nounLed && (l.lex.steps[c.lead.base] != 0 || c.lead.base == "save" || c.lead.base == "free" || c.lead.base == "automate" || c.lead.base == "eliminate")
}

// ageOfWork reports the age of what was worked on: "accounts over 90 days", "claims older than 60 days", "more than 30 days old".
func (l *line) ageOfWork(e expression) bool {
	if l.word(e.last+1).is("old", "overdue", "outstanding") || l.word(e.last+1).is("past") && l.word(e.last+2).is("due") {
		return true
	}
	p := e.first - 1
	if !l.word(p).is("over", "past", "beyond", "than", "above", ">", "+") {
		return false
	}
	for p > 0 && l.word(p).is("over", "past", "beyond", "than", "above", ">", "older", "more", "greater", "longer") {
		p--
	}
	return l.word(p+1).is("older") || e.Unit == "day" && plural(l.word(p)) && !timeNoun(l.word(p)) || l.word(p).is("aged", "aging", "ageing", "ar", "a/r")
}

func timeNoun(t token) bool { return timeUnits[t.one] > 0 }

func (l *line) weighFrequency(e expression, c clause) weight {
	if c.duty || l.nearCue(cueTarget, e, c, 3) && !c.changing() {
		return names
	}
	if _, time := timeUnits[e.Unit]; time {
		// "Closed the building two nights a week" is a schedule; only what shrinks, grows or is saved is counted in time.
		if c.lead.past && (c.lead.class == change || c.lead.class == move || c.lead.class == win) || l.nearCue(cueLevel, e, c, 6) && (c.lead.past || c.result) {
			return outcome
		}
		return names
	}
	if e.value < 5 {
		return tells
	}
	if c.changing() && before(l.toks, l.skipHedges(e.first), "to", "below", "under") {
		return outcome
	}
	if e.noun == "" && !c.lead.past || l.staffOrPlace(e) && c.lead.class == lead {
		return tells
	}
	return volume
}

func (l *line) weighRatio(e expression, c clause) weight {
	if e.fraction || c.done || c.lead.nounLed || c.lead.past {
		return outcome
	}
	if _, _, time := timeAt(l.toks, e.number.last+1); time || c.lead.class == standing && !c.lead.nounLed && e.noun == "" { // on call 1 week in 6, weekends 1 in 4
		return names
	}
	return outcome
}

// staffOrPlace reports a count of one's own people or places, which says how large a duty is.
func (l *line) staffOrPlace(e expression) bool {
	return l.lex.holds(cueStaff, l.toks, e.last, e.last+1) || l.lex.holds(cuePlace, l.toks, e.last, e.last+1)
}

// heads reports that the people or places counted are what the candidate leads or serves, not those an act reached.
func (l *line) heads(e expression, c clause) bool {
	if !c.lead.found || c.lead.nounLed || c.changing() || c.lead.class == teach || c.lead.class == unlisted {
		return false
	}
	return !c.lead.past || c.lead.class != deliver && !before(l.toks, e.first, "for", "to", "from", "at", "across", "with", "in")
}

// indexed reports the value of a measure that is given without a unit: "an AUC of 0.81", "CMI up 0.14".
func (l *line) indexed(e expression, c clause) bool {
	if e.noun != "" || l.code[e.first] || !strings.Contains(l.toks[e.number.last].text, ".") {
		return false
	}
	return before(l.toks, e.first, "up", "down") || l.lex.holds(cueIndex, l.toks, max(c.from, e.first-5), min(c.to, e.last+3))
}

func (l *line) weighCount(e expression, c clause) weight {
	const incidental = 5 // smaller counts do not measure the volume of work
	if c.duty || l.lex.stops(cueTeamOf, l.toks, e.first) {
		return names
	}
	if e.value == 0 && e.noun != "" {
		return outcome
	}
	own := l.staffOrPlace(e)
	if l.word(e.last).is("ftes", "fte") || l.word(e.last+1).is("fte", "ftes") {
		return names
	}
	if l.nearCue(cueTarget, e, c, 2) && !c.lead.past || own && l.heads(e, c) {
		return names
	}
	if e.noun == "" && before(l.toks, e.first, "the") { // the 200 L reactor
		return names
	}
	if e.noun == "" && e.value != 1 && c.changing() && before(l.toks, l.skipHedges(e.first), "to", "at", "below", "under") { // held to 4, cut to six
		return outcome
	}
	if e.noun == "" && l.lex.holds(cueLevel, l.toks, max(c.from, e.first-3), e.first) {
		return outcome
	}
	if l.indexed(e, c) {
		return outcome
	}
	if e.value < incidental && e.high < incidental {
		return names
	}
	switch {
	case l.nearCue(cueLasting, e, c, 1):
		return volume
	case e.noun == "" && l.lex.holds(cueScore, l.toks, e.first-2, e.first):
		return outcome
	case !c.lead.past, own && !c.changing() && c.lead.class != teach && c.lead.class != deliver:
		return tells
	case e.noun == "":
		if c.done && e.first-c.lead.at <= 3 || l.word(e.last).is("them", "these", "those") || e.value >= 100 {
			return volume
		}
		return tells
	case c.lead.class == standing && e.value < 50:
		return tells
	}
	return volume
}
