package plaintext

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"

	"himscore/internal/extract/linetext"
)

// Decode turns the bytes of a text file into a string: UTF-8, UTF-16 with or without a mark, else Windows-1252. It
// reports false where the bytes are no text in any of them. Mojibake is undone.
func Decode(file []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(file, []byte("\xef\xbb\xbf")):
		file = file[3:]
	case bytes.HasPrefix(file, []byte("\xff\xfe")), bytes.HasPrefix(file, []byte("\xfe\xff")):
		return decode16(file, utf.LittleEndian, utf.UseBOM)
	case wide(file, 1):
		return decode16(file, utf.LittleEndian, utf.IgnoreBOM)
	case wide(file, 0):
		return decode16(file, utf.BigEndian, utf.IgnoreBOM)
	}
	if utf8.Valid(file) {
		text := linetext.Repair(string(file))
		return text, readable(text)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(file)
	return string(text), err == nil && readable(string(text))
}

func decode16(file []byte, order utf.Endianness, mark utf.BOMPolicy) (string, bool) {
	text, err := utf.UTF16(order, mark).NewDecoder().Bytes(file)
	return string(text), err == nil && readable(string(text))
}

// wide tells whether most bytes at odd (zero = 1) or even (zero = 0) places are zero, as in UTF-16 of Latin text.
func wide(file []byte, zero int) bool {
	if len(file) < 8 || len(file)%2 != 0 {
		return false
	}
	n := 0
	head := file[:min(len(file), 4096)&^1]
	for i := zero; i < len(head); i += 2 {
		if head[i] == 0 {
			n++
		}
	}
	return n*10 > len(head)/2*8
}

// readable tells text from binary: next to no control characters, and no NUL at all.
func readable(text string) bool {
	control, all := 0, 0
	for _, r := range text {
		all++
		switch {
		case r == 0:
			return false
		case r == '\n', r == '\r', r == '\t', r == '\f', r == '\v':
		case unicode.IsControl(r), r == utf8.RuneError:
			control++
		}
	}
	return control*100 <= all
}
