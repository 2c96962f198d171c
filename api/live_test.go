package api

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"himscore/internal/extract"
	"himscore/internal/pipeline"
)

func TestMain(m *testing.M) {
	extract.RunIfWorker() // the workers of a benchmark are the test's own program
	os.Exit(m.Run())
}

// BenchmarkLiveScoring is what a page waits for that scores while somebody types: a request through all of the server but the network. Nothing is remembered,
// but in the last. p50-ms is what one in two waits at most, p99-ms all but one in a hundred.
func BenchmarkLiveScoring(b *testing.B) {
	tax, err := loadOnce()
	if err != nil {
		b.Fatal(err)
	}
	pool, err := extract.NewPool(extract.Options{Workers: 2, PutOff: true})
	if err != nil {
		b.Fatal(err)
	}
	defer pool.Close()
	pool.Warm()
	s := newServer(b, pipeline.New(pool, tax).Run)
	s.Limits.Bytes = 1 << 20
	if err := pool.Ready(context.Background()); err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name, file, accepts string
		cache               int64
	}{
		{"text", "privacy-analyst.txt", "", 0},
		{"text, compressed", "privacy-analyst.txt", "gzip", 0},
		{"JSON Resume", "bridge-analyst.json", "", 0},
		{"PDF", "him-manager.pdf", "", 0},
		{"PDF again", "him-manager.pdf", "", 1 << 20},
	} {
		body, err := os.ReadFile("../seeds/resumes/" + c.file)
		if err != nil {
			b.Fatal(err)
		}
		s.CacheBytes = c.cache
		handler := s.Handler()
		b.Run(c.name, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				request := httptest.NewRequest(http.MethodPost, "/v1/score?target_role=him-manager&as_of=2026-11-01", strings.NewReader(string(body)))
				request.Header.Set("Accept-Encoding", c.accepts)
				answer := httptest.NewRecorder()
				began := time.Now()
				handler.ServeHTTP(answer, request)
				took = append(took, time.Since(began))
				if answer.Code != http.StatusOK {
					b.Fatalf("%d %s", answer.Code, answer.Body)
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}
