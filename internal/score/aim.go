package score

import (
	"strings"

	"himscore/internal/resume"
)

// goal is a stated aim.
type goal struct {
	words []string
	role  *role // that it names; nil where it names none
	sides side  // that it names, in whatever words
}

// aimedRole is the role that a headline or the summary says its writer wants; nil where none is named.
func (r *reading) aimedRole() *role {
	for _, goal := range r.goals {
		if goal.role != nil {
			return goal.role
		}
	}
	return nil
}

// goalsOf are what the headlines and the summary say their writer wants.
func (s *Scorer) goalsOf(r *reading) []goal {
	var out []goal
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		if l.Hidden || l.Part != resume.Headline && l.Kind != resume.Summary && !ofOneself(l) {
			continue
		}
		whole := s.aimSection(r, l)
		for _, sentence := range strings.FieldsFunc(l.Text, endsSentence) {
			words := wordsOf(sentence)
			aim := s.goal(words)
			if aim == nil && whole {
				aim = words
			}
			if aim = whereTo(aim); len(aim) > 0 {
				out = append(out, goal{aim, s.roleNamed(aim), s.goalSides(aim)})
			}
		}
	}
	return out
}

// ofOneself tells a sentence under a heading such as Qualifications or Highlights, where some write what others write in a summary.
func ofOneself(l *resume.Line) bool {
	const sentence = 10 // words
	switch l.Kind {
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
