package score

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// Stuffed is a line that dumps or repeats keywords.
type Stuffed struct {
	Line int
	Why  string // says what is wrong with the line, without its words
}

// lineUse is how one line names keywords.
type lineUse struct {
	named         bool   // it names one
	repeats, most int    // mentions beyond the first of the same words; the most of one wording
	keywords      []int  // those named, as indexes into the evidence
	unproven      int    // of those, named in no line of work
	piled         string // what is wrong with the line by itself; "" where nothing is
	wordings      []wording
}

// wording is the words of a mention, and how often they stand in the line.
type wording struct {
	words string
	times int
}

// stuffing finds lines that dump or repeat keywords, and tells which lines' keywords earn nothing; those may be more: a long
// list is no fault, but it proves nothing either.
func (s *Scorer) stuffing(r *reading) ([]Stuffed, map[int]bool) {
	uses := s.uses(r)
	worked := s.worked(r.ev, uses)
	rules := s.rules.Stuffing
	var found []Stuffed
	dumped := map[int]bool{}
	warned := map[int]bool{}
	flag := func(i int, why string) {
		number := r.ev.Resume.Lines[i].Number
		if !warned[number] {
			warned[number], dumped[number] = true, true
			found = append(found, Stuffed{number, why})
		}
	}
	unproven, all := make([]bool, len(worked)), 0
	for i := range uses {
		u := &uses[i]
		for _, k := range u.keywords {
			if worked[k] {
				continue
			}
			u.unproven++
			if !unproven[k] {
				unproven[k] = true
				all++
			}
		}
		switch {
		case !u.named:
		case u.piled != "":
			flag(i, u.piled)
		case u.unproven >= rules.UnprovenInLine && float64(u.unproven) >= rules.UnprovenShare*float64(len(u.keywords)):
			flag(i, fmt.Sprintf("it names %d keywords that no line of work shows", u.unproven))
		case u.unproven >= rules.UnearnedInLine:
			dumped[r.ev.Resume.Lines[i].Number] = true
		}
	}
	if all >= rules.UnprovenInAll {
		for i := range uses {
			if uses[i].unproven > 0 && r.ev.Resume.Lines[i].Part == resume.Item {
				flag(i, fmt.Sprintf("the lists name %d keywords that no line of work shows", all))
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Stuffed) int { return a.Line - b.Line })
	return found, dumped
}

// uses counts the affirmed keywords of each line that can be seen.
func (s *Scorer) uses(r *reading) []lineUse {
	lines := r.ev.Resume.Lines
	uses := make([]lineUse, len(lines))
	keywords, wordings := roomFor[int](r.ev.Lines), roomFor[wording](r.ev.Lines)
	for i := range uses {
		uses[i].keywords, uses[i].wordings = keywords[i], wordings[i]
	}
	narrower := r.narrower()
	for i := range r.ev.Keywords {
		k := &r.ev.Keywords[i]
		if r.terms[i] == nil {
			continue
		}
		for n := range k.Mentions {
			m := &k.Mentions[n]
			at := m.At.Line - 1
			if m.Strength == evidence.Denied || lines[at].Hidden {
				continue
			}
			u := &uses[at]
			if u.named = true; len(u.keywords) == 0 || u.keywords[len(u.keywords)-1] != i {
				u.keywords = append(u.keywords, i)
			}
			if !narrower.hold(k.ID, m.At) { // the Epic of Epic ClinDoc, Epic Orders, Epic Willow
				u.count(m.Text)
			}
		}
	}
	for i := range uses {
		if uses[i].named {
			uses[i].piled = s.piled(&uses[i], lines[i].Part, r.ev.Judgements[i].Verdict)
		}
	}
	return uses
}

// roomFor gives each line an empty list with room for something of every keyword that it names.
func roomFor[T any](lines [][]int) [][]T {
	all := 0
	for _, named := range lines {
		all += len(named)
	}
	lists, room := make([][]T, len(lines)), make([]T, all)
	for i, named := range lines {
		n := len(named)
		lists[i], room = room[:0:n], room[n:]
	}
	return lists
}

// count notes one more mention in these words.
func (u *lineUse) count(words string) {
	at := slices.IndexFunc(u.wordings, func(w wording) bool { return sameWords(w.words, words) })
	if at < 0 {
		at = len(u.wordings)
		u.wordings = append(u.wordings, wording{words: words})
	}
	w := &u.wordings[at]
	w.times++
	u.most = max(u.most, w.times)
	if w.times > 1 {
		u.repeats++
	}
}

// sameWords tells whether two texts hold the same words, however they are capitalized and spaced.
func sameWords(a, b string) bool {
	for a != "" || b != "" {
		var x, y string
		x, a = firstWord(a)
		y, b = firstWord(b)
		if !strings.EqualFold(x, y) {
			return false
		}
	}
	return true
}

// firstWord cuts the first word off a text, and the space around it.
func firstWord(text string) (word, rest string) {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimLeftFunc(text[end:], unicode.IsSpace)
}

// narrowerNames are the mentions of each line whose keywords have parents.
type narrowerNames [][]narrowerName

type narrowerName struct {
	start, end int
	parents    []string
}

func (r *reading) narrower() narrowerNames {
	names := narrowerNames(roomFor[narrowerName](r.ev.Lines))
	for i, t := range r.terms {
		if t == nil || len(t.Parents) == 0 {
			continue
		}
		for n := range r.ev.Keywords[i].Mentions {
			at := r.ev.Keywords[i].Mentions[n].At
			names[at.Line-1] = append(names[at.Line-1], narrowerName{at.Start, at.End, t.Parents})
		}
	}
	return names
}

// hold reports that a mention is part of the longer name of something narrower.
func (n narrowerNames) hold(id string, at resume.Span) bool {
	for _, other := range n[at.Line-1] {
		if other.start <= at.Start && at.End <= other.end && other.end-other.start > at.End-at.Start && slices.Contains(other.parents, id) {
			return true
		}
	}
	return false
}

// piled says what is wrong with a line by itself. A line that tells a result may need a word three times.
func (s *Scorer) piled(u *lineUse, part resume.Part, verdict metric.Verdict) string {
	rules := s.rules.Stuffing
	result := verdict == metric.Quantified || verdict == metric.Accomplishment
	switch {
	case !result && u.most >= rules.SameInLine:
		return fmt.Sprintf("the same keyword stands %d times in it", u.most)
	case !result && u.repeats >= rules.RepeatsInLine:
		return fmt.Sprintf("it repeats keywords %d times", u.repeats)
	case (part == resume.Headline || part == resume.Name) && len(u.keywords) >= rules.KeywordsInTop:
		return fmt.Sprintf("a name or headline with %d keywords reads as a list", len(u.keywords))
	}
	return ""
}

// worked tells which keywords of the evidence a line of work names. A line that is itself a pile proves nothing.
func (s *Scorer) worked(ev evidence.Evidence, uses []lineUse) []bool {
	worked := make([]bool, len(ev.Keywords))
	for i := range uses {
		u := &uses[i]
		if u.piled != "" || !claims(ev.Judgements[i].Verdict) || len(u.keywords) >= s.rules.Stuffing.UnearnedInLine {
			continue
		}
		for _, k := range u.keywords {
			worked[k] = true
		}
	}
	return worked
}
