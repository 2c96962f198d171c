package batch

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"himscore/internal/batch/store"
	"himscore/internal/batch/webhook"
)

// hook is the receiver of a webhook: it answers with the statuses in their order, then with 200.
type hook struct {
	*httptest.Server
	calls chan BatchView
}

func newHook(t *testing.T, statuses ...int) *hook {
	h := &hook{calls: make(chan BatchView, 10)}
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var told BatchView
		raw, _ := io.ReadAll(r.Body)
		if err := json.Unmarshal(raw, &told); err != nil || r.Header.Get("X-Himscore-Signature") != webhook.Sign("secret", r.Header.Get("X-Himscore-Timestamp"), raw) {
			t.Errorf("%s %v: %v", raw, r.Header, err)
		}
		if len(statuses) > 0 { // one call at a time
			w.WriteHeader(statuses[0])
			statuses = statuses[1:]
		}
		h.calls <- told
	}))
	t.Cleanup(h.Close)
	return h
}

// told sends a batch of one file with a webhook and waits until it has ended.
func (h *hook) told(t *testing.T, b *Batches) store.Batch {
	t.Helper()
	upload, err := b.Receive(t.Context(), "owner", "")
	if err != nil {
		t.Fatal(err)
	}
	if err := upload.File("a", strings.NewReader("a resume")); err != nil {
		t.Fatal(err)
	}
	sent, _, err := upload.Commit(Wanted{Webhook: h.URL + "/hook", AsOf: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	watch(t, b, sent.ID, 0)
	return sent
}

func (h *hook) options(url string) Options {
	o := options(url, &fake{})
	o.Webhooks = webhook.Sender{Hosts: []string{strings.TrimPrefix(h.URL, "http://")}, Secret: "secret"}
	return o
}

// jobs counts the jobs to tell in these states.
func jobs(t *testing.T, b *Batches, states ...rivertype.JobState) int {
	t.Helper()
	found, err := b.open.Load().river.JobList(t.Context(), river.NewJobListParams().Kinds(tellBatch{}.Kind()).States(states...))
	if err != nil {
		t.Fatal(err)
	}
	return len(found.Jobs)
}

// await waits until something is so. A test that waits in vain ends with the time of all tests.
func await(so func() bool) {
	for !so() {
		time.Sleep(5 * time.Millisecond)
	}
}

// again has a job that failed tried now.
func again(t *testing.T, b *Batches) {
	t.Helper()
	await(func() bool { return jobs(t, b, rivertype.JobStateRetryable) == 1 })
	found, err := b.open.Load().river.JobList(t.Context(), river.NewJobListParams().Kinds(tellBatch{}.Kind()))
	if err != nil {
		t.Fatal(err)
	}
	if wait := time.Until(found.Jobs[0].ScheduledAt); wait < 5*time.Second || wait > 10*time.Second {
		t.Errorf("the second try comes in %v", wait)
	}
	if _, err := b.open.Load().river.JobRetry(t.Context(), found.Jobs[0].ID); err != nil {
		t.Fatal(err)
	}
}

func TestAWebhookIsToldOnceAndAgainAfterAFailure(t *testing.T) {
	engines(t, func(t *testing.T, url string) {
		h := newHook(t, http.StatusInternalServerError)
		b := start(t, h.options(url))
		sent := h.told(t, b)
		var all sync.WaitGroup
		for range 4 { // as several processes on one database do
			all.Go(func() {
				if err := b.tellEnded(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		<-h.calls
		again(t, b)
		if told := <-h.calls; told.ID != sent.ID || told.State != "done" || told.Done != 1 || told.FinishedAt == nil {
			t.Errorf("%+v", told)
		}
		await(func() bool { return jobs(t, b, rivertype.JobStateCompleted) == 1 })
		if err := b.tellEnded(t.Context()); err != nil {
			t.Error(err)
		}
		if n := jobs(t, b); n != 1 || len(h.calls) > 0 {
			t.Errorf("%d jobs, %d further calls", n, len(h.calls))
		}
	})
}

func TestAnErasedBatchIsNotToldOf(t *testing.T) {
	h := newHook(t, http.StatusServiceUnavailable)
	b := start(t, h.options("sqlite:"+filepath.Join(t.TempDir(), "batches.db")))
	sent := h.told(t, b)
	if err := b.tellEnded(t.Context()); err != nil {
		t.Fatal(err)
	}
	<-h.calls
	if err := b.Erase(t.Context(), "owner", sent.ID); err != nil {
		t.Fatal(err)
	}
	again(t, b)
	await(func() bool { return jobs(t, b, rivertype.JobStateCompleted) == 1 })
	if len(h.calls) > 0 {
		t.Errorf("%+v", <-h.calls)
	}
}

func TestAStoreThatDoesNotAnswerIsNoReasonToTellNobody(t *testing.T) {
	o := options("sqlite:"+filepath.Join(t.TempDir(), "batches.db"), &fake{})
	o.Workers = 0
	b := start(t, o)
	work := (&telling{batches: b}).Work
	job := &river.Job[tellBatch]{JobRow: &rivertype.JobRow{Attempt: 1}, Args: tellBatch{Batch: "nobody"}}
	if err := work(context.Background(), job); err != nil {
		t.Errorf("a batch that was purged: %v", err)
	}
	b.Stop()
	b.open.Load().store.Close()
	if err := work(context.Background(), job); err == nil {
		t.Error("the job counts as done")
	}
}

func TestAWebhookIsTriedForHalfADay(t *testing.T) {
	all := time.Duration(0)
	for attempt := 1; attempt < maxTells; attempt++ {
		all += time.Until((&telling{}).NextRetry(&river.Job[tellBatch]{JobRow: &rivertype.JobRow{Attempt: attempt}}))
	}
	if all < 11*time.Hour || all > 13*time.Hour {
		t.Errorf("%v", all)
	}
}
