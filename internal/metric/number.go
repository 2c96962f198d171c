package metric

import (
	"math"
	"strconv"
	"strings"
)

// number is one number as written, in digits or words: "1.2M", "a dozen", "two-thirds", "28–32", "±2%".
type number struct {
	first, last int // tokens
	value       float64
	high        float64 // upper end of a range; 0 where none
	money       bool
	percent     bool
	points      bool // percentage points, points of a score
	inWords     bool
	fraction    bool // a third, half
	open        bool // "40+"
}

// readNumber reads the number that begins at token i. ok is false where none does.
func readNumber(toks []token, i int) (n number, ok bool) {
	if i >= len(toks) {
		return n, false
	}
	start := i
	money := moneySign(toks, i)
	if money > 0 {
		i += money
	}
	if i < len(toks) && toks[i].text == "±" {
		i++
	}
	if i >= len(toks) {
		return n, false
	}
	switch {
	case toks[i].shape == digits:
		n, ok = inDigits(toks, i)
	case money == 0:
		n, ok = inWords(toks, i)
	}
	if !ok {
		return n, false
	}
	n.first, n.money = start, money > 0
	n.roughly(toks)
	n.measureBehind(toks)
	return n, true
}

// roughly takes in the "-some", "-odd", "-plus" behind a round number: "40-some physicians".
func (n *number) roughly(toks []token) {
	k := n.last + 1
	if k+1 < len(toks) && toks[k].dash() && toks[k].glued && toks[k+1].glued && toks[k+1].is("some", "odd", "plus", "ish", "something") {
		n.last, n.open = k+1, true
	}
}

// moneySign is how many tokens a currency takes before its number: "$", "US$", "USD".
func moneySign(toks []token, i int) int {
	if toks[i].shape == digits {
		return 0
	}
	k := 0
	if len(toks[i].low) <= 3 && toks[i].is("us", "usd", "cad", "aud", "sgd", "eur", "gbp", "inr", "rs") {
		if k = 1; i+1 >= len(toks) {
			return 0
		}
		if toks[i].text == "us" || toks[i].text == "Us" {
			return 0
		}
	}
	if i+k < len(toks) && toks[i+k].shape == symbol && strings.Contains("$€£₹¥", toks[i+k].text) {
		k++
	}
	if k == 1 && toks[i].is("rs") && i+2 < len(toks) && toks[i+1].text == "." {
		k++
	}
	if k == 0 || i+k >= len(toks) || toks[i+k].shape != digits || toks[i].low == "us" && k == 1 {
		return 0
	}
	return k
}

// inDigits reads "1,900", "1.2M", "450 K", "1.1 million", "40+", "12 dozen".
func inDigits(toks []token, i int) (number, bool) {
	value, ok := wholeNumber(toks[i].text)
	if !ok {
		var err error
		if value, err = strconv.ParseFloat(strings.ReplaceAll(toks[i].text, ",", ""), 64); err != nil || math.IsInf(value, 0) {
			return number{}, false
		}
	}
	n := number{first: i, last: i, value: value}
	if i+1 < len(toks) {
		if f, ok := scale(&toks[i+1]); ok {
			n.value, n.last = value*f, i+1
		}
	}
	if n.last+1 < len(toks) && toks[n.last+1].text == "+" && toks[n.last+1].glued {
		n.last++
		n.open = true
	}
	return n, true
}

// wholeNumber reads what most numbers are, a few digits and nothing else.
func wholeNumber(text string) (value float64, ok bool) {
	const few = 9
	if len(text) > few {
		return 0, false
	}
	whole := 0
	for i := range len(text) {
		if !isDigit(rune(text[i])) {
			return 0, false
		}
		whole = 10*whole + int(text[i]-'0')
	}
	return float64(whole), true
}

// scale reads what multiplies the digits before it. A lone letter must be glued to them: "450K", not "450 k".
func scale(t *token) (float64, bool) {
	switch t.low {
	case "k":
		return 1e3, t.glued
	case "m", "mm", "mn", "mil":
		return 1e6, t.glued
	case "b", "bn":
		return 1e9, t.glued
	case "thousand":
		return 1e3, true
	case "hundred":
		return 100, true
	case "million":
		return 1e6, true
	case "billion":
		return 1e9, true
	case "dozen":
		return 12, true
	case "lakh", "lakhs":
		return 1e5, true
	case "crore", "crores":
		return 1e7, true
	}
	return 0, false
}

// units are the words for whole numbers below a hundred.
var units = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// inWords reads "seventy", "twenty-three", "two hundred", "a dozen", "half a dozen", "a third", "two-thirds", "half".
func inWords(toks []token, i int) (number, bool) {
	if n, ok := fraction(toks, i); ok {
		return n, true
	}
	n := number{first: i, last: i, inWords: true}
	k := i
	switch {
	case toks[i].is("a", "an", "several", "few"):
		if i+1 >= len(toks) {
			return n, false
		}
		if toks[i+1].is("single") && i+2 < len(toks) && toks[i+2].isA(timeUnit) {
			n.value, n.last = 1, i+1
			return n, true
		}
		if toks[i+1].is("couple") {
			n.value, n.last = 2, i+1
			return n, true
		}
		f, ok := scale(&toks[i+1])
		if !ok || len(toks[i+1].low) < 4 {
			return n, false
		}
		n.value, n.last = f, i+1
		return n, true
	case toks[i].is("half") && k+2 < len(toks) && toks[k+1].is("a") && toks[k+2].is("dozen"):
		n.value, n.last = 6, i+2
		return n, true
	}
	value, last, ok := below100(toks, i)
	if !ok {
		return n, false
	}
	n.value, n.last = value, last
	n.scaleUp(toks)
	return n, true
}

// below100 reads "seventy", "twenty-three", "twenty three".
func below100(toks []token, i int) (value float64, last int, ok bool) {
	value, ok = units[toks[i].low]
	if !ok {
		return 0, i, false
	}
	last = i
	if value < 20 || value > 90 {
		return value, last, true
	}
	k := i + 1
	if k < len(toks) && toks[k].dash() && toks[k].glued {
		k++
	}
	if k < len(toks) {
		if ones, ok := units[toks[k].low]; ok && ones > 0 && ones < 10 {
			return value + ones, k, true
		}
	}
	return value, last, true
}

// scaleUp reads the "hundred", "thousand", "dozen" behind a number in words, and what follows: "two hundred and ten thousand".
func (n *number) scaleUp(toks []token) {
	total, current := 0.0, n.value
	for n.last+1 < len(toks) {
		next := n.last + 1
		if f, ok := scale(&toks[next]); ok && len(toks[next].low) > 3 {
			current *= f
			if f >= 1000 {
				total, current = total+current, 0
			}
			n.last = next
			continue
		}
		k := next
		if toks[k].is("and") && k+1 < len(toks) {
			k++
		}
		more, last, ok := below100(toks, k)
		if !ok || total+current < 100 {
			break
		}
		current, n.last = current+more, last
	}
	n.value = total + current
}

// before reports that the token before i is one of the words.
func before(toks []token, i int, words ...string) bool {
	return i > 0 && toks[i-1].is(words...)
}

// measureBehind takes in the percent sign, "percentage points", "points" or "dollars" behind the number.
func (n *number) measureBehind(toks []token) {
	k := n.last + 1
	if k < len(toks) && toks[k].dash() && toks[k].glued && k+1 < len(toks) && toks[k+1].is("percent", "point", "points", "percentage") {
		k++
	}
	if k >= len(toks) {
		return
	}
	two := func(words ...string) bool { return k+1 < len(toks) && toks[k+1].is(words...) }
	dash := k+2 < len(toks) && toks[k+1].dash() && toks[k+2].is("point", "points")
	switch t := &toks[k]; {
	case (t.text == "%" || t.is("percent", "pct", "percentage")) && two("point", "points", "pts", "pt"):
		n.points, n.last = true, k+1
	case (t.text == "%" || t.is("percentage")) && dash:
		n.points, n.last = true, k+2
	case t.text == "%" || t.is("percent", "pct"):
		n.percent, n.last = true, k
	case t.is("per") && two("cent"):
		n.percent, n.last = true, k+1
	case t.is("pp", "ppt", "ppts", "pts", "points", "point", "bps"):
		n.points, n.last = true, k
	case t.is("basis") && two("points"):
		n.points, n.last = true, k+1
	case t.is("dollars", "dollar", "usd", "cents"):
		n.money, n.last = true, k
	}
}
