package metric

// watches reports a line that opens with watching others and tells no act of its own behind it: "Shadowed the registry", "Sat with the clerk and
// watched how requests are handled".
func (l *line) watches() bool {
	if len(l.toks) == 0 {
		return false
	}
	last, watched := l.lex.begins(cueWatching, l.toks, 0)
	if !watched {
		var ok bool
		if last, ok = l.lex.begins(cueBeside, l.toks, 0); !ok {
			return false
		}
	}
	for i := last + 2; i < len(l.toks); i++ {
		if v, known := l.verbAt(i); !known || v.tense&past == 0 || !before(l.toks, i, "and", "then", ",", ";", "also") {
			continue
		}
		if _, again := l.lex.begins(cueWatching, l.toks, i); !again && !l.toks[i].is("observed", "listened") && !(l.toks[i].is("took") && l.near(i+1, 2, "minutes", "notes")) {
			return false
		}
		watched = true
	}
	return watched || l.briefStay()
}

// briefStay reports a line that ends with the few days somebody sat with others: "Sat with the registrar for two mornings". Months, and days of each week,
// are work.
func (l *line) briefStay() bool {
	end := len(l.toks) - 1
	for end > 0 && l.toks[end].shape == symbol {
		end--
	}
	switch l.toks[end].low {
	case "morning", "mornings", "afternoon", "afternoons", "day", "days", "hour", "hours", "shift", "shifts":
	default:
		return false
	}
	const reach = 4
	for i := end - 1; i > 0 && i >= end-reach; i-- {
		if l.toks[i].is("per", "each", "every") {
			return false
		}
		if l.toks[i].is("for") {
			return true
		}
	}
	return false
}
