package keyword

import (
	"strings"
	"unicode"
)

// links finds the mail addresses and links of a line, as ranges of runes in order. Their words name nothing.
func links(line []rune) [][2]int {
	if !mayLink(line) {
		return nil
	}
	var found [][2]int
	for i := 0; i < len(line); {
		if unicode.IsSpace(line[i]) {
			i++
			continue
		}
		end := i
		marked := false
		for end < len(line) && !unicode.IsSpace(line[end]) {
			marked = marked || line[end] == '@' || line[end] == '.' || line[end] == ':'
			end++
		}
		if marked && isLink(strings.Trim(string(line[i:end]), "()[]<>,;|")) {
			found = append(found, [2]int{i, end})
		}
		i = end
	}
	return found
}

// mayLink is quick: a link has an @, a stroke behind a colon, a stop that ends no word, or the stop of www.
func mayLink(line []rune) bool {
	for i, r := range line {
		switch r {
		case '@':
			return true
		case ':':
			if i+1 < len(line) && line[i+1] == '/' {
				return true
			}
		case '.':
			if i+1 < len(line) && !unicode.IsSpace(line[i+1]) || i > 0 && line[i-1]|0x20 == 'w' {
				return true
			}
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
