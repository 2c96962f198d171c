package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestAnErasedBatchGivesItsDiskBack(t *testing.T) {
	s, file := largeBatch(t)
	ctx := context.Background()
	if err := s.Erase(ctx, "owner", "b", time.Now()); err != nil {
		t.Fatal(err)
	}
	for range 50 { // each goes on for a while only
		if err := s.Shrink(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.flush(ctx); err != nil {
		t.Fatal(err)
	}
	at, err := os.Stat(file)
	if err != nil || at.Size() > (shrinkFrom+100)*4096 {
		t.Errorf("the file still has %d bytes, %v", at.Size(), err)
	}
}

// A batch of two gigabytes was scored at a fortieth of its pace while its file was shrunk.
func TestTheFileIsNotShrunkWhileABatchIsScored(t *testing.T) {
	s, _ := largeBatch(t)
	ctx := context.Background()
	for i := range largeFiles - 1 {
		finish(t, s, Result{BatchID: "b", ItemID: largeID(i), Now: time.Now(), Summary: Summary{Score: 50}, Report: []byte("{}")})
	}
	before := unused(t, s)
	if before < shrinkFrom {
		t.Fatalf("%d pages are unused: the test shows nothing", before)
	}
	if err := s.Shrink(ctx); err != nil || unused(t, s) != before {
		t.Errorf("of %d unused pages %d are left while a file waits, %v", before, unused(t, s), err)
	}
	finish(t, s, Result{BatchID: "b", ItemID: largeID(largeFiles - 1), Now: time.Now(), Summary: Summary{Score: 50}, Report: []byte("{}")})
	if err := s.Shrink(ctx); err != nil || unused(t, s) >= before {
		t.Errorf("of %d unused pages %d are left after the end of the batch, %v", before, unused(t, s), err)
	}
}

const largeFiles = 30

func largeID(i int) string { return string(rune('A' + i)) }

// largeBatch is a store with a batch of a megabyte a file.
func largeBatch(t *testing.T) (s *Store, file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "batches.db")
	ctx := context.Background()
	s, err := Open(ctx, Options{URL: "sqlite:" + file})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	now := time.Now()
	if err := s.Begin(ctx, "b", "owner", now); err != nil {
		t.Fatal(err)
	}
	for i := range largeFiles {
		if err := s.Add(ctx, "b", i, []string{largeID(i)}, []File{{Name: largeID(i), Body: make([]byte, 1<<20)}}, now); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := s.Commit(ctx, "owner", Received{BatchID: "b", Now: now, Expires: now.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	return s, file
}

func unused(t *testing.T, s *Store) (pages int) {
	t.Helper()
	if err := s.read.QueryRow(`PRAGMA freelist_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	return pages
}
