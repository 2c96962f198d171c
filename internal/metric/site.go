package metric

// namesSite reports a line that is the name and the town of a place and tells no act: "County immunization registry, Dover DE (mostly remote)". It stands
// above the work that was done there.
func (l *line) namesSite() bool {
	end := len(l.toks)
	if end > 0 && l.toks[end-1].text == ")" {
		for end > 0 && l.toks[end-1].text != "(" {
			end--
		}
		end--
	}
	state := l.word(end - 1)
	if end < 4 || !state.shout() || len(state.text) != 2 || l.shouting || len(l.clauses) > 1 {
		return false
	}
	k := end - 2
	if l.word(k).text == "," {
		k--
	}
	town := k
	for town > 0 && (l.word(town).capital() || l.word(town).text == "." && before(l.toks, town, "st", "ft", "mt")) { // St. Paul
		town--
	}
	if town >= k || town < 2 || l.word(town).text != "," || plural(l.word(town-1)) || l.clauses[0].lead.past {
		return false
	}
	for i := range town { // answer calls for the clinic
		if l.toks[i].isA(determiner) || l.toks[i].is("for", "to", "with", "in", "at", "from", ",") || l.toks[i].shape == digits {
			return false
		}
	}
	return true
}
