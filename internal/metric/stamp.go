package metric

// stamp is the time of which a number is told, as the words behind it say.
type stamp int8

const (
	undated stamp = iota
	timed         // in March, last year
	earlier       // the year before me, when I arrived
	later         // since, when I left
)

// stampOf reads the time behind an expression: "eleven the year before", "640 when I came", "212 in March", "9 since".
func (l *line) stampOf(e *expression) stamp {
	k := e.last + 1
	for l.word(k).is("behind", "late", "overdue", "worth", "'", "old", "open", "waiting") { // a year behind at my start
		k++
	}
	if l.word(k).is("or") && l.word(k+1).is("more", "so", "less", "fewer") {
		k += 2
	}
	switch w := l.word(k); {
	case w.is("so") && l.word(k+1).is("far"):
		return later
	case w.is("when", "as", "once") && !l.word(k+1).is("of"):
		return l.stampOfEvent(k + 1)
	case w.is("before", "previously", "earlier", "formerly", "originally", "then", "ago"):
		return earlier
	case w.is("these") && l.word(k+1).is("days"):
		return later
	case w.is("after", "afterwards", "afterward", "since", "now", "today", "later"):
		return later
	case w.is("in", "during", "over", "by", "at", "on", "for", "through") || w.is("as") && l.word(k+1).is("of"):
		k++
		if w.is("as") {
			k++
		}
	case !w.is("the", "that", "this", "last", "my", "our"):
		return undated
	}
	return l.stampOfPeriod(k)
}

// stampOfEvent reads what stands behind "when": who came or began tells the earlier time, who left the later.
func (l *line) stampOfEvent(k int) stamp {
	const reach = 4
	for i := k; i < min(len(l.toks), k+reach); i++ {
		switch {
		case l.lex.plain(cueCame, &l.toks[i]), l.toks[i].is("handed", "given", "passed") && l.word(i+1).is("to") && l.word(i+2).is("me", "us"):
			return earlier
		case l.lex.plain(cueParted, &l.toks[i]):
			return later
		}
	}
	return undated
}

// stampOfPeriod reads "the year before me", "my first year", "last quarter", "March", "2019", "the start".
func (l *line) stampOfPeriod(k int) stamp {
	const reach = 4
	found := undated
	for i := k; i < min(len(l.toks), k+reach); i++ {
		t := &l.toks[i]
		switch {
		case t.is("first", "previous", "prior", "preceding"):
			found = earlier
		case t.is("final", "second", "third", "fourth", "fifth", "following", "next"):
			found = later
		case l.lex.plain(cueOutset, t), t.is("old", "former", "legacy") && !l.placed(i+1): // in the old system
			return earlier
		case t.is("new") && before(l.toks, i, "the", "our") && !l.placed(i+1):
			return later
		case t.is("time") && before(l.toks, i, "the") && (l.lex.plain(cueParted, l.word(i+1)) || l.lex.plain(cueParted, l.word(i+2))): // by the time we closed the room
			return later
		case l.lex.plain(cueTally, t) && before(l.toks, i, "last", "latest"):
			return later
		case t.is("last", "latest") && l.word(i+1).shape == symbol: // at the last
			return later
		case l.lex.plain(cueClose, t):
			return later
		case t.is("days", "nights", "mornings", "night", "day", "evenings", "shift", "shifts", "weekends"): // on days, on nights
			return undated
		case t.isA(timeUnit), t.isA(month), l.code[i] && len(t.text) == 4:
			if next := l.word(i + 1); next.is("before", "earlier", "prior") {
				return earlier
			} else if next.is("after", "since", "later") {
				return later
			}
			return max(found, timed)
		case before(l.toks, i, "by", "until") && t.capital() && t.shape == word: // by Christmas
			return later
		case t.is("the", "that", "this", "my", "our", "last", "same", "whole", "full", "of", "each"):
			continue
		case t.shape != word || i > k+1: // one in my third
			return found
		}
	}
	return found
}

// stamped reports two numbers told of two times and which of them is the earlier: "forty the year before, three last year". Where the words
// do not say, the first is. What a routine counted in two years is no change of anything.
func (l *line) stamped(a, b *expression) (from, to *expression, ok bool) {
	const reach = 16
	if b.first-a.last > reach || a.Kind == "ratio" || b.Kind == "ratio" {
		return a, b, false
	}
	first, second := l.stampOf(a), l.stampOf(b)
	if first == undated || second == undated || first == second && first != timed {
		return a, b, false
	}
	if c := l.clauseOf(a); c.lead.found && c.lead.at < a.first && !c.lead.nounLed && (c.lead.class == standing || c.lead.class == appear || c.lead.class == lead) {
		return a, b, false
	}
	if second == earlier || first == later {
		return b, a, true
	}
	return a, b, true
}

// placed reports a place, which is old or new beside another one and tells no time.
func (l *line) placed(i int) bool {
	t := l.word(i)
	return l.lex.plain(cuePlace, t) && !t.is("system") || l.lex.plain(cueBody, t) && !t.is("system", "program") || t.is("annex", "wing")
}
