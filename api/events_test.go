package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/batch"
	"himscore/internal/batch/export"
)

func TestEventsTellOfEveryFile(t *testing.T) {
	s := newBatchServer(t)
	id := s.post("", formType, resumes("a", "scanned", "b", "c", "held")).ID
	answers := make(chan []event)
	go func() { answers <- s.events(id, "") }() // watches while it happens
	for done := 0; done < 2; pause() {
		now := decoded[batch.BatchView](t, s.get("/v1/batches/"+id), 200)
		done = now.Done + now.Failed
	}
	close(s.scorer.hold)
	check := func(all []event, from, to int) {
		t.Helper()
		turn := from
		for i, e := range all {
			var b batch.BatchView
			var item export.Item
			switch e.name {
			case "item":
				if turn++; json.Unmarshal([]byte(e.data), &item) != nil || item.ID == "" || (item.State == "done") == (item.State == "failed") {
					t.Errorf("%+v", e)
				}
			case "progress", "end":
				if json.Unmarshal([]byte(e.data), &b) != nil || b.ID != id || b.Files != 5 || (b.State == "done") != (b.Done+b.Failed == 5) || (e.name == "end") != (i == len(all)-1) {
					t.Errorf("%+v", e)
				}
			default:
				t.Errorf("%+v", e)
			}
			if e.id != fmt.Sprint(turn) {
				t.Errorf("event %d has the id %s, want %d", i, e.id, turn)
			}
		}
		if turn != to || len(all) < 2 || all[len(all)-2].name != "progress" {
			t.Errorf("the last turn is %d, want %d: %+v", turn, to, all)
		}
	}
	live := <-answers
	check(live, 0, 5)
	check(s.events(id, ""), 0, 5)
	check(s.events(id, "0"), 0, 5)
	check(s.events(id, "3"), 3, 5)
	check(s.events(id, "5"), 5, 5)
	check(s.events(id, "999"), 5, 5) // nobody can have seen it
	again := s.events(id, "2")
	var seen, missed []string
	for _, e := range append(live[:len(live):len(live)], event{}) {
		if e.name == "item" && e.id > "2" {
			seen = append(seen, e.data)
		}
	}
	for _, e := range again {
		if e.name == "item" {
			missed = append(missed, e.data)
		}
	}
	if diff := cmp.Diff(seen, missed); diff != "" || len(seen) != 3 {
		t.Error(diff)
	}
	for _, last := range []string{"x", "-1", "1.5", "99999999999999999999", " 1 2"} {
		if p := problemIn(t, s.get("/v1/batches/"+id+"/events", "Last-Event-ID", last)); p.Code != "invalid_field" {
			t.Errorf("%q: %+v", last, p)
		}
	}
}

func TestEventsThatAreThereGoOutTogether(t *testing.T) {
	s := newBatchServer(t)
	id := s.post("", formType, resumes("a", "b", "c", "d", "e", "f")).ID
	s.events(id, "") // to the end
	request := httptest.NewRequest(http.MethodGet, "/v1/batches/"+id+"/events", nil)
	request.Header.Set("Authorization", "Bearer "+firstKey)
	out := &flushes{ResponseRecorder: httptest.NewRecorder()}
	s.handler.ServeHTTP(out, request)
	if items := strings.Count(out.Body.String(), "event: item"); items != 6 || out.times != 3 { // the items, progress, end
		t.Errorf("%d items went out in %d pieces", items, out.times)
	}
}

// flushes counts the pieces in which an answer goes out.
type flushes struct {
	*httptest.ResponseRecorder
	times int
}

func (f *flushes) Flush() { f.times++ }

func TestAnEventBeyondWhatHasHappenedHidesNothing(t *testing.T) {
	s := newBatchServer(t)
	id := s.post("", formType, resumes("held", "held")).ID
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	request := httptest.NewRequest(http.MethodGet, "/v1/batches/"+id+"/events", nil).WithContext(ctx)
	request.Header.Set("Authorization", "Bearer "+firstKey)
	request.Header.Set("Last-Event-ID", "50")
	out := &firstWrite{ResponseRecorder: httptest.NewRecorder(), came: make(chan struct{})}
	ended := make(chan struct{})
	go func() { s.handler.ServeHTTP(out, request); close(ended) }()
	<-out.came
	close(s.scorer.hold)
	<-ended
	if n := strings.Count(out.Body.String(), "event: item"); n != 2 {
		t.Errorf("%d items: %s", n, out.Body)
	}
}

// firstWrite tells when the answer has begun.
type firstWrite struct {
	*httptest.ResponseRecorder
	came  chan struct{}
	begun bool
}

func (w *firstWrite) Write(p []byte) (int, error) {
	if !w.begun {
		w.begun = true
		close(w.came)
	}
	return w.ResponseRecorder.Write(p)
}
