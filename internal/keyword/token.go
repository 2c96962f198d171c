package keyword

import (
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
	gap        gap
	opens      bool // an opening bracket stands directly before
	closes     bool // a closing bracket stands directly behind
	owner      bool // ends in a possessive s
	first      bool // begins a sentence, so that its capital proves nothing
	labelled   bool // a colon stands before, and with it a label
	asks       bool // a question mark stands before
	cell       bool // a bar stands before: the next cell of a table
}

// key is the word as forms are looked up: lower case, singular, American spelling.
func (t *token) key() string { return keyIn(t.word, t.small) }

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
		return asciiLetter(byte(r))
	}
	return unicode.IsLetter(r)
}

func asciiLetter(b byte) bool {
	b |= 0x20
	return 'a' <= b && b <= 'z'
}

// plain removes what normal text does not hold: ligatures, wide letters, marks, apostrophes and the possessive s,
// which it reports.
func plain(word string) (string, bool) {
	ascii, quoted := true, false
	for i := 0; i < len(word); i++ {
		ascii = ascii && word[i] < utf8.RuneSelf
		quoted = quoted || word[i] == '\''
	}
	if ascii && !quoted {
		return word, false
	}
	if !ascii {
		word = norm.NFKC.String(strings.Map(func(r rune) rune {
			switch {
			case apostrophe(r):
				return '\''
			case invisible(r):
				return -1
			}
			return r
		}, word))
	}
	owner := false
	if n := len(word); n > 2 && word[n-2] == '\'' && (word[n-1] == 's' || word[n-1] == 'S') {
		word, owner = word[:n-2], true
	}
	return strings.ReplaceAll(word, "'", ""), owner
}
