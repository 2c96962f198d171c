package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// What a roster may be. Rows beyond are a mistake; MaxRosterBytes is for who receives one, and checked here too.
const (
	MaxRosterBytes = 8 << 20
	maxRows        = 20_000
	maxColumns     = 200
	maxMistakes    = 10 // that are told one by one
)

// Roster says which student each file of an upload belongs to.
type Roster struct {
	Columns []string // those we do not know, in their order; Student.Extra follows it
	rows    []row
}

type row struct {
	file, base string // as Match compares them
	student    store.Student
}

// Rows is how many files the roster names.
func (r Roster) Rows() int { return len(r.rows) }

// ParseRoster reads a CSV file as Excel and others write it: separated by comma, semicolon or tab, in UTF-8, UTF-16 or Windows-1252. All its mistakes
// come back in one fault on the field roster, by line and without the text of a cell.
func ParseRoster(raw []byte) (Roster, error) {
	if len(raw) > MaxRosterBytes {
		return Roster{}, fault.Newf(fault.TooLarge, "the roster is larger than %s; keep one row for each file", byteSize(MaxRosterBytes))
	}
	text, ok := rosterText(raw)
	if !ok {
		return Roster{}, invalidRoster("it is no CSV file; save the sheet as CSV and send that")
	}
	if line := crowded(text); line > 0 {
		return Roster{}, invalidRoster(fmt.Sprintf("line %d has far more than %d cells; keep the columns that you need", line, maxColumns))
	}
	text, comma := delimiter(text)
	t := &table{reader: csv.NewReader(strings.NewReader(text)), seen: map[string]int{}}
	t.reader.Comma, t.reader.FieldsPerRecord, t.reader.ReuseRecord = comma, -1, true
	if err := t.readHeader(); err != nil {
		return Roster{}, err
	}
	if err := t.readRows(); err != nil {
		return Roster{}, err
	}
	return t.roster, nil
}

// rosterText decodes the bytes; false where they are no text.
func rosterText(raw []byte) (string, bool) {
	if wide := bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")); wide { // Excel's "Unicode Text"
		return decoded(raw, utf.UTF16(utf.LittleEndian, utf.UseBOM))
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(raw) {
		return decoded(raw, charmap.Windows1252)
	}
	return decoded(raw, encoding.Nop)
}

func decoded(raw []byte, from encoding.Encoding) (string, bool) {
	text, err := from.NewDecoder().Bytes(raw)
	return string(text), err == nil && bytes.IndexByte(text, 0) < 0
}

// crowded is the number of a line with so many separators that its cells would fill memory before they can be counted; 0 for none.
func crowded(text string) int {
	n := 0
	for line := range strings.Lines(text) {
		n++
		if strings.Count(line, ",")+strings.Count(line, ";")+strings.Count(line, "\t") > 50*maxColumns {
			return n
		}
	}
	return 0
}

// delimiter finds what separates the cells: what Excel says in a first line "sep=;", which is emptied, or what makes a column file of the header.
func delimiter(text string) (string, rune) {
	first, rest, _ := strings.Cut(text, "\n")
	if first = strings.TrimSuffix(first, "\r"); len(first) == 5 && strings.EqualFold(first[:4], "sep=") && strings.ContainsRune(",;\t", rune(first[4])) {
		return "\n" + rest, rune(first[4]) // the empty line keeps the numbers of the others
	}
	most, best := -1, ','
	for _, comma := range ",;\t" {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma = comma
		header, err := r.Read()
		if err != nil {
			continue
		}
		n := len(header)
		if slices.ContainsFunc(header, func(title string) bool { return known(title) == "file" }) {
			n += 1 << 20
		}
		if n > most {
			most, best = n, comma
		}
	}
	return text, best
}

// known is the title of a column as the contract writes it.
func known(title string) string { return strings.ToLower(strings.TrimSpace(title)) }

// table reads a roster row by row.
type table struct {
	reader   *csv.Reader
	roster   Roster
	titles   []string // of all columns: file, student_id, program, class_year; "" for those we do not know, "-" for those without a title
	seen     map[string]int
	mistakes []string
	more     int // mistakes that are not told
}

const untitled = "-"

func (t *table) readHeader() error {
	header, err := t.reader.Read()
	if err != nil {
		if errors.Is(err, io.EOF) {
			return invalidRoster("it is empty; its first line names the columns file, student_id, program and class_year")
		}
		return invalidRoster("its first line has a stray or unclosed quotation mark; it names the columns file, student_id, program and class_year")
	}
	if len(header) > maxColumns {
		return invalidRoster(fmt.Sprintf("it has more than %d columns; keep those that you need", maxColumns))
	}
	for _, title := range header {
		switch name := known(title); name {
		case "file", "student_id", "program", "class_year":
			if slices.Contains(t.titles, name) {
				return invalidRoster("it has two columns " + name + "; keep one")
			}
			t.titles = append(t.titles, name)
		case "":
			t.titles = append(t.titles, untitled)
		default:
			t.titles = append(t.titles, "")
			t.roster.Columns = append(t.roster.Columns, title)
		}
	}
	if !slices.Contains(t.titles, "file") {
		return invalidRoster("it has no column file, which says whom each file belongs to; its first line names the columns file, student_id, program and class_year")
	}
	return nil
}

func (t *table) readRows() error {
	for n := 0; ; {
		cells, err := t.reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			t.mistake("line %d has a stray or unclosed quotation mark", broken.StartLine)
			continue
		}
		if blank(cells) {
			continue
		}
		if n++; n > maxRows {
			return invalidRoster(fmt.Sprintf("it has more than %d rows; keep one for each file", maxRows))
		}
		line, _ := t.reader.FieldPos(0)
		t.readRow(line, cells)
	}
	if t.more > 0 {
		t.mistakes = append(t.mistakes, fmt.Sprintf("and %d more", t.more))
	}
	if len(t.mistakes) > 0 {
		return invalidRoster(strings.Join(t.mistakes, "; "))
	}
	return nil
}

func (t *table) readRow(line int, cells []string) {
	var r row
	if len(t.roster.Columns) > 0 {
		r.student.Extra = make([]string, 0, len(t.roster.Columns))
	}
	for i, title := range t.titles {
		cell := ""
		if i < len(cells) {
			cell = cells[i]
		}
		switch title {
		case "file":
			r.file, r.base = compared(displayName(segments(cell)))
		case "student_id":
			r.student.ID = strings.TrimSpace(cell)
		case "program":
			r.student.Program = strings.TrimSpace(cell)
		case "class_year":
			r.student.ClassYear = strings.TrimSpace(cell)
		case untitled:
			if strings.TrimSpace(cell) != "" {
				t.mistake("line %d has a cell in a column without a title", line)
			}
		default:
			r.student.Extra = append(r.student.Extra, cell)
		}
	}
	first, twice := t.seen[r.file]
	switch {
	case len(cells) > len(t.titles) && !blank(cells[len(t.titles):]):
		t.mistake("line %d has more cells than the first line names", line)
	case r.file == "":
		t.mistake("line %d names no file", line)
	case twice:
		t.mistake("lines %d and %d name the same file", first, line)
	default:
		t.seen[r.file] = line
		t.roster.rows = append(t.roster.rows, r)
	}
}

func (t *table) mistake(format string, args ...any) {
	if len(t.mistakes) == maxMistakes {
		t.more++
		return
	}
	t.mistakes = append(t.mistakes, fmt.Sprintf(format, args...))
}

func blank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" })
}

func invalidRoster(message string) error {
	return fault.Invalid(fault.FieldError{Field: "roster", Message: message})
}
