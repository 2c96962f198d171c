package store

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
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
		if _, err := s.Finish(t.Context(), Result{BatchID: "B", ItemID: ids[0], Summary: summary, Report: report, Now: now}); err != nil {
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
		work, err := s.Start(t.Context(), ids[1], "me")
		if diff := cmp.Diff(wishes, work.Wishes); diff != "" || err != nil || !bytes.Equal(work.File, body) {
			t.Error(err, diff)
		}
		if got, err := s.Report(t.Context(), ids[0]); err != nil || !bytes.Equal(got, report) {
			t.Error(err)
		}
	}
}

func TestPurgeTakesWhatHasExpiredOrWasAbandoned(t *testing.T) {
	engines(t, func(t *testing.T, s *Store) {
		upload(t, s, "owner", "abandoned", file("a"), file("b"))
		kept := made(t, s, "owner", "kept", file("c"), file("d"))
		if _, err := s.Finish(t.Context(), Result{BatchID: "kept", ItemID: kept[0], Summary: Summary{Score: 1}, Report: []byte("report"), Now: now}); err != nil {
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
		if err := s.Erase(t.Context(), "owner", "B1", now.Add(2*time.Second)); err != nil {
			t.Fatal(err)
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
		if _, err := s.Start(t.Context(), ids[0], "me"); !errors.Is(err, ErrNotFound) {
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
			if _, err := s.Start(t.Context(), ids[i], replica); err != nil {
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
		want := []string{ids[1], ids[2], ids[5], ids[6], ids[7]}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Error(err, diff)
		}
		if running, err := s.RunningOf(t.Context(), "alive"); err != nil || len(running) != 1 || running[0] != ids[0] {
			t.Errorf("%v %v", running, err)
		}
		if n, err := s.Reclaim(t.Context(), now.Add(-15*time.Second), 15*time.Second); n != 0 || err != nil {
			t.Errorf("again: %d reclaimed, %v", n, err)
		}
		work, err := s.Start(t.Context(), ids[1], "alive")
		if err != nil || work.Starts != 2 {
			t.Errorf("%+v %v", work, err)
		}
		if err := s.HandBack(t.Context(), ids[1], "dead"); err != nil {
			t.Fatal(err)
		}
		if running, err := s.RunningOf(t.Context(), "alive"); err != nil || len(running) != 2 {
			t.Errorf("another handed it back: %v %v", running, err)
		}
		if err := s.HandBack(t.Context(), ids[1], "alive"); err != nil {
			t.Fatal(err)
		}
		if work, err := s.Start(t.Context(), ids[1], "alive"); err != nil || work.Starts != 2 {
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
		if _, err := s.Start(t.Context(), ids[0], "me"); err != nil {
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
				var err error
				if wrote[i], err = s.Finish(t.Context(), Result{BatchID: "B", ItemID: ids[0], Summary: summary, Report: []byte(fmt.Sprint(i+1)), Now: now}); err != nil {
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
		if wrote, err := s.Finish(t.Context(), Result{BatchID: "B", ItemID: "nobody", Summary: Summary{}, Report: nil, Now: now}); wrote || err != nil {
			t.Errorf("a result for nobody: %v %v", wrote, err)
		}
		if wrote, err := s.Finish(t.Context(), Result{BatchID: "B", ItemID: ids[1], Summary: Summary{}, Report: nil, Now: now.Add(time.Second)}); !wrote || err != nil { // it had been handed back meanwhile
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
	if _, err := s.Start(t.Context(), ids[0], "me"); err != nil {
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
		if wrote, err := s.Finish(t.Context(), Result{BatchID: "B", ItemID: ids[0], Summary: Summary{Score: 1}, Report: long, Now: now}); wrote || err == nil || !Full(err) {
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
	if wrote, err := s.Finish(t.Context(), Result{BatchID: "B", ItemID: ids[0], Summary: Summary{Score: 1}, Report: long, Now: now}); !wrote || err != nil {
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
