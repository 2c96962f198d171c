package hostile

import (
	"fmt"
	"strings"
)

// fonts are PDFs whose fonts lead astray.
func fonts() []File {
	const slow = readable + " too_large timed_out"
	with := func(font string, more ...string) []byte { return sheet{font: font, more: more}.bytes() }
	simple := func(entries string) string { return strings.TrimSuffix(plainFont, ">>") + entries + ">>" }
	wide := func(w, mapping string) []byte {
		return sheet{
			content: "BT /F1 11 Tf 72 720 Td <000100020003> Tj ET",
			font:    "<</Type/Font/Subtype/Type0/BaseFont/Wide/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>",
			more:    []string{"<</Type/Font/Subtype/CIDFontType2/BaseFont/Wide/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[" + w + "]>>", stream("/Filter/FlateDecode", string(deflated([]byte(mapping))))},
		}.bytes()
	}
	mapping := func(rows string) string { return "begincmap " + rows + " endcmap" }
	letters := mapping("1 beginbfrange <0001> <00FF> <0041> endbfrange")
	many := func(row string, n int) string { return strings.Repeat(row, n) }
	glyphs := func(procedure string) []byte {
		return with("<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 122/Widths["+strings.Repeat("500 ", 58)+
			"]/Encoding<</Differences[65"+strings.Repeat("/a", 58)+"]>>/CharProcs<</a 7 0 R>>/Resources 6 0 R>>", stream("", procedure))
	}
	return []File{
		{"letters that draw letters of their own font", slow, glyphs("500 0 d0 BT /F1 900 Tf (Ada) Tj ET")},
		{"letters that are bombs", slow, glyphs("500 0 d0 " + strings.Repeat("0 0 9 9 re f ", 5_000))},
		{"letters without an end", slow, glyphs("500 0 d0 (")},
		{"widths of triples without end", slow, wide(many("0 65535 500 ", 100_000), letters)},
		{"widths that go backwards", slow, wide("9 1 500 65535 0 500", letters)},
		{"widths below zero and beyond", slow, wide("-5[1 2 3]4294967290[1 2]9223372036854775807[1 2] 0 9223372036854775807 500", letters)},
		{"widths that are no numbers", slow, wide("1[(a)/b null[1]<</A 1>>]", letters)},
		{"widths of infinity", slow, wide("1["+strings.Repeat("9", 310)+" -"+strings.Repeat("9", 310)+"]", letters)},
		{"a map over every number", slow, wide("", mapping("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"))},
		{"a map of ranges without end", slow, wide("", mapping("9 beginbfrange "+many("<0000> <FFFF> <0041>", 300_000)+" endbfrange"))},
		{"a map of letters without end", slow, wide("", mapping("9 beginbfchar "+many("<0001><0041>", 600_000)+" endbfchar"))},
		{"a map from one letter to a book", slow, wide("", mapping("1 beginbfchar <0001> <"+many("0041", 400_000)+"> endbfchar"))},
		{"a map of a list without end", slow, wide("", mapping("1 beginbfrange <0001> <FFFF> ["+many("<0041>", 250_000)))},
		{"a map of halves of letters", slow, wide("", mapping("1 beginbfrange <0001> <00FF> <D800> endbfrange"))},
		{"a map that uses itself", slow, with(simple("/ToUnicode 7 0 R"), stream("/UseCMap 7 0 R", "/Self usecmap "+letters))},
		{"a map that is a bomb", slow, with(simple("/ToUnicode 7 0 R"), stream("/Filter/FlateDecode", string(bomb('<', 40))))},
		{"differences without end", slow, with(simple("/Encoding 7 0 R"), "<</Type/Encoding/Differences 8 0 R>>", "[0"+many("/a", 300_000)+"]")},
		{"differences beyond the font", slow, with(simple("/Encoding<</Differences[-9/a/b 9223372036854775807/c/d/e]>>"))},
		{"an encoding of itself", slow, with(simple("/Encoding 7 0 R"), "<</BaseEncoding 7 0 R/Differences 7 0 R>>")},
		{"a font that descends from itself", slow, with("<</Type/Font/Subtype/Type0/BaseFont/Wide/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>")},
		{"a font with its first letter beyond numbers", slow, with(strings.Replace(plainFont, "/FirstChar 32", "/FirstChar 9223372036854775800", 1))},
		{"a font program of noise", slow, with(simple("/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 7 0 R>>"), stream("", noise(100_000)))},
		{"a font program that is a bomb", slow, with(simple("/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 7 0 R>>"), stream("/Filter/FlateDecode", string(bomb(0, 40))))},
		{"a font program that says it has all tables", slow, with(simple("/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 7 0 R>>"), stream("", "\x00\x01\x00\x00\xff\xff\x00\x80\x00\x03\x00\x70"+strings.Repeat("glyf\x00\x00\x00\x00\x00\x00\x00\x10\xff\xff\xff\xff", 4000)))},
		{"thousands of fonts", slow, manyFonts(2_000)},
	}
}

func manyFonts(n int) []byte {
	var names, content strings.Builder
	for i := range n {
		fmt.Fprintf(&names, "/G%d<</Type/Font/Subtype/Type1/BaseFont/B%d/Encoding/WinAnsiEncoding/FirstChar 97/Widths[500 500 500]>>", i, i)
		fmt.Fprintf(&content, "BT /G%d 9 Tf 72 700 Td (abc) Tj ET ", i)
	}
	return sheet{content: content.String(), replace: map[int]string{6: "<</Font<</F1 5 0 R" + names.String() + ">>>>"}}.bytes()
}

// locked are PDFs that need a password or say so.
func locked() []File {
	const secret = "<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>"
	with := func(entries string) []byte {
		return sheet{trailer: "/ID[<00><00>]/Encrypt<</Filter/Standard" + entries + "/O" + secret + "/U" + secret + "/P -4>>"}.bytes()
	}
	return []File{
		{"a PDF with a password, 40 bits", "encrypted", with("/V 1/R 2")},
		{"a PDF with a password, 128 bits", "encrypted", with("/V 2/R 3/Length 128")},
		{"a PDF with a password, AES", "encrypted corrupt", with("/V 4/R 4/Length 128/CF<</StdCF<</CFM/AESV2/AuthEvent/DocOpen/Length 16>>>>/StmF/StdCF/StrF/StdCF")},
		{"a PDF with a password, AES-256", "encrypted corrupt", with("/V 5/R 6/Length 256/OE" + secret + "/UE" + secret + "/Perms<00>")},
		{"a PDF with a lock nobody knows", "encrypted corrupt", sheet{trailer: "/ID[<00><00>]/Encrypt<</Filter/Mystery/V 99>>"}.bytes()},
		{"a PDF with a key of no length", "encrypted corrupt", with("/V 2/R 3/Length -8")},
		{"a lock that is itself", readable + " encrypted", sheet{trailer: "/Encrypt 7 0 R", more: []string{"7 0 R"}}.bytes()},
		{"an older PDF inside an envelope", Report + " no_text encrypted", sheet{catalog: "/Collection<</View/H/D(a.pdf)>>/Names<</EmbeddedFiles<</Names[(a.pdf)7 0 R]>>>>", more: []string{"<</Type/Filespec/F(a.pdf)/EF<</F 4 0 R>>>>"}}.bytes()},
	}
}
