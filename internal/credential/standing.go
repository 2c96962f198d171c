package credential

// status decides by words, then by dates, then by the heading above.
func (f *Finder) status(r reading, dated dating, heading int, behind string) (Status, int) {
	said := ""
	if r.rule >= 0 {
		said = f.wordings[r.rule].Status
	}
	above := ""
	if heading >= 0 {
		above = f.wordings[heading].Status
	}
	switch {
	case said == unclaimed && dated.future && looksAhead.MatchString(behind):
		return Planned, saidOutright
	case said == unclaimed:
		return "", 0
	case said == string(InProgress) && above == string(Planned):
		return Planned, saidOutright
	case said == string(Held) && f.outranksExpiry(r.rule):
		return Held, saidOutright
	case said != "" && said != string(Held):
		return Status(said), saidOutright
	case dated.expired:
		return Expired, saidOutright
	case said == "" && creditsOf.MatchString(behind):
		return InProgress, saidOutright
	case said == "" && above != "" && above != unclaimed:
		return Status(above), saidOutright
	case dated.future && !dated.validity:
		return Planned, saidByDate
	case said != "":
		return Held, saidByDate
	case dated.year > 0:
		return Held, saidByDate
	}
	return Held, 0
}

// standing is the status at the end of what is told, under the heading above.
func (f *Finder) standing(told string, heading int) (Status, int) {
	switch {
	case told == unclaimed:
		return "", 0
	case told == string(InProgress) && heading >= 0 && f.wordings[heading].Status == string(Planned):
		return Planned, saidOutright
	case told == string(Held):
		return Held, saidByDate
	}
	return Status(told), saidOutright
}

// outranksExpiry says whether a wording counts before every wording of expiry: "renewed", "reinstated".
func (f *Finder) outranksExpiry(rule int) bool {
	for _, w := range f.wordings[:rule] {
		if w.Status == string(Expired) {
			return false
		}
	}
	return true
}
