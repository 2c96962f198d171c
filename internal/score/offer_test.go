package score

import (
	"testing"

	"himscore/internal/metric"
)

func TestTheFirstOfWhatAnAimOffers(t *testing.T) {
	s, _ := load(t)
	for _, test := range []struct {
		title, aim, want string // a role, "rises" for the work of now, "" for none
	}{
		{"Barista", "a data quality or data analyst job", "data-quality-analyst"},
		{"Charge Nurse", "into clinical informatics as an analyst or EHR trainer", "clinical-informatics-specialist"},
		{"Barista", "medical coder or clinical documentation specialist", "medical-coder"},
		{"Barista", "an EHR trainer post", "informatics-educator"},
		{"Barista", "a data analyst job where my years in release of information help, or in the quality office", "clinical-data-analyst"},
		{"Barista", "work near home or a data analyst job", "clinical-data-analyst"},
		{"Cancer Registrar", "a lead or coordinator position, or quality coordinator for the program", "rises"},
		{"Senior Compliance Auditor", "senior auditor or compliance manager positions", "rises"},
		{"Medical Coder", "a supervisory role", "rises"},
		{"HIM Supervisor", "be a manager within two years", "him-manager"},
		{"HIM Supervisor", "become a manager", "him-manager"},
		{"HIM Supervisor", "be a good neighbor", ""},
		{"Medical Coder", "a director of privacy post", "privacy-officer"},
		{"Medical Coder", "a quiet place with kind people", ""},
		{"Manager, Clinical Documentation Integrity", "a system director role", "him-director"},
		{"File Clerk", "supervisor of imaging or health information operations", "medical-records-supervisor"},
		{"File Clerk", "manager of medical records", "him-manager"},
		{"File Clerk", "head of a warm kitchen", ""},
		{"Biller", "manage a health information or billing department", "him-manager"},
		{"Biller", "run a release of information department", "him-manager"},
		{"Biller", "lead a quiet life", ""},
		{"Health Information Manager", "a director position, one campus or three", "him-director"}, // where, behind the post, is no work
		{"Health Information Manager", "a director post in the upper valley", "him-director"},
		{"Health Information Manager", "a director position in nursing informatics", ""}, // a work that it names is not that of now
		{"Health Information Manager", "a manager role", "rises"},                        // which is that of now
		{"Quality Data Analyst", "lead analyst", "rises"},                                // of quality, whatever data analysts have for leads
		{"HIM Supervisor", "run a department", "him-manager"},
		{"HIM Supervisor", "run a marathon", ""},
		{"Medical Coder", "a lead auditor seat, remote", "coding-auditor"}, // what an auditor checks is what the title names
		{"Night Porter", "an auditor seat, remote", ""},
		{"Medical Coder", "check what other coders do rather than code", "coding-auditor"},
		{"EHR Trainer", "a MyChart analyst", "ehr-application-analyst"},
		{"Cancer Registrar", "registry lead or quality coordinator", "cancer-registrar"},
		{"Trauma Registrar", "registry lead or quality coordinator", "trauma-registrar"},
		{"Barista", "steady work in a records office", "him-specialist"},
		{"Biller", "manage the stress of nights better", ""},
	} {
		r := &reading{titles: []title{s.readTitle(test.title, 1, 0)}}
		role, rises := s.firstOffer(r, wordsOf(test.aim))
		got := ""
		switch {
		case role != nil:
			got = role.ID
		case rises:
			got = "rises"
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.aim, got, test.want)
		}
	}
}

func TestWhatIsWantedSomeDayComesAfterWhatIsWantedNow(t *testing.T) {
	s, _ := load(t)
	for _, test := range []struct{ headline, want string }{
		{"Barista looking for a records job and eventually medical coding", "him-specialist"},
		{"Barista looking for medical coding and, further on, release of information", "medical-coder"},
		{"Barista whose long term goal is a coding auditor post. Looking for a job in release of information", "roi-specialist"},
		{"Barista hoping to be a coding auditor someday", "coding-auditor"},
		{"Barista looking for medical coding, then a coding auditor post", "medical-coder"},
		{"Barista looking for release of information. Not sure about medical coding yet", "roi-specialist"},
	} {
		d := draft{headline: test.headline, jobs: []job{{title: "Barista", from: 2020}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != test.want {
			t.Errorf("%q is measured against %s, want %s", test.headline, got, test.want)
		}
	}
}

func TestWhoAimsHigherIsMeasuredByTheWorkOfNow(t *testing.T) {
	s, _ := load(t)
	d := draft{headline: "Cancer registrar looking for a lead or coordinator position, or quality coordinator for the program"}
	d.jobs = []job{{title: "Cancer Registrar", from: 2016, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"abstracting", "casefinding"}}}}}
	got := s.Score(d.evidence(), nil, Options{AsOf: asOf})
	if got.Target.ID != "cancer-registrar" || got.Roles[0].Why == "" {
		t.Errorf("measured against %s: %q", got.Target.ID, got.Roles[0].Why)
	}
}

// TestWhoSeeksAPlaceSeeksTheirOwnWork: an aim that names an employer and no work is at the work that stands before it.
func TestWhoSeeksAPlaceSeeksTheirOwnWork(t *testing.T) {
	s, _ := load(t)
	for line, want := range map[string]string{
		"Professional-fee coder seeking a larger group close to home":      "medical-coder",
		"Release of information specialist looking for a data analyst job": "clinical-data-analyst",
	} {
		d := draft{headline: "Objective: " + line, jobs: []job{{title: "Claims Specialist", org: "Rowan Hospital", from: 2020}}}
		if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != want {
			t.Errorf("%q is measured against %s, want %s", line, got, want)
		}
	}
}

func TestTheHigherPostAimedAtIsOffered(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"chart-completion", "deficiency-tracking", "document-imaging", "leadership"}}}
	before := []draftLine{{text: "b", verdict: metric.Quantified, keywords: []string{"record-reconciliation", "mpi", "records-management"}}}
	d := draft{jobs: []job{{title: "HIM Supervisor", org: "Rowan Hospital", from: 2019, lines: lines}, {title: "HIM Technician", org: "Rowan Hospital", from: 2014, to: 2019, lines: before}}}
	roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	if got := roles[0]; got.ID != "medical-records-supervisor" || got.Why != "It is the work that your title in line 4 names." {
		t.Errorf("a supervisor is %s, %q", got.ID, got.Why)
	}
	d.headline = "Would like to become a manager within three years"
	roles = s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
	if roles[0].ID != "medical-records-supervisor" || roles[1].ID != "him-manager" || roles[1].Why != "It is what you aim at." {
		t.Errorf("who would like to be a manager sees %s, then %s: %q", roles[0].ID, roles[1].ID, roles[1].Why)
	}
	if at := rankOf(t, s, d, "him-specialist"); at <= 3 {
		t.Errorf("who aims higher sees the post two steps below at %d", at)
	}
}
