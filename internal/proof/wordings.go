package proof

import (
	"himscore/internal/metric"
	"himscore/taxonomy"
)

// wordings asks that a verb of its class leads the texts of each class, that the texts of each cue hold it, and that each idiom decides the first
// verb of its texts; and that none of this is so in the texts to reject.
func wordings(t *taxonomy.Taxonomy, judge *metric.Judge) []Failure {
	var failures []Failure
	for _, v := range t.Verbs {
		failures = append(failures, texts(v.Place, v.ID, v.Match, v.Reject, func(text marked) bool { return judge.Class(text.plain) == v.ID })...)
	}
	for _, c := range t.Cues {
		failures = append(failures, texts(c.Place, c.ID, c.Match, c.Reject, func(text marked) bool {
			holds, _ := judge.Holds(c.ID, text.plain)
			return holds
		})...)
		if _, known := judge.Holds(c.ID, ""); !known {
			failures = append(failures, Failure{c.Place, c.ID, "", "is a cue that nothing looks for"})
		}
	}
	for _, i := range t.Idioms {
		failures = append(failures, texts(i.Place, i.ID, i.Match, i.Reject, func(text marked) bool { return judge.Idiom(text.plain) == i.ID })...)
	}
	return failures
}
