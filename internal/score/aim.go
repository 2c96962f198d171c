package score

import (
	"strings"

	"himscore/internal/resume"
)

// aimedRole is the role that a headline or the summary says its writer wants; nil where none is named.
func (s *Scorer) aimedRole(r *reading) *role {
	for _, goal := range r.goals {
		if role := s.roleNamed(goal); role != nil {
			return role
		}
	}
	return nil
}

// goalsOf are what the headlines and the summary say their writer wants, in words.
func (s *Scorer) goalsOf(r *reading) [][]string {
	var out [][]string
	for _, l := range r.ev.Resume.Lines {
		if l.Hidden || l.Part != resume.Headline && l.Kind != resume.Summary {
			continue
		}
		whole := s.aimSection(r, l)
		for _, sentence := range strings.FieldsFunc(l.Text, endsSentence) {
			words := wordsOf(sentence)
			goal := s.goal(words)
			if goal == nil && whole {
				goal = words
			}
			if goal = whereTo(goal); len(goal) > 0 {
				out = append(out, goal)
			}
		}
	}
	return out
}

// goal are the words behind the first words of an aim.
func (s *Scorer) goal(words []string) []string {
	for _, phrase := range s.aimed {
		if at := indexOf(words, phrase); at >= 0 {
			return words[at+len(phrase):]
		}
	}
	return nil
}

// beforeAim is what words say of now: those before the aim that they state.
func (s *Scorer) beforeAim(words []string) []string {
	for _, phrase := range s.aimed {
		if at := indexOf(words, phrase); at >= 0 {
			return words[:at]
		}
	}
	return words
}

func endsSentence(c rune) bool { return strings.ContainsRune(".;!?|•", c) }
