package score

import "sort"

// shortList bounds what a role match names as had and missing.
const shortList = 12

// rank measures the resume against every role, best first.
func (s *Scorer) rank(r *reading) []RoleMatch {
	out := make([]RoleMatch, 0, len(s.roles))
	for _, role := range s.roles {
		a := s.answers(r, role.target)
		out = append(out, RoleMatch{
			ID: role.ID, Title: role.Title, Track: trackName(role.Track), Match: a.share * r.certain,
			Have: ids(append(append([]Ask(nil), a.shown...), a.listed...)), Missing: ids(a.absent),
		})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Match > out[j].Match })
	return out
}

// ids names the heaviest asks of the role itself.
func ids(asks []Ask) []string {
	list := append([]Ask(nil), asks...)
	sortAsks(list)
	out := []string{}
	for _, a := range list {
		if a.Role && len(out) < shortList {
			out = append(out, a.ID)
		}
	}
	return out
}
