package advice

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/credential"
)

// This file is on what it takes to keep a credential beside others of its issuer.

// requirements is what the issuer of a credential asks, with what keeping it beside the others of this resume takes.
func (a *Adviser) requirements(r *reading, def *cred) []string {
	rows := def.requires
	if def.Students != "" && len(r.ev.Claims.Education.Pursuing) == 0 {
		rows = slices.DeleteFunc(slices.Clone(rows), func(s string) bool { return strings.HasPrefix(s, forStudents+": ") })
	}
	together := a.together(r, def)
	if len(together) == 0 {
		return rows
	}
	at := slices.IndexFunc(rows, func(s string) bool { return strings.HasPrefix(s, "Renewal: ") }) + 1
	return slices.Concat(rows[:at], together, rows[at:])
}

// together says what keeping a credential takes beside those of its issuer that the resume holds or is on the way to; nothing where it has none of them
// or no rule is known.
func (a *Adviser) together(r *reading, def *cred) []string {
	rule := a.issuers[def.Issuer]
	if rule == nil || rule.Unit == "" {
		return nil
	}
	var names, ended []string
	most := a.alone(def)
	for _, c := range r.ev.Claims.Credentials {
		other := a.creds[c.ID]
		switch {
		case other == nil || other == def || other.Issuer != def.Issuer || c.Status == credential.Expired || contains(other.Absorbs, def.ID):
		case contains(def.Absorbs, other.ID) && c.Status == credential.Held:
			ended = append(ended, "Once granted it replaces your "+other.Label)
		case contains(def.Absorbs, other.ID):
		default:
			names, most = append(names, claimedAs(c, other)), max(most, a.alone(other))
		}
	}
	if len(names) > 0 {
		units := min(most+rule.Further*len(names), rule.Most)
		ended = append([]string{"With " + strings.ReplaceAll(listOfWords(names, "and"), " and your ", " and ") + ": " + strconv.Itoa(units) + " " + rule.Unit + " for " + allOf(len(names)+1)}, ended...)
	}
	return ended
}

// alone is what keeping one credential takes where it is the only one of its issuer.
func (a *Adviser) alone(def *cred) int {
	if def.Credits > 0 {
		return def.Credits
	}
	return a.issuers[def.Issuer].Alone
}

// claimedAs names a credential by where its holder stands with it.
func claimedAs(c credential.Claim, def *cred) string {
	switch c.Status {
	case credential.InProgress:
		return "the " + def.Label + " under way"
	case credential.Planned:
		return "the " + def.Label + " you plan"
	}
	return "your " + def.Label
}

// allOf counts the credentials of a sentence.
func allOf(n int) string {
	switch n {
	case 2:
		return "both"
	case 3:
		return "all three"
	}
	return "all of them"
}
