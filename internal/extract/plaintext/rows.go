package plaintext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/extract/linetext"
)

// row is one line of the file before any joining.
type row struct {
	text    string
	indent  int // columns to the mark or the first letter
	body    int // columns to the first letter
	width   int // columns to the last letter
	bullet  bool
	gap     bool // a blank line stands above
	rule    bool // a drawn line
	heading bool // underlined, between two drawn lines, or marked with #
	bold    bool // between asterisks
	dated   bool // nothing but dates
	number  bool // and its mark is a number
	ends    bool // ends a sentence, where each has rows of its own, or a post
}

func readRows(text string) []row {
	var rows []row
	gap, mailed := false, quoted(text)
	for raw := range strings.SplitSeq(text, "\n") {
		if mailed {
			raw = strings.TrimPrefix(strings.TrimPrefix(raw, ">"), " ")
		}
		text := linetext.Clean(raw)
		if text == "" {
			gap = true
			continue
		}
		r := row{text: text, indent: margin(raw), width: utf8.RuneCountInString(strings.TrimRight(raw, " \t")), gap: gap}
		r.body = r.indent
		r.rule, r.dated = linetext.IsRule(text), onlyDates(text)
		if rest, found := cutBullet(text); found && !r.rule && !(len(rows) > 0 && !gap && separated(rows[len(rows)-1], text)) {
			r.bullet, r.text, r.number = true, rest, text[0] >= '0' && text[0] <= '9'
			r.body += utf8.RuneCountInString(text) - utf8.RuneCountInString(rest)
		}
		rows = append(rows, r)
		gap = false
	}
	underlined(rows)
	endSentences(rows)
	endPosts(rows)
	return rows
}

// quoted reports a text that a mail program has quoted: nearly all rows begin with its mark, which is no bullet then.
func quoted(text string) bool {
	marked, all := 0, 0
	for raw := range strings.SplitSeq(text, "\n") {
		if raw == "" {
			continue
		}
		all++
		if raw[0] == '>' {
			marked++
		}
	}
	return marked*10 >= all*9
}

// separated reports whether the mark at the start of text is one of those that separate the words of the row above
// ("Epic • SQL" / "• Excel").
func separated(above row, text string) bool {
	mark, _ := utf8.DecodeRuneInString(text)
	return !above.bullet && strings.ContainsRune("•·●▪■◦", mark) && strings.Contains(above.text, " "+string(mark)+" ")
}

// cutBullet takes a typed mark or the number or letter of a list ("1.", "2)" or "a)") off a line.
func cutBullet(text string) (string, bool) {
	if rest, found := linetext.CutBullet(text); found {
		return rest, true
	}
	if len(text) > 3 && text[0] >= 'a' && text[0] <= 'z' && text[1:3] == ") " {
		return strings.TrimSpace(text[3:]), true
	}
	digits := strings.TrimLeft(text, "0123456789")
	if n := len(text) - len(digits); n == 0 || n > 2 || !strings.HasPrefix(digits, ". ") && !strings.HasPrefix(digits, ") ") {
		return text, false
	}
	return strings.TrimSpace(digits[2:]), true
}

// onlyDates reports whether a row holds the dates of an entry and nothing else: "June 2019 - Present".
func onlyDates(text string) bool {
	const longest = 40 // bytes
	return len(text) <= longest && strings.ContainsAny(text, "0123456789") && datesForm.MatchString(text)
}

var datesForm = regexp.MustCompile(`(?i)^\(?(?:(?:[a-z]{3,9}\.?,? )?(?:(?:\d{1,2}[/.-])?(?:19|20)\d{2}(?:\d{4})?|['’]\d{2})|\d{1,2}/\d{2}|(?:spring|summer|fall|autumn|winter|` +
	`jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.?|present|current|now|today|date|day|since|to|through|until|till|[-–—,]|\s)+\)?$`)

// endPosts marks the rows that end a post with its dates in a text of small letters, where no capital tells that the next row is none of it, and takes the
// numbers off posts: "1) Lake Clinic" / "Coder" / "4/21 - now" is no list.
func endPosts(rows []row) {
	const nearest, most = 3, 10 // rows to the dates of a post; one in so many begins with a capital
	capital := 0
	for i := range rows {
		if first, _ := utf8.DecodeRuneInString(rows[i].text); unicode.IsUpper(first) {
			capital++
		}
		for n := i + 1; rows[i].number && n < len(rows) && n <= i+nearest && !rows[n].bullet; n++ {
			if rows[n].dated {
				rows[i].bullet, rows[i].body = false, rows[i].indent
			}
		}
	}
	for i := range rows {
		if capital*most <= len(rows) && endsInSpan.MatchString(rows[i].text) {
			rows[i].ends = true
		}
	}
}

func margin(raw string) int {
	n := 0
	for _, r := range raw {
		switch {
		case r == '\t':
			n += 4
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return n
}

// underlined marks the headings that drawn lines point out: one between two of them, else one above. A drawn line under
// prose separates sections and says nothing of the row above it.
func underlined(rows []row) {
	for i, r := range rows {
		switch {
		case !r.rule:
		case i+2 < len(rows) && rows[i+2].rule && rows[i+1].titleLike():
			rows[i+1].heading = true
		case i > 0 && !r.gap && rows[i-1].titleLike():
			rows[i-1].heading = true
		}
	}
}

func (r row) titleLike() bool {
	return !r.bullet && !r.fields() && len(strings.Fields(r.text)) <= 6 && !strings.ContainsAny(r.text, ".,@;") &&
		(!linetext.EndsSentence(r.text) || strings.HasSuffix(r.text, ":"))
}
