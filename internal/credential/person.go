package credential

import (
	"strings"

	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// ofPerson is where what is said of a credential ends in a profile that names its writer by it: "RHIT with six years in denials and appeals" tells
// no more of the credential than that it is held, while "RHIT exam in May" and "RHIT, expired in 2020" do.
func (f *Finder) ofPerson(line resume.Line, s scope) (until int, person bool) {
	if line.Kind != resume.Summary && line.Kind != resume.Header && line.Kind != resume.Other || line.Part == resume.Title {
		return s.to, false
	}
	before := tokenize(line.Text[s.from:s.start])
	if len(before) > mostAdjectives || holds(before, firstPerson) || holds(before, theOne) || papers[lastWord(line.Text[s.start:s.end], " ")] || len(f.steps.phrases.find(before)) > 0 {
		return s.to, false
	}
	behind := line.Text[s.end:s.to]
	stated := 0
	if at := dateBehind.FindStringIndex(behind); at != nil {
		stated = at[1]
	}
	rest := behind[stated:]
	if marked := strings.TrimLeft(rest, " ®™"); marked == "" || strings.ContainsAny(marked[:1], ":;?(-/|") || strings.HasPrefix(marked, "–") || strings.HasPrefix(marked, "—") {
		return s.to, false
	}
	words := tokenize(rest)
	for len(words) > 0 && adverbs[words[0].text] {
		words = words[1:]
	}
	if len(words) == 0 || f.speaksOfIt(rest, words) || ofOwnExam.MatchString(rest) || !turns[words[0].text] && runOut.MatchString(rest) {
		return s.to, false
	}
	return s.end + stated, true
}

// mostAdjectives is how many words may stand before the credential that names a writer: "Bilingual and detail-oriented RHIT".
const mostAdjectives = 4

// speaksOfIt says whether the first of some words behind a credential says something of it.
func (f *Finder) speaksOfIt(rest string, words []token) bool {
	first := words[0].text
	switch {
	case turns[first]:
		return false
	case verbs[first]:
		return true
	case prepositions[first]:
		if h := f.steps.phrases.at(words, 0); h.last > 1 {
			return true // "in progress"
		}
		const near = 24 // bytes in which the date must begin
		at := words[0].end
		behind := rest[at:min(len(rest), at+near)]
		return len(resume.FindDates(behind)) > 0 || season.MatchString(behind)
	case strings.HasSuffix(first, "ing") && !waits[first]:
		return false
	}
	if h := f.steps.phrases.at(words, 0); h.last > 0 {
		switch f.steps.kinds[h.rule] {
		case need, other, wish, apart:
		default:
			return true
		}
	}
	return f.after.at(words, 0).last > 0 || digits(words[0].text) > 0
}

var (
	// dateBehind is a date or a bracket right behind a credential: "RHIT (2016)".
	dateBehind = lazyregexp.New(`^[ ®™,]*(?:\([^()]*\)|(?:since |\p{L}{3,9}\.? )?(?:19|20)\d\d)`)
	// ofOwnExam are words that speak of the credential in whatever its holder does: "RHIT hoping to sit in May".
	ofOwnExam = lazyregexp.New(`(?i)\b(?:sit|sits|sitting (?:for|in)|exams?|test date|testing|retest\w*|retak\w*|renew\w*|recertif\w*|dues|candidate|seat|voucher|eligible|not yet|licen[cs]e (?:is|was|has|lapsed|expired|inactive)|whose (?:\w+ )?(?:licen[cs]e|credential|certification|registration))\b`)
	runOut    = lazyregexp.New(`(?i)\b(?:lapse[ds]?|expire[ds]?)\b`)

	theOne       = map[string]bool{"the": true, "this": true, "that": true}
	papers       = map[string]bool{"certification": true, "certificate": true, "license": true, "licence": true, "credential": true, "belt": true, "badge": true}
	adverbs      = map[string]bool{"currently": true, "now": true, "presently": true, "both": true, "each": true, "also": true}
	turns        = map[string]bool{"with": true, "who": true, "whose": true, "and": true, "having": true, "open": true, "interested": true, "eager": true, "keen": true, "ready": true, "available": true, "budget": true, "formerly": true, "enrolled": true}
	verbs        = map[string]bool{"is": true, "was": true, "are": true, "were": true, "will": true, "has": true, "had": true, "comes": true, "came": true, "remains": true, "to": true, "until": true, "till": true, "before": true, "after": true, "once": true, "when": true, "if": true, "as": true, "since": true, "by": true, "no": true, "not": true}
	prepositions = map[string]bool{"in": true, "at": true, "on": true, "from": true, "for": true, "of": true, "through": true, "this": true, "next": true, "last": true}
	waits        = map[string]bool{"pending": true, "upcoming": true, "awaiting": true, "testing": true, "training": true}
)
