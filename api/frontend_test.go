package api

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
)

func TestPagesOfConfiguredOriginsMayCall(t *testing.T) {
	s := newServer(t, nil)
	s.Keys, s.CORSOrigins = keyring(firstKey), []string{"https://careers.example.edu"}
	handler := s.Handler()
	ask := func(method, address, origin string, header ...string) *httptest.ResponseRecorder {
		request := httptest.NewRequest(method, address, strings.NewReader("a resume"))
		request.Header.Set("Origin", origin)
		for i := 0; i < len(header); i += 2 {
			request.Header.Set(header[i], header[i+1])
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		return answer
	}
	preflight := ask("OPTIONS", "/v1/score", "https://careers.example.edu", "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization")
	for name, want := range map[string]string{
		"Access-Control-Allow-Origin": "https://careers.example.edu", "Access-Control-Allow-Methods": "POST", "Access-Control-Allow-Headers": "Authorization", "Access-Control-Max-Age": "7200",
	} {
		if got := preflight.Header().Get(name); preflight.Code != 204 || !strings.Contains(got, want) {
			t.Errorf("%d %s: %q", preflight.Code, name, got)
		}
	}
	answer := ask("POST", "/v1/score", "https://careers.example.edu", "Authorization", "Bearer "+firstKey)
	exposed := answer.Header().Get("Access-Control-Expose-Headers")
	for _, name := range []string{"ETag", "RateLimit", "Retry-After", "X-Request-ID"} {
		if answer.Code != 200 || !strings.Contains(exposed, name) {
			t.Errorf("%d: %s is not in %q", answer.Code, name, exposed)
		}
	}
	if denied := ask("POST", "/v1/score", "https://careers.example.edu"); denied.Code != 401 || denied.Header().Get("Access-Control-Allow-Origin") == "" {
		t.Errorf("the page cannot read the problem: %d %v", denied.Code, denied.Header())
	}
	for _, origin := range []string{"https://evil.example", "null", "https://careers.example.edu.evil.example", "http://careers.example.edu", ""} {
		answer := ask("OPTIONS", "/v1/score", origin, "Access-Control-Request-Method", "POST")
		if answer.Header().Get("Access-Control-Allow-Origin") != "" || !strings.Contains(strings.Join(answer.Header()["Vary"], ","), "Origin") {
			t.Errorf("%q: %v", origin, answer.Header())
		}
	}
	s.CORSOrigins = nil
	handler = s.Handler()
	if answer := ask("GET", "/healthz", "https://careers.example.edu"); answer.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("without origins: %v", answer.Header())
	}
}

// counted is a server whose reports say how many were scored before.
func counted(t *testing.T) (*Server, *int) {
	n := 0
	s := newServer(t, func(_ context.Context, in pipeline.Input) (report.Report, error) {
		n++
		if string(in.File) == "scanned" {
			return report.Report{}, fault.New(fault.NoText, "no text")
		}
		return report.Report{Score: report.Score{Total: n}, Education: report.Education{Text: strings.Repeat("x", 100)}}, nil
	})
	return s, &n
}

func TestATagStandsForAllThatAReportDependsOn(t *testing.T) {
	s, _ := counted(t)
	base := pipeline.Input{File: []byte("resume"), Posting: "SQL", AsOf: time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)}
	tags := map[string]string{s.tagOf(base): "the first"}
	for name, change := range map[string]func(*pipeline.Input){
		"another file":              func(in *pipeline.Input) { in.File = []byte("Resume") },
		"another day":               func(in *pipeline.Input) { in.AsOf = in.AsOf.AddDate(0, 0, 1) },
		"a role":                    func(in *pipeline.Input) { in.TargetRole = "him-manager" },
		"a track":                   func(in *pipeline.Input) { in.Track = "him-manager" },
		"no posting":                func(in *pipeline.Input) { in.Posting = "" },
		"a posting that is a file":  func(in *pipeline.Input) { in.Posting, in.PostingFile = "", []byte("SQL") },
		"an empty file for posting": func(in *pipeline.Input) { in.Posting, in.PostingFile = "", []byte{} },
		"a shifted border":          func(in *pipeline.Input) { in.Posting, in.TargetRole = "L", "SQ" },
	} {
		in := base
		change(&in)
		tag := s.tagOf(in)
		if before, twice := tags[tag]; twice {
			t.Errorf("%s and %s have the same tag", name, before)
		}
		tags[tag] = name
	}
	s.Version = "another build"
	if _, twice := tags[s.tagOf(base)]; twice {
		t.Error("another build has the same tag")
	}
}

func TestWhoHasTheReportGets304(t *testing.T) {
	s, n := counted(t)
	s.CacheBytes = 0
	handler := s.Handler()
	post := func(body, sent string) *httptest.ResponseRecorder {
		request := httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader(body))
		request.Header.Set("If-None-Match", sent)
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		return answer
	}
	tag := post("Ada", "").Header().Get("ETag")
	if !strings.HasPrefix(tag, `W/"`) || *n != 1 {
		t.Fatalf("%q after %d", tag, *n)
	}
	for sent, want := range map[string]int{tag: 304, `"other", ` + tag: 304, strings.TrimPrefix(tag, "W/"): 304, "*": 200, `"other"`: 200, "": 200} {
		before := *n
		answer := post("Ada", sent)
		if answer.Code != want || answer.Header().Get("ETag") != tag || (want == 304) != (*n == before) || want == 304 && answer.Body.Len() != 0 {
			t.Errorf("%q: %d %q, scored %v", sent, answer.Code, answer.Header().Get("ETag"), *n != before)
		}
	}
	if answer := post("Ben", tag); answer.Code != 200 || answer.Header().Get("ETag") == tag {
		t.Errorf("another resume: %d", answer.Code)
	}
	if answer := post("scanned", ""); answer.Code != 422 || answer.Header().Get("ETag") != "" {
		t.Errorf("a problem has a tag: %d %v", answer.Code, answer.Header())
	}
}

func TestTheSameReportIsNotScoredTwiceForOneKey(t *testing.T) {
	s, n := counted(t)
	s.Keys = keyring(firstKey, secondKey)
	handler := s.Handler()
	post := func(secret, body string) string {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, withKey(httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader(body)), secret))
		return fmt.Sprint(answer.Code, *n, answer.Body)
	}
	first := post(firstKey, "Ada")
	if again := post(firstKey, "Ada"); again != first || *n != 1 {
		t.Errorf("%d reports: %s", *n, again)
	}
	if post(secondKey, "Ada"); *n != 2 {
		t.Error("another key can tell that this resume was here")
	}
	post(firstKey, "scanned")
	if post(firstKey, "scanned"); *n != 4 {
		t.Error("a problem was kept")
	}
	s.CacheBytes = 0
	handler = s.Handler()
	post(firstKey, "Ada")
	if post(firstKey, "Ada"); *n != 6 {
		t.Error("kept although it is off")
	}
}

func TestReportsLeaveTheMemory(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const size = 1000 + entryOverhead
		c := newCache(3 * size)
		body := bytes.Repeat([]byte("x"), 1000)
		has := func(tags string) {
			t.Helper()
			got := ""
			for _, tag := range []string{"a", "b", "c", "d"} {
				if _, known := c.get("me", tag); known {
					got += tag
				}
			}
			c.mu.Lock() // timers may be at work
			defer c.mu.Unlock()
			if got != tags || c.used != int64(len(tags))*size || c.order.Len() != len(tags) {
				t.Errorf("%q of %q, %d bytes", got, tags, c.used)
			}
		}
		for _, tag := range []string{"a", "b", "c", "b"} {
			c.put("me", tag, body)
		}
		has("abc")
		c.get("me", "a")
		c.put("me", "d", body) // b was not asked for longest
		has("acd")
		c.put("me", "b", make([]byte, 4*size))
		has("acd")
		if _, known := c.get("other", "a"); known {
			t.Error("another key reads it")
		}
		time.Sleep(kept - time.Second)
		c.put("me", "d", body)
		time.Sleep(2 * time.Second)
		synctest.Wait()
		has("d")
		time.Sleep(kept)
		synctest.Wait()
		has("")
	})
}

func TestJSONIsCompressedForWhoTakesIt(t *testing.T) {
	s, _ := counted(t)
	get := func(address, accepts string) *httptest.ResponseRecorder {
		request := httptest.NewRequest(http.MethodGet, address, nil)
		if accepts != "" {
			request.Header.Set("Accept-Encoding", accepts)
		}
		return ask(s, request)
	}
	plain, packed := get("/v1/keywords", ""), get("/v1/keywords", "br, gzip;q=0.8")
	if plain.Header().Get("Content-Encoding") != "" || packed.Header().Get("Content-Encoding") != "gzip" || packed.Header().Get("Vary") != "Accept-Encoding" {
		t.Errorf("%v\n%v", plain.Header(), packed.Header())
	}
	reader, err := gzip.NewReader(packed.Body)
	if err != nil {
		t.Fatal(err)
	}
	size := packed.Body.Len()
	unpacked, err := io.ReadAll(reader)
	if err != nil || !bytes.Equal(unpacked, plain.Body.Bytes()) || size > len(unpacked)/2 {
		t.Errorf("%d bytes became %d: %v", size, len(unpacked), err)
	}
	for name, answer := range map[string]*httptest.ResponseRecorder{"a short answer": get("/healthz", "gzip"), "refused": get("/v1/keywords", "gzip;q=0")} {
		if answer.Header().Get("Content-Encoding") != "" || answer.Code != 200 {
			t.Errorf("%s: %d %v", name, answer.Code, answer.Header())
		}
	}
}

func TestEventsAreNotHeldBackByCompression(t *testing.T) {
	s := newBatchServer(t)
	id := s.post("", formType, resumes("held")).ID
	server := httptest.NewServer(s.handler)
	defer server.Close()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/v1/batches/"+id+"/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "gzip")
	answer, err := http.DefaultClient.Do(withKey(request, firstKey))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if line, err := bufio.NewReader(answer.Body).ReadString('\n'); err != nil || !strings.HasPrefix(line, "id: ") || answer.Header.Get("Content-Encoding") != "" {
		t.Errorf("%q %v %v", line, err, answer.Header)
	}
	close(s.scorer.hold)
}
