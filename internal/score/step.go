package score

import "fmt"

// Step is one line of the sum behind a part: what was found and what it adds, in the unit that Text names.
type Step struct {
	Text  string
	Value float64
	Lines []int
}

// judged is one part before its share becomes points.
type judged struct {
	share   float64 // of the part's most, 0..1
	why     string
	lines   []int
	explain bool
	steps   []Step // only where somebody asked for them
}

func (r *reading) judged() *judged { return &judged{explain: r.opts.Explain} }

// step notes a line of the sum. The words are put together only where somebody asked for them.
func (j *judged) step(value float64, lines []int, format string, args ...any) {
	if j.explain {
		j.steps = append(j.steps, Step{fmt.Sprintf(format, args...), value, lines})
	}
}

// curved turns a raw share into the share that counts and notes how.
func (j *judged) curved(raw, at, certain float64) {
	j.step(raw, nil, "share")
	j.step(at, nil, "after the curve")
	if certain < 1 {
		j.step(certain, nil, "of it counts: how sure it is that the resume belongs to the field")
	}
	j.share = at * certain
}
