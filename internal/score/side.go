package score

import (
	"fmt"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// side tells which tracks words name.
type side struct{ him, informatics bool }

func (a side) and(b side) side { return side{a.him || b.him, a.informatics || b.informatics} }

func (a side) none() bool { return !a.him && !a.informatics }

// one tells whether one side is named, and the other is not.
func (a side) one() bool { return a.him != a.informatics }

// track is the track of one side.
func (a side) track() string {
	if a.him {
		return taxonomy.HIM
	}
	return taxonomy.Informatics
}

// names tells whether a track is among those named.
func (a side) names(track string) bool {
	return track == taxonomy.HIM && a.him || track == taxonomy.Informatics && a.informatics
}

// share is the part of it that speaks for health information management.
func (a side) share() float64 {
	switch {
	case a.him == a.informatics:
		return 0.5
	case a.him:
		return 1
	default:
		return 0
	}
}

func sideOf(track string) side { return side{track != taxonomy.Informatics, track != taxonomy.HIM} }

// sideNames are the words that name tracks, by the first of them; the longest come first, so that "health information exchange" is not
// read as "health information".
type sideNames map[string][]sideName

type sideName struct {
	words []string
	side  side
}

// sideNamesOf compiles the words of each track.
func sideNamesOf(lists ...map[string][]string) sideNames {
	out := sideNames{}
	for _, list := range lists {
		for track, names := range list {
			for _, name := range names {
				words := wordsOf(name)
				out[words[0]] = append(out[words[0]], sideName{words, sideOf(track)})
			}
		}
	}
	for _, names := range out {
		slices.SortFunc(names, func(a, b sideName) int { return len(b.words) - len(a.words) })
	}
	return out
}

// in are the sides that words name; a word speaks once, in the longest name it is part of.
func (names sideNames) in(words []string) side {
	var out side
	for i := 0; i < len(words); {
		next := i + 1
		for _, n := range names[words[i]] {
			if len(words)-i >= len(n.words) && slices.Equal(words[i:i+len(n.words)], n.words) {
				out, next = out.and(n.side), i+len(n.words)
				break
			}
		}
		i = next
	}
	return out
}

// sidesOfTitle are the sides a job title names: the name of a role speaks for the role's track, the words around it for their own.
// "Registry Data Analyst" is a data analyst in a registry, and stands on both sides.
func (s *Scorer) sidesOfTitle(words []string) side {
	at, n := s.nameIn(words)
	if n == nil {
		return s.titleSides.in(words)
	}
	track := trackName(s.roles[n.role].Track)
	if whole := s.titleSides.in(words); track == taxonomy.Bridge && !whole.none() {
		return whole // an EHR manager may come from either side
	}
	if whole := s.titleSides.in(n.words); track == taxonomy.HIM && s.oneSided.in(words).none() && whole.informatics {
		return whole // a data quality lead, of records or of a warehouse
	}
	around := s.oneSided.in(words[:at]).and(s.oneSided.in(words[at+len(n.words):]))
	if own := s.oneSided.in(n.words); own.him && own.informatics {
		around = around.and(own) // an HIM applications analyst
	}
	return around.and(sideOf(track))
}

// spoken is a title that speaks for a side.
type spoken struct {
	title
	sides side
}

// speaking are the titles that name a side: headlines, and titles of jobs in the field. Jobs stand latest first, as resumes list them.
func (s *Scorer) speaking(r *reading) []spoken {
	var out []spoken
	for _, t := range r.titles {
		if !t.headline && (!t.field && !r.inField[t.entry] || t.role == nil && r.project(t.entry)) {
			continue // what a project is called is no title
		}
		if sides := s.sidesOfTitle(s.beforeAim(t.words)); !sides.none() {
			out = append(out, spoken{t, sides})
		}
	}
	return out
}

// project tells whether an entry is a project.
func (r *reading) project(entry int) bool {
	return r.ev.Resume.Sections[r.ev.Resume.Entries[entry].Section].Kind == resume.Projects
}

// schooling is a degree or certificate, held or under way.
type schooling struct {
	text  string
	what  string // how a sentence names it: "a certificate under way"
	sides side   // that it names

	pursued bool // it is under way, or to begin
	work    bool // it names the work of a role: nursing informatics, and not health information technology, from which people go either way
}

// schoolings are the highest degree, those under way and those completed beside the highest.
func schoolings(r *reading) []schooling {
	edu := &r.ev.Claims.Education
	out := []schooling{{text: edu.Field + " " + edu.Text, what: schoolingOf(edu.Level)}}
	for _, d := range edu.Pursuing {
		out = append(out, schooling{text: d.Text, what: schoolingOf(d.Level) + stageText(d), pursued: true})
	}
	for _, d := range edu.Beside {
		out = append(out, schooling{text: d.Text, what: schoolingOf(d.Level)})
	}
	return out
}

// stageText says of studies that they are under way, or only to begin.
func stageText(d credential.Degree) string {
	if d.ToBegin {
		return " to begin"
	}
	return " under way"
}

func schoolingOf(level credential.Level) string {
	if level == credential.Certificate {
		return "a certificate"
	}
	return "a degree"
}

// degreesOf are the degrees that name a side, and whether a degree of the field is held or under way: one that names a side and a word of the field.
func (s *Scorer) degreesOf(r *reading) (degrees []schooling, field bool) {
	for _, d := range schoolings(r) {
		words := wordsOf(d.text)
		if d.sides = s.degreeNames.in(words); !d.sides.none() {
			d.work = s.fields.inAny(words)
			degrees = append(degrees, d)
			field = field || slices.ContainsFunc(words, func(w string) bool { return s.fieldish[w] })
		}
	}
	return degrees, field
}

// tracksOfAims are the tracks that an aim may name.
var tracksOfAims = [...]string{taxonomy.HIM, taxonomy.Informatics, taxonomy.Bridge}

// goalSides are the sides that a stated aim names: by words of one side, else by words that stand between, else by a role.
func (s *Scorer) goalSides(goal []string) side {
	var own, between side
	s.wished.in(goal, func(ph *phrase, _ int) {
		if track := tracksOfAims[ph.number]; track == taxonomy.Bridge {
			between = sideOf(track)
		} else {
			own = own.and(sideOf(track))
		}
	})
	if !own.none() {
		return own
	}
	if role := s.roleNamed(goal); between.none() && role != nil {
		return sideOf(trackName(role.Track))
	}
	return between
}

// wishes are the sides that the stated aims name.
func (r *reading) wishes() side {
	var out side
	for _, goal := range r.goals {
		out = out.and(goal.sides)
	}
	return out
}

// states is where the resume itself names a track as its own: in a headline, in the latest job title that names a side, or in a degree; "" where it
// does not.
func (s *Scorer) states(r *reading, track string) string {
	latest := true
	for _, t := range r.spoken {
		switch {
		case !t.sides.names(track):
		case t.headline && !s.listed(r, &t.title):
			return "The headline"
		case !t.headline && latest:
			return fmt.Sprintf("The title in line %d", t.line)
		}
		latest = latest && t.headline
	}
	if at := slices.IndexFunc(r.degrees, func(d schooling) bool { return d.sides.names(track) }); at >= 0 && !r.movedOn() {
		return strings.ToUpper(r.degrees[at].what[:1]) + r.degrees[at].what[1:]
	}
	return ""
}

// movedOn tells whether the latest work in the field began after the highest degree was awarded, and no degree is under way: then what the work is
// called says more of a person than the degree.
func (r *reading) movedOn() bool {
	e := r.ev.Claims.Education
	if len(e.Pursuing) > 0 || e.Line == 0 {
		return false
	}
	degree, latest := 0, 0
	if at := r.ev.Resume.Lines[e.Line-1].Entry; at >= 0 {
		degree = max(r.ev.Resume.Entries[at].Dates.ToYear, r.ev.Resume.Entries[at].Dates.FromYear)
	}
	for _, t := range r.spoken {
		if t.entry >= 0 {
			latest = max(latest, r.ev.Resume.Entries[t.entry].Dates.FromYear)
		}
	}
	return degree > 0 && latest > degree
}

// longestTitle is the most names that a headline calls somebody by; what parts more is a list of keywords.
const longestTitle = 4

// listed tells whether a headline is a list of keywords, which names no work: "HIPAA | EHR | ROI | ICD-10 | CPT".
func (s *Scorer) listed(r *reading, t *title) bool {
	return len(strings.FieldsFunc(r.ev.Resume.Lines[t.line-1].Text, func(c rune) bool { return strings.ContainsRune("|•·,;/", c) })) > longestTitle
}

// whereTo cuts where an aim sets out from: "from coding into informatics", "out of billing and into coding" and "informatics after years of coding" aim
// at what stands there.
func whereTo(goal []string) []string {
	from := slices.Index(goal, "from")
	if out := slices.Index(goal, "out"); from < 0 && out >= 0 && out+1 < len(goal) && goal[out+1] == "of" {
		from = out
	}
	if from >= 0 {
		for _, to := range []string{"into", "to", "toward", "towards"} {
			if at := slices.Index(goal[from:], to); at >= 0 {
				return goal[from+at+1:]
			}
		}
	}
	if after := slices.Index(goal, "after"); after > 0 {
		return goal[:after]
	}
	return goal
}

// aimSection tells whether a line stands under a heading that announces an aim, or behind such a label: "Goal: a reporting team".
func (s *Scorer) aimSection(r *reading, l *resume.Line) bool {
	if l.Section < 0 || l.Section >= len(r.ev.Resume.Sections) {
		return false
	}
	heading := r.ev.Resume.Sections[l.Section].Heading
	if label, _, found := strings.Cut(l.Text, ":"); heading == "" && found {
		heading = label
	}
	return slices.Contains(s.rules.TrackRules.AimHeadings, strings.Trim(strings.ToLower(heading), " :-–—>=*#|"))
}
