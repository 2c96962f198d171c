package pipeline

import (
	"slices"

	"himscore/internal/advice"
	"himscore/internal/credential"
	"himscore/internal/posting"
)

// asks are what the advice has to answer of a posting. Of keywords that are alternatives the first stands for all; of credentials that are, one under
// way answers the others: who learns for the CPC is not sent to the CCS as well.
func asks(p *posting.Posting, m posting.Match, claims credential.Claims) []advice.Ask {
	if p == nil {
		return nil
	}
	var out []advice.Ask
	first := map[int]int{} // where the first keyword of a group stands
	begun := underWay(p, claims)
	for _, a := range p.Asks {
		if a.Inside || a.Titled && !a.Credential {
			continue // the credential is asked, and the name of the post is no ask of its own
		}
		shown := slices.Contains(m.Matched, a.ID) && !slices.Contains(m.ListedOnly, a.ID)
		if at, known := first[a.Group]; known && a.Group > 0 && !a.Credential {
			out[at].Or = append(out[at].Or, a.ID)
			out[at].Answered = out[at].Answered || shown
			continue
		}
		if a.Group > 0 && !a.Credential {
			first[a.Group] = len(out)
		}
		answered := shown || a.Credential && begun[a.Group] != "" && begun[a.Group] != a.ID
		ask := advice.Ask{ID: a.ID, Required: a.Need == posting.Required && !a.Duty, Duty: a.Duty && a.Need == posting.Required, AfterHire: a.Need == posting.ObtainWithin, Answered: answered}
		if a.Credential && a.Group > 0 {
			ask.Or = instead(p, a)
		}
		out = append(out, ask)
	}
	return out
}

// instead are the other credentials of a group of alternatives.
func instead(p *posting.Posting, of posting.Ask) []string {
	var out []string
	for _, a := range p.Asks {
		if a.Credential && a.Group == of.Group && a.ID != of.ID && !slices.Contains(out, a.ID) {
			out = append(out, a.ID)
		}
	}
	return out
}

// underWay is the credential of each group of alternatives that the resume has begun, or has planned for a year that it names.
func underWay(p *posting.Posting, claims credential.Claims) map[int]string {
	begun := map[int]string{}
	for _, a := range p.Asks {
		if a.Group > 0 && a.Credential && slices.ContainsFunc(claims.Credentials, func(c credential.Claim) bool {
			return c.ID == a.ID && (c.Status == credential.InProgress || c.Status == credential.Planned && c.Year > 0)
		}) {
			begun[a.Group] = a.ID
		}
	}
	return begun
}
