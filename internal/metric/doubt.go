package metric

import "math"

// Question is what makes a careful reader stop at a number.
type Question string

// The questions.
const (
	WrongWay   Question = "direction" // more of what nobody wants, less of what everybody wants, or a verb that its numbers contradict
	Impossible Question = "number"    // a share above one hundred percent, a cut by more than all
)

// Doubt is a question to one number of a line, with the quantity as the line names it.
type Doubt struct {
	Question Question
	Quantity string
	Number   string
}

// doubt asks the first question that the numbers of the line raise. A good line must not be accused: where the words do not
// say plainly what rises or falls, nothing is asked.
func (l *line) doubt(text string, list []expression) *Doubt {
	for i := range list {
		e := &list[i]
		c := l.clauseOf(e)
		if e.weight < tells || c.duty {
			continue
		}
		if l.tooMuch(e, c) {
			return &Doubt{Impossible, "", e.metric(text, l.toks).Text}
		}
		g, ok := l.governed(e, c)
		if !ok || !l.wrongWay(e, g) {
			continue
		}
		quantity := text[l.toks[g.from].from : l.toks[g.to-1].from+len(l.toks[g.to-1].text)]
		return &Doubt{WrongWay, quantity, e.metric(text, l.toks).Text}
	}
	return nil
}

// governing is what a number is said of: a verb and the quantity it moves.
type governing struct {
	step     step
	from, to int // tokens of the quantity
	wants    int // +1 where more is better, -1 where less is, 0 where nobody can say
}

// step is where a verb takes a quantity.
type step int8

const (
	raises  step = 1
	lowers  step = -1
	betters step = 2
)

// wrongWay reports a step against what is wanted, or numbers that contradict the verb.
func (l *line) wrongWay(e *expression, g governing) bool {
	moved := 0.0
	if e.From != nil && e.To != nil {
		moved = *e.To - *e.From
	}
	switch {
	case g.step == raises || g.step == lowers:
		if moved*float64(g.step) < 0 && !l.byPlace(e, g) {
			return true
		}
		return int(g.step)*g.wants < 0
	case moved != 0 && (g.wants < 0 || e.noun == ""): // readiness: 14 open standards to 0
		return moved*float64(g.wants) < 0 && !l.byPlace(e, g)
	}
	return false
}

// byPlace reports numbers that fall while the thing grows better: a rank from 14th to 3rd, productivity as minutes a chart.
func (l *line) byPlace(e *expression, g governing) bool {
	_, time := timeUnits[e.Unit]
	return e.Kind == "rank" || e.worded || g.wants > 0 && (time || e.number.money) || l.lex.holds(cueRankWord, l.toks, g.from, g.to)
}

// governed finds the verb and the quantity a number belongs to. ok is false where a subordinate clause, a denial or a list
// leaves that open.
func (l *line) governed(e *expression, c clause) (g governing, ok bool) {
	const back = 14
	verbAt := -1
	for k := e.first; k >= max(c.from, e.first-back) && verbAt < 0; k-- {
		if k < e.first && l.breaks(k) {
			break
		}
		if s, is := l.stepAt(k, c); is {
			g.step, verbAt = s, k
		}
	}
	if verbAt < 0 {
		return l.bareQuantity(e, c)
	}
	if before(l.toks, verbAt, "without", "not", "never", "no", "than", "that", "which", "who", "from") || l.lex.plain(cueAverts, l.word(verbAt-1)) {
		return g, false
	}
	if g.wants, g.from, g.to = l.quantity(verbAt+1, e.first); g.to > g.from {
		return g, true
	}
	from := l.subjectFrom(verbAt, c)
	if from < 0 {
		return g, false
	}
	g.wants, g.from, g.to = l.quantity(from, verbAt)
	if g.to > g.from {
		return g, true
	}
	if after := e.last + 1; !l.breaks(after) {
		g.wants, g.from, g.to = l.quantity(after, min(c.to, after+6))
	}
	return g, g.to > g.from
}

// bareQuantity reads a change that stands behind its quantity alone: "Coding accuracy: 97% -> 92%".
func (l *line) bareQuantity(e *expression, c clause) (g governing, ok bool) {
	from := l.subjectFrom(e.first, c)
	if e.Kind != "before_after" || from < 0 {
		return g, false
	}
	g.wants, g.from, g.to = l.quantity(from, e.first)
	return g, g.to > g.from && (g.to == e.first || l.skipHedges(e.first)-g.to <= 2)
}

// stepAt reads a verb that moves a quantity, or "up" and "down" in its place, at token k. "Went" and "took" move it either way.
func (l *line) stepAt(k int, c clause) (step, bool) {
	t := l.word(k)
	if t.is("up", "down") && (l.word(k+1).shape == digits || l.word(k+1).is("from", "by", "a", "to") || units[l.word(k+1).low] > 0) {
		return map[string]step{"up": raises, "down": lowers}[t.low], true
	}
	v, ok := t.listedVerb()
	if !ok || v.tense&(past|participle|ing) == 0 && k != c.lead.at || l.word(k-1).dash() || before(l.toks, k, "the", "a", "an", "of", "for", "in") {
		return 0, false
	}
	s := v.step()
	either := v.class == move || v.has(verbCarries) || v.class == change
	return s, s != 0 || either
}

// breaks reports a token at which another thought begins.
func (l *line) breaks(k int) bool {
	t := l.word(k)
	return t.text == "" || t.isA(newThought)
}

var newThoughts = []string{
	";", "!", "?", "•", "|", ",", "(", ")", "while", "as", "despite", "when", "that", "which", "who", "because", "after", "before", "where", "if", "since", "until", "but",
	"so", "although", "though", "without", "why", "whenever", "once", "yet", "with",
}

// subjectFrom finds where the subject of a verb begins; -1 where the clause depends on another ("after denials rose 12%").
func (l *line) subjectFrom(verb int, c clause) int {
	k := verb
	for k > c.from && !l.breaks(k-1) && !l.toks[k-1].is("and") && l.toks[k-1].text != "." {
		k--
	}
	if k > c.from && !l.toks[k-1].is("and") && l.toks[k-1].text != "," && l.toks[k-1].text != "." && !l.toks[k-1].ends() {
		return -1
	}
	if c.lead.past && !c.lead.nounLed && c.lead.at >= k && c.lead.at < verb { // increased denials overturned
		return -1
	}
	if opener := l.word(k); opener.isA(preposition) {
		return -1
	}
	if k > c.from && c.lead.found && c.lead.at < k && !c.lead.nounLed && l.toks[k-1].is("and") { // "saw complaints and denials rise"
		return -1
	}
	return k
}

// quantity reads the quantity at the start of tokens [from, to): the noun before the first preposition, and what is wanted of it.
func (l *line) quantity(from, to int) (wants, first, end int) {
	for from < to && !l.joinsWords(from+1, to) && (l.toks[from].is("the", "a", "an", "our", "my", "its", "their", "all", "overall", "average") || l.toks[from].shape == symbol) {
		from++
	}
	if from >= to || l.toks[from].shape != word || l.toks[from].isA(nounStop) && !l.joinsWords(from+1, to) {
		return 0, from, from
	}
	for k := from; k < to; k++ { // "days in A/R" goes over a preposition
		if last, ok := l.lex.begins(cueLess, l.toks, k); ok && last < to && last-k >= 2 {
			return -1, from, last + 1
		}
	}
	if end, ok := l.timeTo(from, to); ok {
		return -1, from, end
	}
	end = from
	for end < to && (end == from || l.toks[end].shape == word && !l.toks[end].isA(nounStop) && !l.finite(end) || l.joinsWords(end, to)) {
		end++
	}
	at := end
	for at > from {
		if w := l.wantedOf(at); w != 0 {
			return w, from, end
		}
		if !l.lex.holds(cueHead, l.toks, at-1, at) {
			break
		}
		if at--; at == from && l.word(end).is("of") {
			wants, _, last := l.quantity(end+1, to)
			return wants, from, max(last, end)
		}
	}
	return 0, from, end
}

// timeTo reads the time that a piece of work takes: "median time to sign", "days to final bill". Time to see somebody or to teach is time won.
func (l *line) timeTo(from, to int) (end int, ok bool) {
	const reach = 4
	for k := from; k < min(to-2, from+reach); k++ {
		if !l.toks[k].is("time", "days", "hours", "minutes", "weeks", "months") || !l.toks[k+1].is("to") {
			continue
		}
		at := k + 2
		if l.toks[at].is("final", "first") && at+1 < to {
			at++
		}
		v, verb := l.verbAt(at)
		worked := verb && v.tense&plain != 0 && (v.class == deliver || v.class == fix || v.class == change || v.class == makes) && !v.has(verbComesTo)
		return at + 1, worked || l.lex.plain(cueMilestone, &l.toks[at])
	}
	return from, false
}

// wantedOf reads the quantity whose name ends right before token i; the longer name wins ("denial overturn rate").
func (l *line) wantedOf(i int) int {
	less, more := l.lex.endsAt(cueLess, l.toks, i), l.lex.endsAt(cueMore, l.toks, i)
	switch {
	case less > more:
		return -1
	case more > less:
		return 1
	}
	return 0
}

// finite reports a verb that ends a subject: "The denial rate was", "Wait times went up".
func (l *line) finite(k int) bool {
	if v, ok := l.toks[k].listedVerb(); ok && v.class == move && v.tense&past != 0 {
		return true
	}
	return l.toks[k].is("was", "were", "is", "are", "has", "have", "had", "been")
}

func (l *line) joinsWords(k, to int) bool {
	return k+1 < to && (l.toks[k].dash() || l.toks[k].text == "/") && l.toks[k].glued
}

// tooMuch reports a share of more than a hundred percent, or a cut by more than everything.
func (l *line) tooMuch(e *expression, c clause) bool {
	most := e.number.value
	if e.From != nil && e.To != nil {
		most = math.Max(*e.From, *e.To)
	}
	from, to := window(e, c, 6)
	if e.Unit != "percent" || most <= 100 || l.lex.holds(cueYardstick, l.toks, from, to) {
		return false
	}
	at := l.skipHedges(e.first)
	link := l.word(at - 1)
	g, governed := l.governed(e, c)
	if e.From == nil && !link.is("to", "from", "at") && (governed && g.step == lowers || l.lex.holds(cueLessening, l.toks, e.last+1, e.last+3)) {
		return true
	}
	if s, _ := l.stepAt(at-1, c); s != 0 || link.is("by") { // rose 140%
		return false
	}
	share := func(end int) bool { return l.lex.endsAt(cueShare, l.toks, end) > 0 }
	return governed && share(g.to) || share(at) || share(at-1) || share(e.last+2) || share(e.last+3)
}
