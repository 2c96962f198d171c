package linetext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line that ends in one of these words is not over.
var openWords = map[string]bool{
	"a": true, "an": true, "and": true, "as": true, "at": true, "by": true, "for": true, "from": true, "in": true, "into": true, "of": true,
	"on": true, "or": true, "per": true, "than": true, "that": true, "the": true, "to": true, "using": true, "via": true, "which": true,
	"while": true, "with": true,
}

// Joins reports whether next looks like the rest of the sentence that prev began, judged by the words alone: next
// goes on in lower case, or prev cannot end where it does.
func Joins(prev, next string) bool {
	if prev == "" || next == "" || strings.Contains(next, "\t") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(first) && !strings.HasSuffix(prev, ":") {
		word, _, _ := strings.Cut(next, " ")
		return !strings.ContainsAny(word, "@/") && !strings.Contains(strings.TrimRight(word, ".,;"), ".")
	}
	last, _ := utf8.DecodeLastRuneInString(prev)
	return CannotEnd(prev) && (!unicode.IsLetter(last) || !OpensItem(next))
}

// OpensItem reports whether a line begins with a name in capitals and a mark behind it, as the next of a list does below "forms sent in": "CPHQ - not yet".
func OpensItem(text string) bool {
	const shortest = 3 // letters
	name, rest, _ := strings.Cut(text, " ")
	label := strings.TrimSuffix(name, ":")
	if len(label) < shortest || strings.ContainsFunc(label, func(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '-' }) {
		return false
	}
	return label != name || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, "— ")
}

// CannotEnd reports whether a text goes on in the next line, whatever that says.
func CannotEnd(prev string) bool {
	last, _ := utf8.DecodeLastRuneInString(prev)
	switch {
	case strings.ContainsRune("-–", last) && endsInYear(strings.TrimRight(prev, "-– ")):
		return false // "2022-": it goes on
	case strings.ContainsRune(",-–/&(", last):
		return true
	}
	word := prev[strings.LastIndexFunc(prev, isNoLetter)+1:]
	return len(word) <= len("which") && openWords[strings.ToLower(word)]
}

// endsInYear reports whether a text ends in four digits that stand alone.
func endsInYear(text string) bool {
	at := len(text) - len("2022")
	digit := func(c byte) bool { return '0' <= c && c <= '9' }
	return at >= 0 && (text[at:at+2] == "19" || text[at:at+2] == "20") && digit(text[at+2]) && digit(text[at+3]) &&
		(at == 0 || !digit(text[at-1]))
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }

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
