package metric

import (
	"strings"

	"himscore/taxonomy"
)

// term is one way to name a metric: phrases that must all stand in the clause.
type term struct {
	id    string
	parts []phrase
	words int
	kinds kindSet // kinds of number the metric is given in; none: any
}

// kindSet is a set of kinds of number, one bit each.
type kindSet uint8

const (
	ofPercent kindSet = 1 << iota
	ofRatio
	ofTime
	ofMoney
	ofCount
	ofFrequency
	ofRank
)

// addTerms enters the terms of all metrics by the first word of their first part.
func (l *lexicon) addTerms(metrics []taxonomy.Metric) {
	var toks []token
	for _, m := range metrics {
		kinds := kindsOf(m)
		for _, text := range m.Terms {
			t := term{id: m.ID, kinds: kinds}
			for _, part := range strings.Split(text, "+") {
				toks = appendTokens(toks[:0], part)
				p := make(phrase, len(toks))
				for i := range toks {
					p[i] = l.phraseWord(singular(toks[i].low))
				}
				if len(p) > 0 {
					t.parts, t.words = append(t.parts, p), t.words+len(p)
				}
			}
			if len(t.parts) > 0 {
				first := t.parts[0][0]
				first.terms = append(first.terms, t)
			}
		}
	}
}

// kindsOf are the kinds of number in which a metric is given. A share or a time may also be told as "by half", a count as a pace or a rank.
func kindsOf(m taxonomy.Metric) kindSet {
	var kinds kindSet
	for _, kind := range m.Kinds {
		switch kind {
		case "percent":
			kinds |= ofPercent | ofRatio
		case "time":
			kinds |= ofTime | ofRatio
		case "money":
			kinds |= ofMoney
		case "count":
			kinds |= ofCount | ofFrequency | ofRatio | ofRank
		}
	}
	return kinds
}

// kind is the kind of number an expression gives: of a change, the kind of its ends.
func (e *expression) kind() kindSet {
	_, time := timeUnits[e.Unit]
	switch {
	case time: // also "saved six hours a week"
		return ofTime
	case e.Kind != "before_after":
		return kindNamed[e.Kind]
	case e.Unit == "percent" || e.Unit == "point":
		return ofPercent
	case e.number.money:
		return ofMoney
	case e.every != "":
		return ofFrequency
	}
	return ofCount
}

var kindNamed = map[string]kindSet{"percent": ofPercent, "ratio": ofRatio, "time": ofTime, "money": ofMoney, "count": ofCount, "frequency": ofFrequency, "rank": ofRank}

// measure is the id of the metric that the words of the clause name for an expression: the longest term wins, then the nearest.
func measure(toks []token, e *expression, c clause) string {
	best, bestScore := "", -1
	c.from, c.to = window(e, c, reach)
	kind := e.kind()
	for i := c.from; i < c.to; i++ {
		terms := toks[i].terms
		for n := range terms {
			t := &terms[n]
			score := 1000*t.words - 200*(len(t.parts)-1) - 4*min(distance(i, e), 40)
			if t.kinds&kind != 0 { // given in its own unit
				score += 500
			}
			if (best == "" || score > bestScore) && t.allows(e, kind) && t.standsAt(toks, i, c) {
				best, bestScore = t.id, score
			}
		}
	}
	return best
}

// allows reports that the metric is given in this kind of number. A relative measure ("by half") fits every metric.
func (t *term) allows(e *expression, k kindSet) bool {
	if t.kinds == 0 || t.kinds&k != 0 || k == ofCount && e.Unit == "" || k == ofRatio && !e.number.open {
		return true
	}
	// A share may tell how far a count or a time moved: "turnaround down 40%".
	return k == ofPercent && t.kinds&(ofTime|ofCount|ofMoney) != 0
}

// standsAt reports that the first part of the term begins at token i and the others stand in the clause.
func (t *term) standsAt(toks []token, i int, c clause) bool {
	if first := t.parts[0]; len(first) > 1 && !first[1:].fitsOne(toks, i+1) { // by its first word it was found
		return false
	}
	for _, p := range t.parts[1:] {
		if !p.anywhere(toks, c.from, c.to) {
			return false
		}
	}
	return true
}

func distance(i int, e *expression) int {
	switch {
	case i < e.first:
		return e.first - i
	case i > e.last:
		return i - e.last
	}
	return 0
}
