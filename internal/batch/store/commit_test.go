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
	if _, err := tx.Exec(`UPDATE batch SET state = 'queued', idempotency_key = $1, content = 'same' WHERE id = 'B0'`, fmt.Sprintf("%x", sha256.Sum256([]byte("key")))); err != nil {
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
