package metric

import "himscore/internal/resume"

// told says in which tense a line tells what somebody does or did.
type told int8

const (
	toldNothing told = iota // it leads with a noun, or with a form in -ing
	toldPresent
	toldPast
	toldEither // set, put, read: nobody can say by the line alone
)

// tells is the tense of the verb that opens the line.
func (l *line) tells() told {
	if len(l.clauses) == 0 {
		return toldNothing
	}
	v := l.clauses[0].lead
	switch {
	case !v.found || v.nounLed || v.ing || v.passive:
		return toldNothing
	case !v.past:
		return toldPresent
	case v.tense&plain != 0 && l.toks[v.at].low == v.base && v.class != change && v.class != win:
		return toldEither
	}
	return toldPast
}

// settleTense reads once more what a job held today tells with verbs whose past is spelled like their present, where the rest of its lines tell the
// present: "Set the charge level for each visit" among "Code visits" and "Ask the doctors" is a duty.
func (j *Judge) settleTense(read *line, r resume.Resume, list []Judgement) {
	for i := range r.Entries {
		if r.Entries[i].Dates.Current {
			j.settleEntry(read, r, i, list)
		}
	}
}

func (j *Judge) settleEntry(read *line, r resume.Resume, entry int, list []Judgement) {
	count := [toldEither + 1]int{}
	first, end := max(0, r.Entries[entry].First-1), min(len(r.Lines), r.Entries[entry].Last)
	for i := first; i < end; i++ {
		if r.Lines[i].Part == resume.Body {
			count[list[i].told]++
		}
	}
	if count[toldEither] == 0 || count[toldPresent] < 2 {
		return
	}
	read.amongPresent = true
	for i := first; i < end; i++ {
		if r.Lines[i].Part == resume.Body && list[i].told == toldEither && list[i].Verdict != None {
			list[i] = j.line(read, r.Lines[i].Text)
		}
	}
	read.amongPresent = false
}

// comesRoundNow reports a clause among others of the present that says for which of many cases, or when, its work is done: "for each visit", "only when
// the note backs it up". What was made once, and what it was for, is another matter: "Set up a board for each ward", "so that each ward sees its own".
func (l *line) comesRoundNow(c clause) bool {
	if !l.amongPresent {
		return false
	}
	o := l.objectOf(c.lead.at+1, c.to)
	if l.near(c.lead.at+1, o.end-c.lead.at-1, "a", "an", "new", "first") {
		return false
	}
	for k := c.lead.at + 1; k < c.to; k++ {
		switch t := &l.toks[k]; {
		case t.is("so"):
			return false
		case t.is("each", "every"), t.is("any") && k < o.end, t.is("only") && l.word(k+1).is("when", "if"):
			return true
		case t.is("whenever", "when", "if", "unless") && l.presentClause(k+1, c.to):
			return true
		}
	}
	return l.recurs(c.lead.at+1, c.to)
}
