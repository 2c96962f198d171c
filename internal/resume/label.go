package resume

import (
	"slices"
	"strings"

	"himscore/internal/document"
)

// fewestLabels is how many lines of a form have a label. One alone may be a sentence.
const fewestLabels = 2

// unlabelled cuts the labels of a form off its lines, for the eyes of the reader alone: "Employer: Lake Clinic" / "Position: Clerk" / "Dates: 2019 to
// 2021". Of a text without such labels nothing changes.
func (rd *Reader) unlabelled(lines []document.Line) (cut []document.Line, labels []label) {
	n := 0
	for i := range lines {
		if _, found := rd.behindLabel(lines[i].Text); found {
			n++
		}
	}
	if n < fewestLabels {
		return lines, nil
	}
	cut, labels = slices.Clone(lines), make([]label, len(lines))
	for i := range cut {
		if rest, found := rd.behindLabel(cut[i].Text); found {
			name, _, _ := strings.Cut(cut[i].Text, ":")
			labels[i], cut[i].Text = rd.labels[key(name)], rest
		}
	}
	return cut, labels
}

// label is what a line of a form tells of an entry.
type label int

// The labels, by what stands behind them. Those of the work are no headers.
const (
	unlabelled label = iota
	ofDeed
	ofHeader
	ofPost
	ofEmployer
)

func (b *builder) label(i int) label {
	if b.labels == nil {
		return unlabelled
	}
	return b.labels[i]
}

// namesColumns says whether a line is the head of a table, which holds labels alone: "Period", "Position", "Employer".
func (rd *Reader) namesColumns(text string) bool {
	if strings.IndexByte(text, '\t') < 0 {
		return false
	}
	for column := range strings.SplitSeq(text, "\t") {
		if rd.labels[key(column)] < ofHeader {
			return false
		}
	}
	return true
}

// behindLabel is what stands behind the label of a header line of a form.
func (rd *Reader) behindLabel(text string) (rest string, found bool) {
	label, rest, found := strings.Cut(text, ":")
	rest = strings.TrimSpace(rest)
	if !found || rest == "" || len(label) > longestHeading {
		return text, false
	}
	_, found = rd.labels[key(label)]
	return rest, found
}

// isAside says whether a line tells the terms of a post and nothing that was done there: "Supervisor: Ann Poe", "On call every sixth week", "(2016: home
// with my daughter)".
func (rd *Reader) isAside(text string) bool {
	const longest = 8 // words
	if bare := strings.TrimSpace(text); strings.HasPrefix(bare, "(") && strings.TrimSpace(withoutAsides(bare)) == "" {
		return true
	}
	if label, rest, found := strings.Cut(text, ":"); found && strings.TrimSpace(rest) != "" && len(label) <= longestHeading && rd.asides[key(label)] {
		return true
	}
	if Words(text) > longest || strings.ContainsAny(text, ";,:") {
		return false
	}
	return rd.terms.begin(text) && !purposes.In(text)
}

// purposes stand before what is done on call: "On call for coding questions of 40 physicians".
var purposes = NewPieces(" for ", " to ", " as ")

// opensWish says whether a text begins with what its writer wants: "Looking for", "I would like to".
func (rd *Reader) opensWish(text string) bool {
	var room wordRoom
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		if !ofMyself[string(room[:n])] {
			break
		}
		text = rest
	}
	return rd.wishes.begin(text)
}

// labelsWish says whether a text stands behind the title of a summary: "Wish: a reporting team".
func (rd *Reader) labelsWish(text string) bool {
	label, rest, found := strings.Cut(text, ":")
	return found && len(label) <= longestHeading && strings.TrimSpace(rest) != "" && rd.titles[key(label)] == Summary
}

// ofMyself are the words before a wish.
var ofMyself = map[string]bool{"i": true, "am": true, "im": true, "now": true, "currently": true, "actively": true, "also": true, "my": true}

// phrases are sequences of words, by their first.
type phrases map[string][][]string

func (p phrases) add(phrase string) {
	if w := words(phrase); len(w) > 0 {
		p[w[0]] = append(p[w[0]], w[1:])
	}
}

// begin says whether a text begins with one of them.
func (p phrases) begin(text string) bool {
	var room wordRoom
	n, rest := nextWord(text, &room)
	return slices.ContainsFunc(p[string(room[:n])], func(phrase []string) bool { return startsWith(rest, phrase) })
}

// startsWith says whether a text begins with some words.
func startsWith(text string, phrase []string) bool {
	_, starts := behindWords(text, phrase)
	return starts
}

// behindWords is what stands behind the words with which a text begins.
func behindWords(text string, phrase []string) (rest string, found bool) {
	var room wordRoom
	for _, word := range phrase {
		n := 0
		if n, text = nextWord(text, &room); string(room[:n]) != word {
			return "", false
		}
	}
	return text, true
}

// cut is what stands before and behind the first of them in a text; of those that begin at one word, the longest.
func (p phrases) cut(text string) (before, behind string, found bool) {
	var room wordRoom
	for rest := text; ; {
		n, next := nextWord(rest, &room)
		if n == 0 {
			return text, "", false
		}
		longest := -1
		for _, phrase := range p[string(room[:n])] {
			if after, starts := behindWords(next, phrase); starts && len(phrase) > longest {
				longest, behind = len(phrase), after
			}
		}
		if longest >= 0 {
			return text[:len(text)-len(rest)], behind, true
		}
		rest = next
	}
}
