package advice

import (
	"fmt"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// pool gathers credentials that may be suggested at all; one that several lists name adds their weights up.
type pool struct {
	a     *Adviser
	r     *reading
	list  []candidate
	place []int // of each credential in the list, by its number, from 1; 0 where no list named it, -1 where it is not to be suggested
}

// add adds a credential, and gives what is known of it; nil where it is not to be suggested.
func (p *pool) add(id string, fit float64, why string, sources ...string) *candidate {
	def := p.a.sameTool(p.r, p.a.creds[id])
	if def == nil {
		return nil
	}
	if fits, leveled := strings.CutSuffix(why, " "+atEducation); leveled && (def.Requires.Degree == "" || def.Requires.Degree == string(credential.NoLevel)) {
		why = fits + "." // any level will do
	}
	place := &p.place[def.number]
	if *place == 0 {
		if *place = -1; p.a.fits(p.r, def) {
			p.list = append(p.list, candidate{def: def, reason: why})
			*place = len(p.list)
		}
	}
	if *place < 0 {
		return nil
	}
	c := &p.list[*place-1]
	c.fit += fit
	c.sources = union(c.sources, sources...)
	return c
}

// sameTool is a credential, or the one of the tool that a resume names where the lists name one of its rivals: who works with Tableau is sent to no exam in Power BI.
func (a *Adviser) sameTool(r *reading, def *cred) *cred {
	if def == nil || r.covered[def.number].named || a.asked(r, def) {
		return def
	}
	for _, id := range def.outgrown {
		if rival := a.creds[id]; rival.Suggest && a.outgrown(id, def.ID) && r.covered[rival.number].named {
			return rival
		}
	}
	return def
}

// named tells whether a list before has named a credential.
func (p *pool) named(def *cred) bool { return p.place[def.number] != 0 }

// candidates gathers credentials from the posting, the claims that lapsed or are planned, the role, and the ladder of track and
// education.
func (a *Adviser) candidates(r *reading) []candidate {
	p := &pool{a: a, r: r, place: make([]int, len(a.creds))}
	a.fromPosting(r, p)
	a.fromClaims(r, p)
	a.fromEmployer(r, p)
	for i := range p.list {
		p.list[i].called = true
	}
	if role := a.aim(r); role != nil {
		a.fromRole(r, role, p)
	}
	if role := a.roles[r.res.Target.ID]; role != nil && r.res.Target.Kind == score.RoleTarget {
		a.fromRole(r, role, p)
	}
	a.fromStudies(r, p)
	a.fromWishes(r, p)
	a.fromLadder(r, p)
	for i := range p.list {
		c := &p.list[i]
		own := r.covered[c.def.number].fit()
		switch {
		case a.disclaimed(r, c.def) != nil:
			own = 0
		case a.toldLine(r, c.def) > 0:
			own = workedFit
		}
		switch {
		case contains(c.def.Roles, r.res.Target.ID) && own > 0:
			c.fit += namedFit
		case contains(c.def.Roles, r.res.Target.ID):
			c.fit += namedFit * unseen
		}
		if !c.strange {
			c.fit += own
		}
		if c.def.Requires.Accredited && a.studiesToward(r, c.def) {
			c.fit += namedFit
		}
		if a.onlyLicensed(r, c.def) {
			c.fit += licensed
		}
	}
	return p.list
}

// fromPosting adds what a posting asks.
func (a *Adviser) fromPosting(r *reading, p *pool) {
	for _, ask := range r.opts.Asks {
		a.answer(r, ask, p)
		switch {
		case ask.Answered: // by itself or by another that is enough
		case len(ask.Or) > 0:
			if c := p.add(ask.ID, askedFit(ask), a.oneOf(ask)); c != nil {
				c.instead = ask.Or
			}
		case ask.Required, ask.Duty:
			p.add(ask.ID, postingFit, "The posting requires it.")
		case ask.AfterHire:
			p.add(ask.ID, postingFit, "The posting gives you time after hire to earn it; say that you are ready to.")
		default:
			p.add(ask.ID, plusFit, "The posting names it as a plus.")
		}
	}
}

// aim is the role that a stated aim names, where the resume is measured against the work of now; nil where there is none. Its credentials come first.
func (a *Adviser) aim(r *reading) *taxonomy.Role {
	if r.res.Target.Chosen || len(r.opts.Asks) > 0 {
		return nil
	}
	best := firstRoles(r)
	at := slices.IndexFunc(best, func(m score.RoleMatch) bool { return m.Aimed && m.ID != r.res.Target.ID })
	if at < 0 || slices.ContainsFunc(best, func(m score.RoleMatch) bool { return m.Aimed && !m.Rises && m.ID == r.res.Target.ID }) {
		return nil
	}
	return a.roles[best[at].ID]
}

// askedFit is how much an ask of a posting speaks for a credential.
func askedFit(ask Ask) float64 {
	if ask.Required || ask.Duty || ask.AfterHire {
		return postingFit
	}
	return plusFit
}

// oneOf is the reason of a credential for which the posting takes others as well.
func (a *Adviser) oneOf(ask Ask) string {
	switch others := a.labels(ask.Or); {
	case ask.AfterHire:
		return "The posting takes it or " + others + ", and gives you time after hire to earn one."
	case ask.Required, ask.Duty:
		return "The posting takes it or " + others + "; one is enough."
	default:
		return "As a plus the posting names it or " + others + "; one is enough."
	}
}

// labels lists credentials by their labels.
func (a *Adviser) labels(ids []string) string {
	var out []string
	for _, id := range ids {
		if def := a.creds[id]; def != nil {
			out = append(out, def.Label)
		}
	}
	return listOfWords(out, "or")
}

// answer adds what answers a posting in place of a credential that the education has shut: who is about to hold RHIA need not have had RHIT.
func (a *Adviser) answer(r *reading, ask Ask, p *pool) {
	def := a.creds[ask.ID]
	if def == nil || ask.Answered || claimed(r, ask.ID) != "" || a.reach(r, &candidate{def: def}) {
		return
	}
	for _, better := range a.taught {
		if contains(better.Replaces, ask.ID) && a.reach(r, &candidate{def: better}) {
			p.add(better.ID, postingFit, fmt.Sprintf("The posting asks for %s, which your studies do not open; this one answers it, so name its month in your letter.", def.Label), better.Sources...)
		}
	}
}

// fromStudies adds what the studies of the field under way lead to, be it made for other roles than the target.
func (a *Adviser) fromStudies(r *reading, p *pool) {
	for _, def := range a.taught {
		if a.studiesToward(r, def) && !p.named(def) {
			p.add(def.ID, ladderFit, "Your studies lead to it.", def.Sources...)
		}
	}
}

// fromWishes adds what answers a wish to learn a work.
func (a *Adviser) fromWishes(r *reading, p *pool) {
	for _, def := range a.byNumber {
		if a.wish(r, def) > 0 {
			p.add(def.ID, roleFit, "", def.Sources...)
		}
	}
}

// fromLadder adds what suits the track at this level of education; what is made for other roles than the target, for less, unless it is a first
// step for a beginner.
func (a *Adviser) fromLadder(r *reading, p *pool) {
	share := a.strangeShare(r, p)
	l := a.ladder(r)
	for i, id := range l.Credentials {
		fit := ladderFit - placeCost*float64(i)
		def := a.creds[id]
		other := def != nil && r.res.Target.Kind == score.RoleTarget && len(def.Roles) > 0 && !contains(def.Roles, r.res.Target.ID)
		if other && !p.named(def) && !(def.Level == "entry" && a.begins(r)) {
			if def.Level != "entry" && len(def.Subjects) > 0 && r.covered[def.number].line == 0 {
				continue // neither the target nor the work of the resume leads there
			}
			if c := p.add(id, fit*share, suits[l.Track], l.Sources...); c != nil {
				c.strange, c.lost = true, fit*(1-share)
			}
			continue
		}
		p.add(id, fit, suits[l.Track], l.Sources...)
	}
}

// strangeShare is what is left of the fit of a credential made for other roles: all of it for somebody between the two sides who aims at one, who
// is not to be told of that side alone.
func (a *Adviser) strangeShare(r *reading, p *pool) float64 {
	if a.ladderTrack(r) == taxonomy.Bridge && r.res.Target.Track != taxonomy.Bridge {
		return 1
	}
	for _, c := range p.list {
		if a.reach(r, &candidate{def: c.def}) {
			return needless
		}
	}
	return strange
}

// atEducation ends the reasons that hold for a level of education.
const atEducation = "at your level of education."

// suits is the reason of the ladders.
var suits = map[string]string{
	taxonomy.HIM:         "It suits work in health information management at your level of education.",
	taxonomy.Informatics: "It suits work in health informatics at your level of education.",
	taxonomy.Bridge:      "It suits work between records and systems at your level of education.",
}

// ladder is the list for the track and the education.
func (a *Adviser) ladder(r *reading) taxonomy.Ladder {
	for _, l := range a.texts.Ladders {
		if l.Track == a.ladderTrack(r) && l.Education == string(a.schooled(r)) {
			return l
		}
	}
	return taxonomy.Ladder{}
}

// ladderTrack is the track of the ladder: of the target somebody chose, else the one that the resume speaks for.
func (a *Adviser) ladderTrack(r *reading) string {
	if r.res.Target.Chosen || r.res.Track.ID == score.NoTrack {
		return r.res.Target.Track
	}
	return r.res.Track.ID
}

// suitsTarget tells whether a credential is one of those that holders of the target role have, or that the posting asks for. Where no role is
// known it is one of the track's.
func (a *Adviser) suitsTarget(r *reading, def *cred) bool {
	if slices.ContainsFunc(r.opts.Asks, func(ask Ask) bool { return ask.ID == def.ID }) {
		return true
	}
	role := a.roles[r.res.Target.ID]
	if role == nil || r.res.Target.Kind != score.RoleTarget {
		return contains(def.Tracks, r.res.Target.Track)
	}
	if contains(def.Roles, role.ID) || contains(role.Credentials.Typical, def.ID) {
		return true
	}
	return contains(a.byEducation(r, role), def.ID) || contains(a.byPractice(r, role), def.ID) || contains(a.ladder(r).Credentials, def.ID)
}

// fromRole adds the role's lists: for this education, for this practice, for anybody, and for the next level of education.
func (a *Adviser) fromRole(r *reading, role *taxonomy.Role, p *pool) {
	practice := "It fits the role " + role.Title + " for people with some years in the work."
	if a.clinician(r) {
		practice = "It fits the role " + role.Title + " for holders of your license."
	}
	list := func(ids []string, fit float64, why string) {
		for i, id := range ids {
			if def := a.creds[id]; why == practice && def != nil && def.Purpose != "" && !contains(def.Roles, role.ID) { // a move, and no fit
				p.add(id, fit-placeCost*float64(i), "Take it if you "+def.Purpose+".", role.Sources...)
				continue
			}
			p.add(id, fit-placeCost*float64(i), why, role.Sources...)
		}
	}
	typical := role.Credentials.Typical
	common := min(1, len(typical)) // the first of them is; of the others some have one, some another
	list(a.byEducation(r, role), roleFit, "It fits the role "+role.Title+" "+atEducation)
	list(a.byPractice(r, role), practiced, practice)
	list(typical[:common], typicalFit, "Holders are common in the role "+role.Title+".")
	list(typical[common:], typicalFit-placeCost*float64(common), "Some people in the role "+role.Title+" hold it.")
	if indexOf(level(r)) >= indexOf(credential.Bachelor) && len(r.ev.Claims.Education.Pursuing) == 0 {
		return // who has a bachelor's degree and studies for nothing is not told what another would open
	}
	for i, id := range role.Credentials.ByEducation[string(upcoming(r))] {
		p.add(id, higherFit-placeCost*float64(i), a.atNextLevel(r, role, id), role.Sources...)
	}
}

// atNextLevel says what a credential is for that the next level of education opens: its own purpose where the role as such does not ask for it.
func (a *Adviser) atNextLevel(r *reading, role *taxonomy.Role, id string) string {
	if def := a.creds[id]; def != nil && def.Purpose != "" && !contains(def.Roles, role.ID) {
		return "Take it if you " + def.Purpose + "."
	}
	return "With " + withArticle(degreeName(upcoming(r))) + " it fits the role " + role.Title + "."
}

// byEducation is the role's list for the highest degree, or for the nearest below it.
func (a *Adviser) byEducation(r *reading, role *taxonomy.Role) []string {
	for i := indexOf(a.schooled(r)); i >= 0; i-- {
		if list := role.Credentials.ByEducation[string(educationLevels[i])]; len(list) > 0 {
			return list
		}
	}
	return nil
}

// byPractice is the role's list for clinicians, else for people with years in the field.
func (a *Adviser) byPractice(r *reading, role *taxonomy.Role) []string {
	switch {
	case a.clinician(r):
		return role.Credentials.ByEducation["clinical"]
	case r.res.Level.Years >= 2 && !a.begins(r) && !a.newTo(r, role):
		return role.Credentials.ByEducation["experienced"]
	}
	return nil
}

// clinician tells whether a clinical licence is held.
func (a *Adviser) clinician(r *reading) bool {
	return slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool { return a.licensed(r, c.ID) })
}

// onlyLicensed tells whether a credential is for holders of a clinical license alone, and one of them is held.
func (a *Adviser) onlyLicensed(r *reading, def *cred) bool {
	need := def.Requires.License
	return len(need) > 0 && !slices.ContainsFunc(need, func(id string) bool { return a.creds[id] == nil || a.creds[id].Kind != "licence" }) && a.holdsOne(r, need)
}

// licensed tells whether a credential is a clinical license that is held.
func (a *Adviser) licensed(r *reading, id string) bool {
	def := a.creds[id]
	return def != nil && def.Kind == "licence" && claimed(r, id) == credential.Held
}
