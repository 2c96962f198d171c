package posting

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"

	"himscore/internal/lazyregexp"
	"himscore/taxonomy"
)

const (
	maxHeadingWords = 8
	maxLabelWords   = 5 // of a title that stands before its content on the same line
)

// same is the meaning of a heading that only names a topic ("Education:"): it asks as much as the heading above it.
const same Need = "same"

// label is the meaning of a heading that speaks of its own line only ("Location: hybrid").
const label Need = "label"

// headings knows what a heading says about the lines below it: by its whole title, or by a word in it.
type headings struct {
	titles map[string]Need
	words  []headingWords
	duty   *regexp.Regexp // words of a title below which duties stand
	begins *regexp.Regexp // the first words of a title that stands alone between blank lines
}

type headingWords struct {
	means Need
	word  *regexp.Regexp
}

func compileHeadings(p taxonomy.Posting) headings {
	h := headings{titles: map[string]Need{}, duty: wholeWords(p.Duty), begins: regexp.MustCompile(`^(?:` + strings.Join(p.Begins, "|") + `)\b`)}
	for _, rule := range p.Headings {
		for _, title := range rule.Titles {
			h.titles[plain(title)] = Need(rule.Means)
		}
		if len(rule.Words) > 0 {
			h.words = append(h.words, headingWords{Need(rule.Means), wholeWords(rule.Words)})
		}
	}
	return h
}

// titled is what a title means; "" where no rule knows it.
func (h headings) titled(title string) Need {
	title = strings.ReplaceAll(plain(title), "not limited to", "") // "Duties include but are not limited to"
	if need, ok := h.titles[title]; ok {
		return need
	}
	if strings.HasPrefix(title, "about ") && !aboutPost.MatchString(title) { // "About Heron Marsh"
		return nothing
	}
	for _, w := range h.words { // in the order of the file: "Preferred qualifications" is a wish, "What you won't do" nothing
		if w.word.MatchString(title) {
			return w.means
		}
	}
	return ""
}

// asks is what a heading means; one that no rule knows asks, and ends the story above it.
func (h headings) asks(title string) Need { return cmp.Or(h.titled(title), Required) }

// asking begins a title that is no sentence: "What is needed", "How we choose".
var asking = lazyregexp.New(`^(?:What|Who|How|Why|Where)(?:'s|’s)?\b[^?!,;]*$`)

// fragment is a title at the head of a paragraph: it begins with a capital, and no mark parts it.
var fragment = lazyregexp.New(`^\p{Lu}[^,;?!"“]*$`)

// spoken begins a short sentence, which is no title: "You don't know us yet."
var spoken = lazyregexp.New(`^(?:You|We|I|It|They|He|She|There|This|That|These|Those|Nobody|No one|Don['’]t|Do)\b`)

// topics tells whether a title that begins a paragraph names nothing but what a posting tells of pay, place and rules.
func (h headings) topics(title string) bool {
	if words(title) > maxLabelWords {
		return false
	}
	if strings.HasPrefix(strings.ToLower(title), "about ") {
		return h.titled(title) == nothing
	}
	for _, part := range strings.Split(strings.ReplaceAll(title, ", ", " and "), " and ") {
		if means := h.titles[plain(part)]; means != nothing && means != label {
			return false
		}
	}
	return true
}

// aboutPost is a title that speaks of the post or the reader: "About the role", "About you".
var aboutPost = lazyregexp.New(`\b(?:role|job|position|work|opportunity|you|post|candidate)\b`)

// heading tells whether a line is, or begins with, a heading, and gives what follows it on the line.
func (h headings) heading(l line) (need Need, after string, ok bool) {
	if l.bulleted {
		return "", "", false
	}
	if strings.Count(l.text, ": ") > 1 && !strings.ContainsAny(l.text, ".;") { // "Job family: …  Schedule: …  Location: …"
		return label, l.text, true
	}
	if title, after, ok := strings.Cut(l.text, ":"); ok && after != "" && words(title) <= maxLabelWords {
		if need := h.titled(title); need != "" {
			return need, strings.TrimSpace(after), true
		}
		return "", "", false
	}
	if title, after, ok := strings.Cut(l.text, ". "); ok && words(title) <= maxHeadingWords { // "Who we are. Larkmoor is …"
		if need, known := h.titles[plain(title)]; known {
			return need, strings.TrimSpace(after), true
		}
	}
	if title, after, ok := strings.Cut(l.text, ". "); ok && words(title) <= maxLabelWords && asking.MatchString(title) { // "What would please us. A master's degree …"
		return h.asks(title), strings.TrimSpace(after), true
	}
	if title, after, ok := strings.Cut(l.text, ". "); ok && h.topics(title) { // "Pay, time and place. $30 an hour …"
		return nothing, strings.TrimSpace(after), true
	}
	if title, after, ok := strings.Cut(l.text, ". "); ok && l.opens && words(title) <= maxLabelWords && fragment.MatchString(title) && !spoken.MatchString(title) { // "Not part of this appointment. Outpatient coding is …"
		if need := h.titled(title); need != "" && need != label {
			return need, strings.TrimSpace(after), true
		}
	}
	if title, after, ok := strings.Cut(l.text, "? "); ok && words(title) <= maxLabelWords && h.titled(title) == nothing { // "Why Redwood? Great question."
		return nothing, strings.TrimSpace(after), true
	}
	if words(l.text) > maxHeadingWords || strings.HasSuffix(l.text, ".") || strings.HasSuffix(l.text, ",") {
		return "", "", false
	}
	need, known := h.titles[plain(l.text)]
	shaped := l.framed || l.alone && (h.begins.MatchString(plain(l.text)) || h.closes(l.text)) || strings.HasSuffix(l.text, ":") || upper(l.text) && !l.loud || l.block && h.opens(l.text) || l.bulletsFollow || l.opens && l.sentenceFollows
	switch {
	case known:
	case shaped:
		need = h.asks(l.text)
	default:
		return "", "", false
	}
	if need == same {
		need = Required
	}
	return need, "", true
}

// closes tells whether a short line that stands alone between blank lines is a title of what is not asked: "Outside the role".
func (h headings) closes(text string) bool {
	return words(text) <= maxLabelWords && fragment.MatchString(text) && h.titled(text) == nothing
}

// opens tells whether a short line at the head of a block of others is a title that a rule knows.
func (h headings) opens(text string) bool {
	return words(text) <= maxLabelWords && fragment.MatchString(text) && h.titled(text) != ""
}

// inline finds a heading in the middle of a paragraph: "Required: … Preferred: …".
func (h headings) inline(sentence string) (need Need, after string, ok bool) {
	title, after, found := strings.Cut(sentence, ":")
	if !found || words(title) > maxLabelWords {
		return "", "", false
	}
	need, ok = h.titles[plain(title)]
	return need, strings.TrimSpace(after), ok && after != ""
}

func words(s string) int { return len(strings.Fields(s)) }

func upper(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// plain is lower case with letters, digits, parentheses-free words and single spaces.
func plain(s string) string {
	s = straight(strings.ToLower(s))
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	s = strings.ReplaceAll(s, "&", " and ")
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }), " ")
}

// straight writes the typographic apostrophe as the plain one that the rules are written with. Both are one rune.
func straight(s string) string { return strings.ReplaceAll(s, "’", "'") }

// wholeWords compiles wordings into one pattern of whole words; `*` stands for up to three words, `**` for up to ten, and a trailing `-`
// for the rest of a word.
func wholeWords(phrases []string) *regexp.Regexp {
	var alternatives []string
	for _, phrase := range phrases {
		quoted := regexp.QuoteMeta(strings.ToLower(phrase))
		quoted = strings.ReplaceAll(quoted, `\*\*`, `(?:\S+\s+){0,9}\S+`)
		quoted = strings.ReplaceAll(quoted, `\*`, `(?:\S+\s+){0,2}\S+`)
		quoted = strings.ReplaceAll(quoted, " ", `\s+`)
		if stem, ok := strings.CutSuffix(quoted, "-"); ok {
			quoted = stem + `\pL*`
		}
		alternatives = append(alternatives, quoted)
	}
	return regexp.MustCompile(`(?:^|[^\pL\pN])(` + strings.Join(alternatives, "|") + `)(?:$|[^\pL\pN])`)
}
