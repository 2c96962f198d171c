package keyword

// behind reports a cue behind the mention, with no other mention between them.
func (r *denial) behind(l *lineRead, cues []cue, f *item) bool {
	for _, c := range cues {
		cue := c.number
		if !r.after.has(cue) || c.first <= f.last || c.first-f.last > reachBehind || speaksOn(l, c.last+1) || l.tokens[c.first].gap >= claused && !l.tokens[c.first].labelled && speaksLater(l, c.last+1) {
			continue
		}
		if cue == r.deed && (speaksLater(l, c.last+1) || r.own && !begins(l, c.first)) {
			continue
		}
		if l.lastOnly(f, c) || l.tokens[c.first-1].small == "not" && l.tokens[c.first].gap <= spaced {
			continue
		}
		if r.closers.has(c.number) && !near(l, f.last+1, c.first) || ofAnother(l, f.last+1, c.first) || l.undoes(c.last) || l.praised(c.first) {
			continue
		}
		if follows(l, f.last+1, c.first) && !stranger(l, f.last+1, c.first) && !r.voided(l, cues, c) {
			return true
		}
	}
	return false
}

// lastOnly reports a cue behind a comma that ends a list of items with commas: it speaks of the last of them, the Snowflake of "SQL, Python,
// Snowflake, planned for 2027". One that begins with "all" or "none" speaks of the list.
func (l *lineRead) lastOnly(f *item, cue cue) bool {
	if l.tokens[cue.first].gap != listed || l.plays(cue.first, nothing) {
		return false
	}
	switch l.tokens[cue.first].small {
	case "all", "both", "each", "neither", "none":
		return false
	}
	commas := 0
	for i := f.last + 1; i < cue.first; i++ {
		if l.told[i] && l.tokens[i].gap == listed {
			commas++
		}
	}
	return commas > 0
}

// stranger reports a name that no rule knows between a mention and a cue: the "never used" of "Epic; Corwin never used" is not about Epic.
func stranger(l *lineRead, from, to int) bool {
	for i := from; i < to; i++ {
		t := l.tokens[i]
		if t.gap >= listed && !t.labelled && !t.opens && !t.first && !l.told[i] && t.word != t.small && !self(t) {
			return true
		}
	}
	return false
}

// ofAnother reports a cue in the clause behind that of a mention which speaks of something named only there: the "not mine" of "questions on HIPAA;
// the charts are not mine".
func ofAnother(l *lineRead, from, to int) bool {
	behind := false
	for i := from; i < to; i++ {
		behind = behind || l.tokens[i].gap >= claused && !l.tokens[i].labelled
		if behind && !l.plays(i, writer|link|bare|copula) && !pronoun(l.tokens[i].small) {
			return true
		}
	}
	return false
}

// speaksOn reports a mention right behind a cue: the "never used" of "SQL; never used Tableau" is not about SQL.
func speaksOn(l *lineRead, at int) bool {
	for i := at; i < len(l.tokens) && i < at+2 && l.tokens[i].gap <= spaced; i++ {
		if l.told[i] {
			return true
		}
	}
	return false
}

// near reports that a cue that ends a clause speaks of a mention: "Epic no", not "RN, Oregon, no".
func near(l *lineRead, from, to int) bool {
	for i := from; i < to; i++ {
		if l.tokens[i].gap >= listed {
			return false
		}
	}
	return to-from < 3
}

func follows(l *lineRead, from, to int) bool {
	run := true // still within one noun phrase: the coding of ICD-10-CM coding
	for i := from; i <= to; i++ {
		if l.tokens[i].gap == ended {
			return false
		}
		run = run && l.told[i] && l.tokens[i].gap <= hyphened
		if i < to && l.told[i] && !run && !joiner(l.tokens[i-1]) && l.tokens[i].gap != joined {
			return false
		}
	}
	return true
}
