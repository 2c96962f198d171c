package batch

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/riverqueue/river"
)

// How often the house is tidied, and what counts as gone.
const (
	tidyEvery    = 3 * time.Second
	silentAfter  = 15 * time.Second // a process that has not been seen for so long has ended
	purgeEvery   = 10 * time.Minute
	dispatchSize = 400 // items that get their jobs with one commit

	largestShare   = 8  // items of one job
	smallestShares = 32 // jobs among which a few items are spread, before they share
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

// dispatch gives every item a job that has none. Items share jobs, since a job costs more than a small resume: but no more than leave work for all.
func (b *Batches) dispatch(ctx context.Context) error {
	o := b.open.Load()
	for {
		items, err := o.store.Undispatched(ctx, dispatchSize)
		if err != nil || len(items) == 0 {
			return err
		}
		var shares [][]string
		var jobs []river.InsertManyParams
		for share := range slices.Chunk(items, min(1+len(items)/smallestShares, largestShare)) {
			shares = append(shares, share)
			jobs = append(jobs, river.InsertManyParams{Args: scoreItems{Items: share}})
		}
		if err := o.store.InTx(ctx, func(tx *sql.Tx) error {
			inserted, err := o.river.InsertManyTx(ctx, tx, jobs)
			if err != nil {
				return err
			}
			for i, one := range inserted {
				if err := o.store.Dispatched(ctx, tx, shares[i], one.Job.ID); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			return err
		}
	}
}

func (b *Batches) purge(ctx context.Context) error {
	s, err := b.store()
	if err != nil {
		return err
	}
	n, err := s.Purge(ctx, b.options.Now())
	if n > 0 {
		b.options.Log.Info("batches purged", "batches", n)
	}
	return err
}
