package keyword

import (
	"strings"
	"unicode"
)

// links finds the mail addresses and links of a line, as ranges of runes in order. Their words name nothing.
func links(line []rune) [][2]int {
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
