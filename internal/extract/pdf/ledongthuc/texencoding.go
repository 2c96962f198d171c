package ledongthuc

import "strings"

// fillTeX sets the codes of a font of the Computer Modern family, whose built-in encodings are fixed: OT1 for text, OMS for symbols,
// OML for math italic (The LaTeX Companion, ch. 7). Of any other font's built-in encoding nothing is known here.
func fillTeX(codes map[int]string, name string) {
	name = strings.TrimRight(name, "0123456789")
	switch name {
	case "CMR", "CMBX", "CMB", "CMSS", "CMSSBX", "CMSSI", "CMSSDC", "CMSL", "CMBXSL", "CMTI", "CMBXTI", "CMCSC", "CMU", "CMSSQ", "CMSSQI", "CMDUNH":
		fillOT1(codes)
	case "CMSY", "CMBSY":
		fillRunes(codes, omsRunes)
	case "CMMI", "CMMIB":
		fillLetters(codes)
		fillRunes(codes, omlRunes)
	}
}

func fillLetters(codes map[int]string) {
	for c := 'A'; c <= 'Z'; c++ {
		codes[int(c)] = string(c)
		codes[int(c)+32] = string(c + 32)
	}
}

// fillOT1 sets OT1, which is ASCII but for the codes below space and a few signs.
func fillOT1(codes map[int]string) {
	for c := '!'; c <= '~'; c++ {
		codes[int(c)] = string(c)
	}
	fillRunes(codes, ot1Runes)
	for i, ligature := range [...]string{"ff", "fi", "fl", "ffi", "ffl"} {
		codes[0x0B+i] = ligature
	}
}

func fillRunes(codes map[int]string, runes map[int]rune) {
	for code, r := range runes {
		codes[code] = string(r)
	}
}

var (
	ot1Runes = map[int]rune{
		0x00: 'Γ', 0x01: 'Δ', 0x02: 'Θ', 0x03: 'Λ', 0x04: 'Ξ', 0x05: 'Π', 0x06: 'Σ', 0x07: 'Υ', 0x08: 'Φ', 0x09: 'Ψ', 0x0A: 'Ω',
		0x10: 'ı', 0x19: 'ß', 0x1A: 'æ', 0x1B: 'œ', 0x1C: 'ø', 0x1D: 'Æ', 0x1E: 'Œ', 0x1F: 'Ø',
		0x22: '”', 0x27: '’', 0x3C: '¡', 0x3E: '¿', 0x5C: '“', 0x60: '‘', 0x7B: '–', 0x7C: '—',
	}
	omsRunes = map[int]rune{
		0x00: '−', 0x01: '·', 0x02: '×', 0x03: '∗', 0x04: '÷', 0x05: '⋄', 0x06: '±', 0x0E: '◦', 0x0F: '•', 0x14: '≤', 0x15: '≥', 0x18: '∼', 0x19: '≈',
		0x20: '←', 0x21: '→', 0x22: '↑', 0x23: '↓', 0x24: '↔', 0x29: '⇒', 0x31: '∞', 0x32: '∈', 0x6A: '|', 0x6E: '\\', 0x78: '§', 0x7A: '¶', 0x79: '†',
	}
	omlRunes = map[int]rune{0x3A: '.', 0x3B: ',', 0x3C: '<', 0x3D: '/', 0x3E: '>', 0x0B: 'α', 0x0C: 'β', 0x0D: 'γ', 0x0E: 'δ', 0x16: 'μ', 0x19: 'π', 0x1B: 'σ'}
)
