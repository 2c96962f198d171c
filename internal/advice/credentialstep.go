package advice

import (
	"slices"
	"strconv"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// credentialStep is the one credential to go on with: what is begun, what has lapsed, what is planned, else the first of the ladder.
func (a *Adviser) credentialStep(r *reading, ad Advice, add adder) {
	for _, status := range []credential.Status{credential.InProgress, credential.Expired, credential.Planned} {
		for _, c := range r.ev.Claims.Credentials {
			def := a.creds[c.ID]
			switch {
			case c.Status != status || def == nil || def.Status == "retired" || farAhead(r, c):
			case status != credential.Expired && passed(r, c):
				add("tell_outcome", "credential", def.Label)
				return
			case status != credential.Expired && ahead(r, c) && (status == credential.InProgress || a.fits(r, def) && open(ad, c.ID)):
				a.keepDate(r, c, def, add)
				return
			case status == credential.InProgress:
				add("finish_credential"+a.unopened(r, def), "credential", def.Label, "issuer", def.Issuer)
				return
			case status == credential.Expired && a.aside(r, def): // its line is for the ladder
			case a.fits(r, def) && status == credential.Expired:
				add("renew_credential", "credential", def.Label)
				return
			case a.fits(r, def) && open(ad, c.ID):
				add("plan_credential", "credential", def.Label)
				return
			}
		}
	}
	for _, c := range r.ev.Claims.Credentials {
		if def := a.creds[c.ID]; c.Status == credential.Held && def != nil && def.SucceedBy != "" && claimed(r, def.SucceedBy) != credential.Held {
			add("prove_credential", "credential", def.Label, "second", a.creds[def.SucceedBy].Label)
			return
		}
	}
	if r.res.Level.ID == "director" && a.replaced(r) { // no further letters decide there
		return
	}
	for _, s := range ad.Suggested {
		if s.When == now && !slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool { return c.ID == s.ID && farAhead(r, c) }) {
			if def := a.creds[s.ID]; def.Course != "" && !a.practicesCoding(r) {
				add("earn_credential/untaught", "credential", s.Label, "course", def.Course)
			} else {
				add("earn_credential", "credential", s.Label)
			}
			return
		}
	}
}

// keepDate says how to come to the day that a claim names: by the weeks that are left where they are few.
func (a *Adviser) keepDate(r *reading, c credential.Claim, def *cred, add adder) {
	const steady = 12 // weeks of study
	day, said := examDay(c.Text, r.opts.AsOf)
	weeks := int(day.Sub(r.opts.AsOf).Hours()/24/7 + 0.5)
	switch {
	case a.unopened(r, def) != "":
		add("keep_date/unopened", "credential", def.Label, "issuer", def.Issuer)
	case said && day.Before(r.opts.AsOf):
		add("tell_outcome", "credential", def.Label)
	case said && weeks < steady:
		if step := add("keep_date/soon", "credential", def.Label, "left", weeksLeft(weeks)); step != nil {
			step.Weeks = max(weeks, 1)
		}
	default:
		add("keep_date", "credential", def.Label)
	}
}

func weeksLeft(weeks int) string {
	switch {
	case weeks < 1:
		return "A few days are"
	case weeks == 1:
		return "About a week is"
	}
	return "About " + strconv.Itoa(weeks) + " weeks are"
}

// unopened is the case of a step where nothing in the education opens the credential: somebody else's degree is no way to RHIA.
func (a *Adviser) unopened(r *reading, def *cred) string {
	way := candidate{def: def}
	if def.Requires.Accredited && (!a.degree(r, &way, def.Requires) || way.when == later) {
		return "/unopened"
	}
	return ""
}

// practicesCoding tells whether a resume names coding at all, in a course or at work. Those who do it are no practice.
func (a *Adviser) practicesCoding(r *reading) bool {
	area := a.areas["coding"]
	for i, k := range r.named {
		if k != nil && slices.Contains(k.areas, area) && slices.ContainsFunc(r.ev.Keywords[i].Mentions, func(m evidence.Mention) bool {
			return m.Strength > evidence.Denied && !namesPeople(r.ev.Resume.Lines[m.At.Line-1].Text, m)
		}) {
			return true
		}
	}
	return false
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

// lapsedLine says what to do about a line with a credential of the field that has lapsed, where nothing else in the report does.
func (a *Adviser) lapsedLine(r *reading, ad Advice, told []NextStep, add adder) {
	for _, c := range r.ev.Claims.Credentials {
		def := a.creds[c.ID]
		if c.Status != credential.Expired || def == nil || def.Status == "retired" || !slices.ContainsFunc(def.Tracks, func(t string) bool { return t != taxonomy.Shared }) || again(c) {
			continue
		}
		if slices.ContainsFunc(ad.Suggested, func(s Suggestion) bool { return s.ID == c.ID }) || slices.ContainsFunc(told, func(s NextStep) bool { return s.Code == "renew_credential" }) {
			continue
		}
		if current := a.coveredBy(r, def); current != "" {
			add("lapsed_line/covered", "credential", def.Label, "current", current)
		} else {
			add("lapsed_line", "credential", def.Label)
		}
		return
	}
}

// coveredBy is the label of a credential that is held and makes another needless; "" where there is none.
func (a *Adviser) coveredBy(r *reading, def *cred) string {
	for _, c := range r.ev.Claims.Credentials {
		have := a.creds[c.ID]
		if c.Status == credential.Held && have != nil && (contains(have.Replaces, def.ID) || a.outgrown(c.ID, def.ID)) {
			return have.Label
		}
	}
	return ""
}

// open tells whether a credential is on the ladder and can be taken now.
func open(ad Advice, id string) bool {
	return slices.ContainsFunc(ad.Suggested, func(s Suggestion) bool { return s.ID == id && s.When == now })
}
