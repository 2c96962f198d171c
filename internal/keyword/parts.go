package keyword

import (
	"strings"
	"unicode"

	"himscore/taxonomy"
)

// role is a set of parts that a word plays in a clause.
type role uint64

// The parts of clauses.yaml, in the order of taxonomy.ClauseParts.
const (
	denier    role = 1 << iota // no: denies the noun behind it
	negator                    // not: denies the verb or the name behind it
	nothing                    // denies from the end of a clause
	flaw                       // what it is good to be without
	owning                     // words of having and doing
	wish                       // words of what is not yet so
	bring                      // what a wish does with what is there already
	firm                       // words at which the reach of a denial ends
	aside                      // names what something else is taken for
	remote                     // ways to know of a thing without having worked with it
	others                     // whom a clause may speak of in place of the writer
	link                       // words that may stand between the writer, or nobody, and a denial
	writer                     // the writer
	bare                       // words that add nothing to a denial
	goal                       // words of a heading over goals
	lack                       // words that keep a thing away from the writer without a "no"
	ahead                      // words of what has not come yet
	proof                      // words of what somebody does and has done
	slight                     // words of a beginning, and of little
	unit                       // people and offices that may have the work
	rests                      // verbs that say where work lies
	gives                      // verbs that give work away
	performs                   // the deeds of work
	perceives                  // what one does with a thing from without
	copula                     // "to be", and verbs that lead like it to what is said of a thing
	lesson                     // words for lessons, and for what lets somebody in
	yonder                     // words of where others are
	matter                     // what work comes in; none of it to handle is no praise
	leads                      // deeds of whoever is over others: their work is the writer's too
	group                      // people that one belongs to oneself
	novice                     // places for beginners: who seeks one has not done the work
	passes                     // deeds that leave a thing undone
	booked                     // words for a lesson that is arranged and not taken
	learns                     // what a learner does, and what does not tell work from lessons
	starts                     // words that say how little of a thing is done
	lets                       // words that lead to what somebody may do, or must
	least                      // stretches of time and pieces so small that their denial denies all
	arises                     // words of coming to pass
	attends                    // what a learner is doing with a lesson that has not ended
	paper                      // proof on paper: who knows a thing may have none of it yet
)

const denying = denier | negator

// parts are the compiled parts: phrases by their first word, longest first. Nearly all words begin none, as three of their letters and their length
// tell: shapes has a bit for those of each word that begins one.
type parts struct {
	phrases map[string][]phrase
	shapes  [256]uint64
}

// shapeOf is where the bit stands for the length of a word and its first letter, its middle one and its last; few words share one.
func shapeOf(word string) (at uint8, bit uint64) {
	n := len(word)
	sum := 31*(31*(31*uint32(word[0])+uint32(word[n/2]))+uint32(word[n-1])) + uint32(n)
	sum *= 0x9E3779B1 // spreads what letters have in common
	return uint8(sum >> 24), 1 << (sum >> 18 & 63)
}

type phrase struct {
	words []string
	role  role
}

func compileParts(t *taxonomy.Taxonomy) *parts {
	p := &parts{phrases: map[string][]phrase{}}
	for _, rule := range t.Clauses {
		bit := role(1)
		for _, id := range taxonomy.ClauseParts {
			if id == rule.ID {
				break
			}
			bit <<= 1
		}
		for _, w := range rule.Words {
			var words []string
			for _, t := range scan(w) {
				words = append(words, strings.ToLower(t.word))
			}
			if len(words) > 0 {
				p.phrases[words[0]] = append(p.phrases[words[0]], phrase{words, bit})
				at, bit := shapeOf(words[0])
				p.shapes[at] |= bit
			}
		}
	}
	return p
}

// begunBy are the phrases that begin with a word.
func (p *parts) begunBy(word string) []phrase {
	if word == "" {
		return nil
	}
	if at, bit := shapeOf(word); p.shapes[at]&bit == 0 {
		return nil
	}
	return p.phrases[word]
}

// cast gives each token of a line the parts that it plays, in an empty list of as many. A word of a mention plays none, the learning of machine
// learning, except that a coding denial is a flaw.
func (p *parts) cast(c *clause, played []role) {
	var all role
	for i := range c.tokens {
		word := c.tokens[i].small
		for _, ph := range p.begunBy(word) {
			if end := i + len(ph.words); end <= len(c.tokens) && ph.continues(c, i) {
				for j := i; j < end; j++ {
					played[j] |= ph.role
				}
			}
		}
		if c.told[i] && i+1 < len(c.tokens) && c.told[i+1] && c.tokens[i+1].gap <= hyphened {
			played[i] = 0
		} else if c.told[i] {
			played[i] &= flaw | matter
		} else if played[i]&(denier|lack) == 0 && strings.HasPrefix(word, "un") && strings.HasSuffix(word, "ed") {
			played[i] |= flaw // unsigned, uncoded, unanswered
		}
		all |= played[i]
	}
	c.part, c.roles = played, all
}

// continues reports that the words of a phrase behind its first stand there too.
func (ph phrase) continues(c *clause, at int) bool {
	for j, w := range ph.words[1:] {
		t := &c.tokens[at+1+j]
		if t.gap >= listed || c.told[at+1+j] || t.small != w {
			return false
		}
	}
	return true
}

// small is a word in small letters.
func small(word string) string {
	for _, r := range word {
		if unicode.IsUpper(r) {
			return strings.ToLower(word)
		}
	}
	return word
}
