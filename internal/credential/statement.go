package credential

import (
	"regexp"
	"strings"
	"time"

	"himscore/internal/resume"
)

// alternative is what leads to the second credential of an item: "CCA some day, or straight to CCS".
var alternative = regexp.MustCompile(`(?i)^(?:or|and|then|later|perhaps|maybe)(?: \w+){0,3}$`)

// speaks says whether what stands behind a credential is said of it in free words: it opens an item of a section of credentials, or stands
// in a profile before a colon, a dash, a bracket or a question mark.
func speaks(line resume.Line, s scope) bool {
	before := strings.Trim(line.Text[s.from:s.start], " \t-–—•*·")
	if line.Kind == resume.Certifications {
		return before == "" || alternative.MatchString(before)
	}
	if before != "" {
		return false
	}
	behind := strings.TrimLeft(line.Text[s.end:s.to], " ®™")
	for _, mark := range []string{":", "?", "- ", "– ", "— ", "("} {
		if strings.HasPrefix(behind, mark) {
			return line.Part != resume.Body && line.Part != resume.Title
		}
	}
	return false
}

// statement is the first rule of the words in a statement, -1 for none. Its order is the strength of the words: "perhaps the exam in 2027" is no
// exam booked.
func (f *Finder) statement(text string, words []token) int {
	rule := -1
	for _, h := range f.words.find(words) {
		rule = lower(rule, h.rule)
	}
	if len(words) == 0 {
		return rule
	}
	if h := f.opens.at(words, 0); h.last > 0 && !goesOn(text, words, h) {
		return lower(rule, h.rule)
	}
	return rule
}

// goesOn says whether a "no" speaks of the word behind it: "RN, no restrictions", "CCS, no. 4711".
func goesOn(text string, words []token, h hit) bool {
	return h.last == 1 && h.last < len(words) && words[0].text == "no" && strings.Trim(text[words[0].end:words[1].start], " .#") == ""
}

var eligible = regexp.MustCompile(`(?i)\beligib`)

// told is the status at the end of the steps that a list of credentials tells of one of them.
func (f *Finder) told(line resume.Line, s scope, r reading, asOf time.Time) string {
	refused := r.fromAhead >= 0 && f.wordings[r.fromAhead].Status == unclaimed
	if s.label || refused || line.Kind != resume.Certifications {
		return ""
	}
	before, behind := line.Text[s.from:s.start], line.Text[s.end:s.to]
	if eligible.MatchString(before) || eligible.MatchString(behind) {
		return "" // a right to try, which words and dates of its own decide
	}
	return f.history(before, behind, asOf)
}
