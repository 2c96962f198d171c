package keyword

import (
	"slices"
	"sort"

	"himscore/internal/resume"
)

// reach bounds, in tokens, how far a cue stands from the keyword it speaks of
const (
	reachAhead  = 9
	reachBehind = 7
	longestList = 40 // tokens between a cue and the last item of its list
)

// judgeStance decides for every mention whether the candidate claims it.
func (d *reading) judgeStance() {
	headings, titles := d.headings()
	told, clauses := d.flags(), make([]clause, len(d.lines)) // of all lines, one behind the other
	parts := make([]role, len(told))
	var cues []cue // of one line
	section, above := -1, plainTitle
	for i := range d.lines {
		l := &d.lines[i]
		if s := d.resume.Lines[l.line].Section; s != section {
			section, above = s, titles[s]
		}
		if d.subtitle(l) {
			if above = d.titleOf(l.tokens); above == plainTitle {
				above = titles[section]
			}
		}
		if len(l.found) == 0 {
			continue
		}
		size := len(l.tokens)
		l.told, told = told[:size], told[size:]
		for _, f := range l.found {
			if f.kind != hinted {
				mark(l.told, f.first, f.last)
			}
		}
		cues = d.denials.deeds(l, outside(l.denials, l.told, cues[:0]))
		line := &d.resume.Lines[l.line]
		c := clause{lineRead: l, part: d.parts.of(l, parts[:size]), work: done(line)}
		parts, clauses[i] = parts[size:], c
		l.clause = &clauses[i]
		for n := range l.found {
			f := &l.found[n]
			if f.stance = d.stance(l, cues, headings[line.Section], n); f.stance == Affirmed {
				f.stance, f.wished = c.claimed(*f)
				if f.stance == Affirmed && above != plainTitle && c.aims(*f) {
					f.wished = true
					if above == awayTitle {
						f.stance, f.wished = Denied, false
					}
				}
			} else if f.stance == Borrowed && c.answered(*f) {
				f.stance = Affirmed
			}
		}
	}
	d.judgeWishes()
}

// judgeWishes denies what is wished for where nothing else shows it: who seeks a post in release of information may come from one.
func (d *reading) judgeWishes() {
	if !slices.ContainsFunc(d.lines, func(l lineRead) bool { return slices.ContainsFunc(l.found, func(f found) bool { return f.wished }) }) {
		return
	}
	shown := map[string]bool{}
	for i := range d.lines {
		for _, f := range d.lines[i].found {
			if f.stance == Affirmed && !f.wished && f.kind != hinted {
				shown[f.id] = true
				for _, parent := range d.parents[f.id] {
					shown[parent] = true
				}
			}
		}
	}
	for i := range d.lines {
		for n := range d.lines[i].found {
			if f := &d.lines[i].found[n]; f.wished && !shown[f.id] {
				f.stance = Denied
			}
		}
	}
}

// headings are the cues in the headings of sections, and what those say that say something of all that stands under them.
func (d *reading) headings() (cues map[int][]cue, titles map[int]above) {
	cues, titles = map[int][]cue{}, map[int]above{}
	var s scanner
	r := runs{vocabulary: d.words}
	for i, section := range d.resume.Sections {
		tokens := s.scan(section.Heading)
		var f finds
		if r.read(tokens, &f); len(f.denials) > 0 {
			cues[i] = f.denials
		}
		if t := d.titleOf(tokens); t != plainTitle {
			titles[i] = t
		}
	}
	return cues, titles
}

// outside appends the cues of a line that end in no mention. The learning of machine learning is none.
func outside(all []cue, told []bool, cues []cue) []cue {
	for _, c := range all {
		if !told[c.last] {
			cues = append(cues, c)
		}
	}
	return cues
}

// stance is that of the first rule that speaks of a mention.
func (d *reading) stance(l *lineRead, cues, heading []cue, n int) Stance {
	f := l.found[n]
	cues = within(cues, f.first-longestList-maxWords, f.last+reachBehind)
	if len(cues) == 0 && len(heading) == 0 {
		return Affirmed
	}
	work := done(&d.resume.Lines[l.line])
	for r := range d.denials.rules {
		rule := &d.denials.rules[r]
		if rule.credential && f.kind != title || rule.profile && work || rule.work && !work {
			continue
		}
		headed := marks(heading, rule.headings)
		if !headed && !marks(cues, rule.all) || rule.spared(l, cues, f) {
			continue
		}
		if headed || rule.ahead(l, cues, f) || rule.behind(l, cues, f) || rule.encloses(l, cues, f) || rule.labelled(l, cues, f) || rule.saidOf(l, cues, f) {
			return rule.stance
		}
	}
	return Affirmed
}

// within are the cues, in order of their first token, that begin in a range of tokens. It bounds the work for each mention.
func within(cues []cue, first, last int) []cue {
	from := sort.Search(len(cues), func(i int) bool { return cues[i].first >= first })
	to := sort.Search(len(cues), func(i int) bool { return cues[i].first > last })
	return cues[from:to]
}

// done reports a line that says what was done in an entry: there "clinics moving to Epic" is no wish.
func done(line *resume.Line) bool {
	switch line.Kind {
	case resume.Experience, resume.Projects, resume.Volunteering:
		return line.Part == resume.Body
	}
	return false
}

func marks(cues []cue, set cueSet) bool {
	for _, c := range cues {
		if set.has(c.number) {
			return true
		}
	}
	return false
}

// ahead reports a cue before the mention that reaches it.
func (r *denial) ahead(l *lineRead, cues []cue, f found) bool {
	for _, c := range cues {
		if r.next.has(c.number) && c.last < f.first && l.names(c.last+1, f) && r.reaches(l, cues, c.last+1, f.first) && !l.clause.twice(c.first) {
			return true
		}
		if r.before.has(c.number) && c.last < f.first && r.reaches(l, cues, c.last+1, f.first) && !r.voided(l, cues, c) && !l.clause.praises(c, f) {
			return true
		}
	}
	return false
}

// reaches reports that nothing between a cue and a mention ends the cue's reach: no end of a clause, no stop word,
// and no comma that begins anything but another item of the same list.
func (r *denial) reaches(l *lineRead, cues []cue, from, to int) bool {
	if to-from > longestList || l.tokens[from-1].closes {
		return false
	}
	free := 0
	for i := from; i <= to; i++ {
		g := l.tokens[i].gap
		if g >= claused && (i > from || !l.tokens[i].labelled) || i > from && g == parted && !l.tokens[i].opens {
			return false
		}
		if g == listed && i < to && !l.taken[i] && !joiner(l.tokens[i]) && (i > from || !indefinite(l.tokens[i])) {
			return false
		}
		if i < to && !l.taken[i] {
			free++
		}
		if i > from && i+1 < to && l.taken[i-1] && adds(l.tokens[i]) && !l.taken[i+1] && !goesOn(l.tokens[i+1]) {
			return false // "never used Tableau and write SQL daily"
		}
	}
	if free > reachAhead {
		return false
	}
	for _, c := range cues {
		if r.stops.has(c.number) && c.first >= from && c.last < to {
			return false
		}
	}
	return true
}

// behind reports a cue behind the mention, with no other mention between them.
func (r *denial) behind(l *lineRead, cues []cue, f found) bool {
	for _, c := range cues {
		cue := c.number
		if !r.after.has(cue) || c.first <= f.last || c.first-f.last > reachBehind || speaksOn(l, c.last+1) || l.tokens[c.first].gap >= claused && !l.tokens[c.first].labelled && speaksLater(l, c.last+1) {
			continue
		}
		if cue == r.deed && (speaksLater(l, c.last+1) || r.own && !begins(l, c.first)) {
			continue
		}
		if l.lastOnly(f, c) {
			continue
		}
		if c.closer && !near(l, f.last+1, c.first) || ofAnother(l, f.last+1, c.first) || l.clause.undoes(c.first) || l.clause.praised(c.first) {
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
func (l *lineRead) lastOnly(f found, cue cue) bool {
	if l.tokens[cue.first].gap != listed || l.clause == nil || l.clause.plays(cue.first, nothing) {
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
		if behind && !l.clause.plays(i, writer|link|bare|copula) && !pronoun(l.tokens[i].small) {
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

// encloses reports a pair of cues around the mention: "no ... experience".
func (r *denial) encloses(l *lineRead, cues []cue, f found) bool {
	for _, open := range cues {
		if !r.opens.has(open.number) || open.last >= f.first || !r.reaches(l, cues, open.last+1, f.first) || r.voided(l, cues, open) {
			continue
		}
		for _, shut := range cues {
			if r.pairs(open, shut) && shut.first > f.last && shut.first-f.last <= reachBehind && r.reaches(l, cues, f.last+1, shut.first) {
				return true
			}
		}
	}
	return false
}

// pairs reports that two cues are a pair of the rule.
func (r *denial) pairs(open, shut cue) bool {
	return slices.Contains(r.around, [2]int{open.number, shut.number})
}
