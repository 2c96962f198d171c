package score

import (
	"sort"

	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// Kinds of target.
const (
	RoleTarget  = "role"
	TrackTarget = "track"
)

// Target is what coverage is measured against: a role with the screening terms of its track, or a track alone.
type Target struct {
	Kind   string // role or track
	ID     string
	Title  string
	Track  string // him, informatics or bridge
	Chosen bool   // the caller named it
	Asks   []Ask  // heaviest first
}

// Ask is a keyword that a target asks for.
type Ask struct {
	ID        string
	Weight    float64 // in (0, 1] as the role or the track weighs it
	Screening float64 // weight among the screening terms of the track; 0 where it is none
	OneOf     string  // asks that share it are alternatives
	Role      bool    // the role itself asks for it
}

// trackName is the track whose screening terms go with a track as roles and callers write it.
func trackName(id string) string {
	switch id {
	case taxonomy.HIM, taxonomy.Informatics:
		return id
	default:
		return taxonomy.Bridge
	}
}

// roleTarget joins what a role asks with the screening terms of its track.
func (s *Scorer) roleTarget(r *role) Target {
	t := Target{Kind: RoleTarget, ID: r.ID, Title: r.Title, Track: trackName(r.Track)}
	at := map[string]int{}
	for _, k := range r.Keywords {
		if _, twice := at[k.ID]; twice || s.terms[k.ID] == nil {
			continue
		}
		at[k.ID] = len(t.Asks)
		t.Asks = append(t.Asks, Ask{ID: k.ID, Weight: k.Weight, OneOf: k.OneOf, Role: true})
	}
	if track := s.tracks[t.Track]; track != nil {
		for _, k := range track.Keywords {
			if i, known := at[k.ID]; known {
				t.Asks[i].Screening = k.Weight
			} else if s.terms[k.ID] != nil {
				t.Asks = append(t.Asks, Ask{ID: k.ID, Weight: k.Weight * s.rules.Coverage.Screening, Screening: k.Weight})
			}
		}
	}
	sortAsks(t.Asks)
	return t
}

// trackTarget is what a track is screened for.
func (s *Scorer) trackTarget(id string) Target {
	t := Target{Kind: TrackTarget, ID: trackName(id), Track: trackName(id)}
	track := s.tracks[t.ID]
	if track == nil {
		return t
	}
	t.Title = track.Label
	for _, k := range track.Keywords {
		if s.terms[k.ID] != nil {
			t.Asks = append(t.Asks, Ask{ID: k.ID, Weight: k.Weight, Screening: k.Weight})
		}
	}
	sortAsks(t.Asks)
	return t
}

func sortAsks(asks []Ask) {
	sort.SliceStable(asks, func(i, j int) bool { return asks[i].Weight > asks[j].Weight })
}

// target chooses what to measure against: the role or the track the caller named, else the role that fits best. A resume of
// another profession is measured against the bridge, the widest of the tracks.
func (s *Scorer) target(r *reading, ranked []RoleMatch) Target {
	for _, role := range s.roles {
		if role.ID == r.opts.TargetRole {
			t := s.roleTarget(role)
			t.Chosen = true
			return t
		}
	}
	if r.opts.Track != "" {
		t := s.trackTarget(r.opts.Track)
		t.Chosen = true
		return t
	}
	if r.proven && len(ranked) > 0 {
		for _, role := range s.roles {
			if role.ID == ranked[0].ID {
				return s.roleTarget(role)
			}
		}
	}
	return s.trackTarget(taxonomy.Bridge)
}

// answered is how a resume answers the asks of a target.
type answered struct {
	share  float64 // of what is asked, by weight and strength
	shown  []Ask   // asks shown in work, heaviest first
	listed []Ask   // asks only listed
	absent []Ask   // asks not held, nor an alternative of them
	gap    int     // index into the shares by distance of career levels
}

// answers measures a resume against a target. Keywords only listed add no more than their limit: a list proves little.
func (s *Scorer) answers(r *reading, t Target) answered {
	var a answered
	best := map[string]float64{} // alternatives: the best credit of the group, and its weight once
	weight := map[string]float64{}
	alternative := map[string]bool{}
	var all, shown, listed float64
	for _, ask := range t.Asks {
		p, held := s.answer(r.held, ask.ID)
		c := 0.0
		if held && !p.Dumped {
			c = credit(s.rules.Coverage.Credit, p.Strength)
		}
		w := ask.Weight * (0.5 + s.terms[ask.ID].rarity)
		switch {
		case ask.OneOf != "":
			best[ask.OneOf] = max(best[ask.OneOf], c)
			weight[ask.OneOf] = max(weight[ask.OneOf], w)
			alternative[ask.OneOf] = alternative[ask.OneOf] || held
		case held && p.Strength == evidence.Listed:
			all, listed = all+w, listed+w*c
		default:
			all, shown = all+w, shown+w*c
		}
		switch {
		case held && p.Strength == evidence.Listed:
			a.listed = append(a.listed, ask)
		case held:
			a.shown = append(a.shown, ask)
		default:
			a.absent = append(a.absent, ask)
		}
	}
	for _, group := range sortedKeys(weight) {
		all += weight[group]
		if best[group] > s.rules.Coverage.Credit.Listed {
			shown += weight[group] * best[group]
		} else {
			listed += weight[group] * best[group]
		}
	}
	if t.Kind == RoleTarget {
		all += s.rules.Coverage.Title
		shown += s.rules.Coverage.Title * r.titleFit(t.ID, s.rules.Coverage.Headline)
	}
	a.absent = without(a.absent, alternative)
	if all > 0 {
		a.gap = s.levelGap(r, t)
		a.share = (shown/all + min(listed/all, s.rules.Coverage.ListedMost)) * s.rules.Coverage.LevelGap[a.gap]
	}
	return a
}

// without drops the asks whose group has another member that is held.
func without(asks []Ask, held map[string]bool) []Ask {
	var out []Ask
	for _, a := range asks {
		if a.OneOf == "" || !held[a.OneOf] {
			out = append(out, a)
		}
	}
	return out
}

func sortedKeys(m map[string]float64) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// titleFit is 1 for a job held under a title of the role, less for a headline that only says so.
func (r *reading) titleFit(id string, headline float64) float64 {
	fit := 0.0
	for _, t := range r.titles {
		if t.role == nil || t.role.ID != id || !t.field {
			continue
		}
		if !t.headline {
			return 1
		}
		fit = headline
	}
	return fit
}

// levelGap is how many career levels lie between the resume and a role, bounded by what the rules tell apart. A track has no level.
func (s *Scorer) levelGap(r *reading, t Target) int {
	for _, role := range s.roles {
		if t.Kind != RoleTarget || role.ID != t.ID {
			continue
		}
		asked, have := s.levelIndex(s.rules.RoleLevels[role.Level]), s.levelIndex(r.level.ID)
		if asked < 0 || have < 0 {
			return 0
		}
		return min(max(asked-have, have-asked), len(s.rules.Coverage.LevelGap)-1)
	}
	return 0
}

func (s *Scorer) levelIndex(id string) int {
	for i, l := range s.rules.Levels {
		if l.ID == id {
			return i
		}
	}
	return -1
}
