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
	head := headOf(sentences)
	for i, s := range sentences {
		if i == 0 || s.title || s.inUse || s.idle() {
			continue
		}
		closed, names := rd.spans(s, mentions[i])
		closed = append(closed, ownNames(s.text, head)...)
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
	closed = append(subjects(s.text), s.hidden...)
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
	// capitals are names of two words and more.
	capitals = lazyregexp.New(`\p{Lu}[\pL'’&-]*(?: (?:(?:of|and|the|for|&) )?\p{Lu}[\pL'’&-]*)+`)
	// introduces is what an employer does in the sentence with which it begins.
	introduces = lazyregexp.New(`^ (?:\([^)]*\) )?(?:is|are|has|seeks|needs|serves|offers|invites|welcomes|operates|employs|provides|hires|runs|believes|was|cares)\b`)
)

// headOf is what stands at the head of a posting: the title, and who the employer is.
func headOf(sentences []sentence) string {
	var head strings.Builder
	for i, s := range sentences[:min(len(sentences), headLines)] {
		if i == 0 || s.title || s.idle() {
			head.WriteString(strings.ToLower(s.text) + "\n")
		}
	}
	return head.String()
}

// ownNames are the names of the post and of the employer in a sentence, with what the employer does where the sentence introduces it: nobody writes
// them into a resume.
func ownNames(text, head string) [][2]int {
	var out [][2]int
	for _, at := range capitals.FindAllStringIndex(text, -1) {
		to, opens := at[1], at[0] == 0
		for _, article := range [...]string{"The ", "Our ", "This ", "As ", "An ", "A "} {
			if strings.HasPrefix(text[at[0]:], article) && strings.ContainsRune(text[at[0]+len(article):to], ' ') {
				at[0] += len(article)
			}
		}
		if does := introduces.FindStringIndex(text[to:]); does != nil && opens {
			to += does[1]
		}
		if to > at[1] || strings.Contains(head, strings.ToLower(text[at[0]:to])) {
			out = append(out, [2]int{len([]rune(text[:at[0]])), len([]rune(text[:to]))})
		}
	}
	return out
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
