package batch

import (
	"context"
	"errors"

	"himscore/internal/access"
	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// Batch gives one batch of an owner.
func (b *Batches) Batch(ctx context.Context, owner, id string) (store.Batch, error) {
	s, err := b.store()
	if err != nil {
		return store.Batch{}, err
	}
	batch, err := s.Batch(ctx, owner, id)
	return batch, trouble(err)
}

// List gives at most limit batches of an owner, newest first, older than the batch with the id after ("" for the newest).
func (b *Batches) List(ctx context.Context, owner, after string, limit int) ([]store.Batch, error) {
	s, err := b.store()
	if err != nil {
		return nil, err
	}
	list, err := s.Batches(ctx, owner, after, limit)
	return list, trouble(err)
}

// Items gives at most limit items of a batch behind a position (-1 for the first); those of one state, or all for "".
func (b *Batches) Items(ctx context.Context, batchID string, state store.State, after, limit int) ([]store.Item, error) {
	s, err := b.store()
	if err != nil {
		return nil, err
	}
	items, err := s.Items(ctx, batchID, state, after, limit)
	return items, trouble(err)
}

// Report gives the report of an item as JSON, or the fault for which it has none.
func (b *Batches) Report(ctx context.Context, batchID, itemID string) ([]byte, error) {
	s, err := b.store()
	if err != nil {
		return nil, err
	}
	item, err := s.Item(ctx, batchID, itemID)
	if err != nil {
		return nil, trouble(err)
	}
	switch item.State {
	case store.Done:
		body, err := s.Report(ctx, itemID)
		return body, trouble(err)
	case store.Failed:
		p := item.Summary.Problem
		return nil, &fault.Error{Code: p.Code, Message: p.Message, Fields: p.Fields}
	default:
		return nil, fault.New(fault.NotFound, "this file has not been scored yet; come back when its state is done")
	}
}

// each is how many items are read at a time: a long read would keep SQLite's log from being emptied.
const each = 200

// Each calls f for every item of a batch in order, with its report where there is one and it is wanted.
func (b *Batches) Each(ctx context.Context, batchID string, withReports bool, f func(store.Item, []byte) error) error {
	s, err := b.store()
	if err != nil {
		return err
	}
	for after := -1; ; {
		items, err := s.Items(ctx, batchID, "", after, each)
		if err != nil {
			return trouble(err)
		}
		for _, item := range items {
			var body []byte
			if withReports && item.State == store.Done {
				if body, err = s.Report(ctx, item.ID); err != nil {
					return trouble(err)
				}
			}
			if err := f(item, body); err != nil {
				return err
			}
			after = item.Position
		}
		if len(items) < each {
			return nil
		}
	}
}

// Exported notes in the audit that an owner takes the results of a batch out.
func (b *Batches) Exported(ctx context.Context, owner, batchID, format string) error {
	s, err := b.store()
	if err != nil {
		return err
	}
	return trouble(s.Exported(ctx, owner, batchID, format, b.options.Now()))
}

// Erase cancels a batch and removes its files, texts and reports; its counts stay until it expires.
func (b *Batches) Erase(ctx context.Context, owner, id string) error {
	s, err := b.store()
	if err != nil {
		return err
	}
	return trouble(s.Erase(ctx, owner, id, b.options.Now()))
}

// APIKeys gives the API keys that the database holds, ended ones too.
func (b *Batches) APIKeys(ctx context.Context) ([]access.Key, error) {
	s, err := b.store()
	if err != nil {
		return nil, err
	}
	return s.APIKeys(ctx)
}

// trouble turns what the store says into what a caller may know.
func trouble(err error) error {
	if err == nil {
		return nil
	}
	if _, known := errors.AsType[*fault.Error](err); known {
		return err
	}
	switch {
	case errors.Is(err, store.ErrNotFound):
		return fault.New(fault.NotFound, "there is no such batch or item here; it may have expired")
	case errors.Is(err, store.ErrConflict):
		return fault.New(fault.Conflict, "this Idempotency-Key was used before with other content; send a new key for a new batch")
	case store.Full(err):
		return fault.Wrap(fault.Busy, "the server has no room for batches right now; try again later, and tell whoever runs it", err)
	default:
		return fault.Wrap(fault.Busy, "the store of batches does not answer; try again in a moment", err)
	}
}

// Counts tells how many batches there are in each state, of all owners: figures for whoever runs the service.
func (b *Batches) Counts(ctx context.Context) ([]store.Count, error) {
	s, err := b.store()
	if err != nil {
		return nil, err
	}
	counts, err := s.Counts(ctx)
	return counts, trouble(err)
}
