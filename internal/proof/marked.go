package proof

import (
	"strings"

	"himscore/internal/resume"
)

// marked is a text whose [brackets] were taken out; the spans are what stood between them, in code points of its lines.
type marked struct {
	plain string
	spans []resume.Span
}

func unmark(text string) marked {
	var m marked
	var lines []string
	for n, line := range strings.Split(text, "\n") {
		var plain []rune
		from := -1
		for _, r := range line {
			switch {
			case r == '[':
				from = len(plain)
			case r == ']' && from >= 0:
				m.spans = append(m.spans, resume.Span{Line: n + 1, Start: from, End: len(plain)})
				from = -1
			default:
				plain = append(plain, r)
			}
		}
		lines = append(lines, string(plain))
	}
	m.plain = strings.Join(lines, "\n")
	return m
}

// at is the bracket that a span touches, -1 where it touches none.
func (m marked) at(s resume.Span) int {
	for i, b := range m.spans {
		if b.Line == s.Line && s.Start < b.End && b.Start < s.End {
			return i
		}
	}
	return -1
}

// covers says whether a span counts: all do in a text without brackets.
func (m marked) covers(s resume.Span) bool { return len(m.spans) == 0 || m.at(s) >= 0 }
