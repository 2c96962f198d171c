package metric

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// show writes a metric as "kind text [unit] value" or "kind text [unit] from>to change".
func show(m Metric) string {
	s := fmt.Sprintf("%s %q [%s]", m.Kind, m.Text, m.Unit)
	num := func(x *float64) string {
		if x == nil {
			return "-"
		}
		return strconv.FormatFloat(*x, 'f', -1, 64)
	}
	if m.From != nil {
		return s + " " + num(m.From) + ">" + num(m.To) + " " + num(m.Change)
	}
	return s + " " + num(m.Value)
}

func TestNumbersAreReadAsWritten(t *testing.T) {
	j := newJudge(t)
	cases := []struct{ name, text, want string }{
		{"digits with a comma", "Merged 1,900 vendor accounts", `count "1,900 vendor accounts" [account] 1900`},
		{"Indian grouping", "Reviewed 1,20,000 claims", `count "1,20,000 claims" [claim] 120000`},
		{"a scale glued to the digits", "Recovered $1.2M", `money "$1.2M" [usd] 1200000`},
		{"a scale in words", "Scanned 1.8 million pages", `count "1.8 million pages" [page] 1800000`},
		{"a currency in letters", "Escaped a USD 400,000 penalty", `money "USD 400,000" [usd] 400000`},
		{"pounds", "Saved £30k on storage", `money "£30k" [gbp] 30000`},
		{"percent in words", "Raised accuracy to 97 percent", `percent "97 percent" [percent] 97`},
		{"percent in two words", "Raised accuracy to 97 per cent", `percent "97 per cent" [percent] 97`},
		{"percentage points", "Lifted capture by 11 percentage points", `percent "11 percentage points" [point] 11`},
		{"a range", "Lowered error rates by 5–7%", `percent "5–7%" [percent] 5`},
		{"give or take", "Held forecasts to ±2%", `percent "±2%" [percent] 2`},
		{"words", "Cleared twenty-three audits", `count "twenty-three audits" [audit] 23`},
		{"hundreds in words", "Cleared two hundred and ten charts", `count "two hundred and ten charts" [chart] 210`},
		{"a dozen", "Equipped a dozen clinics and retired a dozen forms", `count "a dozen clinics" [clinic] 12; count "a dozen forms" [form] 12`},
		{"half", "Cut wait times by half", `ratio "half" [] 0.5`},
		{"a part that is called a half", "Wrote the appeals half of the manual; a colleague wrote the coding half", ""},
		{"a part of a whole", "Error rate fell by two-thirds", `ratio "two-thirds" [] 0.6666666666666666`},
		{"a third", "Denials dropped by a third", `ratio "a third" [] 0.3333333333333333`},
		{"fold in digits", "Grew volume 3-fold", `ratio "3-fold" [] 3`},
		{"fold in a word", "Grew volume three-fold", `ratio "three-fold" [] 3`},
		{"times", "Grew volume 4x", `ratio "4x" [] 4`},
		{"doubled", "Enrollment doubled", `ratio "doubled" [] 2`},
		{"one in so many", "Cut rework to one in eight", `ratio "one in eight" [] 0.125`},
		{"so many of so many", "Retired 127 of 310 alerts", `ratio "127 of 310 alerts" [alert] 0.41`},
		{"per ten thousand", "Brought losses to under 3 per 10,000", `ratio "3 per 10,000" [] 3`},
		{"a rate", "Released 300 requests a week", `frequency "300 requests a week" [request] 300`},
		{"a rate with an adverb", "Coded 45 charts daily", `frequency "45 charts daily" [chart] 45`},
		{"hours of a week", "Saved nine hours a week", `frequency "nine hours a week" [hour] 9`},
		{"a price a piece", "Cut printing to $0.04 per page", `money "$0.04 per page" [usd] 0.04`},
		{"zero", "Passed with zero findings", `count "zero findings" [finding] 0`},
		{"no such thing", "Passed with no repeat findings", `count "no repeat findings" [] 0`},
		{"without a single one", "Moved the archive without a single misfile", `count "without a single misfile" [] 0`},
		{"nobody", "Suspended nobody that year", `count "nobody" [] 0`},
		{"a rank", "Logged the fewest errors of 23 units", `rank "fewest errors of 23 units" [] 1`},
		{"single digits", "Brought late charges into the low single digits", `count "low single digits" [] 9`},
		{"glued to a word", "Cut denials by17% in a year", `percent "17%" [percent] 17`},
		{"early by a span", "Finished the conversion a week early", `time "a week early" [week] 1`},
		{"a place by ordinal", "Placed 2nd among 16 registries", `rank "2nd among 16 registries" [] 2`},
		{"a place by number", "Ranked #3 of 40 coders", `rank "Ranked #3 of 40 coders" [] 3`},
		{"a round number", "Brought 40-some suspended physicians back", `count "40-some suspended physicians" [physician] 40`},
		{"a decimal that opens with its point", "Lifted the model's AUC to .84", `count ".84" [] 0.84`},
		{"money under a budget", "Finished $130K under budget", `money "$130K" [usd] 130000`},
		{"a span taken off", "Shaved 20 minutes off each discharge", `time "20 minutes" [minute] 20`},
		{"a span without a failure", "Kept the unit infection-free for 300 days", `time "300 days" [day] 300`},
		{"no more people", "Absorbed the new clinics with no added staff", `count "no added staff" [] 0`},
		{"glued behind a preposition", "Cut denials by 18% within6 months", `percent "18%" [percent] 18; time "6 months" [month] 6`},
		{"two sentences of two things", "A colleague re-checks 12 of mine each month. 97% agreement over the last year", `percent "97%" [percent] 97`},
		{"a window before a change", "Returns within 30 days on two pilot floors went from 15.9% to 13.2%", `before_after "from 15.9% to 13.2%" [percent] 15.9>13.2 -0.17`},
		{"an age of accounts before a change", "Lowered the balance over 90 days from $118,000 to $61,000", `before_after "from $118,000 to $61,000" [usd] 118000>61000 -0.483`},
		{"a span before a change", "Over 18 months, cut the lag from 19 days to 4", `time "18 months" [month] 18; before_after "from 19 days to 4" [day] 19>4 -0.789`},
		{"an age", "Sent consent forms to 90 patients over 18", `count "90 patients" [patient] 90`},
		{"a noun with a particle", "Caught 14 mix-ups last year", `count "14 mix-ups" [up] 14`},
		{"a time after which bills are chased", "Call on bills that are not paid in 60 days. $9,300 collected in 2025", `money "$9,300" [usd] 9300`},
		{"a percentile", "Moved the service from the 20th to the 50th percentile", `before_after "20th to the 50th percentile" [percentile] 20>50 1.5`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range j.Line(c.text).Numbers {
				got = append(got, show(m))
			}
			if strings.Join(got, "; ") != c.want {
				t.Errorf("\n got %s\nwant %s\n in %s", strings.Join(got, "; "), c.want, c.text)
			}
		})
	}
}

func TestAChangeIsReadInEveryWording(t *testing.T) {
	j := newJudge(t)
	cases := []struct{ name, text, want string }{
		{"from unit to bare", "Cut turnaround from 14 days to 5", `before_after "from 14 days to 5" [day] 14>5 -0.643`},
		{"bare to unit", "Raised accuracy from 80 to 96 percent", `before_after "from 80 to 96 percent" [percent] 80>96 0.2`},
		{"without from", "Took lag 14 days to 5", `before_after "14 days to 5" [day] 14>5 -0.643`},
		{"an arrow", "Match rate 92% → 97%", `before_after "92% → 97%" [percent] 92>97 0.054`},
		{"an arrow of signs", "Match rate 92% -> 97%", `before_after "92% -> 97%" [percent] 92>97 0.054`},
		{"down to", "Brought lag from 30 days down to 12", `before_after "from 30 days down to 12" [day] 30>12 -0.6`},
		{"with a hedge", "Cut rework from about 80 a year to under 20", `before_after "from about 80 a year to under 20" [] 80>20 -0.75`},
		{"before and after", "Time to sign: 40 days before, 10 days after", `before_after "40 days before, 10 days" [day] 40>10 -0.75`},
		{"down from", "Rework is at 4%, down from 9%", `before_after "4%, down from 9%" [percent] 9>4 -0.556`},
		{"to from", "Cut lag to 5 days from 14", `before_after "5 days from 14" [day] 14>5 -0.643`},
		{"in brackets", "Cut the extract to 25 minutes (was 210)", `before_after "25 minutes (was 210" [minute] 210>25 -0.881`},
		{"used to and now", "Letters used to take 30 days and now take 9 days", `before_after "30 days and now take 9 days" [day] 30>9 -0.7`},
		{"another unit", "Restores used to take three weeks; by spring, four days", `before_after "three weeks; by spring, four days" [day] 21>4 -0.81`},
		{"hovered and steady", "Completion hovered around seventy, steady at 88 since May", `before_after "seventy, steady at 88" [] 70>88 0.257`},
		{"two dates", "Unsigned notes: 1,140 in January, 60 by June", `before_after "1,140 in January, 60" [] 1140>60 -0.947`},
		{"spans of one", "Letters used to take a month and now take a week", `before_after "a month and now take a week" [week] 4.286>1 -0.767`},
		{"the same day", "Went from three weeks to the same day", `before_after "from three weeks to the same day" [day] 21>1 -0.952`},
		{"instead of", "Released films within 2 days instead of 10", `before_after "2 days instead of 10" [day] 10>2 -0.8`},
		{"behind a volume", "Index checks: 900 charts a year, holds down from 41 to 6", `frequency "900 charts a year" [chart] 900; before_after "from 41 to 6" [] 41>6 -0.854`},
		{"the old way", "Missing signatures: 70 a week under the old rule, 9 a week today", `before_after "70 a week under the old rule, 9 a week" [] 70>9 -0.871`},
		{"on paper", "Copy requests took 12 days on paper, now 3 days", `before_after "12 days on paper, now 3 days" [day] 12>3 -0.75`},
		{"the unit in the name", "Cut days to bill 9 to 4", `before_after "9 to 4" [day] 9>4 -0.556`},
		{"a label", "A/R days: 54 -> 41", `before_after "54 -> 41" [day] 54>41 -0.241`},
		{"two fiscal years", "Copy fees: $92K in FY18, $141K in FY19", `before_after "$92K in FY18, $141K" [usd] 92000>141000 0.533`},
		{"was and now", "Lag was 12 days, now 4", `before_after "12 days, now 4" [day] 12>4 -0.667`},
		{"had been", "Answered subpoenas in under a week; it had hovered around three", `before_after "a week; it had hovered around three" [week] 3>1 -0.667`},
		{"what the share is of", "Raised the share answered within 5 days from 60% to 91%", `before_after "from 60% to 91%" [percent] 60>91 0.517`},
		{"now behind a comma", "Turnaround on amendments: 30 days, now 9", `before_after "30 days, now 9" [day] 30>9 -0.7`},
		{"an index by its letters", "CMI 1.61 → 1.74 in a year", `before_after "1.61 → 1.74" [] 1.61>1.74 0.081`},
		{"how often", "Outages went from weekly to four times a year", `before_after "from weekly to four times a year" [time a year] 52>4 -0.923`},
		{"money", "Took held claims from $8M to $2M", `before_after "from $8M to $2M" [usd] 8000000>2000000 -0.75`},
		{"from none", "Grew the panel from 0 to 40 reviewers", `before_after "from 0 to 40 reviewers" [reviewer] 0>40 -`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range j.Line(c.text).Numbers {
				got = append(got, show(m))
			}
			if strings.Join(got, "; ") != c.want {
				t.Errorf("\n got %s\nwant %s\n in %s", strings.Join(got, "; "), c.want, c.text)
			}
		})
	}
}

func TestDigitsThatMeasureNothingAreNoMetric(t *testing.T) {
	j := newJudge(t)
	cases := []struct{ name, text string }{
		{"nobody in a side clause", "Archived the alerts that nobody read"},
		{"a year", "Passed the 2018 and 2021 surveys"},
		{"a span of years", "Led the council 2018–2022"},
		{"a date", "Launched the portal on May 12, 2021"},
		{"a numeric date", "Launched the portal on 05/12/2021"},
		{"a telephone", "Rebuilt the help line 555-0142"},
		{"a telephone with area", "Rebuilt the help line (419) 555-0142"},
		{"a zip", "Moved the archive to Toledo, OH 43604"},
		{"a GPA", "Graduated with a 3.8 GPA"},
		{"a room", "Moved the file room to Room 210"},
		{"a floor by ordinal", "Moved the file room to the 3rd floor"},
		{"a unit by direction", "Reorganized 7 West"},
		{"a street", "Moved the archive to 20 Main Street"},
		{"a version", "Built the interface on version 6.2"},
		{"a product", "Introduced 3M 360 Encompass"},
		{"ICD", "Introduced ICD-10 and ICD10 training"},
		{"a DRG", "Rewrote the rules for MS-DRG 470"},
		{"an evaluation code", "Rewrote the rules for 99213 and 99214"},
		{"a list of modifiers", "Rewrote the rules for modifiers 25 and 59"},
		{"modifiers named before the word", "Rewrote the page on the 25 and 59 modifiers"},
		{"forms named before the word", "Rewrote the 1500 and 1450 forms"},
		{"what had not come about", "Redrew the list of who had and had not passed"},
		{"a range of codes", "Rewrote the rules for revenue codes 0250–0637"},
		{"HL7", "Built HL7 v2 and v2.5.1 interfaces"},
		{"X12", "Built 270/271, 835 and 837P interfaces"},
		{"a regulation", "Rewrote the policy on 45 CFR 164 and 42 CFR 8"},
		{"a form", "Redesigned Form 1500 and the UB-04"},
		{"a level", "Rewrote the rules for level 4 and 5 visits"},
		{"a grade", "Promoted to Coder II, grade 3"},
		{"a shift", "Built the roster for 12-hour shifts"},
		{"days on and off", "Built the roster for 7-on/7-off"},
		{"always open", "Built the 24/7 desk"},
		{"a course", "Rebuilt HIT 2040 for the college"},
		{"a template", "Cut denials by [15]"},
		{"a template of letters", "Cut denials by XX%"},
		{"a report", "Built the 30-day readmission table"},
		{"beds", "Reorganized a 24-bed unit"},
		{"an infection", "Built the COVID-19 tracker"},
		{"clock times", "Opened the window from 8:00 to 4:30"},
		{"an hour of opening", "Unlocked the scanning room at 6 and set out the day's boxes"},
		{"hours of a desk", "Opened the desk from 8 to 5"},
		{"hours of a lunch", "Open the window 8:00-16:30, lunch 12 to 1"},
		{"age of accounts", "Cleared accounts over 90 days old"},
		{"a rule beside a count", "Verify two identifiers per 45 CFR 164.514"},
		{"the size of the employer", "HIM Director, health system with 1.4M visits a year"},
		{"an age", "Redesigned intake for patients aged 65 and older"},
		{"a pager", "Launched pager 7731"},
		{"a limit", "Approve refunds up to $250"},
		{"a target", "Work to a 95% standard like every coder"},
		{"a team", "Direct a staff of 14"},
		{"FTEs", "Supervise 6 FTEs"},
		{"a budget", "Hold a budget of $3.4M"},
		{"a wage", "Paid $22 an hour"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := j.Line(c.text); len(got.Numbers) > 0 {
				t.Errorf("%v in %q", texts(got.Numbers), c.text)
			}
		})
	}
}
