package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const listMark = '•'

// mark is what shows that a row begins a list item: a bullet character, a number, or a drawn disc.
type mark struct {
	x     float64
	drawn bool
}

// sureMarks open a list item wherever they stand first; weakMarks may be something else, so they need company.
const (
	sureMarks = "•●○◦▪■□▫▸▶►▹▻➢➣➤➔➜➞❖◆◇◈✓✔✗✦✧★☆‣⁃∙⦁⚫⬤◘◉"
	weakMarks = "-–—−*·o§+>»~→"
)

func isMark(r rune) bool {
	return strings.ContainsRune(sureMarks, r) || r >= 0xF000 && r <= 0xF0FF && wingMark(r)
}

// findMarks takes the list marks off the rows of a column. A mark is a word of its own before the text, a sign stuck to the
// first word, or a small shape drawn to the left of it.
func findMarks(rows []*row, shapes []shape) {
	company := weakCompany(rows)
	for _, r := range rows {
		switch w := r.words[0]; {
		case startsWithMark(w.text):
			r.mark = &mark{x: w.x0}
			r.words = afterMark(r.words)
		case len(r.words) > 1 && isWeak(w.text) && (company[weakKey(r)] > 1 || opensSentence(r.words[1].text)):
			r.mark = &mark{x: w.x0}
			r.words = r.words[1:]
		case len(r.words) > 1 && isNumber(w.text) && company[weakKey(r)] > 1:
			r.mark = &mark{x: w.x0}
			r.words = r.words[1:]
		default:
			r.mark = drawnMark(r, shapes)
		}
	}
}

func startsWithMark(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isMark(r)
}

// afterMark removes the sign from the words. A row of nothing but signs keeps an empty word: its text follows on a row of
// its own.
func afterMark(words []word) []word {
	first := words[0]
	first.text = strings.TrimLeftFunc(first.text, isMark)
	if first.text != "" {
		first.x0 += 0.6 * first.size // about the width of the sign
		words = slices.Clone(words)
		words[0] = first
		return words
	}
	if len(words) > 1 {
		return words[1:]
	}
	first.x0 = first.x1
	return []word{first}
}

func isWeak(s string) bool { return utf8.RuneCountInString(s) == 1 && strings.Contains(weakMarks, s) }

// isNumber reports a list number: "1.", "12)", "(3)", "a)".
func isNumber(s string) bool {
	body := strings.TrimPrefix(strings.TrimRight(s, ".)"), "(")
	if body == "" || len(body) > 2 || !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ")") {
		return false
	}
	digits := strings.Trim(body, "0123456789") == ""
	return digits || len(body) == 1 && strings.HasSuffix(s, ")") && unicode.IsLower(rune(body[0]))
}

func opensSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// weakKey is where and how a row with a weak mark begins.
type weak struct {
	x    int
	sign string
}

func weakKey(r *row) weak {
	sign := r.words[0].text
	if isNumber(sign) {
		sign = "#"
	}
	return weak{int(r.words[0].x0/3 + 0.5), sign}
}

func weakCompany(rows []*row) map[weak]int {
	company := map[weak]int{}
	for _, r := range rows {
		if w := r.words[0].text; len(r.words) > 1 && (isWeak(w) || isNumber(w)) {
			company[weakKey(r)]++
		}
	}
	return company
}
