package taxonomy_test

import (
	"testing"

	"himscore/internal/proof"
)

func TestEveryTextGoesAsItsRuleSays(t *testing.T) {
	for _, failure := range proof.Run(embedded(t)) {
		t.Error(failure)
	}
}
