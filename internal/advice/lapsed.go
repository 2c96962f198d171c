package advice

import (
	"slices"
	"strconv"

	"himscore/internal/credential"
	"himscore/taxonomy"
)

// This file says what a credential that has lapsed takes to be earned back, and what becomes of its line.

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
		said := []string{"credential", def.Label, "off", offLine(c), "term", a.toReturn(r, c, def)}
		switch covers, beside := a.inItsPlace(r, def); {
		case covers != nil && contains(covers.Absorbs, def.ID):
			add("lapsed_line/absorbed", append(said, "current", covers.Label)...)
		case covers != nil:
			add("lapsed_line/covered", append(said, "current", covers.Label)...)
		case beside != nil && def.Covers != "":
			add("lapsed_line/beside", append(said, "current", beside.Label, "covers", def.Covers, "counts", beside.Covers)...)
		default:
			add("lapsed_line", said...)
		}
		return
	}
}

// inItsPlace is a credential held that covers the ground of another, and one that counts for more where the other is not asked for: CCS is no exam in what
// physicians bill. Nil where there is none.
func (a *Adviser) inItsPlace(r *reading, def *cred) (covers, beside *cred) {
	for _, c := range r.ev.Claims.Credentials {
		have := a.creds[c.ID]
		switch {
		case c.Status != credential.Held || have == nil:
		case covers == nil && (contains(have.Replaces, def.ID) || contains(have.Absorbs, def.ID) || slices.Contains(have.rivals, def)):
			covers = have
		case beside == nil && a.outgrown(c.ID, def.ID) && have.Covers != "":
			beside = have
		}
	}
	return covers, beside
}

// offLine says what a lapsed credential is to be taken off: that alone, since others may stand beside it.
func offLine(c credential.Claim) string {
	if c.At.Line == 0 {
		return "off the resume"
	}
	return "off line " + strconv.Itoa(c.At.Line)
}

// toReturn says, behind a blank, what the issuer of a lapsed credential asks before it gives that back; "" where nobody knows.
func (a *Adviser) toReturn(r *reading, c credential.Claim, def *cred) string {
	rule := a.issuers[def.Issuer]
	switch {
	case rule == nil || rule.Lapsed == nil:
		return ""
	case lapsedIn(c) > 0 && r.opts.AsOf.Year()-lapsedIn(c) > rule.Lapsed.Years:
		return " " + rule.Lapsed.Over
	}
	return " " + rule.Lapsed.Open
}

// lapsedIn is the year in which a credential has lapsed by the words of its claim, 0 where they name only the one in which it was earned.
func lapsedIn(c credential.Claim) int {
	found := lastYear.FindStringSubmatch(c.Text)
	if found == nil {
		return 0
	}
	if year, _ := strconv.Atoi(found[1]); year != c.Year {
		return year
	}
	return 0
}
