package metric

// climbed reads a bad place among others that became a better one: "last of six sites in 2015, first by 2018". The others are counted, or the
// years told; who is last in the building and first at the desk has climbed nowhere.
func (l *line) climbed(i int) (expression, bool) {
	const reach = 14
	if !l.toks[i].is("worst", "last", "bottom", "slowest") || !l.word(i+1).is("of", "in", "among", "on") || i > 0 && l.toks[i-1].shape == word && !before(l.toks, i, "from", "was", "were", "ranked", "came") {
		return expression{}, false
	}
	among := false
	for k := i + 2; k < min(len(l.toks), i+reach); k++ {
		if n, ok := readNumber(l.toks, k); ok && (n.value >= 3 && !n.percent && before(l.toks, k, "of", "among") || l.code[k]) {
			among = true
		}
		if !among || !before(l.toks, k, ",", ";", "to", "now", "then", "and", "the") {
			continue
		}
		place, last, ok := l.ordinalAt(k)
		if l.word(k).is("best", "top") {
			place, last, ok = 1, k, true
		}
		if !ok || l.word(last+1).isA(timeUnit) {
			continue
		}
		if l.word(last+1).is("best", "place") {
			last++
		}
		return worded("rank", i, last, place), true
	}
	return expression{}, false
}

// neverLonger reads "nothing has sat for more than a day", "no chart has sat over a week": the longest that anything of a kind took.
func (l *line) neverLonger(i int) (expression, bool) {
	const reach = 5
	if !l.toks[i].is("nothing", "nobody", "none", "no") || i > 0 && before(l.toks, i, "that", "which", "so", "where") {
		return expression{}, false
	}
	k := i + 1
	for l.toks[i].is("no", "none") && k < i+reach && (l.word(k).shape == word || l.word(k).dash()) && !l.word(k).is("has", "have", "was", "were") {
		k++
	}
	down := l.word(k).is("was", "were", "has", "have") && l.word(k+1).is("down", "dark", "offline", "out", "closed", "without")
	if !down && (!l.word(k).is("has", "have") || !l.lex.plain(cueWaited, l.word(k+1))) {
		return expression{}, false
	}
	for at := k + 2; at < k+2+reach; at++ {
		if !l.word(at).is("longer", "more", "over", "past", "beyond", "above") {
			continue
		}
		n := at + 1
		if l.word(n).is("than") {
			n++
		}
		if m, ok := readNumber(l.toks, n); ok {
			n = m.last + 1
		} else if l.word(n).is("a", "an", "one") {
			n++
		}
		if _, _, time := timeAt(l.toks, n); time {
			return worded("count", i, at, 0), true
		}
	}
	return expression{}, false
}

// allWon reads that each of the few disputes counted before ended well: "Two takebacks since 2020, both overturned".
func (l *line) allWon(i int) (expression, bool) {
	if !l.toks[i].is("both", "all") || i > 0 && l.toks[i-1].shape == word && !before(l.toks, i, "and", "but") {
		return expression{}, false
	}
	k, last := i+1, 0
	if n, ok := readNumber(l.toks, k); ok { // the number is read already
		k, last = n.last+1, i
	}
	if l.word(k).is("of") && l.word(k+1).is("them") {
		k += 2
	}
	if l.word(k).is("were", "was") {
		k++
	}
	clean := l.word(k).is("clean", "passed", "perfect", "spotless") && l.lex.holds(cueExam, l.toks, max(0, i-9), i) // two audits, both clean
	if !clean && !l.lex.plain(cueRuling, l.word(k)) && !(l.word(k+1).is("in") && l.word(k+2).is("my", "our") && l.word(k+3).is("favor", "favour")) {
		return expression{}, false
	}
	for at := max(0, i-reach); at < i; at++ {
		if n, ok := readNumber(l.toks, at); ok && n.value >= 2 && !n.percent && !n.money && !l.code[at] {
			if last == 0 {
				last = k
			}
			return worded("ratio", i, last, 1), true
		}
	}
	return expression{}, false
}

// fee reports what the office asks for one piece, which measures nobody's work: "charged 50 cents a page", "sold copies at $12 a disc".
func (l *line) fee(e *expression) bool {
	const reach, small = 8, 1000
	if e.value >= small {
		return false
	}
	for k := e.first - 1; k >= max(0, e.first-reach) && !l.toks[k].ends(); k-- {
		if l.toks[k].is("charge", "charged", "charging", "charges") && (k == e.first-1 || l.toks[k].is("charged", "charging")) {
			return true
		}
		if l.lex.plain(cueSells, &l.toks[k]) && before(l.toks, e.first, "at", "for") && (l.word(e.last+1).is("a", "an", "each", "apiece") || l.word(e.number.last+1).is("a", "per")) {
			return true
		}
	}
	return before(l.toks, e.first, "plus", "and") && l.near(e.first-9, 8, "charged", "charging")
}

// askedFor reports a share that somebody else asks for: "Produce the 90% capture rate that the registry wants". Who reached it is another matter.
func (l *line) askedFor(e *expression, c clause) bool {
	const reach = 9
	if c.lead.past || c.lead.nounLed || !c.lead.found || !l.word(e.first-1).isA(determiner) || l.word(e.last+1).shape != word {
		return false
	}
	for k := e.last + 2; k < min(c.to, e.last+reach); k++ {
		if l.lex.plain(cueDemands, &l.toks[k]) {
			return true
		}
	}
	return false
}

// cameRound reports what others came to in the end: "met with pharmacy until both sides agreed on a rule".
func (l *line) cameRound(until int, c clause) bool {
	const reach = 7
	if !c.lead.past || !l.toks[until].is("until") || l.word(until+1).is("a", "an", "one", "someone", "somebody") {
		return false
	}
	for k := until + 2; k < min(c.to, until+reach); k++ {
		if l.lex.plain(cueAgrees, &l.toks[k]) {
			return !before(l.toks, k, "was", "were", "be")
		}
	}
	return false
}

// hadDone reports one thing that others changed because somebody saw to it, told behind what went before: ", and had the field added".
func (l *line) hadDone(i int, c clause) bool {
	const reach = 5
	if !c.lead.past || !l.toks[i].is("had", "got") || !before(l.toks, i, "and", "then", ",") || !l.word(i+1).isA(determiner) {
		return false
	}
	for k := i + 3; k < min(c.to, i+2+reach); k++ {
		v, ok := l.verbAt(k)
		if !ok || v.tense&participle == 0 || v.tense&plain != 0 {
			continue
		}
		changed := v.class == fix || v.class == change || v.class == makes
		return changed && !plural(&l.toks[k-1]) && !l.recurs(k, c.to) && !l.word(k+1).is("by", "at")
	}
	return false
}

// putAside reports what an undertaking did to somebody: "Led the review of a vendor that put its contract out to bid".
func (l *line) putAside(i int, c clause) bool {
	if !c.lead.past || c.lead.class != lead && c.lead.class != makes && c.lead.class != deliver || !before(l.toks, i, "that", "which") {
		return false
	}
	return l.toks[i].is("put", "forced") && l.word(i+1).is("its", "it", "their", "them", "his", "her")
}

// countsUp reports a summary that opens with a sum of finished work: "To date: 400 complaints closed".
func (l *line) countsUp() bool {
	c := l.clauses[0]
	if !l.lex.holds(cueNow, l.toks, c.from, c.from+2) && !l.near(c.from, 3, "date", "far", "short", "sum", "brief", "numbers") {
		return false
	}
	for i := c.from + 1; i < min(c.to, c.from+4); i++ {
		if l.toks[i].text == ":" || l.toks[i].text == "," {
			return c.done && c.lead.nounLed && c.lead.at > i || !c.lead.found // in short: 12 rollouts, none late
		}
	}
	return false
}
