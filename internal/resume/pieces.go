package resume

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Pieces are up to 64 pieces of text in lower case, two bytes or longer, one bit each for those that have a byte in the first, the second and
// the third place: a text is walked through once for all of them, and hardly any bytes of it are compared further.
type Pieces struct {
	All                  []string
	first, second, third [256]uint64
}

// NewPieces takes pieces in small letters.
func NewPieces(all ...string) *Pieces {
	p := &Pieces{All: all}
	for i, piece := range all {
		for _, letters := range [...]string{piece, strings.ToUpper(piece)} {
			p.first[letters[0]] |= 1 << i
			p.second[letters[1]] |= 1 << i
			if len(letters) > 2 {
				p.third[letters[2]] |= 1 << i
			}
		}
		for c := range p.third {
			if len(piece) == 2 { // anything may stand behind it
				p.third[c] |= 1 << i
			}
		}
	}
	return p
}

// In tells whether one of the pieces stands in a text, in capitals or not.
func (p *Pieces) In(text string) bool { return p.find(text, false) }

// InWhole tells the same of pieces beside which no letter, digit or underline of ASCII stands.
func (p *Pieces) InWhole(text string) bool { return p.find(text, true) }

func (p *Pieces) find(text string, whole bool) bool {
	for i := 1; i < len(text); i++ {
		fit := p.first[text[i-1]] & p.second[text[i]]
		if fit != 0 && i+1 < len(text) {
			fit &= p.third[text[i+1]]
		}
		for ; fit != 0; fit &= fit - 1 {
			piece := p.All[bits.TrailingZeros64(fit)]
			rest := text[i-1:]
			if len(rest) < len(piece) || !strings.EqualFold(rest[:len(piece)], piece) {
				continue
			}
			if !whole || (i == 1 || !inWord(text[i-2])) && (len(rest) == len(piece) || !inWord(rest[len(piece)])) {
				return true
			}
		}
	}
	return false
}

func inWord(c byte) bool { return c == '_' || c < utf8.RuneSelf && small[c] != 0 }
