package advice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// mostBetween bounds the words between a verb and its object.
const mostBetween = 7

// word is one word of a line, by the bytes where it stands.
type word struct{ from, to int }

// deeds are the verbs with their objects that tell of a keyword without its name, in work of the field that denies nothing.
func (a *Adviser) deeds(r *reading) []keyword.Mention {
	var out []keyword.Mention
	doubtful := unsure(r)
	for i, l := range r.ev.Resume.Lines {
		if isWork(r, i+1) && a.inField(r, i) && !doubtful[i] {
			out = a.deedsIn(out, l, r.words[i])
		}
	}
	return out
}

// deedsIn appends the deeds of a line: for each of them the first of its verbs that has its object behind it, with no end of a
// clause between them.
func (a *Adviser) deedsIn(out []keyword.Mention, l resume.Line, words []word) []keyword.Mention {
	known := len(out)
	for i, verb := range words {
		for _, d := range a.verbs[strings.ToLower(l.Text[verb.from:verb.to])] {
			if slices.ContainsFunc(out[known:], func(m keyword.Mention) bool { return m.Keyword == d.Keyword }) || len(d.With) > 0 && !holdsOne(d.With, l.Text, words) {
				continue
			}
			for _, object := range words[i+1 : min(i+2+mostBetween, len(words))] {
				if strings.ContainsAny(l.Text[verb.to:object.from], ".;:,") || holds(d.Except, l.Text[object.from:object.to]) {
					break
				}
				if holds(d.Objects, l.Text[object.from:object.to]) {
					at := resume.Span{Line: l.Number, Start: utf8.RuneCountInString(l.Text[:verb.from]), End: utf8.RuneCountInString(l.Text[:object.to])}
					out = append(out, keyword.Mention{Keyword: d.Keyword, At: at, Text: l.Text[verb.from:object.to], Stance: keyword.Affirmed, Near: true})
					break
				}
			}
		}
	}
	return out
}

// holdsOne tells whether a line holds one of some words.
func holdsOne(list []string, text string, words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return holds(list, text[w.from:w.to]) })
}

func holds(list []string, word string) bool {
	return slices.ContainsFunc(list, func(x string) bool { return strings.EqualFold(x, word) })
}

// unsure tells for each line whether it takes a keyword away from the applicant or gives it to somebody else.
func unsure(r *reading) []bool {
	lines := make([]bool, len(r.ev.Resume.Lines))
	for _, k := range r.ev.Keywords {
		for _, m := range k.Mentions {
			if m.Stance != keyword.Affirmed {
				lines[m.At.Line-1] = true
			}
		}
	}
	return lines
}

// wordsOfWork cuts the lines of work into words; other lines have none.
func wordsOfWork(ev evidence.Evidence) [][]word {
	length := 0
	for _, l := range ev.Resume.Lines {
		length += len(l.Text)
	}
	room := make([]word, 0, length/lettersOfWord)
	lines := make([][]word, len(ev.Resume.Lines))
	for i, l := range ev.Resume.Lines {
		if !l.Hidden && ev.Judgements[i].Verdict != metric.None {
			room = appendWords(room[len(room):], l.Text)
			lines[i] = slices.Clip(room)
		}
	}
	return lines
}

// lettersOfWord is how many bytes of a line one word takes, with what parts it from the next; room is made by it.
const lettersOfWord = 5

// appendWords cuts a line into words.
func appendWords(out []word, text string) []word {
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
