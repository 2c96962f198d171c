package cli

import (
	"fmt"
	"strings"

	"himscore/internal/report"
)

// printSum writes the score as a tree: every part, and under it each line of the sum it is made of.
func printSum(p *page, name string, r report.Report) error {
	printDocument(p, name, r)
	p.heading(fmt.Sprintf("Score %d of 100: %s", r.Score.Total, r.Score.Band))
	for _, part := range r.Score.Parts {
		p.line("")
		p.line("%s", p.paint(bold, fmt.Sprintf("%s: %d of %d points", part.ID, part.Points, part.Max)))
		for i, step := range part.Steps {
			branch := "├─"
			if i == len(part.Steps)-1 {
				branch = "└─"
			}
			lines := ""
			if named := numbers(step.Lines); named != "" {
				lines = p.paint(faint, " ("+named+")")
			}
			p.line("%s %6.2f  %s%s", branch, step.Value, step.Text, lines)
		}
	}
	return p.err
}

// numbers is "line 4" or "lines 4, 7"; empty where no line is meant.
func numbers(lines []int) string {
	var names []string
	for _, l := range lines {
		if l > 0 {
			names = append(names, fmt.Sprint(l))
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return "line " + names[0]
	}
	return "lines " + strings.Join(names, ", ")
}
