// Package batch scores many resumes that were sent together. In: an upload of files with what is wanted of them. Out: progress, one result for
// each file, exports and figures of the whole. Files are scored by this process or by any other on the same database.
//
// What has been done stands in the store's own tables. River only hands out work: what it loses is dispatched anew, what it
// repeats is found done.
package batch

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/riverqueue/river"

	"himscore/internal/batch/intake"
	"himscore/internal/batch/store"
	"himscore/internal/batch/webhook"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
)

// Scorer is what scores one file: package pipeline, or a stand-in of a test.
type Scorer interface {
	Run(context.Context, pipeline.Input) (report.Report, error) // fails with a *fault.Error
	Check(pipeline.Input) error
	ReadPosting(context.Context, []byte) (string, error)
}

// Options are how batches are kept and worked on. All but Keys, Lost and Webhooks must be set.
type Options struct {
	URL       string        // of the database: sqlite:FILE or postgres://…
	Keys      []store.Key   // seal what is kept of persons
	Lost      []string      // ids of keys that are gone for good: what they have sealed is erased
	Scorer    Scorer        // bounds the files that are read at the same time
	Workers   int           // half as many as jobs run at the same time: how many files the scorer reads; 0: other processes do the work
	Alone     bool          // no other process uses the database: what was running when it was opened, is not
	Retention time.Duration // how long reports are kept
	Limits    intake.Limits
	Webhooks  webhook.Sender
	Log       *slog.Logger
	Now       func() time.Time
}

// Batches is the door to all batches. It is safe for concurrent use.
type Batches struct {
	options Options
	replica string // the name of this process among those that share the database
	open    atomic.Pointer[opened]
	feeds   feeds
	running running
	poke    chan struct{} // asks for work to be dispatched now
	jobTime time.Duration // how long a job goes on to begin with files
	stop    context.CancelFunc
	tending sync.WaitGroup

	stopOnce sync.Once
}

// opened is what there is once the database has answered.
type opened struct {
	store *store.Store
	river *river.Client[*sql.Tx]
}

// How long things may take.
const (
	jobTimeout   = 3 * time.Minute          // all items of a job, each of which may take twice a worker's patience and its time
	rescueAfter  = jobTimeout + time.Minute // when River gives up on a process that took a job; what it left is dispatched anew long before
	pollInterval = 100 * time.Millisecond
	reopenAfter  = 2 * time.Second
	stopPatience = 3 * time.Second // then work at hand is handed back
)

// New makes the door; it opens with Start.
func New(o Options) *Batches {
	b := &Batches{options: o, replica: rand.Text(), poke: make(chan struct{}, 1), jobTime: usualJobTime}
	b.feeds.batches = b
	return b
}

// Start opens the database and begins to work. A file that cannot be opened is an error, and so is a missing key; a PostgreSQL that does not answer is
// asked again until it does, and callers are told to come back meanwhile.
func (b *Batches) Start(ctx context.Context) error {
	ctx, b.stop = context.WithCancel(ctx)
	err := b.connect(ctx)
	if missing, ok := errors.AsType[*store.MissingKeyError](err); ok {
		b.stop()
		return missing
	}
	if err != nil && strings.HasPrefix(b.options.URL, "sqlite:") {
		b.stop()
		return fmt.Errorf("open the store of batches, which --database-url names: %w", err)
	}
	b.tending.Go(func() {
		for b.open.Load() == nil {
			b.options.Log.Warn("the store of batches does not answer", "error", err)
			select {
			case <-ctx.Done():
				return
			case <-time.After(reopenAfter):
			}
			err = b.connect(ctx)
		}
		b.tend(ctx)
	})
	return nil
}

func (b *Batches) connect(ctx context.Context) error {
	s, err := store.Open(ctx, store.Options{URL: b.options.URL, Keys: b.options.Keys})
	if err != nil {
		return err
	}
	if err := s.CheckKeys(ctx, b.options.Lost, b.options.Now()); err != nil {
		s.Close()
		return err
	}
	client, err := b.client(s)
	if err != nil {
		s.Close()
		return err
	}
	if b.options.Alone {
		if _, err := s.Reclaim(ctx, b.options.Now().Add(time.Hour), 0); err != nil { // nobody was seen in the future
			s.Close()
			return err
		}
	}
	if err := s.Beat(ctx, b.replica, b.options.Now()); err != nil { // who has not been seen has nothing running
		s.Close()
		return err
	}
	if b.options.Workers > 0 {
		if err := client.Start(context.WithoutCancel(ctx)); err != nil {
			s.Close()
			return err
		}
	}
	b.open.Store(&opened{store: s, river: client})
	return nil
}

// client is River with our settings. Its defaults are made for jobs of minutes; ours take milliseconds.
func (b *Batches) client(s *store.Store) (*river.Client[*sql.Tx], error) {
	workers := river.NewWorkers()
	river.AddWorker(workers, &scoring{batches: b})
	river.AddWorker(workers, &telling{batches: b})
	config := &river.Config{
		ID:                          b.replica,
		Workers:                     workers,
		FetchCooldown:               2 * time.Millisecond, // it bounds the throughput
		FetchPollInterval:           pollInterval,
		JobTimeout:                  jobTimeout,
		RescueStuckJobsAfter:        rescueAfter,
		CompletedJobRetentionPeriod: 10 * time.Minute,
		MaxAttempts:                 1000, // what a file may cost is counted in its item
		RetryPolicy:                 soon{},
		PollOnly:                    true,
		Logger:                      slog.New(onlyWarnings{b.options.Log.Handler()}),
	}
	if b.options.Workers > 0 {
		config.Queues = map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 2 * b.options.Workers}} // while one file is read, another is judged or written
	}
	return river.NewClient(s.Driver(), config)
}

// Stop ends all watching, lets work at hand finish for a while and hands back what is left. Callers still get answers until Close.
func (b *Batches) Stop() { b.stopOnce.Do(b.stopNow) }

func (b *Batches) stopNow() {
	b.stop()
	b.feeds.close()
	b.tending.Wait()
	o := b.open.Load()
	if o == nil || b.options.Workers == 0 {
		return
	}
	patience, cancel := context.WithTimeout(context.Background(), stopPatience)
	defer cancel()
	if o.river.Stop(patience) == nil {
		return
	}
	hurry, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	_ = o.river.StopAndCancel(hurry) // what is not handed back now is reclaimed by another process
}

// Close closes the database; Stop must have returned.
func (b *Batches) Close() {
	o := b.open.Load()
	if o == nil {
		return
	}
	farewell, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = o.store.Leave(farewell, b.replica)
	o.store.Close()
}

// Ready tells whether the database answers.
func (b *Batches) Ready(ctx context.Context) error {
	s, err := b.store()
	if err != nil {
		return err
	}
	return trouble(s.Ready(ctx))
}

// store is the open store, or the fault that says there is none yet.
func (b *Batches) store() (*store.Store, error) {
	if o := b.open.Load(); o != nil {
		return o.store, nil
	}
	return nil, fault.New(fault.Busy, "the store of batches does not answer yet; try again in a moment")
}
