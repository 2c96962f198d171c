package score

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"himscore/internal/evidence"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// shortList bounds what a role match names as had, listed and missing.
const shortList = 12

// faintMatch is what no role is told from another by: who shows so little of all is measured against the field named as the aim.
const faintMatch = 0.1

// ranked is a role while the roles are put in order.
type ranked struct {
	*role
	answered
	match    float64
	points   int      // that the resume earns in the role
	place    int      // before what is earned: what is said
	turn     int      // among those of the first place: when it is named; of the others 0
	strange  int      // 1 for a role of another track than the resume's
	near     float64  // the match, less for a role of a far career level
	distance distance // from that level
	other    bool     // of another kind of work than any title, and told by what it shares
	why      string   // it stands before others that match as well or better; "" where the match says it all
}

// The places of the roles in the order.
const (
	first = iota // what is wanted or held
	top          // what earns most points
	next         // what is named
	rest
	beyond // what leads others, of who begins, and what would be a step down
)

// put gives a role its place, and says why where the match does not: with nothing wanted, what the latest job title names comes first.
// An aim of many years ahead moves nothing.
func (a *ranked) put(best *ranked, sd *said, faint, yearsAhead bool) {
	n := a.number
	switch {
	case a.role == sd.wanted && sd.rises:
		a.place, a.why = first, "It is your work of now, and you aim at a higher post in it."
	case a.role == sd.wanted && a.role == sd.latest:
		a.place, a.why = first, "It is your work of now, and what you aim at."
	case a.role == sd.wanted:
		a.place, a.why = first, sd.aimWhy(n)
	case sd.wanted == nil && a.role == sd.latest:
		if a.place, a.why = first, cmp.Or(sd.named[n], byTitle(sd.line)); a.distance.ahead {
			a.why = fmt.Sprintf("Your title in line %d leads to it.", sd.line)
		}
	case sd.wanted == nil && sd.aimed[n] > 0 && faint:
		a.place, a.turn, a.why = first, sd.aimed[n], sd.aimWhy(n)
	case a == best && (!a.distance.behind && !a.distance.across && !a.distance.below || !sd.first()): // what a resume is measured against is never worth less than another
		a.place, a.why = top, sd.named[n] // what somebody is already is no news
	case sd.begins[n] && !yearsAhead:
		a.place, a.why = next, "It is a first post toward what you aim at."
	case sd.aimed[n] > 0 && !yearsAhead:
		a.place, a.why = next, sd.aimWhy(n)
	case sd.named[n] != "" && !a.distance.behind && !a.distance.below && 2*a.points >= best.points:
		if a.place, a.why = next, sd.named[n]; a.distance.ahead && a.why == byHeadline {
			a.why = aboveHeadline
		}
	case a.distance.late, a.distance.left, a.distance.below:
		a.place = beyond
	default:
		a.place = rest
	}
}

// before puts the role first in which a resume earns most points; of equals one of the resume's own track, and near its career level.
func (a *ranked) before(b *ranked) int {
	return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(b.match, a.match), a.strange-b.strange, a.distance.steps-b.distance.steps)
}

// comesAfter compares the places of two roles in the order; of equals, the first of the taxonomy comes first.
func (a *ranked) comesAfter(b *ranked) int {
	switch {
	case a.place != b.place:
		return a.place - b.place
	case a.turn != b.turn:
		return a.turn - b.turn
	case a.near != b.near:
		return cmp.Compare(b.near, a.near)
	case a.distance.steps != b.distance.steps:
		return a.distance.steps - b.distance.steps
	case a.strange != b.strange:
		return a.strange - b.strange
	}
	return a.number - b.number
}

// rank measures the resume against every role, best first. The first of them is what a resume without target is measured against: the role that it says
// it wants, else the one that its latest job title names, else the one in which it earns most points, of equals one of the resume's own track; for
// who holds no post of the field yet, one that leads nobody. So one more accomplishment can change the role and never cost points. A role that the
// headline names comes next.
func (s *Scorer) rank(r *reading) []RoleMatch {
	all := make([]ranked, len(s.roles))
	office, said := r.inOffice(), s.saidRoles(r)
	r.either = said.either
	best := s.measureAll(r, all, &said, office)
	faint := best.match < faintMatch
	switch {
	case said.wanted == nil && !office:
		s.beginnersWish(r, all, &said, faint)
	case said.wanted == nil && said.rises:
		said.wanted = bestNamed(all, said.named)
	case said.wanted == nil && said.count == 0: // "hoping to work with data": no role, and the way to one
		s.startsOfAims(r, &said)
	}
	order := make([]*ranked, len(all))
	for i := range all {
		m := &all[i]
		order[i] = m
		m.put(best, &said, faint, !office && r.leads(m.role))
	}
	if r.track.ID == NoTrack && said.count == 0 && !said.first() {
		s.welcome(r, all)
	}
	slices.SortFunc(order, (*ranked).comesAfter)
	s.bothSides(r, order)
	s.tellReasons(r, &said, order)
	out := make([]RoleMatch, len(order))
	ids := make([]string, 0, 3*shortList*len(order)) // room for what all roles name
	for i, m := range order {
		from := len(ids)
		ids = r.had(ids, &m.target)
		lists := len(ids)
		ids = r.inLists(ids, &m.target)
		to := len(ids)
		ids = r.lacking(ids, &m.target)
		out[i] = RoleMatch{ID: m.ID, Title: m.Title, Track: m.target.Track, Match: m.match, Why: m.why, Aimed: said.wishes(m.role), Rises: m.role == said.wanted && said.rises, Other: m.other, Have: ids[from:lists:lists], Listed: ids[lists:to:to], Missing: ids[to:len(ids):len(ids)]}
	}
	return out
}

// measureAll holds the resume against every role, and gives the one in which it earns most: of who holds no post of the field yet, of those that lead
// nobody, and not on the side for which they do not study; there a word or two of the other side say less than the studies.
func (s *Scorer) measureAll(r *reading, all []ranked, sd *said, office bool) *ranked {
	var best, most *ranked
	side := ""
	if !office {
		side = r.studySide()
	}
	for i, role := range s.roles {
		m := &all[i]
		m.role, m.answered = role, s.measure(r, &role.target)
		credentials := s.credentialShare(r, &role.target)
		m.match = s.joined(m.earned, credentials) * r.certain
		m.points = s.points("coverage", m.earned*r.certain) + s.points("credentials", credentials*r.certain)
		if role.target.Track != r.track.ID {
			m.strange = 1
		}
		m.distance = s.distance(r, role, sd.latest)
		m.near = m.match * m.distance.share
		if !office && r.leads(role) {
			continue
		}
		if most == nil || m.before(most) < 0 {
			most = m
		}
		if !across(role.target.Track, side) && (best == nil || m.before(best) < 0) {
			best = m
		}
	}
	if most != best {
		sd.named[best.number] = "Of the work for which you study, it is where you earn most points."
	}
	return best
}

// bestNamed is the best of the roles that headlines and the latest title name; nil where they name none.
func bestNamed(all []ranked, named []string) *role {
	var best *ranked
	for i := range all {
		if m := &all[i]; named[i] != "" && (best == nil || m.before(best) < 0) {
			best = m
		}
	}
	if best == nil {
		return nil
	}
	return best.role
}

// beginnersWish finds the role of who holds no post of the field yet and names none: what is aimed at or learned for.
func (s *Scorer) beginnersWish(r *reading, all []ranked, sd *said, faint bool) {
	if faint {
		s.startsIn(r, sd)
		s.learnsFor(r, sd)
		return
	}
	s.startsIn(r, sd)
	sd.wanted = r.bestAimed(all, sd, func(n int) bool { return sd.aimed[n] > 0 && sd.aimed[n] <= sd.own })
	if sd.wanted == nil {
		sd.wanted = r.bestAimed(all, sd, func(n int) bool { return sd.aimed[n] > 0 })
	}
	if sd.count == 0 { // who names no work has one in mind by what they learn for: it comes next, and is no measure but for who is licensed for it
		s.learnsFor(r, sd)
		sd.wanted = s.licensedFor(r, sd)
	}
}

// licensedFor is the role that somebody learns for and is licensed for: a nurse who studies the informatics of nursing. nil where there is none.
func (s *Scorer) licensedFor(r *reading, sd *said) *role {
	for n, at := range sd.aimed {
		if role := s.roles[n]; at > sd.own && len(role.Licences) > 0 && !s.unlicensed(r, &role.target) {
			return role
		}
	}
	return nil
}

// bestAimed is the best of the roles that are aimed at, of those within reach where there are some, nil where none is, and those that lead others are
// years ahead: of who holds no post of the field yet, an aim says more than the work of another trade. A work named outright that stands farther off is
// the measure where the resume answers it clearly better.
func (r *reading) bestAimed(all []ranked, sd *said, aimed func(role int) bool) *role {
	const clearly = 1.25
	better := func(best, m *ranked) *ranked {
		if best == nil || m.before(best) < 0 {
			return m
		}
		return best
	}
	var best, reach, named *ranked
	for i := range all {
		m := &all[i]
		if !aimed(i) || r.leads(m.role) {
			continue
		}
		best = better(best, m)
		if !r.far(m.role) {
			reach = better(reach, m)
		}
		if !sd.begins[i] {
			named = better(named, m)
		}
	}
	switch {
	case best == nil:
		return nil
	case reach == nil:
		return best.role
	case named != nil && named.match >= clearly*reach.match:
		return named.role
	}
	return reach.role
}

// joined is the share of the points for what a role asks and for the credentials that fit it.
func (s *Scorer) joined(asks, credentials float64) float64 {
	c, d := float64(s.most["coverage"]), float64(s.most["credentials"])
	return (c*asks + d*credentials) / (c + d)
}

// points is what a share of a part is worth.
func (s *Scorer) points(part string, share float64) int {
	return int(math.Round(share * float64(s.most[part])))
}

// had appends the ids of the heaviest asks that are the role's own and shown: by work, by a job title, or, of the ground of schooling, by a list. What
// work shows by a narrower term alone is neither had nor missing: the report asks to write its name.
func (r *reading) had(out []string, t *Target) []string {
	most := len(out) + shortList
	for _, alike := range t.own {
		for _, stands := range [...]standing{shown, listed} {
			for i := range alike {
				if a := &alike[i]; r.answers[a.answer].stands != stands || stands == shown && r.unnamed(a.term) || stands == listed && !(r.stands(a.term) && r.brings(a.term)) {
					continue
				}
				if out = append(out, alike[i].id); len(out) == most {
					return out
				}
			}
		}
	}
	return out
}

// inLists appends the ids of the heaviest asks that are the role's own and stand under their name in lists and headlines alone: a line of work is wanting.
func (r *reading) inLists(out []string, t *Target) []string {
	most := len(out) + shortList
	for _, alike := range t.own {
		for i := range alike {
			a := &alike[i]
			if r.answers[a.answer].stands != listed || r.unnamed(a.term) || r.stands(a.term) || !r.brings(a.term) {
				continue
			}
			if out = append(out, a.id); len(out) == most {
				return out
			}
		}
	}
	return out
}

// unnamed tells whether a resume has a keyword by a narrower term alone, or as what others did to the writer's work. Another name for it is one of its own.
func (r *reading) unnamed(t *term) bool {
	if _, stood := r.stood[t.ID]; stood {
		return false
	}
	switch by := r.held.by(t); {
	case by == nil:
		return false
	case r.borne(t):
		return true
	case by == t:
		return false
	case r.answers[t.place-1].stands == listed: // who lists access controls has not listed security; who lists Epic has an EHR
		return !by.tool
	default: // who works in Clarity works in Epic, and may have built no report
		return r.held.unnamed(t) || !(by.tool && t.tool) && r.held.onlyNarrower(t)
	}
}

// borne tells whether work shows a keyword by what others did to it alone: who was audited has audited nobody.
func (r *reading) borne(t *term) bool {
	p, is := r.held.have(t), false
	for _, m := range r.ev.Keywords[p.by].Mentions {
		switch {
		case m.Borne:
			is = true
		case m.Strength.Above(evidence.Listed):
			return false
		}
	}
	return is
}

// stands tells whether a keyword needs no line of work: the ground of schooling, and what a job title names.
func (r *reading) stands(t *term) bool { return t.Category == foundation || r.titledAt(t) > 0 }

// titledAt is the line of a title of work that names a keyword, or what proves it; 0 where none does.
func (r *reading) titledAt(t *term) int {
	p := r.held.have(t)
	if p.line == 0 {
		return 0
	}
	for _, m := range r.ev.Keywords[p.by].Mentions {
		l := &r.ev.Resume.Lines[m.At.Line-1]
		if m.Strength > evidence.Denied && l.Part == resume.Title && (l.Kind == resume.Experience || l.Kind == resume.Projects || l.Kind == resume.Volunteering) {
			return m.At.Line
		}
	}
	return 0
}

// brings tells whether a keyword that a resume only lists is its writer's own: a course taken is no work yet, those whom somebody works with or
// watches are others, and the name of a tool in a list is not the work that others do with it.
func (r *reading) brings(t *term) bool {
	if p, other := r.stood[t.ID]; other && p.By != t.ID { // ICD-10, where ICD-10-CM is asked for
		t = r.held.terms[p.By]
	}
	p := r.held.have(t)
	if p.line == 0 {
		return true
	}
	by := r.terms[p.by]
	if by != t && by.tool && !t.tool && t.ID != "ehr" { // who lists Epic has an EHR
		return false
	}
	learned := by.tool || by.Category == foundation
	return slices.ContainsFunc(r.ev.Keywords[p.by].Mentions, func(m evidence.Mention) bool {
		return m.Strength > evidence.Denied && !m.Beside && !r.ev.Judgements[m.At.Line-1].Watched && (learned || r.ev.Resume.Lines[m.At.Line-1].Kind != resume.Education)
	})
}

// lacking appends the ids of the heaviest asks that are the role's own and absent.
func (r *reading) lacking(out []string, t *Target) []string {
	most := len(out) + shortList
	for _, alike := range t.own {
		for i := range alike {
			if alike[i].term.soft || r.standing(t, &alike[i].asked) != absent || r.hasRival(&alike[i]) { // nobody is told to lack attention to detail
				continue
			}
			if out = append(out, alike[i].id); len(out) == most {
				return out
			}
		}
	}
	return out
}

// hasRival tells whether a resume has a product that competes with the one of an ask, and not that one: it is no gap.
func (r *reading) hasRival(a *ownAsk) bool {
	has := func(id string) bool { return r.held.Best(id) != evidence.Denied }
	return a.maker != nil && !has(a.maker.ID) && slices.ContainsFunc(a.rivals, has)
}

// bothSides gives the third place to the first post on the other side, where a resume stands between the two and the first three roles on one, or where
// its aim names that other side alone.
func (s *Scorer) bothSides(r *reading, order []*ranked) {
	side := order[0].target.Track
	leaves := r.wishes().one() && !r.wishes().names(side)
	if r.track.ID != taxonomy.Bridge || side == taxonomy.Bridge || order[2].target.Track != side || order[1].target.Track != side && !leaves {
		return
	}
	at := -1
	for i, m := range order {
		if t := m.target.Track; i > 1 && t != side && t != taxonomy.Bridge && (at < 0 || m.target.level < order[at].target.level) {
			at = i
		}
	}
	m := order[at]
	m.why = r.firstPostOn(m.target.Track)
	copy(order[3:at+1], order[2:at])
	order[2] = m
}

// firstPostOn is the reason of a first post on a side, of a resume between the two: what is studied or held as a title there makes it their own.
func (r *reading) firstPostOn(track string) string {
	own := func(sides side) bool { return sides.one() && sides.names(track) }
	if slices.ContainsFunc(r.degrees, func(d schooling) bool { return d.pursued && own(d.sides) }) {
		return "It is a first post on the side of your studies."
	}
	for i := range r.spoken {
		if t := &r.spoken[i]; !t.headline && own(t.sides) {
			return fmt.Sprintf("It is a first post on the side of your title in line %d.", t.line)
		} else if !t.headline {
			break // the latest tells where somebody works
		}
	}
	return "It is a first post on the other side of your work."
}
