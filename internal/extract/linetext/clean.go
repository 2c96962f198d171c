// Package linetext holds what the readers of DOCX, plain text and JSON Resume agree on about one line of text: which
// characters it is made of, what a typed bullet looks like, and when two pieces are one wrapped line.
//
// It works on strings only and knows nothing of files, styles or resumes.
package linetext

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A row of blanks this long was typed to push what follows to the margin; it stands for a tab.
var wideBlank = regexp.MustCompile(` {3,}`)

var tabs = regexp.MustCompile(` *\t[ \t]*`)

// ligatures are the only compatibility characters undone: NFKC would also change ½, ² and ™.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// Clean returns text as one line: composed (NFC), without control, invisible and private-use characters, every kind
// of blank a plain space, non-breaking hyphens plain ones, runs of three or more blanks a tab, none at the ends.
func Clean(text string) string {
	if plain(text) {
		return strings.TrimSpace(text)
	}
	text = ligatures.Replace(norm.NFC.String(text))
	text = strings.Map(cleanRune, text)
	text = tabs.ReplaceAllString(wideBlank.ReplaceAllString(text, "\t"), "\t")
	return strings.TrimSpace(strings.ReplaceAll(text, "  ", " "))
}

// plain reports whether text is ASCII with single blanks, as most lines are: nothing to clean.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < ' ' || c >= 0x7f || c == ' ' && i > 0 && text[i-1] == ' ' {
			return false
		}
	}
	return true
}

func cleanRune(r rune) rune {
	switch {
	case r == '\t':
		return r
	case r == '\n', r == '\r', r == '\v', r == '\f', r == '\u2028', r == '\u2029', unicode.Is(unicode.Zs, r):
		return ' '
	case r == '\u2011', r == '\u2010':
		return '-'
	case r == '\u00ad', r == unicode.ReplacementChar, unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
		return -1
	}
	return r
}
