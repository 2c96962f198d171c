package score

import (
	"fmt"
	"slices"

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
	t := s.timeInField(r)
	if level, told := s.levelByTitle(r, t); told {
		return level
	}
	pursuing := len(r.ev.Claims.Education.Pursuing) > 0
	years := t.years()
	switch {
	case t.paid == 0 && !pursuing && r.track.ID == NoTrack:
		return Level{entry, 0, "Nothing of this field stands here yet. Whoever turns to it starts at entry level, with all that another trade has taught."}
	case t.paid == 0 && pursuing && halves(t.other) >= seasoned:
		return Level{entry, 0, fmt.Sprintf("%s after %s of other work (%s); the first paid post of the field comes next.", r.studies(), timeText(t.other), t.others)}
	case t.paid == 0 && pursuing:
		return Level{student, 0, r.studies() + " and no paid work in the field is dated yet; practicum, projects and volunteering count as experience."}
	case t.paid == 0 && t.all > 0:
		return Level{entry, 0, fmt.Sprintf("The dated work in the field, %s, was practice or without pay; the first paid post comes next.", timeText(t.all))}
	case t.paid == 0:
		return Level{entry, 0, s.whyUnpaid(r)}
	case pursuing && r.degree && !r.inOffice() && (years < seasoned || s.onlyCare(r)):
		return Level{entry, years, fmt.Sprintf("%s, and no dated job carries a title of the field yet; %s.", r.studies(), t.touching())}
	case !r.inOffice() && s.onlyCare(r):
		return Level{entry, years, fmt.Sprintf("No dated job carries a title of the field yet; %s.", t.touching())}
	case years < 2:
		return Level{entry, years, fmt.Sprintf("Dated work in the field adds up to %s.", t.text())}
	default:
		return Level{mid, years, fmt.Sprintf("Dated work in the field adds up to %s. %s.", t.text(), s.whyNotLead(r, t))}
	}
}

// whyUnpaid says what speaks of the field where no paid work of it is dated: practice and projects, or lines of other work.
func (s *Scorer) whyUnpaid(r *reading) string {
	practice, learned, worked := s.practice(r), false, false
	for i := range r.lines {
		l := &r.ev.Resume.Lines[r.lines[i].Number-1]
		if l.Kind != resume.Experience || l.Entry >= 0 && practice[l.Entry] {
			learned = true
		} else {
			worked = true
		}
	}
	switch {
	case learned && worked:
		return "No paid job in the field was found; practice, projects and single lines of other work speak of it."
	case learned:
		return "No paid job in the field was found; practice and projects speak of it."
	case worked:
		return "No dated job carries a title of the field; single lines of other work speak of it."
	}
	return "No dated job carries a title of the field."
}

// whyNotLead says what the titles of somebody with years in the field tell of leading others.
func (s *Scorer) whyNotLead(r *reading, t *fieldTime) string {
	if t.led > 0 {
		return fmt.Sprintf("The title in line %d led others, a later one does not", t.led)
	}
	if t.aside > 0 {
		return fmt.Sprintf("The title in line %d leads others, but not in this field", t.aside)
	}
	for i := range r.titles {
		if t := &r.titles[i]; !t.headline && r.inField[t.entry] && slices.ContainsFunc(t.words, func(w string) bool { return w == "senior" || w == "sr" || w == "principal" }) {
			return fmt.Sprintf("The title in line %d is a senior one, and none leads others", t.line)
		}
	}
	return "No job title leads others"
}

// seasoned is how many years of work tell more than a degree under way.
const seasoned = 5

// levelByTitle is the highest level that a title of the field names, where the time worked bears it out.
func (s *Scorer) levelByTitle(r *reading, time *fieldTime) (Level, bool) {
	const learned, grown = 2, 5 // years: who has worked so long, be it in jobs that touch the field, is no student for an internship, and no beginner for the name of the post
	years := time.years()
	best, line := -1, 0
	for n := range r.titles {
		t := &r.titles[n]
		i := t.level
		if t.headline && (i < 0 || s.rules.Levels[i].ID != student) || !t.headline && !r.inField[t.entry] {
			continue // a headline may name a wish; only a student has no other place to say so
		}
		if !t.headline && t.care && !r.jobs[t.entry] {
			if i >= s.levelIndex(lead) && time.aside == 0 {
				time.aside = t.line
			}
			continue // who leads medical assistants leads nobody in the field
		}
		if leads := !t.headline && i >= s.levelIndex(lead); leads && !s.leadsInField(r, t) {
			continue // nor does who leads a clinic
		} else if leads && s.ledBefore(r, t) {
			time.led = t.line
			continue
		}
		if !t.headline && (years >= learned || halves(time.touched) >= learned || r.graduated()) && s.learns(t) {
			continue
		}
		if i > best {
			best, line = i, t.line
		}
	}
	if best < 0 {
		return Level{}, false
	}
	id := s.rules.Levels[best].ID
	why := r.titleWhy(line, time)
	if id == student && len(r.ev.Claims.Education.Pursuing) > 0 {
		why = fmt.Sprintf("%s, and the title in line %d is that of somebody who learns.", r.studies(), line)
		if r.ev.Resume.Lines[line-1].Part == resume.Heading {
			why = fmt.Sprintf("%s, and the work below the heading in line %d is that of somebody who learns.", r.studies(), line)
		}
	}
	return Level{id, years, why}, id == student || id == entry && years < grown || id != entry && years > 0
}

// ledBefore tells whether a post that led others ended before a later post of the field began that leads nobody: a former supervisor who analyzes data now.
func (s *Scorer) ledBefore(r *reading, t *title) bool {
	const overlap = 12 // months: years alone tell no month
	end := r.posts[t.entry].To
	return slices.ContainsFunc(r.titles, func(o title) bool {
		if o.entry < 0 || !r.inField[o.entry] || o.care || o.level >= s.levelIndex(lead) || s.learns(&o) || s.unpaid(r, &o) {
			return false
		}
		p := r.posts[o.entry]
		return end > 0 && p.To > end && p.From+overlap > end
	})
}

// studies says what is under way, a degree where one is, or what is to begin.
func (r *reading) studies() string {
	what, stage := "A certificate", "is to begin"
	for _, d := range r.ev.Claims.Education.Pursuing {
		if d.Level != credential.Certificate && what != "A degree" {
			what, stage = "A degree", "is to begin"
		}
		if !d.ToBegin && (what == "A degree") == (d.Level != credential.Certificate) {
			stage = "is under way"
		}
	}
	return what + " " + stage
}

// titleWhy names the line whose title tells a level, and the time worked. A section may bear the title that its posts do not name: "Internship".
func (r *reading) titleWhy(line int, time *fieldTime) string {
	what := "title"
	if r.ev.Resume.Lines[line-1].Part == resume.Heading {
		what = "heading"
	}
	if time.paid == 0 {
		return fmt.Sprintf("The %s in line %d says so.", what, line)
	}
	return fmt.Sprintf("The %s in line %d says so; dated work in the field adds up to %s.", what, line, time.paidText())
}

// graduated tells whether a degree, or a certificate of the field, is completed and none is under way: an internship of before makes no student.
func (r *reading) graduated() bool {
	edu := &r.ev.Claims.Education
	return len(edu.Pursuing) == 0 && (r.degree && edu.Level != credential.NoLevel || edu.Level.Above(credential.Certificate))
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

// inOffice tells whether a dated job carries a title of the field. The support desk of a maker of software is on the way to one.
func (r *reading) inOffice() bool {
	for i, e := range r.ev.Resume.Entries {
		if r.jobs[i] && !slices.ContainsFunc(r.titles, func(t title) bool { return t.entry == i && t.care }) && e.Dates.FromYear > 0 && r.ev.Resume.Sections[e.Section].Kind == resume.Experience {
			return true
		}
	}
	return false
}
