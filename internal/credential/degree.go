package credential

import (
	"strings"

	"himscore/internal/lazyregexp"
	"himscore/taxonomy"
)

// degreeBook knows the names and letters of degrees. Levels are indices into levels, lowest first.
type degreeBook struct {
	levels     []Level
	names      phrases
	taught     phrases // names that a university makes degrees
	letters    map[string]int
	pursuing   phrases
	unfinished phrases
	wished     phrases
	partly     phrases
	stopped    phrases
	returning  phrases
	done       phrases
	offered    phrases
	required   phrases
	products   phrases
	courses    phrases
	early      phrases
	boards     phrases
}

func newDegreeBook(t *taxonomy.Taxonomy) degreeBook {
	b := degreeBook{letters: map[string]int{}}
	for i, d := range t.Degrees {
		b.levels = append(b.levels, Level(d.Level))
		b.names.add(i, d.Names)
		b.taught.add(i, d.Taught)
		for _, l := range d.Letters {
			b.letters[l] = i
		}
	}
	lists := map[string]*phrases{
		"pursuing": &b.pursuing, "unfinished": &b.unfinished, "wished": &b.wished, "partly": &b.partly, "stopped": &b.stopped, "returning": &b.returning, "done": &b.done, "offered": &b.offered,
		"required": &b.required, "products": &b.products, "courses": &b.courses, "early": &b.early, "boards": &b.boards,
	}
	for i, w := range t.DegreeWords {
		if list := lists[w.ID]; list != nil {
			list.add(i, w.Phrases)
		}
		if w.ID == "apart" {
			b.pursuing.add(noRule, w.Phrases)
			b.unfinished.add(noRule, w.Phrases)
			b.returning.add(noRule, w.Phrases)
			b.offered.add(noRule, w.Phrases)
		}
	}
	return b
}

// says says whether one of some phrases stands in a text.
func (b *degreeBook) says(p *phrases, words []token) bool { return len(p.find(words)) > 0 }

// degreeAt is a degree named in a line: bytes start to end are its words, clause is the text up to the next degree.
type degreeAt struct {
	level      int
	start, end int
	clause     string
	coursework bool // only courses of the degree: "JD coursework"
	sure       bool // more than two letters, or more than one word: a degree also outside an education section
}

// find gives the degrees that a line names, in order.
func (b *degreeBook) find(text string) []degreeAt {
	const longestLine = 2000 // bytes; a line this long is no header and no detail of a degree
	if len(text) > longestLine {
		return nil
	}
	tokens := tokenize(text)
	var found []degreeAt
	for _, h := range b.taught.find(tokens) {
		if university(text) {
			found = append(found, degreeAt{level: h.rule, start: tokens[h.first].start, end: tokens[h.last-1].end})
		}
	}
	for _, h := range b.names.find(tokens) {
		found = insert(found, degreeAt{level: h.rule, start: tokens[h.first].start, end: tokens[h.last-1].end, sure: h.last-h.first > 1})
	}
	if m := leadingLevel.FindStringIndex(text); m != nil {
		if h := b.names.first("associate degree"); h >= 0 {
			found = insert(found, degreeAt{level: h, start: m[0], end: m[0] + len("associate")})
		}
	}
	for _, w := range letterWords(text) {
		level, ok := b.lettered(text, w)
		if ok && (len(w.text) > 2 || b.standsAlone(text, w)) {
			found = insert(found, degreeAt{level: level, start: w.start, end: w.end, sure: len(w.text) > 2})
		}
	}
	kept := make([]degreeAt, 0, len(found))
	for i, d := range found {
		if strings.EqualFold(text[d.start:d.end], "diploma") && highSchool.MatchString(text) {
			continue
		}
		if b.levels[d.level] == Certificate && (i > 0 && b.ofSchool(text, found[i-1], d) || i+1 < len(found) && b.ofSchool(text, found[i+1], d)) {
			continue
		}
		kept = append(kept, d)
	}
	for i := range kept {
		end := len(text)
		if i+1 < len(kept) {
			end = kept[i+1].start
			if cut := max(lastOf(text[kept[i].end:end], hardMarks), lastOf(text[kept[i].end:end], softMarks)); cut > 0 {
				end = kept[i].end + cut // "AAS, 2019. Transferred into BSHIM", "BBA, not finished MBA"
			}
			if and := strings.LastIndex(text[kept[i].end:end], " and "); and > 0 {
				end = kept[i].end + and // "Earned an AAS in 2019 and am enrolled in a BSHIM"
			}
		}
		start := 0
		if i > 0 {
			start = kept[i-1].end + lastOf(text[kept[i-1].end:kept[i].start], append(softMarks, hardMarks...))
		}
		kept[i].clause = strings.TrimRight(text[start:end], " /")
		kept[i].coursework = b.coursesOnly(text[kept[i].end:end])
	}
	return kept
}

// ofSchool says whether a certificate is the diploma of a high school named in the same breath.
func (b *degreeBook) ofSchool(text string, school, d degreeAt) bool {
	if b.levels[school.level] != NoLevel {
		return false
	}
	between := text[min(school.end, d.end):max(school.start, d.start)]
	return !strings.ContainsAny(between, ".;|(") && !longer(3, between)
}

// highSchool is a school that is called by its town alone: "Diploma, Northside High, 1998".
var highSchool = lazyregexp.New(`\p{Lu}\w+ (?:Senior )?High\b\s*(?:$|[,;.|(–—-]|\d)`)

// leadingLevel is a level of education that opens a line and stands for its degree: "Associate, Medical Assisting".
var leadingLevel = lazyregexp.New(`(?i)^associates?\s*[,:–—|]`)

// coursesOnly says whether the words directly behind a degree speak of its courses alone: "JD coursework", but not "B.S.; coursework: statistics".
func (b *degreeBook) coursesOnly(behind string) bool {
	const nearby = 40 // bytes
	var room [nearby / 2]token
	words := appendTokens(room[:0], behind[:min(len(behind), nearby)])
	if len(words) == 0 || strings.Trim(behind[:words[0].start], " -") != "" {
		return false
	}
	h := b.courses.at(words, 0)
	return h.last > 0 && !strings.HasPrefix(strings.TrimLeft(behind[words[h.last-1].end:], " "), ":")
}

// insert keeps degrees in the order of the line; letters inside a longer name are part of it.
func insert(list []degreeAt, d degreeAt) []degreeAt {
	for i, other := range list {
		if d.start < other.end && other.start < d.end {
			return list
		}
		if d.start < other.start {
			return append(list[:i], append([]degreeAt{d}, list[i:]...)...)
		}
	}
	return append(list, d)
}

// lettered is the level of the degree that letters stand for. Those of a licence may be the same: the MLS of "MLS(ASCP)".
func (b *degreeBook) lettered(text string, w token) (level int, ok bool) {
	letters := strings.ReplaceAll(w.text, ".", "")
	if len(w.text) >= 2*len(letters)-1 && strings.ToLower(letters) == letters && (len(letters) > 2 || strings.HasPrefix(letters, "b")) { // "a.a.s.", "b.s", and no "a.m."
		letters = strings.ToUpper(letters)
	}
	if level, ok = b.letters[letters]; !ok {
		return level, ok
	}
	const longestBoard = 8 // bytes
	board, found := strings.CutPrefix(strings.TrimLeft(text[w.end:], " "), "(")
	if !found {
		return level, true
	}
	h := b.boards.find(tokenize(board[:min(len(board), longestBoard)]))
	return level, len(h) == 0 || h[0].first > 0
}

// university says whether a line names a school that grants degrees, in one of the languages of the west.
func university(text string) bool {
	small := strings.ToLower(text)
	for _, name := range [...]string{"universi", "hochschule", "politec", "polytechn", "faculté", "facultad"} {
		if strings.Contains(small, name) {
			return true
		}
	}
	return false
}

// letterWords splits a text into runs of letters and stops: "B.S.", "PhD", "Ph.D", "B. S.".
func letterWords(text string) []token {
	words := make([]token, 0, len(text)/6+1)
	start := -1
	for i := 0; i <= len(text); i++ {
		inside := i < len(text) && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' || text[i] == '.' && start >= 0 || text[i] >= 0x80)
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			words = appendLetters(words, token{text[start:i], start, i})
			start = -1
		}
	}
	return words
}

// appendLetters adds a run of letters to those before it, to the last of them where both are parts of one set with a space: "B. Sc."
func appendLetters(words []token, w token) []token {
	const longestPart = 3 // "Sc."
	if n := len(words); n > 0 && w.start == words[n-1].end+1 && len(words[n-1].text) == 2 && words[n-1].text[1] == '.' && len(w.text) <= longestPart && w.text[len(w.text)-1] == '.' {
		words[n-1] = token{words[n-1].text[:1] + w.text[:len(w.text)-1], words[n-1].start, w.end}
		return words
	}
	return append(words, w)
}

// standsAlone says whether two letters without stops stand where a degree does: behind a separator, not as a state, not as a maker of
// software.
func (b *degreeBook) standsAlone(text string, w token) bool {
	before, behind := strings.TrimRight(text[:w.start], " "), text[w.end:]
	if next := tokenize(behind[:min(len(behind), 24)]); len(next) > 0 && b.products.at(next, 0).last > 0 && strings.HasPrefix(behind, " "+behind[next[0].start:next[0].end]) {
		return false
	}
	if before == "" || strings.HasSuffix(before, "|") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "\t") || strings.HasSuffix(before, ":") ||
		strings.HasSuffix(before, "(") || strings.HasSuffix(before, " -") || strings.HasSuffix(before, ";") || strings.HasSuffix(before, "/") || strings.HasSuffix(before, "•") {
		return true
	}
	if !strings.HasSuffix(before, ",") {
		return strings.HasPrefix(behind, " in ")
	}
	return !states[w.text] || strings.HasPrefix(behind, " in ")
}

// states are the abbreviations of states that are degrees as well.
var states = map[string]bool{"MA": true, "MD": true, "MS": true}
