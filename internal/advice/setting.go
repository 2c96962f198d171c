package advice

import (
	"slices"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// settings are those in which somebody works or means to: of two of the same work, the one of the job held today; who shows both there works in neither.
func (a *Adviser) settings(r *reading) []*taxonomy.Setting {
	has := func(id string) bool { return r.res.Held.Best(id) != evidence.Denied || r.claims(id) }
	var out []*taxonomy.Setting
	for i := range a.texts.Settings {
		s := &a.texts.Settings[i]
		if len(s.Roles) > 0 && !contains(s.Roles, r.res.Target.ID) {
			continue
		}
		if r.turnsTo(s) || slices.ContainsFunc(s.Shown, has) && (!slices.ContainsFunc(s.Other, has) || a.shownToday(r, s.Shown) && !a.shownToday(r, s.Other)) {
			out = append(out, s)
		}
	}
	return out
}

// turnsTo tells whether somebody turns to the work of an area, whatever years of other work lie behind: the target belongs to it, and no post held does.
func (a *Adviser) turnsTo(r *reading, area string) bool {
	def := a.areas[area]
	return def != nil && contains(def.Roles, r.res.Target.ID) && !a.titledIn(r, area)
}

// newTo tells whether a role is one that people begin in, and none of the posts held belongs to its kind of work: years beside it are none in it.
func (a *Adviser) newTo(r *reading, role *taxonomy.Role) bool {
	begins := role != nil && slices.ContainsFunc(a.texts.Settings, func(s taxonomy.Setting) bool { return contains(s.Begins, role.ID) })
	return begins && slices.ContainsFunc(a.texts.Areas, func(area taxonomy.Area) bool { return a.turnsTo(r, area.ID) })
}

// turnsTo tells whether somebody means to begin in a role of a setting: at the beginning of all, or with no post of it behind and none of its work shown.
func (r *reading) turnsTo(s *taxonomy.Setting) bool {
	held := func(p score.Post) bool { return contains(s.Begins, p.Role) && !p.Learns }
	shown := func(id string) bool { // by its own name: who checks modifiers for a coder codes nothing
		p, held := r.res.Held.Proof(id)
		return held && p.By == id && p.Strength.Above(evidence.Listed) || r.titled(id)
	}
	return contains(s.Begins, r.res.Target.ID) && (r.begins || !slices.ContainsFunc(r.res.Posts, held) && !slices.ContainsFunc(s.Done, shown))
}

// inSettings is what settings make of the rank of a keyword, and whether it is what people in one of them do above all. What a role cannot do without
// belongs to all of them, and who only turns to a work does none of it.
func inSettings(settings []*taxonomy.Setting, w *want) (share float64, own bool) {
	share = 1
	id := w.keyword.ID
	for _, s := range settings {
		switch {
		case contains(s.Never, id):
			return 0, false
		case contains(s.Other, id) && w.role >= mustWeight:
		case contains(s.Other, id) && len(s.Begins) > 0:
			return laterShare, false
		case contains(s.Other, id):
			share = asideShare
		case contains(s.Own, id) && share == 1:
			share, own = ownShare, len(s.Begins) == 0
		}
	}
	return share, own && share > 1
}

// claims tells whether somebody has a credential, learns for it or plans it.
func (r *reading) claims(id string) bool {
	return slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool { return c.ID == id && c.Status != credential.Expired })
}

// isBeginner tells whether somebody at the beginning holds no post of the field yet.
func isBeginner(r *reading) bool {
	if r.res.Level.ID != "student" && r.res.Level.ID != "entry" {
		return false
	}
	for i, e := range r.ev.Resume.Entries {
		if r.res.Jobs[i] && !r.res.Posts[i].Learns && r.ev.Resume.Sections[e.Section].Kind == resume.Experience {
			return false
		}
	}
	return true
}
