// Package proof runs the texts that stand beside the rules of a taxonomy, those they must match and those they must reject,
// through the real matchers. In: a taxonomy that loads. Out: the texts that did not go as the rules say. It is a test of the
// rules, for `go test` and for `himscore taxonomy check`; no resume passes through it.
package proof

import (
	"fmt"
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// Failure is a text that a rule treats otherwise than it says.
type Failure struct {
	taxonomy.Place
	Rule string // id or term of the entry
	Text string
	What string // what happened instead
}

// Error is "file:line: rule: what: text".
func (f Failure) Error() string {
	return f.Place.Errorf("%s: %s: %q", f.Rule, f.What, f.Text).Error()
}

// Run tries every text of the taxonomy and returns the failures in the order of the rules.
func Run(t *taxonomy.Taxonomy) []Failure {
	m, reader := keyword.New(t), resume.NewReader(t)
	judge := metric.New(t)
	c := claims{reader, m, credential.New(t)}
	var failures []Failure
	failures = append(failures, keywords(t, m)...)
	failures = append(failures, senses(t, m)...)
	failures = append(failures, trades(t, m)...)
	failures = append(failures, denials(t, m)...)
	failures = append(failures, clauses(t, m)...)
	failures = append(failures, metrics(t, judge)...)
	failures = append(failures, wordings(t, judge)...)
	failures = append(failures, aims(t)...)
	failures = append(failures, statuses(t, c)...)
	failures = append(failures, degrees(t, c)...)
	failures = append(failures, sections(t, reader)...)
	return failures
}

// texts tries the texts of one entry. The function found says whether a text holds what the entry stands for.
func texts(at taxonomy.Place, rule string, match, reject []string, found func(marked) bool) []Failure {
	var failures []Failure
	for _, text := range match {
		if !found(unmark(text)) {
			failures = append(failures, Failure{at, rule, text, "is not found in a text it must match"})
		}
	}
	for _, text := range reject {
		if found(unmark(text)) {
			failures = append(failures, Failure{at, rule, text, "is found in a text it must reject"})
		}
	}
	return failures
}

func keywords(t *taxonomy.Taxonomy, m *keyword.Matcher) []Failure {
	var failures []Failure
	for _, k := range t.Keywords {
		failures = append(failures, texts(k.Place, k.ID, k.Match, k.Reject, func(text marked) bool {
			for _, mention := range m.FindText(text.plain) {
				if mention.Keyword == k.ID && !mention.Near && text.covers(mention.At) {
					return true
				}
			}
			return false
		})...)
	}
	return failures
}

func senses(t *taxonomy.Taxonomy, m *keyword.Matcher) []Failure {
	var failures []Failure
	for _, s := range t.Senses {
		surfaces := s.Surfaces
		if len(surfaces) == 0 {
			surfaces = []string{s.Term}
		}
		failures = append(failures, texts(s.Place, s.Term, s.Match, s.Reject, func(text marked) bool {
			for _, mention := range m.FindText(text.plain) {
				if text.covers(mention.At) && means(s, mention.Keyword) && holdsOne(mention.Text, surfaces) {
					return true
				}
			}
			return false
		})...)
	}
	return failures
}

// means says whether a rule gives its term this meaning; a rule that names none speaks of whatever the term names.
func means(s taxonomy.Sense, id string) bool {
	for _, meaning := range s.Means {
		if meaning == id {
			return true
		}
	}
	return len(s.Means) == 0
}

// holdsOne says whether a mention is written with one of the surfaces; hyphens, spaces and capitals do not matter.
func holdsOne(mention string, surfaces []string) bool {
	for _, surface := range surfaces {
		if strings.Contains(letters(mention), letters(surface)) {
			return true
		}
	}
	return false
}

func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// denials asks that a text to match loses exactly the keywords in brackets, and that a text to reject loses none.
func denials(t *taxonomy.Taxonomy, m *keyword.Matcher) []Failure {
	var failures []Failure
	for _, d := range t.Denials {
		find := m.FindText
		if d.Where == "work" {
			find = m.FindWork
		}
		for _, text := range d.Match {
			for _, what := range denied(find, d, unmark(text)) {
				failures = append(failures, Failure{d.Place, d.ID, text, what})
			}
		}
		for _, text := range d.Reject {
			for _, mention := range find(unmark(text).plain) {
				if mention.Stance != keyword.Affirmed {
					failures = append(failures, Failure{d.Place, d.ID, text, fmt.Sprintf("%s is taken away", mention.Keyword)})
				}
			}
		}
	}
	return failures
}

// clauses asks the same of the parts of a clause, whatever the stance is.
func clauses(t *taxonomy.Taxonomy, m *keyword.Matcher) []Failure {
	var failures []Failure
	for _, p := range t.Clauses {
		list := []taxonomy.Denial{{Place: p.Place, ID: p.ID, Stance: string(keyword.Denied), Match: p.Match, Reject: p.Reject}}
		failures = append(failures, denials(&taxonomy.Taxonomy{Denials: list}, m)...)
	}
	return failures
}

// denied says what is wrong with the stances of a text: brackets without a denied mention, denied mentions outside brackets.
func denied(find func(string) []keyword.Mention, d taxonomy.Denial, text marked) []string {
	var wrong []string
	taken := make([]bool, len(text.spans))
	for _, mention := range find(text.plain) {
		if mention.Near {
			continue
		}
		i := text.at(mention.At)
		switch {
		case i < 0 && mention.Stance != keyword.Affirmed:
			wrong = append(wrong, fmt.Sprintf("%s is taken away and stands in no brackets", mention.Keyword))
		case i >= 0 && mention.Stance != keyword.Stance(d.Stance):
			wrong = append(wrong, fmt.Sprintf("%s is %s and must be %s", mention.Keyword, mention.Stance, d.Stance))
		case i >= 0:
			taken[i] = true
		}
	}
	for i, ok := range taken {
		if !ok {
			wrong = append(wrong, fmt.Sprintf("bracket %d holds no keyword that is taken away", i+1))
		}
	}
	return wrong
}
