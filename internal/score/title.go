package score

import (
	"slices"
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// title is one job title or headline with the role it names.
type title struct {
	words    []string
	said     string // as written, without what stands behind a comma or a bar, unless only that names the field
	line     int    // in which it stands itself, not its employer
	entry    int    // index into Entries, -1 for a headline
	role     *role
	level    int  // the number of the highest career level that it names, -1 for none
	field    bool // it holds a word of the field
	care     bool // it is one of care, or the first of its posts is, and it names no role: a therapist and super user
	headline bool
}

// titlesOf reads the job titles of entries of work and the headlines. Names, employers and schools are not read.
func (s *Scorer) titlesOf(ev evidence.Evidence) []title {
	var out []title
	for i := range ev.Resume.Lines {
		if l := &ev.Resume.Lines[i]; l.Part == resume.Headline && !l.Hidden {
			out = append(out, s.readTitle(l.Text, l.Number, -1))
		}
	}
	for i, e := range ev.Resume.Entries {
		title := s.titleOf(ev.Resume, e)
		if title == "" || !work(ev.Resume, e) || ev.Resume.Lines[e.First-1].Hidden {
			continue
		}
		t := s.readTitle(title, e.First, i)
		t.line = lineOfTitle(ev.Resume, e, t.said)
		if t.field && !slices.ContainsFunc(wordsOf(t.said), func(w string) bool { return s.fieldish[w] }) {
			t.said = strings.TrimSpace(title)
		}
		out = append(out, t)
	}
	return out
}

// lineOfTitle is the line in which a title stands: below its employer it is not the first of the header, and "Practicum" may stand above them all.
func lineOfTitle(r resume.Resume, e resume.Entry, said string) int {
	for n := e.First; n <= e.Last; n++ {
		if l := &r.Lines[n-1]; l.Part == resume.Title && strings.Contains(l.Text, said) {
			return n
		}
	}
	if section := r.Sections[e.Section]; section.Heading == said {
		return section.Line
	}
	return e.First
}

// titleOf is the title of an entry or, where its header names only the place or a department, the heading of a student's section: "Practicum".
func (s *Scorer) titleOf(r resume.Resume, e resume.Entry) string {
	if e.Section < 0 || e.Section >= len(r.Sections) {
		return e.Title
	}
	words := wordsOf(r.Sections[e.Section].Heading)
	if l := s.titleLevel(words); l < 0 || s.rules.Levels[l].ID != student {
		return e.Title
	}
	untitled := e.Title == "" || e.Title == e.Org
	if untitled || !slices.Contains(words, "and") && s.department(e.Title) {
		return r.Sections[e.Section].Heading
	}
	return e.Title
}

// department tells whether what stands where a title would names a place of work, and no post: "HIM Department".
func (s *Scorer) department(title string) bool {
	words := wordsOf(title)
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(s.rules.Field.Departments, w) }) && s.titleLevel(words) < 0 && s.roleNamed(s.wordsOfTitle(title)) == nil
}

// wordsOfTitle cuts a job title into words, its short forms spelled out.
func (s *Scorer) wordsOfTitle(text string) []string { return spelled(text, s.rules.Field.Short) }

// readTitle cuts a title into words and finds the role it names.
func (s *Scorer) readTitle(text string, line, entry int) title {
	t := title{words: s.wordsOfTitle(text), said: shortTitle(text), line: line, entry: entry, headline: entry < 0}
	for _, w := range t.words {
		t.field = t.field || s.fieldish[w]
	}
	t.level = s.titleLevel(t.words)
	post, _, several := strings.Cut(text, " / ")
	if several {
		t.role = s.roleNamed(s.wordsOfTitle(post)) // the first of two posts: "Director, HIM / Privacy Officer"
	}
	if t.role == nil {
		t.role = s.roleNamed(t.words)
	}
	if before, after, cut := strings.Cut(text, ","); cut && t.role == nil {
		t.role = s.roleNamed(s.unranked(append(s.wordsOfTitle(after), s.wordsOfTitle(before)...)))
	}
	if t.role == nil && t.level >= 0 && s.rules.Levels[t.level].ID == lead {
		t.role = s.leaderOf(t.words)
	}
	if before, after, cut := strings.Cut(text, ","); cut && t.role == nil {
		t.role = s.roleNamed(append(s.wordsOfTitle(after), s.wordsOfTitle(before)...)) // "Lead, Document Imaging"
	}
	if t.role == nil && t.level >= 0 && s.rules.Levels[t.level].ID == director {
		t.role = s.directorOf(t.words)
	}
	t.care = t.role == nil && (s.front.inAny(t.words) || s.ofCare(t.words) || several && s.ofCare(s.wordsOfTitle(post)))
	return t
}

// leaderOf is the role of who leads a section named by its work: "NCOIC, Release of Information", "Team Lead - Document Imaging".
func (s *Scorer) leaderOf(words []string) *role {
	var found *role
	s.fields.in(words, func(ph *phrase, _ int) {
		for _, post := range [...]string{"supervisor", "manager"} {
			if found == nil {
				found = s.roleNamed(append(slices.Clip(ph.words), post))
			}
		}
	})
	if side := s.titleSides.in(words); found == nil && side.him && !side.informatics && slices.Contains(words, "supervisor") {
		found = s.roleNamed([]string{"medical", "records", "supervisor"}) // whatever work of records it is: "Supervisor, Record Completion"
	}
	return found
}

// directorOf is the role of who directs work of one side of the field, whatever it is called: "Director, Digital Health and Virtual Care".
func (s *Scorer) directorOf(words []string) *role {
	switch side := s.titleSides.in(words); {
	case side.him && !side.informatics:
		return s.directors[taxonomy.HIM]
	case side.informatics && !side.him:
		return s.directors[taxonomy.Informatics]
	}
	return nil
}

// unranked leaves out the words of rank, which stand between the parts of a turned title: "Senior Analyst, Decision Support".
func (s *Scorer) unranked(words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return slices.Contains(s.rules.Field.Ranks, w) })
}

// shortTitle is a title without its department, its level of detail and its wishes: what stands before the first mark between them.
func shortTitle(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool {
		switch r {
		case '|', '•', '·', ',', ';', '(', '/', '–', '—', '\t':
			return true
		}
		return false
	})
	if end > 0 {
		text = text[:end]
	}
	return strings.TrimSpace(text)
}

// roleNamed is the role whose title, the longest of those that stand whole in the words, is named; nil where none is.
func (s *Scorer) roleNamed(words []string) *role {
	if _, n := s.nameIn(words); n != nil {
		return s.roles[n.role]
	}
	return nil
}

// nameIn is the longest name of a role that stands whole in the words, and where; nil where none does.
func (s *Scorer) nameIn(words []string) (at int, best *named) {
	for i, w := range words {
		names := s.named[w]
		for k := range names {
			n := &names[k]
			if best != nil && (len(n.words) < len(best.words) || len(n.words) == len(best.words) && n.role >= best.role) { // of equals, the first role
				break
			}
			if i+len(n.words) <= len(words) && slices.Equal(words[i+1:i+len(n.words)], n.words[1:]) {
				at, best = i, n
				break
			}
		}
	}
	return at, best
}
