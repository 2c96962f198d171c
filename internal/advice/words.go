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

// shapes are the first letters of many words, and for each letter a bit for the lengths and the last letters of the words that begin with it.
type shapes [256]uint64

func (s *shapes) add(word string) { s[word[0]|0x20] |= endOf(word) }

// may tells whether a word may be one of them, in capitals or not.
func (s *shapes) may(word string) bool { return s[word[0]|0x20]&endOf(word) != 0 }

// endOf is the bit of the length and the last letter of a word.
func endOf(word string) uint64 {
	last := word[len(word)-1] | 0x20
	return 1 << ((len(word) + 5*int(last)) & 63)
}

// wordList are a few words. Nearly every other word is told from them by its length and its last letter.
type wordList struct {
	words []string
	ends  uint64
}

func listOf(words ...string) wordList {
	l := wordList{words: words}
	for _, w := range words {
		l.ends |= endOf(w)
	}
	return l
}

// holds tells whether a word is one of them, in whatever letters.
func (l *wordList) holds(word string) bool {
	return l.ends&endOf(word) != 0 && slices.ContainsFunc(l.words, func(w string) bool { return strings.EqualFold(w, word) })
}

// holdsOne tells whether a line holds one of them.
func (l *wordList) holdsOne(text string, words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return l.holds(w.in(text)) })
}

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
	for end := 0; end < len(text); {
		start := end
		for end < len(text) && text[end] < utf8.RuneSelf && ofWord[text[end]] { // nearly always the whole word
			end++
		}
		for end < len(text) {
			c, size := utf8.DecodeRuneInString(text[end:])
			if !inWord(c) {
				break
			}
			end += size
		}
		if start < end {
			out = append(out, word{int32(start), int32(end)})
			continue
		}
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return out
}
