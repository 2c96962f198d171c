package resume

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/document"
)

// allSmall says whether a resume is typed in small letters throughout, abbreviations apart: then no capital tells a title from a sentence.
func allSmall(lines []document.Line) bool {
	const fewest, most = 5, 10 // lines; one in so many may begin with a capital
	small, capital := 0, 0
	for i := range lines {
		line := &lines[i]
		switch first, size := utf8.DecodeRuneInString(line.Text); {
		case unicode.IsLower(first):
			small++
		case unicode.IsUpper(first):
			if second, _ := utf8.DecodeRuneInString(line.Text[size:]); !unicode.IsUpper(second) {
				capital++
			}
		}
	}
	return small >= fewest && capital*most <= small
}

// allCapitals says whether a resume is set in capitals throughout.
func allCapitals(lines []document.Line) bool {
	const fewest = 8
	capitals := 0
	for i := range lines {
		line := &lines[i]
		if isCaps(line.Text) {
			capitals++
		}
	}
	return capitals >= fewest && 10*capitals >= 8*len(lines)
}

// capitalized gives the lines without bullets as somebody writes titles, for the eyes of the reader alone: words keep their places.
func capitalized(lines []document.Line) []document.Line {
	out := slices.Clone(lines)
	for i := range out {
		if out[i].Bullet {
			continue
		}
		begins := true
		out[i].Text = strings.Map(func(c rune) rune {
			if begins && c < utf8.RuneSelf {
				c = unicode.ToUpper(c)
			}
			begins = c == ' ' || c == '\t'
			return c
		}, out[i].Text)
	}
	return out
}
