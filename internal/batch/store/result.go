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

// Packed is a result as it will lie in the database.
type Packed struct {
	BatchID         string
	ItemID          string
	state           State
	summary, report []byte
	now             time.Time
}

// Pack packs a result, which takes longer than to write it: so it is no part of Finish, for which others wait. It keeps nothing of the report.
func (s *Store) Pack(r Result) (Packed, error) {
	p := Packed{BatchID: r.BatchID, ItemID: r.ItemID, state: Failed, now: r.Now}
	if r.Summary.Problem == nil {
		p.state, p.report = Done, s.sealer.pack(place("report", r.ItemID), r.Report)
	}
	var err error
	p.summary, err = packJSON(s.sealer, place("summary", r.ItemID), r.Summary)
	return p, err
}

// Finish writes results of items, each once: a second one, and one for an item that was erased, changes nothing and is not counted in what it returns.
// Results that stand together and are of one batch are written with one commit, which removes their files too. After an error some may be written.
func (s *Store) Finish(ctx context.Context, results ...Packed) (int, error) {
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
func (s *Store) finish(ctx context.Context, results []Packed) (int, error) {
	err := s.inTxOn(ctx, func(tx *sql.Tx, on *sql.Conn) error { return s.settle(ctx, tx, on, results) })
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

// settle writes all of the results, or ErrNotFound says that one of the items has ended already, or was erased.
func (s *Store) settle(ctx context.Context, tx *sql.Tx, on *sql.Conn, results []Packed) error {
	var items, states, read of[string]
	var summaries, reports of[[]byte]
	for _, r := range results {
		items, states, summaries = append(items, r.ItemID), append(states, string(r.state)), append(summaries, r.summary)
		if r.state == Done {
			read, reports = append(read, r.ItemID), append(reports, r.report)
		}
	}
	batch, now := results[0].BatchID, results[len(results)-1].now
	var last, files int // the row of the batch is locked from here on, so turns have no gaps
	if err := tx.StmtContext(ctx, s.hot.count).QueryRowContext(ctx, batch, len(read), len(items)-len(read)).Scan(&last, &files); err != nil {
		return found(err)
	}
	turns := make(of[int], len(items))
	for i := range turns {
		turns[i] = last - len(turns) + 1 + i
	}
	if n, err := s.hot.end.run(ctx, tx, len(items), items, states, summaries, turns); err != nil {
		return err
	} else if n < len(items) {
		return ErrNotFound // all else is taken back
	}
	if _, err := tx.StmtContext(ctx, s.hot.dropFile).ExecContext(ctx, s.list(items)); err != nil {
		return err
	}
	if err := s.hot.keepReport.add(ctx, tx, on, read, reports); err != nil {
		return err
	}
	if last < files {
		return nil
	}
	_, err := tx.ExecContext(ctx, `UPDATE batch SET state = $2, finished_at = $3, notify = TRUE WHERE id = $1`, batch, Done, millis(now))
	return err
}
