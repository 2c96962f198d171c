package posting

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

func reader(t testing.TB) (*Reader, *taxonomy.Taxonomy) {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return New(tax, keyword.New(tax)), tax
}

const example = `Coding Quality Analyst
Juniper Flats Hospital

About us
Juniper Flats is a nonprofit with an Epic view of the valley.

Responsibilities
- Perform coding audits of inpatient records with ICD-10-CM and DRG validation.
- Explain denials management to new staff.

Requirements
- CCS or RHIT. Associate degree in health information technology.
- Three years of inpatient coding.

Preferred
- CDIP (may be obtained within 18 months)
- Knowledge of Tableau

Benefits
401(k), dental, and access to the gym. Tuition help for SQL classes.

Juniper Flats is an equal opportunity employer in compliance with federal law.`

func need(p Posting, id string) Need {
	for _, a := range p.Asks {
		if a.ID == id {
			return a.Need
		}
	}
	return nothing
}

func TestWhatAPostingAsks(t *testing.T) {
	rd, _ := reader(t)
	p := rd.Read(example)
	tests := []struct {
		name, id string
		want     Need
	}{
		{"work to be done is required", "coding-audit", Required},
		{"a requirement is required", "ccs", Required},
		{"a wish is preferred", "tableau", Preferred},
		{"what may be earned after hire", "cdip", ObtainWithin},
		{"the employer's story asks nothing", "epic", nothing},
		{"benefits ask nothing", "sql", nothing},
		{"law asks nothing", "compliance", nothing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := need(p, tt.id); got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.id, got, tt.want)
			}
		})
	}
	if p.Education != (Education{"associate", Required}) || p.Years != 3 {
		t.Errorf("got %v and %d years, want an associate degree and 3", p.Education, p.Years)
	}
	for i, a := range p.Asks[1:] {
		if a.Need == Required && p.Asks[i].Need != Required {
			t.Errorf("%s is required and stands behind %s, which is not", a.ID, p.Asks[i].ID)
		}
	}
}

func TestLayoutsOfPostings(t *testing.T) {
	rd, _ := reader(t)
	tests := []struct {
		name, text, id string
		want           Need
	}{
		{"an unknown heading ends the story", "Coder\n\nAbout us\nWe love records.\n\nThe meat of it\n- SQL", "sql", Required},
		{"a heading is known by a word in it", "Coder\n\nThings we'd ideally see\n- SQL", "sql", Preferred},
		{"a heading that says no asks nothing", "Coder\n\nWhat this job won't be\n- SQL", "sql", nothing},
		{"a topic asks as much as its heading", "Coder\n\nPreferred qualifications\nSkills: SQL", "sql", Preferred},
		{"a label speaks of its own line", "Coder\n\nRequirements\nLocation: Epic Street\n- SQL", "sql", Required},
		{"a heading within a paragraph", "Coder\n\nYou code. Required: CPT. Preferred: SQL.", "sql", Preferred},
		{"pictures mark items", "Coder\n\n🚀 Bonus\n👉 SQL\n👉 CPT", "sql", Preferred},
		{"a dash without a space marks an item", "Coder\n\nAbout us\nFine folk.\n\nDUTIES\n-SQL reports", "sql", Required},
		{"a demand and a wish in one sentence", "Coder\n\nRequirements\n- CPT required, SQL preferred", "sql", Preferred},
		{"the wish leaves the demand alone", "Coder\n\nRequirements\n- CPT required, SQL preferred", "cpt", Required},
		{"a question is answered behind it", "Coder\n\nRequirements\nSQL? Lovely, but not a must.", "sql", Preferred},
		{"a wish in brackets belongs to what stands before", "Coder\n\nRequirements\n- CPT, CCS (must be obtained within 6 months)", "ccs", ObtainWithin},
		{"and to nothing else", "Coder\n\nRequirements\n- CPT, CCS (must be obtained within 6 months)", "cpt", Required},
		{"the employer's people are not the reader", "Coder\n\nThe job\nOur engineers write SQL. You code.", "sql", nothing},
		{"the subjects of a degree are not asked", "Coder\n\nRequirements\n- Bachelor's degree in statistics, nursing informatics or a related field", "statistics", nothing},
		{"but what follows them is", "Coder\n\nRequirements\n- Bachelor's degree in statistics with SQL", "sql", Required},
		{"another department is not the work", "Coder\n\nDuties\n- Send findings to the compliance department", "compliance", nothing},
		{"a house that is named by its work", "Coder\n\nDuties\n- Prepare extracts for our Analytics Center", "data-analysis", nothing},
		{"a committee is no house", "Coder\n\nDuties\n- Bring overlay counts to the data governance committee", "data-governance", Required},
		{"a title that stands alone", "Coder\n\nAbout us. We are three hospitals.\n\nWhat the coder does here\n\nYou read charts. In a usual month you will:\n\n– assign CPT", "cpt", Required},
		{"a title between ornaments", "Coder\n\nABOUT US\nWe love records.\n\n▪ POSITION DUTIES ▪\n- Assign CPT", "cpt", Required},
		{"and a wish between others", "Coder\n\nDuties\n- Assign CPT\n\n*** Nice to have ***\nSome SQL", "sql", Preferred},
		{"an item with a mark is no title", "Coder\n\nABOUT US\nWe love records.\n\n▪ Assign CPT", "cpt", nothing},
		{"a title that opens a paragraph", "Coder\n\nThe Hospital. We mend people.\n\nThe Work. On an ordinary day you assign CPT.", "cpt", Required},
		{"and one that takes it away", "Coder\n\nDuties\n- Assign CPT\n\nNot part of this appointment. SQL work is done by a sister team.", "sql", nothing},
		{"but an item that does is none", "Coder\n\nRequirements\n\n- CPT\n\nSQL preferred\n\nYou write reports for three hospitals and their many clinics.", "sql", Preferred},
		{"items with capital letters", "Coder\n\nGrade: 6\n\nElm House looks after 14,000 people.\n\nDuties and responsibilities\n\nA. Assign codes each morning: CPT first.\nB. Rest.", "cpt", Required},
		{"a question that begins a paragraph", "Coder\n\nWhat is needed. SQL.\n\nWhat would please us. Practice with CPT.", "cpt", Preferred},
		{"what is not the reader's", "Coder\n\nDUTIES\n- CPT\n\nNOT YOURS\nSQL and its warehouse.", "sql", nothing},
		{"whose requests come in", "Analyst\n\nDuties\n- Settle build requests from compliance, finance and the clinics", "compliance", nothing},
		{"a request for something is about it", "Clerk\n\nDuties\n- Answer requests for release of information", "release-of-information", Required},
		{"letters alone are the credential", "Coder\n\nRequired\n- CRC", "crc", Required},
		{"exposure is a wish, not a denial", "Coder\n\nRequired\n- Exposure to HITRUST", "hitrust", Preferred},
		{"a wish in a posting without headings", "Coder\n\nWe would be glad to see RHIT, though it is no condition.", "rhit", Preferred},
		{"what is given to others is not asked", "Coder\n\nDuties\nBilling edits are handled by a partner company. You code.", "medical-billing", nothing},
		{"what one does with others' work is", "Coder\n\nDuties\n- Audit inpatient coding that is performed by a vendor", "inpatient-coding", Required},
		{"what follows a colon is not asked either", "Coder\n\nDuties\nThese we can live without, nobody will ask: CPT, SQL", "sql", nothing},
		{"a tool no longer used", "Coder\n\nRequirements\n- SAS has been replaced here", "sas", nothing},
		{"whom one works with is no subject", "Coder\n\nDuties\n- Settle edits with billing, compliance and patient access", "compliance", nothing},
		{"but what one has experience with is", "Coder\n\nRequirements\n- Experience with release of information", "release-of-information", Required},
		{"who leads a department is asked for its work", "Manager\n\nDuties\n- Lead the release of information team", "release-of-information", Required},
		{"a list of teams", "Coder\n\nDuties\n- Meet monthly with the Privacy, Billing and Quality teams", "privacy-program", nothing},
		{"a wish list marked with arrows", "Coder\n\nIt would be gravy if\n-> you know SQL\n-> you know CPT", "sql", Preferred},
		{"a heading of rules", "Coder\n\nHow we choose\nTwo calls and a puzzle about modifiers.", "modifiers", nothing},
		{"topics before a paragraph", "Coder\n\nDuties\nYou code.\n\nPay, time and place. A raise each spring, and an audit of the snack shelf.", "audits", nothing},
		{"a list that is not limited", "Coder\n\nDuties include but are not limited to:\n- SQL reports", "sql", Required},
		{"required, or obtained later", "Coder\n\nRequirements\n- CCS required, or obtained within 12 months of hire", "ccs", ObtainWithin},
		{"a later sentence says when", "Coder\n\nRequirements\n- CCS required. May be obtained within a year of hire.", "ccs", ObtainWithin},
		{"and leaves alone what stands by itself", "Coder\n\nRequirements\n- CCS required. Obtain CRC within a year.", "ccs", Required},
		{"a duty told without its name", "Analyst\n\nDuties\n- Configure and test Cerner order catalogs", "ehr-build", Required},
		{"not only is no denial", "Clerk\n\nRequirements\nAttention to detail, shown and not only claimed.", "attention-to-detail", Required},
		{"letters spelled in a notice leave the work alone", "Coder\n\nRequired\n- CPT\n\nLegal\nStudents on CPT (curricular practical training) cannot be hired.", "cpt", Required},
		{"the system at work is welcome", "Coder\n\nAbout us\nFine folk. We chart in Meditech today.", "meditech", Preferred},
		{"one of the past is not", "Coder\n\nAbout us\nWe used Meditech for years, and it was switched off.", "meditech", nothing},
		{"nor is what the employer makes", "Coder\n\nAbout us\nWe use HIPAA as our compass.", "hipaa", nothing},
		{"nor what chooses among applicants", "Coder\n\nAbout us\nWe use Tableau to screen applications.", "tableau", nothing},
		{"pay says nothing of the work", "Coder\n\nRequired\n- CPT at $30 per hour", "cpt", nothing},
		{"a pace is no pay", "Coder\n\nRequired\n- Twelve CPT charts per hour", "cpt", Required},
		{"a wish in the words of a denial", "Coder\n\nDuties\nYou code.\n\nHandy to know, though not required\nSQL. CPT.", "sql", Preferred},
		{"a wish that hurts nobody", "Coder\n\nRequirements\nWon't hurt: SQL", "sql", Preferred},
		{"what somebody would like", "Coder\n\nDuties\nYou code.\n\nWHAT WE'D LIKE\nSQL. CPT.", "sql", Preferred},
		{"one wish more", "Clerk\n\nRequirements\nCPT would make life easier. So would SQL.", "sql", Preferred},
		{"what is needed at the hour of the application", "Coder\n\nNeeded at the time of application\n- CPT", "cpt", Required},
		{"what an applicant hands in", "Coder\n\nDuties\n- CPT\n\nRequired documents\nYour HIPAA form and a copy of the license.", "hipaa", nothing},
		{"how applicants are chosen", "Coder\n\nDuties\n- CPT\n\nSelection\nAppeals of the score go to the board.", "appeals", nothing},
		{"what the job is not", "Coder\n\nDuties\n- CPT\n\nWhat's not in this job\nNo one asks. SQL feeds and such.", "sql", nothing},
		{"who would not be happy", "Coder\n\nDuties\n- CPT\n\nNot a match if\nyou would rather write SQL all day and never read a chart.", "sql", nothing},
		{"no requirement", "Coder\n\nDuties\n- CPT\n\nNon-requirements\n- SQL", "sql", nothing},
		{"pay below a heading that no rule knows", "Coder\n\nDuties\n- CPT\n\nNuts and bolts\n$20 to $30 an hour. SQL classes. A kind dentist.", "sql", nothing},
		{"benefits below one", "Coder\n\nDuties\n- CPT\n\nThe whole enchilada\nPension after five years. A telehealth line. Free parking.", "telehealth", nothing},
		{"work below one", "Coder\n\nBenefits\nParking.\n\nThe meat\nDRG on weekdays. SQL after lunch.", "sql", Required},
		{"what all staff learn", "Coder\n\nDuties\n- CPT\n- All staff repeat HIPAA training each winter", "hipaa", nothing},
		{"what the reader teaches them", "Coder\n\nDuties\n- Train all staff on HIPAA", "hipaa", Required},
		{"an officer whom one meets", "Coder\n\nDuties\n- Confer with the Compliance Officer on odd cases", "compliance", nothing},
		{"an officer whom one briefs", "Coder\n\nDuties\nBriefs the Privacy Officer and the board monthly.", "privacy-program", nothing},
		{"the officer one is", "Coder\n\nDuties\n- Serve as the privacy officer of two clinics", "privacy-program", Required},
		{"who leads something with others", "Coder\n\nDuties\n- Lead the yearly drill with the compliance officer", "compliance", nothing},
		{"who guides a team is asked for its work", "Coder\n\nDuties\n- Facilitate revenue integrity teams", "revenue-integrity", Required},
		{"years on a team", "Coder\n\nRequirements\n- Two years on an inpatient coding team", "inpatient-coding", Required},
		{"what an employer does", "Coder\nElm House\n\nThe role\nElm House treats 9,000 people by telehealth. You code.", "telehealth", nothing},
		{"what the post does", "Coding Auditor\nElm House\n\nThe role\nThe Coding Auditor is at home in SQL.", "sql", Required},
		{"what other divisions do", "Coder\n\nThe role\nOther divisions run HIPAA desks. You code.", "hipaa", nothing},
		{"what an employer in short letters does", "Coder\nElm House Group is a clinic.\n\nThe role\nEHG also runs a cancer registry. You code.", "cancer-registry", nothing},
		{"other letters are no employer", "Coder\nElm House Group is a clinic.\n\nThe role\nSQL is at the heart of it.", "sql", Required},
		{"under whom one works", "Clerk\n\nDuties\nFiles charts under the general direction of the Director of Information Security.", "information-security", nothing},
		{"who would be wrong", "Analyst\n\nDuties\n- CPT\n\nYou might be wrong if you\n- want Tableau", "tableau", nothing},
		{"what becomes of an application", "Analyst\nElm House\n\nDuties\n- CPT\n\nElm House keeps applicant data under its privacy policy.", "privacy-program", nothing},
		{"what somebody else provisions", "Analyst\n\nDuties\nAccess controls are provisioned by a vendor. You code.", "access-controls", nothing},
		{"who trains", "Clerk\n\nDuties\nChecks work and trains new staff.", "end-user-training", Required},
		{"a wish in brackets is said of all alternatives", "Coder\n\nRequirements\n- CPC, CRC or CCS (may be obtained within 6 months)", "cpc", ObtainWithin},
		{"candidates of a posting without headings", "Analyst\n\nElm House is a clinic.\n\nQualified candidates will bring two years of DRG work. SQL is a strong plus.", "drg", Required},
		{"a strong wish", "Analyst\n\nElm House is a clinic.\n\nQualified candidates will bring two years of DRG work. SQL is a strong plus.", "sql", Preferred},
		{"neither of two", "Coder\n\nPreferred\n- Neither SQL nor CPT is expected", "cpt", nothing},
		{"what weighs nothing", "Coder\n\nRequirements\n- DRG. Experience with SQL is not a factor.", "sql", nothing},
		{"what is handed out", "Coder\n\nDuties\n- CPT\n\nWhen you join\nYou take a badge and the HIPAA quiz.", "hipaa", nothing},
		{"a rate of use is no regulation", "Nurse\n\nDuties\n- Raise hand hygiene and badge compliance", "compliance", nothing},
		{"the subjects of a baccalaureate", "Coder\n\nRequirements\n- A baccalaureate in statistics or a similar subject", "statistics", nothing},
		{"statistics of births", "Coder\n\nRequirements\n- Some years in vital statistics", "statistics", nothing},
		{"the system that goes", "Trainer\n\nThe job\nYou train a hospital that is replacing Meditech with Epic.", "meditech", nothing},
		{"the system that comes", "Trainer\n\nThe job\nYou train a hospital that is replacing Meditech with Epic.", "epic", Required},
		{"a question that is answered with no", "Coder\n\nBonus\nSQL? Lovely, but this team does not write any.", "sql", nothing},
		{"what may be earned on the job", "Coder\n\nRequirements\n- CCS, or can earn one by your second spring", "ccs", ObtainWithin},
		{"a verb before chart reviews", "Clerk\n\nDuties\n- Run chart reviews each quarter", "chart-audit", Required},
		{"work told by its verb", "Biller\n\nDuties\n- Scrub and submit claims", "claims", Required},
		{"people whom one leads", "Coder\n\nDuties\n- Supervises four analysts and a clerk", "leadership", Required},
		{"a tool known to a level", "Analyst\n\nRequirements\n- Excel at the level of lookups", "excel", Required},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := need(rd.Read(tt.text), tt.id); got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.id, got, tt.want)
			}
		})
	}
}

func TestAlternatives(t *testing.T) {
	rd, _ := reader(t)
	tests := []struct {
		name, line string
		want       []string
	}{
		{"a list that ends with or", "CCA, CCS, CPC or RHIT", []string{"cca", "ccs", "cpc", "rhit"}},
		{"a list behind one of", "One of these: x. At least one of CCA, CCS, CPC", []string{"cca", "ccs", "cpc"}},
		{"a list that ends with and", "CCA, CCS and CPC", nil},
		{"several in brackets behind one certification", "Current certification in privacy or compliance (CHC, CHPC, CHPS, CIPP/US) at hire or within 12 months", []string{"chc", "chpc", "chps", "cipp-us"}},
		{"two in brackets joined by and", "Certification (RHIA and CHPS)", nil},
		{"several in brackets behind several certifications", "Certifications held by the team (CCS, CPC)", nil},
		{"two names of one credential", "LVN/LPN, CCS or CPC", []string{"lpn", "ccs", "cpc"}},
		{"a tool or a comparable one", "3M 360 Encompass or a comparable encoder", []string{"3m-360", "encoder"}},
		{"subjects of the work are all asked", "Denials or appeals", nil},
		{"one is considered in place of another", "RHIA required. RHIT with eight years will be considered.", []string{"rhia", "rhit"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, a := range rd.Read("Coder\n\nRequirements\n- " + tt.line).Asks {
				if a.Group > 0 {
					got = append(got, a.ID)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestDegreesAndYears(t *testing.T) {
	rd, _ := reader(t)
	tests := []struct {
		name, text, level string
		years             int
	}{
		{"the first of two degrees is the lowest", "Bachelor's or Master's degree required, 5+ years of experience.", "bachelor", 5},
		{"a wish counts when nothing is demanded", "High school diploma. Bachelor's degree preferred.", "bachelor", 0},
		{"a school diploma alone asks for no degree", "High school diploma or GED required. One year of experience.", "none", 1},
		{"numbers in words", "You need four or more years of coding.", "none", 4},
		{"no degree, no years", "You will code charts.", "none", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := rd.Read("Coder\n\nRequirements\n" + tt.text)
			if p.Education.Level != tt.level || p.Years != tt.years {
				t.Errorf("got %s, %d years; want %s, %d", p.Education.Level, p.Years, tt.level, tt.years)
			}
		})
	}
}

func TestPhrasesStandInThePosting(t *testing.T) {
	rd, _ := reader(t)
	p := rd.Read(example)
	if len(p.Phrases) == 0 {
		t.Fatal("no phrase found")
	}
	for _, phrase := range p.Phrases {
		if !strings.Contains(example, phrase) {
			t.Errorf("%q does not stand in the posting", phrase)
		}
	}
}

// TestWhatTheJobDoesIsNoCondition: what stands among the duties is told apart from what the posting requires, and from the name of the post.
func TestWhatTheJobDoesIsNoCondition(t *testing.T) {
	rd, _ := reader(t)
	p := rd.Read("Coding Auditor\n\nResponsibilities\n- Review CPT and DRG\n- SQL skills are required\n\nRequirements\n- DRG\n- RHIT\n\nThe Coding Auditor works from home.")
	got := map[string][2]bool{}
	for _, a := range p.Asks {
		got[a.ID] = [2]bool{a.Duty, a.Titled}
	}
	want := map[string][2]bool{"coding-audit": {false, true}, "cpt": {true, false}, "drg": {false, false}, "sql": {false, false}, "rhit": {false, false}}
	if !maps.Equal(got, want) {
		t.Errorf("duty and title of each ask are %v, want %v", got, want)
	}
}

func TestWordingWorthMirroring(t *testing.T) {
	rd, _ := reader(t)
	tests := []struct {
		name, text string
		want       string // one phrase, "" where none
	}{
		{"words that stand side by side", "You sort late charges.", "late charges"},
		{"the name of a keyword with its neighbour", "You read denial trends.", "denial trends"},
		{"two words joined by and", "You log uses and disclosures.", "uses and disclosures"},
		{"two words joined by of", "You check dates of service.", "dates of service"},
		{"one thing of another is a figure of speech", "You love the rhapsody of code.", ""},
		{"how something is done is no part of it", "You get charts promptly reviewed.", ""},
		{"what somebody does is no part of it", "The payer takes what the desk wants.", ""},
		{"the employer is none", "Elm Health Partners seeks an analyst.", ""},
		{"letters of something else", "You list colorectal cancer (CRC) screening.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(rd.Read("Clerk\n\nDuties\n- "+tt.text).Phrases, "; ")
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOneOfSeveralAlternativesIsEnough(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Analyst\n\nRequirements\n- CCS or RHIT required.\n- SQL")
	ev := evidence.Evidence{Claims: credential.Claims{Credentials: []credential.Claim{{ID: "rhit", Status: credential.Held}}}}
	m := Compare(p, ev, 0, tax)
	if !slices.Equal(m.Matched, []string{"ccs", "rhit"}) || !slices.Equal(m.Missing, []string{"sql"}) || len(m.ListedOnly) != 0 {
		t.Errorf("matched %v, missing %v; want RHIT to answer for CCS, and SQL missing", m.Matched, m.Missing)
	}
	if !slices.Equal(m.AnsweredBy, []string{"rhit", "", ""}) {
		t.Errorf("answered by %q; want RHIT in place of CCS", m.AnsweredBy)
	}
	if m.Share <= 0.4 || m.Share >= 0.6 {
		t.Errorf("share %.2f, want one demand of two", m.Share)
	}
}

func TestADegreeIsMetUnderWayOrNotSeen(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Clerk\n\nRequirements\n- Associate degree required; bachelor's preferred.")
	if p.Wished != (Education{"bachelor", Preferred}) {
		t.Errorf("wished for: %+v", p.Wished)
	}
	bachelor := []credential.Degree{{Level: credential.Bachelor}}
	tests := []struct {
		name          string
		has           credential.Education
		asked, wished Standing
	}{
		{"the degree is held, the higher one not", credential.Education{Level: credential.Associate}, Met, NotSeen},
		{"the higher one is under way", credential.Education{Level: credential.Associate, Pursuing: bachelor}, Met, UnderWay},
		{"a higher one under way is one under way", credential.Education{Level: credential.NoLevel, Pursuing: bachelor}, UnderWay, UnderWay},
		{"a higher one answers both", credential.Education{Level: credential.Master}, Met, Met},
		{"none", credential.Education{Level: credential.NoLevel}, NotSeen, NotSeen},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if m := Compare(p, evidence.Evidence{Claims: credential.Claims{Education: tt.has}}, 0, tax); m.Education != tt.asked || m.Wished != tt.wished {
				t.Errorf("got %s and %s, want %s and %s", m.Education, m.Wished, tt.asked, tt.wished)
			}
		})
	}
}

func TestTheDegreeAndTheYearsAskedCount(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Analyst\n\nRequirements\n- SQL\n- Bachelor's degree required\n- Four years of experience")
	share := func(level credential.Level, years float64) float64 {
		ev := evidence.Evidence{Keywords: []evidence.Keyword{{ID: "sql", Best: evidence.Quantified}}, Claims: credential.Claims{Education: credential.Education{Level: level}}}
		return Compare(p, ev, years, tax).Share
	}
	neither, degree, half, both, more := share(credential.NoLevel, 0), share(credential.Bachelor, 0), share(credential.NoLevel, 2), share(credential.Bachelor, 4), share(credential.Master, 12)
	if !(neither < half && half < degree && degree < both) || both != 1 || more != both {
		t.Errorf("neither %.2f, half of the years %.2f, the degree %.2f, both %.2f, more %.2f", neither, half, degree, both, more)
	}
}

func TestWorkWithRecordsIsExperienceInTheField(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Clerk\n\nRequirements\n- One year of HIM experience")
	work := func(ids ...string) bool {
		var ev evidence.Evidence
		for _, id := range ids {
			ev.Keywords = append(ev.Keywords, evidence.Keyword{ID: id, Best: evidence.Duty})
		}
		return slices.Contains(Compare(p, ev, 0, tax).Matched, "him")
	}
	if !work("release-of-information", "authorization") || !work("him") {
		t.Error("release of information with its authorizations is HIM work")
	}
	if work("document-imaging") || work("sql", "tableau") {
		t.Error("scanning alone is done at many desks, and SQL at more")
	}
}

func TestAKeywordInTheNameOfACredentialIsAskedWithIt(t *testing.T) {
	rd, _ := reader(t)
	for text, want := range map[string]bool{"- RN license": true, "- RN license\n- Clinical background": false} {
		for _, a := range rd.Read("Analyst\n\nRequirements\n" + text).Asks {
			if a.ID == "clinical-background" && a.Inside != want {
				t.Errorf("%q: inside is %t", text, a.Inside)
			}
		}
	}
}

func TestWhatIsOnlyListedEarnsLess(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Analyst\n\nRequirements\n- SQL")
	at := func(s evidence.Strength) Match {
		return Compare(p, evidence.Evidence{Keywords: []evidence.Keyword{{ID: "sql", Best: s}}}, 0, tax)
	}
	listed, shown, denied := at(evidence.Listed), at(evidence.Quantified), at(evidence.Denied)
	if !(denied.Share < listed.Share && listed.Share < shown.Share) || !slices.Contains(listed.ListedOnly, "sql") || len(denied.Matched) != 0 {
		t.Errorf("shares %.2f denied, %.2f listed, %.2f shown", denied.Share, listed.Share, shown.Share)
	}
}

func TestWhatTheJobDoesWeighsLessThanWhatItRequires(t *testing.T) {
	rd, tax := reader(t)
	ev := evidence.Evidence{Keywords: []evidence.Keyword{{ID: "sql", Best: evidence.Quantified}}}
	share := func(text string) float64 { return Compare(rd.Read(text), ev, 0, tax).Share }
	demanded, done, wished := share("Analyst\n\nDuties\n- DRG\n\nRequirements\n- SQL"), share("Analyst\n\nDuties\n- SQL\n\nRequirements\n- DRG"), share("Analyst\n\nPreferred\n- SQL\n\nRequirements\n- DRG")
	if !(demanded > done && done > wished) {
		t.Errorf("the share of what is required is %.2f, of a duty %.2f, of a wish %.2f", demanded, done, wished)
	}
}

func TestAPhraseIsMirroredWhateverItsCase(t *testing.T) {
	ev := evidence.Evidence{Resume: resume.Resume{Lines: []resume.Line{{Text: "Kept Work-Queue  backlogs short"}, {Text: "refresh failures", Hidden: true}}}}
	p := Posting{Phrases: []string{"work queue backlogs", "refresh failures"}}
	if got := mirrored(p, nil, ev); !got[0].InResume || got[1].InResume {
		t.Errorf("got %v, want the visible phrase only", got)
	}
}

func TestTheNameThePostingUsesIsWorthMirroring(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Clerk\n\nRequirements\n- Release of information\n- HIPAA\n- Coders trust you\n- SQL")
	ev := evidence.Evidence{
		Resume:   resume.Resume{Lines: []resume.Line{{Text: "Closed 40 ROI requests a day under HIPAA, coding"}}},
		Keywords: []evidence.Keyword{{ID: "release-of-information", Best: evidence.Duty}, {ID: "hipaa", Best: evidence.Duty}, {ID: "medical-coding", Best: evidence.Listed}},
	}
	m := Compare(p, ev, 0, tax)
	if len(m.Phrases) == 0 || m.Phrases[0] != (Phrase{"Release of information", false}) || len(m.Phrases) > 1 && m.Phrases[1].Text == "Coders" {
		t.Errorf("got %v, want the posting's name for ROI first", m.Phrases)
	}
}

func FuzzRead(f *testing.F) {
	rd, _ := reader(f)
	f.Add(example)
	f.Add("a:\n\nb. c")
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range rd.Read(text[:min(len(text), 20_000)]).Asks {
			if a.Need == nothing || a.Text == "" {
				t.Errorf("ask %+v", a)
			}
		}
	})
}
