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
	return watched
}
