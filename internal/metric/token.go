package metric

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is what a token is made of.
type shape uint8

const (
	word   shape = iota // letters, with the apostrophes and full stops inside ("patients'", "u.s.")
	digits              // digits, with the commas and full stops inside ("1,900", "0.04", "10.3")
	symbol              // one sign
)

// token is a word, a number in digits or a sign of one line.
type token struct {
	start, end int    // runes of the line
	from       int    // first byte of the line
	text       string // as written
	low        string // lower case
	one        string // lower case and singular
	*entry            // what is known of it, once the line is read
	shape      shape
	glued      bool // no space before it
}

// appendTokens cuts a line into tokens, which are still to be looked up. Runes that nobody sees are passed over.
func appendTokens(toks []token, line string) []token {
	rest, at, glued := line, 0, false
	small := smallLetters(line)
	for rest != "" {
		r, size := rune(rest[0]), 1
		if r == ' ' {
			rest, at, glued = rest[1:], at+1, false
			continue
		}
		if n := plainWord(rest); n > 0 {
			from := len(line) - len(rest)
			toks = append(toks, token{start: at, end: at + n, from: from, text: rest[:n], low: small[from : from+n], shape: word, glued: glued})
			rest, at, glued = rest[n:], at+n, true
			continue
		}
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(rest)
		}
		if unicode.IsSpace(r) || invisible(r) {
			glued = glued && invisible(r)
			rest, at = rest[size:], at+1
			continue
		}
		n, what := extent(rest, r, size, !glued || toks[len(toks)-1].shape == symbol)
		text := rest[:n]
		t := token{start: at, from: len(line) - len(rest), text: text, shape: what, glued: glued}
		at += utf8.RuneCountInString(text)
		t.end = at
		if t.low = small[t.from : t.from+n]; n > at-t.start { // more bytes than runes
			t.low = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
		}
		toks = append(toks, t)
		rest, glued = rest[n:], true
	}
	return toks
}

// plainWord is the length of a word of the letters A to Z alone, up to a space, a comma or the end of the text: nearly every one is. 0 where the text
// does not begin with such a word.
func plainWord(text string) int {
	i := 0
	for i < len(text) && 'a' <= text[i]|0x20 && text[i]|0x20 <= 'z' {
		i++
	}
	if i < len(text) && text[i] != ' ' && text[i] != ',' {
		return 0
	}
	return i
}

// smallLetters writes the letters A to Z of a line small, and leaves every byte where it is.
func smallLetters(line string) string {
	for i := range len(line) {
		if 'A' <= line[i] && line[i] <= 'Z' {
			var small strings.Builder
			small.Grow(len(line))
			written := 0
			for ; i < len(line); i++ {
				if c := line[i]; 'A' <= c && c <= 'Z' {
					small.WriteString(line[written:i])
					small.WriteByte(c + 'a' - 'A')
					written = i + 1
				}
			}
			small.WriteString(line[written:])
			return small.String()
		}
	}
	return line
}

// extent is how many bytes the token at the start of the text takes, and what it is. A full stop opens a number (".71") where nothing is
// joined to its left.
func extent(text string, first rune, size int, open bool) (int, shape) {
	switch {
	case first == '.' && open && len(text) > 1 && isDigit(rune(text[1])):
		return 1 + digitsEnd(text[1:]), digits
	case isDigit(first):
		return digitsEnd(text), digits
	case unicode.IsLetter(first):
		return wordEnd(text), word
	case first == '-' && strings.HasPrefix(text, "->"), first == '-' && strings.HasPrefix(text, "-->"), first == '=' && strings.HasPrefix(text, "=>"):
		return strings.IndexByte(text, '>') + 1, symbol
	}
	return size, symbol
}

// digitsEnd finds the end of a number in digits. A comma or full stop belongs to it when a digit follows.
func digitsEnd(text string) int {
	i := 0
	for i < len(text) {
		c := text[i]
		inside := (c == ',' || c == '.') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9'
		if !inside && (c < '0' || c > '9') {
			break
		}
		i++
	}
	return i
}

// wordEnd finds the end of a word. An apostrophe or an ampersand between letters stays inside ("surgeon's", "H&P").
func wordEnd(text string) int {
	i := 0
	for i < len(text) && ('a' <= text[i]|0x20 && text[i]|0x20 <= 'z') { // nearly always all of it
		i++
	}
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			i += size
			continue
		}
		if r == '\'' || r == '’' || r == '&' || r == '.' {
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			after, _ := utf8.DecodeLastRuneInString(text[:i])
			// "U.S." and "e.g." hold stops between single letters; "team.Then" is two words.
			if unicode.IsLetter(next) && (r != '.' || dotted(text, i)) && unicode.IsLetter(after) {
				i += size
				continue
			}
		}
		break
	}
	return i
}

// dotted reports a full stop after a single letter, as in "U.S.".
func dotted(text string, stop int) bool {
	return stop == 1 || stop >= 2 && text[stop-2] == '.'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// invisible reports runes that stand inside text without a shape: soft hyphens, joiners, marks of order.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}

// dash reports a hyphen or dash that may join words or numbers.
func (t *token) dash() bool {
	switch t.text {
	case "-", "‐", "‑", "‒", "–", "—", "−", "~":
		return true
	}
	return false
}

// arrow reports a sign that leads from a number before to the number after.
func (t *token) arrow() bool {
	switch t.text {
	case "→", "⇒", "➔", "➜", "⟶", "->", "-->", "=>", "►", ">", "»":
		return true
	}
	return false
}

// is reports whether the token is one of the lower-case words.
func (t *token) is(words ...string) bool {
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// ends reports a sign at which a clause ends.
func (t *token) ends() bool {
	switch t.text {
	case ";", "!", "?", "•", "|":
		return true
	}
	return false
}

// capital reports a word that begins with a capital.
func (t *token) capital() bool {
	if t.shape != word {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

// shout reports a word of two letters or more in capitals only.
func (t *token) shout() bool {
	return t.shape == word && len(t.text) > 1 && !('a' <= t.text[1] && t.text[1] <= 'z') && strings.IndexFunc(t.text, unicode.IsLower) < 0
}
