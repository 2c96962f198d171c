package ledongthuc

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/extract/pdf/pdftest"
)

// place is where a glyph stands: x and baseline from the top left of a letter page, advance and size, to hundredths.
type place struct {
	Text                string
	X, Y, Advance, Size float64
}

func placesOf(t *testing.T, doc pdftest.Doc) []place {
	t.Helper()
	pages, err := Read(doc.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var out []place
	for _, g := range pages[0].Glyphs {
		r := func(x float64) float64 { return math.Round(x*100) / 100 }
		out = append(out, place{g.Text, r(g.X), r(g.Y), r(g.Advance), r(g.Size)})
	}
	return out
}

// Every glyph of pdftest.Font is half an em wide.
func TestOperatorsPlaceGlyphs(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          []place
	}{
		{"Td and Tj", "BT /F1 10 Tf 72 700 Td (ab) Tj ET", []place{{"a", 72, 92, 5, 10}, {"b", 77, 92, 5, 10}}},
		{"a number in TJ moves back", "BT /F1 10 Tf 72 700 Td [(a)-200(b)] TJ ET", []place{{"a", 72, 92, 5, 10}, {"b", 79, 92, 5, 10}}},
		{"character and word spacing", "BT /F1 10 Tf 1 Tc 2 Tw 72 700 Td (a b) Tj ET", []place{{"a", 72, 92, 5, 10}, {" ", 78, 92, 5, 10}, {"b", 86, 92, 5, 10}}},
		{"horizontal scale", "BT /F1 10 Tf 50 Tz 72 700 Td (ab) Tj ET", []place{{"a", 72, 92, 2.5, 10}, {"b", 74.5, 92, 2.5, 10}}},
		{"leading and the quote operators", "BT /F1 10 Tf 12 TL 72 700 Td (a) Tj (b) ' 0 1 (c) \" ET", []place{{"a", 72, 92, 5, 10}, {"b", 72, 104, 5, 10}, {"c", 72, 116, 5, 10}}},
		{"TD sets the leading of T*", "BT /F1 10 Tf 72 700 Td 0 -14 TD (a) Tj T* (b) Tj ET", []place{{"a", 72, 106, 5, 10}, {"b", 72, 120, 5, 10}}},
		{"rise", "BT /F1 10 Tf 3 Ts 72 700 Td (a) Tj ET", []place{{"a", 72, 89, 5, 10}}},
		{"text and graphics matrix", "q 2 0 0 2 10 0 cm BT /F1 10 Tf 1 0 0 1 20 300 Tm (a) Tj ET Q", []place{{"a", 50, 192, 10, 20}}},
		{"q and Q keep the font", "BT /F1 10 Tf ET q BT /F1 20 Tf ET Q BT 72 700 Td (a) Tj ET", []place{{"a", 72, 92, 5, 10}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, placesOf(t, page(c.content))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestCompositeFontsTakeWidthsAndTextByGlyphNumber(t *testing.T) {
	doc := pdftest.Doc{
		Pages: []string{"BT /F1 10 Tf 72 700 Td <000100020009> Tj ET"},
		Font: "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Test-Bold/Encoding/Identity-H/ToUnicode 10 0 R" +
			"/DescendantFonts[<</Subtype/CIDFontType2/DW 700/W[1[300] 2 3 400]>>]>>",
		Objects: []string{pdftest.Stream("", "2 beginbfchar <0001> <00660066> <0009> <D83DDE00> endbfchar 1 beginbfrange <0002> <0003> [<0041> <0042>] endbfrange")},
	}
	want := []place{{"ff", 72, 92, 3, 10}, {"A", 75, 92, 4, 10}, {"😀", 79, 92, 7, 10}}
	if d := cmp.Diff(want, placesOf(t, doc)); d != "" {
		t.Error(d)
	}
}

func TestGlyphNamesAndEncodings(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "fi": "ﬁ", "f_f_i": "ffi", "uni20AC": "€", "u1F600": "😀", "one.oldstyle": "1", "bullet": "•", "eacute": "é", "ffl": "ﬄ",
		"g12": "", "c45": "", "uniXYZW": "", "Lslash": "Ł", "Zcaron": "Ž", "quoteright": "’", "Psi": "Ψ", "omega": "ω", "emdash": "—",
	} {
		if got := nameText(name); got != want {
			t.Errorf("nameText(%q) = %q, want %q", name, got, want)
		}
	}
	for code, want := range map[byte][3]rune{ // WinAnsi, MacRoman, Standard
		'A': {'A', 'A', 'A'}, '\'': {'\'', '\'', '’'}, 0x95: {'•', 'ï', 0}, 0xA5: {'¥', '•', '¥'}, 0xAE: {'®', 'Æ', 'ﬁ'}, 0xD0: {'Ð', '–', '—'}, 0xB7: {'·', '∑', '•'}, 0xFB: {'û', '˚', 'ß'},
	} {
		if got := [3]rune{winAnsi(code), macRoman(code), standard(code)}; got != want {
			t.Errorf("code %#x: got %q, want %q", code, got, want)
		}
	}
}

func TestLooksOfGlyphs(t *testing.T) {
	for _, c := range []struct {
		name, content string
		color         glyph.Color
		invisible     bool
	}{
		{"black by default", "", glyph.Color{}, false},
		{"gray", "1 g", glyph.Color{R: 255, G: 255, B: 255}, false},
		{"rgb", "1 0 0 rg", glyph.Color{R: 255}, false},
		{"cmyk", "0 1 0 0 k", glyph.Color{R: 255, B: 255}, false},
		{"a color space by name", "/DeviceRGB cs 0 0 1 sc", glyph.Color{B: 255}, false},
		{"a pattern counts as black", "1 g /Pattern cs /P1 scn", glyph.Color{}, false},
		{"render mode 3", "3 Tr", glyph.Color{}, true},
		{"no opacity", "/G1 gs", glyph.Color{}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := pdftest.Doc{Pages: []string{c.content + " " + hello}, Resources: "/ExtGState<</G1<</ca 0>>>>"}
			pages, err := Read(doc.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			g := pages[0].Glyphs[0]
			if g.Color != c.color || g.Invisible != c.invisible {
				t.Errorf("got %v invisible %v, want %v %v", g.Color, g.Invisible, c.color, c.invisible)
			}
		})
	}
}

func TestFilledShapesAreSeen(t *testing.T) {
	disc := "100 100 m 103 100 103 103 100 103 c 97 103 97 100 100 100 c f "
	doc := page("1 0 0 rg 10 10 100 50 re f " + disc + disc[:len(disc)-2] + "S " + hello)
	pages, err := Read(doc.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, f := range pages[0].Fills {
		switch {
		case f.Plain:
			kinds = append(kinds, "rectangle")
		case f.Round:
			kinds = append(kinds, "round")
		}
	}
	if got := strings.Join(kinds, " "); got != "rectangle round round" {
		t.Errorf("got %q, want a rectangle, a disc and a ring", got)
	}
}
