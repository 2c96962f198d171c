package hostile

import (
	"bytes"
	"compress/lzw"
	"encoding/hex"
	"fmt"
	"strings"
)

// filters are PDFs whose content unpacks to too much, or not at all.
func filters() []File {
	content := func(entries, data string) []byte {
		return sheet{replace: map[int]string{4: stream(entries, data)}}.bytes()
	}
	flate := func(data []byte) string { return string(deflated(data)) }
	bombed := func(name, entries string, data []byte) File {
		return File{name, readable + " too_large timed_out", content(entries, string(data))}
	}
	var names []string
	var nested = []byte(greeting)
	for range 60 {
		names = append(names, "/FlateDecode")
		nested = deflated(nested)
	}
	predictor := func(parms string) []byte {
		return content("/Filter/FlateDecode/DecodeParms<<"+parms+">>", flate(append([]byte{2}, greeting...)))
	}
	return []File{
		bombed("a content of a gigabyte", "/Filter/FlateDecode", bomb(' ', 1000)),
		bombed("a content packed twice", "/Filter[/FlateDecode/FlateDecode]", deflated(bomb(' ', 400))),
		bombed("a content of hexadecimal blanks", "/Filter[/FlateDecode/ASCIIHexDecode]", bomb('2', 20)),
		bombed("a content of zeros in ASCII85", "/Filter[/FlateDecode/ASCII85Decode]", bomb('z', 30)),
		bombed("a content of run lengths", "/Filter[/FlateDecode/RunLengthDecode]", bomb(0x81, 20)),
		bombed("a content of LZW", "/Filter/LZWDecode", lzwBomb()),
		{"a content packed sixty times", readable, content("/Filter["+strings.Join(names, "")+"]", string(nested))},
		{"ten thousand filters", readable, content("/Filter["+strings.Repeat("/ASCIIHexDecode", 10_000)+"]", hex.EncodeToString([]byte(greeting)))},
		{"a filter that is its own stream", readable, content("/Filter 4 0 R/DecodeParms 4 0 R", greeting)},
		{"a filter that nobody knows", readable, content("/Filter/Mystery", greeting)},
		{"rows as wide as memory", readable + " too_large", predictor("/Predictor 12/Columns 2000000000")},
		{"rows wider than any number", readable + " too_large", predictor("/Predictor 12/Columns 9223372036854775807")},
		{"rows of less than nothing", readable, predictor("/Predictor 12/Columns -1")},
		{"rows of no bytes", readable, predictor("/Predictor 12/Columns 0")},
		{"more colors than there are", readable + " too_large", predictor("/Predictor 15/Colors 2147483647/BitsPerComponent 32/Columns 2147483647")},
		{"a TIFF predictor of nothing", readable, predictor("/Predictor 2/Colors 0/BitsPerComponent 0/Columns 0")},
		{"a content cut in its packing", readable, content("/Filter/FlateDecode", flate([]byte(strings.Repeat(greeting, 100)))[:60])},
		{"a picture of a terapixel", readable + " too_large timed_out", picture("/Width 1000000/Height 1000000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode", string(bomb(0, 100)))},
		{"a picture in every old format", readable + " too_large timed_out", picture("/Width 65535/Height 65535/BitsPerComponent 1/ColorSpace/DeviceGray/Filter[/JBIG2Decode/CCITTFaxDecode/DCTDecode/JPXDecode]", strings.Repeat("\xff\xd8\x00\x01", 1000))},
	}
}

func picture(entries, data string) []byte {
	return sheet{resources: "/XObject<</I1 7 0 R>>", content: greeting + " q 612 0 0 792 0 0 cm /I1 Do Q", more: []string{stream("/Subtype/Image"+entries, data)}}.bytes()
}

func lzwBomb() []byte {
	var out bytes.Buffer
	z := lzw.NewWriter(&out, lzw.MSB, 8)
	_, _ = z.Write(bytes.Repeat([]byte(" "), 30<<20))
	_ = z.Close()
	return out.Bytes()
}

// contents are PDFs whose content is a bomb or nonsense.
func contents() []File {
	page := func(content string) []byte { return sheet{content: content}.bytes() }
	packed := func(content string) []byte {
		return sheet{replace: map[int]string{4: stream("/Filter/FlateDecode", string(deflated([]byte(content))))}}.bytes()
	}
	show := func(setup, after string) []byte {
		return page("BT /F1 11 Tf " + setup + " (Ada Vale codes charts) Tj " + after + " ET")
	}
	const slow = readable + " too_large timed_out"
	repeated := func(name, want, piece string, times int) File {
		return File{name, want, packed(greeting + " " + strings.Repeat(piece, times))}
	}
	return []File{
		repeated("operands without an operator", slow, "1 ", 3_900_000),
		repeated("operators without end", slow, "q Q ", 600_000),
		repeated("saved states without end", slow, "q ", 300_000),
		repeated("texts without end", slow, "(a) Tj ", 60_000),
		repeated("letters without end", slow, "BT /F1 9 Tf 72 720 Td ("+strings.Repeat("coded charts ", 100)+") Tj ET ", 1_000),
		repeated("letters all in one place", slow, "BT /F1 9 Tf 72 700 Td (a) Tj ET ", 60_000),
		repeated("every letter in a row of its own", slow, "BT /F1 0.1 Tf 0 -0.1 Td (a) Tj ET 1 0 0 1 0.1 0.3 cm ", 20_000),
		repeated("rectangles without end", slow, "0 0 5 5 re f ", 50_000),
		repeated("a path without end", slow, "1 1 l ", 400_000),
		repeated("marked content without end", slow, "/Span<</ActualText(x)>>BDC ", 20_000),
		repeated("pictures inside the content without end", slow, "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI ", 15_000),
		repeated("clips without end", slow, "0 0 600 700 re W n ", 40_000),
		repeated("fonts chosen without end", slow, "BT /F1 9 Tf ET ", 100_000),
		{"a text of eight million letters", slow, packed("BT /F1 9 Tf 72 720 Td (" + strings.Repeat("a", 7<<20) + ") Tj ET")},
		{"an array of pieces without end", slow, packed("BT /F1 9 Tf 72 720 Td [" + strings.Repeat("(a)-9", 80_000) + "] TJ ET")},
		{"arrays in the content nested without end", slow, packed(greeting + strings.Repeat("[", 300_000))},
		{"dictionaries in the content nested without end", slow, packed(greeting + strings.Repeat("<</A", 300_000))},
		{"a content with a string without end", slow, page(greeting + " (" + strings.Repeat("(", 100_000))},
		{"a content with a hexadecimal string without end", slow, page(greeting + " <61")},
		{"a content of zeros", slow, packed(strings.Repeat("\x00", 8_000_000))},
		{"a content of noise", slow, page(noise(200_000))},
		{"a font size beyond numbers", slow, show("1e38 0 0 1e38 0 0 Tm /F1 "+strings.Repeat("9", 300)+" Tf", "")},
		{"a font size of nothing", slow, show("/F1 0 Tf", "")},
		{"numbers that are none", slow, show("nan inf -inf Td 1.2.3 -- Tc", "")},
		{"spacing beyond numbers", slow, show("1e38 Tc 1e38 Tw 1e38 Tz 1e38 TL", "T* (b) ' 1e38 Ts (c) Tj")},
		{"a matrix that squares itself", slow, page(strings.Repeat("1000000 0 0 1000000 0 0 cm ", 500) + greeting)},
		{"a matrix of zeros", slow, page("0 0 0 0 0 0 cm " + greeting)},
		{"lines without room for them", slow, packed("BT /F1 1 Tf 0 TL " + strings.Repeat("(a)' ", 60_000) + "ET")},
		{"bars drawn like letters", slow, packed(greeting + " BT /F1 11 Tf " + strings.Repeat("1 0 0 1 72 600 Tm (.) Tj ", 50_000) + "ET")},
	}
}

func noise(n int) string {
	out := make([]byte, n)
	seed := uint32(7)
	for i := range out {
		seed = seed*1664525 + 1013904223
		out[i] = byte(seed >> 24)
	}
	return string(out)
}

// forms are PDFs whose drawings draw themselves.
func forms() []File {
	form := func(entries, content string) string {
		return stream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]"+entries, content)
	}
	use := func(more ...string) []byte {
		return sheet{resources: "/XObject<</X1 7 0 R/X2 8 0 R>>", content: greeting + " /X1 Do", more: more}.bytes()
	}
	var levels []string
	for i := range 30 { // each draws the next ten times
		own := fmt.Sprintf("/Resources<</XObject<</N %d 0 R>>>>", firstMore+i+1)
		levels = append(levels, form(own, strings.Repeat("/N Do ", 10)))
	}
	levels = append(levels, form("/Resources 6 0 R", greeting))
	const slow = readable + " too_large timed_out"
	return []File{
		{"a form that draws itself", slow, use(form("/Resources 6 0 R", greeting+" /X1 Do"), form("", greeting))},
		{"two forms that draw each other", slow, use(form("/Resources 6 0 R", "/X2 Do"), form("/Resources 6 0 R", "/X1 Do"))},
		{"forms that multiply", slow, use(levels...)},
		{"a form drawn over and over", slow, sheet{resources: "/XObject<</X1 7 0 R>>", content: greeting + strings.Repeat(" /X1 Do", 5_000), more: []string{form("/Resources 6 0 R", greeting)}}.bytes()},
		{"a packed form drawn over and over", slow, sheet{resources: "/XObject<</X1 7 0 R>>", content: greeting + strings.Repeat(" /X1 Do", 1_900), more: []string{form("/Filter/FlateDecode", string(bomb(' ', 7)))}}.bytes()},
		{"a pattern that paints with itself", slow, sheet{resources: "/Pattern<</P1 7 0 R>>", content: greeting + " /Pattern cs /P1 scn 0 0 600 700 re f", more: []string{
			stream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 0.0001/YStep 0.0001/Resources 6 0 R", "/Pattern cs /P1 scn 0 0 9 9 re f"),
		}}.bytes()},
		{"a mask that is its own group", slow, sheet{resources: "/ExtGState<</G1 7 0 R>>", content: "/G1 gs " + greeting, more: []string{
			"<</SMask<</S/Luminosity/G 8 0 R>>>>", form("/Group<</S/Transparency>>/Resources 6 0 R", "/G1 gs 0 0 9 9 re f"),
		}}.bytes()},
		{"a color space of itself", slow, sheet{resources: "/ColorSpace<</C1 7 0 R>>", content: "/C1 cs 1 scn " + greeting, more: []string{"[/Indexed 7 0 R 255 7 0 R]"}}.bytes()},
		{"a function of itself", slow, sheet{resources: "/Shading<</S1<</ShadingType 1/ColorSpace/DeviceRGB/Function 7 0 R>>>>", content: greeting + " /S1 sh", more: []string{
			"<</FunctionType 3/Domain[0 1]/Functions[7 0 R 7 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>",
		}}.bytes()},
	}
}
