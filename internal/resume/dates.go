package resume

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Years of resumes. Four digits outside are amounts.
const (
	firstYear = 1950
	lastYear  = 2059
)

// DateSpan is a date or a span of dates in a text. Start and End count bytes.
type DateSpan struct {
	Start, End int
	Dates      Dates
	Ranged     bool // says from and to, or that it goes on
	Since      bool // says only since when
}

// FindDates reads the dates of a text, from left to right: "Jan 2020 – Present", "2016-20", "03/2019 to 04/2021", "Jan–Jul 2025",
// "Spring 2024", "’19 – ’21", "2020–", "since 2018", "2020-03-15".
func FindDates(text string) []DateSpan {
	if !mayDate(text) {
		return nil
	}
	var spans []DateSpan
	for i := 0; i < len(text); {
		if s, ok := readSpan(text, i); ok {
			spans = append(spans, s)
			i = s.End
			continue
		}
		i = nextToken(text, i)
	}
	if len(spans) > 0 && saysExpected(text) {
		for i := range spans {
			spans[i].Dates.Expected = true
		}
	}
	return spans
}

// mayDate is quick: most lines that hold a number hold no year. One has four digits, or two behind an apostrophe or a stroke.
func mayDate(text string) bool {
	digits := 0 // that end here
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			digits = 0
			continue
		}
		if digits++; digits == 4 {
			return true
		}
		if digits == 1 && i > 0 && (text[i-1] == '\'' || text[i-1] == '/' || strings.HasSuffix(text[:i], "’")) {
			return true
		}
	}
	return false
}

// nextToken skips a whole word or number, or one other character, so that no date is read from the middle of an identifier.
func nextToken(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if !isWordRune(r) {
		return i + size
	}
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if small[c] == 0 && c != '$' && c != '#' && c != '_' {
				break
			}
			i++
			continue
		}
		if r, size = utf8.DecodeRuneInString(text[i:]); !isWordRune(r) {
			break
		}
		i += size
	}
	return i
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && small[r] != 0
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func readSpan(text string, i int) (DateSpan, bool) {
	if !beginsDate[text[i]] || i > 0 && strings.IndexByte("$#._", text[i-1]) >= 0 {
		return DateSpan{}, false
	}
	from, end, ok := readPoint(text, i)
	if !ok {
		return DateSpan{}, false
	}
	s := DateSpan{Start: i, End: end, Ranged: true}
	s.Dates.FromYear, s.Dates.FromMonth = from.year, from.month
	after, dashed := skipDash(text, end)
	if to, end, ok := readPoint(text, after); ok && dashed && to.year > 0 {
		s.End, s.Dates.ToYear, s.Dates.ToMonth = end, to.year, to.month
		if from.year == 0 {
			s.Dates.FromYear = to.year
		}
		if start, ok := sinceBefore(text, i); ok { // from 2018 until 2023
			s.Start = start
		}
		return s, true
	}
	if from.year == 0 {
		return DateSpan{}, false
	}
	if word, end := readWord(text, skipSpace(text, after)); openWord[word] || dashed && word == "date" { // 2019 to date
		s.End, s.Dates.Current = end, true
		return s, true
	}
	if to, end, ok := readShortEnd(text, after, from); ok && dashed {
		s.End, s.Dates.ToYear = end, to
		return s, true
	}
	if rest := skipSpace(text, after); dashed && (rest == len(text) || strings.IndexByte(")]\t|", text[rest]) >= 0) {
		s.End, s.Dates.Current = after, true
		return s, true
	}
	if start, ok := sinceBefore(text, i); ok {
		s.Start, s.Dates.Current, s.Since = start, true, true
		return s, true
	}
	s.Ranged = false
	s.Dates = Dates{ToYear: from.year, ToMonth: from.month}
	return s, true
}

// beginsDate tells of each byte whether a date may begin with it: digits, apostrophes, and the letters of months and seasons.
var beginsDate = func() (is [256]bool) {
	for _, c := range []byte("0123456789'’" + monthLetters + strings.ToUpper(monthLetters)) {
		is[c] = true
	}
	return is
}()

// skipDash skips spaces, a dash of any length or a word such as "to", and spaces. It says whether there was one.
func skipDash(text string, i int) (end int, dashed bool) {
	at := skipSpace(text, i)
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isDash(r) {
			break
		}
		at, dashed = at+size, true
	}
	if word, e := readWord(text, at); !dashed && (word == "to" || word == "until" || word == "through" || word == "thru" || word == "till") {
		at, dashed = e, true
	}
	return skipSpace(text, at), dashed
}

func isDash(r rune) bool { return strings.ContainsRune("-–—−‐‑→/", r) }

// sinceBefore says whether "since" or "from" stands before i, and where.
func sinceBefore(text string, i int) (start int, ok bool) {
	before := strings.TrimRight(strings.ToLower(text[max(0, i-8):i]), " ")
	for _, word := range []string{"since", "from"} {
		if strings.HasSuffix(before, word) {
			return max(0, i-8) + len(before) - len(word), true
		}
	}
	return i, false
}

var openWord = map[string]bool{"present": true, "current": true, "currently": true, "now": true, "today": true, "ongoing": true}

var expectedWords = NewPieces("expected", "anticipated", "projected", "expecting", "graduating", "in progress", "candidate")

// saysExpected says whether a header line looks forward to its date.
func saysExpected(text string) bool { return expectedWords.In(text) }

// withoutExpected cuts the words that look forward out of a text.
func withoutExpected(text string) string {
	if !saysExpected(text) {
		return text
	}
	for _, word := range expectedWords.All {
		if at := strings.Index(strings.ToLower(text), word); at >= 0 && at+len(word) <= len(text) {
			text = text[:at] + text[at+len(word):]
		}
	}
	return text
}
