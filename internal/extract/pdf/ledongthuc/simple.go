package ledongthuc

import (
	lpdf "github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

// readSimple reads a font of one-byte codes. Both ToUnicode and the glyph names say what a code stands for; where both
// speak they must agree, where neither does the code must not be shown.
func (f *font) readSimple(v, descriptor lpdf.Value) {
	widths := v.Key("Widths")
	if widths.Len() == 0 {
		refuse(NoWidths, f.look.Name) // one of the standard 14 fonts: PDFium has their widths
	}
	first := int(v.Key("FirstChar").Int64())
	for i := range min(widths.Len(), 256) {
		f.width[first+i] = widths.Index(i).Float64() / 1000
	}
	f.fallback = descriptor.Key("MissingWidth").Float64() / 1000

	named := encodingOf(v.Key("Encoding"), descriptor, f.look.Name)
	var mapped map[int]string
	if cmap := v.Key("ToUnicode"); cmap.Kind() == lpdf.Stream {
		mapped = readToUnicode(cmap)
	}
	f.unmapped = map[int]Code{}
	for code := range 256 {
		byName, named := named[code]
		byMap, isMapped := mapped[code]
		switch {
		case isMapped && named && !sameText(byName, byMap):
			f.unmapped[code] = EncodingDisagree
		case isMapped:
			f.text[code] = byMap
		case named:
			f.text[code] = byName
		}
	}
}

// maxDifferences is twice what names and places for 256 codes take.
const maxDifferences = 1024

// encodingOf returns what the codes stand for by the font's encoding alone; codes it says nothing certain about are absent.
func encodingOf(enc, descriptor lpdf.Value, name string) map[int]string {
	const symbolicFlag = 1 << 2
	base := enc.Name()
	if enc.Kind() == lpdf.Dict {
		base = enc.Key("BaseEncoding").Name()
	}
	codes := map[int]string{}
	switch {
	case base == "WinAnsiEncoding":
		fillCodes(codes, winAnsi)
	case base == "MacRomanEncoding":
		fillCodes(codes, macRoman)
	case base == "StandardEncoding", base == "" && descriptor.Key("Flags").Int64()&symbolicFlag == 0 && !embedded(descriptor):
		fillCodes(codes, standard)
	case base == "":
		fillTeX(codes, name)
	default:
		refuse(UnknownFont, base)
	}
	code := 0
	differences := enc.Key("Differences")
	if differences.Len() > maxDifferences {
		refuse(LongContent, "Differences")
	}
	for i := range differences.Len() {
		switch d := differences.Index(i); d.Kind() {
		case lpdf.Integer:
			code = int(d.Int64())
		case lpdf.Name:
			if text := nameText(d.Name()); text != "" {
				codes[code] = text
			} else {
				delete(codes, code)
			}
			code++
		}
	}
	return codes
}

// embedded reports whether the file brings the font program, whose own encoding then rules and is not read here.
func embedded(descriptor lpdf.Value) bool {
	return !descriptor.Key("FontFile").IsNull() || !descriptor.Key("FontFile2").IsNull() || !descriptor.Key("FontFile3").IsNull()
}

// sameText compares what two sources say of a code, blind to ligatures and to the kinds of space, hyphen and quote.
func sameText(a, b string) bool { return a == b || plain(a) == plain(b) }

func plain(s string) string {
	out := []rune(norm.NFKC.String(s))
	for i, r := range out {
		switch r {
		case 0xAD, 0x2010, 0x2011, 0x2212, 0x2013:
			out[i] = '-'
		case 0x2019, 0x2018, '`':
			out[i] = '\''
		case 0x2126:
			out[i] = 0x3A9
		case 0xB5:
			out[i] = 0x3BC
		case 0x2219, 0xB7, 0x25CF, 0x2022:
			out[i] = 0x2022
		}
	}
	return string(out)
}
