package ledongthuc

import "golang.org/x/text/encoding/charmap"

// fillCodes sets every code that table knows.
func fillCodes(codes map[int]string, table func(code byte) rune) {
	for code := range 256 {
		if r := table(byte(code)); r != 0 {
			codes[code] = string(r)
		}
	}
}

// winAnsi is WinAnsiEncoding (ISO 32000-1, annex D.2): unused codes above 0x80 are bullets.
func winAnsi(code byte) rune {
	switch {
	case code < ' ':
		return 0
	case code == 0xA0:
		return ' '
	case code == 0xAD:
		return '-'
	case code == 0x7F:
		return '•'
	}
	r := charmap.Windows1252.DecodeByte(code)
	if r == 0xFFFD || r >= 0x80 && r < 0xA0 {
		return '•'
	}
	return r
}

// macRoman is MacRomanEncoding; the currency sign became the euro on Macs later.
func macRoman(code byte) rune {
	switch {
	case code < ' ', code == 0x7F, code == 0xF0:
		return 0
	case code == 0xCA:
		return ' '
	case code == 0xDB:
		return '¤'
	}
	return charmap.Macintosh.DecodeByte(code)
}

// standard is StandardEncoding.
func standard(code byte) rune {
	switch {
	case code == '\'':
		return '’'
	case code == '`':
		return '‘'
	case code >= ' ' && code < 0x7F:
		return rune(code)
	case code >= 0xA1:
		return standardUpper[code-0xA1]
	}
	return 0
}

// standardUpper is StandardEncoding from 0xA1 on; 0 where it has no glyph.
var standardUpper = [95]rune{
	'¡', '¢', '£', '⁄', '¥', 'ƒ', '§', '¤', '\'', '“', '«', '‹', '›', '\uFB01', '\uFB02', // A1
	0, '–', '†', '‡', '·', 0, '¶', '•', '‚', '„', '”', '»', '…', '‰', 0, '¿', // B0
	0, '`', '´', 'ˆ', '˜', '¯', '˘', '˙', '¨', 0, '˚', '¸', 0, '˝', '˛', 'ˇ', // C0
	'—', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // D0
	0, 'Æ', 0, 'ª', 0, 0, 0, 0, 'Ł', 'Ø', 'Œ', 'º', 0, 0, 0, 0, // E0
	0, 'æ', 0, 0, 0, 'ı', 0, 0, 'ł', 'ø', 'œ', 'ß', 0, 0, 0, 0, // F0
}
