package metric

import (
	"math/bits"
	"slices"
)

// relatives reads the measures that need no number: doubled, threefold, no findings, nobody, the fewest of 23, monthly to twice a year.
// What overlaps an expression already read is left out.
func (l *line) relatives(list []expression) []expression {
	taken := slices.Grow(l.taken[:0], len(l.toks))[:len(l.toks)]
	clear(taken)
	l.taken = taken
	for i := range list {
		for k := list[i].first; k <= list[i].last; k++ {
			taken[k] = true
		}
	}
	free := func(e *expression) bool {
		for k := e.first; k <= e.last; k++ {
			if taken[k] {
				return false
			}
		}
		return true
	}
	for i := 0; i < len(l.toks); i++ {
		for may := l.mayOpen(i); may != 0; may &= may - 1 {
			e, ok := relatives[bits.TrailingZeros32(uint32(may))].read(l, i)
			if !ok || e.Kind != "rank" && e.Kind != "before_after" && !free(&e) {
				continue
			}
			e.worded = true
			list = append(list, e)
			i = max(i, e.last)
			break
		}
	}
	for i := range l.clauses {
		if e, ok := l.seldom(l.clauses[i].from); ok && free(&e) {
			e.worded = true
			list = append(list, e)
		}
	}
	if len(list) < 2 {
		return list
	}
	slices.SortStableFunc(list, func(a, b expression) int { return a.first - b.first })
	return withoutNested(list)
}

// relatives are the readers of relatives, each with the words it begins with. Those without words begin with any of the others' words: the ones
// that it goes along with, or all of them behind certain words.
var relatives = [...]struct {
	read          func(*line, int) (expression, bool)
	words         []string
	along, behind []string
}{
	{read: (*line).often, words: append(wordsOf(oftenness, units), "a", "an", "one", "once", "twice", "several", "many", "dozens", "every", "each")},
	{read: (*line).ordinals, words: wordsOf(ordinalWords)},
	{read: (*line).rank, words: append(wordsOf(ordinalWords), "best", "fewest", "lowest", "highest", "fastest", "top", "shortest", "largest", "cleanest", "quickest", "ranked", "most", "number", "worst", "slowest")},
	{read: (*line).multiple, words: append(wordsOf(multiples), "twice", "double", "triple", "halve", "quadruple", "halves", "doubles", "triples")},
	{read: (*line).noneOf, words: []string{"nobody", "none", "nil", "no", "nothing", "without", "never", "zero", "not"}},
	{read: (*line).everyOne, along: []string{"every", "all", "each"}, behind: []string{",", ":", "with", "had"}},
	{read: (*line).vague, behind: []string{"to", "from"}},
	{read: (*line).digitsOnly, words: []string{"single", "double", "triple", "one", "two"}},
	{read: (*line).early, words: []string{"a", "an"}},
	{read: (*line).decadeOfHundred, words: []string{"into", "to", "in", "from"}},
	{read: (*line).orderly}, // see aState
	{read: (*line).apart, words: []string{"less", "under", "below", "within"}},
	{read: (*line).oneFinding, words: []string{"one", "a"}},
	{read: (*line).toMoments, words: []string{"from"}},
	{read: (*line).allTaught, words: []string{"all", "each", "every", "both"}},
	{read: (*line).climbed, words: []string{"worst", "last", "bottom", "slowest"}},
	{read: (*line).neverLonger, words: []string{"nothing", "nobody", "none", "no"}},
	{read: (*line).allWon, words: []string{"both", "all"}},
	{read: (*line).clockMoved, words: []string{"instead", "rather", "not"}},
	{read: (*line).roughThenNow, words: []string{"dozens", "scores", "hundreds", "thousands", "several", "many", "most", "plenty"}},
	{read: (*line).paceThenFew, words: []string{"now", "today", "lately", "these"}},
	{read: (*line).thanAnybody, words: []string{"more", "fewer", "less", "better", "faster", "higher", "lower"}},
	{read: (*line).onlyTwice, words: []string{"only", "just"}},
	{read: (*line).passedYears, words: []string{"passed", "accepted", "cleared", "approved", "validated"}},
	{read: (*line).whatWas, words: []string{"what", "where"}},
	{read: (*line).spanToSpan, words: []string{"into"}},
	{read: (*line).soonNow, words: []string{"sat", "waited", "stood", "lay", "took", "hung", "stayed"}},
	{read: (*line).fewSince, words: append(wordsOf(units), "once", "twice")},
	{read: (*line).formerly, words: []string{"used", "once", "before", "until", "that", "which", "who", "where", "instead", "rather"}},
}

// openings are what may begin with a word: of relatives, by one bit each, and a number.
type openings uint32

// aState is the bit of orderly, which begins with a cue.
const aState openings = 1 << 10

// aNumber may begin with a word; see expressions.
const aNumber openings = 1 << 31

// aLimit is a word that may set a limit; see threshold.
const aLimit openings = 1 << 30

// aPace and aPlace are the bits of those that may begin with digits: often with a 1, ordinals and rank with an ordinal.
const (
	aPace  openings = 1 << 0
	aPlace openings = 1<<1 | 1<<2
)

// mayOpen are the relatives that may begin with a token. Most begin none. A test holds the words to the readers.
func (l *line) mayOpen(i int) openings {
	t, prev := &l.toks[i], l.word(i-1)
	may := t.opens &^ (aNumber | aLimit)
	if t.text == "1" {
		may |= aPace
	}
	if next := l.word(i + 1); t.shape == digits && next.glued && next.shape == word { // 2nd
		may |= aPlace
	}
	if t.begins(cueOrderly) {
		may |= aState
	}
	if may != 0 || t.shape == digits || prev.low == "from" {
		may |= prev.opensBehind
	}
	return may
}

func wordsOf(lists ...map[string]float64) []string {
	var all []string
	for _, list := range lists {
		for w := range list {
			all = append(all, w)
		}
	}
	return all
}

// withoutNested keeps the longer of two expressions that overlap.
func withoutNested(list []expression) []expression {
	out := list[:0]
	for i := range list {
		e := &list[i]
		if len(out) > 0 && e.first <= out[len(out)-1].last {
			if e.last > out[len(out)-1].last {
				out[len(out)-1] = *e
			}
			continue
		}
		out = append(out, *e)
	}
	return out
}

func worded(kind string, first, last int, value float64) expression {
	e := expression{first: first, last: last}
	e.Kind, e.Value = kind, &value
	return e
}

// multiples are the words that say how many times as much.
var multiples = map[string]float64{
	"doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "quadrupling": 4, "halved": 0.5, "halving": 0.5,
	"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "tenfold": 10, "quintupled": 5,
}

// multiple reads "doubled", "threefold", "twice as many", and "double" or "halve" at the start of a line.
func (l *line) multiple(i int) (expression, bool) {
	t := &l.toks[i]
	if l.word(i+1).dash() && l.word(i+1).glued { // double-checked
		return expression{}, false
	}
	if v, ok := multiples[t.low]; ok {
		return worded("ratio", i, i, v), !l.neverHappens(i) && !l.describesRows(i)
	}
	if t.is("halves", "doubles", "triples") && before(l.toks, i, "that", "which", "now") { // a form that halves the wait
		return worded("ratio", i, i, map[string]float64{"doubles": 2, "triples": 3, "halves": 0.5}[t.low]), true
	}
	if t.is("twice") && (l.word(i+1).is("the") || l.word(i+1).is("as") && l.degree(i+2)) {
		return worded("ratio", i, i+2, 2), i+2 < len(l.toks)
	}
	if t.is("double", "triple", "halve", "quadruple") && !(before(l.toks, i, "to") && before(l.toks, i-1, "end", "stop", "halt", "due")) && before(l.toks, i, "to", "helped", "nearly", "almost") {
		return worded("ratio", i, i, map[string]float64{"double": 2, "triple": 3, "halve": 0.5, "quadruple": 4}[t.low]), true
	}
	return expression{}, false
}

// degree reports a word that says how much or how: many, fast, quickly, or what is held against another thing ("as exact as"). What somebody was
// twice is none: "served twice as chair".
func (l *line) degree(i int) bool {
	t := l.word(i)
	return t.shape == word && (l.lex.plain(cueDegree, t) || endsIn(t.low, "ly") || l.word(i+1).is("as"))
}

// early reads "a week early", "a full day ahead".
func (l *line) early(i int) (expression, bool) {
	if !l.toks[i].is("a", "an") {
		return expression{}, false
	}
	unit, last, ok := timeAt(l.toks, i+1)
	if !ok || !l.word(last+1).is("less") && !l.lex.plain(cueSooner, l.word(last+1)) || l.word(last+1).is("less") && l.word(last+2).is("than") {
		return expression{}, false
	}
	e := worded("time", i, last+1, 1)
	e.Unit = unit
	return e, true
}
