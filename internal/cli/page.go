package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-isatty"
)

// pageWidth is the width of a line of text: one that fits every terminal and reads well.
const pageWidth = 88

// A style is an escape sequence of ANSI terminals; the empty one leaves text as it is.
type style string

const (
	plain  style = ""
	bold   style = "\x1b[1m"
	faint  style = "\x1b[2m"
	red    style = "\x1b[31m"
	green  style = "\x1b[32m"
	yellow style = "\x1b[33m"
	reset  style = "\x1b[0m"
)

// page writes wrapped text, in color where somebody sees it. After the first failed write it writes no more and
// keeps the error.
type page struct {
	w       io.Writer
	colored bool
	err     error
}

// newPage colors only what goes to a terminal, and nothing when NO_COLOR is set.
func newPage(w io.Writer) *page {
	file, isFile := w.(*os.File)
	return &page{w: w, colored: isFile && isatty.IsTerminal(file.Fd()) && os.Getenv("NO_COLOR") == ""}
}

func (p *page) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintln(p.w, strings.TrimRight(fmt.Sprintf(format, args...), " "))
	}
}

func (p *page) heading(text string) {
	p.line("")
	p.line("%s", p.paint(bold, text))
}

func (p *page) paint(s style, text string) string {
	if !p.colored || s == plain {
		return text
	}
	return string(s) + text + string(reset)
}

// item writes text behind a label, wrapped, with every further line indented to where the text began.
func (p *page) item(s style, label, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(label))
	rows := wrap(printable(text), pageWidth-len(indent))
	p.line("%s%s", p.paint(s, label), rows[0])
	for _, row := range rows[1:] {
		p.line("%s%s", indent, row)
	}
}

// wrap breaks text at spaces into rows of at most width characters, where its words allow it.
func wrap(text string, width int) []string {
	rows := []string{""}
	used := 0
	for _, word := range strings.Fields(text) {
		length := utf8.RuneCountInString(word)
		last := len(rows) - 1
		switch {
		case used == 0:
			rows[last], used = word, length
		case used+1+length <= width:
			rows[last] += " " + word
			used += 1 + length
		default:
			rows, used = append(rows, word), length
		}
	}
	return rows
}

// printable replaces control characters: a resume or a file name must not steer the terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return ' '
		}
		return r
	}, text)
}

// bar draws points of most as a bar of the given width.
func bar(points, most, width int) string {
	filled := 0
	if most > 0 {
		filled = min(max(points, 0), most) * width / most
	}
	return strings.Repeat("█", filled) + strings.Repeat("░", width-filled)
}
