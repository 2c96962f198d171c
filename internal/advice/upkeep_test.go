package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

func TestUpkeepIsSaidOfAllCredentialsOfAnIssuer(t *testing.T) {
	const bachelor = "BS Health Information Management"
	tests := []struct {
		name, role, id string
		claims         []credential.Claim
		says, saysNot  string
	}{
		{"one of 30 beside one of 20", "roi-specialist", "chps", []credential.Claim{held("rhit"), planned("chps")}, "With your RHIT: 40 CEU per 2 years for both", ""},
		{"two of 20", "medical-coder", "ccs-p", []credential.Claim{held("ccs"), planned("ccs-p")}, "With your CCS: 30 CEU per 2 years for both", ""},
		{"three of one issuer", "him-manager", "chda", []credential.Claim{held("rhia"), held("chps"), planned("chda")}, "With your RHIA and CHPS: 50 CEU per 2 years for all three", ""},
		{"no more than the most", "him-manager", "cdip", []credential.Claim{held("rhia"), held("chps"), held("chda"), planned("cdip")}, "50 CEU per 2 years for all of them", "60"},
		{"one that is planned beside it", "roi-specialist", "chps", []credential.Claim{planned("rhit"), planned("chps")}, "With the RHIT you plan: 40 CEU per 2 years for both", ""},
		{"one that ends when the other is granted", "him-manager", "rhia", []credential.Claim{held("rhit"), planned("rhia")}, "Once granted it replaces your RHIT", "With your RHIT"},
		{"by the rule of another issuer", "medical-coder", "coc", []credential.Claim{held("cpc"), planned("coc")}, "With your CPC: 40 CEU per 2 years for both", ""},
		{"nothing of what has lapsed", "medical-coder", "coc", []credential.Claim{lapsed("cpc"), planned("coc")}, "36 CEU per 2 years for it alone", "With"},
		{"nothing of another issuer", "medical-coder", "coc", []credential.Claim{held("ccs"), planned("coc")}, "36 CEU per 2 years for it alone", "With"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := person{title: "HIM Specialist", from: 2015, level: credential.Bachelor, degree: bachelor, claims: tt.claims, notes: []note{did("records-management")}}
			got := rung(advise(t, p, tt.role, Options{}), tt.id)
			if got == nil {
				t.Fatal("not suggested")
			}
			all := strings.Join(got.Requires, " | ")
			if !strings.Contains(all, tt.says) || tt.saysNot != "" && strings.Contains(all, tt.saysNot) {
				t.Error(all)
			}
			if at := slices.IndexFunc(got.Requires, func(s string) bool { return strings.HasPrefix(s, "As read ") }); at != len(got.Requires)-1 {
				t.Errorf("the month of the source is not the last: %s", all)
			}
		})
	}
}

func TestASuggestionIsTrueOfThePerson(t *testing.T) {
	nurse := person{title: "CDI Specialist", from: 2021, level: credential.Bachelor, degree: "BS Nursing", claims: []credential.Claim{held("rn"), held("ccds")}, notes: []note{did("cdi"), did("query")}}
	inpatient := person{title: "Inpatient Coder", from: 2018, level: credential.Certificate, degree: "Certificate, Medical Coding", claims: []credential.Claim{held("ccs")}, notes: []note{did("inpatient-coding", "icd-10-pcs"), did("query"), did("medical-coding")}}
	clinics := person{title: "Medical Coder", from: 2018, level: credential.Certificate, degree: "Certificate, Medical Coding", claims: []credential.Claim{held("cpc")}, notes: []note{did("pro-fee-coding", "em-coding"), did("medical-coding")}}
	learner := inpatient
	learner.notes = append(slices.Clone(inpatient.notes), note{text: "No work in risk adjustment so far", verdict: metric.Duty, kind: resume.Experience, denied: []string{"risk-adjustment"}})
	privacy := person{title: "Privacy Analyst", from: 2019, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia")}, notes: []note{did("breach-response"), did("access-audit")}}
	coded := privacy
	coded.notes = append(slices.Clone(privacy.notes), did("coding-audit"))
	release := person{title: "Release of Information Specialist", from: 2020, level: credential.Associate, degree: "AAS Health Information Technology", claims: []credential.Claim{held("rhit")}, notes: []note{did("release-of-information")}}
	late := release
	late.from = 2024
	bridge := person{title: "Informatics Analyst", from: 2019, level: credential.Bachelor, degree: "BS Biology", claims: []credential.Claim{begun("cahims")}, notes: []note{did("ehr-build"), did("interfaces")}}
	manager := person{title: "HIM Manager", from: 2016, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia"), planned("pmp")}, notes: []note{{text: "Led the microfilm destruction project", verdict: metric.Accomplishment, kind: resume.Experience}, did("records-management")}}
	wanting := person{title: "Integration Analyst", from: 2018, level: credential.Bachelor, degree: "BS Biology", claims: []credential.Claim{{ID: "cphims", Status: credential.Planned, Text: "CPHIMS (need two more years)"}}, notes: []note{did("interfaces"), did("ehr-build")}}
	biller := person{title: "Medical Biller", from: 2018, level: credential.Certificate, degree: "Certificate, Billing", notes: []note{did("medical-billing"), did("denials")}}
	bedside := person{title: "CDI Specialist", from: 2021, level: credential.Bachelor, degree: "BS Nursing", claims: []credential.Claim{held("rn")}, notes: []note{did("concurrent-review"), did("cdi")}}
	tests := []struct {
		name, role    string
		person        person
		id, when      string // when is "" where it is not to be suggested
		says, saysNot string
	}{
		{"what a held one proves is no first step", "cdi-specialist", nurse, "cdip", later, "Your CCDS proves much the same; take it only where postings name it.", "It fits"},
		{"who holds the letters of the work is sent to no second degree", "cdi-specialist", nurse, "rhia", "", "", ""},
		{"a coder of stays is sent to no exam in visits", "medical-coder", inpatient, "coc", "", "", ""},
		{"nor one of visits to an exam in stays", "medical-coder", clinics, "ccs", "", "", ""},
		{"CCS opens what queries lead to", "medical-coder", inpatient, "cdip", next, "shows such work", "What opens it"},
		{"what was never done comes behind a course", "risk-adjustment-coder", learner, "crc", next, "names such work, but not as done", ""},
		{"no years of a work that the resume has no word of", "him-compliance-analyst", privacy, "cpma", "", "", ""},
		{"who audits codes is told of the exam in it", "him-compliance-analyst", coded, "cpma", next, "Its issuer advises 2 years of coding or auditing", ""},
		{"release of information may be privacy work", "roi-specialist", release, "chps", next, "It asks for 4 years of privacy or security management; ask AHIMA whether your release of information work counts.", "show"},
		{"too few years of it wait", "roi-specialist", late, "chps", later, "ask AHIMA whether your release of information work counts", ""},
		{"RHIA is said to be for those who lead", "roi-specialist", release, "rhia", later, "Take it if you aim at leading health information work. What opens it is an accredited bachelor's degree in health information. It is the level above your RHIT.", "next level for the role"},
		{"two levels of one issuer are related", "informatics-analyst", bridge, "cphims", next, "It is the level above your CAHIMS and does not ask for it: where your years suffice, one of the two is enough.", ""},
		{"years that their writer misses are asked about", "health-data-integration-specialist", wanting, "cphims", next, "You write that some are wanting still; ask HIMSS what counts.", "book a day"},
		{"who turns to coding waits with the exam of those who code", "medical-coder", biller, "ccs", "", "", ""},
		{"years of other work are none of the work turned to", "medical-coder", biller, "coc", next, "It is hard without practice", "for people with some years"},
		{"reviews at the bedside lead to no exam in clinics", "cdi-specialist", bedside, "ccds-o", "", "", ""},
		{"a project that a line leads is named", "him-manager", manager, "pmp", later, "line 2 tells of such work", "in so many words"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := rung(advise(t, tt.person, tt.role, Options{}), tt.id)
			switch {
			case got == nil && tt.when != "":
				t.Errorf("not suggested: %+v", advise(t, tt.person, tt.role, Options{}).Suggested)
			case got != nil && (got.When != tt.when || !strings.Contains(got.Why, tt.says) || tt.saysNot != "" && strings.Contains(got.Why, tt.saysNot)):
				t.Errorf("%s: %s", got.When, got.Why)
			}
		})
	}
}

func TestAPostingThatTakesOneOfSeveralSaysSo(t *testing.T) {
	clerk := person{title: "Medical Biller", from: 2021, level: credential.Certificate, degree: "Certificate, Billing", notes: []note{did("medical-billing")}}
	ad := advise(t, clerk, "medical-coder", Options{Asks: []Ask{{ID: "cpc", Required: true, Or: []string{"cca"}}, {ID: "cca", Required: true, Or: []string{"cpc"}}}})
	first, second := ad.Suggested[0], rung(ad, "cca")
	if second != nil && second.ID == first.ID {
		second = rung(ad, "cpc")
	}
	if !strings.Contains(first.Why, "; one is enough.") || strings.Contains(first.Why, "requires it") {
		t.Errorf("%s", first.Why)
	}
	if second == nil || !strings.Contains(second.Why, "It answers the same line of the posting as "+first.Label) {
		t.Errorf("%+v", second)
	}
}

func TestNobodyBeginsWithWhatOnlyOthersHold(t *testing.T) {
	manager := person{title: "HIM Manager", from: 2014, level: credential.Bachelor, degree: "BS Health Information Management", claims: []credential.Claim{held("rhia")}, notes: []note{did("records-management"), did("release-of-information")}}
	ad := advise(t, manager, "him-manager", Options{})
	if s := rung(ad, "lssgb"); s != nil {
		t.Errorf("that some hold the belt is no reason to offer it: %s", s.Why)
	}
	if s := stepOf(ad, "earn_credential"); s != nil {
		t.Errorf("%+v", s)
	}
	manager.notes = append(manager.notes, list("lean"))
	if s := rung(advise(t, manager, "him-manager", Options{}), "lssgb"); s == nil || s.When != next {
		t.Errorf("what is only listed comes next: %+v", s)
	}
	manager.notes = append(manager.notes, did("lean"))
	if s := stepOf(advise(t, manager, "him-manager", Options{}), "earn_credential"); s == nil || !strings.Contains(s.Title, "LSSGB") {
		t.Errorf("who has done such work begins there: %+v", s)
	}
}
