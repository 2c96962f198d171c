package store

import (
	"errors"
	"slices"
	"testing"
	"time"
)

func TestAKeyThatIsStillNeededIsMissedAtTheStart(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		start := func(at time.Time, lost []string, keys ...Key) error {
			s.sealer = sealerOf(t, keys...)
			return s.CheckKeys(t.Context(), lost, at)
		}
		if err := start(now.Add(-48*time.Hour), nil, key("old", 1)); err != nil {
			t.Fatal(err)
		}
		if err := start(now.Add(-24*time.Hour), nil, key("new", 2)); err != nil {
			t.Errorf("a key that has sealed nothing was missed: %v", err)
		}
		if err := start(now, nil, key("old", 1)); err != nil {
			t.Fatal(err)
		}
		made(t, s, "owner", "sealed", file("a"), file("b"))
		var missing *MissingKeyError
		if err := start(now.Add(time.Minute), nil, key("new", 2)); !errors.As(err, &missing) || missing.ID != "old" || !missing.Until.Equal(now.Add(time.Hour)) {
			t.Errorf("got %v, want the key old until the batch expires", err)
		}
		if err := start(now.Add(time.Minute), nil, key("new", 2), key("old", 1)); err != nil {
			t.Errorf("both are there: %v", err)
		}
		if err := start(now.Add(2*time.Hour+time.Minute), nil, key("new", 2), key("old", 1)); err != nil {
			t.Fatal(err)
		}
		if err := s.Begin(t.Context(), "later", "owner", now.Add(2*time.Hour)); err != nil {
			t.Fatal(err)
		}
		if _, _, err := s.Commit(t.Context(), "owner", Received{BatchID: "later", Now: now.Add(2 * time.Hour), Expires: now.Add(3 * time.Hour)}); err != nil {
			t.Fatal(err)
		}
		if err := start(now.Add(2*time.Hour), []string{"old"}, key("new", 2)); err != nil {
			t.Errorf("the key is given up: %v", err)
		}
		if got := counts(t, s); got != "2 0 0 0" {
			t.Errorf("rows %s, want two batches and nothing in them", got)
		}
		all, err := s.Batches(t.Context(), "owner", "", 10)
		states := []State{}
		for _, b := range all {
			states = append(states, b.State)
		}
		if err != nil || !slices.Equal(states, []State{Queued, Cancelled}) {
			t.Errorf("states %v, %v: want the batch of the lost key erased, the later one as it was", states, err)
		}
		entries, err := s.Audit(t.Context(), now, "sealed")
		if n := len(entries); err != nil || n == 0 || entries[n-1].Action != "erased" || entries[n-1].Actor != "himscore" || entries[n-1].Detail != "its key old is lost" {
			t.Errorf("audit %v, %v", entries, err)
		}
		if err := start(now.Add(2*time.Hour), nil, key("new", 2)); err != nil {
			t.Errorf("a key that was given up was missed again: %v", err)
		}
	})
}
