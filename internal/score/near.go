package score

import (
	"cmp"
	"slices"

	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// Of the roles behind the first, those of a far career level come later: a manager looks at the director's post before the clerk's, and who begins at a
// first post before one for which others have worked for years.
const (
	farLevels = 2
	farMatch  = 0.85
	lowMatch  = 0.9 // for a role right below: who has grown out of a post is not sent back to it
)

// distance is how a role stands to the career level of a resume.
type distance struct {
	steps  int     // levels between them, up or down
	share  float64 // of the match that counts where roles are put in order
	behind bool    // who directs a department has left it behind
	late   bool    // it leads others, and who begins has years to go to it
	ahead  bool    // it leads others, and the resume's latest title does not
	below  bool    // it stands below the level of who leads others or works on their own: a step down
	before bool    // it is work of an earlier title, and of no higher level than that of now
	across bool    // it is of the other side of the field, to which who begins has little to bring
	left   bool    // that is the side which the aim, or the studies, leave out
}

// distance is how a role stands to a resume whose latest title names the role of now, nil where it names none.
func (s *Scorer) distance(r *reading, role, now *role) distance {
	begins := r.levelAt <= s.levelIndex(entry)
	a := distance{steps: r.steps(role), share: 1, ahead: r.leads(role)}
	a.late = begins && a.ahead
	skips := r.levelAt == r.leadAt && role.target.level > r.levelAt && now != nil && now.Level != "manager" // who leads a shift manages before they direct
	if far := r.far(role) || begins && role.target.level > s.levelIndex(entry); far || a.ahead || skips {
		a.share = farMatch
	}
	if r.levelAt == s.levelIndex(director) {
		a.behind = a.share < 1 || role.Level == "supervisor"
	}
	if a.behind || a.ahead && !r.leadsSome() || begins && role.Level == "advanced" { // others' work is checked by who has done it for years
		a.share = farMatch * farMatch
	}
	a.below = !begins && r.levelAt < s.levelIndex(director) && s.stepsDown(r, role, now)
	a.before = !begins && role.target.level <= r.levelAt && r.heldBefore(role) > 0
	if (a.below || a.before) && a.share == 1 {
		a.share = lowMatch
	}
	if a.across = begins && across(role.target.Track, r.bound); a.across {
		a.share *= farMatch
		a.left = r.bound != r.track.ID || r.settled
	}
	return a
}

// stepsDown tells whether a role stands below the level of a resume, or below its role of now where they are of one: who manages a department has its
// supervisors. For who has worked for years in a post that some begin with, another such post is none.
func (s *Scorer) stepsDown(r *reading, role, now *role) bool {
	switch below := role.target.level >= 0 && role.target.level < r.levelAt; {
	case role == now:
		return false
	case now == nil:
		return below
	case below && r.levelAt < r.leadAt && now.target.level < r.levelAt:
		return role.Level == entry && now.Level != entry
	default:
		return below || now.Level == "manager" && role.Level == "supervisor"
	}
}

// leadsSome tells whether lines of work show some leadership, or whether a post over others is what somebody aims at.
func (r *reading) leadsSome() bool {
	return r.held.Best("leadership").Above(evidence.Listed) || slices.ContainsFunc(r.aims, func(g goal) bool {
		return g.rises && slices.ContainsFunc(g.words, func(w string) bool { return overOthers[w] })
	})
}

// overOthers are the ranks of an aim that lead people: who is senior or principal in a work need not.
var overOthers = map[string]bool{"lead": true, "leader": true, "leadership": true, "supervisor": true, "supervisory": true, "manager": true, "managerial": true, "management": true, "director": true, "head": true, "chief": true}

// boundFor is the side of the field to which somebody is bound: of who holds no post of it yet the one that the aim names alone, else the one for which
// they study; of others that of the resume.
func (r *reading) boundFor() string {
	if r.inOffice() {
		return r.track.ID
	}
	if w := r.wishes(); w.one() {
		return w.track()
	}
	return cmp.Or(r.studySide(), r.track.ID)
}

// studySide is the side of the field of the one work that the studies under way name; "" where they name none, or an aim names a side.
func (r *reading) studySide() string {
	var sides side
	for i := range r.degrees {
		if r.degrees[i].pursued && r.degrees[i].work {
			sides = sides.and(r.degrees[i].sides)
		}
	}
	if !sides.one() || !r.wishes().none() {
		return ""
	}
	return sides.track()
}

// across tells whether of two tracks one is health information management and the other informatics.
func across(a, b string) bool {
	return a == taxonomy.HIM && b == taxonomy.Informatics || a == taxonomy.Informatics && b == taxonomy.HIM
}

// leads tells a role that leads others, of who leads nobody. Who holds no post of the field yet is not measured against it without saying so.
func (r *reading) leads(role *role) bool {
	return role.target.level >= r.leadAt && r.levelAt < r.leadAt
}

// far tells whether a role stands levels away from the resume, up or down.
func (r *reading) far(role *role) bool { return r.steps(role) >= farLevels }

// steps are the career levels between a role and the resume; 0 where one of them tells none.
func (r *reading) steps(role *role) int {
	asked, have := role.target.level, r.levelAt
	if asked < 0 || have < 0 {
		return 0
	}
	return max(asked-have, have-asked)
}
