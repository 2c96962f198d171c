package metric

import (
	"testing"

	"himscore/internal/resume"
)

// A verb whose past is spelled like its present tells what the other lines of its job tell, where its work comes round; a thing made once stays made.
func TestAVerbOfEitherTenseTakesThatOfAJobHeldToday(t *testing.T) {
	j := newJudge(t)
	job := func(current bool, beside []string, text string) Verdict {
		r := resume.Resume{Entries: []resume.Entry{{First: 1, Last: len(beside) + 1, Dates: resume.Dates{Current: current}}}}
		for _, other := range append(beside, text) {
			r.Lines = append(r.Lines, resume.Line{Number: len(r.Lines) + 1, Part: resume.Body, Kind: resume.Experience, Bullet: true, Text: other})
		}
		list := j.Judge(r)
		return list[len(list)-1].Verdict
	}
	now, then := []string{"Code clinic visits", "Ask the doctors about missing notes", "Answer the phones"}, []string{"Coded clinic visits", "Asked the doctors about missing notes", "Answered the phones"}
	for text, want := range map[string]Verdict{
		"Set the drug level for each infusion from the pharmacy sheet":              Duty,
		"Put on the suffix that says a visit was separate only when the chart says": Duty,
		"Set the bed charge for every stay":                                         Duty,
		"Read tomorrow's charts for nine doctors, about 40 patients, all over 65":   Duty,
		"Set up a tracking board for each ward":                                     Accomplishment,
		"Set up the file that goes to the county registry":                          Accomplishment,
		"Set up rules so that each ward sees only its own charts":                   Accomplishment,
		"Put together the manual for any new clerk, a first for us":                 Accomplishment,
		"Cut late charges by a third for each clinic":                               Quantified,
	} {
		if got := job(true, now, text); got != want {
			t.Errorf("among lines of the present %s, want %s: %s", got, want, text)
		}
	}
	const set = "Set the drug level for each infusion from the pharmacy sheet"
	if got := job(true, then, set); got != Accomplishment {
		t.Errorf("among lines of the past %s", got)
	}
	if got := job(true, append(now[:3:3], then...), set); got != Duty {
		t.Errorf("among lines of both %s", got)
	}
	if got := job(false, now, set); got != Accomplishment {
		t.Errorf("in a job that ended %s", got)
	}
	if got := job(true, now[:1], set); got != Accomplishment {
		t.Errorf("beside one line %s", got)
	}
}
