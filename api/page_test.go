package api

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
)

func TestThePageRunsNothingButItsOwnFiles(t *testing.T) {
	s := newServer(t, nil)
	s.Keys = keyring(firstKey)
	answer := ask(s, httptest.NewRequest(http.MethodGet, "/", nil))
	if answer.Code != http.StatusOK || answer.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatalf("%d %v", answer.Code, answer.Header())
	}
	policy := answer.Header().Get("Content-Security-Policy")
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") || strings.Contains(policy, "*") {
		t.Errorf("policy %q", policy)
	}
	if answer.Header().Get("X-Content-Type-Options") != "nosniff" || answer.Header().Get("Cache-Control") != "no-cache" {
		t.Errorf("headers %v", answer.Header())
	}
	script := regexp.MustCompile(`src="(/assets/[^"]+)"`).FindStringSubmatch(answer.Body.String())
	if script == nil {
		t.Fatal("the page has no script")
	}
	request := httptest.NewRequest(http.MethodGet, script[1], nil)
	request.Header.Set("Accept-Encoding", "gzip, br")
	answer = ask(s, request)
	if answer.Code != http.StatusOK || answer.Header().Get("Content-Encoding") != "gzip" || !strings.Contains(answer.Header().Get("Cache-Control"), "immutable") {
		t.Errorf("the script: %d %v", answer.Code, answer.Header())
	}
	if answer.Header().Get("Content-Security-Policy") != policy {
		t.Error("a worker made of a script without the policy would be free of it")
	}
}

func TestAPageThatIsKnownIsNotSentAgain(t *testing.T) {
	s := newServer(t, nil)
	first := ask(s, httptest.NewRequest(http.MethodGet, "/", nil))
	request := httptest.NewRequest(http.MethodGet, "/", nil)
	request.Header.Set("If-None-Match", first.Header().Get("ETag"))
	if again := ask(s, request); again.Code != http.StatusNotModified || again.Body.Len() != 0 {
		t.Errorf("%d with %d bytes", again.Code, again.Body.Len())
	}
}

func TestAnUnknownFileOfThePageIsAProblem(t *testing.T) {
	for _, address := range []string{"/assets/none.js", "/assets/..%2Findex.html", "/assets/"} {
		if answer := ask(newServer(t, nil), httptest.NewRequest(http.MethodGet, address, nil)); problemIn(t, answer).Code != "not_found" {
			t.Errorf("%s: %s", address, answer.Body)
		}
	}
}
