package score

import (
	"fmt"
	"slices"
	"strings"

	"himscore/internal/document"
)

// readability takes points off for what a reader or a tracking system would stumble on.
func (s *Scorer) readability(r *reading, findings []document.Finding) (float64, string, []int) {
	rules := s.rules.Readability
	share := rules.Clean
	var why []string
	var lines []int
	use := r.layout(rules.LongWords)
	if slices.ContainsFunc(findings, func(f document.Finding) bool { return f.Code == document.HiddenText }) {
		share -= rules.Hidden
		why = append(why, "the file holds text that nobody can see")
	}
	cost, briefs := s.findings(findings)
	share -= cost
	if len(r.stuffed) > 0 {
		share -= rules.Stuffing
		for _, st := range r.stuffed {
			lines = append(lines, st.Line)
		}
		lines = uniqueLines(lines)
		why = append(why, fmt.Sprintf("%s keywords are piled up instead of used", linesText(lines)))
	}
	why = append(why, briefs...)
	if use.bullets == 0 {
		share -= rules.NoBullets
		why = append(why, "no bullet points were found under the jobs")
	}
	if n := len(use.long); n > 0 {
		share -= rules.LongLines * float64(n) / float64(max(use.work, n))
		lines = append(lines, use.long[0])
		why = append(why, fmt.Sprintf("%s over %d words", count(n, "line of work runs", "lines of work run"), rules.LongWords))
	}
	if len(why) == 0 {
		return share, "Headings, bullets and lines read cleanly.", nil
	}
	text := series(why)
	return max(share, 0), strings.ToUpper(text[:1]) + text[1:] + ".", uniqueLines(lines)
}

// findings are what the findings of the file cost together, and what they say, the costliest first. Each code costs once, however
// often it was found; hidden text has a price of its own.
func (s *Scorer) findings(findings []document.Finding) (cost float64, briefs []string) {
	rules := s.rules.Readability
	for _, severity := range []document.Severity{document.Serious, document.Warning, document.Info} {
		seen := map[document.Code]bool{document.HiddenText: true}
		for _, f := range findings {
			kind, known := document.KindOf(f.Code)
			if f.Severity != severity || seen[f.Code] || !known {
				continue
			}
			seen[f.Code] = true
			cost += rules.Severity[string(severity)]
			if rules.Severity[string(severity)] > 0 {
				briefs = append(briefs, kind.Brief)
			}
		}
	}
	return min(cost, rules.FindingMax), briefs
}

// layout counts what can be seen of the form of a resume.
type layout struct {
	bullets, work int
	long          []int // numbers of the lines of work that are too long
}

func (r *reading) layout(longWords int) layout {
	var u layout
	for i, l := range r.ev.Resume.Lines {
		if l.Hidden {
			continue
		}
		if claims(r.ev.Judgements[i].Verdict) {
			u.work++
			if l.Bullet && !r.dumped[l.Number] {
				u.bullets++
			}
			if len(strings.Fields(l.Text)) > longWords {
				u.long = append(u.long, l.Number)
			}
		}
	}
	return u
}
