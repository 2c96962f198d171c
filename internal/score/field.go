package score

import (
	"slices"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// work tells whether an entry is a job, a project or a post: something done, not a degree.
func work(r resume.Resume, e resume.Entry) bool {
	if e.Section < 0 || e.Section >= len(r.Sections) {
		return false
	}
	switch r.Sections[e.Section].Kind {
	case resume.Experience, resume.Projects, resume.Volunteering:
		return true
	}
	return false
}

// fieldEntries tells for each entry whether its work belongs to the field: by its title, by two keywords of the field, or, where somebody learns, helps
// without pay or tells of a project, by what its heading names: "Release of Information Practicum" is no post of a role. Of who studies the field or
// aims at it, one keyword is enough there.
func (s *Scorer) fieldEntries(r *reading) []bool {
	const enough = 2
	in := append([]bool(nil), r.jobs...)
	named := make([][]*term, len(in))
	for i, l := range r.ev.Resume.Lines {
		if l.Entry < 0 || l.Entry >= len(in) || l.Hidden || r.dumped[l.Number] || l.Part != resume.Body && l.Part != resume.Title {
			continue
		}
		for _, k := range r.ev.Lines[i] {
			if t := r.terms[k]; t != nil && !t.neutral && !slices.Contains(named[l.Entry], t) && len(named[l.Entry]) < enough {
				named[l.Entry] = append(named[l.Entry], t)
			}
		}
	}
	for i := range in {
		in[i] = in[i] || len(named[i]) >= enough && (!s.aside(r, i) && !s.besideOffice(r, i) || r.postNames(i))
	}
	for i := range in {
		in[i] = in[i] || in[r.toldBelow(i)] && r.ev.Resume.Sections[r.ev.Resume.Entries[i].Section].Kind == resume.Experience
	}
	onTheWay := r.degree || s.aimsAtField(r)
	for i := range r.titles {
		t := &r.titles[i]
		if t.entry < 0 || !s.learns(t) && !s.unpaid(r, t) && !r.project(t.entry) {
			continue
		}
		if r.headNames(t) || onTheWay && (len(named[t.entry]) > 0 || s.headPlaces(r, t)) {
			in[t.entry] = true
		}
	}
	return in
}

// unpaid tells whether somebody helps as a volunteer.
func (s *Scorer) unpaid(r *reading, t *title) bool {
	e := r.ev.Resume.Entries[t.entry]
	return r.ev.Resume.Sections[e.Section].Kind == resume.Volunteering || slices.ContainsFunc(t.words, func(w string) bool { return slices.Contains(s.rules.Field.Unpaid, w) })
}

// headNames tells whether the heading of an entry, its first line or that of its title, holds a keyword of the field.
func (r *reading) headNames(t *title) bool {
	names := func(line int) bool {
		return slices.ContainsFunc(r.ev.Lines[line-1], func(k int) bool { return r.terms[k] != nil && !r.terms[k].neutral })
	}
	return names(t.line) || t.entry >= 0 && names(r.ev.Resume.Entries[t.entry].First)
}

// postNames tells whether the title of a job holds a keyword of the field: "Clinical Nurse III / Epic Super User" is more than a nurse who once was one.
func (r *reading) postNames(entry int) bool {
	return slices.ContainsFunc(r.titles, func(t title) bool { return t.entry == entry && r.headNames(&t) })
}

// headPlaces tells whether the heading of an entry names a side of the field, as an aim would: the records room of a hospice. Of somebody who neither learns
// for the field nor aims at it, such a word says less.
func (s *Scorer) headPlaces(r *reading, t *title) bool {
	return !s.goalSides(append(wordsOf(r.ev.Resume.Entries[t.entry].Org), t.words...)).none()
}

// aside tells whether a job under a title of another profession speaks of the field in few of its lines: a ward nurse who was a super user at one
// go-live did no work of the field at the bedside.
func (s *Scorer) aside(r *reading, entry int) bool {
	const few = 4 // one line in so many
	speaking, lines := s.voice(r, entry)
	return r.ev.Resume.Sections[r.ev.Resume.Entries[entry].Section].Kind == resume.Experience && few*speaking < lines
}

// besideOffice tells whether an entry is a post of care, of which few lines speak of the field, of somebody who holds or held a title of the field: the bedside
// is not where a documentation specialist has been one.
func (s *Scorer) besideOffice(r *reading, entry int) bool {
	const several = 3 // lines: more than that somebody once was a super user
	if !r.inOffice() || !s.ofCare(wordsOf(r.ev.Resume.Entries[entry].Title)) {
		return false
	}
	speaking, lines := s.voice(r, r.toldBelow(entry))
	return speaking < several || 2*speaking < lines
}

// voice counts the lines of work of an entry that speak of the field, and all of them. A line that names only what other trades have as well
// counts on neither side: who adds one must not lose the others.
func (s *Scorer) voice(r *reading, entry int) (speaking, lines int) {
	for i, l := range r.ev.Resume.Lines {
		if l.Entry != entry || l.Hidden || r.dumped[l.Number] || !claims(r.ev.Judgements[i].Verdict) {
			continue
		}
		switch {
		case slices.ContainsFunc(r.ev.Lines[i], func(k int) bool { return r.terms[k] != nil && !r.terms[k].neutral }):
			lines, speaking = lines+1, speaking+1
		case !slices.ContainsFunc(r.ev.Lines[i], func(k int) bool { return r.terms[k] != nil }):
			lines++
		}
	}
	return speaking, lines
}

// learns tells the title of a student, an intern or a practicum.
func (s *Scorer) learns(t *title) bool {
	return t.level >= 0 && s.rules.Levels[t.level].ID == student
}

// fieldSum adds what speaks for the field: keywords only this field uses, titles and credentials. Dumped keywords say where the
// applicant wants to go, so they help to name the track; they earn no points. Keywords of one who names the field nowhere, in no
// title, degree, credential or aim, count for less: a nurse charts in Epic and a claims adjuster writes appeals.
func (s *Scorer) fieldSum(r *reading, points bool) float64 {
	sum, listed := 0.0, 0.0
	for i, t := range r.terms {
		k := &r.ev.Keywords[i]
		if t == nil || t.neutral || k.Best == evidence.Denied {
			continue
		}
		best := k.Best
		if points {
			best = ownBest(k, r.dumped)
		}
		if c := credit(s.rules.Coverage.Credit, best); points && best == evidence.Listed {
			listed += c
		} else {
			sum += c
		}
	}
	sum += min(listed, s.rules.Field.Listed)
	named := s.namesField(r, points)
	aims := s.aimsAtField(r)
	if named == 0 && !aims && !slices.ContainsFunc(r.spoken, func(t spoken) bool { return t.field }) && !s.worksThere(r) {
		return sum * s.rules.Field.Unnamed
	}
	if aims && !points {
		named = max(named, s.rules.Field.Aim)
	}
	return sum + named
}

// worksThere tells whether a job under a title with a word of the field, of whatever post, speaks of the field in most of its lines: a quality data
// fellow has no role's title, and does its work.
func (s *Scorer) worksThere(r *reading) bool {
	const several = 4 // lines
	return slices.ContainsFunc(r.titles, func(t title) bool {
		if t.headline || !t.field || !r.inField[t.entry] || s.ofCare(t.words) {
			return false
		}
		speaking, lines := s.voice(r, t.entry)
		return speaking >= several && 2*speaking > lines
	})
}

// namesField is what titles, degrees and credentials of the field are worth.
func (s *Scorer) namesField(r *reading, points bool) float64 {
	sum := 0.0
	if r.degree {
		sum += s.rules.Field.Degree
	}
	if slices.ContainsFunc(r.titles, func(t title) bool {
		return t.role != nil && (t.field || !t.headline && r.inField[t.entry]) || !t.headline && (s.learns(&t) || s.unpaid(r, &t)) && r.inField[t.entry]
	}) {
		sum += s.rules.Field.Title
	}
	if r.inOffice() { // who is paid under such a title needs few words for it
		sum += s.rules.Field.Office
	}
	for _, c := range r.ev.Claims.Credentials {
		if points && r.piled(c) {
			continue
		}
		if c.Status == credential.Held || c.Status == credential.InProgress {
			if def := s.creds[c.ID]; def != nil && def.field {
				sum += s.rules.Field.Credential
			}
		}
	}
	return sum
}

// ofField tells whether a credential proves the field: a nurse at the bedside is licensed too, and a help desk certified.
func (s *Scorer) ofField(c *taxonomy.Credential) bool {
	return !onlyShared(c) && c.Kind != "licence" && !slices.Contains(s.rules.Field.Anywhere, c.ID)
}

// aimsAtField tells whether a stated aim names a side in words of the field, or a credential of the field is planned or was once held: nobody
// of another trade sits for one.
func (s *Scorer) aimsAtField(r *reading) bool {
	for _, c := range r.ev.Claims.Credentials {
		if def := s.creds[c.ID]; def != nil && (c.Status == credential.Planned || c.Status == credential.Expired) && def.field {
			return true
		}
	}
	return slices.ContainsFunc(r.goals, func(g goal) bool {
		return !g.sides.none() && slices.ContainsFunc(g.words, func(w string) bool { return s.fieldish[w] })
	})
}

// onlyShared tells whether a credential is at home in any profession (project management, Lean).
func onlyShared(c *taxonomy.Credential) bool {
	for _, t := range c.Tracks {
		if t != taxonomy.Shared {
			return false
		}
	}
	return true
}

// claims tells whether a line of work says something was done.
func claims(v metric.Verdict) bool {
	return v == metric.Quantified || v == metric.Accomplishment || v == metric.Duty
}
