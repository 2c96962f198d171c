package batch

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
	shares, seen, largest := share(items), 0, 0
	for i, s := range shares {
		largest = max(largest, len(s.items))
		for _, id := range s.items {
			if id != s.items[0] || id != items[seen].ID || priority(items[seen].Position) != s.priority {
				t.Errorf("job %d of priority %d has item %d, %s, at place %d", i, s.priority, seen, id, items[seen].Position)
			}
			seen++
		}
	}
	if last := shares[len(shares)-1]; seen != len(items) || largest != largestShare || len(last.items) != 1 {
		t.Errorf("%d items in %d jobs, %d in the largest and %d in the last", seen, len(shares), largest, len(last.items))
	}
}

func TestLongFilesAndThoseBegunBeforeShareLess(t *testing.T) {
	items := make([]store.Due, 200)
	for i := range items {
		items[i] = store.Due{ID: fmt.Sprint(i), BatchID: "B", Position: 100 + i, Size: 1000}
	}
	items[2].Size = 2 * largestBytes
	items[5].Starts = 1
	var got []string
	for _, s := range share(items)[:5] {
		got = append(got, strings.Join(s.items, " "))
	}
	if diff := cmp.Diff([]string{"0 1", "2", "3 4", "5", "6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAJobWhoseTimeIsOverLeavesTheRestToOthers(t *testing.T) {
	engines(t, func(t *testing.T, url string) {
		scorer := &fake{}
		b := New(options(url, scorer))
		b.jobTime = 0 // each takes one file
		if err := b.Start(t.Context()); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { b.Stop(); b.Close() })
		texts := make([]string, 60)
		for i := range texts {
			texts[i] = fmt.Sprintf("resume %d", i)
		}
		sent := send(t, b, "", texts...)
		if items, last := watch(t, b, sent.ID, 0); len(items) != 60 || last.Done != 60 {
			t.Errorf("%d items, batch %+v", len(items), last)
		}
		for _, text := range texts {
			if n := scorer.calls[text]; n != 1 {
				t.Errorf("%s was scored %d times", text, n)
			}
		}
	})
}
