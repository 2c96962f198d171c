package metric

import "sort"

// measured reads the numbers of the line and weighs each in its clause.
func (l *line) measured() []expression {
	l.numbers = l.expressions()
	l.joined = l.changes(l.numbers)
	l.joined = l.relatives(l.joined)
	list := l.joined
	for i := range list {
		e := &list[i]
		c := l.clauseOf(e)
		e.weight = l.weigh(e, c)
		if nearer, ok := l.nearerAct(e, c); ok && e.weight < volume {
			e.weight = max(e.weight, l.weigh(e, nearer))
		} else if deed, ok := l.deedBehind(e, c); ok && e.weight < volume {
			e.weight = max(e.weight, l.weigh(e, deed))
		}
		if i > 0 && l.sharesRule(&list[i-1], e, c) {
			e.weight = names
		}
		if i+1 < len(list) && l.criterion(e, &list[i+1]) || i+2 < len(list) && list[i+1].Kind == "count" && l.criterion(e, &list[i+2]) { // within 30 days on two floors went from
			e.weight = names
		}
	}
	l.weighTold(list)
	for i := range list {
		list[i] = l.spanned(list[i])
	}
	return list
}

// weighTold gives a line that measures nothing by its acts a last look: it may tell a result of itself.
func (l *line) weighTold(list []expression) {
	for i := range list {
		if list[i].weight >= volume {
			return
		}
	}
	for i := range list {
		if e := &list[i]; l.told(e, l.clauseOf(e)) {
			e.weight = outcome
		}
	}
}

// nearerAct is the clause as it reads from an act that stands between its lead and the number: a result told beside it ("Worked with billing,
// cutting late charges by 40 a week") or a second act ("Sat on the council and trained 30 clerks").
func (l *line) nearerAct(e *expression, c clause) (clause, bool) {
	if c.duty || c.rule || !c.lead.found || c.lead.nounLed || e.Kind == "frequency" && l.amongChores(e, c) {
		return c, false
	}
	for k := e.first - 1; k > max(c.lead.at, e.first-reach); k-- {
		v, ok := l.verbAt(k)
		if !ok && c.lead.past && c.lead.stays() && before(l.toks, k, "and", "then") && l.word(k+1).shape == word && pastLike(l.toks[k].low) && !l.lex.plain(cueQuality, &l.toks[k]) { // sat with a coder and picked codes for 25 charts
			v, ok = verb{base: l.toks[k].low, class: unlisted, tense: past | participle}, true
		}
		if !ok && c.lead.past && before(l.toks, k, "and", "then") && l.altered(k, c.to) { // and changed the policy at six sites
			v, ok = verb{base: l.toks[k].low, class: unlisted, tense: past | participle}, true
		}
		if !ok || v.class == standing || v.class == lead || v.class == deliver && l.staffOrPlace(e) {
			continue
		}
		beside := v.tense&ing != 0 && (v.class == change || v.class == fix || v.class == win) && (before(l.toks, k, ",", "thereby", "and", "–", "—") || l.nearAdverb(k))
		second := v.tense&past != 0 && c.lead.past && before(l.toks, k, "and", "then", ",") && (v.tense&plain == 0 || l.pastToo(k, v, c))
		if beside || second || l.savesSince(k, v, c) && !before(l.toks, e.first, "every") {
			c.lead = leading{verb: v, at: k, found: true, past: true}
			c.from, c.result = k, true
			c.done = c.done || v.class == change || v.class == win || v.class == makes
			return c, true
		}
	}
	return c, false
}

// pastToo reports a second act spelled alike in both tenses, which is past as the lead is: "Looked into late bills, and set up a check". Behind "to" or
// another plain verb it is what somebody was to do.
func (l *line) pastToo(k int, v verb, c clause) bool {
	if c.lead.tense&plain != 0 || l.toks[k].low != v.base || !l.opensOwn(k+1, c.to) {
		return false
	}
	for i := c.lead.at + 1; i < k; i++ {
		if w, ok := l.verbAt(i); l.toks[i].is("to", "can", "could", "must", "should") || ok && w.tense&plain != 0 && w.tense&past == 0 && !l.word(i-1).isA(determiner) && !plural(&l.toks[i]) {
			return false
		}
	}
	return true
}

// savesSince reports what a thing that somebody made does ever since: "Wrote a macro that cuts the close by two days", "Drew a
// map, and it saves each courier an hour".
func (l *line) savesSince(k int, v verb, c clause) bool {
	made := c.lead.past && (c.lead.class == makes || c.lead.class == fix || c.lead.class == change || c.lead.class == win || l.byHand(c.lead.verb) || c.lead.has(verbGives))
	told := before(l.toks, k, "that", "which") || before(l.toks, k, "it") && before(l.toks, k-1, "and", ",")
	return made && v.class == change && v.tense&third != 0 && told
}

// nearAdverb reports an adverb between a comma and the verb: ", ultimately saving".
func (l *line) nearAdverb(k int) bool {
	return endsIn(l.word(k-1).low, "ly") && before(l.toks, k-1, ",")
}

// sharesRule reports a second number of the same rule: "standards of 4 charts an hour and 95% accuracy".
func (l *line) sharesRule(first, second *expression, c clause) bool {
	if first.weight != names || c.lead.past || second.first-first.last > 3 || !l.nearCue(cueTarget, first, c, 3) {
		return false
	}
	return l.word(first.last+1).is("and", "or", ",")
}

// clauseOf is the clause in which an expression begins.
func (l *line) clauseOf(e *expression) clause {
	i := l.clauseAt(e.first)
	if i == len(l.clauses) {
		return clause{from: len(l.toks), to: len(l.toks)}
	}
	return l.clauses[i]
}

// clauseAt is the index of the clause that holds a token.
func (l *line) clauseAt(token int) int {
	return sort.Search(len(l.clauses), func(i int) bool { return token < l.clauses[i].to })
}

// verdict says what the line is: by its heaviest number, else by its acts.
func (l *line) verdict(list []expression) Verdict {
	for i := range list {
		if list[i].weight >= volume {
			return Quantified
		}
	}
	for i := range l.clauses {
		if l.clauses[i].done {
			return Accomplishment
		}
	}
	return Duty
}

// verb is the verb that carries the first clause that has one, as written.
func (l *line) verb() string {
	for i := range l.clauses {
		if lead := &l.clauses[i].lead; lead.found {
			return l.toks[lead.at].text
		}
	}
	return ""
}

// achieved reports a change, or a number in a clause that tells a finished act.
func (l *line) achieved(metrics []Metric) bool {
	for _, m := range metrics {
		if m.Kind == "before_after" || m.Kind == "ratio" || m.Kind == "rank" {
			return true
		}
	}
	for i := range l.clauses {
		if c := &l.clauses[i]; c.done && c.changing() && !c.lead.nounLed {
			return true
		}
	}
	return false
}

// scope reports that the line says how much, how many or where.
func (l *line) scope(list []expression) bool {
	for i := range list {
		if e := &list[i]; e.Kind == "count" && !e.worded || e.Kind == "frequency" || e.Kind == "money" {
			return true
		}
	}
	for i := range l.toks {
		if l.lex.plain(cueEverywhere, &l.toks[i]) {
			return true
		}
	}
	return false
}

// impact reports that the line says what changed.
func (l *line) impact(list []expression) bool {
	for i := range list {
		if list[i].weight == outcome {
			return true
		}
	}
	for i := range l.clauses {
		if c := &l.clauses[i]; c.result && c.lead.past || c.done && (c.lead.class == change || c.lead.class == move) {
			return true
		}
	}
	return false
}

// metric is the expression with its place in the text.
func (e *expression) metric(text string, toks []token) Metric {
	m := e.Metric
	m.Start, m.End = toks[e.first].start, toks[e.last].end
	last := &toks[e.last]
	m.Text = text[toks[e.first].from : last.from+len(last.text)]
	return m
}
