package metric

import "testing"

func TestANumberThatReadsAsAStepBackRaisesAQuestion(t *testing.T) {
	j := newJudge(t)
	cases := []struct {
		text, quantity string
		question       Question
	}{
		{"Increased the initial denial rate by 9% at two clinics", "initial denial rate", WrongWay},
		{"Lowered record completion by 14 points", "record completion", WrongWay},
		{"Denials for missing authorization rose 22% over the year", "Denials", WrongWay},
		{"Cut release turnaround from 4 days to 11", "release turnaround", WrongWay},
		{"Reduced registry coverage from 80 to 65 and raised visits from 50 to 30", "visits", WrongWay},
		{"Improved chart lag from 5 days to 12", "chart lag", WrongWay},
		{"Took coding accuracy from 98% to 91% across three teams", "coding accuracy", WrongWay},
		{"Scanning backlog doubled under the new vendor", "Scanning backlog", WrongWay},
		{"A/R days: 38 -> 61", "A/R days", WrongWay},
		{"Volume of misfiles climbed by a third", "Volume of misfiles", WrongWay},
		{"Rebuilt the edits, increasing rejections by 12%", "rejections", WrongWay},
		{"Increased time to final bill from 4 days to 9", "time to final bill", WrongWay},
		{"Days to code went from 2 to 6 after the merger", "Days to code", WrongWay},
		{"Median time to sign rose from 6 hours to 3 days", "Median time to sign", WrongWay},
		{"Time to appointment climbed by 8 days in the second year", "Time to appointment", WrongWay},
		{"Held coding accuracy of 130% over two audits", "", Impossible},
		{"Reached 104% clean claim rate in one quarter", "", Impossible},
		{"Reduced overtime by 150%", "", Impossible},
		{"Achieved a 120% reduction in duplicate records", "", Impossible},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			got := j.Line(c.text).Doubt
			if got == nil || got.Question != c.question || got.Quantity != c.quantity {
				t.Errorf("%+v, want %s of %q", got, c.question, c.quantity)
			}
		})
	}
}

func TestAGoodLineIsNotAccused(t *testing.T) {
	j := newJudge(t)
	for _, text := range []string{
		"Raised recall of the sepsis model from 0.62 to 0.81",
		"Lag days down from 11 to 4",
		"Exceeded 100% of the release quota for two years",
		"Held productivity at 118% of standard",
		"Increased denial overturn rate by 15%",
		"Increased error detection by 40%",
		"Increased the number of errors caught before billing by 40%",
		"Reduced compliance violations by 30%",
		"Cut accuracy complaints by half",
		"Found out why denials climbed 12% and closed the gap",
		"Grew volume 40% without raising turnaround past 2 days",
		"After denials rose 20%, rebuilt the edits and recovered $300K",
		"Kept accuracy at 98% while volume rose from 200 to 400 charts a day",
		"Moved the unit from 14th to 3rd in chart completion",
		"Improved productivity from 22 minutes a chart to 15",
		"Grew collections 140% in three years",
		"Eliminated 100% of duplicate mailings",
		"Reduced cost per chart from $4.10 to $2.90",
		"Case mix index rose from 1.48 to 1.61",
		"Reduced the backlog by 3 to 5 days each month",
		"Increased time to see patients by 20 minutes a session",
		"Extended record retention time from 7 years to 10",
		"Raised time at the bedside from 30 to 45 minutes an hour",
		"Brought days to bill from 9 to 4",
		"Time to decision fell from six weeks to two",
	} {
		t.Run(text, func(t *testing.T) {
			if got := j.Line(text).Doubt; got != nil {
				t.Errorf("%+v", *got)
			}
		})
	}
}
