package linetext

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Repair undoes mojibake: UTF-8 that some program took for Windows-1252, as copying between programs leaves it ("nurseâ€™s", "Â£5",
// "ï‚· Coded"). What was mistaken twice is undone twice.
func Repair(text string) string {
	for range 2 {
		repaired := repairOnce(text)
		if repaired == text {
			break
		}
		text = repaired
	}
	return text
}

// leads are the letters that the first byte of a sequence was taken for. Other first bytes stand for letters that resumes hardly
// hold, and their look-alikes begin words of French and Portuguese.
const leads = "ÂÃâïð"

func repairOnce(text string) string {
	if strings.IndexByte(text, leads[0]) < 0 { // the first byte of all of them
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if strings.ContainsRune(leads, r) {
			if meant, length := meantBy(text[i:]); length > 0 {
				b.WriteString(meant)
				i += length
				continue
			}
		}
		b.WriteString(text[i : i+size])
		i += size
	}
	return b.String()
}

// meantBy reads the letters at the start of text as the bytes they were taken for. The length is 0 where they make no sense.
func meantBy(text string) (meant string, length int) {
	var raw []byte
	for i, r := range text {
		c, ok := byteOf(r)
		if !ok {
			break
		}
		raw = append(raw, c)
		if utf8.FullRune(raw) {
			if got, _ := utf8.DecodeRune(raw); got != utf8.RuneError && len(raw) > 1 {
				return string(got), i + utf8.RuneLen(r)
			}
			break
		}
	}
	if strings.HasPrefix(text, "â€") { // the last byte of a closing quote is no letter of Windows-1252, and got lost
		return "”", len("â€")
	}
	return "", 0
}

func byteOf(r rune) (byte, bool) {
	if 0x80 <= r && r < 0xA0 { // bytes that Windows-1252 gives no letter
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}
