package keyword

import "strings"

// refused reports a denial behind a mention, of which it is the subject or the object set first: "SQL is not mine", "Epic I never had".
func (c *clause) refused(f *item) bool {
	if !c.has(negator | wish | booked | writer) {
		return false
	}
	end := f.tail
	for i := end; i < len(c.tokens) && i < end+5; i++ {
		t := c.tokens[i]
		if t.word == "but" && i > end && c.plays(i+1, negator) && c.plays(i+2, owning) && c.ends(i+3) {
			return !c.work // "taught but not practised"
		}
		if t.word == "but" && c.any(f.from, f.first, perceives) && c.notDone(i+1) {
			return !c.work // "can follow Python but do not write it"
		}
		if t.gap >= parted || c.told[i] || c.plays(i, firm) || c.plays(i, others) {
			return false
		}
		if !c.work && c.plays(i, wish) && i > end && c.linked(end, i) || i > end && (t.word == "outside" || t.word == "beyond") && (c.plays(i+1, writer) || c.whatI(i+1)) {
			return true // "Python is still ahead of me"
		}
		if c.planned(i) {
			return true
		}
		if !c.plays(i, negator) || c.plays(i, flaw) || c.undoes(i) {
			continue
		}
		if norOf(t) && c.plays(i+1, link) && !c.plays(i+2, writer) {
			return false // "and neither could my manager"
		}
		if !c.work && i == end && t.gap <= spaced && c.all(i, c.end(i, listed), denying|bare|slight) && !c.plays(i, denier) {
			return true // "TruCode not once"
		}
		if !c.work && i == f.last+1 && norOf(t) && !c.lower(f) && c.all(i, c.end(i, listed), denying|owning|learns) {
			return true // "Ensemble neither used nor studied"
		}
		return c.refusedAt(i, f)
	}
	return false
}

// refusedAt reports that the "not" at a token denies what stands before it, and not something else that goes on behind.
func (c *clause) refusedAt(i int, f *item) bool {
	t, end := c.tokens[i], f.tail
	stop := c.reason(i, c.end(i, listed))
	if c.tells(i, stop) || c.any(i, stop, flaw|firm) || stop-i > longestValue {
		return false
	}
	if t.gap == listed && i == end {
		return stop == i+1 || c.all(i, stop, denying|bare|owning|link)
	}
	if c.plays(f.head-1, writer) && i > end && c.plays(i-1, link) && t.small == "not" {
		return true // "my SQL does not exist"
	}
	aux := i > end && c.plays(i-1, link) || i > end+1 && c.plays(i-1, writer)
	if c.work {
		return aux && c.any(i, stop, writer) // "coding was never my task"
	}
	if (i == end || c.all(end, i, lesson|paper)) && !c.lower(f) && (stop == i+2 || c.all(i+2, stop, bare|ahead|link) || preposition(c.tokens[i+2]) && (c.plays(i+3, writer) || i+3 < stop && c.tokens[i+3].small == "any")) && c.told[f.from] && (c.plays(i+1, owning|lack) || strings.HasSuffix(c.tokens[i+1].word, "ed")) {
		return true // "Green Belt not pursued", "HL7 not offered this year"
	}
	if first := f.head; first > 0 && c.plays(first-1, aside|firm) {
		return false // "Beyond SQL I do not code"
	}
	subject := i > end && c.tokens[i-1].small == "i" || i > end+1 && c.tokens[i-2].small == "i"
	return subject && (c.any(i, stop, owning) || c.tokens[end].small == "i") || aux && (c.any(i, stop, writer) || stop == i+1 || stop == i+2 && c.plays(i+1, owning) || c.all(i, stop, denying|bare|link))
}

// notDone reports a clause that denies a deed with what was named before it: "do not write it".
func (c *clause) notDone(at int) bool {
	for at < len(c.tokens) && c.plays(at, writer|link) && !c.plays(at, negator) {
		at++
	}
	for c.plays(at, negator) || c.plays(at, link) {
		at++
	}
	return at > 0 && c.plays(at-1, negator) && c.plays(at, owning|performs) && c.pointsBack(at+1, c.end(at, listed))
}

// reason is the token at which a clause begins to say why: "never opened since there was no license".
func (c *clause) reason(from, stop int) int {
	for i := from + 2; i < stop; i++ {
		switch c.tokens[i].small {
		case "since", "because", "as":
			return i
		}
	}
	return stop
}

// whatI reports "what I".
func (c *clause) whatI(i int) bool {
	return i+1 < len(c.tokens) && c.tokens[i].small == "what" && self(c.tokens[i+1])
}

// planned reports a course that is set and not taken: "SQL elective planned for summer".
func (c *clause) planned(i int) bool {
	return !c.work && c.plays(i, booked) && (c.plays(i-1, lesson) || c.linked(i-1, i) || i+2 < len(c.tokens) && preposition(c.tokens[i+1]) && c.plays(i+2, ahead))
}

// linked reports a form of "to be" among the tokens from..to-1.
func (c *clause) linked(from, to int) bool {
	for i := from; i < to; i++ {
		switch c.tokens[i].word {
		case "is", "are", "remains", "remain", "lies", "comes":
			return true
		}
	}
	return false
}

// all reports that every token of a range plays one of the parts.
func (c *clause) all(from, to int, p role) bool {
	for i := from; i < to; i++ {
		if !c.plays(i, p) {
			return false
		}
	}
	return from < to
}

// setAside reports what something else is taken for, or an exception: Excel instead of Tableau.
func (c *clause) setAside(f *item) bool {
	if !c.has(aside) {
		return false
	}
	for i := f.first - 1; i >= 0 && i >= f.first-longestList; i-- {
		if c.plays(i, aside) && !c.plays(i+1, aside) {
			if i > 0 && c.tokens[i-1].gap < listed && c.plays(i-1, denying) {
				return false
			}
			first := max(f.head, i+1)
			if c.ofAll(i) && !c.allOf(i) || c.beyond(i+1, first) {
				return false
			}
			if first-i-1 > nearAside || !c.reaches(i+1, f, writer|wish|flaw) || c.any(f.tail, c.end(f.last, listed), writer) {
				return false // "instead of the Excel sheets I make now"
			}
			for j := i + 1; j < first; j++ {
				switch c.tokens[j].small {
				case "in", "on", "at", "by", "with", "through", "for", "from", "after", "before", "to", "of", "waiting":
					return false
				}
			}
			end := f.tail
			if c.lower(f) && c.work && i+1 < first && strings.HasSuffix(c.tokens[i+1].word, "ing") {
				return false // "instead of buying a dashboard, built one": what was set aside is the buying
			}
			return !c.lower(f) || c.ends(end) || preposition(c.tokens[end])
		}
		if c.tokens[i].gap >= claused {
			return false
		}
	}
	return false
}

// beyond reports a comma before a mention, behind what is set aside and is none: "Except for weekends, sole ROI contact".
func (c *clause) beyond(from, first int) bool {
	for i := from; i < first; i++ {
		if c.told[i] {
			return false
		}
		if i > from && c.tokens[i].gap == listed {
			return true
		}
	}
	return first > from && first < len(c.tokens) && c.tokens[first].gap == listed
}

// ofAll reports words that set something apart only where all of a thing is spoken of: apart from, save.
func (c *clause) ofAll(i int) bool {
	for ; i >= 0 && c.plays(i, aside); i-- {
		switch c.tokens[i].small {
		case "apart", "aside", "save", "bar", "barring":
			return true
		case "short":
			return i == 0 || !c.plays(i-1, aside) // not "stops short of"
		}
	}
	return false
}

// allOf reports a word of completeness in the sentence of a token: only from all can something be set apart.
func (c *clause) allOf(at int) bool {
	for at > 0 && c.tokens[at].gap < claused {
		at--
	}
	for i := at; i < len(c.tokens) && (i == at || c.tokens[i].gap < claused); i++ {
		switch c.tokens[i].small {
		case "all", "every", "everything", "each", "anything", "whole", "entire":
			return true
		}
	}
	return false
}

func preposition(t token) bool {
	switch t.word {
	case "for", "in", "on", "at", "of", "with", "from", "by", "to", "as", "behind", "under", "beyond":
		return true
	}
	return false
}
