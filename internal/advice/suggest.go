package advice

import (
	"cmp"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// Steps of the ladder.
const (
	now   = "now"
	next  = "next"
	later = "later"
)

// mostSuggested bounds the ladder, mostNow what can be studied for at once.
const (
	mostSuggested = 5
	mostNow       = 2
)

// How much each list speaks for a credential; the place within a list takes a little off.
const (
	postingFit = 5.0
	plusFit    = 4.0
	roleFit    = 3.0
	typicalFit = 2.2
	ladderFit  = 2.0
	namedFit   = 1.0
	higherFit  = 1.5
	practiced  = 1.5 // lists for clinicians and for people with years in the field
	licensed   = 5.0 // a clinical license opens it, and is held: the board of one's own profession comes first
	placeCost  = 0.15
	renewFit   = 3.5
	plannedFit = 3.5
	carriedFit = 1.0  // a lapsed one whose work another credential does
	shutCost   = 1.2  // out of reach for now
	sameIssuer = 0.7  // a further credential of an issuer already on the ladder
	strange    = 0.8  // on the ladder of the track, and made for other roles than the target
	needless   = 0.45 // the same where the role's own lists still hold enough
	enough     = 1    // credentials of the role's own lists
	unseen     = 0.5  // share of namedFit where the resume names nothing of what the credential covers
	leastFit   = 1.0  // less is no suggestion
)

var educationLevels = []credential.Level{
	credential.NoLevel, credential.Certificate, credential.Associate, credential.Bachelor, credential.Master, credential.Doctorate,
}

// candidate is a credential that may be suggested.
type candidate struct {
	def     *taxonomy.Credential
	fit     float64
	when    string
	why     []string
	sources []string
	strange bool // the ladder of the track alone names it, and it is made for other roles than the target
}

// suggest builds the ladder: what fits the role, the track and the education, is open or says what opens it, and is not claimed.
func (a *Adviser) suggest(r *reading) []Suggestion {
	if r.res.Track.ID == score.NoTrack && !r.res.Target.Chosen && len(r.opts.Asks) == 0 {
		return nil
	}
	var list []candidate
	for _, c := range a.candidates(r) {
		if a.fits(r, c.def) && a.reach(r, &c) && c.fit >= leastFit {
			list = append(list, c)
		}
	}
	list = a.spread(r, list)
	open := 0
	for i := range list {
		if list[i].when == now {
			if open++; open > mostNow {
				list[i].when = next
			}
		}
	}
	order := map[string]int{now: 0, next: 1, later: 2}
	slices.SortStableFunc(list, func(a, b candidate) int { return order[a.when] - order[b.when] })
	var out []Suggestion
	said := map[string]bool{}
	for _, c := range list {
		why := []string{a.standsFor(r, c.def)}
		for _, reason := range c.why { // said once: every credential of a list has the reason of that list
			if !said[reason] {
				why = append(why, reason)
			}
			said[reason] = true
		}
		out = append(out, Suggestion{
			ID: c.def.ID, Label: c.def.Label, Name: c.def.Name, Issuer: c.def.Issuer, When: c.when,
			Why: strings.Join(why, " "), Requires: requires(c.def), Sources: union(c.sources, c.def.Sources...),
		})
	}
	return out
}

// spread picks the best candidates, each issuer's second and third for less: a ladder of one issuer's exams is no ladder. Of two that cover
// the same ground at the same time, the better stays.
func (a *Adviser) spread(r *reading, list []candidate) []candidate {
	var out []candidate
	for len(list) > 0 && len(out) < mostSuggested {
		slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.fit, a.fit) })
		best := list[0]
		list = list[1:]
		out = append(out, best)
		list = slices.DeleteFunc(list, func(c candidate) bool {
			return c.when == best.when && claimed(r, c.def.ID) == "" && (a.outgrown(best.def.ID, c.def.ID) || a.outgrown(c.def.ID, best.def.ID))
		})
		for i := range list {
			if list[i].def.Issuer == best.def.Issuer && list[i].fit > 0 {
				list[i].fit *= sameIssuer
			}
		}
	}
	return out
}

// fits tells whether a credential may be suggested at all: current, safe to recommend, not claimed, not made needless by another.
func (a *Adviser) fits(r *reading, def *taxonomy.Credential) bool {
	if !def.Suggest || def.Status != "active" || def.Kind == "degree" || def.Kind == "licence" {
		return false
	}
	for _, c := range r.ev.Claims.Credentials {
		if c.ID == def.ID && (c.Status == credential.Held || c.Status == credential.InProgress) {
			return false
		}
		have := a.creds[c.ID]
		if have == nil || c.Status != credential.Held && c.Status != credential.InProgress {
			continue
		}
		if c.Status == credential.InProgress && have.Issuer != def.Issuer { // what is not earned yet leaves other ways open
			continue
		}
		if c.Status == credential.Held && contains(have.Replaces, def.ID) {
			return false
		}
		if a.outgrown(c.ID, def.ID) && claimed(r, def.ID) != credential.Planned { // what somebody has set out for is theirs to choose
			return false
		}
	}
	return true
}

// outgrown tells whether a credential adds nothing for the holder of another.
func (a *Adviser) outgrown(holder, id string) bool {
	return slices.ContainsFunc(a.texts.Outgrown, func(g taxonomy.Outgrown) bool { return g.Holder == holder && contains(g.Needless, id) })
}

func contains(list []string, id string) bool {
	for _, x := range list {
		if x == id {
			return true
		}
	}
	return false
}

// level is the highest completed level of education.
func level(r *reading) credential.Level {
	if l := r.ev.Claims.Education.Level; l != "" {
		return l
	}
	return credential.NoLevel
}

func indexOf(l credential.Level) int {
	for i, x := range educationLevels {
		if x == l {
			return i
		}
	}
	return 0
}

// upcoming is the level of education that opens the next credentials: of the degree under way, else the next one up.
func upcoming(r *reading) credential.Level {
	have := indexOf(level(r))
	best := 0
	for _, d := range r.ev.Claims.Education.Pursuing {
		best = max(best, indexOf(d.Level))
	}
	if best > have {
		return educationLevels[best]
	}
	return educationLevels[min(max(have+1, indexOf(credential.Associate)), len(educationLevels)-1)]
}
