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
	case today:
		wait(c, next, fmt.Sprintf("Only an employer can open it; yours uses the system (line %d), so ask for a place.", line))
	case line > 0 || claimed(r, c.def.ID) != "":
		wait(c, later, "Only an employer that uses the system can open it; ask about it in interviews.")
	default:
		return false
	}
	return true
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
		if r.res.Posts[l.Entry].Current {
			return l.Number, true
		}
		if line == 0 {
			line = l.Number
		}
	}
	return line, false
}

// implies tells whether a keyword is one of some, or a part of one.
func (a *Adviser) implies(k *term, ids []string) bool {
	return contains(ids, k.ID) || slices.ContainsFunc(k.Parents, func(p string) bool { return contains(ids, p) })
}
