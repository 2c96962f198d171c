package advice

import (
	"strings"
	"unicode/utf8"

	"himscore/taxonomy"
)

// question is the first of the questions that fits a line by how it begins or by its deed; nil where none does.
func (a *Adviser) question(r *reading, i int) *taxonomy.Question {
	words := r.words[i]
	opening := openingOf(r.ev.Resume.Lines[i].Text, words[:min(a.opening, len(words))])
	for n := range a.texts.Questions {
		q := &a.texts.Questions[n]
		if begins(opening, q) || does(r, i, words, q.Deeds) {
			return q
		}
	}
	return nil
}

// openingOf are words of a text in small letters, each between two spaces.
func openingOf(text string, words []word) string {
	var out strings.Builder
	out.WriteByte(' ')
	for _, w := range words {
		out.WriteString(strings.ToLower(text[w.from:w.to]))
		out.WriteByte(' ')
	}
	return out.String()
}

// begins tells whether one of the phrases of a question stands in the first words of an opening.
func begins(opening string, q *taxonomy.Question) bool {
	for _, phrase := range q.Words {
		if end := phraseEnd(opening, phrase); end > 0 && strings.Count(opening[:end], " ") <= q.Within {
			return true
		}
	}
	return false
}

// phraseEnd is where a phrase of whole words ends in an opening; 0 where it does not stand there.
func phraseEnd(opening, phrase string) int {
	for from := 0; ; {
		at := strings.Index(opening[from:], phrase)
		if at < 0 {
			return 0
		}
		from += at + len(phrase)
		if opening[from-len(phrase)-1] == ' ' && opening[from] == ' ' {
			return from
		}
	}
}

// does tells whether a line tells one of the deeds, as its first act.
func does(r *reading, i int, words []word, keywords []string) bool {
	for n := range r.hints {
		m := &r.hints[n]
		if m.At.Line == i+1 && contains(keywords, m.Keyword) && len(words) > 0 && m.At.Start == utf8.RuneCountInString(r.ev.Resume.Lines[i].Text[:words[0].from]) {
			return true
		}
	}
	return false
}

// put asks a question in the next of its wordings; no more when all were asked.
func (a *Adviser) put(q *taxonomy.Question, code string, asked map[string]int) []LineAdvice {
	n, said := asked[q.ID+code], wordings(q, code)
	if n >= len(said) {
		return nil
	}
	asked[q.ID+code]++
	return []LineAdvice{{code, said[n]}}
}

func wordings(q *taxonomy.Question, code string) []string {
	if code == "add_number" {
		return q.Result
	}
	return q.Duty
}
