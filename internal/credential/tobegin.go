package credential

import (
	"time"

	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// This file tells studies for which somebody has a place from those that have begun.

// firstTerm leads to the date of a first term: "accepted for", "classes begin in". What somebody expects to finish by then has begun.
var firstTerm = lazyregexp.New(`(?i)\b(?:begin(?:s|ning)?|start(?:s|ing)?|commenc(?:es|ing)|enroll?ing|entering|deferred|accepted|admitted|admission|acceptance|offer(?:ed)?|place)\b[^;.|\d]{0,40}$`)

// lastTerm is what makes the date behind it the end of studies.
var lastTerm = lazyregexp.New(`(?i)\b(?:expect|anticipat|graduat|finish|complet|conferr|end|to earn|done|through|due|projected)`)

// underWay is said of studies that have begun, whichever of their terms starts next.
var underWay = lazyregexp.New(`(?i)\b(?:began|started|since|entered|last|final|second|third|senior|currently|now)\b`)

// toBegin reports a degree of which the first term lies ahead, by its own line or by a short one beneath it.
func (f *Finder) toBegin(r *studies, line resume.Line, d degreeAt, asOf time.Time) bool {
	if firstTermAhead(d.clause, asOf) {
		return true
	}
	if line.Entry < 0 || line.Part != resume.Title || len(resume.FindDates(d.clause)) > 0 {
		return false
	}
	entry := r.Entries[line.Entry]
	for n := line.Number + 1; n <= entry.Last && n <= len(r.Lines); n++ {
		below := r.Lines[n-1].Text
		if len(r.degreesIn(n)) > 0 {
			return false
		}
		if !longer(longestDetail, below) && !mentionsExam(below) && firstTermAhead(below, asOf) {
			return true
		}
	}
	return false
}

// firstTermAhead reports words of a place or a start with a date ahead behind them, and none of what is done of the studies.
func firstTermAhead(text string, asOf time.Time) bool {
	if _, done := shareDone(text); done || underWay.MatchString(text) {
		return false
	}
	for _, span := range resume.FindDates(text) {
		if !after(span.Dates.FromYear, span.Dates.FromMonth, asOf) && !after(span.Dates.ToYear, span.Dates.ToMonth, asOf) {
			continue
		}
		before := text[:span.Start]
		if at := firstTerm.FindStringIndex(before); at != nil && !lastTerm.MatchString(before[at[0]:]) && !span.Ranged {
			return true
		}
	}
	return false
}

// lastYearOf is the year in which studies that are to begin will end; 0 where none is said.
func lastYearOf(text string) int {
	from := 0
	for _, span := range resume.FindDates(text) {
		if lastTerm.MatchString(text[from:span.Start]) {
			return span.Dates.ToYear
		}
		from = span.End
	}
	return 0
}
