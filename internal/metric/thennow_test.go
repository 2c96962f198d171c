package metric

import (
	"strings"
	"testing"
)

// What only says which things are counted, or which week is meant, is no end of a change.
func TestTheEndsOfAChangeAreNoAgesAndNoDates(t *testing.T) {
	j := newJudge(t)
	for _, c := range []struct{ text, want string }{
		{"Requests older than 45 days: from 310 to fewer than 12.", "from 310 to fewer than 12"},
		{"Accounts over 90 days fell from 1,200 to about 300.", "from 1,200 to about 300"},
		{"Referrals waiting longer than 14 days: 77 to under 10 in one summer.", "77 to under 10"},
		{"Answered roughly 40 texts a shift in the first two weeks, down to 6 by week nine.", "40 texts a shift in the first two weeks, down to 6"},
		{"Wrote up no unwitnessed fall without a note.", "no unwitnessed fall without a note"},
		{"County inspection: 31 binders read, one remark.", "31 binders | one remark"},
		{"Swapped batch files for live calls; the wait shrank from an hour to seconds.", "from an hour to seconds"},
		{"The drawer that held 300 affidavits holds six.", "300 affidavits holds six"},
		{"A second clerk re-does 8 percent of mine; last four quarters I was 93, 96, 94, 98", "8 percent | 93 | 96 | 94 | 98"},
		{"Two write-offs in a year where the old desk had two a week.", "Two write-offs in a year where the old desk had two a week"},
	} {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, m := range j.Line(c.text).Metrics {
				got = append(got, m.Text)
			}
			if all := strings.Join(got, " | "); all != c.want {
				t.Errorf("%q, want %q", all, c.want)
			}
		})
	}
}
