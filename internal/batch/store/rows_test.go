package store

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

func TestBytesOfAnyLengthComeBackWhole(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		chance := rand.NewChaCha8([32]byte{})
		var files []File
		for _, length := range []int{0, 1, pieceBytes - 1, pieceBytes, 5*pieceBytes + 100, 1 << 20} {
			body := make([]byte, length)
			_, _ = chance.Read(body) // does not compress
			files = append(files, File{Name: "a.pdf", Body: body})
		}
		ids := made(t, s, "owner", "B", files...)
		s.fresh.take(ids)
		due, err := s.Undispatched(t.Context(), 10)
		if err != nil || len(due) != len(files) {
			t.Fatal(len(due), err)
		}
		works, err := s.Start(t.Context(), "R", ids...)
		if err != nil || len(works) != len(files) {
			t.Fatal(len(works), err)
		}
		for i, f := range files {
			if n := int64(len(f.Body)); due[i].Size < n || due[i].Size > n+100 {
				t.Errorf("a file of %d bytes is due with %d", n, due[i].Size)
			}
			if !bytes.Equal(works[i].File, f.Body) {
				t.Errorf("a file of %d bytes comes back with %d", len(f.Body), len(works[i].File))
			}
			if _, err := finish(t, s, Result{BatchID: "B", ItemID: ids[i], Report: f.Body, Now: now}); err != nil {
				t.Fatal(err)
			}
			if report, err := s.Report(t.Context(), ids[i]); err != nil || !bytes.Equal(report, f.Body) {
				t.Errorf("a report of %d bytes comes back with %d, %v", len(f.Body), len(report), err)
			}
		}
		var left int
		if err := s.read.QueryRow("SELECT count(*) FROM item_file").Scan(&left); err != nil || left != 0 {
			t.Errorf("%d pieces of files are left, %v", left, err)
		}
	})
}
