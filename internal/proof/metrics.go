package proof

import (
	"himscore/internal/metric"
	"himscore/taxonomy"
)

// metrics asks that a line to match holds a number that measures the metric, also where the line is a duty, and that no number
// that counts for a line to reject measures it.
func metrics(t *taxonomy.Taxonomy, judge *metric.Judge) []Failure {
	measures := func(numbers []metric.Metric, id string) bool {
		for _, number := range numbers {
			if number.Measures == id {
				return true
			}
		}
		return false
	}
	var failures []Failure
	for _, m := range t.Metrics {
		read := func(text marked) bool { return measures(judge.Line(text.plain).Numbers, m.ID) }
		counted := func(text marked) bool { return measures(judge.Line(text.plain).Metrics, m.ID) }
		failures = append(failures, texts(m.Place, m.ID, m.Match, nil, read)...)
		failures = append(failures, texts(m.Place, m.ID, nil, m.Reject, counted)...)
	}
	return failures
}
