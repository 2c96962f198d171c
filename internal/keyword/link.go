package keyword

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// links finds the mail addresses and links of a line, as ranges of runes in order. Their words name nothing.
func links(line string) [][2]int {
	var found [][2]int
	for at := 0; line != ""; {
		end := strings.IndexFunc(line, unicode.IsSpace)
		if end < 0 {
			end = len(line)
		}
		word := line[:end]
		length := utf8.RuneCountInString(word)
		if strings.ContainsAny(word, "@.:") && isLink(strings.Trim(word, "()[]<>,;|")) {
			found = append(found, [2]int{at, at + length})
		}
		at += length
		line = line[end:]
		if _, size := utf8.DecodeRuneInString(line); size > 0 { // the space
			line = line[size:]
			at++
		}
	}
	return found
}

// mayLink is quick: a link has an @, a stroke behind a colon, a stop that ends no word, or the stop of www.
func mayLink(line string) bool {
	if strings.IndexByte(line, '@') >= 0 || strings.Contains(line, ":/") {
		return true
	}
	for i := 0; i < len(line); i++ {
		dot := strings.IndexByte(line[i:], '.')
		if dot < 0 {
			return false
		}
		i += dot
		if i+1 < len(line) && line[i+1] > ' ' || i > 0 && line[i-1]|0x20 == 'w' {
			return true
		}
	}
	return false
}

// isLink reports a mail address or a link: name@host.tld, scheme://, www., or host.tld/path in small letters.
func isLink(word string) bool {
	if at := strings.IndexByte(word, '@'); at > 0 {
		return strings.Contains(word[at:], ".")
	}
	if strings.Contains(word, "://") || strings.HasPrefix(strings.ToLower(word), "www.") {
		return true
	}
	host, _, path := strings.Cut(word, "/")
	dot := strings.LastIndexByte(host, '.')
	if dot < 1 || strings.ToLower(host) != host {
		return false
	}
	switch host[dot+1:] {
	case "com", "org", "net", "edu", "gov", "io", "me", "dev", "app", "example":
		return true
	}
	return path && len(host)-dot > 2 && strings.Count(host, ".") > 1
}
