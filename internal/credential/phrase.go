package credential

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word of a text in small letters, without apostrophes. start and end are its bytes.
type token struct {
	text       string
	start, end int
}

// tokenize splits a text into words of letters and digits.
func tokenize(text string) []token { return appendTokens(make([]token, 0, len(text)/6+1), text) }

// appendTokens is tokenize for a caller with room.
func appendTokens(tokens []token, text string) []token {
	if !isASCII(text) {
		for start, end := range words(text) {
			tokens = append(tokens, newToken(text, start, end))
		}
		return tokens
	}
	small := strings.ToLower(text) // all of it at once: its words stand where they stood
	start, plain := -1, true
	add := func(end int) {
		t := token{small[start:end], start, end}
		if !plain {
			t.text = apostrophes.Replace(t.text)
		}
		tokens = append(tokens, t)
		start, plain = -1, true
	}
	for i := range len(text) {
		switch c := text[i]; {
		case inWords[c]:
			if start < 0 {
				start = i
			}
		case start < 0:
		case c == '\'':
			plain = false
		default:
			add(i)
		}
	}
	if start >= 0 {
		add(len(text))
	}
	return tokens
}

// inWords tells of each ASCII character whether it is a letter or a digit.
var inWords = func() (in [utf8.RuneSelf]bool) {
	for c := range in {
		in[c] = unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c))
	}
	return in
}()

// longer says whether a text has more words than so many.
func longer(than int, text string) bool {
	n := 0
	for range words(text) {
		if n++; n > than {
			return true
		}
	}
	return false
}

// words are the first and the last byte, exclusive, of the words of a text.
func words(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start := -1
		for i, r := range text {
			inside := r < utf8.RuneSelf && inWords[r] || start >= 0 && (r == '\'' || r == '’') || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
			if inside && start < 0 {
				start = i
			}
			if !inside && start >= 0 {
				if !yield(start, i) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(start, len(text))
		}
	}
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

var apostrophes = strings.NewReplacer("'", "", "’", "")

func newToken(text string, start, end int) token {
	word := strings.ToLower(text[start:end])
	if strings.Contains(word, "'") || strings.Contains(word, "’") {
		word = apostrophes.Replace(word)
	}
	return token{word, start, end}
}

// phrases are sequences of words, each with the index of the rule that holds it. Where two rules hold the same, the first counts. Nearly all words
// begin none, as their first byte and their length tell: lengths has a bit for each.
type phrases struct {
	byFirst map[string][]phrase
	lengths [256]uint64
}

type phrase struct {
	words []string
	rule  int
}

func (p *phrases) add(rule int, texts []string) {
	if p.byFirst == nil {
		p.byFirst = map[string][]phrase{}
	}
	for _, text := range texts {
		var words []string
		for _, t := range tokenize(text) {
			words = append(words, t.text)
		}
		if len(words) > 0 {
			p.byFirst[words[0]] = append(p.byFirst[words[0]], phrase{words, rule})
			p.lengths[words[0][0]] |= 1 << min(len(words[0]), 63)
		}
	}
}

// hit is a phrase found in a text: the rule that holds it and the tokens it covers, last exclusive.
type hit struct{ rule, first, last int }

// noRule is the rule of phrases that only look like others: the junior of a junior college.
const noRule = -1

// find gives every phrase in tokens, the longest at each place; a word belongs to one hit only.
func (p *phrases) find(tokens []token) []hit {
	var hits []hit
	for i := 0; i < len(tokens); {
		h := p.at(tokens, i)
		if h.last == 0 {
			i++
			continue
		}
		if h.rule != noRule {
			hits = append(hits, h)
		}
		i = h.last
	}
	return hits
}

func (p *phrases) at(tokens []token, i int) (best hit) {
	word := tokens[i].text
	if word == "" || p.lengths[word[0]]>>min(len(word), 63)&1 == 0 {
		return hit{}
	}
	for _, ph := range p.byFirst[word] {
		if n := len(ph.words); n > best.last-i && i+n <= len(tokens) && starts(tokens[i:], ph.words) {
			best = hit{ph.rule, i, i + n}
		}
	}
	return best
}

// mayBegin says whether a word, as it is written, may begin one of the phrases.
func (p *phrases) mayBegin(word string) bool {
	return p.lengths[word[0]|0x20]>>min(len(word), 63)&1 != 0 || strings.IndexByte(word, '\'') >= 0 || !isASCII(word)
}

func starts(tokens []token, words []string) bool {
	for i, w := range words {
		if tokens[i].text != w {
			return false
		}
	}
	return true
}

// first is the rule of the first phrase in a text, -1 where there is none.
func (p *phrases) first(text string) int {
	var room [16]token // most texts are headings
	if hits := p.find(appendTokens(room[:0], text)); len(hits) > 0 {
		return hits[0].rule
	}
	return -1
}

// byteOffset turns an offset in code points into one in bytes.
func byteOffset(text string, runes int) int {
	at := 0
	for ; runes > 0 && at < len(text); runes-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}
