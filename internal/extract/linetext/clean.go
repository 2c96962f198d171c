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

// A leader is a row of dots, strokes or dashes that leads the eye from a title to its dates at the margin: it stands for a tab too. It has
// something on both sides, which a drawn line has not.
var leader = regexp.MustCompile(`([^\s._·–—…-]\s*)(?:(?:\. ?){4,}|(?:… ?){2,}|(?:· ?){4,}|(?:_ ?){3,}|(?:- ?){4,}|(?:[–—] ?){3,})(\s*[^\s._·–—…-])`)

var tabs = regexp.MustCompile(` *\t[ \t]*`)

// ligatures are the only compatibility characters undone: NFKC would also change ½, ² and ™.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// Clean returns text as one line: composed (NFC), without control, invisible and private-use characters, every kind
// of blank a plain space, non-breaking hyphens plain ones, runs of three or more blanks and leaders a tab, none at the ends.
func Clean(text string) string {
	if plain(text) {
		return strings.TrimSpace(text)
	}
	text = ligatures.Replace(norm.NFC.String(text))
	text = leader.ReplaceAllString(strings.Map(cleanRune, text), "$1\t$2")
	text = tabs.ReplaceAllString(wideBlank.ReplaceAllString(text, "\t"), "\t")
	return strings.TrimSpace(strings.ReplaceAll(text, "  ", " "))
}

// plain reports whether text is ASCII with single blanks and without leaders, as most lines are: nothing to clean.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < ' ' || c >= 0x7f || c == ' ' && i > 0 && text[i-1] == ' ' {
			return false
		}
		if (c == '.' || c == '_' || c == '-') && i > 1 && text[i-2] == c && (text[i-1] == c || text[i-1] == ' ') {
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
