package api

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"himscore/internal/access"
	"himscore/internal/batch"
	"himscore/internal/fault"
)

// provoker is one server and requests to it, by which every address is tried.
type provoker struct {
	name   string
	server *Server
	secret string
	header http.Header
	query  string
	path   *strings.Replacer // what stands for parts of the address
	body   func() io.Reader
	times  int
}

// keyOf is a key with one scope, and its ring.
func keyOf(t *testing.T, scope access.Scope) (*access.Keyring, string) {
	t.Helper()
	key, secret, err := access.New("somebody", []access.Scope{scope}, time.Now(), time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	ring := access.NewKeyring(access.Options{Log: slog.New(slog.DiscardHandler), Sources: []access.Source{
		{Name: "test", Read: func(context.Context) ([]access.Key, error) { return []access.Key{key}, nil }},
	}})
	ring.Refresh(t.Context())
	return ring, secret
}

// provokers ask each address as it should be and in every way that it must refuse, but for what only a file can do.
func provokers(t *testing.T) []provoker {
	t.Helper()
	sound := newBatchServer(t)
	sent := sound.post("", formType, formOf(part{"resume", "a.txt", "a resume"}))
	right := strings.NewReplacer("{id}", sent.ID, "{item}", sound.items(sent.ID)[0].ID, "{name}", "none")
	resume := func() io.Reader { return strings.NewReader("a resume") }

	adminOnly, adminSecret := keyOf(t, access.Admin)
	scoreOnly, scoreSecret := keyOf(t, access.Score)
	with := func(change func(*Server)) *Server {
		s := *sound.Server
		change(&s)
		return &s
	}
	wrong := http.Header{"Last-Event-Id": {"x"}}
	return []provoker{
		{name: "as it should be", server: sound.Server, secret: firstKey, path: right, body: resume},
		{name: "no key", server: sound.Server, path: right},
		{name: "wrong keys", server: sound.Server, secret: "a key that nobody has", path: right, times: 3 * guessesPerSecond},
		{name: "a key for figures alone", server: with(func(s *Server) { s.Keys = adminOnly }), secret: adminSecret, path: right},
		{name: "a key for scores alone", server: with(func(s *Server) { s.Keys = scoreOnly }), secret: scoreSecret, path: right, body: resume},
		{name: "a long header", server: with(func(s *Server) { s.Limits.HeaderBytes = 50 }), secret: firstKey, header: http.Header{"X-Long": {strings.Repeat("x", 50)}}, path: right},
		{name: "too often", server: with(func(s *Server) { s.Limits.KeyRate = 1 }), secret: firstKey, path: right, times: 3, body: resume},
		{name: "an address of nothing", server: sound.Server, secret: firstKey, path: strings.NewReplacer("{id}", "none", "{item}", "none", "{name}", "none"), body: resume},
		{name: "wrong fields", server: sound.Server, secret: firstKey, header: wrong, query: "?limit=x&cursor=!&state=x&as_of=x", path: right, body: resume},
		{name: "no store, no worker", server: with(func(s *Server) {
			s.Batches = batch.New(batch.Options{URL: "postgres://nobody", Log: s.Log, Now: s.Now})
			s.Ready = func(context.Context) error { return fault.New(fault.Busy, "no worker answers") }
		}), secret: firstKey, path: right, body: resume},
	}
}

// observed are the failures of one address that the provokers get.
func observed(t *testing.T, method, address string, by []provoker) []int {
	t.Helper()
	var failures []int
	for _, p := range by {
		handler := p.server.Handler()
		for range max(1, p.times) {
			var body io.Reader
			if p.body != nil && method == http.MethodPost {
				body = p.body()
			}
			ctx, stop := context.WithTimeout(t.Context(), 5*time.Second)
			request := httptest.NewRequestWithContext(ctx, method, p.path.Replace(address)+p.query, body)
			for name, values := range p.header {
				request.Header[name] = values
			}
			if p.secret != "" {
				request.Header.Set("Authorization", "Bearer "+p.secret)
			}
			answer := httptest.NewRecorder()
			handler.ServeHTTP(answer, request)
			stop()
			if answer.Code >= 400 {
				problemIn(t, answer)
				failures = append(failures, answer.Code)
			}
		}
	}
	slices.Sort(failures)
	return slices.Compact(failures)
}

// onlyOfFiles are failures that take a certain file, another batch or a server at its limit; other tests make those.
var onlyOfFiles = map[string][]int{
	"POST /v1/score":                    {400, 405, 413, 415, 422, 503},
	"POST /v1/batches":                  {400, 409, 413, 422},
	"GET /v1/batches/{id}/items/{item}": {413, 415, 422},
}

func TestEveryAddressDocumentsTheProblemsItAnswersAndNoOther(t *testing.T) {
	raw, err := os.ReadFile("../docs/swagger.json")
	if err != nil {
		t.Fatal(err)
	}
	var document struct {
		Paths map[string]map[string]struct {
			Responses map[string]struct{}
		}
	}
	if err := json.Unmarshal(raw, &document); err != nil {
		t.Fatal(err)
	}
	by := provokers(t)
	for path, operations := range document.Paths {
		for method, operation := range operations {
			address := strings.ToUpper(method) + " " + path
			var documented []int
			for status := range operation.Responses {
				if code, _ := strconv.Atoi(status); code >= 400 {
					documented = append(documented, code)
				}
			}
			got := observed(t, strings.ToUpper(method), path, by)
			for _, code := range got {
				if !slices.Contains(documented, code) {
					t.Errorf("%s answers %d, and does not say so", address, code)
				}
			}
			for _, code := range documented {
				if !slices.Contains(got, code) && !slices.Contains(onlyOfFiles[address], code) {
					t.Errorf("%s says that it answers %d, and never does", address, code)
				}
			}
		}
	}
}
