package api

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// connection is a recorder with a deadline, and the body that somebody sends through it at so many bytes a second.
type connection struct {
	*httptest.ResponseRecorder
	deadline time.Time
	began    time.Time
	rate     float64
	size     int
	sent     int
}

func (c *connection) SetReadDeadline(t time.Time) error { c.deadline = t; return nil }

func (c *connection) Read(p []byte) (int, error) {
	if c.sent == c.size {
		return 0, io.EOF
	}
	next := c.began.Add(time.Duration(float64(c.sent+1) / c.rate * float64(time.Second)))
	if !c.deadline.IsZero() && next.After(c.deadline) {
		time.Sleep(time.Until(c.deadline))
		return 0, os.ErrDeadlineExceeded
	}
	time.Sleep(time.Until(next))
	n := min(len(p), c.size-c.sent, max(1, int(time.Since(c.began).Seconds()*c.rate)-c.sent))
	copy(p, strings.Repeat("x", n))
	c.sent += n
	return n, nil
}

func TestWhoSendsTooSlowlyIsCutOff(t *testing.T) {
	for name, c := range map[string]struct {
		address string
		rate    float64
		size    int
		want    int
		within  time.Duration
	}{
		"a resume at once":                   {"/v1/score", 1e9, 60_000, 200, time.Second},
		"a resume over a slow line":          {"/v1/score", 5000, 60_000, 200, 13 * time.Second},
		"a resume, a byte a second":          {"/v1/score", 1, 60_000, 400, 11 * time.Second},
		"a resume that stands still":         {"/v1/score", 1e-9, 60_000, 400, 11 * time.Second},
		"too large a resume":                 {"/v1/score", 1 << 20, 100 << 20, 413, 2 * time.Second},
		"too large a resume, slowly":         {"/v1/score", 20 << 10, 100 << 20, 413, 61 * time.Second},
		"a form, a byte a second":            {"/v1/score?form", 1, 60_000, 400, 11 * time.Second},
		"a body that nobody wants, slowly":   {"/v1/score?track=" + strings.Repeat("x", 300), 1, 1_000_000, 413, 11 * time.Second},
		"a batch over a slow line":           {"/v1/batches", 4500, 250_000, 404, time.Minute},
		"a batch that never comes to an end": {"/v1/batches", 10, 250_000, 404, 62 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := newServer(t, nil)
				from := &connection{ResponseRecorder: httptest.NewRecorder(), began: time.Now(), rate: c.rate, size: c.size}
				request := httptest.NewRequest(http.MethodPost, c.address, from)
				if strings.Contains(c.address, "form") {
					request.Header.Set("Content-Type", formType)
				}
				s.Handler().ServeHTTP(from, request)
				if took := time.Since(from.began); from.Code != c.want || took > c.within {
					t.Errorf("%d after %s and %d bytes: %s", from.Code, took, from.sent, from.Body)
				}
			})
		})
	}
}

func TestAFormHasSoManyParts(t *testing.T) {
	parts := []string{"resume@a"}
	for range maxParts {
		parts = append(parts, "other=x")
	}
	post := func(parts []string) *httptest.ResponseRecorder {
		request := httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader(form(parts...)))
		request.Header.Set("Content-Type", formType)
		return ask(newServer(t, nil), request)
	}
	if answer := post(parts); answer.Code != 200 {
		t.Errorf("as many as may be: %d %s", answer.Code, answer.Body)
	}
	if p := problemIn(t, post(append(parts, "other=x"))); p.Code != "too_large" || !strings.Contains(p.Detail, "50 parts") {
		t.Errorf("one more: %+v", p)
	}
}

func TestTheLimitsArePublished(t *testing.T) {
	s := newServer(t, nil)
	s.Limits = Limits{
		Bytes: 1000, Pages: 30, Time: 6 * time.Second, InFlight: 64, KeyInFlight: 48, KeyRate: 10, BatchBytes: 2000, BatchFiles: 5, Retention: 48 * time.Hour, HeaderBytes: 3000,
	}
	got := decoded[PublishedLimits](t, ask(s, httptest.NewRequest(http.MethodGet, "/v1/limits", nil)), 200)
	want := PublishedLimits{
		ResumeLimits{1000, 30, 6}, BatchLimits{2000, 5, 8 << 20, 2}, FieldLimits{200, 100 << 10, 50, 3000}, RequestLimits{10, 20, 48, 4},
	}
	if got != want {
		t.Errorf("%+v", got)
	}
}

func TestWhoIsTurnedAwayMayNotSendForLong(t *testing.T) {
	turnedAway := newServer(t, nil)
	turnedAway.Keys = keyring("the only key that there is")
	narrow := newServer(t, nil)
	narrow.Limits.HeaderBytes = 100
	for name, c := range map[string]struct {
		server *Server
		want   int
	}{"without a key": {turnedAway, 401}, "with a long header": {narrow, 413}} {
		request := httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("x"))
		request.Header.Set("X-Long", strings.Repeat("x", 100))
		through := &connection{ResponseRecorder: httptest.NewRecorder()}
		c.server.Handler().ServeHTTP(through, request)
		if left := time.Until(through.deadline); through.Code != c.want || left < 0 || left > patienceWithRefused {
			t.Errorf("%s: %d, %s left to send the body: %s", name, through.Code, left, through.Body)
		}
	}
}
