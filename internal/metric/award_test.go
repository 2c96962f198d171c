package metric

import "testing"

// TestAPrizeIsNoWorkByItself: what it was given for is.
func TestAPrizeIsNoWorkByItself(t *testing.T) {
	j := New(loadTaxonomy(t))
	for text, want := range map[string]bool{
		"Employee of the quarter, fall 2023":                               true,
		"Nurse of the year nominee":                                        true,
		"Recipient of the hospital's service award":                        true,
		"County Health Service Medal for the flood response":               true,
		"Twice honored as preceptor of the month":                          true,
		"Employee of the month for rebuilding the scanning queue":          false,
		"Recipient of the innovation award after cutting the queue to 40":  false,
		"Was asked to lead the second pilot":                               false,
		"First one trained on the new encoder":                             false,
		"Rebuilt the scanning queue and was named employee of the quarter": false,
		"Maintain the list of the employee of the month":                   false,
	} {
		if got := j.Line(text); got.Award != want {
			t.Errorf("%s: %v (%s), want %v", text, got.Award, got.Verdict, want)
		}
	}
}
