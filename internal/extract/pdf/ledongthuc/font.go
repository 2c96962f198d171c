package ledongthuc

import (
	lpdf "github.com/ledongthuc/pdf"

	"himscore/internal/extract/pdf/glyph"
)

// font maps the codes of shown strings to text and widths.
type font struct {
	look      *glyph.Font
	bold      *glyph.Font // look with weight, made when first needed
	composite bool
	text      map[int]string
	width     map[int]float64 // at font size 1
	fallback  float64         // width of a code not in width
	refusal   *Refusal        // why glyphs of this font cannot be read; fonts that are never shown do no harm
	unmapped  map[int]Code    // codes that may not be shown, and why; nil value means UnmappedCode
}

// glyph returns text and width of a code. It refuses a code it cannot explain, unless an ActualText does so or the font draws pictures.
func (f *font) glyph(code int, replaced bool) (string, float64) {
	width, ok := f.width[code]
	if !ok {
		width = f.fallback
	}
	text, ok := f.text[code]
	if !ok && !replaced && !f.look.Icons {
		if why, known := f.unmapped[code]; known {
			refuse(why, code)
		}
		refuse(UnmappedCode, code)
	}
	return text, width
}

// eachCode calls do for every code of a shown string: one byte each, two in a composite font (Identity-H).
func (f *font) eachCode(s string, do func(code int)) {
	if !f.composite {
		for i := range len(s) {
			do(int(s[i]))
		}
		return
	}
	if len(s)%2 != 0 {
		refuse(BadOperands, "odd length of a two-byte string")
	}
	for i := 0; i+1 < len(s); i += 2 {
		do(int(s[i])<<8 | int(s[i+1]))
	}
}

// emboldened is the font as drawn with fill and stroke, which is how bold is faked.
func (f *font) emboldened() *glyph.Font {
	if f.bold == nil {
		b := *f.look
		b.Bold = true
		f.bold = &b
	}
	return f.bold
}

// fontCache holds the fonts of a file. The library has no object identity, so the printed dictionary, which names its
// parts by reference, is the key: equal dictionaries are the same font.
type fontCache map[string]*font

func (c fontCache) load(v lpdf.Value) *font {
	if v.Kind() != lpdf.Dict {
		refuse(MissingResource, "font")
	}
	key := v.String()
	if f, ok := c[key]; ok {
		return f
	}
	f := &font{text: map[int]string{}, width: map[int]float64{}}
	c[key] = f
	func() {
		defer func() {
			if cause := recover(); cause != nil {
				f.refusal = asRefusal(cause)
			}
		}()
		f.read(v)
	}()
	return f
}

func (f *font) read(v lpdf.Value) {
	descriptor := v
	kind := v.Key("Subtype").Name()
	switch kind {
	case "Type0":
		f.composite = true
		descriptor = v.Key("DescendantFonts").Index(0)
	case "Type1", "TrueType", "MMType1":
	case "Type3":
		refuse(Type3Font, v.Key("Name"))
	default:
		refuse(UnknownFont, kind)
	}
	d := descriptor.Key("FontDescriptor")
	const italicFlag, forceBold = 1 << 6, 1 << 18
	flags, weight := d.Key("Flags").Int64(), int(d.Key("FontWeight").Int64())
	if flags&forceBold != 0 {
		weight = 700
	}
	f.look = glyph.NewFont(v.Key("BaseFont").Name(), weight, flags&italicFlag != 0)
	if f.composite {
		f.readComposite(v, descriptor)
		return
	}
	f.readSimple(v, d)
}

// readComposite reads a CID font whose codes are glyph numbers (Identity-H): only ToUnicode tells what they stand for.
func (f *font) readComposite(v, descendant lpdf.Value) {
	if enc := v.Key("Encoding"); enc.Name() != "Identity-H" {
		refuse(PredefinedCMap, enc.Name())
	}
	cmap := v.Key("ToUnicode")
	if cmap.Kind() != lpdf.Stream {
		refuse(NoToUnicode, f.look.Name)
	}
	f.text = readToUnicode(cmap)
	f.fallback = 1
	if dw := descendant.Key("DW"); !dw.IsNull() {
		f.fallback = dw.Float64() / 1000
	}
	f.readCIDWidths(descendant.Key("W"))
}

// readCIDWidths reads a W array: "c [w1 w2 …]" and "first last w" (ISO 32000-1, 9.7.4.3).
func (f *font) readCIDWidths(w lpdf.Value) {
	left := maxMappings
	set := func(code int, width float64) {
		if left--; left < 0 {
			refuse(LongContent, "W")
		}
		f.width[code] = width / 1000
	}
	for i := 0; i+1 < w.Len(); {
		first := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == lpdf.Array {
			for j := range list.Len() {
				set(first+j, list.Index(j).Float64())
			}
			i += 2
			continue
		}
		last := int(w.Index(i + 1).Int64())
		if first < 0 || last > 0xFFFF || i+2 >= w.Len() {
			refuse(NoWidths, "W")
		}
		width := w.Index(i + 2).Float64()
		for c := first; c <= last; c++ {
			set(c, width)
		}
		i += 3
	}
}
