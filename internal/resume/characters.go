package resume

import (
	"unicode"
	"unicode/utf8"
)

// blank is 1 for each ASCII character that is white space.
var blank = func() (is [utf8.RuneSelf]uint8) {
	for c := range is {
		if unicode.IsSpace(rune(c)) {
			is[c] = 1
		}
	}
	return is
}()

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
