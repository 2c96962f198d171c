package keyword

import (
	"strings"
	"testing"

	"himscore/internal/resume"
)

// What others do is theirs where the line tells the writer's own part beside it.
func TestADeedOfSomebodyElseIsTheirs(t *testing.T) {
	m := New(load(t))
	tests := []struct{ name, text, want string }{
		{"an officer", "The compliance officer handles RAC audits of the hospital; I only pull the medical records", "RAC audits, audits"},
		{"a vendor", "Our vendor runs the Rhapsody engine, and I watch the HL7 queue", "Rhapsody"},
		{"those who code", "Coders assign the DRG; I send the claims of the clinic", "DRG"},
		{"a department", "IT builds the order sets while I test them with nurses", "order sets"},
		{"without a pronoun", "The privacy team answers OCR about each breach; just log the HIPAA request", "OCR"},
		{"what they decide on and the writer does", "The privacy team decides on OCR answers; I carry them out", ""},
		{"no part beside it", "The coding team handles charge capture for six clinics", ""},
		{"those who are led", "My coders assign the DRG; I audit a tenth", ""},
		{"what the writer set up", "Nurses file into the EHR as I taught them; I chair the HIM committee", ""},
		{"the writer first", "Trained the officer who handles OCR; I wrote the HIPAA plan", ""},
		{"a thing", "Built order sets; I maintain the EHR too", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := plainText(test.text)
			r.Lines[0].Kind, r.Lines[0].Part = resume.Experience, resume.Body
			var lent []string
			for _, mention := range m.Find(r) {
				if !mention.Near && mention.Stance != Affirmed {
					lent = append(lent, mention.Text)
				}
			}
			if got := strings.Join(lent, ", "); got != test.want {
				t.Errorf("%q: lent %q, want %q", test.text, got, test.want)
			}
		})
	}
}
