package everyday

import "slices"

// feature is the stem of a word, or those of two words that follow one another, as a number: of a few ten thousands hardly two share one.
type feature uint64

// twoWords marks the features of two words.
const twoWords feature = 1

func (f feature) two() bool { return f&twoWords != 0 }

// longestWord is how many letters of a word are looked at.
const longestWord = 24

// appendFeatures appends the features of a line, each once.
func appendFeatures(out []feature, line string) []feature {
	add := func(f feature) {
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	var before feature
	var room [longestWord]byte
	for at := 0; at < len(line); {
		if !letter(line[at]) {
			at++
			continue
		}
		word := room[:0]
		for ; at < len(line) && (letter(line[at]) || line[at] == '\'' || line[at] == '-'); at++ {
			if len(word) < longestWord {
				word = append(word, line[at]|0x20*bit(letter(line[at])))
			}
		}
		if common(string(word)) {
			continue
		}
		f := hash(stem(word))
		add(f &^ twoWords)
		if before != 0 {
			add((before*31 + f) | twoWords)
		}
		before = f
	}
	return out
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// hash is FNV-1a.
func hash(word []byte) feature {
	h := uint64(14695981039346656037)
	for _, c := range word {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return feature(h)
}

// stem cuts the endings of English off a word in small letters, roughly: what matters is that the forms of one word meet.
func stem(w []byte) []byte {
	for len(w) > 0 && (w[len(w)-1] == '\'' || w[len(w)-1] == '-') {
		w = w[:len(w)-1]
	}
	cut := func(end, put string) bool {
		if len(w)-len(end) < 3 || string(w[len(w)-len(end):]) != end {
			return false
		}
		w = append(w[:len(w)-len(end)], put...)
		return true
	}
	cut("'s", "")
	double := string(w[max(0, len(w)-2):]) == "ss"
	switch {
	case cut("ies", "y"), cut("sses", "ss"):
	case cut("ing", ""), cut("ed", ""):
		if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's' {
			w = w[:n-1]
		}
	case double:
	case cut("es", ""), cut("s", ""):
	}
	if n := len(w); n > 3 && w[n-1] == 'e' {
		w = w[:n-1]
	}
	return w
}

// common are words of grammar, which speak for nothing.
func common(word string) bool {
	switch word {
	case "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "so", "that", "was", "were", "is", "are", "be", "been",
		"it", "its", "my", "our", "i", "we", "he", "she", "they", "them", "their", "this", "these", "those", "as", "into", "then", "than", "which", "who",
		"when", "where", "while", "had", "has", "have", "did", "do", "does", "not", "no", "out", "up", "down", "off", "over", "per", "each", "every", "before",
		"all", "any", "about", "after", "until", "also", "one", "two", "three":
		return true
	}
	return false
}
