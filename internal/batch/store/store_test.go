package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/fault"
)

func TestWhatTellsOfAPersonIsNotInTheFile(t *testing.T) {
	student := Student{ID: "A-0815-4711", Program: "Program-of-Secrets", ClassYear: "2027", Extra: []string{"Advisor-Secret"}}
	wishes := Wishes{Posting: "a posting that tells a lot", AsOf: "2026-11-27", RosterColumns: []string{"Column-Secret"}, Webhook: "https://h/secret-path"}
	summary := Summary{Score: 71, Education: "bachelor-secret", Role: "Role-Secret"}
	body, report := []byte(strings.Repeat("the text of a resume ", 50)), []byte(strings.Repeat("the text of a report ", 50))
	secrets := [][]byte{[]byte("Ada-Secret"), []byte("4711"), []byte("Advisor"), []byte("posting that"), []byte("secret-path"), []byte("resume"), []byte("idempotency-secret")}
	for _, v := range []any{student, wishes, summary} { // without keys they lie there compressed
		raw, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		secrets = append(secrets, sealerOf(t).pack("", raw)[1:])
	}
	for _, raw := range [][]byte{body, report, []byte("Ada-Secret.pdf")} {
		secrets = append(secrets, sealerOf(t).pack("", raw)[1:])
	}
	for name, keys := range map[string][]Key{"without keys": nil, "with a key": {key("k1", 1)}} {
		path := filepath.Join(t.TempDir(), "batches.db")
		s := open(t, "sqlite:"+path, keys...)
		files := []File{{Name: "Ada-Secret.pdf", Body: body}, {Name: "Ben-Secret.pdf", Body: body}, {Name: "Eve-Secret", Refusal: &Problem{Code: fault.Encrypted, Message: "locked"}}}
		ids := upload(t, s, "owner", "B", files...)
		_, _, err := s.Commit(t.Context(), "owner", Received{
			BatchID: "B", Wishes: wishes, Students: map[string]Student{ids[0]: student}, Key: "idempotency-secret", Content: "x", Now: now, Expires: now.Add(time.Hour),
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := finish(t, s, Result{BatchID: "B", ItemID: ids[0], Summary: summary, Report: report, Now: now}); err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, file := range []string{path, path + "-wal"} {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i, secret := range secrets {
				if !bytes.Contains(raw, secret) {
					continue
				}
				if found++; name == "with a key" {
					t.Errorf("%s: %s holds secret %d", name, filepath.Base(file), i)
				}
			}
		}
		if name == "without keys" && found < 6 {
			t.Errorf("only %d of what must lie open was found: the test would find nothing", found)
		}
		item, err := s.Item(t.Context(), "B", ids[0])
		if diff := cmp.Diff(&student, item.Roster); diff != "" || err != nil || item.Name != "Ada-Secret.pdf" {
			t.Error(err, diff)
		}
		work, err := begin(t, s, ids[1], "me")
		if diff := cmp.Diff(wishes, work.Wishes); diff != "" || err != nil || !bytes.Equal(work.File, body) {
			t.Error(err, diff)
		}
		if got, err := s.Report(t.Context(), ids[0]); err != nil || !bytes.Equal(got, report) {
			t.Error(err)
		}
	}
}

func TestTheFileOfTheDatabaseIsReadByNobodyElse(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows knows no such modes")
	}
	file := filepath.Join(t.TempDir(), "batches.db")
	s, err := Open(t.Context(), Options{URL: "sqlite:" + file})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, name := range []string{file, file + "-wal"} {
		if at, err := os.Stat(name); err != nil || at.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", filepath.Base(name), at.Mode(), err)
		}
	}
}

func TestPurgeTakesWhatHasExpiredOrWasAbandoned(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		upload(t, s, "owner", "abandoned", file("a"), file("b"))
		kept := made(t, s, "owner", "kept", file("c"), file("d"))
		if _, err := finish(t, s, Result{BatchID: "kept", ItemID: kept[0], Summary: Summary{Score: 1}, Report: []byte("report"), Now: now}); err != nil {
			t.Fatal(err)
		}
		for _, at := range []time.Duration{0, time.Hour} { // neither is older than an hour
			if n, err := s.Purge(t.Context(), now.Add(at)); n != 0 || err != nil {
				t.Errorf("after %v: %d purged, %v", at, n, err)
			}
		}
		if got := counts(t, s); got != "2 4 3 1" {
			t.Errorf("rows %s", got)
		}
		if err := s.Begin(t.Context(), "fresh", "owner", now.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		later := now.Add(time.Hour + time.Millisecond)
		if n, err := s.Purge(t.Context(), later); n != 2 || err != nil {
			t.Errorf("%d purged, %v", n, err)
		}
		if got := counts(t, s); got != "1 0 0 0" {
			t.Errorf("rows %s", got)
		}
		if _, err := s.Batch(t.Context(), "owner", "kept"); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		entries, err := s.Audit(t.Context(), later, "")
		var got []string
		for _, e := range entries {
			got = append(got, e.Actor+" "+e.Action+" "+e.BatchID+" "+e.Detail)
		}
		if len(got) == 2 && strings.Contains(got[0], "kept") {
			got[0], got[1] = got[1], got[0]
		}
		if diff := cmp.Diff([]string{"himscore purged abandoned receiving", "himscore purged kept queued"}, got); diff != "" || err != nil {
			t.Error(err, diff)
		}
		if n, err := s.Purge(t.Context(), later); n != 0 || err != nil {
			t.Errorf("again: %d purged, %v", n, err)
		}
	})
}

func TestTheAuditSaysWhoDidWhatAndNoName(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		ids := upload(t, s, "owner", "B1", file("Ada-Secret"))
		_, _, err := s.Commit(t.Context(), "owner", Received{BatchID: "B1", Wishes: Wishes{Posting: "Secret"}, Students: map[string]Student{ids[0]: {ID: "Secret"}}, Key: "Secret", Content: "x", Now: now, Expires: now})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Exported(t.Context(), "other", "B1", "csv", now.Add(time.Second)); err != nil {
			t.Fatal(err)
		}
		made(t, s, "owner", "B2", file("b"))
		for after := range time.Duration(2) { // the second finds nothing to erase
			if err := s.Erase(t.Context(), "owner", "B1", now.Add((2+after)*time.Second)); err != nil {
				t.Fatal(err)
			}
		}
		got, err := s.Audit(t.Context(), now, "B1")
		want := []Entry{{now, "owner", "created", "B1", ""}, {now.Add(time.Second), "other", "exported", "B1", "csv"}, {now.Add(2 * time.Second), "owner", "erased", "B1", ""}}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Error(err, diff)
		}
		all, err := s.Audit(t.Context(), time.Time{}, "")
		if err != nil || len(all) != 4 || strings.Contains(fmt.Sprint(all), "Secret") {
			t.Errorf("%+v %v", all, err)
		}
		if late, err := s.Audit(t.Context(), now.Add(time.Second), ""); err != nil || len(late) != 2 {
			t.Errorf("%+v %v", late, err)
		}
	})
}

func TestTheBatchOfAnotherIsNotFound(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		ids := made(t, s, "owner", "B", file("a"))
		upload(t, s, "owner", "coming", file("b"))
		before := counts(t, s)
		for _, c := range []struct{ owner, id string }{{"other", "B"}, {"owner", "coming"}, {"owner", "nobody"}, {"", "B"}, {"owner", "B\x00"}, {"owner", "\xff"}} {
			if err := s.Erase(t.Context(), c.owner, c.id, now); !errors.Is(err, ErrNotFound) {
				t.Errorf("Erase %+q: %v", c, err)
			}
			if _, err := s.Batch(t.Context(), c.owner, c.id); !errors.Is(err, ErrNotFound) {
				t.Errorf("Batch %+q: %v", c, err)
			}
			if _, err := s.Batches(t.Context(), c.owner, c.id, 10); !errors.Is(err, ErrNotFound) {
				t.Errorf("Batches behind %+q: %v", c, err)
			}
			if _, err := s.Item(t.Context(), c.id, ids[0]); c.id != "B" && isText(c.id) && !errors.Is(err, ErrNotFound) {
				t.Errorf("Item of %+q: %v", c, err)
			}
			if _, err := s.Item(t.Context(), "B", c.id); !errors.Is(err, ErrNotFound) {
				t.Errorf("Item %+q: %v", c, err)
			}
		}
		if got := counts(t, s); got != before {
			t.Errorf("rows %s, before %s", got, before)
		}
		for range 2 { // the second changes nothing
			if err := s.Erase(t.Context(), "owner", "B", now); err != nil {
				t.Error(err)
			}
		}
		if err := s.Abandon(t.Context(), "B"); err != nil { // it is none that is coming
			t.Error(err)
		}
		if got := counts(t, s); got != "2 1 1 0" {
			t.Errorf("rows %s", got)
		}
		if b, err := s.Batch(t.Context(), "owner", "B"); err != nil || b.State != Cancelled || b.Files != 1 || !b.FinishedAt.Equal(now) {
			t.Errorf("%+v %v", b, err)
		}
		if _, err := begin(t, s, ids[0], "me"); !errors.Is(err, ErrNotFound) {
			t.Errorf("an erased item was begun: %v", err)
		}
	})
}

func TestAKeyOpensOneBatch(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		commit := func(owner, id, content string) (Batch, bool, error) {
			return s.Commit(t.Context(), owner, Received{BatchID: id, Key: "key", Content: content, Now: now, Expires: now.Add(time.Hour)})
		}
		type result struct {
			id    string
			first bool
			err   error
		}
		results := make([]result, 4)
		var all sync.WaitGroup
		for i := range results {
			id := fmt.Sprint("B", i)
			upload(t, s, "owner", id, file(id))
			all.Go(func() {
				b, first, err := commit("owner", id, "same")
				results[i] = result{b.ID, first, err}
			})
		}
		all.Wait()
		firsts := 0
		for i, r := range results {
			if r.err != nil || r.id == "" || r.id != results[0].id || r.first != (r.id == fmt.Sprint("B", i)) {
				t.Errorf("upload %d: %+v", i, r)
			}
			if r.first {
				firsts++
			}
		}
		if firsts != 1 {
			t.Errorf("%d uploads were the first", firsts)
		}
		upload(t, s, "owner", "C", file("c"))
		if _, _, err := commit("owner", "C", "other"); !errors.Is(err, ErrConflict) {
			t.Errorf("other content: %v", err)
		}
		upload(t, s, "somebody", "D", file("d"))
		if b, first, err := commit("somebody", "D", "other"); err != nil || !first || b.ID != "D" {
			t.Errorf("the same key of somebody else: %+v %v %v", b, first, err)
		}
		if err := s.Erase(t.Context(), "owner", results[0].id, now); err != nil {
			t.Fatal(err)
		}
		if b, first, err := commit("owner", "C", "other"); err != nil || !first || b.ID != "C" { // the key went with the batch
			t.Errorf("after the batch was erased: %+v %v %v", b, first, err)
		}
	})
}

// begin starts and loads one item for a replica; ErrNotFound says that there was nothing to start.
func begin(t *testing.T, s *Store, id, replica string) (Work, error) {
	t.Helper()
	works, err := s.Start(t.Context(), replica, id)
	if err != nil {
		return Work{}, err
	}
	if len(works) == 0 {
		return Work{}, ErrNotFound
	}
	return works[0], nil
}

// finish packs results and writes them.
func finish(t *testing.T, s *Store, results ...Result) (int, error) {
	packed := make([]Packed, len(results))
	for i, r := range results {
		var err error
		if packed[i], err = s.Pack(r); err != nil {
			t.Error(err)
		}
	}
	return s.Finish(t.Context(), packed...)
}
