package keyword

// nearActor is how many tokens the name of who does something has at most: "the two night nurses".
const nearActor = 5

// byOthers reports a mention of what somebody else does: as the object of their deed, or at an occasion of theirs that the writer attended.
func (c *clause) byOthers(f *item) bool {
	return c.actedOn(f) || c.attended(f) || c.carriedOut(f) || c.broughtByThem(f)
}

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

// theirOwn reports the "own" of "their own".
func (c *clause) theirOwn(i int) bool {
	return c.tokens[i].small == "own" && (c.tokens[i-1].small == "their" || c.tokens[i-1].small == "its")
}

// onlyOpened reports a word that stands for what others made, which the writer only looks at: "a consultant built Power BI for us, I open it".
func (c *clause) onlyOpened(i int) bool {
	return c.plays(i-1, opens) && (self(c.tokens[i-2]) || self(c.tokens[i-3]) && c.plays(i-2, firm))
}

// subjectNoun is the noun before a verb, before what is said of it: of "the analysts upstairs had", "my counterpart in Dallas".
func (c *clause) subjectNoun(verb int) int {
	noun := verb - 1
	for noun > 0 && (c.tokens[noun].word == "had" || c.plays(noun, yonder) && !c.plays(noun, unit) || c.tokens[noun].small == "alone") {
		noun--
	}
	for at := noun - 1; at > 0 && at >= noun-nearVerb && c.tokens[at+1].gap <= hyphened && !c.told[at]; at-- {
		if preposition(c.tokens[at]) && c.tokens[at].small != "of" && c.plays(at-1, unit) && !c.plays(noun, unit) {
			return at - 1
		}
	}
	return noun
}

// antecedent is the noun that a "who" behind a comma speaks of: the biller of "the biller next to me, who".
func (c *clause) antecedent(who int) int {
	for i := who - 1; i > 0 && i >= who-nearActor; i-- {
		if c.plays(i, unit) && c.tokens[i].gap <= hyphened && (determiner(c.tokens[i-1]) || i == who-1) {
			return i
		}
		if c.tokens[i].gap >= listed {
			break
		}
	}
	return who - 1
}

// actor reports that the words before a verb name somebody else as its subject: a whole clause up to there, "the enterprise team, who".
func (c *clause) actor(verb int) bool {
	noun := c.subjectNoun(verb)
	if noun > 0 && c.tokens[noun].word == "who" && c.tokens[noun-1].word == "those" {
		return !c.any(0, noun, leads)
	}
	if noun > 0 && (c.tokens[noun].word == "who" || c.tokens[noun].word == "which") && c.tokens[noun].gap == listed {
		return c.plays(c.antecedent(noun), unit) && !c.any(0, noun, leads)
	}
	holder := noun > 0 && c.told[noun] && (determiner(c.tokens[noun-1]) || c.plays(noun, post)) // "the RN", "the privacy officer"
	if c.tokens[verb].gap > spaced || !c.plays(noun, unit) && !holder && c.tokens[noun].word != "IT" {
		return false
	}
	from := noun
	for from > 0 && from > noun-nearActor && c.tokens[from].gap <= hyphened && !determiner(c.tokens[from]) && !c.relates(from-1) && !c.contrasts(from-1) {
		from--
	}
	opens := from == 0 || c.tokens[from].gap >= listed || c.contrasts(from-1) || joiner(c.tokens[from-1]) || c.relates(from-1)
	if !opens || c.any(c.behindLabel(from), from, leads) || c.ownPeople(from, noun) {
		return false
	}
	if !determiner(c.tokens[from]) && !(noun > from && c.tokens[noun-1].owner) && (noun-from > 1 && !c.plays(noun, outsider) || c.any(from, noun, owning|proof|gives|performs|perceives|leads)) {
		return false // "Helped analysts build SQL"
	}
	return from > 0 || c.plays(noun, outsider) || c.onePerson(from, noun) || c.end(noun, claused) < len(c.tokens) || c.any(verb, len(c.tokens), writer) || c.tokens[from].small == "another"
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
		return (word[len(word)-1] == 's' || c.plays(noun, group)) && !c.plays(noun, peers)
	case "our", "the":
		return from == noun-1 && c.plays(noun, group)
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

// carriedOut reports a mention that the writer's work was only for, and that others did: "pulled charts for the coding audits that an outside firm
// carried out".
func (c *clause) carriedOut(f *item) bool {
	before := f.head - 1
	if before > 0 && determiner(c.tokens[before]) {
		before--
	}
	if before < 1 || !preposition(c.tokens[before]) || c.tokens[before].small == "of" {
		return false
	}
	at := f.tail
	if at < len(c.tokens) && c.relative(at) {
		at++
	}
	if at >= len(c.tokens) || c.tokens[at].gap > spaced || !determiner(c.tokens[at]) {
		return false
	}
	for i := at + 1; i+1 < len(c.tokens) && i < at+nearActor && c.tokens[i+1].gap <= hyphened; i++ {
		if c.plays(i, unit|outsider) && c.plays(i+1, performs) {
			return !c.ownPeople(at, i)
		}
	}
	return false
}

// broughtByThem reports what somebody else brings to a deed of theirs: "a traveler with Epic Bridges training did the device feeds".
func (c *clause) broughtByThem(f *item) bool {
	with := f.head - 1
	if with < 2 || c.tokens[with].small != "with" || !c.plays(with-1, unit) || c.tokens[with-2].small != "a" && c.tokens[with-2].small != "an" && c.tokens[with-2].small != "another" || c.start(with) != with-2 {
		return false
	}
	for i := f.tail; i < len(c.tokens) && i < f.tail+nearAside+1 && c.tokens[i].gap <= spaced; i++ {
		if c.plays(i, performs) {
			return true
		}
		if !c.plays(i, owning|lesson|bare) {
			return false
		}
	}
	return false
}
