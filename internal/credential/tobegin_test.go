package credential

import "testing"

func TestADegreeWithItsFirstTermAheadIsToBegin(t *testing.T) {
	b := newBench(t)
	for text, want := range map[string]bool{
		"AAS Health Information Technology, accepted for fall 2027":            true,
		"B.S. Health Informatics, classes begin January 2027":                  true,
		"BS in Health Information Management (admitted to Rowan for May 2027)": true,
		"AAS Health Information Technology, starting spring 2027":              true,
		"AAS Health Information Technology, started August 2026":               false,
		"AAS Health Information Technology, expected May 2027":                 false,
		"AAS Health Information Technology, admitted 2025, expected 2027":      false,
		"AAS Health Information Technology, 20 of 60 credits, expected 2028":   false,
		"B.S. Health Informatics, began 2025, last term starting January 2027": false,
	} {
		_, c := b.read("Ana Poe", "# Education", text)
		if p := c.Education.Pursuing; len(p) != 1 || p[0].ToBegin != want {
			t.Errorf("%q reads as %+v", text, c.Education)
		}
	}
	for text, want := range map[string]int{
		"AAS Health Information Technology, accepted for fall 2027":                      0,
		"B.S. Health Informatics, classes begin January 2027, expected to graduate 2031": 2031,
		"AAS Health Information Technology, expected May 2027":                           2027,
	} {
		_, c := b.read("Ana Poe", "# Education", text)
		if p := c.Education.Pursuing; len(p) != 1 || p[0].Year != want {
			t.Errorf("%q ends as %+v", text, c.Education)
		}
	}
	_, c := b.read("Ana Poe", "# Education", "Associate of Applied Science, Health Information Technology", "Rowan College", "First term starts in May 2027")
	if p := c.Education.Pursuing; len(p) != 1 || !p[0].ToBegin {
		t.Errorf("a start beneath the degree reads as %+v", c.Education)
	}
}
