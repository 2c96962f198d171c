// Package document is what every reader hands over: the lines of a file in reading order, before anybody
// asks what they mean. It depends on nothing and decides nothing.
package document

// Format is the kind of file that was read, decided from its bytes.
type Format string

// The formats himscore reads.
const (
	PDF        Format = "pdf"
	DOCX       Format = "docx"
	Text       Format = "text"
	JSONResume Format = "json_resume"
)

// Document is one file as text. Lines stand in reading order; a line that was wrapped in the file is joined.
type Document struct {
	Format   Format
	Reader   string // which reader answered: ledongthuc, pdfium, docx, text, json_resume
	Pages    int    // 0 where the format has none
	Lines    []Line
	Findings []Finding
}

// Rect is a box on a page in PDF points, measured from the top left corner of the page.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// Line is one line of text as a reader would say it aloud: wrapped lines joined, hyphens at line ends undone,
// bullet marks removed. A part at the far margin of the same row (usually dates) follows after a tab.
type Line struct {
	Page    int     // counts from 1; 0 where the format has no pages
	Text    string  // never blank; no line feeds
	Box     *Rect   // nil where the format has no pages
	Indent  float64 // points from the left edge of its column; 0 where unknown
	Level   int     // nesting of a list item, 0 the outermost
	Size    float64 // font size in points; 0 where unknown
	Gap     float64 // white space above in points; 0 where unknown
	Bold    bool    // the whole line is bold
	Bullet  bool    // a list item: marked, numbered by the file's list structure, or drawn
	Heading bool    // the file itself calls it a heading (style, outline level, JSON section)
	Hidden  bool    // in the file, but not to be seen on paper (white, tiny, off page, vanish)
	OffPage bool    // Hidden since it runs off the page, which is an accident rather than a trick
	Block   int     // lines with another number never share an entry or a paragraph: column, table cell, text box
}
