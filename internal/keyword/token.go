package keyword

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// gap is what stands between a token and the one before it.
type gap uint8

const (
	joined   gap = iota // nothing: the letters and digits of ICD10
	spaced              // white space
	hyphened            // one hyphen or dash without space around it
	slashed             // a slash
	dotted              // a full stop without space behind it: R.H.I.A., 2.5.1
	listed              // a comma, a bar, a bullet: the next item of a list
	parted              // a bracket, a quotation mark, a dash with space around it
	claused             // a semicolon or a colon
	ended               // the end of a sentence
)

// token is a run of letters or of digits of one line.
type token struct {
	start, end int32 // runes of the line
	word       string
	small      string // the word in small letters
	key        string // the word as forms are looked up: lower case, singular, American spelling
	gap        gap
	opens      bool // an opening bracket stands directly before
	closes     bool // a closing bracket stands directly behind
	owner      bool // ends in a possessive s
	first      bool // begins a sentence, so that its capital proves nothing
	labelled   bool // a colon stands before, and with it a label
	asks       bool // a question mark stands before
	cell       bool // a bar stands before: the next cell of a table
}

// gapOf says how a rune that is no letter and no digit separates words.
func gapOf(r rune) gap {
	switch r {
	case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212':
		return hyphened
	case '/', '\u2044', '\\':
		return slashed
	case ',', '|', '\u2022', '\u00b7', '\u2219', '\u25cf', '\u25aa', '\u2023', '+', '\u2192':
		return listed
	case '.':
		return dotted
	case ';', ':':
		return claused
	case '!', '?':
		return ended
	}
	if unicode.IsSpace(r) {
		return spaced
	}
	return parted
}

// invisible reports runes that stand inside words without splitting them: marks of trade, soft hyphens, joiners.
func invisible(r rune) bool {
	if r < '\u00a9' {
		return false
	}
	switch r {
	case '\u00ae', '\u2122', '\u2120', '\u00a9', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return unicode.Is(unicode.Mn, r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '\u2019' || r == '\u2018' || r == '\u02bc' }

// letter is unicode.IsLetter, quick for what nearly every rune is.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// scanner cuts one line into tokens.
type scanner struct {
	text    string          // where it has ASCII alone, and places of runes are places of bytes
	small   string          // such a text in small letters
	lowered strings.Builder // such texts, one behind the other
	runes   []rune
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
	s := scanner{runes: make([]rune, 0, len(text)), tokens: make([]token, 0, len(text)/5+2)}
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
	for i := 0; i < len(s.runes); {
		if len(s.skips) > 0 && s.skips[0][0] <= i {
			i, s.gap, s.skips = s.skips[0][1], ended, s.skips[1:]
			continue
		}
		r := s.runes[i]
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
	s.text, s.small, s.runes, s.skips = "", "", s.runes[:0], nil
	s.gap, s.opens, s.first, s.colon, s.asks, s.cell = ended, false, true, false, false, false
	begins, ascii := s.lowered.Len(), true
	for _, r := range text {
		s.runes = append(s.runes, r)
		ascii = ascii && r < utf8.RuneSelf
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		s.lowered.WriteByte(byte(r))
	}
	if ascii {
		s.text, s.small = text, s.lowered.String()[begins:]
	}
	s.skips = links(s.runes)
}

// letters takes a run of letters, with apostrophes inside and the marks of C++, C# and A+.
func (s *scanner) letters(i int) int {
	end := i
	for end < len(s.runes) {
		r := s.runes[end]
		if letter(r) || invisible(r) {
			end++
			continue
		}
		if apostrophe(r) && end+1 < len(s.runes) && letter(s.runes[end+1]) {
			end++
			continue
		}
		break
	}
	last := end
	for last < len(s.runes) && last-end < 2 && (s.runes[last] == '+' || s.runes[last] == '#') {
		last++
	}
	if last < len(s.runes) && (letter(s.runes[last]) || unicode.IsDigit(s.runes[last]) && s.runes[last-1] != '+') {
		last = end
	}
	for end > i && invisible(s.runes[end-1]) && last == end {
		end, last = end-1, last-1
	}
	s.addWord(i, last)
	return last
}

func (s *scanner) digits(i int) int {
	end := i + 1
	for end < len(s.runes) && unicode.IsDigit(s.runes[end]) {
		end++
	}
	s.addWord(i, end)
	return end
}

// addWord adds the text of a range of runes.
func (s *scanner) addWord(start, end int) {
	if s.text != "" {
		s.add(start, end, s.text[start:end], s.small[start:end])
		return
	}
	word := string(s.runes[start:end])
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
	s.tokens = append(s.tokens, token{start: int32(start), end: int32(end), word: word, small: small, key: keyIn(word, small), gap: s.gap, opens: s.opens, owner: owner, first: s.first, labelled: s.colon, asks: s.asks, cell: s.cell})
	s.gap, s.opens, s.first, s.colon, s.asks, s.cell = joined, false, false, false, false, false
}

// separate notes what a rune between words means for the gap. The strongest of several wins.
func (s *scanner) separate(i int) {
	r := s.runes[i]
	g := gapOf(r)
	after := i+1 >= len(s.runes) || unicode.IsSpace(s.runes[i+1])
	switch {
	case r == '-' && s.gap == spaced && !after:
		g = spaced // "and -PCS" leaves out what it shares
	case g == hyphened && (after || s.gap == spaced):
		g = parted // a dash between words; at a line's end a hyphen splits a word
		if s.gap == joined && i+1 < len(s.runes) && s.runes[i+1] == '\n' {
			g = hyphened
		}
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
	for i++; i < len(s.runes); i++ {
		if !unicode.IsSpace(s.runes[i]) {
			return unicode.IsUpper(s.runes[i])
		}
	}
	return true
}

// plain removes what normal text does not hold: ligatures, wide letters, marks, apostrophes and the possessive s,
// which it reports.
func plain(word string) (string, bool) {
	ascii := true
	for i := 0; i < len(word) && ascii; i++ {
		ascii = word[i] < utf8.RuneSelf && word[i] != '\''
	}
	if ascii {
		return word, false
	}
	word = norm.NFKC.String(strings.Map(func(r rune) rune {
		switch {
		case apostrophe(r):
			return '\''
		case invisible(r):
			return -1
		}
		return r
	}, word))
	owner := false
	if n := len(word); n > 2 && word[n-2] == '\'' && (word[n-1] == 's' || word[n-1] == 'S') {
		word, owner = word[:n-2], true
	}
	return strings.ReplaceAll(word, "'", ""), owner
}
