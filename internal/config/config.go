// Package config turns flags, environment variables and a file of such into plain values. In: their text, as the command line parser
// found it. Out: checked structs, or every mistake at once. Only package cli calls it.
package config

import (
	"encoding/base64"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

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
	DatabaseURL    string `name:"database-url" env:"HIMSCORE_DATABASE_URL" secret:"password" default:"sqlite:himscore.db" placeholder:"URL" help:"Where batches are kept: sqlite:FILE, or postgres://… for several processes."`
	BatchWorkers   string `env:"HIMSCORE_BATCH_WORKERS" default:"0" placeholder:"N" help:"Files of batches read at the same time; 0 for one per core. One worker more is always kept for callers of /v1/score."`
	BatchBytes     string `env:"HIMSCORE_BATCH_BYTES" default:"4GiB" placeholder:"SIZE" help:"Largest batch, packed and unpacked."`
	BatchFiles     string `env:"HIMSCORE_BATCH_FILES" default:"5000" placeholder:"N" help:"Most files of a batch."`
	RetentionDays  string `env:"HIMSCORE_RETENTION_DAYS" default:"30" placeholder:"N" help:"Days until a batch and its reports are purged."`
	EncryptionKeys string `env:"HIMSCORE_ENCRYPTION_KEYS" secret:"true" placeholder:"ID:KEY,..." help:"Keys of 32 bytes in base64 that seal what is kept of persons; the first seals, all open."`
	LostKeys       string `env:"HIMSCORE_LOST_KEYS" placeholder:"ID,..." help:"Ids of such keys that are lost: the batches they have sealed are erased at the start."`
	WebhookHosts   string `env:"HIMSCORE_WEBHOOK_HOSTS" placeholder:"HOST,..." help:"Hosts, with their port if it is not the usual one, that may be told of the end of a batch."`
	WebhookSecret  string `env:"HIMSCORE_WEBHOOK_SECRET" secret:"true" placeholder:"SECRET" help:"Signs what webhooks are sent, at least 16 characters."`
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
	Lost          []string // ids of encryption keys that are gone for good
	WebhookHosts  []string
	WebhookSecret string
}

// EncryptionKey is a key of AES-256 with the id by which it is found again.
type EncryptionKey struct {
	ID     string
	Secret []byte
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
		Lost:          splitList(f.LostKeys),
		WebhookHosts:  splitList(f.WebhookHosts),
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
	for _, key := range batches.Keys {
		if slices.Contains(batches.Lost, key.ID) {
			c.wrong("lost-keys", "%s is among the encryption keys too; what opens is not lost", key.ID)
		}
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

func splitList(text string) []string {
	var list []string
	for entry := range strings.SplitSeq(text, ",") {
		if entry = strings.TrimSpace(entry); entry != "" {
			list = append(list, entry)
		}
	}
	return list
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
	for i, pair := range splitList(text) {
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
