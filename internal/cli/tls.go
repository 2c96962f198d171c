package cli

import (
	"crypto/tls"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"
)

// certificate is a certificate with its key, in files that are replaced while the server runs.
type certificate struct {
	cert, key string // paths
	log       *slog.Logger

	mu      sync.Mutex
	loaded  *tls.Certificate
	written time.Time // when the newer of the two files that were loaded was written
}

// tlsOf gives the configuration for HTTPS; nil when none is wanted.
func tlsOf(cert, key string, log *slog.Logger) (*tls.Config, error) {
	if cert == "" {
		return nil, nil
	}
	c := &certificate{cert: cert, key: key, log: log}
	if err := c.load(); err != nil {
		return nil, fmt.Errorf("load the certificate that --tls-cert and --tls-key name: %w", err)
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: c.get}, nil
}

// get loads the files again when one has changed. While they do not fit together, the certificate of before is answered.
func (c *certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if written := c.lastWritten(); !written.Equal(c.written) {
		if err := c.load(); err != nil {
			c.written = written // said once for each change
			c.log.Error("the new certificate cannot be loaded; the old one stays", "error", err)
		}
	}
	return c.loaded, nil
}

func (c *certificate) load() error {
	written := c.lastWritten()
	pair, err := tls.LoadX509KeyPair(c.cert, c.key)
	if err != nil {
		return err
	}
	c.loaded, c.written = &pair, written
	return nil
}

func (c *certificate) lastWritten() time.Time {
	var last time.Time
	for _, path := range []string{c.cert, c.key} {
		if info, err := os.Stat(path); err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}
