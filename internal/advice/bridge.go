package advice

import (
	"slices"

	"himscore/internal/evidence"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// otherSide are the bridge skills that a resume lacks, those that its target asks for first; none where a line of work shows or tells one, or where the
// target of somebody on one side asks for none of them.
func (a *Adviser) otherSide(r *reading, ad Advice) []string {
	skills := []string{"sql", "data-dictionary", "reporting", "dashboards"}
	if a.side(r) == taxonomy.Informatics {
		skills = []string{"hipaa", "data-governance", "cdi", "medical-coding"}
	}
	if r.res.Track.ID == score.NoTrack {
		return nil
	}
	for _, id := range skills {
		if best := r.res.Held.Best(id); best != evidence.Denied && best != evidence.Listed || r.tells(id) {
			return nil
		}
	}
	if r.res.Track.ID != taxonomy.Bridge && !slices.ContainsFunc(skills, func(id string) bool { return asked(ad, id) < len(ad.Missing) }) {
		return nil
	}
	skills = slices.DeleteFunc(skills, func(id string) bool { return r.res.Held.Best(id) == evidence.Listed }) // which is to be proven, not added
	slices.SortStableFunc(skills, func(x, y string) int { return asked(ad, x) - asked(ad, y) })
	return skills
}

// crosses tells whether a skill of the other side is worth adding now: somebody stands between the sides, or well enough in their own for a role that
// reaches over. Who leads, or is about to, has other things to add.
func (a *Adviser) crosses(r *reading) bool {
	const firmly = 0.4
	if role := a.roles[r.res.Target.ID]; leads(r) || role != nil && (a.levels[role.Level] == "lead" || a.levels[role.Level] == "director") {
		return false
	}
	if r.res.Track.ID == taxonomy.Bridge {
		return true
	}
	roles := firstRoles(r)
	return len(roles) > 0 && roles[0].Match >= firmly && slices.ContainsFunc(roles, func(m score.RoleMatch) bool {
		def := a.roles[m.ID]
		return def != nil && def.Track != r.res.Track.ID
	})
}

// asked is the place of a keyword among the missing ones.
func asked(ad Advice, id string) int {
	if i := slices.IndexFunc(ad.Missing, func(m Missing) bool { return m.Keyword == id }); i >= 0 {
		return i
	}
	return len(ad.Missing)
}
