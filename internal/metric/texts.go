package metric

// What follows is for the texts that stand beside verbs, cues and idioms (internal/proof).

// Class is the class of the verb that leads a text, "" where none does.
func (j *Judge) Class(text string) string { return string(newLine(&j.lex, text).first().lead.class) }

// Idiom is the id of the idiom that decides what the first verb of a text tells, "" where none does.
func (j *Judge) Idiom(text string) string {
	l := newLine(&j.lex, text)
	c := l.first()
	if m := l.idiom(c.lead.base, c.lead.at, c.to, c.lead.nounLed); m != nil {
		return m.id
	}
	return ""
}

// Holds reports that a text holds the cue with an id. known is false where nothing in this package looks for it.
func (j *Judge) Holds(id, text string) (holds, known bool) {
	l := newLine(&j.lex, text)
	q, ofWords := cueOf(id)
	t, ofVerbs := traitOf(id)
	nouns := j.lex.nouns[id]
	for i := range l.toks {
		v, _ := l.verbAt(i)
		_, named := nouns.at(l.toks, i)
		holds = holds || named || ofVerbs && v.has(t) || ofWords && j.lex.holds(q, l.toks, i, i+1)
	}
	return holds, ofWords || ofVerbs || nouns != nil
}

// first is the first clause with a verb.
func (l *line) first() clause {
	for _, c := range l.clauses {
		if c.lead.found {
			return c
		}
	}
	return clause{}
}
