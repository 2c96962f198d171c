package docx

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// utf8XML returns an XML part as UTF-8. Word accepts parts in UTF-16, with a byte order mark or without; old writers
// declare the one-byte encoding of Western Windows.
func utf8XML(content string) (string, error) {
	order := unicode.LittleEndian
	switch {
	case strings.HasPrefix(content, "\xef\xbb\xbf"):
		return content[3:], nil
	case strings.HasPrefix(content, "\xff\xfe"), strings.HasPrefix(content, "<\x00"):
	case strings.HasPrefix(content, "\xfe\xff"), strings.HasPrefix(content, "\x00<"):
		order = unicode.BigEndian
	case oneByte(content):
		return decoded(charmap.Windows1252.NewDecoder().String(content))
	default:
		return content, nil
	}
	return decoded(unicode.UTF16(order, unicode.UseBOM).NewDecoder().String(content))
}

func decoded(content string, err error) (string, error) {
	if err != nil {
		return "", damaged(err)
	}
	return content, nil
}

// oneByte reports whether a part declares an encoding that is Windows-1252 or contained in it.
func oneByte(content string) bool {
	declaration, isXML := strings.CutPrefix(content[:min(len(content), 200)], "<?xml")
	if !isXML {
		return false
	}
	declaration, _, _ = strings.Cut(declaration, "?>")
	switch strings.ToLower((element{attrs: declaration}).attr("encoding")) {
	case "windows-1252", "iso-8859-1", "latin1":
		return true
	}
	return false
}
