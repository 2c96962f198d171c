package api

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"himscore/internal/access"
	"himscore/internal/pipeline"
	"himscore/internal/report"
)

func TestEachKeyHasABucketOfItsOwn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newServer(t, nil)
		s.Keys, s.Limits.KeyRate = keyring(firstKey, secondKey), 2
		handler := s.Handler()
		get := func(secret string) *httptest.ResponseRecorder {
			answer := httptest.NewRecorder()
			handler.ServeHTTP(answer, withKey(httptest.NewRequest(http.MethodGet, "/v1/tracks", nil), secret))
			return answer
		}
		for left := 3; left >= 0; left-- {
			answer := get(firstKey)
			if want := fmt.Sprintf(`"key";r=%d;t=%d`, left, (4-left+1)/2); answer.Code != 200 || answer.Header().Get("RateLimit") != want || answer.Header().Get("RateLimit-Policy") != `"key";q=4;w=2` {
				t.Errorf("%d, want %s: %v", answer.Code, want, answer.Header())
			}
		}
		refused := get(firstKey)
		if p := problemIn(t, refused); p.Status != 429 || p.Code != "rate_limited" || refused.Header().Get("Retry-After") != "1" || refused.Header().Get("RateLimit") != `"key";r=0;t=2` {
			t.Errorf("%+v %v", p, refused.Header())
		}
		if answer := get(secondKey); answer.Code != 200 {
			t.Errorf("another key waits too: %d", answer.Code)
		}
		seconds, _ := strconv.Atoi(refused.Header().Get("Retry-After"))
		time.Sleep(time.Duration(seconds) * time.Second)
		if answer := get(firstKey); answer.Code != 200 {
			t.Errorf("after Retry-After: %d", answer.Code)
		}
		s.Limits.KeyRate = 0
		handler = s.Handler()
		if answer := get(firstKey); answer.Code != 200 || answer.Header().Get("RateLimit") != "" {
			t.Errorf("without a rate: %d %v", answer.Code, answer.Header())
		}
	})
}

func TestBucketsAreBounded(t *testing.T) {
	b := newBuckets(1)
	for range burstSeconds {
		b.take("the one we watch")
	}
	for i := range 10 * maxBuckets {
		b.take(fmt.Sprint(i))
		if i%100 == 0 {
			if b.take("the one we watch").allowed && i < 1000 { // later on a slow machine has refilled it
				t.Fatal("who keeps asking was forgotten")
			}
		}
	}
	if n := len(b.young) + len(b.old); n > maxBuckets {
		t.Errorf("%d buckets", n)
	}
}

func TestOneKeyLeavesRoomForOthers(t *testing.T) {
	inside, leave := make(chan bool), make(chan bool)
	s := newServer(t, func(context.Context, pipeline.Input) (report.Report, error) {
		inside <- true
		<-leave
		return report.Report{}, nil
	})
	s.Keys, s.Limits.InFlight, s.Limits.KeyInFlight, s.CacheBytes = keyring(firstKey, secondKey), 3, 2, 0
	handler := s.Handler()
	post := func(secret string) *httptest.ResponseRecorder {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, withKey(httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("a resume")), secret))
		return answer
	}
	answers := make(chan int)
	start := func(secret string) {
		go func() { answers <- post(secret).Code }()
		<-inside
	}
	start(firstKey)
	start(firstKey)
	third := post(firstKey)
	if p := problemIn(t, third); p.Code != "rate_limited" || third.Header().Get("Retry-After") != "1" {
		t.Errorf("one too many of a key: %+v", p)
	}
	start(secondKey)
	fourth := post(secondKey)
	if p := problemIn(t, fourth); p.Code != "busy" || fourth.Header().Get("Retry-After") != "1" {
		t.Errorf("one too many: %+v", p)
	}
	for range 3 {
		leave <- true
		if code := <-answers; code != 200 {
			t.Errorf("answered %d", code)
		}
	}
	start(firstKey) // the room is free again at once
	leave <- true
	<-answers
}

func TestAGateForgetsWhoLeft(t *testing.T) {
	g := newGate(2, 1)
	for i := range 100 {
		leave, err := g.enter(fmt.Sprint(i))
		if err != nil {
			t.Fatal(err)
		}
		leave()
	}
	if len(g.inside) != 0 {
		t.Errorf("%d are remembered", len(g.inside))
	}
	for range 2 { // this machine is held back by the whole alone
		if _, err := g.enter(access.Local.Name); err != nil {
			t.Error(err)
		}
	}
}
