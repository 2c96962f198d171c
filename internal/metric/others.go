package metric

// askedMe reports others who chose or thanked the candidate: "The chief asked me to run the next one".
func (l *line) askedMe(c clause) bool {
	if c.lead.found && !c.lead.nounLed {
		return false
	}
	for k := c.from + 1; k < c.to-1; k++ {
		if l.toks[k+1].is("me", "us") && l.lex.plain(cueChosen, &l.toks[k]) {
			return true
		}
	}
	return false
}

// standsNow reports a thing named without a verb, and behind a comma that it stands or was taken up: "First data dictionary, still in force".
func (l *line) standsNow(c clause) bool {
	if c.duty || !l.noAct(c) || plural(&l.toks[c.from]) {
		return false
	}
	for i := c.from + 2; i < c.to; i++ {
		if _, ok := l.lex.begins(cueAdopted, l.toks, i); ok && l.toks[i-1].is(",", "(", "–", "—", "-") {
			return true
		}
	}
	return false
}

// newNormal reports what others do today and did not before: "Coders now pick their own schedules".
func (l *line) newNormal(c clause) bool {
	const reach = 6
	if c.lead.found && !c.lead.nounLed {
		return false
	}
	if l.stillServes(c) {
		return true
	}
	for i := c.from + 1; i < min(c.to-1, c.from+reach); i++ {
		if l.toks[i].is("now") {
			next := l.word(i + 1)
			_, duty := l.lex.begins(cueStanding, l.toks, i+1)
			return !duty && next.shape == word && !next.isA(preposition) && (!next.isA(determiner) || before(l.toks, i, "is", "are")) && !endsIn(next.low, "ing", "ed")
		}
	}
	return false
}

// stillServes reports what others still do with what the candidate made: "The night crew still works from the sheet I left".
func (l *line) stillServes(c clause) bool {
	const reach = 12
	for i := c.from + 1; i < min(c.to-1, c.from+reach); i++ {
		v, ok := l.verbAt(i + 1)
		if !l.toks[i].is("still") || !ok || v.tense&(third|plain) == 0 || v.base == "be" {
			continue
		}
		for k := i + 2; k < c.to-1; k++ {
			if l.toks[k].text == "I" || l.toks[k].is("my") {
				return true
			}
		}
	}
	return false
}

// sequel reports what came of an act, told with a subject of its own: "Taught one ward the trick, and every ward uses it now",
// "Left a cue card in the drawer, and residents still carry it". What others did as their own work ("and the day shift scanned them") is none.
func (l *line) sequel(c clause) bool {
	const reach = 7
	if c.lead.nounLed || !c.lead.past {
		return false
	}
	for i := c.lead.at + 2; i < c.to-2; i++ {
		if !before(l.toks, i, "and") || !before(l.toks, i-1, ",") || !l.toks[i].isA(determiner) && !l.toks[i].is("it", "they", "nobody") && !plural(&l.toks[i]) {
			continue
		}
		for k := i + 1; k < min(c.to, i+reach); k++ {
			if l.toks[k].is("still", "now") && k+1 < c.to {
				return true
			}
			if l.toks[k].is("that", "who", "which", "to") || l.toks[k].isA(preposition) {
				break
			}
			v, ok := l.verbAt(k)
			if ok && v.tense&third != 0 && v.tense&past == 0 && k > i+1 && !plural(&l.toks[k-1]) && v.has(verbLeansOn) { // and the query screen follows our proposal
				return true
			}
			if !ok || v.tense&past == 0 || l.toks[k-1].isA(determiner) {
				continue
			}
			_, phrasal := l.lex.begins(cuePhrasal, l.toks, k)
			return phrasal || v.has(verbTakesUp) || v.has(verbLeansOn) && l.word(k+1).is("it", "them") || (v.class == move || v.class == change || v.class == win) && !v.has(verbPlainWork)
		}
	}
	return false
}

// useBegins is where a clause begins that says what others do with the thing made, behind its object; the end of the clause where none does. What
// recurs in it is the use, not the making: "the board the chief nurse opens every morning", "a form for consents that residents check daily", "a
// sheet, used at each huddle".
func (l *line) useBegins(o object, c clause) int {
	const reach = 10
	if l.usedByOthers(o.end, o.twofold, c) {
		return o.end
	}
	for k := o.end; k < min(c.to-2, o.end+reach); k++ {
		if l.toks[k].is("that", "which") && l.usedByOthers(k, false, c) {
			return k
		}
		if v, ok := l.verbAt(k); ok && o.oneThing() && v.tense&participle != 0 && (v.has(verbLeansOn) || v.has(verbTakesUp)) && before(l.toks, k, ",", "now", "still") && l.word(k+1).isA(preposition) {
			return k
		}
	}
	return c.to
}

// usedByOthers reports a clause at token k that says what others do with a thing. bare says that it needs no "that".
func (l *line) usedByOthers(k int, bare bool, c clause) bool {
	const reach = 6
	if l.word(k).is("that", "which") {
		k++
	} else if !bare {
		return false
	}
	if !l.word(k).isA(determiner) && !plural(l.word(k)) {
		return false
	}
	for i := k + 1; i < min(c.to, k+reach); i++ {
		if v, ok := l.verbAt(i); ok && v.tense&past == 0 && (v.tense&third != 0 && !plural(&l.toks[i-1]) || v.tense&plain != 0 && plural(&l.toks[i-1])) {
			return !l.toks[i-1].isA(determiner) && !l.toks[i-1].isA(preposition)
		}
	}
	return false
}

// wantedIt reports others who asked to keep or have what the candidate made: "The inspector asked for a copy".
func (l *line) wantedIt(c clause) bool {
	if c.duty || c.lead.found && !c.lead.nounLed {
		return false
	}
	for k := c.from + 1; k < c.to-2; k++ {
		if !l.toks[k].is("asked", "wanted") {
			continue
		}
		if l.toks[k+1].is("to") && l.word(k+2).is("keep", "use", "borrow", "copy", "adopt") || l.near(k+1, 4, "copy", "copies") && l.toks[k+1].is("for", "a") {
			return !l.recurs(c.from, c.to)
		}
	}
	return false
}
