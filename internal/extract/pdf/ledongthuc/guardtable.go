package ledongthuc

import (
	"bytes"
	"strconv"
)

// guardTables refuses a file with a cross-reference table that begins or ends beyond all objects: the library makes room for
// as many as the highest number says.
func guardTables(file []byte) {
	const mark = "xref"
	for {
		at := bytes.Index(file, []byte(mark))
		if at < 0 {
			return
		}
		file = guardTable(file[at+len(mark):])
	}
}

// guardTable looks at the sections of one table: first number, how many, and three words for each. It returns what follows.
func guardTable(file []byte) []byte {
	for {
		first, rest, ok := wholeNumber(file)
		count, rest, both := wholeNumber(rest)
		if !ok || !both {
			return file
		}
		if first > maxObjects || count > maxObjects {
			refuse(LongContent, "table")
		}
		file = rest
		for range 3 * count {
			if _, rest = word(file); len(rest) == 0 {
				return nil
			}
			file = rest
		}
	}
}

// wholeNumber reads a number and returns what follows.
func wholeNumber(file []byte) (int64, []byte, bool) {
	text, rest := word(file)
	n, err := strconv.ParseInt(string(text), 10, 64)
	return n, rest, err == nil && n >= 0
}

// word reads up to the next blank and returns what follows.
func word(file []byte) (text, rest []byte) {
	file = blank(file)
	n := bytes.IndexAny(file, "\x00\t\n\f\r ")
	if n < 0 {
		return file, nil
	}
	return file[:n], file[n:]
}
