package layout

import (
	"strings"
	"unicode"
)

// isDate reports whether a cell holds a date or a span of dates and nothing else: "03/2018 – Present", "Summer 2021". The
// layout needs this to tell margin dates from columns; what a date means is for later stages.
func isDate(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 || len(words) > 8 {
		return false
	}
	dated := false
	for _, w := range words {
		switch {
		case isYear(w) || dateEnd[strings.ToLower(w)]:
			dated = true
		case isShortNumber(w):
		case !dateWord[strings.ToLower(w)]:
			return false
		}
	}
	return dated
}

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) && strings.Trim(s, "0123456789") == ""
}

func isShortNumber(s string) bool { return len(s) <= 2 && strings.Trim(s, "0123456789") == "" }

var dateEnd = wordSet("present current now today ongoing")

var dateWord = wordSet(`jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august
september october november december spring summer fall autumn winter to until till through since from expected anticipated
date dates exp est grad graduation graduated in progress pending and of`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
