package resume

import (
	"strings"
	"unicode/utf8"
)

// A point is a year, alone or with a month, a season or a day. Year 0: a month that shares the year of the next point.
type point struct{ year, month int }

// readPoint reads a point at i.
func readPoint(text string, i int) (p point, end int, ok bool) {
	if i >= len(text) {
		return p, i, false
	}
	switch c := text[i]; {
	case c >= '0' && c <= '9':
		return readDigits(text, i)
	case c == '\'' || strings.HasPrefix(text[i:], "’"):
		year, end, ok := readShortYear(text, i)
		return point{year: year}, end, ok
	case isLetter(c):
		return readMonth(text, i)
	}
	return p, i, false
}

// monthLetters are those with which months and seasons begin.
const monthLetters = "jfmasondwqelbpt"

// readMonth reads "May", "May 2020", "Sept. 2020", "May 12, 2020", "Spring of 2020", "Jan ’20", "May-21", "mid-2020", "Q3 2020", "end of 2020".
func readMonth(text string, i int) (p point, end int, ok bool) {
	if i >= len(text) || strings.IndexByte(monthLetters, text[i]|0x20) < 0 {
		return p, i, false
	}
	end = wordEnd(text, i)
	p.month = monthOf(text[i:end])
	if p.month == 0 {
		return readPart(text, i, end)
	}
	if year, e, ok := readJoined(text, end); ok {
		return point{year, p.month}, e, true
	}
	at := end
	if at < len(text) && text[at] == '.' {
		at++
	}
	at = skipSpace(text, skipByte(text, at, ','))
	if n, after := readNumber(text, at); after-at <= 2 && n >= 1 && n <= 31 {
		if _, e := readWord(text, after); e == after+2 { // 1st, 2nd
			after = e
		}
		if year, e, ok := readYear(text, skipSpace(text, skipByte(text, after, ','))); ok {
			return point{year, p.month}, e, true
		}
	}
	if word, e := readWord(text, at); word == "of" {
		at = skipSpace(text, e)
	}
	if year, e, ok := readYear(text, at); ok {
		return point{year, p.month}, e, true
	}
	if year, e, ok := readShortYear(text, at); ok {
		return point{year, p.month}, e, true
	}
	if after := skipByte(text, end, '.'); after > end {
		if _, dashed := skipDash(text, after); dashed {
			end = after // "Feb. - May 2021", "Feb. to May 2021"
		}
	}
	return p, end, true
}

// readJoined reads the year that a mark joins to a month: "May-2021", "May/2021", "May-21".
func readJoined(text string, i int) (year, end int, ok bool) {
	at := skipMark(text, i)
	if at == i {
		return 0, i, false
	}
	if year, end, ok = readYear(text, at); ok {
		return year, end, true
	}
	n, end := readNumber(text, at)
	return century(n), end, text[i] != '.' && end-at == 2 && closed(text, end)
}

// readPart reads a part of a year: "mid-2020", "early 2020", "end of 2020", "Q3 2020". Without the year it is no date.
func readPart(text string, i, end int) (p point, _ int, ok bool) {
	if text[i]|0x20 == 'q' && end == i+1 && end < len(text) && text[end] >= '1' && text[end] <= '4' {
		p.month, end = 3*int(text[end]-'0'), end+1
	} else if p.month = partOfYear[strings.ToLower(text[i:end])]; p.month == 0 {
		return p, i, false
	}
	at := end
	if at < len(text) && (text[at] == '-' || text[at] == ',') {
		at++
	}
	at = skipSpace(text, at)
	for _, between := range [...]string{"of", "part", "year"} {
		if word, e := readWord(text, at); word == between {
			at = skipSpace(text, e)
		}
	}
	if p.year, end, ok = readYear(text, at); !ok {
		p.year, end, ok = readShortYear(text, at)
	}
	return p, end, ok
}

// partOfYear is a month in the part of a year that a word names.
var partOfYear = map[string]int{"early": 3, "beginning": 1, "begin": 1, "start": 1, "mid": 7, "middle": 7, "late": 12, "end": 12}

// readMonthBehind reads the month that stands behind its year, "2021 (February)", "2021, Feb.", where no other year follows it.
func readMonthBehind(text string, i int) (month, end int, ok bool) {
	at := skipSpace(text, skipByte(text, i, ','))
	if at == i {
		return 0, i, false
	}
	open := at < len(text) && text[at] == '('
	at = skipByte(text, at, '(')
	end = wordEnd(text, at)
	if month = monthOf(text[at:end]); month == 0 {
		return 0, i, false
	}
	end = skipByte(text, end, '.')
	if open {
		return month, skipByte(text, end, ')'), end < len(text) && text[end] == ')'
	}
	if _, dashed := skipDash(text, end); !dashed && !atEnd(text, end) {
		return 0, i, false
	}
	after, _ := skipDash(text, skipByte(text, end, ','))
	_, e := readNumber(text, after)
	return month, end, e-after != 4 || dashedTo(text, end, after)
}

// dashedTo says whether a dash or a word such as "to" stands between two places: "2020 May - 2021" goes on to another year, "2020, May 2021" is two dates.
func dashedTo(text string, from, to int) bool {
	_, dashed := skipDash(text[:to], from)
	return dashed
}

// readStamp reads "20200315", as soldiers and computers write a day, and "202003" beside a dash: alone it is an amount.
func readStamp(text string, i int) (p point, end int, ok bool) {
	for end = i; end < len(text) && text[end] >= '0' && text[end] <= '9'; end++ {
	}
	if n := end - i; n != 6 && n != 8 || !closed(text, end) {
		return p, i, false
	}
	p.year, _ = readNumber(text[:i+4], i)
	p.month, _ = readNumber(text[:i+6], i+4)
	day, _ := readNumber(text[:end], i+6)
	if p.year < firstYear || p.year > lastYear || p.month < 1 || p.month > 12 || day > 31 {
		return p, i, false
	}
	_, dashed := skipDash(text, end)
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:i], " "))
	return p, end, end-i == 8 && day > 0 || end-i == 6 && (dashed || isDash(before))
}

// readDigits reads "2020", "2020-03", "2020-03-15", "20200315", "03/2020", "3/15/2020", "03/20" and "12 May 2020".
func readDigits(text string, i int) (p point, end int, ok bool) {
	if p, end, ok = readStamp(text, i); ok {
		return p, end, true
	}
	p = point{}
	if year, end, ok := readYear(text, i); ok {
		if month, e := readNumber(text, skipMark(text, end)); e-end == 3 && month >= 1 && month <= 12 && !(month > 9 && month > year%100) {
			if day, e2 := readNumber(text, skipMark(text, e)); e2-e == 3 && day <= 31 {
				e = e2
			}
			return point{year, month}, e, closed(text, e)
		}
		if month, e, ok := readMonthBehind(text, end); ok {
			return point{year, month}, e, true
		}
		return point{year: year}, end, true
	}
	n, end := readNumber(text, i)
	if end-i > 2 || n < 1 || n > 31 {
		return p, i, false
	}
	if at := skipMark(text, end); at > end && n <= 12 {
		if year, e, ok := readYear(text, at); ok {
			return point{year, n}, e, true
		}
		day, e := readNumber(text, at)
		if after := skipMark(text, e); e-at <= 2 && e > at && after > e && day <= 31 {
			if year, e2, ok := readYear(text, after); ok || text[e] != '-' || after < len(text) && text[after] >= '0' && text[after] <= '9' { // but "2/21-present"
				return point{year, n}, e2, ok
			}
		}
		if text[end] == '/' && e-at == 2 && closed(text, e) {
			return point{century(day), n}, e, true
		}
		return p, i, false
	}
	if p, end, ok = readMonth(text, skipSpace(text, end)); ok && p.year > 0 {
		return p, end, true
	}
	return point{}, i, false
}

// readYear reads four digits that are a year and nothing longer.
func readYear(text string, i int) (year, end int, ok bool) {
	year, end = readNumber(text, i)
	return year, end, end-i == 4 && year >= firstYear && year <= lastYear && closed(text, end)
}

// readShortYear reads "’19".
func readShortYear(text string, i int) (year, end int, ok bool) {
	rest := strings.TrimPrefix(strings.TrimPrefix(text[min(i, len(text)):], "'"), "’")
	at := len(text) - len(rest)
	if at == i {
		return 0, i, false
	}
	n, end := readNumber(text, at)
	return century(n), end, end-at == 2 && closed(text, end)
}

// readShortEnd reads the "20" of "2018–20".
func readShortEnd(text string, i int, from point) (year, end int, ok bool) {
	n, end := readNumber(text, i)
	year = from.year/100*100 + n
	if year < from.year {
		year += 100
	}
	return year, end, end-i == 2 && closed(text, end) && from.month == 0 && year-from.year < 50
}

func century(n int) int {
	if n >= 60 {
		return 1900 + n
	}
	return 2000 + n
}

// closed says whether a number that ends at i is not part of something longer.
func closed(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if r == '.' || r == ',' { // a decimal or a thousand
		return i+1 >= len(text) || text[i+1] < '0' || text[i+1] > '9'
	}
	return !isWordRune(r) && !strings.ContainsRune("%_+$", r)
}

func readNumber(text string, i int) (n, end int) {
	for end = i; end < len(text) && end < i+5 && text[end] >= '0' && text[end] <= '9'; end++ {
		n = n*10 + int(text[end]-'0')
	}
	return n, end
}

// longestWord is the most letters of a word that is read: none that says a date is longer.
const longestWord = 12

func readWord(text string, i int) (word string, end int) {
	end = wordEnd(text, i)
	return strings.ToLower(text[min(i, end):end]), end
}

func wordEnd(text string, i int) int {
	end := i
	for end < len(text) && end < i+longestWord && isLetter(text[end]) {
		end++
	}
	return end
}

// monthOf is the number of the month or season that a word names, 0 for none.
func monthOf(word string) int {
	var small [longestWord]byte
	for i := range len(word) {
		small[i] = word[i] | 0x20 // letters alone
	}
	return monthNumber[string(small[:len(word)])]
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func skipSpace(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || strings.HasPrefix(text[i:], "\u00a0")) {
		i += 1 + int(text[i]>>7)
	}
	return i
}

func skipByte(text string, i int, c byte) int {
	if i < len(text) && text[i] == c {
		return i + 1
	}
	return i
}

// skipMark skips one of the marks within a date.
func skipMark(text string, i int) int {
	if i < len(text) && strings.IndexByte("/.-", text[i]) >= 0 {
		return i + 1
	}
	return i
}

var monthNumber = map[string]int{
	"jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6, "june": 6, "jul": 7, "july": 7,
	"aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
	"spring": 5, "summer": 8, "fall": 12, "autumn": 12, "winter": 2, "springs": 5, "summers": 8, "falls": 12, "winters": 2,
}
