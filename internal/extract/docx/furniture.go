package docx

import (
	"regexp"
	"slices"
	"strings"
)

// Headers repeat what the first lines of the page say, up to this many of them.
const topLines = 12

var pageNumber = regexp.MustCompile(`(?i)^[\W_]*(page)?[\W_]*\d*[\W_]*(of)?[\W_]*\d*[\W_]*$`)

var contact = regexp.MustCompile(`[^\s@]+@[^\s@]+\.\pL{2}|\(?\b\d{3}\)?[\s./–-]{0,3}\d{3}[\s./–-]?\d{4}\b|\+\d[\d\s().–/-]{6,}\d|(?i:linkedin\.com)`)

// document writes a whole document: headers once, the body, notes, footers once.
func (w *writer) document(b *body) error {
	// All parts are read before a line is written: a picture in the header can be the ground of white text on the page.
	headers, err := w.furniture(b, "headerReference")
	if err != nil {
		return err
	}
	footers, err := w.furniture(b, "footerReference")
	if err != nil {
		return err
	}
	notes, err := w.notes(b)
	if err != nil {
		return err
	}
	w.backdrop = b.seen.backdrops > 0
	w.blocks(b.blocks)
	for _, part := range notes {
		w.blocks(part.blocks)
	}
	main := w.lines
	said := words(main[:min(len(main), topLines)])
	top, bottom := w.once(headers, said), w.once(footers, said)
	w.seen.contactApart = holdsContact(top, bottom) && !holdsContact(main)
	w.lines = slices.Concat(top, main, bottom)
	w.headings()
	return nil
}

// furniture reads all headers or footers, each once, the first page's first.
func (w *writer) furniture(b *body, kind string) (parts []*body, err error) {
	done := map[string]bool{}
	for _, page := range []string{"first", "default", "even"} {
		for _, ref := range b.heads {
			name := w.pkg.byID[ref.id]
			if ref.kind != kind || ref.page != page || done[name] {
				continue
			}
			done[name] = true
			part, err := w.part(name, b)
			if err != nil {
				return nil, err
			}
			parts = append(parts, part)
		}
	}
	return parts, nil
}

func (w *writer) notes(b *body) (parts []*body, err error) {
	for _, kind := range []string{"footnotes", "endnotes"} {
		part, err := w.part(w.pkg.kind[kind], b)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// part reads a part that stands beside the body, and counts what it holds with the body's.
func (w *writer) part(name string, b *body) (*body, error) {
	content, err := w.pkg.part(name)
	if err != nil || len(content) == 0 {
		return &body{}, err
	}
	part, err := walk(content, w.styles)
	if err != nil {
		return nil, err
	}
	b.seen.pictures += part.seen.pictures
	b.seen.pictureArea += part.seen.pictureArea
	b.seen.backdrops += part.seen.backdrops
	return part, nil
}

// once returns the lines of headers or footers without page numbers and without what the page says at its top anyway (a
// header for further pages repeats the name). What they say is added to said.
func (w *writer) once(parts []*body, said map[string]bool) (kept []line) {
	for _, part := range parts {
		w.lines = nil
		w.apart(func() { w.blocks(part.blocks) })
		for _, l := range w.lines {
			if !pageNumber.MatchString(l.Text) && !repeats(l, said) {
				kept = append(kept, l)
			}
		}
		for word := range words(kept) {
			said[word] = true
		}
	}
	return kept
}

// repeats reports whether every word of a line was said before.
func repeats(l line, said map[string]bool) bool {
	for word := range words([]line{l}) {
		if !said[word] && !pageNumber.MatchString(word) {
			return false
		}
	}
	return true
}

func words(lines []line) map[string]bool {
	set := map[string]bool{}
	for _, l := range lines {
		for _, word := range strings.Fields(strings.ToLower(l.Text)) {
			set[strings.Trim(word, ".,;:|()•·")] = true
		}
	}
	return set
}

func holdsContact(parts ...[]line) bool {
	for _, lines := range parts {
		for _, l := range lines {
			if !l.Hidden && mayBeContact(l.Text) && contact.MatchString(l.Text) {
				return true
			}
		}
	}
	return false
}

// mayBeContact spares most lines the search: it needs a mail sign, a dot or eight digits.
func mayBeContact(text string) bool {
	digits := 0
	for _, r := range text {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	return digits >= 8 || strings.ContainsRune(text, '@') || strings.ContainsRune(text, '.')
}
