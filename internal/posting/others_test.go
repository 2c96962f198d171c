package posting

import (
	"testing"

	"himscore/taxonomy"
)

func TestWordsOfPostingsKeepTheirExamples(t *testing.T) {
	_, tax := reader(t)
	for _, list := range [][]taxonomy.PostingWords{tax.Posting.Unasked, tax.Posting.Duties} {
		for i, pattern := range patterns(list) {
			w := list[i]
			for _, text := range w.Match {
				if !pattern.MatchString(text) {
					t.Errorf("%s%s: %q should match", w.ID, w.Keyword, text)
				}
			}
			for _, text := range w.Reject {
				if pattern.MatchString(text) {
					t.Errorf("%s%s: %q should not match", w.ID, w.Keyword, text)
				}
			}
		}
	}
}
