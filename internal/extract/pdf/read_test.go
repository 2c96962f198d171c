package pdf

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/extract/pdf/ledongthuc"
	"himscore/internal/extract/pdf/pdftest"
	"himscore/internal/fault"
)

// shared is the Reader of all tests: PDFium takes seconds to compile.
var shared = New(Options{MaxPages: 3, CompileCache: filepath.Join(os.TempDir(), "himscore-test-pdfium")})

const (
	top   = "BT /F1 20 Tf 72 720 Td (Ana Ruiz, RHIT) Tj ET "
	title = "BT /F1 10 Tf 72 680 Td (Coder, County Hospital) Tj 400 0 Td (2019 - Present) Tj ET "
	item  = "BT /F1 10 Tf 72 660 Td (\\225 Cut the turnaround of record requests from fourteen days to five by a) Tj 10 -12 Td (new intake form) Tj ET "
	white = "BT 1 g /F1 10 Tf 72 620 Td (coding coding coding) Tj ET "
)

var resume = pdftest.Doc{Pages: []string{top + title + item + white}}

func TestBothReadersGiveTheSameLines(t *testing.T) {
	type line struct {
		Text           string
		Bullet, Hidden bool
		Size           float64
		Box            document.Rect
	}
	lines := func(pages []glyph.Page, err error) (out []line) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		doc, err := compose("", pages)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range doc.Lines {
			out = append(out, line{l.Text, l.Bullet, l.Hidden, l.Size, *l.Box})
		}
		return out
	}
	disc := "82 666.5 m 82 668 80 668 80 666.5 c 80 665 82 665 82 666.5 c f BT /F1 10 Tf 90 664 Td (Trained two coders) Tj ET "
	form := pdftest.Doc{Pages: []string{"q 2 0 0 2 0 0 cm /X1 Do Q"}, Resources: "/XObject<</X1 10 0 R>>", Objects: []string{
		pdftest.Stream("/Subtype/Form/BBox[0 0 300 400]/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 5 Tf 36 300 Td (Inside a form) Tj ET"),
	}}
	for name, doc := range map[string]pdftest.Doc{"a resume": resume, "a drawn bullet": {Pages: []string{top + disc}}, "a form": form} {
		t.Run(name, func(t *testing.T) {
			file := doc.Bytes()
			if d := cmp.Diff(lines(ledongthuc.Read(file)), lines(shared.pdfium.Read(file, 3))); d != "" {
				t.Errorf("ledongthuc (-) and pdfium (+) differ:\n%s", d)
			}
		})
	}
}

func TestTheFirstReaderThatIsSureAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		doc    pdftest.Doc
		reader string
		want   string
	}{
		"a plain file":               {resume, "ledongthuc", "Ana Ruiz, RHIT"},
		"bytes after the end":        {pdftest.Doc{Pages: []string{top}, Tail: strings.Repeat("junk\n", 30)}, "pdfium", "Ana Ruiz, RHIT"},
		"a page turned by a quarter": {pdftest.Doc{Pages: []string{top}, PageExtra: "/Rotate 90"}, "pdfium", "Ana Ruiz, RHIT"},
		"a field of a form, filled in": {pdftest.Doc{
			Pages: []string{"q Q"}, PageExtra: "/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/F 4/Rect[72 700 300 720]/AP<</N 10 0 R>>>>]",
			Objects: []string{pdftest.Stream("/Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 12 Tf 2 5 Td (Ana Ruiz, RHIT) Tj ET")},
		}, "pdfium", "Ana Ruiz, RHIT"},
		"a standard font, no widths":   {pdftest.Doc{Pages: []string{top}, Font: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}, "pdfium", "Ana Ruiz, RHIT"},
		"one glyph per string, spaces": {pdftest.Doc{Pages: []string{glyphByGlyph("Medical billing and coding")}, Header: "%PDF-2.0"}, "pdfium", "Medical billing and coding"},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := shared.Read(c.doc.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if doc.Reader != c.reader || len(doc.Lines) == 0 || doc.Lines[0].Text != c.want {
				t.Errorf("%s read %+v, want %s to read %q", doc.Reader, doc.Lines, c.reader, c.want)
			}
		})
	}
}

// glyphByGlyph shows every glyph with a Tj of its own, as wkhtmltopdf does.
func glyphByGlyph(text string) string {
	var rows []any
	for i, r := range text {
		rows = append(rows, 72+5*i, 700, string(r))
	}
	return pdftest.Text(rows...)
}

func TestFilesThatCannotBeReadSayWhy(t *testing.T) {
	many := pdftest.Doc{Pages: []string{top, top, top, top}}
	for name, c := range map[string]struct {
		file []byte
		code fault.Code
	}{
		"empty":             {nil, fault.Corrupt},
		"a header alone":    {[]byte("%PDF-1.4\n"), fault.Corrupt},
		"a picture":         {pdftest.Doc{Pages: []string{"10 10 100 100 re f"}}.Bytes(), fault.NoText},
		"only hidden text":  {pdftest.Doc{Pages: []string{white}}.Bytes(), fault.NoText},
		"more pages than 3": {many.Bytes(), fault.TooLarge},
		"needs a password": {pdftest.Doc{Pages: []string{top}, Trailer: "/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(" +
			strings.Repeat("o", 32) + ")/U(" + strings.Repeat("u", 32) + ")>>"}.Bytes(), fault.Encrypted},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := shared.Read(c.file)
			var f *fault.Error
			if !errors.As(err, &f) || f.Code != c.code {
				t.Errorf("got %v, want %s", err, c.code)
			}
		})
	}
}

func TestTruncatedFilesNeverPanic(t *testing.T) {
	file := resume.Bytes()
	for i := range 20 {
		if _, err := shared.Read(file[:len(file)*i/20]); err == nil && i < 10 {
			t.Errorf("half a file, cut at %d of 20, was read", i)
		}
	}
}

// plain is a resume of a page and a half.
func plain() []byte {
	var first, second strings.Builder
	for i := range 60 {
		row := fmt.Sprintf("BT /F1 10 Tf 72 %d Td (Cut the turnaround of record requests from %d days to five for all) Tj ET ", 750-12*i, i)
		first.WriteString(row)
		if i < 30 {
			second.WriteString(row)
		}
	}
	return pdftest.Doc{Pages: []string{first.String(), second.String()}}.Bytes()
}

func BenchmarkLedongthuc(b *testing.B) {
	file := plain()
	for b.Loop() {
		pages, err := ledongthuc.Read(file)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := compose("", pages); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPDFium(b *testing.B) {
	file := plain()
	if err := shared.Warm(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		pages, err := shared.pdfium.Read(file, 3)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := compose("", pages); err != nil {
			b.Fatal(err)
		}
	}
}

func TestATurnedPageReadsLikeAnUprightOne(t *testing.T) {
	list := top + "80 665.5 2 2 re f BT /F1 10 Tf 90 664 Td (Trained two coders of the clinic and kept the index of the county) Tj 0 -12 Td (and its hospital) Tj ET " +
		"80 641.5 2 2 re f BT /F1 10 Tf 90 640 Td (Coded charts) Tj ET "
	type line struct {
		Text   string
		Bullet bool
	}
	read := func(doc pdftest.Doc) (lines []line) {
		t.Helper()
		pages, err := shared.pdfium.Read(doc.Bytes(), 3)
		if err != nil {
			t.Fatal(err)
		}
		out, err := compose("", pages)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range out.Lines {
			lines = append(lines, line{l.Text, l.Bullet})
		}
		return lines
	}
	upright := read(pdftest.Doc{Pages: []string{list}})
	if len(upright) != 3 || !upright[1].Bullet || !upright[2].Bullet {
		t.Fatalf("the upright page reads %+v", upright)
	}
	for _, turn := range []string{"90", "180", "270"} {
		if d := cmp.Diff(upright, read(pdftest.Doc{Pages: []string{list}, PageExtra: "/Rotate " + turn})); d != "" {
			t.Errorf("turned by %s:\n%s", turn, d)
		}
	}
}
