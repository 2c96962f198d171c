package metric

// orderly reads the state in which somebody's work stood all the time, told without a verb that acts: "Queue empty every Friday since May", "The
// drawer was clean all year". The measure is the span in which it never failed.
func (l *line) orderly(i int) (expression, bool) {
	const reach = 7
	last, ok := l.lex.begins(cueOrderly, l.toks, i)
	if !ok || i == 0 || l.toks[i-1].shape != word {
		return expression{}, false
	}
	c := l.clauseOf(&expression{first: i})
	if c.from >= i || c.duty || !l.statesOf(i, c) {
		return expression{}, false
	}
	for k := last + 1; k < min(c.to, last+reach); k++ {
		if end, ok := l.inExams(k, c); ok {
			return worded("ratio", i, end, 1), true
		}
		if end, ok := l.wholeSpan(k, c.to); ok {
			return worded("ratio", k, end, 1), true
		}
	}
	return expression{}, false
}

// statesOf reports that the word at i says how the subject of the clause stood: behind a noun of a clause without a verb, or behind "is", "was",
// "kept". Before a noun it only describes: "Empty folders every week".
func (l *line) statesOf(i int, c clause) bool {
	if next := l.word(i + 1); next.shape == word && (plural(next) || next.is("to", "for") && !l.lex.holds(cueLess, l.toks, c.from, i)) && !next.isA(timeUnit) && !next.is("to") {
		return false
	}
	return !c.lead.found || c.lead.nounLed || c.lead.past && c.lead.keeps() || c.lead.at == i
}

// wholeSpan reads a span with nothing left out: "every Friday since May", "all year", "in all of 2019", "for all of last year".
func (l *line) wholeSpan(k, to int) (last int, ok bool) {
	const reach = 7
	switch t, next := &l.toks[k], l.word(k+1); {
	case t.is("every", "each"):
		unit := k + 1
		if l.word(unit).is("month", "week", "quarter", "year", "business", "single") && unit+1 < to && (l.word(unit+1).isA(timeUnit) || l.word(unit+1).is("end", "close")) {
			unit++
		}
		if !l.word(unit).isA(timeUnit) && !l.word(unit).is("end", "close", "weekday", "count", "check") && !l.lex.plain(cueExam, l.word(unit)) {
			return k, false
		}
		for b := unit + 1; b < min(to, unit+reach); b++ { // since when, or how long
			if l.toks[b].is("since", "all", "this", "last", "running", "straight", "throughout") || l.toks[b].is("of", "in", "for") && (l.word(b+1).is("the", "a", "my", "that", "this", "last") || l.dateWord(b+1)) {
				if l.toks[b].is("since") && l.word(b+1).is("i", "we", "my") { // every month since I took over
					return b - 1, true
				}
				return min(to-1, b+1), true
			}
		}
	case t.is("all", "entire", "throughout") && (next.isA(timeUnit) || next.is("of", "the") && l.spanWithin(k+1, to)) && !turnsOfDay[next.one] && !next.is("day"):
		return min(to-1, k+2), true
	case t.is("whole") && (next.is("of") || next.isA(timeUnit)):
		return min(to-1, k+2), true
	}
	return k, false
}

// spanWithin reports a year, a season or a unit of time among the next tokens.
func (l *line) spanWithin(k, to int) bool {
	for i := k; i < min(to, k+4); i++ {
		if l.dateWord(i) || l.toks[i].isA(timeUnit) && timeUnits[l.toks[i].one] > 7 {
			return true
		}
	}
	return false
}

func (l *line) dateWord(i int) bool {
	t := l.word(i)
	return t.isA(month) || t.shape == digits && len(t.text) == 4 && i < len(l.code) && l.code[i]
}

// differed reports by how little two counts differed, behind a noun without a verb or with "was": "Till short by under four dollars".
func (l *line) differed(first int, c clause) bool {
	by := first - 1
	for by > c.from && l.toks[by].is("less", "fewer", "under", "below", "than", "only", "just", "about", "no", "more", "at", "most", "never") {
		by--
	}
	if by <= c.from+1 || !l.toks[by].is("by") || !l.toks[by-1].is("short", "off", "over", "out", "adrift", "apart", "balance") || l.word(by-2).is("goes", "go", "went", "comes", "came", "gets", "got") || c.duty {
		return false
	}
	return (l.noAct(c) || c.lead.past && c.lead.keeps()) && !l.lex.holds(cueTarget, l.toks, c.from, by)
}

// apart reads a difference below one piece of money: "off by under a euro".
func (l *line) apart(i int) (expression, bool) {
	if l.toks[i].is("within") {
		return l.withinSmall(i)
	}
	if !l.toks[i].is("less", "under", "below") {
		return expression{}, false
	}
	k := i + 1
	if l.word(k).is("than") {
		k++
	}
	if !l.word(k).is("a", "one") || l.word(k+1).shape != word || !l.differed(k, l.clauseOf(&expression{first: i})) {
		return expression{}, false
	}
	return worded("count", i, k+1, 1), true
}

// examined reports a count in the account of an audit or a survey, told by its label and what came of it: "Survey of March: 40 folders opened, one
// correction". Who only lists what an audit needs tells no finding.
func (l *line) examined(e *expression, c clause) bool {
	colon := l.examLabel(c)
	return colon > 0 && e.first > colon && e.every == "" && l.tellsFinding(colon+1, c.to)
}

// examLabel is the colon behind a label that names one audit or survey; 0 where there is none.
func (l *line) examLabel(c clause) int {
	const reach = 10
	head := -1
	for i := c.from; i < min(c.to-1, c.from+reach); i++ {
		if _, ok := l.lex.begins(cueExam, l.toks, i); ok && l.toks[i].one == l.toks[i].low && (head < 0 || i == head+1) {
			head = i
		}
		if l.toks[i].text == ":" {
			next := l.word(head + 1)
			named := head >= 0 && (head+1 == i || l.dateWord(head+1) || next.is("of", "in", "by", ",", "(", "for", "from", "after", "at") && l.spanWithin(head+2, i))
			n, number := readNumber(l.toks, i+1)
			if named && number && !l.refused(n) {
				return i
			}
			return 0
		}
	}
	return 0
}

// tellsFinding reports what an examination came to: a count of findings, a clean part, a word of praise, or what was done with the pieces.
func (l *line) tellsFinding(from, to int) bool {
	for i := from; i < to; i++ {
		if l.lex.holds(cueFound, l.toks, i, i+1) || l.isFailure(i) && !before(l.toks, i, "per", "each") {
			return true
		}
		v, ok := l.verbAt(i)
		if ok && v.tense&participle != 0 && v.tense&plain == 0 && (v.class == deliver || v.class == fix || v.class == change || v.class == win || v.class == makes) && i > from+1 {
			return true
		}
	}
	return false
}

// doneWith reports a counted thing with what was done to it, as an item behind a colon or a comma: "Joined the exchange: 2 million results
// passed on in a year". What is done again and again is a pace, no sum.
func (l *line) doneWith(e *expression, c clause) bool {
	const few = 5
	k := e.last + 1
	if e.Kind == "money" && l.word(k).is("in", "of") { // $40K in late charges recovered
		for k++; k < c.to-1 && k < e.last+6 && l.toks[k].shape == word; k++ {
			if v, ok := l.verbAt(k); ok && v.tense&participle != 0 && v.tense&plain == 0 {
				break
			} else if !ok && k > e.last+2 && pastLike(l.toks[k].low) { // in revenue confirmed by
				return !c.lead.found && l.word(k+1).is("by", "in", "at", "on")
			}
		}
	}
	if e.value < few || e.every != "" || k >= c.to || e.first > c.from && !before(l.toks, l.skipRough(e.first), ":", ",", "and") {
		return false
	}
	if c.lead.found && !c.lead.past && !l.roleLabel(e.first, c) || c.lead.found && c.lead.class == standing && !l.labelEnds(e.first, c) || l.recurs(c.from, c.to) || l.lex.holds(cueTarget, l.toks, l.behindColon(e.first, c), k) {
		return false
	}
	if span, in := l.spanBehind(k); in { // in two years, traced and paid back
		k = span
	}
	aside := l.word(k).text == ","
	if aside {
		k++
	}
	v, ok := l.verbAt(k)
	if l.word(k).is("done") {
		v, ok = verb{class: makes, tense: participle}, true
	}
	same := c.lead.past && !c.lead.nounLed && c.lead.at < e.first && v.tense&plain != 0 && v.tense&past != 0 && e.noun == "" && before(l.toks, e.first, ",") && l.word(k+1).is("before", "by", "within", "in", "on") // 51 shut by June
	if !ok || v.tense&participle == 0 || v.tense&plain != 0 && !same || aside && c.lead.found && !c.lead.nounLed {
		return false
	}
	_, span := l.spanBehind(k + 1)
	_, _, pace := everyAt(l.toks, k+1)
	switch {
	case pace, aside && v.class == deliver && !span: // 12 held a year; 60 letters, sorted by clinic
		return false
	case v.class == deliver, v.class == fix, v.class == win, v.class == change, v.class == makes, v.class == teach:
	default:
		return false
	}
	next := l.word(k + 1)
	return k+1 >= c.to || next.shape == symbol || next.is("in", "within", "by", "over", "before", "up", "on", "during", "since", "and", "through", "across", "for", "out", "along")
}

// spanBehind is the token behind "in two years" at token k.
func (l *line) spanBehind(k int) (behind int, ok bool) {
	if !l.word(k).is("in", "over", "within") {
		return k, false
	}
	last := k + 1
	if n, ok := readNumber(l.toks, last); ok {
		last = n.last
	} else if !l.word(last).is("a", "an", "one", "the") {
		return k, false
	}
	_, last, ok = timeAt(l.toks, last+1)
	return last + 1, ok || l.word(last).isA(month)
}

// labelEnds reports a colon that ends a label before token i: what stands behind it tells what came of the label.
func (l *line) labelEnds(i int, c clause) bool { return l.behindColon(i, c) > c.from }

// behindColon is the token behind the last colon before token i, or the first of the clause.
func (l *line) behindColon(i int, c clause) int {
	for k := i - 1; k > c.from; k-- {
		if l.toks[k].text == ":" {
			return k + 1
		}
	}
	return c.from
}

// listItem reports an item of a list that a participle opens, in a line that began with one: "Subpoenas and affidavits; certified copies".
func (l *line) listItem(from, to int) bool {
	for to > from && l.toks[to-1].shape == symbol {
		to--
	}
	if to-from != 2 || l.toks[to-1].shape != word || !plural(&l.toks[to-1]) {
		return false
	}
	v, ok := l.verbAt(from)
	return ok && v.tense&participle != 0
}

// chores reports a label and the things that are done whenever it comes up, each with its participle: "Audits: records pulled, room booked".
func (l *line) chores(c clause) bool {
	items, last := 0, -1
	for i := c.from; i <= c.to; i++ {
		switch {
		case i < c.to && l.toks[i].text == ":":
			last = i
		case last >= 0 && (i == c.to || l.toks[i].is(",", ".")):
			v, ok := l.verbAt(i - 1)
			if i-last < 3 || i-last > 4 || !(ok && v.tense&participle != 0 || pastLike(l.toks[i-1].low)) || l.toks[last+1].shape != word || l.toks[last+1].isA(determiner) || isNumberWord(&l.toks[last+1]) {
				return false
			}
			items, last = items+1, i
			if i < c.to && l.toks[i].text == "." {
				return items > 1
			}
		}
	}
	return items > 1
}
