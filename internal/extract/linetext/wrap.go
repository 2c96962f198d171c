package linetext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line that ends in one of these words is not over.
var openWord = regexp.MustCompile(`(?i)\b(a|an|and|as|at|by|for|from|in|into|of|on|or|per|than|that|the|to|using|via|which|while|with)$`)

// Joins reports whether next looks like the rest of the sentence that prev began, judged by the words alone: next
// goes on in lower case, or prev cannot end where it does.
func Joins(prev, next string) bool {
	if prev == "" || next == "" || strings.Contains(next, "\t") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(prev)
	switch {
	case unicode.IsLower(first) && last != ':':
		word, _, _ := strings.Cut(next, " ")
		return !strings.ContainsAny(word, "@/") && !strings.Contains(strings.TrimRight(word, ".,;"), ".")
	case strings.ContainsRune(",-–/&(", last):
		return true
	}
	return openWord.MatchString(prev)
}

// EndsSentence reports whether text ends as a sentence or an introduction does.
func EndsSentence(text string) bool {
	text = strings.TrimRight(text, `"'”’) `)
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:;", last)
}

// Join puts the rest of a wrapped line behind its beginning. A hyphen or slash at the end stands without a blank;
// a hyphen between two lower-case letters is kept, since only a dictionary could tell "re-" from "time-".
func Join(prev, next string) string {
	if n := len(prev); n >= 2 && strings.ContainsRune("-/", rune(prev[n-1])) && prev[n-2] != ' ' {
		return prev + next
	}
	return prev + " " + next
}
