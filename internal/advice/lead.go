package advice

import (
	"slices"
	"strings"
)

// This file tells what those who lead others need no more: the exams of the work they lead, and haste.

// leads tells whether somebody leads others.
func leads(r *reading) bool { return r.res.Level.ID == "lead" || r.res.Level.ID == "director" }

// overOthers tells a credential of those who do a work, seen from somebody who leads them and has not done it under a title of their own: whoever directs
// coding need not sit the coders' exam.
func (a *Adviser) overOthers(r *reading, def *cred) bool {
	return leads(r) && !contains(def.Roles, r.res.Target.ID) && !ofYears(def) && def.Requires.Area != "" && !a.didUnderTitle(r, def.Requires.Area)
}

// didUnderTitle tells whether somebody has held a job of an area to do its work, and not to lead those who do: a coding supervisor need not have coded.
func (a *Adviser) didUnderTitle(r *reading, area string) bool {
	def := a.areas[area]
	for i, p := range r.res.Posts {
		if def != nil && p.Role != "" && contains(def.Roles, p.Role) && !slices.ContainsFunc(strings.FieldsFunc(r.ev.Resume.Entries[i].Title, notLetter), overseers.holds) {
			return true
		}
	}
	return false
}

// overseers are the words of titles whose holders lead the work and leave it to others; a lead coder codes.
var overseers = listOf("supervisor", "manager", "director", "chief", "head", "administrator", "vp", "president")

// unhurried puts nothing at once before somebody who directs and holds the letters of the post: no further ones decide there.
func unhurried(list []candidate) {
	for i := range list {
		if c := &list[i]; c.when == now && !c.called {
			wait(c, next, "You hold what your post asks for; take this only where your work leads there.")
		}
	}
}
