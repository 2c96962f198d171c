package ledongthuc

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"himscore/internal/extract/hostile"
	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/extract/pdf/pdftest"
)

// sound checks what holds for every file: it is refused, or its glyphs can stand on a page; and the same again next time.
func sound(t *testing.T, file []byte) {
	t.Helper()
	pages, err := Read(file)
	if _, ok := errors.AsType[*Refusal](err); err != nil && !ok {
		t.Fatalf("%v is no refusal", err)
	}
	glyphs := 0
	for _, p := range pages {
		glyphs += len(p.Glyphs)
		for _, g := range p.Glyphs {
			if impossible(g) {
				t.Fatalf("impossible glyph %+v", g)
			}
		}
		for _, fill := range p.Fills {
			if math.IsNaN(fill.Box.X0 + fill.Box.Y0 + fill.Box.X1 + fill.Box.Y1) {
				t.Fatalf("impossible fill %+v", fill)
			}
		}
	}
	if glyphs > maxGlyphs {
		t.Errorf("%d glyphs", glyphs)
	}
	again, other := Read(file)
	if !reflect.DeepEqual(again, pages) || (other == nil) != (err == nil) {
		t.Errorf("read twice, it is not the same: %v, then %v", err, other)
	}
}

func impossible(g glyph.Glyph) bool {
	place := g.X + g.Y + g.Advance + g.Size
	return math.IsNaN(place) || math.IsInf(place, 0) || g.Advance < 0 || g.Font == nil || !utf8.ValidString(g.Text)
}

// Whatever the content of a page is, and of the form that it may draw.
func FuzzRead(f *testing.F) {
	f.Add([]byte(hello))
	for _, seed := range []string{
		"q 1 0 0 1 0 0 cm /X1 Do Q BT [(a)-200<62>] TJ ET 0 0 5 5 re f",
		"BT /F1 10 Tf 2 Tr 3 Ts 50 Tz 1 Tc 2 Tw 12 TL 72 700 TD T* (Hello) ' 1 2 (again) \" ET",
		"/Span<</ActualText(Hello)>>BDC BT /F1 10 Tf 72 700 Td (Hello) Tj ET EMC /OC /L1 BDC EMC",
		"BT /F1 10 Tf 0 1 -1 0 72 700 Tm (Up) Tj ET 100 100 m 103 100 103 103 100 103 c f* 0 0 9 9 re W n",
		"0.5 g 1 0 0 RG 0 0 0 1 k /CS1 cs 0.1 scn /G1 gs q Q BX junk EX BT /F1 -10 Tf (a\\051\\n) Tj ET",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		doc := pdftest.Doc{
			Pages: []string{string(content)}, Resources: "/XObject<</X1 10 0 R>>/ExtGState<</G1<</ca 0.5>>>>/Properties<</L1<<>>>>",
			Objects: []string{pdftest.Stream("/Subtype/Form", string(content))},
		}
		sound(t, doc.Bytes())
	})
}

// Whatever a font says of its codes: a map to letters, widths and names.
func FuzzFont(f *testing.F) {
	f.Add([]byte("1 beginbfrange <0001> <00FF> <0041> endbfrange 2 beginbfchar <0041> <00480065> <0042> <D83CDFE5> endbfchar"), "1[500 400]3 9 600", "65/A/B/fi 200/bullet", true)
	f.Add([]byte("1 beginbfrange <0001> <0003> [<0041> <0042> <0043>] endbfrange"), "0 65535 500", "0/g1/uni0041/u1F3E5", true)
	f.Add([]byte("1 beginbfrange <20> <7E> <0020> endbfrange"), "-5[1 2]", "32/space/exclam", false)
	f.Fuzz(func(t *testing.T, mapping []byte, widths, names string, composite bool) {
		font := strings.Replace(pdftest.Font, "/WinAnsiEncoding", "<</BaseEncoding/WinAnsiEncoding/Differences["+names+"]>>/ToUnicode 10 0 R", 1)
		if composite {
			font = "<</Type/Font/Subtype/Type0/BaseFont/Wide/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/DW 500/W[" + widths + "]>>]/ToUnicode 10 0 R>>"
		}
		content := "BT /F1 10 Tf 72 700 Td (\\000\\001\\000\\002AB  Hello) Tj ET"
		sound(t, pdftest.Doc{Pages: []string{content}, Font: font, Objects: []string{pdftest.Stream("", string(mapping))}}.Bytes())
	})
}

// Whatever the file is, a look at what the library would trust ends, in a refusal or not; and it finds the same twice.
func FuzzGuard(f *testing.F) {
	for _, file := range hostile.CrossReferences() {
		if len(file.Bytes) < 4096 {
			f.Add(file.Bytes)
		}
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		first, second := verdict(file), verdict(file)
		if first != second {
			t.Errorf("%q, then %q", first, second)
		}
	})
}

func verdict(file []byte) (code Code) {
	defer func() {
		if cause := recover(); cause != nil {
			code = cause.(*Refusal).Code
		}
	}()
	guard(file)
	return ""
}
