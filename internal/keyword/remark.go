package keyword

import (
	"slices"
	"strings"
)

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

// readAccess reports a bracket that names a right in a system, and no book: "Epic (read)", "Meditech (read only)".
func (c *clause) readAccess(from, to int) bool {
	if from >= to || to-from > 2 || !c.tokens[from].opens {
		return false
	}
	if w := c.tokens[from].small; w == "reader" || w == "viewer" {
		return to-from == 1
	}
	if c.tokens[from].small != "read" {
		return false
	}
	return to-from == 1 || c.tokens[from+1].small == "only" || c.tokens[from+1].small == "access"
}

// distant weighs the words of a remark behind a mention: "know the acronym only", "opened once, closed at once"; not "joins, slow queries made quick".
func (c *clause) distant(from, to int) bool {
	sum, itself := 0, false
	if c.readAccess(from, to) {
		return false
	}
	if c.plays(from, nothing) && c.undone(from, to) {
		return false
	}
	for i := from; i < to; i++ {
		t := c.tokens[i]
		word := t.small
		switch {
		case i == from && (word == "accepted" || word == "admitted") && i+1 < to && c.tokens[i+1].gap == listed:
			continue // "accepted, starts in spring"
		case c.plays(i, flaw) && !c.plays(i, lack|ahead|slight|proof):
			return false // "would be lost without it"
		case c.soft(from, i) && i > from && c.plays(i-1, denying):
			return false // "without missing a class"
		case c.soft(from, i), t.owner && c.plays(i, unit|others|remote):
			sum += weighsAway
		case c.plays(i, denying) && (i+1 == to || c.plays(i+1, owning)):
			sum += weighsAway
		case c.plays(i, denying):
			sum += weighsSlight
		case c.plays(i, proof) && i+1 < to && c.plays(i+1, denying|nothing):
			sum += weighsAway // "built no client"
			i++
		case c.plays(i, proof) && !c.meant(from, i) && !(i > from && c.plays(i-1, denying)):
			sum += weighsProof
		case c.plays(i, slight) && !c.describes(i), i == from && c.plays(i, perceives) && !c.describes(i):
			sum += weighsSlight
		case word == "it" && i == to-1:
			sum += 2 * weighsItself // "can spell it"
		case word == "me", word == "my", word == "mine", pronoun(word):
			if !itself {
				sum += weighsItself
			}
			itself = true
		case '0' <= word[0] && word[0] <= '9':
			if !(i > from && (c.plays(i-1, slight) || c.tokens[i-1].word == "of" && i > from+1 && c.plays(i-3, slight))) && len(word) < 4 {
				sum += weighsFact
			}
		case i > from && t.word != word, len(word) > 4 && word[len(word)-1] == 's' && word[len(word)-2] != 's' && !c.plays(i, link|bare):
			sum += weighsFact
		}
	}
	return sum <= farEnough || c.faint(from, to)
}

// faint reports a remark in which every word of weight says how little somebody knows, or from where: "a podcast", "heard at a conference", "theory".
// That there was a course says nothing by itself.
func (c *clause) faint(from, to int) bool {
	found := false
	for i := from; i < to; i++ {
		t := c.tokens[i]
		t.word = t.small
		switch {
		case c.describes(i), c.plays(i, proof) && !c.plays(i, slight|remote):
			return false // read-only
		case c.plays(i, slight|remote|lack|ahead):
			found = found || !c.plays(i, lesson)
		case c.plays(i, denying|nothing|bare) || article(t) || indefinite(t) || preposition(t) || joiner(t) || c.plays(i, link) || '0' <= t.word[0] && t.word[0] <= '9':
		default:
			return false
		}
	}
	return found
}

func pronoun(word string) bool {
	switch word {
	case "it", "its", "that", "this", "them":
		return true
	}
	return false
}

// describes reports a word hyphened to the next, of which it says what kind: read-only, first-pass.
func (c *clause) describes(i int) bool { return i+1 < len(c.tokens) && c.tokens[i+1].gap == hyphened }

// remarked reports a remark behind a mention that keeps it away: "HEDIS: know the acronym only", "SQL (still a closed book)", "FHIR only in webinars".
func (c *clause) remarked(f *item) bool {
	at, stop := c.remark(f)
	if at+1 == stop && c.tokens[at].small == "only" && !c.tokens[at].opens {
		return false // "outpatient coding only"
	}
	if f.kind == title && at < stop && c.plays(at, wish) {
		return false // "RHIT, seeking a remote post": whether it is the credential that is sought, package credential tells
	}
	if at < stop && (c.seeksWith(at, stop) || worker(c.tokens[f.last]) && c.seeksPost(at, stop)) {
		return false // "Coder with a surgery background seeking a larger group", "Coder, seeking a lead role"
	}
	return at < stop && stop-at <= longestRemark && !c.tells(at, stop) && !(f.kind == named && c.any(at, stop, paper)) && c.distant(at, stop)
}

// worker reports a word for who does something, by its ending: coder, abstractor, specialist, analyst.
func worker(t token) bool {
	return strings.HasSuffix(t.small, "er") || strings.HasSuffix(t.small, "or") || strings.HasSuffix(t.small, "ist") || strings.HasSuffix(t.small, "yst")
}

// seeksPost reports that a post is sought, by whoever stands before it.
func (c *clause) seeksPost(at, stop int) bool {
	for i := at; i < stop && !c.plays(i, denying|nothing|lack|slight); i++ {
		if c.plays(i, wish) {
			return c.any(i+1, stop, post|group)
		}
	}
	return false
}

// seeksWith reports what somebody has behind "with", and then what they seek with it.
func (c *clause) seeksWith(at, stop int) bool {
	if c.tokens[at].small != "with" {
		return false
	}
	for i := at + 1; i < stop; i++ {
		switch {
		case c.plays(i, denying|nothing|lack|slight):
			return false
		case c.plays(i, wish):
			return c.any(at+1, i, owning|bring)
		}
	}
	return false
}

// remark is what is said behind a mention: behind a mark, or right behind an item that has nothing else to say.
func (c *clause) remark(f *item) (at, stop int) {
	end := f.tail
	at = c.mark(end)
	if at < 0 || at >= len(c.tokens) {
		return 0, 0
	}
	t := c.tokens[at]
	if next := c.end(at, claused); next < len(c.tokens) && c.tokens[next].labelled && !t.labelled {
		return 0, 0 // the label of what follows: "Power BI | on my list: FHIR"
	}
	switch {
	case (t.opens || t.gap == listed && !c.joined(f.last+1, at)) && !c.ofWhole(at) && c.commaIn(f.last+1, at):
		return 0, 0 // it is said of the last item of a list
	case t.opens:
		return at, c.upToNext(at, c.bracketEnd(at))
	case t.labelled, t.cell && f.first == 0 && at == f.last+1, t.gap == parted && at == f.last+1 && !c.tokens[at-1].closes, t.asks && at == f.last+1:
		return at, c.upToNext(at, c.end(at, claused))
	case !c.told[f.from] && !(f.from < f.head && c.all(f.from, f.head, attends|slight|bare)):
		return 0, 0
	case t.gap == listed && !c.tokens[at-1].closes:
		stop = c.end(at, claused)
		if c.end(at, listed) != stop || stop < len(c.tokens) && digits(c.tokens[stop:stop+1]) {
			return 0, 0 // a comma begins the next item too, and a "no." a number
		}
		return at, stop
	case t.gap == spaced && at == end && !(c.commaIn(f.last+1, at) && !c.joined(f.last+1, at)) && (preposition(t) || c.plays(at, slight|lack|ahead|bare) || t.word == "through" || t.word == "via"):
		return at, c.end(at, listed)
	}
	return 0, 0
}

// ofWhole reports a bracket that speaks of the whole list before it: "FHIR, HL7 (both only read about)".
func (c *clause) ofWhole(at int) bool {
	switch c.tokens[at].word {
	case "both", "all", "each", "neither", "none", "these", "those":
		return true
	}
	return false
}

// commaIn reports a comma before one of the tokens, or before what follows them.
func (c *clause) commaIn(from, to int) bool {
	for i := from; i < to; i++ {
		if c.tokens[i].gap == listed {
			return true
		}
	}
	return false
}

// joined reports a word that joins items among the tokens: what is said behind the last is said of all.
func (c *clause) joined(from, to int) bool { return slices.ContainsFunc(c.tokens[from:to], joiner) }

// upToNext is the token behind a remark: before what speaks of the next name.
func (c *clause) upToNext(at, stop int) int {
	for i := at + 1; i < stop; i++ {
		if c.tokens[i].gap >= listed && c.tells(i, c.end(i, listed)) {
			return i
		}
	}
	return stop
}
