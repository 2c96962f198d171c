package metric

// tellsResult reports a clause that says what came of the act: a result cue, or a change in a clause of its own (", cutting", "which freed").
func (l *line) tellsResult(c clause) bool {
	start := c.from
	if c.lead.found {
		start = c.lead.at + 1
	}
	if l.lex.holds(cueResult, l.toks, start, c.to) {
		return true
	}
	for i := start; i < c.to; i++ {
		if l.toks[i].is("first") && (before(l.toks, i, "its", "our", "their") || endsIn(l.word(i-1).low, "'s")) { // the department's first drill
			return true
		}
		v, ok := l.lex.verbs[l.toks[i].low]
		if !ok || v.class != change && v.class != fix && v.class != win {
			continue
		}
		if v.tense&ing != 0 && (before(l.toks, i, ",", "thereby", "while") || before(l.toks, i, "–", "—")) && v.class != win {
			return true
		}
		if v.tense&past != 0 && before(l.toks, i, "which", "that", "and") && v.class == change && c.lead.found && c.lead.class != change && !before(l.toks, i, "and") {
			return true
		}
	}
	return false
}

// done reports a finished act or a change that happened.
func (l *line) done(c clause) bool {
	if _, honor := l.lex.begins(cueHonor, l.toks, c.from); honor {
		return true
	}
	if c.duty || !c.lead.found || !c.lead.past {
		return false
	}
	if c.lead.nounLed {
		return c.lead.class == move || c.lead.class == change || c.lead.class == fix || c.lead.class == makes || c.lead.class == win || c.result
	}
	switch c.lead.class {
	case change, move, win:
		return true
	case fix:
		return c.result || l.specific(c.lead.at+1)
	case makes:
		return c.result || !l.paperwork(c)
	case teach:
		return c.result || l.specific(c.lead.at+1) || l.thenMade(c)
	case lead:
		return c.result || l.ledProject(c)
	}
	return c.result || l.thenMade(c) || l.tookAcross(c)
}

// tookAcross reports "took the inventory from a cabinet to a library".
func (l *line) tookAcross(c clause) bool {
	if c.lead.base != "take" {
		return false
	}
	for i := c.lead.at + 1; i < c.to; i++ {
		if l.toks[i].is("from") {
			return l.near(i, c.to-i, "to", "into")
		}
	}
	return false
}

// thenMade reports a routine verb that is followed by the making of something: "Shadowed nurses and rebuilt the form".
func (l *line) thenMade(c clause) bool {
	for i := c.lead.at + 1; i < c.to; i++ {
		v, ok := l.lex.verbs[l.toks[i].low]
		if ok && (v.class == makes || v.class == win) && v.tense&past != 0 && before(l.toks, i, "and", "then", "also") && l.specific(i+1) {
			return true
		}
	}
	return false
}

// specific reports an object that is one thing ("the intake form", "our two indexes"), not a kind of thing ("intake forms").
func (l *line) specific(i int) bool {
	for k := i; k < i+3; k++ {
		if l.word(k).is("the", "a", "an", "all", "every", "each", "my", "our", "its", "their", "both", "one", "another") || l.word(k).shape == digits || isNumberWord(l.word(k)) {
			return true
		}
	}
	return false
}

// paperwork reports a writing verb whose object is a kind of document that routine produces: "Wrote policies and procedures".
func (l *line) paperwork(c clause) bool {
	if l.specific(c.lead.at + 1) {
		return false
	}
	end := min(c.lead.at+6, c.to)
	switch c.lead.base {
	case "write", "draft", "compose", "produce", "publish", "pen":
		_, _, some := nounAt(l.toks, c.lead.at+1)
		return some || l.lex.holds(cuePaperwork, l.toks, c.lead.at+1, end)
	case "create", "develop", "revise", "design", "build", "implement", "compile", "customize", "issue", "generate", "establish":
		return l.lex.holds(cuePaperwork, l.toks, c.lead.at+1, end)
	}
	return false
}

// ledProject reports a leading verb whose object is an undertaking with an end: "Led the Phase 2 upgrade".
func (l *line) ledProject(c clause) bool {
	const reach = 9
	return l.lex.holds(cueProject, l.toks, c.lead.at+1, min(c.lead.at+reach, c.to)) && !l.near(c.lead.at+1, 2, "weekly", "daily", "monthly", "quarterly")
}
