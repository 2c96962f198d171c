package metric

// expression is a number with what it counts: the making of a Metric.
type expression struct {
	Metric
	number
	first, last int    // tokens, with unit and noun
	noun        string // what is counted, singular
	every       string // "week" of "300 requests per week"
	attribute   bool   // names a thing: "60-day limit", "24-bed unit"
	worded      bool   // a measure without digits that needs no noun: doubled, none
	article     bool   // "a week": a number only beside another, or under "within"
	weight      weight
}

// numberOpeners are the words and signs beside those for units that a number or a span of time may begin with.
var numberOpeners = []string{
	"a", "an", "several", "few", "half", "same", "next", "us", "usd", "cad", "aud", "sgd", "eur", "gbp", "inr", "rs", "$", "€", "£", "₹", "¥", "±",
}

// expressions reads every number of the line that its form does not refuse, in order.
func (l *line) expressions() []expression {
	list := l.numbers[:0]
	for i := 0; i < len(l.toks); i++ {
		if t := &l.toks[i]; t.shape != digits && t.opens&aNumber == 0 {
			continue
		}
		n, ok := readNumber(l.toks, i)
		if !ok {
			e, ok := l.articleTime(i)
			if !ok {
				e, ok = l.oneOnly(i)
			}
			if ok {
				list = append(list, e)
				i = e.last
			}
			continue
		}
		if l.refused(n) {
			for k := n.first; k <= n.last; k++ {
				l.code[k] = true
			}
			i = n.last
			continue
		}
		e := l.express(l.rangeOf(n))
		list = append(list, e)
		i = max(i, e.last)
	}
	return list
}

// rangeOf reads on over "28–32", "between 4 and 6", "4 or 5". What leads from before to after is left alone: see change.go.
func (l *line) rangeOf(n number) number {
	k := n.last + 1
	sep := l.word(k)
	joined := sep.dash() && (sep.glued || n.inWords) || sep.is("or") || sep.is("and") && before(l.toks, n.first, "between") ||
		sep.is("to") && before(l.toks, n.first, "by", "of", "in", "within", "another", "every") || sep.is("to") && l.countedRange(n)
	if !joined || k+1 >= len(l.toks) {
		return n
	}
	m, ok := readNumber(l.toks, k+1)
	if !ok || m.value <= n.value || m.inWords != n.inWords {
		return n
	}
	if l.decimals(n, m) && sep.is("to") {
		return n
	}
	n.high, n.last = m.value, m.last
	n.percent, n.money, n.points = n.percent || m.percent, n.money || m.money, n.points || m.points
	return n
}

// countedRange tells "review 18 to 22 charts" (how many) from "raised 18 to 22" (a change).
func (l *line) countedRange(n number) bool {
	if n.first > 0 && l.lex.plain(cueHead, &l.toks[n.first-1]) && !plural(&l.toks[n.first-1]) { // scan rate 80 to 95
		return false
	}
	if before(l.toks, n.first, "from", "(") || n.value < 5 && before(l.toks, n.first, "rating", "stars", "star") || before(l.toks, n.first-1, "from") || n.first == 0 {
		return false
	}
	m, ok := readNumber(l.toks, n.last+2)
	if !ok || m.value <= n.value {
		return false
	}
	for i := n.first - 1; i >= max(0, n.first-reach) && !l.toks[i].ends(); i-- {
		if v, known := l.toks[i].listedVerb(); known && (v.class == change || v.class == move) && i < n.first-1 {
			return false
		}
	}
	return true
}

// express reads the unit, the noun and the rate behind a number.
func (l *line) express(n number) expression {
	e := expression{number: n, first: n.first, last: n.last}
	value := n.value
	e.Value = &value
	switch {
	case n.money:
		e.Kind, e.Unit = "money", currency(l.toks, n)
		e.perPiece(l)
	case n.percent:
		e.Kind, e.Unit = "percent", "percent"
	case n.points:
		e.Kind, e.Unit = "percent", "point"
	case n.fraction:
		e.Kind, e.Unit = "ratio", ""
	default:
		e.counted(l)
	}
	return e
}

// counted reads what a plain number counts.
func (e *expression) counted(l *line) {
	k := e.number.last + 1
	if l.hyphenated(e, k) {
		return
	}
	if l.rating(e.number) && l.word(k).text == "/" {
		e.Kind, e.Unit, e.last = "ratio", "point", k+1
		return
	}
	if l.word(k).is("x", "×", "fold", "times") && !l.timesOften(k) && l.word(k+1).shape != digits { // shifts of 4 x 10
		e.Kind, e.last = "ratio", k
		return
	}
	if base, last, ok := l.ratioBehind(k); ok && (e.value < base || base == 1 || e.value == base && l.word(k).is("of", "out")) { // "fourteen coders in five clinics" is no share
		e.Kind, e.last = "ratio", last
		e.shareOf(l, k, base)
		if noun, nounLast, ok := nounAt(l.toks, last+1); ok {
			e.noun, e.Unit, e.last = noun, noun, nounLast
		}
		return
	}
	if last, ok := l.allFor(e, k); ok {
		one := 1.0
		e.Kind, e.Value, e.last = "ratio", &one, last
		return
	}
	if l.word(k).glued && l.word(k).is("h", "d") {
		e.Kind, e.Unit, e.last = "time", map[string]string{"h": "hour", "d": "day"}[l.word(k).low], k
		return
	}
	if unit, last, ok := timeAt(l.toks, k); ok {
		e.Kind, e.Unit, e.last = "time", unit, last
		e.attribute = l.spanOfThing(e, k)
		e.rate(l)
		e.ofPiece(l)
		return
	}
	e.Kind = "count"
	if l.sizeOf(e, k) {
		return
	}
	if l.cameToNothing(e) && e.value == 0 && e.number.last == e.first {
		return
	}
	if l.word(k).is("or") && l.word(k+1).is("more", "so", "fewer") { // 50 or more patients
		k += 2
	}
	if noun, last, ok := nounAt(l.toks, k); ok {
		if l.peopleOf(last + 1) {
			last++
			noun = l.toks[last].one
		}
		e.noun, e.Unit, e.last = noun, noun, last
	} else if zero, ok := l.noneOf(e.first); ok && e.value == 0 {
		e.last, e.worded = zero.last, true
	} else if l.word(k).is("of") && l.word(k+1).is("them", "these", "those") {
		e.last = k + 1
	}
	e.rate(l)
}

// peopleOf reports people at token i who are named after the things before them: "8 records staff" counts staff. But: "12 charts staff asked for".
func (l *line) peopleOf(i int) bool {
	t := l.word(i)
	if !plural(t) || t.is("reports") || !l.lex.plain(cueStaff, t) {
		return false
	}
	v, verb := l.verbAt(i + 1)
	return !pastLike(l.word(i+1).low) && (!verb || v.tense&(past|plain) == 0)
}

// rate reads "a week", "per 1,000", "daily" behind the expression.
func (e *expression) rate(l *line) {
	k := e.last + 1
	if l.word(k).is("or") && l.word(k+1).is("so", "more") { // 120 or so daily
		k += 2
	}
	if e.noun != "" && l.word(k).is("and", "or", "/", "&") { // 50 calls and emails a day
		if _, last, ok := nounAt(l.toks, k+1); ok {
			if _, _, paced := everyAt(l.toks, last+1); paced {
				k = last + 1
			}
		}
	}
	if unit, last, ok := everyAt(l.toks, k); ok {
		e.Kind, e.every, e.last = "frequency", unit, last
		return
	}
	if v, ok := l.verbAt(k); ok && e.noun != "" && v.tense&participle != 0 && v.tense&plain == 0 { // 20 tickets closed per week
		if unit, last, ok := everyAt(l.toks, k+1); ok {
			e.Kind, e.every, e.last = "frequency", unit, last
			return
		}
	}
	if l.word(e.last+1).is("per", "in", "out") {
		if base, last, ok := l.ratioBehind(e.last + 1); ok && e.value < base && !l.ofOthers(e, last) {
			e.shareOf(l, e.last+1, base)
			e.Kind, e.last = "ratio", last
		}
	}
}

// ofOthers reports that the second number counts the places in which the first ones are: "two groups in three states" are no share.
func (l *line) ofOthers(e *expression, last int) bool {
	_, last, ok := nounAt(l.toks, last+1)
	return ok && e.noun != "" && l.word(e.last+1).is("in") && l.lex.holds(cuePlace, l.toks, last, last+1)
}

// shareOf gives "nine in ten" the value of a share; "3 per 1,000" keeps the three.
func (e *expression) shareOf(l *line, k int, base float64) {
	for ; k < len(l.toks) && !l.toks[k].is("in", "of", "among"); k++ {
		if l.toks[k].is("per") {
			return
		}
	}
	if base > 0 && e.value <= base {
		share := round3(e.value / base)
		e.Value = &share
	}
}

// perPiece reads "$0.04 per page".
func (e *expression) perPiece(l *line) {
	k := e.last + 1
	if unit, last, ok := everyAt(l.toks, k); ok {
		e.every, e.last = unit, last
	} else if l.word(k).is("per") && l.word(k+1).shape == word {
		e.last = k + 1
	}
}

// timesOften tells "three times a day" from "three times faster".
func (l *line) timesOften(k int) bool {
	_, _, ok := everyAt(l.toks, k+1)
	next := l.word(k + 1)
	compared := next.is("as", "more", "less", "fewer", "the", "its", "their", "that", "what", "over") || endsIn(next.low, "er")
	return l.word(k).is("times") && (ok || !compared)
}

// allFor reads "9 for 9": as many as there were.
func (l *line) allFor(e *expression, k int) (last int, ok bool) {
	if !l.word(k).is("for") || e.value < 3 {
		return k, false
	}
	n, ok := readNumber(l.toks, k+1)
	return n.last, ok && n.value == e.value && !n.money && !n.percent && (l.word(n.last+1).shape != word || l.word(n.last+1).isA(nounStop))
}

// allOf reports "2 of 2": the same number on both sides.
func (l *line) allOf(of int, whole number) bool {
	part, ok := readNumber(l.toks, of-1)
	return ok && l.word(of).is("of", "out") && part.value == whole.value && part.value > 1
}

// ratioBehind reads "in eight", "of 310", "of the last ten", "out of 40", "per 10,000", also with a noun first: "misfiles in 200".
func (l *line) ratioBehind(k int) (value float64, last int, ok bool) {
	start := k
	for skip := 0; skip < 4 && l.word(k).shape == word && !l.word(k).isA(nounStop); skip++ {
		k++
	}
	w := l.word(k)
	switch {
	case w.is("of") && before(l.toks, k, "instead", "ahead", "short", "outside", "because"):
		return 0, 0, false
	case w.is("out") && l.word(k+1).is("of"):
		k += 2
	case w.is("in", "of", "per", "among"):
		k++
	default:
		return 0, 0, false
	}
	if w.is("of") && k > start+1 && (l.lex.plain(cueLesson, l.word(k-2)) || l.lex.plain(cueBody, l.word(k-2))) && l.word(k-2).shape == word { // four sections of 30
		return 0, 0, false
	}
	if !w.is("per") {
		for l.word(k).is("the", "last", "all", "every", "its", "my", "our", "first", "past", "those", "roughly", "about", "some", "nearly", "almost", "around", "over") {
			k++
		}
	}
	if k >= len(l.toks) {
		return 0, 0, false
	}
	n, ok := readNumber(l.toks, k)
	if base, bare := scale(&l.toks[k]); bare && w.is("per") && len(l.toks[k].low) > 4 { // per thousand
		return base, k, true
	}
	if !ok || n.percent || n.money || n.fraction || !w.is("per") && n.value < 3 && !l.allOf(start, n) {
		return 0, 0, false
	}
	if !n.inWords && l.refused(n) { // checked per 45 CFR 164
		return 0, 0, false
	}
	if t := l.word(n.first); len(t.text) == 4 && n.value > 1950 && n.value < 2080 && w.is("in", "of") {
		return 0, 0, false
	}
	// "12 audits in 90 days" is a count and a time, no ratio.
	if _, _, time := timeAt(l.toks, n.last+1); time && !w.is("of", "out") && !w.is("per") {
		return 0, 0, false
	}
	if _, _, counted := nounAt(l.toks, n.last+1); counted && w.is("in") && k-start > 1 && !l.word(k-1).is("last", "past") {
		return 0, 0, false
	}
	return n.value, n.last, true
}
