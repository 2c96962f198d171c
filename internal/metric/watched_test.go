package metric

import "testing"

func TestALineThatOnlyWatchesOthersIsKnown(t *testing.T) {
	j := New(loadTaxonomy(t))
	for text, want := range map[string]bool{
		"Shadowed the coding auditors of two hospitals":                                   true,
		"Shadowing in the cancer registry, spring term":                                   true,
		"Sat in on the monthly denials meeting":                                           true,
		"Learned how the vault answers court orders":                                      true,
		"Toured the scanning center of the county":                                        true,
		"Learned how the new grouper works and recoded 40 stays with it":                  false,
		"Learned that two sites shared a number":                                          false,
		"Shadowed the release desk and logged its requests":                               false,
		"Sat with the disclosure clerk for two days and watched how requests are handled": true,
		"Observed the privacy officer during two investigations":                          true,
		"Sat in on the forms council, took minutes twice":                                 true,
		"Sat in on the forms council, took over the minutes and rewrote two forms":        false,
		"Sat with the registrar for two mornings":                                         true,
		"Stood beside the scanning crew for a day.":                                       true,
		"Rode along with the tracer team for three shifts":                                true,
		"Sat with new clerks for a year":                                                  false,
		"Sat with new clerks for an hour each day":                                        false,
		"Sat with the vendor for two days and settled 30 tickets":                         false,
		"Learned how the desk answers court orders":                                       true,
		"Learned how the desk answers court orders and rewrote its checklist":             false,
		"Sat with each doctor and rewrote the template":                                   false,
		"Spent a year at the window and answered the phone":                               false,
		"Coded charts beside the auditors of two hospitals":                               false,
		"Observed the minimum necessary standard at the window":                           false,
	} {
		if got := j.Line(text).Watched; got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

func TestTheDatesOfACredentialAreNoWork(t *testing.T) {
	j := New(loadTaxonomy(t))
	for text, want := range map[string]Verdict{
		"BLS certified through 2027":                                None,
		"BLS certified through 2027; ACLS certified until May 2026": None,
		"License renewed through 2028":                              None,
		"Registered with the board, expires 2027":                   None,
		"Renewed the contract with the vendor and cut its price":    Accomplishment,
		"Certified in Epic Beaker since 2021":                       Accomplishment,
		"Kept 14 licenses current through 2027 with no lapse":       Quantified,
	} {
		if got := j.Line(text).Verdict; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
