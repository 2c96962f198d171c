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
}

// stuffing finds lines that dump or repeat keywords, and tells which lines' listed keywords earn nothing.
func (s *Scorer) stuffing(ev evidence.Evidence) ([]Stuffed, map[int]bool) {
	uses, worked := s.uses(ev)
	rules := s.rules.Stuffing
	var found []Stuffed
	dumped := map[int]bool{}
	var lists []int
	unproven := 0
	for i, l := range ev.Resume.Lines {
		u := uses[i]
		if u == nil || l.Hidden {
			continue
		}
		claims := ev.Judgements[i].Verdict == metric.Quantified || ev.Judgements[i].Verdict == metric.Accomplishment
		distinct := len(u.ids)
		var why string
		switch {
		case !claims && u.most >= rules.SameInLine && distinct+u.repeats >= rules.SameInLine:
			why = fmt.Sprintf("the same keyword stands %d times in it", u.most)
		case !claims && u.repeats >= rules.RepeatsInLine:
			why = fmt.Sprintf("it repeats keywords %d times", u.repeats)
		case u.unproven >= rules.UnprovenInLine && float64(u.unproven) >= rules.UnprovenShare*float64(distinct):
			why = fmt.Sprintf("it names %d keywords that no line of work shows", u.unproven)
		case l.Part == resume.Headline && distinct >= rules.KeywordsInTop:
			why = fmt.Sprintf("a headline of %d keywords reads as a list", distinct)
		}
		if why != "" {
			found = append(found, Stuffed{l.Number, why})
			dumped[l.Number] = true
		}
		if l.Part != resume.Body && u.unproven > 0 {
			lists = append(lists, i)
		}
	}
	seen := map[string]bool{}
	for _, i := range lists {
		for id := range uses[i].ids {
			if !worked[id] && !seen[id] {
				seen[id] = true
				unproven++
			}
		}
	}
	if unproven >= rules.UnprovenInAll {
		for _, i := range lists {
			number := ev.Resume.Lines[i].Number
			if !dumped[number] && ev.Resume.Lines[i].Part == resume.Item {
				dumped[number] = true
				found = append(found, Stuffed{number, fmt.Sprintf("the lists name %d keywords that no line of work shows", unproven)})
			}
		}
	}
	return inOrder(found), dumped
}

// uses counts the affirmed keywords of each line, nil where a line names none, and tells which keywords a line of work names.
func (s *Scorer) uses(ev evidence.Evidence) ([]*lineUse, map[string]bool) {
	uses := make([]*lineUse, len(ev.Resume.Lines))
	worked := map[string]bool{}
	wordings := make([]map[string]int, len(uses))
	for _, k := range ev.Keywords {
		if s.terms[k.ID] == nil {
			continue
		}
		for _, m := range k.Mentions {
			if m.Strength == evidence.Denied {
				continue
			}
			i := m.At.Line - 1
			if uses[i] == nil {
				uses[i] = &lineUse{ids: map[string]bool{}}
				wordings[i] = map[string]int{}
			}
			u := uses[i]
			u.ids[k.ID] = true
			words := strings.ToLower(strings.Join(strings.Fields(m.Text), " "))
			wordings[i][words]++
			u.most = max(u.most, wordings[i][words])
			if wordings[i][words] > 1 {
				u.repeats++
			}
		}
	}
	dumps := s.rules.Stuffing.UnprovenInLine
	for i, u := range uses {
		if u == nil || ev.Judgements[i].Verdict == metric.None || len(u.ids) >= dumps {
			continue
		}
		for id := range u.ids {
			worked[id] = true
		}
	}
	for _, u := range uses {
		if u == nil {
			continue
		}
		for id := range u.ids {
			if !worked[id] {
				u.unproven++
			}
		}
	}
	return uses, worked
}

func inOrder(list []Stuffed) []Stuffed {
	sort.SliceStable(list, func(i, j int) bool { return list[i].Line < list[j].Line })
	return list
}
