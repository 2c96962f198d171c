package cli

import (
	"bytes"
	"strings"
	"testing"

	"himscore/internal/report"
)

func TestAPostingIsPrintedInWords(t *testing.T) {
	var out bytes.Buffer
	printPosting(&page{w: &out}, report.Report{
		Education: report.Education{Level: "associate", Line: 27},
		Posting: &report.Posting{
			Match: 0.5, Matched: []string{"hipaa", "rhit", "rhia"}, ListedOnly: []string{"hipaa"}, Missing: []string{"sql", "sas", "ccs"},
			Asks: []report.Ask{
				{ID: "hipaa", Label: "HIPAA", Need: "required"}, {ID: "rhit", Label: "RHIT", Need: "required", Group: 1}, {ID: "rhia", Label: "RHIA", Need: "required", Group: 1, AnsweredBy: "rhit"},
				{ID: "sql", Label: "SQL", Need: "preferred", Group: 2}, {ID: "sas", Label: "SAS", Need: "preferred", Group: 2}, {ID: "ccs", Label: "CCS", Need: "obtain_within"},
			},
			Education: report.PostingEducation{Level: "associate", Need: "required", Status: "met"}, EducationPreferred: &report.PostingEducation{Level: "bachelor", Need: "preferred", Status: "under_way"},
			Years: 2, YearsSeen: 3.5, Phrases: []report.Phrase{{Text: "late charges"}, {Text: "dates of service", InResume: true}},
		},
	})
	text := strings.Join(strings.Fields(out.String()), " ")
	for _, want := range []string{
		"50 % matched", "matched HIPAA, RHIT (in place of RHIA)", "only listed HIPAA", "missing SQL or SAS, CCS (after hire)",
		"associate's degree required: met (line 27); bachelor's degree preferred: yours is under way", "2 years asked. Met: your dated work in the field adds up to 3.5 years.",
		"its wording late charges. Use it",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
}
