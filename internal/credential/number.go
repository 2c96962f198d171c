package credential

import "himscore/internal/lazyregexp"

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
	for _, form := range []*lazyregexp.Regexp{numberLead, longNumber} {
		for _, m := range form.FindAllStringSubmatchIndex(text, -1) {
			if found := text[m[2]:m[3]]; !yearSpan.MatchString(found) && digits(found) >= fewestDigits {
				return found, m[0]
			}
		}
	}
	return "", 0
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
