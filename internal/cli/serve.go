package cli

import (
	"context"
	"crypto/tls"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/netutil"

	"himscore/api"
	"himscore/internal/access"
	"himscore/internal/batch"
	"himscore/internal/batch/intake"
	"himscore/internal/batch/store"
	"himscore/internal/batch/webhook"
	"himscore/internal/config"
	"himscore/internal/extract"
	"himscore/internal/insight"
	"himscore/internal/pipeline"
)

// How long the server waits for whom. A slow sender must not hold a place for ever, a report must get out.
const (
	headerTimeout   = 5 * time.Second
	bodyTimeout     = time.Minute
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 8 * time.Second
	readyTimeout    = 2 * time.Second
	maxHeaderBytes  = 512 << 10 // a posting of 100 KiB may stand in the query string, escaped
	maxConnections  = 4096      // the next ones wait for a place; each may hold its header in memory
)

type serveCommand struct{ serverSettings }

// Run serves until the program is told to stop, then lets the requests and the batches at hand finish.
func (c *serveCommand) Run(p *program) error {
	server, limits, kept, err := c.checked(p)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: server.LogLevel}))
	https, err := tlsOf(server.TLSCert, server.TLSKey, log)
	if err != nil {
		return err
	}
	limits.Workers = workersFor(kept, limits.Workers)
	pool, err := startWorkers(limits, true)
	if err != nil {
		return err
	}
	defer pool.Close()
	tax, err := loadRules()
	if err != nil {
		return err
	}
	scorer := pipeline.New(pool, tax)
	resumes, traces, err := observe(p.ctx, scorer, tax.Version)
	if err != nil {
		return err
	}
	defer traces.Close()
	batches := batch.New(batchOptions(kept, limits, scorer, log))
	if err := batches.Start(p.ctx); err != nil {
		return err
	}
	defer batches.Close()
	defer batches.Stop()
	keys, err := keyring(p.ctx, server, batches, log)
	if err != nil {
		return err
	}
	handler := (&api.Server{
		Score: scorer.Run, Ready: ready(pool, batches), Batches: batches, Taxonomy: tax, Documents: tax.Documents, Log: log, Now: time.Now,
		Keys: keys, HealthOnly: kept.Run == config.RunWorker, Limits: limitsOf(server, limits, kept),
		CORSOrigins: server.CORSOrigins, TrustedProxies: server.TrustedProxies, CacheBytes: server.CacheBytes, Version: buildOf(),
		Figures: append(insight.Workers(pool), resumes, insight.NewBatches(batches)),
	}).Handler()
	listener, err := net.Listen("tcp", server.Address)
	if err != nil {
		return fmt.Errorf("listen on %s: %w", server.Address, err)
	}
	listener = netutil.LimitListener(listener, maxConnections)
	if walls, err := pool.Walls(p.ctx); err == nil {
		log.Info("workers are walled in", "standing", walls.Standing(), "missing", walls.Missing())
	}
	pool.Warm() // not sooner: it would take the cores that the start needs
	sayWhoMayCall(log, keys)
	log.Info("listening", "url", urlOf(listener, https), "taxonomy", tax.Version, "run", kept.Run, "workers", limits.Workers, "of batches", kept.Workers)
	return serve(p.ctx, listener, newHTTPServer(traced(traces, handler), https, limits.Time, log), batches.Stop)
}

// keyring joins the keys of the configuration, the key file and the database, and reads the latter two again until ctx ends.
func keyring(ctx context.Context, server config.Server, batches *batch.Batches, log *slog.Logger) (*access.Keyring, error) {
	o := access.Options{
		Secrets: server.APIKeys, Log: log, MayOpen: server.Local && server.KeyFile == "",
		Sources: []access.Source{{Name: "database", Read: batches.APIKeys}},
	}
	if server.KeyFile != "" {
		if _, err := access.ReadFile(server.KeyFile); err != nil {
			return nil, usageError{fmt.Errorf("--key-file: %w", err)}
		}
		o.Sources = append(o.Sources, access.Source{Name: "key file", Read: func(context.Context) ([]access.Key, error) { return access.ReadFile(server.KeyFile) }})
	}
	keys := access.NewKeyring(o)
	keys.Refresh(ctx)
	go keys.Watch(ctx)
	return keys, nil
}

// sayWhoMayCall tells whoever starts the server whether it is open.
func sayWhoMayCall(log *slog.Logger, keys *access.Keyring) {
	if live, complete := keys.Live(time.Now()); keys.Open() {
		log.Warn("there are no API keys: every program and person on this machine may call, and nobody else. `himscore keys add` makes the first key")
	} else {
		log.Info("callers of /v1 and /metrics need an API key", "keys", live, "all read", complete)
	}
}

func urlOf(listener net.Listener, https *tls.Config) string {
	if https != nil {
		return "https://" + listener.Addr().String()
	}
	return "http://" + listener.Addr().String()
}

// limitsOf is what callers are held to, and told.
func limitsOf(server config.Server, limits config.Limits, kept config.Batches) api.Limits {
	return api.Limits{
		Bytes: limits.Bytes, Pages: limits.Pages, Time: limits.Time, InFlight: server.InFlight, KeyInFlight: server.KeyInFlight, KeyRate: server.KeyRate,
		BatchBytes: kept.Bytes, BatchFiles: kept.Files, Retention: kept.Retention, HeaderBytes: maxHeaderBytes,
	}
}

// workersFor gives the processes that read files: those that callers wait for, and beside them those of batches. So a batch never takes the last one.
func workersFor(kept config.Batches, asked int) int {
	switch kept.Run {
	case config.RunAPI:
		return asked
	case config.RunWorker:
		return kept.Workers
	default:
		return max(asked, kept.Workers+1)
	}
}

// batchOptions turns settings into what batches are kept and worked on with.
func batchOptions(kept config.Batches, limits config.Limits, scorer *pipeline.Pipeline, log *slog.Logger) batch.Options {
	o := batch.Options{
		URL: kept.DatabaseURL, Scorer: scorer.AtMost(max(1, kept.Workers)), Workers: kept.Workers, Retention: kept.Retention, Lost: kept.Lost, Log: log, Now: time.Now,
		Alone:    strings.HasPrefix(kept.DatabaseURL, "sqlite:"),
		Limits:   intake.Limits{FileBytes: limits.Bytes, BatchBytes: kept.Bytes, Files: kept.Files},
		Webhooks: webhook.Sender{Hosts: kept.WebhookHosts, Secret: kept.WebhookSecret},
	}
	if file, isFile := strings.CutPrefix(kept.DatabaseURL, "sqlite:"); isFile {
		o.Limits.Spool = filepath.Dir(file) // a large archive lies where there is room for its batch
	}
	for _, key := range kept.Keys {
		o.Keys = append(o.Keys, store.Key(key))
	}
	return o
}

// ready says that a worker answers and that the store does, sooner than the health check of a container gives up.
func ready(pool *extract.Pool, batches *batch.Batches) func(context.Context) error {
	return func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, readyTimeout)
		defer cancel()
		if err := pool.Ready(ctx); err != nil {
			return err
		}
		return batches.Ready(ctx)
	}
}

// newHTTPServer is the server of net/http with our patience: without such bounds a sender of one byte a minute holds a connection for ever. Writing may
// take as long as a worker may read, and some.
func newHTTPServer(handler http.Handler, https *tls.Config, work time.Duration, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           handler,
		TLSConfig:         https,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       bodyTimeout,
		WriteTimeout:      bodyTimeout + 2*work,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    2 * maxHeaderBytes,                                // up to there, the API says what is wrong; beyond, net/http does, in its own words
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug), // who breaks off a handshake fills no log
	}
}

// serve answers on the listener until ctx ends; then it calls stopping, while the requests at hand finish.
func serve(ctx context.Context, listener net.Listener, server *http.Server, stopping func()) error {
	stopped := make(chan error, 1)
	go func() {
		if server.TLSConfig != nil {
			stopped <- server.ServeTLS(listener, "", "")
			return
		}
		stopped <- server.Serve(listener)
	}()
	select {
	case err := <-stopped:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	var others sync.WaitGroup
	others.Go(stopping)
	defer others.Wait()
	if err := server.Shutdown(grace); err != nil {
		return server.Close() // who still sends or receives is cut off
	}
	return nil
}
