package metric

// parts are the words for the parts of a whole.
var parts = map[string]float64{
	"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}

// fraction reads "a third", "two-thirds", "three quarters", "half". "Two quarters" is time and no fraction.
func fraction(toks []token, i int) (number, bool) {
	n := number{first: i, last: i, inWords: true, fraction: true}
	if toks[i].is("half") {
		if i+1 < len(toks) && toks[i+1].dash() && toks[i+1].glued { // half-time
			return n, false
		}
		n.value = 0.5
		if followedByTime(toks, i+1) { // half a year, half-day
			n.fraction = false
			if toks[i+1].is("a", "an") {
				n.last = i + 1
			}
			return n, !toks[i+1].dash()
		}
		return n, true
	}
	upper, k := 1.0, i+1
	if !toks[i].is("a", "an") {
		v, ok := units[toks[i].low]
		if !ok || v == 0 || v > 9 {
			return n, false
		}
		upper = v
	}
	hyphen := k < len(toks) && toks[k].dash() && toks[k].glued
	if hyphen {
		k++
	}
	if k >= len(toks) {
		return n, false
	}
	lower, ok := parts[toks[k].low]
	quarters := toks[k].is("quarter", "quarters") && !hyphen && upper != 3 && !before(toks, unhedged(toks, i), "by", "to", "up", "down", "fell", "dropped", "rose", "shrank", "grew", "declined", "slipped", "climbed", "sank", "dipped") && !(k+1 < len(toks) && toks[k+1].is("of", "off"))
	if !ok || lower <= upper || quarters || toks[k].is("half") && upper > 1 {
		return n, false
	}
	if k+2 < len(toks) && toks[k+1].dash() && toks[k+1].glued && toks[k+2].isA(timeUnit) { // one half-day
		return n, false
	}
	if upper == 1 && !hyphen && !partOfWhole(toks, i, k) {
		return n, false
	}
	n.last, n.value = k, upper/lower
	return n, true
}

// unhedged walks back over the words that make a number a rough one.
func unhedged(toks []token, i int) int {
	for i > 0 && toks[i-1].is("about", "around", "almost", "nearly", "roughly", "over", "some", "well", "just", "approximately") {
		i--
	}
	return i
}

// partOfWhole tells "down a third" and "a fifth of the claims" from "a third reviewer".
func partOfWhole(toks []token, i, k int) bool {
	if before(toks, i, "by", "down", "up", "almost", "nearly", "roughly", "about", "over", "than", "only", "to", "another", "around") {
		return true
	}
	return k+1 >= len(toks) || toks[k+1].shape == symbol || toks[k+1].is("of", "fewer", "less", "more", "lower", "higher", "faster", "off", "from", "in", "within", "after", "without", "as", "the", "and", "while", "when", "once")
}

// followedByTime tells "half a year" and "half-day" from "half of the claims".
func followedByTime(toks []token, i int) bool {
	for k := i; k < len(toks) && k < i+2; k++ {
		if toks[k].isA(timeUnit) {
			return true
		}
		if !toks[k].dash() && !toks[k].is("a", "an") {
			return false
		}
	}
	return false
}
