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
// "Spring 2024", "’19 – ’21", "2020–", "since 2018", "2020-03-15", "2021 (May) - now", "mid-2019 to date", "May-21 to Jan-23".
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

// mayDate is quick: most lines that hold a number hold no year. One has four digits, or two behind an apostrophe, a stroke or a month.
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
		if digits == 1 && i > 0 && (text[i-1] == '\'' || text[i-1] == '/' || strings.HasSuffix(text[:i], "’") || behindMonth(text, i)) {
			return true
		}
	}
	return false
}

// behindMonth says whether a number may be the short year behind a month: "May-21", "Sept. 22".
func behindMonth(text string, i int) bool {
	if text[i-1] != '-' && text[i-1] != ' ' {
		return false
	}
	before := strings.TrimSuffix(text[:i-1], ".")
	from := len(before)
	for from > 0 && isLetter(before[from-1]) && len(before)-from <= longestWord {
		from--
	}
	return len(before)-from <= longestWord && monthOf(before[from:]) > 0
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
	if s, ok := readShortSpan(text, i); ok {
		return s, true
	}
	from, end, ok := readPoint(text, i)
	if !ok {
		return DateSpan{}, false
	}
	s := DateSpan{Start: i, End: end, Ranged: true}
	s.Dates.FromYear, s.Dates.FromMonth = from.year, from.month
	after, dashed := skipJoint(text, i, end)
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
	if end, ok := readOpen(text, after, dashed); ok {
		s.End, s.Dates.Current = end, true
		if start, ok := sinceBefore(text, i); ok {
			s.Start = start
		}
		return s, true
	}
	if to, end, ok := readShortEnd(text, after, from); ok && dashed {
		s.End, s.Dates.ToYear = end, to
		return s, true
	}
	if rest := skipSpace(text, after); dashed && (rest == len(text) || strings.IndexByte(")]\t|,;", text[rest]) >= 0) {
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

// skipJoint is skipDash between two dates, of which the first begins at i: "between 2018 and 2021", "2018 (part time) - 2021".
func skipJoint(text string, i, end int) (after int, dashed bool) {
	if after, dashed = skipDash(text, end); dashed {
		return after, true
	}
	if word, e := readWord(text, after); word == "and" && endsInWord(text[:i], "between") {
		return skipSpace(text, e), true
	}
	if at, ok := behindAside(text, end); ok {
		return at, true
	}
	return after, false
}

// readShortSpan reads "Sept 22 - present" and "Sept 18 to Mar 22", years of two digits that could be days: only with an open end, or where no window of
// an exam and no leave lies so, with the months far apart, is it a time of years.
func readShortSpan(text string, i int) (s DateSpan, ok bool) {
	const apart = 2 // months
	year, month, end := readMonthYear(text, i)
	if month == 0 {
		return s, false
	}
	after, dashed := skipDash(text, end)
	if !dashed {
		return s, false
	}
	s = DateSpan{Start: i, Ranged: true, Dates: Dates{FromYear: year, FromMonth: month}}
	if s.End, ok = readOpen(text, after, dashed); ok {
		s.Dates.Current = true
		return s, true
	}
	toYear, toMonth, end := readMonthYear(text, after)
	if toMonth == 0 || toYear <= year || toMonth >= month && toMonth-month <= apart {
		return s, false
	}
	if _, _, ok := readYear(text, skipSpace(text, skipByte(text, end, ','))); ok { // "Jan 10 to May 12, 2026"
		return s, false
	}
	s.End, s.Dates.ToYear, s.Dates.ToMonth = end, toYear, toMonth
	return s, true
}

// readMonthYear reads a month with two digits behind it, month 0 for none.
func readMonthYear(text string, i int) (year, month, end int) {
	if i >= len(text) || !isLetter(text[i]) {
		return 0, 0, i
	}
	end = wordEnd(text, i)
	month = monthOf(text[i:end])
	at := skipSpace(text, skipByte(text, end, '.'))
	n, end := readNumber(text, at)
	if month == 0 || end-at != 2 || !closed(text, end) {
		return 0, 0, i
	}
	return century(n), month, end
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
		if !isDash(r) && !(r == '>' || r == '=' && strings.HasPrefix(text[at+1:], ">")) { // an arrow typed: "->", "=>"
			break
		}
		at, dashed = at+size, true
	}
	if word, e := readWord(text, at); !dashed && (word == "to" || word == "until" || word == "through" || word == "thru" || word == "till") {
		at, dashed = e, true
	}
	at = skipSpace(text, at)
	if word, e := readWord(text, at); dashed && (word == "the" || word == "about" || word == "around") { // until the end of 2022
		if _, _, ok := readPoint(text, skipSpace(text, e)); ok {
			at = skipSpace(text, e)
		}
	}
	return at, dashed
}

func isDash(r rune) bool { return strings.ContainsRune("-–—−‐‑→⇒~/", r) }

// sinceBefore says whether "since" or "from" stands before i, be it with words between that only blur the date, and where.
func sinceBefore(text string, i int) (start int, ok bool) {
	const longest = 32 // bytes
	before := strings.TrimRight(strings.ToLower(text[max(0, i-longest):i]), " ")
	for again := true; again; {
		again = false
		for _, word := range [...]string{"the", "about", "around", "approximately", "approx.", "roughly", "circa", "ca.", "at least", "month of", "year of"} {
			if endsInWord(before, word) {
				before, again = strings.TrimRight(before[:len(before)-len(word)], " "), true
			}
		}
	}
	for _, word := range [...]string{"since", "from"} {
		if strings.HasSuffix(before, word) {
			return max(0, i-longest) + len(before) - len(word), true
		}
	}
	return i, false
}

// endsInWord says whether a text ends in a word, in letters of any size, and blanks.
func endsInWord(text, word string) bool {
	text = strings.TrimRight(text, " ")
	at := len(text) - len(word)
	return at >= 0 && strings.EqualFold(text[at:], word) && (at == 0 || !isLetter(text[at-1]))
}

// behindAside is the place behind the dash that follows a short remark in brackets without a number.
func behindAside(text string, i int) (at int, ok bool) {
	const longest = 30 // bytes
	open := skipSpace(text, i)
	if open >= len(text) || text[open] != '(' {
		return i, false
	}
	length := strings.IndexByte(text[open:min(len(text), open+longest)], ')')
	if length < 0 || strings.ContainsAny(text[open:open+length], "0123456789") {
		return i, false
	}
	at, dashed := skipDash(text, open+length+1)
	return at, dashed && at < len(text)
}

// readOpen reads that a time goes on: "present", "to date", "until the present day", "and on", "still here".
func readOpen(text string, i int, dashed bool) (end int, ok bool) {
	at := skipSpace(text, i)
	if dashed {
		at = skipByte(text, at, '-') // "to-date"
	}
	if at < len(text) && dashed {
		at = skipSpace(text, skipByte(text, at, '('))
	}
	led := dashed
	for n := 0; n < mostLeads; n++ {
		word, e := readWord(text, at)
		if !leadsOpen[word] {
			break
		}
		next := skipSpace(text, e)
		if e == next && next < len(text) && text[next] == '-' { // to-date
			next++
		}
		if word == "still" && dashed {
			if word, e2 := readWord(text, next); stillWord[word] {
				e = e2
			}
			return e, true
		}
		at, led = next, true
	}
	word, end := readWord(text, at)
	switch {
	case openWord[word], led && ledWord[word]:
		return closeBracket(text, i, end), true
	case onwards[word] && atEnd(text, end):
		return end, true
	}
	return i, false
}

// mostLeads is how many words may lead to one that says that a time goes on: "up to the present".
const mostLeads = 4

// closeBracket is the place behind a bracket that opened in front of the word that ends at end, and closes behind it.
func closeBracket(text string, from, end int) int {
	if end < len(text) && text[end] == '.' && end+1 == len(text) {
		end++
	}
	if end < len(text) && text[end] == ')' && strings.Contains(text[from:end], "(") {
		return end + 1
	}
	return end
}

// atEnd says whether nothing but a mark stands behind a word: "2021 on" and no "2021 on the first try".
func atEnd(text string, i int) bool {
	i = skipSpace(text, i)
	return i >= len(text) || strings.IndexByte(".,;:)]|\t", text[i]) >= 0
}

var (
	openWord = map[string]bool{"present": true, "current": true, "currently": true, "now": true, "today": true, "ongoing": true}
	// ledWord say so behind a dash, or a word such as "to".
	ledWord = map[string]bool{"date": true, "day": true, "pres": true, "prs": true, "curr": true, "cur": true, "cont": true, "continuing": true, "continues": true, "continued": true, "continuous": true,
		"active": true, "heute": true, "hoy": true, "presente": true, "actualidad": true, "actual": true}
	leadsOpen = map[string]bool{"to": true, "until": true, "till": true, "til": true, "through": true, "thru": true, "up": true, "the": true, "this": true, "and": true, "still": true, "right": true}
	stillWord = map[string]bool{"here": true, "there": true, "working": true, "employed": true, "active": true, "present": true, "current": true, "ongoing": true, "going": true}
	onwards   = map[string]bool{"on": true, "onward": true, "onwards": true, "forward": true, "counting": true}
)

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
