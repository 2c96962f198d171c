package score

import (
	"fmt"
	"slices"
	"strings"

	"himscore/internal/document"
	"himscore/internal/resume"
)

// readability takes points off for what a reader or a tracking system would stumble on.
func (s *Scorer) readability(r *reading, findings []document.Finding) *judged {
	j := r.judged()
	rules := s.rules.Readability
	j.share = rules.Clean
	j.step(rules.Clean, nil, "a resume that reads cleanly")
	var why []string
	cost := func(value float64, text string, lines ...int) {
		j.share -= value
		j.step(-value, lines, "%s", text)
		why = append(why, text)
	}
	use := r.layout(rules.LongWords)
	if slices.ContainsFunc(findings, func(f document.Finding) bool { return f.Code == document.HiddenText }) {
		cost(rules.Hidden, "the file holds text that nobody can see")
	}
	if len(r.stuffed) > 0 {
		for _, st := range r.stuffed {
			j.lines = append(j.lines, st.Line)
		}
		j.lines = uniqueLines(j.lines)
		cost(rules.Stuffing, linesText(j.lines)+" keywords are piled up instead of used", j.lines...)
	}
	total := 0.0
	for _, f := range s.findings(findings) {
		value := min(f.cost, rules.FindingMax-total) // all findings together cost no more than that
		total += value
		cost(value, f.brief)
	}
	if use.bullets == 0 {
		cost(rules.NoBullets, "no bullet points were found under the jobs")
	}
	if n := len(use.long); n > 0 {
		j.lines = append(j.lines, use.long[0])
		cost(rules.LongLines*float64(n)/float64(max(use.work, n)), fmt.Sprintf("%s over %d words", count(n, "line of work runs", "lines of work run"), rules.LongWords), use.long...)
	}
	j.share = max(j.share, 0)
	j.lines = uniqueLines(j.lines)
	if len(why) == 0 {
		j.why = "Headings, bullets and lines read cleanly."
		return j
	}
	text := series(why)
	j.why = strings.ToUpper(text[:1]) + text[1:] + "."
	if s.points("readability", j.share) == s.points("readability", 1) {
		j.why += " That costs less than half a point."
	}
	return j
}

// costly is what one kind of finding costs.
type costly struct {
	cost  float64
	brief string
}

// findings are what the findings of the file cost, the costliest first. Each code costs once, however often it was found; hidden text
// has a price of its own.
func (s *Scorer) findings(findings []document.Finding) []costly {
	var out []costly
	for _, severity := range []document.Severity{document.Serious, document.Warning, document.Info} {
		seen := map[document.Code]bool{document.HiddenText: true}
		for _, f := range findings {
			kind, known := document.KindOf(f.Code)
			if f.Severity != severity || seen[f.Code] || !known {
				continue
			}
			seen[f.Code] = true
			if cost := s.rules.Readability.Severity[string(severity)]; cost > 0 {
				out = append(out, costly{cost, kind.Brief})
			}
		}
	}
	return out
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
			if resume.LongerThan(longWords, l.Text) {
				u.long = append(u.long, l.Number)
			}
		}
	}
	return u
}
