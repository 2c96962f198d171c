package advice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/evidence"
	"himscore/internal/metric"
)

// word is one word of a line, by the bytes where it stands.
type word struct{ from, to int32 }

func (w word) in(text string) string { return text[w.from:w.to] }

// appendSmall appends a word in small letters.
func appendSmall(out []byte, word string) []byte {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return append(out, strings.ToLower(word)...)
		}
	}
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		out = append(out, c)
	}
	return out
}

// shapes are the first letters and the lengths of some words: for each letter, a bit for each length.
type shapes [256]uint64

func shapesOf(words []string) *shapes {
	var s shapes
	for _, w := range words {
		s.add(w)
	}
	return &s
}

func (s *shapes) add(word string) { s[word[0]|0x20] |= 1 << min(len(word), 63) }

// may tells whether a word may be one of them, in capitals or not.
func (s *shapes) may(word string) bool { return s[word[0]|0x20]>>min(len(word), 63)&1 != 0 }

// wordsOfWork cuts the lines of work into words; other lines have none.
func wordsOfWork(ev evidence.Evidence) [][]word {
	work := func(i int) bool { return !ev.Resume.Lines[i].Hidden && ev.Judgements[i].Verdict != metric.None }
	length := 0
	for i := range ev.Resume.Lines {
		if work(i) {
			length += len(ev.Resume.Lines[i].Text)
		}
	}
	room := make([]word, 0, length/lettersOfWord)
	lines := make([][]word, len(ev.Resume.Lines))
	for i := range lines {
		if work(i) {
			room = appendWords(room[len(room):], ev.Resume.Lines[i].Text)
			lines[i] = slices.Clip(room)
		}
	}
	return lines
}

// lettersOfWord is how many bytes of a line one word takes, with what parts it from the next; room is made by it.
const lettersOfWord = 5

// ofWord tells of each byte below utf8.RuneSelf whether it stands in words.
var ofWord = func() (in [utf8.RuneSelf]bool) {
	for c := range in {
		in[c] = inWord(rune(c))
	}
	return in
}()

func inWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '-' || c == '\'' }

// appendWords cuts a line into words.
func appendWords(out []word, text string) []word {
	start := -1
	for i, c := range text {
		letter := false
		if c < utf8.RuneSelf {
			letter = ofWord[c]
		} else {
			letter = inWord(c)
		}
		switch {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			out, start = append(out, word{int32(start), int32(i)}), -1
		}
	}
	if start >= 0 {
		out = append(out, word{int32(start), int32(len(text))})
	}
	return out
}
