package ledongthuc

import (
	"strconv"
	"strings"
)

// nameText returns what a glyph name stands for by the rules of the Adobe Glyph List ("uni0041", "f_i", "A.sc"), or "" for
// a name that says nothing certain ("g12", "c45").
func nameText(name string) string {
	name, _, _ = strings.Cut(name, ".") // a variant: A.sc, one.oldstyle
	var text strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		t := partText(part)
		if t == "" {
			return ""
		}
		text.WriteString(t)
	}
	return text.String()
}

func partText(name string) string {
	if len(name) == 1 && (letter(name[0])) {
		return name
	}
	if t, ok := glyphNames[name]; ok {
		return t
	}
	for _, prefix := range [...]string{"uni", "u"} {
		hex, ok := strings.CutPrefix(name, prefix)
		if !ok || len(hex) < 4 || len(hex) > 6 || prefix == "uni" && len(hex) != 4 {
			continue
		}
		if n, err := strconv.ParseUint(hex, 16, 21); err == nil && n >= ' ' && (n < 0xD800 || n > 0xDFFF) {
			return string(rune(n))
		}
	}
	return ""
}

// glyphNames maps the names that fonts for Latin text use, TeX's included.
var glyphNames = newGlyphNames()

func newGlyphNames() map[string]string {
	m := map[string]string{}
	for _, run := range glyphRuns {
		r := run.first
		for name := range strings.FieldsSeq(run.names) {
			if name != "-" {
				m[name] = string(r)
			}
			r++
		}
	}
	for pair := range strings.FieldsSeq(glyphPairs) {
		name, text, _ := strings.Cut(pair, ":")
		m[name] = text
	}
	return m
}

// glyphRuns are names of consecutive code points; "-" skips one.
var glyphRuns = []struct {
	first rune
	names string
}{
	{' ', "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash"},
	{'0', "zero one two three four five six seven eight nine colon semicolon less equal greater question at"},
	{'[', "bracketleft backslash bracketright asciicircum underscore grave"},
	{'{', "braceleft bar braceright asciitilde"},
	{0xA0, "nbspace exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot sfthyphen registered macron"},
	{0xB0, "degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown"},
	{0xC0, "Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis"},
	{0xD0, "Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls"},
	{0xE0, "agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis"},
	{0xF0, "eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis"},
	{0x100, "Amacron amacron Abreve abreve Aogonek aogonek Cacute cacute Ccircumflex ccircumflex Cdotaccent cdotaccent Ccaron ccaron Dcaron dcaron"},
	{0x110, "Dcroat dcroat Emacron emacron Ebreve ebreve Edotaccent edotaccent Eogonek eogonek Ecaron ecaron Gcircumflex gcircumflex Gbreve gbreve"},
	{0x12A, "Imacron imacron - - Iogonek iogonek Idotaccent dotlessi"},
	{0x139, "Lacute lacute - - Lcaron lcaron - - Lslash lslash Nacute nacute - - Ncaron ncaron"},
	{0x150, "Ohungarumlaut ohungarumlaut OE oe Racute racute - - Rcaron rcaron Sacute sacute - - Scedilla scedilla Scaron scaron"},
	{0x162, "Tcommaaccent tcommaaccent Tcaron tcaron - - - - Umacron umacron - - Uring uring Uhungarumlaut uhungarumlaut Uogonek uogonek"},
	{0x178, "Ydieresis Zacute zacute Zdotaccent zdotaccent Zcaron zcaron longs"},
	{0x2D8, "breve dotaccent ring ogonek tilde hungarumlaut"},
	{0x391, "Alpha Beta Gamma - Epsilon Zeta Eta Theta Iota Kappa Lambda - Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi"},
	{0x3B1, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda - nu xi omicron pi rho sigma1 sigma tau upsilon phi chi psi omega"},
	{0x2013, "endash emdash afii00208 - - quoteleft quoteright quotesinglbase quotereversed quotedblleft quotedblright quotedblbase - dagger daggerdbl bullet"},
	{0x2190, "arrowleft arrowup arrowright arrowdown arrowboth"},
	{0xFB00, "ff fi fl ffi ffl"},
}

// glyphPairs are single names, name:text.
const glyphPairs = `florin:ƒ circumflex:ˆ caron:ˇ ellipsis:… perthousand:‰ guilsinglleft:‹ guilsinglright:› fraction:⁄ Euro:€ euro:€
trademark:™ partialdiff:∂ Delta:∆ product:∏ summation:∑ minus:− radical:√ infinity:∞ integral:∫ approxequal:≈ notequal:≠
lessequal:≤ greaterequal:≥ lozenge:◊ Omega:Ω softhyphen:- nonbreakingspace:` + "\u00a0" + ` hyphenminus:- hyphenchar:- figuredash:‒
asteriskmath:* bulletoperator:• openbullet:◦ circle:○ blackcircle:● filledbox:■ blacksquare:■ square:□ triagrt:► blacktriangleright:▶
checkmark:✓ visiblespace:␣ visualspace:␣ quotedblbase:„ numero:№ perthousandzero:‰ mu1:µ middot:· dotmath:· periodcenter:·
logicalor:∨ logicaland:∧ similar:∼ asciitildemath:∼ equivalence:≡ plusorminus:± cwm:` + "\u200b" + ` compwordmark:` + "\u200b" + ` zerowidthnonjoiner:` + "\u200b"
