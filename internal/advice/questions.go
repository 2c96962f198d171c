package advice

import (
	"strings"
	"unicode/utf8"

	"himscore/taxonomy"
)

// openings are the phrases that begin the lines questions fit, by their first word.
type openings struct {
	phrases map[string][]opening
	shapes  shapes // of the first words
	within  int    // all of them stand among so many words from the beginning
}

type opening struct {
	words    []string
	within   int // they stand among so many words
	question int // its number
	except   *wordList
}

func (o *openings) add(question int, q *taxonomy.Question) {
	except := listOf(q.Except...)
	for _, phrase := range q.Words {
		words := strings.Split(phrase, " ")
		o.phrases[words[0]] = append(o.phrases[words[0]], opening{words, q.Within, question, &except})
		o.shapes.add(words[0])
	}
	o.within = max(o.within, q.Within)
}

// question is the first of the questions that fits a line by how it begins or by its deed; nil where none does.
func (a *Adviser) question(r *reading, i int) *taxonomy.Question {
	all := a.texts.Questions
	first := a.openings.of(r.ev.Resume.Lines[i].Text, r.words[i], len(all))
	for n := range all[:first] {
		if does(r, i, r.words[i], all[n].Deeds) {
			return &all[n]
		}
	}
	if first == len(all) {
		return nil
	}
	return &all[first]
}

// of is the number of the first question that fits how a line begins; none where no question does.
func (o *openings) of(text string, words []word, none int) int {
	first := none
	var room [longestVerb]byte
	for at := range words[:min(o.within, len(words))] {
		said := words[at].in(text)
		if !o.shapes.may(said) {
			continue
		}
		for _, p := range o.phrases[string(appendSmall(room[:0], said))] {
			if p.question < first && at+len(p.words) <= min(p.within, len(words)) && p.stands(text, words[at:]) && !p.except.holds(words[0].in(text)) {
				first = p.question
			}
		}
	}
	return first
}

// stands tells whether words begin with those of the phrase.
func (p *opening) stands(text string, words []word) bool {
	for i, w := range p.words {
		if strings.ToLower(words[i].in(text)) != w {
			return false
		}
	}
	return true
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
