package keyword

import (
	"strings"

	"himscore/taxonomy"
)

// role is a set of parts that a word plays in a clause.
type role uint64

// The parts of clauses.yaml, in the order of taxonomy.ClauseParts.
const (
	denier      role = 1 << iota // no: denies the noun behind it
	negator                      // not: denies the verb or the name behind it
	nothing                      // denies from the end of a clause
	flaw                         // what it is good to be without
	owning                       // words of having and doing
	wish                         // words of what is not yet so
	bring                        // what a wish does with what is there already
	firm                         // words at which the reach of a denial ends
	aside                        // names what something else is taken for
	remote                       // ways to know of a thing without having worked with it
	others                       // whom a clause may speak of in place of the writer
	link                         // words that may stand between the writer, or nobody, and a denial
	writer                       // the writer
	bare                         // words that add nothing to a denial
	goal                         // words of a heading over goals
	lack                         // words that keep a thing away from the writer without a "no"
	ahead                        // words of what has not come yet
	proof                        // words of what somebody does and has done
	slight                       // words of a beginning, and of little
	unit                         // people and offices that may have the work
	rests                        // verbs that say where work lies
	gives                        // verbs that give work away
	performs                     // the deeds of work
	perceives                    // what one does with a thing from without
	copula                       // "to be", and verbs that lead like it to what is said of a thing
	lesson                       // words for lessons, and for what lets somebody in
	yonder                       // words of where others are
	matter                       // what work comes in; none of it to handle is no praise
	leads                        // deeds of whoever is over others: their work is the writer's too
	group                        // people that one belongs to oneself
	novice                       // places for beginners: who seeks one has not done the work
	passes                       // deeds that leave a thing undone
	booked                       // words for a lesson that is arranged and not taken
	learns                       // what a learner does, and what does not tell work from lessons
	starts                       // words that say how little of a thing is done
	lets                         // words that lead to what somebody may do, or must
	least                        // stretches of time and pieces so small that their denial denies all
	arises                       // words of coming to pass
	attends                      // what a learner is doing with a lesson that has not ended
	paper                        // proof on paper: who knows a thing may have none of it yet
	venture                      // what is planned as a whole and may be called off
	outsider                     // those whose work one buys: "our" vendor is nobody of one's own
	sends                        // what is done with work that others finish
	post                         // posts and offices, which bear the names of keywords as well
	peers                        // people at one's side, of whom nobody leads the others
	opens                        // deeds that leave a thing as others made it
	departs                      // words for the end of the writer's time at a place
	scrapped                     // deeds that give up what was planned
	bought                       // deeds that are bought from others
	departments                  // names of departments that are keywords as well
	product                      // words for what one works with
	portion                      // words for a part of a post's work
	achieved                     // words of a goal that has been met
)

const denying = denier | negator

// ofNames are the parts that the words of a mention play as well: the officer of a privacy officer.
const ofNames = post | departments

// parts are the compiled parts, by the word with which they begin.
type parts struct{ begun index[begun] }

// begun is what a word plays alone, and the phrases that it begins.
type begun struct {
	alone   role
	phrases []phrase
}

// phrase is the rest of one, behind the first word, and what its words play.
type phrase struct {
	rest []string
	role role
}

func compileParts(t *taxonomy.Taxonomy) *parts {
	p := &parts{}
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
			if len(words) == 0 {
				continue
			}
			by := p.begun.of(words[0])
			if by == nil {
				by = p.begun.add(words[0])
			}
			if len(words) == 1 {
				by.alone |= bit
			} else {
				by.phrases = append(by.phrases, phrase{words[1:], bit})
			}
		}
	}
	return p
}

// cast gives each token of a line the parts that it plays, in an empty list of as many. A word of a mention plays none, the learning of machine
// learning, except that a coding denial is a flaw and a privacy officer has a post.
func (p *parts) cast(c *clause, played []role) {
	var all role
	for i := range c.tokens {
		word := c.tokens[i].small
		if by := p.begun.of(word); by != nil {
			played[i] |= by.alone
			for n := range by.phrases {
				by.phrases[n].play(c, i, played)
			}
		}
		if i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphened && (c.told[i] && c.told[i+1] || word == "0" && digits(c.tokens[i+1:i+2])) {
			played[i] &= ofNames // $0.25 is not nothing
		} else if c.told[i] {
			played[i] &= flaw | matter | venture | ofNames
		} else if played[i]&(denier|lack) == 0 && strings.HasPrefix(word, "un") && strings.HasSuffix(word, "ed") {
			played[i] |= flaw // unsigned, uncoded, unanswered
		}
		all |= played[i]
	}
	c.part, c.roles = played, all
}

// play gives the tokens from one on their part, if the words of a phrase behind its first stand there too.
func (ph *phrase) play(c *clause, at int, played []role) {
	if at+len(ph.rest) >= len(c.tokens) {
		return
	}
	for j, w := range ph.rest {
		t := &c.tokens[at+1+j]
		if t.gap >= listed || c.told[at+1+j] || t.small != w {
			return
		}
	}
	for j := range 1 + len(ph.rest) {
		played[at+j] |= ph.role
	}
}
