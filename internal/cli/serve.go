package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"himscore/api"
	"himscore/internal/batch"
	"himscore/internal/batch/intake"
	"himscore/internal/batch/store"
	"himscore/internal/batch/webhook"
	"himscore/internal/config"
	"himscore/internal/extract"
	"himscore/internal/pipeline"
)

// How long the server waits for whom. A slow sender must not hold a place for ever, a report must get out.
const (
	headerTimeout   = 5 * time.Second
	bodyTimeout     = time.Minute
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 8 * time.Second
	maxHeaderBytes  = 512 << 10 // a posting of 100 KiB may stand in the query string, escaped
)

type serveCommand struct {
	config.ServerFlags
	config.LimitFlags
	config.BatchFlags
}

// Run serves until the program is told to stop, then lets the requests and the batches at hand finish.
func (c *serveCommand) Run(p *program) error {
	server, serverErr := c.Server()
	limits, limitsErr := c.Limits()
	kept, batchesErr := c.Batches()
	if err := errors.Join(serverErr, limitsErr, batchesErr); err != nil {
		return usageError{err}
	}
	log := slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: server.LogLevel}))
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
	batches := batch.New(batchOptions(kept, limits, scorer, log))
	if err := batches.Start(p.ctx); err != nil {
		return err
	}
	defer batches.Close()
	defer batches.Stop()
	handler := (&api.Server{
		Score: scorer.Run, Ready: ready(pool, batches), Batches: batches, Taxonomy: tax, Documents: tax.Documents, Log: log, Now: time.Now,
		APIKeys: server.APIKeys, MaxBytes: limits.Bytes, MaxBatchBytes: kept.Bytes, InFlight: server.InFlight, HealthOnly: kept.Run == config.RunWorker,
	}).Handler()
	listener, err := net.Listen("tcp", server.Address)
	if err != nil {
		return fmt.Errorf("listen on %s: %w", server.Address, err)
	}
	if walls, err := pool.Walls(p.ctx); err == nil {
		log.Info("workers are walled in", "standing", walls.Standing(), "missing", walls.Missing())
	}
	log.Info("listening", "url", "http://"+listener.Addr().String(), "taxonomy", tax.Version, "run", kept.Run, "workers", limits.Workers, "of batches", kept.Workers)
	return serve(p.ctx, listener, handler, limits.Time, batches.Stop)
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
		URL: kept.DatabaseURL, Scorer: scorer, Workers: kept.Workers, Retention: kept.Retention, Log: log, Now: time.Now,
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

// ready says that a worker answers and that the store does.
func ready(pool *extract.Pool, batches *batch.Batches) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := pool.Ready(ctx); err != nil {
			return err
		}
		return batches.Ready(ctx)
	}
}

// serve answers on the listener until ctx ends; then it calls stopping, while the requests at hand finish. Writing may take as long as a worker may
// read, and some.
func serve(ctx context.Context, listener net.Listener, handler http.Handler, work time.Duration, stopping func()) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       bodyTimeout,
		WriteTimeout:      bodyTimeout + 2*work,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
	}
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
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
