package advice

import (
	"fmt"

	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// What a resume's own words add to the fit of a credential: it is easier to earn and worth more where the work is done already, and where
// the resume aims at that work.
const (
	workedFit = 0.5
	namedOnly = 0.3
)

// workOf looks for the work of a credential in the resume: the line that shows it best, 0 where none does, and what that adds to the fit.
func (a *Adviser) workOf(r *reading, def *taxonomy.Credential) (line int, fit float64) {
	best := evidence.Listed
	for _, k := range r.ev.Keywords {
		if !contains(def.Subjects, k.ID) {
			continue
		}
		fit = max(fit, namedOnly)
		for _, m := range k.Mentions {
			if m.Strength.Above(best) && isWork(r, m.At.Line) {
				line, best = m.At.Line, m.Strength
			}
		}
	}
	if line > 0 {
		fit = workedFit
	}
	return line, fit
}

// standsFor says what a credential shows, and which line of the resume shows such work already.
func (a *Adviser) standsFor(r *reading, def *taxonomy.Credential) string {
	if line, _ := a.workOf(r, def); line > 0 {
		return fmt.Sprintf("It stands for %s; line %d shows such work.", def.Covers, line)
	}
	return "It stands for " + def.Covers + "."
}
