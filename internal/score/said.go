package score

import (
	"fmt"
	"slices"

	"himscore/internal/credential"
)

// said are the roles that a resume names: the one it wants, and, by their numbers, those of its headlines, its latest title and the fields it
// aims at.
type said struct {
	wanted *role
	rises  bool     // the role wanted is the one of now, one rank higher
	either bool     // or another work is wanted, by its name
	latest *role    // the one that the latest job title of the field names
	line   int      // and where that title stands
	named  []string // what names a role: the headline, or the latest job title; "" for none
	aimed  []int    // whatever the resume shows of them yet: 1 for the first that is named, 0 for none
	begins []bool   // aimed at, in that one begins there what is named
	count  int      // of aimed
	own    int      // of them, those that an aim names; the others are learned for
	minded []string // of the others, by a credential that is no more than planned: its label
}

// first tells whether what is said decides which role comes first, whatever the points.
func (sd *said) first() bool { return sd.wanted != nil || sd.latest != nil }

// wishes tells whether an aim names a role, or a higher post in it: what is learned for is named by none.
func (sd *said) wishes(role *role) bool {
	at := sd.aimed[role.number]
	return at <= sd.own && (at > 0 || role == sd.wanted)
}

// aim takes a role in, where it is not yet.
func (sd *said) aim(role int) {
	if sd.aimed[role] == 0 {
		sd.count++
		sd.aimed[role] = sd.count
	}
}

func (s *Scorer) saidRoles(r *reading) said {
	out := said{named: make([]string, len(s.roles)), aimed: make([]int, len(s.roles)), begins: make([]bool, len(s.roles)), minded: make([]string, len(s.roles))}
	if s.belongs(r) {
		out.wants(r)
	}
	latest := true
	for i := range r.spoken {
		t := &r.spoken[i]
		if t.role != nil && (t.headline || latest) {
			out.named[t.role.number] = byTitle(t.line)
			if t.headline {
				out.named[t.role.number] = byHeadline
			} else if s.learns(&t.title) {
				out.named[t.role.number] = fmt.Sprintf("Your placement in line %d was in such work.", t.line)
			}
		}
		if latest && !t.headline && (t.field || r.jobs[t.entry]) {
			out.latest, out.line = t.role, t.line
		}
		latest = latest && t.headline
	}
	for i := range r.titles {
		if t := &r.titles[i]; t.headline {
			words := t.words
			if s.listed(r, t) { // of a list of keywords the first part alone may be a title
				words = wordsOf(t.said)
			}
			s.fields.in(words, func(ph *phrase, _ int) {
				if out.named[ph.number] == "" {
					out.named[ph.number] = byItsField
				}
			})
		}
	}
	for i := range r.aims {
		end := 0 // of the last work named: population health analytics is not health analytics as well
		s.fields.in(r.aims[i].words, func(ph *phrase, at int) {
			if at >= end {
				out.aim(ph.number)
				end = at + len(ph.words)
			}
		})
		if _, n := s.nameIn(r.aims[i].words); n != nil && (out.wanted != nil || out.rises && !s.alike(n.role, s.latestNumber(r))) {
			out.aim(n.role) // the second of two that are wanted
			out.either = out.rises
		}
	}
	if out.rises {
		s.higher(r, &out)
	}
	out.own = out.count
	return out
}

// alike tells whether two roles are of one kind of work.
func (s *Scorer) alike(a, b int) bool { return b >= 0 && s.roles[a].Family == s.roles[b].Family }

// higher adds the role of the latest title in the rank that is aimed at: the manager's, for a supervisor who would like to be one.
func (s *Scorer) higher(r *reading, sd *said) {
	at := slices.IndexFunc(r.titles, func(t title) bool { return !t.headline })
	if at < 0 || sd.latest == nil {
		return
	}
	now := s.unledBy(r.titles[at].words)
	for i := range r.aims {
		for _, w := range r.aims[i].words[:offerEnd(r.aims[i].words)] {
			if !s.ranks[w] {
				continue
			}
			if role := s.roleNamed(append(slices.Clip(now), w)); role != nil && role != sd.latest {
				sd.aim(role.number)
			}
		}
	}
}

// The reasons of a role that the headline names, by a title or by a field of its work alone: a privacy analyst is no privacy officer.
const (
	byHeadline = "It is work that your headline names."
	byItsField = "Your headline names the field of this work."
)

// aboveHeadline is that of a role that leads others in it, of who leads nobody.
const aboveHeadline = "It is a step up in work that your headline names."

// byTitle is the reason of a role that a job title names.
func byTitle(line int) string {
	return fmt.Sprintf("It is the work that your title in line %d names.", line)
}

// aimWhy is the reason for a role that is aimed at, or learned for.
func (sd *said) aimWhy(role int) string {
	switch later := sd.aimed[role] > sd.own; {
	case later && sd.minded[role] != "": // a book bought is no course
		return fmt.Sprintf("You have the %s in mind, and it is made for this work.", sd.minded[role])
	case later:
		return "It is what you learn for."
	}
	return "It is what you aim at."
}

// startsIn adds the roles in which one begins who aims at the field: those that the aim names, and, beside one, those of their studies.
func (s *Scorer) startsIn(r *reading, sd *said) {
	if !s.startsOfAims(r, sd) {
		return
	}
	for _, d := range schoolings(r) {
		s.starting(wordsOf(d.text), sd)
	}
}

// startsOfAims adds the roles in which one begins what the aims name, and tells whether there are any.
func (s *Scorer) startsOfAims(r *reading, sd *said) bool {
	named := sd.count
	for i := range r.aims {
		s.starting(r.aims[i].words, sd)
	}
	sd.own = sd.count
	return sd.count > named
}

// starting adds the roles in which one begins a work that words name.
func (s *Scorer) starting(words []string, sd *said) {
	var works [][2]int // where the works that are named begin and end: data quality is no start in data, population health analytics none in analytics
	s.fields.in(words, func(ph *phrase, at int) { works = append(works, [2]int{at, at + len(ph.words)}) })
	s.starts.in(words, func(ph *phrase, at int) {
		if slices.ContainsFunc(works, func(w [2]int) bool { return w[0] <= at && at <= w[1] }) {
			return
		}
		sd.begins[ph.number] = sd.begins[ph.number] || sd.aimed[ph.number] == 0
		sd.aim(ph.number)
	})
}

// learnsFor adds the roles for which somebody learns, where no work shows the field yet: those of a credential to come, and those whose work a
// degree or certificate of schooling names.
func (s *Scorer) learnsFor(r *reading, sd *said) {
	for i := range r.ev.Claims.Credentials {
		c := &r.ev.Claims.Credentials[i]
		def := s.creds[c.ID]
		if def == nil || !def.field || len(def.Roles) == 0 || c.Status != credential.Planned && c.Status != credential.InProgress {
			continue
		}
		for n, role := range s.roles {
			if def.Roles[0] != role.ID { // the first is the one it is made for
				continue
			}
			switch {
			case c.Status == credential.InProgress:
				sd.minded[n] = ""
			case sd.aimed[n] == 0:
				sd.minded[n] = def.Label
			}
			sd.aim(n)
		}
	}
	mark := func(text string) {
		s.fields.in(wordsOf(text), func(ph *phrase, _ int) {
			sd.aim(ph.number)
			sd.minded[ph.number] = "" // the schooling says more
		})
	}
	mark(r.ev.Claims.Education.Text)
	for _, d := range r.ev.Claims.Education.Pursuing {
		mark(d.Text)
	}
}
