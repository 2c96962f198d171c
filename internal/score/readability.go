package score

import (
	"fmt"
	"strings"

	"himscore/internal/document"
	"himscore/internal/resume"
)

// readability takes points off for what a reader or a tracking system would stumble on.
func (s *Scorer) readability(r *reading, findings []document.Finding) (float64, string, []int) {
	rules := s.rules.Readability
	share := rules.Clean
	var why []string
	var lines []int
	cost := 0.0
	for _, f := range findings {
		cost += rules.Severity[string(f.Severity)]
		if kind, known := document.KindOf(f.Code); known && rules.Severity[string(f.Severity)] > 0 {
			why = append(why, kind.Brief)
		}
	}
	share -= min(cost, rules.FindingMax)
	if len(r.stuffed) > 0 {
		share -= rules.Stuffing
		for _, st := range r.stuffed {
			lines = append(lines, st.Line)
		}
		lines = uniqueLines(lines)
		why = append(why, fmt.Sprintf("%s keywords are piled up instead of used", linesText(lines)))
	}
	use := r.layout(rules.LongWords)
	if use.hidden {
		share -= rules.Hidden
		why = append(why, "the file holds text that cannot be seen")
	}
	if use.bullets == 0 {
		share -= rules.NoBullets
		why = append(why, "no bullet points were found under the jobs")
	}
	if use.headings < 2 {
		share -= rules.NoHeadings
		why = append(why, "section headings are missing or unusual")
	}
	if n := len(use.long); n > 0 {
		share -= rules.LongLines * float64(n) / float64(max(use.work, n))
		lines = append(lines, use.long[0])
		why = append(why, fmt.Sprintf("%s over %d words", count(n, "line of work runs", "lines of work run"), rules.LongWords))
	}
	if len(why) == 0 {
		return share, "Headings, bullets and lines read cleanly.", nil
	}
	text := series(why[:min(len(why), 4)])
	return max(share, 0), strings.ToUpper(text[:1]) + text[1:] + ".", uniqueLines(lines)
}

// layout counts what can be seen of the form of a resume.
type layout struct {
	hidden                  bool
	bullets, headings, work int
	long                    []int // numbers of the lines of work that are too long
}

func (r *reading) layout(longWords int) layout {
	var u layout
	for i, l := range r.ev.Resume.Lines {
		switch {
		case l.Hidden:
			u.hidden = true
			continue
		case l.Part == resume.Heading:
			u.headings++
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
