package store

import (
	"fmt"
	"testing"
	"time"
)

func TestFreshFilesAreTakenOnceAndReadFromTheDatabaseAfter(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		ids := made(t, s, "owner", "B", file("a"), file("b"), file("c"))
		s.fresh.take(ids[2:]) // as if it had found no room
		for range 2 {
			works, err := s.Start(t.Context(), "R", ids...)
			if err != nil || len(works) != 3 {
				t.Fatal(len(works), err)
			}
			for i, w := range works {
				if want := string(rune('a' + i)); string(w.File) != want {
					t.Errorf("item %d has the file %q, want %q", i, w.File, want)
				}
			}
			if len(s.fresh.files) != 0 || s.fresh.size != 0 {
				t.Errorf("%d files, %d bytes are left in memory", len(s.fresh.files), s.fresh.size)
			}
			if err := s.HandBack(t.Context(), "R", ids...); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestNothingStaysInMemoryOfWhatIsErasedOrNotTaken(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		for i, id := range []string{"B", "C", "D"} {
			upload(t, s, "owner", id, file(id))
			if len(s.fresh.files) != 1+i {
				t.Fatalf("%d files in memory", len(s.fresh.files))
			}
		}
		if _, _, err := s.Commit(t.Context(), "owner", Received{BatchID: "B", Now: now, Expires: now.Add(time.Hour)}); err != nil {
			t.Fatal(err)
		}
		left := func(when string, want int) {
			if len(s.fresh.files) != want {
				t.Errorf("%s: %d files in memory, want %d", when, len(s.fresh.files), want)
			}
		}
		if err := s.Erase(t.Context(), "owner", "B", now); err != nil {
			t.Fatal(err)
		}
		left("erased", 2)
		if err := s.Abandon(t.Context(), "C"); err != nil {
			t.Fatal(err)
		}
		left("abandoned", 1)
		s.ForgetUntaken(now.Add(freshFor))
		left("after a while", 1)
		s.ForgetUntaken(now.Add(freshFor + 1))
		left("later", 0)
	})
}

func TestFreshFilesAreBounded(t *testing.T) {
	var f fresh
	for i := range 40 {
		f.add("B", fmt.Sprint(i), make([]byte, 1<<20), now)
	}
	if len(f.files) != freshBytes>>20 || f.size != freshBytes {
		t.Errorf("%d files, %d bytes", len(f.files), f.size)
	}
	if files, absent := f.take([]string{"0", "39"}); len(files["0"]) != 1<<20 || len(absent) != 1 || f.size != freshBytes-1<<20 {
		t.Errorf("taken %d bytes, absent %v, %d bytes left", len(files["0"]), absent, f.size)
	}
}
