package batch

import (
	"context"
	"time"

	"github.com/riverqueue/river"

	"himscore/internal/batch/store"
)

// How often the house is tidied, and what counts as gone.
const (
	tidyEvery    = 3 * time.Second
	silentAfter  = 15 * time.Second // a process that has not been seen for so long has ended
	purgeEvery   = 10 * time.Minute
	dispatchSize = 1000 // items that get their jobs with one commit

	largestShare   = 64      // items of one job
	largestBytes   = 2 << 20 // the files of one job, which are read at once
	smallestShares = 8       // jobs among which the last items are spread, before they share
)

// tend keeps things going until ctx ends: it gives items their jobs, tells others that this process lives, takes back what the dead have left,
// and purges what has expired. Each step is safe to repeat, and to run in several processes at once.
func (b *Batches) tend(ctx context.Context) {
	tick := time.NewTicker(tidyEvery)
	defer tick.Stop()
	purged := time.Time{}
	for {
		err := b.tidy(ctx)
		if err == nil && b.options.Now().Sub(purged) >= purgeEvery {
			purged = b.options.Now()
			err = b.purge(ctx)
		}
		if err != nil && ctx.Err() == nil {
			b.options.Log.Warn("batches wait for their store", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-b.poke:
			if err := b.dispatch(ctx); err != nil && ctx.Err() == nil {
				b.options.Log.Warn("new work waits for its store", "error", err)
			}
		}
	}
}

func (b *Batches) tidy(ctx context.Context) error {
	s, err := b.store()
	if err != nil {
		return err
	}
	now := b.options.Now()
	s.ForgetUntaken(now)
	if err := s.Beat(ctx, b.replica, now); err != nil {
		return err
	}
	mine, err := s.RunningOf(ctx, b.replica)
	if err != nil {
		return err
	}
	for _, id := range mine { // its result could not be written, or it could not be handed back
		if !b.running.has(id) {
			if err := s.HandBack(ctx, b.replica, id); err != nil {
				return err
			}
		}
	}
	if n, err := s.Reclaim(ctx, now.Add(-silentAfter), silentAfter); err != nil {
		return err
	} else if n > 0 {
		b.options.Log.Info("items are dispatched anew", "items", n)
	}
	if err := b.dispatch(ctx); err != nil {
		return err
	}
	if err := s.Shrink(ctx); err != nil {
		return err
	}
	return b.tellEnded(ctx)
}

// dispatchSoon has every item given a job that has none.
func (b *Batches) dispatchSoon() {
	select {
	case b.poke <- struct{}{}:
	default: // it is being looked after already
	}
}

// dispatch gives every item a job that has none.
func (b *Batches) dispatch(ctx context.Context) error {
	o := b.open.Load()
	for {
		items, err := o.store.Undispatched(ctx, dispatchSize)
		if err != nil || len(items) == 0 {
			return err
		}
		shares := share(items)
		jobs := make([]river.InsertManyParams, len(shares))
		for i, s := range shares {
			jobs[i] = river.InsertManyParams{Args: scoreItems{Items: s.items}, InsertOpts: &river.InsertOpts{Priority: s.priority}}
		}
		inserted, err := o.river.InsertMany(ctx, jobs) // a commit of its own: River looks for new jobs at once only then
		if err != nil {
			return err
		}
		given, ids := make([][]string, len(inserted)), make([]int64, len(inserted))
		for i, one := range inserted {
			given[i], ids[i] = shares[i].items, one.Job.ID
		}
		if err := o.store.Dispatched(ctx, given, ids); err != nil { // the items get another job, and the later one finds nothing to do
			return err
		}
	}
}

// jobShare are the items of one job.
type jobShare struct {
	items    []string
	priority int
}

// share spreads items over jobs. Items share jobs, since a job costs as much as a small resume: but no more than leave work for all, and fewer
// towards the end, so that all end together. Those of one job are of one batch and one priority, and not too long together. What a process began before
// it was killed has a job of its own: it may be what killed it.
func share(items []store.Due) []jobShare {
	var shares []jobShare
	for len(items) > 0 {
		one := jobShare{priority: priority(items[0].Position)}
		largest, size := min(1+len(items)/smallestShares, largestShare), int64(0)
		for i, due := range items {
			other := due.BatchID != items[0].BatchID || priority(due.Position) != one.priority
			size += due.Size
			if i > 0 && (other || i == largest || size > largestBytes || due.Starts+items[0].Starts > 0) {
				break
			}
			one.items = append(one.items, due.ID)
		}
		shares, items = append(shares, one), items[len(one.items):]
	}
	return shares
}

// priority is how soon an item is scored, 1 the soonest: by its place in its batch. So a class of five does not wait for the five thousand files of another
// batch.
func priority(position int) int {
	switch {
	case position < 50:
		return 1
	case position < 500:
		return 2
	case position < 2000:
		return 3
	default:
		return 4
	}
}

func (b *Batches) purge(ctx context.Context) error {
	s, err := b.store()
	if err != nil {
		return err
	}
	if err := s.Sealing(ctx, b.options.Now()); err != nil {
		return err
	}
	n, err := s.Purge(ctx, b.options.Now())
	if n > 0 {
		b.options.Log.Info("batches purged", "batches", n)
	}
	return err
}
