package cli

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/pem"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"
)

const healthTimeout = 3 * time.Second

// healthCommand is the health check of a container, which has no shell to run one in.
type healthCommand struct {
	Address string `env:"HIMSCORE_ADDRESS" default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Where the server listens."`
	TLSCert string `name:"tls-cert" env:"HIMSCORE_TLS_CERT" placeholder:"FILE" help:"The certificate it answers with, if it speaks HTTPS."`
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
	scheme, client := "http://", http.DefaultClient
	if c.TLSCert != "" {
		scheme = "https://"
		if client, err = clientOf(c.TLSCert); err != nil {
			return err
		}
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, scheme+net.JoinHostPort(host, port)+"/readyz", nil)
	if err != nil {
		return err
	}
	answer, err := client.Do(request)
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

// clientOf takes one certificate and no other. It was made for the name that others know the server by, not for this machine, so the name is not asked.
func clientOf(certFile string) (*http.Client, error) {
	raw, err := os.ReadFile(certFile)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(raw)
	if block == nil {
		return nil, errors.New("--tls-cert: no certificate in PEM")
	}
	check := func(state tls.ConnectionState) error {
		if !bytes.Equal(state.PeerCertificates[0].Raw, block.Bytes) {
			return errors.New("the server answers with another certificate")
		}
		return nil
	}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true, VerifyConnection: check}}}, nil
}
