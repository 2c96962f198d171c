package resume

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// degrees are the names and the letters of degrees.
type degrees struct {
	begin   *wordSet              // the first words of the names
	names   map[string][][]string // the words behind the first, by the first
	letters map[string]bool       // without stops
	first   [256]bool             // bytes that letters begin with
	second  [256]bool             // and those that stand behind them
}

func newDegrees() *degrees {
	return &degrees{begin: newWordSet(), names: map[string][][]string{}, letters: map[string]bool{}}
}

func (d *degrees) addName(name string) {
	if w := words(name); len(w) > 0 {
		d.begin.add(w[0])
		d.names[w[0]] = append(d.names[w[0]], w[1:])
	}
}

func (d *degrees) addLetters(letters string) {
	d.letters[letters] = true
	d.first[letters[0]] = true
	if len(letters) > 1 {
		d.second[letters[1]] = true
	}
}

// aroundLetters are marks that may stand around the letters of a degree.
const aroundLetters = "()[]|,;:/–—-"

// isLetters tells whether a word is the letters of a degree, perhaps with stops: B.S., (PhD).
func (d *degrees) isLetters(word string) bool {
	if !d.mayBeLetters(word) {
		return false
	}
	return d.letters[strings.ReplaceAll(strings.Trim(word, aroundLetters), ".", "")]
}

// mayBeLetters is quick: the first two letters of nearly all words begin no letters of a degree.
func (d *degrees) mayBeLetters(word string) bool {
	begun := false
	for i := range len(word) {
		switch c := word[i]; {
		case c >= utf8.RuneSelf:
			return true
		case c == '.' || !begun && strings.IndexByte(aroundLetters, c) >= 0:
		case !begun && !d.first[c]:
			return false
		case begun:
			return d.second[c] || strings.IndexByte(aroundLetters, c) >= 0
		default:
			begun = true
		}
	}
	return begun
}

// inNames tells whether the name of a degree stands in a text, whole.
func (d *degrees) inNames(text string) bool {
	var room wordRoom
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		if d.begin.has(room[:n]) && d.goesOn(d.names[string(room[:n])], rest) {
			return true
		}
	}
	return false
}

// beginsName tells whether a text begins with the name of a degree.
func (d *degrees) beginsName(text string) bool {
	var room wordRoom
	n, rest := nextWord(text, &room)
	return d.goesOn(d.names[string(room[:n])], rest)
}

// goesOn tells whether a text begins with the words behind the first of one of some names.
func (d *degrees) goesOn(names [][]string, text string) bool {
	return slices.ContainsFunc(names, func(name []string) bool { return startsWith(text, name) })
}

// namesDegree says whether a line holds the name or the letters of a degree.
func (rd *Reader) namesDegree(text string) bool {
	if LongerThan(longestDated, text) {
		return false
	}
	for w := range strings.FieldsSeq(text) {
		if rd.degrees.isLetters(w) {
			return true
		}
	}
	return rd.degrees.inNames(text)
}

// isSchooling says whether a line of an education section names a degree or a school rather than a detail of it.
func (rd *Reader) isSchooling(text string) bool {
	if LongerThan(longestHeader, text) || isProse(text) || isLabelled(text) {
		return false
	}
	return namesSchool(text) || rd.namesDegree(text) && titleCased(text)
}

// startsSchooling says whether a line below the jobs of a resume without headings begins with a degree: "A.A.S. Radiography, Lake Tech, 2019".
func (b *builder) startsSchooling(i int) bool {
	line := &b.doc[i]
	if i == 0 || line.Bullet || LongerThan(longestHeader, line.Text) {
		return false
	}
	if header := b.out.Sections[len(b.out.Sections)-1].Kind == Header; header && len(b.dates[i].spans) == 0 {
		return false // a headline: "High school teacher, now in health records"
	}
	first, _, _ := strings.Cut(strings.TrimSpace(line.Text), " ")
	return b.rd.degrees.isLetters(first) || b.rd.degrees.beginsName(line.Text)
}
