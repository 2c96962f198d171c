package advice

import (
	"slices"

	"himscore/internal/credential"
)

// This file is on exams of two issuers that prove the same: one of them is offered, and the other named.

// rivalBegun is the label of a credential under way that proves the same as another; "" where none does.
func rivalBegun(r *reading, def *cred) string {
	for _, other := range def.rivals {
		if claimed(r, other.ID) == credential.InProgress {
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
	}
	if c.when == later || claimed(r, def.ID) == credential.Expired || first != nil && claimed(r, first.ID) == credential.Held {
		return out
	}
	for _, other := range def.rivals {
		if other.Suggest && claimed(r, other.ID) == "" && !slices.ContainsFunc(list, func(l candidate) bool { return l.def == other }) {
			out = append(out, "The "+other.Label+" of "+other.Issuer+" proves much the same; one of the two is enough.")
		}
	}
	if first != nil && a.tenure(r, "coding").years < enough {
		out = append(out, "Its exam gives "+first.Label+" first; "+first.Proof+".")
	}
	return out
}
