package advice

import (
	"fmt"
	"slices"

	"himscore/internal/resume"
)

// sponsor checks that an employer may open a credential that nobody can take alone: one whose system the resume works with.
func (a *Adviser) sponsor(r *reading, c *candidate) bool {
	line, today := a.systemLine(r, c.def)
	switch {
	case a.sponsoredLine(r, c.def) > 0:
		wait(c, next, fmt.Sprintf("Only an employer can open it, and by line %d yours does, so it comes before what you would pay for yourself.", a.sponsoredLine(r, c.def)))
	case slices.ContainsFunc(r.opts.Asks, func(ask Ask) bool { return ask.ID == c.def.ID && ask.AfterHire }):
		wait(c, next, "Only an employer can open it, and this one does.")
	case today:
		wait(c, next, fmt.Sprintf("Only an employer can open it; yours uses the system (line %d), so ask for a place.", line))
	case line > 0 || claimed(r, c.def.ID) != "":
		wait(c, later, "Only an employer that uses the system can open it; ask about it in interviews.")
	default:
		return false
	}
	return true
}

// sponsoredLine is a line that says an employer opens a vendor's credential, whose system it names; 0 where none does.
func (a *Adviser) sponsoredLine(r *reading, def *cred) int {
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		if !l.Hidden && len(r.ev.Lines[i]) > 0 && slices.ContainsFunc(r.ev.Lines[i], func(k int) bool { return r.named[k] != nil && a.implies(r.named[k], def.Subjects) }) && a.offers(l.Text) {
			return l.Number
		}
	}
	return 0
}

// offers tells whether a text says that an employer opens what nobody can take alone.
func (a *Adviser) offers(text string) bool {
	return a.sponsored.MatchString(text) && !a.unsponsored.MatchString(text)
}

// systemLine is a line of work, best of the job held now, that names the system of a vendor's credential.
func (a *Adviser) systemLine(r *reading, def *cred) (line int, today bool) {
	for i, l := range r.ev.Resume.Lines {
		if l.Entry < 0 || l.Entry >= len(r.res.Posts) || l.Kind != resume.Experience || r.stuffed[l.Number] || r.ev.Judgements[i].Watched {
			continue
		}
		if !slices.ContainsFunc(r.ev.Lines[i], func(k int) bool { return r.named[k] != nil && a.implies(r.named[k], def.Subjects) }) {
			continue
		}
		if current(r, l.Entry) {
			return l.Number, true
		}
		if line == 0 {
			line = l.Number
		}
	}
	return line, false
}

// current tells whether an entry is a job held now, or stands under one of the same employer that has no lines of its own: two titles, one list.
func current(r *reading, entry int) bool {
	if r.res.Posts[entry].Current {
		return true
	}
	if entry == 0 || !r.res.Posts[entry-1].Current {
		return false
	}
	entries := r.ev.Resume.Entries
	return entries[entry-1].Org == entries[entry].Org && !slices.ContainsFunc(r.ev.Resume.Lines, func(l resume.Line) bool { return l.Entry == entry-1 && l.Part == resume.Body })
}

// implies tells whether a keyword is one of some, or a part of one.
func (a *Adviser) implies(k *term, ids []string) bool {
	return contains(ids, k.ID) || slices.ContainsFunc(k.Parents, func(p string) bool { return contains(ids, p) })
}
