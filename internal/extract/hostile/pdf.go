package hostile

import (
	"fmt"
	"strings"
)

// sheet is a PDF of one page under a writer's full control: objects 1 catalog, 2 page tree, 3 page, 4 content, 5 font, 6 resources,
// then whatever more there is. Every string may be replaced by a hostile one.
type sheet struct {
	catalog, tree, page string   // more entries of these dictionaries
	resources           string   // more entries of the resources
	font                string   // the whole font
	content             string   // the content stream
	more                []string // objects from number 7 on
	trailer             string   // more entries of the trailer
	replace             map[int]string
}

// firstMore is the number of the first object of sheet.more.
const firstMore = 7

const greeting = "BT /F1 11 Tf 72 720 Td (Ada Vale, RHIT) Tj 0 -14 Td (Coded forty charts a day for the release desk of Harbor Clinic) Tj ET"

var plainFont = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[" + strings.Repeat("500 ", 95) + "]>>"

// objects returns the bodies of the file's objects, the first being number 1.
func (s sheet) objects() []string {
	if s.content == "" {
		s.content = greeting
	}
	if s.font == "" {
		s.font = plainFont
	}
	all := []string{
		"<</Type/Catalog/Pages 2 0 R" + s.catalog + ">>",
		"<</Type/Pages/Count 1/Kids[3 0 R]" + s.tree + ">>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 6 0 R/Contents 4 0 R" + s.page + ">>",
		stream("", s.content),
		s.font,
		"<</Font<</F1 5 0 R>>" + s.resources + ">>",
	}
	all = append(all, s.more...)
	for number, body := range s.replace {
		all[number-1] = body
	}
	return all
}

func stream(entries, data string) string {
	return fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(data), entries, data)
}

// numbered writes objects from number 1 on and returns their places.
func numbered(header string, objects []string) (string, []int) {
	var b strings.Builder
	b.WriteString(header)
	places := make([]int, len(objects))
	for i, body := range objects {
		places[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	return b.String(), places
}

func table(places []int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, at := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	return b.String()
}

// bytes writes the file with a cross-reference table.
func (s sheet) bytes() []byte {
	objects := s.objects()
	body, places := numbered("%PDF-1.4\n", objects)
	return fmt.Appendf(nil, "%s%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", body, table(places), len(objects)+1, s.trailer, len(body))
}

// withTail writes the objects, then whatever stands in the place of a cross-reference; the string may use %d once, for
// the place where it begins.
func (s sheet) withTail(tail func(start int, places []int) string) []byte {
	body, places := numbered("%PDF-1.5\n", s.objects())
	return fmt.Appendf(nil, "%s%s\nstartxref\n%d\n%%%%EOF\n", body, tail(len(body), places), len(body))
}

// entries packs the rows of a cross-reference stream with the widths 1 4 2.
func entries(rows [][3]int) string {
	var b strings.Builder
	for _, r := range rows {
		b.Write([]byte{byte(r[0]), byte(r[1] >> 24), byte(r[1] >> 16), byte(r[1] >> 8), byte(r[1]), byte(r[2] >> 8), byte(r[2])})
	}
	return b.String()
}

// streamed writes the file with a cross-reference stream, whose dictionary is given but for /Type and /Root. Object numbers in
// packed point into an object stream of that number.
func (s sheet) streamed(dictionary string, packed map[int]int) []byte {
	return s.withTail(func(start int, places []int) string {
		rows := [][3]int{{0, 0, 65535}}
		for i, at := range places {
			if in, ok := packed[i+1]; ok {
				rows = append(rows, [3]int{2, in, 0})
				continue
			}
			rows = append(rows, [3]int{1, at, 0})
		}
		rows = append(rows, [3]int{1, start, 0})
		if dictionary == "" {
			dictionary = fmt.Sprintf("/Size %d/W[1 4 2]", len(rows))
		}
		return fmt.Sprintf("%d 0 obj\n%s\nendobj", len(places)+1, stream("/Type/XRef/Root 1 0 R"+dictionary, entries(rows)))
	})
}
