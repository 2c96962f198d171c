package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Result is what became of an item.
type Result struct {
	BatchID string
	ItemID  string
	Summary Summary
	Report  []byte // nil when the summary holds a problem
	Now     time.Time
}

// Finish writes results of items, each once: a second one, and one for an item that was erased, changes nothing and is not counted in what it returns.
// Results that stand together and are of one batch are written with one commit, which removes their files too. After an error some may be written.
func (s *Store) Finish(ctx context.Context, results ...Result) (int, error) {
	written := 0
	for from, to := 0, 0; from < len(results); from = to {
		for to = from + 1; to < len(results) && results[to].BatchID == results[from].BatchID; to++ {
		}
		n, err := s.finish(ctx, results[from:to])
		if err != nil {
			return written, err
		}
		written += n
	}
	return written, nil
}

// finish writes results of one batch: all at once, or one by one where some cannot be written.
func (s *Store) finish(ctx context.Context, results []Result) (int, error) {
	packed := packedResults{batch: results[0].BatchID, now: results[len(results)-1].Now}
	for _, r := range results {
		if err := packed.add(s.sealer, r); err != nil {
			return 0, err
		}
	}
	err := s.InTx(ctx, func(tx *sql.Tx) error { return s.settle(ctx, tx, packed) })
	switch {
	case err == nil:
		return len(results), nil
	case !errors.Is(err, ErrNotFound):
		return 0, err
	case len(results) == 1:
		return 0, nil
	}
	written := 0
	for i := range results {
		n, err := s.finish(ctx, results[i:i+1])
		if err != nil {
			return written, err
		}
		written += n
	}
	return written, nil
}

// packedResults are results of one batch as they are written.
type packedResults struct {
	batch        string
	now          time.Time
	done, failed int
	items        of[string]
	states       of[string]
	summaries    of[[]byte]
	read         of[string] // the items with a report
	reports      of[[]byte]
}

func (p *packedResults) add(s *sealer, r Result) error {
	summary, err := packJSON(s, place("summary", r.ItemID), r.Summary)
	if err != nil {
		return err
	}
	state := Failed
	if r.Summary.Problem != nil {
		p.failed++
	} else {
		state = Done
		p.done++
		p.read, p.reports = append(p.read, r.ItemID), append(p.reports, s.pack(place("report", r.ItemID), r.Report))
	}
	p.items, p.states, p.summaries = append(p.items, r.ItemID), append(p.states, string(state)), append(p.summaries, summary)
	return nil
}

// settle writes all of the results, or ErrNotFound says that one of the items has ended already, or was erased.
func (s *Store) settle(ctx context.Context, tx *sql.Tx, p packedResults) error {
	var last, files int // the row of the batch is locked from here on, so turns have no gaps
	if err := tx.StmtContext(ctx, s.hot.count).QueryRowContext(ctx, p.batch, p.done, p.failed).Scan(&last, &files); err != nil {
		return found(err)
	}
	turns := make(of[int], len(p.items))
	for i := range turns {
		turns[i] = last - len(turns) + 1 + i
	}
	if n, err := s.hot.end.run(ctx, tx, len(p.items), p.items, p.states, p.summaries, turns); err != nil {
		return err
	} else if n < len(p.items) {
		return ErrNotFound // the count is taken back with all else
	}
	if _, err := tx.StmtContext(ctx, s.hot.dropFile).ExecContext(ctx, s.list(p.items)); err != nil {
		return err
	}
	if len(p.reports) > 0 {
		if _, err := s.hot.keepReport.run(ctx, tx, len(p.reports), p.read, p.reports); err != nil {
			return err
		}
	}
	if last < files {
		return nil
	}
	_, err := tx.ExecContext(ctx, `UPDATE batch SET state = $2, finished_at = $3, notify = TRUE WHERE id = $1`, p.batch, Done, millis(p.now))
	return err
}
