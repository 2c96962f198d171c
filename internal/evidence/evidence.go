// Package evidence joins what the readers of lines found: which keyword stands in which kind of line, and which
// words describe a keyword without naming it. It decides what a mention is worth; points are score's business.
package evidence

import (
	"himscore/internal/credential"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// Strength is what a mention is worth. A number and no word: every stage behind compares strengths, over and over.
type Strength uint8

// The strengths of a mention, weakest first.
const (
	Denied Strength = iota
	Listed
	Duty
	Accomplishment
	Quantified
)

var strengths = [...]string{Denied: "denied", Listed: "listed", Duty: "duty", Accomplishment: "accomplishment", Quantified: "quantified"}

// String is the strength as a report names it.
func (s Strength) String() string { return strengths[s] }

// Above tells whether s is worth more than other.
func (s Strength) Above(other Strength) bool { return s > other }

// Evidence is the resume with all that was found in it.
type Evidence struct {
	Resume     resume.Resume
	Judgements []metric.Judgement // one per line of the resume
	Keywords   []Keyword          // in the order of first mention
	Near       []keyword.Mention  // hints: words that describe a keyword without naming it
	Claims     credential.Claims
	Lines      [][]int // for each line of the resume, indexes into Keywords of what it names and is not denied
}

// Keyword is a keyword or credential with its mentions. Best is the strongest of them; Denied when none is affirmed.
type Keyword struct {
	ID       string
	Best     Strength
	Mentions []Mention
}

// Mention is one place that names the keyword and what it is worth there.
type Mention struct {
	*keyword.Mention
	Strength Strength
}

// OnlyDenies tells whether the line at an index is a duty that names keywords only to say that they are missing or planned.
func (e Evidence) OnlyDenies(line int) bool {
	if e.Judgements[line].Verdict != metric.Duty || len(e.Lines[line]) > 0 {
		return false
	}
	for _, k := range e.Keywords {
		for _, m := range k.Mentions {
			if m.At.Line == line+1 && m.Stance == keyword.Denied {
				return true
			}
		}
	}
	return false
}
