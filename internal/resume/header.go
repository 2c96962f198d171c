package resume

import (
	"strings"
	"unicode"

	"himscore/internal/lazyregexp"
)

// A line above the first heading that says more than this is prose, not a tagline.
const longestHeadline = 24

var contactForm = lazyregexp.New(`(?i)\S@\S+\.\S|\b(?:tel|phone|mobile|cell|e-?mail|address)\b\s*[:.]|` +
	`(?:\+\d{1,3}[\s.\-]?)?\(?\d{3}\)?[\s./\-]{0,2}\d{3}[\s.\-]\d{4}|\+\d[\d\s().\-]{7,}|` +
	`\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|^\d{1,5}\s+\S+(?:\s+\S+){0,4}\s+(?:st|street|ave|avenue|rd|road|blvd|dr|drive|ln|lane|ct|court|way|pl|place|apt|suite)\b`)

var placeForm = lazyregexp.New(`^[A-Z][\pL.'\-]+(?:\s[A-Z][\pL.'\-]+){0,3},?\s+(?:[A-Z]{2}|[A-Z][a-z]{2,}\.?(?:\s[A-Z][a-z]+)?)$`)

// header names the parts of the lines of the header: name, headline, contact and, where there is prose, items. Beside a sidebar the
// header comes in pieces.
func (b *builder) header() {
	name := b.look.name
	for n, section := range b.out.Sections {
		if first, last := b.span(n); name < 0 && section.Kind == Header && section.Line == 0 {
			name = b.nameLine(first, last)
		}
	}
	for n, section := range b.out.Sections {
		if section.Kind != Header {
			continue
		}
		for i, last := b.span(n); i <= last; i++ {
			if line := &b.out.Lines[i]; line.Part == "" {
				line.Part = b.headerPart(i, name)
			}
		}
	}
}

func (b *builder) headerPart(i, name int) Part {
	line := &b.out.Lines[i]
	switch {
	case line.Hidden:
		return Item
	case i == name:
		return Name
	case saysContact(line.Text) || isPlace(strings.TrimRight(line.Text, "0123456789- ")) && !b.rd.saysJob(line.Text):
		return Contact
	case line.Bullet || LongerThan(longestHeadline, line.Text) || isProse(line.Text):
		return Item
	case b.out.Sections[line.Section].Line > 0: // below a heading such as "Contact"
		return Contact
	}
	return Headline
}

// saysContact says whether a line holds contact data: links, or a mail address, a telephone number or a street.
func saysContact(text string) bool {
	return linkWords.In(text) || strings.ContainsAny(text, "@:.0123456789") && contactForm.MatchString(text)
}

var linkWords = NewPieces("http://", "https://", "www.", "linkedin", "github")

// nameLine finds the applicant's name: the largest of the first lines that look like one. -1 where none does.
func (b *builder) nameLine(first, last int) int {
	name := -1
	for i := first; i <= last && i < first+6; i++ {
		line := &b.doc[i]
		if line.Hidden || line.Bullet || !looksLikeName(line.Text) || b.rd.saysJob(line.Text) && name >= 0 {
			continue
		}
		if name < 0 || line.Size > b.doc[name].Size+0.4 {
			name = i
		}
	}
	return name
}

// looksLikeName says whether a line begins with two to five words, all capitalised, before a comma, a tab or its end.
func looksLikeName(text string) bool {
	name, _, _ := strings.Cut(text, "\t")
	name, _, _ = strings.Cut(name, ",")
	name, _, _ = strings.Cut(name, "|")
	if mayEndWithAddress(name) {
		name = address.ReplaceAllString(name, "")
	}
	if strings.ContainsAny(name, "0123456789@:/") {
		return false
	}
	parts := strings.Fields(withoutAsides(name)) // "Lt. (ret.) Ana Poe"
	if len(parts) < 1 || len(parts) > 6 || len(name) > 60 {
		return false
	}
	for _, p := range parts {
		r := []rune(strings.TrimLeft(p, `"'“‘(`))
		if len(r) == 0 || unicode.IsLower(r[0]) && !nameParticle[p] {
			return false
		}
	}
	return true
}

// address is how a person wishes to be spoken of or to, behind the name: (she/her), they/them, (Mr.).
var address = lazyregexp.New(`(?i)\s+[(\[]?(?:(?:she|he|they|ze|xe|elle|ella|él)\s*/\s*\pL+(?:\s*/\s*\pL+)?|mrs?|ms|mx|dr)\.?[)\]]?\s*$`)

// mayEndWithAddress is quick: nearly all names have no stroke, and end in other letters than Mr., Mrs., Ms., Mx. and Dr.
func mayEndWithAddress(name string) bool {
	if strings.IndexByte(name, '/') >= 0 {
		return true
	}
	end := strings.TrimRight(name, "\t\n\f\r )].")
	if len(end) < 2 {
		return false
	}
	switch strings.ToLower(end[len(end)-2:]) {
	case "mr", "rs", "ms", "mx", "dr":
		return true
	}
	return false
}

var nameParticle = map[string]bool{"de": true, "la": true, "del": true, "van": true, "von": true, "der": true, "den": true, "da": true, "di": true, "dos": true,
	"bin": true, "al": true, "el": true, "le": true, "y": true, "e": true, "ibn": true, "ter": true, "ten": true}

// isPlace says whether every part of a line between bars or bullets is a town with its state or country.
func isPlace(text string) bool {
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == '\t' }) {
		place := strings.TrimSpace(part)
		if !strings.Contains(part, ",") && !endsWithState(part) || !namesOnly(place) || !placeForm.MatchString(place) {
			return false
		}
	}
	return true
}

// namesOnly is quick: the words of most lines do not all begin with a capital, as those of a place do.
func namesOnly(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if word[0] < 'A' || word[0] > 'Z' {
			return false
		}
	}
	return true
}

// endsWithState says whether two capitals stand alone at the end, as of a state.
func endsWithState(text string) bool {
	const spaces = " \t\n\f\r"
	text = strings.TrimRight(text, spaces)
	n := len(text)
	capital := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	return n > 2 && capital(text[n-1]) && capital(text[n-2]) && strings.IndexByte(spaces, text[n-3]) >= 0
}

// isProse says whether a text is a sentence or several rather than a title.
func isProse(text string) bool {
	text = strings.TrimSpace(text)
	return strings.Contains(text, ".") && Words(text) >= 8 && endsSentence(text)
}

// endsSentence says whether a full stop in the text ends a sentence: one behind a lower-case word does, one behind "B.S" or "St" does not.
func endsSentence(text string) bool {
	run := 0 // of letters that a word may end in
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == ')', c == '%':
			run++
			continue
		case c == '.' && run >= 3 && (i+1 == len(text) || strings.IndexByte("\t\n\f\r ", text[i+1]) >= 0):
			return true
		}
		run = 0
	}
	return false
}
