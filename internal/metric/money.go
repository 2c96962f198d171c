package metric

import "strings"

func (l *line) weighMoney(e *expression, c clause) weight {
	if c.lead.past && l.word(e.last+1).is("under", "below") && l.lex.holds(cueAllowed, l.toks, e.last+2, e.last+6) {
		return outcome
	}
	if e.value == 0 && !c.duty && !c.rule && e.first == c.from && l.word(e.last+1).is("in", "lost", "written", "of") { // $0 in fines since 2021
		return outcome
	}
	if !c.duty && (c.lead.past || !c.lead.found) && (l.word(e.last+1).is("unspent", "unused") || l.word(e.last+1).is("to", "left") && l.word(e.last+2).is("spare", "unspent", "over")) { // $40,000 left unspent
		return outcome
	}
	if before(l.toks, l.skipHedges(e.first), "saves", "frees", "spares") && !c.rule { // saves $40,000 a year
		return outcome
	}
	if before(l.toks, l.skipRough(e.first), "up", "down") && !c.duty && (!c.lead.found || c.lead.nounLed) { // charges are up $300,000
		return outcome
	}
	if l.word(e.last+1).is("less", "lower") && l.word(e.last+2).is("since", "now", "after") && before(l.toks, l.skipHedges(e.first), "costs", "cost", "runs", "comes") && !c.rule { // linen costs $18,000 a year less since
		return outcome
	}
	if e.every != "" && c.lead.found && !c.lead.past && !c.lead.nounLed && !c.lead.ing && c.lead.step() == 0 && !c.lead.has(verbFrees) && !l.comparative(l.word(e.last+1)) { // post payments of $30,000 a day
		return names
	}
	if l.sumOf(e, c) {
		return outcome
	}
	if c.duty || l.nearCue(cueBudget, e, c, 5) && !(c.lead.past && c.lead.class == change) {
		return names
	}
	if c.lead.keeps() && !c.duty && before(l.toks, e.first, "under", "below") && (c.lead.past || e.value >= 10000) { // kept the unbilled report below $400,000
		return outcome
	}
	if l.fee(e) || l.answersFor(e, c) || l.upTo(e) && l.lex.holds(cueAuthority, l.toks, max(c.from, e.first-6), e.first) || l.upTo(e) && (c.lead.class != change || c.lead.keeps()) && !l.nearCue(cueGain, e, c, 8) {
		return names
	}
	if l.priced(e, c) {
		return tells
	}
	if l.broughtIn(e, c) {
		return volume
	}
	if (!c.changing() || l.byHand(c.lead.verb) && !c.done) && (l.nearCue(cueAuthority, e, c, 12) || l.lex.stops(cueLimit, l.toks, e.first)) {
		return names
	}
	if l.benchmark(e) {
		return tells
	}
	if l.word(e.last-1).is("per") && !c.changing() {
		return tells
	}
	if (c.lead.class == lead || c.lead.class == standing) && before(l.toks, l.skipRough(e.first), "worth", "valued", "totaling", "totalling") && !l.lex.holds(cueGain, l.toks, e.last+1, min(c.to, e.last+5)) { // a book worth $4 million
		return names
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

// sumOf reports a line that is itself a sum of money and when it came: "$90K in late charges the first year". A budget is told so too, with its name.
func (l *line) sumOf(e *expression, c clause) bool {
	if c.duty || c.lead.found || l.skipRough(e.first) != c.from || !l.word(e.last+1).is("in", "of", "from") || l.lex.holds(cueBudget, l.toks, c.from, c.to) {
		return false
	}
	for k := e.last + 2; k < c.to-1; k++ {
		if l.toks[k].is("first", "last", "one", "since", "in") && l.spanWithin(k+1, c.to) {
			return true
		}
	}
	return false
}

// hasRate reports that the clause says how often.
func (l *line) hasRate(e *expression, c clause) bool {
	for i := e.first; i < min(c.to, e.first+reach); i++ {
		if l.toks[i].isA(howOften) {
			return true
		}
		if _, _, ok := everyAt(l.toks, i); ok {
			return true
		}
	}
	return false
}

// broughtIn reports money that is itself the object of a finished act: "Collected $71,000 in fees that had been waived". What others waived or
// approved behind it is no limit of one's own power.
func (l *line) broughtIn(e *expression, c clause) bool {
	return c.lead.past && !c.lead.nounLed && c.lead.class == deliver && l.skipHedges(e.first)-c.lead.at == 1 && !l.lex.stops(cueLimit, l.toks, e.first) &&
		(l.word(e.last+1).shape == symbol || l.word(e.last+1).isA(nounStop) || e.value >= 1000)
}

// priced reports what one piece costs: "collected $25 copy fees".
func (l *line) priced(e *expression, c clause) bool {
	const small = 1000
	next := l.word(e.last + 1)
	return e.value < small && !c.changing() && c.lead.found && l.toks[e.number.last].shape == digits && e.last == e.number.last && next.shape == word && !next.isA(nounStop) && plural(l.objectOf(e.last+1, c.to).head)
}

// currency is the unit of an amount of money.
func currency(toks []token, n number) string {
	for i := n.first; i <= n.last; i++ {
		switch {
		case toks[i].text == "€" || toks[i].is("eur"):
			return "eur"
		case toks[i].text == "£" || toks[i].is("gbp"):
			return "gbp"
		case toks[i].text == "₹" || toks[i].is("inr", "rs"):
			return "inr"
		case toks[i].is("cents"):
			return "cent"
		case toks[i].is("cad", "aud", "sgd"):
			return strings.ToLower(toks[i].text)
		}
	}
	return "usd"
}
