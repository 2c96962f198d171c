package metric

import "strings"

// codeByWord reports a number that a word before it makes a name: Room 210, modifier 25, codes 0250–0637, levels 3 and 4.
func (l *line) codeByWord(n number) bool {
	if l.word(n.last+1).is("x", "×") || l.word(n.last+2).is("fold") { // volume 4x
		return false
	}
	i := n.first
	for i > 0 && (l.toks[i-1].text == "." || l.toks[i-1].text == "#" || l.toks[i-1].text == ":") {
		i--
	}
	if strings.Contains(l.toks[n.first].text, ",") || i < n.first && before(l.toks, i-1, "per", "a", "an", "each", "every") || before(l.toks, i-1, "per") && l.toks[i-1].isA(timeUnit) { // alerts per day: 900
		return false
	}
	if _, _, counted := nounAt(l.toks, n.last+1); counted && before(l.toks, n.first, ":") { // code upgrade: 310 scripts
		return false
	}
	if _, _, every := everyAt(l.toks, n.last+1); every && before(l.toks, n.first, ":") { // tubes from the floors: 14 a month
		return false
	}
	if i < n.first && l.word(n.last+1).is("in", "last", "when", "at", "the") && l.stampOf(&expression{last: n.last}) != undated { // missing modifiers: 44 in March
		return false
	}
	if i > 0 && l.lex.stops(cueCode, l.toks, i) {
		if v, verb := l.toks[i-1].listedVerb(); verb && v.tense&plain != 0 && before(l.toks, i-1, "to") { // days to bill 9
			return false
		}
		staged := l.toks[i-1].is("stage") && l.near(i-4, 4, "emram") // the one ladder whose steps are a result
		return !staged && !l.climbs(i-1, n) && !l.verbUse(i-1, n)
	}
	// A list goes on: "modifiers 25 and 59", "codes 0250–0637".
	if n.first >= 2 && l.code[n.first-2] && !before(l.toks, n.first-2, "in", "by", "since") && !(before(l.toks, n.first-2, "of", "for", "from") && len(l.toks[n.first-2].text) == 4) && !(n.first >= 3 && l.toks[n.first-3].isA(month)) { // but: 410 in 2020, 95 in 2023; 410 in May 2020, 95 by June
		p := &l.toks[n.first-1]
		return p.dash() || p.text == "," || p.text == "/" || p.is("and", "or", "to", "through")
	}
	if n.first >= 3 && l.code[n.first-3] && l.toks[n.first-2].text == "," {
		return l.toks[n.first-1].is("and", "or")
	}
	return false
}

// codeByWordBehind reports a number that the word behind it makes a name: "the 25 and 59 modifiers", "the 1500 and 1450 forms". Two numbers with
// one noun are no two counts of it.
func (l *line) codeByWordBehind(n number) bool {
	if _, ok := l.lex.begins(cueByNumber, l.toks, n.first); ok {
		return true
	}
	const most = 6
	if before(l.toks, n.first, "between") {
		return false
	}
	for k, listed := n.last+1, 0; listed < most; listed++ {
		if t := l.word(k); !t.is("and", "&", ",") {
			return listed > 0 && plural(t) && l.lex.plain(cueCode, t) && !t.isA(timeUnit)
		}
		for l.word(k).is("and", "&", ",") {
			k++
		}
		next := l.word(k)
		if next.shape != digits || strings.ContainsAny(next.text, ".,") {
			return false
		}
		k++
	}
	return false
}

// climbs reports a step of a ladder that was left or reached: "Brought the site from stage 3 to stage 6". Phases of a project are names.
func (l *line) climbs(i int, n number) bool {
	if !l.toks[i].is("stage", "level", "tier", "grade") {
		return false
	}
	up := func(k int) bool { // a second step behind "to"
		if !l.word(k).is("to") && !l.word(k).arrow() {
			return false
		}
		if l.word(k + 1).is(l.toks[i].low) {
			k++
		}
		return l.word(k+1).shape == digits
	}
	from, step := before(l.toks, i, "from"), func() bool { return l.moved(i) }
	return from && up(n.last+1) && (step() || l.near(n.last+2, 1, l.toks[i].low)) || before(l.toks, i, "to") && l.near(i-4, 3, "from") && l.word(i-2).shape == digits
}

// verbUse tells "Code 28 charts" and "and update 40 policies" from "code 28".
func (l *line) verbUse(i int, n number) bool {
	t := &l.toks[i]
	if v, ok := t.listedVerb(); !ok || v.tense&plain == 0 {
		return t.is("day", "week", "shift", "quarter", "line") && plural(l.word(n.last+1))
	}
	_, _, counted := nounAt(l.toks, l.rangeOf(n).last+1)
	return counted && (i == 0 || l.toks[i-1].is("and", "to", "i", "we", ",", ".", ";") || l.toks[i-1].shape == symbol)
}

// nameBefore reports a number behind capitals: DRG 470, HIT 2040, Office 365, Phase 2. In a line of capitals nothing follows from them.
func (l *line) nameBefore(n number) bool {
	prev, next := l.word(n.first-1), l.word(n.last+1)
	if l.shouting || !prev.capital() || strings.Contains(l.toks[n.first].text, ",") {
		return false
	}
	if strings.Contains(l.toks[n.first].text, ".") && l.lex.endsAt(cueIndex, l.toks, n.first) > 0 { // CMI 1.61
		return false
	}
	if _, _, time := timeAt(l.toks, n.last+1); time || next.dash() && next.glued {
		return false
	}
	if prev.listed && !prev.shout() {
		return false
	}
	if l.opens(n.first - 1) {
		return prev.shout() && len(prev.text) <= 6 && !plural(next)
	}
	return prev.shout() && prev.text != "I" || !plural(next) || next.capital()
}

// opens reports a token that begins a sentence, so that its capital proves nothing.
func (l *line) opens(i int) bool {
	return i <= 0 || l.toks[i-1].is(".", ":", ";", "!", "?", "•")
}

// nameBehind reports a number that the word behind makes a name: 42 CFR, 7 West, 2 Main Street, 360 Encompass.
func (l *line) nameBehind(n number) bool {
	next := l.word(n.last + 1)
	if next.isA(nameHead) || next.is("x") && l.word(n.last+2).is("g") {
		return true
	}
	if next.capital() && l.near(n.last+1, 3, "avenue", "street", "ave", "st", "blvd", "road", "rd", "drive", "lane", "boulevard") {
		return true
	}
	if next.capital() && next.is("east", "west", "north", "south", "northeast", "southwest") {
		return true
	}
	prev := l.word(n.first - 1)
	return !l.shouting && next.capital() && !next.shout() && n.first > 0 && (prev.capital() || prev.text == "M") && !l.opens(n.first-1)
}

// nameHeads make a name of the number before them: "42 CFR", "5 pm", "12 CEUs". So do the units in which an instrument is set: "3,000 RPM", "120 volts".
var nameHeads = []string{
	"cfr", "usc", "u.s.c", "c.f.r", "am", "pm", "a.m", "p.m", "edi", "ceus", "ceu", "credits", "credit",
	"volt", "volts", "kv", "rpm", "hz", "mhz", "ghz", "degrees", "°", "psi", "mg", "ml", "mcg", "mm", "dpi", "amps", "watts", "celsius", "wpm",
}
