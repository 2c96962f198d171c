// Package resume turns the lines of a document into a resume: sections, entries and the part each line plays.
//
// It never changes a line's text and never drops a line that is not blank. It does not look for keywords.
package resume

import (
	"unicode"
	"unicode/utf8"

	"himscore/internal/document"
)

// Kind is the kind of a section, named in taxonomy/sections.yaml.
type Kind string

// The kinds of section. Header is all that stands above the first heading.
const (
	Header         Kind = "header"
	Summary        Kind = "summary"
	Experience     Kind = "experience"
	Education      Kind = "education"
	Certifications Kind = "certifications"
	Skills         Kind = "skills"
	Projects       Kind = "projects"
	Volunteering   Kind = "volunteering"
	Awards         Kind = "awards"
	Publications   Kind = "publications"
	Affiliations   Kind = "affiliations"
	Languages      Kind = "languages"
	Interests      Kind = "interests"
	References     Kind = "references"
	Other          Kind = "other"
)

// Part is the part a line plays in its section.
type Part string

// The parts of a line.
const (
	Name     Part = "name"     // the applicant's name, often with credentials behind it
	Headline Part = "headline" // a professional title or tagline under the name
	Contact  Part = "contact"  // address, telephone, mail, links
	Heading  Part = "heading"  // the title of a section
	Title    Part = "title"    // a header line of an entry: job title, employer, degree, school, dates
	Body     Part = "body"     // what was done: bullets and paragraphs of experience, projects, volunteering, awards
	Item     Part = "item"     // a line of a list that claims no act: skills, certifications, summary, education details
)

// Resume is a document understood as a resume, in document order.
type Resume struct {
	Format   document.Format
	Lines    []Line
	Sections []Section
	Entries  []Entry
}

// Line is one line with its place. Number counts from 1 and is what reports point at: Lines[n-1].Number == n.
type Line struct {
	Number  int
	Page    int
	Box     *document.Rect
	Text    string
	Section int // index into Sections
	Kind    Kind
	Entry   int // index into Entries; -1 outside entries
	Part    Part
	Bullet  bool
	Level   int
	Hidden  bool
	OffPage bool // Hidden since it runs off the page
}

// Section is a heading and the lines up to the next one. Line is the heading's number, 0 for the header.
type Section struct {
	Kind    Kind
	Heading string
	Line    int
	Page    int
}

// Entry is one job, degree, project or post: its header lines and the lines beneath.
type Entry struct {
	Section     int
	First, Last int    // line numbers
	Title       string // job title or degree, as far as it could be told; else the first header line
	Org         string // employer or school, "" where it could not be told
	Dates       Dates
}

// Dates is the span of an entry. A zero year means not stated; Current means "present" or the like.
type Dates struct {
	FromYear, FromMonth int
	ToYear, ToMonth     int
	Current             bool
	Expected            bool // "expected May 2027", "anticipated"
}

// Words counts the words of a text: what stands between spaces.
func Words(text string) int {
	n, between := 0, uint8(1)
	for i := 0; i < len(text); i++ {
		space := uint8(0)
		if c := text[i]; c < utf8.RuneSelf {
			space = blank[c]
		} else if r, size := utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) {
			space, i = 1, i+size-1
		}
		n += int(between &^ space) // a word begins
		between = space
	}
	return n
}

// LongerThan says whether a text has more words than so many. Most texts are too short for it, which their length tells or the count of what
// may part words.
func LongerThan(words int, text string) bool {
	return len(text) > 2*words && mayPart(text) >= words && Words(text) > words
}

// mayPart counts the bytes of a text that may stand between words.
func mayPart(text string) int {
	n := 0
	for i := range len(text) {
		if c := text[i]; c <= ' ' || c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// Span points at text: Start and End count Unicode code points of Lines[Line-1].Text.
type Span struct{ Line, Start, End int }
