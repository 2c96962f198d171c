package taxonomy_test

import (
	"strings"
	"testing"

	"himscore/internal/document"
	"himscore/internal/keyword"
	"himscore/internal/resume"
)

// An alias is worth nothing if a sense rule refuses it where people write it most: in a list of skills.
func TestTheMatcherReadsEveryTermOfTheKeywordListsAmongSkills(t *testing.T) {
	tax := embedded(t)
	matcher, reader := keyword.New(tax), resume.NewReader(tax)
	for _, d := range tax.Documents {
		for _, f := range d.Facts {
			if f.Topic != "keywords" && f.Topic != "tools" {
				continue
			}
			for _, term := range f.Keywords {
				if !reads(matcher, reader.Build(skilled(term)), term) {
					t.Errorf("%s:%d: %s: %q is read neither as a keyword nor as a hint of one", f.File, f.Line, f.ID, term)
				}
			}
		}
	}
}

// skilled is a resume of the field that lists a term among its skills.
func skilled(term string) document.Document {
	return document.Document{Format: document.Text, Reader: "text", Lines: []document.Line{
		{Text: "Jane Doe"},
		{Text: "EXPERIENCE"},
		{Text: "HIM Specialist, Larkfield Hospital, 2019 - 2024"},
		{Text: "Processed release of information requests in the EHR under HIPAA", Bullet: true},
		{Text: "SKILLS"},
		{Text: "Medical records, " + term + ", HL7"},
	}}
}

// reads says whether a mention stands within the term.
func reads(matcher *keyword.Matcher, r resume.Resume, term string) bool {
	for _, mention := range matcher.Find(r) {
		if r.Lines[mention.At.Line-1].Kind == resume.Skills && strings.Contains(term, mention.Text) {
			return true
		}
	}
	return false
}
