package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
)

func held(id string) credential.Claim { return credential.Claim{ID: id, Status: credential.Held} }
func begun(id string) credential.Claim {
	return credential.Claim{ID: id, Status: credential.InProgress}
}
func planned(id string) credential.Claim { return credential.Claim{ID: id, Status: credential.Planned} }
func lapsed(id string) credential.Claim  { return credential.Claim{ID: id, Status: credential.Expired} }

// rung is the suggestion of a credential, nil where it is not made.
func rung(ad Advice, id string) *Suggestion {
	for i := range ad.Suggested {
		if ad.Suggested[i].ID == id {
			return &ad.Suggested[i]
		}
	}
	return nil
}

func TestTheLadder(t *testing.T) {
	tests := []struct {
		name      string
		level     credential.Level
		degree    string
		pursuing  []credential.Degree
		beside    []credential.Degree
		claims    []credential.Claim
		student   bool
		role      string
		want, not []string
		when      map[string]string
		why       map[string]string
	}{
		{
			name: "an associate degree of the field opens RHIT", level: credential.Associate, degree: "AAS Health Information Technology",
			role: "him-specialist", want: []string{"rhit"},
		},
		{
			name: "so does one below a bachelor's of another field", level: credential.Bachelor, degree: "BA History",
			beside: []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology"}}, role: "him-specialist", want: []string{"rhit"}, when: map[string]string{"rhit": now},
		},
		{
			name: "a school leaver starts with CCA and hears what opens RHIT", level: credential.NoLevel, role: "him-specialist",
			want: []string{"cca"}, when: map[string]string{"cca": now, "rhit": later}, why: map[string]string{"rhit": "accredited associate's degree"},
		},
		{
			name: "a bachelor of another field hears what opens RHIA", level: credential.Bachelor, degree: "BA History", role: "him-manager",
			want: []string{"rhia"}, when: map[string]string{"rhia": later}, why: map[string]string{"rhia": "accredited degree or post-baccalaureate certificate in health information"},
		},
		{
			name: "a student of the bachelor program is told of RHIA and not of RHIT", level: credential.NoLevel,
			pursuing: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}, role: "him-manager",
			want: []string{"rhia"}, not: []string{"rhit"}, when: map[string]string{"rhia": next}, why: map[string]string{"rhia": "bachelor's degree you are working on"},
		},
		{
			name: "a general degree is no way to RHIT for a student of the bachelor program", level: credential.Associate, degree: "AA General Studies",
			pursuing: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}, role: "him-specialist",
			want: []string{"rhia"}, not: []string{"rhit"}, when: map[string]string{"rhia": next},
		},
		{
			name: "a degree of another field under way does not open RHIA", level: credential.Associate, degree: "AAS Health Information Technology",
			pursuing: []credential.Degree{{Level: credential.Bachelor, Text: "BS Business Administration"}}, claims: []credential.Claim{held("rhit")}, role: "him-manager",
			want: []string{"rhia"}, when: map[string]string{"rhia": later}, why: map[string]string{"rhia": "accredited bachelor's degree"},
		},
		{
			name: "a degree of another name in health care is asked about before it is done", level: credential.Associate, degree: "AAS Health Information Technology",
			pursuing: []credential.Degree{{Level: credential.Bachelor, Text: "BS Healthcare Management"}}, claims: []credential.Claim{held("rhit")}, role: "him-manager",
			want: []string{"rhia"}, when: map[string]string{"rhia": later}, why: map[string]string{"rhia": "Ask now whether the program you are working on is CAHIIM-accredited for that"},
		},
		{
			name: "a degree for which a place is held is not worked on", level: credential.NoLevel,
			pursuing: []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology", ToBegin: true}}, role: "him-specialist",
			want: []string{"rhit"}, when: map[string]string{"rhit": next}, why: map[string]string{"rhit": "the associate's degree you are about to begin"},
		},
		{
			name: "what is only thought about is asked to be decided", level: credential.Associate, degree: "AAS Health Information Technology",
			claims: []credential.Claim{{ID: "rhit", Status: credential.Planned, Weighed: true}}, role: "him-specialist", want: []string{"rhit"}, when: map[string]string{"rhit": next},
			why: map[string]string{"rhit": "You only think of it so far"},
		},
		{
			name: "a graduate of the bachelor program is not sent back to RHIT", level: credential.Bachelor, degree: "BS Health Information Management", role: "roi-specialist",
			want: []string{"rhia"}, not: []string{"rhit"}, when: map[string]string{"rhia": now},
		},
		{
			name: "a bachelor of another field in a records room hears of both ways", level: credential.Bachelor, degree: "BA Political Science", role: "roi-specialist",
			want: []string{"rhit"}, when: map[string]string{"rhit": later}, why: map[string]string{"rhit": "accredited associate program"},
		},
		{
			name: "what is begun does not open what it leads to yet", level: credential.Associate, degree: "AA Nursing", claims: []credential.Claim{begun("rn")},
			role: "nursing-informatics-specialist", want: []string{"ni-bc"}, when: map[string]string{"ni-bc": later}, why: map[string]string{"ni-bc": "It opens with the RN you are working on"},
		},
		{
			name: "an apprentice coder proves practice and takes no second entry exam", level: credential.Certificate, claims: []credential.Claim{held("cpc-a")}, role: "medical-coder",
			not: []string{"cpc", "cca"}, // a next step says what is left to prove
		},
		{
			name: "the holder of RHIA gets no RHIT", level: credential.Bachelor, degree: "BS Health Information Management",
			claims: []credential.Claim{held("rhia")}, role: "him-specialist", not: []string{"rhia", "rhit", "cca"},
		},
		{
			name: "what is begun is not suggested again", level: credential.Associate, degree: "AAS Health Information Technology",
			claims: []credential.Claim{begun("rhit")}, role: "him-specialist", not: []string{"rhit"},
		},
		{
			name: "what is planned is confirmed", level: credential.Associate, degree: "AAS Health Information Technology",
			claims: []credential.Claim{planned("rhit")}, role: "him-specialist", want: []string{"rhit"}, why: map[string]string{"rhit": "You have it in mind already"},
		},
		{
			name: "what has lapsed is renewed or replaced", level: credential.Bachelor, claims: []credential.Claim{lapsed("cpc")}, role: "coding-auditor",
			want: []string{"cpc"}, why: map[string]string{"cpc": "earn it back, or replace it"},
		},
		{
			name: "what has lapsed beside one made for the role was let go", level: credential.Associate, degree: "AAS Health Information Technology",
			claims: []credential.Claim{held("ccs"), lapsed("rhit")}, role: "medical-coder", when: map[string]string{"rhit": later}, why: map[string]string{"rhit": "only where a posting asks"},
		},
		{
			name: "a certificate after a degree of another field opens RHIA", level: credential.Master, degree: "MA History",
			pursuing: []credential.Degree{{Level: credential.Certificate, Text: "Post-baccalaureate certificate in health information management (CAHIIM)"}}, role: "him-manager",
			want: []string{"rhia"}, when: map[string]string{"rhia": next}, why: map[string]string{"rhia": "It opens with the certificate program you are working on."},
		},
		{
			name: "who goes to school for RHIT after a degree of another field hears what opens RHIA", level: credential.Bachelor, degree: "BA Translation",
			pursuing: []credential.Degree{{Level: credential.Associate, Text: "AS Health Information Technology"}}, claims: []credential.Claim{begun("rhit")}, role: "him-manager",
			when: map[string]string{"rhia": later}, why: map[string]string{"rhia": "post-baccalaureate certificate"},
		},
		{
			name: "a certificate under way is no master's degree", level: credential.Bachelor, degree: "BS Respiratory Therapy",
			pursuing: []credential.Degree{{Level: credential.Certificate, Text: "Graduate certificate in health informatics"}}, role: "clinical-informatics-specialist",
			when: map[string]string{"achip": later}, why: map[string]string{"achip": "What opens it is a master's degree."},
		},
		{
			name: "a plan to earn it again is no line to drop", level: credential.Bachelor,
			claims: []credential.Claim{held("cpc"), {ID: "chc", Status: credential.Expired, Text: "CHC 2016, ran out in 2024, will sit again in 2027"}}, role: "coding-auditor",
			want: []string{"chc"}, why: map[string]string{"chc": "you mean to earn it again; keep to 2027"},
		},
		{
			name: "no coding exam for who neither codes nor aims at it", level: credential.Certificate, degree: "Certificate, Medical Records Clerk", role: "medical-records-supervisor",
			not: []string{"cpc"},
		},
		{
			name: "a degree that says it is accredited opens RHIA without a condition", level: credential.NoLevel,
			pursuing: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management", Accredited: true}}, role: "him-manager",
			when: map[string]string{"rhia": next}, why: map[string]string{"rhia": "you are working on."},
		},
		{
			name: "whether a program is accredited is left open where the resume leaves it", level: credential.NoLevel,
			pursuing: []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology"}}, role: "him-specialist",
			when: map[string]string{"rhit": next}, why: map[string]string{"rhit": "you are working on, if its program is accredited"},
		},
		{
			name: "what another degree would have to open does not fit at this one", level: credential.Bachelor, degree: "BA History", role: "him-specialist",
			when: map[string]string{"rhia": later}, why: map[string]string{"rhia": "from privacy to data. Take it if you aim at leading health information work. What opens it"},
		},
		{
			name: "what takes many years more is nothing for a student", level: credential.NoLevel, student: true, role: "roi-specialist", not: []string{"chps"},
		},
		{
			name: "one is taken at a time", level: credential.Bachelor, claims: []credential.Claim{begun("pl-300")}, role: "clinical-data-analyst", when: map[string]string{"cphims": next},
		},
		{
			name: "who is certified in one tool of the kind is not sent to the exam of another", level: credential.Bachelor, claims: []credential.Claim{held("pl-300")},
			role: "clinical-data-analyst", not: []string{"tableau-da", "tableau-ds"},
		},
		{
			name: "a credential of nurses is not for others", level: credential.Bachelor, role: "nursing-informatics-specialist", not: []string{"ni-bc"},
		},
		{
			name: "it is for nurses", level: credential.Bachelor, claims: []credential.Claim{held("rn")}, role: "nursing-informatics-specialist", want: []string{"ni-bc"},
		},
		{
			name: "who is on the way to CPHIMS needs no CAHIMS", level: credential.Bachelor, claims: []credential.Claim{begun("cphims")},
			role: "ehr-application-analyst", not: []string{"cahims", "cphims"},
		},
		{
			name: "a credential begun at one issuer leaves those of others open", level: credential.NoLevel, claims: []credential.Claim{begun("ccs")},
			role: "medical-coder", want: []string{"cpc"},
		},
		{
			name: "but not the one that proves the same", level: credential.NoLevel, claims: []credential.Claim{begun("cpc")}, role: "him-specialist", not: []string{"cca"},
		},
		{
			name: "a beginner hears that it is another way", level: credential.NoLevel, student: true, claims: []credential.Claim{begun("cpc")}, role: "medical-coder",
			want: []string{"cca"}, when: map[string]string{"cca": next}, why: map[string]string{"cca": "another way to what your CPC will prove"},
		},
		{
			name: "nor beside one that is planned", level: credential.NoLevel, claims: []credential.Claim{planned("cpc")}, role: "medical-coder", not: []string{"cca"},
			want: []string{"cpc"}, why: map[string]string{"cpc": "The CCA of AHIMA is the other way in; take the one that postings near you name."},
		},
		{
			name: "of two inpatient exams one is offered", level: credential.Associate, degree: "AAS Health Information Technology", claims: []credential.Claim{begun("ccs")},
			role: "medical-coder", not: []string{"cic"},
		},
		{
			name: "what asks for no degree fits no level of education", level: credential.Bachelor, degree: "BS Statistics", role: "clinical-data-analyst",
			want: []string{"pl-300"}, why: map[string]string{"pl-300": "Clinical / Healthcare Data Analyst."},
		},
		{
			name: "the exam for CPC gives its apprentice stage first", level: credential.NoLevel, student: true, claims: []credential.Claim{planned("cpc")}, role: "medical-coder",
			want: []string{"cpc"}, why: map[string]string{"cpc": "Its exam gives CPC-A first; the A goes with 2 years of coding work"},
		},
		{
			name: "an interface analyst is not sent to the exams of report writers", level: credential.Bachelor, role: "health-data-integration-specialist",
			want: []string{"hl7-fhir-foundation"}, not: []string{"chda", "pl-300", "cphims"}, // no line has a word of systems
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := coder
			if tt.student {
				p = person{title: "HIM Intern", notes: coder.notes}
			}
			p.level, p.degree, p.now, p.beside, p.claims = tt.level, tt.degree, tt.pursuing, tt.beside, tt.claims
			ad := advise(t, p, tt.role, Options{})
			for _, id := range tt.want {
				if rung(ad, id) == nil {
					t.Errorf("%s is not suggested: %+v", id, ad.Suggested)
				}
			}
			for _, id := range tt.not {
				if s := rung(ad, id); s != nil {
					t.Errorf("%s is suggested: %s", id, s.Why)
				}
			}
			for id, when := range tt.when {
				if s := rung(ad, id); s != nil && s.When != when {
					t.Errorf("%s: %s, want %s", id, s.When, when)
				}
			}
			for id, why := range tt.why {
				if s := rung(ad, id); s == nil || !strings.Contains(s.Why, why) {
					t.Errorf("%s: %+v, want %q", id, s, why)
				}
			}
		})
	}
}

func TestTheHardestCodingExamWaitsForPractice(t *testing.T) {
	manager := person{title: "HIM Operations Supervisor", from: 2012, level: credential.Bachelor, degree: "BS Health Information Management",
		claims: []credential.Claim{held("rhia")}, notes: []note{work(metric.Quantified, "release-of-information"), work(metric.Accomplishment, "chart-completion")}}
	for _, tt := range []struct {
		who  person
		when string
	}{{manager, next}, {person{title: coder.title, from: 2018, level: manager.level, degree: manager.degree, claims: manager.claims, notes: coder.notes}, now}} {
		s := rung(advise(t, tt.who, "medical-coder", Options{}), "ccs")
		if s == nil || s.When != tt.when {
			t.Errorf("%s: %+v, want %s", tt.who.title, s, tt.when)
		}
	}
}

func TestPlansAndLapsesKeepTheirDate(t *testing.T) {
	claim := func(id string, status credential.Status, year int) credential.Claim {
		return credential.Claim{ID: id, Status: status, Year: year}
	}
	tests := []struct {
		name  string
		claim credential.Claim
		when  string
		says  string
	}{
		{"a plan for the coming year is work of today", claim("ccs", credential.Planned, 2027), now, "You plan it for 2027 already."},
		{"a plan for the year behind it comes next", claim("ccs", credential.Planned, 2028), next, "You plan it for 2028 already."},
		{"a plan far ahead is for later", claim("ccs", credential.Planned, 2030), later, "You plan it for 2030 already."},
		{"a plan that has passed needs a new date", claim("ccs", credential.Planned, 2025), now, "You planned it for 2025; set a new date."},
		{"a lapsed one that the role asks for is renewed", claim("ccs", credential.Expired, 2023), now, "earn it back, or replace it"},
		{"a lapsed one of another line of work is dropped", claim("csm", credential.Expired, 2023), later, "else take "},
		{"so is a first step of somebody who has gone on", claim("cca", credential.Expired, 2019), later, "else take "},
		{"what opened a lapsed one is not asked again", claim("cdip", credential.Expired, 2024), next, "earn it back, or replace it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := coder
			p.claims = []credential.Claim{tt.claim}
			s := rung(advise(t, p, "medical-coder", Options{}), tt.claim.ID)
			if s == nil || s.When != tt.when || !strings.Contains(s.Why, tt.says) || strings.Contains(s.Why, "advises") {
				t.Errorf("%+v, want %s and %q", s, tt.when, tt.says)
			}
		})
	}
}

func TestAnEmployerOpensACredentialOfItsSystem(t *testing.T) {
	user := person{title: "EHR Analyst", from: 2020, level: credential.Bachelor, notes: []note{did("ehr-build", "epic-ambulatory"), did("uat")}}
	s := rung(advise(t, user, "ehr-application-analyst", Options{}), "epic-cert")
	if s == nil || s.When != next || !strings.Contains(s.Why, "ask for a place") {
		t.Errorf("who works with the system: %+v", s)
	}
	user.notes[0] = did("ehr-build", "cerner")
	if s := rung(advise(t, user, "ehr-application-analyst", Options{}), "epic-cert"); s != nil {
		t.Errorf("who does not: %s", s.Why)
	}
	user.claims = []credential.Claim{planned("epic-cert")}
	if s := rung(advise(t, user, "ehr-application-analyst", Options{}), "epic-cert"); s == nil || s.When != later {
		t.Errorf("who plans it without: %+v", s)
	}
}

func TestALadderBeginsAtTheGround(t *testing.T) {
	tax := load(t).tax
	for _, role := range tax.Roles {
		for _, level := range educationLevels {
			p := person{title: "Waiter", level: level, degree: "History", notes: []note{list("hipaa", "medical-terminology")}}
			ad := advise(t, p, role.ID, Options{})
			if len(ad.Suggested) > 0 && ad.Suggested[0].When == later {
				t.Errorf("%s at %s: the first rung, %s, is for later", role.ID, level, ad.Suggested[0].ID)
			}
		}
	}
}

func TestTheLadderBeginsWithTheWorkShown(t *testing.T) {
	first := func(p person, role string, a, b string) {
		t.Helper()
		for _, s := range advise(t, p, role, Options{}).Suggested {
			if s.ID == a {
				return
			}
			if s.ID == b {
				break
			}
		}
		t.Errorf("%s does not stand before %s", a, b)
	}
	p := coder
	p.claims = []credential.Claim{held("rhit"), held("ccs")}
	p.notes = append(slices.Clone(p.notes), work(metric.Accomplishment, "hcc"))
	first(p, "medical-coder", "crc", "coc")
	p.notes[len(p.notes)-1] = work(metric.Accomplishment, "outpatient-coding")
	first(p, "medical-coder", "coc", "crc")
	nurse := person{title: "Clinical Informatics Nurse", from: 2016, level: credential.Bachelor, claims: []credential.Claim{held("rn")}, notes: []note{work(metric.Quantified, "ehr", "cpoe")}}
	first(nurse, "nursing-informatics-specialist", "ni-bc", "cphims")
	first(nurse, "clinical-informatics-specialist", "ni-bc", "cphims")
}

func TestOnlyCurrentCredentialsAreSuggested(t *testing.T) {
	tax := load(t).tax
	safe := map[string]bool{}
	for _, c := range tax.Credentials {
		safe[c.ID] = c.Suggest && c.Status == "active"
	}
	for _, role := range tax.Roles {
		for _, level := range educationLevels {
			p := coder
			p.level = level
			for _, s := range advise(t, p, role.ID, Options{}).Suggested {
				if !safe[s.ID] {
					t.Errorf("%s for %s: not safe to recommend", s.ID, role.ID)
				}
				if s.Why == "" || len(s.Requires) == 0 || !slices.Contains([]string{now, next, later}, s.When) {
					t.Errorf("%+v", s)
				}
			}
		}
	}
}
