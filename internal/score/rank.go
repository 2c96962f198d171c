package score

import (
	"cmp"
	"math"
	"slices"
)

// shortList bounds what a role match names as had and missing.
const shortList = 12

// rank measures the resume against every role, best first: the role in which it earns most points, of equals one of the resume's own
// track. Because the first of them is what a resume without target is measured against, one more accomplishment can change the role
// and never cost points. Two things are said and not earned: the role that the resume says it wants comes first, as it is measured
// against that, and a role that the headline or the latest title names comes next after the best.
func (s *Scorer) rank(r *reading) []RoleMatch {
	out := make([]RoleMatch, 0, len(s.roles))
	ids := make([]string, 0, 2*shortList*len(s.roles)) // room for what all roles name
	for _, role := range s.roles {
		a := s.measure(r, role.target)
		asks, credentials := a.earned, s.credentialShare(r, role.target)
		from := len(ids)
		ids = a.named(ids, role.target, shown, listed)
		to := len(ids)
		ids = a.named(ids, role.target, absent)
		out = append(out, RoleMatch{
			ID: role.ID, Title: role.Title, Track: trackName(role.Track), Match: s.joined(asks, credentials) * r.certain,
			Have: ids[from:to:to], Missing: ids[to:len(ids):len(ids)],
			points: s.points("coverage", asks*r.certain) + s.points("credentials", credentials*r.certain),
		})
	}
	slices.SortStableFunc(out, func(a, b RoleMatch) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(b.Match, a.Match), strange(a, r)-strange(b, r))
	})
	best, said := out[0], s.saidRoles(r)
	place := func(m RoleMatch) int {
		switch {
		case m.ID == said.wanted:
			return 0
		case m.ID == best.ID:
			return 1
		case said.named[m.ID] && 2*m.points >= best.points:
			return 2
		default:
			return 3
		}
	}
	slices.SortStableFunc(out, func(a, b RoleMatch) int { return place(a) - place(b) })
	return out
}

// said are the roles that a resume names: the one it wants, and those of its headlines and its latest title.
type said struct {
	wanted string
	named  map[string]bool
}

func (s *Scorer) saidRoles(r *reading) said {
	out := said{named: map[string]bool{}}
	if role := s.aimedRole(r); role != nil && r.proven {
		out.wanted = role.ID
	}
	latest := true
	for _, t := range r.spoken {
		if t.role != nil && (t.headline || latest) {
			out.named[t.role.ID] = true
		}
		latest = latest && t.headline
	}
	return out
}

// strange is 1 for a role of another track than the resume's.
func strange(m RoleMatch, r *reading) int {
	if m.Track == r.track.ID {
		return 0
	}
	return 1
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

// named appends the ids of the heaviest asks that are the role's own and have one of the standings; of equal weights, those of the
// first standing come first.
func (a answered) named(out []string, t Target, wanted ...standing) []string {
	most := len(out) + shortList
	for from, to := 0, 0; from < len(t.own) && len(out) < most; from = to {
		for to = from; to < len(t.own) && t.Asks[t.own[to]].Weight == t.Asks[t.own[from]].Weight; to++ {
		}
		for _, standing := range wanted {
			for _, i := range t.own[from:to] {
				if a.stands[i] == standing && len(out) < most {
					out = append(out, t.Asks[i].ID)
				}
			}
		}
	}
	return out
}
