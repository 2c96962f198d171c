package advice

import (
	"slices"
	"strings"

	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// place says where a keyword belongs: the line that describes it without its name, else the line of work that names its nearest
// relation and of which nothing else missing spoke, else a section.
func (a *Adviser) place(r *reading, k *taxonomy.Keyword, spoken map[int]bool) (section string, line int) {
	if a.stranger(r) { // what one has to learn first belongs where learning stands
		return string(resume.Education), 0
	}
	if n := a.hinted(r, k.ID); n > 0 {
		return string(r.ev.Resume.Lines[n-1].Kind), n
	}
	if section := a.sections[k.Category]; section == string(resume.Skills) && !a.worked(r) {
		return section, 0
	}
	if n := a.nearest(r, k, spoken); n > 0 {
		spoken[n] = true
		return string(r.ev.Resume.Lines[n-1].Kind), n
	}
	if section := a.student[k.Category]; section != "" && r.res.Level.ID == "student" {
		return section, 0
	}
	if section := a.sections[k.Category]; section != "" {
		return section, 0
	}
	for _, kind := range []resume.Kind{resume.Experience, resume.Projects, resume.Volunteering} {
		for _, s := range r.ev.Resume.Sections {
			if s.Kind == kind {
				return string(kind), 0
			}
		}
	}
	return string(resume.Experience), 0
}

// hinted is the number of the first line of work that describes a keyword without naming it; 0 where there is none.
func (a *Adviser) hinted(r *reading, id string) int {
	if m := hint(r, id); m != nil {
		return m.At.Line
	}
	return 0
}

// hint are the first words of a line of work that describe a keyword; nil where there are none.
func hint(r *reading, id string) *keyword.Mention {
	for i := range r.hints {
		if m := &r.hints[i]; m.Keyword == id && describes(r, m) {
			return m
		}
	}
	return nil
}

// describes tells whether words that describe a keyword speak of work that the applicant did, or of a post held: the title of a therapist says
// that there was a bedside.
func describes(r *reading, m *keyword.Mention) bool {
	l := r.ev.Resume.Lines[m.At.Line-1]
	post := l.Part == resume.Title && l.Kind == resume.Experience
	return m.Stance == keyword.Affirmed && (post || isWork(r, m.At.Line)) && !r.ev.Judgements[m.At.Line-1].Watched
}

// none tells whether one of the two words before a place, in code points, says that there was no such thing: a survey "with no deficiencies"
// tracks none.
func none(text string, start int) bool {
	for i := range text {
		if start--; start < 0 {
			text = text[:i]
			break
		}
	}
	before := strings.Fields(text)
	return slices.ContainsFunc(before[max(len(before)-2, 0):], func(w string) bool { return holds([]string{"no", "zero", "without", "0"}, w) })
}

// nearest is the number of the line of work that names or describes the nearest relation of a keyword, and is about it where several do;
// 0 where none does.
func (a *Adviser) nearest(r *reading, k *taxonomy.Keyword, spoken map[int]bool) int {
	ranks := r.ranks
	for i, other := range r.named {
		ranks[i] = a.relation(k, other)
	}
	best, line := 0, 0
	weigh := func(rank int, other *taxonomy.Keyword, at int) {
		if rank > 0 && a.subject(r, at-1) == other.ID {
			rank++
		}
		if rank > best && !spoken[at] && isWork(r, at) && !r.ev.Judgements[at-1].Watched && !a.otherTool(r, k, at-1) {
			best, line = rank, at
		}
	}
	for i, named := range r.ev.Lines {
		for _, n := range named {
			weigh(2*ranks[n], r.named[n], i+1)
		}
	}
	for i := range r.hints {
		if m := &r.hints[i]; describes(r, m) {
			weigh(2*a.relation(k, a.keywords[m.Keyword]), a.keywords[m.Keyword], m.At.Line)
		}
	}
	return line
}

// otherTool tells whether a keyword is a tool and a line names another one of its kind: what was done in Power BI was not done in Tableau.
func (a *Adviser) otherTool(r *reading, k *taxonomy.Keyword, i int) bool {
	return a.tools[k.Category] && slices.ContainsFunc(r.ev.Lines[i], func(n int) bool {
		return r.named[n] != nil && r.named[n].Category == k.Category
	})
}

// relation is how near another keyword is: parents and children come first, then what the taxonomy calls related. Children of one parent are
// apart: an accounting of disclosures is no part of a risk analysis. A general keyword is near to nothing, and so is one that stands over a
// whole field: work under HIPAA is of many kinds.
func (a *Adviser) relation(k, other *taxonomy.Keyword) int {
	switch {
	case other == nil || other.Generic || other.ID == k.ID || contains(k.Parents, other.ID) && a.wide(other):
		return 0
	case contains(k.Parents, other.ID) || contains(other.Parents, k.ID):
		return 2
	case other.Category == k.Category && contains(k.Related, other.ID) && !a.wide(other): // an access audit is related to a coding audit, and no place for it
		return 1
	}
	return 0
}

// mostChildren bounds how many keywords may stand under one that still says something about each of them.
const mostChildren = 6

// wide tells whether a keyword stands over a whole field.
func (a *Adviser) wide(k *taxonomy.Keyword) bool {
	return len(a.children[k.ID]) > mostChildren && !a.tools[k.Category]
}

func shareParent(x, y *taxonomy.Keyword) bool {
	return slices.ContainsFunc(x.Parents, func(p string) bool { return contains(y.Parents, p) })
}

// isWork tells whether a line that can be seen says something was done.
func isWork(r *reading, line int) bool {
	return line > 0 && !r.ev.Resume.Lines[line-1].Hidden && r.ev.Judgements[line-1].Verdict != metric.None
}

// worked tells whether any line of work was found.
func (a *Adviser) worked(r *reading) bool {
	for i := range r.ev.Resume.Lines {
		if isWork(r, i+1) {
			return true
		}
	}
	return false
}
