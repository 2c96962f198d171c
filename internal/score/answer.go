package score

import (
	"slices"

	"himscore/internal/credential"
)

// answered is how a resume answers the asks of a target.
type answered struct {
	share  float64 // of what is asked, by weight and strength, as far as work shows it
	earned float64 // share of the points: what the curve makes of it, and the little that lists add
	sum    tally
	gap    int // career levels that the role stands above the resume, an index into the shares that count

	unlicensed bool // the role is held with a licence that the resume does not name
}

// standing is where an ask stands in a resume.
type standing uint8

const (
	absent  standing = iota
	covered          // absent, but an alternative of it is held
	listed           // held, and only listed
	shown            // in work
)

// standings are those of each ask of a target.
func (r *reading) standings(t *Target) []standing {
	stands := make([]standing, len(t.asks))
	for i := range t.asks {
		stands[i] = r.standing(t, &t.asks[i])
	}
	return stands
}

// standing is where an ask of a target stands.
func (r *reading) standing(t *Target, a *asked) standing {
	if stands := r.answers[a.answer].stands; stands != absent || a.group == 0 {
		return stands
	}
	for i := range t.asks {
		if t.asks[i].group == a.group && r.answers[t.asks[i].answer].stands != absent {
			return covered
		}
	}
	return absent
}

// asksThat are the first asks of a target with one standing, heaviest first.
func (t *Target) asksThat(stand standing, stands []standing, most int) []*Ask {
	var out []*Ask
	for i := 0; i < len(stands) && len(out) < most; i++ {
		if stands[i] == stand {
			out = append(out, &t.Asks[i])
		}
	}
	return out
}

// countOf is how many asks have a standing.
func countOf(stands []standing, wanted standing) int {
	n := 0
	for _, stand := range stands {
		if stand == wanted {
			n++
		}
	}
	return n
}

// tally adds up weights: of all asks, and what those shown and those only listed earn of it.
type tally struct{ all, shown, listed float64 }

// group is a set of alternatives: it weighs as much as its heaviest member and earns what its best one does.
type group struct {
	credit float64
	listed bool
}

// measure holds a resume against a target. Keywords only listed add no more than their limit, and past the curve: a list proves
// little, and however long it is it must not pay.
func (s *Scorer) measure(r *reading, t *Target) answered {
	a := answered{sum: tally{all: t.all}}
	groups := slices.Grow(make([]group, 0, 16), len(t.groups))[:len(t.groups)]
	for i := range t.asks {
		ask := &t.asks[i]
		p := &r.answers[ask.answer]
		switch {
		case p.earned == 0:
		case ask.group == 0:
			a.sum.add(ask.counts, p.earned, p.stands == listed)
		case p.earned > groups[ask.group-1].credit:
			groups[ask.group-1] = group{p.earned, p.stands == listed}
		}
	}
	for i, g := range groups {
		a.sum.add(t.groups[i], g.credit, g.listed)
	}
	if t.Kind == RoleTarget {
		a.sum.add(s.rules.Coverage.Title, r.titleFit(t.ID, s.rules.Coverage.Headline), false)
	}
	if sum := &a.sum; sum.all > 0 {
		a.gap = r.levelGap(t, len(s.rules.Coverage.LevelGap))
		a.share = sum.shown / sum.all * s.rules.Coverage.LevelGap[a.gap]
		if a.unlicensed = s.unlicensed(r, t); a.unlicensed {
			a.share *= s.rules.Coverage.Unlicensed
		}
		a.earned = min(s.rules.Coverage.Curve.At(a.share)+min(sum.listed/sum.all, s.rules.Coverage.ListedMost), 1)
	}
	return a
}

func (t *tally) add(weight, credit float64, listed bool) {
	if listed {
		t.listed += weight * credit
	} else {
		t.shown += weight * credit
	}
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

// unlicensed tells whether a role is held with a licence that the resume neither names nor makes likely by a title of the role.
func (s *Scorer) unlicensed(r *reading, t *Target) bool {
	if len(t.licences) == 0 || r.titleFit(t.ID, 1) > 0 {
		return false
	}
	return !slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		return (c.Status == credential.Held || c.Status == credential.InProgress) && slices.Contains(t.licences, c.ID)
	})
}

// levelGap is how many career levels a role stands above the resume, bounded by how many the rules tell apart. Who stands above the
// role loses nothing by it: one more accomplishment may raise the level, and must not cost points. A track has no level.
func (r *reading) levelGap(t *Target, toldApart int) int {
	if t.level < 0 || r.levelAt < 0 {
		return 0
	}
	return min(max(t.level-r.levelAt, 0), toldApart-1)
}

func (s *Scorer) levelIndex(id string) int {
	for i, l := range s.rules.Levels {
		if l.ID == id {
			return i
		}
	}
	return -1
}
