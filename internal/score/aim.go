package score

import (
	"slices"
	"strings"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// aims tells whether a headline or the summary says that its writer wants to go to a track, or to work between the tracks.
func (s *Scorer) aims(r *reading, track string) bool {
	return slices.ContainsFunc(s.goals(r), func(goal []string) bool { return s.names(goal, track) || s.names(goal, taxonomy.Bridge) })
}

// aimedRole is the role that a headline or the summary says its writer wants; nil where none is named.
func (s *Scorer) aimedRole(r *reading) *role {
	for _, goal := range s.goals(r) {
		if role := s.roleNamed(goal); role != nil {
			return role
		}
	}
	return nil
}

// goals are what the headlines and the summary say their writer wants, in words.
func (s *Scorer) goals(r *reading) [][]string {
	var out [][]string
	for _, l := range r.ev.Resume.Lines {
		if l.Hidden || l.Part != resume.Headline && l.Kind != resume.Summary {
			continue
		}
		for _, sentence := range strings.FieldsFunc(l.Text, endsSentence) {
			if goal := s.goal(wordsOf(sentence)); len(goal) > 0 {
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

// names tells whether words name a track: by a role of it, or by words that stand for it.
func (s *Scorer) names(words []string, track string) bool {
	if role := s.roleNamed(words); role != nil && trackName(role.Track) == track {
		return true
	}
	return slices.ContainsFunc(s.sides[track], func(name []string) bool { return holds(words, name) })
}

func endsSentence(c rune) bool { return strings.ContainsRune(".;!?|•", c) }
