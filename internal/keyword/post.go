package keyword

// anothersPost reports a name that stands in the post of somebody else: "back-up for the Compliance Officer", "the privacy officer's helper". Who
// covers for that officer does the work.
func (l *lineRead) anothersPost(f *found) bool {
	end := f.last
	if !single(l.tokens[end]) {
		if end++; end >= len(l.tokens) || l.tokens[end].gap > spaced || !single(l.tokens[end]) {
			return false
		}
	}
	if l.tokens[end].owner {
		return true
	}
	at := f.first - 1
	if at < 1 || !determiner(l.tokens[at]) || l.tokens[f.first].gap > spaced || l.tokens[at].gap > spaced {
		return false
	}
	switch l.tokens[at-1].small {
	case "for", "to", "under", "with", "of", "by":
		return at < 2 || !ableWith(l.tokens[at-2]) && !standsIn(l.tokens[at-2])
	}
	return false
}

// single reports the post of one person.
func single(t token) bool {
	switch t.small {
	case "officer", "director", "manager", "supervisor", "coordinator":
		return true
	}
	return false
}

// standsIn reports a word behind which "for" leads to somebody whose work one does.
func standsIn(t token) bool {
	switch t.small {
	case "cover", "covers", "covered", "covering", "in", "acting", "filled", "deputized", "deputised", "substitute", "substituted":
		return true
	}
	return false
}
