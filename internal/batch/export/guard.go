package export

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// starters are the signs with which a spreadsheet takes a cell for a formula, or drops what stands before one.
const starters = "=+-@\t\r\n＝＋－＠"

// plainNumber is a number with a sign that a spreadsheet reads as that number. No letters and no second sign: it can do nothing.
var plainNumber = regexp.MustCompile(`^[+-]([0-9]+([.,][0-9]+)*|[.,][0-9]+)$`)

// guard makes text safe to stand in a cell.
func guard(s string) string {
	s = clean(s)
	// What a spreadsheet or a person trims away must not uncover a sign.
	seen := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.In(r, unicode.Zs, unicode.Cf) })
	if first, size := utf8.DecodeRuneInString(seen); size > 0 && strings.ContainsRune(starters, first) {
		return "'" + s
	}
	return s
}

// guardRoster is guard for what a roster says, where a number with a sign is a number.
func guardRoster(s string) string {
	if plainNumber.MatchString(s) {
		return s
	}
	return guard(s)
}

// inner is a sign that would begin a cell if the line were cut at semicolons or tabs, or the quotes around a line feed were not seen.
var inner = regexp.MustCompile(`([;\t\r\n][\s"\p{Zs}\p{Cf}]*)([-=+@＝＋－＠])`)

// guardInner makes a guarded cell safe in a CSV that is opened with another separator than the comma: where the comma is the decimal sign,
// Excel cuts at semicolons and takes our quotes for text.
func guardInner(s string) string { return inner.ReplaceAllString(s, "${1}'${2}") }

// clean drops characters that XML 1.0 and so a workbook cannot hold; no table needs them.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// cellSize is how many UTF-16 units a cell of a workbook holds.
const cellSize = 32_767

// cut shortens text to what a cell holds, never within a character.
func cut(s string) string {
	if len(s) <= cellSize {
		return s
	}
	units := 0
	for i, r := range s {
		if units += utf16.RuneLen(r); units > cellSize {
			return s[:i]
		}
	}
	return s
}
