package score

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// This file says why a role stands where it does: of that role and of the resume, never of a third.

// firstRoles is how many roles are read by everybody.
const firstRoles = 3

// readOn is how many are told in full; of those behind them the level alone is told.
const readOn = 2 * firstRoles

// tellReasons gives a reason to each role that stands before one that matches better, and to those of the first that have none yet.
func (s *Scorer) tellReasons(r *reading, order []*ranked) {
	percent := func(m *ranked) int { return int(math.Round(100 * m.match)) }
	passed := make([]*ranked, len(order)) // of each, the best that matches better and comes later
	best := order[len(order)-1]
	for i, m := range slices.Backward(order) {
		if percent(m) < percent(best) {
			passed[i] = best
		} else {
			best = m
		}
	}
	told := map[string]bool{}
	for i, m := range order {
		switch {
		case m.why != "":
		case m.place == top && (passed[i] != nil || i == 0 && r.track.ID != NoTrack):
			m.why = "It is where you earn most points."
		case i < firstRoles && r.track.ID == NoTrack && m.Level == entry:
			m.why = "It is a post in which people begin."
		case r.track.ID == NoTrack: // what another trade shares with it is no reason
		case passed[i] != nil, i > 0 && i < firstRoles, m.place >= rest && m.distance.below:
			m.why = s.ownReason(r, m, passed[i], i < readOn, told)
		}
	}
}

// ownReason says what a role and a resume share and, where that explains the place, how the role stands to the career level or the side of the field.
func (s *Scorer) ownReason(r *reading, m *ranked, passed *ranked, full bool, told map[string]bool) string {
	if line := r.heldBefore(m.role); line > 0 {
		why := fmt.Sprintf("Your earlier title in line %d names such work", line)
		if m.distance.before {
			why += ": a way back, and no next step"
		}
		return why + "."
	}
	stands := ""
	switch {
	case passed == nil && !m.distance.below:
	case passed != nil && passed.distance.across && !m.distance.across:
		stands = "on your side of the field"
	default:
		stands = r.levelOfRole(m.role)
	}
	why, alone := "", ""
	if full {
		if names := r.shared(s, &m.target, told); len(names) > 0 {
			why = "It shares " + series(names) + " with you"
		}
	}
	if stands != "" {
		alone = "It stands " + stands + "."
	}
	switch {
	case why == "" || told[why]: // nothing of its own
		return alone
	case stands != "":
		told[why] = true
		return why + ", and stands " + stands + "."
	default:
		told[why] = true
		return why + "."
	}
}

// levelOfRole is where a role stands, seen from the resume's career level.
func (r *reading) levelOfRole(role *role) string {
	steps := r.steps(role)
	levels := "a career level"
	if steps > 1 {
		levels = count(steps, "", "career levels")
	}
	switch {
	case steps == 0:
		return "at your career level"
	case role.target.level > r.levelAt:
		return levels + " above yours"
	default:
		return levels + " below yours"
	}
}

// heldBefore is the line of a job title that names a role and is not the latest of the field; 0 where none does.
func (r *reading) heldBefore(role *role) int {
	latest := true
	for i := range r.titles {
		t := &r.titles[i]
		if t.headline || t.role == nil {
			continue
		}
		if t.role == role {
			if latest {
				return 0
			}
			return t.line
		}
		latest = false
	}
	return 0
}

// shared are names of what a role asks for and a resume has: what few roles ask for comes first, what work shows before what is only listed, and what
// was told of another role last.
func (r *reading) shared(s *Scorer, t *Target, told map[string]bool) []string {
	const most = 3
	asks := make([]int, 0, len(t.asks))
	for i := range t.asks {
		if stands := r.answers[t.asks[i].answer].stands; t.Asks[i].Role && (stands == shown || stands == listed && r.brings(t.Asks[i].term)) {
			asks = append(asks, i)
		}
	}
	slices.SortStableFunc(asks, func(a, b int) int {
		x, y := &t.asks[a], &t.asks[b]
		return cmp.Or(cmp.Compare(r.answers[y.answer].stands, r.answers[x.answer].stands), cmp.Compare(y.counts, x.counts))
	})
	names := make([]string, 0, most)
	for _, again := range [...]bool{false, true} {
		for _, i := range asks {
			p, _ := r.answer(&t.Asks[i])
			if name := s.shownAs(&t.Asks[i], p); len(names) < most && told[name] == again && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, name := range names {
		told[name] = true
	}
	return names
}
