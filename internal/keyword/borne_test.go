package keyword

import "testing"

// TestWhoIsAuditedAuditsNobody: a coder whose charts others looked at has been measured, and has not measured.
func TestWhoIsAuditedAuditsNobody(t *testing.T) {
	m := New(load(t))
	for text, borne := range map[string]bool{
		"Kept 98.2% coding accuracy over five outside audits":             true,
		"Stayed above 96% on external audits of the hospital":             true,
		"97% accuracy on the last four quarterly audits of clinic charts": true,
		"Accuracy of 95% across monthly audits of coded charts":           true,
		"Prepared the hospital for external audits of coding":             false,
		"Led two external audits of clinic charts":                        false,
		"Raised coding accuracy through monthly audits of clinic charts":  false,
		"Ran quarterly audits of coded charts and taught from them":       false,
		"Reported on audits of restraint orders at the hospital":          false,
	} {
		seen := false
		for _, f := range m.FindWork(text) {
			if f.Keyword == "audits" || f.Keyword == "coding-audit" {
				if seen = true; f.Borne != borne {
					t.Errorf("%s: %s is borne: %v", text, f.Keyword, f.Borne)
				}
			}
		}
		if !seen {
			t.Errorf("%s: no audit was found", text)
		}
	}
}
