package store

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/access"
)

func TestKeysAreKeptAndEnd(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		execute(t, s.write, "DELETE FROM api_key")
		add := func(name string, created, expires time.Time) access.Key {
			k, secret, err := access.New(name, []access.Scope{access.Batch, access.Score}, created, expires)
			if err != nil || secret == "" {
				t.Fatal(err)
			}
			if err := s.AddKey(t.Context(), k); err != nil {
				t.Fatal(err)
			}
			return k
		}
		old := add("career-center", now, time.Time{})
		young := add("career-center", now.Add(time.Minute), now.Add(time.Hour))
		other := add("library", now.Add(2*time.Minute), time.Time{})
		if got, err := s.APIKeys(t.Context()); err != nil || cmp.Diff([]access.Key{old, young, other}, got) != "" {
			t.Fatal(err, cmp.Diff([]access.Key{old, young, other}, got))
		}
		expire := func(nameOrID string, at time.Time, want int) {
			t.Helper()
			if n, err := s.ExpireKeys(t.Context(), nameOrID, now, at); n != want || err != nil {
				t.Errorf("%s: %d keys ended, not %d: %v", nameOrID, n, want, err)
			}
		}
		expire("nobody", now, 0)
		expire(old.ID(), now.Add(time.Minute), 1)
		expire("career-center", now.Add(2*time.Hour), 2) // later than both end: nothing is given back
		old.Expires = now.Add(time.Minute)
		if got, err := s.APIKeys(t.Context()); err != nil || cmp.Diff([]access.Key{old, young, other}, got) != "" {
			t.Error(err, cmp.Diff([]access.Key{old, young, other}, got))
		}
		expire("library", now, 1)
		expire("library", now, 0)
		entries, err := s.Audit(t.Context(), now.Add(-time.Hour), "")
		if err != nil || len(entries) != 7 {
			t.Errorf("%d entries of the audit: %v", len(entries), err)
		}
	})
}
