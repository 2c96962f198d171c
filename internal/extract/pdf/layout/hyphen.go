package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words is the vocabulary of a document in lower case, of words that stand whole on one row.
type words map[string]bool

func vocabularyOf(rows []*row) words {
	v := words{}
	for _, r := range rows {
		for i, w := range r.words {
			if i+1 == len(r.words) && strings.HasSuffix(w.text, "-") {
				continue
			}
			v[strings.ToLower(strings.Trim(w.text, ".,;:()[]\"'“”‘’"))] = true
		}
	}
	return v
}

// joinText joins two parts of a line that was wrapped. A hyphen at the end is undone where it parts a word, and kept where
// it belongs to the word ("ICD-10-" and "CM", "nurse-" and "led").
func joinText(a, b string, vocabulary words) string {
	if b == "" {
		return a
	}
	if strings.HasSuffix(a, "/") && !strings.HasSuffix(a, " /") {
		return a + b
	}
	head, hyphen := strings.CutSuffix(a, "-")
	if !hyphen || strings.HasSuffix(a, " -") || head == "" {
		return a + " " + b
	}
	if undo(lastWord(head), firstWord(b), vocabulary) {
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
func undo(head, tail string, vocabulary words) bool {
	last, _ := utf8.DecodeLastRuneInString(head)
	head = strings.ToLower(strings.TrimLeft(head, "(\"'“‘["))
	first, _ := utf8.DecodeRuneInString(tail)
	tail = strings.ToLower(strings.TrimRight(tail, ".,;:)\"'”’]"))
	switch {
	case !unicode.IsLower(last) || !unicode.IsLower(first) || strings.ContainsAny(head, "-/"):
		return false
	case vocabulary[head+tail]:
		return true
	case vocabulary[head+"-"+tail] || compoundHead[head] || compoundTail[tail]:
		return false
	case utf8.RuneCountInString(head) < 2 || utf8.RuneCountInString(tail) < 2:
		return false
	}
	return !vocabulary[head] || !vocabulary[tail]
}

// Words that make compounds far more often than they are the part of a hyphenated word.
var (
	compoundHead = wordSet(`self well non co pre post multi cross long short full part high low on off in out up follow end
near year month week day hour third first second one two three four five six seven eight nine ten half record evidence
cost time risk value data user team service system systems nurse physician patient hospital clinic payer vendor peer
e tele real point check hands face work problem decision single double front back best all single large small mid`)
	compoundTail = wordSet(`based related specific wide driven time term level year years day days hour hours month months week weeks
up out in off free to by on quality facing site party side end led line ready friendly oriented focused centered sensitive
of and the person bed page system systems center making solving effective critical compliant approved certified`)
)
