package proof

import (
	"himscore/internal/score"
	"himscore/taxonomy"
)

// aims asks that each aim stands in the words of its texts, whoever writes them.
func aims(t *taxonomy.Taxonomy) []Failure {
	scorer := score.New(t)
	var failures []Failure
	for _, a := range t.Aims {
		failures = append(failures, texts(a.Place, a.ID, a.Match, a.Reject, func(text marked) bool { return scorer.Tells(a.ID, text.plain) })...)
	}
	return failures
}
