package ledongthuc

import lpdf "github.com/ledongthuc/pdf"

// operators is every operator of a content stream (ISO 32000-1, table 51) except inline images, which refuse, and those of
// Type 3 glyphs. One without a function leaves no mark on reading.
var operators = map[string]operator{
	// graphics state
	"q":  {"", func(in *interpreter, _ []lpdf.Value) { in.save() }},
	"Q":  {"", func(in *interpreter, _ []lpdf.Value) { in.restore() }},
	"cm": {"nnnnnn", (*interpreter).concat},
	"gs": {"N", (*interpreter).extend},
	"w":  {"n", func(in *interpreter, a []lpdf.Value) { in.now.width = a[0].Float64() }},
	"J":  {}, "j": {}, "M": {}, "d": {}, "ri": {}, "i": {},

	// paths
	"m":  {"nn", func(in *interpreter, a []lpdf.Value) { in.path.add(in.now.ctm, a) }},
	"l":  {"nn", func(in *interpreter, a []lpdf.Value) { in.path.lines++; in.path.add(in.now.ctm, a) }},
	"c":  {"nnnnnn", (*interpreter).curve},
	"v":  {"nnnn", (*interpreter).curve},
	"y":  {"nnnn", (*interpreter).curve},
	"re": {"nnnn", (*interpreter).rectangle},
	"h":  {},
	"S":  {"", (*interpreter).strokePath}, "s": {"", (*interpreter).strokePath},
	"f": {"", (*interpreter).fillPath}, "F": {"", (*interpreter).fillPath}, "f*": {"", (*interpreter).fillPath},
	"B": {"", (*interpreter).fillPath}, "B*": {"", (*interpreter).fillPath},
	"b": {"", (*interpreter).fillPath}, "b*": {"", (*interpreter).fillPath},
	"n": {"", (*interpreter).endPath},
	"W": {"", func(in *interpreter, _ []lpdf.Value) { in.cut = true }}, "W*": {"", func(in *interpreter, _ []lpdf.Value) { in.cut = true }},
	"sh": {"*", (*interpreter).shade},

	// color
	"g": {"n", fillIn(gray)}, "rg": {"nnn", fillIn(rgb)}, "k": {"nnnn", fillIn(cmyk)},
	"G": {"n", strokeIn(gray)}, "RG": {"nnn", strokeIn(rgb)}, "K": {"nnnn", strokeIn(cmyk)},
	"cs": {"N", func(in *interpreter, a []lpdf.Value) { in.now.fill.setSpace(in.space(a[0].Name())) }},
	"CS": {"N", func(in *interpreter, a []lpdf.Value) { in.now.stroke.setSpace(in.space(a[0].Name())) }},
	"sc": {"*", fillIn(current)}, "scn": {"*", fillIn(current)},
	"SC": {"*", strokeIn(current)}, "SCN": {"*", strokeIn(current)},

	// text
	"BT": {"", func(in *interpreter, _ []lpdf.Value) { in.now.text.begin() }},
	"ET": {},
	"Tc": {"n", func(in *interpreter, a []lpdf.Value) { in.now.text.charSpace = a[0].Float64() }},
	"Tw": {"n", func(in *interpreter, a []lpdf.Value) { in.now.text.wordSpace = a[0].Float64() }},
	"Tz": {"n", func(in *interpreter, a []lpdf.Value) { in.now.text.scale = a[0].Float64() / 100 }},
	"TL": {"n", func(in *interpreter, a []lpdf.Value) { in.now.text.leading = a[0].Float64() }},
	"Ts": {"n", func(in *interpreter, a []lpdf.Value) { in.now.text.rise = a[0].Float64() }},
	"Tr": {"n", func(in *interpreter, a []lpdf.Value) { in.now.text.mode = int(a[0].Float64()) }},
	"Tf": {"Nn", (*interpreter).selectFont},
	"Td": {"nn", func(in *interpreter, a []lpdf.Value) { in.now.text.move(a[0].Float64(), a[1].Float64()) }},
	"TD": {"nn", func(in *interpreter, a []lpdf.Value) {
		in.now.text.leading = -a[1].Float64()
		in.now.text.move(a[0].Float64(), a[1].Float64())
	}},
	"Tm": {"nnnnnn", func(in *interpreter, a []lpdf.Value) { in.now.text.place(matrixOf(a)) }},
	"T*": {"", func(in *interpreter, _ []lpdf.Value) { in.now.text.nextLine() }},
	"Tj": {"s", func(in *interpreter, a []lpdf.Value) { in.show(a[0].RawString()) }},
	"TJ": {"a", (*interpreter).showSpaced},
	"'": {"s", func(in *interpreter, a []lpdf.Value) {
		in.now.text.nextLine()
		in.show(a[0].RawString())
	}},
	"\"": {"nns", func(in *interpreter, a []lpdf.Value) {
		in.now.text.wordSpace, in.now.text.charSpace = a[0].Float64(), a[1].Float64()
		in.now.text.nextLine()
		in.show(a[2].RawString())
	}},

	// objects and marks
	"Do": {"N", func(in *interpreter, a []lpdf.Value) { in.draw(a) }},
	"BI": {"*", func(*interpreter, []lpdf.Value) { refuse(InlineImage, "BI") }},
	"MP": {}, "DP": {},
	"BMC": {"*", (*interpreter).markPlain},
	"BDC": {"*", (*interpreter).mark},
	"EMC": {"*", (*interpreter).unmark},
	"BX":  {"", func(in *interpreter, _ []lpdf.Value) { in.lax++ }},
	"EX":  {"", func(in *interpreter, _ []lpdf.Value) { in.lax = max(0, in.lax-1) }},
}
