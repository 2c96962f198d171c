package score

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/document"
	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// strong is a resume that proves what its role asks for.
func strong() draft {
	return draft{
		claims: credential.Claims{
			Credentials: []credential.Claim{{ID: "rhit", Status: credential.Held}, {ID: "ccs", Status: credential.Held}},
			Education:   credential.Education{Level: credential.Associate, Field: "Health Information Technology", Line: 1},
		},
		jobs: []job{{title: "Medical Coder", org: "Some Hospital", from: 2018, lines: []draftLine{
			{text: "a", verdict: metric.Quantified, keywords: []string{"icd-10-cm", "coding-accuracy"}},
			{text: "b", verdict: metric.Quantified, keywords: []string{"icd-10-pcs", "ms-drg"}},
			{text: "c", verdict: metric.Quantified, keywords: []string{"cpt", "modifiers"}},
			{text: "d", verdict: metric.Quantified, keywords: []string{"query"}},
			{text: "e", verdict: metric.Quantified, keywords: []string{"denials", "coding-guidelines"}},
			{text: "f", verdict: metric.Accomplishment, keywords: []string{"hipaa", "encoder"}},
			{text: "g", verdict: metric.Accomplishment, keywords: []string{"cdi", "abstracting"}},
			{text: "h", verdict: metric.Duty, keywords: []string{"ehr", "coder-productivity"}},
		}}},
		lines: []draftLine{{text: "list", keywords: []string{"hcpcs", "medical-terminology", "anatomy", "excel"}}},
	}
}

func TestAStrongResumeForItsRolePasses80(t *testing.T) {
	s, _ := load(t)
	res := s.Score(strong().evidence(), nil, Options{TargetRole: "medical-coder", AsOf: asOf})
	if res.Total < 80 || res.Band != "strong" || res.Roles[0].ID != "medical-coder" {
		t.Errorf("total %d (%s), first role %s: %+v", res.Total, res.Band, res.Roles[0].ID, res.Parts)
	}
}

func TestTheTrackFollowsWhatIsProven(t *testing.T) {
	line := func(ids ...string) draftLine {
		return draftLine{text: strings.Join(ids, " "), verdict: metric.Quantified, keywords: ids}
	}
	tests := []struct {
		name  string
		draft draft
		want  string
	}{
		{"the record", draft{jobs: []job{{title: "HIM Specialist", from: 2019, lines: []draftLine{line("release-of-information"), line("chart-completion", "coding-audit")}}}}, taxonomy.HIM},
		{"the systems", draft{jobs: []job{{title: "EHR Application Analyst", from: 2019, lines: []draftLine{line("ehr-build", "order-sets"), line("hl7", "interfaces")}}}}, taxonomy.Informatics},
		{"both", draft{jobs: []job{
			{title: "HIM Analyst", from: 2019, lines: []draftLine{line("chart-completion", "coding-audit", "mpi")}},
			{title: "EHR Application Analyst", from: 2016, to: 2019, lines: []draftLine{line("ehr-build", "hl7", "order-sets")}},
		}}, taxonomy.Bridge},
		{"general tools prove no field", draft{jobs: []job{{title: "Marketing Analyst", from: 2019, lines: []draftLine{line("sql", "tableau"), line("excel", "dashboards")}}}}, NoTrack},
		{"a licence alone is a start", draft{claims: credential.Claims{Credentials: []credential.Claim{{ID: "rhia", Status: credential.Held}}}}, taxonomy.HIM},
		{"a post of no known name that does the work of the field", draft{jobs: []job{{title: "Quality Outreach Fellow", from: 2024, lines: []draftLine{
			line("hedis"), line("care-gaps"), line("hedis", "cms"), line("care-gaps", "sql"), line()}}}}, taxonomy.Bridge},
		{"one that only touches it", draft{jobs: []job{{title: "Quality Outreach Fellow", from: 2024, lines: []draftLine{line("hedis"), line("care-gaps"), line(), line(), line(), line()}}}}, NoTrack},
		{"nothing", draft{}, NoTrack},
	}
	s, _ := load(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := s.Score(tt.draft.evidence(), nil, Options{AsOf: asOf}).Track
			if got.ID != tt.want || got.Why == "" {
				t.Errorf("got %+v, want %s", got, tt.want)
			}
			if sum := got.HIM + got.Informatics; got.ID != NoTrack && (sum < 0.999 || sum > 1.001) {
				t.Errorf("shares add up to %g", sum)
			}
		})
	}
}

func TestTheCareerLevel(t *testing.T) {
	two := []draftLine{{text: "a", verdict: metric.Duty, keywords: []string{"release-of-information", "hipaa"}}}
	degree := credential.Claims{Education: credential.Education{Pursuing: []credential.Degree{{Level: credential.Associate}}}}
	fieldDegree := credential.Claims{Education: credential.Education{Pursuing: []credential.Degree{{Level: credential.Associate, Text: "A.A.S. Health Information Technology"}}}}
	tests := []struct {
		name  string
		draft draft
		want  string
	}{
		{"a degree under way and no work of the field", draft{claims: degree, jobs: []job{{title: "Barista", from: 2022}}}, "student"},
		{"an intern", draft{jobs: []job{{title: "HIM Intern", from: 2026, lines: two}}}, "student"},
		{"a first year", draft{jobs: []job{{title: "HIM Specialist", from: 2026, lines: two}}}, "entry"},
		{"a field degree under way beside work that only touches it", draft{claims: fieldDegree, jobs: []job{{title: "Patient Access Representative", from: 2022, lines: two}}}, "entry"},
		{"two jobs side by side are one time", draft{jobs: []job{{title: "HIM Specialist", from: 2026, lines: two}, {title: "ROI Specialist", from: 2026, lines: two}}}, "entry"},
		{"eight years", draft{jobs: []job{{title: "HIM Specialist", from: 2018, lines: two}}}, "mid"},
		{"a supervisor", draft{jobs: []job{{title: "Medical Records Supervisor", from: 2018, lines: two}}}, "lead"},
		{"a rank before the section it leads", draft{jobs: []job{{title: "Lead, Document Imaging", org: "Rowan Medical Center", from: 2018, lines: two}}}, "lead"},
		{"a therapist and super user at an employer of care", draft{claims: fieldDegree, jobs: []job{{title: "Respiratory Therapist II / Epic Super User", org: "Rowan Hospital", from: 2016, lines: two}}}, "entry"},
		{"a writer of reports at an employer of care", draft{jobs: []job{{title: "Senior Report Writer", org: "Rowan Clinic", from: 2018}}}, "mid"},
		{"a writer of reports at a bank", draft{jobs: []job{{title: "Senior Report Writer", org: "Rowan Bank", from: 2018}}}, "entry"},
		{"a director", draft{jobs: []job{{title: "Director of Health Information Management", from: 2018, lines: two}}}, "director"},
		{"a records officer abroad keeps records", draft{jobs: []job{{title: "Health Records Officer I", from: 2018, lines: two}}}, "mid"},
		{"a manager of another trade starts anew", draft{jobs: []job{{title: "Store Manager", from: 2010}}}, "entry"},
		{"a wish in the headline is no level", draft{headline: "Shop director moving into health records", jobs: []job{{title: "Shop Director", from: 2010}}}, "entry"},
	}
	s, _ := load(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := s.Score(tt.draft.evidence(), nil, Options{AsOf: asOf}).Level; got.ID != tt.want || got.Why == "" {
				t.Errorf("got %+v, want %s", got, tt.want)
			}
		})
	}
}

func TestTheBedsideIsNoWorkOfTheFieldForAGoLiveBetween(t *testing.T) {
	ward := func(text string, keywords ...string) draftLine {
		return draftLine{text: text, verdict: metric.Duty, keywords: keywords}
	}
	nurse := draft{jobs: []job{
		{title: "CDI Specialist", from: 2020, lines: []draftLine{ward("Reviewed records", "cdi"), ward("Rounded with the team")}},
		{title: "Ward Nurse", from: 2012, to: 2020, lines: []draftLine{
			ward("Cared for patients"), ward("Gave medications"), ward("Taught families"), ward("Drew blood"), ward("Admitted patients"), ward("Super user at the go-live", "super-user", "go-live"),
		}},
	}}
	s, _ := load(t)
	if work := s.Score(nurse.evidence(), nil, Options{AsOf: asOf}).Work; work.Lines != 3 {
		t.Errorf("%d lines of work in the field, want the two of the specialist and the go-live", work.Lines)
	}
}

func TestCareOfPatientsIsNoLineOfTheField(t *testing.T) {
	did := func(text string, keywords ...string) draftLine {
		return draftLine{text: text, verdict: metric.Duty, keywords: keywords}
	}
	assistant := draft{claims: credential.Claims{Education: credential.Education{Pursuing: []credential.Degree{{Level: credential.Certificate, Text: "Certificate in Medical Coding"}}}}, jobs: []job{{title: "Medical Assistant", from: 2020, lines: []draftLine{
		did("Room 25 patients a day"), did("Give vaccines and draw blood"), did("Enter charges", "charge-capture"), did("Call insurers", "prior-auth"), did("Scan outside records into the chart"),
		did("Draw blood and enter the charges", "charge-capture"),
	}}}}
	s, _ := load(t)
	if work := s.Score(assistant.evidence(), nil, Options{AsOf: asOf}).Work; work.Lines != 4 {
		t.Errorf("%d lines of work in the field, want those of charges, insurers and scans", work.Lines)
	}
}

func TestTheBestLinesTellWhatCameOfTheWork(t *testing.T) {
	lines := []ProofLine{{1, metric.Quantified, false, 1}, {2, metric.Quantified, true, 1}, {3, metric.Quantified, false, 1}, {4, metric.Quantified, true, 1}, {5, metric.Quantified, true, 1}, {6, metric.Duty, false, 0.2}}
	if best := bestOf(lines); !slices.Equal(best, []int{1, 2, 4, 5}) {
		t.Errorf("%v", best)
	}
}

func TestPilesOfKeywords(t *testing.T) {
	_, tax := load(t)
	var many []string
	for _, k := range tax.Keywords[:40] {
		many = append(many, k.ID)
	}
	tests := []struct {
		name string
		add  func(*draft)
		want int
	}{
		{"a plain list", func(d *draft) { d.lines = append(d.lines, draftLine{keywords: many[:9]}) }, 0},
		{"a long list that earns nothing but is no fault", func(d *draft) { d.lines = append(d.lines, draftLine{keywords: many[:15]}) }, 0},
		{"a pile that no work shows", func(d *draft) { d.lines = append(d.lines, draftLine{keywords: many}) }, 1},
		{"the same word three times", func(d *draft) {
			d.lines = append(d.lines, draftLine{keywords: []string{"epic", "sql", "epic", "epic"}})
		}, 1},
		{"the same word three times in a result", func(d *draft) {
			d.jobs[0].lines = append(d.jobs[0].lines, draftLine{text: "x", verdict: metric.Quantified, keywords: []string{"epic", "epic", "epic"}})
		}, 0},
		{"denied words are no pile", func(d *draft) { d.lines = append(d.lines, draftLine{keywords: many, denied: true}) }, 0},
	}
	s, _ := load(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := strong()
			tt.add(&d)
			if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Stuffed; len(got) != tt.want {
				t.Errorf("%d piles, want %d: %v", len(got), tt.want, got)
			}
		})
	}
}

func TestAnAlternativeIsEnough(t *testing.T) {
	s, _ := load(t)
	for _, vendor := range []string{"epic", "cerner", "meditech"} {
		d := draft{jobs: []job{{title: "EHR Application Analyst", from: 2019, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{vendor, "ehr-build"}}}}}}
		for _, id := range s.Score(d.evidence(), nil, Options{TargetRole: "ehr-application-analyst", AsOf: asOf}).Roles[0].Missing {
			if id == "epic" || id == "cerner" || id == "meditech" {
				t.Errorf("%s is shown, and %s is called missing", vendor, id)
			}
		}
	}
}

func TestAChildImpliesItsParents(t *testing.T) {
	s, _ := load(t)
	d := draft{jobs: []job{{title: "Interface Analyst", from: 2019, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"epic-bridges"}}}}}}
	held := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Held
	for _, id := range []string{"epic-bridges", "epic", "ehr"} {
		if held.Best(id) != evidence.Quantified {
			t.Errorf("%s: %s", id, held.Best(id))
		}
	}
}

func TestFindingsCostReadability(t *testing.T) {
	s, _ := load(t)
	clean := s.Score(strong().evidence(), nil, Options{AsOf: asOf})
	marked := s.Score(strong().evidence(), []document.Finding{document.Found(document.ImageOnlyPage, 1)}, Options{AsOf: asOf})
	if part(marked, "readability") >= part(clean, "readability") || clean.Total-marked.Total > 2 {
		t.Errorf("%d and %d", clean.Total, marked.Total)
	}
}

func TestTheLevelsOfRolesAreCareerLevels(t *testing.T) {
	s, tax := load(t)
	for _, r := range tax.Roles {
		if s.levelIndex(s.rules.RoleLevels[r.Level]) < 0 {
			t.Errorf("%s: level %q is no career level", r.ID, r.Level)
		}
	}
}

func TestOneLineOfTheFieldGivesAJobAtTheBedsideItsShareOfTheYears(t *testing.T) {
	s, _ := load(t)
	ward := job{title: "ICU Nurse", from: 2010, to: 2020, lines: []draftLine{{text: "a", verdict: metric.Duty}, {text: "b", verdict: metric.Duty, keywords: []string{"ehr-build", "go-live"}}}}
	half := s.Score(draft{jobs: []job{ward}}.evidence(), nil, Options{AsOf: asOf}).Level.Years
	ward.lines[0].keywords = []string{"order-sets"}
	whole := s.Score(draft{jobs: []job{ward}}.evidence(), nil, Options{AsOf: asOf}).Level.Years
	if half < 0.5 || half > 1.5 || whole < 10 {
		t.Errorf("one line of two gives %g years, both give %g", half, whole)
	}
}

func TestWhoLearnsForTheFieldWorksInItWithoutPay(t *testing.T) {
	studies := credential.Claims{Education: credential.Education{Pursuing: []credential.Degree{{Level: credential.Certificate, Text: "Health Information Technology Certificate"}}}}
	did := []draftLine{{text: "put loose reports into 30 charts a shift", verdict: metric.Quantified}}
	tests := []struct {
		name   string
		job    job
		claims credential.Claims
		want   bool
	}{
		{"by the place", job{title: "Volunteer", org: "Rowan Hospice Records Room", kind: resume.Volunteering, lines: did}, studies, true},
		{"under a heading of work", job{title: "Volunteer, Records Room", org: "Rowan Hospice", lines: did}, studies, true},
		{"who neither learns nor aims", job{title: "Volunteer, Records Room", org: "Rowan Hospice", lines: did}, credential.Claims{}, false},
		{"elsewhere", job{title: "Volunteer", org: "Rowan Food Bank", kind: resume.Volunteering, lines: did}, studies, false},
		{"a project with one word of the field", job{title: "Waiting times", kind: resume.Projects, lines: []draftLine{{text: "loaded 200 patients", verdict: metric.Quantified, keywords: []string{"fhir"}}}}, studies, true},
		{"a project of another trade", job{title: "Garden plan", kind: resume.Projects, lines: did}, studies, false},
		{"for pay the work must say it", job{title: "Cook", org: "Records Room Diner", lines: did}, studies, false},
	}
	s, _ := load(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.job.from = 2025
			if got := s.Score(draft{jobs: []job{tt.job}, claims: tt.claims}.evidence(), nil, Options{AsOf: asOf}).Field[0]; got != tt.want {
				t.Errorf("of the field: %t, want %t", got, tt.want)
			}
		})
	}
}

func TestWhoShowsNothingYetIsMeasuredByTheAimNamedFirst(t *testing.T) {
	s, _ := load(t)
	for headline, want := range map[string]string{
		"Objective: first role in release of information or medical records": "roi-specialist",
		"Objective: first role in cancer registry or release of information": "cancer-registrar",
	} {
		if got := s.Score(draft{headline: headline}.evidence(), nil, Options{AsOf: asOf}).Roles[0].ID; got != want {
			t.Errorf("%q: %s, want %s", headline, got, want)
		}
	}
}

func TestACertificateInMindIsNotWhatSomebodyLearnsFor(t *testing.T) {
	s, _ := load(t)
	for _, tt := range []struct {
		name   string
		claims []credential.Claim
		want   string
	}{
		{"a book bought", []credential.Claim{{ID: "cpc", Status: credential.Planned}}, "You have the CPC in mind, and it is made for this work."},
		{"a course", []credential.Claim{{ID: "cpc", Status: credential.InProgress}}, "It is what you learn for."},
		{"both", []credential.Claim{{ID: "cpc", Status: credential.Planned}, {ID: "cpc-a", Status: credential.InProgress}, {ID: "cca", Status: credential.InProgress}}, "It is what you learn for."},
	} {
		d := draft{headline: "Barista looking for a records job", jobs: []job{{title: "Barista", org: "Rowan Coffee", from: 2019}}, claims: credential.Claims{Credentials: tt.claims}}
		roles := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Roles
		at := slices.IndexFunc(roles, func(r RoleMatch) bool { return r.ID == "medical-coder" })
		if roles[at].Why != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, roles[at].Why, tt.want)
		}
	}
}

// career is a resume of somebody of another trade, whose work touches the revenue cycle, and who says in the headline where to.
func career(title, headline string) draft {
	return draft{headline: headline, jobs: []job{{title: title, org: "Rowan Orthopedics", from: 2019, lines: []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"denials", "revenue-cycle"}},
		{text: "b", verdict: metric.Duty, keywords: []string{"prior-auth", "ehr"}},
		{text: "c", verdict: metric.Quantified, keywords: []string{"charge-capture", "claims"}},
	}}}}
}

func TestWhoHoldsNoPostOfTheFieldIsMeasuredByTheirAim(t *testing.T) {
	s, _ := load(t)
	tests := []struct{ title, headline, want string }{
		{"Medical Assistant", "Looking to move into medical coding", "medical-coder"},
		{"Night Manager", "A first job in a hospital: looking for coding or release of information", "medical-coder"},
		{"Revenue Cycle Manager", "Looking to move into medical coding", "revenue-cycle-manager"},
	}
	for _, tt := range tests {
		if got := s.Score(career(tt.title, tt.headline).evidence(), nil, Options{AsOf: asOf}).Target.ID; got != tt.want {
			t.Errorf("%s, %q: measured as %s, want %s", tt.title, tt.headline, got, tt.want)
		}
	}
	res := s.Score(career("Medical Assistant", "").evidence(), nil, Options{AsOf: asOf})
	for _, role := range s.roles {
		if role.ID == res.Target.ID && role.target.level >= s.levelIndex(lead) {
			t.Errorf("a medical assistant without an aim is measured as %s", role.ID)
		}
	}
}

func TestWhoHasGraduatedIsNoStudent(t *testing.T) {
	s, _ := load(t)
	extern := draft{
		claims: credential.Claims{Education: credential.Education{Level: credential.Certificate, Text: "Medical Coding Certificate", Field: "Medical Coding", Line: 1}},
		jobs:   []job{{title: "Coding Extern", org: "Rowan Eye Clinic", from: 2026, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"cpt"}}}}},
	}
	if got := s.Score(extern.evidence(), nil, Options{AsOf: asOf}).Level.ID; got != entry {
		t.Errorf("a graduate with an externship: %s", got)
	}
	extern.claims.Education.Pursuing = []credential.Degree{{Level: credential.Associate, Text: "A.A.S. Health Information Technology"}}
	if got := s.Score(extern.evidence(), nil, Options{AsOf: asOf}).Level.ID; got != student {
		t.Errorf("who goes on studying: %s", got)
	}
}

func TestWhoLeadsAtTheBedsideLeadsNobodyInTheField(t *testing.T) {
	s, _ := load(t)
	for title, want := range map[string]string{"Lead Medical Assistant": entry, "Office Manager": entry, "Service Desk Technician II": entry, "Lead": lead, "Flight Chief": lead, "Nurse Manager, CDI": lead, "Revenue Cycle Analyst": mid} {
		if got := s.Score(career(title, "").evidence(), nil, Options{AsOf: asOf}).Level.ID; got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

func TestABeginnersAimAtTheFieldCountsBeforeOneWordOfARareRole(t *testing.T) {
	s, _ := load(t)
	beginner := draft{
		headline: "Looking for a first job in health information",
		claims: credential.Claims{
			Credentials: []credential.Claim{{ID: "rhit", Status: credential.Held}},
			Education:   credential.Education{Level: credential.Associate, Text: "A.A.S. Health Information Technology", Field: "Health Information Technology", Line: 1},
		},
		jobs: []job{{title: "Practicum", org: "Rowan Hospital", from: 2026, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"cancer-registry", "medical-coding"}}}}},
	}
	if got := s.Score(beginner.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "him-specialist" {
		t.Errorf("measured as %s", got)
	}
	beginner.headline = ""
	if got := s.Score(beginner.evidence(), nil, Options{AsOf: asOf}).Target.ID; got == "him-specialist" {
		t.Error("without an aim the role with most points counts: the test shows nothing")
	}
}

func TestTheLatestJobTitleIsTheMeasure(t *testing.T) {
	s, _ := load(t)
	coded := []draftLine{
		{text: "a", verdict: metric.Quantified, keywords: []string{"icd-10-cm", "cpt", "modifiers"}},
		{text: "b", verdict: metric.Quantified, keywords: []string{"em-coding", "encoder", "coding-guidelines"}},
	}
	auditor := draft{jobs: []job{{title: "Senior Coding Auditor", org: "Rowan Physicians", from: 2020, lines: coded}, {title: "Coder", org: "Rowan Surgery", from: 2016, to: 2020, lines: coded}}}
	roles := s.Score(auditor.evidence(), nil, Options{AsOf: asOf}).Roles
	coder := slices.IndexFunc(roles, func(m RoleMatch) bool { return m.ID == "medical-coder" })
	if roles[0].ID != "coding-auditor" || roles[0].Why == "" || coder < firstRoles || roles[coder].Match < roles[0].Match {
		t.Errorf("first %s (%.2f, %q), and the coder's post (%.2f) at %d", roles[0].ID, roles[0].Match, roles[0].Why, roles[coder].Match, coder+1)
	}
}
