package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestAnErasedBatchGivesItsDiskBack(t *testing.T) {
	file := filepath.Join(t.TempDir(), "batches.db")
	ctx := context.Background()
	s, err := Open(ctx, Options{URL: "sqlite:" + file})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	now := time.Now()
	if err := s.Begin(ctx, "b", "owner", now); err != nil {
		t.Fatal(err)
	}
	for i := range 30 {
		id := string(rune('A' + i))
		if err := s.Add(ctx, "b", i, []string{id}, []File{{Name: id, Body: make([]byte, 1<<20)}}, now); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := s.Commit(ctx, "owner", Received{BatchID: "b", Now: now, Expires: now.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	if err := s.Erase(ctx, "owner", "b", now); err != nil {
		t.Fatal(err)
	}
	if err := s.Shrink(ctx); err != nil {
		t.Fatal(err)
	}
	if err := s.flush(ctx); err != nil {
		t.Fatal(err)
	}
	at, err := os.Stat(file)
	if err != nil || at.Size() > 30<<20-shrinkPages*4000 {
		t.Errorf("the file still has %d bytes, %v", at.Size(), err)
	}
}
