package score

import (
	"slices"
	"strings"
	"unicode"
)

// wordsOf cuts text into lower-case words of letters and digits.
func wordsOf(text string) []string {
	text = strings.ToLower(text)
	words := make([]string, 0, len(text)/lettersOfWord+1)
	start := -1
	for i, r := range text {
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			words, start = append(words, text[start:i]), -1
		}
	}
	if start >= 0 {
		words = append(words, text[start:])
	}
	return words
}

// spelled cuts a job title into words, its short forms spelled out: a "Med Records Tech" is a medical records technician.
func spelled(text string, short map[string]string) []string {
	words := wordsOf(text)
	for i, w := range words {
		if long, is := short[w]; is {
			words[i] = long
		}
	}
	return words
}

// lettersOfWord is how many bytes of a text one word takes, with what parts it from the next; room is made by it.
const lettersOfWord = 6

// firstLetters are the first eight letters and digits of a text in small letters, the last byte of each.
func firstLetters(text string) uint64 {
	letters, n := uint64(0), 0
	for _, r := range text {
		if r = unicode.ToLower(r); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		letters = letters<<8 | uint64(byte(r))
		if n++; n == 8 {
			break
		}
	}
	return letters
}

// phrases are words that stand side by side, by the first of them, each with the number of what they say.
type phrases map[string][]phrase

type phrase struct {
	words  []string
	number int
}

func (p phrases) add(number int, text string) {
	if words := wordsOf(text); len(words) > 0 {
		p[words[0]] = append(p[words[0]], phrase{words, number})
	}
}

// has tells whether one of the phrases stands among words.
func (p phrases) has(words []string) (has bool) {
	p.in(words, func(*phrase, int) { has = true })
	return has
}

// begin tells whether words begin with one of the phrases.
func (p phrases) begin(words []string) bool {
	return len(words) > 0 && slices.ContainsFunc(p[words[0]], func(ph phrase) bool {
		return len(ph.words) <= len(words) && slices.Equal(ph.words, words[:len(ph.words)])
	})
}

// in calls found with each phrase that stands in the words, and where.
func (p phrases) in(words []string, found func(ph *phrase, at int)) {
	for at, word := range words {
		list := p[word]
		for i := range list {
			if ph := &list[i]; len(ph.words) <= len(words)-at && slices.Equal(ph.words[1:], words[at+1:at+len(ph.words)]) {
				found(ph, at)
			}
		}
	}
}

// inAny tells whether one of the phrases stands in the words.
func (p phrases) inAny(words []string) bool {
	found := false
	p.in(words, func(*phrase, int) { found = true })
	return found
}
