package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/fault"
)

func TestWhatTheDeadHaveBegunIsTakenBack(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		files := make([]File, 8)
		for i := range files {
			files[i] = file(fmt.Sprint(i))
		}
		ids := made(t, s, "owner", "B", files...)
		for replica, seen := range map[string]time.Time{"alive": now, "dead": now.Add(-time.Minute)} {
			if err := s.Beat(t.Context(), replica, seen); err != nil {
				t.Fatal(err)
			}
		}
		for i, replica := range []string{"alive", "dead", "never seen"} {
			if _, err := begin(t, s, ids[i], replica); err != nil {
				t.Fatal(err)
			}
		}
		// The jobs of the others: 3 waits, 4 was taken just now, 5 was taken by who died before the first step, 6 has ended, 7 is lost.
		at := func(ago time.Duration) string { return time.Now().Add(-ago).UTC().Format("2006-01-02 15:04:05.999") }
		for i, job := range map[int][]any{3: {"available", nil}, 4: {"running", at(0)}, 5: {"running", at(time.Minute)}, 6: {"completed", at(time.Minute)}} {
			finalized := any(nil)
			if job[0] == "completed" {
				finalized = at(0)
			}
			execute(t, s.write, `INSERT INTO river_job (id, state, attempted_at, finalized_at, kind, args, max_attempts, priority, queue) VALUES ($1, $2, $3, $4, 'score_item', '{}', 5, 1, 'default')`, 100+i, job[0], job[1], finalized)
		}
		for i := 3; i < 8; i++ {
			execute(t, s.write, `UPDATE item SET job = $1 WHERE id = $2`, 100+i, ids[i])
		}
		if n, err := s.Reclaim(t.Context(), now.Add(-15*time.Second), 15*time.Second); n != 5 || err != nil {
			t.Errorf("%d reclaimed, %v", n, err)
		}
		got, err := s.Undispatched(t.Context(), 100)
		var want []Due
		for _, i := range []int{1, 2, 5, 6, 7} {
			due := Due{ID: ids[i], BatchID: "B", Position: i, Size: 2}
			if i < 3 {
				due.Starts = 1
			}
			want = append(want, due)
		}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Error(err, diff)
		}
		if running, err := s.RunningOf(t.Context(), "alive"); err != nil || len(running) != 1 || running[0] != ids[0] {
			t.Errorf("%v %v", running, err)
		}
		if n, err := s.Reclaim(t.Context(), now.Add(-15*time.Second), 15*time.Second); n != 0 || err != nil {
			t.Errorf("again: %d reclaimed, %v", n, err)
		}
		work, err := begin(t, s, ids[1], "alive")
		if err != nil || work.Starts != 2 {
			t.Errorf("%+v %v", work, err)
		}
		if err := s.HandBack(t.Context(), "dead", ids[1]); err != nil {
			t.Fatal(err)
		}
		if running, err := s.RunningOf(t.Context(), "alive"); err != nil || len(running) != 2 {
			t.Errorf("another handed it back: %v %v", running, err)
		}
		if err := s.HandBack(t.Context(), "alive", ids[1]); err != nil {
			t.Fatal(err)
		}
		if work, err := begin(t, s, ids[1], "alive"); err != nil || work.Starts != 2 {
			t.Errorf("what was handed back counts as begun: %+v %v", work, err)
		}
		if err := s.Leave(t.Context(), "alive"); err != nil {
			t.Fatal(err)
		}
		if n, err := s.Reclaim(t.Context(), now.Add(-15*time.Second), 15*time.Second); n != 2 || err != nil {
			t.Errorf("after the last has left: %d reclaimed, %v", n, err)
		}
	})
}

func TestAnItemHasOneResult(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		ids := made(t, s, "owner", "B", file("a"), file("b"))
		if _, err := begin(t, s, ids[0], "me"); err != nil {
			t.Fatal(err)
		}
		wrote := make([]bool, 6)
		var all sync.WaitGroup
		for i := range wrote {
			all.Go(func() {
				summary := Summary{Score: i + 1}
				if i%2 == 1 {
					summary = Summary{Problem: &Problem{Code: fault.NoText, Message: fmt.Sprint(i + 1)}}
				}
				n, err := finish(t, s, Result{BatchID: "B", ItemID: ids[0], Summary: summary, Report: []byte(fmt.Sprint(i + 1)), Now: now})
				if wrote[i] = n == 1; err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		first := -1
		for i, w := range wrote {
			if w && first >= 0 {
				t.Errorf("both %d and %d wrote a result", first, i)
			}
			if w {
				first = i
			}
		}
		item, err := s.Item(t.Context(), "B", ids[0])
		if err != nil || item.Turn != 1 {
			t.Fatalf("%+v %v", item, err)
		}
		body, err := s.Report(t.Context(), ids[0])
		b, _ := s.Batch(t.Context(), "owner", "B")
		if first%2 == 0 && (err != nil || string(body) != fmt.Sprint(first+1) || item.Summary.Score != first+1 || item.State != Done || b.Done != 1 || b.Failed != 0) {
			t.Errorf("%d wrote it: %+v %s %v %+v", first, item, body, err, b)
		}
		if first%2 == 1 && (!errors.Is(err, ErrNotFound) || item.Summary.Problem == nil || item.State != Failed || b.Done != 0 || b.Failed != 1) {
			t.Errorf("%d wrote it: %+v %s %v %+v", first, item, body, err, b)
		}
		if b.State != Running || !b.FinishedAt.IsZero() || counts(t, s)[:5] != "1 2 1" {
			t.Errorf("%+v, rows %s", b, counts(t, s))
		}
		if wrote, err := finish(t, s, Result{BatchID: "B", ItemID: "nobody", Summary: Summary{}, Report: nil, Now: now}); wrote != 0 || err != nil {
			t.Errorf("a result for nobody: %v %v", wrote, err)
		}
		if wrote, err := finish(t, s, Result{BatchID: "B", ItemID: ids[1], Summary: Summary{}, Report: nil, Now: now.Add(time.Second)}); wrote != 1 || err != nil { // it had been handed back meanwhile
			t.Errorf("%v %v", wrote, err)
		}
		if b, err := s.Batch(t.Context(), "owner", "B"); err != nil || b.State != Done || !b.FinishedAt.Equal(now.Add(time.Second)) {
			t.Errorf("%+v %v", b, err)
		}
		if ended, err := s.Ended(t.Context(), "B", 1, 10); err != nil || len(ended) != 1 || ended[0].ID != ids[1] || ended[0].Turn != 2 {
			t.Errorf("%+v %v", ended, err)
		}
	})
}

func TestAFullDiskLeavesNothingHalfWritten(t *testing.T) {
	s := open(t, "sqlite:"+filepath.Join(t.TempDir(), "batches.db"))
	long := make([]byte, 1<<20)
	_, _ = rand.Read(long)
	ids := made(t, s, "owner", "B", file("a"))
	if _, err := begin(t, s, ids[0], "me"); err != nil {
		t.Fatal(err)
	}
	if err := s.Begin(t.Context(), "C", "owner", now); err != nil {
		t.Fatal(err)
	}
	before := counts(t, s)
	execute(t, s.write, "PRAGMA max_page_count = 1") // as many as there are
	many := []File{file("c"), {Name: "long", Body: long}, file("d")}
	for range 2 {
		if err := s.Add(t.Context(), "C", 0, []string{"C0", "C1", "C2"}, many, now); err == nil || !Full(err) {
			t.Errorf("Add: %v", err)
		}
		if wrote, err := finish(t, s, Result{BatchID: "B", ItemID: ids[0], Summary: Summary{Score: 1}, Report: long, Now: now}); wrote != 0 || err == nil || !Full(err) {
			t.Errorf("Finish: %v %v", wrote, err)
		}
		if got := counts(t, s); got != before {
			t.Errorf("rows %s, before %s", got, before)
		}
		if b, err := s.Batch(t.Context(), "owner", "B"); err != nil || b.State != Running || b.Done != 0 {
			t.Errorf("%+v %v", b, err)
		}
	}
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
	execute(t, s.write, "PRAGMA max_page_count = 100000")
	if err := s.Add(t.Context(), "C", 0, []string{"C0", "C1", "C2"}, many, now); err != nil {
		t.Error(err)
	}
	if wrote, err := finish(t, s, Result{BatchID: "B", ItemID: ids[0], Summary: Summary{Score: 1}, Report: long, Now: now}); wrote != 1 || err != nil {
		t.Errorf("%v %v", wrote, err)
	}
	if b, first, err := s.Commit(t.Context(), "owner", Received{BatchID: "C", Now: now, Expires: now}); err != nil || !first || b.Files != 3 {
		t.Errorf("%+v %v %v", b, first, err)
	}
	if got := counts(t, s); got != "2 4 3 1" {
		t.Errorf("rows %s", got)
	}
	if Full(errors.New("disk quota is fine")) {
		t.Error("any error is taken for a full disk")
	}
}
