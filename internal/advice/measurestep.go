package advice

import (
	"fmt"
	"slices"
	"strconv"

	"himscore/internal/metric"
	"himscore/internal/score"
)

// measureStep asks for results where fewer than half of the lines of work are measured, in lines whose notes say what to look for.
func (a *Adviser) measureStep(r *reading, ad Advice, add adder) {
	w := score.WorkOf(r.proof)
	if w.Lines == 0 || 2*w.Quantified >= w.Lines {
		return
	}
	if lines := a.openLines(r, ad); len(lines) > 1 && !a.schoolworkOnly(r) {
		add("measure_lines/named", "counted", share(w), "lines", listOfWords(lines, "and"))
	} else {
		add("measure_lines", "counted", share(w), "more", more(w))
	}
}

// share says how many lines of work are measured.
func share(w score.Work) string {
	switch {
	case w.Lines == 1:
		return "So far the one line of work in the field is not"
	case w.Quantified == 0:
		return fmt.Sprintf("So far none of your %d lines of work in the field is", w.Lines)
	case w.Quantified == 1:
		return fmt.Sprintf("So far 1 of your %d lines of work in the field is", w.Lines)
	default:
		return fmt.Sprintf("So far %d of your %d lines of work in the field are", w.Quantified, w.Lines)
	}
}

// openLines are up to three lines whose notes ask for a number: first those that tell a result, then those that show what the founding documents name.
func (a *Adviser) openLines(r *reading, ad Advice) []string {
	const most = 3
	worth := func(i int) int {
		n := 0
		if r.ev.Judgements[i].Verdict == metric.Accomplishment {
			n += 2
		}
		if slices.ContainsFunc(r.ev.Lines[i], func(k int) bool { def := a.keywords[r.ev.Keywords[k].ID]; return def != nil && def.Core }) {
			n++
		}
		return n
	}
	var open []int
	for i, notes := range ad.Lines {
		if slices.ContainsFunc(notes, func(n LineAdvice) bool { return n.Code == "add_result" || n.Code == "add_number" }) {
			open = append(open, i)
		}
	}
	slices.SortStableFunc(open, func(x, y int) int { return worth(y) - worth(x) })
	open = open[:min(len(open), most)]
	slices.Sort(open)
	names := make([]string, len(open))
	for k, i := range open {
		names[k] = strconv.Itoa(i + 1)
	}
	return names
}

// more names the lines that are to get a number: three are enough for a start.
func more(w score.Work) string {
	switch {
	case w.Quantified == 0 && w.Lines > 3:
		return "three of your lines"
	case w.Lines-w.Quantified > 3:
		return "three more lines"
	case w.Lines == 1:
		return "your line of work in the field"
	case w.Quantified == 0:
		return "your lines"
	default:
		return "your other lines"
	}
}
