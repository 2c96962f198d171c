package metric

// presentLike reads the tense of a lead whose past is spelled like its present (set, put, cut, read, split): it is that of the verbs joined to
// it, or of its own when-clause. "Set the rota, approve swaps, and stand in" and "Put the form before counsel whenever a box is asked for" tell
// duties. Nothing else makes it a present: "Set the first rota" is past.
func (l *line) presentLike(c clause) bool {
	v := c.lead
	if !v.found || v.nounLed || v.passive || v.tense&past == 0 || v.tense&plain == 0 || l.toks[v.at].low != v.base || v.at > 0 && v.at > c.from && l.toks[v.at-1].is("i", "we", "have", "has", "had") {
		return false
	}
	if l.near(v.at+1, c.to-v.at-1, "i", "we", "my") && l.toks[c.from].is("i", "we") {
		return false
	}
	told, present := l.joinedTense(c)
	if told {
		return false
	}
	return present || l.wheneverNow(c) || l.comesRoundNow(c)
}

// othersNow reports what others do beside a clause of the present: "Work beside two coders; they put the codes".
func (l *line) othersNow(c clause) bool {
	v, last := c.lead, len(l.clauses)-1
	return last >= 0 && v.found && v.nounLed && !v.passive && v.tense&past != 0 && v.tense&plain != 0 && l.toks[v.at].low == v.base && l.toks[c.from].is("they", "others") &&
		l.clauses[last].lead.found && !l.clauses[last].lead.past && !l.clauses[last].lead.nounLed
}

// joinedTense looks at the verbs joined to the lead: one that only can be past, or one that only can be present and has an object of its own.
func (l *line) joinedTense(c clause) (told, present bool) {
	bare := 0
	for k := c.lead.at + 2; k < c.to; k++ {
		if !before(l.toks, k, "and", "then", "or", "&") && !before(l.toks, k, ",") {
			continue
		}
		w, ok := l.verbAt(k)
		if !ok && pastLike(l.toks[k].low) && l.word(k+1).isA(determiner) || ok && w.tense&past != 0 && w.tense&plain == 0 && l.opensOwn(k+1, c.to) {
			return true, false
		}
		if !ok || w.tense&plain == 0 || w.tense&past != 0 || plural(&l.toks[k]) {
			continue
		}
		if l.opensOwn(k+1, c.to) {
			present = true
		} else if o := l.objectOf(k+1, c.to); !o.nothing && plural(o.head) && !l.word(k+1).is("and", "or") {
			bare++
		}
	}
	return false, present || bare > 1
}

// opensOwn reports what can stand behind a verb and hardly behind a noun in a list: an article, a pronoun, a number, a particle.
func (l *line) opensOwn(k, to int) bool {
	t := l.word(k)
	return k < to && (t.isA(determiner) || t.is("it", "them", "him", "her", "what", "whatever", "any", "each", "no", "up", "out", "to", "whether", "how", "in") || t.shape == digits || isNumberWord(t))
}

// wheneverNow reports a clause of the present that says when the lead is done: "whenever a scanner is wanted", "before the surgeons arrive".
// Behind a relative the clause belongs to something else.
func (l *line) wheneverNow(c clause) bool {
	const reach = 9
	if o := l.objectOf(c.lead.at+1, c.to); l.word(c.lead.at+1).is("a", "an") && l.word(o.end).is("when", "if", "whenever", "before", "after") { // set an alert when potassium is high
		return false
	}
	for k := c.lead.at + 1; k < c.to; k++ {
		switch {
		case l.toks[k].is("that", "which", "who", "so", "where"):
			return false
		case l.toks[k].is("whenever", "when", "if", "before", "until", "once", "after", "unless"):
			if l.presentClause(k+1, min(c.to, k+1+reach)) {
				return true
			}
		}
	}
	return false
}

// presentClause reports a subject with a verb of the present behind it.
func (l *line) presentClause(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if l.toks[k].is("was", "were", "had", "did") {
			return false
		}
		if l.toks[k].is("is", "are", "has", "have", "does", "do", "can", "must", "goes") {
			return true
		}
		v, ok := l.verbAt(k)
		if !ok {
			continue
		}
		subject := &l.toks[k-1]
		switch {
		case v.tense&past != 0 && v.tense&plain == 0:
			return false
		case v.tense&third != 0 && v.tense&past == 0 && subject.shape == word && !plural(subject) && !subject.isA(determiner) && !subject.isA(preposition):
			return true
		case v.tense&plain != 0 && plural(subject) && (k+1 >= to || !plural(l.word(k+1))):
			return true
		}
	}
	return false
}

// waitsFor reports a number that says before, until or after what something is done by rule: "Collect a certificate before the 5 percent is
// released". A line of the present has no result behind such a word.
func (l *line) waitsFor(e *expression, c clause) bool {
	if !c.lead.found || c.lead.past || c.lead.nounLed || c.lead.ing || e.worded && e.Kind != "rank" {
		return false
	}
	for k := e.first - 1; k > c.lead.at && !l.toks[k].ends(); k-- {
		if l.toks[k].text == "," || l.toks[k].text == ":" || l.toks[k].is("and") {
			return false
		}
		if l.toks[k].is("before", "until", "unless", "once", "if", "when", "whenever", "till") {
			return true
		}
	}
	return false
}

// overdue reports the time after which something is chased in a line of the present: "Call on bills that are not paid in 60 days".
func (l *line) overdue(e *expression, c clause) bool {
	in := l.skipHedges(e.first) - 1
	if e.Kind != "time" || !c.lead.found || c.lead.past || c.lead.nounLed || !l.word(in).is("in", "within", "for", "after") {
		return false
	}
	return l.verbIs(in-1, participle) && l.near(in-3, 2, "not", "never")
}

// attributive reports a share that only names a thing in a line of the present: "the 15 percent deposit", "a 5% sample".
func (l *line) attributive(e *expression, c clause) bool {
	if c.lead.past || c.lead.nounLed || !c.lead.found || !l.word(e.first-1).isA(determiner) {
		return false
	}
	next := l.word(e.last + 1)
	o := l.objectOf(e.last+1, c.to)
	if o.nothing || next.shape != word {
		return false
	}
	return !l.lex.holds(cueLess, l.toks, e.last+1, o.end) && !l.lex.holds(cueMore, l.toks, e.last+1, o.end) && !l.lex.holds(cueHead, l.toks, e.last+1, o.end) && !l.lex.holds(cueGainNoun, l.toks, e.last+1, o.end)
}
