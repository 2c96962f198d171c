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
	keywords int    // that it names and does not deny; credentials are none
	unproven int    // of those, named in no line of work
	piled    string // what is wrong with the line by itself; "" where nothing is
}

// stuffing finds lines that dump or repeat keywords, and tells by their numbers which lines' keywords earn nothing; those may be more: a
// long list is no fault, but it proves nothing either.
func (s *Scorer) stuffing(r *reading) (found []Stuffed, dumped []bool) {
	uses := s.uses(r)
	worked := s.worked(r, uses)
	rules := s.rules.Stuffing
	dumped = make([]bool, len(uses)+1)
	warned := make([]bool, len(uses))
	flag := func(i int, why string) {
		if number := r.ev.Resume.Lines[i].Number; !warned[i] {
			warned[i], dumped[number] = true, true
			found = append(found, Stuffed{number, why})
		}
	}
	unproven, all := make([]bool, len(worked)), 0
	for i := range uses {
		u := &uses[i]
		for _, k := range r.ev.Lines[i] {
			if r.terms[k] == nil || worked[k] {
				continue
			}
			u.unproven++
			if !unproven[k] {
				unproven[k] = true
				all++
			}
		}
		switch {
		case u.keywords == 0:
		case u.piled != "":
			flag(i, u.piled)
		case u.unproven >= rules.UnprovenInLine && float64(u.unproven) >= rules.UnprovenShare*float64(u.keywords):
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

// uses counts the affirmed keywords of each line, and tells what is wrong with some.
func (s *Scorer) uses(r *reading) []lineUse {
	uses := make([]lineUse, len(r.ev.Resume.Lines))
	times := make([]int, len(uses)) // how often each line names one
	for i := range r.ev.Keywords {
		if r.terms[i] == nil {
			continue
		}
		for _, m := range r.ev.Keywords[i].Mentions {
			if m.Strength != evidence.Denied {
				times[m.At.Line-1]++
			}
		}
	}
	var room []naming
	for i := range uses {
		if times[i] == 0 {
			continue
		}
		u := &uses[i]
		for _, k := range r.ev.Lines[i] {
			if r.terms[k] != nil {
				u.keywords++
			}
		}
		if u.piled = s.repeating(r, i, times[i], &room); u.piled == "" && u.keywords >= s.rules.Stuffing.KeywordsInTop {
			if part := r.ev.Resume.Lines[i].Part; part == resume.Headline || part == resume.Name {
				u.piled = fmt.Sprintf("a name or headline with %d keywords reads as a list", u.keywords)
			}
		}
	}
	return uses
}

// naming is one mention in a line that may repeat itself.
type naming struct {
	term *term
	*evidence.Mention
	times int // that its words stand in the line so far, where it is the first of them
}

// repeating says what is wrong with a line that names keywords over and over; "" where it does not. A line that tells a result may need a
// word three times, and a student may take Coding I, II and III. Most lines name too little to be looked at.
func (s *Scorer) repeating(r *reading, i, times int, room *[]naming) string {
	rules := s.rules.Stuffing
	verdict := r.ev.Judgements[i].Verdict
	if times < min(rules.SameInLine, rules.RepeatsInLine+1) || r.ev.Resume.Lines[i].Kind == resume.Education || verdict == metric.Quantified || verdict == metric.Accomplishment {
		return ""
	}
	names := (*room)[:0]
	for k, t := range r.terms {
		if t == nil {
			continue
		}
		for n := range r.ev.Keywords[k].Mentions {
			if m := &r.ev.Keywords[k].Mentions[n]; m.At.Line == i+1 {
				names = append(names, naming{t, m, 0})
			}
		}
	}
	*room = names
	most, repeats := 0, 0
	for at := range names {
		if name := &names[at]; name.Strength == evidence.Denied || within(name, names) { // the Epic of Epic ClinDoc, Epic Orders, Epic Willow
			continue
		}
		first := &names[firstOf(names[:at+1])]
		first.times++
		most = max(most, first.times)
		if first.times > 1 {
			repeats++
		}
	}
	switch {
	case most >= rules.SameInLine:
		return fmt.Sprintf("the same keyword stands %d times in it", most)
	case repeats >= rules.RepeatsInLine:
		return fmt.Sprintf("it repeats keywords %d times", repeats)
	}
	return ""
}

// within tells whether a mention is part of the longer name of something narrower.
func within(name *naming, names []naming) bool {
	return slices.ContainsFunc(names, func(other naming) bool {
		return other.At.Start <= name.At.Start && name.At.End <= other.At.End && other.At.End-other.At.Start > name.At.End-name.At.Start && slices.Contains(other.term.Parents, name.term.ID)
	})
}

// firstOf is the place of the first name that counts in the words of the last one.
func firstOf(names []naming) int {
	last := len(names) - 1
	for i := range names[:last] {
		if names[i].times > 0 && sameWords(names[i].Text, names[last].Text) {
			return i
		}
	}
	return last
}

// sameWords tells whether two texts hold the same words, however they are capitalized and spaced.
func sameWords(a, b string) bool {
	if beginApart(a, b) {
		return false
	}
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

// beginApart is quick: most texts begin with letters that differ.
func beginApart(a, b string) bool {
	letter := func(s string) byte {
		if s == "" || s[0]|0x20 < 'a' || s[0]|0x20 > 'z' {
			return 0
		}
		return s[0] | 0x20
	}
	x, y := letter(a), letter(b)
	return x != 0 && y != 0 && x != y
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

// worked tells which keywords of the evidence a line of work names. A line that is itself a pile proves nothing.
func (s *Scorer) worked(r *reading, uses []lineUse) []bool {
	worked := make([]bool, len(r.ev.Keywords))
	for i := range uses {
		u := &uses[i]
		if u.piled != "" || !claims(r.ev.Judgements[i].Verdict) || u.keywords >= s.rules.Stuffing.UnearnedInLine {
			continue
		}
		for _, k := range r.ev.Lines[i] {
			worked[k] = true
		}
	}
	return worked
}
