package api

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"himscore/internal/access"
	"himscore/internal/batch"
	"himscore/internal/fault"
)

// holders makes a keyring of named keys and gives their secrets, by name.
func holders(t *testing.T, s *Server, keys ...access.Key) map[string]string {
	t.Helper()
	secrets := map[string]string{}
	var made []access.Key
	for _, k := range keys {
		key, secret, err := access.New(k.Name, k.Scopes, time.Time{}, k.Expires)
		if err != nil {
			t.Fatal(err)
		}
		made, secrets[k.Name] = append(made, key), secret
	}
	s.Keys = access.NewKeyring(access.Options{Log: slog.New(slog.DiscardHandler), Sources: []access.Source{
		{Name: "test", Read: func(context.Context) ([]access.Key, error) { return made, nil }},
	}})
	s.Keys.Refresh(t.Context())
	return secrets
}

func withKey(request *http.Request, secret string) *http.Request {
	request.Header.Set("Authorization", "Bearer "+secret)
	return request
}

func TestAKeyOpensWhatItsScopesSay(t *testing.T) {
	s := newServer(t, nil)
	secrets := holders(t, s,
		access.Key{Name: "scorer", Scopes: []access.Scope{access.Score}}, access.Key{Name: "batcher", Scopes: []access.Scope{access.Batch}},
		access.Key{Name: "admin", Scopes: []access.Scope{access.Admin}}, access.Key{Name: "all", Scopes: access.AllScopes},
		access.Key{Name: "late", Scopes: access.AllScopes, Expires: s.Now()}, access.Key{Name: "soon", Scopes: access.AllScopes, Expires: s.Now().Add(time.Second)},
	)
	secrets["none"], secrets["wrong"] = "", "himscore_"+strings.Repeat("a", 52)
	handler := s.Handler()
	for route, opens := range map[string]map[string]int{
		"POST /v1/score":    {"scorer": 200, "batcher": 403, "admin": 403, "all": 200, "soon": 200},
		"POST /v1/batches":  {"scorer": 403, "batcher": 404, "admin": 403, "all": 404, "soon": 404}, // this server keeps none
		"GET /v1/batches/x": {"scorer": 403, "batcher": 404, "admin": 403, "all": 404, "soon": 404},
		"GET /v1/keywords":  {"scorer": 200, "batcher": 200, "admin": 403, "all": 200, "soon": 200},
		"GET /v1/limits":    {"scorer": 200, "batcher": 200, "admin": 403, "all": 200, "soon": 200},
		"GET /metrics":      {"scorer": 403, "batcher": 403, "admin": 200, "all": 200, "soon": 200},
		"GET /healthz":      {"scorer": 200, "none": 200, "wrong": 200, "late": 200},
	} {
		method, address, _ := strings.Cut(route, " ")
		for who, secret := range secrets {
			want, named := opens[who]
			if !named {
				if want = 401; address == "/healthz" {
					want = 200
				}
			}
			answer := httptest.NewRecorder()
			handler.ServeHTTP(answer, withKey(httptest.NewRequest(method, address, strings.NewReader("a resume")), secret))
			if answer.Code != want {
				t.Errorf("%s by %s: %d, want %d", route, who, answer.Code, want)
			}
			if code := map[int]string{401: "unauthorized", 403: "forbidden"}[want]; code != "" && problemIn(t, answer).Code != code {
				t.Errorf("%s by %s: %s", route, who, answer.Body)
			}
			if want == 401 && answer.Header().Get("WWW-Authenticate") == "" {
				t.Errorf("%s by %s: no word on how to send a key", route, who)
			}
		}
	}
}

func TestABatchStaysWithItsNameWhenTheKeyIsReplaced(t *testing.T) {
	s := newBatchServer(t)
	made := func(name string) (access.Key, string) {
		key, secret, err := access.New(name, []access.Scope{access.Batch}, time.Now(), time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		return key, secret
	}
	old, oldSecret := made("career-center")
	young, youngSecret := made("career-center")
	other, otherSecret := made("library")
	now := []access.Key{old, other}
	s.Keys = access.NewKeyring(access.Options{Log: slog.New(slog.DiscardHandler), Sources: []access.Source{
		{Name: "test", Read: func(context.Context) ([]access.Key, error) { return now, nil }},
	}})
	s.Keys.Refresh(t.Context())
	s.handler = s.Handler()
	as := func(secret string) []string { return []string{"Authorization", "Bearer " + secret} }
	id := s.post("", formType, resumes("Ada"), as(oldSecret)...).ID
	status := func(secret string, want int) {
		t.Helper()
		if answer := s.get("/v1/batches/"+id, as(secret)...); answer.Code != want {
			t.Errorf("%d, want %d: %s", answer.Code, want, answer.Body)
		}
	}
	now = append(now, young)
	status(youngSecret, 401)
	s.Keys.Refresh(t.Context())
	status(oldSecret, 200)
	status(youngSecret, 200)
	status(otherSecret, 404)
	now[0].Expires = s.Now()
	s.Keys.Refresh(t.Context())
	status(oldSecret, 401)
	status(youngSecret, 200)
	if list := decoded[Page[batch.BatchView]](t, s.get("/v1/batches", as(otherSecret)...), 200); len(list.Items) != 0 {
		t.Errorf("another's batches are listed: %+v", list)
	}
	if answer := s.send(http.MethodDelete, "/v1/batches/"+id, "", nil, as(otherSecret)...); answer.Code != 404 {
		t.Errorf("another erased it: %d", answer.Code)
	}
}

func TestWithoutKeysNobodyComesFromElsewhere(t *testing.T) {
	s := newServer(t, nil)
	s.CORSOrigins = []string{"https://careers.example.edu"}
	s.Keys = access.NewKeyring(access.Options{MayOpen: true, Log: slog.New(slog.DiscardHandler)})
	handler := s.Handler()
	for name, c := range map[string]struct {
		host   string
		header []string
		want   int
	}{
		"by name":                          {"localhost:8080", nil, 200},
		"by address":                       {"127.0.0.1:8080", nil, 200},
		"by address of six":                {"[::1]:8080", nil, 200},
		"without a port":                   {"127.0.0.1", nil, 200},
		"by a name below":                  {"app.localhost", nil, 200},
		"through a proxy of this machine":  {"localhost", []string{"X-Forwarded-For", "127.0.0.1, ::1"}, 200},
		"through a proxy from elsewhere":   {"localhost", []string{"X-Forwarded-For", "127.0.0.1, 192.0.2.7"}, 401},
		"through another kind":             {"localhost", []string{"X-Real-Ip", "192.0.2.7"}, 401},
		"through one that says it at last": {"localhost", []string{"Forwarded", "for=192.0.2.7"}, 401},
		"by a name that points here":       {"evil.example", nil, 403},
		"from a page of elsewhere":         {"localhost:8080", []string{"Origin", "https://evil.example"}, 403},
		"from a page that may":             {"localhost:8080", []string{"Origin", "https://careers.example.edu", "Sec-Fetch-Site", "cross-site"}, 200},
		"from our own page":                {"localhost:8080", []string{"Origin", "http://localhost:8080", "Sec-Fetch-Site", "same-origin"}, 200},
	} {
		request := httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("a resume"))
		request.Host = c.host
		for i := 0; i < len(c.header); i += 2 {
			request.Header.Set(c.header[i], c.header[i+1])
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		if answer.Code != c.want {
			t.Errorf("%s: %d %s", name, answer.Code, answer.Body)
		}
		if answer.Code == 200 && answer.Header().Get("RateLimit") != "" {
			t.Errorf("%s: this machine has a rate", name)
		}
	}
}

func TestGuessesAreCountedByAddressAndTrustedProxies(t *testing.T) {
	s := newServer(t, nil)
	s.Keys, s.TrustedProxies = keyring(firstKey), []string{"10.0.0.0/8"}
	handler := s.Handler()
	ask := func(from, forwarded, secret string) *httptest.ResponseRecorder {
		request := withKey(httptest.NewRequest(http.MethodGet, "/v1/tracks", nil), secret)
		request.RemoteAddr = from
		if forwarded != "" {
			request.Header.Set("X-Forwarded-For", forwarded)
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		return answer
	}
	var last *httptest.ResponseRecorder
	for range 4 * burstSeconds * guessesPerSecond { // more than a slow machine refills meanwhile
		if last = ask("10.1.2.3:1", "198.51.100.1", "wrong"); last.Code != 401 {
			break
		}
	}
	if p := problemIn(t, last); p.Code != string(fault.RateLimited) || last.Header().Get("Retry-After") != "1" {
		t.Fatalf("%+v %v", p, last.Header())
	}
	if answer := ask("10.1.2.3:1", "198.51.100.1", firstKey); answer.Code != 200 {
		t.Errorf("a good key from the same address: %d", answer.Code)
	}
	if answer := ask("10.1.2.3:1", "198.51.100.2", "wrong"); answer.Code != 401 {
		t.Errorf("another address behind the proxy: %d", answer.Code)
	}
	for range 4 * burstSeconds * guessesPerSecond {
		if last = ask("203.0.113.9:1", "198.51.100.77", "wrong"); last.Code != 401 {
			break
		}
	}
	if answer := ask("203.0.113.9:1", "198.51.100.78", "wrong"); last.Code != 429 || answer.Code != 429 {
		t.Errorf("who is no proxy chooses its address: %d %d", last.Code, answer.Code)
	}
	if network("2001:db8:1:2:3::4") != network("2001:db8:1:2::9") || network("2001:db8:1:2::1") == network("2001:db8:1:3::1") || network("192.0.2.1") != "192.0.2.1" {
		t.Error("networks of addresses")
	}
}
