package lazyregexp

import "testing"

func TestAWrongExpressionIsToldInTests(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an expression that ends in the middle was taken")
		}
	}()
	New(`(a`)
}
