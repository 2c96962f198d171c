package metric

// This file reads amounts of work that the clause of the duty does not carry: lessons counted behind what is taught, a second deed told behind the
// duty, and what an aside says of all that is kept.

// lessonsGiven reports how many lessons somebody has held, set behind what is taught: "Teach new sites, 31 sessions in the last year", "Taught
// schedulers; 55 classes". How many are held each month is how the duty looks, and those of one course are its length.
func (l *line) lessonsGiven(e *expression, c clause) bool {
	const few = 5
	at := l.skipRough(e.first)
	if e.every != "" || e.value < few || c.duty || !l.lex.plain(cueTalk, l.word(l.pastLength(e, l.nounOf(e)))) {
		return false
	}
	if at == c.lead.at+1 && c.lead.found && c.lead.past && (c.lead.base == "give" || c.lead.base == "hold") { // gave 26 lunch talks
		return true
	}
	if at > c.from && !before(l.toks, at, ",", "(", ":", "–", "—") {
		return false
	}
	if at == c.from && !c.lead.found {
		i := l.clauseAt(c.from)
		if i == 0 || l.clauses[i-1].duty {
			return false
		}
		c = l.clauses[i-1]
	}
	v := c.lead
	if !v.found || v.nounLed || v.class != teach && v.class != appear && v.class != lead && v.base != "hold" && v.base != "give" || v.class != teach && !l.lex.holds(cueTalk, l.toks, v.at+1, at) {
		return false
	}
	if o := l.objectOf(v.at+1, c.to); o.singular && l.lex.plain(cueLesson, o.head) {
		return false
	}
	return v.past || l.spanOrSince(e.last+1)
}

// pastLength is the token of what is counted, behind how long each lasts: "six 15-minute talks".
func (l *line) pastLength(e *expression, at int) int {
	if e.Kind != "count" || e.noun != "" || l.word(at+1).shape != digits || !l.word(at+2).dash() || !l.word(at+3).isA(timeUnit) {
		return at
	}
	return at + 4
}

// spanOrSince reports the span in which something was done, from token i: "in the last year", "last year", "in 2025", "since January", "so far".
func (l *line) spanOrSince(i int) bool {
	k := i
	if l.word(k).is("in", "over", "during", "since", "within") {
		k++
	}
	year := l.word(k)
	switch {
	case year.is("so") && l.word(k+1).is("far"), year.is("to") && l.word(k+1).is("date"), year.is("already"):
		return true
	case k > i && (l.dateWord(k) || year.isA(month) || year.shape == digits && len(year.text) == 4):
		return true
	}
	return l.word(k).is("the", "this", "last", "my", "that") && l.spanWithin(k, min(len(l.toks), k+5)) || l.word(k).is("last", "this") && l.word(k+1).isA(timeUnit)
}

// secondDeed reports many pieces that somebody did away with in a clause of its own, behind the duty they belong to: "Match test names to our list;
// did 2,100 names for one chain".
func (l *line) secondDeed(e *expression, c clause) bool {
	const many = 50
	return c.from > 0 && c.lead.found && c.lead.past && !c.lead.nounLed && c.lead.class == standing && (c.lead.has(verbCarriesOut) || c.lead.base == "join") &&
		l.skipRough(e.first) <= c.lead.at+1 && e.value >= many && e.every == "" && e.noun != "" && l.piece(l.nounOf(e))
}

// keptAside reports a count in brackets, or the none behind it, that says how well what is kept was kept: "(87 contracts, none lapsed since 2023)". What
// the duty before it asks for is no concern of it.
func (l *line) keptAside(e *expression) bool {
	const longest = 12
	open := e.first - 1
	for open >= 0 && e.first-open < longest && l.toks[open].text != "(" && l.toks[open].text != ")" {
		open--
	}
	if open < 0 || l.toks[open].text != "(" {
		return false
	}
	n, ok := readNumber(l.toks, open+1)
	if !ok || n.inWords || l.refused(n) || l.lex.holds(cueTarget, l.toks, open+1, e.last) {
		return false
	}
	none := e.first
	for ; none < len(l.toks) && l.toks[none].text != ")"; none++ {
		if bad := l.word(none + 1); l.toks[none].is("none", "zero", "no", "never") && before(l.toks, none, ",", "–", "—", ";") && (l.isFailure(none+1) || l.lex.plain(cueAstray, bad)) {
			return e.Kind == "count" && e.value > 1 || e.worded
		}
	}
	return false
}

// leftToOthers reports that somebody else has the say over what the clause tells: "I put in the overtime numbers, the administrator decides".
func (l *line) leftToOthers(c clause) bool {
	const longest = 4
	for k := c.lead.at + 2; k < c.to-1; k++ {
		if !l.toks[k].is("the", "my", "our", "a") || !l.word(k-1).is(",", "–", "—", "and", "but", "then") && !l.toks[k-1].ends() {
			continue
		}
		for v := k + 2; v < min(c.to, k+2+longest); v++ {
			if last, says := l.lex.begins(cueHasSay, l.toks, v); says && (last+1 >= c.to || l.word(last+1).shape == symbol || l.word(last+1).is("what", "which", "how", "on", "and")) {
				return true
			}
		}
	}
	return false
}

// paceBehind reports a bare pace that ends the clause behind a comma: "Wrote up breast and lung cancers, 600 a year". It says how busy a duty was.
func (l *line) paceBehind(c clause) bool {
	for k := c.lead.at + 2; k < c.to; k++ {
		n, ok := readNumber(l.toks, k)
		if !ok || n.money || n.percent || !l.word(l.skipHedges(k)-1).is(",", "(", "–", "—") {
			continue
		}
		if _, last, every := everyAt(l.toks, n.last+1); every && (last+1 >= c.to || l.toks[last+1].shape == symbol) {
			return true
		}
	}
	return false
}
