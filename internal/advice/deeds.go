package advice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// mostBetween bounds the words between a verb and its object.
const mostBetween = 5

// word is one word of a line, by the bytes where it stands.
type word struct{ from, to int }

// deeds are the verbs with their objects that tell of a keyword without its name, in work of the field that denies nothing.
func (a *Adviser) deeds(r *reading) []keyword.Mention {
	var out []keyword.Mention
	for i, l := range r.ev.Resume.Lines {
		if !isWork(r, i+1) || !a.inField(r, i) || unsure(r, i+1) {
			continue
		}
		words := wordsOf(l.Text)
		for n := range a.texts.Deeds {
			d := &a.texts.Deeds[n]
			if from, to, ok := deed(l.Text, words, d); ok {
				at := resume.Span{Line: l.Number, Start: utf8.RuneCountInString(l.Text[:from]), End: utf8.RuneCountInString(l.Text[:to])}
				out = append(out, keyword.Mention{Keyword: d.Keyword, At: at, Text: l.Text[from:to], Stance: keyword.Affirmed, Near: true})
			}
		}
	}
	return out
}

// deed finds the first verb of a deed that has its object behind it, with no end of a clause between them.
func deed(text string, words []word, d *taxonomy.Deed) (from, to int, ok bool) {
	for i, verb := range words {
		if !holds(d.Verbs, text[verb.from:verb.to]) {
			continue
		}
		for _, object := range words[i+1 : min(i+2+mostBetween, len(words))] {
			if strings.ContainsAny(text[verb.to:object.from], ".;:,") {
				break
			}
			if holds(d.Objects, text[object.from:object.to]) {
				return verb.from, object.to, true
			}
		}
	}
	return 0, 0, false
}

func holds(list []string, word string) bool {
	return slices.ContainsFunc(list, func(x string) bool { return strings.EqualFold(x, word) })
}

// unsure tells whether a line takes a keyword away from the applicant or gives it to somebody else.
func unsure(r *reading, line int) bool {
	return slices.ContainsFunc(r.ev.Keywords, func(k evidence.Keyword) bool {
		return slices.ContainsFunc(k.Mentions, func(m evidence.Mention) bool { return m.At.Line == line && m.Stance != keyword.Affirmed })
	})
}

// wordsOf cuts a line into words.
func wordsOf(text string) []word {
	var out []word
	start := -1
	for i, c := range text {
		switch letter := unicode.IsLetter(c) || unicode.IsDigit(c) || c == '-' || c == '\''; {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			out, start = append(out, word{start, i}), -1
		}
	}
	if start >= 0 {
		out = append(out, word{start, len(text)})
	}
	return out
}
