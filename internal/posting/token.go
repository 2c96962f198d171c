package posting

import (
	"slices"
	"strings"
	"unicode"
)

// token is a word of a sentence as the phrases see it.
type token struct {
	start, end int
	text       string // as written
	kind       tokenKind
}

type tokenKind int

const (
	content tokenKind = iota
	inName            // part of the name of a keyword
	joins             // "and"
	of
	stops
)

// read tells the words of a sentence apart.
func (w wording) read(s sentence, closed, names [][2]int) []token {
	var out []token
	runes := []rune(s.text)
	opens := true // a verb may stand here: at the start, behind "and", "to" and commas
	third := false
	for i := 0; i < len(runes); {
		if !inWord(runes[i]) {
			if runes[i] != ' ' {
				out = append(out, token{i, i + 1, string(runes[i]), stops})
				opens = opens || strings.ContainsRune(",;:", runes[i])
			}
			i++
			continue
		}
		j := i
		for j < len(runes) && inWord(runes[j]) {
			j++
		}
		t := token{i, j, string(runes[i:j]), stops}
		word := straight(strings.ToLower(t.text))
		switch inside := overlaps(names, i, j); {
		case overlaps(closed, i, j), s.need(i) == nothing, !unicode.IsLetter(runes[i]):
			opens = false
		case inside:
			t.kind, opens = inName, false
		case w.stop(word):
			switch word {
			case "and":
				t.kind = joins
			case "of":
				t.kind = of
			}
			opens = word == "and" || word == "you" || word == "you'll" || word == "will" || word == "to" && i > 0
			third = third || i == 0 && strings.HasSuffix(word, "s")
		case opens && w.verb(word) && (i == 0 || !third || strings.HasSuffix(word, "s")):
			third = third || i == 0 && strings.HasSuffix(word, "s")
			opens = false
		case adverb(word):
			opens = false
		default:
			t.kind, opens = content, false
		}
		out = append(out, t)
		i = j
	}
	return out
}

// adverb tells whether a word says how, and not what: no name holds it.
func adverb(word string) bool {
	return len(word) > 5 && strings.HasSuffix(word, "ly") && !slices.Contains(rhythms, word)
}

var rhythms = []string{"weekly", "monthly", "quarterly", "yearly", "family", "biweekly", "hourly", "supply", "assembly", "elderly", "anomaly"}

// runs are the phrases among the words of a sentence: up to four that stand side by side, at least one of them no name of a keyword; two single
// words joined by "and" or "of" are one phrase ("uses and disclosures", "dates of service").
func (w wording) runs(tokens []token) []phrase {
	var out []phrase
	for i := 0; i < len(tokens); {
		j := run(tokens, i)
		if j == i {
			i++
			continue
		}
		if k := run(tokens, min(j+1, len(tokens))); j-i == 1 && k > j+1 && k-j <= 4 && tokens[i].kind == content && (tokens[j].kind == joins || tokens[j].kind == of && k-j <= 3 && counted(tokens[i:k])) {
			if p, ok := w.phrase(tokens[i:k]); ok && p.rank < outside {
				p.rank = max(p.rank, joined)
				out = append(out, p)
				i = k
				continue
			}
		}
		if p, ok := w.phrase(tokens[i:j]); ok && j-i > 1 {
			out = append(out, p)
		}
		i = j
	}
	return out
}

// counted tells whether of two things joined by "of" there are more than one: "dates of service", "sample of charts", but no "rhapsody of code".
func counted(tokens []token) bool {
	return strings.HasSuffix(tokens[0].text, "s") || strings.HasSuffix(tokens[len(tokens)-1].text, "s")
}

// run is where the content words that begin at i end.
func run(tokens []token, i int) int {
	for i < len(tokens) && tokens[i].kind <= inName {
		i++
	}
	return i
}

// The ranks of phrases: words of the field, those joined, those about a keyword, and others.
const (
	ofField = iota
	joined
	about
	outside
)

const mostWords = 4

// phrase makes a phrase of words.
func (w wording) phrase(tokens []token) (phrase, bool) {
	p := phrase{rank: outside}
	plain, words := 0, 0
	for i, t := range tokens {
		if i > 0 && t.start > tokens[i-1].end {
			p.text += " "
		}
		p.text += t.text
		if t.kind == content {
			plain++
		}
		if t.kind <= inName {
			words++
		}
	}
	switch {
	case plain == 0 || words > mostWords:
		return p, false
	case plain < words:
		p.rank = about
	case w.ofTheField(p.text):
		p.rank = ofField
	}
	return p, true
}

func (w wording) ofTheField(phrase string) bool {
	return slices.ContainsFunc(strings.Fields(plain(phrase)), func(word string) bool { return w.field[stem(word)] })
}
