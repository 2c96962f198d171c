package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"himscore/api"
	"himscore/internal/config"
	"himscore/internal/extract"
	"himscore/internal/pipeline"
	"himscore/taxonomy"
)

// How hard the server is pressed.
const (
	connections  = 4
	tooMany      = 10 * connections
	placesInLoad = 2 * connections // resumes that the server takes in at once: what ten times the load goes beyond
)

// underLoad presses a server of our own over the loopback: with as many callers as it is made for, with ten times as many, and once more.
func (c *benchCommand) underLoad(p *program, limits config.Limits, pool *extract.Pool, scorer *pipeline.Pipeline, tax *taxonomy.Taxonomy, files []benchFile) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	log := slog.New(slog.DiscardHandler)
	handler := (&api.Server{
		Score: scorer.Run, Ready: pool.Ready, Taxonomy: tax, Documents: tax.Documents, Log: log, Now: time.Now,
		Limits: api.Limits{Bytes: limits.Bytes, Pages: limits.Pages, Time: limits.Time, InFlight: placesInLoad, HeaderBytes: maxHeaderBytes},
	}).Handler()
	ctx, stop := context.WithCancel(p.ctx)
	served := make(chan error, 1)
	go func() { served <- serve(ctx, listener, newHTTPServer(handler, nil, limits.Time, log), func() {}) }()
	press := presser{long: c.Load, url: "http://" + listener.Addr().String() + "/v1/score", files: files}
	fmt.Fprintf(p.stdout, "\n%-26s %9s %9s %9s %9s %9s %9s %9s\n", "over HTTP, ms", "a second", "p50", "p99", "p99/p50", "busy", "refused", "errors")
	for _, load := range []struct {
		title   string
		callers int
	}{{"4 connections", connections}, {"40 connections", tooMany}, {"4 connections again", connections}} {
		press.run(p.ctx, load.callers).print(p.stdout, load.title)
	}
	stop()
	return <-served
}

// presser sends the files of the folder over and over.
type presser struct {
	url   string
	long  time.Duration
	files []benchFile
	next  atomic.Int64
}

// pressed is what came of it: the times of reports, of refusals for load, and how many files were refused for what they are, or answered wrongly.
type pressed struct {
	reports, busy []time.Duration
	refused       int
	errors        int
	took          time.Duration
}

// run keeps so many callers sending for so long.
func (s *presser) run(ctx context.Context, callers int) pressed {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: callers}}
	defer client.CloseIdleConnections()
	var mu sync.Mutex
	var all pressed
	var group sync.WaitGroup
	began := time.Now()
	for range callers {
		group.Go(func() {
			var own pressed
			for ctx.Err() == nil && time.Since(began) < s.long {
				s.send(ctx, client, &own)
			}
			mu.Lock()
			defer mu.Unlock()
			all.reports, all.busy = append(all.reports, own.reports...), append(all.busy, own.busy...)
			all.refused, all.errors = all.refused+own.refused, all.errors+own.errors
		})
	}
	group.Wait()
	all.took = time.Since(began)
	slices.Sort(all.reports)
	slices.Sort(all.busy)
	return all
}

func (s *presser) send(ctx context.Context, client *http.Client, into *pressed) {
	file := s.files[int(s.next.Add(1))%len(s.files)]
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url, bytes.NewReader(file.body))
	if err != nil {
		into.errors++
		return
	}
	began := time.Now()
	answer, err := client.Do(request)
	if err != nil {
		into.errors++
		return
	}
	_, err = io.Copy(io.Discard, answer.Body)
	answer.Body.Close()
	took := time.Since(began)
	switch {
	case err != nil || answer.StatusCode >= 500 && answer.StatusCode != http.StatusServiceUnavailable:
		into.errors++
	case answer.StatusCode == http.StatusServiceUnavailable:
		into.busy = append(into.busy, took)
	case answer.StatusCode == http.StatusOK:
		into.reports = append(into.reports, took)
	default:
		into.refused++
	}
}

func (r pressed) print(w io.Writer, title string) {
	if len(r.reports) == 0 {
		fmt.Fprintf(w, "%-26s no report: %d busy, %d refused, %d errors\n", title, len(r.busy), r.refused, r.errors)
		return
	}
	p50, p99 := quantile(r.reports, .5), quantile(r.reports, .99)
	fmt.Fprintf(w, "%-26s %9.0f %9.2f %9.2f %9.1f %9d %9d %9d", title, float64(len(r.reports))/r.took.Seconds(), ms(p50), ms(p99), float64(p99)/float64(p50), len(r.busy), r.refused, r.errors)
	if len(r.busy) > 0 {
		fmt.Fprintf(w, "  busy within %.2f ms (p50)", ms(quantile(r.busy, .5)))
	}
	fmt.Fprintln(w)
}
