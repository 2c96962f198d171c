package resume

import (
	"slices"
	"strings"
)

// endsWithJob says whether the last word of a text is one of the names of posts.
func (rd *Reader) endsWithJob(text string) bool {
	var room wordRoom
	last := 0
	for n, rest := nextWord(withoutAsides(text), &room); n > 0; n, rest = nextWord(rest, &room) {
		last = n
	}
	return rd.jobs.has(room[:last])
}

func (rd *Reader) saysJob(text string) bool {
	var room wordRoom
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		if rd.jobs.has(room[:n]) {
			return true
		}
	}
	return false
}

// sharesPost says whether one name of a post stands in two titles.
func (rd *Reader) sharesPost(a, b string) bool {
	others := words(b)
	return slices.ContainsFunc(words(a), func(w string) bool { return rd.jobs.words[w] && slices.Contains(others, w) })
}

// saysOrg says whether a text holds a word of the names of organizations.
func (rd *Reader) saysOrg(text string) bool {
	var room wordRoom
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		if rd.orgs.has(room[:n]) {
			return true
		}
	}
	return rd.endsWithOrg(text)
}

// endsWithOrg looks before what stands in brackets and before the letters of a state: "Lake Health, TX (90 beds)".
func (rd *Reader) endsWithOrg(text string) bool {
	text = strings.TrimSpace(withoutAsides(text))
	if n := len(text) - len(", TX"); n > 0 && strings.HasPrefix(text[n:], ", ") && isCaps(text[n:]) {
		text = text[:n]
	}
	var room wordRoom
	last := 0
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		last = n
	}
	return rd.orgs.has(room[:last]) || rd.orgEnds.has(room[:last])
}

// isDepartment says whether all words of a text are those of the names of departments: "HIM & CDI".
func (rd *Reader) isDepartment(text string) bool {
	var room wordRoom
	named := false
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		if word := room[:n]; !rd.departments.has(word) && string(word) != "and" {
			return false
		}
		named = true
	}
	return named
}
