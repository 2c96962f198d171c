package advice

import (
	"slices"

	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// place says where a keyword belongs: the line that describes it without its name, else the line of work that names its nearest
// relation, else a section.
func (a *Adviser) place(r *reading, k *taxonomy.Keyword) (section string, line int) {
	if a.stranger(r) { // what one has to learn first belongs where learning stands
		return string(resume.Education), 0
	}
	if n := a.hinted(r, k.ID); n > 0 {
		return string(r.ev.Resume.Lines[n-1].Kind), n
	}
	if section := a.sections[k.Category]; section == string(resume.Skills) && !a.worked(r) {
		return section, 0
	}
	if n := a.nearest(r, k); n > 0 {
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
	for _, m := range r.ev.Near {
		if m.Keyword == id && m.Stance == keyword.Affirmed && isWork(r, m.At.Line) && !r.ev.Judgements[m.At.Line-1].Watched {
			return m.At.Line
		}
	}
	return 0
}

// nearest is the number of the first line of work that names the nearest relation of a keyword; 0 where none does.
func (a *Adviser) nearest(r *reading, k *taxonomy.Keyword) int {
	ranks := r.ranks
	for i, other := range r.named {
		ranks[i] = relation(k, other)
	}
	best, line := 0, 0
	for i, named := range r.ev.Lines {
		if !isWork(r, i+1) || r.ev.Judgements[i].Watched {
			continue
		}
		for _, n := range named {
			if ranks[n] > best {
				best, line = ranks[n], i+1
			}
		}
	}
	return line
}

// relation is how near another keyword is: parents and children come first, then what the taxonomy calls related, then keywords of
// the same parent. A general keyword is near to nothing.
func relation(k, other *taxonomy.Keyword) int {
	switch {
	case other == nil || other.Generic || other.ID == k.ID:
		return 0
	case contains(k.Parents, other.ID) || contains(other.Parents, k.ID):
		return 3
	case other.Category != k.Category: // an access audit is related to a coding audit, and no place for it
		return 0
	case contains(k.Related, other.ID):
		return 2
	case shareParent(k, other):
		return 1
	}
	return 0
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
