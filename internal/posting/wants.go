package posting

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"himscore/internal/keyword"
)

const maxPhrases = 15

var yearsAsked = regexp.MustCompile(`\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)(?:\s*\(\d+\))?\s*(?:\+|-\s*\d+|–\s*\d+|to\s+\w+|or\s+more|plus)?\s*(?:full\s+)?years?\b`)

var numberWords = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15}

// education finds the lowest level asked: the first degree named in the first sentence that asks for one.
func (rd *Reader) education(sentences []sentence) Education {
	for _, need := range []Need{Required, Preferred} {
		for _, s := range sentences {
			if s.need != need {
				continue
			}
			if level := rd.degree(s.text); level != "" && (level != "none" || need == Required && !rd.asksDegree(sentences)) {
				return Education{Level: level, Need: need}
			}
		}
	}
	return Education{Level: "none", Need: Required}
}

// asksDegree tells whether any sentence, wish or demand, asks for more than a school diploma.
func (rd *Reader) asksDegree(sentences []sentence) bool {
	for _, s := range sentences {
		if level := rd.degree(s.text); s.need != nothing && level != "" && level != "none" {
			return true
		}
	}
	return false
}

// degree is the level of the degree word that stands first in a sentence.
func (rd *Reader) degree(text string) string {
	low := " " + strings.ReplaceAll(strings.ToLower(text), "’", "'") + " "
	level, first := "", len(low)
	for _, d := range rd.degrees {
		for _, w := range d.Words {
			if i := indexWord(low, w); i >= 0 && i < first {
				level, first = d.Level, i
			}
		}
	}
	return level
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

// years is the number of years of experience the first demand names, the first wish where no demand does.
func years(sentences []sentence) int {
	for _, need := range []Need{Required, Preferred} {
		for _, s := range sentences {
			low := strings.ToLower(s.text)
			if s.need != need || strings.Contains(low, "degree with") || strings.Contains(low, "additional years") {
				continue
			}
			if m := yearsAsked.FindStringSubmatch(low); m != nil {
				if n, ok := numberWords[m[1]]; ok {
					return n
				}
				if n, err := strconv.Atoi(m[1]); err == nil && n <= 20 {
					return n
				}
			}
		}
	}
	return 0
}

// phrases are runs of two to four content words of demands and wishes that no keyword covers.
func (rd *Reader) phrases(sentences []sentence, mentions []keyword.Mention) []string {
	covered := make([][][2]int, len(sentences))
	for _, m := range mentions {
		if !m.Near {
			covered[m.At.Line-1] = append(covered[m.At.Line-1], [2]int{m.At.Start, m.At.End})
		}
	}
	var out []string
	seen := map[string]bool{}
	for i, s := range sentences {
		if s.need == nothing || i == 0 {
			continue
		}
		for _, p := range rd.runs(s.text, covered[i]) {
			if key := strings.ToLower(p); !seen[key] && len(out) < maxPhrases {
				seen[key] = true
				out = append(out, p)
			}
		}
	}
	return out
}

// runs cuts a sentence at stop words, punctuation and keywords, and keeps runs of two to four words.
func (rd *Reader) runs(text string, covered [][2]int) []string {
	var out []string
	runes := []rune(text)
	start, end, words := -1, -1, 0
	flush := func() {
		if words >= 2 && words <= 4 {
			out = append(out, string(runes[start:end]))
		}
		start, words = -1, 0
	}
	for i := 0; i < len(runes); {
		if !inWord(runes[i]) {
			if runes[i] != ' ' {
				flush()
			}
			i++
			continue
		}
		j := i
		for j < len(runes) && inWord(runes[j]) {
			j++
		}
		word := strings.ToLower(string(runes[i:j]))
		if rd.stops[word] || overlaps(covered, i, j) || !unicode.IsLetter(runes[i]) {
			flush()
		} else {
			if start < 0 {
				start = i
			}
			end = j
			words++
		}
		i = j
	}
	flush()
	return out
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '\'' || r == '’' || r == '%'
}

func overlaps(spans [][2]int, start, end int) bool {
	for _, s := range spans {
		if start < s[1] && s[0] < end {
			return true
		}
	}
	return false
}
