package resume

import (
	"regexp"
	"strconv"
	"strings"
)

// The grammar of dates on header lines. A point is a year, alone or with a month, a season or a day; a span is two points, or
// one with an open end. Years run from 1950 to 2059.
const (
	monthWord = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|` +
		`spring|summer|fall|autumn|winter)\.?`
	fullYear = `(?:19[5-9]\d|20[0-5]\d)`
	point    = `(?:` + monthWord + `,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,\s*)?(?:of\s+)?(?:` + fullYear + `|['’]\d\d)` +
		`|\d{1,2}\s+` + monthWord + `\s+` + fullYear +
		`|` + fullYear + `[-/.](?:0[1-9]|1[0-2])(?:[-/.][0-3]\d)?\b` +
		`|(?:0?[1-9]|1[0-2])\s?[/.\-]\s?(?:[0-3]?\d[/.\-])?` + fullYear +
		`|(?:0?[1-9]|1[0-2])/\d\d\b` +
		`|['’]\d\d\b` +
		`|` + fullYear + `\b)`
	dash = `\s*(?:-|–|—|−|‐|‑|→|\bto\b|\buntil\b|\bthrough\b|\bthru\b)+\s*`
)

var (
	openEnd  = `(?:present|current(?:ly)?|now|today|ongoing|to\s+date)`
	spanForm = regexp.MustCompile(`(?i)(?:` +
		`(` + point + `)` + dash + `(` + point + `|` + openEnd + `\b)` + // 1, 2: from and to
		`|(` + point + `)\s+(` + openEnd + `)\b` + // 3, 4: "2019 present"
		`|(` + monthWord + `)` + dash + `(` + point + `)` + // 5, 6: "Jan–Jul 2025"
		`|(` + fullYear + `)\s*[-–—/]\s*(\d\d)\b` + // 7, 8: "2018–20"
		`|(?:since|from)\s+(` + point + `)` + // 9
		`|(` + point + `)` + dash + `(?:$|[)\]])` + // 10: "2020–"
		`|(` + point + `))`) // 11
	sinceForm    = regexp.MustCompile(`(?i)\bsince\b`)
	expectedForm = regexp.MustCompile(`(?i)\b(?:expected|anticipated|projected|expecting|graduating|in progress|candidate|exp\.\s+grad\w*)\b`)
	yearDigits   = regexp.MustCompile(fullYear)
	shortYear    = regexp.MustCompile(`['’/](\d\d)\b`)
	monthDigits  = regexp.MustCompile(`^(0?[1-9]|1[0-2])\b`)
	isoMonth     = regexp.MustCompile(`^` + fullYear + `[-/.](0[1-9]|1[0-2])`)
	monthName    = regexp.MustCompile(`(?i)\b` + monthWord)
)

// dateSpan is a date or a span of dates in a text, Start and End in bytes.
type dateSpan struct {
	Start, End int
	Dates      Dates
	Ranged     bool // says from and to, or that it goes on
}

// findDates reads every date of a text, from left to right.
func findDates(text string) []dateSpan {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var spans []dateSpan
	for _, m := range spanForm.FindAllStringSubmatchIndex(text, -1) {
		if insideWord(text, m[0], m[1]) {
			continue
		}
		group := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return text[m[2*n]:m[2*n+1]]
		}
		s := dateSpan{Start: m[0], End: m[1]}
		s.Dates, s.Ranged = readSpan(group)
		spans = append(spans, s)
	}
	if expectedForm.MatchString(text) {
		for i := range spans {
			spans[i].Dates.Expected = true
		}
	}
	return spans
}

// insideWord says whether a match is a piece of a longer token, such as an identifier or an amount.
func insideWord(text string, start, end int) bool {
	if start > 0 && strings.IndexByte("0123456789$#./-_", text[start-1]) >= 0 {
		return true
	}
	if start > 0 && isLetter(text[start-1]) && isLetter(text[start]) {
		return true
	}
	return end < len(text) && strings.IndexByte("0123456789%_", text[end]) >= 0
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func readSpan(group func(int) string) (d Dates, ranged bool) {
	from, to := group(1), group(2)
	switch {
	case group(3) != "":
		from, to = group(3), group(4)
	case group(5) != "":
		from, to = group(5), group(6)
	case group(7) != "":
		d.FromYear = atoi(group(7))
		d.ToYear = d.FromYear/100*100 + atoi(group(8))
		if d.ToYear < d.FromYear {
			d.ToYear += 100
		}
		return d, true
	case group(9) != "":
		d.FromYear, d.FromMonth = readPoint(group(9))
		d.Current = true
		return d, true
	case group(10) != "":
		d.FromYear, d.FromMonth = readPoint(group(10))
		d.Current = true
		return d, true
	case group(11) != "":
		d.ToYear, d.ToMonth = readPoint(group(11))
		return d, false
	}
	d.FromYear, d.FromMonth = readPoint(from)
	d.ToYear, d.ToMonth = readPoint(to)
	d.Current = d.ToYear == 0
	if d.FromYear == 0 {
		d.FromYear = d.ToYear
	}
	return d, true
}

// readPoint gives the year and month of a point; 0 where it names none. A season counts as the month it ends in.
func readPoint(text string) (year, month int) {
	if y := yearDigits.FindString(text); y != "" {
		year = atoi(y)
	} else if m := shortYear.FindStringSubmatch(text); m != nil {
		year = 2000 + atoi(m[1])
		if year >= 2060 {
			year -= 100
		}
	}
	if m := isoMonth.FindStringSubmatch(text); m != nil {
		return year, atoi(m[1])
	}
	if m := monthDigits.FindString(text); m != "" && len(text) > len(m) && strings.ContainsAny(text, "/.-") {
		return year, atoi(m)
	}
	if name := strings.ToLower(monthName.FindString(text)); len(name) >= 3 {
		return year, monthNumber[name[:3]]
	}
	return year, 0
}

var monthNumber = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	"spr": 5, "sum": 8, "fal": 12, "aut": 12, "win": 2}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
