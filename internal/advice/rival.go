package advice

import (
	"slices"

	"himscore/internal/credential"
)

// This file is on exams of two issuers that prove the same: one of them is offered, and the other named.

// rivalOf is the label of a credential held or under way that proves the same as another; "" where none does.
func rivalOf(r *reading, def *cred, status credential.Status) string {
	for _, other := range def.rivals {
		if claimed(r, other.ID) == status {
			return other.Label
		}
	}
	return ""
}

// beside says of a credential what else it asks for and, within reach, what proves the same elsewhere and what its exam gives first.
func (a *Adviser) beside(r *reading, c candidate, list []candidate) []string {
	const enough = 2 // years of coding, after which the exam gives the credential itself
	def, first := c.def, c.def.stage
	var out []string
	if def.Besides != "" && claimed(r, def.ID) != credential.Expired {
		out = append(out, def.Besides)
		if len(def.Requires.Program) > 0 && c.studied {
			out = append(out, "Yours is under way: ask how many such hours it has.")
		}
	}
	if below := a.below(r, def); below != "" {
		out = append(out, below)
	}
	if c.when == later || claimed(r, def.ID) == credential.Expired || first != nil && claimed(r, first.ID) == credential.Held {
		return out
	}
	for _, other := range def.rivals {
		if way := (candidate{def: other}); !a.reach(r, &way) || way.when == later { // no choice where only one is open
			continue
		}
		if other.Suggest && claimed(r, other.ID) == "" && a.adds(r, other) && !a.elsewhere(r, other) && !contains(c.instead, other.ID) && !slices.ContainsFunc(list, func(l candidate) bool { return l.def == other }) {
			out = append(out, fill(def.besides, "other", other.Label, "issuer", other.Issuer))
		}
	}
	if first != nil && a.tenure(r, "coding").years < enough {
		out = append(out, "Its exam gives "+first.Label+" first; "+first.Proof+".")
	}
	return out
}

// adds tells whether a credential adds anything to those that are held: it is no way in for who is in.
func (a *Adviser) adds(r *reading, def *cred) bool {
	return !slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		return c.Status == credential.Held && a.creds[c.ID] != nil && (contains(a.creds[c.ID].Replaces, def.ID) || a.outgrown(c.ID, def.ID))
	})
}

// below relates a credential to the one of a lower level, by the same issuer, that a resume claims; "" where it claims none. Where nothing but the exam is
// wanting, the lower one is no step to it.
func (a *Adviser) below(r *reading, def *cred) string {
	for _, c := range r.ev.Claims.Credentials {
		lower := a.creds[c.ID]
		if lower == nil || lower.Issuer != def.Issuer || lower.SucceedBy != "" || !contains(def.Replaces, c.ID) {
			continue
		}
		switch {
		case c.Status == credential.Held:
			return "It is the level above your " + lower.Label + "."
		case (c.Status == credential.InProgress || c.Status == credential.Planned) && def.Requires.Years > 0 && !def.Requires.Advised && !def.Requires.Accredited:
			lowerOne := claimedAs(c, lower)
			if c.Status == credential.InProgress {
				lowerOne = "your " + lower.Label
			}
			return "It is the level above " + lowerOne + " and does not ask for it: where your years suffice, one of the two is enough."
		case c.Status == credential.InProgress || c.Status == credential.Planned:
			return "It is the level above " + claimedAs(c, lower) + "."
		}
	}
	return ""
}
