package advice

import (
	"fmt"
	"slices"

	"himscore/internal/resume"
	"himscore/internal/score"
)

// Proof counts the lines of work of the field where some tell it under no title and with no term of the field: the score does not count those.
type Proof struct {
	Why   string
	Lines []int // the best of them
}

// untitled appends to the lines that the score counts those that tell work of the field all the same, and says how many those are. Who has held a
// post of the field is known by it: elsewhere only what was done under a title that sounds like the field counts.
func (a *Adviser) untitled(r *reading) (lines []score.ProofLine, beyond int) {
	held := slices.Contains(r.res.Jobs, true)
	taken := make([]bool, len(r.ev.Resume.Lines)+1)
	for _, l := range r.res.Proof {
		taken[l.Number] = true
	}
	lines = r.res.Proof[:len(r.res.Proof):len(r.res.Proof)]
	for i, tells := range r.works {
		n, l := i+1, &r.ev.Resume.Lines[i]
		if tells && l.Kind != resume.Summary && !taken[n] && isWork(r, n) && !r.stuffed[n] && a.inField(r, i) && (!held || l.Kind != resume.Experience || worded(r, l)) {
			lines = append(lines, score.ProofOf(n, &r.ev.Judgements[i]))
		}
	}
	return lines, len(lines) - len(r.res.Proof)
}

// proof says what all lines of work of the field prove, where the score counts fewer; empty where it counts them all.
func (a *Adviser) proof(r *reading) Proof {
	if r.beyond == 0 {
		return Proof{}
	}
	why, best := score.Proven(r.proof)
	switch {
	case len(r.res.Proof) == 0 && r.beyond == 1:
		why += " It stands under no title of the field and names no term of it."
	case len(r.res.Proof) == 0:
		why += " None stands under a title of the field or names a term of it."
	case r.beyond == 1:
		why += fmt.Sprintf(" Of the %d, 1 stands under no title of the field and names no term of it.", len(r.proof))
	default:
		why += fmt.Sprintf(" Of the %d, %d stand under no title of the field and name no term of it.", len(r.proof), r.beyond)
	}
	return Proof{why, best}
}
