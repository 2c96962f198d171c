package score

import (
	"cmp"
	"slices"

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
	Chosen bool   // the caller named it, or the posting at hand does
	Posted bool   // the posting does
	Asks   []Ask  // heaviest first

	level int        // number of the career level of a role; -1 for a track
	fits  []fit      // how near each credential is to it, by the number of the credential
	own   [][]ownAsk // the asks that are the role's own, heaviest first, those of one weight together

	asks   []asked   // what of each ask is needed to hold a resume against all targets
	groups []float64 // the weight of each group of alternatives that the asks form: that of the heaviest
	all    float64   // what all of it weighs

	licences []string // one of them goes with the role
}

// Ask is a keyword that a target asks for.
type Ask struct {
	ID        string
	Number    int     // of the keyword in the taxonomy
	Weight    float64 // in (0, 1] as the role or the track weighs it
	Screening float64 // weight among the screening terms of the track; 0 where it is none
	OneOf     string  // asks that share it are alternatives
	Role      bool    // the role itself asks for it

	term *term
}

// Rarity is how much the keyword tells one role from another: near 0 for what nearly all roles ask for, near 1 for what one does.
func (a *Ask) Rarity() float64 { return a.term.rarity }

// asked is what of an ask is needed to measure: every resume is held against the asks of all roles.
type asked struct {
	counts float64 // more where few roles ask for it
	answer int32   // its place among all that roles and tracks ask for
	group  int32   // the number of its group of alternatives, from 1; 0 for none
}

// ownAsk is an ask that is a role's own.
type ownAsk struct {
	asked
	id   string
	term *term

	maker  *term    // the product that the keyword names or belongs to; nil where it names none
	rivals []string // the products that compete with it
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
	t := Target{Kind: RoleTarget, ID: r.ID, Title: r.Title, Track: trackName(r.Track), level: s.levelIndex(s.rules.RoleLevels[r.Level]), licences: r.Licences}
	at := map[string]int{}
	for _, k := range r.Keywords {
		if _, twice := at[k.ID]; twice || s.terms[k.ID] == nil {
			continue
		}
		at[k.ID] = len(t.Asks)
		t.Asks = append(t.Asks, Ask{ID: k.ID, Weight: k.Weight, OneOf: k.OneOf, Role: true, term: s.terms[k.ID]})
	}
	if track := s.tracks[t.Track]; track != nil {
		for _, k := range track.Keywords {
			if i, known := at[k.ID]; known {
				t.Asks[i].Screening = k.Weight
			} else if s.terms[k.ID] != nil {
				t.Asks = append(t.Asks, Ask{ID: k.ID, Weight: k.Weight * s.rules.Coverage.Screening, Screening: k.Weight, term: s.terms[k.ID]})
			}
		}
	}
	sortAsks(t.Asks)
	t.fits = s.fitsOf(&t, fitting(r.Role))
	return t
}

// trackTarget is what a track is screened for.
func (s *Scorer) trackTarget(id string) Target {
	t := Target{Kind: TrackTarget, ID: trackName(id), Track: trackName(id), level: -1}
	t.fits = s.fitsOf(&t, nil)
	track := s.tracks[t.ID]
	if track == nil {
		return t
	}
	t.Title = track.Label
	for _, k := range track.Keywords {
		if s.terms[k.ID] != nil {
			t.Asks = append(t.Asks, Ask{ID: k.ID, Weight: k.Weight, Screening: k.Weight, term: s.terms[k.ID]})
		}
	}
	sortAsks(t.Asks)
	return t
}

func sortAsks(asks []Ask) {
	slices.SortStableFunc(asks, func(a, b Ask) int { return cmp.Compare(b.Weight, a.Weight) })
}

// belongs tells whether a resume is held against a role of the field: it shows the field, or it names it as its aim.
func (s *Scorer) belongs(r *reading) bool { return r.proven || s.aimsAtField(r) }

// target chooses what to measure against: the role or the track the caller named, else the role of the posting at hand, else the role that the
// resume says it wants, else the one that fits best. A resume of
// another profession is measured against the bridge, the widest of the tracks.
func (s *Scorer) target(r *reading, ranked []RoleMatch) Target {
	posted := ""
	if r.opts.TargetRole == "" && r.opts.Track == "" && r.opts.Posted != "" {
		if role := s.readTitle(r.opts.Posted, 0, -1).role; role != nil {
			posted = role.ID
		}
	}
	for _, role := range s.roles {
		if role.ID == cmp.Or(r.opts.TargetRole, posted) {
			t := role.target
			t.Chosen, t.Posted = true, posted != ""
			return t
		}
	}
	if r.opts.Track != "" {
		t := s.screened[trackName(r.opts.Track)]
		t.Chosen = true
		return t
	}
	if s.belongs(r) && len(ranked) > 0 {
		for _, role := range s.roles {
			if role.ID == ranked[0].ID {
				return role.target
			}
		}
	}
	return s.screened[taxonomy.Bridge]
}
