package advice

import (
	"cmp"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/score"
)

// Steps of the ladder.
const (
	now   = "now"
	next  = "next"
	later = "later"
)

// mostSuggested bounds the ladder of our own choice, mostNow what can be studied for at once. mostInAll leaves room for what somebody has
// planned, has let lapse or was asked for: three rungs are climbed, ten are only read.
const (
	mostSuggested = 3
	mostInAll     = 5
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
	renewFit   = 2.0
	plannedFit = 3.5
	asideFit   = 1.0  // a lapsed one that the target does not ask for
	shutCost   = 1.0  // out of reach for now
	yearCost   = 0.25 // for each year of work that it still takes
	mostYears  = 5.0  // more make no difference
	shyCost    = 0.5  // the issuer advises years that the resume does not show
	degreeCost = 0.5  // share that is left where another degree is asked for beside the one held
	stepFit    = 1.0  // it can be taken now, and is the step before one that is out of reach
	sameIssuer = 0.7  // a further credential of an issuer already on the ladder
	strange    = 0.8  // on the ladder of the track, and made for other roles than the target
	needless   = 0.45 // the same where the role's own lists still hold one
	unseen     = 0.5  // share of namedFit where the resume names nothing of what the credential covers
	leastFit   = 1.0  // less is no suggestion
)

var educationLevels = []credential.Level{
	credential.NoLevel, credential.Certificate, credential.Associate, credential.Bachelor, credential.Master, credential.Doctorate,
}

// candidate is a credential that may be suggested.
type candidate struct {
	def    *cred
	fit    float64 // what speaks for it
	lost   float64 // what the ladder of the track would add if it were made for the target role
	rank   float64 // the fit, less what stands in the way
	when   string
	years  float64 // of work that it still takes
	shy    bool    // the issuer advises to wait
	degree bool    // it takes another degree beside the one held

	unschooled bool     // it takes a degree that is not there yet
	reason     string   // of the list that names it
	bars       []string // what opens it, or stands in its way
	sources    []string
	called     bool     // somebody asks for it: the posting, or a claim that is planned or has lapsed
	planned    bool     // by the resume itself
	studied    bool     // studies under way open it
	offered    bool     // the employer does, by the resume's own words
	foreign    bool     // the resume names its work as not done
	off        bool     // it has lapsed, and no plan brings it back
	spare      bool     // one that is held proves much the same
	instead    []string // what the posting takes in its place
	strange    bool     // the ladder of the track alone names it, and it is made for other roles than the target
}

// suggest builds the ladder: what fits the role, the track and the education, is open or says what opens it, and is not claimed.
func (a *Adviser) suggest(r *reading) []Suggestion {
	if r.res.Track.ID == score.NoTrack && !r.res.Target.Chosen && len(r.opts.Asks) == 0 {
		return nil
	}
	list := onePerAsk(r, a.rungs(r))
	open, begun := 0, a.begun(r)
	if begun == "" {
		begun = a.wayGiven(r, list)
	}
	for i := range list {
		if list[i].when == now {
			if open++; open > mostNow || begun != "" && begun != list[i].def.ID {
				list[i].when = next
			}
		}
	}
	if r.res.Level.ID == "director" && a.replaced(r) {
		unhurried(list)
	}
	order := map[string]int{now: 0, next: 1, later: 2}
	slices.SortStableFunc(list, func(a, b candidate) int { // on one step, what is planned comes first, and what has lapsed or stands for strange work last
		return cmp.Or(order[a.when]-order[b.when], before(b.planned, a.planned), before(b.studied, a.studied), before(a.last(), b.last()))
	})
	var out []Suggestion
	said := map[string]bool{}
	for i, c := range list {
		if first := slices.IndexFunc(list[:i], func(l candidate) bool { return contains(l.instead, c.def.ID) }); first >= 0 {
			c.reason = "It answers the same line of the posting as " + list[first].def.Label + "; one is enough."
		}
		if last := slices.IndexFunc(list, func(l candidate) bool { return l.studied && a.outgrown(l.def.ID, c.def.ID) }); last >= 0 && !c.called {
			c.reason = "Take it only if you want such work before your " + list[last].def.Label + " is there; after that it adds little."
		}
		why := append([]string{a.standsFor(r, c.def)}, c.reasons(said)...)
		why = append(why, a.beside(r, c, list)...)
		out = append(out, Suggestion{
			ID: c.def.ID, Label: c.def.Label, Name: c.def.Name, Issuer: c.def.Issuer, When: c.when,
			Why: strings.Join(why, " "), Requires: a.requirements(r, c.def), Sources: union(c.sources, c.def.Sources...),
		})
	}
	return out
}

// last tells what stands behind all else on its step.
func (c *candidate) last() bool { return c.off || c.foreign || c.spare }

// begun is the credential that somebody has in hand, begun or planned for now, or of which only the proof is wanting; "" where there is none. One is
// taken at a time.
func (a *Adviser) begun(r *reading) string {
	for _, c := range r.ev.Claims.Credentials {
		if def := a.creds[c.ID]; c.Status == credential.Held && def != nil && def.SucceedBy != "" && claimed(r, def.SucceedBy) == "" {
			return def.SucceedBy
		}
		if c.Status == credential.Held && len(c.Begun) > 0 { // a module of the system worked in
			return c.ID
		}
	}
	for _, status := range []credential.Status{credential.InProgress, credential.Planned} {
		for _, c := range r.ev.Claims.Credentials {
			def := a.creds[c.ID]
			if c.Status != status || def == nil || farAhead(r, c) || c.Weighed && c.Year == 0 {
				continue
			}
			if status == credential.InProgress {
				return c.ID
			}
			if way := (candidate{def: def}); a.fits(r, def) && a.reach(r, &way) && (way.when == now || way.when == next && (c.Year > 0 || way.unschooled || way.studied)) {
				return c.ID
			}
		}
	}
	return ""
}

// onePerAsk drops what stands for later where the same line of the posting is answered by something nearer: one is enough.
func onePerAsk(r *reading, list []candidate) []candidate {
	return slices.DeleteFunc(slices.Clone(list), func(c candidate) bool {
		return c.when == later && claimed(r, c.def.ID) == "" && slices.ContainsFunc(list, func(l candidate) bool { return l.when != later && contains(l.instead, c.def.ID) })
	})
}

// wayGiven is what an employer offers, or what studies under way open and somebody calls for: nothing else is begun beside it by who has worked for years
// or plans it. "" where there is none.
func (a *Adviser) wayGiven(r *reading, list []candidate) string {
	for _, c := range list {
		if c.offered || c.studied && (c.called && (c.planned || !a.begins(r)) || contains(c.def.Roles, r.res.Target.ID) && a.inProgram(r, c.def)) {
			return c.def.ID
		}
	}
	return ""
}

// before puts true behind false.
func before(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// rungs picks the candidates that make the ladder. A ladder begins at the ground: where all of them are out of reach, the best that can be taken now
// stands in for the last, and be it one that the track alone speaks for.
func (a *Adviser) rungs(r *reading) []candidate {
	var list, ground []candidate
	for _, c := range a.candidates(r) {
		if !a.reach(r, &c) {
			continue
		}
		spare := a.begins(r) && !a.asked(r, c.def) && !contains(c.def.Roles, r.res.Target.ID) && a.wordless(r, c.def)
		if c.fit >= leastFit && !spare {
			list = append(list, c)
		}
		if c.fit+c.lost >= leastFit && (c.when == now || spare && c.when == next) {
			ground = append(ground, c)
		}
	}
	a.rank(list)
	list = a.spread(r, list)
	if len(ground) == 0 || slices.ContainsFunc(list, func(c candidate) bool { return c.when != later }) {
		return list
	}
	if last := len(list) - 1; len(list) >= mostSuggested && !list[last].called {
		list = list[:last]
	}
	a.rank(ground)
	return append(list, a.spread(r, ground)[0])
}

// rank orders the candidates: what is out of reach for now comes after what is open, and of two on one way the first step comes first.
func (a *Adviser) rank(list []candidate) {
	for i := range list {
		c := &list[i]
		c.rank = c.fit
		if c.degree {
			c.rank *= degreeCost
		}
		if c.when == later {
			c.rank -= shutCost + yearCost*min(c.years, mostYears)
		}
		if c.shy {
			c.rank -= shyCost
		}
		if c.when == now && slices.ContainsFunc(list, func(l candidate) bool { return l.when == later && a.outgrown(l.def.ID, c.def.ID) }) {
			c.rank += stepFit
		}
	}
}

// spread picks the best candidates, each issuer's second and third for less: a ladder of one issuer's exams is no ladder. Of two that cover
// the same ground at the same time, the better stays.
func (a *Adviser) spread(r *reading, list []candidate) []candidate {
	var out []candidate
	for len(list) > 0 && len(out) < mostInAll {
		slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.rank, a.rank) })
		best := list[0]
		list = list[1:]
		if len(out) >= mostSuggested && !best.called {
			continue
		}
		out = append(out, best)
		list = slices.DeleteFunc(list, func(c candidate) bool {
			if slices.Contains(best.def.rivals, c.def) && !c.called {
				return true
			}
			if best.planned && contains(c.def.Replaces, best.def.ID) { // it may be open already, and is asked after first
				return false
			}
			return c.when == best.when && !c.called && claimed(r, c.def.ID) == "" && (a.outgrown(best.def.ID, c.def.ID) || a.outgrown(c.def.ID, best.def.ID))
		})
		for i := range list {
			if list[i].def.Issuer == best.def.Issuer && list[i].rank > 0 {
				list[i].rank *= sameIssuer
			}
		}
	}
	return out
}

// fits tells whether a credential may be suggested at all: current, safe to recommend, not claimed, not made needless by another.
func (a *Adviser) fits(r *reading, def *cred) bool {
	if named := claimed(r, def.ID) != credential.Held && a.asked(r, def) && def.Status == "unverified" && def.Covers != ""; !named && (!def.Suggest || def.Status != "active") || def.Kind == "degree" || def.Kind == "licence" {
		return false // what the posting or a plan of one's own names is kept, be the credential safe to recommend to others or not
	}
	if a.succeeds(r, def.ID) { // its exam is passed: what is left to prove is a next step, and no further credential
		return false
	}
	if !a.asked(r, def) && (a.offPath(r, def) || !a.begins(r) && a.wordless(r, def) || a.overOthers(r, def) || r.covered[def.number].past && a.replaced(r) && !a.studiesToward(r, def) && !a.doesToday(r, def)) { // who has the letters for the work of today is not sent back
		return false
	}
	for _, c := range r.ev.Claims.Credentials {
		if c.ID == def.ID && (c.Status == credential.Held || c.Status == credential.InProgress) {
			return false
		}
		have := a.creds[c.ID]
		if rival := slices.Contains(def.rivals, have) && !a.asked(r, def); rival && (c.Status == credential.Planned || c.Status == credential.InProgress && !a.begins(r) && !a.elsewhere(r, have)) {
			return false
		}
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

// doesToday tells whether the job held today is of the work in which the issuer of a credential asks years, by its title or by its lines.
func (a *Adviser) doesToday(r *reading, def *cred) bool {
	return def.Requires.Area != "" && a.tenure(r, def.Requires.Area).today
}

// offPath tells a first step into a work, or the exam of a tool, of which the resume has no word, made for another role than the target: it is for who begins without a
// school, not for who studies toward the credential of a degree or has worked in the field for years.
func (a *Adviser) offPath(r *reading, def *cred) bool {
	work := r.covered[def.number]
	if def.Level != "entry" && !a.ofTool(def) || len(def.Roles) == 0 || contains(def.Roles, r.res.Target.ID) || len(def.Subjects) == 0 || work.line > 0 {
		return false
	}
	if a.pursuesAccredited(r, "") {
		return true
	}
	return def.Level == "entry" && (!work.named || a.disclaimed(r, def) != nil) && (!a.begins(r) || a.plansElse(r, def))
}

// plansElse tells whether somebody who holds a post of the field plans the credential of another work: a release clerk who studies for CRIS is at no
// beginning of coding.
func (a *Adviser) plansElse(r *reading, def *cred) bool {
	return !r.begins && slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		plan := a.creds[c.ID]
		return (c.Status == credential.Planned || c.Status == credential.InProgress) && plan != nil && plan != def && !slices.ContainsFunc(plan.Roles, func(role string) bool { return contains(def.Roles, role) })
	})
}

// wordless tells a first step or an exam in a method or a tool of which the resume has no word, and that the target does not ask of its education: that some
// people in a role hold it is no reason to begin there.
func (a *Adviser) wordless(r *reading, def *cred) bool {
	if !a.ofMethod(def) || r.covered[def.number].named || a.toldLine(r, def) > 0 {
		return false
	}
	if role := a.roles[r.res.Target.ID]; role != nil && contains(a.byEducation(r, role), def.ID) {
		return false
	}
	return def.Requires.Area == "" || a.tenure(r, def.Requires.Area).years == 0
}

// ofMethod tells whether a credential is the exam of a tool, or of a way of working that any trade may use.
func (a *Adviser) ofMethod(def *cred) bool {
	return a.ofTool(def) || len(def.Subjects) > 0 && def.Requires.Years == 0 && !slices.ContainsFunc(def.Subjects, func(id string) bool {
		return a.keywords[id] == nil || !contains(a.texts.Methods.Categories, a.keywords[id].Category)
	})
}

// ofTool tells whether a credential is the exam of a tool that anybody may learn.
func (a *Adviser) ofTool(def *cred) bool {
	return !def.Requires.Employer && len(def.Subjects) > 0 && !slices.ContainsFunc(def.Subjects, func(id string) bool { return a.keywords[id] == nil || !a.tools[a.keywords[id].Category] })
}

// asked tells whether a posting or the resume itself names a credential.
func (a *Adviser) asked(r *reading, def *cred) bool {
	return claimed(r, def.ID) != "" || slices.ContainsFunc(r.opts.Asks, func(ask Ask) bool { return ask.ID == def.ID })
}

// outgrown tells whether a credential adds nothing for the holder of another.
func (a *Adviser) outgrown(holder, id string) bool {
	c := a.creds[holder]
	return c != nil && contains(c.outgrown, id)
}

func contains(list []string, id string) bool {
	for _, x := range list {
		if x == id {
			return true
		}
	}
	return false
}
