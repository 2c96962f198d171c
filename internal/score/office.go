package score

import (
	"slices"
	"strings"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// fieldJobs tells for each entry whether its title is a job title of the field: by the role that it names in words of the field, or by a role or a side
// of it at an employer of care: a data analyst at a hospital.
func (s *Scorer) fieldJobs(r *reading) []bool {
	jobs := make([]bool, len(r.ev.Resume.Entries))
	for i := range r.titles {
		t := &r.titles[i]
		if t.entry >= 0 && (t.field && t.role != nil || s.atCare(r, t)) {
			jobs[t.entry] = true
		}
	}
	return jobs
}

// worded tells for each entry whether its title holds a word of the field and is none of care: "Record Analyst" names no role that we know, and whose
// lines tell of charts in everyday words has told of the field.
func (r *reading) worded() []bool {
	titled := make([]bool, len(r.ev.Resume.Entries))
	for i := range r.titles {
		if t := &r.titles[i]; t.entry >= 0 && t.field && !t.care {
			titled[t.entry] = true
		}
	}
	return titled
}

// atCare tells whether a title names a role or a side of the field, or a post that is one of it there, at an employer whose name is one of care.
func (s *Scorer) atCare(r *reading, t *title) bool {
	if s.learns(t) || s.unpaid(r, t) {
		return false
	}
	place := wordsOf(placeOf(&r.ev.Resume.Entries[t.entry]))
	of := func(words map[string]bool) bool {
		return slices.ContainsFunc(place, func(w string) bool { return words[w] })
	}
	if s.support.inAny(t.words) && of(s.cares) && slices.ContainsFunc(place, func(w string) bool { return slices.Contains(s.rules.Field.Vendors, w) }) {
		return true // who answers for the messages of laboratories, and no help desk of a hospital
	}
	if t.care {
		return false
	}
	if s.postsOfAny.inAny(t.words) && (of(s.cares) || t.field) || s.atDesk(r, t) {
		return true
	}
	return (t.role != nil || !s.titleSides.in(t.words).none()) && (of(s.fieldish) || of(s.cares))
}

// desk is a kind of post whose title says too little, and the places where it is one of the field.
type desk struct{ posts, places phrases }

func newDesk(rule taxonomy.Desk) desk {
	d := desk{posts: phrases{}, places: phrases{}}
	for i, p := range rule.Posts {
		d.posts.add(i, p)
	}
	for i, p := range rule.Places {
		d.places.add(i, p)
	}
	return d
}

// atDesk tells whether a title names a post that its employer, or the department in the lines of its heading, makes one of the field.
func (s *Scorer) atDesk(r *reading, t *title) bool {
	return slices.ContainsFunc(s.desks, func(d desk) bool {
		if !d.posts.inAny(t.words) {
			return false
		}
		e := &r.ev.Resume.Entries[t.entry]
		if d.places.inAny(wordsOf(e.Title)) || d.places.inAny(wordsOf(e.Org)) {
			return true
		}
		for n := e.First; n <= e.Last; n++ {
			if l := &r.ev.Resume.Lines[n-1]; l.Part == resume.Title && d.places.inAny(wordsOf(l.Text)) {
				return true
			}
		}
		return false
	})
}

// placeOf is the employer of an entry; where none was told from the title, what stands behind the comma: "Registry Specialist, Oak County Cancer Registry".
func placeOf(e *resume.Entry) string {
	if e.Org == "" {
		_, place, _ := strings.Cut(e.Title, ",")
		return place
	}
	return e.Org
}

// onlyCare tells whether all jobs that touch the field are posts of care or of its front office.
func (s *Scorer) onlyCare(r *reading) bool {
	found := false
	for i := range r.titles {
		t := &r.titles[i]
		if t.entry < 0 || !r.inField[t.entry] || r.posts[t.entry].From == r.posts[t.entry].To {
			continue
		}
		if !t.care {
			return false
		}
		found = true
	}
	return found
}

// leadsInField tells whether who leads does so in the field: by a word or a side of it in the title, or where the work speaks of it.
func (s *Scorer) leadsInField(r *reading, t *title) bool {
	if t.role != nil || t.field || !s.titleSides.in(t.words).none() {
		return true
	}
	speaking, lines := s.voice(r, t.entry)
	return speaking > 1 && 2*speaking >= lines
}

// toldBelow is the entry whose lines tell of an entry: itself, or the last of the posts that stand right below it at the same employer, above one list.
func (r *reading) toldBelow(entry int) int {
	entries := r.ev.Resume.Entries
	for entry+1 < len(entries) {
		e, below := &entries[entry], &entries[entry+1]
		header := r.ev.Resume.Lines[e.Last-1].Part == resume.Title
		if !header || e.Section != below.Section || below.First != e.Last+1 || e.Org == "" || e.Org != below.Org {
			break
		}
		entry++
	}
	return entry
}
