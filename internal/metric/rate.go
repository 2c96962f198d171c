package metric

func (l *line) weighFrequency(e expression, c clause) weight {
	if c.duty || l.nearCue(cueTarget, e, c, 3) && !c.changing() {
		return names
	}
	if _, time := timeUnits[e.Unit]; time {
		// "Closed the building two nights a week" is a schedule; only what shrinks, grows or is saved is counted in time.
		if c.lead.past && (c.lead.class == change || c.lead.class == move || c.lead.class == win) || l.nearCue(cueLevel, e, c, 6) && (c.lead.past || c.result) {
			return outcome
		}
		return names
	}
	if !c.lead.past && timeUnits[e.every] == timeUnits["year"] && l.lex.holds(cueEmployer, l.toks, e.last-3, e.last+1) {
		return names
	}
	if e.value < 5 {
		return tells
	}
	if c.changing() && before(l.toks, l.skipHedges(e.first), "to", "below", "under") {
		return outcome
	}
	if e.noun == "" && !c.lead.past || l.staffOrPlace(e) && c.lead.class == lead {
		return tells
	}
	return volume
}

func (l *line) weighRatio(e expression, c clause) weight {
	if e.fraction || c.done || c.lead.nounLed || c.lead.past {
		return outcome
	}
	if _, _, time := timeAt(l.toks, e.number.last+1); time || c.lead.class == standing && !c.lead.nounLed && e.noun == "" { // on call 1 week in 6, weekends 1 in 4
		return names
	}
	return outcome
}
