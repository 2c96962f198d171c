package advice

import (
	"strings"
	"unicode/utf8"

	"himscore/taxonomy"
)

// question is the first of the questions that fits a line by how it begins or by its deed; nil where none does.
func (a *Adviser) question(r *reading, i int) *taxonomy.Question {
	text := r.ev.Resume.Lines[i].Text
	words := wordsOf(text)
	for n := range a.texts.Questions {
		q := &a.texts.Questions[n]
		if begins(text, words[:min(q.Within, len(words))], q.Words) || does(r, i, words, q.Deeds) {
			return q
		}
	}
	return nil
}

// begins tells whether one of the phrases stands in the first words of a text.
func begins(text string, first []word, phrases []string) bool {
	if len(first) == 0 {
		return false
	}
	opening := " " + strings.ToLower(text[first[0].from:first[len(first)-1].to]) + " "
	opening = strings.NewReplacer(",", " ", ";", " ", ":", " ").Replace(opening)
	for _, phrase := range phrases {
		if strings.Contains(opening, " "+phrase+" ") {
			return true
		}
	}
	return false
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
