package score

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/resume"
)

// This file says why a role stands where it does: of that role and of the resume, never of a third.

// firstRoles is how many roles are read by everybody.
const firstRoles = 3

// readOn is how many are told in full; of those behind them the level alone is told.
const readOn = 2 * firstRoles

// tellReasons gives a reason to each role that stands before one that matches better, and to those of the first that have none yet.
func (s *Scorer) tellReasons(r *reading, sd *said, order []*ranked) {
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
			m.why = s.ownReason(r, m, passed[i], sd, i < readOn, told)
		}
		if i < firstRoles && m.why == "" && r.track.ID != NoTrack {
			m.why = "It stands " + r.levelOfRole(m.role) + "."
		}
	}
}

// ownReason says what a role and a resume share and, where that explains the place, how the role stands to the career level or the side of the field.
func (s *Scorer) ownReason(r *reading, m, passed *ranked, now *said, full bool, told map[string]bool) string {
	if line := r.heldBefore(m.role); line > 0 {
		return fmt.Sprintf("Your earlier title in line %d names such work.", line)
	}
	stands := ""
	switch {
	case passed == nil && !m.distance.below:
	case passed != nil && passed.distance.across && !m.distance.across:
		stands = "on your side of the field"
	default:
		stands = r.levelOfRole(m.role)
	}
	if full {
		if why := r.shares(s, m, stands, told); why != "" {
			return why
		}
	}
	near := r.nearWork(m.role, now)
	switch {
	case full && near != "" && !told[near]:
		told[near] = true
		return near
	case stands == "":
		return ""
	}
	return "It stands " + stands + "."
}

// nearWork says how a role is akin to the work of now where they share no word; "" where it is not.
func (r *reading) nearWork(role *role, now *said) string {
	switch {
	case now.latest != nil && now.latest != role && now.latest.Family == role.Family:
		return fmt.Sprintf("It is work of one kind with that of your title in line %d.", now.line)
	case trackName(role.Track) == r.track.ID:
		return "It is work on your side of the field."
	}
	return ""
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

// common is something that a role asks for and a resume has, as a reason names it.
type common struct {
	name  string
	line  int
	worth float64
}

// shares says what a role and a resume have in common, by the work that tells most of it, and where the role stands. What lists and headlines alone name
// is said to be named. Empty where that is nothing, or was said of another role.
func (r *reading) shares(s *Scorer, m *ranked, stands string, told map[string]bool) string {
	const most, fewer = 3, 2
	for _, work := range [...]bool{true, false} {
		found := r.shared(s, m, work, told)
		n := most
		if !work && stands != "" {
			n = fewer // a sentence of one breath
		}
		if found = found[:min(len(found), n)]; len(found) == 0 {
			continue
		}
		key := keyOf(found)
		if told[key] && len(found) == 1 {
			continue
		} else if told[key] { // what tells most of it alone
			found = found[:1]
		}
		told[key] = true
		names, lines := make([]string, len(found)), make([]int, len(found))
		for i, c := range found {
			names[i], lines[i] = c.name, c.line
			told[c.name] = true
		}
		if work && r.steps(m.role) == 0 && r.otherWork(m.role) { // nobody stands level with a work that they have not done
			m.other = true
			return sharesWork(names, uniqueLines(lines), "")
		}
		if work {
			return sharesWork(names, uniqueLines(lines), stands)
		}
		return onlyNames(names, stands)
	}
	return ""
}

// otherWork tells whether no title of a resume is of the kind of work that a role is.
func (r *reading) otherWork(role *role) bool {
	return !slices.ContainsFunc(r.titles, func(t title) bool { return t.role != nil && t.role.Family == role.Family })
}

// keyOf is one for the same things in whatever order.
func keyOf(found []common) string {
	names := make([]string, len(found))
	for i, c := range found {
		names[i] = c.name
	}
	slices.Sort(names)
	return strings.Join(names, "|")
}

func sharesWork(names []string, lines []int, stands string) string {
	why := "It shares " + seriesOfNames(names) + " with you (" + strings.TrimPrefix(linesText(lines), "in ") + ")"
	if stands != "" {
		why += ", and stands " + stands
	}
	return why + "."
}

func onlyNames(names []string, stands string) string {
	why := "It asks for "
	if stands != "" {
		why = "It stands " + stands + " and asks for "
	}
	if len(names) == 1 {
		return why + names[0] + "; you name it, and no line of work does yet."
	}
	return why + seriesOfNames(names) + "; you name them, and no line of work does yet."
}

// seriesOfNames joins names, with a comma before the last where one of them has an "and" of its own.
func seriesOfNames(names []string) string {
	last := len(names) - 1
	if last == 0 || !slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, " and ") }) {
		return series(names)
	}
	return strings.Join(names[:last], ", ") + ", and " + names[last]
}

// leastTelling is the rarity below which a keyword tells no role from another.
const leastTelling = 0.35

// telling tells whether what a role asks for is a reason to think of it: no more than what most roles ask for, nor the office programs of any trade. Who
// leads is told by leading.
func (m *ranked) telling(s *Scorer, t *term) bool {
	if t.Category == leading {
		return m.target.level >= s.levelIndex(lead)
	}
	office := t.tool && (t.Generic || slices.ContainsFunc(t.above, func(k *term) bool { return k.tool && k.Generic })) // Excel, of the office programs
	return t.rarity >= leastTelling && !office
}

// leading is the category of what leads others.
const leading = "leadership"

// shared are what tells a role that a resume shows in work or by its schooling, or only names: first what the role is known by and strong work shows. The name of a system is a
// weak reason, and what was said of another role is no news.
func (r *reading) shared(s *Scorer, m *ranked, work bool, told map[string]bool) []common {
	const ofTool, ofSchool, again = 0.6, 0.4, 0.5
	t := &m.target
	out := make([]common, 0, len(t.asks))
	for i := range t.asks {
		ask := &t.Asks[i]
		stands := r.answers[t.asks[i].answer].stands
		if stands < listed || !ask.Role || !m.telling(s, ask.term) || r.unnamed(ask.term) {
			continue
		}
		p, _ := r.answer(ask)
		if stands == listed {
			title, ground := r.titledAt(ask.term), ask.term.Category == foundation // a license or a course shows the ground of schooling
			if work != (title > 0 || ground) || title == 0 && !r.brings(ask.term) {
				continue
			}
			switch {
			case title > 0:
				p.Line = title
			case ground:
				p.Line = r.learnedAt(ask.term, p.Line)
			}
		} else if !work {
			continue
		}
		c := common{s.shownAs(ask, p), p.Line, t.asks[i].counts * credit(s.rules.Evidence.Keyword, max(p.Strength, evidence.Duty))}
		switch {
		case ask.term.tool:
			c.worth *= ofTool
		case stands == listed && ask.term.Category == foundation: // work says more
			c.worth *= ofSchool
		}
		if told[c.name] {
			c.worth *= again
		}
		if !slices.ContainsFunc(out, func(o common) bool { return o.name == c.name }) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b common) int { return cmp.Compare(b.worth, a.worth) })
	return out
}

// learnedAt is the line of a credential or of schooling that names the ground of it, the letters behind a name being no place to look; else the line given.
func (r *reading) learnedAt(t *term, line int) int {
	for _, m := range r.ev.Keywords[r.held.have(t).by].Mentions {
		if l := &r.ev.Resume.Lines[m.At.Line-1]; m.Strength > evidence.Denied && (l.Kind == resume.Certifications || l.Kind == resume.Education) {
			return m.At.Line
		}
	}
	return line
}
