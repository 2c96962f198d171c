package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary is the words of a document in lower case that stand whole on one row, and whether its producer parts words at line
// ends. Browsers and word processors do not, unless told to; TeX, Typst, InDesign and react-pdf do.
type vocabulary struct {
	words      map[string]bool
	hyphenates bool
}

func vocabularyOf(sheets []*sheet) vocabulary {
	v := vocabulary{words: map[string]bool{}}
	var parts [][2]string // of words parted at a row end
	for _, s := range sheets {
		for _, g := range s.regions {
			head := ""
			for _, r := range g.rows {
				if head != "" {
					parts = append(parts, [2]string{head, r.words[0].text})
				}
				v.addRow(r, head != "")
				head, _ = strings.CutSuffix(r.words[len(r.words)-1].text, "-")
				if head == r.words[len(r.words)-1].text {
					head = ""
				}
			}
		}
	}
	for _, p := range parts {
		head, tail := bare(p[0]), bare(p[1])
		if mayPart(p[0], p[1]) && (v.words[head+tail] || isEnding(tail)) && !v.words[head+"-"+tail] {
			v.hyphenates = true
		}
	}
	return v
}

// addRow adds the words of a row that stand whole on it; rest tells that its first word is the rest of one.
func (v vocabulary) addRow(r *row, rest bool) {
	for i, w := range r.words {
		if i+1 == len(r.words) && strings.HasSuffix(w.text, "-") || i == 0 && rest {
			continue
		}
		v.words[bare(w.text)] = true
	}
}

// bare is a word in lower case without the signs around it.
func bare(s string) string { return strings.ToLower(strings.Trim(s, ".,;:()[]\"'“”‘’")) }

// joinText joins two parts of a line that was wrapped. A hyphen at the end is undone where it parts a word, and kept where
// it belongs to the word ("ICD-10-" and "CM", "nurse-" and "led").
func joinText(a, b string, v vocabulary) string {
	if b == "" {
		return a
	}
	if strings.HasSuffix(a, "/") && !strings.HasSuffix(a, " /") {
		return a + b
	}
	if span, found := strings.CutSuffix(a, "–"); found && endsDigit(span) && b[0] >= '0' && b[0] <= '9' {
		return a + b // "2022–" and "2024"
	}
	head, hyphen := strings.CutSuffix(a, "-")
	if !hyphen || strings.HasSuffix(a, " -") || head == "" {
		return a + " " + b
	}
	if v.undo(lastWord(head), firstWord(b)) {
		return head + b
	}
	return a + b
}

func lastWord(s string) string {
	return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// undo reports whether the hyphen between head and tail was put there by the line break.
func (v vocabulary) undo(head, tail string) bool {
	if part := head[strings.LastIndexByte(head, '-')+1:]; part != head && isEnding(bare(tail)) { // react-pdf parts any word
		head = part
	}
	if !mayPart(head, tail) {
		return false
	}
	head, tail = bare(head), bare(tail)
	switch {
	case v.words[head+tail]:
		return true
	case v.words[head+"-"+tail] || compoundHead[head] || compoundTail[tail]:
		return false
	case isEnding(tail), len(head) <= 2 && !shortPrefix[head]:
		return true
	}
	return v.hyphenates && (!v.words[head] || !v.words[tail])
}

// mayPart reports whether a producer would part a word so. None parts a word that has a hyphen already.
func mayPart(head, tail string) bool {
	last, _ := utf8.DecodeLastRuneInString(head)
	first, _ := utf8.DecodeRuneInString(tail)
	return unicode.IsLower(last) && unicode.IsLower(first) && !strings.ContainsAny(head, "-/") && !strings.Contains(tail, "-") &&
		utf8.RuneCountInString(bare(head)) > 1 && utf8.RuneCountInString(bare(tail)) > 1
}

// ending is what only ends words: a suffix with the consonants before it, or before the heavy ones a syllable more.
var ending = regexp.MustCompile(`^[bcdfghjklmnpqrstvwxz]{0,3}(?:` +
	`ings?|it(?:y|ies)|ances?|ences?|ative|ators?|ated|ates|ating|ary|aries|ory|ories|ical|ically|ally|ously|ized|izing|ibility|ability|ers|ered|` +
	`(?:[aeiou]{1,2}[bcdfghjklmnpqrstvwxz]{1,2})?(?:[ts]ions?|ations?|tional|tionally|ments?|mented|izations?)|` +
	`tive|tives|sive|tial|cial|cian|cians|ture|tures|cal|cally|bly|cy|cies|ty|ties|gy|ry|ries)$`)

func isEnding(s string) bool { return ending.MatchString(s) && !wholeWord[s] }

// Words that make compounds far more often than they are the part of a hyphenated word.
var (
	compoundHead = wordSet(`self well non co pre post multi cross long short full part high low on off in out up follow end
near year month week day hour third first second one two three four five six seven eight nine ten half record evidence
cost time risk value data user team service system systems nurse physician patient hospital clinic payer vendor peer
e tele real point check hands face work problem decision single double front back best all single large small mid`)
	// Words and prefixes of two letters that stand before a hyphen of their own.
	shortPrefix = wordSet("re co de bi by on up in at no so go to ex un")
	// Words that look like an ending.
	wholeWord = wordSet(`bring cling fling king ring rings sing sling spring springs string strings sting swing thing things wing wings
city cities pity nation nations station stations ration rations dance chance glance lance stance trance fence hence pence sense
story stories rated dated gated stated tally rally ally dates rates states sized prized cement comment comments national
rational try dry cry fry`)
	compoundTail = wordSet(`based related specific wide driven time term level year years day days hour hours month months week weeks
up out in off free to by on quality facing site party side end led line ready friendly oriented focused centered sensitive
of and the person bed page system systems center making solving effective critical compliant approved certified`)
)

func endsDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }
