package keyword

import (
	"slices"

	"himscore/internal/resume"
)

// pastime reports a line that tells what somebody does for pleasure: of a section of interests, or labelled so.
func (d *reading) pastime(l *lineRead) bool {
	if d.resume.Lines[l.line].Kind == resume.Interests {
		return true
	}
	for _, c := range l.cues {
		if c.first == 0 && c.tells(ofPastime) {
			return c.last+1 < len(l.tokens) && l.tokens[c.last+1].labelled
		}
	}
	return d.forPleasure(l)
}

// forPleasure reports a line that tells of two pleasures and names nothing that only the field has, wherever it stands.
func (d *reading) forPleasure(l *lineRead) bool {
	told, last := 0, -1
	for _, c := range l.cues {
		if c.first > last && c.tells(ofLeisure) {
			told, last = told+1, c.last
		}
	}
	return told >= 2 && !slices.ContainsFunc(l.hits, func(h hit) bool { return h.forms[0].kind == named && h.forms[0].sense == nil })
}

// describes reports that the words only say what kind of an everyday thing the next word names: an RAC kit, a Rhapsody choir.
func (d *reading) describes(l *lineRead, h hit) bool {
	if h.last+1 >= len(l.tokens) || l.tokens[h.last+1].gap != spaced && l.tokens[h.last+1].gap != hyphened {
		return false
	}
	for _, c := range l.cues {
		if c.first == h.last+1 && c.tells(ofThings) {
			return true
		}
	}
	return false
}

// ofTrade reports a clause with a word of another trade in a line that says nothing else of health care: the EMR of a builder is what
// insurers reckon with, and so it is in the resume of somebody who went on to keep records. A profile tells of a whole life: there
// the sentence counts.
func (d *reading) ofTrade(l *lineRead, h hit) bool {
	if !tradeIn(l, h) {
		return false
	}
	first, last := 0, len(l.tokens)-1
	if d.resume.Lines[l.line].Kind == resume.Summary {
		first, last = part(l.tokens, h, ended)
	}
	return !d.healthBeside(l, h, first, last)
}

// tradeIn reports a word of another trade in the clause of a hit.
func tradeIn(l *lineRead, h hit) bool {
	first, last := part(l.tokens, h, claused)
	for _, c := range l.cues {
		if c.tells(ofTrade) && first <= c.first && c.last <= last && (c.last < h.first || h.last < c.first) {
			return true
		}
	}
	return false
}

// healthBeside reports that something else of health care stands within a range of tokens beside a hit: an everyday word of it, or a name
// that only the field has.
func (d *reading) healthBeside(l *lineRead, h hit, first, last int) bool {
	for _, c := range l.cues {
		if c.tells(ofHealth) && first <= c.first && c.last <= last && (c.last < h.first || h.last < c.first) {
			return true
		}
	}
	for _, other := range l.hits {
		if other.first < first || last < other.last || other.first <= h.last && h.first <= other.last {
			continue
		}
		for _, f := range other.forms {
			if f.sense == nil && f.kind != decoyed && !f.anyTrade {
				return true
			}
		}
	}
	return false
}

// atWork reports a product's name that stands as one does where nothing else tells, in a resume of another field: as something
// worked with, or in the company of what any trade works with. An Azure Room and the python of a temple do not.
func (d *reading) atWork(l *lineRead, n int, h hit, f *form) bool {
	line := &d.resume.Lines[l.line]
	if line.Kind == resume.Skills || line.Kind == resume.Certifications {
		return true
	}
	if longerName(l.tokens, h) || h.first > 0 && l.tokens[h.first].gap == spaced && article(l.tokens[h.first-1]) && atEnd(l.tokens, h) {
		return false
	}
	if inList(l, n, h) || worksWith(l.tokens, h) {
		return true
	}
	for i, other := range l.hits {
		if i != n && d.tool(other) {
			return true
		}
	}
	return d.listedAmongSkills(f.id)
}

// atEnd reports that no noun follows a name which it could describe: the Python, the Python who, the Python of Delphi.
func atEnd(tokens []token, h hit) bool {
	if h.last+1 >= len(tokens) || tokens[h.last+1].gap >= listed {
		return true
	}
	switch tokens[h.last+1].word {
	case "who", "which", "that", "of", "in", "on", "at", "and", "or", "was", "is":
		return true
	}
	return false
}

// tool reports a name that any trade works with and that needs no deciding.
func (d *reading) tool(h hit) bool {
	for _, f := range h.forms {
		if f.kind == named && f.sense == nil && f.anyTrade {
			return true
		}
	}
	return false
}

// worksWith reports a word before a name that makes it what somebody works with: in Excel, using Tableau.
func worksWith(tokens []token, h hit) bool {
	if h.first == 0 || tokens[h.first].gap != spaced {
		return false
	}
	switch tokens[h.first-1].key() {
	case "in", "with", "using", "use", "used", "via", "into", "through":
		return true
	}
	return false
}

// listedAmongSkills reports that the section of skills holds a name of the same keyword.
func (d *reading) listedAmongSkills(id string) bool {
	for i := range d.lines {
		if d.resume.Lines[d.lines[i].line].Kind != resume.Skills {
			continue
		}
		for _, h := range d.lines[i].hits {
			for _, f := range h.forms {
				if f.id == id && f.kind == named {
					return true
				}
			}
		}
	}
	return false
}
