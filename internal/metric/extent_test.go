package metric

import (
	"slices"
	"testing"
)

func TestWhatIsMeasuredIsTheWholePhrase(t *testing.T) {
	j := New(loadTaxonomy(t))
	for text, want := range map[string][]string{
		"Trained 210 aides and therapists on the new record":               {"210 aides and therapists"},
		"Merged 40 charts and deletes others":                              {"40 charts"},
		"Closed 81 complaints, every one within 20 days":                   {"81 complaints", "every one within 20 days"},
		"Answer letters, every one within 30 days":                         nil,
		"Retired 31 forms nobody filled in, and copies fell from 90 to 40": {"31 forms", "from 90 to 40"},
		"Built a list that 26 wards open, replacing three sheets by hand":  {"26 wards", "three sheets"},
		"Code for 2 surgery groups in three states":                        nil,
		"Found 3 errors in 100 charts":                                     {"3 errors in 100"},
		"Led the review of a mix-up and changed the label rule at 9 sites": {"9 sites"},
	} {
		var got []string
		for _, m := range j.Line(text).Metrics {
			got = append(got, m.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestWorkThatGoesOnIsADuty(t *testing.T) {
	j := New(loadTaxonomy(t))
	for text, want := range map[string]Verdict{
		"Got ready for the county inspection with the rest of the office":          Duty,
		"Wrote procedures and got ready for the inspection":                        Duty,
		"Tested every quarterly release and wrote its notes for users":             Duty,
		"Reviewed every monthly denial report and built an appeal template":        Accomplishment,
		"Taught charting classes to nurses and aides, 8 to 12 people per class":    Duty,
		"Leave a note when the list was long last year and nobody has asked of it": Duty,
		"Built a tracker that the rest of the hospital copied":                     Accomplishment,
		"Walked the desk through its own steps and got rid of the second form":     Accomplishment,
	} {
		if got := j.Line(text).Verdict; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
