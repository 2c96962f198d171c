package metric

import "math"

// changes joins the number before and the number after into one expression: "from 14 days to 5", "92% → 97%",
// "33 days before, 10 days after", "down from 9%", "used to take three weeks; by spring, four days".
func (l *line) changes(list []expression) []expression {
	out := l.joined[:0]
	for i := 0; i < len(list); i++ {
		joined := false
		for j := i + 1; j < len(list) && j <= i+2 && !joined; j++ {
			from, to, ok := l.beforeAfter(&list[i], &list[j], j == i+1 || l.numbered(&list[i+1]))
			if !ok {
				continue
			}
			out = append(out, l.changed(&list[i], &list[j], from, to))
			if j == i+2 { // the number between stays
				out = append(out, list[i+1])
			}
			i, joined = j, true
		}
		if !joined && (!list[i].article || l.underSpan(list[i].first)) {
			out = append(out, list[i])
		}
	}
	return out
}

// beforeAfter decides whether two expressions are one change, and which is the earlier. Neighbours may be joined by any wording,
// others only by words for then and now.
func (l *line) beforeAfter(a, b *expression, neighbours bool) (from, to *expression, ok bool) {
	if bareNumber(b) && l.spanOfScores(a) {
		return a, b, false
	}
	if l.numbered(a) || l.numbered(b) || l.namesAge(a) && neighbours && !l.moved(a.first) || l.namesAge(a) && l.startsOwn(b) {
		return a, b, false
	}
	if !l.comparable(a, b) && !l.usedToNow(a, b) && !l.sameVerb(a, b) || a.high > 0 && a.Kind == "frequency" && !l.whereOnce(a, b) || a.attribute != b.attribute && !l.longList(a, b) {
		return a, b, false
	}
	if neighbours {
		switch {
		case l.leadsOn(a, b), l.beforeThenAfter(a, b), l.namedThenNow(a, b):
			return a, b, true
		case l.leadsBack(a, b), l.whereOnce(a, b), l.insteadOf(a, b), l.isAndWas(a, b), l.formerOf(a, b):
			return b, a, true
		case l.sameVerb(a, b), l.wasAndIs(a, b), l.sinceThing(a, b), l.inOrder(a, b):
			return a, b, true
		}
		if l.oldGroup(a, b) {
			return b, a, true
		}
		if from, to, ok := l.stamped(a, b); ok {
			return from, to, ok
		}
	}
	return a, b, l.thenNow(a, b)
}

// spanOfScores reports over which time a row of scores was had: "the last four quarters I was 96, 97, 95".
func (l *line) spanOfScores(e *expression) bool {
	return e.Kind == "time" && before(l.toks, l.skipHedges(e.first), "last", "past", "these") && (l.word(e.last+1).is("i", "we", "it", ",", ":") || l.word(e.last+1).dash())
}

// longList reports the length of a list, a wait or a piece of work, told as what it is called, and what it came to: "a three-week waiting list into
// four days", "from a two-day job to three hours". From one shift to another nothing came sooner.
func (l *line) longList(a, b *expression) bool {
	const reach = 4
	link := l.skipHedges(b.first) - 1
	if !a.attribute || a.Kind != "time" || b.Kind != "time" || !l.word(link).is("into", "to") || link-a.last > reach {
		return false
	}
	sooner := b.value*timeUnits[b.Unit] < a.value*timeUnits[a.Unit] && !l.lex.holds(cueDutyHours, l.toks, a.last+1, link) && !turnsOfDay[l.word(link-1).one]
	if sooner && before(l.toks, l.skipHedges(a.first), "from") {
		return true
	}
	return l.labelOfMeasure(a.last+1, link) || l.near(a.last+1, link-a.last-1, "list", "queue", "line", "backlog", "delay", "lag")
}

// comparable reports that two expressions measure the same kind of thing, or that one of them is bare.
func (l *line) comparable(a, b *expression) bool {
	if a.worded || b.worded {
		return false
	}
	bare := func(e *expression) bool { return e.Kind == "count" && e.noun == "" }
	switch {
	case bare(a) && (b.Kind == "percent" || b.Kind == "money") && l.sentenceBetween(a.last+1, b.first): // re-reads 10 of mine each quarter. 95% agree
		return false
	case bare(a) || bare(b):
		return true
	case a.Kind == b.Kind && a.Kind == "count", a.Kind == "frequency" && b.Kind == "count", a.Kind == "count" && b.Kind == "frequency":
		return a.noun == "" || b.noun == "" || a.noun == b.noun
	}
	return a.Kind == b.Kind && (a.Kind != "percent" || a.Unit == b.Unit)
}

// sentenceBetween reports that a sentence ends among the tokens.
func (l *line) sentenceBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if l.toks[i].text == "." || l.toks[i].ends() {
			return true
		}
	}
	return false
}

// leadsOn reports "a to b" and "a → b".
func (l *line) leadsOn(a, b *expression) bool {
	end := l.skipHedges(b.first)
	if end <= a.last || end-a.last > 10 {
		return false
	}
	link := &l.toks[end-1]
	if link.is("then") && (bareNumber(a) || a.Kind == "frequency") && bareNumber(b) && end-a.last <= 4 { // 9, then 4
		return before(l.toks, a.first, ":", "from") || l.moved(a.first)
	}
	if link.arrow() {
		return end-a.last <= 4
	}
	if link.is("now") && end-a.last <= 4 && before(l.toks, end-1, "is", "are") { // spend of $900K is now $150K
		return true
	}
	if link.is("became") { // four hours of copying became ten minutes
		return end-a.last <= 6
	}
	if !link.is("to", "into") || end-1 <= a.last && a.last != end-1 {
		return false
	}
	if l.lex.plain(cueAttended, l.word(b.last)) || l.lex.plain(cueAttended, l.word(b.last+1)) { // two to one assignments
		return false
	}
	if bareNumber(b) && l.word(b.last+1).is("c", "f", "degrees", "°", "celsius", "fahrenheit") && !before(l.toks, l.skipHedges(a.first), "from") { // log temperatures, 1 to 10 C
		return false
	}
	if c := l.clauseOf(a); c.lead.found && !c.lead.past && !c.lead.nounLed && (l.lex.plain(cueLength, l.word(b.last)) || l.lex.plain(cueLength, l.word(b.last+1))) { // turn shafts 2 to 6 inches in diameter
		return false
	}
	if bareNumber(a) && bareNumber(b) && b.value > a.value && before(l.toks, a.first, "weeks", "months", "chapters", "modules") { // in weeks 1 to 3
		return false
	}
	if bareNumber(a) && bareNumber(b) && a.value == b.value { // nights, seven to seven
		return false
	}
	if before(l.toks, end-1, "up") && end-1 > a.last+2 { // petty cash of $400, refunds up to $50
		return false
	}
	if l.word(a.last+1).text == "," && l.word(a.last+2).shape == word && plural(l.word(a.last+2)) && b.value > a.value { // refunds to $300, adjustments to $1,000
		return false
	}
	for i := a.last + 1; i < end-1; i++ {
		if l.toks[i].ends() || l.toks[i].is("and") || l.toks[i].text == "," && end-a.last > 5 {
			return false
		}
	}
	if bareNumber(a) && bareNumber(b) && a.value <= 12 && b.value <= 12 && a.value == math.Trunc(a.value) && b.value == math.Trunc(b.value) && !l.moved(a.first) && !before(l.toks, a.first, "stage", "level", "tier", "grade") && !l.near(a.first-2, 2, "star", "stars", "rating", "score") && !(before(l.toks, a.first, "from") && l.near(a.first-4, 3, "per")) { // open from 9 to 5
		return false
	}
	hedge := l.skipHedges(a.first)
	if bareNumber(a) && bareNumber(b) && b.value <= 5 && l.near(a.first-2, 2, "star", "stars", "rating") { // star rating 3 to 4
		return true
	}
	if l.decimals(a.number, b.number) && before(l.toks, a.first, ":", ",") || before(l.toks, hedge, "from") || b.value < a.value {
		return true
	}
	if before(l.toks, a.first, "by", "of", "in") {
		return false
	}
	return before(l.toks, hedge, "(") || l.moved(a.first)
}

// reach is how many tokens around a number may say what it means. It keeps the work linear in the length of a line.
const reach = 40

// moved reports that a verb of change, an "up", a "down" or the colon behind a label stands before token i in its clause.
func (l *line) moved(i int) bool {
	for k := i - 1; k >= max(0, i-reach) && !l.toks[k].ends(); k-- {
		if l.toks[k].is("down", "up") || l.toks[k].text == ":" && k > i-4 && l.word(k-1).shape == word {
			return true
		}
		if v, ok := l.toks[k].listedVerb(); ok && (v.class == change || v.class == fix || v.class == move || v.class == win || v.has(verbCarries)) {
			return true
		}
	}
	return false
}

// skipHedges walks back over "about", "fewer than", "an average of" and gives the token at which they begin.
func (l *line) skipHedges(i int) int {
	for i > 0 && l.toks[i-1].isA(hedge) {
		i--
	}
	return i
}

var hedges = []string{
	"about", "roughly", "nearly", "almost", "approximately", "under", "below", "over", "above", "around", "just", "only", "fewer", "less", "more", "than", "an", "average",
	"of", "a", "stage", "level", "tier", "grade", "mere", "the", "well", "some", "single", "consistent", "steady", "sustained", "current", "low", "high", "~", "≈", "<", "≤",
}

// beforeThenAfter reports "33 days before, 10 days after" and "41 before and 12 now".
func (l *line) beforeThenAfter(a, b *expression) bool {
	return l.near(a.last+1, 3, "before", "previously", "earlier", "formerly", "originally", "pre", "then", "once") && l.near(b.last+1, 3, "after", "now", "today", "afterwards", "afterward", "post", "since") &&
		b.first-a.last < 12
}

// leadsBack reports "5 days, down from 14", "to 5 days from 14", "5 days (was 14)", "4 days against 11 the year before".
func (l *line) leadsBack(a, b *expression) bool {
	end := l.skipHedges(b.first)
	if end <= a.last || end-a.last > 9 {
		return false
	}
	link := &l.toks[end-1]
	if l.lex.holds(cueThen, l.toks, a.last+1, end) && l.near(a.last+1, end-a.last-1, "had", "used", "previously", "formerly", "originally") && !l.lex.holds(cueThen, l.toks, a.first-6, a.first) { // under a week; it had hovered around three
		return true
	}
	earlier := l.near(b.last+1, 5, "before", "previous", "previously", "prior", "earlier", "last", "old", "ago", "when")
	switch {
	case link.is("from"):
		if l.startsOwn(b) { // 900 charts a year, holds down from 41 to 6
			return false
		}
		return end-a.last <= 3 || l.near(a.last+1, end-a.last-1, "down", "up", "improved", "falling", "rising", "compared", "reduced", "increased")
	case link.is("was", "previously", "formerly", "rather", "instead") && end-a.last <= 4: // than and of are hedges
		return true
	case link.is("versus", "vs", "against", "with", "to", "."):
		return earlier && !l.near(a.last+1, end-a.last, ";")
	}
	return false
}

// usedToNow reports two counts of different things that stand for the same amount: "used to fill two pages; today they fit on three lines".
func (l *line) usedToNow(a, b *expression) bool {
	const reach = 14
	return a.Kind == "count" && b.Kind == "count" && !a.worded && !b.worded && b.first-a.last < reach && l.near(a.first-5, 5, "used") && l.near(a.last+1, b.first-a.last-1, "today", "now")
}

// oldGroup reports a bare number told of those before or of all others: "new clerks need four weeks; the old group needed nine".
func (l *line) oldGroup(a, b *expression) bool {
	const reach = 10
	return bareNumber(b) && b.first-a.last < reach && l.near(a.last+1, b.first-a.last-1, "old", "former", "previous", "prior", "others", "rest") && l.near(b.first-2, 2, "needed", "took", "had", "was", "were", "managed", "averaged", "ran", "reached")
}

// thenNow reports a number said of the past and one said of the present: "once three days behind, now 4 hours".
func (l *line) thenNow(a, b *expression) bool {
	const back = 10
	if bareNumber(a) && bareNumber(b) && b.first-a.last > 6 || a.attribute || a.Kind == "frequency" && a.Kind != b.Kind {
		return false
	}
	if bareNumber(a) && bareNumber(b) && before(l.toks, b.first, "at") && l.word(b.first-2).is("left", "leave", "out", "finished") { // left at 3
		return false
	}
	if l.dated(a) && (l.dated(b) || l.lex.holds(cueNow, l.toks, b.last+1, b.last+4)) && b.first-a.last < 8 { // 1,140 in January, 60 by June
		return true
	}
	then := l.lex.holds(cueThen, l.toks, a.first-back, a.first) || l.near(a.last+1, 2, "before", "originally", "previously")
	then = then || l.oldWay(a) || before(l.toks, l.skipHedges(a.first), "then", "was", "were") || l.word(a.last+1).is("at", "on") && (l.lex.plain(cueOutset, l.word(a.last+2)) || l.word(a.last+2).is("first"))
	now := l.word(b.last+1).is("at", "on") && l.lex.plain(cueClose, l.word(b.last+2)) || l.lex.holds(cueNow, l.toks, a.last+1, b.first) || l.near(b.last+1, 2, "now", "today", "since")
	now = now || l.lex.holds(cueNow, l.toks, b.last+1, b.last+3) // 21% at hire, 7% by year end
	now = now || l.lex.holds(cueNow, l.toks, b.last+1, b.last+4) && !l.word(b.last+1).is(",") || l.stampOf(b) >= timed && l.stampOf(b) != earlier
	nowNext := l.word(a.last+1).text == "," && l.word(a.last+2).is("now") && b.first-a.last <= 4
	return then && now || nowNext // 30 days, now 9
}

// oldWay reports a number told of how things were done before: "90 a month under the old process", "14 days on paper".
func (l *line) oldWay(e *expression) bool {
	return l.word(e.last+1).is("under", "with", "on", "by", "in") && l.near(e.last+2, 2, "old", "paper", "previous", "prior", "former", "manual", "legacy", "earlier") && !(l.near(e.last+3, 1, "old", "former") && l.placed(e.last+4))
}

// dated reports a month or year right behind an expression: "60 by June", "14% in 2019".
func (l *line) dated(e *expression) bool {
	year := e.last + 2
	if l.word(year).is("fy", "cy", "q", "early", "late", "mid") {
		year++
	}
	return l.word(e.last+1).is("in", "by", "as", "at", "since", "for") && (l.word(year).isA(month) || year < len(l.toks) && l.code[year])
}

func bareNumber(e *expression) bool { return e.Kind == "count" && e.noun == "" }

// changed builds the expression of a change.
func (l *line) changed(a, b, from, to *expression) expression {
	e := expression{number: a.number, first: a.first, last: max(a.last, b.last), noun: to.noun, every: to.every}
	if hedge := l.skipHedges(a.first); before(l.toks, hedge, "from") {
		e.first = hedge - 1
	}
	e.Kind, e.Unit = "before_after", to.Unit
	if bareNumber(to) || e.Unit == "" {
		e.Unit, e.noun = from.Unit, from.noun
	}
	if e.Unit == "" && !to.fraction && !from.fraction {
		e.Unit = l.unitBefore(e.first)
	}
	old, recent := from.value, to.value
	if from.Unit != to.Unit && timeUnits[from.Unit] > 0 && timeUnits[to.Unit] > 0 {
		old = round3(old * timeUnits[from.Unit] / timeUnits[to.Unit])
	}
	e.From, e.To = &old, &recent
	if old != 0 {
		c := round3((recent - old) / old)
		e.Change = &c
	}
	return e
}

// unitBefore is the unit that the name of the quantity gives: "A/R days: 54 -> 41", "days to bill from 9 to 4".
func (l *line) unitBefore(i int) string {
	for k := i - 1; k >= max(0, i-5) && !l.toks[k].ends() && l.toks[k].text != ","; k-- {
		if l.toks[k].is("days", "hours", "minutes", "weeks") {
			return l.toks[k].one
		}
	}
	return ""
}

func round3(x float64) float64 { return math.Round(x*1000) / 1000 }
