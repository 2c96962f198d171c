package keyword

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner cuts one line into tokens.
type scanner struct {
	text    string          // the line where it has ASCII alone, and places of runes are places of bytes
	small   string          // the same in small letters
	runes   []rune          // any other line
	length  int             // of the line in runes
	lowered strings.Builder // small, of one line behind that of the other
	bytes   []byte          // room for one
	tokens  []token
	gap     gap
	opens   bool
	first   bool
	colon   bool
	asks    bool
	cell    bool
	skips   [][2]int // mail addresses and links
}

// scan cuts a line into tokens. Mail addresses and links yield none.
func scan(text string) []token {
	s := scanner{tokens: make([]token, 0, len(text)/5+2)}
	return s.scan(text)
}

// newScanner is for lines that have so many bytes together.
func newScanner(bytes int) *scanner {
	s := &scanner{tokens: make([]token, 0, bytes/lettersOfToken)}
	s.lowered.Grow(bytes)
	return s
}

// scanAnother cuts the next line of several and leaves the tokens of those before where they are.
func (s *scanner) scanAnother(text string) []token {
	s.tokens = s.tokens[len(s.tokens):]
	return slices.Clip(s.cut(text))
}

// scan cuts the next line. Its tokens stand where those of the line before stood.
func (s *scanner) scan(text string) []token {
	s.tokens = s.tokens[:0]
	s.lowered.Reset()
	return s.cut(text)
}

func (s *scanner) cut(text string) []token {
	s.open(text)
	for i := 0; i < s.length; {
		if len(s.skips) > 0 && s.skips[0][0] <= i {
			i, s.gap, s.skips = s.skips[0][1], ended, s.skips[1:]
			continue
		}
		r := s.at(i)
		switch {
		case letter(r):
			i = s.letters(i)
		case unicode.IsDigit(r):
			i = s.digits(i)
		case r == ' ': // nearly always alone
			s.gap = max(s.gap, spaced)
			i++
		case r == '&':
			s.add(i, i+1, "and", "and")
			i++
		case invisible(r) || apostrophe(r):
			i++
		default:
			s.separate(i)
			i++
		}
	}
	return s.tokens
}

// open goes to the beginning of a line.
func (s *scanner) open(text string) {
	s.gap, s.opens, s.first, s.colon, s.asks, s.cell = ended, false, true, false, false, false
	s.bytes = append(s.bytes[:0], text...)
	var all byte
	linked := false
	for i, b := range s.bytes {
		all |= b
		s.bytes[i] = b + capitalBit[b]
		linked = linked || b == '@' || b == '.' || b == ':'
	}
	if all < utf8.RuneSelf {
		begins := s.lowered.Len()
		s.lowered.Write(s.bytes)
		s.text, s.small, s.length = text, s.lowered.String()[begins:], len(text)
	} else {
		s.text, s.small, s.runes = "", "", s.runes[:0]
		for _, r := range text {
			s.runes = append(s.runes, r)
		}
		s.length = len(s.runes)
	}
	s.skips = nil
	if linked && mayLink(text) {
		s.skips = links(s.written(0, s.length))
	}
}

// capitalBit is what makes a small letter of a capital, 0 for all else.
var capitalBit = func() (add [256]byte) {
	for c := 'A'; c <= 'Z'; c++ {
		add[c] = 'a' - 'A'
	}
	return add
}()

// at is one rune of the line.
func (s *scanner) at(i int) rune {
	if s.text != "" {
		return rune(s.text[i])
	}
	return s.runes[i]
}

// written is the text of a range of runes.
func (s *scanner) written(start, end int) string {
	if s.text != "" {
		return s.text[start:end]
	}
	return string(s.runes[start:end])
}

// letters takes a run of letters, with apostrophes inside and the marks of C++, C# and A+.
func (s *scanner) letters(i int) int {
	end := i
	if s.text != "" { // nearly always letters alone
		for end < s.length && asciiLetter(s.text[end]) {
			end++
		}
		if end == s.length || s.text[end] != '\'' && s.text[end] != '+' && s.text[end] != '#' {
			s.put(i, end, s.text[i:end], s.small[i:end], false)
			return end
		}
	}
	for end < s.length {
		r := s.at(end)
		if letter(r) || invisible(r) {
			end++
			continue
		}
		if apostrophe(r) && end+1 < s.length && letter(s.at(end+1)) {
			end++
			continue
		}
		break
	}
	last := end
	for last < s.length && last-end < 2 && (s.at(last) == '+' || s.at(last) == '#') {
		last++
	}
	if last < s.length && (letter(s.at(last)) || unicode.IsDigit(s.at(last)) && s.at(last-1) != '+') {
		last = end
	}
	for end > i && invisible(s.at(end-1)) && last == end {
		end, last = end-1, last-1
	}
	s.addWord(i, last)
	return last
}

func (s *scanner) digits(i int) int {
	end := i + 1
	for end < s.length && unicode.IsDigit(s.at(end)) {
		end++
	}
	s.addWord(i, end)
	return end
}

// addWord adds the text of a range of runes.
func (s *scanner) addWord(start, end int) {
	word := s.written(start, end)
	if s.text != "" {
		s.add(start, end, word, s.small[start:end])
		return
	}
	s.add(start, end, word, strings.ToLower(word))
}

func (s *scanner) add(start, end int, written, small string) {
	word, owner := plain(written)
	if word == "" {
		return // a lone mark that counts as a letter
	}
	if word != written {
		small = strings.ToLower(word)
	}
	s.put(start, end, word, small, owner)
}

// put adds a token for a word of plain text.
func (s *scanner) put(start, end int, word, small string, owner bool) {
	s.tokens = append(s.tokens, token{start: int32(start), end: int32(end), word: word, small: small, gap: s.gap, opens: s.opens, owner: owner, first: s.first, labelled: s.colon, asks: s.asks, cell: s.cell})
	s.gap, s.opens, s.first, s.colon, s.asks, s.cell = joined, false, false, false, false, false
}

// separate notes what a rune between words means for the gap. The strongest of several wins.
func (s *scanner) separate(i int) {
	r := s.at(i)
	g := gapOf(r)
	after := i+1 >= s.length || unicode.IsSpace(s.at(i+1))
	switch {
	case r == '-' && s.gap == spaced && !after:
		g = spaced // "and -PCS" leaves out what it shares
	case g == hyphened && (after || s.gap == spaced):
		g = parted // a dash between words; at a line's end a hyphen splits a word
		if s.gap == joined && i+1 < s.length && s.at(i+1) == '\n' {
			g = hyphened
		}
	case r == '.' && s.gap == dotted && after && !s.sentenceFollows(i):
		g = parted // "Data mapping... someday"
	case g == dotted && after:
		g = ended
		if n := len(s.tokens); n > 0 && utf8.RuneCountInString(s.tokens[n-1].word) == 1 && s.gap == joined && !s.sentenceFollows(i) {
			g = dotted // an initial or the last point of R.N.
		}
	case g == slashed && s.gap == spaced:
		g = slashed
	}
	if r == '(' || r == '[' {
		s.opens = true
	}
	if (r == ')' || r == ']') && len(s.tokens) > 0 {
		s.tokens[len(s.tokens)-1].closes = true
	}
	if g == ended {
		s.first = true
	}
	s.colon = s.colon || r == ':'
	s.asks = s.asks || r == '?'
	s.cell = s.cell || r == '|'
	s.gap = max(s.gap, g)
}

// sentenceFollows reports a capital after the point and the space behind it.
func (s *scanner) sentenceFollows(i int) bool {
	for i++; i < s.length; i++ {
		if !unicode.IsSpace(s.at(i)) {
			return unicode.IsUpper(s.at(i))
		}
	}
	return true
}
