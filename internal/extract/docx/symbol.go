package docx

import (
	"strconv"
	"strings"
)

// greekSymbols are the characters of the font Symbol that mean something in a resume, by their code. The rest of that
// font, and all of Wingdings, are marks.
var greekSymbols = map[rune]rune{
	0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xae: '→', 0xb0: '°', 0xd2: '®', 0xd3: '©', 0xd4: '™', 0xbb: '≈', 0xa2: '\'',
	0x6d: 'µ', 0x44: 'Δ', 0x61: 'α', 0x62: 'β',
}

// privateUse is where Word keeps the codes of symbol fonts: Symbol 0xB7 is U+F0B7.
const privateUse = 0xf000

// symbol returns the text of w:sym: a character with a meaning, else one of the private use area.
func symbol(font, code string) string {
	n, err := strconv.ParseUint(code, 16, 16)
	if err != nil {
		return ""
	}
	if kind := symbolFont(font); kind == "letters" || kind == "" {
		return string(rune(n))
	}
	return symbols(string(rune(n)), symbolFont(font))
}

// symbols returns text typed in a symbol font: "§" in Wingdings is a square, not a paragraph sign.
func symbols(text, font string) string {
	if font != "symbol" && font != "wingdings" {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r >= privateUse {
			r -= privateUse
		}
		switch {
		case r <= ' ' || r == 0xa0 || r > 0xff:
			return r
		case font == "symbol" && greekSymbols[r] != 0:
			return greekSymbols[r]
		}
		return privateUse + r
	}, text)
}
