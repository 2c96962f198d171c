package advice

import (
	"cmp"
	"slices"
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// Bounds of the list of missing keywords, and how their rank is weighed: chosen by what experts name first on four labelled sets.
// A role's own list says what the job is; the screening terms of the track say what postings of that side repeat.
const (
	mostMissing   = 15
	mostBeyond    = 2 // terms that the role itself does not ask for: more of them bury what it asks
	mostStrange   = 5 // for a resume of another profession: it has the ground rules to learn first
	roleWeight    = 1.2
	mustWeight    = 0.9 // a role keyword of this weight is a must
	extendedShare = 0.6 // terms that no founding document names
	mustRank      = 1.15
	shouldRank    = 0.7
	farShare      = 0.5 // a screening term of a kind of work that the role does not ask for at all
	watchedShare  = 0.8
	listedShare   = 0.4 // listed already: prove it, after what is not there at all
	familyShare   = 0.9 // a near relation of a keyword already on the list
	shownShare    = 0.3 // words that convince nobody unless they are shown
	impliedShare  = 0.7 // shown by a narrower term, and never named: a search for the term passes the resume over
	impliedFrom   = 0.5 // weight in the role from which such a term is worth writing
)

// want is one keyword asked for, with all that speaks for it.
type want struct {
	id       string
	keyword  *taxonomy.Keyword
	rank     float64
	role     float64 // weight in the role, 0 where it is not asked there
	screen   float64
	required bool
	posted   bool
	compared bool // a posting is at hand: what it does not name is no must
	listed   bool
	implied  bool // work shows a narrower term, and no line names this one
	watched  bool // listed, by a line that says it was only watched: the nearest thing to a proof
	far      bool // the role asks for nothing of its category
	taken    bool // on the list, or passed over
}

// before tells whether a keyword stands before another: what a posting requires, then what it names as a plus, then the rest.
func (w *want) before(x *want) bool {
	return cmp.Or(cmp.Compare(w.tier(), x.tier()), cmp.Compare(w.rank, x.rank)) > 0
}

func (w *want) tier() int {
	switch {
	case w.required:
		return 2
	case w.posted:
		return 1
	default:
		return 0
	}
}

// stranger tells whether a resume of another profession came without a goal.
func (a *Adviser) stranger(r *reading) bool {
	return r.res.Track.ID == score.NoTrack && !r.res.Target.Chosen && len(r.opts.Asks) == 0
}

// missing ranks what the posting, the target role or the track asks and the resume lacks or only lists.
func (a *Adviser) missing(r *reading) []Missing {
	wants := a.wants(r)
	most, beyond := mostMissing, 0
	if a.stranger(r) {
		most = mostStrange
	}
	out := make([]Missing, 0, most)
	for len(out) < most {
		var best *want
		for i := range wants {
			if w := &wants[i]; !w.taken && (best == nil || w.before(best)) {
				best = w
			}
		}
		if best == nil {
			break
		}
		best.taken = true
		w := *best
		if r.res.Target.Kind == score.RoleTarget && w.role == 0 && !w.posted {
			if beyond++; beyond > mostBeyond {
				continue
			}
		}
		out = append(out, a.describe(r, w))
		for i := range wants {
			if !wants[i].taken && kin(w.keyword, wants[i].keyword) {
				wants[i].rank *= familyShare
			}
		}
	}
	if len(out) > 0 {
		out[0].Why += " " + a.texts.OnlyTrue
	}
	return out
}

// wants gathers the keywords asked for that no line of work shows, and those that it shows without their name.
func (a *Adviser) wants(r *reading) []want {
	out := make([]want, 0, len(r.opts.Asks)+len(r.res.Target.Asks))
	at := make(map[string]int, cap(out))
	answered := a.alternatives(r)
	add := func(w want) {
		k := a.keywords[w.id]
		best := a.best(r, w.id)
		if k == nil || k.Legacy {
			return
		}
		w.implied = a.implied(r, k)
		if best != evidence.Denied && best != evidence.Listed && !(w.implied && w.role >= impliedFrom && !w.posted) {
			return
		}
		if !w.posted && a.needless(r, k, best) {
			return
		}
		w.keyword, w.listed, w.compared = k, best == evidence.Listed && !w.implied, len(r.opts.Asks) > 0
		w.implied = w.implied && best != evidence.Listed
		w.watched = w.listed && a.watched(r, w.id)
		if i, known := at[w.id]; known {
			out[i].role, out[i].screen = max(out[i].role, w.role), max(out[i].screen, w.screen)
			return
		}
		at[w.id] = len(out)
		out = append(out, w)
	}
	for _, ask := range r.opts.Asks {
		add(want{id: ask.ID, posted: true, required: ask.Required})
	}
	for _, ask := range r.res.Target.Asks {
		if ask.OneOf != "" && answered[ask.OneOf] {
			continue
		}
		w := want{id: ask.ID, screen: ask.Screening}
		if ask.Role {
			w.role = ask.Weight
		}
		add(w)
	}
	near := a.categories(r)
	for i := range out {
		out[i].far = len(near) > 0 && !near[out[i].keyword.Category]
		out[i].rank = a.weigh(out[i])
	}
	return out
}

// implied tells whether a resume has a keyword of the founding documents by a narrower one alone: HL7 work is interoperability, and who
// searches for that word does not find it. The name of a system stands for nothing but its general term.
func (a *Adviser) implied(r *reading, k *taxonomy.Keyword) bool {
	p, held := r.res.Held[k.ID]
	if _, stood := r.res.Stood[k.ID]; stood || !held || !k.Core || p.By == k.ID {
		return false
	}
	if by := a.keywords[p.By]; by == nil || a.tools[by.Category] && !k.Generic || within(k.ID, by.ID) {
		return false
	}
	return !slices.ContainsFunc(r.ev.Keywords, func(named evidence.Keyword) bool { return named.ID == k.ID && named.Best != evidence.Denied })
}

// within tells whether one keyword's id stands whole in another's: who writes "query response rate" has written "query".
func within(id, other string) bool { return strings.Contains("-"+other+"-", "-"+id+"-") }

// categories are the kinds of work that the target role itself asks for; none without a role.
func (a *Adviser) categories(r *reading) map[string]bool {
	if r.res.Target.Kind != score.RoleTarget {
		return nil
	}
	out := map[string]bool{}
	for _, ask := range r.res.Target.Asks {
		if k := a.keywords[ask.ID]; ask.Role && k != nil {
			out[k.Category] = true
		}
	}
	return out
}

// needless tells whether nobody is helped by asking for a keyword: the ground of schooling stands well in a list, and who works in one
// product need not claim another.
func (a *Adviser) needless(r *reading, k *taxonomy.Keyword, best evidence.Strength) bool {
	if k.Category == foundation {
		return best == evidence.Listed
	}
	return k.Category == vendors && slices.ContainsFunc(r.ev.Keywords, func(have evidence.Keyword) bool {
		other := a.keywords[have.ID]
		return other != nil && other.ID != k.ID && other.Category == vendors && have.Best != evidence.Denied
	})
}

// Categories that are asked for in their own way.
const (
	foundation = "foundation"
	vendors    = "ehr-vendor"
)

func (a *Adviser) weigh(w want) float64 {
	rank := roleWeight*w.role + w.screen
	k := w.keyword
	if !k.Core && !w.posted {
		rank *= extendedShare
	}
	if w.far && !w.posted {
		rank *= farShare
	}
	switch {
	case w.watched:
		rank *= watchedShare
	case w.listed:
		rank *= listedShare
	case w.implied:
		rank *= impliedShare
	}
	if a.shown[k.Category] && !w.posted {
		rank *= shownShare
	}
	return rank
}

// best is the strength of a keyword, counting what other names of the same thing show.
func (a *Adviser) best(r *reading, id string) evidence.Strength {
	if p, stood := r.res.Stood[id]; stood {
		return p.Strength
	}
	return r.res.Held.Best(id)
}

// alternatives tells which groups of a role have a member that is held.
func (a *Adviser) alternatives(r *reading) map[string]bool {
	held := map[string]bool{}
	for _, ask := range r.res.Target.Asks {
		if ask.OneOf != "" && r.res.Held.Best(ask.ID) != evidence.Denied {
			held[ask.OneOf] = true
		}
	}
	return held
}

// kin tells whether two keywords are parent and child or children of one parent.
func kin(x, y *taxonomy.Keyword) bool {
	return contains(x.Parents, y.ID) || contains(y.Parents, x.ID) || shareParent(x, y)
}

func (a *Adviser) describe(r *reading, w want) Missing {
	k, counted := w.keyword, a.counted(r, w.id)
	m := Missing{Keyword: k.ID, Label: k.Label, Priority: priority(w), Measure: withUnits(counted)}
	if m.Place, m.Line = a.place(r, k); w.implied {
		m.Line, m.unnamed = r.res.Held[k.ID].Line, !k.Generic // a line on Epic need not say EHR; one line of the resume should
		m.Place = string(r.ev.Resume.Lines[m.Line-1].Kind)
	}
	m.Why = a.whyMissing(r, w, m.Line)
	if a.shown[k.Category] {
		m.Why, m.Measure, m.Line = a.asksFor(r, w)+". "+a.texts.Shown.Text, nil, 0
	} else {
		m.Pattern = a.pattern(k, counted)
	}
	var role, track []string
	if def := a.roles[r.res.Target.ID]; w.role > 0 && def != nil {
		role = def.Sources
	}
	if def := a.tracks[r.res.Target.Track]; w.screen > 0 && def != nil {
		track = def.Sources
	}
	m.Sources = make([]string, 0, len(role)+len(track)+len(k.Sources))
	m.Sources = union(union(union(m.Sources, role...), track...), k.Sources...)
	return m
}

// priority follows the rank, so that the list is in order whichever way it is read.
func priority(w want) string {
	switch {
	case w.required, w.rank >= mustRank && !w.compared:
		return "must"
	case w.posted, w.rank >= mustRank, w.rank >= shouldRank && !w.compared:
		return "should"
	default:
		return "could"
	}
}

// pattern is a line to fill in, by the first thing that people count for the keyword.
func (a *Adviser) pattern(k *taxonomy.Keyword, counted []taxonomy.Measure) string {
	m := taxonomy.Measure{}
	if len(counted) > 0 && (!k.Generic || len(k.Measures) > 0) { // what a role counts fits no one line of a general keyword
		m = counted[0]
	}
	text, known := a.patterns[m.Unit]
	if !known { // "percent of records", "days (or dollars held)"
		first, _, _ := strings.Cut(m.Unit, " ")
		text = a.patterns[first]
	}
	if text == "" {
		text = a.patterns[""]
	}
	if strings.Contains(strings.ToLower(m.Metric), strings.ToLower(k.Label)) { // "in DRG: DRG accuracy"
		text = strings.ReplaceAll(strings.ReplaceAll(text, " in {keyword}", ""), " for {keyword}", "")
	}
	return fill(text, "keyword", k.Said(), "measure", m.Metric, "unit", strings.TrimSuffix(m.Unit, " before and after"))
}
