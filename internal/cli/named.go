package cli

import (
	"regexp"
	"strconv"

	"himscore/internal/report"
)

var (
	lineNumbers = regexp.MustCompile(`\blines? \d+(?:(?:, and |, | and )\d+)*`)
	digits      = regexp.MustCompile(`\d+`)
)

// namedLines are the lines of which some sentence of the report speaks by their number: who reads the report looks for them.
func namedLines(r report.Report) map[int]bool {
	texts := []string{r.Track.Why, r.Level.Why}
	for _, part := range r.Score.Parts {
		texts = append(texts, part.Why)
	}
	for _, line := range r.Lines {
		for _, advice := range line.Advice {
			texts = append(texts, advice.Message)
		}
	}
	for _, m := range r.Missing {
		texts = append(texts, m.Why)
	}
	for _, s := range r.Credentials.Suggested {
		texts = append(texts, s.Why)
	}
	for _, role := range r.Roles {
		texts = append(texts, role.Why)
	}
	for _, w := range r.Warnings {
		texts = append(texts, w.Message)
	}
	for _, step := range r.NextSteps {
		texts = append(texts, step.Title, step.Why)
	}
	named := map[int]bool{}
	for _, text := range texts {
		for _, run := range lineNumbers.FindAllString(text, -1) {
			for _, figure := range digits.FindAllString(run, -1) {
				if n, err := strconv.Atoi(figure); err == nil {
					named[n] = true
				}
			}
		}
	}
	return named
}
