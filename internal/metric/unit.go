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
		if toks[k].isA(timeUnit) && toks[k].shape == word {
			if k+1 < len(toks) && turnsOfDay[toks[k].low] && plural(&toks[k+1]) || namesKind(toks, k) { // two night clerks
				return "", i, false
			}
			return toks[k].one, k, true
		}
		if !toks[k].isA(beforeTime) {
			break
		}
	}
	return "", i, false
}

// namesKind reports a unit of time that begins the name of a kind of thing, told with a hyphen or by its order: "180 second-level cases", "six
// month-end closes", "40 second looks". But: "12 hours-a-day".
func namesKind(toks []token, k int) bool {
	if k+1 < len(toks) && toks[k].low == "second" && toks[k+1].is("look", "level", "tier", "review", "read", "reading", "opinion", "request", "notice", "appeal", "line", "shift", "pass", "submission") {
		return true
	}
	return k+2 < len(toks) && toks[k+1].text == "-" && toks[k+1].glued && toks[k+2].glued && toks[k+2].shape == word && !toks[k+2].is("per", "a", "an", "plus", "ish", "or", "to")
}

var beforeTimes = []string{
	"business", "calendar", "working", "work", "full", "straight", "consecutive", "successive", "fiscal", "whole", "additional", "extra", "staff", "more", "fewer", "clinical",
	"academic", "calender", "billable", "running", "budget", "seconds'", "school",
}

// everyAt reads what makes a number a frequency at token i: "a week", "per day", "each month", "/hour", "daily".
func everyAt(toks []token, i int) (unit string, last int, ok bool) {
	if i >= len(toks) {
		return "", i, false
	}
	if toks[i].isA(howOften) {
		return toks[i].low, i, true
	}
	if toks[i].is("a", "an", "per", "each", "every", "/") && i+1 < len(toks) {
		k := i + 1
		for k+1 < len(toks) && k < i+3 && toks[k].is("business", "working", "half", "clinic", "average", "fiscal", "calendar", "coder", "registrar", "eight", "-") {
			k++
		}
		if toks[k].isA(timeUnit) {
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
		case k > i && t.low == "ups" && t.glued: // mix-ups
			return "up", k, true
		case t.shape != word || t.isA(nounStop) && (k == i || !t.is("and", "or")):
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
	return t.isA(collective) || t.one != t.low && !endsIn(t.low, "'s") && !t.isA(noPlural)
}

var (
	collectives = []string{"staff", "data", "personnel", "equipment", "headcount", "faculty", "sq"}
	noPlurals   = []string{"was", "has", "does", "is", "as", "plus", "its", "hers", "us", "always", "besides", "sales", "ours", "min", "sec", "wk", "mo", "hr"}
)

// nounStops are words at which a counted noun cannot go on.
var nounStops = []string{
	"of", "in", "at", "on", "for", "from", "to", "by", "with", "without", "across",
	"per", "a", "an", "the", "and", "or", "that", "which", "who", "while", "when",
	"was", "were", "is", "are", "had", "has", "have", "now", "after", "before", "since",
	"than", "then", "so", "but", "as", "into", "over", "under", "within", "during", "until",
	"each", "every", "this", "these", "my", "our", "their", "his", "her", "i", "we",
	"against", "versus", "vs", "via", "because", "through", "between", "among", "using",
	"daily", "weekly", "monthly", "annually", "yearly", "up", "down", "if", "not", "no", "all",
}
