package api

import (
	"archive/zip"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"himscore/internal/batch"
	"himscore/internal/batch/export"
	"himscore/internal/batch/intake"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
)

// scorer stands in for the pipeline: the text of a file says what becomes of it.
type scorer struct{ hold chan struct{} } // a file that says so waits until hold is closed

func (s *scorer) Run(ctx context.Context, in pipeline.Input) (report.Report, error) {
	text := string(in.File)
	for word, code := range map[string]fault.Code{"scanned": fault.NoText, "locked": fault.Encrypted, "picture": fault.UnsupportedType, "endless": fault.TimedOut} {
		if strings.Contains(text, word) {
			return report.Report{}, fault.New(code, "what to do about it")
		}
	}
	if strings.Contains(text, "held") {
		select {
		case <-s.hold:
		case <-ctx.Done():
			return report.Report{}, fault.Wrap(fault.Busy, "ended", ctx.Err())
		}
	}
	if in.PostingFile != nil {
		in.Posting, _ = s.ReadPosting(ctx, in.PostingFile)
	}
	said := fmt.Sprintf("<%s> & é %s %s %q %s", text, in.TargetRole, in.Track, in.Posting, in.AsOf.Format(time.DateOnly))
	return report.Report{TaxonomyVersion: "test", Score: report.Score{Total: len(text)}, Track: report.Track{ID: "him"}, Education: report.Education{Text: said}}, nil
}

func (*scorer) Check(in pipeline.Input) error {
	if in.TargetRole == "nobody" {
		return fault.Invalid(fault.FieldError{Field: "target_role", Message: "is not a role", Allowed: []string{"him-manager"}})
	}
	if in.Track == "nowhere" {
		return fault.Invalid(fault.FieldError{Field: "track", Message: "is not a track", Allowed: []string{"him"}})
	}
	return nil
}

func (*scorer) ReadPosting(_ context.Context, raw []byte) (string, error) {
	if string(raw) == "scanned" {
		return "", fault.Invalid(fault.FieldError{Field: "posting_file", Message: "has no text"})
	}
	return "read " + string(raw), nil
}

const firstKey, secondKey = "the-first-key-0123456789", "the-second-key-0123456789"

// batchServer is a server with a store of its own, and a scorer that does not read.
type batchServer struct {
	*Server
	t       *testing.T
	scorer  *scorer
	handler http.Handler
	file    string // of the database
}

func newBatchServer(t *testing.T) *batchServer {
	t.Helper()
	s := &batchServer{Server: newServer(t, nil), t: t, scorer: &scorer{hold: make(chan struct{})}, file: filepath.Join(t.TempDir(), "batches.db")}
	s.Score, s.Keys = s.scorer.Run, keyring(firstKey, secondKey)
	s.Batches = batch.New(batch.Options{
		URL: "sqlite:" + s.file, Scorer: s.scorer, Workers: 2, Alone: true, Retention: time.Hour, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Limits: intake.Limits{FileBytes: 64 << 10, BatchBytes: 256 << 10, Files: 20, Spool: t.TempDir()},
	})
	if err := s.Batches.Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Batches.Stop(); s.Batches.Close() })
	s.handler = s.Handler()
	return s
}

// send sends a request with the first key; headers are pairs of name and value, and may name another key.
func (s *batchServer) send(method, address, contentType string, body io.Reader, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, address, body)
	request.Header.Set("Authorization", "Bearer "+firstKey)
	if contentType != "" {
		request.Header.Set("Content-Type", contentType)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	s.handler.ServeHTTP(answer, request)
	return answer
}

func (s *batchServer) get(address string, headers ...string) *httptest.ResponseRecorder {
	return s.send(http.MethodGet, address, "", nil, headers...)
}

// post uploads and returns the new batch.
func (s *batchServer) post(query, contentType, body string, headers ...string) batch.BatchView {
	s.t.Helper()
	answer := s.send(http.MethodPost, "/v1/batches"+query, contentType, strings.NewReader(body), headers...)
	made := decoded[batch.BatchView](s.t, answer, http.StatusAccepted)
	if made.ID == "" || answer.Header().Get("Location") != "/v1/batches/"+made.ID || answer.Header().Get("Content-Type") != "application/json" {
		s.t.Errorf("headers %v of %+v", answer.Header(), made)
	}
	return made
}

// items are all items of a batch once it has ended.
func (s *batchServer) items(id string) []export.Item {
	s.t.Helper()
	s.events(id, "")
	return decoded[Page[export.Item]](s.t, s.get("/v1/batches/"+id+"/items"), http.StatusOK).Items
}

type event struct{ id, name, data string }

// events are those of a batch until its end.
func (s *batchServer) events(id, last string) []event {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), time.Minute)
	defer cancel()
	request := httptest.NewRequest(http.MethodGet, "/v1/batches/"+id+"/events", nil).WithContext(ctx)
	request.Header.Set("Authorization", "Bearer "+firstKey)
	request.Header.Set("Last-Event-ID", last)
	answer := httptest.NewRecorder()
	s.handler.ServeHTTP(answer, request)
	if answer.Code != http.StatusOK || answer.Header().Get("Content-Type") != "text/event-stream" {
		s.t.Fatalf("%d %s", answer.Code, answer.Body)
	}
	var all []event
	for block := range strings.SplitSeq(strings.TrimSuffix(answer.Body.String(), "\n\n"), "\n\n") {
		var e event
		if _, err := fmt.Sscanf(block, "id: %s\nevent: %s\ndata: ", &e.id, &e.name); err != nil {
			s.t.Fatalf("%q: %v", block, err)
		}
		_, e.data, _ = strings.Cut(block, "\ndata: ")
		all = append(all, e)
	}
	if all[len(all)-1].name != "end" {
		s.t.Fatalf("no end but %+v", all)
	}
	return all
}

// rows counts what the store holds of anybody.
func (s *batchServer) rows() (n int) {
	s.t.Helper()
	db, err := sql.Open("sqlite", "file:"+s.file+"?_pragma=busy_timeout(10000)")
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow(`SELECT (SELECT count(*) FROM batch) + (SELECT count(*) FROM item) + (SELECT count(*) FROM item_file)`).Scan(&n); err != nil {
		s.t.Fatal(err)
	}
	return n
}

func decoded[T any](t *testing.T, answer *httptest.ResponseRecorder, status int) T {
	t.Helper()
	var v T
	if answer.Code != status {
		t.Fatalf("%d %s", answer.Code, answer.Body)
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &v); err != nil {
		t.Fatalf("%s: %v", answer.Body, err)
	}
	return v
}

// part is one of a form; a file has a name of its own.
type part struct{ name, file, content string }

func formOf(parts ...part) string {
	var out bytes.Buffer
	w := multipart.NewWriter(&out)
	_ = w.SetBoundary("X")
	for _, p := range parts {
		disposition := fmt.Sprintf("form-data; name=%q", p.name)
		if p.file != "" {
			disposition += fmt.Sprintf("; filename=%q", p.file)
		}
		to, _ := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {disposition}}) // a buffer takes everything
		_, _ = io.WriteString(to, p.content)
	}
	_ = w.Close()
	return out.String()
}

// resumes are files 0.txt, 1.txt, … with these texts.
func resumes(texts ...string) string {
	var parts []part
	for i, text := range texts {
		parts = append(parts, part{"resume", fmt.Sprintf("%d.txt", i), text})
	}
	return formOf(parts...)
}

// archive is a zip of pairs of name and content.
func archive(pairs ...string) string {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(pairs); i += 2 {
		to, _ := w.Create(pairs[i])
		_, _ = io.WriteString(to, pairs[i+1])
	}
	_ = w.Close()
	return out.String()
}
