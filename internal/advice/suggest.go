package advice

import (
	"fmt"
	"sort"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// Steps of the ladder.
const (
	now   = "now"
	next  = "next"
	later = "later"
)

// mostSuggested bounds the ladder, mostNow what can be studied for at once.
const (
	mostSuggested = 5
	mostNow       = 2
)

// How much each list speaks for a credential; the place within a list takes a little off.
const (
	postingFit = 5.0
	roleFit    = 3.0
	typicalFit = 2.2
	ladderFit  = 2.0
	namedFit   = 1.0
	higherFit  = 1.5
	practiced  = 1.5 // lists for clinicians and for people with years in the field
	placeCost  = 0.15
	renewFit   = 3.5
	plannedFit = 1.5
	shutCost   = 1.2 // out of reach for now
	sameIssuer = 0.7 // a further credential of an issuer already on the ladder
	strange    = 0.8 // on the ladder of the track, and made for other roles than the target
	leastFit   = 1.0 // less is no suggestion
)

var educationLevels = []credential.Level{
	credential.NoLevel, credential.Certificate, credential.Associate, credential.Bachelor, credential.Master, credential.Doctorate,
}

// candidate is a credential that may be suggested.
type candidate struct {
	def     *taxonomy.Credential
	fit     float64
	when    string
	why     []string
	sources []string
}

// suggest builds the ladder: what fits the role, the track and the education, is open or says what opens it, and is not claimed.
func (a *Adviser) suggest(r *reading) []Suggestion {
	if r.res.Track.ID == score.NoTrack && !r.res.Target.Chosen && len(r.opts.Asks) == 0 {
		return nil
	}
	var list []candidate
	for _, c := range a.candidates(r) {
		if a.fits(r, c.def) && a.reach(r, &c) && c.fit >= leastFit {
			list = append(list, c)
		}
	}
	list = spread(list)
	open := 0
	for i := range list {
		if list[i].when == now {
			if open++; open > mostNow {
				list[i].when = next
			}
		}
	}
	order := map[string]int{now: 0, next: 1, later: 2}
	sort.SliceStable(list, func(i, j int) bool { return order[list[i].when] < order[list[j].when] })
	var out []Suggestion
	said := map[string]string{}
	for _, c := range list {
		reason := c.why[0]
		if before := said[reason]; before != "" {
			c.why[0] = alike(before, reason)
		}
		said[reason] = c.def.Label
		out = append(out, Suggestion{
			ID: c.def.ID, Label: c.def.Label, Name: c.def.Name, Issuer: c.def.Issuer, When: c.when,
			Why: strings.Join(c.why, " "), Requires: requires(c.def), Sources: union(c.sources, c.def.Sources...),
		})
	}
	return out
}

// alike says a reason again for the next credential: the reader need not hear it word for word.
func alike(before, why string) string {
	if rest, found := strings.CutPrefix(why, "It "); found {
		return "Like " + before + ", it " + rest
	}
	if rest, found := strings.CutPrefix(why, "Holders "); found {
		return "As with " + before + ", holders " + rest
	}
	return why
}

// spread picks the best candidates, each issuer's second and third for less: a ladder of one issuer's exams is no ladder.
func spread(list []candidate) []candidate {
	var out []candidate
	for len(list) > 0 && len(out) < mostSuggested {
		sort.SliceStable(list, func(i, j int) bool { return list[i].fit > list[j].fit })
		best := list[0]
		list = list[1:]
		out = append(out, best)
		for i := range list {
			if list[i].def.Issuer == best.def.Issuer && list[i].fit > 0 {
				list[i].fit *= sameIssuer
			}
		}
	}
	return out
}

// pool gathers credentials; one that several lists name adds their weights up.
type pool struct {
	a    *Adviser
	list []candidate
	at   map[string]int
}

func (p *pool) add(id string, fit float64, why string, sources ...string) {
	def := p.a.creds[id]
	if def == nil {
		return
	}
	i, known := p.at[id]
	if !known {
		i = len(p.list)
		p.at[id] = i
		p.list = append(p.list, candidate{def: def, why: []string{why}})
	}
	p.list[i].fit += fit
	p.list[i].sources = union(p.list[i].sources, sources...)
}

// candidates gathers credentials from the posting, the claims that lapsed or are planned, the role, and the ladder of track and
// education.
func (a *Adviser) candidates(r *reading) []candidate {
	p := &pool{a: a, at: map[string]int{}}
	for _, ask := range r.opts.Asks {
		p.add(ask.ID, postingFit, "The posting asks for it.")
	}
	for _, c := range r.ev.Claims.Credentials {
		switch c.Status {
		case credential.Expired:
			p.add(c.ID, renewFit, "Yours has lapsed: renew it, or replace it with a current one and drop the line.")
		case credential.Planned:
			why := "You plan it already; print the date."
			if c.Year > 0 {
				why = fmt.Sprintf("You plan it for %d already.", c.Year)
			}
			p.add(c.ID, plannedFit, why)
		}
	}
	if role := a.roles[r.res.Target.ID]; role != nil && r.res.Target.Kind == score.RoleTarget {
		a.fromRole(r, role, p)
	}
	for _, l := range a.texts.Ladders {
		if l.Track == r.res.Target.Track && l.Education == string(level(r)) {
			for i, id := range l.Credentials {
				fit := ladderFit - placeCost*float64(i)
				if def := a.creds[id]; def != nil && r.res.Target.Kind == score.RoleTarget && len(def.Roles) > 0 && !contains(def.Roles, r.res.Target.ID) {
					fit *= strange
				}
				p.add(id, fit, "It suits your track and your level of education.", l.Sources...)
			}
		}
	}
	for i := range p.list {
		if contains(p.list[i].def.Roles, r.res.Target.ID) {
			p.list[i].fit += namedFit
		}
	}
	return p.list
}

// fromRole adds the role's lists: for this education, for this practice, for anybody, and for the next level of education.
func (a *Adviser) fromRole(r *reading, role *taxonomy.Role, p *pool) {
	lists := []struct {
		ids []string
		fit float64
		why string
	}{
		{byEducation(r, role), roleFit, "It fits the role " + role.Title + " at your level of education."},
		{a.byPractice(r, role), practiced, "It fits the role " + role.Title + " after your years of work."},
		{role.Credentials.Typical, typicalFit, "Holders are common in the role " + role.Title + "."},
		{role.Credentials.ByEducation[string(upcoming(r))], higherFit, "It is the next level for the role " + role.Title + "."},
	}
	for _, l := range lists {
		for i, id := range l.ids {
			p.add(id, l.fit-placeCost*float64(i), l.why, role.Sources...)
		}
	}
}

// byEducation is the role's list for the highest degree, or for the nearest below it.
func byEducation(r *reading, role *taxonomy.Role) []string {
	for i := indexOf(level(r)); i >= 0; i-- {
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
	case r.res.Level.Years >= 2:
		return role.Credentials.ByEducation["experienced"]
	}
	return nil
}

// clinician tells whether a clinical licence is held.
func (a *Adviser) clinician(r *reading) bool {
	for _, c := range r.ev.Claims.Credentials {
		if def := a.creds[c.ID]; def != nil && def.Kind == "licence" && c.Status == credential.Held {
			return true
		}
	}
	return false
}

// fits tells whether a credential may be suggested at all: current, safe to recommend, not claimed, not made needless by another.
func (a *Adviser) fits(r *reading, def *taxonomy.Credential) bool {
	if !def.Suggest || def.Status != "active" || def.Kind == "degree" || def.Kind == "licence" {
		return false
	}
	for _, c := range r.ev.Claims.Credentials {
		if c.ID == def.ID && (c.Status == credential.Held || c.Status == credential.InProgress) {
			return false
		}
		have := a.creds[c.ID]
		if have == nil || c.Status != credential.Held {
			continue
		}
		for _, id := range have.Replaces {
			if id == def.ID {
				return false
			}
		}
		for _, g := range a.texts.Outgrown {
			if g.Holder == c.ID && contains(g.Needless, def.ID) {
				return false
			}
		}
	}
	return true
}

func contains(list []string, id string) bool {
	for _, x := range list {
		if x == id {
			return true
		}
	}
	return false
}

// level is the highest completed level of education.
func level(r *reading) credential.Level {
	if l := r.ev.Claims.Education.Level; l != "" {
		return l
	}
	return credential.NoLevel
}

func indexOf(l credential.Level) int {
	for i, x := range educationLevels {
		if x == l {
			return i
		}
	}
	return 0
}

// upcoming is the level of education that opens the next credentials: of the degree under way, else the next one up.
func upcoming(r *reading) credential.Level {
	have := indexOf(level(r))
	best := 0
	for _, d := range r.ev.Claims.Education.Pursuing {
		best = max(best, indexOf(d.Level))
	}
	if best > have {
		return educationLevels[best]
	}
	return educationLevels[min(max(have+1, indexOf(credential.Associate)), len(educationLevels)-1)]
}
