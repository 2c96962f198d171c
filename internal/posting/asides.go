package posting

import (
	"slices"
	"strings"
)

// asides gives a wording in parentheses to what stands before it: "CDIP (may be obtained within 18 months)".
func (rd *Reader) asides(low string, clauses []clause) []clause {
	for _, at := range inside.FindAllStringSubmatchIndex(low, -1) {
		aside := low[at[2]:at[3]]
		var need Need
		switch {
		case rd.cues.nothing.MatchString(aside), rd.cues.boilerplate.MatchString(aside):
			need = nothing
		case rd.cues.obtain.MatchString(aside):
			need = ObtainWithin
		case rd.cues.preferred.MatchString(aside):
			need = Preferred
		case rd.cues.required.MatchString(aside):
			need = Required
		default:
			continue
		}
		for i, c := range clauses {
			if at[0] < c.start || at[0] >= c.end || c.need == nothing {
				continue
			}
			from := c.start + asideFrom(low[c.start:at[0]])
			if rd.cues.boilerplate.MatchString(aside) { // "Medical terminology (a passing score on our quiz)"
				from = at[0]
			}
			split := []clause{{start: c.start, end: from, need: c.need}, {start: from, end: at[1], need: need}, {start: at[1], end: c.end, need: c.need}}
			clauses = slices.Replace(clauses, i, i+1, slices.DeleteFunc(split, func(c clause) bool { return c.end <= c.start })...)
			break
		}
	}
	return clauses
}

// asideFrom is where that begins of which a wording in parentheses is said: behind the last comma, unless what stands there is the last of several
// alternatives ("RHIT, RHIA or CHPS (may be earned later)").
func asideFrom(before string) int {
	from := max(strings.LastIndexAny(before, ",;"), 0)
	if strings.Contains(before[from:], " or ") && !strings.Contains(before, ";") && !slices.ContainsFunc(strings.Split(before[:from], ","), func(item string) bool { return words(item) > 2 }) {
		return 0
	}
	return from
}

// without takes what everybody brings out of the clauses, with the item of the list in which it stands.
func (rd *Reader) without(low string, clauses []clause) []clause {
	at := rd.cues.formalities.FindStringSubmatchIndex(low)
	if at == nil {
		return clauses
	}
	for i, c := range clauses {
		if at[2] < c.start || at[2] >= c.end || c.need == nothing {
			continue
		}
		from, to := c.start, c.end
		if comma := strings.LastIndex(low[c.start:at[2]], ", "); comma >= 0 {
			from += comma
		}
		if comma := strings.Index(low[at[3]:c.end], ", "); comma >= 0 {
			to = at[3] + comma
		}
		split := []clause{{start: c.start, end: from, need: c.need}, {start: from, end: to, need: nothing}, {start: to, end: c.end, need: c.need}}
		return slices.Replace(clauses, i, i+1, slices.DeleteFunc(split, func(c clause) bool { return c.end <= c.start })...)
	}
	return clauses
}
