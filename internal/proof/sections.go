package proof

import (
	"himscore/internal/document"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// sections asks that a title in the style of headings opens a section of its kind, and that a text to reject, which stands in the
// style of running text, does not.
func sections(t *taxonomy.Taxonomy, reader *resume.Reader) []Failure {
	opens := func(s taxonomy.Section, line document.Line) bool {
		for _, section := range reader.Build(page(line)).Sections {
			if section.Kind == resume.Kind(s.Kind) && section.Heading == line.Text {
				return true
			}
		}
		return false
	}
	var failures []Failure
	for _, s := range t.Sections {
		failures = append(failures, texts(s.Place, s.Kind, s.Match, nil, func(text marked) bool { return opens(s, title(text.plain)) })...)
		failures = append(failures, texts(s.Place, s.Kind, nil, s.Reject, func(text marked) bool { return opens(s, body(text.plain)) })...)
	}
	return failures
}

// page is a resume of two sections with one more line in between.
func page(line document.Line) document.Document {
	return document.Document{Format: document.PDF, Reader: "ledongthuc", Pages: 1, Lines: []document.Line{
		{Text: "Jane Doe", Size: 18, Bold: true},
		{Text: "jane.doe@example.org", Size: 10},
		title("Languages"),
		body("Spanish and Portuguese, spoken at work every day"),
		line,
		body("Merged duplicate records of two hospitals into one index"),
		body("Kept the schedule of nine clinics and their front desks"),
		title("Hobbies"),
		body("Rowing on the river with friends, in all weathers"),
	}}
}

func title(text string) document.Line {
	return document.Line{Text: text, Size: 14, Bold: true, Gap: 12}
}

func body(text string) document.Line { return document.Line{Text: text, Size: 10} }
