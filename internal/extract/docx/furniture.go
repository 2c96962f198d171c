package docx

import (
	"regexp"
	"slices"
	"strings"
)

// Headers repeat what the first lines of the page say, up to this many of them.
const topLines = 12

var pageNumber = regexp.MustCompile(`(?i)^[\W_]*(page)?[\W_]*\d*[\W_]*(of)?[\W_]*\d*[\W_]*$`)

var contact = regexp.MustCompile(`[\w.+-]+@[\w-]+\.\w|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|(?i:linkedin\.com)`)

// document writes a whole document: headers once, the body, notes, footers once.
func (w *writer) document(p *opcPackage, b *body) error {
	w.blocks(b.blocks)
	for _, notes := range []string{"footnotes", "endnotes"} {
		if err := w.part(p, p.kind[notes]); err != nil {
			return err
		}
	}
	main := w.lines
	said := words(main[:min(len(main), topLines)])
	headers, err := w.furniture(p, b, "headerReference", said)
	if err != nil {
		return err
	}
	footers, err := w.furniture(p, b, "footerReference", said)
	if err != nil {
		return err
	}
	w.seen.contactApart = holdsContact(headers, footers) && !holdsContact(main)
	w.lines = slices.Concat(headers, main, footers)
	w.headings()
	return nil
}

// furniture returns the lines of all headers or footers, each once, without page numbers and without what the page
// says at its top anyway (a header for further pages repeats the name). What they say is added to said.
func (w *writer) furniture(p *opcPackage, b *body, kind string, said map[string]bool) ([]line, error) {
	var kept []line
	done := map[string]bool{}
	for _, page := range []string{"first", "default", "even"} {
		for _, ref := range b.heads {
			name := p.byID[ref.id]
			if ref.kind != kind || ref.page != page || done[name] {
				continue
			}
			done[name] = true
			w.lines = nil
			var err error
			w.apart(func() { err = w.part(p, name) })
			if err != nil {
				return nil, err
			}
			for _, l := range w.lines {
				if !pageNumber.MatchString(l.Text) && !repeats(l, said) {
					kept = append(kept, l)
				}
			}
			for word := range words(kept) {
				said[word] = true
			}
		}
	}
	return kept, nil
}

// part writes a part that stands beside the body.
func (w *writer) part(p *opcPackage, name string) error {
	content, err := p.part(name)
	if err != nil || len(content) == 0 {
		return err
	}
	b, err := walk(content, w.styles)
	if err != nil {
		return err
	}
	w.blocks(b.blocks)
	return nil
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
			if contact.MatchString(l.Text) {
				return true
			}
		}
	}
	return false
}
