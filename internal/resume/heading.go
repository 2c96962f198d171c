package resume

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/document"
	"himscore/internal/lazyregexp"
)

// The longest titles, in words. A title that names its kind outright may be longer than one told by its looks.
const (
	longestTitle   = 8
	longestUnknown = 5
	longestHeading = 80 // in bytes
	longestNumber  = 5  // in bytes: "VIII."
)

var numbering = lazyregexp.New(`^(?:\d{1,2}|[ivxIVX]{1,4})[.)]\s+`)

// words splits a text into lower-case words of letters and digits; apostrophes vanish, "&" is "and".
func words(text string) []string {
	text = strings.ToLower(text)
	if strings.IndexByte(text, '&') >= 0 || strings.IndexByte(text, '+') >= 0 {
		text = ampersands.Replace(text)
	}
	out := make([]string, 0, 8)
	cut := strings.IndexByte(text, '\'') >= 0 || strings.Contains(text, "’")
	from := -1
	add := func(word string) {
		if cut {
			word = apostrophes.Replace(word)
		}
		out = append(out, word)
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if from < 0 {
				from = i
			}
		case from >= 0 && (r == '\'' || r == '’'): // cut out below
		case from >= 0:
			add(text[from:i])
			from = -1
		}
	}
	if from >= 0 {
		add(text[from:])
	}
	return out
}

// wordRoom holds one word of a text. A longer one is cut off: no list has it.
type wordRoom [64]byte

// nextWord writes the first of the words of a text into the room and gives its length, 0 where there is none, and what stands behind it.
func nextWord(text string, room *wordRoom) (n int, rest string) {
	for i, r := range text {
		if r < utf8.RuneSelf && small[r] != 0 {
			if n+utf8.UTFMax <= len(room) {
				room[n] = small[r]
				n++
			}
			continue
		}
		switch r = unicode.ToLower(r); {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if n+utf8.UTFMax <= len(room) {
				n = len(utf8.AppendRune(room[:n], r))
			}
		case n > 0 && (r == '\'' || r == '’'):
		case n > 0:
			return n, text[i:]
		case r == '&', r == '+':
			return copy(room[:], "and"), text[i+1:]
		}
	}
	return n, ""
}

var (
	ampersands  = strings.NewReplacer("&", " and ", "+", " and ")
	apostrophes = strings.NewReplacer("'", "", "’", "")
)

// key is a title without case, marks and spaces, so that "E X P E R I E N C E" is "Experience": its words, joined.
func key(title string) string { return string(appendKey(make([]byte, 0, longestHeading), title)) }

func appendKey(letters []byte, title string) []byte {
	for _, r := range title {
		if r < utf8.RuneSelf && small[r] != 0 {
			letters = append(letters, small[r])
			continue
		}
		switch r = unicode.ToLower(r); {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			letters = utf8.AppendRune(letters, r)
		case r == '&', r == '+':
			letters = append(letters, "and"...)
		}
	}
	return letters
}

// title is what a line says, read as the title of a section.
type title struct {
	text  string
	empty bool // of letters and digits
	kind  Kind
	known bool // some section has this title
	loose bool // an unusual one, or one among words that say nothing, as running text may hold it: "Jobs I have held"
}

// titleIn reads a line as a title. A line too long to be one says none.
func (rd *Reader) titleIn(line string) title {
	if len(line) > longestHeading {
		return title{empty: true}
	}
	t := title{text: titleOf(line)}
	key := appendKey(make([]byte, 0, longestHeading), t.text)
	t.empty = len(key) == 0
	if t.kind, t.known = rd.titles[string(key)]; t.known {
		t.loose = rd.unusual[string(key)]
		return t
	}
	if t.kind, t.known = rd.looseTitle(t.text); t.known {
		t.loose = true
	} else if isCaps(t.text) {
		t.kind, t.known = rd.joinedTitle(t.text)
	}
	return t
}

// titleOf strips what a heading carries beside its title: numbering, rules, a colon, an aside in brackets.
func titleOf(text string) string {
	text = strings.TrimFunc(text, func(r rune) bool { return strings.ContainsRune(" \t:-–—_=*#•|~.·", r) })
	if text != "" && strings.IndexByte("0123456789ivxIVX", text[0]) >= 0 && strings.ContainsAny(text[:min(len(text), longestNumber)], ".)") {
		text = numbering.ReplaceAllString(text, "")
	}
	if bare := strings.TrimSpace(withoutAsides(text)); bare != "" {
		text = bare
	}
	return strings.TrimSuffix(strings.TrimSuffix(text, " continued"), " cont.")
}

// isLabel says whether a line is a label of what stands beneath it.
func isLabel(text string) bool { return strings.HasSuffix(strings.TrimSpace(text), ":") }

// heading says whether line i is the heading of a section, and of which kind. Current is the kind of the section it would end.
func (b *builder) heading(i int, current Kind) (Kind, bool) {
	kind, is := b.headingByTitle(i, current)
	if is && kind == Skills && b.rd.saysWork(words(b.titles[i].text)) && b.workBelow(i) {
		kind = Experience // "CLINICAL AND SYSTEMS EXPERIENCE"; above a list "SYSTEMS EXPERIENCE" is one of skills
	}
	return kind, is
}

func (b *builder) headingByTitle(i int, current Kind) (Kind, bool) {
	line := &b.doc[i]
	title := b.titles[i]
	if line.Hidden || title.empty || strings.IndexByte(title.text, '\t') >= 0 || strings.IndexByte(title.text, '@') >= 0 {
		return "", false
	}
	if title.known && (!title.loose || b.apart(i) || b.looksLikeHeading(i)) && b.mayBeHeading(i) {
		within := title.kind == Experience && title.kind == current && !line.Heading && isLabel(line.Text) && !(isCaps(line.Text) && b.apart(i))
		return title.kind, !within // "Key achievements:" within a job
	}
	if line.Bullet || len(b.dates[i].spans) > 0 {
		return "", false
	}
	said := words(title.text)
	n := len(said)
	if n > longestTitle {
		return "", false
	}
	if kind, ok := b.rd.titles[key(firstPart(title.text))]; ok && b.looksLikeHeading(i) && b.mayBeHeading(i) {
		return kind, true // "Credentials, Mine and Yours"
	}
	if kind, ok := b.rd.joinedTitle(title.text); ok && (b.looksLikeHeading(i) || titleCased(line.Text) || b.apart(i)) && b.mayBeHeading(i) {
		return kind, true
	}
	if strings.ContainsAny(withoutInitials(title.text), ".,;") || strings.HasSuffix(line.Text, ".") || b.rd.namesJob(said) {
		return "", false
	}
	if kind, ok := b.rd.kindByWord(said); ok && b.looksLikeHeading(i) {
		return kind, true
	}
	if current == Certifications && (b.rd.letters.open(title.text) || parted(title.text)) {
		return "", false // "BLS/NRP"
	}
	if first, rest, _ := strings.Cut(title.text, "/"); rest != "" && b.looksLikeHeading(i) {
		if kind, ok := b.rd.titles[key(first)]; ok {
			return kind, true // "COMMUNITY / CHURCH"
		}
	}
	if current == Experience && !b.apart(i) && b.rd.saysJob(title.text) {
		return "", false // "STAFF NURSE / EPIC SUPER USER"
	}
	if b.rd.saysJob(title.text) && b.startsPost(i) {
		return "", false // "CODER II" above its employer and its dates
	}
	if n <= longestUnknown && (b.looksLikeOtherHeadings(i) || b.setOff(i)) {
		return b.kindBelow(i), true
	}
	if n > longestUnknown {
		return "", false
	}
	if kind, ok := b.setApart(i, said, current); ok {
		return kind, true
	}
	if kind, ok := b.standsOver(i); ok && kind != current {
		return kind, true
	}
	return "", false
}

// firstPart is what stands before the first comma of a title, "" where it has none.
func firstPart(title string) string {
	first, _, found := strings.Cut(title, ",")
	if !found {
		return ""
	}
	return first
}

// mayBeHeading refuses the few lines that say a title and are none: a list item among items, "Volunteer" above a job's dates.
func (b *builder) mayBeHeading(i int) bool {
	line := &b.doc[i]
	if line.Heading {
		return true
	}
	if line.Bullet && (i > 0 && b.doc[i-1].Bullet || i+1 < len(b.doc) && b.doc[i+1].Bullet && b.doc[i+1].Level <= line.Level) {
		return false
	}
	if len(b.look.titles) > 1 && !b.look.titles[styleOf(line)] && !isCaps(line.Text) && !strings.HasSuffix(strings.TrimSpace(line.Text), ":") && b.look.plain[styleOf(line)] {
		return false // headings of this resume look otherwise, and this looks like running text
	}
	return !(i+1 < len(b.doc) && b.dates[i+1].only && b.rd.jobs.words[key(line.Text)])
}

// namesJob says whether the words of a title are a job's rather than a section's: "Education Coordinator", "Director of Patient Experience".
func (rd *Reader) namesJob(w []string) bool {
	if len(w) < 2 {
		return false
	}
	return rd.jobs.words[w[len(w)-1]] || rd.jobs.words[w[0]] && (w[1] == "of" || w[1] == "for")
}

// inlineHeading finds a heading that shares its line with what it heads: "Certifications: RHIT, CCS".
func (b *builder) inlineHeading(i int, current Kind) (string, Kind, bool) {
	if b.labelled {
		if title, kind, ok := b.rd.labelOf(&b.typed[i]); ok && kind != current && current != Skills && kind != Other {
			return title, kind, true
		}
	}
	return b.rd.inlineHeading(&b.doc[i], current)
}

// labelOf is the title of a section with which a line begins: "Licenses: RN, 2019". An unusual one is such only in capitals: "CARDS: CPR".
func (rd *Reader) labelOf(line *document.Line) (string, Kind, bool) {
	const longest = 40 // bytes
	title, rest, found := strings.Cut(line.Text, ":")
	if !found || line.Bullet || strings.TrimSpace(rest) == "" || len(title) > longest {
		return "", "", false
	}
	name := key(title)
	kind, known := rd.titles[name]
	return title, kind, known && (!rd.unusual[name] || isCaps(title))
}

// labelsSections says whether a resume writes its headings in front of what they head: labels of several kinds, that of schooling or of work among them.
func (rd *Reader) labelsSections(lines []document.Line) bool {
	const fewest = 4 // kinds
	kinds := map[Kind]bool{}
	for i := range lines {
		if _, kind, ok := rd.labelOf(&lines[i]); ok {
			kinds[kind] = true
		}
	}
	return len(kinds) >= fewest && (kinds[Education] || kinds[Experience])
}

// inlineHeading finds one among text of another kind, where nothing says that the resume has the habit.
func (rd *Reader) inlineHeading(line *document.Line, current Kind) (string, Kind, bool) {
	title, kind, ok := rd.labelOf(line)
	if !ok || kind == current || rd.unusual[key(title)] {
		return "", "", false
	}
	_, rest, _ := strings.Cut(line.Text, ":")
	known := true
	switch current {
	case Skills: // "Languages: Python, SQL" below Skills is a group of skills
		known = isCaps(title) || kind == Awards || kind == References || kind == Interests || kind == Certifications && rd.letters.open(rest)
	case Experience, Projects, Volunteering, Other:
		known = isCaps(title) || kind == Education || kind == Certifications || kind == Languages || kind == References || kind == Interests
	case Education:
		known = isCaps(title) || kind == Certifications || kind == Skills || kind == Languages || kind == References || kind == Interests
	}
	return title, kind, known && kind != Other
}

// isCaps says whether all letters of a text are capitals, and there are at least two.
func isCaps(text string) bool {
	n := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}
