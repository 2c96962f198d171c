package score

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// coverage is the share of what the target asks that the resume shows or at least lists.
func (s *Scorer) coverage(r *reading, t Target, roles []RoleMatch) *judged {
	j := r.judged()
	a, stands := s.measure(r, &t), r.standings(&t)
	s.traceAsks(j, r, t, a, stands)
	j.curved(a.share, a.earned, r.certain)
	var lines []int
	var names []string
	most := 4 // named; one more is named as well, for a count of one says nothing
	if countOf(stands, shown) == most+1 {
		most++
	}
	for _, ask := range t.asksThat(shown, stands, most) {
		p, _ := r.answer(ask)
		if name := s.shownAs(ask, p); !slices.Contains(names, name) {
			names = append(names, name)
		}
		// A job title names a post, a profile sums up, and a credential is earned: none of them is the work.
		if l := &r.ev.Resume.Lines[p.Line-1]; l.Part != resume.Title && l.Kind != resume.Summary && l.Kind != resume.Certifications {
			lines = append(lines, p.Line)
		}
	}
	lines = uniqueLines(lines)
	var why strings.Builder
	why.WriteString("Measured against " + t.name())
	switch {
	case t.Posted:
		why.WriteString(", which the posting names")
	case !t.Chosen && slices.ContainsFunc(roles, func(m RoleMatch) bool { return m.Aimed && !m.Rises && m.ID == t.ID }):
		why.WriteString(", which you aim at")
	}
	why.WriteString(".")
	if len(names) == 0 {
		why.WriteString(" No line of work names a keyword that " + t.pronoun() + ".")
		if r.titleFit(t.ID, 0) > 0 {
			why.WriteString(" What counts so far is a job title that names the role.")
		}
	} else {
		if len(lines) > 0 {
			why.WriteString(" The " + kindOfWork(r.ev.Resume.Lines, lines) + " " + linesText(lines) + " shows " + series(names) + ".")
		} else {
			why.WriteString(" The titles show " + series(names) + ".")
		}
		if rest := countOf(stands, shown) - most; rest > 0 { // in these lines or in others
			why.WriteString(" " + count(rest, "more keyword is", "more keywords are") + " shown as well.")
		}
	}
	if a.gap > 1 {
		fmt.Fprintf(&why, " The role stands %d career levels above, which counts against the match.", a.gap)
	}
	if a.unlicensed {
		fmt.Fprintf(&why, " The role is held with a license (%s), and none was found, which counts against the match.", strings.Join(s.labelsOf(t.licences), " or "))
	}
	j.why, j.lines = why.String(), lines
	return j
}

// listedAsks are the keywords that a target asks for and the resume names in no line of work, heaviest first.
func (r *reading) listedAsks(t *Target) []string {
	stands := r.standings(t)
	var out []string
	for _, ask := range t.asksThat(listed, stands, len(stands)) {
		out = append(out, ask.ID)
	}
	return out
}

// shownAs is what a line shows of an ask by the name that it has: a line on modifiers says nothing of CPT, though it shows it.
func (s *Scorer) shownAs(ask *Ask, p Proof) string {
	by := s.terms[p.By]
	if p.By == ask.ID || by == nil {
		return ask.term.said
	}
	return by.said
}

// kindOfWork is what to call the work of some lines: what was done in class is no work to an employer.
func kindOfWork(all []resume.Line, lines []int) string {
	for _, l := range lines {
		if kind := all[l-1].Kind; kind != resume.Projects && kind != resume.Education {
			return "work"
		}
	}
	return "practice"
}

// traceAsks notes what each ask weighs, and what answers it.
func (s *Scorer) traceAsks(j *judged, r *reading, t Target, a answered, stands []standing) {
	if !j.explain {
		return
	}
	for i := range t.Asks {
		ask := &t.Asks[i]
		counts := t.asks[i].counts
		p, held := r.answer(ask)
		switch {
		case stands[i] == covered:
			j.step(0, nil, "%s: an alternative of it is held", ask.term.Label)
		case !held:
			j.step(0, nil, "%s: no line has the term, weight %.2f", ask.term.Label, counts)
		case p.Dumped:
			j.step(0, []int{p.Line}, "%s: only where keywords are piled up, weight %.2f", ask.term.Label, counts)
		default:
			by := ""
			if p.By != ask.ID {
				by = " by " + s.terms[p.By].Label
			}
			j.step(counts*credit(s.rules.Coverage.Credit, p.Strength), []int{p.Line}, "%s: %s%s, weight %.2f", ask.term.Label, p.Strength, by, counts)
		}
	}
	if t.Kind == RoleTarget {
		fit := r.titleFit(t.ID, s.rules.Coverage.Headline)
		j.step(s.rules.Coverage.Title*fit, nil, "the title %s: weight %.2f", t.Title, s.rules.Coverage.Title)
	}
	j.step(a.sum.all, nil, "all that is asked")
	j.step(a.sum.shown, nil, "of it shown in work")
	j.step(a.sum.listed, nil, "of it only listed; counts for %.0f%% at most", 100*s.rules.Coverage.ListedMost)
	if a.unlicensed {
		j.step(s.rules.Coverage.Unlicensed, nil, "counts: the role is held with a license that was not found")
	}
	if f := s.rules.Coverage.LevelGap[a.gap]; f < 1 {
		j.step(f, nil, "counts: the role stands %s above", count(a.gap, "career level", "career levels"))
	}
}

// pronoun is the target where it has been named, asking.
func (t Target) pronoun() string {
	if t.Kind != RoleTarget && t.ID == taxonomy.Bridge && !t.Chosen {
		return "they ask for"
	}
	return "it asks for"
}

// name is the target in a sentence.
func (t Target) name() string {
	switch {
	case t.Kind == RoleTarget:
		return "the role " + t.Title
	case t.ID == taxonomy.Bridge && !t.Chosen:
		return "the two fields of health information"
	case t.ID == taxonomy.Bridge:
		return "the bridge between health information management and informatics"
	default:
		return "the track " + strings.ToLower(t.Title)
	}
}

// absentAsks are the keywords that a target itself asks for and the resume does not name, heaviest first, without the general ones.
func (r *reading) absentAsks(t *Target) []string {
	stands := r.standings(t)
	var out []string
	for _, ask := range t.asksThat(absent, stands, len(stands)) {
		if !ask.term.Generic && (ask.Role || t.Kind != RoleTarget) {
			out = append(out, ask.ID)
		}
	}
	return out
}

// labelsOf are the labels of credentials.
func (s *Scorer) labelsOf(ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, s.creds[id].Label)
	}
	return out
}

// uniqueLines sorts line numbers and drops doubles.
func uniqueLines(lines []int) []int {
	slices.Sort(lines)
	var out []int
	for _, l := range lines {
		if len(out) == 0 || out[len(out)-1] != l {
			out = append(out, l)
		}
	}
	return out
}

// linesText is "in line 4" or "in lines 4, 7 and 9".
func linesText(lines []int) string {
	names := make([]string, 0, len(lines))
	for _, l := range lines {
		names = append(names, strconv.Itoa(l))
	}
	if len(names) == 1 {
		return "in line " + names[0]
	}
	return "in lines " + series(names)
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
