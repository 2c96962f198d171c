package metric

import (
	"slices"
	"strings"
)

// tense is a set of the forms a spelling may be.
type tense uint8

const (
	plain      tense = 1 << iota // maintain
	third                        // maintains
	past                         // maintained, wrote
	participle                   // maintained, written
	ing                          // maintaining
)

// inflection is one spelling of a verb and what it may be.
type inflection struct {
	spelling string
	tense    tense
}

// Spellings lists all spellings of a verb given as "cut/cut/cut" or "reduce", American and British.
func Spellings(verb string) []string {
	var out []string
	for _, f := range inflect(verb) {
		if !slices.Contains(out, f.spelling) {
			out = append(out, f.spelling)
		}
	}
	return out
}

// Participles lists the spellings by which a thing is said to have had a verb done to it: "reduced", "cut".
func Participles(verb string) []string {
	var out []string
	for _, f := range inflect(verb) {
		if f.tense&participle != 0 && !slices.Contains(out, f.spelling) {
			out = append(out, f.spelling)
		}
	}
	return out
}

// inflect lists the spellings of a verb given as "cut/cut/cut" or "reduce", American and British.
func inflect(entry string) []inflection {
	forms := strings.Split(entry, "/")
	base := forms[0]
	list := regular(base, len(forms) == 3)
	if len(forms) == 3 {
		list = append(list, inflection{forms[1], past}, inflection{forms[2], participle})
	}
	if base == "be" { // was/been stand in the rules
		list = append(list, inflection{"were", past})
	}
	if british, ok := otherSpelling(base); ok && len(forms) == 1 {
		list = append(list, regular(british, false)...)
	}
	return list
}

// regular lists the forms that the rules of spelling give.
func regular(base string, irregular bool) []inflection {
	list := append(make([]inflection, 0, 8), inflection{base, plain}, inflection{thirdPerson(base), third}) // seldom more
	for _, stem := range stems(base) {
		list = append(list, inflection{stem + "ing", ing})
		if !irregular {
			list = append(list, inflection{pastOf(base, stem), past | participle})
		}
	}
	return list
}

func thirdPerson(base string) string {
	switch {
	case endsIn(base, "s", "x", "z", "ch", "sh", "o"):
		return base + "es"
	case endsIn(base, "y") && !vowelBefore(base):
		return base[:len(base)-1] + "ies"
	}
	return base + "s"
}

// stems are what -ing and -ed are put to: with the silent e dropped, or the last consonant doubled where writers do so.
func stems(base string) []string {
	switch {
	case endsIn(base, "ee", "ye", "oe"):
		return []string{base}
	case endsIn(base, "e"):
		return []string{base[:len(base)-1]}
	case doubles(base):
		return []string{base + base[len(base)-1:]}
	case endsIn(base, "el", "al", "it", "et", "us", "am"): // labeled and labelled, programmed and programed
		return []string{base, base + base[len(base)-1:]}
	}
	return []string{base}
}

func pastOf(base, stem string) string {
	switch {
	case endsIn(base, "ee", "ye", "oe"):
		return base + "d"
	case endsIn(base, "y") && !vowelBefore(base):
		return base[:len(base)-1] + "ied"
	}
	return stem + "ed"
}

// doubles reports a short verb that ends in one vowel and one consonant: trim, log, map; and the stressed endings of longer ones.
func doubles(base string) bool {
	n := len(base)
	if n < 3 || !strings.ContainsRune("bdfglmnprt", rune(base[n-1])) || !vowel(base[n-2]) || vowel(base[n-3]) {
		return false
	}
	if n <= 4 && strings.Count(strings.Map(keepVowel, base), "v") == 1 {
		return true
	}
	return endsIn(base, "mit", "fer", "cur", "pel", "trol", "quip") || endsIn(base, "plan", "map", "set", "chip", "trap", "drop", "scrap", "strip", "ship", "swap")
}

func keepVowel(r rune) rune {
	if vowel(byte(r)) {
		return 'v'
	}
	return r
}

// otherSpelling gives the British spelling of a verb in -ize, -yze.
func otherSpelling(base string) (string, bool) {
	if endsIn(base, "ize", "yze") {
		return base[:len(base)-2] + "se", true
	}
	return "", false
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func vowelBefore(base string) bool { return len(base) > 1 && vowel(base[len(base)-2]) }

func endsIn(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// singular is the singular of a noun in lower case; a word that is no plural comes back as it is.
func singular(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	if s, ok := oddPlurals[w]; ok {
		return s
	}
	switch {
	case len(w) < 4 || !strings.HasSuffix(w, "s") || endsIn(w, "ss", "us", "is", "ics"):
		return w
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case endsIn(w, "sses", "xes", "ches", "shes", "zzes"):
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

// oddPlurals are plurals that no rule gives, and words in -s that are none.
var oddPlurals = map[string]string{
	"people": "person", "children": "child", "men": "man", "women": "woman", "criteria": "criterion", "analyses": "analysis",
	"diagnoses": "diagnosis", "crises": "crisis", "indices": "index", "halves": "half", "leaves": "leaf", "lives": "life", "feet": "foot",
	"mice": "mouse", "losses": "loss", "status": "status", "days'": "day", "always": "always", "plus": "plus", "versus": "versus", "across": "across",
	"less": "less", "epics": "epic", "metrics": "metric", "clinics": "clinic", "mechanics": "mechanic", "topics": "topic", "critics": "critic",
	"pics": "pic", "medics": "medic", "bonuses": "bonus", "viruses": "virus", "campuses": "campus", "series": "series", "lens": "lens", "gas": "gas",
	"hrs": "hour", "hr": "hour", "mins": "minute", "min": "minute", "yrs": "year", "yr": "year", "wks": "week", "wk": "week", "mos": "month", "mo": "month",
	"secs": "second", "sec": "second", "ftes": "fte", "pcs": "pcs", "emrs": "emr", "ehrs": "ehr", "cases": "case", "leases": "lease", "databases": "database",
	"cms": "cms", "his": "his", "this": "this", "sms": "sms", "aws": "aws",
}
