package keyword

import (
	"strings"
	"testing"
)

// A profile keeps things away from its writer in more ways than with a "no", and boasts in words that sound alike.
func TestAProfileKeepsAwayWhatItsWriterHasNotWorkedWith(t *testing.T) {
	m := New(load(t))
	tests := []struct{ name, text, want string }{
		{"a remark of little", "LOINC: leafed through a brochure once", "LOINC"},
		{"a right to read", "Meditech (read only), Excel", ""},
		{"a book that was read", "LOINC (read about it once)", "LOINC"},
		{"a remark of work", "LOINC: mapped two labs, still mapping", ""},
		{"a remark of facts", "SQL: joins, tuning, one odd mystery", ""},
		{"a question answered", "Tableau? A podcast.", "Tableau"},
		{"an item without a mark", "Excel; RxNorm only from a handbook", "RxNorm"},
		{"an item of work without a mark", "Excel; RxNorm for three formularies", ""},
		{"a label of lack", "Thin on: SNOMED CT, LOINC", "SNOMED CT, LOINC"},
		{"a label of documents that lack", "Missing records: tumor registry", ""},
		{"a predicate of lack", "Stata remains a riddle to me", "Stata"},
		{"a riddle to others", "Stata is a riddle to most; I wrote its macros", ""},
		{"a post sought with what one has", "Coder with a surgery background seeking a larger group", ""},
		{"a post sought by who does the work", "Inpatient coder, now seeking a lead role", ""},
		{"a class sought for want of it", "SQL with no experience, seeking a class", "SQL"},
		{"a lesson not taken", "Power Query module postponed", "Power Query"},
		{"a subject of lack", "The one hole in my toolbox is Snowflake", "Snowflake"},
		{"only heard of", "Have only ever heard Databricks praised", "Databricks"},
		{"passed by", "Skipped SNOMED CT at school", "SNOMED CT"},
		{"nothing known of it", "Of openEHR I know nothing", "openEHR"},
		{"asked for and not there", "The posting names Snowflake; I have no background there", "Snowflake"},
		{"known from afar", "Stata I know from lectures", "Stata"},
		{"a number, not a denial", "LOINC, no. 12", ""},
		{"a limit in brackets", "Excel (no macros), SQL (no stored procedures)", ""},
		{"a denial in brackets", "Excel, Tableau (no project yet)", "Tableau"},
		{"the last of a list", "Python, SQL, Snowflake, planned for 2027", "Snowflake"},
		{"all of a list", "Python, SQL, Snowflake, all planned for 2027", "Python, SQL, Snowflake"},
		{"a label with a word to spare", "Epic, OnBase. Weak spot, admittedly: SQL Server", "SQL Server"},
		{"not offered", "Marks: SQL A, Python B+, HL7 not offered that term", "HL7"},
		{"in progress", "PostgreSQL, Git. Databricks in progress.", "Databricks"},
		{"excepted", "SQL, Excel; Python excepted", "Python"},
		{"twice denied", "Rarely without SQL in the window", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var denied []string
			for _, mention := range m.FindText(test.text) {
				if !mention.Near && mention.Stance != Affirmed {
					denied = append(denied, mention.Text)
				}
			}
			if got := strings.Join(denied, ", "); got != test.want {
				t.Errorf("denied %q, want %q", got, test.want)
			}
		})
	}
}
