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
	text, words := r.ev.Resume.Lines[i].Text, r.words[i]
	if slices.ContainsFunc(r.ev.Judgements[i].Numbers, func(n metric.Metric) bool { return n.Kind != "time" && !forPeople(text, words, n) }) {
		return true
	}
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
	if fewWords.holds(said) && (partWords.holds(next) || n+2 < len(words) && partWords.holds(words[n+2].in(text))) || servedAt(text, words, n) { // the four questions, for two hand surgeons
		return false
	}
	plural := n+2 < len(words) && strings.HasSuffix(words[n+2].in(text), "s")
	return unicode.IsLower(rune(next[0])) && !(n+2 < len(words) && timeWords.holds(words[n+2].in(text))) || staff.holds(next) || plural && !timeWords.holds(words[n+2].in(text))
}

// forPeople tells whether a number is that of the people somebody works for, which is no amount of work: "code visits for 9 surgeons".
func forPeople(text string, words []word, m metric.Metric) bool {
	if m.Kind != "count" {
		return false
	}
	from := len(string([]rune(text)[:m.Start]))
	for n := range words {
		if int(words[n].from) == from {
			return servedAt(text, words, n)
		}
	}
	return false
}

// servedAt tells whether the number at a word counts people behind "for", or more of them behind "and".
func servedAt(text string, words []word, n int) bool {
	const reach = 7
	if !slices.ContainsFunc(words[n+1:min(n+3, len(words))], func(w word) bool { return served.holds(w.in(text)) }) {
		return false
	}
	for k := n - 1; k >= max(0, n-reach); k-- {
		said := words[k].in(text)
		if servedBehind.holds(said) {
			return true
		}
		if k == n-1 && !servedJoin.holds(said) {
			return false
		}
	}
	return false
}

var servedBehind, servedJoin = listOf("for"), listOf("and", "about", "some", "nearly", "over")

// served are people of whom a number says for how many somebody works.
var served = listOf("surgeons", "surgeon", "residents", "doctors", "physicians", "providers", "dentists", "clinicians", "hospitalists", "fellows", "midwives", "therapists", "specialists")

// fewWords are numbers that measure nothing before parts of a thing: "the four questions", "when two things were done".
var fewWords = listOf("two", "three", "four", "five", "six", "2", "3", "4", "5", "6")

var partWords = listOf("things", "ways", "sides", "questions", "parts", "pieces", "kinds", "times", "steps", "points", "words", "factors", "rules", "elements", "criteria", "categories", "reasons", "colors", "halves", "codes")

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

var timeWords = listOf("weekly", "monthly", "daily", "yearly", "quarterly", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years")
