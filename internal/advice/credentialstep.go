package advice

import (
	"math"
	"slices"
	"strconv"
	"time"

	"himscore/internal/credential"
	"himscore/internal/evidence"
)

// credentialStep is the one credential to go on with: what is begun, what has lapsed, what is planned, else the first of the ladder. What has lapsed waits
// for a rung that stands before it.
func (a *Adviser) credentialStep(r *reading, ad Advice, add adder) {
	if module := a.moduleBegun(r); module != "" {
		add("finish_module", "credential", module)
		return
	}
	var lapsed func()
	defer func() {
		if lapsed != nil {
			lapsed()
		}
	}()
	for _, status := range []credential.Status{credential.InProgress, credential.Expired, credential.Planned} {
		for _, c := range r.ev.Claims.Credentials {
			def := a.creds[c.ID]
			switch {
			case c.Status != status || def == nil || def.Status == "retired" || farAhead(r, c) || lapsed != nil && status == credential.Expired:
			case status != credential.Expired && passed(r, c):
				add("tell_outcome", "credential", def.Label)
				return
			case status != credential.Expired && ahead(r, c) && (status == credential.InProgress || a.fits(r, def) && open(ad, c.ID)):
				if above := a.aboveOpen(r, ad, def); above != "" && !dayNamed(c) {
					add("keep_date/above", "credential", def.Label, "second", above, "issuer", def.Issuer)
				} else if a.elsewhere(r, def) && a.toldLine(r, def) == 0 && r.covered[def.number].line == 0 {
					add("keep_date/elsewhere", "credential", def.Label, "covers", def.Covers)
				} else {
					a.keepDate(r, c, def, add)
				}
				return
			case status == credential.InProgress:
				a.finish(r, ad, def, add)
				return
			case status == credential.Expired && a.aside(r, def): // its line is for the ladder
			case a.fits(r, def) && status == credential.Expired:
				lapsed = func() {
					add("renew_credential"+meant(c), "credential", def.Label, "off", offLine(c), "term", a.toReturn(r, c, def))
				}
				if len(ad.Suggested) == 0 || ad.Suggested[0].When != now || ad.Suggested[0].ID == c.ID {
					return
				}
			case a.fits(r, def) && c.Weighed && suggested(ad, c.ID):
				add("plan_credential/weighed", "credential", def.Label, "off", offLine(c))
				return
			case a.fits(r, def) && open(ad, c.ID):
				add("plan_credential", "credential", def.Label)
				return
			}
		}
	}
	a.earnStep(r, ad, add)
}

// moduleBegun is a module of a vendor's system that is under way beside one that is held; "" where none is.
func (a *Adviser) moduleBegun(r *reading) string {
	for _, c := range r.ev.Claims.Credentials {
		if def := a.creds[c.ID]; c.Status == credential.Held && len(c.Begun) > 0 && def != nil && def.Requires.Employer {
			return c.Begun[0].Name
		}
	}
	return ""
}

// finish says how to go on with what is begun: not before the level above it has been asked after where the years for that may be there.
func (a *Adviser) finish(r *reading, ad Advice, def *cred, add adder) {
	if above := a.aboveOpen(r, ad, def); above != "" {
		add("finish_credential/above", "credential", def.Label, "second", above, "issuer", def.Issuer)
		return
	}
	add("finish_credential"+a.unopened(r, def), "credential", def.Label, "issuer", def.Issuer)
}

// aboveOpen is the level above a credential, of the same issuer, where the years that it asks for may be there; "" where there is none.
func (a *Adviser) aboveOpen(r *reading, ad Advice, def *cred) string {
	for _, s := range ad.Suggested {
		above := a.creds[s.ID]
		if above.Issuer != def.Issuer || !contains(above.Replaces, def.ID) || above.Requires.Years == 0 || above.Requires.Advised {
			continue
		}
		if need := a.nearestRoute(r, above.Requires); a.tenure(r, need.Area).years >= need.Years {
			return above.Label
		}
	}
	return ""
}

// earnStep is the step to the first rung of the ladder that can be taken now, or to what is left to prove of an exam that is passed.
func (a *Adviser) earnStep(r *reading, ad Advice, add adder) {
	for _, c := range r.ev.Claims.Credentials {
		if def := a.creds[c.ID]; c.Status == credential.Held && def != nil && def.SucceedBy != "" && claimed(r, def.SucceedBy) != credential.Held {
			add("prove_credential", "credential", def.Label, "second", a.creds[def.SucceedBy].Label, "issuer", def.Issuer, "proof", def.Proof)
			return
		}
	}
	if r.res.Level.ID == "director" && a.replaced(r) { // no further letters decide there
		return
	}
	for _, s := range ad.Suggested {
		if s.When == now && !slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool { return c.ID == s.ID && farAhead(r, c) }) {
			def := a.creds[s.ID]
			if !a.touches(r, def, def.Requires.Area) && !a.calledFor(r, def) { // that others have it is no reason to begin there
				continue
			}
			add("earn_credential"+a.earnCase(r, ad, def), "credential", s.Label, "course", def.Course, "issuer", def.Issuer)
			return
		}
	}
}

// earnCase is the case of the step to a credential that can be taken now: what comes before its exam, or what opens it.
func (a *Adviser) earnCase(r *reading, ad Advice, def *cred) string {
	switch {
	case def.Course != "" && !a.names(r, "coding", evidence.Denied):
		return "/untaught"
	case a.countsUnsure(r, def):
		return "/counted"
	case def.Requires.Accredited && a.accredited(r) && r.ev.Claims.Education.Accredited:
		return "/opened"
	case def.Requires.Accredited && a.accredited(r):
		return "/unsure"
	case len(ad.Suggested) == 1:
		return "/alone"
	}
	return ""
}

// countsUnsure tells whether lines show the years that a credential asks for, and no title does: how much of that counts, only the issuer knows.
func (a *Adviser) countsUnsure(r *reading, def *cred) bool {
	need := a.nearestRoute(r, def.Requires)
	return need.Years > 0 && !need.Advised && a.tenure(r, need.Area).line > 0
}

// steady is how many weeks of study come before an exam.
const steady = 12

// keepDate says how to come to the day that a claim names: by the weeks that are left where they are few. Who names a month or a year alone has still
// to name the day.
func (a *Adviser) keepDate(r *reading, c credential.Claim, def *cred, add adder) {
	first, last, said := examDays(c.Text)
	from, to := weeksTo(r, first), weeksTo(r, last)
	switch {
	case a.unopened(r, def) != "":
		add("keep_date/unopened", "credential", def.Label, "issuer", def.Issuer)
	case from >= steady && def.Requires.Accredited && a.accredited(r) && !r.ev.Claims.Education.Accredited:
		add("keep_date/unsure", "credential", def.Label)
	case said && last.Before(r.opts.AsOf):
		add("tell_outcome", "credential", def.Label)
	case (!said || from >= steady) && c.Status == credential.Planned && a.countsUnsure(r, def):
		add("keep_date/counted", "credential", def.Label, "issuer", def.Issuer)
	case said && from < steady:
		kind := "keep_date/soon"
		if first != last {
			kind = "keep_date/weeks"
		}
		if step := add(kind, "credential", def.Label, "left", weeksLeft(max(from, 0), to)); step != nil {
			step.Weeks = max((max(from, 0)+to)/2, 1)
		}
	case said && first != last:
		add("keep_date/month", "credential", def.Label)
	case !said && c.Year > 0 && !monthName.MatchString(c.Text):
		add("keep_date/year", "credential", def.Label, "year", strconv.Itoa(c.Year))
	default:
		add("keep_date", "credential", def.Label)
	}
}

// dayNamed tells whether a claim names the month of its exam, or its day.
func dayNamed(c credential.Claim) bool {
	_, _, said := examDays(c.Text)
	return said
}

// weeksTo is how many weeks are left to a day.
func weeksTo(r *reading, day time.Time) int {
	return int(math.Round(day.Sub(r.opts.AsOf).Hours() / 24 / 7))
}

// examIsNear tells whether an exam on the way has a day so near that it comes before all other work on the resume.
func examIsNear(r *reading) bool {
	return slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		if c.Status != credential.InProgress && c.Status != credential.Planned || begunOn.MatchString(c.Text) {
			return false
		}
		first, last, said := examDays(c.Text)
		return said && !last.Before(r.opts.AsOf) && weeksTo(r, first) < steady
	})
}

// weeksLeft says how many weeks are left between today and an exam, from the first to the last that its words leave open.
func weeksLeft(from, to int) string {
	switch {
	case to < 1:
		return "A few days are"
	case from == 0 && to > 1:
		return "At most " + strconv.Itoa(to) + " weeks are"
	case from < to:
		return "Between " + strconv.Itoa(from) + " and " + strconv.Itoa(to) + " weeks are"
	case to == 1:
		return "About a week is"
	}
	return "About " + strconv.Itoa(to) + " weeks are"
}

// unopened is the case of a step where nothing in the education opens the credential: somebody else's degree is no way to RHIA.
func (a *Adviser) unopened(r *reading, def *cred) string {
	way := candidate{def: def}
	if def.Requires.Accredited && (!a.degree(r, &way, def.Requires) || way.when == later) {
		return "/unopened"
	}
	return ""
}

// opensWithStudy is the suggested credential that the studies of the field under way open; "" where there is none.
func (a *Adviser) opensWithStudy(r *reading, ad Advice) string {
	for _, s := range ad.Suggested {
		if def := a.creds[s.ID]; s.When == next && def.Requires.Accredited && a.studiesToward(r, def) {
			return s.Label
		}
	}
	return ""
}

// opensByPracticum is the suggested credential that the practicum of a program under way may open; "" where there is none.
func (a *Adviser) opensByPracticum(r *reading, ad Advice) string {
	for _, s := range ad.Suggested {
		if s.When == next && a.inProgram(r, a.creds[s.ID]) {
			return s.Label
		}
	}
	return ""
}

// opensAkin is the suggested credential that a degree near to the field, under way, may open; "" where there is none.
func (a *Adviser) opensAkin(r *reading, ad Advice) string {
	for _, s := range ad.Suggested {
		if def := a.creds[s.ID]; s.When == next && def.Requires.Accredited && a.pursuesAkin(r, credential.Level(def.Requires.Degree)) {
			return s.Label
		}
	}
	return ""
}

// suggested tells whether a credential is on the ladder.
func suggested(ad Advice, id string) bool {
	return slices.ContainsFunc(ad.Suggested, func(s Suggestion) bool { return s.ID == id })
}

// open tells whether a credential is on the ladder and can be taken now.
func open(ad Advice, id string) bool {
	return slices.ContainsFunc(ad.Suggested, func(s Suggestion) bool { return s.ID == id && s.When == now })
}
