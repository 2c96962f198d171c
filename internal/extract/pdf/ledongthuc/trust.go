package ledongthuc

import (
	"strings"
	"unicode"

	"himscore/internal/extract/pdf/glyph"
)

// trustGlyphs refuses pages whose characters are not those of a text: replacement and control characters above one in 200.
func trustGlyphs(pages []glyph.Page) {
	all, bad := 0, 0
	for _, p := range pages {
		for _, g := range p.Glyphs {
			for _, r := range g.Text {
				all++
				if r == unicode.ReplacementChar || unicode.IsControl(r) && r != '\t' {
					bad++
				}
			}
		}
	}
	if all == 0 {
		refuse(NoGlyphs, len(pages))
	}
	if bad*200 > all {
		refuse(Garbled, "control characters")
	}
}

const (
	minJudged  = 30 // words; fewer say nothing
	glued      = 26 // letters; longer words are rare outside addresses
	shortWords = 2.4
	longWords  = 11
)

// Trust returns a *Refusal when the words of the text, laid out, do not look like words: letters mapped to signs, spaces
// lost ("MEDICALBILLING") or added ("Re altime").
func Trust(texts []string) error {
	words, lettered, long, letters := 0, 0, 0, 0
	for _, t := range texts {
		for w := range strings.FieldsSeq(t) {
			if strings.ContainsAny(w, "@/._") { // an address, or a list without spaces
				continue
			}
			n, l := 0, 0
			for _, r := range w {
				n++
				if unicode.IsLetter(r) {
					l++
				}
			}
			words++
			letters += n
			if l*2 >= n {
				lettered++
			}
			if l > glued {
				long++
			}
		}
	}
	if words < minJudged {
		return nil
	}
	average := float64(letters) / float64(words)
	switch {
	case lettered*10 < words*6:
		return &Refusal{Garbled, "few words of letters"}
	case average < shortWords || average > longWords || long*50 > words:
		return &Refusal{Garbled, "words too short or too long"}
	}
	return nil
}
