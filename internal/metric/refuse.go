package metric

import "strings"

// refused reports that a number is no metric by its form or its neighbours: a year, a code, a version, a room, a template.
// What it may still be by its meaning (a limit, a team's size) is weighed later.
func (l *line) refused(n number) bool {
	if l.template(n) || l.remote(n) {
		return true
	}
	if n.money || n.percent || n.points {
		return false
	}
	if n.inWords {
		return l.wordRefused(n)
	}
	return l.bestPossible(n) || l.gluedCode(n) || l.date(n) || l.slashed(n) || l.codeByWord(n) || l.codeByWordBehind(n) || l.nameBefore(n) || l.nameBehind(n) || l.codeByValue(n) || l.ageOrGrade(n) || l.clock(n)
}

// template reports a number in a bracket that nobody filled: "[5]", "<10>".
func (l *line) template(n number) bool {
	return n.first > 0 && n.last+1 < len(l.toks) && l.toks[n.first-1].shape == symbol && strings.Contains("[<{_", l.toks[n.first-1].text) && strings.Contains("]>}_", l.toks[n.last+1].text)
}

func (l *line) remote(n number) bool {
	return n.percent && (l.lex.plain(cueInPerson, l.word(n.last+1)) || before(l.toks, n.first, "travel") && l.opensPart(n.first-1) || before(l.toks, n.first, ":") && l.word(n.first-2).is("travel", "remote", "onsite"))
}

// wordRefused reports a small word that is a pronoun or a name rather than a number.
func (l *line) wordRefused(n number) bool {
	if n.fraction {
		if l.halfMore(n) {
			return true
		}
		return l.toks[n.first].is("half") && (before(l.toks, n.first, "my", "other", "first", "second", "latter", "west", "east", "north", "south", "upper", "lower", "front", "back") || l.namedHalf(n.first) || l.halved(n.first)) || l.word(n.last+1).dash() && l.word(n.last+1).glued && (pastLike(l.word(n.last+2).low) || ordinalWords[l.toks[n.last].low] > 0) // a half-wired room, eighth-grade pupils
	}
	if before(l.toks, n.first, "week", "month", "quarter", "day", "year", "shift") && before(l.toks, n.first-1, "by", "in", "from", "of", "until", "after", "to", "since") && !l.word(n.last+1).is("of", "in") { // by week six
		if _, _, counted := nounAt(l.toks, n.last+1); !counted {
			return true
		}
	}
	if n.first != n.last || n.value != 1 {
		return false
	}
	if l.lex.plain(cueIs, l.word(n.first-1)) && !l.word(n.first-1).is("is", "are") && l.word(n.last+1).shape == symbol && l.counts(0, n.first-1) { // took three people, it takes one
		return false
	}
	_, _, time := timeAt(l.toks, n.last+1)
	_, _, every := everyAt(l.toks, n.last+1)
	if before(l.toks, n.first, ":", ",") && (l.word(n.last+1).is("last", "this") && l.word(n.last+2).isA(timeUnit) || l.word(n.last+1).is("since", "left", "today", "now") || l.word(n.last+1).is("so") && l.word(n.last+2).is("far")) { // wrong keys: one last year, nine the year before
		return false
	}
	return !time && !every && !l.word(n.last+1).is("in", "out", "of") && !l.inRatio(n) && !before(l.toks, n.first, "to", "into", "only", "just", "inside", "under", "below")
}

// namedHalf reports a part that is called a half: "I wrote the HCPCS half". It is a share of nothing.
func (l *line) namedHalf(at int) bool {
	if at > 0 && endsIn(l.toks[at-1].low, "'s") && !l.word(at+1).is("of") { // the surgeon's half
		return true
	}
	return at > 1 && l.toks[at-2].isA(determiner) && l.toks[at-1].shape == word && !l.toks[at-1].is("by", "in", "to") && (l.word(at+1).shape != word || l.word(at+1).is("of"))
}

// halved reports one of two halves that a thing is described by: "Half record room, half build team". Neither measures.
func (l *line) halved(at int) bool {
	if !l.opensPart(at) {
		return false
	}
	for i, t := range l.toks {
		if i != at && t.is("half") && (l.opensPart(i) || before(l.toks, i, "other")) {
			return true
		}
	}
	return false
}

func (l *line) opensPart(at int) bool { return at == 0 || l.toks[at-1].shape == symbol }

// bestPossible reports the most that could be had, with no word of how much was: "graded out of 100".
func (l *line) bestPossible(n number) bool {
	const reach = 4
	if !before(l.toks, n.first, "of") || !before(l.toks, n.first-1, "out") {
		return false
	}
	for i := max(0, n.first-2-reach); i < n.first-2; i++ {
		if l.toks[i].shape == digits || isNumberWord(&l.toks[i]) || l.toks[i].is("all", "none", "each", "every", "half", "most", "few") {
			return false
		}
	}
	return true
}

// inRatio tells "one label in a hundred" from "one label".
func (l *line) inRatio(n number) bool {
	_, last, ok := l.ratioBehind(n.last + 1)
	return ok && last > n.last
}

// gluedCode reports letters or hyphens that make the digits a code: ICD10, COVID-19, 3B, 837P, 2nd, 1990s.
func (l *line) gluedCode(n number) bool {
	t := &l.toks[n.first]
	if n.first > 0 && t.glued {
		p := &l.toks[n.first-1]
		if p.shape == word && !p.is("by", "to", "from", "of", "in", "over", "than", "with", "for", "about", "within", "under") {
			return true
		}
		if p.text == "#" || p.text == "§" {
			return true
		}
		if p.dash() && p.glued && n.first > 1 {
			b := &l.toks[n.first-2]
			if b.shape == word && !isNumberWord(b) && !b.is("sub", "mid", "under", "pre", "post", "to") {
				return true
			}
		}
	}
	next := l.word(n.last + 1)
	if next.glued && next.shape == word {
		return !next.is("x", "h", "d", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "mo", "mos", "wk", "wks", "days", "hours", "day", "hour", "fte", "ftes", "pts", "pt", "pp", "bps", "per", "to") || l.toks[n.last].shape == word
	}
	return t.text == "3" && n.last == n.first+1 && l.toks[n.last].text == "M" && !plural(next)
}

func isNumberWord(t *token) bool { return t.isA(numberWord) }

// date reports years, and days beside a month.
func (l *line) date(n number) bool {
	t := &l.toks[n.first]
	prev, next := l.word(n.first-1), l.word(n.last+1)
	day := n.value <= 31 || len(t.text) == 4 && n.value > 1950 && n.value < 2080 // by June 290 had gone
	if prev.isA(month) && day && (prev.capital() || l.shouting) || next.isA(month) && next.capital() {
		return true
	}
	if old := len(t.text) == 4 && n.value >= 1850 && n.value < 1950; old && n.first == n.last && prev.is("from", "since", "in", "until", "circa") && !plural(next) { // a deed from 1931
		return true
	}
	if len(t.text) != 4 || n.first != n.last || n.value < 1950 || n.value > 2079 || strings.Contains(t.text, ".") {
		return false
	}
	// "over 2000 charts", "coded 2000 charts" count; "the 2019 surveys", "in 2019" do not.
	round := int(n.value)%50 == 0
	counted := plural(next) && !next.capital()
	return !(counted && (round || prev.is("over", "than", "about", "approximately", "nearly", "roughly", "almost", "around", "to")) && !prev.is("the", "in", "since", "of"))
}

var months = []string{
	"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
	"sep", "sept", "oct", "nov", "dec", "spring", "summer", "fall", "autumn", "winter",
}

// slashed reports digits joined to digits by a slash, a hyphen in a telephone number, or an x: 24/7, 270/271, 03/2018, 555-0142.
// A score such as 4.7/5 is none of these.
func (l *line) slashed(n number) bool {
	joined := func(i int) bool {
		s := l.word(i)
		return s.glued && (s.text == "/" || s.text == ":" || s.is("x", "×"))
	}
	if joined(n.last+1) && l.word(n.last+2).shape == digits || joined(n.first-1) && l.toks[n.first].glued && l.word(n.first-2).shape == digits {
		return !l.rating(n)
	}
	dash := l.word(n.last + 1)
	if dash.text == ")" && l.word(n.last+2).shape == digits && len(l.toks[n.last].text) == 3 { // (419) 555-0142
		return true
	}
	if dash.dash() && dash.glued && l.word(n.last+2).is("on", "off") {
		return true
	}
	back := l.word(n.first - 1)
	longTail := func(i int) bool { return len(l.word(i).text) == 4 && l.word(i).shape == digits && l.word(i).glued }
	return dash.dash() && dash.glued && len(l.toks[n.last].text) == 3 && longTail(n.last+2) || back.dash() && back.glued && longTail(n.first) && len(l.word(n.first-2).text) == 3
}

// rating reports "4.7/5" and "9/10": a score out of five, ten or a hundred.
func (l *line) rating(n number) bool {
	top := n.last + 2
	if l.word(n.first-1).text == "/" {
		top = n.first
	}
	whole := l.word(top).text
	part := l.word(top - 2).text
	return (whole == "5" || whole == "10") && strings.Contains(part, ".") || whole == "100" && len(part) > 1
}

// ediSets are the X12 transaction sets and versions of health care, and forms of the tax office.
var ediSets = map[string]bool{
	"270": true, "271": true, "275": true, "276": true, "277": true, "278": true, "820": true, "834": true, "835": true, "837": true, "997": true, "999": true,
	"4010": true, "5010": true, "1099": true, "990": true, "1040": true, "941": true,
}

// codeByValue reports X12 sets and evaluation codes, which stand bare in a line.
func (l *line) codeByValue(n number) bool {
	t, next := &l.toks[n.first], l.word(n.last+1)
	if n.first != n.last {
		return n.value >= 1e9 && l.toks[n.last].is("b") && !plural(next) // the patients on 6B
	}
	if t.text == "911" && next.is("calls", "call", "dispatch", "dispatcher", "operator", "center") {
		return true
	}
	if ediSets[t.text] {
		return !plural(next) || l.lex.plain(cueEDI, next)
	}
	if len(t.text) == 5 && !strings.ContainsAny(t.text, ",.") {
		return strings.HasPrefix(t.text, "99") || !plural(next)
	}
	return len(t.text) > 1 && t.text[0] == '0' && !strings.Contains(t.text, ".")
}

// clock reports the hours of a desk, an office or a shift: "open from 8 to 5", "lunch 12 to 1".
func (l *line) clock(n number) bool {
	if l.opensAt(n) || l.hourOfDay(n.first) && l.word(n.first-1).is("at") && l.word(n.last+1).is("each", "every") { // read at 7 every morning
		return true
	}
	from, to := n.first, n.first
	switch link := func(t *token) bool { return t.is("to", "until", "till") || t.dash() }; {
	case link(l.word(n.first+1)) && l.hourOfDay(n.first+2):
		to = n.first + 2
	case link(l.word(n.first-1)) && l.hourOfDay(n.first-2):
		from = n.first - 2
	default:
		return false
	}
	if !l.hourOfDay(n.first) || plural(l.word(to+1)) || l.word(to+1).shape == word && l.word(to+1).isA(timeUnit) && !l.word(to+1).is("monday", "daily") {
		return false
	}
	said := false
	for k := from - 1; k >= max(0, from-6) && !l.toks[k].ends(); k-- {
		if v, _ := l.toks[k].listedVerb(); v.step() != 0 || v.class == move && v.tense&past != 0 || v.has(verbCarries) || l.toks[k].is("down", "up") {
			return false
		}
		said = said || l.lex.plain(cueOfficeHours, &l.toks[k])
	}
	return said || l.near(to+1, 4, "weekdays", "weekday", "weekends", "monday", "mon", "m", "daily", "est", "pst", "cst", "central", "eastern", "pacific", "mountain")
}

// opensAt reports the hour at which somebody opens or leaves a place: "opened the file room at 7", "locked up at 9".
func (l *line) opensAt(n number) bool {
	if !l.hourOfDay(n.first) || !l.word(n.first-1).is("at") || l.word(n.last+1).shape == word && !l.word(n.last+1).is("and", "then", "on", "in", "each", "every", "sharp", "daily") {
		return false
	}
	for k := n.first - 2; k >= max(0, n.first-8) && !l.toks[k].ends(); k-- {
		if l.lex.plain(cueOpensAt, &l.toks[k]) {
			return true
		}
	}
	return false
}

func (l *line) hourOfDay(i int) bool {
	t := l.word(i)
	return t.shape == digits && (len(t.text) == 1 || t.text == "10" || t.text == "11" || t.text == "12") && t.text != "0"
}

// ageOrGrade reports ages, grade points and years of experience.
func (l *line) ageOrGrade(n number) bool {
	a, b := l.word(n.last+1), l.word(n.last+2)
	if a.is("years", "year", "yrs") && (b.is("old", "of", "experience") || b.text == "'" || b.text == "’") {
		return b.is("old") || l.near(n.last+1, 6, "experience")
	}
	if a.dash() && b.is("year") && l.word(n.last+4).is("old", "olds") {
		return true
	}
	if a.is("and", "or") && b.is("older", "younger", "up", "over") || l.word(n.first-1).is("aged", "ages", "age", "gpa") || a.is("gpa") {
		return true
	}
	return l.near(n.first-3, 3, "gpa") || l.ageOfPeople(n)
}

// near reports one of the words among the n tokens from i.
func (l *line) near(i, n int, words ...string) bool {
	for k := max(0, i); k < i+n && k < len(l.toks); k++ {
		if l.toks[k].is(words...) {
			return true
		}
	}
	return false
}

// outside is what stands outside the line.
var outside = token{shape: symbol, entry: &stranger}

// word is the token at i; outside the line it is empty.
func (l *line) word(i int) *token {
	if i < 0 || i >= len(l.toks) {
		return &outside
	}
	return &l.toks[i]
}
