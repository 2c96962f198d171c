package keyword

import "sort"

// How far, in tokens, words stand apart that speak together.
const (
	reachDeed   = 5 // from a lead to its act: "have not had the chance to use"
	reachUnless = 3 // from "who" to the cue it takes along: "clerks who had never seen"
	reachSpared = 4 // from a keyword to the post that it describes: "coding quality analyst roles"
	reachLater  = 6 // from a deed to the keyword behind it that it speaks of
)

// deeds adds to the cues of a line those that a lead and an act make together: "never" and "used".
func (d *denials) deeds(l *lineRead, cues []cue) []cue {
	made := len(cues)
	var led uint64 // the rules of which a lead stands there
	for i := range cues {
		led |= d.leads[cues[i].number]
	}
	for r := range d.rules {
		rule := &d.rules[r]
		if led == 0 || rule.deed == 0 || led&ruleBit(r) == 0 {
			continue
		}
		for i, lead := range cues[:made] {
			if !rule.leads.has(lead.number) {
				continue
			}
			for _, act := range cues[i+1 : made] {
				if act.first > lead.last+reachDeed {
					break
				}
				if rule.acts.has(act.number) && act.first > lead.last && rule.together(l, cues[i+1:made], lead.last+1, act.first) {
					cues = append(cues, cue{first: lead.first, last: act.last, number: rule.deed})
				}
			}
		}
	}
	if len(cues) > made {
		sort.SliceStable(cues, func(a, b int) bool { return cues[a].first < cues[b].first })
	}
	return cues
}

// together reports that nothing parts a lead from its act: no mark, no keyword, no stop word.
func (r *denial) together(l *lineRead, cues []cue, from, to int) bool {
	for i := from; i <= to; i++ {
		if l.tokens[i].gap >= listed || l.told[i] {
			return false
		}
	}
	for _, c := range cues {
		if c.first >= to {
			break
		}
		if r.stops.has(c.number) && c.first >= from && c.last < to {
			return false
		}
	}
	return true
}

// voided reports that a cue speaks of somebody or something else: of the clerks "who had never seen HL7".
func (r *denial) voided(l *lineRead, cues []cue, cue cue) bool {
	if len(r.unless) == 0 {
		return false
	}
	for i := cue.first; i > 0 && i > cue.first-reachUnless; i-- {
		if l.tokens[i].gap >= parted || self(l.tokens[i-1]) || l.contrasts(i-1) || l.tokens[i-1].small == "with" {
			return false
		}
		for _, u := range cues {
			if u.last == i-1 && r.unless.has(u.number) {
				return l.work || l.tokens[i-1].small != "who" || !l.ownWho(cue.first)
			}
		}
	}
	return false
}

// spared reports a word close behind a mention for which the rule does not count.
func (r *denial) spared(l *lineRead, cues []cue, f *item) bool {
	if len(r.spares) == 0 {
		return false
	}
	for _, c := range cues {
		if r.spares.has(c.number) && c.first > f.last && c.first-f.last <= reachSpared && r.reaches(l, cues, f.last+1, c.first) {
			return true
		}
	}
	return false
}

// speaksLater reports a keyword behind a deed in its clause, which the deed then speaks of.
func speaksLater(l *lineRead, at int) bool {
	for i := at; i < len(l.tokens) && i < at+reachLater && l.tokens[i].gap < listed; i++ {
		if l.told[i] {
			return true
		}
	}
	return false
}

// begins reports that a deed is said of what stands before it: "SQL, never used", "SQL I have never used"; not "order sets not used in a
// year", and not what follows a semicolon.
func begins(l *lineRead, at int) bool {
	if g := l.tokens[at].gap; g == listed || g == parted || l.tokens[at].labelled {
		return true
	}
	for i := at - 1; i >= max(at-2, 0) && l.tokens[i+1].gap <= spaced; i-- {
		if self(l.tokens[i]) {
			return true
		}
	}
	return false
}

// self reports the writer.
func self(t token) bool {
	switch t.word {
	case "I", "Ive", "Id", "Im", "i", "ive", "we", "We":
		return true
	}
	return false
}

// adds reports a word that may join a new statement as well as an item.
func adds(t token) bool {
	switch t.word {
	case "and", "And", "AND":
		return true
	}
	return false
}

// goesOn reports words with which a list goes on behind "and" although they name nothing.
func goesOn(t token) bool {
	switch t.word {
	case "any", "other", "similar", "related", "the", "a", "an", "some", "more", "advanced", "basic", "maybe", "perhaps", "possibly", "later", "eventually",
		"then", "also", "ultimately", "of", "with", "in":
		return true
	}
	return article(t)
}

// indefinite reports the article of an apposition: "my sister, an RHIA".
func indefinite(t token) bool { return t.word == "a" || t.word == "an" }
