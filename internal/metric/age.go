package metric

// This file reads numbers that are the age of somebody, and parts of a number told without its unit. They measure nothing.

// ageOfPeople reports an age told beside young or old people: "teens sign on alone at 14", "a consent form for children under 12", "adults over 65".
func (l *line) ageOfPeople(n number) bool {
	const eldest, youngest, reach = 99, 10, 12
	next := l.word(n.last + 1)
	if n.value > eldest || next.shape == word && !next.isA(nounStop|preposition) && !next.is("when", "so", "unless", "if") || next.dash() && next.glued {
		return false
	}
	at := n.first
	for l.word(at-1).is("age", "ages", "aged") {
		at--
	}
	who := l.word(at - 2)
	switch prev := l.word(at - 1); {
	case l.lex.plain(cueAges, prev): // teens 13 to 17
		return true
	case prev.is("under", "over", "above", "below") && (l.lex.plain(cueAges, who) || n.value >= youngest && l.lex.plain(cueOfAge, who)): // a patient over 18
		return true
	case prev.is("over", "under") && who.is("all", "mostly", "most"): // 45 patients, all over 65
		return n.value >= youngest && l.near(at-5, 3, "patient", "patients", "residents", "members")
	case prev.is("at") && n.value >= youngest, prev.is("until", "till", "after", "past", "turn", "turns", "turned", "reach", "reaches"):
		return n.value < 22 && l.lex.holds(cueAges, l.toks, max(0, n.first-reach), n.first)
	}
	return false
}

// halfMore reports the half of a number whose unit was told before: "Seven years in coding, the last four and a half at a trauma center".
func (l *line) halfMore(n number) bool {
	at := n.first
	if l.toks[at].is("a") {
		at++
	}
	return n.value == 0.5 && before(l.toks, at, "a") && before(l.toks, at-1, "and") && (isNumberWord(l.word(at-3)) || l.word(at-3).shape == digits)
}
