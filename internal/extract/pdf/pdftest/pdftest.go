// Package pdftest writes tiny PDFs for tests: just enough of the format to put text, fonts and damage where a test wants them.
package pdftest

import (
	"fmt"
	"strings"
)

// Doc is a PDF of one font. The zero value of a field is what a plain file has.
type Doc struct {
	Header    string   // default %PDF-1.4
	Pages     []string // content streams, one a page
	PageExtra string   // more entries of every page, e.g. /Rotate 90
	Font      string   // the dictionary of /F1, default Font
	Resources string   // more entries of the resources
	Objects   []string // further objects, from number FirstObject on; Stream makes streams
	Trailer   string   // more entries of the trailer
	Tail      string   // bytes after %%EOF
}

// FirstObject is the number of the first of Doc.Objects.
const FirstObject = 10

// Font is a simple font of Latin text whose glyphs are all half an em wide.
var Font = "<</Type/Font/Subtype/Type1/BaseFont/Test-Regular/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[" +
	strings.Repeat("500 ", 224) + "]>>"

// Stream is the body of a stream object; entries are more entries of its dictionary.
func Stream(entries, data string) string {
	return fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(data), entries, data)
}

// Text is a content stream that shows each row at 10 points: x and y from the bottom left, then a string without parentheses.
func Text(rows ...any) string {
	var b strings.Builder
	b.WriteString("BT /F1 10 Tf ")
	for i := 0; i+2 < len(rows); i += 3 {
		fmt.Fprintf(&b, "1 0 0 1 %v %v Tm (%v) Tj ", rows[i], rows[i+1], rows[i+2])
	}
	return b.String() + "ET"
}

// Bytes writes the file.
func (d Doc) Bytes() []byte {
	if d.Header == "" {
		d.Header = "%PDF-1.4"
	}
	if d.Font == "" {
		d.Font = Font
	}
	objects := map[int]string{
		1: "<</Type/Catalog/Pages 2 0 R>>",
		3: d.Font,
		4: "<</Font<</F1 3 0 R>>" + d.Resources + ">>",
	}
	for i, o := range d.Objects {
		objects[FirstObject+i] = o
	}
	next := FirstObject + len(d.Objects)
	var kids []string
	for _, content := range d.Pages {
		objects[next] = Stream("", content)
		objects[next+1] = fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 4 0 R/Contents %d 0 R%s>>", next, d.PageExtra)
		kids = append(kids, fmt.Sprintf("%d 0 R", next+1))
		next += 2
	}
	objects[2] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	return d.write(objects, next)
}

func (d Doc) write(objects map[int]string, size int) []byte {
	var b strings.Builder
	b.WriteString(d.Header + "\n")
	offsets := map[int]int{}
	for n := 1; n < size; n++ {
		if body, ok := objects[n]; ok {
			offsets[n] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, body)
		}
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", size)
	for n := 1; n < size; n++ {
		if at, ok := offsets[n]; ok {
			fmt.Fprintf(&b, "%010d 00000 n \n", at)
		} else {
			b.WriteString("0000000000 65535 f \n")
		}
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n%s", size, d.Trailer, start, d.Tail)
	return []byte(b.String())
}
