package keyword

import (
	"strings"
	"testing"

	"himscore/internal/resume"
)

// A line of work takes a thing away in its own words too, and sounds alike where it boasts.
func TestALineOfWorkSetsApartWhatItWasNot(t *testing.T) {
	m := New(load(t))
	tests := []struct{ name, text, want string }{
		{"the other half of a contrast", "Covered patient registration of the hospital at noon, but not insurance verification", "insurance verification"},
		{"with a preposition", "Ran the offices on Meditech and Cerner, not on Epic", "Epic"},
		{"never", "Coded outpatient surgery, never inpatient coding", "inpatient coding, coding"},
		{"more, not other", "Reviewed surgical charts, not only for DRG but for quality measures", ""},
		{"a flaw", "Kept the HIPAA log for four years, never a breach", ""},
		{"never came up", "Wrote interfaces in Java; DICOM never came up", "DICOM"},
		{"came up often", "DICOM faults came up twice a week and were mine to clear", ""},
		{"set before its denial", "Ward clerk of a hospital; birth certificates I was never asked to do", "birth certificates"},
		{"set before a deed", "Hospital birth certificates I filed within five days", ""},
		{"declined", "Staff supervision I have declined twice", "Staff supervision"},
		{"never made one", "Worked the ward at night and was never made super user", "super user"},
		{"not let near", "Ran the statistics lab of a hospital under HIPAA; not permitted near PHI", "PHI"},
		{"never made to repeat", "Was never made to repeat a HIPAA audit", ""},
		{"a tool not run", "Cleaned flasks and ran no SPSS", "SPSS"},
		{"a flaw of a tool", "Ran no late SQL jobs", ""},
		{"done on another floor", "HL7 interfaces were always handled two floors up", "HL7 interfaces, HL7 interfaces"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := plainText(test.text)
			r.Lines[0].Kind, r.Lines[0].Part = resume.Experience, resume.Body
			var denied []string
			for _, mention := range m.Find(r) {
				if !mention.Near && mention.Stance != Affirmed {
					denied = append(denied, mention.Text)
				}
			}
			if got := strings.Join(denied, ", "); got != test.want {
				t.Errorf("%q: denied %q, want %q", test.text, got, test.want)
			}
		})
	}
}
