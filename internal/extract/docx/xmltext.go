package docx

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// utf8XML returns an XML part as UTF-8. Word accepts parts in UTF-16, with a byte order mark or without.
func utf8XML(content []byte) ([]byte, error) {
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(content, []byte("\xef\xbb\xbf")):
		return content[3:], nil
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("<\x00")):
	case bytes.HasPrefix(content, []byte("\xfe\xff")), bytes.HasPrefix(content, []byte("\x00<")):
		order = unicode.BigEndian
	default:
		return content, nil
	}
	content, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(content)
	if err != nil {
		return nil, damaged(err)
	}
	return content, nil
}

// oldCharset is asked for every encoding but UTF-8. UTF-16 was undone before; its declaration is still there.
func oldCharset(name string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(name) {
	case "windows-1252", "iso-8859-1", "latin1":
		return charmap.Windows1252.NewDecoder().Reader(r), nil
	}
	return r, nil
}

// cleanedXML makes a broken part readable for the lenient pass: no characters that XML forbids, no bare & or <.
func cleanedXML(content []byte) []byte {
	clean := make([]byte, 0, len(content)+64)
	for i := 0; i < len(content); {
		c := content[i]
		switch {
		case c == '&' && !entity(content[i+1:]):
			clean = append(clean, "&amp;"...)
			i++
		case c == '<' && !markup(content[i+1:]):
			clean = append(clean, "&lt;"...)
			i++
		case c < ' ' && c != '\t' && c != '\n' && c != '\r':
			i++
		case c < utf8.RuneSelf:
			clean = append(clean, c)
			i++
		default:
			r, size := utf8.DecodeRune(content[i:])
			if (r != utf8.RuneError || size > 1) && r != '\ufffe' && r != '\uffff' {
				clean = append(clean, content[i:i+size]...)
			}
			i += size
		}
	}
	return clean
}

// entity reports whether what follows an ampersand is one of XML's own entities or a character reference.
func entity(after []byte) bool {
	end := bytes.IndexByte(after[:min(len(after), 10)], ';')
	if end < 1 {
		return false
	}
	switch name := string(after[:end]); name {
	case "amp", "lt", "gt", "quot", "apos":
		return true
	default:
		return validReference(name)
	}
}

// validReference reports whether #65 or #x41 stands for a character that XML allows.
func validReference(name string) bool {
	number, found := strings.CutPrefix(name, "#")
	base := 10
	if digits, hex := strings.CutPrefix(number, "x"); hex {
		number, base = digits, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	return found && err == nil && n <= utf8.MaxRune && (n >= ' ' || n == '\t' || n == '\n' || n == '\r')
}

func markup(after []byte) bool {
	if len(after) == 0 {
		return false
	}
	c := after[0]
	return c == '/' || c == '?' || c == '!' || c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf
}
