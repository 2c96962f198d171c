package credential

// move is what one clause does to a credential: the status it leads to and the kind of step that leads there.
type move struct {
	status string // held, in_progress, planned, expired, none, or "" where the clause says nothing
	kind   string
	year   int
}

// history is where a credential stands after all that is said of it, "" where that says too little. Steps count in the order in which they
// are told: what failed may be tried again, what lapsed be earned back; a hope for the last step undoes none that is done.
func history(clauses []clause) string {
	now, told := move{}, false
	for _, c := range clauses {
		m := c.move()
		if m.status == "" {
			continue
		}
		if now.kind == task && m.kind == dated && (m.status == string(Planned) || c.dates.running) {
			m = move{string(InProgress), step, m.year} // "exam: 9 May"
		}
		told = told || m.kind != dated && m.kind != task && m.kind != later
		now = now.then(m)
	}
	if !told {
		return ""
	}
	return now.status
}

// then is where a credential stands after one more step.
func (now move) then(m move) move {
	if now.status == "" {
		return m
	}
	switch Status(m.status) {
	case Held:
		switch {
		case m.kind == state && now.status == string(InProgress):
			return now // a fee that is paid
		case m.kind == dated && now.kind == piece && now.year == 0:
			return m // "belt, project on deficiencies, 2019"
		case m.kind == dated && (now.kind != other && now.kind != refusal || now.status != unclaimed):
			return now // the date of the step before
		case now.kind == loss && m.year > 0 && m.year < now.year:
			return now // told from the end: "lapsed 2020, earned 2012"
		case now.kind == loss && (m.kind == gain || m.kind == state) && m.year <= now.year:
			return now
		case now.status == unclaimed && now.kind == refusal:
			return now
		}
		return m
	case Expired:
		if now.status == unclaimed && now.kind == failure {
			return now // "failed and gave up"
		}
		return m
	case InProgress:
		switch {
		case m.kind == piece && now.status == unclaimed && (now.kind == course || now.kind == other):
			return now // "prep course, 80 hours"
		case m.kind == hand && (now.status == string(Held) || now.status == string(Expired)):
			return move{string(Expired), loss, m.year} // what was held went back
		case now.kind == done && now.status == string(Held) && now.year == 0 && m.kind != outcome:
			return m // "approved, exam in spring"
		case now.status == string(Held) && !(now.kind == dated && m.kind == wait), m.kind == task && now.status != unclaimed, m.kind == task && now.kind != failure && now.kind != course:
			return now
		}
		return m
	case Planned:
		switch {
		case m.kind == doubt && now.status == string(InProgress) && (now.kind == step || now.kind == piece || now.kind == task):
			return m // studied for, and not decided
		case now.status == string(Held), now.status == string(Expired), now.status == string(InProgress) && m.kind != bar && !(now.kind == task && m.kind == wish):
			return now
		case m.kind == prep && (now.kind == other || now.kind == refusal), m.kind == need && now.kind == refusal:
			return now
		case m.kind == dated && now.kind == failure:
			m.status = string(InProgress)
		case m.kind == dated && now.status == unclaimed:
			return now
		}
		return m
	}
	if m.kind == leave && (now.status == string(Held) || now.status == string(Expired)) {
		return move{string(Expired), loss, m.year}
	}
	if now.status == string(Held) && m.kind != failure {
		return now // held, whoever else holds it
	}
	if now.kind == piece && now.status == string(InProgress) && m.kind == pending {
		return move{string(Planned), prep, m.year} // "papers ready, nothing filed"
	}
	if now.status != unclaimed && (m.kind == pending || m.kind == unproved && now.kind != task && now.kind != sat) {
		return now // no seat booked yet, and the plan stands
	}
	if now.status == string(Expired) || now.kind == step && m.kind == failure {
		return now
	}
	return m
}
