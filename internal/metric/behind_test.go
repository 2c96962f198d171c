package metric

import "testing"

func TestResultsBehindDutiesAndOfOthers(t *testing.T) {
	j := newJudge(t)
	for text, want := range map[string]Verdict{
		// done by a day, behind a duty that goes on
		"Run the forms committee, 40 forms dropped and 12 merged last year":  Quantified,
		"Manage the deficiency list, 300 charts completed in May":            Quantified,
		"Lead the council, 14 requests approved and 9 declined in 2025":      Quantified,
		"Run the records room, 12 shelves moved each summer":                 Duty,
		"Lead the forms group, 12 forms due and 30 planned for 2027":         Duty,
		"Oversee the clinic, 40 beds licensed in 2020":                       Duty,
		"Tidy screens with the ward; charting time per visit down 6 minutes": Quantified,
		"Tracking hours up to 40 a week":                                     Duty,
		// counted by others, changed by others
		"Started checking labels before release. My lead says it stops 8 a week": Quantified,
		"Built a log; the manager says it saves 2 hours a week":                  Quantified,
		"Moved the dictation to a cheaper vendor; saves $30,000 a year":          Quantified,
		"A vendor whose tool saves up to $5,000 is heard by the board":           Duty,
		"Made a worksheet. It holds 40 names a page":                             Accomplishment,
		"Told the desk about missing IDs. They added a second check":             Accomplishment,
		"Showed the list to the nurses. They reviewed it weekly":                 Duty,
		// spans and rows of good work
		"State file; accepted at first try, eight quarters in a row":                Quantified,
		"The last five quarters were accepted on time":                              Quantified,
		"The last two years were spent on nights":                                   Duty,
		"Responsible for the vault; the count has matched every shift since I came": Quantified,
		"Invoices matched every week":                                               Duty,
		"Visits grew from a handful to 90 a month":                                  Quantified,
		"Turned a two-week waiting list into three days":                            Quantified,
		// times of things, studies, what may come
		"Lead the 90 day plan for new clerks":               Duty,
		"Finished 3 of 12 chapters":                         Accomplishment,
		"I am a quarter of the way through the certificate": Duty,
		"Solved 200 of 600 cases in the backlog":            Quantified,
		"Insurance can pay half of the fee":                 Duty,
		// people shown something; posts and rows of names
		"Showed 40 nurses the new scanner before go-live":    Quantified,
		"Showed the board the results":                       Accomplishment,
		"Taught searching to students, 12 sessions a year":   Duty,
		"CPOE/order set committee, safety council":           Duty,
		"Umpire, deacon and pie judge (certified, they say)": Duty,
		// a list of duties with a pace in it
		"Log 60 requests a day and scan the mail":                      Duty,
		"Answer 12 tickets a week in the queue, pager one week in six": Duty,
		"Answer 15 tickets a week, nine in ten closed the same day":    Quantified,
		"Prepare packets for 30 visits a day":                          Duty,
		"Drew 30 samples on a busy evening":                            Duty,
	} {
		if got := j.Line(text); got.Verdict != want {
			t.Errorf("%s: got %s, want %s", text, got.Verdict, want)
		}
	}
}
