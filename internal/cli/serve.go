package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"himscore/api"
	"himscore/internal/config"
	"himscore/internal/pipeline"
)

// How long the server waits for whom. A slow sender must not hold a place for ever, a report must get out.
const (
	headerTimeout   = 5 * time.Second
	bodyTimeout     = time.Minute
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 15 * time.Second
	maxHeaderBytes  = 512 << 10 // a posting of 100 KiB may stand in the query string, escaped
)

type serveCommand struct {
	config.ServerFlags
	config.LimitFlags
}

// Run serves until the program is told to stop, then lets the requests at hand finish.
func (c *serveCommand) Run(p *program) error {
	server, serverErr := c.Server()
	limits, limitsErr := c.Limits()
	if err := errors.Join(serverErr, limitsErr); err != nil {
		return usageError{err}
	}
	log := slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: server.LogLevel}))
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
	handler := (&api.Server{
		Score: scorer.Run, Ready: pool.Ready, Taxonomy: tax, Documents: tax.Documents, Log: log, Now: time.Now,
		APIKeys: server.APIKeys, MaxBytes: limits.Bytes, InFlight: server.InFlight,
	}).Handler()
	listener, err := net.Listen("tcp", server.Address)
	if err != nil {
		return fmt.Errorf("listen on %s: %w", server.Address, err)
	}
	if walls, err := pool.Walls(p.ctx); err == nil {
		log.Info("workers are walled in", "standing", walls.Standing(), "missing", walls.Missing())
	}
	log.Info("listening", "url", "http://"+listener.Addr().String(), "taxonomy", tax.Version, "workers", limits.Workers)
	return serve(p.ctx, listener, handler, limits.Time)
}

// serve answers on the listener until ctx ends. Writing may take as long as a worker may read, and some.
func serve(ctx context.Context, listener net.Listener, handler http.Handler, work time.Duration) error {
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
	return server.Shutdown(grace)
}
