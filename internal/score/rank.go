package score

import "sort"

// shortList bounds what a role match names as had and missing.
const shortList = 12

// rank measures the resume against every role, best first.
func (s *Scorer) rank(r *reading) []RoleMatch {
	out := make([]RoleMatch, 0, len(s.roles))
	for _, role := range s.roles {
		a := s.measure(r, role.target)
		out = append(out, RoleMatch{
			ID: role.ID, Title: role.Title, Track: trackName(role.Track), Match: a.share * r.certain,
			Have: a.named(role.target, shown, listed), Missing: a.named(role.target, absent),
		})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Match > out[j].Match })
	return out
}

// named are the ids of the heaviest asks that are the role's own and have one of the standings; of equal weights, those of the
// first standing come first.
func (a answered) named(t Target, wanted ...standing) []string {
	out := make([]string, 0, shortList)
	for from, to := 0, 0; from < len(t.Asks); from = to {
		for to = from; to < len(t.Asks) && t.Asks[to].Weight == t.Asks[from].Weight; to++ {
		}
		for _, standing := range wanted {
			for i := from; i < to && len(out) < shortList; i++ {
				if t.Asks[i].Role && a.stands[i] == standing {
					out = append(out, t.Asks[i].ID)
				}
			}
		}
	}
	return out
}
