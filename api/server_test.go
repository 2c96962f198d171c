package api

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"himscore/internal/access"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
	"himscore/seeds"
	"himscore/taxonomy"
)

// loadOnce keeps the tests from reading the rules once each.
var loadOnce = sync.OnceValues(func() (*taxonomy.Taxonomy, error) { return taxonomy.Load(taxonomy.Embedded()) })

// newServer is a server whose scorer is the given function; nil is one that knows nothing of any file.
func newServer(t testing.TB, score func(context.Context, pipeline.Input) (report.Report, error)) *Server {
	t.Helper()
	tax, err := loadOnce()
	if err != nil {
		t.Fatal(err)
	}
	documents, err := seeds.Load(seeds.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	if score == nil {
		score = func(context.Context, pipeline.Input) (report.Report, error) { return report.Report{}, nil }
	}
	return &Server{
		Score: score, Ready: func(context.Context) error { return nil }, Taxonomy: tax, Documents: documents,
		Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return time.Date(2026, 11, 23, 22, 30, 0, 0, time.FixedZone("", -3*3600)) },
		Version: "test", Limits: Limits{Bytes: 64 << 10, HeaderBytes: 512 << 10, InFlight: 4, KeyInFlight: 4, BatchBytes: 300 << 10}, CacheBytes: 1 << 20,
	}
}

// keyring holds keys as they are sent.
func keyring(secrets ...string) *access.Keyring {
	return access.NewKeyring(access.Options{Secrets: secrets, Log: slog.New(slog.DiscardHandler)})
}

// ask sends a request through all of the server but the network.
func ask(s *Server, request *http.Request) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	s.Handler().ServeHTTP(answer, request)
	return answer
}

func problemIn(t *testing.T, answer *httptest.ResponseRecorder) Problem {
	t.Helper()
	var p Problem
	if err := json.Unmarshal(answer.Body.Bytes(), &p); err != nil {
		t.Fatalf("%d %s: %v", answer.Code, answer.Body, err)
	}
	if got := answer.Header().Get("Content-Type"); got != "application/problem+json" {
		t.Errorf("content type of the problem %q", got)
	}
	if p.Instance == "" || p.Instance != answer.Header().Get("X-Request-ID") || p.Status != answer.Code || p.Title == "" || p.Detail == "" {
		t.Errorf("incomplete problem %+v", p)
	}
	return p
}

func TestEveryCodeHasAnErrorStatus(t *testing.T) {
	for _, code := range fault.Codes {
		s := newServer(t, func(context.Context, pipeline.Input) (report.Report, error) {
			return report.Report{}, fault.New(code, "what to do")
		})
		answer := ask(s, httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("a resume")))
		p := problemIn(t, answer)
		if p.Code != string(code) || p.Detail != "what to do" || p.Status < 400 || p.Status == 500 {
			t.Errorf("%s became %+v", code, p)
		}
	}
	if len(statuses) != len(fault.Codes) {
		t.Errorf("%d statuses for %d codes", len(statuses), len(fault.Codes))
	}
}

func TestADefectIsAProblemThatTellsNothing(t *testing.T) {
	for name, score := range map[string]func(context.Context, pipeline.Input) (report.Report, error){
		"panic": func(context.Context, pipeline.Input) (report.Report, error) { panic("secret") },
		"unknown error": func(context.Context, pipeline.Input) (report.Report, error) {
			return report.Report{}, io.ErrUnexpectedEOF
		},
	} {
		answer := ask(newServer(t, score), httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("a resume")))
		p := problemIn(t, answer)
		told := strings.ReplaceAll(answer.Body.String(), p.Instance, "") // its letters are drawn, and may be those of any word
		if p.Status != 503 || p.Code != "busy" || strings.Contains(told, "secret") || strings.Contains(told, "EOF") {
			t.Errorf("%s: %s", name, answer.Body)
		}
	}
}

func TestUnknownAddressesAndWrongMethodsAreProblems(t *testing.T) {
	s := newServer(t, nil)
	for _, address := range []string{"/nothing", "/v1/score/", "/v1"} {
		if p := problemIn(t, ask(s, httptest.NewRequest(http.MethodGet, address, nil))); p.Status != 404 {
			t.Errorf("%s: %+v", address, p)
		}
	}
	answer := ask(s, httptest.NewRequest(http.MethodDelete, "/v1/score", nil))
	if p := problemIn(t, answer); p.Status != 405 || answer.Header().Get("Allow") != "POST" || !strings.Contains(p.Detail, "POST") {
		t.Errorf("%+v, Allow %q", p, answer.Header().Get("Allow"))
	}
}

func TestARequestIDOfTheCallerIsKeptWhenItIsSane(t *testing.T) {
	for sent, kept := range map[string]bool{"trace-0123.4_5": true, "short": false, "with space and more": false, "line\nbreak-12345": false, strings.Repeat("x", 65): false} {
		request := httptest.NewRequest(http.MethodGet, "/healthz", nil)
		request.Header.Set("X-Request-ID", sent)
		got := ask(newServer(t, nil), request).Header().Get("X-Request-ID")
		if (got == sent) != kept || got == "" {
			t.Errorf("sent %q, got %q", sent, got)
		}
	}
}

func TestTheLogHoldsNothingOfTheResumeOrThePosting(t *testing.T) {
	var log bytes.Buffer
	s := newServer(t, nil)
	s.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	ask(s, httptest.NewRequest(http.MethodPost, "/v1/score?posting=SECRET&as_of=SECRET", strings.NewReader("SECRET")))
	if !strings.Contains(log.String(), "route=/v1/score") || strings.Contains(log.String(), "SECRET") {
		t.Errorf("%s", log.String())
	}
}

func TestWithKeysOnlyTheirHoldersGetIn(t *testing.T) {
	s := newServer(t, nil)
	s.Keys = keyring(firstKey, secondKey)
	for header, status := range map[string]int{
		"":                                    401,
		"Bearer":                              401,
		"Bearer ":                             401,
		"Bearer wrong":                        401,
		"Basic the-first-key-0123456789":      401,
		"the-first-key-0123456789":            401,
		"Bearer the-first-key-0123456789":     200,
		"bearer   the-second-key-0123456789 ": 200,
	} {
		request := httptest.NewRequest(http.MethodGet, "/v1/tracks", nil)
		request.Header.Set("Authorization", header)
		answer := ask(s, request)
		if answer.Code != status {
			t.Errorf("%q: %d", header, answer.Code)
		}
		if status == 401 && (problemIn(t, answer).Code != "unauthorized" || answer.Header().Get("WWW-Authenticate") == "") {
			t.Errorf("%q: %s", header, answer.Body)
		}
	}
	if answer := ask(s, httptest.NewRequest(http.MethodGet, "/healthz", nil)); answer.Code != 200 {
		t.Errorf("health needs a key: %d", answer.Code)
	}
}

func TestOneResumeTooManyIsSentAwayAtOnce(t *testing.T) {
	inside, leave := make(chan bool), make(chan bool)
	s := newServer(t, func(context.Context, pipeline.Input) (report.Report, error) {
		inside <- true
		<-leave
		return report.Report{}, nil
	})
	s.Limits.InFlight = 1
	handler := s.Handler()
	first := make(chan int)
	go func() {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("a resume")))
		first <- answer.Code
	}()
	<-inside
	second := httptest.NewRecorder()
	handler.ServeHTTP(second, httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("a resume")))
	leave <- true
	if p := problemIn(t, second); p.Code != "busy" || second.Header().Get("Retry-After") == "" {
		t.Errorf("%+v", p)
	}
	if code := <-first; code != 200 {
		t.Errorf("the first was answered %d", code)
	}
}

func TestBalancersMayAskWithHEAD(t *testing.T) {
	for _, address := range []string{"/", "/healthz", "/readyz"} {
		if answer := ask(newServer(t, nil), httptest.NewRequest(http.MethodHead, address, nil)); answer.Code != 200 {
			t.Errorf("%s: %d", address, answer.Code)
		}
	}
}

func TestReadinessIsTheWorkers(t *testing.T) {
	s := newServer(t, nil)
	if answer := ask(s, httptest.NewRequest(http.MethodGet, "/readyz", nil)); answer.Code != 200 {
		t.Errorf("%d", answer.Code)
	}
	s.Ready = func(context.Context) error { return fault.New(fault.Busy, "no worker answers") }
	if p := problemIn(t, ask(s, httptest.NewRequest(http.MethodGet, "/readyz", nil))); p.Status != 503 {
		t.Errorf("%+v", p)
	}
}

func TestMetricsCountByRouteAndCode(t *testing.T) {
	handler := newServer(t, nil).Handler()
	get := func(address string) string {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, address, nil))
		return answer.Body.String()
	}
	get("/healthz")
	get("/v1/keywords?track=none")
	text := get("/metrics")
	for _, want := range []string{
		`himscore_requests_total{code="ok",route="/healthz",status="200"} 1`,
		`himscore_requests_total{code="invalid_field",route="/v1/keywords",status="422"} 1`,
		`himscore_request_seconds_count{route="/healthz"} 1`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s", want)
		}
	}
}
