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
	var title clause // room for each in turn
	headings, titles := d.headings(&title)
	told := d.flags() // of all lines, one behind the other
	parts := make([]role, len(told))
	var cues []cue // of one line
	section, above, wished := -1, plainTitle, false
	for i := range d.lines {
		l := &d.lines[i]
		line := &d.resume.Lines[l.line]
		if line.Section != section {
			section, above = line.Section, titles[line.Section]
		}
		if d.subtitle(l) {
			if above = d.titleOf(l.tokens, &title); above == plainTitle {
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
		d.parts.cast(&l.clause, parts[:size])
		parts, l.work = parts[size:], done(line)
		cues = d.denials.deeds(l, outside(l.denials, l.told, cues[:0]))
		for n := range l.found {
			d.judge(l, &l.found[n], cues, headings[section], above)
			wished = wished || l.found[n].wished
		}
	}
	if wished {
		d.judgeWishes()
	}
}

// judge decides it for one mention.
func (d *reading) judge(l *lineRead, f *found, cues, heading []cue, above above) {
	n := l.item(f)
	switch f.stance = d.stance(l, &n, cues, heading); {
	case f.stance == Borrowed && l.answered(&n):
		f.stance = Affirmed
	case f.stance == Denied && (l.overcome(&n) || l.fulfilled(&n)):
		f.stance = Affirmed
	case f.stance == Affirmed:
		if f.stance, f.wished = l.claimed(&n); f.stance == Denied && (l.overcome(&n) || l.fulfilled(&n)) {
			f.stance = Affirmed
		}
		if f.stance == Affirmed && above != plainTitle && l.aims(&n) {
			f.wished = true
			if above == awayTitle {
				f.stance, f.wished = Denied, false
			}
		}
	}
}

// judgeWishes denies what is wished for by whoever is nothing of the kind: a specialist in release of information may look for such a post, a clerk who
// has once sent records out may not yet call it theirs.
func (d *reading) judgeWishes() {
	are := map[string]bool{} // what job titles name, and headlines before their list of skills
	for i := range d.lines {
		switch l := &d.lines[i]; d.resume.Lines[l.line].Part {
		case resume.Headline:
			l.shows(are, d.parents, l.end(0, listed))
		case resume.Title:
			l.shows(are, d.parents, len(l.tokens))
		}
	}
	for i := range d.lines {
		l := &d.lines[i]
		var here map[string]bool
		for n := range l.found {
			if f := &l.found[n]; f.wished && !are[f.id] {
				if here == nil {
					here = map[string]bool{}
					l.shows(here, d.parents, len(l.tokens))
				}
				if !here[f.id] {
					f.stance = Denied
				}
			}
		}
	}
}

// shows notes the keywords that a line claims up to a token and does not wish for, with those that they are part of.
func (l *lineRead) shows(ids map[string]bool, parents map[string][]string, to int) {
	for _, f := range l.found {
		if f.stance == Affirmed && !f.wished && f.kind != hinted && f.last < to {
			ids[f.id] = true
			for _, parent := range parents[f.id] {
				ids[parent] = true
			}
		}
	}
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
func (d *reading) stance(l *lineRead, f *item, cues, heading []cue) Stance {
	if len(cues) > 0 {
		cues = within(cues, f.first-longestList-maxWords, f.last+reachBehind)
	}
	var speak uint64 // the rules that may
	for i := range cues {
		speak |= d.denials.by[cues[i].number]
	}
	if speak == 0 && len(heading) == 0 {
		return Affirmed
	}
	for r := range d.denials.rules {
		if len(heading) == 0 && speak&ruleBit(r) == 0 {
			continue
		}
		rule := &d.denials.rules[r]
		if rule.credential && f.kind != title || rule.profile && l.work || rule.work && !l.work {
			continue
		}
		headed := len(heading) > 0 && marks(heading, rule.headings)
		if !headed && speak&ruleBit(r) == 0 || rule.spared(l, cues, f) {
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
func (r *denial) ahead(l *lineRead, cues []cue, f *item) bool {
	for _, c := range cues {
		if r.next.has(c.number) && c.last < f.first && l.opensName(c.last+1, f) && r.reaches(l, cues, c.last+1, f.first) && !l.twice(c.first) {
			return true
		}
		if c.last+1 == f.first && l.tokens[f.first].gap == listed {
			continue // "studying, CAHIMS since 2024"
		}
		if r.before.has(c.number) && c.last < f.first && r.reaches(l, cues, c.last+1, f.first) && !r.voided(l, cues, c) && !l.praises(c, f) && !l.leftBehind(c.last+1, f.head) {
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

// encloses reports a pair of cues around the mention: "no ... experience".
func (r *denial) encloses(l *lineRead, cues []cue, f *item) bool {
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
	return slices.Contains(r.around, [2]int32{open.number, shut.number})
}
