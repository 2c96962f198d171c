package resume

import (
	"slices"
	"strings"

	"himscore/internal/document"
	"himscore/taxonomy"
)

// Reader knows section titles and the words of header lines. It is safe for use by many goroutines.
type Reader struct {
	titles      map[string]Kind        // whole titles, as key makes them
	unusual     map[string]bool        // those of them that a tracking system does not know
	words       map[string][]titleWord // by their first word
	jobs        *wordSet
	orgs        *wordSet         // words of the names of organizations
	orgEnds     *wordSet         // and those that count at the end alone
	fillers     *wordSet         // words that say nothing in a title
	departments *wordSet         // words of the names of departments
	labels      map[string]label // of the lines of a form
	asides      map[string]bool  // of its lines that tell nothing of the work
	told        phrases          // behind which a sentence names a post
	same        phrases          // with which an employer begins that stands above
	terms       phrases          // with which lines begin that tell the terms of a post
	wishes      phrases          // with which sentences begin that tell a wish
	letters     letters          // names of credentials
	degrees     *degrees
}

type titleWord struct {
	tokens []string
	kind   Kind
}

// NewReader prepares a reader for the titles of a taxonomy.
func NewReader(t *taxonomy.Taxonomy) *Reader {
	rd := &Reader{titles: map[string]Kind{}, words: map[string][]titleWord{}, unusual: map[string]bool{}, jobs: newWordSet(), orgs: newWordSet(), orgEnds: newWordSet(), fillers: newWordSet(), departments: newWordSet(), labels: map[string]label{}, asides: map[string]bool{}, told: phrases{}, same: phrases{}, terms: phrases{}, wishes: phrases{}, degrees: newDegrees(), letters: lettersOf(t.Credentials)}
	for _, s := range t.Sections {
		for _, title := range s.Titles {
			if _, taken := rd.titles[key(title)]; !taken {
				rd.titles[key(title)] = Kind(s.Kind)
			}
		}
		for _, title := range s.Unusual {
			rd.unusual[key(title)] = true
		}
		for _, word := range s.Words {
			if w := words(word); len(w) > 0 {
				rd.words[w[0]] = append(rd.words[w[0]], titleWord{w, Kind(s.Kind)})
			}
		}
	}
	rd.readEntryWords(t.EntryWords)
	for _, aim := range t.Scoring.TrackRules.Aims {
		rd.wishes.add(aim)
	}
	for _, d := range t.Degrees {
		for _, name := range d.Names {
			rd.degrees.addName(name)
		}
		for _, letters := range d.Letters {
			rd.degrees.addLetters(letters)
		}
	}
	return rd
}

// readEntryWords takes in the words of entries, each list for what it tells.
func (rd *Reader) readEntryWords(lists []taxonomy.EntryWords) {
	for _, list := range lists {
		add := rd.orgs.add
		switch list.ID {
		case "job":
			add = rd.jobs.add
		case "organization-end":
			add = rd.orgEnds.add
		case "filler":
			add = rd.fillers.add
		case "department":
			add = rd.departments.add
		case "label":
			add = func(name string) { rd.labels[key(name)] = ofHeader }
		case "post-label":
			add = func(name string) { rd.labels[key(name)] = ofPost }
		case "employer-label":
			add = func(name string) { rd.labels[key(name)] = ofEmployer }
		case "deed-label":
			add = func(name string) { rd.labels[key(name)] = ofDeed }
		case "told":
			add = rd.told.add
		case "same":
			add = rd.same.add
		case "aside":
			add = func(label string) { rd.asides[key(label)] = true }
		case "terms":
			add = rd.terms.add
		}
		for _, word := range list.Words {
			add(word)
		}
	}
}

// linesOf are the lines of a document as those of a resume, before it is known what they are.
func linesOf(d document.Document) []Line {
	lines := make([]Line, 0, len(d.Lines))
	for _, line := range d.Lines {
		if strings.TrimSpace(line.Text) != "" {
			lines = append(lines, Line{Number: len(lines) + 1, Page: line.Page, Box: line.Box, Text: line.Text, Entry: -1, Bullet: line.Bullet, Level: line.Level, Hidden: line.Hidden, OffPage: line.OffPage})
		}
	}
	return lines
}

// Build finds the sections and entries of a document and says what part each of its lines plays. Every line of the document
// that is not blank is a line of the resume, in the same order and with the same text.
func (rd *Reader) Build(d document.Document) Resume {
	b := builder{rd: rd, doc: d.Lines}
	blank := func(line document.Line) bool { return strings.TrimSpace(line.Text) == "" }
	if slices.ContainsFunc(b.doc, blank) {
		b.doc = slices.DeleteFunc(slices.Clone(b.doc), blank)
	}
	b.typed, b.labelled = b.doc, rd.labelsSections(b.doc)
	b.doc, b.labels = rd.unlabelled(b.doc)
	if d.Format == document.Text {
		b.doc = rd.unmarked(b.doc)
	}
	if allSmall(b.doc) {
		b.doc = capitalized(b.doc)
	}
	b.out.Format = d.Format
	b.out.Lines = linesOf(d)
	b.dates, b.titles = make([]dating, len(b.doc)), make([]title, len(b.doc))
	for i := range b.doc {
		b.dates[i], b.titles[i] = datingOf(b.doc[i].Text), rd.titleIn(b.doc[i].Text)
		b.cutRemark(i)
	}
	b.look = b.lookOf()
	b.look.set = b.setOf()
	b.sections()
	b.lists()
	b.schools()
	b.header()
	for s := range b.out.Sections {
		b.entries(s)
	}
	return b.out
}

// builder holds a resume while it is built. doc and out.Lines run in step.
type builder struct {
	rd   *Reader
	doc  []document.Line
	look look

	typed    []document.Line // doc with the labels of its lines
	labelled bool            // its headings stand in front of what they head
	out      Resume

	labels []label  // of each line of doc, nil where it is no form
	dates  []dating // of each line of doc
	titles []title  // of each line of doc
	starts []int    // of each section, as index into out.Lines

	table     bool       // the lines that follow tell of all posts above
	employers []employer // of each entry: the one whose posts follow, each with its own header
}

type employer struct {
	name string
	near bool // its posts follow without a blank line
}

// sections cuts the lines at their headings. What stands above the first heading is the header.
func (b *builder) sections() {
	b.out.Sections, b.starts = []Section{{Kind: Header}}, []int{0}
	if len(b.doc) > 0 {
		b.out.Sections[0].Page = b.doc[0].Page
	}
	for i := range b.doc {
		line := &b.doc[i]
		current := b.out.Sections[len(b.out.Sections)-1].Kind
		kind, is := b.heading(i, current)
		part := Part("")
		switch {
		case is:
			b.open(i, kind, line.Text)
			part = Heading
		case !line.Hidden:
			if title, kind, ok := b.inlineHeading(i, current); ok {
				b.open(i, kind, title)
				part = Item
			} else if kind, ok := b.startsUnnamed(i, current); ok {
				b.openUnnamed(i, kind)
			}
		}
		n := len(b.out.Sections) - 1
		l := &b.out.Lines[i]
		l.Section, l.Kind, l.Part = n, b.out.Sections[n].Kind, part
		l.Bullet = l.Bullet && part != Heading
	}
}

// closesWithWish says whether a typed paragraph that stands apart says what its writer wants, as many end a resume. Among work it must be the last.
func (b *builder) closesWithWish(i int, current Kind) bool {
	if !b.apart(i) || b.doc[i].Bullet || !b.rd.opensWish(b.doc[i].Text) && !b.rd.labelsWish(b.doc[i].Text) {
		return false
	}
	for n := i + 1; n < len(b.doc); n++ {
		if b.apart(n) && (current == Experience || current == Projects) {
			return false
		}
	}
	return true
}

func (b *builder) open(i int, kind Kind, title string) {
	b.out.Sections = append(b.out.Sections, Section{Kind: kind, Heading: strings.TrimSpace(title), Line: i + 1, Page: b.doc[i].Page})
	b.starts = append(b.starts, i)
}

// span gives the first and the last line of a section as indices into Lines; first > last where it has none.
func (b *builder) span(section int) (first, last int) {
	if section+1 < len(b.starts) {
		return b.starts[section], b.starts[section+1] - 1
	}
	return b.starts[section], len(b.out.Lines) - 1
}
