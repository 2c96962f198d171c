package metric

// told reports a number that measures though nobody acts in its clause: the line leads with a noun, or with a verb that stands for one ("Audit
// pass rate"), and says what was kept, taken in, or how it compares. What a routine asks for (a target, a limit, a roster) measures nobody.
func (l *line) told(e *expression, c clause) bool {
	if c.rule || e.attribute || e.worded || e.every != "" || !l.noAct(c) || l.lex.holds(cueTarget, l.toks, c.from, c.to) || l.lex.holds(cueEverybody, l.toks, c.from, c.to) {
		return false
	}
	if l.wasUntilNow(e, c) {
		return true
	}
	return !c.duty && (l.keptAt(e, c) || l.setBeside(e, c) || l.tookIn(e, c) || l.allThere(e, c) || l.outIn(e, c) || l.nextSurvey(e, c))
}

// noAct reports a clause without an act of the writer's: none at all, one of what the clause is about, or a plain form that opens the line as a noun
// ("Mentor to six nurses", "Average wait under a minute").
func (l *line) noAct(c clause) bool {
	if !c.lead.found || c.lead.nounLed {
		return true
	}
	v := c.lead
	return !v.past && !v.ing && v.at == c.from && !l.opensOwn(v.at+1, c.to) || v.ing && v.at == c.from
}

// keptAt reports a level that never broke in a whole span: "Pass rate never under 95 since 2020", "Hold time below two minutes for all of March".
func (l *line) keptAt(e *expression, c clause) bool {
	if e.Kind == "money" || e.Kind == "count" && e.noun != "" && !l.labelOfMeasure(c.from, e.first) {
		return false
	}
	if !before(l.toks, l.skipRough(e.first), "under", "below", "over", "above", "between", "at", "than", "of", "near", "within", "inside") {
		return false
	}
	for k := e.last + 1; k < min(c.to, e.last+6); k++ {
		switch t := &l.toks[k]; {
		case t.is("or") && l.word(k+1).is("better", "above", "higher", "less", "more", "under"):
			k++
		case t.is("since") && k+1 < c.to, t.is("running", "throughout"), t.is("in") && l.word(k+1).is("every", "each") && l.lex.plain(cueExam, l.word(k+2)):
			return true
		case t.is("for", "in", "all", "every", "each", "over"):
			if _, ok := l.wholeSpan(k, c.to); ok {
				return true
			}
			if n, ok := readNumber(l.toks, k+1); ok && (t.is("for") || l.near(c.from, e.first-c.from, "not", "never")) { // has not been below 96 in eleven quarters
				unit, _, time := timeAt(l.toks, n.last+1)
				return time && timeUnits[unit] >= timeUnits["month"]
			}
			if t.is("for") && l.word(k+1).is("the", "all", "a") && l.spanWithin(k+1, c.to) {
				return true
			}
		}
	}
	return false
}

// labelOfMeasure reports a word among the tokens that names something better low or better high: rate, wait, accuracy.
func (l *line) labelOfMeasure(from, to int) bool {
	return l.lex.holds(cueLess, l.toks, from, to) || l.lex.holds(cueMore, l.toks, from, to) || l.lex.holds(cueHead, l.toks, from, to)
}

// setBeside reports an amount with what it is compared to behind it: "$8,000 in tips, double the usual", "76%, where the district gets 40".
func (l *line) setBeside(e *expression, c clause) bool {
	const reach = 6
	for k := e.last + 1; k < min(c.to-1, e.last+reach); k++ {
		if !before(l.toks, k, ",", "(", "–", "—", "-") && !before(l.toks, k, "about", "nearly", "almost", "exactly", "over") {
			continue
		}
		next := l.word(k + 1)
		switch t := &l.toks[k]; {
		case t.is("double", "triple", "twice", "half", "quadruple") && next.is("the", "what", "that", "our", "its", "last", "as"), t.is("up", "down") && k+2 < c.to:
			return true
		case t.is("where", "while", "when", "against") && l.usually(k+1, c.to), t.is("against") && l.otherwise(k+1):
			return true
		}
	}
	return false
}

// usually reports what others get as a rule, with its number: "the district usually gets 40", "the hospital as a whole stood at 70".
func (l *line) usually(from, to int) bool {
	const reach = 10
	for k := from + 1; k < min(to, from+reach); k++ {
		if n, ok := readNumber(l.toks, k); ok {
			return !l.refused(n) && l.near(from, 2, "the", "others", "most", "everyone", "our")
		}
	}
	return false
}

// otherwise reports the number of others: "7 for the group", "27% at the plant".
func (l *line) otherwise(k int) bool {
	n, ok := readNumber(l.toks, l.pastHedges(k))
	return ok && l.word(n.last+1).is("for", "at", "in", "across", "among") && l.word(n.last+2).is("the", "all", "our", "others", "my")
}

// pastHedges walks over the words before a number.
func (l *line) pastHedges(k int) int {
	for l.word(k).is("about", "some", "roughly", "nearly", "almost", "over", "under") {
		k++
	}
	return k
}

// tookIn reports what an occasion brought, told of itself: "The fun run took in $11,400".
func (l *line) tookIn(e *expression, c clause) bool {
	if e.Kind != "money" && (e.Kind != "count" || e.value < 100) || !c.lead.nounLed || !c.lead.past {
		return false
	}
	at := l.skipHedges(e.first)
	return l.lex.plain(cueBrings, l.word(c.lead.at)) && (at == c.lead.at+1 || at == c.lead.at+2 && l.word(at-1).is("in", "out"))
}

// allThere reports that all of many things came to a state in time: "All 64 interfaces were live by the first morning".
func (l *line) allThere(e *expression, c clause) bool {
	const few = 5
	at := c.lead.at
	if e.noun == "" || e.value < few || e.first != c.from+1 || !before(l.toks, e.first, "all", "every") || !c.lead.nounLed || !c.lead.past && !l.word(at).is("are") || at != e.last+1 && !l.word(e.last+1).is("were", "went", "came") {
		return false
	}
	return l.near(e.last+2, 3, "by", "before", "within", "inside", "ahead") || l.near(e.last+2, 3, "on") && l.near(e.last+3, 4, "time", "schedule", "day", "first")
}

// outIn reports the time in which something was over and done with: "Recall letters to 2,200 patients were out in four days".
func (l *line) outIn(e *expression, c clause) bool {
	in := l.skipHedges(e.first) - 1
	if e.Kind != "time" || !c.lead.nounLed || c.lead.base != "be" || !c.lead.past || !l.word(in).is("in", "within", "inside") || l.recurs(c.from, c.to) {
		return false
	}
	return l.word(in-1).is("out", "done", "back", "ready", "finished", "complete", "live", "over", "home", "gone") || l.lex.plain(cueGone, l.word(in-1))
}

// wasUntilNow reports the value of before of what is told without a number today: "Class time, formerly two days, is an evening and a video".
func (l *line) wasUntilNow(e *expression, c clause) bool {
	at := l.skipHedges(e.first)
	then := l.near(at-1, 1, "once", "formerly", "previously", "originally")
	return then && before(l.toks, at-1, ",", "(") && l.word(e.last+1).is(",", ")") && (l.word(e.last+2).is("is", "are", "takes", "take", "now", "has"))
}

// ofWhom reports how many of the people just counted came to something, whoever the line leads with: "Preceptor for nine externs, eight of whom
// were hired".
func (l *line) ofWhom(e *expression, c clause) bool {
	k := e.last + 1
	if l.word(k).is("of") {
		k++
	}
	if !l.word(k).is("whom") || !l.noAct(c) && c.lead.class != teach {
		return false
	}
	for i := max(c.from, e.first-reach); i < e.first; i++ {
		if n, ok := readNumber(l.toks, i); ok && n.value >= 2 && !n.percent && !n.money && !l.code[i] {
			return l.cameThrough(k+1, c.to)
		}
	}
	return false
}

// cameThrough reports that people behind "whom" came to something: passed, were hired, are still there. Who works nights has come to nothing yet.
func (l *line) cameThrough(k, to int) bool {
	for end := min(to, k+4); k < end; k++ {
		if l.toks[k].is("still", "now", "since", "later", "went") {
			return true
		}
		if l.toks[k].is("was", "were", "has", "have", "had", "been", "are") && pastLike(l.word(k+1).low) { // were offered jobs
			return true
		}
		if v, ok := l.verbAt(k); ok && v.tense&(past|participle) != 0 && v.tense&plain == 0 || l.lex.plain(cuePasses, &l.toks[k]) {
			return v.base != "be" && v.base != "have"
		}
	}
	return false
}

// lawOfPlace reports "nobody" and "no exceptions" of a rule, told in the present: "Nobody enters without two signatures", "One key, no exceptions".
func (l *line) lawOfPlace(e *expression, c clause) bool {
	first := &l.toks[e.first]
	if first.is("no") && l.word(e.last).is("exceptions", "exception") {
		return !c.lead.found && !l.nearCue(cueNow, e, c, 4)
	}
	if !first.is("nobody", "no") || first.is("no") && !l.word(e.first+1).is("one") || e.first > c.from || l.lex.holds(cueNow, l.toks, c.from, c.to) {
		return false
	}
	v, ok := l.verbAt(e.last + 1)
	return ok && v.tense&third != 0 && v.tense&past == 0 && v.base != "be" && v.base != "have"
}

// saysWhoElse reports "nobody" of those who share a task or know a thing: "Merge doubles. Nobody else does it".
func (l *line) saysWhoElse(e *expression) bool {
	else_ := e.last + 1
	if l.toks[e.last].is("else") {
		else_ = e.last
	}
	v, ok := l.verbAt(else_ + 1)
	return l.word(else_).is("else") && (l.word(else_+1).is("can", "does", "has", "is") || ok && v.tense&third != 0 && v.tense&past == 0)
}

// paceOfPlace reports how much a place or somebody else did: "The clinic saw 90 patients a day", "Work was checked by the lead, 10 charts a week".
func (l *line) paceOfPlace(e *expression, c clause) bool {
	if !c.lead.nounLed || c.lead.class != deliver && c.lead.class != standing {
		return false
	}
	if c.lead.passive {
		return l.word(c.lead.at+1).is("by") && !l.near(c.lead.at+2, 1, "me", "myself")
	}
	return c.lead.at > c.from && (l.lex.plain(cuePlace, l.word(c.lead.at-1)) || l.lex.plain(cueBody, l.word(c.lead.at-1)))
}

// ages reports from which age to which the people before it are served: "80 children from 6 weeks to 5 years".
func (l *line) ages(e *expression) bool {
	if !l.toks[e.first].is("from") || e.From == nil || e.To == nil || timeUnits[e.Unit] < timeUnits["month"] {
		return false
	}
	k := e.first
	return before(l.toks, k, "children", "babies", "infants", "kids", "people", "aged", "ages") || k > 0 && l.lex.plain(cueServed, &l.toks[k-1]) && plural(&l.toks[k-1])
}
