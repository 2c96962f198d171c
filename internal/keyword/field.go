package keyword

import (
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// fields says how much of a resume and of each of its entries speaks of health care, by what needs no deciding:
// unambiguous names of the field, and its everyday words.
type fields struct {
	whole   int
	words   int
	entries []int    // points by entry
	cues    []cueSet // by entry: what its lines hold
	him     int
	inform  int
}

// points of evidence for the field
const (
	namePoints    = 2
	wordPoints    = 1
	wholePoints   = 6  // a resume is of the field from here
	wholeWords    = 40 // a shorter one needs a point for so many words
	shortWords    = 80 // a text shorter than this is too short to be of another field
	shortPoints   = 1  // from here
	foreignPoints = 2  // a resume with no more is of another field
	foreignWords  = 90 // so is one with no more than a point for so many words: a banker whose clients are two hospitals
)

func (d *reading) measureFields() {
	d.measureSettings()
	d.fields.entries = make([]int, len(d.resume.Entries))
	d.fields.cues = emptySets(len(d.resume.Entries), len(d.senses.numbers))
	seen := map[string]bool{}
	var seenCue cueSet
	for i := range d.lines {
		l := &d.lines[i]
		line := d.resume.Lines[l.line]
		if d.silent[i] || line.Part == resume.Contact {
			continue
		}
		if line.Part != resume.Name && line.Kind != resume.Education { // a longer name or school makes no resume another one
			d.fields.words += len(l.tokens)
		}
		points := 0
		for _, h := range l.hits {
			for _, f := range h.forms {
				if f.sense != nil || f.kind == decoyed || d.senses.anyTrade[f.id] || d.identity(l, h, f) {
					continue
				}
				points += namePoints
				if !seen[f.id] {
					seen[f.id] = true
					d.speakUp(line, namePoints)
					d.count(f.id)
				}
			}
		}
		for _, c := range l.cues {
			n := c.number
			d.noteCue(line, n)
			if !d.senses.health.has(n) {
				continue
			}
			points += wordPoints
			if !seenCue.has(n) {
				seenCue.add(n)
				d.speakUp(line, wordPoints)
			}
		}
		if line.Entry >= 0 && line.Entry < len(d.fields.entries) {
			d.fields.entries[line.Entry] += points
		}
	}
}

// speakUp adds points for the field. A list of skills adds none: it says what somebody would like to be found by, and a dump must not
// turn another trade's words into keywords.
func (d *reading) speakUp(line resume.Line, points int) {
	if line.Kind != resume.Skills {
		d.fields.whole += points
	}
}

func (d *reading) count(id string) {
	switch d.senses.lean[id] {
	case taxonomy.HIM:
		d.fields.him++
	case taxonomy.Informatics:
		d.fields.inform++
	}
}

func (d *reading) noteCue(line resume.Line, cue int) {
	if line.Entry >= 0 && line.Entry < len(d.fields.cues) {
		d.fields.cues[line.Entry].add(cue)
	}
}

// elsewhere reports a line in an entry that holds so many cues against a sense and none for it: the cancer registrar's HCC.
func (d *reading) elsewhere(line resume.Line, s *sense, least int) bool {
	if line.Entry < 0 || line.Entry >= len(d.fields.cues) {
		return false
	}
	held := d.fields.cues[line.Entry]
	if s.pro.shared(held) > 0 {
		return false
	}
	return s.contra.shared(held) >= least
}

// enough are the points from which a text of so many words is of the field; a line or two need none.
func (f fields) enough() int { return min(wholePoints, f.words/wholeWords) }

// foreign reports a resume of another field: letters that everybody in health care knows are its own there.
func (d *reading) foreign() bool {
	return d.fields.words >= shortWords && !d.inField() && d.fields.whole <= max(foreignPoints, d.fields.words/foreignWords)
}

// inField reports a resume of the field; a text too short to tell counts as one.
func (d *reading) inField() bool { return d.fields.whole >= d.fields.enough() }

// health reports that a line stands in a resume of the field, and within it in work of the field.
func (d *reading) health(line resume.Line) bool {
	f := d.fields
	if f.words < shortWords {
		return f.whole >= max(shortPoints, f.enough())
	}
	if !d.inField() {
		return false
	}
	switch line.Kind {
	case resume.Experience, resume.Projects, resume.Volunteering:
		if line.Entry >= 0 && line.Entry < len(f.entries) {
			return f.entries[line.Entry] > 0
		}
	}
	return true
}
