package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

const healthTimeout = 3 * time.Second

// healthCommand is the health check of a container, which has no shell to run one in.
type healthCommand struct {
	Address string `env:"HIMSCORE_ADDRESS" default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Where the server listens."`
}

// Run asks /readyz and fails unless it answers 200.
func (c *healthCommand) Run(p *program) error {
	host, port, err := net.SplitHostPort(c.Address)
	if err != nil {
		return usageError{errors.New("--address: not HOST:PORT, such as 127.0.0.1:8080")}
	}
	if ip := net.ParseIP(host); host == "" || ip.IsUnspecified() {
		host = "127.0.0.1" // a server that listens everywhere listens here
	}
	ctx, cancel := context.WithTimeout(p.ctx, healthTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/readyz", nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("the server is not ready: it answered %s", answer.Status)
	}
	fmt.Fprintln(p.stdout, "ready")
	return nil
}
