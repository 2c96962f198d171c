// Package config turns flags and environment variables into plain values. In: their text, as the command line parser
// found it. Out: one checked struct, or every mistake at once. Only package cli calls it.
package config

import (
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
