package advice

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"himscore/internal/everyday"
	"himscore/internal/metric"
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
	question *lineFit
}

// lineFit says which lines a question fits beside its phrases.
type lineFit struct {
	number, within        int // its phrases stand among so many words
	among                 int // and so does one of the words with them
	except, with, without wordList
}

func (o *openings) add(number int, q *taxonomy.Question) {
	f := &lineFit{number, q.Within, cmp.Or(q.Among, math.MaxInt), listOf(q.Except...), listOf(q.With...), listOf(q.Without...)}
	lead := func(words ...string) {
		o.phrases[words[0]] = append(o.phrases[words[0]], opening{words, f})
		o.shapes.add(words[0])
	}
	for _, phrase := range q.Words {
		lead(strings.Split(phrase, " ")...)
	}
	for _, verb := range q.Verbs {
		for _, spelling := range metric.Spellings(verb) {
			lead(spelling)
		}
	}
	o.within = max(o.within, q.Within)
}

// question is the first of the questions that fits a line by how it begins or by its deed; nil where none does. One whose words fit gives way where the
// line tells other work.
func (a *Adviser) question(r *reading, i int) *taxonomy.Question {
	all, text, words := a.questions, r.ev.Resume.Lines[i].Text, r.words[i]
	first := a.openings.of(text, words, 0, len(all))
	for first < len(all) && a.tellsOther(r, i, all[first].Work) {
		first = a.openings.of(text, words, first+1, len(all))
	}
	for n := range all[:first] {
		if q := &all[n]; does(r, i, words, q.Deeds) && !excludes(q, text, words) {
			return q
		}
	}
	if first == len(all) {
		return nil
	}
	return &all[first]
}

// excludes tells whether a line holds words that a question is not put to, by whatever it was chosen.
func excludes(q *taxonomy.Question, text string, words []word) bool {
	except, without := listOf(q.Except...), listOf(q.Without...)
	return except.holds(words[0].in(text)) || without.holdsOne(text, words)
}

// tellsOther tells whether a line tells work, by a deed or as a whole, and none of some keywords, not even by name: then a word that it shares with such
// work says little. Of no keywords nothing is known.
func (a *Adviser) tellsOther(r *reading, i int, work []string) bool {
	if len(work) == 0 || slices.ContainsFunc(r.ev.Lines[i], func(n int) bool { return r.named[n] != nil && contains(work, r.named[n].ID) }) {
		return false
	}
	told := false
	for n := range r.hints {
		if h := &r.hints[n]; h.At.Line == i+1 && h.did {
			if contains(work, h.Keyword) {
				return false
			}
			told = told || h.deed
		}
	}
	guesses := a.everyday.Of(r.ev.Resume.Lines[i].Text)
	return !slices.ContainsFunc(guesses, func(g everyday.Guess) bool { return contains(work, g.Keyword) }) && (told || len(guesses) > 0)
}

// of is the number of the first question, from some number on, that fits how a line begins; none where no question does.
func (o *openings) of(text string, words []word, from, none int) int {
	first := none
	var room [longest]byte
	for at := range words[:min(o.within, len(words))] {
		said := words[at].in(text)
		if !o.shapes.may(said) {
			continue
		}
		for _, p := range o.phrases[string(appendSmall(room[:0], said))] {
			if f := p.question; from <= f.number && f.number < first && at+len(p.words) <= min(f.within, len(words)) && p.stands(text, words[at:]) && f.fits(text, words) {
				first = f.number
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

// fits tells whether a line with a phrase of the question is of its kind.
func (f *lineFit) fits(text string, words []word) bool {
	return !f.except.holds(words[0].in(text)) && (len(f.with.words) == 0 || f.with.holdsOne(text, words[:min(f.among, len(words))])) && !f.without.holdsOne(text, words)
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

// known is what a line says already: how much there was, for whom, and what came of it; and whether other lines of its job say that.
type known struct{ much, whom, came, beside bool }

// namesUsers tells whether a line says for whom its work is or who uses it: "for the finance office", "used by the outreach team".
func (a *Adviser) namesUsers(r *reading, i int) bool {
	const near = 5 // words
	text, words := r.ev.Resume.Lines[i].Text, r.words[i]
	for n := range words {
		if behind := words[n+1:]; usersOpen.holds(words[n].in(text)) && a.users.holdsOne(text, behind[:min(near, len(behind))]) {
			return true
		}
	}
	return false
}

var usersOpen = listOf("for", "by", "to")

// toldInJob tells whether a line with a result, of the same job, holds one of some words.
func toldInJob(r *reading, i int, answers []string) bool {
	lines, told := r.ev.Resume.Lines, listOf(answers...)
	for k := range lines {
		if len(answers) > 0 && k != i && lines[k].Entry == lines[i].Entry && lines[i].Entry >= 0 && r.ev.Judgements[k].Verdict == metric.Quantified && told.holdsOne(lines[k].Text, r.words[k]) {
			return true
		}
	}
	return false
}

// put asks a question in the next of its wordings; no more when all were asked.
func (a *Adviser) put(q *taxonomy.Question, code string, line known, asked map[string]int) []LineAdvice {
	said, kind := wordings(q, code, line)
	n := asked[q.ID+kind]
	if n >= len(said) {
		return nil
	}
	asked[q.ID+kind]++
	if q.Seen {
		code = ownPartCode
	}
	return []LineAdvice{{code, said[n]}}
}

// wordings are those of a question for a line that says what came of it, for whom it was done or how much there was, for a result or for a duty.
func wordings(q *taxonomy.Question, code string, line known) (said []string, kind string) {
	switch {
	case line.beside && len(q.Beside) > 0:
		return q.Beside, "beside"
	case line.came && len(q.Came) > 0:
		return q.Came, "came"
	case line.whom && len(q.Served) > 0:
		return q.Served, "counted"
	case line.much && len(q.Counted) > 0:
		return q.Counted, "counted"
	case code == "add_number":
		return q.Result, "result"
	default:
		return q.Duty, "duty"
	}
}
