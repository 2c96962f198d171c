package keyword

import "unicode"

// longestLabel bounds, in tokens, the words before a colon that say where the keywords behind it stand: "Still on my list for the spring:".
const longestLabel = 12

// labelled reports a cue in the label before the list of a mention: "Still open: SQL, FHIR".
func (r *denial) labelled(l *lineRead, cues []cue, f *item) bool {
	for _, c := range cues {
		if !r.labels.has(c.number) || c.last >= f.first {
			continue
		}
		colon := c.last + 1
		for colon < f.first && !l.tokens[colon].labelled && l.tokens[colon].gap < claused {
			colon++
		}
		start := c.first
		for start > 0 && l.tokens[start].gap < claused {
			start--
		}
		if l.tokens[colon].labelled && colon-start <= longestLabel && !anyOf(l.told[start:colon]) && r.runsTo(l, cues, colon, f.first) {
			return true
		}
	}
	return false
}

// runsTo is reaches for what stands behind a label, which may close with a bracket: "Capstone (planned): SQL".
func (r *denial) runsTo(l *lineRead, cues []cue, colon, to int) bool {
	if colon < to && l.tokens[colon-1].closes {
		return r.reaches(l, cues, colon+1, to)
	}
	return colon == to && l.tokens[colon-1].closes || r.reaches(l, cues, colon, to) || l.listsOn(colon, to)
}

// listsOn reports that a list runs on between two tokens, whatever its items: "Next term: pharmacology, then ethics, SQL".
func (l *lineRead) listsOn(from, to int) bool {
	for i := from; i <= to; i++ {
		if i > from && (l.tokens[i].gap >= claused || l.tokens[i].gap == parted && !l.tokens[i].opens) || i < to && l.plays(i, firm|writer|denying|proof|performs|copula) {
			return false
		}
	}
	return to-from <= longestList
}

// saidOf reports a cue in the words behind a mention and a colon, a dash or a bracket, with no other mention between: "FHIR: some day".
func (r *denial) saidOf(l *lineRead, cues []cue, f *item) bool {
	behind := f.last + 1
	if behind >= len(l.tokens) || l.tokens[behind].gap < parted || l.tokens[behind].gap == ended || l.tokens[behind].gap == claused && !l.tokens[behind].labelled {
		return false
	}
	for _, c := range cues {
		if r.said.has(c.number) && c.first > f.last && c.first-f.last <= reachBehind && !anyOf(l.told[behind:c.first]) && !speaksOn(l, c.last+1) && unbroken(l, behind+1, c.first) && !l.praised(c.first) && !l.disproved(c.first, l.end(c.first, claused)) {
			return true
		}
	}
	return false
}

// names reports that a mention, or the list that it is part of, begins at a token, and that its words are a name: "no Epic", not "no coding errors"
// nor "no DRG denials".
func (l *lineRead) opensName(at int, f *item) bool {
	if !l.told[at] && at != f.first {
		return false
	}
	for i := at; i < f.first; i++ {
		if !l.told[i] && !joiner(l.tokens[i]) {
			return false
		}
	}
	for i := at; i < len(l.tokens) && (i == at || l.told[i] && l.tokens[i].gap <= hyphened); i++ {
		if unicode.IsLower(initial(l.tokens[i].word)) {
			return false
		}
	}
	return true
}

func anyOf(marked []bool) bool {
	for _, m := range marked {
		if m {
			return true
		}
	}
	return false
}

// unbroken reports that one statement runs on between two tokens.
func unbroken(l *lineRead, from, to int) bool {
	for i := from; i <= to; i++ {
		if l.tokens[i].gap >= claused {
			return false
		}
	}
	return true
}
