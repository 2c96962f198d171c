package linetext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sureMarks open a list item wherever they stand first; nobody begins a sentence with them.
const sureMarks = "•●○◦▪▫■□◆◇◘◙►▶▸▹▻‣⁃∙⦁⦿➢➣➤➔➜➝➞➡❖❑❒✓✔✦✧✪★☆☑✗✘\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf076\uf06e\uf06f\uf071\uf0e0"

// doubtfulMarks open a list item only with a blank behind them: "- Coded", but not "-5%" or "*note".
const doubtfulMarks = "-–—−*+·»›~→>"

// typedMarks are those that people type of several signs, as bullets: "-- Coded", "=> Coded", ">> Coded". A blank stands behind them.
var typedMarks = []string{"---", "--", "==>", "=>", "-->", "->", ">>", "**", "++", "~~", "––", "—-"}

// A dash before one of these alone continues a span of dates ("2019" / "– Present"); "- Present cases weekly" is an item.
var dateTail = regexp.MustCompile(`^(?i:present|current|now|today|([a-z]{3,9}\.? )?(19|20)\d\d)\W*$`)

// CutBullet takes a typed bullet mark from the start of text and returns what follows it. The letter o counts
// as a mark when a tab follows, as Word types it.
func CutBullet(text string) (rest string, found bool) {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	mark, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text, false
	}
	rest = text[size:]
	blank := rest != "" && isBlank(rest)
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	switch {
	case trimmed == "", framed(text):
		return text, false
	case strings.ContainsRune(sureMarks, mark), unicode.Is(unicode.Co, mark):
		return again(trimmed), true
	case mark == 'o' && (rest[0] == '\t' || blank && opensUpper(trimmed)): // as Word types and pastes it
		return trimmed, true
	case mark == '-' && opensWord(rest): // no blank was typed
		return rest, true
	case blank && strings.ContainsRune(doubtfulMarks, mark):
		if dateTail.MatchString(trimmed) && strings.ContainsRune("-–—−", mark) {
			return text, false
		}
		return trimmed, true
	}
	return cutTyped(text)
}

// framed reports an ornament, the same marks before and behind a text with blanks between: "~ Education ~" is no item of a list.
func framed(text string) bool {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	first, last := strings.IndexFunc(text, unicode.IsSpace), strings.LastIndexFunc(text, unicode.IsSpace)
	if first <= 0 || first == last {
		return false
	}
	mark := text[:first]
	return mark == strings.TrimSpace(text[last:]) && strings.IndexFunc(mark, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// cutTyped takes off a mark of several signs.
func cutTyped(text string) (rest string, found bool) {
	for _, mark := range typedMarks {
		rest, found := strings.CutPrefix(text, mark)
		if !found || rest == "" || !isBlank(rest) {
			continue
		}
		if rest = strings.TrimLeftFunc(rest, unicode.IsSpace); rest == "" || dateTail.MatchString(rest) {
			return text, false
		}
		return rest, true
	}
	return text, false
}

// opensWord reports a word of small letters behind its capital: "-Coded" is an item, "-CM" the rest of a code.
func opensWord(text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[size:])
	return unicode.IsUpper(first) && unicode.IsLower(second) && !dateTail.MatchString(text)
}

// opensUpper reports a capital or a digit: no sentence begins "o Coded", so its o is a mark.
func opensUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// again drops a mark that was typed twice ("• • Coded", "•- Coded").
func again(text string) string {
	if mark, size := utf8.DecodeRuneInString(text); strings.ContainsRune(sureMarks, mark) || strings.HasPrefix(text, "- ") {
		return strings.TrimLeftFunc(text[size:], unicode.IsSpace)
	}
	return text
}

// IsMark reports whether text is a bullet mark and nothing else.
func IsMark(text string) bool {
	text = strings.TrimSpace(text)
	mark, size := utf8.DecodeRuneInString(text)
	return size > 0 && size == len(text) &&
		(strings.ContainsRune(sureMarks, mark) || strings.ContainsRune(doubtfulMarks, mark) || unicode.Is(unicode.Co, mark))
}

// IsRule reports whether text is a drawn line ("-----", "=====", "* * *") and says nothing.
func IsRule(text string) bool {
	n := 0
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
		case strings.ContainsRune("-–—_=*~#.·•+─━═‾¯|", r):
			n++
		default:
			return false
		}
	}
	return n >= 3
}

func isBlank(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSpace(r)
}
