package docx

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// utf8XML returns an XML part as UTF-8. Word accepts parts in UTF-16, with a byte order mark or without; old writers
// declare the one-byte encoding of Western Windows.
func utf8XML(content []byte) ([]byte, error) {
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(content, []byte("\xef\xbb\xbf")):
		return content[3:], nil
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("<\x00")):
	case bytes.HasPrefix(content, []byte("\xfe\xff")), bytes.HasPrefix(content, []byte("\x00<")):
		order = unicode.BigEndian
	case oneByte(content):
		return decoded(charmap.Windows1252.NewDecoder().Bytes(content))
	default:
		return content, nil
	}
	return decoded(unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(content))
}

func decoded(content []byte, err error) ([]byte, error) {
	if err != nil {
		return nil, damaged(err)
	}
	return content, nil
}

// oneByte reports whether a part declares an encoding that is Windows-1252 or contained in it.
func oneByte(content []byte) bool {
	declaration, isXML := bytes.CutPrefix(content[:min(len(content), 200)], []byte("<?xml"))
	if !isXML {
		return false
	}
	declaration, _, _ = bytes.Cut(declaration, []byte("?>"))
	switch strings.ToLower((element{attrs: string(declaration)}).attr("encoding")) {
	case "windows-1252", "iso-8859-1", "latin1":
		return true
	}
	return false
}
