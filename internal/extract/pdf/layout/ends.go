package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsInYear reports whether a row ends with a year of our time, as entries of a list of schools or posts do.
func endsInYear(s string) bool {
	s = strings.TrimRight(s, ").")
	if len(s) < len("x 2019") || s[len(s)-5] != ' ' && s[len(s)-5] != '/' {
		return false
	}
	year := s[len(s)-4:]
	return (year[:2] == "19" || year[:2] == "20") && isDigit(year[2]) && isDigit(year[3])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// parted reports whether a text ends with a hyphen that was set within a word.
func parted(s string) bool {
	head, found := strings.CutSuffix(s, "-")
	r, _ := utf8.DecodeLastRuneInString(head)
	return found && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// cannotEnd reports whether a text ends with a slash within a word or with a small word that leads on: "ICD-10-CM/", "Anatomy and". A list may well be
// broken behind its commas.
func cannotEnd(s string) bool {
	head, slash := strings.CutSuffix(s, "/")
	last, _ := utf8.DecodeLastRuneInString(head)
	word := lastWord(s)
	return slash && (unicode.IsLetter(last) || unicode.IsDigit(last)) || connecting[word] && len(word) > 1
}

// expectsMore reports whether a text cannot end here: after a comma, a dash or a small word.
func expectsMore(s string) bool {
	last := lastWord(s)
	return strings.HasSuffix(s, ",") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, "/") || last == "–" || last == "—" || connecting[strings.ToLower(last)]
}

// connecting are the small words that lead on.
var connecting = wordSet("a an and & or of for the to in on at by with from as that which")

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ")\"'”’"))
	return strings.ContainsRune(".!?:;", r)
}

// opensLabel reports whether a row begins with a label, as the lines of a skills list do: "Databases: …".
func opensLabel(s string) bool {
	label, _, found := strings.Cut(s, ":")
	return found && len(label) <= 40 && strings.Count(label, " ") <= 3 && !opensLower(s) && !strings.ContainsAny(label, ".,;()")
}

// opensLower reports whether a text begins as the rest of a sentence does: with a small letter or a number, but no address.
func opensLower(s string) bool {
	if isAddress(firstWord(s)) {
		return false
	}
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if !strings.ContainsRune("(\"'“‘", r) {
			return unicode.IsDigit(r) || r == '&' || r == '%' || r == '$'
		}
	}
	return false
}

// opensSmall is opensLower for a row that follows one with room left: a number may open anything, a small letter hardly.
func opensSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "(\"'“‘"))
	return opensLower(s) && unicode.IsLower(r)
}

// opensAside reports whether a text begins with a word in parentheses, which explains the row before. A phone number begins with
// digits.
func opensAside(s string) bool {
	rest, found := strings.CutPrefix(s, "(")
	r, _ := utf8.DecodeRuneInString(rest)
	return found && unicode.IsLetter(r)
}

// isAddress reports whether a word is an address of mail or of the web, which begins with a small letter wherever it stands.
func isAddress(w string) bool {
	return !strings.Contains(w, " ") && (strings.Contains(w, "@") || strings.HasPrefix(w, "www.") || strings.HasPrefix(w, "http") || strings.Contains(w, "/") && strings.Contains(w, "."))
}
