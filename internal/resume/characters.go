package resume

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// small gives of each ASCII letter the small one and of each digit itself, and 0 of every other character: nearly all that a resume holds
// is told by it.
var small = func() (of [utf8.RuneSelf]byte) {
	for c := range of {
		if r := rune(c); unicode.IsLetter(r) || unicode.IsDigit(r) {
			of[c] = byte(unicode.ToLower(r))
		}
	}
	return of
}()

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// pieces are a few pieces of text in small letters, and of each character whether one of them begins with it, in capitals or not.
type pieces struct {
	all    []string
	begins [256]bool
}

func newPieces(all ...string) *pieces {
	p := &pieces{all: all}
	for _, piece := range all {
		p.begins[piece[0]] = true
		p.begins[strings.ToUpper(piece[:1])[0]] = true
	}
	return p
}

// in tells whether one of them stands in a text, in capitals or not.
func (p *pieces) in(text string) bool {
	for i := range len(text) {
		if !p.begins[text[i]] {
			continue
		}
		for _, piece := range p.all {
			if len(text)-i >= len(piece) && strings.EqualFold(text[i:i+len(piece)], piece) {
				return true
			}
		}
	}
	return false
}
