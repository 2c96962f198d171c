package score

import (
	"fmt"
	"sort"
	"strings"

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
	repeats, most int             // mentions beyond the first of the same words; the most of one wording
	ids           map[string]bool // keywords named
	unproven      int             // of those, named in no line of work
	piled         string          // what is wrong with the line by itself; "" where nothing is
}

// stuffing finds lines that dump or repeat keywords, and tells which lines' keywords earn nothing; those may be more: a long
// list is no fault, but it proves nothing either.
func (s *Scorer) stuffing(ev evidence.Evidence) ([]Stuffed, map[int]bool) {
	uses := s.uses(ev)
	worked := s.worked(ev, uses)
	rules := s.rules.Stuffing
	var found []Stuffed
	dumped := map[int]bool{}
	warned := map[int]bool{}
	flag := func(i int, why string) {
		number := ev.Resume.Lines[i].Number
		if !warned[number] {
			warned[number], dumped[number] = true, true
			found = append(found, Stuffed{number, why})
		}
	}
	unproven := map[string]bool{}
	for i, u := range uses {
		if u == nil {
			continue
		}
		for id := range u.ids {
			if !worked[id] {
				u.unproven++
				unproven[id] = true
			}
		}
		switch {
		case u.piled != "":
			flag(i, u.piled)
		case u.unproven >= rules.UnprovenInLine && float64(u.unproven) >= rules.UnprovenShare*float64(len(u.ids)):
			flag(i, fmt.Sprintf("it names %d keywords that no line of work shows", u.unproven))
		case u.unproven >= rules.UnearnedInLine:
			dumped[ev.Resume.Lines[i].Number] = true
		}
	}
	if len(unproven) >= rules.UnprovenInAll {
		for i, u := range uses {
			if u != nil && u.unproven > 0 && ev.Resume.Lines[i].Part == resume.Item {
				flag(i, fmt.Sprintf("the lists name %d keywords that no line of work shows", len(unproven)))
			}
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Line < found[j].Line })
	return found, dumped
}

// uses counts the affirmed keywords of each line that can be seen, nil where a line names none.
func (s *Scorer) uses(ev evidence.Evidence) []*lineUse {
	uses := make([]*lineUse, len(ev.Resume.Lines))
	wordings := make([]map[string]int, len(uses))
	narrower := s.narrower(ev)
	for _, k := range ev.Keywords {
		if s.terms[k.ID] == nil {
			continue
		}
		for _, m := range k.Mentions {
			i := m.At.Line - 1
			if m.Strength == evidence.Denied || ev.Resume.Lines[i].Hidden {
				continue
			}
			if uses[i] == nil {
				uses[i] = &lineUse{ids: map[string]bool{}}
				wordings[i] = map[string]int{}
			}
			u := uses[i]
			u.ids[k.ID] = true
			if narrower.holds(k.ID, m.At) {
				continue // the Epic of Epic ClinDoc, Epic Orders, Epic Willow
			}
			words := strings.ToLower(strings.Join(strings.Fields(m.Text), " "))
			wordings[i][words]++
			u.most = max(u.most, wordings[i][words])
			if wordings[i][words] > 1 {
				u.repeats++
			}
		}
	}
	for i, u := range uses {
		if u != nil {
			u.piled = s.piled(u, ev.Resume.Lines[i].Part, ev.Judgements[i].Verdict)
		}
	}
	return uses
}

// narrowerNames are the spans of mentions, by line and by each parent of their keyword.
type narrowerNames map[parentAt][]resume.Span

type parentAt struct {
	line   int
	parent string
}

func (s *Scorer) narrower(ev evidence.Evidence) narrowerNames {
	names := narrowerNames{}
	for _, k := range ev.Keywords {
		if s.terms[k.ID] == nil {
			continue
		}
		for _, parent := range s.terms[k.ID].Parents {
			for _, m := range k.Mentions {
				at := parentAt{m.At.Line, parent}
				names[at] = append(names[at], m.At)
			}
		}
	}
	return names
}

// holds reports that a mention is part of the longer name of something narrower.
func (n narrowerNames) holds(id string, at resume.Span) bool {
	for _, other := range n[parentAt{at.Line, id}] {
		if other.Start <= at.Start && at.End <= other.End && other.End-other.Start > at.End-at.Start {
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
	case (part == resume.Headline || part == resume.Name) && len(u.ids) >= rules.KeywordsInTop:
		return fmt.Sprintf("a name or headline with %d keywords reads as a list", len(u.ids))
	}
	return ""
}

// worked tells which keywords a line of work names. A line that is itself a pile proves nothing.
func (s *Scorer) worked(ev evidence.Evidence, uses []*lineUse) map[string]bool {
	worked := map[string]bool{}
	for i, u := range uses {
		if u == nil || u.piled != "" || !claims(ev.Judgements[i].Verdict) || len(u.ids) >= s.rules.Stuffing.UnearnedInLine {
			continue
		}
		for id := range u.ids {
			worked[id] = true
		}
	}
	return worked
}
