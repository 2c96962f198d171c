package advice

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// This file looks for what somebody has already: a project, work to show, tools.

// ownProject is the line of a project of the field that somebody has begun; 0 where there is none.
func (a *Adviser) ownProject(r *reading) int {
	for i := range r.ev.Resume.Lines {
		if l := &r.ev.Resume.Lines[i]; l.Kind == resume.Projects && isWork(r, l.Number) && len(r.ev.Lines[i]) > 0 && a.inField(r, i) {
			return l.Number
		}
	}
	return 0
}

// ownWork is the best line of work of the field, where somebody has told what came of two at least, or what was done in a practicum; 0 where not. Who
// has done such work need not invent a project. A volume alone proves nothing: it says how much there was, and not what came of it.
func (a *Adviser) ownWork(r *reading) int {
	const enough = 2
	told, best, worth := 0, 0, 0.0
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		v := r.ev.Judgements[i].Verdict
		if l.Hidden || l.Kind != resume.Experience && l.Kind != resume.Education || v != metric.Quantified && v != metric.Accomplishment || len(r.ev.Lines[i]) == 0 && !r.near[l.Number] || !a.inField(r, i) {
			continue
		}
		if told++; l.Kind == resume.Education {
			told = max(told, enough)
		}
		if w := worthOf(&r.ev.Judgements[i]) * (1 + a.askedAt(r, i)); w > worth {
			best, worth = l.Number, w
		}
	}
	if told < enough {
		return 0
	}
	return best
}

// worthOf is how much a line proves: a result with its number, a result, and nothing for a volume alone.
func worthOf(j *metric.Judgement) float64 {
	switch {
	case j.Verdict == metric.Quantified && j.Impact:
		return 2
	case j.Verdict == metric.Accomplishment:
		return 1
	}
	return 0
}

// askedAt is the weight of the heaviest keyword of a line among what the target asks, in [0, 1]: the line that proves the aim is the better proof.
func (a *Adviser) askedAt(r *reading, i int) float64 {
	most := 0.0
	for _, k := range r.ev.Lines[i] {
		for t := range r.res.Target.Asks {
			if ask := &r.res.Target.Asks[t]; ask.ID == r.ev.Keywords[k].ID {
				most = max(most, ask.Weight)
			}
		}
	}
	return most
}

// described are the lines, in order, that tell what is missing in other words, or may tell it. Who writes of such work has done it: what lacks is the term.
func described(ad Advice) []int {
	var lines []int
	for i, notes := range ad.Lines {
		if slices.ContainsFunc(notes, func(n LineAdvice) bool {
			return n.Code == "name_keyword" || n.Code == "name_wider" || n.Code == "name_guess"
		}) {
			lines = append(lines, i+1)
		}
	}
	return lines
}

// sentenceCount is a small number at the beginning of a sentence.
func sentenceCount(n int) string {
	words := [...]string{"Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"}
	if n < 2 || n-2 >= len(words) {
		return strconv.Itoa(n)
	}
	return words[n-2]
}

// titled tells whether the heading of a job or a project names a keyword: the lines below tell that work.
func (r *reading) titled(id string) bool {
	for i := range r.ev.Keywords {
		if r.ev.Keywords[i].ID != id {
			continue
		}
		for _, m := range r.ev.Keywords[i].Mentions {
			l := &r.ev.Resume.Lines[m.At.Line-1]
			if l.Part == resume.Title && (l.Kind == resume.Experience || l.Kind == resume.Projects || l.Kind == resume.Volunteering) {
				return true
			}
		}
	}
	return false
}

// schoolworkOnly tells whether all lines of the field are projects of a class or of one's own.
func (a *Adviser) schoolworkOnly(r *reading) bool {
	projects := false
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		if !isWork(r, l.Number) || !a.inField(r, i) {
			continue
		}
		if l.Kind != resume.Projects && len(r.ev.Lines[i]) > 0 {
			return false
		}
		projects = projects || l.Kind == resume.Projects
	}
	return projects
}

// mostlyProjects tells whether more lines of the field are projects than work.
func (a *Adviser) mostlyProjects(r *reading) bool {
	projects, others := 0, 0
	for i := range r.ev.Resume.Lines {
		switch l := &r.ev.Resume.Lines[i]; {
		case !isWork(r, l.Number) || len(r.ev.Lines[i]) == 0 || !a.inField(r, i):
		case l.Kind == resume.Projects:
			projects++
		default:
			others++
		}
	}
	return projects > others
}

// technical tells whether a resume of another profession brings tools of data: two of them, as one word may mean another thing.
func (a *Adviser) technical(r *reading) bool {
	const enough = 2
	tools := 0
	for _, id := range []string{"sql", "python", "tableau", "power-bi", "programming", "data-analysis", "statistics"} {
		if r.res.Held.Best(id) != evidence.Denied {
			tools++
		}
	}
	return tools >= enough
}

// skilled tells whether work shows such a tool.
func (a *Adviser) skilled(r *reading) bool {
	for _, id := range [...]string{"sql", "python", "tableau", "power-bi", "dashboards", "data-analysis"} {
		if r.res.Held.Best(id).Above(evidence.Duty) {
			return true
		}
	}
	return false
}

// listed names up to three missing keywords that only stand in a list.
func (a *Adviser) listed(r *reading, ad Advice) string {
	var names []string
	for _, m := range ad.Missing {
		if len(names) == 3 {
			break
		}
		if p, _ := r.res.Held.Proof(m.Keyword); p.Strength == evidence.Listed && p.By == m.Keyword && !r.nameOfExam(m.Keyword) && !a.keywords[m.Keyword].Generic && r.hinted(m.Keyword) == 0 && !r.titled(m.Keyword) {
			name := a.said(m.Keyword)
			if a.keywords[m.Keyword].tool || !r.saysLabel(a.keywords[m.Keyword], p) { // a list may hold a part of it alone, or something wider
				name = strings.Trim(r.wording(p), "\"")
			}
			names = append(names, name)
		}
	}
	if len(names) < 2 {
		return ""
	}
	return listOfWords(names, "or") // "no line shows a, b or c"
}

// nameOfExam tells whether a keyword stands nowhere but in the lines that claim credentials: who is to sit the exam in Power BI does not list Power BI.
func (r *reading) nameOfExam(id string) bool {
	for i := range r.ev.Keywords {
		if r.ev.Keywords[i].ID != id {
			continue
		}
		return !slices.ContainsFunc(r.ev.Keywords[i].Mentions, func(m evidence.Mention) bool {
			return !slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool { return c.At.Line == m.At.Line && c.ID != id })
		})
	}
	return false
}
