package score

import (
	"slices"
	"strings"

	"himscore/internal/resume"
)

// goal is a stated aim.
type goal struct {
	words []string
	role  *role // that it names, the first of several; nil where it names none
	rises bool  // it names a higher post and no work: that of now, in the role of the rank where one is known
	later bool  // it is for some day
	sides side  // that it names, in whatever words
}

// wants notes the role that a headline or the summary says its writer wants, and whether it is that of now, one rank higher. Who holds a post is not
// measured against what they want some day, nor against a rank that stands farther up than the next: it is aimed at.
func (sd *said) wants(r *reading) {
	for _, g := range r.aims {
		switch {
		case g.role == nil && !g.rises:
			continue
		case g.role == nil:
			sd.rises = true
		case g.rises && (g.later || g.role.target.level > r.levelAt+1):
			sd.rises = true
			sd.aim(g.role.number)
		case g.later && r.inOffice():
			sd.aim(g.role.number)
			continue
		default:
			sd.wanted = g.role
		}
		return
	}
}

// withoutLater leaves out what is wanted some day, where other aims name a work.
func (s *Scorer) withoutLater(goals []goal) []goal {
	now := slices.DeleteFunc(slices.Clone(goals), func(g goal) bool { return g.later })
	if slices.ContainsFunc(now, s.namesWork) {
		return now
	}
	return goals
}

func (s *Scorer) namesWork(g goal) bool {
	named := g.role != nil || g.rises
	found := func(*phrase, int) { named = true }
	s.fields.in(g.words, found)
	s.starts.in(g.words, found)
	return named
}

// goalsOf are what the headlines and the summary say their writer wants.
func (s *Scorer) goalsOf(r *reading) []goal {
	var out []goal
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		whole := s.aimSection(r, l)
		if l.Hidden || l.Part == resume.Heading || !whole && l.Part != resume.Headline && l.Kind != resume.Summary && !ofOneself(l) {
			continue
		}
		for _, sentence := range strings.FieldsFunc(l.Text, endsSentence) {
			out = s.appendGoals(out, r, wordsOf(sentence), whole)
		}
	}
	return out
}

// appendGoals appends the aims of one sentence: what it is wanted now, and what some day. Under a heading of aims the whole sentence is one.
func (s *Scorer) appendGoals(out []goal, r *reading, words []string, whole bool) []goal {
	if s.noAims.has(words) {
		return out
	}
	aim, before, later := s.goal(words), []string(nil), false
	if aim == nil && whole {
		if s.soFar.begin(words) {
			return out
		}
		aim = words
	} else if ph, at := s.aim(words); ph != nil {
		before, later = words[:at], s.someDay(words[:at]) >= 0
	}
	if aim = whereTo(aim); len(aim) == 0 {
		return out
	}
	switch at := s.someDay(aim); {
	case at > 0:
		if then := s.goalOf(r, aim[at:], true); !then.sides.none() || s.namesWork(then) {
			return append(out, s.goalOf(r, aim[:at], later), then)
		}
		aim, later = aim[:at], true // "a manager within the next two years"
	case at == 0:
		later = true
	}
	g := s.goalOf(r, aim, later)
	if whole && len(before) > 0 && !g.rises && g.sides.none() && !s.namesWork(g) { // a coder seeking a larger group seeks the work of a coder
		g = s.goalOf(r, before, later)
	}
	return append(out, g)
}

func (s *Scorer) goalOf(r *reading, aim []string, later bool) goal {
	g := goal{words: aim, later: later, sides: s.goalSides(aim)}
	g.role, g.rises = s.firstOffer(r, aim)
	return g
}

// someDay is where words begin that put off an aim, "eventually"; -1 where none do.
func (s *Scorer) someDay(words []string) int {
	first := -1
	s.later.in(words, func(_ *phrase, at int) {
		if first < 0 {
			first = at
		}
	})
	return first
}

// ofOneself tells a sentence above the first heading, or under one such as Qualifications or Highlights, where some write what others write in a summary.
func ofOneself(l *resume.Line) bool {
	const sentence = 10 // words
	switch l.Kind {
	case resume.Header:
		return l.Part == resume.Item
	case resume.Skills, resume.Certifications, resume.Other:
		return l.Entry < 0 && strings.Count(l.Text, " ") >= sentence
	}
	return false
}

// goal are the words behind the first words of an aim.
func (s *Scorer) goal(words []string) []string {
	if ph, at := s.aim(words); ph != nil {
		return words[at+len(ph.words):]
	}
	return nil
}

// aim are the first words of an aim that stand in a text, and where: of several, those that count first.
func (s *Scorer) aim(words []string) (first *phrase, at int) {
	s.aimed.in(words, func(ph *phrase, where int) {
		if first == nil || ph.number < first.number {
			first, at = ph, where
		}
	})
	return first, at
}

// beforeAim is what words say of now: those before the aim that they state.
func (s *Scorer) beforeAim(words []string) []string {
	if ph, at := s.aim(words); ph != nil {
		return words[:at]
	}
	return words
}

func endsSentence(c rune) bool { return strings.ContainsRune(".;!?|•", c) }
