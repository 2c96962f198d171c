package advice

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// This file holds credentials against the work of a resume that comes near to theirs, and against what it says of that work.

// workName is the work that an issuer asks years of, in its own words where they are known.
func (a *Adviser) workName(need taxonomy.CredentialCondition) string {
	if need.Work != "" {
		return need.Work
	}
	return a.areaName(need.Area)
}

// touches tells whether a resume has a word of what a credential stands for or of the area in which its issuer advises years. Those who do such work are
// none.
func (a *Adviser) touches(r *reading, def *cred, area string) bool {
	return r.covered[def.number].named || a.toldLine(r, def) > 0 || a.names(r, area, evidence.Listed)
}

// names tells whether a resume names the work of an area, more strongly than told. Those who do it are no practice.
func (a *Adviser) names(r *reading, area string, than evidence.Strength) bool {
	def := a.areas[area]
	for i, k := range r.named {
		if k != nil && slices.Contains(k.areas, def) && slices.ContainsFunc(r.ev.Keywords[i].Mentions, func(m evidence.Mention) bool {
			return m.Strength > than && !namesPeople(r.ev.Resume.Lines[m.At.Line-1].Text, m)
		}) {
			return true
		}
	}
	return false
}

// calledFor tells whether somebody asks for a credential: the posting, the resume, or the target role before others.
func (a *Adviser) calledFor(r *reading, def *cred) bool {
	role := a.roles[r.res.Target.ID]
	if a.asked(r, def) || role == nil || r.res.Target.Kind != score.RoleTarget {
		return true
	}
	typical := role.Credentials.Typical
	return len(typical) > 0 && typical[0] == def.ID || contains(a.byEducation(r, role), def.ID) || contains(def.Roles, role.ID) && a.begins(r) ||
		def.Requires.Advised && contains(a.byPractice(r, role), def.ID)
}

// toldLine is a line of work that tells, in other words, of what a credential stands for; 0 where none does.
func (a *Adviser) toldLine(r *reading, def *cred) int {
	for _, id := range def.Subjects {
		h := r.hintWhere(id, func(h *hint) bool { return len(def.strangers) == 0 || !a.strangeTo(r, def, h.At.Line) })
		if h != nil && h.deed && !h.post {
			return h.At.Line
		}
	}
	return 0
}

// strangeTo tells whether a line belongs to a job of a setting whose work is not that of a credential: what an office codes for its physicians is no ground
// for the exam of a hospital.
func (a *Adviser) strangeTo(r *reading, def *cred, line int) bool {
	entry := r.ev.Resume.Lines[line-1].Entry
	return entry >= 0 && slices.ContainsFunc(def.strangers, func(s *taxonomy.Setting) bool {
		return a.jobShows(r, entry, s.Shown) && !a.jobShows(r, entry, s.Other)
	})
}

// jobShows tells whether a job, by its title or a line, names or tells one of some keywords.
func (a *Adviser) jobShows(r *reading, entry int, ids []string) bool {
	within := func(line int) bool { return r.ev.Resume.Lines[line-1].Entry == entry }
	if slices.ContainsFunc(r.hints, func(h hint) bool { return h.did && contains(ids, h.Keyword) && within(h.At.Line) }) {
		return true
	}
	for i, k := range r.named {
		if k != nil && contains(ids, k.ID) && slices.ContainsFunc(r.ev.Keywords[i].Mentions, func(m evidence.Mention) bool {
			return m.Strength > evidence.Denied && within(m.At.Line)
		}) {
			return true
		}
	}
	return false
}

// nearYears are the years of an area with those of work near to it: whether it counts, only the issuer knows.
func (a *Adviser) nearYears(r *reading, need taxonomy.CredentialCondition) float64 {
	def := a.areas[need.Area]
	if def == nil || def.Near == nil {
		return 0
	}
	return a.tenureIn(r, &taxonomy.Area{Roles: slices.Concat(def.Roles, def.Near.Roles)}).years
}

// besideRival puts off what proves the same as a credential that is held or under way.
func (a *Adviser) besideRival(r *reading, c *candidate) {
	if begun := rivalOf(r, c.def, credential.InProgress); begun != "" {
		c.when, c.reason = next, fmt.Sprintf("It is another way to what your %s will prove, and no step behind it; one of the two is enough.", begun)
	}
	have := rivalOf(r, c.def, credential.Held)
	if have == "" || claimed(r, c.def.ID) != "" {
		return
	}
	if !a.asked(r, c.def) {
		c.shy, c.spare, c.reason = true, true, fmt.Sprintf("Your %s proves much the same; take it only where postings name it.", have)
		c.when = later
	} else if c.when == now {
		c.when = next
	}
}

// besideWork puts off what stands for work that the resume says is still to learn.
func (a *Adviser) besideWork(r *reading, c *candidate) {
	if a.asked(r, c.def) {
		return
	}
	if line := a.wish(r, c.def); line > 0 {
		c.shy, c.reason, c.bars = true, fmt.Sprintf("In line %d you wish to learn such work: take a course in it first.", line), nil
		c.when = later
		return
	}
	if m := a.disclaimed(r, c.def); m != nil {
		c.shy, c.foreign = true, true
		wait(c, next, "Line "+strconv.Itoa(m.At.Line)+" names such work, but not as done; begin with a course and practice cases.")
	}
}

// disclaimed is where somebody who has worked says that the work of a credential, or what it stands for above all, has not been done, or only wishes for it;
// nil where a line names it otherwise.
func (a *Adviser) disclaimed(r *reading, def *cred) *evidence.Mention {
	if r.begins || len(def.Subjects) == 0 { // whose work is all to come
		return nil
	}
	if m := r.denies(def.Subjects[:1], evidence.Listed); m != nil { // which outweighs what is only listed: an "ED facility coder" codes no stays
		return m
	}
	return r.denies(def.Subjects, evidence.Denied)
}

// denies is where a resume says of some keywords that they are not done, unless it affirms one of them more strongly than told.
func (r *reading) denies(ids []string, than evidence.Strength) *evidence.Mention {
	var found *evidence.Mention
	for i, k := range r.named {
		if k == nil || !contains(ids, k.ID) {
			continue
		}
		for j := range r.ev.Keywords[i].Mentions {
			m := &r.ev.Keywords[i].Mentions[j]
			l := &r.ev.Resume.Lines[m.At.Line-1]
			switch {
			case m.Stance == keyword.Affirmed && m.Strength > than:
				return nil
			case m.Stance != keyword.Affirmed && m.Stance != keyword.Borrowed && found == nil && doneThere[l.Kind] && !namesPeople(l.Text, *m):
				found = m
			}
		}
	}
	return found
}

// doneThere are the sections that tell of what has been done or is known: what another wishes for is no confession.
var doneThere = map[resume.Kind]bool{resume.Experience: true, resume.Skills: true, resume.Education: true, resume.Projects: true, resume.Certifications: true}

// elsewhere tells whether a credential belongs to the setting of coding in which somebody who works in the other does not: most of what it stands for is of
// that, and no line of a job held today shows or tells any of it.
func (a *Adviser) elsewhere(r *reading, def *cred) bool {
	if r.begins || len(def.Subjects) == 0 {
		return false
	}
	return slices.ContainsFunc(a.texts.Settings, func(s taxonomy.Setting) bool {
		var other []string
		for _, id := range def.Subjects {
			if contains(s.Other, id) {
				other = append(other, id)
			}
		}
		if a.wish(r, def) > 0 || slices.ContainsFunc(s.Other, func(id string) bool { return claimed(r, id) == credential.Held || r.aimsAt(id) }) {
			return false
		}
		if contains(s.Exams, def.ID) && !a.first(r, def) && r.covered[def.number].line == 0 && a.toldLine(r, def) == 0 && a.shownToday(r, s.Shown) {
			return true
		}
		return len(s.Begins) == 0 && 2*len(other) > len(def.Subjects) && a.shownToday(r, s.Shown) && !a.shownToday(r, other)
	})
}

// aimsAt tells whether a profile names a keyword as what its writer wishes to do.
func (r *reading) aimsAt(id string) bool {
	return slices.ContainsFunc(r.ev.Keywords, func(k evidence.Keyword) bool {
		return k.ID == id && slices.ContainsFunc(k.Mentions, func(m evidence.Mention) bool {
			l := &r.ev.Resume.Lines[m.At.Line-1]
			return l.Kind == resume.Summary && goalWords.holdsOne(l.Text, appendWords(nil, l.Text))
		})
	})
}

// wish is the line in which somebody wishes to learn what a credential stands for above all, and has not done yet; 0 where there is none. First steps, exams of
// tools and methods, and those that take a degree or years of the work answer no such wish.
func (a *Adviser) wish(r *reading, def *cred) int {
	const chief = 2 // subjects
	need := def.Requires
	if len(def.Subjects) < chief || def.Level == "entry" || ofYears(def) || need.Years > 0 && !need.Advised || need.Employer || need.Accredited || a.ofMethod(def) {
		return 0
	}
	line := 0
	for i, k := range r.named {
		if k == nil || !contains(def.Subjects[:chief], k.ID) {
			continue
		}
		for j := range r.ev.Keywords[i].Mentions {
			switch m := &r.ev.Keywords[i].Mentions[j]; {
			case m.Stance == keyword.Affirmed:
				return 0
			case line == 0 && wished(r.ev.Resume.Lines[m.At.Line-1].Text, m):
				line = m.At.Line
			}
		}
	}
	return line
}

// wished tells whether the clause before a mention wishes for it.
func wished(text string, m *evidence.Mention) bool {
	before := string([]rune(text)[:m.At.Start])
	if end := strings.LastIndexAny(before, ".;"); end >= 0 {
		before = before[end+1:]
	}
	return m.Stance == keyword.Denied && goalWords.holdsOne(before, appendWords(nil, before))
}

// first tells whether a credential is the one by which people know the target role.
func (a *Adviser) first(r *reading, def *cred) bool {
	role := a.roles[r.res.Target.ID]
	return role != nil && r.res.Target.Kind == score.RoleTarget && len(role.Credentials.Typical) > 0 && role.Credentials.Typical[0] == def.ID
}

// shownToday tells whether a line of a job held today shows or tells one of some keywords, or one of the credentials among them is held.
func (a *Adviser) shownToday(r *reading, ids []string) bool {
	if slices.ContainsFunc(ids, func(id string) bool { return claimed(r, id) == credential.Held }) {
		return true
	}
	if slices.ContainsFunc(ids, func(id string) bool { return r.tells(id) && !r.hint(id).post && !ended(r, r.hint(id).At.Line) }) {
		return true
	}
	for i, k := range r.named {
		if k == nil || !a.implies(k, ids) {
			continue
		}
		if slices.ContainsFunc(r.ev.Keywords[i].Mentions, func(m evidence.Mention) bool {
			l := &r.ev.Resume.Lines[m.At.Line-1]
			return m.Strength > evidence.Denied && l.Kind == resume.Experience && !ended(r, m.At.Line)
		}) {
			return true
		}
	}
	return false
}
