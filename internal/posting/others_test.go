package posting

import (
	"testing"

	"himscore/taxonomy"
)

func TestWordsOfPostingsKeepTheirExamples(t *testing.T) {
	_, tax := reader(t)
	for _, list := range [][]taxonomy.PostingWords{tax.Posting.Unasked, tax.Posting.Duties} {
		for i, pattern := range patterns(list) {
			w := list[i]
			for _, text := range w.Match {
				if !pattern.MatchString(text) {
					t.Errorf("%s%s: %q should match", w.ID, w.Keyword, text)
				}
			}
			for _, text := range w.Reject {
				if pattern.MatchString(text) {
					t.Errorf("%s%s: %q should not match", w.ID, w.Keyword, text)
				}
			}
		}
	}
}

// TestWhatNobodyAsks: what stands below titles that take it away, in answers that say no, and in other hands.
func TestWhatNobodyAsks(t *testing.T) {
	rd, _ := reader(t)
	tests := []struct {
		name, text, id string
		want           Need
	}{
		{"what the reader needn't have", "Coder\n\nDuties\n- CPT\n\nYOU NEEDN'T KNOW\nSQL. Our analysts write it.", "sql", nothing},
		{"what nobody should worry about", "Coder\n\nDuties\n- CPT\n\n== Please don't lose sleep or worry over ==\nSQL and its dialects.", "sql", nothing},
		{"but what nobody can do without", "Coder\n\nDuties\n- CPT\n\nWE CAN'T DO WITHOUT\n- SQL", "sql", Required},
		{"a short title of what is not asked, between blank lines", "Coder\n\nDuties\n\n- CPT\n\nOutside the job\n\nSQL reports are written by two people who sit on the third floor.", "sql", nothing},
		{"what would tip the scales", "Coder\n\nDuties\n- CPT\n\nWhat would tip the scales\n- SQL", "sql", Preferred},
		{"nice, though nobody needs it", "Coder\n\nDuties\n- CPT\n\nNice, not needed\n- SQL", "sql", Preferred},
		{"titles with numbers and items with theirs", "Coder\n\n1. Who we are\nThree clinics.\n\n2. What you do\n2.1 Code CPT\n2.2 Rest\n\n3. Out of scope\n3.1 SQL\n3.2 HEDIS", "sql", nothing},
		{"a title with a number ends the one before", "Coder\n\n1. Who we are\nThree clinics.\n\n2. Out of scope\n2.1 SQL\n\n3. What you do\n3.1 Code CPT", "cpt", Required},
		{"a list with numbers holds no titles", "Coder\n\nDuties\n1. Code CPT\n2. Write SQL\n3. Keep calm\n\nBenefits\nTuition.", "sql", Required},
		{"an answer that says no", "Coder\n\nDuties\n- CPT\n\nThings people ask\nWill I write SQL? Never. Is there HEDIS? A little.", "sql", nothing},
		{"one on the next line", "Coder\n\nDuties\n- CPT\n\nThings people ask\nQ: Will I write SQL?\nA: No, our analysts do.", "sql", nothing},
		{"an answer that says yes", "Coder\n\nDuties\n- CPT\n\nThings people ask\nWill I write SQL? Daily.", "sql", Required},
		{"no, but it is welcome", "Coder\n\nDuties\n- CPT\n\nThings people ask\nDo I need SQL? No, but it would help.", "sql", Preferred},
		{"an item in capitals is no title", "Nurse\n\nYOU MIGHT HAVE\nA calm voice\nCPHIMS\nGood shoes", "cphims", Preferred},
		{"nor is a demand in capitals", "Coder\n\nTHE TICKET\nRHIT REQUIRED\nGood shoes", "rhit", Required},
		{"people who do something of their own", "Nurse\n\nDuties\nYou round daily. The night coders pick up your notes.", "medical-coding", nothing},
		{"people with whom one settles it", "Nurse\n\nDuties\n- Settle mismatches with the inpatient coders by message", "medical-coding", nothing},
		{"people whose work one audits", "Nurse\n\nDuties\n- Audit the inpatient coders each month", "medical-coding", Required},
		{"another desk with a deed", "Nurse\n\nDuties\nYou round daily. The pharmacy owns the eMAR.", "emar", nothing},
		{"the tools of the people one works with", "Nurse\n\nDuties\n- Read feeds with our interface engineers, who build them in HL7", "hl7", nothing},
		{"an association whose brief one follows", "Nurse\n\nDuties\n- Write queries by the AHIMA practice brief", "ahima", nothing},
		{"and one whose members are sought", "Nurse\n\nPreferred\n- Membership in AHIMA", "ahima", Preferred},
		{"an agency at the door", "Nurse\n\nDuties\n- Have the files ready when CMS visits", "cms", nothing},
		{"and what it rules", "Nurse\n\nDuties\n- Know CMS regulations", "cms", Required},
		{"what will be taught", "Nurse\n\nDuties\nYou round daily. SQL will be taught in your first month.", "sql", nothing},
		{"what somebody never saw", "Nurse\n\nRequirements\n- CPT\n\nDon't worry if you have never seen Cerner.", "cerner", nothing},
		{"what was turned down", "Nurse\n\nDuties\nYou round daily. Epic, which we looked at and declined.", "epic", nothing},
		{"somebody else's", "Nurse\n\nDuties\nYou round daily. Somebody else writes the SQL.", "sql", nothing},
		{"what one checks of somebody else's", "Nurse\n\nDuties\n- Machine learning, including checks of someone else's models", "machine-learning", Required},
		{"the subjects of a degree or a higher one", "Nurse\n\nRequirements\n- Associate degree or higher in HIM or business", "him", nothing},
		{"what the interview tries", "Nurse\n\nDuties\nYou round daily. A short SQL task comes before the interview.", "sql", nothing},
		{"what everybody signs", "Nurse\n\nDuties\nYou round daily. You sign a HIPAA pledge.", "hipaa", nothing},
		{"the post named below the employer", "ELM UNIVERSITY HOSPITAL\nClinical Documentation Integrity Specialist (Surgery)\nPosting 17\n\nElm is old.", "cdi", Required},
		{"the employer above the post", "Alder Health Information Exchange\nWorking title ..... Coder\n\nDuties\n- CPT", "hie", nothing},
		{"what stands in brackets of quizzes and dues", "Coder\n\nRequirements\n- Medical terminology (a passing score on our quiz)", "medical-terminology", Required},
		{"the verb of what one does with others' work", "Coder\n\nDuties\n- Read charts sent by 40 clinics and assign CPT", "cpt", Required},
		{"where the job stands in the house", "Nurse\n\nDuties\nYou round daily. The job sits within the HIM department.", "him", nothing},
		{"what somebody else holds", "Nurse\n\nDuties\nYou round daily. Your manager is an RHIA who still codes.", "rhia", nothing},
		{"a building with the letters of a credential", "Nurse\n\nDuties\nYou round daily in the CCS building.", "ccs", nothing},
		{"a department and its floor", "Nurse\n\nDuties\nYou round daily. Informatics is across the hall.", "clinical-informatics", nothing},
		{"what others are told", "Nurse\n\nDuties\n- Tell CDI and case management what went wrong", "cdi", nothing},
		{"one thing rather than another", "Coder\n\nDuties\n- Code in CPT rather than DRGs", "drg", nothing},
		{"what is left to others", "Nurse\n\nDuties\nYou round daily. Leave HCC to the risk team.", "hcc", nothing},
		{"what everybody brings leaves the list alone", "Coder\n\nRequirements\n- RHIT, two years of coding, and a valid driver's license", "rhit", Required},
		{"or in a sentence without a list", "Coder\n\nRequirements\n- A driver's license for compliance with the county", "compliance", nothing},
		{"a course that the employer pays", "Coder\n\nDuties\nYou code daily. Coffee is free, and so is the RHIA review course.", "rhia", nothing},
		{"a demand behind which somebody pays for a course", "Coder\n\nRequirements\n- RHIT, or pass the exam within a year of hire; we pay for the review course", "rhit", ObtainWithin},
		{"an office by its name", "Coder\n\nDuties\nYou code daily within the Office of Compliance and Privacy.", "compliance", nothing},
		{"what people do without an article", "Coder\n\nDuties\nYou code daily. Patients see their notes in MyChart within the hour.", "mychart", nothing},
		{"a topic and who has it", "Coder\n\nDuties\n- CPT\n- SQL: handled by a sister team", "sql", nothing},
		{"what stands beside work of others stays", "Coder\n\nDuties\n- Write SQL; billing is handled by a vendor", "sql", Required},
		{"work named by a noun stays with others", "Coder\n\nDuties\n- CPT\n\nRelease of information and chart completion stay with Record Services.", "release-of-information", nothing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := need(rd.Read(tt.text), tt.id); got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.id, got, tt.want)
			}
		})
	}
}
