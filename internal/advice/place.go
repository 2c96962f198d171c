package advice

import (
	"slices"
	"strings"
	"unicode"

	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// place says where a keyword belongs: the line that describes it without its name, else, for one that is listed, the line of work that names its
// nearest relation and of which nothing else missing spoke, else a section. What a resume has nowhere is not asked of a line that only comes
// near: an upgrade is no interface test, and who is asked whether it was may write what is not true.
func (a *Adviser) place(r *reading, k *term, spoken map[int]bool, listed bool) (section string, line int) {
	if a.stranger(r) { // what one has to learn first belongs where learning stands
		return string(resume.Education), 0
	}
	if n := r.hinted(k.ID); n > 0 {
		return string(r.ev.Resume.Lines[n-1].Kind), n
	}
	if section := a.sections[k.Category]; section == string(resume.Skills) && !a.worked(r) {
		return section, 0
	}
	if listed {
		if n := a.nearest(r, k, spoken); n > 0 {
			spoken[n] = true
			return string(r.ev.Resume.Lines[n-1].Kind), n
		}
	}
	if section := a.student[k.Category]; section != "" && (r.res.Level.ID == "student" || r.school) {
		return section, 0
	}
	if section := a.sections[k.Category]; section != "" {
		return section, 0
	}
	kinds := [...]resume.Kind{resume.Experience, resume.Projects}
	if r.school { // a shop is no place for it
		slices.Reverse(kinds[:])
	}
	for _, kind := range kinds { // nobody shows coding among the deeds of a parish
		for _, s := range r.ev.Resume.Sections {
			if s.Kind == kind {
				return string(kind), 0
			}
		}
	}
	return string(resume.Experience), 0
}

// hinted is the number of the first line of work that describes a keyword without naming it; 0 where there is none.
func (r *reading) hinted(id string) int {
	if m := r.hint(id); m != nil {
		return m.At.Line
	}
	return 0
}

// hint are the words of a line of work that describe a keyword most plainly, the first of such; nil where there are none.
func (r *reading) hint(id string) *hint {
	return r.hintWhere(id, func(*hint) bool { return true })
}

// hintWhere is the same among some of them.
func (r *reading) hintWhere(id string, in func(*hint) bool) *hint {
	var best *hint
	for i := range r.hints {
		if m := &r.hints[i]; m.did && m.Keyword == id && (best == nil || m.plainness() > best.plainness()) && in(m) {
			best = m
		}
	}
	return best
}

// plainness is how plainly words describe a keyword: by the work itself, then by a word of its label; the title of a post tells least.
func (h *hint) plainness() (rank int) {
	if h.term != nil && sharesWord(h.term.Label, h.Text) {
		rank++
	}
	if h.deed {
		rank += 2
	}
	if h.said {
		rank++
	}
	if h.post {
		rank -= 4
	}
	return rank
}

// profiled are the words of a profile that describe a keyword as what its writer does; nil where there are none.
func (r *reading) profiled(id string) *hint {
	for i := range r.hints {
		m := &r.hints[i]
		if l := &r.ev.Resume.Lines[m.At.Line-1]; m.Keyword == id && m.Stance == keyword.Affirmed && l.Kind == resume.Summary && !slices.Contains(r.wishes, l.Number) {
			return m
		}
	}
	return nil
}

// goalWords are those of a profile that says what somebody wishes to do.
var goalWords = listOf("seek", "seeks", "seeking", "look", "looking", "want", "wants", "wish", "wishes", "hope", "hopes", "hoping", "like", "aim", "aiming", "goal", "interested", "eager", "ready", "learn", "learning", "move", "moving")

// sharesWord tells whether two names have a word in common, whatever its ending.
func sharesWord(label, text string) bool {
	const stem = 5
	for word := range strings.FieldsSeq(label) {
		if len(word) < stem {
			continue
		}
		for other := range strings.FieldsSeq(text) {
			if len(other) >= stem && strings.EqualFold(other[:stem], word[:stem]) {
				return true
			}
		}
	}
	return false
}

// tells tells whether a line of work tells the work of a keyword itself, in other words.
func (r *reading) tells(id string) bool {
	m := r.hint(id)
	return m != nil && m.deed
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
	for range 2 {
		var last string
		if last, text = lastWord(text); last != "" && noneWords.holds(last) {
			return true
		}
	}
	return false
}

var noneWords = listOf("no", "zero", "without", "0")

// lastWord cuts the last word, what stands between spaces, off a text.
func lastWord(text string) (last, before string) {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	at := strings.LastIndexFunc(text, unicode.IsSpace) + 1
	return text[at:], text[:at]
}

// nearest is the number of the line of work that names or describes the nearest relation of a keyword, and is about it where several do;
// 0 where none does.
func (a *Adviser) nearest(r *reading, k *term, spoken map[int]bool) int {
	ranks, related := r.ranks, false
	for i, other := range r.named {
		ranks[i] = k.relation(other)
		related = related || ranks[i] > 0
	}
	best, line := 0, 0
	weigh := func(rank int, other *term, at int) {
		if rank > 0 && a.subject(r, at-1) == other.ID {
			rank++
		}
		if rank > best && !spoken[at] && isWork(r, at) && !r.ev.Judgements[at-1].Watched && !otherTool(r, k, at-1) {
			best, line = rank, at
		}
	}
	for i := 0; related && i < len(r.ev.Lines); i++ {
		for _, n := range r.ev.Lines[i] {
			weigh(2*ranks[n], r.named[n], i+1)
		}
	}
	for i := range r.hints {
		if m := &r.hints[i]; m.did {
			weigh(2*k.relation(m.term), m.term, m.At.Line)
		}
	}
	return line
}

// otherTool tells whether a keyword is a tool and a line names another one of its kind: what was done in Power BI was not done in Tableau.
func otherTool(r *reading, k *term, i int) bool {
	return k.tool && slices.ContainsFunc(r.ev.Lines[i], func(n int) bool {
		return r.named[n] != nil && r.named[n].Category == k.Category
	})
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
