package proof

import (
	"himscore/internal/metric"
	"himscore/taxonomy"
)

// idioms asks that each idiom decides the first verb of the texts it must match, and of none that it must reject.
func idioms(t *taxonomy.Taxonomy, judge *metric.Judge) []Failure {
	var failures []Failure
	for _, i := range t.Idioms {
		failures = append(failures, texts(i.Place, i.ID, i.Match, i.Reject, func(text marked) bool { return judge.Idiom(text.plain) == i.ID })...)
	}
	return failures
}
