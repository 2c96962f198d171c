package keyword

import (
	"himscore/internal/resume"
)

// fields says how much of a resume and of each of its entries speaks of health care, by what needs no deciding:
// unambiguous names of the field, and its everyday words.
type fields struct {
	whole   int
	words   int
	entries []ofEntry
	cues    []int32 // what the lines of entries hold: of each entry once, those of the next behind
	systems bool    // a name of informatics stands in it
	him     int     // the names of one side alone by which it presents itself: neither work told in one job
	inform  int     // nor a dump among the skills may change what another job's line means
}

// ofEntry is what the lines of an entry say of the field. They stand together.
type ofEntry struct {
	points           int
	firstCue, cueEnd int
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
	d.fields.entries = make([]ofEntry, len(d.resume.Entries))
	named, seen, seenInEntry := emptySet(d.terms), emptySet(len(d.senses.numbers)), emptySet(len(d.senses.numbers))
	presented := emptySet(d.terms)
	d.measureSettings(seenInEntry, named)
	clear(named)
	entry := -1
	for i := range d.lines {
		l := &d.lines[i]
		line := &d.resume.Lines[l.line]
		if d.silent[i] || line.Part == resume.Contact {
			continue
		}
		if line.Part != resume.Name && line.Kind != resume.Education { // a longer name or school makes no resume another one
			d.fields.words += len(l.tokens)
		}
		points := d.measureNames(l, named, presented)
		for _, c := range l.cues {
			if !c.tells(ofHealth) {
				continue
			}
			points += wordPoints
			if !seen.has(c.number) {
				seen.add(c.number)
				d.speakUp(line, wordPoints)
			}
		}
		if line.Entry >= 0 && line.Entry < len(d.fields.entries) {
			if line.Entry != entry {
				entry = line.Entry
				clear(seenInEntry)
			}
			d.fields.note(entry, points, l.cues, seenInEntry)
		}
	}
}

// measureNames notes the names of the field in a line, and returns their points.
func (d *reading) measureNames(l *lineRead, named, presented cueSet) int {
	line, points := &d.resume.Lines[l.line], 0
	for _, h := range l.hits {
		for _, f := range h.forms {
			if f.sense != nil || f.kind == decoyed || f.anyTrade || d.identity(l, h, f) {
				continue
			}
			points += namePoints
			if !named.has(f.number) {
				named.add(f.number)
				d.speakUp(line, namePoints)
			}
			if line.Part != resume.Body && line.Kind != resume.Skills && !presented.has(f.number) {
				presented.add(f.number)
				d.fields.lean(f)
			}
			d.fields.systems = d.fields.systems || f.inform
		}
	}
	return points
}

// note adds what a line of an entry holds: points, and the cues that are not seen yet.
func (f *fields) note(entry, points int, cues []cue, seen cueSet) {
	e := &f.entries[entry]
	if e.cueEnd == 0 {
		e.firstCue = len(f.cues)
	}
	e.points += points
	for _, c := range cues {
		if !seen.has(c.number) {
			seen.add(c.number)
			f.cues = append(f.cues, c.number)
		}
	}
	e.cueEnd = len(f.cues)
}

// speakUp adds points for the field. A list of skills adds none: it says what somebody would like to be found by, and a dump must not
// turn another trade's words into keywords.
func (d *reading) speakUp(line *resume.Line, points int) {
	if line.Kind != resume.Skills {
		d.fields.whole += points
	}
}

// lean counts a name by its side.
func (f *fields) lean(of *form) {
	switch {
	case of.him:
		f.him++
	case of.inform:
		f.inform++
	}
}

// elsewhere reports a line in an entry that holds so many cues against a sense and none for it: the cancer registrar's HCC.
func (d *reading) elsewhere(line *resume.Line, s *sense, least int) bool {
	if line.Entry < 0 || line.Entry >= len(d.fields.entries) {
		return false
	}
	e := d.fields.entries[line.Entry]
	against := 0
	for _, n := range d.fields.cues[e.firstCue:e.cueEnd] {
		if s.pro.has(n) {
			return false
		}
		if s.contra.has(n) {
			against++
		}
	}
	return against >= least
}

// enough are the points from which a text of so many words is of the field; a line or two need none.
func (f *fields) enough() int { return min(wholePoints, f.words/wholeWords) }

// foreign reports a resume of another field: letters that everybody in health care knows are its own there.
func (d *reading) foreign() bool {
	return d.fields.words >= shortWords && !d.inField() && d.fields.whole <= max(foreignPoints, d.fields.words/foreignWords)
}

// inField reports a resume of the field; a text too short to tell counts as one.
func (d *reading) inField() bool { return d.fields.whole >= d.fields.enough() }

// health reports that a hit stands in a resume of the field, and within it in work of the field. What tells of neither work nor knowledge, a club,
// a prize or a pastime, is of the field where its line says so itself: a guard at a school crossing minds no crosswalk of codes.
func (d *reading) health(l *lineRead, h hit) bool {
	f := &d.fields
	if f.words < shortWords {
		return f.whole >= max(shortPoints, f.enough())
	}
	if !d.inField() {
		return false
	}
	line := &d.resume.Lines[l.line]
	switch line.Kind {
	case resume.Experience, resume.Projects, resume.Volunteering, resume.Education:
		if line.Entry >= 0 && line.Entry < len(f.entries) {
			return f.entries[line.Entry].points > 0
		}
	}
	switch line.Kind {
	case resume.Education, resume.Volunteering, resume.Awards, resume.Affiliations, resume.Interests:
		return d.healthBeside(l, h, 0, len(l.tokens)-1)
	}
	return true
}
