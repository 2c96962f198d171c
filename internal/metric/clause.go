package metric

import (
	"slices"

	"himscore/internal/resume"
)

// line is one line of text while it is read.
type line struct {
	lex      *lexicon
	toks     []token
	shouting bool   // all words in capitals
	code     []bool // tokens of numbers refused by their form
	clauses  []clause

	amongPresent bool // the other lines of the job tell the present

	numbers, joined []expression // room for expressions and changes
	taken           []bool       // room for relatives
}

// clause is a sentence, or a part of one up to a semicolon.
type clause struct {
	from, to int // tokens
	lead     leading
	duty     bool // opens like a responsibility: "Responsible for"
	result   bool // tells what came of the act
	done     bool // tells a finished act or a change that happened
	rule     bool // says what holds for everybody
}

// leading is the verb that carries a clause.
type leading struct {
	verb
	at      int
	found   bool
	past    bool // wrote, has written, was written
	ing     bool
	passive bool // was asked, has been seconded
	nounLed bool // the clause begins with what it is about: "Denials fell"
}

func newLine(lex *lexicon, text string) *line {
	l := &line{lex: lex}
	l.read(text)
	return l
}

// makeRoom makes room for the tokens of the longest line.
func (l *line) makeRoom(r resume.Resume) {
	const lettersOfToken = 5 // with the space behind it: fewer in few lines
	longest := 0
	for i := range r.Lines {
		longest = max(longest, len(r.Lines[i].Text))
	}
	l.toks = make([]token, 0, longest/lettersOfToken+1)
}

// read takes the next text, in the memory of the one before: nothing that was found in that one may still be looked at.
func (l *line) read(text string) {
	l.toks = appendTokens(l.toks[:0], text)
	l.lex.lookUp(l.toks)
	l.code = slices.Grow(l.code[:0], len(l.toks))[:len(l.toks)]
	clear(l.code)
	l.clauses = l.clauses[:0]
	letters, capitals := 0, 0
	for i := range l.toks {
		if t := &l.toks[i]; t.shape == word && len(t.text) > 1 {
			letters++
			if t.shout() {
				capitals++
			}
		}
	}
	l.shouting = letters > 3 && capitals*10 > letters*8
	l.nameAbbreviations()
	from := 0
	for i := range l.toks {
		if l.sentenceEnd(i) {
			l.addClause(from, i)
			from = i + 1
		}
	}
	l.addClause(from, len(l.toks))
}

// nameAbbreviations takes the verb from a word in capitals that is an abbreviation of the field: "HIT advisory board".
func (l *line) nameAbbreviations() {
	for i := range l.toks {
		if t := &l.toks[i]; !l.shouting && t.alone.has(cueAbbreviation) && t.shout() {
			named := *t.entry // seldom
			named.isVerb, named.listed = false, false
			t.entry = &named
		}
	}
}

// sentenceEnd reports a semicolon, or a full stop before a capital, a number or an amount of money. "No." is short for a number only before one.
func (l *line) sentenceEnd(i int) bool {
	t, next := &l.toks[i], l.word(i+1)
	if t.ends() {
		return true
	}
	if t.text != "." || before(l.toks, i, "vs", "dr", "approx", "st", "inc", "dept", "ca", "rs") || before(l.toks, i, "no") && next.shape == digits {
		return false
	}
	return next.capital() || (next.shape == digits || opensNumber(next)) && !next.glued
}

func (l *line) addClause(from, to int) {
	for from < to && l.toks[from].shape == symbol && !opensNumber(&l.toks[from]) {
		from++
	}
	if from >= to {
		return
	}
	c := clause{from: from, to: to}
	c.lead = l.behindLabel(from, to, l.leading(from, to, 0))
	if c.lead.base == "show" && !c.lead.nounLed && l.showsPeople(c.lead.at+1, to) {
		c.lead.class = teach
	}
	if l.namesFigure(c) {
		c.lead = leading{}
	}
	joint := l.bodyActs(from, to)
	if joint.found {
		c.lead = joint
	}
	if len(l.clauses) > 0 && !l.clauses[0].lead.found && l.listItem(from, to) {
		c.lead = leading{}
	}
	if l.presentLike(c) || l.othersNow(c) {
		c.lead.past, c.lead.tense = false, plain
	}
	last, duty := l.lex.begins(cueStanding, l.toks, from)
	c.duty = duty && !joint.found && !l.actsItself(last+1, c)
	c.rule = l.rules(c) || len(l.clauses) > 0 && l.clauses[len(l.clauses)-1].rule && l.toks[from].is("it", "they", "that", "those") // it waits two days
	c.result = l.tellsResult(c)
	c.done = !c.rule && l.done(c)
	l.clauses = append(l.clauses, c)
}

// actsItself reports that a post at the start of a line is the one who acted, at token i: "Preceptor recoded 60 charts", "Preceptor re-read 40".
func (l *line) actsItself(i int, c clause) bool {
	if l.word(i + 1).dash() {
		return l.verbIs(i+2, past)
	}
	return c.lead.nounLed && c.lead.past && !c.lead.passive && c.lead.at == i
}

// bodyActs is the finished act of a body to which somebody says to have belonged: "On the team that moved us to the new system", "Part of the group that
// rewrote the rules". What a body does day by day is a duty.
func (l *line) bodyActs(from, to int) leading {
	const reach = 7
	if !l.toks[from].is("on", "part", "member", "one", "core") {
		return leading{}
	}
	for k := from + 2; k < min(to-1, from+reach); k++ {
		if !l.toks[k].is("that", "which", "who") || !l.lex.plain(cueWorkingBody, &l.toks[k-1]) {
			continue
		}
		v, at, ok := l.actAt(k+1, to)
		if !ok || v.tense&past == 0 || v.tense&plain != 0 || v.class != change && v.class != makes && v.class != win && l.makes(v.base, at, to, false) != act {
			return leading{}
		}
		return leading{verb: v, at: at, found: true, past: true}
	}
	return leading{}
}

func opensNumber(t *token) bool {
	return t.text == "$" || t.text == "€" || t.text == "£" || t.text == "~"
}

// leading finds the verb that carries tokens [from, to). depth bounds the openers that are stepped over.
func (l *line) leading(from, to, depth int) leading {
	i := l.skipOpeners(from, to)
	if i >= to || depth > 2 {
		return leading{}
	}
	if l.toks[i].is("i", "we") {
		return l.after(i+1, to)
	}
	if l.toks[i].isA(preposition) {
		if start, ok := l.behindOpener(i, to); ok {
			return l.leading(start, to, depth+1)
		}
		return l.nounLed(i, to)
	}
	v, i, ok := l.actAt(i, to)
	if main, is := l.gerundLed(i, to); is && !ok && endsIn(l.toks[i].low, "ing") { // Cancelling the lease saved
		return main
	}
	if !ok || l.usedAsNoun(i, to, v) {
		return l.nounLed(i, to)
	}
	switch {
	case v.base == "have" && v.tense&past != 0 && l.causative(i, to).found:
		return l.causative(i, to)
	case v.base == "have" || v.base == "be":
		return l.after(i, to)
	case v.base == "help" || v.base == "assist" && l.word(i+1).is("in"):
		return l.helped(i, to, v)
	case v.tense&ing != 0:
		if main, ok := l.gerundLed(i, to); ok {
			return main
		}
		if start, ok := l.behindOpener(i, to); ok {
			if main := l.leading(start, to, depth+1); main.found && main.past && !main.nounLed {
				return main
			}
		}
		return leading{verb: v, at: i, found: true, ing: true}
	}
	return leading{verb: v, at: i, found: true, past: v.tells()}
}

// tells reports a form that tells the past. "Run" and "come" alone are plain forms, though participles as well.
func (v verb) tells() bool {
	return v.tense&past != 0 || v.tense&(participle|plain) == participle
}

// skipOpeners steps over adverbs and signs before the verb.
func (l *line) skipOpeners(i, to int) int {
	for i < to && (l.toks[i].shape == symbol || endsIn(l.toks[i].low, "ly") && !l.toks[i].listed && len(l.toks[i].low) > 4 ||
		l.toks[i].is("also", "then", "again", "later", "once", "soon", "and", "single-handedly", "to", "co", "newly", "proactively", "often", "always", "self")) {
		i++
	}
	return i
}

// after reads the verb behind "I", "we", "has", "was": "I cut", "has moved", "was adopted".
func (l *line) after(i, to int) leading {
	helper, passive := false, false
	for k := i; k < to && k < i+6; k++ {
		v, _, ok := l.actAt(k, to)
		switch {
		case l.toks[k].is("have", "has", "had", "been", "was", "were", "am", "is", "are"):
			helper, passive = true, passive || l.toks[k].is("been", "was", "were")
		case ok && v.tense&(past|participle) != 0:
			return leading{verb: v, at: k, found: true, past: true, passive: passive}
		case ok && v.tense&plain != 0 && !helper:
			return leading{verb: v, at: k, found: true}
		case !endsIn(l.toks[k].low, "ly") && !l.toks[k].is("also", "then", "since", "later", "first", "once", "just", "finally", "still", "often", "always", "now", "even", "never", "single-handedly", "both", "twice", "soon"):
			return leading{}
		}
	}
	return leading{}
}

// prepositions open a clause that has its verb behind a comma: "In my first year, rebuilt".
var prepositions = []string{
	"in", "after", "when", "as", "during", "with", "by", "within", "for", "on", "over",
	"through", "while", "because", "since", "at", "before", "under", "from", "using", "following",
	"upon", "across", "alongside", "until", "once", "if", "where", "despite", "amid", "without",
}

// behindOpener gives the token behind the comma that ends an opener, or behind "I" where there is no comma.
func (l *line) behindOpener(i, to int) (int, bool) {
	const reach = 25
	for k := i + 1; k < to && k < i+reach; k++ {
		if l.toks[k].text == "," && k+1 < to {
			next := l.word(k + 1)
			v, ok := next.listedVerb()
			if next.is("i", "we") || ok && v.tense&(past|plain|third) != 0 && v.tense&ing == 0 {
				return k + 1, true
			}
		}
	}
	for k := i + 1; k < to && k < i+reach; k++ {
		if l.toks[k].text == "I" || l.toks[k].is("we") {
			return k, true
		}
		if l.toks[k].text == "," && k+1 < to {
			return k + 1, true
		}
	}
	return 0, false
}

// nounLed finds the finite verb of a clause that begins with its subject: "Complaints about the queue went".
func (l *line) nounLed(i, to int) leading {
	best := leading{}
	aside := false  // inside ", who is certified"
	behind := false // inside "when the lab system was replaced"
	for k := i; k < to; k++ {
		if behind = l.goesBehind(k, i, behind); behind || l.ofNobody(k, i) || l.ofNobody(k-1, i) {
			continue
		}
		switch {
		case l.toks[k].is("who", "whose", "which") && before(l.toks, k, ",", "("):
			aside = true
		case l.toks[k].is(",", ")"):
			aside = false
		}
		v, ok := l.verbAt(k)
		if ok && (l.inWhatClause(k, i) || k+1 < to && v.tense&participle != 0 && endsIn(l.word(k-1).low, "'s") && l.word(k+1).shape == word && !l.word(k+1).isA(nounStop|determiner)) { // from what the clerk typed, the clinic's agreed wording
			continue
		}
		if best.found && l.toks[k].is("that", "which", "who") && (l.word(k+1).is("had", "has", "have", "was", "were", "is", "are")) { // got claims paid that had been written off
			return best
		}
		if aside || ok && v.tense&participle != 0 && v.class != move && v.class != change && before(l.toks, k, ",", "(") { // a role map, reviewed each quarter
			continue
		}
		if !ok || v.tense&(past|participle|third) == 0 && v.base != "be" || k == i || before(l.toks, k, "that", "which", "who", "to", "the", "a", "an", "of", "for", "and", "by") {
			continue
		}
		if v.tense&plain != 0 && l.word(k+1).is("of") && k > i { // a second set of eyes
			continue
		}
		if l.toks[k].is("set", "sets") && before(l.toks, k, "order", "data", "code", "rule", "skill", "value", "tool") || l.word(k-1).dash() || l.word(k+1).dash() && l.word(k+1).glued || v.tense&third != 0 && !l.toks[k].is("is", "are") && v.class != move {
			continue
		}
		switch {
		case v.base == "be" || v.base == "have":
			if lead := l.after(k, to); lead.found && lead.past {
				lead.past = l.toks[k].is("was", "were", "has", "have", "had")
				lead.nounLed = true
				return lead
			}
			return leading{verb: v, at: k, found: true, past: l.toks[k].is("was", "were"), nounLed: true}
		case v.class == move && v.tells():
			return leading{verb: v, at: k, found: true, past: true, nounLed: true}
		case !best.found && v.tense&participle != 0 && before(l.toks, k, "are", "is"): // the others are split among colleagues
			return leading{verb: v, at: k, found: true, nounLed: true}
		case !best.found && v.tense&past != 0:
			best = leading{verb: v, at: k, found: true, past: true, nounLed: true}
		}
	}
	return best
}

// inWhatClause reports the verb of what somebody else did, behind a preposition in a clause from token i: "from what the medic wrote".
func (l *line) inWhatClause(k, i int) bool {
	const reach = 4
	for at := k - 1; at > max(i, k-reach); at-- {
		if l.toks[at].is("what") {
			return k > at+1 && l.toks[at-1].isA(preposition)
		}
		if l.toks[at].isVerb && at < k-1 {
			return false
		}
	}
	return false
}

// goesBehind reports that token k of a clause from token i stands behind the time that it tells: "super user when the lab system was replaced". Behind says
// that the token before it does.
func (l *line) goesBehind(k, i int, behind bool) bool {
	if k > i && l.toks[k].is("when", "while") && !before(l.toks, k, ",") && !l.word(k+1).is("i", "we") {
		return true
	}
	return behind && (l.toks[k].shape != symbol || l.toks[k].glued) && !l.toks[k].is(":", ",")
}
