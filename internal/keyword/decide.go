package keyword

import "himscore/internal/resume"

// decide settles what every hit names. A hit whose sense stays open names nothing, and is noted as such.
func (d *reading) decide() {
	d.measureFields()
	d.fixed, d.renamed, d.local = map[*sense]bool{}, map[*form]bool{}, map[place]bool{}
	for i := range d.lines {
		d.define(i)
	}
	n := 0
	for i := range d.lines {
		n += d.lines[i].mayName()
	}
	room := make([]found, n) // of all lines, one behind the other
	for i := range d.lines {
		l := &d.lines[i]
		n := l.mayName()
		l.found, room = room[:0:n], room[n:]
		for n, h := range l.hits {
			for _, f := range h.forms {
				if f.kind == decoyed {
					continue
				}
				at := found{first: h.first, last: h.last, id: f.id, kind: f.kind}
				switch d.means(i, n, h, f) {
				case yes:
					l.found = append(l.found, at)
				case open:
					l.open = append(l.open, at)
				}
			}
		}
		for _, h := range l.inner {
			for _, f := range h.forms {
				if d.means(i, -1, h, f) == yes {
					l.found = append(l.found, found{first: h.first, last: h.last, id: f.id, kind: f.kind})
				}
			}
		}
		for _, h := range l.hints {
			for _, f := range h.forms {
				if !sameAt(l.found, h, f.id) && !decoyedAt(l.hits, h) && d.means(i, -1, h, f) == yes {
					l.found = append(l.found, found{first: h.first, last: h.last, id: f.id, kind: hinted})
				}
			}
		}
	}
}

// mayName is about how many mentions a line has at most.
func (l *lineRead) mayName() int { return len(l.hits) + len(l.inner) + len(l.hints) }

// sameAt reports that the words of a hint are already a mention of the same keyword.
func sameAt(all []found, h hit, id string) bool {
	for _, f := range all {
		if f.id == id && f.first <= h.last && h.first <= f.last {
			return true
		}
	}
	return false
}

func decoyedAt(hits []hit, h hit) bool {
	for _, other := range hits {
		if other.first <= h.first && h.last <= other.last && other.forms[0].kind == decoyed {
			return true
		}
	}
	return false
}

// answer says whether a form means its keyword at a hit.
type answer uint8

const (
	no   answer = iota
	open        // nothing speaks for it or against it
	yes
)

func answered(said bool) answer {
	if said {
		return yes
	}
	return no
}

// means decides whether a form means its keyword at a hit; n is the hit's place in its line, -1 for a hint.
func (d *reading) means(line, n int, h hit, f *form) answer {
	if d.identity(&d.lines[line], h, f) {
		return no
	}
	if f.sense == nil {
		return answered(!d.renamed[f] && !d.misplaced(&d.lines[line], n, h, f))
	}
	if said, ok := d.fixed[f.sense]; ok {
		return answered(said)
	}
	l := &d.lines[line]
	if d.local[d.placeOf(l, f)] {
		return no
	}
	if stray(l.tokens, h) || d.describes(l, h) {
		return no
	}
	if d.foreign() && !f.anyTrade {
		return no
	}
	if d.misplaced(l, n, h, f) {
		return no
	}
	pastime := d.pastime(l)
	w := d.weighNear(l, h, f.sense, pastime)
	if pastime {
		return answered(w > 0) // a sprint there is a race
	}
	if w == 0 && !f.anyTrade && d.ofTrade(l, h) {
		return no
	}
	if w == 0 {
		w = d.around(l.line, f.sense)
	}
	switch {
	case w > 0 && w < certain && !d.inField() && f.kind != title && !f.anyTrade:
		return no // outside the field, its words stand near by chance
	case w > 0 && w < certain && f.sense.exact && d.employer(l, h, f.sense):
		return no
	case w != 0:
		return answered(w > 0)
	}
	switch {
	case d.otherwise(line, n, h, f):
		return yes
	case d.mayMean(l, h, f):
		return open
	}
	return no
}

// weighNear weighs the words in the line of a hit, the nearest that say something: of its item, of its clause, of its line.
func (d *reading) weighNear(l *lineRead, h hit, s *sense, pastime bool) int {
	w, general := 0, 0
	for _, end := range [...]gap{listed, claused, ended + 1} {
		if w == 0 && (end == listed || !pastime) {
			first, last := part(l.tokens, h, end)
			w, general = d.weight(l.cues, s, first, last, h)
		}
	}
	if w == 0 {
		return general // an exam and a renewal go with any credential
	}
	return w
}

// stray reports one letter that is part of a number or the initial of a person: the R of room R25 and of T. R. Almonte.
func stray(tokens []token, h hit) bool {
	if len(tokens[h.last].word) != 1 || h.first != h.last {
		return false
	}
	if h.last+1 < len(tokens) && tokens[h.last+1].gap == joined {
		return true
	}
	initial := h.first > 0 && tokens[h.first].gap <= spaced && len(tokens[h.first-1].word) == 1 && capital(tokens[h.first-1])
	return initial && h.last+1 < len(tokens) && tokens[h.last+1].gap <= spaced && titled(tokens[h.last+1])
}

// mayMean reports letters or a name that somebody of the field would stop at: in the work of a resume of the field,
// and not the code of a state in an address or of a degree.
func (d *reading) mayMean(l *lineRead, h hit, f *form) bool {
	line := &d.resume.Lines[l.line]
	switch line.Part {
	case resume.Name, resume.Contact, resume.Title:
		return false
	}
	return line.Kind != resume.Education && f.kind != hinted && d.inField() && (f.upper || f.exact != "" && !l.tokens[h.first].first)
}

// otherwise is the answer of the rule where no cue decides.
func (d *reading) otherwise(i, n int, h hit, f *form) bool {
	l := &d.lines[i]
	line := &d.resume.Lines[l.line]
	if f.sense.exact && !upperCase(f.exact) && !inList(l, n, h) {
		if line.Part == resume.Title || l.tokens[h.first].first && !label(l.tokens, h) && line.Kind != resume.Skills && !f.sense.opens {
			return false // the capital of a name or of a sentence
		}
	}
	least := 1
	if f.common {
		least = 2 // one may stand anywhere, and so may what any trade has
	}
	if f.kind == title && line.Kind == resume.Education && asSchool(l.tokens, h) {
		return false
	}
	switch f.sense.fallback {
	case "accept":
		return !d.elsewhere(line, f.sense, least) && (!f.sense.exact || d.inField() || d.atWork(l, n, h, f))
	case "health":
		return d.health(l, h) && !d.elsewhere(line, f.sense, least)
	case "him":
		return d.health(l, h) && d.fields.him >= d.fields.inform
	case "informatics":
		return d.health(l, h) && d.fields.inform >= d.fields.him
	case "credential":
		return d.credentialPlace(i, n, h) || d.stated(line) && !d.elsewhere(line, f.sense, least)
	case "letters":
		return d.credentialPlace(i, n, h) || (d.health(l, h) || d.stated(line)) && !d.elsewhere(line, f.sense, least)
	case "list":
		return line.Kind == resume.Skills || line.Part != resume.Title && inList(l, n, h)
	case "name":
		if line.Kind == resume.Skills || d.inField() && inList(l, n, h) {
			return true
		}
		return d.fields.systems && line.Part != resume.Title && d.health(l, h) && !longerName(l.tokens, h)
	case "company":
		return d.health(l, h) && d.company(l, n)
	}
	return false
}

// stated reports a line of a resume of the field that says what its writer is or has, not what was done.
func (d *reading) stated(line *resume.Line) bool {
	return line.Part != resume.Body && line.Part != resume.Title && d.inField()
}

// longerName reports a capital beside the words: they are part of another name, as of a place or a firm.
func longerName(tokens []token, h hit) bool {
	if h.first > 0 && tokens[h.first].gap <= hyphened && !tokens[h.first-1].first && titled(tokens[h.first-1]) {
		return true
	}
	return h.last+1 < len(tokens) && tokens[h.last+1].gap <= hyphened && titled(tokens[h.last+1])
}

// titled reports a word with a capital that is no abbreviation.
func titled(t token) bool {
	return len(t.word) > 1 && 'A' <= t.word[0] && t.word[0] <= 'Z' && 'a' <= t.word[1] && t.word[1] <= 'z'
}

// label reports words that stand alone before a colon, a comma or the end: "Epic: 12 templates" names the product.
func label(tokens []token, h hit) bool {
	return h.last+1 >= len(tokens) || tokens[h.last+1].gap >= listed || len(tokens) <= shortLine
}

// shortLine is the most tokens of a line that is a name rather than a sentence.
const shortLine = 3

// part is the range of tokens around a hit up to the gaps that end it: commas an item, colons and semicolons a clause.
func part(tokens []token, h hit, end gap) (first, last int) {
	for first = h.first; first > 0 && tokens[first].gap < end; first-- {
	}
	for last = h.last; last+1 < len(tokens) && tokens[last+1].gap < end; last++ {
	}
	return first, last
}
