package keyword

import "himscore/internal/resume"

// define looks for abbreviations that the line itself spells out: "release of information (ROI)", "MPI (market
// penetration index)", "PACS board (Prairie Arts Society)". Such a definition fixes the sense of the letters for the
// whole document; letters that otherwise need no deciding lose theirs.
func (d *reading) define(i int) {
	l := &d.lines[i]
	for n, h := range l.hits {
		if h.first != h.last {
			continue
		}
		first, last, ok := spelledOut(l.tokens, h.first)
		if !ok {
			continue
		}
		for _, f := range h.forms {
			if f.kind == decoyed {
				continue
			}
			names := namesWithin(l.hits, n, first, last, f.id) || namesWithin(l.hints, -1, first, last, f.id)
			if f.sense == nil {
				if !names && !d.speaksOfHealth(l, first, last) {
					d.renamed[f] = true
				}
			} else if at := d.placeOf(l, f); !names && at.entry != everywhere && d.inField() {
				d.local[at] = true // another job may have the letters of the field
			} else if _, known := d.fixed[f.sense]; !known {
				d.fixed[f.sense] = names
			}
		}
	}
}

// place is a sense in one entry, or in one line among certifications.
type place struct {
	sense *sense
	entry int
}

// everywhere is the entry of lines that stand in none.
const everywhere = -1

// placeOf is how far a definition in a line reaches. Among certifications letters of a code set are those of a credential, in that line alone: who
// was a certified phlebotomy technician (CPT) may assign CPT codes today.
func (d *reading) placeOf(l *lineRead, f *form) place {
	line := &d.resume.Lines[l.line]
	if line.Kind == resume.Certifications && f.kind != title {
		return place{f.sense, everywhere - 1 - l.line}
	}
	return place{f.sense, line.Entry}
}

// speaksOfHealth reports a word of the field among the words of a definition: it may be a name of the keyword that the vocabulary lacks.
func (d *reading) speaksOfHealth(l *lineRead, first, last int) bool {
	for _, c := range l.cues {
		if c.first >= first && c.last <= last && c.tells(ofHealth) {
			return true
		}
	}
	return false
}

// lengths of what is read as a definition
const (
	fewestLetters = 2
	mostLetters   = 6
	wordsSpelled  = 12 // words that spell out letters
	wordsBetween  = 2  // words between letters and their definition: "the CDI working group (community ...)"
)

// spelledOut finds the words beside an abbreviation, or it beside them, in brackets, whose initials it is.
func spelledOut(tokens []token, at int) (first, last int, ok bool) {
	letters := tokens[at].key()
	if len(letters) < fewestLetters || len(letters) > mostLetters {
		return 0, 0, false
	}
	if tokens[at].opens && tokens[at].closes {
		return spelledBefore(tokens, at, letters)
	}
	if tokens[at].closes {
		return 0, 0, false
	}
	for next := at + 1; next < len(tokens) && next <= at+1+wordsBetween; next++ {
		far := next > at+1
		if far && (len(letters) == fewestLetters || !letterWord(tokens[at].word)) {
			break
		}
		switch {
		case tokens[next].opens:
			return spelledFrom(tokens, next, letters, true)
		case explains(tokens, next):
			return spelledFrom(tokens, next+2, letters, false)
		case tokens[next].gap > hyphened:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

func spelledBefore(tokens []token, at int, letters string) (first, last int, ok bool) {
	left := len(letters)
	for first = at; first > 0 && left > 0 && at-first < wordsSpelled; {
		first--
		switch initial := tokens[first].key()[0]; {
		case initial == letters[left-1]:
			left--
		case !linking(tokens[first]):
			return 0, 0, false
		}
	}
	return first, at - 1, left == 0
}

// spelledFrom reads words whose initials are the letters, up to the bracket that closes them or to the mark before a remark:
// "(Certified Picture Conservator, a guild)".
func spelledFrom(tokens []token, from int, letters string, bracket bool) (first, last int, ok bool) {
	n := 0
	for last = from; last < len(tokens) && last-from < wordsSpelled; last++ {
		switch initial := tokens[last].key()[0]; {
		case n < len(letters) && initial == letters[n]:
			n++
		case !linking(tokens[last]):
			return 0, 0, false
		}
		if bracket && tokens[last].closes || last+1 == len(tokens) || n == len(letters) && (tokens[last+1].gap >= listed || linking(tokens[last+1]) || !bracket) {
			return from, last, n == len(letters)
		}
	}
	return 0, 0, false
}

// letterWord reports an abbreviation in capitals, also of several: CTRs.
func letterWord(word string) bool { return upperCase(word) || pluralOf(word) }

// explains reports the words that say in running text what letters stand for.
func explains(tokens []token, at int) bool {
	if at+1 >= len(tokens) || tokens[at].gap >= ended || tokens[at+1].gap > dotted {
		return false
	}
	switch tokens[at].word + " " + tokens[at+1].word {
	case "that is", "short for", "stands for", "stood for", "i e":
		return true
	}
	return false
}

func linking(t token) bool {
	switch t.word {
	case "of", "and", "for", "the", "in", "to", "on", "a", "an", "our", "with":
		return true
	}
	return false
}

// namesWithin reports that the words of a definition name the keyword themselves.
func namesWithin(hits []hit, n, first, last int, id string) bool {
	for i, h := range hits {
		if i == n || h.first > last || h.last < first {
			continue
		}
		for _, f := range h.forms {
			if f.id == id {
				return true
			}
		}
	}
	return false
}
