package metric

import "testing"

func TestALineThatOnlyWatchesOthersIsKnown(t *testing.T) {
	j := New(loadTaxonomy(t))
	for text, want := range map[string]bool{
		"Shadowed the coding auditors of two hospitals":         true,
		"Shadowing in the cancer registry, spring term":         true,
		"Sat in on the monthly denials meeting":                 true,
		"Shadowed the release desk and logged its requests":     false,
		"Coded charts beside the auditors of two hospitals":     false,
		"Observed the minimum necessary standard at the window": false,
	} {
		if got := j.Line(text).Watched; got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
