package batch

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/riverqueue/river"

	"himscore/internal/batch/store"
)

// tellBatch is the job to tell a webhook that a batch has ended.
type tellBatch struct {
	Batch string `json:"batch"`
}

// Kind names the job in River.
func (tellBatch) Kind() string { return "tell_batch" }

// maxTells is how often a webhook is tried, over half a day.
const maxTells = 13

// telling does the jobs.
type telling struct {
	river.WorkerDefaults[tellBatch]
	batches *Batches
}

// Work sends the batch to its webhook. An error has it tried again.
func (w *telling) Work(ctx context.Context, job *river.Job[tellBatch]) error {
	s, err := w.batches.store()
	if err != nil {
		return err
	}
	batch, err := s.ByID(ctx, job.Args.Batch)
	if errors.Is(err, store.ErrNotFound) || err == nil && batch.State != store.Done { // purged or erased meanwhile
		return nil
	}
	if err != nil {
		return err
	}
	if err := w.batches.options.Webhooks.Send(ctx, batch.Wishes.Webhook, View(batch), w.batches.options.Now()); err != nil {
		w.batches.options.Log.Warn("a webhook was not taken", "batch", batch.ID, "attempt", job.Attempt, "error", err)
		return err
	}
	return nil
}

// NextRetry waits ten seconds, then twice as long each time.
func (w *telling) NextRetry(job *river.Job[tellBatch]) time.Time {
	return time.Now().Add(10 * time.Second << min(job.Attempt-1, 12))
}

// tellEnded gives each batch that has ended, and wants it told, its job.
func (b *Batches) tellEnded(ctx context.Context) error {
	o := b.open.Load()
	ended, err := o.store.Notify(ctx)
	if err != nil {
		return err
	}
	if len(ended) > 0 { // the files of the last items are erased, but stand in the log
		if err := o.store.Flush(ctx); err != nil {
			return err
		}
	}
	for _, batch := range ended {
		err := o.store.InTx(ctx, func(tx *sql.Tx) error {
			if err := o.store.Notified(ctx, tx, batch.ID); err != nil || batch.Wishes.Webhook == "" {
				return err
			}
			_, err := o.river.InsertTx(ctx, tx, tellBatch{Batch: batch.ID}, &river.InsertOpts{MaxAttempts: maxTells})
			return err
		})
		if err != nil && !errors.Is(err, store.ErrNotFound) { // another process was faster
			return err
		}
	}
	return nil
}
