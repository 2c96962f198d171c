package advice

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
)

// Bounds of the list of missing keywords.
const (
	mostMissing = 15
	firstLook   = 10 // as many are read at first, and chosen by what experts name
	mostStrange = 5  // for a resume of another profession: it has the ground rules to learn first
	mostMusts   = 5  // nobody can see to more of them first; what a posting requires is counted apart
	mustRank    = 1.15
	shouldRank  = 0.7
	usualWeight = 0.5 // a role keyword of this weight is usual in the job
	familyShare = 0.9 // a near relation of a keyword already on the list
)

// stranger tells whether a resume of another profession came without a goal.
func (a *Adviser) stranger(r *reading) bool {
	return r.res.Track.ID == score.NoTrack && !r.res.Target.Chosen && len(r.opts.Asks) == 0
}

// missing ranks what the posting, the target role or the track asks and the resume lacks or only lists.
func (a *Adviser) missing(r *reading) []Missing {
	wants := a.wants(r)
	most, musts := mostMissing, 0
	if a.stranger(r) {
		most = mostStrange
	}
	picked := make([]want, 0, most)
	for len(picked) < most {
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
		if best.setting < 1 && !best.posted && len(picked) >= firstLook { // of the setting in which somebody does not work
			continue
		}
		w := *best
		if w.spare = musts >= mostMusts; priority(w) == must && !w.required {
			musts++
		}
		picked = append(picked, w)
		for i := range wants {
			switch x := &wants[i]; {
			case x.taken:
			case w.oneOf != "" && x.oneOf == w.oneOf && !x.posted, a.same(w.keyword, x.keyword) && !x.posted:
				x.taken = true
			case w.sameWord(x) && !x.posted && x.role < mustWeight: // of a list, told once
				x.taken = true
			case !x.near && w.keyword.kin(x.keyword): // once: of a family of five the last is asked for as firmly as the second
				x.near, x.rank = true, x.rank*familyShare
			}
		}
	}
	byPriority(picked)
	spoken := map[int]bool{} // lines to which one of them points: one that only comes near points elsewhere
	for _, w := range picked {
		spoken[r.hinted(w.keyword.ID)] = true
	}
	out := make([]Missing, 0, len(picked))
	noted := map[int]offer{} // lines that have a note on the term they lack
	for _, w := range picked {
		m := a.describe(r, w, spoken)
		o, _ := a.naming(r, &m)
		if at, known := noted[m.Line]; o != nil && (!known || o.besides(at)) && a.inField(r, m.Line-1) {
			m.told = true
			if noted[m.Line] = *o; known {
				noted[m.Line] = offer{} // two terms are enough for one note
			}
			if !w.listed || w.watched { // what a list names stands there in its own words
				m.Why = a.asksFor(r, w) + "; line " + strconv.Itoa(m.Line) + " may tell it in other words." // the note there has the words, and asks
			}
		}
		out = append(out, m)
	}
	a.guess(r, out)
	a.nearby(r, out)
	if len(out) > 0 && !picked[0].learn {
		out[0].Why += " " + a.texts.OnlyTrue
	}
	a.sayOnce(out)
	return out
}

// sameWord tells whether two keywords are only listed, and by one word: who lists HL7 is not asked for interoperability as well.
func (w *want) sameWord(x *want) bool {
	by, other := w.shows.By, x.shows.By
	return w.shows.Strength == evidence.Listed && x.shows.Strength == evidence.Listed && (by == other || by == x.keyword.ID || other == w.keyword.ID)
}

func (a *Adviser) describe(r *reading, w want, spoken map[int]bool) Missing {
	k := w.keyword
	m := Missing{Keyword: k.ID, Label: k.Label, Priority: priority(w), Measure: r.toCount(k)}
	if w.implied && !w.told {
		m.Line, m.unnamed, m.narrow = w.shows.Line, !k.Generic, narrowly(r, w.shows) // a line on Epic need not say EHR; one line of the resume should
		m.Place = string(r.ev.Resume.Lines[m.Line-1].Kind)
	} else {
		m.Place, m.Line = a.place(r, k, spoken, w.listed)
		if w.listed && m.Place == string(resume.Skills) { // there it stands; what it lacks is a line of work
			m.Place = string(resume.Experience)
		}
	}
	m.Why = a.whyMissing(r, w, m.Line)
	if line := r.courseLine(); line > 0 && k.Category == foundation && !w.listed {
		m.Why += " If your program has the course, add it to line " + strconv.Itoa(line) + "."
	}
	if r.begins {
		m.Why = strings.Replace(m.Why, "Show it in a line of work.", "Show it in a line of work or of schoolwork.", 1)
	}
	if use := k.In(r.family); use != nil && use.Enough != "" && !r.begins && m.Line == 0 {
		return a.cited(r, w, Missing{Keyword: k.ID, Label: k.Label, Priority: m.Priority, Why: m.Why + " " + use.Enough, Place: string(resume.Skills)})
	}
	if w.product { // nothing is to be counted for a second name
		return a.cited(r, w, Missing{Keyword: k.ID, Label: k.Label, Priority: m.Priority, Why: m.Why, Place: m.Place})
	}
	if a.shown[k.Category] {
		m.Why, m.Measure, m.Line = a.asksFor(r, w)+". "+a.texts.Shown.Text, nil, 0
	} else if m.Pattern = r.toFillIn(k); r.lacksNameAlone(w, &m) || a.ofOthersAlone(r, w) || w.learn || k.Category == foundation { // what is learned has nothing to count
		m.Measure, m.Pattern = nil, ""
	} else if r.toLearn(w) != nil {
		m.Measure, m.Pattern, m.Place = nil, "", string(resume.Education)
	}
	return a.cited(r, w, m)
}

// lacksNameAlone tells whether the line of something missing does the work and says how much of it there was, so that all it lacks is the term.
func (r *reading) lacksNameAlone(w want, m *Missing) bool {
	if m.Line == 0 || !w.implied && r.hinted(m.Keyword) != m.Line {
		return false
	}
	return r.ev.Judgements[m.Line-1].Verdict == metric.Quantified || r.counts(m.Line-1)
}

// cited adds the sources of whoever asks for a keyword and of the keyword itself.
func (a *Adviser) cited(r *reading, w want, m Missing) Missing {
	var role, track []string
	if def := a.roles[r.res.Target.ID]; w.role > 0 && def != nil {
		role = def.Sources
	}
	if def := a.tracks[r.res.Target.Track]; w.screen > 0 && def != nil {
		track = def.Sources
	}
	if w.learn {
		track = a.texts.Learn.Sources
	}
	m.Sources = make([]string, 0, len(role)+len(track)+len(w.keyword.Sources))
	m.Sources = union(union(union(m.Sources, role...), track...), w.keyword.Sources...)
	return m
}

// Priorities, the first thing first.
const (
	must   = "must"
	should = "should"
	could  = "could"
)

// priority says how firmly a keyword is asked for: a must is what the posting requires or what the job itself cannot do without. What most postings of
// the field repeat is none, and what is only nice to have in the job is asked for by its rank alone.
func priority(w want) string {
	own, usual := w.role >= mustWeight || w.roleless, w.role >= usualWeight || w.roleless || w.role > 0 && w.own
	switch {
	case w.late, w.setting < 1 && !w.posted && !w.roleless:
		return could
	case w.required, own && w.rank >= mustRank && !w.compared && !w.spare:
		return must
	case w.posted, usual && w.rank >= mustRank, usual && w.rank >= shouldRank && !w.compared:
		return should
	default:
		return could
	}
}

// byPriority puts what was picked in order: of the first, which is all that many read, what is firmest; what comes behind them is no firmer than their last.
func byPriority(picked []want) {
	first := picked[:min(firstLook, len(picked))]
	firmestFirst(first)
	rest := picked[len(first):]
	for i := range rest {
		rest[i].late = firmness(first[len(first)-1]) < firmness(rest[i])
	}
	firmestFirst(rest)
}

func firmestFirst(wants []want) {
	slices.SortStableFunc(wants, func(x, y want) int {
		if by := cmp.Compare(firmness(y), firmness(x)); by != 0 || x.posted || y.posted {
			return by
		}
		return cmp.Compare(y.bond(), x.bond())
	})
}

// bond is how closely a keyword belongs to a job: what is special to it comes first, the heaviest before all, then what every hospital job shares, then
// what is but a plus.
func (w *want) bond() float64 {
	switch {
	case w.roleless:
		return 0
	case w.setting < 1:
		return -2
	case w.role < usualWeight && !w.own:
		return -1
	case w.rarity >= sharedFrom:
		return w.role
	}
	return 0
}

// firmness puts priorities in order.
func firmness(w want) int {
	switch priority(w) {
	case must:
		return 2
	case should:
		return 1
	}
	return 0
}
