// Package config turns flags and environment variables into plain values. In: their text, as the command line parser
// found it. Out: one checked struct, or every mistake at once. Only package cli calls it.
package config

import (
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// ServerFlags are the settings of the HTTP server, as text.
type ServerFlags struct {
	Address  string `env:"HIMSCORE_ADDRESS" default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Where to listen. Addresses other machines can reach need API keys."`
	APIKeys  string `name:"api-keys" env:"HIMSCORE_API_KEYS" placeholder:"KEY,..." help:"Keys that callers of /v1 must send, separated by commas, each at least 16 characters. Better set as a variable: other users see flags."`
	InFlight string `env:"HIMSCORE_IN_FLIGHT" default:"64" placeholder:"N" help:"Resumes taken in at the same time; more are answered with busy."`
	LogLevel string `env:"HIMSCORE_LOG_LEVEL" default:"info" placeholder:"LEVEL" help:"debug, info, warn or error."`
}

// LimitFlags are the bounds on one file and on the workers that read it, as text.
type LimitFlags struct {
	MaxBytes     string `env:"HIMSCORE_MAX_BYTES" default:"10MiB" placeholder:"SIZE" help:"Largest file."`
	MaxPages     string `env:"HIMSCORE_MAX_PAGES" default:"30" placeholder:"N" help:"Most pages of a file."`
	MaxSeconds   string `env:"HIMSCORE_MAX_SECONDS" default:"6" placeholder:"N" help:"Longest time a worker may read one file before it is stopped."`
	WorkerMemory string `env:"HIMSCORE_WORKER_MEMORY" default:"768MiB" placeholder:"SIZE" help:"Most memory of a worker (on Linux)."`
	Workers      string `env:"HIMSCORE_WORKERS" default:"0" placeholder:"N" help:"Worker processes; 0 for one per core."`
}

// BatchFlags are the settings of batches, as text.
type BatchFlags struct {
	Run            string `env:"HIMSCORE_RUN" default:"all" placeholder:"PART" help:"What this process does: all, api (takes requests and leaves batches to others) or worker (only works on batches)."`
	DatabaseURL    string `name:"database-url" env:"HIMSCORE_DATABASE_URL" default:"sqlite:himscore.db" placeholder:"URL" help:"Where batches are kept: sqlite:FILE, or postgres://… for several processes."`
	BatchWorkers   string `env:"HIMSCORE_BATCH_WORKERS" default:"0" placeholder:"N" help:"Files of batches read at the same time; 0 for one per core. One worker more is always kept for callers of /v1/score."`
	BatchBytes     string `env:"HIMSCORE_BATCH_BYTES" default:"4GiB" placeholder:"SIZE" help:"Largest batch, packed and unpacked."`
	BatchFiles     string `env:"HIMSCORE_BATCH_FILES" default:"5000" placeholder:"N" help:"Most files of a batch."`
	RetentionDays  string `env:"HIMSCORE_RETENTION_DAYS" default:"30" placeholder:"N" help:"Days until a batch and its reports are purged."`
	EncryptionKeys string `env:"HIMSCORE_ENCRYPTION_KEYS" placeholder:"ID:KEY,..." help:"Keys of 32 bytes in base64 that seal what is kept of persons; the first seals, all open."`
	WebhookHosts   string `env:"HIMSCORE_WEBHOOK_HOSTS" placeholder:"HOST,..." help:"Hosts, with their port if it is not the usual one, that may be told of the end of a batch."`
	WebhookSecret  string `env:"HIMSCORE_WEBHOOK_SECRET" placeholder:"SECRET" help:"Signs what webhooks are sent, at least 16 characters."`
}

// Parts of the service that one process can be.
const (
	RunAll    = "all"
	RunAPI    = "api"
	RunWorker = "worker"
)

// Batches is the configuration of batches.
type Batches struct {
	Run           string
	DatabaseURL   string
	Workers       int
	Bytes         int64
	Files         int
	Retention     time.Duration
	Keys          []EncryptionKey
	WebhookHosts  []string
	WebhookSecret string
}

// EncryptionKey is a key of AES-256 with the id by which it is found again.
type EncryptionKey struct {
	ID     string
	Secret []byte
}

// Server is the configuration of the HTTP server.
type Server struct {
	Address  string
	APIKeys  []string
	InFlight int
	LogLevel slog.Level
}

// Limits are the bounds on one file and on the workers that read it.
type Limits struct {
	Bytes        int64
	Pages        int
	Time         time.Duration // wall clock, for one file
	WorkerMemory int64         // bytes
	Workers      int
}

// minKeyLength keeps out keys that can be guessed.
const minKeyLength = 16

// Server checks the flags; the error joins all that is wrong with them.
func (f ServerFlags) Server() (Server, error) {
	var c checker
	server := Server{
		Address:  f.Address,
		APIKeys:  splitKeys(f.APIKeys),
		InFlight: c.number("in-flight", f.InFlight, 1, 10_000),
	}
	for i, key := range server.APIKeys {
		if len(key) < minKeyLength {
			c.wrong("api-keys", "key %d has fewer than %d characters", i+1, minKeyLength)
		}
	}
	if err := server.LogLevel.UnmarshalText([]byte(f.LogLevel)); err != nil {
		c.wrong("log-level", "%q is not debug, info, warn or error", f.LogLevel)
	}
	host, port, err := net.SplitHostPort(f.Address)
	if _, badPort := strconv.ParseUint(port, 10, 16); err != nil || badPort != nil {
		c.wrong("address", "%q is not HOST:PORT, such as 127.0.0.1:8080", f.Address)
	} else if !isLoopback(host) && len(server.APIKeys) == 0 {
		c.wrong("address", "other machines can reach %s, so callers must need a key: set HIMSCORE_API_KEYS, or listen on 127.0.0.1", f.Address)
	}
	return server, errors.Join(c.mistakes...)
}

// Limits checks the flags; the error joins all that is wrong with them.
func (f LimitFlags) Limits() (Limits, error) {
	var c checker
	limits := Limits{
		Bytes:        c.size("max-bytes", f.MaxBytes, 1<<10, 1<<30),
		Pages:        c.number("max-pages", f.MaxPages, 1, 1000),
		Time:         time.Duration(c.number("max-seconds", f.MaxSeconds, 1, 600)) * time.Second,
		WorkerMemory: c.size("worker-memory", f.WorkerMemory, 256<<20, 64<<30),
		Workers:      c.number("workers", f.Workers, 0, 256),
	}
	if limits.Workers == 0 {
		limits.Workers = runtime.NumCPU()
	}
	return limits, errors.Join(c.mistakes...)
}

// Batches checks the flags; the error joins all that is wrong with them.
func (f BatchFlags) Batches() (Batches, error) {
	var c checker
	batches := Batches{
		Run:           f.Run,
		DatabaseURL:   f.DatabaseURL,
		Workers:       c.number("batch-workers", f.BatchWorkers, 0, 256),
		Bytes:         c.size("batch-bytes", f.BatchBytes, 1<<20, 1<<40),
		Files:         c.number("batch-files", f.BatchFiles, 1, 1_000_000),
		Retention:     time.Duration(c.number("retention-days", f.RetentionDays, 1, 3650)) * 24 * time.Hour,
		Keys:          c.encryptionKeys(f.EncryptionKeys),
		WebhookHosts:  splitKeys(f.WebhookHosts),
		WebhookSecret: f.WebhookSecret,
	}
	switch f.Run {
	case RunAll, RunWorker:
		if batches.Workers == 0 {
			batches.Workers = runtime.NumCPU()
		}
	case RunAPI:
		batches.Workers = 0
	default:
		c.wrong("run", "%q is not all, api or worker", f.Run)
	}
	scheme, rest, _ := strings.Cut(f.DatabaseURL, ":")
	switch {
	case scheme == "sqlite" && rest != "" && f.Run != RunAll:
		c.wrong("run", "a SQLite file belongs to one process, which does all; several need postgres:")
	case scheme == "sqlite" && rest != "", scheme == "postgres", scheme == "postgresql":
	default:
		c.wrong("database-url", "begins neither with sqlite: and a file nor with postgres:")
	}
	if len(batches.WebhookHosts) > 0 && len(f.WebhookSecret) < minKeyLength {
		c.wrong("webhook-secret", "has fewer than %d characters, and hosts for webhooks are configured", minKeyLength)
	}
	return batches, errors.Join(c.mistakes...)
}

func splitKeys(text string) []string {
	var keys []string
	for key := range strings.SplitSeq(text, ",") {
		if key = strings.TrimSpace(key); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// isLoopback says whether only this machine can reach the host. An empty host means every address there is.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// checker collects mistakes, so that a caller learns of all of them in one go.
type checker struct{ mistakes []error }

func (c *checker) wrong(flag, format string, args ...any) {
	c.mistakes = append(c.mistakes, fmt.Errorf("--"+flag+": "+format, args...))
}

func (c *checker) number(flag, text string, least, most int) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		c.wrong(flag, "%q is not a number from %d to %d", text, least, most)
	}
	return n
}

func (c *checker) size(flag, text string, least, most int64) int64 {
	n, err := parseSize(text)
	if err != nil || n < least || n > most {
		c.wrong(flag, "%q is not a size from %d KiB to %d MiB, such as 10MiB", text, least>>10, most>>20)
	}
	return n
}

// encryptionKeys reads ID:KEY pairs; a mistake names the pair by its number, never by its text.
func (c *checker) encryptionKeys(text string) []EncryptionKey {
	var keys []EncryptionKey
	for i, pair := range splitKeys(text) {
		id, encoded, _ := strings.Cut(pair, ":")
		secret, err := base64.StdEncoding.DecodeString(encoded)
		if err != nil || len(secret) != 32 || id == "" || len(id) > 32 {
			c.wrong("encryption-keys", "key %d is not an id of at most 32 characters, a colon and 32 bytes in base64", i+1)
			continue
		}
		keys = append(keys, EncryptionKey{ID: id, Secret: secret})
	}
	return keys
}

// parseSize reads a number of bytes: 512, 64KiB, 10MiB, 1GiB.
func parseSize(text string) (int64, error) {
	shift := 0
	for i, unit := range []string{"KiB", "MiB", "GiB"} {
		if number, ok := strings.CutSuffix(text, unit); ok {
			text, shift = strings.TrimSpace(number), 10*(i+1)
		}
	}
	n, err := strconv.ParseInt(text, 10, 32)
	return n << shift, err
}
