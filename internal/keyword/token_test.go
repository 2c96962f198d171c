package keyword

import (
	"strings"
	"testing"
)

func TestATextIsCutIntoWordsWhereReadersSeeThem(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"letters and digits part", "ICD10 and ICD-10", "icd 10 and icd 10"},
		{"marks of trade are invisible", "RHIA® and Epic™", "rhia and epic"},
		{"curly quotes and possessives vanish", "CDI’s role, physicians' notes", "cdi role physician note"},
		{"names of languages keep their marks", "C++, C# and A+", "c++ c# and a+"},
		{"a mail address and a link say nothing", "sql@epic.example www.hl7.org/fhir github.com/jo-sql SQL", "sql"},
		{"a soft hyphen does not split", "inter\u00adoper\u00adability", "interoperability"},
		{"ligatures are letters", "workﬂow", "workflow"},
		{"British spelling is American", "optimisation programmes at a centre", "optimization program at a center"},
		{"plurals are singular", "analyses, policies, indexes, DRGs", "analysis policy index drg"},
		{"abbreviations keep their s", "CMS SAS HIMSS statistics", "cms sas himss statistics"},
		{"an ampersand is a word", "E&M", "e and m"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var keys []string
			for _, token := range scan(test.text) {
				keys = append(keys, token.key())
			}
			if got := strings.Join(keys, " "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
