package advice

import (
	"fmt"
	"slices"
	"strconv"

	"himscore/internal/credential"
	"himscore/internal/lazyregexp"
)

// This file says what becomes of the credentials that a resume names and does not hold: those that have lapsed and those that are planned.

// fromClaims adds what has lapsed and what is planned.
func (a *Adviser) fromClaims(r *reading, p *pool) {
	for _, c := range r.ev.Claims.Credentials {
		def := a.creds[c.ID]
		switch {
		case c.Status == credential.Expired && again(c):
			if added := p.add(c.ID, plannedFit, "Yours has lapsed, and you mean to earn it again; "+byWhen(c, r.opts.AsOf.Year())); added != nil {
				added.planned = true
				a.bringBack(r, c, added)
			}
		case c.Status == credential.Expired && def != nil && a.aside(r, def):
			a.bringBack(r, c, p.add(c.ID, asideFit, "Yours has lapsed: earn it back only where a posting asks for it, else take "+def.Label+" "+offLine(c)+"."))
		case c.Status == credential.Expired && def != nil:
			a.bringBack(r, c, p.add(c.ID, renewFit, "Yours has lapsed: earn it back, or replace it with a current one and take "+def.Label+" "+offLine(c)+"."))
		case c.Status == credential.Planned:
			if added := p.add(c.ID, plannedFit, planWhy(&c, r.opts.AsOf.Year())); added != nil {
				added.planned = true
			}
		}
	}
}

// fromEmployer adds what the resume says that an employer opens.
func (a *Adviser) fromEmployer(r *reading, p *pool) {
	for _, def := range a.byEmployer {
		if a.sponsoredLine(r, def) > 0 {
			if added := p.add(def.ID, plannedFit, ""); added != nil {
				added.planned, added.offered = true, true
			}
		}
	}
}

// bringBack notes what a lapsed credential takes to be earned back.
func (a *Adviser) bringBack(r *reading, c credential.Claim, found *candidate) {
	if found == nil || found.def.ID != c.ID {
		return
	}
	found.off = !again(c)
	if term := a.toReturn(r, c, found.def); term != "" {
		found.bars = append(found.bars, term[1:])
	}
}

// yearsWanting tells whether the words of a plan say that years of work are wanting still.
func (a *Adviser) yearsWanting(r *reading, def *cred) bool {
	return slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		return c.ID == def.ID && c.Status == credential.Planned && wanting.MatchString(c.Text)
	})
}

var wanting = lazyregexp.New(`(?i)\b(?:need(?:s|ing)?|lack(?:s|ing)?|short|after|until|once|more|another|further)\b[^.;]{0,25}\b(?:years?|hours|experience)\b`)

// again tells whether somebody means to earn anew what has lapsed.
func again(c credential.Claim) bool { return meansAgain.MatchString(c.Text) }

// meant is the case of a step where somebody has said to earn anew what has lapsed.
func meant(c credential.Claim) string {
	if again(c) {
		return "/meant"
	}
	return ""
}

var meansAgain = lazyregexp.New(`(?i)\b(?:plan(?:s|ned|ning)?|inten(?:d|ding|t)|going|hop(?:e|ing)|will|mean(?:ing)?|aim(?:ing)?|want(?:ing)?|ready|due|studying|preparing|scheduled|booked|registered)\b[^.;]{0,25}\b(?:re-?test|re-?tak|re-?new|re-?instat|re-?sit|re-?certif|re-?activat|re-?earn|(?:sit|test|earn|take|pass)(?: \w+)? (?:again|anew)|(?:get|earn|win|bring) (?:it|this|them) back)`)

// byWhen names the year that a lapsed credential is to come back, or asks for it.
func byWhen(c credential.Claim, today int) string {
	if y := lastYear.FindStringSubmatch(c.Text); y != nil && y[1] >= strconv.Itoa(today) {
		return "keep to " + y[1] + "."
	}
	return "set a date."
}

var lastYear = lazyregexp.New(`.*\b(20\d\d)\b`)

// undated is said of a plan without a year; what cannot be taken yet is not asked for its date.
const undated = "You have it in mind already; add the date."

// weighed is said of what is only thought about.
const weighed = "You only think of it so far: a line on a resume should say what is decided."

// planWhy says what is planned, or only thought about.
func planWhy(c *credential.Claim, today int) string {
	switch year := c.Year; {
	case year == 0 && c.Weighed:
		return weighed
	case year == 0:
		return undated
	case year < today:
		return fmt.Sprintf("You planned it for %d; set a new date.", year)
	case c.Weighed:
		return fmt.Sprintf("You think of it for %d.", year)
	default:
		return fmt.Sprintf("You plan it for %d already.", year)
	}
}

// aside tells whether a lapsed credential is no longer worth much: the target does not ask for it, it is a first step for somebody who has
// worked for years, or one that is held is made for the target as well. So is the exam of those whom somebody leads.
func (a *Adviser) aside(r *reading, lapsed *cred) bool {
	const grown = 2                                                               // years
	if leads(r) && !contains(lapsed.Roles, r.res.Target.ID) && !ofYears(lapsed) { // an exam of the work that others do for them
		return true
	}
	return !a.suitsTarget(r, lapsed) || lapsed.Level == "entry" && r.res.Level.Years >= grown || a.replaced(r)
}

// replaced tells whether somebody holds a credential that is made for the target role: what has lapsed beside it was let go.
func (a *Adviser) replaced(r *reading) bool {
	return slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		def := a.creds[c.ID]
		return c.Status == credential.Held && def != nil && def.Level != "entry" && contains(def.Roles, r.res.Target.ID)
	})
}
