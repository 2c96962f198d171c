package score

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/metric"
)

// TestAReasonSpeaksOfItsRoleAndTheResume: who reads why a role is offered learns nothing from how another one stands.
func TestAReasonSpeaksOfItsRoleAndTheResume(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "hipaa", "ehr", "chart-completion", "mpi"}},
		{text: "b", verdict: metric.Quantified, keywords: []string{"medical-coding", "cpt", "data-quality", "audit-readiness", "leadership", "dnfb"}},
	}
	shares := 0
	for _, title := range []string{"Release of Information Clerk", "HIM Supervisor", "Health Information Manager", "Clinical Informatics Analyst", "Medical Coder"} {
		d := draft{headline: title, jobs: []job{{title: title, org: "Rowan Hospital", from: 2017, lines: lines}}}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		for i, m := range roles {
			if words := len(strings.Fields(m.Why)); words > 30 {
				t.Errorf("%s, %s: %d words: %q", title, m.ID, words, m.Why)
			}
			for _, other := range s.roles {
				if strings.Contains(m.Why, other.Title) {
					t.Errorf("%s: the reason of %s speaks of %s: %q", title, m.ID, other.Title, m.Why)
				}
			}
			if !strings.Contains(m.Why, "shares") {
				continue
			}
			if shares++; i < firstRoles && slices.ContainsFunc(roles[:i], func(o RoleMatch) bool { return o.Why == m.Why }) {
				t.Errorf("%s: %s has the reason of another: %q", title, m.ID, m.Why)
			}
		}
	}
	if shares == 0 {
		t.Error("no reason names what a role and a resume share")
	}
}

// TestWhatSomebodyIsOrWasIsNoNews: a role that a title of the resume names is offered as that.
func TestWhatSomebodyIsOrWasIsNoNews(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"records-management", "chart-completion", "deficiency-tracking", "document-imaging"}}}
	more := []draftLine{{text: "b", verdict: metric.Quantified, keywords: []string{"leadership", "release-of-information", "hipaa", "budget"}}}
	d := draft{headline: "I want to become a director of health information", jobs: []job{
		{title: "Health Information Supervisor", org: "Rowan Hospital", from: 2019, lines: lines}, {title: "Health Information Technician", org: "Rowan Clinic", from: 2014, to: 2019, lines: more}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	of := func(id string) string {
		return roles[slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == id })].Why
	}
	if why := of("medical-records-supervisor"); why != byTitle {
		t.Errorf("the supervisor's own post: %q", why)
	}
	if why := of("him-specialist"); !strings.HasPrefix(why, "It is the work of your earlier title in line ") {
		t.Errorf("a post of before: %q", why)
	}
}
