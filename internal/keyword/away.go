package keyword

// longestRemark bounds, in tokens, what is said of a mention in a profile and read for words of lack or of time to come.
const longestRemark = 12

// What the words of a remark weigh. Few remarks deny outright; most only speak of a thing as one does who has not worked with it.
const (
	weighsAway   = -2 // what is missing or has not come yet
	weighsSlight = -1 // little, or a beginning
	weighsItself = -1 // speaks of the thing, not of what was done with it
	weighsFact   = 1  // names things, counts them
	weighsProof  = 3
	farEnough    = -2
)

// distant weighs the words of a remark behind a mention: "know the acronym only", "opened once, closed at once"; not "joins, slow queries made quick".
func (c clause) distant(from, to int) bool {
	sum, itself := 0, false
	for i := from; i < to; i++ {
		t := c.tokens[i]
		word := small(t.word)
		switch {
		case c.plays(i, flaw) && !c.plays(i, lack|ahead|slight|proof):
			return false // "would be lost without it"
		case c.soft(from, i):
			sum += weighsAway
		case c.plays(i, proof) && !c.meant(from, i):
			sum += weighsProof
		case c.plays(i, slight) && !c.describes(i):
			sum += weighsSlight
		case word == "it" && i == to-1:
			sum += 2 * weighsItself // "can spell it"
		case word == "me", word == "my", word == "mine", pronoun(word):
			if !itself {
				sum += weighsItself
			}
			itself = true
		case '0' <= word[0] && word[0] <= '9':
			if !(i > from && c.plays(i-1, slight)) && len(word) < 4 {
				sum += weighsFact
			}
		case i > from && t.word != word, len(word) > 4 && word[len(word)-1] == 's' && word[len(word)-2] != 's' && !c.plays(i, link|bare):
			sum += weighsFact
		}
	}
	return sum <= farEnough
}

func pronoun(word string) bool {
	switch word {
	case "it", "its", "that", "this", "them":
		return true
	}
	return false
}

// describes reports a word hyphened to the next, of which it says what kind: read-only, first-pass.
func (c clause) describes(i int) bool { return i+1 < len(c.tokens) && c.tokens[i+1].gap == hyphened }

// soft reports a word that keeps a thing from the writer without a "no".
func (c clause) soft(from, i int) bool {
	if small(c.tokens[i].word) == "new" {
		for j := i + 1; j < len(c.tokens) && j < i+5 && c.tokens[j].gap < parted; j++ {
			if w := small(c.tokens[j].word); (w == "to" || w == "for") && c.plays(j+1, writer) {
				return true // "a new world for me"
			}
		}
		return false
	}
	if !c.plays(i, lack|ahead|wish) || i+1 < len(c.tokens) && !c.plays(i+1, lack|ahead) && (c.tokens[i+1].gap == hyphened || small(c.tokens[i].word) == "next" && c.tokens[i+1].word == "to") {
		return false // next-day service, next to nothing
	}
	for j := i + 1; c.plays(i, lack) && j+1 < len(c.tokens) && j < i+3; j++ {
		if w := small(c.tokens[j].word); (w == "to" || w == "for") && c.toOthers(j+1) {
			return false // "a mystery to most people"
		}
	}
	return true
}

// toOthers reports people other than the writer.
func (c clause) toOthers(i int) bool {
	switch small(c.tokens[i].word) {
	case "most", "many", "others", "some", "few", "other":
		return true
	}
	return c.plays(i, others)
}

// away reports words that keep a thing from the writer without a "no", what is missing or has not come yet, and none that show it in hand.
func (c clause) away(from, to int) bool {
	found := false
	for i := from; i < to; i++ {
		switch {
		case c.plays(i, flaw) && !c.plays(i, lack|ahead|slight|proof):
			return false // "will never be dull to me"
		case c.soft(from, i):
			if c.any(max(from, i-2), i, denying) && !c.plays(i-1, lack|ahead) {
				return false // "nothing missing"
			}
			found = true
		case c.plays(i, proof) && !c.meant(from, i) && !(i > from && c.plays(i-1, lack|denying)):
			return false
		}
	}
	return found
}

// meant reports a word of doing that is only meant: "to be used", "would have built".
func (c clause) meant(from, i int) bool {
	for j := i - 1; j >= from && j >= i-2; j-- {
		switch small(c.tokens[j].word) {
		case "to", "be", "get", "will", "shall", "would", "could", "hope", "wish", "if", "once", "when", "until":
			return true
		}
	}
	return false
}

// remarked reports a remark behind a mention and a colon, a dash or a bracket that keeps it away: "HEDIS: know the acronym only", "SQL (still
// a closed book)".
func (c clause) remarked(f found) bool {
	at := c.mark(c.listEnd(f))
	if at < 0 || at >= len(c.tokens) || c.tokens[at].gap < parted || at > f.last+1 && !c.tokens[at].labelled && !c.tokens[at].opens {
		return false
	}
	if c.tokens[at-1].closes && !c.tokens[at].labelled && !c.tokens[at].opens || c.tokens[at].gap == claused && !c.tokens[at].labelled || c.tokens[at].gap == ended && !c.asked(f) {
		return false
	}
	stop := c.end(at, claused)
	if c.tokens[at].opens {
		stop = c.bracketEnd(at)
	}
	for i := at + 1; i < stop; i++ {
		if c.tokens[i].gap >= listed && c.tells(i, c.end(i, listed)) {
			stop = i // what speaks of the next name
		}
	}
	return stop-at <= longestRemark && !c.tells(at, stop) && !(f.kind == named && c.proves(at, stop)) && c.distant(at, stop)
}

// proves reports a word of proof: who knows a thing may have no certificate of it yet.
func (c clause) proves(from, to int) bool {
	for i := from; i < to; i++ {
		switch c.tokens[i].key {
		case "certificate", "certification", "certified", "license", "licence", "badge", "diploma", "degree", "cert":
			return true
		}
	}
	return false
}

// labelledAway reports a label before the list of a mention that keeps its items away: "Weak spots: SQL, R", "Left to take: CPT".
func (c clause) labelledAway(f found) bool {
	for colon := f.first; colon > 0 && colon > f.first-longestList; colon-- {
		if c.tokens[colon].gap >= ended {
			return false
		}
		if !c.tokens[colon].labelled {
			continue
		}
		from := colon - 1
		for from > 0 && c.tokens[from].gap < claused {
			from--
		}
		return colon-from <= longestLabel && !c.tells(from, colon) && c.reaches(colon, f, 0) && c.titled(from, colon)
	}
	return false
}

// titled reports a label or a title whose words keep away what stands under it. What is missing may be a document: there the word of lack must
// not describe a noun.
func (c clause) titled(from, to int) bool {
	if !c.away(from, to) || c.any(from, to, wish) && c.any(from, to, bring) {
		return false
	}
	for i := from; i < to; i++ {
		if !c.soft(from, i) {
			continue
		}
		if c.plays(i, ahead|wish) {
			return true
		}
		if !c.plays(i+1, lack) || i+1 >= to {
			return i+1 >= to || c.plays(i+1, link|writer|bare|ahead|proof) || preposition(c.tokens[i+1])
		}
	}
	return false
}

// keptAway reports a clause that says of a mention, as its subject, that it is away: "HL7 interfaces remain a closed book to me", "SQL, which
// I would like to learn".
func (c clause) keptAway(f found) bool {
	end := c.listEnd(f)
	for i := end; i < len(c.tokens) && i <= end+3; i++ {
		t := c.tokens[i]
		if t.gap > listed || t.gap == listed && i > end || c.told[i] {
			return false
		}
		if !copula(t) && !(c.relative(i) && c.any(i+1, min(i+3, len(c.tokens)), writer)) {
			if t.gap == listed || c.plays(i, others|denying|writer|proof) || preposition(t) {
				return false
			}
			continue
		}
		stop := c.statementEnd(i)
		return stop-i <= longestRemark && !c.tells(i, stop) && c.away(i, stop)
	}
	return false
}

// relative reports a word that begins a clause about what stands before it.
func (c clause) relative(i int) bool {
	switch c.tokens[i].word {
	case "that", "which", "where":
		return true
	}
	return false
}

// statementEnd is the token behind what a verb says: before the next statement, and before what speaks of the next name.
func (c clause) statementEnd(verb int) int {
	stop := verb + 1
	for stop < len(c.tokens) && c.tokens[stop].gap < claused && !c.contrasts(stop) {
		stop++
	}
	for i := verb + 1; i < stop; i++ {
		if c.tokens[i].gap >= listed && c.tells(i, c.end(i, listed)) {
			return i
		}
	}
	return stop
}

// contrasts reports a word that begins another statement.
func (c clause) contrasts(i int) bool {
	switch c.tokens[i].word {
	case "but", "though", "although", "while", "whereas":
		return true
	}
	return false
}

// namedAway reports a clause that names a mention as what is away: "The one hole in my resume is SQL", "What draws me is data governance".
func (c clause) namedAway(f found) bool {
	first := c.listStart(f, -1)
	for i := first - 1; i > 0 && i >= first-4 && c.tokens[i+1].gap < listed; i-- {
		if c.plays(i, denying|proof) || c.told[i] {
			return false
		}
		switch c.tokens[i].word {
		case "is", "are", "remains", "remain", "would", "be":
			from := c.start(i)
			return c.ends(c.listEnd(f)) && !c.tells(from, i) && c.any(from, i, lack|ahead|wish) && c.away(from, i)
		}
	}
	return false
}

// copula reports a form of "to be", or a verb like it.
func copula(t token) bool {
	switch t.word {
	case "is", "are", "remain", "remains", "stay", "stays", "lies", "lie", "would", "will", "has", "have", "comes", "come", "seems", "looks",
		"begins", "escapes", "eludes", "beckons", "interests", "attracts", "intrigues", "fascinates", "tempts":
		return true
	}
	return false
}
