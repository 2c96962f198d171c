package credential

import (
	"strings"

	"himscore/internal/lazyregexp"
)

// Numbers of credentials and licences: with a lead word or mark, or five digits and more.
var (
	numberLead = lazyregexp.New(`(?i)(?:\(\s*)?(?:#|№|\b(?:(?:member|credential|certificate|certification|cert|license|licence|lic|registration|reg|id)\b\.?\s*)+(?:id|no\.?|number|num|nbr|#)?\s*[:#.]*|` +
		`\b(?:no|number|nr)\b\.?\s*[:#]*)\s*#?\s*([A-Za-z]{0,4}[\-. ]?\d[\dA-Za-z\-]{3,})`)
	longNumber = lazyregexp.New(`\(?\b[A-Z]{0,3}[\- ]?\b(\d{5,}|\d[\d\-]{6,}\d|[A-Z]{1,3}\d{4,})\b`)
	yearSpan   = lazyregexp.New(`^(?:19|20)\d\d(?:\s*[\-–]\s*(?:19|20)?\d\d)?(?:-\d\d)?$`)
)

// fewestDigits is how many digits make a number.
const fewestDigits = 4

// numberIn finds the number of a credential in the words behind it, and where the words that lead to it start.
func numberIn(text string) (number string, at int) {
	if digits(text) < fewestDigits {
		return "", 0
	}
	for i, form := range [...]*lazyregexp.Regexp{numberLead, longNumber} {
		if i == 0 && !mayLeadToNumber(text) || i == 1 && !mayBeLong(text) {
			continue
		}
		for _, m := range form.FindAllStringSubmatchIndex(text, -1) {
			if found := text[m[2]:m[3]]; !yearSpan.MatchString(found) && digits(found) >= fewestDigits {
				return found, m[0]
			}
		}
	}
	return "", 0
}

// mayLeadToNumber is quick: behind few credentials stands one of the words or marks that the expression begins with.
func mayLeadToNumber(text string) bool {
	var room [16]token
	return !isASCII(text) || strings.ContainsAny(text, "#'") || holds(appendTokens(room[:0], text), numberWords)
}

var numberWords = map[string]bool{"member": true, "credential": true, "certificate": true, "certification": true, "cert": true, "license": true, "licence": true, "lic": true,
	"registration": true, "reg": true, "id": true, "no": true, "number": true, "nr": true}

// mayBeLong is quick: a year has four digits. A long number has five, or letters before four, or digits and dashes in a row.
func mayBeLong(text string) bool {
	digits, row := 0, 0 // that end here; with dashes
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			digits, row = digits+1, row+1
		case c == '-':
			digits, row = 0, row+1
		default:
			digits, row = 0, 0
		}
		if digits == 5 || row == 8 || digits == 4 && i >= 4 && text[i-4] >= 'A' && text[i-4] <= 'Z' {
			return true
		}
	}
	return false
}

func digits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// numbers says whether a "no" stands before a number: "no. 4711".
func numbers(text string, words []token, at int) bool {
	if words[at].text != "no" || at+1 == len(words) {
		return false
	}
	next := words[at+1].text
	return next[0] >= '0' && next[0] <= '9' || strings.HasPrefix(text[words[at].end:], ". ")
}
