package proof

import (
	"fmt"
	"strings"

	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// trades asks that words in the brackets of an entry are keywords where its trade is health care, and in a text to reject, and are none where it
// is another.
func trades(t *taxonomy.Taxonomy, m *keyword.Matcher) []Failure {
	var failures []Failure
	for _, trade := range t.Trades {
		try := func(text string, found bool) {
			header, line, _ := strings.Cut(text, " | ")
			work := unmark(line)
			held := make([]bool, len(work.spans))
			for _, mention := range m.Find(entry(header, work.plain)) {
				at := mention.At
				if mention.Near || at.Line != entryLine {
					continue
				}
				at.Line = 1
				if i := work.at(at); i >= 0 {
					held[i] = true
				}
			}
			for i := range held {
				if held[i] != found {
					failures = append(failures, Failure{trade.Place, trade.ID, text, fmt.Sprintf("bracket %d: a keyword is %t and must be %t", i+1, held[i], found)})
				}
			}
		}
		for _, text := range trade.Match {
			try(text, trade.ID == taxonomy.HealthCare)
		}
		for _, text := range trade.Reject {
			try(text, true)
		}
	}
	return failures
}

// entryLine is the number of the line that entry puts its work in.
const entryLine = 5

// entry is a resume of the field with one more job in it: its header and a line of work.
func entry(header, work string) resume.Resume {
	r := resume.Resume{Sections: []resume.Section{{Kind: resume.Summary}, {Kind: resume.Experience}}, Entries: []resume.Entry{{Section: 1, First: 2, Last: 3}, {Section: 1, First: 4, Last: entryLine}}}
	add := func(text string, kind resume.Kind, section, entry int, part resume.Part) {
		r.Lines = append(r.Lines, resume.Line{Number: len(r.Lines) + 1, Text: text, Kind: kind, Section: section, Entry: entry, Part: part})
	}
	add("Health information technician who codes with ICD-10-CM and keeps the EHR of a hospital, under HIPAA, with coders and nurses", resume.Summary, 0, -1, resume.Item)
	add("Health Information Technician, Alder Valley Hospital", resume.Experience, 1, 0, resume.Title)
	add("Merged duplicate medical records and answered requests for the charts of patients", resume.Experience, 1, 0, resume.Body)
	add(header, resume.Experience, 1, 1, resume.Title)
	add(work, resume.Experience, 1, 1, resume.Body)
	return r
}
