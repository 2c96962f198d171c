package batch

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"himscore/internal/batch/intake"
	"himscore/internal/batch/store"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
)

// fake scores without reading: the text of a file says what becomes of it.
type fake struct {
	mu    sync.Mutex
	calls map[string]int
	gate  chan struct{} // when set, each file waits for one value
}

func (f *fake) Run(ctx context.Context, in pipeline.Input) (report.Report, error) {
	f.mu.Lock()
	if f.calls == nil {
		f.calls = map[string]int{}
	}
	f.calls[string(in.File)]++
	calls := f.calls[string(in.File)]
	f.mu.Unlock()
	if f.gate != nil {
		select {
		case <-f.gate:
		case <-ctx.Done():
			return report.Report{}, fault.Wrap(fault.Busy, "ended", ctx.Err())
		}
	}
	switch text := string(in.File); {
	case strings.Contains(text, "scanned"):
		return report.Report{}, fault.New(fault.NoText, "nothing to read")
	case strings.Contains(text, "field"):
		return report.Report{}, fault.Invalid(fault.FieldError{Field: "basics.email", Message: "is no text", Allowed: []string{"text"}})
	case strings.Contains(text, "defect"):
		panic("a defect")
	case strings.Contains(text, "slow") && calls == 1, strings.Contains(text, "deadly"):
		return report.Report{}, fault.New(fault.TimedOut, "took too long")
	case strings.Contains(text, "crowded") && calls == 1:
		return report.Report{}, fault.New(fault.Busy, "no worker free")
	}
	return report.Report{TaxonomyVersion: "test", Score: report.Score{Total: len(in.File)}, Lines: []report.Line{{Text: string(in.File), Verdict: "duty"}}, Track: report.Track{ID: "him"}}, nil
}

func (*fake) Check(in pipeline.Input) error {
	if in.TargetRole == "unknown" {
		return fault.Invalid(fault.FieldError{Field: "target_role", Message: "is not a role"})
	}
	return nil
}

func (*fake) ReadPosting(context.Context, []byte) (string, error) { return "posting", nil }

// engines runs a test on SQLite and, where its programs are installed, on PostgreSQL.
func engines(t *testing.T, test func(t *testing.T, url string)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) { test(t, "sqlite:"+filepath.Join(t.TempDir(), "batches.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { test(t, newDatabase(t)) })
}

func options(url string, scorer Scorer) Options {
	return Options{
		URL: url, Scorer: scorer, Workers: 2, Retention: 30 * 24 * time.Hour, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Limits: intake.Limits{FileBytes: 1 << 20, BatchBytes: 64 << 20, Files: 500},
	}
}

func start(t *testing.T, o Options) *Batches {
	t.Helper()
	b := New(o)
	if err := b.Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Stop(); b.Close() })
	return b
}

// send uploads texts as files named 0.txt, 1.txt, …
func send(t *testing.T, b *Batches, key string, texts ...string) store.Batch {
	t.Helper()
	upload, err := b.Receive(t.Context(), "owner", key)
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range texts {
		if err := upload.File(fmt.Sprintf("%d.txt", i), strings.NewReader(text)); err != nil {
			t.Fatal(err)
		}
	}
	batch, _, err := upload.Commit(Wanted{AsOf: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return batch
}

// watch collects the events of a batch until its end.
func watch(t *testing.T, b *Batches, id string, after int) (items []store.Item, last store.Batch) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 90*time.Second)
	defer cancel()
	err := b.Watch(ctx, "owner", id, after, func(e Event) error {
		if e.Item != nil {
			items = append(items, *e.Item)
		}
		if e.Batch != nil {
			last = *e.Batch
		}
		return nil
	})
	if err != nil {
		t.Fatalf("%v; %d items seen of %+v", err, len(items), last)
	}
	return items, last
}

func TestEveryFileOfABatchHasOneResult(t *testing.T) {
	engines(t, func(t *testing.T, url string) {
		scorer := &fake{}
		b := start(t, options(url, scorer))
		texts := []string{"a resume", "scanned", "defect", "slow", "crowded", "deadly"}
		for i := range 44 {
			texts = append(texts, fmt.Sprintf("resume number %d", i))
		}
		sent := send(t, b, "", texts...)
		if sent.Files != 50 || sent.State != store.Queued && sent.State != store.Running { // scoring may have begun before the answer was read
			t.Errorf("the new batch is %+v", sent)
		}
		items, last := watch(t, b, sent.ID, 0)
		if last.State != store.Done || last.Done != 47 || last.Failed != 3 || last.FinishedAt.IsZero() {
			t.Errorf("the batch ended as %+v", last)
		}
		seen := map[string]bool{}
		for i, item := range items {
			if item.Turn != i+1 || seen[item.ID] {
				t.Errorf("event %d is turn %d of %s", i, item.Turn, item.Name)
			}
			seen[item.ID] = true
		}
		all, err := b.Items(t.Context(), sent.ID, "", -1, 100)
		if err != nil || len(all) != 50 || len(seen) != 50 {
			t.Fatalf("%d items, %d events, %v", len(all), len(seen), err)
		}
		for i, item := range all {
			body, err := b.Report(t.Context(), sent.ID, item.ID)
			f, isFault := errors.AsType[*fault.Error](err)
			switch text := texts[i]; text {
			case "scanned":
				if !isFault || f.Code != fault.NoText {
					t.Errorf("%s: %v", text, err)
				}
			case "defect":
				if !isFault || f.Code != fault.Corrupt {
					t.Errorf("%s: %v", text, err)
				}
			case "deadly":
				if !isFault || f.Code != fault.TimedOut || scorer.calls[text] != 2 {
					t.Errorf("%s: %v after %d tries", text, err, scorer.calls[text])
				}
			default:
				var got report.Report
				if err != nil || json.Unmarshal(body, &got) != nil || got.Lines[0].Text != text || item.Summary.Score != len(text) {
					t.Errorf("%s: %v %s", text, err, body)
				}
			}
		}
		later, _ := watch(t, b, sent.ID, 47)
		if len(later) != 3 || later[0].Turn != 48 {
			t.Errorf("after turn 47 of 50 come %d events", len(later))
		}
	})
}

func TestTheSameKeyWithTheSameContentIsTheSameBatch(t *testing.T) {
	engines(t, func(t *testing.T, url string) {
		b := start(t, options(url, &fake{}))
		first := send(t, b, "key", "one", "two")
		if again := send(t, b, "key", "one", "two"); again.ID != first.ID {
			t.Error("the same upload made a second batch")
		}
		if other := send(t, b, "another key", "one", "two"); other.ID == first.ID {
			t.Error("another key gave the first batch")
		}
		upload, err := b.Receive(t.Context(), "owner", "key")
		if err != nil {
			t.Fatal(err)
		}
		if err := upload.File("0.txt", strings.NewReader("three")); err != nil {
			t.Fatal(err)
		}
		_, _, err = upload.Commit(Wanted{})
		if f, ok := errors.AsType[*fault.Error](err); !ok || f.Code != fault.Conflict {
			t.Errorf("other content under the same key: %v", err)
		}
		upload.Abandon()
		list, err := b.List(t.Context(), "owner", "", 10)
		if err != nil || len(list) != 2 {
			t.Errorf("%d batches, %v", len(list), err)
		}
		if list, err := b.List(t.Context(), "somebody else", "", 10); err != nil || len(list) != 0 {
			t.Errorf("somebody else sees %d batches, %v", len(list), err)
		}
	})
}

func TestAnUploadMayComeForHours(t *testing.T) {
	engines(t, func(t *testing.T, url string) {
		var later atomic.Int64
		o := options(url, &fake{})
		o.Now = func() time.Time { return time.Now().Add(time.Duration(later.Load())) }
		b := start(t, o)
		upload, err := b.Receive(t.Context(), "owner", "")
		if err != nil {
			t.Fatal(err)
		}
		later.Store(int64(2 * time.Hour)) // a large archive over a slow line
		if err := b.purge(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := upload.File("a.txt", strings.NewReader("a")); err != nil {
			t.Fatal(err)
		}
		sent, _, err := upload.Commit(Wanted{AsOf: time.Now()})
		if err != nil {
			t.Fatal(err)
		}
		if _, last := watch(t, b, sent.ID, 0); last.Done != 1 {
			t.Errorf("%+v", last)
		}
	})
}

func TestErasingLeavesNoText(t *testing.T) {
	file := filepath.Join(t.TempDir(), "batches.db")
	scorer := &fake{gate: make(chan struct{})}
	b := start(t, options("sqlite:"+file, scorer))
	long := func(i int) string { // it does not compress away, and needs pages of its own
		text := ""
		for n := range 400 {
			text += fmt.Sprintf("%x ", sha256.Sum256([]byte{byte(i), byte(n), byte(n >> 8)}))
		}
		return text
	}
	sent := send(t, b, "", long(1), long(2), long(3), long(4))
	scorer.gate <- struct{}{}
	scorer.gate <- struct{}{}
	for watched := false; !watched; {
		now, err := b.Batch(t.Context(), "owner", sent.ID)
		if err != nil {
			t.Fatal(err)
		}
		watched = now.Done == 2
		time.Sleep(time.Millisecond)
	}
	// What is kept is compressed; so look for the compressed forms of what was stored.
	s, err := b.store()
	if err != nil {
		t.Fatal(err)
	}
	items, err := b.Items(t.Context(), sent.ID, "", -1, 10)
	if err != nil {
		t.Fatal(err)
	}
	var traces [][]byte
	for _, item := range items {
		trace, err := s.Traces(t.Context(), item.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, packed := range trace { // long ones are spread over pages, so pieces are looked for
			for at := 0; at < len(packed); at += 500 {
				if piece := packed[at:min(at+100, len(packed))]; len(piece) > 5 { // fewer bytes stand anywhere
					traces = append(traces, piece)
				}
			}
		}
	}
	if len(traces) < 40 || !holdsAny(t, file, traces) {
		t.Fatalf("%d traces before; the test would find nothing", len(traces))
	}
	if err := b.Erase(t.Context(), "owner", sent.ID); err != nil {
		t.Fatal(err)
	}
	close(scorer.gate)
	if holdsAny(t, file, traces) {
		t.Error("the files of the database still hold what was erased")
	}
	now, err := b.Batch(t.Context(), "owner", sent.ID)
	if err != nil || now.State != store.Cancelled || now.Files != 4 || now.Done != 2 {
		t.Errorf("the erased batch is %+v, %v", now, err)
	}
	if items, err := b.Items(t.Context(), sent.ID, "", -1, 10); err != nil || len(items) != 0 {
		t.Errorf("%d items are left, %v", len(items), err)
	}
}

// holdsAny says whether a file of the database holds one of the traces.
func holdsAny(t *testing.T, file string, traces [][]byte) bool {
	t.Helper()
	for _, name := range []string{file, file + "-wal"} {
		raw, err := os.ReadFile(name)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		for _, trace := range traces {
			if bytes.Contains(raw, trace) {
				return true
			}
		}
	}
	return false
}

func TestWorkAtHandIsHandedBackWhenTheServerStops(t *testing.T) {
	engines(t, func(t *testing.T, url string) {
		stuck := &fake{gate: make(chan struct{})}
		first := New(options(url, stuck))
		if err := first.Start(context.Background()); err != nil {
			t.Fatal(err)
		}
		sent := send(t, first, "", "one", "two", "three")
		stuck.gate <- struct{}{}
		first.Stop()
		first.Close()
		second := start(t, options(url, &fake{}))
		items, last := watch(t, second, sent.ID, 0)
		if len(items) != 3 || last.Done != 3 {
			t.Errorf("%d items after the restart, batch %+v", len(items), last)
		}
	})
}

func TestAFileThatEndsItsProcessAgainAndAgainIsGivenUp(t *testing.T) {
	b := New(Options{Scorer: &fake{}, Workers: 1, Log: slog.New(slog.DiscardHandler), Now: time.Now})
	work := store.Work{Starts: maxStarts, File: []byte("fine"), Wishes: store.Wishes{AsOf: "2026-11-01"}}
	if r, err := b.result(t.Context(), work, new([]byte)); err != nil || r.Summary.Problem != nil || r.Report == nil {
		t.Errorf("the last start: %+v, %v", r, err)
	}
	work.Starts++
	if r, err := b.result(t.Context(), work, new([]byte)); err != nil || r.Report != nil || r.Summary.Problem == nil || r.Summary.Problem.Code != fault.Corrupt {
		t.Errorf("one start too many: %+v %v", r, err)
	}
}

func TestAFieldThatCannotBeTakenIsNamedInTheProblem(t *testing.T) {
	b := start(t, options("sqlite:"+filepath.Join(t.TempDir(), "batches.db"), &fake{}))
	sent := send(t, b, "", "a wrong field")
	items, _ := watch(t, b, sent.ID, 0)
	_, err := b.Report(t.Context(), sent.ID, items[0].ID)
	f, ok := errors.AsType[*fault.Error](err)
	if !ok || f.Code != fault.InvalidField || len(f.Fields) != 1 || f.Fields[0].Field != "basics.email" || len(f.Fields[0].Allowed) != 1 {
		t.Errorf("got %+v", err)
	}
}
