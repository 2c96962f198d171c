package posting

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"himscore/internal/keyword"
	"himscore/taxonomy"
)

const maxPhrases = 15

// wording knows which words a phrase worth mirroring holds.
type wording struct {
	stops map[string]bool // words at which a phrase ends
	verbs map[string]bool // what somebody does is no phrase: "Tracks", "escalate"
	field map[string]bool // words of the field's own vocabulary
}

func compileWording(t *taxonomy.Taxonomy) wording {
	w := wording{map[string]bool{}, map[string]bool{}, map[string]bool{}}
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
			for _, word := range strings.Fields(plain(name)) {
				if !w.stops[word] && len(word) > 3 {
					w.field[stem(word)] = true
				}
			}
		}
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

// phrases are runs of two to four content words of demands and wishes that no keyword covers, in the order of the
// text. Where there are too many, those with words of the field stay.
func (rd *Reader) phrases(sentences []sentence, mentions [][]keyword.Mention) []string {
	type phrase struct {
		text  string
		field bool
		place int
	}
	var all []phrase
	seen := map[string]bool{}
	for i, s := range sentences {
		if i == 0 { // the title
			continue
		}
		covered := subjects(s.text)
		for _, m := range mentions[i] {
			if !m.Near {
				covered = append(covered, [2]int{m.At.Start, m.At.End})
			}
		}
		for _, p := range rd.wording.runs(s, covered) {
			if key := strings.ToLower(p); !seen[key] {
				seen[key] = true
				all = append(all, phrase{p, rd.wording.ofTheField(p), len(all)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b phrase) int {
		if a.field != b.field {
			if a.field {
				return -1
			}
			return 1
		}
		return 0
	})
	all = all[:min(len(all), maxPhrases)]
	slices.SortFunc(all, func(a, b phrase) int { return cmp.Compare(a.place, b.place) })
	out := make([]string, len(all))
	for i, p := range all {
		out[i] = p.text
	}
	return out
}

func (w wording) ofTheField(phrase string) bool {
	return slices.ContainsFunc(strings.Fields(plain(phrase)), func(word string) bool { return w.field[stem(word)] })
}

// runs cuts a sentence at stop words, punctuation and keywords, and keeps runs of two to four words.
func (w wording) runs(s sentence, covered [][2]int) []string {
	var out []string
	runes := []rune(s.text)
	var run [][2]int
	opens := true // a verb may stand here: at the start, behind "and", "to" and commas
	third := false
	flush := func() {
		if len(run) >= 2 && len(run) <= 4 {
			out = append(out, string(runes[run[0][0]:run[len(run)-1][1]]))
		}
		run = nil
	}
	for i := 0; i < len(runes); {
		if !inWord(runes[i]) {
			if runes[i] != ' ' {
				flush()
				opens = opens || strings.ContainsRune(",;:", runes[i])
			}
			i++
			continue
		}
		j := i
		for j < len(runes) && inWord(runes[j]) {
			j++
		}
		word := straight(strings.ToLower(string(runes[i:j])))
		switch {
		case w.stop(word), overlaps(covered, i, j), s.need(i) == nothing, !unicode.IsLetter(runes[i]):
			flush()
			opens = word == "and" || word == "you" || word == "you'll" || word == "will" || word == "to" && i > 0
			third = third || i == 0 && strings.HasSuffix(word, "s")
		case opens && len(run) == 0 && w.verb(word) && (i == 0 || !third || strings.HasSuffix(word, "s")):
			third = third || i == 0 && strings.HasSuffix(word, "s")
			opens = false
		default:
			run = append(run, [2]int{i, j})
			opens = false
		}
		i = j
	}
	flush()
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
