package metric

// timeUnits are the units of time, singular, with the days of each for comparing ("three weeks; by spring, four days").
var timeUnits = map[string]float64{
	"second": 1.0 / 86400, "minute": 1.0 / 1440, "hour": 1.0 / 24, "day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365,
	"decade": 3650, "weekend": 2, "fortnight": 14, "night": 1, "morning": 1, "evening": 1, "afternoon": 1, "shift": 1.0 / 3, "saturday": 1, "sunday": 1,
	"monday": 1, "tuesday": 1, "wednesday": 1, "thursday": 1, "friday": 1, "season": 91, "semester": 120, "workday": 1, "overnight": 1,
}

// turnsOfDay name who works then as well as how long something took.
var turnsOfDay = map[string]bool{"night": true, "evening": true, "morning": true, "weekend": true, "shift": true, "overnight": true, "season": true}

// oftenness are the words that say how often, with times a year.
var oftenness = map[string]float64{
	"hourly": 8760, "daily": 365, "nightly": 365, "weekly": 52, "biweekly": 26, "fortnightly": 26, "monthly": 12, "bimonthly": 6, "quarterly": 4,
	"annually": 1, "yearly": 1, "annual": 1,
}

// timeAt reads a unit of time at token i, with the word that may stand before it ("business days", "full quarters").
func timeAt(toks []token, i int) (unit string, last int, ok bool) {
	for k := i; k < len(toks) && k <= i+1; k++ {
		if _, known := timeUnits[toks[k].one]; known && toks[k].shape == word {
			if k+1 < len(toks) && turnsOfDay[toks[k].low] && plural(&toks[k+1]) { // two night clerks
				return "", i, false
			}
			return toks[k].one, k, true
		}
		if !toks[k].is("business", "calendar", "working", "work", "full", "straight", "consecutive", "successive", "fiscal", "whole", "additional", "extra", "staff", "more", "fewer", "clinical", "academic", "calender", "billable", "running", "budget", "seconds'", "school") {
			break
		}
	}
	return "", i, false
}

// everyAt reads what makes a number a frequency at token i: "a week", "per day", "each month", "/hour", "daily".
func everyAt(toks []token, i int) (unit string, last int, ok bool) {
	if i >= len(toks) {
		return "", i, false
	}
	if _, known := oftenness[toks[i].low]; known {
		return toks[i].low, i, true
	}
	if toks[i].is("a", "an", "per", "each", "every", "/") && i+1 < len(toks) {
		k := i + 1
		for k+1 < len(toks) && k < i+3 && toks[k].is("business", "working", "average", "fiscal", "calendar", "coder", "registrar", "eight", "-") {
			k++
		}
		if _, known := timeUnits[toks[k].one]; known {
			return toks[k].one, k, true
		}
	}
	return "", i, false
}

// nounAt reads the counted noun behind a number: "900 stroke and sepsis cases" gives "case" and its last token.
func nounAt(toks []token, i int) (noun string, last int, ok bool) {
	const reach = 6
	for k := i; k < len(toks) && k < i+reach; k++ {
		t := &toks[k]
		joins := t.dash() && t.glued || t.text == "/" || t.text == "&" || t.text == "’"
		switch {
		case t.shape == symbol && (joins && k > i || t.text == "," && adjectives(toks, i, k)):
			continue
		case t.shape == digits && t.glued: // ICD-10 inside the noun
			continue
		case t.shape != word || nounStops[t.low] && (k == i || !t.is("and", "or")):
			return "", i, false
		case plural(t):
			if k+1 < len(toks) && toks[k+1].dash() && toks[k+1].glued {
				continue
			}
			if t.is("data") { // nobody counts data, but "data feeds"
				if noun, last, ok := nounAt(toks[:min(k+4, len(toks))], k+1); ok {
					return noun, last, true
				}
			}
			return t.one, k, true
		}
	}
	return "", i, false
}

// adjectives reports a comma between adjectives: "14 small, rural clinics".
func adjectives(toks []token, i, comma int) bool {
	return comma == i+1 && comma+2 < len(toks) && plural(&toks[comma+2])
}

// plural reports a word that looks like a plural noun.
func plural(t *token) bool {
	if t.is("staff", "data", "personnel", "equipment", "headcount", "faculty", "sq") {
		return true
	}
	return t.one != t.low && !endsIn(t.low, "'s") && !t.is("was", "has", "does", "is", "as", "plus", "its", "hers", "us", "always", "besides", "sales", "ours", "min", "sec", "wk", "mo", "hr")
}

// nounStops are words at which a counted noun cannot go on.
var nounStops = map[string]bool{
	"of": true, "in": true, "at": true, "on": true, "for": true, "from": true, "to": true, "by": true, "with": true, "without": true, "across": true,
	"per": true, "a": true, "an": true, "the": true, "and": true, "or": true, "that": true, "which": true, "who": true, "while": true, "when": true,
	"was": true, "were": true, "is": true, "are": true, "had": true, "has": true, "have": true, "now": true, "after": true, "before": true, "since": true,
	"than": true, "then": true, "so": true, "but": true, "as": true, "into": true, "over": true, "under": true, "within": true, "during": true, "until": true,
	"each": true, "every": true, "this": true, "these": true, "my": true, "our": true, "their": true, "his": true, "her": true, "i": true, "we": true,
	"against": true, "versus": true, "vs": true, "via": true, "because": true, "through": true, "between": true, "among": true, "using": true,
	"daily": true, "weekly": true, "monthly": true, "annually": true, "yearly": true, "up": true, "down": true, "if": true, "not": true, "no": true, "all": true,
}
