package batch

import (
	"path/filepath"
	"strings"
	"testing"

	"himscore/internal/batch/store"
)

func TestASmallBatchDoesNotWaitForALargeOne(t *testing.T) {
	scorer := &fake{gate: make(chan struct{})}
	o := options("sqlite:"+filepath.Join(t.TempDir(), "batches.db"), scorer)
	o.Workers = 1
	b := start(t, o)
	texts := make([]string, 400)
	for i := range texts {
		texts[i] = strings.Repeat("x", i+1)
	}
	large := send(t, b, "", texts...)
	scorer.gate <- struct{}{} // it has been dispatched, and is being scored
	small := send(t, b, "", "one", "two", "three", "four", "five")
	go func() {
		for {
			select {
			case scorer.gate <- struct{}{}:
			case <-t.Context().Done():
				return
			}
		}
	}()
	watch(t, b, small.ID, 0)
	if now, err := b.Batch(t.Context(), "owner", large.ID); err != nil || now.Done > 200 {
		t.Errorf("%d of %d files of the large batch came before five of a small one, %v", now.Done, now.Files, err)
	}
}

func TestJobsAreOfOneBatchAndGetSmallTowardsTheEnd(t *testing.T) {
	var items []store.Due
	for _, batch := range []string{"A", "B"} {
		for i := range 700 {
			items = append(items, store.Due{ID: batch, BatchID: batch, Position: i})
		}
	}
	shares, seen := share(items), 0
	for i, s := range shares {
		for _, id := range s.items {
			if id != s.items[0] || id != items[seen].ID || priority(items[seen].Position) != s.priority {
				t.Errorf("job %d of priority %d has item %d, %s, at place %d", i, s.priority, seen, id, items[seen].Position)
			}
			seen++
		}
	}
	if last := shares[len(shares)-1]; seen != len(items) || len(shares[0].items) != largestShare || len(last.items) != 1 {
		t.Errorf("%d items in %d jobs, %d in the first and %d in the last", seen, len(shares), len(shares[0].items), len(last.items))
	}
}
