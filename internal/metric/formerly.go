package metric

// roughThenNow reads a rough amount of before beside the one of now: "hundreds a week, now a handful", "most mornings, today hardly ever".
func (l *line) roughThenNow(i int) (expression, bool) {
	const reach = 6
	if !l.toks[i].is("dozens", "scores", "hundreds", "thousands", "several", "many", "most", "plenty") || i > 0 && l.toks[i-1].shape == word && !before(l.toks, i, "was", "were", "from", "had", "saw", "got", "once") {
		return expression{}, false
	}
	for k := i + 2; k < min(len(l.toks)-1, i+reach); k++ {
		if !l.toks[k].is("now", "today", "nowadays", "lately", "these") || l.toks[k-1].shape != symbol && !before(l.toks, k, "and", "but") {
			continue
		}
		if l.toks[k].is("these") { // these days
			k++
		}
		if last, ok := l.fewNow(k + 1); ok {
			e := worded("before_after", i, last, 1)
			e.Value = nil
			return e, true
		}
		return expression{}, false
	}
	return expression{}, false
}

// paceThenFew reads a pace of before beside the few of now: "20 a shift, now a handful", "a dozen a day, today hardly any".
func (l *line) paceThenFew(i int) (expression, bool) {
	const reach = 4
	sign := i - 1
	if !l.toks[i].is("now", "today", "lately", "these") || sign < 2 || l.toks[sign].shape != symbol {
		return expression{}, false
	}
	for k := sign - 2; k >= max(1, sign-reach); k-- {
		if _, end, ok := everyAt(l.toks, k); !ok || end != sign-1 {
			continue
		}
		first := k - 1
		if _, number := readNumber(l.toks, first); !number && !l.toks[first].is("dozen", "few", "couple", "handful", "dozens", "several") {
			return expression{}, false
		}
		if l.toks[i].is("these") {
			i++
		}
		last, ok := l.fewNow(i + 1)
		e := worded("before_after", first, last, 1)
		e.Value = nil
		return e, ok
	}
	return expression{}, false
}

// fewNow reads an amount right behind "now": "a handful", "hardly any", "only two or three", "once a month", "never".
func (l *line) fewNow(k int) (last int, ok bool) {
	for l.word(k).is("a", "only", "just", "hardly", "almost", "barely", "next", "to", "about", "maybe", "perhaps", "the", "odd", "down", "it", "is", "they", "are", "well", "under") {
		k++
	}
	if _, last, ok := l.frequencyAt(k); ok {
		return last, true
	}
	if l.word(k).is("handful", "few", "trickle", "none", "any", "ever", "zero", "nothing", "never", "rare", "rarely", "seldom", "couple", "once", "twice", "one") {
		return k, true
	}
	n, ok := readNumber(l.toks, k)
	return n.last, ok && !l.refused(n)
}

// formerly reads what a thing took before, told of it in a clause of its own behind what it takes today: "New hires log in on day one; it used
// to take a week", "close the same shift; before that they sat until Monday".
func (l *line) formerly(i int) (expression, bool) {
	const reach = 6
	from, k := i-1, i+1
	t := &l.toks[i]
	if t.is("used", "that", "who", "which") {
		if e, ok := l.spendNow(i); ok {
			return e, true
		}
	}
	switch {
	case t.is("where"):
		return l.whereItWas(i)
	case t.is("instead", "rather"):
		return l.notLater(i)
	case t.is("used") && l.word(i+1).is("to") && l.lex.plain(cueConsumes, l.word(i+2)) && !l.word(i-1).is("it", "they", "that", "this", "who"):
		return l.doneFaster(i)
	case t.is("used") && l.word(i+1).is("to"), t.is("once"):
	case t.is("that", "which"):
		return l.tookBefore(i)
	case t.is("before", "until") && l.word(i+1).is("that", "then"):
		from, k = i, i+3
		if l.word(i+2).text == "," {
			k++
		}
	default:
		return expression{}, false
	}
	if subject := l.word(from); k == i+1 && l.word(k-1).is("used") && from > 1 && l.word(from-1).is("a", "an", "the", "two", "our") && subject.shape == word { // a clerk used to type it for an hour
		from--
	} else if !subject.is("before", "until") && !subject.is("it", "they", "that", "this") || !l.word(k-1).is("used", "once", "it", "they", "that", "this") {
		return expression{}, false
	}
	for before(l.toks, from, "where", "when", "and", "but") {
		from--
	}
	if from < 2 || l.toks[from-1].shape != symbol || l.clauses[0].duty {
		return expression{}, false
	}
	for ; k < min(len(l.toks), i+reach+2) && !l.toks[k].ends(); k++ {
		last, ok := l.spanTaken(k)
		if l.toks[k].is("every", "each", "my", "most") && l.word(k+1).isA(timeUnit) { // it used to cost me every Friday
			last, ok = k+1, true
		}
		if ok {
			if _, end, every := everyAt(l.toks, last+1); every {
				last = end
			}
			e := worded("before_after", from, last, 1)
			e.Value = nil
			return e, true
		}
	}
	return expression{}, false
}

// tookBefore reads a clause about how long a thing took before, in a line of today: "Appeals that waited three weeks now leave the next day".
func (l *line) tookBefore(i int) (expression, bool) {
	const reach = 4
	v, ok := l.verbAt(i + 1)
	if !(ok && v.tense&past != 0 && v.tense&plain == 0 || l.lex.plain(cueWaited, l.word(i+1))) || l.word(i-1).shape != word {
		return expression{}, false
	}
	for k := i + 2; k < i+2+reach && l.word(k).shape != symbol; k++ {
		last, ok := l.spanTaken(k)
		if !ok {
			continue
		}
		e := worded("before_after", i, last, 1)
		e.Value = nil
		return e, l.near(last+1, 4, "now", "today")
	}
	return expression{}, false
}

// doneFaster reads a span that a thing used to take, where what it takes today is told behind: "The census used to eat all morning, my query does
// it in a minute".
func (l *line) doneFaster(i int) (expression, bool) {
	const reach = 24
	for k := i + 3; k < min(len(l.toks), i+reach); k++ {
		if l.toks[k].shape != symbol {
			continue
		}
		for at := k + 1; at < min(len(l.toks), k+reach); at++ {
			_, ok := l.spanTaken(at + 1)
			if l.toks[at].is("now") || l.toks[at].is("same") && l.word(at+1).isA(timeUnit) || l.toks[at].is("in", "under", "within") && ok {
				e := worded("before_after", i, k-1, 1)
				e.Value = nil
				return e, true
			}
		}
	}
	return expression{}, false
}

// notLater reads a point of time beside the later one of before: "home the same day instead of two weeks later".
func (l *line) notLater(i int) (expression, bool) {
	if !l.word(i+1).is("of", "than") {
		return expression{}, false
	}
	last, ok := l.spanTaken(i + 2)
	if n, number := readNumber(l.toks, i+3); !ok && number && l.word(i+2).is("in", "after") { // the same day instead of in two or three
		n = l.rangeOf(n)
		last, ok = n.last, l.word(n.last+1).shape == symbol
	}
	if !ok && l.word(i+2).is("the") && l.word(i+3).is("next", "following") && l.word(i+4).isA(timeUnit) {
		last, ok = i+4, true
	}
	if bare := l.word(i + 4); !ok && l.word(i+2).is("the") && l.word(i+3).is("next", "following") && bare.shape == symbol { // the same day instead of the next
		last, ok = i+3, true
	}
	if !ok {
		return expression{}, false
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		span := false
		if l.toks[k].is("in", "within") {
			end, ok := l.spanTaken(k + 1)
			span = ok && end == i-1
		}
		if span || l.toks[k].is("same", "next") && l.word(k+1).isA(timeUnit) || l.toks[k].is("overnight", "instantly") {
			e := worded("before_after", k, last, 1)
			e.Value = nil
			return e, true
		}
	}
	return expression{}, false
}

// spanTaken reads how long something took, in a number or in words: "three days", "a week", "weeks", "until Monday".
func (l *line) spanTaken(k int) (last int, ok bool) {
	next := l.word(k + 1)
	switch t := l.word(k); {
	case t.is("until", "till") && (weekdays[next.low] > 0 || next.is("the", "spring", "summer", "fall", "winter")):
		return k + 1, true
	case t.is("the", "a") && next.is("whole", "entire", "full"): // the whole month
		k += 2
	case t.is("a", "an", "half", "over", "nearly"):
		k++
	default:
		n, number := readNumber(l.toks, k)
		if number && !l.refused(n) {
			k = n.last + 1
		} else if !plural(t) {
			return k, false
		}
	}
	_, last, ok = timeAt(l.toks, k)
	return last, ok
}
