package ledongthuc

import (
	"errors"
	"strings"
	"testing"

	"himscore/internal/extract/pdf/pdftest"
)

const hello = "BT /F1 10 Tf 72 700 Td (Hello) Tj ET"

// page is a file of one page with the given content.
func page(content string) pdftest.Doc { return pdftest.Doc{Pages: []string{content}} }

// refused holds a file for each row of Refusals.
var refused = map[Code]pdftest.Doc{
	Unopened:         {Header: "%PDF-2.0", Pages: []string{hello}},
	Encrypted:        encrypted,
	BrokenObject:     {Pages: []string{"/X1 Do"}, Resources: "/XObject<</X1 10 0 R>>", Objects: []string{pdftest.Stream("/Subtype/Form/Filter/LZWDecode", hello)}},
	BrokenPageTree:   {Pages: []string{hello}, PageExtra: "/Kids[2 0 R]"},
	ManyPages:        {Pages: strings.Split(strings.Repeat(hello+"|", maxPages)+hello, "|")},
	RotatedPage:      {Pages: []string{hello}, PageExtra: "/Rotate 90"},
	UserUnit:         {Pages: []string{hello}, PageExtra: "/UserUnit 2"},
	UnknownOperator:  page(hello + " ETBT"),
	BadOperands:      page("BT /F1 10 Tf 72 700 Td (Hello) (again) Tj ET"),
	InlineImage:      page(hello + " BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"),
	ActualText:       page("BT /F1 10 Tf 72 700 Td /Span<</ActualText(Other words altogether)>> BDC (Hello, this is a row) Tj EMC ET"),
	HiddenLayer:      page("/OC /L1 BDC " + hello + " EMC"),
	MissingResource:  page("BT /F7 10 Tf (Hello) Tj ET"),
	DeepForms:        {Pages: []string{"/X1 Do"}, Resources: "/XObject<</X1 10 0 R>>", Objects: []string{pdftest.Stream("/Subtype/Form", "/X1 Do")}},
	LongContent:      page("BT /F1 10 Tf (" + strings.Repeat("x", maxGlyphs+1) + ") Tj ET"),
	Type3Font:        {Pages: []string{hello}, Font: "<</Type/Font/Subtype/Type3>>"},
	UnknownFont:      {Pages: []string{hello}, Font: "<</Type/Font/Subtype/Type9>>"},
	PredefinedCMap:   {Pages: []string{hello}, Font: "<</Type/Font/Subtype/Type0/Encoding/GBK-EUC-H/DescendantFonts[<<>>]>>"},
	NoToUnicode:      {Pages: []string{hello}, Font: "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>"},
	UnmappedCode:     {Pages: []string{hello}, Font: strings.Replace(pdftest.Font, "/WinAnsiEncoding", "<</Differences[72/g72]>>/FontDescriptor<</Flags 4>>", 1)},
	EncodingDisagree: {Pages: []string{hello}, Font: strings.Replace(pdftest.Font, "/FirstChar", "/ToUnicode 10 0 R/FirstChar", 1), Objects: []string{pdftest.Stream("", "1 beginbfchar <48> <0058> endbfchar")}},
	NoWidths:         {Pages: []string{hello}, Font: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"},
	Annotated:        {Pages: []string{hello}, PageExtra: "/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/Rect[72 600 300 620]/AP<</N 10 0 R>>>>]", Objects: []string{pdftest.Stream("/Subtype/Form/BBox[0 0 228 20]", hello)}},
	EmptyPage:        {Pages: []string{hello, "/X1 Do"}, Resources: "/XObject<</X1 10 0 R>>", Objects: []string{pdftest.Stream("/Subtype/Image", "")}},
	NoGlyphs:         page("0 0 m 9 9 l S"),
	Garbled:          {Pages: []string{hello}, Font: strings.Replace(pdftest.Font, "/Encoding/WinAnsiEncoding", "/ToUnicode 10 0 R/FontDescriptor<</Flags 4>>", 1), Objects: []string{pdftest.Stream("", "1 beginbfrange <20> <6B> <0020> <6C> <6C> <0003> <6D> <7E> <006D> endbfrange")}},
}

var encrypted = pdftest.Doc{Pages: []string{hello}, Trailer: "/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(" +
	strings.Repeat("o", 32) + ")/U(" + strings.Repeat("u", 32) + ")>>"}

func TestEveryReasonToRefuseIsGivenForItsFile(t *testing.T) {
	for _, row := range Refusals {
		t.Run(string(row.Code), func(t *testing.T) {
			doc, ok := refused[row.Code]
			if !ok {
				t.Fatal("no file for this row")
			}
			_, err := Read(doc.Bytes())
			var r *Refusal
			if !errors.As(err, &r) || r.Code != row.Code {
				t.Errorf("got %v, want a refusal with code %s", err, row.Code)
			}
		})
	}
}

func TestWhatDoesNoHarmIsRead(t *testing.T) {
	for name, doc := range map[string]pdftest.Doc{
		"a font that is never shown":        {Pages: []string{hello}, Resources: "/Font<</F1 3 0 R/F2<</Type/Font/Subtype/Type3>>>>"},
		"an unknown operator between BX EX": page("BX foo EX " + hello),
		"a ligature with its letters":       page("BT /F1 10 Tf (Hel) Tj /Span<</ActualText(lo)>> BDC (x) Tj EMC ET"),
		"a text in a form":                  {Pages: []string{"q 1 0 0 1 0 0 cm /X1 Do Q"}, Resources: "/XObject<</X1 10 0 R>>", Objects: []string{pdftest.Stream("/Subtype/Form", hello)}},
	} {
		t.Run(name, func(t *testing.T) {
			pages, err := Read(doc.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, g := range pages[0].Glyphs {
				got += g.Text
			}
			if got != "Hello" {
				t.Errorf("got %q, want Hello", got)
			}
		})
	}
}

func TestTrustTellsWordsFromGarble(t *testing.T) {
	prose := strings.Repeat("Cut the turnaround of record requests from 14 days to 5. ", 5)
	for _, c := range []struct {
		name, text string
		trusted    bool
	}{
		{"prose with figures", prose, true},
		{"too little to judge", "x y z", true},
		{"spaces between all letters", strings.Join(strings.Split(prose, ""), " "), false},
		{"no spaces", strings.Repeat("Medicalbillingandcodingspecialist ", 40), false},
		{"letters mapped to signs", strings.Repeat("#$% &(* !@^ ", 20), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := Trust([]string{c.text}); (err == nil) != c.trusted {
				t.Errorf("got %v, want trusted %v", err, c.trusted)
			}
		})
	}
}
