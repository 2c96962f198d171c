package posting

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/taxonomy"
)

const (
	maxPhrases  = 18
	mostLetters = 5 // of a name in capitals
)

// wording knows which words a phrase worth mirroring holds.
type wording struct {
	stops map[string]bool // words at which a phrase ends
	verbs map[string]bool // what somebody does is no phrase: "Tracks", "escalate"
	field map[string]bool // words of the field's own vocabulary
	short map[string]bool // names of the vocabulary in a few capitals
}

func compileWording(t *taxonomy.Taxonomy) wording {
	w := wording{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for _, stop := range t.Posting.PhraseStops {
		w.stops[stop] = true
	}
	for _, class := range t.Verbs {
		for _, verb := range class.Verbs {
			base, _, _ := strings.Cut(verb, "/")
			w.verbs[base] = true
		}
	}
	for _, k := range t.Keywords {
		for _, name := range append([]string{k.Label}, k.Aliases...) {
			if len(name) <= mostLetters && name == strings.ToUpper(name) {
				w.short[name] = true
			}
			for _, word := range strings.Fields(plain(name)) {
				if !w.stops[word] && len(word) > 3 {
					w.field[stem(word)] = true
				}
			}
		}
	}
	for _, c := range t.Credentials {
		w.short[c.Label] = true
	}
	return w
}

// stem drops a plural or third-person ending, well enough to compare words.
func stem(word string) string {
	switch {
	case strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "ches"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "sses"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		return word[:len(word)-1]
	}
	return word
}

func (w wording) stop(word string) bool {
	base, _, _ := strings.Cut(word, "'") // you'll, don't
	return w.stops[word] || w.stops[base] || w.stops[strings.TrimSuffix(base, "n")]
}

// verb tells whether a word that begins a clause is what somebody does. Of a sentence in the third person only "-s"
// forms are.
func (w wording) verb(word string) bool {
	base := stem(word)
	return w.verbs[base] || w.stops[base] || w.verbs[strings.TrimSuffix(base, "e")] || w.verbs[strings.TrimSuffix(word, "ing")] || w.verbs[strings.TrimSuffix(word, "ing")+"e"]
}

// phrase is wording of a posting that may be worth mirroring.
type phrase struct {
	text  string
	rank  int // how likely somebody searches for it: the lower the better
	place int
}

// phrases are runs of two to four content words of demands and wishes, in the order of the text. Where there are too many, those with words of
// the field stay, and of these those that are no other form of a keyword.
func (rd *Reader) phrases(sentences []sentence, mentions [][]keyword.Mention) []string {
	var all []phrase
	seen := map[string]bool{}
	for i, s := range sentences {
		if i == 0 || s.inUse { // the title
			continue
		}
		closed, names := rd.spans(s, mentions[i])
		for _, p := range rd.wording.runs(rd.wording.read(s, closed, names)) {
			if key := strings.ToLower(p.text); !seen[key] {
				seen[key], p.place = true, len(all)
				all = append(all, p)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b phrase) int { return a.rank - b.rank })
	all = all[:min(len(all), maxPhrases)]
	slices.SortFunc(all, func(a, b phrase) int { return cmp.Compare(a.place, b.place) })
	out := make([]string, len(all))
	for i, p := range all {
		out[i] = p.text
	}
	return out
}

// spans are what no phrase is made of, and the names of keywords, of which one in small letters may be part of a phrase.
func (rd *Reader) spans(s sentence, mentions []keyword.Mention) (closed, named [][2]int) {
	closed = append(subjects(s.text), rd.hidden(s.text)...)
	for _, m := range s.undecided {
		closed = append(closed, [2]int{m.At.Start, m.At.End})
	}
	for _, m := range mentions {
		switch span := [2]int{m.At.Start, m.At.End}; {
		case m.Near:
		case strings.ToLower(m.Text) == m.Text && s.need(m.At.Start) != nothing && !rd.elsewhere([]rune(s.text), s.clause(m.At.Start), m):
			named = append(named, span)
		default:
			closed = append(closed, span)
		}
	}
	return append(closed, rd.wording.strangers(s.text, append(closed, named...))...), named
}

var (
	spelledBefore = lazyregexp.New(`((?:[\pL-]+ ){1,4})\((\p{Lu}{2,5})\)`)
	spelledAfter  = lazyregexp.New(`\b(\p{Lu}{2,5}) \(([\pL -]+)\)`)
)

// strangers are the long forms of letters that stand for a keyword elsewhere, but not here: "colorectal cancer (CRC)", "MDM (mobile device management)".
func (w wording) strangers(text string, known [][2]int) [][2]int {
	var out [][2]int
	for k, pattern := range []*lazyregexp.Regexp{spelledBefore, spelledAfter} {
		for _, at := range pattern.FindAllStringSubmatchIndex(text, -1) {
			from, to := at[4-2*k], at[5-2*k]
			start := len([]rune(text[:from]))
			if w.short[text[from:to]] && !overlaps(known, start, start+to-from) {
				out = append(out, [2]int{len([]rune(text[:at[0]])), len([]rune(text[:at[1]]))})
			}
		}
	}
	return out
}

// token is a word of a sentence as the phrases see it.
type token struct {
	start, end int
	text       string // as written
	kind       tokenKind
}

type tokenKind int

const (
	content tokenKind = iota
	inName            // part of the name of a keyword
	joins             // "and"
	of
	stops
)

// read tells the words of a sentence apart.
func (w wording) read(s sentence, closed, names [][2]int) []token {
	var out []token
	runes := []rune(s.text)
	opens := true // a verb may stand here: at the start, behind "and", "to" and commas
	third := false
	for i := 0; i < len(runes); {
		if !inWord(runes[i]) {
			if runes[i] != ' ' {
				out = append(out, token{i, i + 1, string(runes[i]), stops})
				opens = opens || strings.ContainsRune(",;:", runes[i])
			}
			i++
			continue
		}
		j := i
		for j < len(runes) && inWord(runes[j]) {
			j++
		}
		t := token{i, j, string(runes[i:j]), stops}
		word := straight(strings.ToLower(t.text))
		switch inside := overlaps(names, i, j); {
		case overlaps(closed, i, j), s.need(i) == nothing, !unicode.IsLetter(runes[i]):
			opens = false
		case inside:
			t.kind, opens = inName, false
		case w.stop(word):
			switch word {
			case "and":
				t.kind = joins
			case "of":
				t.kind = of
			}
			opens = word == "and" || word == "you" || word == "you'll" || word == "will" || word == "to" && i > 0
			third = third || i == 0 && strings.HasSuffix(word, "s")
		case opens && w.verb(word) && (i == 0 || !third || strings.HasSuffix(word, "s")):
			third = third || i == 0 && strings.HasSuffix(word, "s")
			opens = false
		case adverb(word):
			opens = false
		default:
			t.kind, opens = content, false
		}
		out = append(out, t)
		i = j
	}
	return out
}

// adverb tells whether a word says how, and not what: no name holds it.
func adverb(word string) bool {
	return len(word) > 5 && strings.HasSuffix(word, "ly") && !slices.Contains(rhythms, word)
}

var rhythms = []string{"weekly", "monthly", "quarterly", "yearly", "family", "biweekly", "hourly", "supply", "assembly", "elderly", "anomaly"}

// runs are the phrases among the words of a sentence: up to four that stand side by side, at least one of them no name of a keyword; two single
// words joined by "and" or "of" are one phrase ("uses and disclosures", "dates of service").
func (w wording) runs(tokens []token) []phrase {
	var out []phrase
	for i := 0; i < len(tokens); {
		j := run(tokens, i)
		if j == i {
			i++
			continue
		}
		if k := run(tokens, min(j+1, len(tokens))); j-i == 1 && k > j+1 && k-j <= 4 && tokens[i].kind == content && (tokens[j].kind == joins || tokens[j].kind == of && k-j <= 3 && counted(tokens[i:k])) {
			if p, ok := w.phrase(tokens[i:k]); ok && p.rank < outside {
				p.rank = max(p.rank, joined)
				out = append(out, p)
				i = k
				continue
			}
		}
		if p, ok := w.phrase(tokens[i:j]); ok && j-i > 1 {
			out = append(out, p)
		}
		i = j
	}
	return out
}

// counted tells whether of two things joined by "of" there are more than one: "dates of service", "sample of charts", but no "rhapsody of code".
func counted(tokens []token) bool {
	return strings.HasSuffix(tokens[0].text, "s") || strings.HasSuffix(tokens[len(tokens)-1].text, "s")
}

// run is where the content words that begin at i end.
func run(tokens []token, i int) int {
	for i < len(tokens) && tokens[i].kind <= inName {
		i++
	}
	return i
}

// The ranks of phrases: words of the field, those joined, those about a keyword, and others.
const (
	ofField = iota
	joined
	about
	outside
)

const mostWords = 4

// phrase makes a phrase of words.
func (w wording) phrase(tokens []token) (phrase, bool) {
	p := phrase{rank: outside}
	plain, words := 0, 0
	for i, t := range tokens {
		if i > 0 && t.start > tokens[i-1].end {
			p.text += " "
		}
		p.text += t.text
		if t.kind == content {
			plain++
		}
		if t.kind <= inName {
			words++
		}
	}
	switch {
	case plain == 0 || words > mostWords:
		return p, false
	case plain < words:
		p.rank = about
	case w.ofTheField(p.text):
		p.rank = ofField
	}
	return p, true
}

func (w wording) ofTheField(phrase string) bool {
	return slices.ContainsFunc(strings.Fields(plain(phrase)), func(word string) bool { return w.field[stem(word)] })
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '\'' || r == '’' || r == '%'
}

func overlaps(spans [][2]int, start, end int) bool {
	for _, s := range spans {
		if start < s[1] && s[0] < end {
			return true
		}
	}
	return false
}
