package keyword

import "himscore/taxonomy"

// departmentNames is the group of keywords whose names departments and their people bear as well.
const departmentNames = "departments"

// nearestPeople is how many tokens at most stand between "with" and the people it leads to: "with the two nurse abstractors".
const nearestPeople = 3

func departmentsOf(t *taxonomy.Taxonomy) map[string]bool {
	ids := map[string]bool{}
	for _, s := range t.Senses {
		if s.Group == departmentNames {
			for _, id := range s.For {
				ids[id] = true
			}
		}
	}
	return ids
}

// beside reports a mention in a line of work that names whom the writer worked with, or whose data they had, and not what they did: "daily with
// coding", "sent to HIM", "the coding data mart", "with the nurse abstractors".
func (d *reading) beside(l *lineRead, f *found) bool {
	if !isWork(d.resume.Lines[l.line].Kind) {
		return false
	}
	if l.anothersPost(f) {
		return true
	}
	next := f.last + 1
	if l.teamAt(next) && l.ledToTeam(f.first) {
		return true
	}
	if !d.departments[f.id] {
		return false
	}
	if next < len(l.tokens) && l.tokens[next].gap <= spaced && (ofDepartment(l.tokens[next]) || asksOthers(l.tokens[next])) {
		return true
	}
	if people(l.tokens[f.last]) {
		return l.withPeople(f.first)
	}
	return l.bare(next) && l.ledToBy(f.first)
}

// bare reports that the name before a token is a whole noun, or goes on with no more than "team".
func (l *lineRead) bare(next int) bool {
	if next < len(l.tokens) && l.tokens[next].gap <= spaced && ofGroup(l.tokens[next]) {
		next++
	}
	return next >= len(l.tokens) || l.tokens[next].gap >= listed || joiner(l.tokens[next]) || preposition(l.tokens[next]) || reasons(l.tokens[next]) || asks(l.tokens[next])
}

// asks reports a word with which a clause of a case or of a question begins: "with coding if", "with coding whether".
func asks(t token) bool {
	switch t.small {
	case "if", "whenever", "where", "whether", "why", "while", "until", "about", "over", "every", "each", "twice", "weekly", "daily", "monthly":
		return true
	}
	return false
}

// mostInName is how many words at most the name of a team has before "team", and how many stand between the first name of two and "teams".
const mostInName = 3

// teamAt reports that a name goes on with "team", or is the first of two: "Epic ClinDoc and Ambulatory teams".
func (l *lineRead) teamAt(next int) bool {
	if next >= len(l.tokens) || l.tokens[next].gap > spaced {
		return false
	}
	if ofTeam(l.tokens[next]) {
		return true
	}
	if !joiner(l.tokens[next]) {
		return false
	}
	for at := next + 1; at < len(l.tokens) && at <= next+mostInName && l.tokens[at].gap <= spaced; at++ {
		if l.tokens[at].small == "teams" {
			return true
		}
	}
	return false
}

// ofTeam reports a word for people who work together, or for those who lead them.
func ofTeam(t token) bool {
	switch t.small {
	case "team", "teams", "leads", "leaders", "colleagues", "department", "staff":
		return true
	}
	return false
}

// ledToTeam reports a word before the name of a team by which it is another's: "with patient access and coding leads", "defects for the informatics
// team". Who leads it, or has its work as a post, is of the team.
func (l *lineRead) ledToTeam(first int) bool {
	for at, words := first-1, 0; at > 0 && l.tokens[at+1].gap <= listed; at-- {
		switch l.tokens[at].small {
		case "with":
			return !ableWith(l.tokens[at-1])
		case "to", "from", "between":
			return !ableWith(l.tokens[at-1]) && !leadsTo(l.tokens[at-1])
		case "for":
			return l.tokens[at].gap <= spaced && !leadsTo(l.tokens[at-1])
		}
		if words++; words > mostInName && !joiner(l.tokens[at]) {
			return false
		}
		if joiner(l.tokens[at]) || l.tokens[at].gap == listed {
			words = 0
		}
	}
	return false
}

// leadsTo reports a word behind which "for" or "to" names the team whose work is the writer's own.
func leadsTo(t token) bool {
	switch t.small {
	case "lead", "leader", "leads", "supervisor", "manager", "responsible", "coordinator", "educator", "trainer", "accountable", "head", "director", "belong", "belongs", "assigned", "promoted", "moved", "transferred", "joined",
		"coverage", "leadership", "scheduling", "schedules", "goals", "oversight", "analyst", "specialist", "coder", "work", "worked", "working":
		return true
	}
	return false
}

// ledToBy reports "with", "to" or "from" before a name, or before a list of departments that the name ends: "with finance and coding".
func (l *lineRead) ledToBy(first int) bool {
	at := first - 1
	if at > 1 && joiner(l.tokens[at]) && l.tokens[at+1].gap <= spaced {
		for at -= 2; at > 0 && l.tokens[at+1].gap == listed; at-- { // from quality, finance and HIM
		}
	}
	if at > 0 && article(l.tokens[at]) {
		at--
	}
	if at < 0 || l.tokens[at+1].gap > spaced {
		return false
	}
	switch l.tokens[at].small {
	case "with":
		return at == 0 || !ableWith(l.tokens[at-1])
	case "between", "to", "from":
		return at > 0 && !ableWith(l.tokens[at-1])
	}
	return false
}

// withPeople reports "with" close before people.
func (l *lineRead) withPeople(first int) bool {
	for at := first - 1; at >= 0 && at >= first-nearestPeople-1 && l.tokens[at+1].gap <= spaced; at-- {
		if l.tokens[at].small == "with" {
			return at == 0 || !ableWith(l.tokens[at-1])
		}
	}
	return false
}

// people reports a plural of those who do something: coders, abstractors.
func people(t token) bool {
	n := len(t.small)
	return n > 4 && (t.small[n-3:] == "ers" || t.small[n-3:] == "ors" || t.small[n-3:] == "ars")
}

// ableWith reports a word behind which "with" leads to what somebody does or knows: "helped with coding", "experience with CDI".
func ableWith(t token) bool {
	switch t.small {
	case "help", "helps", "helped", "helping", "assist", "assists", "assisted", "assisting", "experience", "experienced", "familiar", "familiarity", "comfortable", "skilled", "proficient", "background", "tasked", "charged",
		"begin", "began", "begins", "start", "started", "deal", "dealt", "dealing", "trained", "related", "new", "moved", "move", "promoted", "switched", "changed", "came", "advanced", "applied", "changes", "updates", "exposure", "introduction":
		return true
	}
	return false
}

// ofDepartment reports a word that makes a department's name the owner of something the writer has to do with.
func ofDepartment(t token) bool {
	switch t.small {
	case "data", "mart", "marts", "share":
		return true
	}
	return false
}

// ofGroup reports a word that a department's name may go on with.
func ofGroup(t token) bool {
	switch t.small {
	case "staff", "team", "teams", "department", "dept", "leadership", "colleagues", "office", "side", "group", "unit", "lead", "leads", "managers", "supervisors", "committee", "council", "board":
		return true
	}
	return false
}

// asksOthers reports a word that makes a department's name the subject of what others do: "a report that finance and HIM each had".
func asksOthers(t token) bool {
	switch t.small {
	case "each", "both", "asked", "wanted", "needed", "uses", "used", "requested", "sends", "sent":
		return true
	}
	return false
}
