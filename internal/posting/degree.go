package posting

import (
	"slices"
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/lazyregexp"
)

// degree is one that a sentence names: its level and the rune at which it stands.
type degree struct {
	level string
	at    int
}

// education finds the lowest level asked: the first degree that a demand names, the first of a wish where none does.
// A school diploma asks for no degree.
func (rd *Reader) education(sentences []sentence) Education {
	for _, need := range []Need{Required, Preferred} {
		for _, s := range sentences {
			if !s.asks(need) {
				continue
			}
			for _, d := range rd.degreesOf(s.text) {
				if s.need(d.at) != need {
					continue
				}
				if d.level == "none" {
					break // "high school diploma or associate degree": the diploma is enough
				}
				return Education{Level: d.level, Need: need}
			}
		}
	}
	return Education{Level: "none", Need: Required}
}

// wished is the first degree that a wish names and that is higher than the one demanded.
func (rd *Reader) wished(sentences []sentence) Education {
	least := rd.education(sentences)
	if least.Need == Preferred {
		return Education{}
	}
	for _, s := range sentences {
		if !s.asks(Preferred) {
			continue
		}
		for _, d := range rd.degreesOf(s.text) {
			if s.need(d.at) == Preferred && credential.Level(d.level).Above(credential.Level(least.Level)) {
				return Education{Level: d.level, Need: Preferred}
			}
		}
	}
	return Education{}
}

// degreesOf are the degrees that a sentence names, in its order.
func (rd *Reader) degreesOf(text string) []degree {
	low := " " + straight(strings.ToLower(text)) + " "
	var out []degree
	for _, d := range rd.degrees {
		for _, w := range d.Words {
			if i := indexWord(low, w); i >= 0 {
				out = append(out, degree{d.Level, len([]rune(low[:i])) - 1})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b degree) int { return a.at - b.at })
	return out
}

func indexWord(low, word string) int {
	for from := 0; ; {
		i := strings.Index(low[from:], word)
		if i < 0 {
			return -1
		}
		i += from
		after := rune(low[i+len(word)])
		if !unicode.IsLetter(rune(low[i-1])) && !unicode.IsLetter(after) {
			return i
		}
		from = i + len(word)
	}
}

// studied finds the subjects behind a degree: "bachelor's degree in health informatics, statistics or a related field".
var studied = lazyregexp.New(`\b(?:degree|diploma|bachelor(?:'?s)?|baccalaureate|graduate|minor|major|majoring|concentration|emphasis|specialization|master(?:'?s)?|associate(?:'?s)?|doctorate|b\.?s\.?|b\.?a\.?|m\.?s\.?|bachelor of \w+|master of \w+)(?:\s+\w+|\s+(?:is|as)(?:\s+[a-z]+){1,3},?)?,?(?:\s+(?:or|and)\s+(?:higher|above|better|more|beyond|further)\b)?,?\s*(?:\bin\s|\()`)

// subjectEnds is where the subjects of a degree are over.
var subjectEnds = lazyregexp.New(`[;.)]|\b(?:fields?|something|anything|disciplines?|areas?|similar|related|equivalent|required|preferred|certifications?|credentials?|licens\w+|experience|years?|plus|with|at least|minimum|from|must|is|are|will|\d+)\b`)

// subjects are the runes of a sentence that name what a degree was in. Nobody asks for a subject by itself.
func subjects(text string) [][2]int {
	low := straight(strings.ToLower(text))
	var out [][2]int
	for _, at := range studied.FindAllStringIndex(low, -1) {
		end := len(low)
		if stop := subjectEnds.FindStringIndex(low[at[1]:]); stop != nil {
			end = at[1] + stop[0]
		}
		out = append(out, [2]int{len([]rune(low[:at[1]])), len([]rune(low[:end]))})
	}
	return out
}
