package advice

import (
	"fmt"
	"slices"

	"himscore/internal/credential"
	"himscore/internal/score"
	"himscore/taxonomy"
)

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

// named tells whether a list before has named a credential.
func (p *pool) named(id string) bool {
	_, known := p.at[id]
	return known
}

// candidates gathers credentials from the posting, the claims that lapsed or are planned, the role, and the ladder of track and
// education.
func (a *Adviser) candidates(r *reading) []candidate {
	p := &pool{a: a, at: map[string]int{}}
	for _, ask := range r.opts.Asks {
		if ask.Required {
			p.add(ask.ID, postingFit, "The posting requires it.")
		} else {
			p.add(ask.ID, plusFit, "The posting names it as a plus.")
		}
	}
	for _, c := range r.ev.Claims.Credentials {
		switch c.Status {
		case credential.Expired:
			if def := a.creds[c.ID]; def != nil && a.carried(r, def) {
				p.add(c.ID, carriedFit, "Yours has lapsed, and what you hold covers much of it: renew it only where a posting asks, else drop the line.")
			} else {
				p.add(c.ID, renewFit, "Yours has lapsed: renew it, or replace it with a current one and drop the line.")
			}
		case credential.Planned:
			why := "You plan it already; add the date."
			switch {
			case c.Year > 0 && c.Year < r.opts.AsOf.Year():
				why = fmt.Sprintf("You planned it for %d; set a new date.", c.Year)
			case c.Year > 0:
				why = fmt.Sprintf("You plan it for %d already.", c.Year)
			}
			p.add(c.ID, plannedFit, why)
		}
	}
	if role := a.roles[r.res.Target.ID]; role != nil && r.res.Target.Kind == score.RoleTarget {
		a.fromRole(r, role, p)
	}
	own := 0
	for _, c := range p.list {
		if a.fits(r, c.def) && a.reach(r, &candidate{def: c.def}) {
			own++
		}
	}
	share := strange
	if own >= enough {
		share = needless
	}
	for _, l := range a.texts.Ladders {
		if l.Track == a.ladderTrack(r) && l.Education == string(level(r)) {
			for i, id := range l.Credentials {
				fit := ladderFit - placeCost*float64(i)
				if def := a.creds[id]; def != nil && r.res.Target.Kind == score.RoleTarget && len(def.Roles) > 0 && !p.named(id) && !contains(def.Roles, r.res.Target.ID) {
					fit *= share
					p.add(id, fit, suits[l.Track], l.Sources...)
					p.list[p.at[id]].strange = true
					continue
				}
				p.add(id, fit, suits[l.Track], l.Sources...)
			}
		}
	}
	for i := range p.list {
		c := &p.list[i]
		_, own := a.workOf(r, c.def)
		switch {
		case contains(c.def.Roles, r.res.Target.ID) && own > 0:
			c.fit += namedFit
		case contains(c.def.Roles, r.res.Target.ID):
			c.fit += namedFit * unseen
		}
		if !c.strange {
			c.fit += own
		}
		if a.onlyLicensed(r, c.def) {
			c.fit += licensed
		}
	}
	return p.list
}

// suits is the reason of the ladders.
var suits = map[string]string{
	taxonomy.HIM:         "It suits work in health information management at your level of education.",
	taxonomy.Informatics: "It suits work in health informatics at your level of education.",
	taxonomy.Bridge:      "It suits work between records and systems at your level of education.",
}

// ladderTrack is the track of the ladder: of the target somebody chose, else the one that the resume speaks for.
func (a *Adviser) ladderTrack(r *reading) string {
	if r.res.Target.Chosen || r.res.Track.ID == score.NoTrack {
		return r.res.Target.Track
	}
	return r.res.Track.ID
}

// carried tells whether a held credential of the field is made for a role that a lapsed one is made for.
func (a *Adviser) carried(r *reading, lapsed *taxonomy.Credential) bool {
	for _, c := range r.ev.Claims.Credentials {
		if def := a.creds[c.ID]; c.Status == credential.Held && def != nil && slices.ContainsFunc(def.Roles, func(role string) bool { return contains(lapsed.Roles, role) }) {
			return true
		}
	}
	return false
}

// fromRole adds the role's lists: for this education, for this practice, for anybody, and for the next level of education.
func (a *Adviser) fromRole(r *reading, role *taxonomy.Role, p *pool) {
	practice := "It fits the role " + role.Title + " after your years of work."
	if a.clinician(r) {
		practice = "It fits the role " + role.Title + " for holders of your license."
	}
	lists := []struct {
		ids []string
		fit float64
		why string
	}{
		{byEducation(r, role), roleFit, "It fits the role " + role.Title + " at your level of education."},
		{a.byPractice(r, role), practiced, practice},
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
	return slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool { return a.licensed(r, c.ID) })
}

// onlyLicensed tells whether a credential is for holders of a clinical license alone, and one of them is held.
func (a *Adviser) onlyLicensed(r *reading, def *taxonomy.Credential) bool {
	need := def.Requires.License
	return len(need) > 0 && !slices.ContainsFunc(need, func(id string) bool { return a.creds[id] == nil || a.creds[id].Kind != "licence" }) && a.holdsOne(r, need)
}

// licensed tells whether a credential is a clinical license that is held.
func (a *Adviser) licensed(r *reading, id string) bool {
	def := a.creds[id]
	return def != nil && def.Kind == "licence" && claimed(r, id) == credential.Held
}
