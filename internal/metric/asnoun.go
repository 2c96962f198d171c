package metric

// usedAsNoun tells "Release of records fell" and "Process improvement" from "Release records", and "Lost charts fell" from "Lost charts".
func (l *line) usedAsNoun(i, to int, v verb) bool {
	const reach = 12
	next := l.word(i + 1)
	if next.is("of") || next.is("are", "is", "was") && v.tense&past == 0 || next.isA(particle) && l.word(i+2).is("of") || next.shape == symbol && next.glued && next.dash() {
		return true
	}
	if nv, ok := l.verbAt(i + 1); ok && v.tense&third != 0 && v.tense&past == 0 && nv.tense&past != 0 && nv.tense&plain == 0 && nv.class == move { // answers grew
		return true
	}
	if v.tense&third != 0 && v.tense&past == 0 && next.is("leave", "go", "run", "come", "arrive", "land", "reach", "take", "get") { // replies leave
		return true
	}
	if nv, ok := l.verbAt(i + 1); ok && v.tense&plain != 0 && v.tense&past == 0 && nv.tense&past != 0 && nv.tense&plain == 0 && l.word(i+2).is("within") { // register balanced within
		return true
	}
	if v.tense&plain != 0 && v.tense&past == 0 && plural(next) && l.lex.holds(cueStaff, l.toks, i+1, i+2) && l.verbIs(i+2, plain) && !plural(l.word(i+2)) && (l.word(i+3).shape == digits || l.word(i+3).isA(determiner)) { // field techs invoice 80%
		return true
	}
	if v.tense&plain != 0 && v.tense&past == 0 && plural(next) && l.word(i+2).is("are", "were") && !l.word(i+1).is("it", "them") { // release requests are out
		return true
	}
	if l.toks[i].is("average", "mean") && (l.lex.holds(cueLess, l.toks, i+1, i+4) || l.near(i+2, min(14, to-i-2), ":")) { // average hold time
		return true
	}
	if v.tense&plain != 0 && v.tense&past == 0 && plural(next) && l.word(i+2).is("now", "down", "up") && l.opensFigure(i+3) { // direct bookings now 46%
		return true
	}
	if l.toks[i].is("chart", "trend", "record", "case", "cost", "risk", "query", "note", "time", "interface", "process", "file", "document", "form") && l.lex.plain(cueDeed, next) && l.word(i+2).is("of", "between", "against") { // chart review of 90 stays
		return true
	}
	if v.tense&third != 0 && v.tense&past == 0 && next.is("clean") || l.toks[i].is("controlled") && next.is("substance", "substances", "drug", "drugs") { // edits clean at first try
		return true
	}
	if v.tense&ing != 0 && v.class != change && v.class != fix && v.class != win && l.measureMoved(i+1, to) {
		return true
	}
	told := v.tense&(past|participle) != 0 && v.class != unlisted
	if told && next.is("care", "by") && i+2 < to && v.class != win { // managed care
		return true
	}
	if next.shape != word || next.isA(determiner) || next.isA(particle) || next.is("and", "to", "with", "in", "on", "for", "as", "each", "new", "under", "by", "how", "what", "whether", "why", "who", "sure", "where") { // make sure the lens that was opened is in the log
		return false
	}
	later := l.nounLed(i+1, to)
	if !later.found || later.at-i < 2 || later.at-i >= reach || v.tense&past == 0 && l.inContactClause(i+1, later.at) {
		return false
	}
	if v.tense&(past|third) == 0 && l.near(i+1, later.at-i-1, "who") { // investigate complaints of patients who say somebody looked at their charts
		return false
	}
	if told { // what changed may be named by a participle, never by an object with its own clause
		return later.class == move && v.tense&participle != 0 && later.at-i <= 4 && !l.near(i+1, later.at-i-1, ",", "and", "when", "after", "which", "as")
	}
	if later.past && (later.class == change || later.class == fix || later.class == win) && l.opensAmount(later.at+1) { // spot checks of the tills found $4,300
		return true
	}
	return later.class == move || later.base == "be" || later.past && l.word(later.at+1).is("to", "at", "by", "from", "below", "under", "past", "above", "in", "within", "after")
}

// inContactClause reports a verb at token at that belongs to what is said of the object before it, without "that": "(count) hours a patient was kept".
func (l *line) inContactClause(i, at int) bool {
	const subject = 3
	for k := i + 1; k < at-1; k++ {
		if at-k <= subject && l.toks[k].is("a", "an", "the", "my", "our") && plural(&l.toks[k-1]) && l.toks[k-1].shape == word {
			return true
		}
		if l.toks[k].shape == symbol || l.toks[k].isA(preposition) {
			return false
		}
	}
	return false
}

// measureMoved reports a measure that went down or up by a number, with no word of who moved it: "(charting) time per shift down 11 minutes".
func (l *line) measureMoved(i, to int) bool {
	const reach = 6
	if !l.lex.plain(cueHead, l.word(i)) && !l.lex.plain(cueLess, l.word(i)) && !l.word(i).is("time", "times", "errors", "hours", "costs") {
		return false
	}
	for k := i + 1; k < min(to, i+reach) && l.toks[k].shape == word; k++ {
		if l.toks[k].is("down", "up") {
			_, ok := readNumber(l.toks, l.pastHedges(k+1))
			return ok || l.word(k+1).is("by", "from", "to")
		}
	}
	return false
}

// opensAmount reports a number that something was found or won in, and no span of time: "accounts closed three days late".
func (l *line) opensAmount(i int) bool {
	if l.word(i).is("about", "some", "over", "nearly", "almost", "roughly", "another", "all", "~") {
		i++
	}
	n, ok := readNumber(l.toks, i)
	if !ok {
		return false
	}
	_, _, time := timeAt(l.toks, n.last+1)
	return !time && !n.percent && !l.word(n.last+1).is("times")
}
