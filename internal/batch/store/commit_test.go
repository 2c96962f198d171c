package store

import (
	"crypto/sha256"
	"fmt"
	"testing"
	"time"
)

func TestAKeyThatCommitsMeanwhileIsFound(t *testing.T) {
	s := open(t, server.URL(t)("postgres"))
	execute(t, s.write, "TRUNCATE batch, item, item_file, item_report")
	for _, id := range []string{"B0", "B1"} {
		upload(t, s, "owner", id, file(id))
	}
	tx, err := s.write.Begin() // the other upload, which has not committed yet
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.Exec(`UPDATE batch SET state = 'queued', idempotency_key = $1, content = 'same', expires_at = expires_at + 1 WHERE id = 'B0'`, fmt.Sprintf("%x", sha256.Sum256([]byte("key")))); err != nil {
		t.Fatal(err)
	}
	answer := make(chan string)
	go func() {
		b, first, err := s.Commit(t.Context(), "owner", Received{BatchID: "B1", Key: "key", Content: "same", Now: now, Expires: now})
		answer <- fmt.Sprintf("%s %v %v", b.ID, first, err)
	}()
	for waiting := 0; waiting == 0; time.Sleep(5 * time.Millisecond) {
		if err := s.read.QueryRow("SELECT count(*) FROM pg_locks WHERE NOT granted").Scan(&waiting); err != nil {
			t.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := <-answer; got != "B0 false <nil>" {
		t.Errorf("got %s", got)
	}
}

func TestTheKeyOfAnExpiredBatchIsFree(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		for i, id := range []string{"B0", "B1"} {
			upload(t, s, "owner", id, file(id))
			at := now.Add(time.Duration(i) * time.Hour) // when the first expires; nobody has purged it
			b, first, err := s.Commit(t.Context(), "owner", Received{BatchID: id, Key: "key", Content: id, Now: at, Expires: at.Add(time.Hour)})
			if err != nil || !first || b.ID != id {
				t.Errorf("%s: %+v %v %v", id, b, first, err)
			}
		}
	})
}

func TestResultsWrittenTogetherAreEachWrittenOnce(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		ids := append(made(t, s, "owner", "B", file("a"), file("b"), file("c")), made(t, s, "owner", "C", file("d"))...)
		result := func(batch, item string) Result {
			return Result{BatchID: batch, ItemID: item, Summary: Summary{Score: 1}, Report: []byte("report of " + item), Now: now}
		}
		if n, err := finish(t, s, result("B", ids[1])); n != 1 || err != nil {
			t.Fatal(n, err)
		}
		// One of the group has ended before, one was erased: the others must not suffer, nor leave gaps.
		n, err := finish(t, s, result("B", ids[0]), result("B", ids[1]), result("B", "erased"), result("B", ids[2]), result("C", ids[3]))
		if n != 3 || err != nil {
			t.Errorf("%d written, %v", n, err)
		}
		for i, turn := range []int{2, 1, 3, 1} {
			item, err := s.Item(t.Context(), ids[i][:1], ids[i])
			body, reportErr := s.Report(t.Context(), ids[i])
			if err != nil || reportErr != nil || item.Turn != turn || string(body) != "report of "+ids[i] {
				t.Errorf("item %d: turn %d, %s, %v %v", i, item.Turn, body, err, reportErr)
			}
		}
		if b, err := s.Batch(t.Context(), "owner", "B"); err != nil || b.State != Done || b.Done != 3 {
			t.Errorf("%+v %v", b, err)
		}
		if n := counts(t, s); n != "2 4 0 4" {
			t.Errorf("rows %s", n)
		}
	})
}
