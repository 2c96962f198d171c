package advice

import (
	"fmt"
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
	roleWeight    = 1.2
	mustWeight    = 0.9 // a role keyword of this weight is a must
	requiredAsk   = 3.0
	preferredAsk  = 2.2
	extendedShare = 0.6 // terms that no founding document names
	mustRank      = 1.15
	shouldRank    = 0.7
	listedShare   = 0.4 // listed already: prove it, after what is not there at all
	familyShare   = 0.9 // a near relation of a keyword already on the list
	shownShare    = 0.3 // words that convince nobody unless they are shown
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
	listed   bool
}

// missing ranks what the posting, the target role or the track asks and the resume lacks or only lists.
func (a *Adviser) missing(r *reading) []Missing {
	wants := a.wants(r)
	out := make([]Missing, 0, mostMissing)
	for len(wants) > 0 && len(out) < mostMissing {
		best := 0
		for i := range wants {
			if wants[i].rank > wants[best].rank {
				best = i
			}
		}
		w := wants[best]
		wants = slices.Delete(wants, best, best+1)
		out = append(out, a.describe(r, w))
		for i := range wants {
			if kin(w.keyword, wants[i].keyword) {
				wants[i].rank *= familyShare
			}
		}
	}
	if len(out) > 0 {
		out[0].Why += " " + a.texts.OnlyTrue
	}
	return out
}

// wants gathers the keywords asked for that no line of work shows.
func (a *Adviser) wants(r *reading) []want {
	out := make([]want, 0, len(r.opts.Asks)+len(r.res.Target.Asks))
	at := make(map[string]int, cap(out))
	answered := a.alternatives(r)
	add := func(w want) {
		k := a.keywords[w.id]
		best := a.best(r, w.id)
		if k == nil || k.Legacy || best != evidence.Denied && best != evidence.Listed {
			return
		}
		w.keyword, w.listed = k, best == evidence.Listed
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
	for i := range out {
		out[i].rank = a.weigh(out[i])
	}
	return out
}

func (a *Adviser) weigh(w want) float64 {
	rank := roleWeight*w.role + w.screen
	switch {
	case w.required:
		rank += requiredAsk
	case w.posted:
		rank += preferredAsk
	}
	k := w.keyword
	if !k.Core && !w.posted {
		rank *= extendedShare
	}
	if w.listed {
		rank *= listedShare
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
	m.Place, m.Line = a.place(r, k)
	m.Why = a.whyMissing(r, w, m.Line)
	if a.shown[k.Category] {
		m.Why, m.Measure, m.Line = a.asksFor(r, w)+". "+a.texts.Shown.Text, nil, 0
	} else {
		m.Pattern = a.pattern(k, counted)
	}
	if w.role > 0 {
		if role := a.roles[r.res.Target.ID]; role != nil {
			m.Sources = union(m.Sources, role.Sources...)
		}
	}
	if w.screen > 0 {
		if track := a.tracks[r.res.Target.Track]; track != nil {
			m.Sources = union(m.Sources, track.Sources...)
		}
	}
	m.Sources = union(m.Sources, k.Sources...)
	return m
}

// priority follows the rank, so that the list is in order whichever way it is read.
func priority(w want) string {
	switch {
	case w.rank >= mustRank:
		return "must"
	case w.rank >= shouldRank:
		return "should"
	default:
		return "could"
	}
}

// field names the track of the target in a sentence.
func (a *Adviser) field(r *reading) string {
	switch r.res.Target.Track {
	case taxonomy.HIM:
		return "health information management"
	case taxonomy.Informatics:
		return "health informatics"
	default:
		return "health information and informatics"
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
	return fill(text, "keyword", k.Label, "measure", m.Metric, "unit", strings.TrimSuffix(m.Unit, " before and after"))
}

// asksFor says who asks for a keyword, and how firmly.
func (a *Adviser) asksFor(r *reading, w want) string {
	t := r.res.Target
	switch {
	case w.required:
		return "The posting requires it"
	case w.posted:
		return "The posting names it as a plus"
	case w.role >= mustWeight && priority(w) == "must":
		return "A must for the role " + t.Title
	case w.role >= mustWeight:
		return "The role " + t.Title + " asks for it"
	case w.role >= 0.5 && w.screen >= 0.45:
		return "Usual for the role " + t.Title + ", and screened for in " + howMany(w.screen)
	case w.role >= 0.5:
		return "Usual for the role " + t.Title
	case w.role > 0 && w.screen < 0.5:
		return "A plus for the role " + t.Title
	case w.role > 0:
		return "Screened for in " + howMany(w.screen) + " of " + a.field(r) + ", and a plus for the role " + t.Title
	case t.Kind == score.RoleTarget:
		return "Beyond the role's own list: screened for in " + howMany(w.screen) + " of " + a.field(r)
	default:
		return "Screened for in " + howMany(w.screen) + " of " + a.field(r)
	}
}

// howMany puts the weight of a screening term into words, as taxonomy/tracks.yaml defines them.
func howMany(screen float64) string {
	switch {
	case screen >= 0.75:
		return "nearly all postings"
	case screen >= 0.45:
		return "most postings"
	default:
		return "some postings"
	}
}

// whyMissing says who asks for the keyword and what the resume has of it.
func (a *Adviser) whyMissing(r *reading, w want, line int) string {
	who := a.asksFor(r, w)
	switch {
	case w.listed:
		p, ok := r.res.Stood[w.id]
		if !ok {
			p, ok = r.res.Held[w.id]
		}
		if ok {
			return fmt.Sprintf("%s; line %d only lists it. Show it in a line of work.", who, p.Line)
		}
		return who + "; it is only listed. Show it in a line of work."
	case line > 0 && a.hinted(r, w.id) == line:
		return fmt.Sprintf("%s; line %d describes %s without naming it.", who, line, w.keyword.Label)
	case a.unclaimed(r, w.id) > 0:
		return fmt.Sprintf("%s; line %d names it and does not claim it.", who, a.unclaimed(r, w.id))
	case line > 0:
		return fmt.Sprintf("%s; no line names it. Line %d comes nearest.", who, line)
	default:
		return who + "; no line names it."
	}
}

// unclaimed is the number of the line that names a keyword only to deny it, to plan it or to tell of others; 0 where none does.
func (a *Adviser) unclaimed(r *reading, id string) int {
	for _, k := range r.ev.Keywords {
		if k.ID == id && len(k.Mentions) > 0 {
			return k.Mentions[0].At.Line
		}
	}
	return 0
}
