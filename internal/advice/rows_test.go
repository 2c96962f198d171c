package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
)

// This file tests that the rows of what is missing ask each person about their own work.

func TestOnePartOfAWideRoleIsAskedForItsOwnWordsFirst(t *testing.T) {
	for _, tt := range []struct {
		name, title, role string
		shown             []string
		first, then       string
	}{
		{"who keeps watch over privacy alone", "Privacy and Compliance Analyst", "him-compliance-analyst", []string{"breach-response", "access-audit"}, "minimum-necessary", "coding-audit"},
		{"who audits codes as well", "Compliance Analyst", "him-compliance-analyst", []string{"access-audit", "fraud-abuse"}, "coding-audit", "minimum-necessary"},
		{"who leads a department", "Health Information Manager", "him-manager", []string{"breach-response", "leadership"}, "coding-audit", "coding-accuracy"},
	} {
		missing := advise(t, person{title: tt.title, from: 2019, notes: []note{work(metric.Duty, tt.shown...), work(metric.Duty, "hipaa", "compliance")}}, tt.role, Options{}).Missing
		at := func(id string) int {
			if i := slices.IndexFunc(missing, func(m Missing) bool { return m.Keyword == id }); i >= 0 {
				return i
			}
			return len(missing)
		}
		if at(tt.first) >= at(tt.then) {
			t.Errorf("%s is asked for %s at %d and for %s at %d of %d", tt.name, tt.first, at(tt.first), tt.then, at(tt.then), len(missing))
		}
	}
}

func TestWhatBelongsToASettingIsUsualThere(t *testing.T) {
	for shown, want := range map[string]string{"icd-10-pcs": "Usual for your part of the role", "cpt": "A plus for the role"} {
		p := person{title: "Medical Coder", from: 2019, notes: []note{work(metric.Duty, shown, "medical-coding", "icd-10-cm", "coding-guidelines", "query", "cdi", "encoder"),
			work(metric.Duty, "coding-accuracy", "hcpcs", "abstracting", "ms-drg", "denials", "compliance", "coding-audit", "revenue-cycle", "ehr", "coder-productivity")}}
		if m, found := find(advise(t, p, "medical-coder", Options{}).Missing, "poa"); !found || !strings.HasPrefix(m.Why, want) {
			t.Errorf("who shows %s: %v %q", shown, found, m.Why)
		}
	}
}

func TestAPlusOfTheWorkThatSomebodyLeavesIsAskedLast(t *testing.T) {
	c := load(t)
	for aimed, left := range map[bool]float64{false: 1, true: laterShare} {
		ev := person{title: "HIM Analyst", from: 2019, notes: []note{work(metric.Duty, "deficiency-tracking", "epic")}}.evidence()
		res := c.scorer.Score(ev, nil, score.Options{AsOf: asOf})
		res.Target.Chosen = false
		res.Roles = []score.RoleMatch{{ID: "him-analyst"}, {ID: "clinical-informatics-specialist", Aimed: aimed}}
		r := c.adviser.reading(ev, res, Options{AsOf: asOf})
		for id, share := range map[string]float64{"records-retention": left, "change-management": 1} {
			got := c.adviser.settle(r, []want{{keyword: c.adviser.keywords[id], role: 0.3}})
			if got[0].setting != share {
				t.Errorf("aim %v: %s: %v, want %v", aimed, id, got[0].setting, share)
			}
		}
	}
}

func TestOneWordOfALawIsEnoughForWhoHandlesChartsAllDay(t *testing.T) {
	for role, enough := range map[string]bool{"cdi-specialist": true, "medical-coder": true, "roi-specialist": false, "privacy-officer": false} {
		p := person{title: "HIM Specialist", from: 2015, notes: []note{work(metric.Duty, "ehr")}}
		m, found := find(advise(t, p, role, Options{}).Missing, "hipaa")
		if !found || (m.Pattern == "") != enough || (m.Place == string(resume.Skills)) != enough || strings.Contains(m.Why, "is enough") != enough {
			t.Errorf("%s: %v %+v", role, found, m)
		}
		p.notes = append(p.notes, list("hipaa"))
		if _, found := find(advise(t, p, role, Options{}).Missing, "hipaa"); found && enough {
			t.Errorf("%s: HIPAA is listed, and asked for again", role)
		}
	}
}

func TestWhoLearnsFindsAWayInEachRow(t *testing.T) {
	now := []credential.Degree{{Level: credential.Associate, Text: "AAS in Health Information Technology", Line: 3}}
	for _, role := range []string{"medical-coder", "him-specialist", "roi-specialist", "data-quality-analyst", "ehr-application-analyst", "clinical-data-analyst", "him-compliance-analyst"} {
		p := person{title: "HIM Practicum Student", from: 2026, now: now, notes: []note{work(metric.Duty, "chart-audit"), {text: "AAS in Health Information Technology", kind: resume.Education}}}
		said := map[string]bool{}
		for _, m := range advise(t, p, role, Options{}).Missing {
			shown := load(t).adviser.shown[load(t).adviser.keywords[m.Keyword].Category]
			switch course := strings.Contains(m.Why, "If your program has the course, add it to line 3."); {
			case m.Pattern == "" && m.Line == 0 && !course && !shown:
				t.Errorf("%s: %s: nothing to do with it: %q", role, m.Keyword, m.Why)
			case m.Pattern != "" && said[m.Pattern]:
				t.Errorf("%s: %s: said twice: %s", role, m.Keyword, m.Pattern)
			case m.Keyword == "em-coding", m.Keyword == "coder-productivity":
				t.Errorf("%s: %s is asked of who never coded", role, m.Keyword)
			}
			said[m.Pattern] = true
		}
	}
}

// TestALighterAlternativeAnswersForNoHeavierOne: of two products one is enough, of audits and readiness for them the one that the role asks less firmly is not.
func TestALighterAlternativeAnswersForNoHeavierOne(t *testing.T) {
	for _, tt := range []struct {
		role, held, id string
		asked          bool
	}{
		{"medical-records-supervisor", "audits", "audit-readiness", true},
		{"medical-records-supervisor", "audit-readiness", "audits", false},
		{"him-analyst", "audits", "audit-readiness", false}, // as firmly
		{"ehr-application-analyst", "meditech", "epic", false},
	} {
		c := load(t)
		ev := person{title: "Analyst", from: 2015, notes: []note{work(metric.Duty, tt.held)}}.evidence()
		r := c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: tt.role, AsOf: asOf}), Options{AsOf: asOf})
		if got := slices.ContainsFunc(c.adviser.wants(r), func(w want) bool { return w.keyword.ID == tt.id }); got != tt.asked {
			t.Errorf("%s: who shows %s is asked for %s: %v", tt.role, tt.held, tt.id, got)
		}
	}
}
