package score

import "himscore/internal/evidence"

// answered is how a resume answers the asks of a target.
type answered struct {
	share  float64    // of what is asked, by weight and strength, as far as work shows it
	earned float64    // share of the points: what the curve makes of it, and the little that lists add
	stands []standing // of each ask of the target
	sum    tally
	gap    int // career levels that the role stands above the resume, an index into the shares that count
}

// standing is where an ask stands in a resume.
type standing uint8

const (
	absent  standing = iota
	covered          // absent, but an alternative of it is held
	listed           // held, and only listed
	shown            // in work
)

// asks are those of a target with one standing, heaviest first.
func (a answered) asks(t Target, wanted standing) []Ask {
	var out []Ask
	for i, stands := range a.stands {
		if stands == wanted {
			out = append(out, t.Asks[i])
		}
	}
	return out
}

// tally adds up weights: of all asks, and what those shown and those only listed earn of it.
type tally struct{ all, shown, listed float64 }

// group is a set of alternatives: it weighs as much as its heaviest member and earns what its best one does.
type group struct {
	weight, credit float64
	listed, held   bool
}

// measure holds a resume against a target. Keywords only listed add no more than their limit, and past the curve: a list proves
// little, and however long it is it must not pay.
func (s *Scorer) measure(r *reading, t Target) answered {
	a := answered{stands: make([]standing, len(t.Asks))}
	var groups map[string]*group
	var order []string
	for i := range t.Asks {
		ask := &t.Asks[i]
		p := &r.answers[ask.term.asked-1]
		held := p.Line > 0
		earned := 0.0
		if held && !p.Dumped {
			earned = credit(s.rules.Coverage.Credit, p.Strength)
		}
		onList := held && p.Strength == evidence.Listed
		switch {
		case onList:
			a.stands[i] = listed
		case held:
			a.stands[i] = shown
		}
		weight := s.weight(*ask)
		if ask.OneOf == "" {
			a.sum.add(weight, earned, onList)
			continue
		}
		g := groups[ask.OneOf]
		if g == nil {
			g = &group{}
			if groups == nil {
				groups = map[string]*group{}
			}
			groups[ask.OneOf], order = g, append(order, ask.OneOf)
		}
		g.weight, g.held = max(g.weight, weight), g.held || held
		if earned > g.credit {
			g.credit, g.listed = earned, onList
		}
	}
	for _, name := range order {
		g := groups[name]
		a.sum.add(g.weight, g.credit, g.listed)
	}
	if t.Kind == RoleTarget {
		a.sum.add(s.rules.Coverage.Title, r.titleFit(t.ID, s.rules.Coverage.Headline), false)
	}
	for i := range t.Asks {
		ask := &t.Asks[i]
		if a.stands[i] == absent && ask.OneOf != "" && groups[ask.OneOf].held {
			a.stands[i] = covered
		}
	}
	if sum := a.sum; sum.all > 0 {
		a.gap = s.levelGap(r, t)
		a.share = sum.shown / sum.all * s.rules.Coverage.LevelGap[a.gap]
		a.earned = min(s.rules.Coverage.Curve.At(a.share)+min(sum.listed/sum.all, s.rules.Coverage.ListedMost), 1)
	}
	return a
}

// weight is what an ask counts for: more where few roles ask for it.
func (s *Scorer) weight(a Ask) float64 { return a.Weight * (0.5 + a.term.rarity) }

func (t *tally) add(weight, credit float64, listed bool) {
	t.all += weight
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

// levelGap is how many career levels a role stands above the resume, bounded by what the rules tell apart. Who stands above the
// role loses nothing by it: one more accomplishment may raise the level, and must not cost points. A track has no level.
func (s *Scorer) levelGap(r *reading, t Target) int {
	asked, have := s.levelIndex(t.level), s.levelIndex(r.level.ID)
	if asked < 0 || have < 0 {
		return 0
	}
	return min(max(asked-have, 0), len(s.rules.Coverage.LevelGap)-1)
}

func (s *Scorer) levelIndex(id string) int {
	for i, l := range s.rules.Levels {
		if l.ID == id {
			return i
		}
	}
	return -1
}
