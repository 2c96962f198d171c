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
	if !c.changing() && !c.lead.nounLed && c.lead.found && l.word(e.last+1).is("of") && e.first-c.lead.at <= 4 && !(c.lead.past && l.near(e.last+2, 6, "same", "within", "inside", "before")) {
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

// people reports a count of people named by their trade, in a clause that leads them: "Managed 45 registrars".
func (l *line) people(e expression, c clause) bool {
	trade := l.word(e.last)
	return c.lead.class == lead && !c.lead.nounLed && e.first-c.lead.at <= 3 && endsIn(trade.one, "er", "or", "ar", "ist", "ian") && !l.lex.plain(cueThing, trade)
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
	if l.nearCue(cueTarget, e, c, 2) && !c.lead.past || own && l.heads(e, c) || l.people(e, c) {
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
	if e.value < incidental && e.high < incidental && !(e.noun != "" && c.lead.past && l.nearCue(cueLasting, e, c, 1)) {
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
