package cli

import (
	"fmt"
	"strings"

	"himscore/internal/batch/cohort"
)

// mostMissed is how many keywords and credentials the table at the end of a batch names.
const mostMissed = 8

// printCohort writes the table that ends a batch.
func printCohort(p *page, from, out string, c cohort.Cohort) error {
	p.line("%s", p.paint(bold, printable(from)))
	p.line("%s, %d read, %d without a report", count(c.Files, "file"), c.Read, c.Failed)
	f := c.Whole.Figures
	if f == nil {
		p.line("Fewer than %d resumes: no figures of the whole, which would be figures of persons.", c.Fewest)
		return printPlace(p, out)
	}
	p.heading("Scores")
	most := 1
	for _, bin := range f.Histogram {
		most = max(most, bin.Count)
	}
	for _, bin := range f.Histogram {
		p.line("  %3d to %3d  %4d  %s", bin.From, bin.To, bin.Count, bar(bin.Count, most, 40))
	}
	p.line("  mean %.1f, median %.1f, the middle half from %.1f to %.1f", f.Score.Mean, f.Score.Median, f.Score.LowerQuartile, f.Score.UpperQuartile)
	p.heading("Tracks and lines")
	p.line("  HIM %d, informatics %d, bridge %d, neither %d", f.Tracks.HIM, f.Tracks.Informatics, f.Tracks.Bridge, f.Tracks.None)
	p.line("  %s with numbers, %d without, %s", count(f.Verdicts.QuantifiedAccomplishment, "accomplishment"), f.Verdicts.Accomplishment, duties(f.Verdicts.Duty))
	printCounts(p, "Missing in most resumes", f.MissingKeywords)
	printCounts(p, "Credentials worth earning", f.MissingCredentials)
	printGroups(p, c.ByProgramAndClassYear)
	return printPlace(p, out)
}

func duties(n int) string {
	if n == 1 {
		return "1 duty"
	}
	return fmt.Sprintf("%d duties", n)
}

func printCounts(p *page, title string, counts []cohort.NamedCount) {
	if len(counts) == 0 {
		return
	}
	p.heading(title)
	for _, n := range counts[:min(mostMissed, len(counts))] {
		p.line("  %4d  %s", n.Count, n.Label)
	}
}

// printGroups writes one line for each group of a roster.
func printGroups(p *page, groups []cohort.Group) {
	if len(groups) < 2 {
		return
	}
	p.heading("Groups")
	for _, g := range groups {
		name := strings.Trim(*g.Program+", "+*g.ClassYear, ", ")
		if name == "" {
			name = "not in the roster"
		}
		if g.Figures == nil {
			p.line("  %-40s  too few to show", printable(name))
			continue
		}
		p.line("  %-40s  %4d  median %.1f", printable(name), g.Figures.Count, g.Figures.Score.Median)
	}
}

func printPlace(p *page, out string) error {
	if out != "" {
		p.line("")
		p.line("Results are in %s", printable(out))
	}
	return p.err
}
