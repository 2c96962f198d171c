package export

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"himscore/internal/batch/cohort"
)

// suppressed stands in place of a group's figures. It does not say which of the two it is: that would tell the size of the small one.
const suppressed = "fewer than five, or hidden because it would tell of a group of fewer than five"

type styles struct{ bold, title int }

// sheet writes rows one below the other. After a failure it writes nothing more.
type sheet struct {
	styles
	out *excelize.StreamWriter
	row int
	err error
}

// writeCohort writes the cohort as tables: files, the figures of all groups one a row, and what each shown group misses most.
func writeCohort(book *excelize.File, look styles, c cohort.Cohort) error {
	out, err := book.NewStreamWriter(cohortSheet)
	if err != nil {
		return err
	}
	s := &sheet{styles: look, out: out}
	for _, w := range []struct {
		from, to int
		width    float64
	}{{1, 1, 44}, {2, 2, 10}, {3, 3, 32}, {4, 4, 10}, {5, 5, 32}, {6, 28, 10}} {
		if err := out.SetColWidth(w.from, w.to, w.width); err != nil {
			return err
		}
	}
	s.styled(s.title, "Cohort")
	s.line("Batch", c.Batch)
	if !c.Complete {
		s.line("The batch still runs: these are the files that have ended so far.")
	}
	s.line(fmt.Sprintf("Groups of fewer than %d students are not shown, nor are groups from which such a group could be computed. For officials of the school, not for publication.", c.Fewest))
	s.line()
	s.files(c)
	s.figures(c)
	s.lacks("Whole batch", c.Whole)
	for _, p := range partitions(c) {
		for _, g := range p.groups {
			s.lacks(nameOf(g), g)
		}
	}
	if s.err != nil {
		return s.err
	}
	return out.Flush()
}

func (s *sheet) files(c cohort.Cohort) {
	s.styled(s.title, "Files")
	s.line("Files", c.Files)
	s.line("Read", c.Read)
	s.line("Failed", c.Failed)
	for _, p := range c.Problems {
		s.line("Failed: "+p.Code, p.Count)
	}
	s.line()
}

// partition is one way to divide a batch.
type partition struct {
	title  string
	groups []cohort.Group
}

func partitions(c cohort.Cohort) []partition {
	return []partition{
		{"By track", c.ByTrack}, {"By program", c.ByProgram}, {"By class year", c.ByClassYear},
		{"By program and class year", c.ByProgramAndClassYear},
	}
}

func (s *sheet) figures(c cohort.Cohort) {
	s.styled(s.title, "Scores, tracks, levels and lines")
	s.styled(s.bold, "Group", "Resumes", "Mean score", "Lower quartile", "Median", "Upper quartile",
		"0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "80–89", "90–100",
		"HIM", "Informatics", "Bridge", "No track", "Student", "Entry", "Mid", "Lead", "Director",
		"Quantified accomplishments", "Accomplishments", "Duties")
	s.group("Whole batch", c.Whole)
	for _, p := range partitions(c) {
		if len(p.groups) > 0 {
			s.styled(s.bold, p.title)
		}
		for _, g := range p.groups {
			s.group(nameOf(g), g)
		}
	}
	s.line()
}

func (s *sheet) group(name string, g cohort.Group) {
	f := g.Figures
	if f == nil {
		s.line(name, suppressed)
		return
	}
	row := []any{name, f.Count, f.Score.Mean, f.Score.LowerQuartile, f.Score.Median, f.Score.UpperQuartile}
	for _, bin := range f.Histogram {
		row = append(row, bin.Count)
	}
	s.line(append(row, f.Tracks.HIM, f.Tracks.Informatics, f.Tracks.Bridge, f.Tracks.None,
		f.Levels.Student, f.Levels.Entry, f.Levels.Mid, f.Levels.Lead, f.Levels.Director,
		f.Verdicts.QuantifiedAccomplishment, f.Verdicts.Accomplishment, f.Verdicts.Duty)...)
}

// lacks writes three lists side by side: keywords, credentials and findings.
func (s *sheet) lacks(name string, g cohort.Group) {
	f := g.Figures
	if f == nil {
		return
	}
	s.styled(s.title, name)
	s.styled(s.bold, "Most missed keywords", "Resumes", "Most missed credentials", "Resumes", "Most common findings", "Files")
	for i := range max(len(f.MissingKeywords), len(f.MissingCredentials), len(f.Findings)) {
		row := make([]any, 6)
		if i < len(f.MissingKeywords) {
			row[0], row[1] = f.MissingKeywords[i].Label, f.MissingKeywords[i].Count
		}
		if i < len(f.MissingCredentials) {
			row[2], row[3] = f.MissingCredentials[i].Label, f.MissingCredentials[i].Count
		}
		if i < len(f.Findings) {
			row[4], row[5] = f.Findings[i].Code, f.Findings[i].Count
		}
		s.line(row...)
	}
	s.line()
}

// nameOf is how a table calls a group.
func nameOf(g cohort.Group) string {
	or := func(key *string, none string) string {
		if *key == "" {
			return none
		}
		return *key
	}
	switch {
	case g.Track != nil:
		return "Track: " + *g.Track
	case g.Program != nil && g.ClassYear != nil:
		return or(g.Program, "(no program)") + ", " + or(g.ClassYear, "(no class year)")
	case g.Program != nil:
		return or(g.Program, "(no program)")
	default:
		return or(g.ClassYear, "(no class year)")
	}
}

func (s *sheet) line(values ...any) { s.styled(0, values...) }

func (s *sheet) styled(style int, values ...any) {
	if s.row++; s.err != nil || len(values) == 0 {
		return
	}
	for i, v := range values {
		if text, is := v.(string); is {
			v = cut(guardRoster(text))
		}
		if v != nil {
			values[i] = excelize.Cell{StyleID: style, Value: v}
		}
	}
	s.err = s.out.SetRow(fmt.Sprint("A", s.row), values)
}
