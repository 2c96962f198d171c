package keyword

// nearActor is how many tokens the name of who does something has at most: "the two night nurses".
const nearActor = 5

// byOthers reports a mention of what somebody else does: as the object of their deed, or at an occasion of theirs that the writer attended.
func (c *clause) byOthers(f *item) bool { return c.actedOn(f) || c.attended(f) }

// actedOn reports a mention that is the object of a deed with somebody else as its subject: "our consultants wrote the SQL", "while the certified
// staff did coding". What comes of the writer's own work is told in the same way, with a figure or a word that points back.
func (c *clause) actedOn(f *item) bool {
	if !c.has(performs) {
		return false
	}
	first := f.head
	verb := first - 1
	for ; verb > 0 && verb >= first-nearVerb && (!c.plays(verb, performs) || c.theirOwn(verb)); verb-- {
		if c.tokens[verb+1].gap >= listed || c.told[verb] || c.plays(verb, writer|denying) || preposition(c.tokens[verb]) || joiner(c.tokens[verb]) {
			return false
		}
	}
	for verb > 1 && c.plays(verb-1, performs) && c.tokens[verb].gap <= spaced {
		verb-- // "set up"
	}
	if verb <= 0 || verb < first-nearVerb || c.tokens[verb+1].gap >= listed || c.plays(verb, copula) || !c.actor(verb) {
		return false
	}
	stop := c.end(f.last, claused)
	for i := f.last + 1; i < stop; i++ {
		if pronoun(c.tokens[i].word) && !c.onlyOpened(i) {
			return false
		}
	}
	return !digits(c.tokens[verb:first]) && !digits(c.tokens[f.last+1:stop]) // a code set has figures of its own
}

// post reports the last word of a post that names a keyword as well.
func post(t token) bool {
	switch t.small {
	case "officer", "manager", "director", "specialist", "specialists", "team", "department", "office", "desk", "unit":
		return true
	}
	return false
}

// theirOwn reports the "own" of "their own".
func (c *clause) theirOwn(i int) bool {
	return c.tokens[i].small == "own" && (c.tokens[i-1].small == "their" || c.tokens[i-1].small == "its")
}

// onlyOpened reports a word that stands for what others made, which the writer only looks at: "a consultant built Power BI for us, I open it".
func (c *clause) onlyOpened(i int) bool {
	if !self(c.tokens[i-2]) && !(self(c.tokens[i-3]) && c.plays(i-2, firm)) {
		return false
	}
	switch c.tokens[i-1].small {
	case "open", "read", "print", "watch", "forward", "file", "opened", "printed", "watched", "forwarded", "filed", "copied", "mailed":
		return true
	}
	return false
}

// actor reports that the words before a verb name somebody else as its subject: a whole clause up to there, "the enterprise team, who".
func (c *clause) actor(verb int) bool {
	noun := verb - 1
	if noun > 0 && c.tokens[noun].word == "had" || noun > 1 && c.tokens[noun].small == "alone" && c.tokens[noun-1].word == "who" {
		noun--
	}
	if noun > 0 && c.tokens[noun].word == "who" && c.tokens[noun-1].word == "those" {
		return !c.any(0, noun, leads)
	}
	if noun > 0 && c.tokens[noun].word == "who" && c.tokens[noun].gap == listed {
		return c.plays(noun-1, unit) && !c.any(0, noun, leads)
	}
	holder := noun > 0 && c.told[noun] && (determiner(c.tokens[noun-1]) || post(c.tokens[noun])) // "the RN", "the privacy officer"
	if c.tokens[verb].gap > spaced || !c.plays(noun, unit) && !holder && c.tokens[noun].word != "IT" {
		return false
	}
	from := noun
	for from > 0 && from > noun-nearActor && c.tokens[from].gap <= hyphened && !determiner(c.tokens[from]) && !c.relates(from-1) {
		from--
	}
	opens := from == 0 || c.tokens[from].gap >= listed || c.contrasts(from-1) || joiner(c.tokens[from-1]) || c.relates(from-1)
	if !opens || c.any(c.behindLabel(from), from, leads) || c.ownPeople(from, noun) {
		return false
	}
	if !determiner(c.tokens[from]) && !(noun > from && c.tokens[noun-1].owner) && (noun-from > 1 || c.any(from, noun, owning|proof|gives|performs|perceives|leads)) {
		return false // "Helped analysts build SQL"
	}
	return from > 0 || c.onePerson(from, noun) || c.end(noun, claused) < len(c.tokens) || c.any(verb, len(c.tokens), writer) || c.tokens[from].small == "another"
}

// behindLabel is where what is said begins behind the label before a token, 0 where there is none.
func (c *clause) behindLabel(i int) int {
	for i > 0 && !c.tokens[i].labelled {
		i--
	}
	return i
}

// relates reports a word with which a clause about somebody named before begins: "a hospital whose analysts use Tableau".
func (c *clause) relates(i int) bool {
	switch c.tokens[i].small {
	case "whose", "where":
		return true
	}
	return false
}

// ownPeople reports people whose work is the writer's as well: "my coders", "our office", "the team".
func (c *clause) ownPeople(from, noun int) bool {
	word := c.tokens[noun].word
	switch c.tokens[from].small {
	case "my":
		return (word[len(word)-1] == 's' || c.plays(noun, group)) && !peers(word)
	case "our", "the":
		return from == noun-1 && c.plays(noun, group)
	}
	return false
}

// peers reports people at one's side, of whom nobody leads the others.
func peers(word string) bool {
	switch word {
	case "classmates", "teammates", "coworkers", "colleagues", "peers", "friends", "roommates":
		return true
	}
	return false
}

// onePerson reports somebody singled out beside the writer: "my mentor", "a teammate". What "the analyst" did may be the writer's own post.
func (c *clause) onePerson(from, noun int) bool {
	word := c.tokens[noun].small
	switch c.tokens[from].small {
	case "our":
		return c.plays(noun, outsider)
	case "my", "a", "another":
		return from < noun && word[len(word)-1] != 's' && !c.plays(noun, group)
	}
	return false
}

// attended reports a mention at an occasion of others to which the writer only listened: "Sat in on FHIR calls that the interface team led".
func (c *clause) attended(f *item) bool {
	if !c.has(perceives) {
		return false
	}
	if !c.any(f.from, f.first, perceives) || c.any(f.from, f.first, denying) {
		return false
	}
	for i := f.tail; i < len(c.tokens) && c.tokens[i].gap < listed && !joiner(c.tokens[i]); i++ {
		if c.plays(i, performs) {
			return i+1 < len(c.tokens) && c.tokens[i+1].word == "by" && c.holds(i+2) || c.plays(i-1, unit) && c.tokens[i].gap <= spaced
		}
	}
	return false
}

// determiner reports a word that begins the name of somebody.
func determiner(t token) bool {
	switch t.small {
	case "a", "an", "the", "my", "our", "their", "another", "its", "his", "her":
		return true
	}
	return false
}
