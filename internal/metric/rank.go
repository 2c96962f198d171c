package metric

// rank reads "the fewest tickets of 23" and "first among 14 units", which are the first place, "2nd of 14", "ranked #3 of 40", "top 5%".
func (l *line) rank(i int) (expression, bool) {
	const reach = 9
	t := &l.toks[i]
	place, from, ordinal := l.ordinalAt(i)
	if ordinal && before(l.toks, i, "a") && l.word(from+1).is("through", "of") { // a third through
		return expression{}, false
	}
	if !ordinal {
		place, from = 1, i
	}
	if !ordinal && !(t.is("worst", "slowest") && before(l.toks, i, "from")) && !t.is("best", "fewest", "lowest", "highest", "fastest", "top", "shortest", "largest", "cleanest", "quickest", "ranked", "most", "number") {
		return expression{}, false
	}
	if t.is("ranked", "number") {
		k := i + 1
		if l.word(k).text == "#" {
			k++
		}
		if n, ok := readNumber(l.toks, k); ok && n.value >= 1 {
			place, from = n.value, n.last
		}
		if at, last, ok := l.ordinalAt(k); ok {
			place, from = at, last
		}
	}
	if t.is("best") && l.word(i+1).is("dozen", "ten", "five", "three") && l.moved(i) {
		return worded("rank", i, i+1, 1), true
	}
	if t.is("top") {
		if n, ok := readNumber(l.toks, i+1); ok {
			last := n.last
			if _, k, ok := nounAt(l.toks, n.last+1); ok && !n.percent {
				last = k
			}
			return worded("rank", i, last, n.value), true
		}
	}
	if best, ok := l.bestOfAll(i); ok {
		return best, true
	}
	for k := from + 1; k < i+reach && k < len(l.toks) && !l.toks[k].ends() && l.toks[k].text != ","; k++ {
		if !l.toks[k].is("of", "among", "amongst", "in") || k > i+1 && l.toks[k-1].isA(timeUnit) { // first on the pager one week of three
			continue
		}
		at := k + 1
		for l.word(at).is("the", "all", "our", "a", "group") || l.word(at).is("of") {
			at++
		}
		n, ok := readNumber(l.toks, at)
		if !ok || n.value < 3 || n.percent || n.money || l.refused(n) || n.fraction {
			continue
		}
		if _, _, time := timeAt(l.toks, n.last+1); time {
			continue
		}
		last := n.last
		if _, m, ok := nounAt(l.toks, n.last+1); ok {
			last = m
		}
		if c := l.clauseOf(&expression{first: i}); ordinal && (before(l.toks, i, "the") && c.lead.past && !c.lead.nounLed && i == c.lead.at+2 && !c.changing() || c.lead.class == makes && i == c.lead.at+2) { // designed the first of three templates
			return expression{}, false
		}
		return worded("rank", i, last, place), !l.toks[k].is("in") || t.is("first", "best", "lowest", "highest", "fewest")
	}
	return expression{}, false
}

// bestOfAll reads a first place without a number: "the fewest help calls of any unit", "Lowest lag in the region".
func (l *line) bestOfAll(i int) (expression, bool) {
	const reach = 8
	if !l.toks[i].is("best", "fewest", "lowest", "highest", "fastest", "shortest", "cleanest", "quickest") || l.word(i+1).dash() || i > 0 && !l.toks[i-1].is(",", ";", ":", "(", "the", "its", "our", "their", "–", "—") {
		return expression{}, false
	}
	for k := i + 1; k < min(len(l.toks), i+reach) && l.toks[k].shape == word; k++ {
		all := l.toks[k].is("of") && l.word(k+1).is("any", "all")
		among := l.toks[k].is("in", "on", "across") && l.word(k+1).is("the", "our", "its") && l.lex.holds(cueBody, l.toks, k+2, k+4)
		if all || among {
			return worded("rank", i, k+1, 1), true
		}
	}
	return expression{}, false
}

// thanAnybody reads a first place told by comparison: "more memberships than anyone else in the store", "fewer returns than the rest of the team".
func (l *line) thanAnybody(i int) (expression, bool) {
	const reach = 6
	for k := i + 1; k < min(len(l.toks)-1, i+reach) && l.toks[k].shape == word; k++ {
		if !l.toks[k].is("than") {
			continue
		}
		next, behind := l.word(k+1), l.word(k+2)
		all := next.is("anyone", "anybody", "any") || next.is("everyone", "everybody") && behind.is("else") || next.is("the") && behind.is("rest") || next.is("all") && behind.is("other", "others")
		return worded("rank", i, k+1, 1), all && (k > i+1 || !l.toks[i].is("more", "fewer", "less")) && !before(l.toks, i, "no", "not")
	}
	return expression{}, false
}

// ordinals reads "from the 22nd to the 61st percentile" and "ninth to second", and a percentile alone.
func (l *line) ordinals(i int) (expression, bool) {
	old, k, ok := l.ordinalAt(i)
	if !ok {
		return expression{}, false
	}
	if l.word(k + 1).is("percentile") {
		e := worded("rank", i, k+1, old)
		e.Unit = "percentile"
		return e, true
	}
	if !l.word(k + 1).is("to") {
		return expression{}, false
	}
	at := k + 2
	for l.word(at).is("the") {
		at++
	}
	recent, last, ok := l.ordinalAt(at)
	if !ok {
		return expression{}, false
	}
	e := worded("before_after", i, last, recent)
	e.Value, e.From, e.To = nil, &old, &recent
	if l.word(last+1).is("percentile", "place") {
		e.Unit, e.last = l.word(last+1).one, last+1
	}
	c := round3((recent - old) / old)
	e.Change = &c
	return e, true
}

// ordinalAt reads "31st", "ninth".
func (l *line) ordinalAt(i int) (value float64, last int, ok bool) {
	t := l.word(i)
	if t.shape == digits && l.word(i+1).is("st", "nd", "rd", "th") && l.word(i+1).glued {
		n, ok := inDigits(l.toks, i)
		return n.value, i + 1, ok && n.value > 0
	}
	if !t.isA(ordinal) {
		return 0, i, false
	}
	return ordinalWords[t.low], i, true
}

var ordinalWords = map[string]float64{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12}
