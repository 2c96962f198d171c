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
