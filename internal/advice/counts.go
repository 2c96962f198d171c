package advice

import (
	"slices"
	"strings"
	"unicode"

	"himscore/internal/metric"
)

// This file tells whether a line says how much there was.

// counts tells whether a line says how much there was: by a number that was read, or by one that stands before a thing and is no year and no time.
func (r *reading) counts(i int) bool {
	if slices.ContainsFunc(r.ev.Judgements[i].Numbers, func(n metric.Metric) bool { return n.Kind != "time" }) {
		return true
	}
	text, words := r.ev.Resume.Lines[i].Text, r.words[i]
	for n := 0; n+1 < len(words); n++ {
		if countsThing(text, words, n) {
			return true
		}
	}
	return strings.Contains(text, "$") && budget.holdsOne(text, words)
}

// countsThing tells whether a word is a number of the things that follow it, and no limit, share, price, place or time.
func countsThing(text string, words []word, n int) bool {
	said, next := words[n].in(text), words[n+1].in(text)
	if !numberWords.holds(said) && !figure(said) || timeWords.holds(next) || rangeWords.holds(next) || n > 0 && noCount.holds(words[n-1].in(text)) {
		return false
	}
	if behind := words[n].to; text[behind] == '%' || text[behind] == '.' || text[behind] == ':' || words[n].from > 0 && strings.IndexByte("$.:", text[words[n].from-1]) >= 0 {
		return false
	}
	plural := n+2 < len(words) && strings.HasSuffix(words[n+2].in(text), "s")
	return unicode.IsLower(rune(next[0])) && !(n+2 < len(words) && timeWords.holds(words[n+2].in(text))) || staff.holds(next) || plural && !timeWords.holds(words[n+2].in(text))
}

// noCount are words before a number that make it a limit or the name of a place.
var noCount = listOf("within", "under", "above", "below", "beyond", "until", "room", "suite", "floor", "floors", "item", "items", "version", "versions", "phase", "phases", "tier", "level", "port", "ports", "queue",
	"step", "pager", "seat", "door", "bay", "unit", "ward", "window", "dock", "building", "station", "extension", "table", "part", "chapter", "chapters", "section", "standard", "model", "template",
	"week", "weeks", "day", "grade", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december")

var budget = listOf("budget", "budgets")

// figure tells whether a word is a number and no year.
func figure(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return i > 0 && word[i] == '-' && figure(word[i+1:]) // 180-220
		}
	}
	return len(word) != 4 || word[:2] != "19" && word[:2] != "20"
}

var staff = listOf("FTE", "FTEs")

// rangeWords stand behind the first number of two, behind the number of an item and of an hour of the day: from 8 to 5.
var rangeWords = listOf("to", "and", "or", "of", "am", "pm")

var timeWords = listOf("second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years")
