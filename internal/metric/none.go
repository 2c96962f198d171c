package metric

import "slices"

// noneOf reads "no overturned cases", "without a single breach", "never missed a deadline", "nobody", "none of the 14".
func (l *line) noneOf(i int) (expression, bool) {
	const reach = 8
	t := &l.toks[i]
	switch {
	case t.is("nobody", "none") && l.word(i-1).is("that", "which", "who", "whom", "what"): // "alerts that nobody read" describes, it measures nothing
		return expression{}, false
	case t.is("nobody") || t.is("nil") && !l.isFailure(i+1) || t.is("none") && !l.word(i+1).is("the") || t.is("no") && l.word(i+1).is("one") || t.is("nothing") && (before(l.toks, i, "to") || l.cutTo(i) || l.nothingTo(i)):
		last := i
		if t.is("no") {
			last++
		}
		return worded("count", i, last, 0), true
	case t.is("no", "without", "never", "zero", "nil") || t.is("not") && l.word(i+1).is("one", "a"):
	default:
		return expression{}, false
	}
	if t.is("never") && l.word(i+1).is("past", "behind", "late", "short") {
		return worded("count", i, i+1, 0), true
	}
	if last, ok := l.noDrop(i); ok {
		return worded("count", i, last, 0), true
	}
	if l.word(i+1).is("longer", "matter", "less") || t.is("not") && l.word(i+1).is("a") && !l.word(i+2).is("single") && !l.lex.plain(cueAstray, l.word(i+3)) {
		return expression{}, false
	}
	if t.is("no") && i+1 < len(l.toks) && l.endsExam(i, l.clauseOf(&expression{first: i})) { // closed with no open items
		return worded("count", i, i+1, 0), true
	}
	if last, ok := l.noSubject(i); ok {
		return worded("count", i, last, 0), true
	}
	if last, ok := l.notOne(i); ok {
		return worded("count", i, last, 0), true
	}
	if last, ok := l.noneAtExams(i); ok {
		return worded("count", i, last, 0), true
	}
	if l.word(i+1).is("added", "additional", "extra", "new") && l.lex.plain(cueResources, l.word(i+2)) {
		return worded("count", i, i+2, 0), true
	}
	if last, ok := l.longWithout(i); ok {
		return worded("count", i, last, 0), true
	}
	if (t.is("never") || t.is("without") && !(l.word(i+1).is("a") && l.word(i+2).is("single"))) && !l.spanSaid(i) { // an accomplishment, and no measure
		return expression{}, false
	}
	for k := i + 1; k <= i+reach && k < len(l.toks); k++ {
		if l.toks[k].shape == symbol && !l.toks[k].dash() || l.toks[k].is("of", "in", "for", "to", "by", "with", "that", "and") && !l.toks[k-1].dash() {
			break
		}
		if last, ok := l.lex.begins(cueFailure, l.toks, k); ok {
			for plural(l.word(last+1)) || l.isFailure(last+1) {
				last++
			}
			return worded("count", i, l.unlessWith(last), 0), true
		}
		if next := l.word(k + 1); k > i+1 && l.lex.plain(cueAstray, &l.toks[k]) && next.shape == word && !next.isA(nounStop) { // without a single bounced check
			return worded("count", i, k+1, 0), true
		}
	}
	return expression{}, false
}

// unlessWith reads on over what the clean result is told of: "no fall without a note" is one result, not two.
func (l *line) unlessWith(last int) int {
	k := last + 2
	if !l.word(last + 1).is("without") {
		return last
	}
	for l.word(k).is("a", "an", "any", "its", "the", "one", "their") {
		k++
	}
	if head := l.word(k); k > last+2 && head.shape == word && !head.isA(nounStop) {
		return k
	}
	return last
}

// everyOne reads "Every survey passed on the first visit", "All my interns made it without a retake": a share of all of them.
func (l *line) everyOne(i int) (expression, bool) {
	denies := l.toks[i].is("not", "never", "no", "none", "nobody", "nothing", "without")                                                                                                     // who had and had not passed
	if c := l.clauseOf(&expression{first: i}); before(l.toks, i, ",", ":", "with", "had") && !denies && !l.toks[i].is("which", "that", "who") && !c.rule && (c.lead.past || !c.lead.found) { // nine shifts, every ticket closed by the end
		for k := i + 1; k < min(c.to, i+6); k++ {
			if l.settledEach(i, k, c) || k == i+1 && l.allAsPlanned(k, c) || l.lex.plain(cueSettled, &l.toks[k]) || l.toks[k].is("in", "out", "done") && l.word(k+1).is("before", "by", "on", "ahead") {
				return worded("ratio", i, k, 1), true
			}
		}
	}
	if !l.toks[i].is("every", "all", "each") || i > 0 && l.toks[i-1].shape == word {
		return expression{}, false
	}
	if at := l.clauseAt(i); at < len(l.clauses) && l.clauses[at].from == i && l.clauses[at].lead.nounLed && l.clauses[at].lead.past {
		c := l.clauses[at]
		for k := c.lead.at + 1; k < min(c.to, c.lead.at+7); k++ {
			if l.lex.plain(cuePasses, &l.toks[k]) && k > i+2 { // every registrar I trained passed the audit
				return worded("ratio", i, k, 1), true
			}
			first := l.toks[k].is("first") && l.lex.plain(cueAttempt, l.word(k+1))
			if first || l.toks[k].is("without") && l.word(k+1).is("a", "an", "any", "one") || l.toks[k].is("on", "in", "before") && l.word(k+1).is("time", "deadline") {
				e := worded("ratio", i, c.lead.at, 1)
				return e, true
			}
		}
	}
	return expression{}, false
}

// settledEach reports that each of many things was done with, behind an act or a count: "moved the clinic with every chart shelved by Sunday".
// What is checked or recurs is a routine.
func (l *line) settledEach(i, k int, c clause) bool {
	v, ok := l.verbAt(k)
	if !l.toks[i].is("every", "all") || k < i+2 || !ok || v.tense&participle == 0 || v.tense&plain != 0 || v.has(verbLooks) || v.class == standing || v.class == lead || l.recurs(c.from, c.to) {
		return false
	}
	return l.word(k+1).shape == symbol && k+1 >= c.to-1 || l.word(k+1).is("in", "by", "within", "before", "on", "the", "a", "inside") && k+2 < c.to
}

// noSubject reads "No chart has gone missing", "No survey of mine ended with a citation": nothing of a kind met with a failure that the verb or
// what follows it names.
func (l *line) noSubject(i int) (last int, ok bool) {
	const reach = 8
	if !l.toks[i].is("no") || i > 0 && l.toks[i-1].shape == word && !before(l.toks, i, "and", "but", "since", "so") {
		return i, false
	}
	for k := i + 2; k < min(len(l.toks), i+reach) && l.toks[k].shape == word; k++ {
		year := l.word(k + 1)
		if l.toks[k].is("since") && (year.shape == digits && len(year.text) == 4 || year.isA(month)) || l.toks[k].is("in") && isNumberWord(year) && l.word(k+2).isA(timeUnit) { // no recoupment since 2018
			return i + 1, true
		}
		if v, verb := l.verbAt(k); verb && v.tense&plain == 0 && v.tense&(past|third) != 0 && !l.toks[k].is("has", "have", "was", "were", "had", "went", "came", "ended", "left", "got") {
			return i, false
		}
		if !l.toks[k].is("has", "have", "was", "were", "had", "went", "came", "ended", "left", "got") {
			continue
		}
		for at := k + 1; at < min(len(l.toks), k+reach) && !l.toks[at].ends(); at++ {
			if l.isFailure(at) || l.lex.plain(cueAstray, &l.toks[at]) {
				return i + 1, true
			}
		}
		return i, false
	}
	return i, false
}

// noneAtExams reads what the surveys or audits of certain years did without: "No pharmacy tags in the 2021 or 2022 surveys". What they look for may
// have any name; a season or a month without them is nobody's work.
func (l *line) noneAtExams(i int) (last int, ok bool) {
	const reach, far = 6, 9
	if !l.toks[i].is("no", "zero") || i > 0 && l.toks[i-1].shape == word && !before(l.toks, i, "and", "with", "but") {
		return i, false
	}
	for k := i + 2; k < min(len(l.toks), i+reach) && l.toks[k-1].shape == word; k++ {
		if !l.toks[k].is("in", "at", "on", "from", "during") {
			continue
		}
		head, dated := &l.toks[k-1], false
		for at := k + 1; at < min(len(l.toks), k+far) && !l.toks[at].ends(); at++ {
			dated = dated || l.dateWord(at)
			next := l.word(at + 1)
			if dated && l.lex.plain(cueExam, &l.toks[at]) && (next.shape != word || next.isA(nounStop)) {
				return k - 1, plural(head) && !head.isA(timeUnit) && !l.lex.plain(cueServed, head) && !l.lex.plain(cueStaff, head)
			}
		}
		return i, false
	}
	return i, false
}

// nothingTo reports "nothing" that a check came away with: "found nothing to cite", "came away with nothing to report".
func (l *line) nothingTo(i int) bool {
	if l.lex.plain(cueLeftOpen, l.word(i+1)) {
		return true
	}
	if !l.word(i + 1).is("to") {
		return l.lex.plain(cueFinds, l.word(i-1))
	}
	return (l.lex.plain(cueFinds, l.word(i-1)) || before(l.toks, i, "with", "had", "almost")) && !l.word(i+2).is("do", "lose", "wear", "eat")
}

// cutTo reports that something came down to "almost nothing".
func (l *line) cutTo(i int) bool {
	return before(l.toks, i, "almost", "virtually", "practically", "nearly") && before(l.toks, i-1, "to")
}

// notOne reads "Not one takeback", "Never once late" and "Not a single returned chart": at the start of a clause it is a clean result, whatever is counted.
func (l *line) notOne(i int) (last int, ok bool) {
	const reach = 4
	k := i + 2
	switch {
	case i > 0 && !l.toks[i-1].ends() && !l.toks[i-1].is(".", ":", ",", "–", "—"):
		return i, false
	case l.toks[i].is("not") && l.word(i+1).is("a") && l.word(i+2).is("single"):
		k++
	case l.toks[i].is("not") && l.word(i+1).is("one"):
	case l.toks[i].is("not") && l.word(i+1).is("a", "an") && l.word(i+2).shape == word && l.lex.plain(cueAstray, l.word(i+3)): // not a folder missing
		return i + 3, true
	case l.toks[i].is("never") && l.word(i+1).is("once"):
		return i + 1, true
	default:
		return i, false
	}
	for end := k; k < min(len(l.toks), end+reach) && l.toks[k].shape == word && !l.toks[k].isA(nounStop); k++ {
		if v, verb := l.verbAt(k); verb && k > end && v.tense&past != 0 {
			break
		}
		last, ok = k, true
	}
	return last, ok
}

func (l *line) isFailure(i int) bool {
	return i < len(l.toks) && l.lex.holds(cueFailure, l.toks, i, i+1)
}

// longWithout reads what never happened in a long stretch of work, or what an examination did without: "Nine winters of routes without a damaged
// mailbox", "Audit closed without a dollar owed". The thing may be anything.
func (l *line) longWithout(i int) (last int, ok bool) {
	const long, reach = 90, 5
	if spoiled := l.word(i + 1); l.toks[i].is("without") && spoiled.is("losing", "missing", "dropping", "breaking", "damaging", "misplacing", "delaying", "spilling") && l.word(i+2).is("one", "any") {
		c := l.clauseOf(&expression{first: i})
		return i + 2, c.lead.past && !c.duty && !c.rule && !l.recurs(c.from, i)
	}
	if !l.toks[i].is("without") || !l.word(i+1).is("a", "an", "any", "one") {
		return i, false
	}
	c := l.clauseOf(&expression{first: i})
	if c.duty || c.rule {
		return i, false
	}
	first := c.from
	if l.word(first).is("a", "one") && l.word(first+2).is("of") { // a run of 400 deliveries
		first += 3
	}
	n, number := readNumber(l.toks, first)
	_, _, time := timeAt(l.toks, n.last+1)
	span := l.word(n.last + 1)
	lasted := number && !c.lead.found && (n.value >= 20 || timeUnits[span.one] >= long || slices.Contains(months, span.one)) && (!time || timeUnits[span.one] >= long)
	examined := c.lead.nounLed && c.lead.past && c.lead.at < i && l.lex.holds(cueExam, l.toks, c.from, c.lead.at)
	went := c.lead.found && c.lead.past && c.lead.base == "go" && l.spanWithin(c.lead.at+1, i) // went a full year without
	if !lasted && !examined && !went {
		return i, false
	}
	for k := i + 2; k < min(c.to, i+2+reach) && (l.toks[k].shape == word || l.toks[k].dash()) && !l.toks[k].isA(nounStop); k++ {
		last, ok = k, true
	}
	return last, ok
}
