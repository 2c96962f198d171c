package cli

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"himscore/internal/report"
)

// maxMissing is what a person can act on; the list is sorted by what weighs most.
const maxMissing = 10

// marks show the verdict of a line; legend explains them.
var marks = map[string]struct {
	mark  string
	style style
}{
	"quantified_accomplishment": {"●", green},
	"accomplishment":            {"◐", yellow},
	"duty":                      {"○", red},
	"none":                      {"·", faint},
}

const legend = "● quantified accomplishment   ◐ accomplishment without a number   ○ duty   · neither"

// printReport writes a report for a person at a terminal: what it is worth, why, and what to do about it.
func printReport(p *page, name string, r report.Report) error {
	printDocument(p, name, r)
	printScore(p, r)
	printLines(p, r.Lines, namedLines(r))
	printMissing(p, r.Missing)
	printCredentials(p, r.Credentials)
	printRoles(p, r.Roles)
	printPosting(p, r)
	printWarnings(p, r)
	printNextSteps(p, r.NextSteps)
	return p.err
}

func printDocument(p *page, name string, r report.Report) {
	pages := ""
	if r.Document.Pages > 0 {
		pages = ", " + count(r.Document.Pages, "page")
	}
	p.line("%s", p.paint(bold, printable(name)))
	p.line("%s%s, %s, taxonomy %s", r.Document.Format, pages, count(r.Document.Words, "word"), r.TaxonomyVersion)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func printScore(p *page, r report.Report) {
	p.heading(fmt.Sprintf("Score %d of 100: %s", r.Score.Total, r.Score.Band))
	p.line("  %s", bar(r.Score.Total, 100, 50))
	for _, part := range r.Score.Parts {
		p.item(plain, fmt.Sprintf("  %-12s %2d/%-2d %s  ", part.ID, part.Points, part.Max, bar(part.Points, part.Max, 10)), part.Why)
	}
	p.line("")
	p.item(plain, "  Track      ", fmt.Sprintf("%s (him %.0f %%, informatics %.0f %%). %s", r.Track.ID, 100*r.Track.HIM, 100*r.Track.Informatics, r.Track.Why))
	p.item(plain, "  Level      ", fmt.Sprintf("%s. %s", r.Level.ID, r.Level.Why))
	p.item(plain, "  Education  ", educationText(r.Education))
}

// educationText is the highest degree completed and what is under way.
func educationText(e report.Education) string {
	completed := e.Level + ": " + e.Text
	switch {
	case e.Level == "none" && e.Text != "":
		completed = fmt.Sprintf("high school (%s); no college degree found", e.Text)
	case e.Level == "none":
		completed = "no degree or certificate found"
	}
	out := []string{strings.TrimSuffix(completed, ": ")}
	for _, d := range e.Pursuing {
		text := "under way: " + cmp.Or(strings.TrimRight(d.Text, ", "), d.Level)
		if d.Year > 0 && !strings.Contains(text, fmt.Sprint(d.Year)) {
			text += fmt.Sprintf(", expected %d", d.Year)
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

// printLines shows bullets, every other line that got a verdict and those that reasons elsewhere name by their number, under the section they
// stand in.
func printLines(p *page, lines []report.Line, named map[int]bool) {
	p.heading("Line by line")
	p.line("  %s", p.paint(faint, legend))
	section := ""
	for _, line := range lines {
		if !line.Bullet && line.Verdict == "none" && !named[line.Line] {
			continue
		}
		if line.Section != section {
			section = line.Section
			p.line("  %s", p.paint(bold, section))
		}
		m := marks[line.Verdict]
		p.item(m.style, fmt.Sprintf("%5d %s ", line.Line, m.mark), line.Text)
		for _, metric := range line.Metrics {
			p.item(faint, "        measured: ", metric.Text)
		}
		for _, advice := range line.Advice {
			p.item(faint, "        → ", advice.Message)
		}
	}
}

func printMissing(p *page, missing []report.Missing) {
	if len(missing) == 0 {
		return
	}
	p.heading("Missing keywords")
	priorities := map[string]style{"must": red, "should": yellow}
	for _, m := range missing[:min(maxMissing, len(missing))] {
		text := fmt.Sprintf("%s (%s): %s", m.Label, m.Place, m.Why)
		if len(m.Measure) > 0 {
			text += " Measure: " + strings.Join(m.Measure, ", ") + "."
		}
		if m.Priority == "must" && m.Pattern != "" {
			text += " Line to fill in: " + m.Pattern + "."
		}
		p.item(priorities[m.Priority], fmt.Sprintf("  %-7s", m.Priority), text)
	}
	if more := len(missing) - maxMissing; more > 0 {
		p.line("  %s", p.paint(faint, fmt.Sprintf("and %d more, with --json", more)))
	}
}

func printCredentials(p *page, c report.Credentials) {
	if len(c.Held)+len(c.Suggested) == 0 {
		return
	}
	p.heading("Credentials")
	for _, held := range c.Held {
		p.item(green, fmt.Sprintf("  %-12s", strings.ReplaceAll(held.Status, "_", " ")), held.Label)
	}
	for _, s := range c.Suggested {
		text := fmt.Sprintf("%s, %s (%s). %s", s.Label, s.Name, s.Issuer, s.Why)
		if len(s.Requires) > 0 {
			text += " Requires: " + strings.Join(s.Requires, ". ") + "."
		}
		p.item(plain, fmt.Sprintf("  %-12s", s.When), text)
	}
}

// printRoles shows the roles that fit best: the tail of the list says little.
func printRoles(p *page, roles []report.Role) {
	if len(roles) == 0 {
		return
	}
	p.heading("Roles that fit")
	for i, role := range roles[:min(3, len(roles))] {
		if role.Match == 0 {
			if i == 0 {
				p.item(plain, "  ", "None yet: no role of the field finds its keywords here.")
			}
			break
		}
		p.item(plain, fmt.Sprintf("  %3.0f %%  ", 100*role.Match), strings.TrimSuffix(role.Title+". "+role.Why, ". "))
	}
}

func printWarnings(p *page, r report.Report) {
	if len(r.Warnings)+len(r.Document.Findings) == 0 {
		return
	}
	p.heading("Warnings")
	for _, w := range r.Warnings {
		p.item(red, "  ! ", w.Message)
	}
	told := map[string]bool{}
	for _, f := range r.Document.Findings {
		if !told[f.Message] {
			p.item(yellow, "  - ", f.Message+linesOf(r, f.Message))
		}
		told[f.Message] = true
	}
}

// linesOf quotes the lines that the findings of one message are about.
func linesOf(r report.Report, message string) string {
	var quoted []string
	for _, f := range r.Document.Findings {
		if f.Message == message && f.Line > 0 && f.Line <= len(r.Lines) {
			quoted = append(quoted, strconv.Quote(strings.TrimSpace(r.Lines[f.Line-1].Text)))
		}
	}
	if len(quoted) == 0 {
		return ""
	}
	return " Here: " + strings.Join(quoted, ", ") + "."
}

func printNextSteps(p *page, steps []report.NextStep) {
	if len(steps) == 0 {
		return
	}
	p.heading("Next steps")
	for i, step := range steps {
		text := step.Title + ". " + step.Why
		if step.Weeks > 0 {
			text += fmt.Sprintf(" About %s.", count(step.Weeks, "week"))
		}
		p.item(bold, fmt.Sprintf("  %d. ", i+1), text)
	}
}
