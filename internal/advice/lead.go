package advice

// This file tells what those who lead others need no more: the exams of the work they lead, and haste.

// leads tells whether somebody leads others.
func leads(r *reading) bool { return r.res.Level.ID == "lead" || r.res.Level.ID == "director" }

// overOthers tells a credential of those who do a work, seen from somebody who leads them and has not done it under a title of their own: whoever directs
// coding need not sit the coders' exam.
func (a *Adviser) overOthers(r *reading, def *cred) bool {
	return leads(r) && !(r.res.Target.Chosen && contains(def.Roles, r.res.Target.ID)) && !ofYears(def) && def.Requires.Area != "" && !a.titledIn(r, def.Requires.Area)
}

// unhurried puts nothing at once before somebody who directs and holds the letters of the post: no further ones decide there.
func unhurried(list []candidate) {
	for i := range list {
		if c := &list[i]; c.when == now && !c.called {
			wait(c, next, "You hold what your post asks for; take this only where your work leads there.")
		}
	}
}
