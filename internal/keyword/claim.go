package keyword

// Lengths, in tokens, of what is read as one statement.
const (
	longestValue = 9  // behind a colon, a dash or a bracket: "FHIR: saw a talk, made nothing"
	longestBack  = 12 // a clause that speaks back of the one before: "that is not mine"
	nearNoun     = 3  // between a "no" and its noun: "no real hands-on Epic"
	nearAside    = 2  // between "instead of" and what it names
	nearFlaw     = 4  // behind a noun whose lack is no lack: "no HIPAA training overdue"
)

// clause is one line with the parts that its words play.
type clause struct {
	tokens []token
	taken  []bool // by token: part of a hit
	told   []bool // by token: part of a mention that is no hint
	part   []role // by token
	roles  role   // of all tokens: a rule about a part that nothing plays need not look for it
	work   bool   // says what was done in an entry
}

// claimed is what the grammar of a line makes of a mention. A wish counts unless the writer is that already.
func (c *clause) claimed(f *item) (stance Stance, wished bool) {
	switch {
	case c.setAside(f), c.denied(f), c.disowned(f), c.refused(f), c.setApart(f), !c.work && (c.valued(f) || c.listedAway(f) || c.fromAfar(f) || c.apart(f) || c.onCourse(f) || c.lookedOn(f)), c.takenBack(f), c.onlyWatched(f), c.elsewhere(f), c.byOthers(f):
		return Denied, false
	case !c.work && f.kind == named && c.wishedFor(f):
		if c.beginner(f) {
			return Denied, false
		}
		return Affirmed, true
	}
	return Affirmed, false
}

// has reports that some word of the line plays one of the parts.
func (c *clause) has(p role) bool { return c.roles&p != 0 }

func (c *clause) plays(i int, p role) bool { return i >= 0 && i < len(c.part) && c.part[i]&p != 0 }

// any reports a part among the tokens from..to-1.
func (c *clause) any(from, to int, p role) bool {
	for i := max(from, 0); i < to && i < len(c.part); i++ {
		if c.part[i]&p != 0 {
			return true
		}
	}
	return false
}

// tells reports a mention among the tokens from..to-1.
func (c *clause) tells(from, to int) bool { return from < to && anyOf(c.told[from:to]) }

// start is where the clause of a token begins: behind a mark.
func (c *clause) start(i int) int {
	for least := i - longestList; i > 0 && i > least && c.tokens[i].gap < listed; {
		i--
	}
	return i
}

// end is the token behind a statement: up to a gap of at least g.
func (c *clause) end(i int, g gap) int {
	for i++; i < len(c.tokens) && c.tokens[i].gap < g; i++ {
	}
	return min(i, len(c.tokens))
}

// item is a mention in its clause.
type item struct {
	first, last int
	kind        kind
	from        int // where its clause begins: behind a mark
	head, tail  int // the first token of the list that it is an item of, and the token behind that list
}

// item finds the place of a mention.
func (c *clause) item(f *found) item {
	n := item{first: f.first, last: f.last, kind: f.kind, from: c.start(f.first), head: f.first, tail: f.last + 1}
	for n.head-1 > max(-1, f.first-longestList) && c.tokens[n.head].gap <= listed && (c.told[n.head-1] || joiner(c.tokens[n.head-1])) {
		n.head--
	}
	for n.tail < len(c.tokens) && n.tail <= f.last+longestList && c.tokens[n.tail].gap <= listed {
		if !c.told[n.tail] && !(joiner(c.tokens[n.tail]) && n.tail+1 < len(c.tokens) && c.told[n.tail+1] && c.tokens[n.tail+1].gap <= spaced) {
			break
		}
		n.tail++
	}
	return n
}

// reaches reports that what is said before a token is said of a mention: they stand in one clause, the mention perhaps further on in a list.
// Behind a label the items may be parted by semicolons.
func (c *clause) reaches(from int, f *item, ends role) bool {
	if f.first-from > longestList || from > f.first {
		return false
	}
	label := c.tokens[from].labelled
	free := 0
	bracket := 0
	for i := from; i <= f.first; i++ {
		t := c.tokens[i]
		if t.opens {
			bracket++
		}
		if c.tokens[max(i-1, 0)].closes && i > 0 {
			if bracket--; bracket < 0 {
				return false // what is said in brackets is said there
			}
		}
		switch {
		case t.gap == ended && i > from, t.gap >= parted && i == from && !label:
			return false
		case i > from && t.gap == claused && (!label || t.labelled || !c.begins(i)):
			return false
		case i > from && t.gap == parted && !t.opens:
			return false
		case i > from && t.gap == listed && !c.taken[i] && !joiner(t) && !c.begins(i):
			return false
		}
		if i == f.first {
			break
		}
		if c.plays(i, ends) && !(i == from && label) {
			return false
		}
		if !c.taken[i] {
			free++
		}
		if i > from && i+1 < f.first && c.taken[i-1] && adds(t) && !c.taken[i+1] && !goesOn(c.tokens[i+1]) {
			return false
		}
	}
	return free <= reachAhead
}

// begins reports that an item of a list begins at a token: a name, perhaps with a word or two that say what kind, and nothing said of it.
func (c *clause) begins(i int) bool {
	for j := i; j < len(c.tokens) && j <= i+2; j++ {
		if j > i && c.tokens[j].gap >= listed {
			return false
		}
		if c.told[j] {
			end := j
			for end+1 < len(c.tokens) && c.tokens[end+1].gap < listed {
				end++
				if c.plays(end, firm|writer|bring|wish|negator) {
					return false
				}
			}
			return end-j < 6
		}
		if c.plays(j, firm|writer|link|owning|bring|wish|denying) {
			return false
		}
	}
	return false
}

// ofWriter reports that a denial speaks of the writer: of nobody named, or of "I" anywhere before it in its clause.
func (c *clause) ofWriter(at int) bool {
	from := c.start(at)
	if c.any(from, at, writer) {
		return true
	}
	for i := from; i < at; i++ {
		if !c.plays(i, link|denying) && !c.told[i] {
			return false
		}
	}
	return true
}
