package ledongthuc

import (
	"encoding/binary"
	"unicode/utf16"

	lpdf "github.com/ledongthuc/pdf"
)

// maxMappings bounds a ToUnicode map; a font has at most 65,536 glyphs. One of them stands for some letters, never for pages.
const (
	maxMappings = 140_000
	maxMapped   = 256 // bytes
)

// readToUnicode reads the bfchar and bfrange sections of a ToUnicode CMap. Codes that map to nothing, to U+FFFD or to U+0000
// are left out. The library's own decoder searches linearly and repairs silently, so the stream is read here.
func readToUnicode(stream lpdf.Value) map[int]string {
	m := map[int]string{}
	s := cmapScanner{raw: inflate(stream), left: maxMappings}
	for {
		word, ok := s.next()
		switch {
		case !ok:
			return m
		case word.is("beginbfchar"):
			s.chars(m)
		case word.is("beginbfrange"):
			s.ranges(m)
		}
	}
}

// cmapToken is a hex string, a bracket or a keyword; all else in a CMap does not matter.
type cmapToken struct {
	hex   bool
	bytes []byte
	word  string
}

func (t cmapToken) is(word string) bool { return !t.hex && t.word == word }

// code is the number a source string stands for.
func (t cmapToken) code() int {
	n := 0
	for _, b := range t.bytes {
		n = n<<8 | int(b)
	}
	return n & 0xFFFFFF
}

// text decodes a destination string, UTF-16BE; its last unit is raised by add.
func (t cmapToken) text(add int) string {
	b := t.bytes
	if len(b) == 1 { // wrong but seen: a single byte
		b = []byte{0, b[0]}
	}
	if len(b) < 2 {
		return ""
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	units[len(units)-1] += uint16(add)
	text := string(utf16.Decode(units))
	for _, r := range text {
		if r == 0xFFFD || r == 0 {
			return ""
		}
	}
	return text
}

type cmapScanner struct {
	raw  []byte
	at   int
	left int // mappings that may still be made
}

func (s *cmapScanner) chars(m map[int]string) {
	for {
		from, ok := s.next()
		if !ok || !from.hex {
			return
		}
		to, ok := s.next()
		if !ok {
			return
		}
		s.put(m, from.code(), to, 0)
	}
}

func (s *cmapScanner) ranges(m map[int]string) {
	for {
		low, ok := s.next()
		if !ok || !low.hex {
			return
		}
		high, _ := s.next()
		to, ok := s.next()
		if !ok || high.code()-low.code() > 0xFFFF {
			return
		}
		if to.hex {
			for c := low.code(); c <= high.code(); c++ {
				s.put(m, c, to, c-low.code())
			}
			continue
		}
		for c := low.code(); ; c++ {
			item, ok := s.next()
			if !ok || !item.hex {
				break
			}
			s.put(m, c, item, 0)
		}
	}
}

func (s *cmapScanner) put(m map[int]string, code int, to cmapToken, add int) {
	if s.left--; s.left < 0 || len(to.bytes) > maxMapped {
		refuse(LongContent, "ToUnicode")
	}
	if text := to.text(add); text != "" {
		m[code] = text
	}
}

// next returns the next token, false at the end.
func (s *cmapScanner) next() (cmapToken, bool) {
	for s.at < len(s.raw) {
		switch c := s.raw[s.at]; {
		case c == '%':
			for s.at < len(s.raw) && s.raw[s.at] != '\n' && s.raw[s.at] != '\r' {
				s.at++
			}
		case c == '<' && s.at+1 < len(s.raw) && s.raw[s.at+1] != '<':
			return s.hex(), true
		case c == '[' || c == ']':
			s.at++
			return cmapToken{word: string(c)}, true
		case letter(c):
			start := s.at
			for s.at < len(s.raw) && letter(s.raw[s.at]) {
				s.at++
			}
			return cmapToken{word: string(s.raw[start:s.at])}, true
		case c == '<': // dictionary
			s.at += 2
		default:
			s.at++
		}
	}
	return cmapToken{}, false
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func (s *cmapScanner) hex() cmapToken {
	t := cmapToken{hex: true}
	digits, value := 0, 0
	for s.at++; s.at < len(s.raw) && s.raw[s.at] != '>'; s.at++ {
		d := hexDigit(s.raw[s.at])
		if d < 0 {
			continue
		}
		value = value<<4 | d
		if digits++; digits%2 == 0 {
			t.bytes = append(t.bytes, byte(value))
			value = 0
		}
	}
	s.at++
	if digits%2 == 1 { // a missing last digit is 0
		t.bytes = append(t.bytes, byte(value<<4))
	}
	return t
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
