package resume

import (
	"slices"
	"strings"
	"unicode"

	"himscore/taxonomy"
)

// How a list of credentials is told by what stands in it.
const (
	furthestLetters = 2 // words before the name of a credential in an item that is about it: "2019: RHIT", "Passed the CCS"
	fewestLetters   = 2 // such items in a section whose title says something else: "Papers", "Honors"
)

// letters are the names of credentials by their first word. Names in capitals count only so: "chat" is no CHAT.
type letters map[string][][]string

// lettersOf takes the names that say a credential by themselves: not the two letters of a belt or of a state.
func lettersOf(credentials []taxonomy.Credential) letters {
	l := letters{}
	for _, c := range credentials {
		if c.Kind == "degree" {
			continue
		}
		for _, name := range slices.Concat([]string{c.Label, c.Name}, c.Aliases) {
			w := bareWords(name)
			if len(w) == 0 || len(strings.Join(w, "")) < 3 && c.Kind != "licence" && !strings.Contains(name, "+") {
				continue
			}
			l[w[0]] = append(l[w[0]], w)
		}
	}
	return l
}

// bareWords splits a text into words of letters and digits, as they are written.
func bareWords(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// open says whether an item begins with the name of a credential, or with few words before it.
func (l letters) open(text string) bool {
	w := bareWords(text)
	for at := 0; at <= furthestLetters && at < len(w); at++ {
		for _, name := range l[w[at]] {
			if len(name) <= len(w)-at && slices.Equal(name, w[at:at+len(name)]) {
				return true
			}
		}
	}
	return false
}

// parted says whether a text is nothing but abbreviations parted by strokes, as credentials are written: "TNCC / ENPC".
func parted(text string) bool {
	const longest = 5
	pieces := strings.Split(text, "/")
	return len(pieces) > 1 && !slices.ContainsFunc(pieces, func(p string) bool { return len(strings.TrimSpace(p)) > longest || !isCaps(p) })
}

// lists finds the sections that hold credentials whatever their title says: at least half of their lines begin with one. People call
// them "Letters", "In my wallet" or "Papers".
func (b *builder) lists() {
	for s := range b.out.Sections {
		section := &b.out.Sections[s]
		fewest := fewestLetters
		switch section.Kind {
		case Other:
			fewest = 1
		case Publications, Awards, Affiliations:
		default:
			continue
		}
		first, last := b.span(s)
		lines, opened := 0, 0
		for i := first; i <= last; i++ {
			line := &b.out.Lines[i]
			if line.Hidden || line.Part == Heading {
				continue
			}
			lines++
			if b.rd.letters.open(line.Text) {
				opened++
			}
		}
		if opened < fewest || 2*opened < lines {
			continue
		}
		section.Kind = Certifications
		for i := first; i <= last; i++ {
			b.out.Lines[i].Kind = Certifications
		}
	}
}
