package ledongthuc

import (
	"io"

	lpdf "github.com/ledongthuc/pdf"
)

// maxStream bounds what a stream may inflate to: the library inflates without limit.
const maxStream = 8 << 20

// inflate returns the data of a stream, or refuses.
func inflate(stream lpdf.Value) []byte {
	data, err := io.ReadAll(io.LimitReader(stream.Reader(), maxStream+1))
	if err != nil {
		refuse(BrokenObject, err)
	}
	if len(data) > maxStream {
		refuse(LongContent, len(data))
	}
	return data
}

// checkStrings refuses content whose strings the library cannot read: it silently drops one with an unknown escape or a bad
// hexadecimal digit, and never comes back from a hexadecimal string without an end.
func checkStrings(data []byte) {
	for i := 0; i < len(data); {
		switch data[i] {
		case '%':
			for i < len(data) && data[i] != '\n' && data[i] != '\r' {
				i++
			}
		case '(':
			i = literalEnd(data, i+1)
		case '<':
			if i+1 < len(data) && data[i+1] == '<' {
				i += 2
				continue
			}
			i = hexEnd(data, i+1)
		default:
			i++
		}
	}
}

// maxOperands is far above the longest array of a line of text.
const maxOperands = 100_000

// checkOperands refuses content that piles up operands: the library keeps them all until an operator comes. It runs after
// checkStrings, so strings have an end.
func checkOperands(data []byte) {
	operands := 0
	for i := 0; i < len(data); {
		switch c := data[i]; {
		case c == '%':
			for i < len(data) && data[i] != '\n' && data[i] != '\r' {
				i++
			}
			continue
		case c == '(':
			i = literalEnd(data, i+1)
			operands++
		case letter(c) || c == '\'' || c == '"':
			operands = 0
			for i < len(data) && regular(data[i]) {
				i++
			}
		case regular(c) || c == '/' || c == '<' || c == '[':
			operands++
			for i++; i < len(data) && regular(data[i]); i++ {
			}
		default:
			i++
		}
		if operands > maxOperands {
			refuse(LongContent, "operands")
		}
	}
}

// literalEnd returns the place after the literal string that begins at i.
func literalEnd(data []byte, i int) int {
	for depth := 1; i < len(data); i++ {
		switch data[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\\':
			if i++; i >= len(data) || !knownEscape(data, i) {
				refuse(BrokenObject, "escape in a string")
			}
		}
	}
	refuse(BrokenObject, "string without an end")
	return i
}

func knownEscape(data []byte, i int) bool {
	switch c := data[i]; c {
	case 'n', 'r', 'b', 't', 'f', '(', ')', '\\', '\r', '\n':
		return true
	default: // octal, at most \377
		octal := func(j int) bool { return j < len(data) && data[j] >= '0' && data[j] <= '7' }
		return octal(i) && (c <= '3' || !octal(i+1) || !octal(i+2))
	}
}

// hexEnd returns the place after the hexadecimal string that begins at i.
func hexEnd(data []byte, i int) int {
	digits := 0
	for ; i < len(data); i++ {
		switch c := data[i]; {
		case c == '>':
			if digits%2 == 1 { // allowed by the format, not by the library
				refuse(BrokenObject, "odd hexadecimal string")
			}
			return i + 1
		case hexDigit(c) >= 0:
			digits++
		case c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0:
			refuse(BrokenObject, "hexadecimal string")
		}
	}
	refuse(BrokenObject, "hexadecimal string without an end")
	return i
}
