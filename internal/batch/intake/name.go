package intake

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// maxName is the longest display name, in bytes.
const maxName = 255

// segments cuts a name as a sender wrote it into the parts of a path that goes down from nowhere: no root, no drive, no way up, nothing that does
// not show. Composed letters, since macOS takes them apart and a roster made elsewhere does not.
func segments(raw string) []string {
	shown := strings.Map(func(r rune) rune {
		switch {
		case r == '\\':
			return '/'
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp): // Cf: an override of direction can make exe.pdf of fdp.exe
			return -1
		default:
			return r
		}
	}, strings.ToValidUTF8(raw, "\uFFFD"))
	var parts []string
	for part := range strings.SplitSeq(norm.NFC.String(shown), "/") {
		if part = undriven(strings.TrimSpace(part)); part != "" && part != "." && part != ".." {
			parts = append(parts, part)
		}
	}
	return parts
}

// undriven takes drive letters off: C:resume.pdf.
func undriven(part string) string {
	for len(part) > 1 && part[1] == ':' && 'a' <= part[0]|0x20 && part[0]|0x20 <= 'z' {
		part = strings.TrimSpace(part[2:])
	}
	return part
}

// displayName joins segments to at most maxName bytes: folders go first, then the end of the stem. It is for people and rosters, never a place on disk.
func displayName(parts []string) string {
	size := len(parts) - 1
	for _, part := range parts {
		size += len(part)
	}
	for size > maxName && len(parts) > 1 {
		size -= len(parts[0]) + 1
		parts = parts[1:]
	}
	name := strings.Join(parts, "/")
	if len(name) <= maxName {
		return name
	}
	ending := path.Ext(name)
	if len(ending) > 16 {
		ending = ""
	}
	cut := maxName - len(ending)
	for !utf8.RuneStart(name[cut]) {
		cut--
	}
	return strings.TrimSpace(name[:cut]) + ending
}

// passedOver says that an entry is not one of the sender's files: what systems and Office leave beside them.
func passedOver(parts []string) bool {
	if len(parts) == 0 {
		return false
	}
	for _, part := range parts {
		if strings.HasPrefix(part, ".") || strings.EqualFold(part, "__MACOSX") {
			return true
		}
	}
	last := parts[len(parts)-1]
	return strings.EqualFold(last, "Thumbs.db") || strings.EqualFold(last, "desktop.ini") ||
		strings.HasPrefix(last, "~$") // where Word notes who has the document open
}

// entryName is the name of an entry in UTF-8. Archives of old hold code page 437 and have no mark; many writers of UTF-8 forget theirs.
func entryName(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	decoded, err := charmap.CodePage437.NewDecoder().String(name)
	if err != nil {
		return name
	}
	return decoded
}
