package ledongthuc

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"strconv"
)

// The library loops on some files and believes every number of others. What it would never come back from is refused
// here: by a bound on the bytes it reads, and by a look at the numbers and strings it trusts.

// A plain file is read once or twice over, though every look at an object parses it anew; a loop has no end.
const (
	meterBase  = 4 << 20
	meterTimes = 8
)

// meter is the file, up to a number of bytes read of it in all.
type meter struct {
	file *bytes.Reader
	left int64
}

var errLoop = errors.New("the file was read over and over")

func newMeter(file []byte) *meter {
	return &meter{bytes.NewReader(file), meterBase + meterTimes*int64(len(file))}
}

// ReadAt reads from the file until the bound is reached; from then on everything fails.
func (m *meter) ReadAt(p []byte, at int64) (int, error) {
	if m.left -= int64(len(p)); m.left < 0 {
		return 0, errLoop
	}
	return m.file.ReadAt(p, at)
}

// maxObjects is beyond any resume and within memory: the library makes room for as many objects as a file says it has.
const maxObjects = 1_000_000

// guarded are the names whose numbers the library makes room for, or counts to: the tables of cross-reference streams and
// the objects of object streams.
var guarded = map[string]bool{"Size": true, "Index": true, "W": true, "N": true, "Columns": true}

const (
	objectStream = "ObjStm"
	maxStreams   = 500     // of objects; writers put a hundred into each
	maxEntries   = 4 << 10 // bytes between the type of a stream and its data
	maxNumbers   = 1 << 16 // bytes of numbers behind a name
)

// guard refuses a file that the library would not come back from.
func guard(file []byte) {
	guardTables(file)
	locked, streams, unpacked := false, 0, 0
	for i := 0; i < len(file); {
		next := bytes.IndexByte(file[i:], '/')
		if next < 0 {
			break
		}
		name, end := nameAt(file, i+next+1)
		i = end
		switch {
		case guarded[name]:
			guardNumbers(file[i:], name, false)
		case name == "Encrypt":
			locked = true
		case name == objectStream:
			streams++
			if unpacked += guardObjects(file, i); unpacked > maxInflated || streams > maxStreams {
				refuse(LongContent, objectStream)
			}
		}
	}
	if locked && streams > 0 {
		refuse(Encrypted, "object streams cannot be looked into")
	}
}

// nameAt returns the name that begins at i, escapes undone, and the place behind it. Long names are cut: none is asked for.
func nameAt(file []byte, i int) (string, int) {
	var name [16]byte
	n := 0
	for ; i < len(file) && n < len(name) && regular(file[i]); i++ {
		c := file[i]
		if c == '#' && i+2 < len(file) && hexDigit(file[i+1]) >= 0 && hexDigit(file[i+2]) >= 0 {
			c = byte(hexDigit(file[i+1])<<4 | hexDigit(file[i+2]))
			i += 2
		}
		name[n] = c
		n++
	}
	return string(name[:n]), i
}

// regular tells the characters of names and numbers from blanks and delimiters.
func regular(c byte) bool {
	return c > ' ' && bytes.IndexByte([]byte("()<>[]{}/%"), c) < 0
}

// guardNumbers looks at the whole numbers behind a name, in brackets or not. With seen, a number that stands elsewhere, where it
// cannot be looked at, is refused.
func guardNumbers(rest []byte, name string, seen bool) {
	rest = blank(rest[:min(len(rest), maxNumbers)])
	rest, array := bytes.CutPrefix(rest, []byte("["))
	sum := int64(0)
	for count := 1; ; count++ {
		rest = blank(rest)
		n := 0
		for n < len(rest) && regular(rest[n]) {
			n++
		}
		number, err := strconv.ParseInt(string(rest[:n]), 10, 64)
		switch {
		case err != nil && !errors.Is(err, strconv.ErrRange):
			if seen && !array && count == 3 && string(rest[:n]) == "R" {
				refuse(LongContent, name)
			}
			return
		case err != nil, number > maxObjects:
			refuse(LongContent, name)
		case !array && count == 3:
			return
		}
		if sum += number; name == "W" && array && count == 3 && sum == 0 {
			refuse(LongContent, "entries of no bytes")
		}
		rest = rest[n:]
	}
}

// blank cuts off leading blanks.
func blank(b []byte) []byte { return bytes.TrimLeft(b, "\x00\t\n\f\r ") }

// guardObjects looks into the object stream whose type ends at i, and returns how much it unpacks to. A hexadecimal string that
// never ends is one the library never comes back from, and so is a number of objects without end.
func guardObjects(file []byte, i int) int {
	rest := file[i:]
	at := bytes.Index(rest[:min(len(rest), maxEntries)], []byte("stream"))
	if at < 0 {
		return 0
	}
	entries := file[max(0, i-maxEntries) : i+at]
	entries = entries[bytes.LastIndex(entries, []byte("obj"))+1:]
	for j := 0; j < len(entries); j++ {
		if name, end := nameAt(entries, j+1); entries[j] == '/' && name == "N" {
			guardNumbers(entries[end:], name, true)
		}
	}
	data := bytes.TrimLeft(rest[at+len("stream"):], "\r\n")
	if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
		data, _ = io.ReadAll(io.LimitReader(z, maxStream+1)) // damage is for the library to meet
	} else {
		data, _, _ = bytes.Cut(data, []byte("endstream"))
	}
	if len(data) > maxStream {
		refuse(LongContent, objectStream)
	}
	if bytes.LastIndexByte(data, '<') > bytes.LastIndexByte(data, '>') {
		refuse(BrokenObject, "hexadecimal string without an end")
	}
	return len(data)
}
