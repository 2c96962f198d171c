package score

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// The career levels that rules beyond titles decide.
const (
	student = "student"
	entry   = "entry"
	mid     = "mid"
	lead    = "lead"

	director = "director"
)

// levelOf reads the career level from the titles of the field, the years in it and the degrees under way. Other work counts
// neither for nor against: a store manager who turns to health records starts at entry level.
func (s *Scorer) levelOf(r *reading) Level {
	const learned = 2 // years
	years := s.yearsInField(r)
	best, line := -1, 0
	for n := range r.titles {
		t := &r.titles[n]
		i := t.level
		if t.headline && (i < 0 || s.rules.Levels[i].ID != student) || !t.headline && !r.inField[t.entry] {
			continue // a headline may name a wish; only a student has no other place to say so
		}
		if !t.headline && t.care {
			continue // who leads medical assistants leads nobody in the field
		}
		if !t.headline && i >= s.levelIndex(lead) && !s.leadsInField(r, t) {
			continue // nor does who leads a clinic
		}
		if !t.headline && (years >= learned || r.graduated()) && s.learns(t) {
			continue // who has worked or graduated since is no student for an internship of before
		}
		if i > best {
			best, line = i, s.titleLine(r, t)
		}
	}
	if best >= 0 {
		id := s.rules.Levels[best].ID
		if id == student || id == entry && years < 3 || id != entry && (years > 0 || id == student) {
			return Level{id, years, titleWhy(line, years)}
		}
	}
	pursuing := len(r.ev.Claims.Education.Pursuing) > 0
	switch {
	case years == 0 && !pursuing && r.track.ID == NoTrack:
		return Level{entry, 0, "Nothing here belongs to the field yet; who turns to it begins here."}
	case years == 0 && pursuing:
		return Level{student, 0, r.pursued() + " is under way and no paid work in the field is dated yet; practicum, projects and volunteering count as experience."}
	case years == 0 && len(r.lines) > 0:
		return Level{entry, 0, "No dated job in the field was found; single lines of other work speak of it."}
	case years == 0:
		return Level{entry, 0, "No dated job in the field was found."}
	case pursuing && r.degree && !r.inOffice():
		return Level{entry, years, fmt.Sprintf("%s of the field is under way, and no dated job carries a title of it yet; %s of work touch it.", r.pursued(), yearsText(years))}
	case !r.inOffice() && s.onlyCare(r):
		return Level{entry, years, fmt.Sprintf("No dated job carries a title of the field yet; %s of work touch it.", yearsText(years))}
	case years < 2:
		return Level{entry, years, fmt.Sprintf("Dated work in the field adds up to %s.", yearsText(years))}
	default:
		return Level{mid, years, fmt.Sprintf("Dated work in the field adds up to %s; no title leads others.", yearsText(years))}
	}
}

// pursued names what is under way: a degree, where one is.
func (r *reading) pursued() string {
	if slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool { return d.Level != credential.Certificate }) {
		return "A degree"
	}
	return "A certificate"
}

// titleLine is the line in which a title stands: below its employer it is not the first of the header, and "Practicum" may stand above them all.
func (s *Scorer) titleLine(r *reading, t *title) int {
	if t.headline {
		return t.line
	}
	e := &r.ev.Resume.Entries[t.entry]
	for n := e.First; n <= e.Last; n++ {
		if l := &r.ev.Resume.Lines[n-1]; l.Part == resume.Title && strings.Contains(l.Text, t.said) {
			return n
		}
	}
	if section := r.ev.Resume.Sections[e.Section]; section.Heading == t.said {
		return section.Line
	}
	return t.line
}

// titleWhy names the line whose title tells a level, and the time worked.
func titleWhy(line int, years float64) string {
	if years == 0 {
		return fmt.Sprintf("The title in line %d says so.", line)
	}
	return fmt.Sprintf("The title in line %d says so; dated work in the field adds up to %s.", line, yearsText(years))
}

// graduated tells whether a degree or certificate of the field is completed and none is under way.
func (r *reading) graduated() bool {
	edu := &r.ev.Claims.Education
	return r.degree && len(edu.Pursuing) == 0 && edu.Level != credential.NoLevel
}

// titleLevel is the index of the highest level whose words stand in a title; -1 where none does. Of words that overlap the longer say it: a flight
// chief leads, and is no chief.
func (s *Scorer) titleLevel(words []string) int {
	highest := -1
	s.levels.in(words, func(ph *phrase, at int) {
		within := false
		s.levels.in(words, func(o *phrase, from int) {
			within = within || len(o.words) > len(ph.words) && from <= at && at+len(ph.words) <= from+len(o.words)
		})
		if !within {
			highest = max(highest, ph.number)
		}
	})
	return highest
}

// ofCare tells a title of care that names no side of the field.
func (s *Scorer) ofCare(words []string) bool {
	care := false
	s.care.in(words, func(*phrase, int) { care = true })
	return care && s.titleSides.in(words).none()
}

// level is the rule of a level.
func (s *Scorer) level(id string) taxonomy.LevelRule {
	for _, l := range s.rules.Levels {
		if l.ID == id {
			return l
		}
	}
	return taxonomy.LevelRule{ID: id, Expected: 6}
}

// inOffice tells whether a dated job carries a title of the field.
func (r *reading) inOffice() bool {
	for i, e := range r.ev.Resume.Entries {
		if r.jobs[i] && e.Dates.FromYear > 0 && r.ev.Resume.Sections[e.Section].Kind == resume.Experience {
			return true
		}
	}
	return false
}

// mostTouched is the share of the time of a post of care of which one line alone speaks of the field: who was super user once, nursed all day.
const mostTouched = 0.1

// yearsInField is the time that the jobs in the field cover. A job under a title of another profession gives all of its time where two of its lines
// and half of them speak of the field, else the share that they have.
func (s *Scorer) yearsInField(r *reading) float64 {
	return Years(r.posts, func(entry int) float64 {
		speaking, lines := s.voice(r, r.toldBelow(entry))
		switch {
		case !r.inField[entry]:
			return 0
		case r.jobs[entry] || speaking > 1 && 2*speaking >= lines:
			return 1
		}
		share := float64(speaking) / float64(max(lines, 1))
		if speaking < 2 && s.ofCare(wordsOf(r.ev.Resume.Entries[entry].Title)) {
			return min(share, mostTouched)
		}
		return share
	})
}

// Years adds up, month by month, the largest share that a job of the month gives, in half years. Jobs held side by side count once.
func Years(posts []Post, share func(entry int) float64) float64 {
	const longest = 50 * 12
	var months [longest]float64 // the last one first
	end, oldest := 0, 0         // the oldest month, as its place among months
	for _, p := range posts {
		end = max(end, p.To)
	}
	for i, p := range posts {
		if p.From == p.To {
			continue
		}
		part, from := share(i), max(p.From, end-longest)
		oldest = max(oldest, end-from)
		for m := from; m < p.To && part > 0; m++ {
			months[end-1-m] = max(months[end-1-m], part)
		}
	}
	sum := 0.0
	for _, m := range months[:oldest] {
		sum += m
	}
	return math.Round(sum/12*2) / 2
}

// posts are the entries as stretches of work.
func (s *Scorer) posts(r *reading) []Post {
	out := make([]Post, len(r.ev.Resume.Entries))
	for i, e := range r.ev.Resume.Entries {
		if r.ev.Resume.Sections[e.Section].Kind == resume.Experience {
			out[i].From, out[i].To = r.months(e.Dates)
			out[i].Current = e.Dates.Current
		}
	}
	for i := range r.titles {
		t := &r.titles[i]
		if t.entry < 0 {
			continue
		}
		if t.role != nil {
			out[t.entry].Role = t.role.ID
		}
		out[t.entry].Learns = s.learns(t)
	}
	return out
}

// months are the first month of a span and the one behind its last, counted from year 0; equal where the span is not told. A year alone counts as
// a whole one.
func (r *reading) months(d resume.Dates) (from, to int) {
	toYear, toMonth := d.ToYear, d.ToMonth
	if d.Current {
		toYear, toMonth = r.opts.AsOf.Year(), int(r.opts.AsOf.Month())
	}
	if d.FromYear == 0 || toYear == 0 {
		return 0, 0
	}
	from, to = d.FromYear*12+max(d.FromMonth, 1), toYear*12+max(toMonth, 1)+1
	if d.FromMonth == 0 && d.ToMonth == 0 && !d.Current {
		to += 6
	}
	return from, max(from, to)
}

func yearsText(years float64) string {
	switch {
	case years == 0.5:
		return "about half a year"
	case years == 1:
		return "1 year"
	default:
		return fmt.Sprintf("%g years", years)
	}
}
