package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/document"
	"himscore/internal/extract/pdf/pdftest"
)

// The words of a trick in the tests below, without its place.
const trick = "(release of information) Tj ET "

var (
	// a picture of one white pixel: opaque, with a mask, and the page that shows it everywhere
	picture = pdftest.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\xf0")
	masked  = pdftest.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 11 0 R", "\xf0")
	clear   = pdftest.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\x00")
)

const (
	images  = "/XObject<</X1 10 0 R>>"
	opacity = "/ExtGState<</Clear<</ca 0>>/Half<</ca 0.5>>/Full<</ca 1>>/Multiply<</BM/Multiply>>>>/Shading<</S1<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 612 0]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[0.4]/N 1>>>>>>"
)

// hidingCases are ways to put text on a page, by whether anybody can see it.
var hidingCases = []struct {
	name   string
	page   string // behind the name of the applicant
	hidden bool
	unread bool // PDFium gives no clips, so only the first reader knows
}{
	{"black on paper", "BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"white on paper", "1 g BT /F1 10 Tf 72 600 Td " + trick, true, false},
	{"white on a dark panel", "0 0 0.4 rg 60 590 300 30 re f 1 g BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"white on a dark round shape", "0 0 0.4 rg 60 560 m 60 640 360 640 360 600 c 360 560 60 560 60 560 c f 1 g BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"white on a gradient", "q 60 590 300 30 re W n /S1 sh Q 1 g BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"white on a picture", "q 300 0 0 30 60 590 cm /X1 Do Q 1 g BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"white on a line as thick as a band", "0.2 G 40 w 0 602 m 612 602 l S 1 g BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"white beside a dark panel", "0 g 60 400 300 30 re f 1 g BT /F1 10 Tf 72 600 Td " + trick, true, false},
	{"white on a dark panel painted over it before", "1 g BT /F1 10 Tf 72 600 Td " + trick + "0 g 60 590 300 30 re f", true, false},
	{"white with a dark outline", "1 g 0 G 2 Tr BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"the color of its panel", "0.2 0.3 0.4 rg 60 590 300 30 re f BT /F1 10 Tf 72 600 Td " + trick, true, false},
	{"the color of a frame around it", "0.2 0.3 0.4 rg 0.2 0.3 0.4 RG 60 590 300 30 re S BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"one point", "BT /F1 1 Tf 72 600 Td " + trick, true, false},
	{"ten points by its matrix", "BT /F1 1 Tf 10 0 0 10 72 600 Tm " + trick, false, false},
	{"squeezed to nothing", "BT /F1 10 Tf 0.01 Tz 72 600 Td " + trick, true, false},
	{"scaled to zero", "BT /F1 10 Tf 0.001 0 0 0.001 72 600 Tm " + trick, true, false},
	{"render mode 3", "BT /F1 10 Tf 3 Tr 72 600 Td " + trick, true, false},
	{"a clip through which nothing is painted", "q BT /F1 10 Tf 7 Tr 72 600 Td " + trick + "Q ", true, false},
	{"a clip through which a color is painted", "q BT /F1 10 Tf 7 Tr 72 600 Td " + trick + "0.5 g 60 590 300 30 re f Q ", false, false},
	{"an outline alone", "BT /F1 10 Tf 1 Tr 1 g 0 G 72 600 Td " + trick, false, false},
	{"no opacity", "/Clear gs BT /F1 10 Tf 72 600 Td " + trick, true, false},
	{"half an opacity", "/Half gs BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"no opacity, its outline drawn as a path", "/Clear gs BT /F1 10 Tf 72 600 Td " + trick + "/Full gs 72 598 m 72 609 l 100 609 l 180 606 l 190 598 l 100 597 l h f ", false, false},
	{"under a rectangle", "BT /F1 10 Tf 72 600 Td " + trick + "0.9 g 60 590 300 30 re f", true, false},
	{"on a rectangle", "0.9 g 60 590 300 30 re f 0 g BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"on a rectangle that hides other text", "BT /F1 10 Tf 250 600 Td (--) Tj ET 0.9 g 60 590 300 30 re f 0 g BT /F1 10 Tf 72 600 Td " + trick, false, false},
	{"under a rectangle that shines through", "BT /F1 10 Tf 72 600 Td " + trick + "/Half gs 0.9 g 60 590 300 30 re f", false, false},
	{"under a marker's color", "BT /F1 10 Tf 72 600 Td " + trick + "/Multiply gs 1 1 0 rg 60 590 300 30 re f", false, false},
	{"under a rectangle that is clipped away", "BT /F1 10 Tf 72 600 Td " + trick + "q 0 0 50 50 re W n 0.9 g 60 590 300 30 re f Q", false, false},
	{"within a triangle of lines", "BT /F1 10 Tf 72 600 Td " + trick + "0.9 g 60 590 m 360 590 l 360 700 l f", false, false},
	{"under a picture", "BT /F1 10 Tf 72 600 Td " + trick + "q 300 0 0 30 60 590 cm /X1 Do Q", true, false},
	{"clipped away", "q 0 0 50 50 re W n BT /F1 10 Tf 72 600 Td " + trick + "Q", true, true},
	{"within its clip", "q 60 590 300 30 re W n BT /F1 10 Tf 72 600 Td " + trick + "Q", false, false},
	{"a stray sign in white", "BT /F1 10 Tf 72 600 Td " + trick + "1 g BT /F1 10 Tf 72 500 Td (|) Tj ET", false, false},
}

func TestTextThatNobodyCanSeeIsHidden(t *testing.T) {
	for _, c := range hidingCases {
		for _, reader := range []string{"ledongthuc", "pdfium"} {
			if c.unread && reader == "pdfium" {
				continue
			}
			t.Run(reader+": "+c.name, func(t *testing.T) {
				doc := pdftest.Doc{Pages: []string{top + c.page}, Resources: images + opacity, Objects: []string{picture}}
				if reader == "pdfium" {
					doc.Header = "%PDF-2.0" // which the first reader leaves to PDFium
				}
				got := readAs(t, doc, reader)
				i := slices.IndexFunc(got.Lines, func(l document.Line) bool { return strings.Contains(l.Text, "rele") || l.Hidden })
				if i < 0 || got.Lines[i].Hidden != c.hidden || found(got, document.HiddenText) != c.hidden {
					t.Errorf("want hidden %v; lines %+v, findings %v", c.hidden, got.Lines, codes(got))
				}
			})
		}
	}
}

func readAs(t *testing.T, doc pdftest.Doc, reader string) document.Document {
	t.Helper()
	got, err := shared.Read(doc.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if got.Reader != reader {
		t.Fatalf("%s answered, want %s", got.Reader, reader)
	}
	return got
}

func codes(d document.Document) []document.Code {
	var out []document.Code
	for _, f := range d.Findings {
		out = append(out, f.Code)
	}
	return out
}

func found(d document.Document, code document.Code) bool { return slices.Contains(codes(d), code) }

func TestAPictureWithAMaskHidesNothing(t *testing.T) {
	page := top + "BT /F1 10 Tf 72 600 Td " + trick + "q 300 0 0 30 60 590 cm /X1 Do Q"
	for _, header := range []string{"%PDF-1.4", "%PDF-2.0"} {
		got, err := shared.Read(pdftest.Doc{Header: header, Pages: []string{page}, Resources: images, Objects: []string{masked, clear}}.Bytes())
		if err != nil || found(got, document.HiddenText) {
			t.Errorf("%s: %v, %+v", header, err, got)
		}
	}
}

func TestFindingsOfPages(t *testing.T) {
	lines := strings.Repeat("(Coded charts for the county hospital and kept the record complete) Tj 0 -14 Td ", 40)
	text := "BT /F1 10 Tf 72 700 Td " + lines + "ET "
	var columns strings.Builder
	for y := 640; y > 300; y -= 20 {
		columns.WriteString(pdftest.Text(60, y, "A skill of mine", 260, y-6, "Coded charts for the hospital and the clinic"))
	}
	var dates strings.Builder
	for y := 640; y > 300; y -= 60 {
		dates.WriteString(pdftest.Text(72, y, "Medical Coder, County Hospital", 480, y, "2019 - 2022", 72, y-14, "Coded all charts of the hospital in two days", 72, y-28, "Kept the index of patients complete"))
	}
	var labels, bars, band strings.Builder
	dot := "%d %d m %d %d %d %d %d %d c %d %d %d %d %d %d c f "
	var dots strings.Builder
	for i := range 4 {
		y := 560 - 60*i
		labels.WriteString(pdftest.Text(72, y, "Tools", 180, y, "Coded charts for the county hospital and kept the record", 180, y-14, "complete for all clinics of the city and the county"))
		fmt.Fprintf(&bars, "0.8 g 400 %d 100 6 re f 0.2 g 400 %d %d 6 re f ", y, y, 50+10*i)
		fmt.Fprintf(&band, "0.8 g 60 %d 500 12 re f ", y-3)
		for d := range 5 {
			x := 400 + 12*d
			fmt.Fprintf(&dots, dot, x, y+4, x, y+8, x+8, y+8, x+8, y+4, x+8, y, x, y, x, y+4)
		}
	}
	running := "BT /F1 10 Tf 72 %d Td (ana.ruiz@example.org, 419-555-0142) Tj ET "
	scan := "q 612 0 0 792 0 0 cm /X1 Do Q "
	for _, c := range []struct {
		name  string
		pages []string
		want  []document.Code
	}{
		{"a plain page", []string{top + text}, nil},
		{"two columns", []string{top + columns.String()}, []document.Code{document.TwoColumns}},
		{"dates at the right margin", []string{top + dates.String()}, nil},
		{"a scan with recognized text over it", []string{scan + "BT 3 Tr /F1 10 Tf 72 700 Td " + lines + "ET"}, []document.Code{document.ImageOnlyPage}},
		{"a scan with recognized text under it", []string{text + scan}, []document.Code{document.ImageOnlyPage}},
		{"text on a picture as background", []string{scan + top + text}, nil},
		{"a large picture beside little text", []string{"q 400 0 0 400 72 100 cm /X1 Do Q " + top}, []document.Code{document.TextInImages}},
		{"a photograph", []string{"q 80 0 0 80 500 700 cm /X1 Do Q " + top + text}, nil},
		{"a page that is a picture behind one of text", []string{top + text, scan}, []document.Code{document.ImageOnlyPage}},
		{"text below the page", []string{top + "BT /F1 10 Tf 72 -30 Td (Coded charts for the hospital) Tj ET"}, []document.Code{document.OffPageText}},
		{"text right of the page", []string{top + "BT /F1 10 Tf 640 500 Td (Coded charts for the hospital) Tj ET"}, []document.Code{document.OffPageText}},
		{"a page number below the page", []string{top + text + "BT /F1 10 Tf 300 -20 Td (Page 1) Tj ET"}, nil},
		{"labels in a column of their own", []string{top + labels.String()}, []document.Code{document.LayoutTable}},
		{"levels drawn as bars", []string{top + text + bars.String()}, []document.Code{document.GraphicRatings}},
		{"levels drawn as dots", []string{top + text + dots.String()}, []document.Code{document.GraphicRatings}},
		{"bands behind titles", []string{band.String() + "0 g " + top + text}, nil},
		{"contact data in a running footer", []string{top + text + fmt.Sprintf(running, 40), text + fmt.Sprintf(running, 40)}, []document.Code{document.ContactInHeader}},
		{"contact data in a running footer and below the name", []string{top + fmt.Sprintf(running, 700) + text + fmt.Sprintf(running, 40), text + fmt.Sprintf(running, 40)}, nil},
		{"contact data at the top of the first page", []string{top + fmt.Sprintf(running, 760) + text, text}, nil},
		{"three pages", []string{top + text, text, text}, []document.Code{document.LongDocument}},
		{"two pages", []string{top + text, text}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := shared.Read(pdftest.Doc{Pages: c.pages, Resources: images, Objects: []string{picture}}.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, codes(got)); d != "" {
				t.Errorf("%s\n%+v", d, got.Lines)
			}
		})
	}
}
