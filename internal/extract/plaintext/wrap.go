package plaintext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/extract/linetext"
)

// Editors and mail programs wrap text within these columns.
const (
	narrowest = 40
	widest    = 130
)

// runsOn is the width of a text that was not wrapped at all: a row of it is longer than any program would have left it, or nothing tells a width and all is
// typed in small letters.
const runsOn = -1

// wrapWidth is the column at which the text was wrapped, 0 where none was found, or runsOn. A wrapped row is one that the first word of
// the next would not have fitted on, so each pair of rows votes for the widths that explain it; a row that is wider than
// a width counts twice against it, and one that ends with its sentence says nothing: so do the lines of a list without marks.
func wrapWidth(rows []row) int {
	var votes [widest + 2]int
	vote := func(from, to, n int) {
		from, to = max(from, narrowest), min(to, widest)
		if from <= to {
			votes[from] += n
			votes[to+1] -= n
		}
	}
	for i, r := range rows {
		if r.fields() {
			continue
		}
		if strings.Contains(r.text, " ") { // a single word cannot be wrapped
			vote(0, r.width-1, -2)
		}
		if i+1 < len(rows) && rows[i+1].follows() && !newSentence(r, rows[i+1]) && 10*r.width >= 6*narrowest {
			vote(r.width, r.width+rows[i+1].firstWord(), 1)
		}
	}
	best, most, sum := 0, 1, 0
	for width := narrowest; width <= widest; width++ {
		if sum += votes[width]; sum > most {
			best, most = width, sum
		}
	}
	if listed(rows, best) {
		best = 0
	}
	if best == 0 && (small(rows) || slices.ContainsFunc(rows, func(r row) bool { return r.width > widest && !r.fields() })) {
		return runsOn
	}
	return best
}

// small reports a text typed in small letters throughout: that a row begins with one says nothing of the row above it.
func small(rows []row) bool {
	const fewest, most = 5, 10 // rows; one in so many may begin with a capital
	lower, upper := 0, 0
	for _, r := range rows {
		switch first, _ := utf8.DecodeRuneInString(r.text); {
		case unicode.IsLower(first):
			lower++
		case unicode.IsUpper(first):
			upper++
		}
	}
	return lower >= fewest && upper*most <= lower
}

// listed reports a text of lines without marks: nearly every row that could be the rest of a full one begins with a capital, as the
// rows of wrapped prose seldom do. Below a mark a row is likelier the rest, so of those it takes more.
func listed(rows []row, width int) bool {
	fewest := 1
	if slices.ContainsFunc(rows, func(r row) bool { return r.bullet }) {
		fewest = 4
	}
	capital, all := 0, 0
	for i, r := range rows {
		if i == 0 || rows[i-1].fields() || !r.follows() || r.width == 0 || rows[i-1].width < narrowest || rows[i-1].width+1+r.firstWord() <= width {
			continue
		}
		all++
		if first, _ := utf8.DecodeRuneInString(r.text); unicode.IsUpper(first) {
			capital++
		}
	}
	return all >= fewest && capital*5 >= all*4
}

// fields reports whether a row is made of parts at tab stops, which no program wraps.
func (r row) fields() bool { return r.rule || strings.Contains(r.text, "\t") }

// follows reports whether a row could be the rest of the one above.
func (r row) follows() bool { return !r.bullet && !r.gap && !r.fields() && !r.heading && !r.dated }

// newSentence reports whether one row ends a sentence, or a post with its dates, and the next begins another.
func newSentence(last, r row) bool {
	first, _ := utf8.DecodeRuneInString(r.text)
	end, _ := utf8.DecodeLastRuneInString(last.text)
	return unicode.IsUpper(first) && (strings.ContainsRune(".!?", end) || strings.ContainsAny(last.text, "0123456789") && endsInSpan.MatchString(last.text))
}

func (r row) firstWord() int {
	word, _, _ := strings.Cut(r.text, " ")
	return utf8.RuneCountInString(word)
}

// continues tells whether r is the rest of the line that first began and last carried on.
func continues(first, last, r row, width int) bool {
	if !r.follows() || last.fields() || last.heading || capitals(last.text) != capitals(r.text) && !first.bullet {
		return false
	}
	if first.bullet && capitals(first.text) && !capitals(r.text) { // a heading with a mark
		return false
	}
	if first.bullet && r.indent > first.indent { // hangs under the bullet's text
		return r.indent >= first.body-1 || linetext.Joins(last.text, r.text)
	}
	if !first.bullet && r.indent != last.indent {
		return false
	}
	if first.bullet && r.indent <= first.indent && endsInSpan.MatchString(r.text) { // the next post, by somebody who writes small letters
		return false
	}
	if !first.bullet && newSentence(last, r) && endsInSpan.MatchString(last.text) {
		return false
	}
	if !first.bullet && linetext.OpensItem(r.text) && !strings.HasSuffix(last.text, ",") { // a list without marks
		return false
	}
	if last.ends && !first.bullet { // each sentence has a row of its own here
		return false
	}
	if full := last.width <= width && last.width+1+r.firstWord() > width; width > 0 && full && 10*last.width >= 6*width {
		return !opensEntry(last, r, width)
	}
	if width == runsOn && !first.bullet { // a list in small letters
		return last.width >= narrowest && linetext.CannotEnd(last.text)
	}
	return (first.bullet || last.width-last.indent >= narrowest) && linetext.Joins(last.text, r.text)
}

// endsInDate is how the title of an entry often ends, and the rest of a sentence hardly ever: "2023 - 2024", "to present".
var endsInDate = regexp.MustCompile(`(?i)(?:\b(?:19|20)\d\d|\bpresent|\bcurrent|\btoday)\)?$`)

// endsInSpan is how a post ends, and no sentence: "2023 - 2024", "2021 to now", "Jan 2018 - Mar 2020", "spring to fall 2020".
var endsInSpan = regexp.MustCompile(`(?i)(?:\b(?:19|20)\d\d|\b(?:spring|summer|fall|autumn|winter))\s*(?:-|–|—|to|until|till|through)\s*` +
	`(?:(?:(?:[a-z]{3,9}\.? |\d{1,2}/)?(?:19|20)\d\d)|present|current|today|now)\)?$`)

// opensEntry reports whether r reads like the title of the next entry: without an end, after a full stop, and short or with a date.
func opensEntry(last, r row, width int) bool {
	return newSentence(last, r) && (r.titleLike() && 10*r.width < 6*width || endsInDate.MatchString(r.text))
}

// capitals reports whether a text is set in capitals, as headings are. Short codes are not headings.
func capitals(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 3
}
