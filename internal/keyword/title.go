package keyword

import (
	"slices"

	"himscore/internal/resume"
)

// above is what the title of a section says of all that stands under it.
type above uint8

const (
	plainTitle above = iota
	goalTitle        // it is to come: "Next steps"
	awayTitle        // it is not there: "Weak spots"
)

// headings are the cues in the headings of sections, and what those say that say something of all that stands under them.
func (d *reading) headings(title *clause) (cues map[int][]cue, titles map[int]above) {
	for i := range d.resume.Sections {
		tokens, denials := d.heading(&d.resume.Sections[i])
		if len(denials) > 0 {
			if cues == nil {
				cues = map[int][]cue{}
			}
			cues[i] = denials
		}
		if t := d.titleOf(tokens, title); t != plainTitle {
			if titles == nil {
				titles = map[int]above{}
			}
			titles[i] = t
		}
	}
	return cues, titles
}

// heading is what a heading holds. Nearly always it is a line of its own, which has been read.
func (d *reading) heading(section *resume.Section) ([]token, []cue) {
	if i := section.Line - 1; i >= 0 && i < len(d.resume.Lines) && d.resume.Lines[i].Text == section.Heading {
		if l := &d.lines[d.pieces[i]]; !d.resume.Lines[i].Hidden && len(l.tokens) < pieceLength {
			return l.tokens, l.denials
		}
	}
	r, f, tokens := runs{vocabulary: d.words}, finds{}, scan(section.Heading)
	r.read(tokens, &f)
	return tokens, f.denials
}

// titleOf reads a title in the room of another. It holds no mention.
func (d *reading) titleOf(tokens []token, c *clause) above {
	n := len(tokens)
	c.tokens, c.told, c.part = tokens, slices.Grow(c.told[:0], n)[:n], slices.Grow(c.part[:0], n)[:n]
	clear(c.part)
	d.parts.cast(c, c.part)
	switch {
	case c.any(0, n, goal), c.titled(0, n) && c.any(0, n, ahead|wish):
		return goalTitle
	case c.titled(0, n), n > 0 && c.plays(0, denying) && !c.any(0, n, flaw):
		return awayTitle
	}
	return plainTitle
}

// longestTitle bounds, in tokens, a line that is read as the title of those below it though no section begins there.
const longestTitle = 4

// subtitle reports a short line that names nothing.
func (d *reading) subtitle(l *lineRead) bool {
	line := &d.resume.Lines[l.line]
	return len(l.found) == 0 && len(l.tokens) > 0 && len(l.tokens) <= longestTitle && !line.Bullet && l.tokens[0].word != l.tokens[0].small
}
