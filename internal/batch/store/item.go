package store

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Work is one item that a process has begun to score.
type Work struct {
	Item   Item
	Wishes Wishes
	File   []byte // nil when Item.Summary holds a refusal
	Starts int    // how often a process has begun, this time included
}

// Start takes items for a replica. Those that it leaves out have ended, were erased or are another's.
func (s *Store) Start(ctx context.Context, replica string, itemIDs ...string) ([]Work, error) {
	type packed struct{ name, roster, summary []byte }
	var all []Work
	var closed []packed
	err := s.InTx(ctx, func(tx *sql.Tx) error {
		all, closed = nil, nil
		begin := tx.StmtContext(ctx, s.hot.begin)
		for _, id := range itemIDs {
			w, p := Work{Item: Item{ID: id, State: Running}}, packed{}
			err := begin.QueryRowContext(ctx, id, replica).Scan(&w.Item.BatchID, &w.Item.Position, &p.name, &p.roster, &p.summary, &w.Starts)
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err == nil && (w.Item.Position == 0 || w.Starts > 1) { // mostly the first; the others find it running
				_, err = tx.StmtContext(ctx, s.hot.beginBatch).ExecContext(ctx, w.Item.BatchID)
			}
			if err != nil {
				return err
			}
			all, closed = append(all, w), append(closed, p)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i, p := range closed {
		if err := s.open(&all[i].Item, p.name, p.roster, p.summary); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// Load reads what is needed to score an item that was started: its file, and what is wanted of it, which is taken from the work before when it is
// of the same batch. ErrNotFound says that it was erased meanwhile.
func (s *Store) Load(ctx context.Context, w, before *Work) error {
	if before != nil && before.Item.BatchID == w.Item.BatchID {
		w.Wishes = before.Wishes
	} else {
		var wishes []byte
		err := s.hot.wishes.QueryRowContext(ctx, w.Item.BatchID).Scan(&wishes)
		if err == nil {
			err = unpackJSON(s.sealer, place("wishes", w.Item.BatchID), wishes, &w.Wishes)
		}
		if err != nil {
			return found(err)
		}
	}
	if w.Item.Summary.Problem != nil {
		return nil
	}
	var file []byte
	err := s.hot.file.QueryRowContext(ctx, w.Item.ID).Scan(&file)
	if err == nil {
		w.File, err = s.sealer.unpack(place("file", w.Item.ID), file)
	}
	return found(err)
}

// found turns the error for no row into ErrNotFound.
func found(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// Result is what became of an item.
type Result struct {
	BatchID string
	ItemID  string
	Summary Summary
	Report  []byte // nil when the summary holds a problem
	Now     time.Time
}

// Finish writes the result of an item, once: a second one, and one for an item that was erased, changes nothing and gives false. The file is removed with
// the same commit.
func (s *Store) Finish(ctx context.Context, r Result) (bool, error) {
	packed, err := packJSON(s.sealer, place("summary", r.ItemID), r.Summary)
	if err != nil {
		return false, err
	}
	state, done, failed := Done, 1, 0
	var body []byte
	if r.Summary.Problem != nil {
		state, done, failed = Failed, 0, 1
	} else {
		body = s.sealer.pack(place("report", r.ItemID), r.Report)
	}
	err = s.InTx(ctx, func(tx *sql.Tx) error {
		var turn, files int // the row of the batch is locked from here on, so turns have no gaps
		if err := tx.StmtContext(ctx, s.hot.count).QueryRowContext(ctx, r.BatchID, done, failed).Scan(&turn, &files); err != nil {
			return err
		}
		if err := one(tx.StmtContext(ctx, s.hot.end).ExecContext(ctx, r.ItemID, state, packed, turn)); err != nil {
			return err // it has ended already: the count is taken back with all else
		}
		if _, err := tx.StmtContext(ctx, s.hot.dropFile).ExecContext(ctx, r.ItemID); err != nil {
			return err
		}
		if body != nil {
			if _, err := tx.StmtContext(ctx, s.hot.keepReport).ExecContext(ctx, r.ItemID, body); err != nil {
				return err
			}
		}
		if turn < files {
			return nil
		}
		_, err := tx.ExecContext(ctx, `UPDATE batch SET state = $2, finished_at = $3, notify = TRUE WHERE id = $1`, r.BatchID, Done, millis(r.Now))
		return err
	})
	if errors.Is(err, sql.ErrNoRows) || errors.Is(err, ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// HandBack gives up items that this replica has begun and not ended, as if it had not begun.
func (s *Store) HandBack(ctx context.Context, replica string, itemIDs ...string) error {
	return s.InTx(ctx, func(tx *sql.Tx) error {
		for _, id := range itemIDs {
			if _, err := tx.StmtContext(ctx, s.hot.handBack).ExecContext(ctx, id, replica); err != nil {
				return err
			}
		}
		return nil
	})
}

// Flush makes what was committed safe from a power cut, and clears the log of the files that were erased once scored.
func (s *Store) Flush(ctx context.Context) error { return s.flush(ctx) }

const itemColumns = `id, batch_id, position, state, COALESCE(turn, 0), name, roster, summary`

func (s *Store) scanItem(r row) (Item, error) {
	var it Item
	var name, roster, summary []byte
	if err := r.Scan(&it.ID, &it.BatchID, &it.Position, &it.State, &it.Turn, &name, &roster, &summary); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrNotFound
		}
		return Item{}, err
	}
	return it, s.open(&it, name, roster, summary)
}

// open unpacks what an item tells of a person.
func (s *Store) open(it *Item, name, roster, summary []byte) error {
	plain, err := s.sealer.unpack(place("name", it.ID), name)
	if err != nil {
		return err
	}
	it.Name = string(plain)
	if roster != nil {
		it.Roster = &Student{}
		if err := unpackJSON(s.sealer, place("roster", it.ID), roster, it.Roster); err != nil {
			return err
		}
	}
	return unpackJSON(s.sealer, place("summary", it.ID), summary, &it.Summary)
}

// Items gives at most limit items of a batch behind a position (-1 for the first), in their order; those of one state, or all for "".
func (s *Store) Items(ctx context.Context, batchID string, state State, after, limit int) ([]Item, error) {
	query, args := `SELECT `+itemColumns+` FROM item WHERE batch_id = $1 AND position > $2`, []any{batchID, after}
	if state != "" {
		query, args = query+` AND state = $3`, append(args, state)
	}
	rows, err := s.read.QueryContext(ctx, query+` ORDER BY position LIMIT `+itoa(limit), args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, s.scanItem)
}

// Ended gives at most limit items of a batch that ended after the given turn, in the order in which they ended.
func (s *Store) Ended(ctx context.Context, batchID string, turn, limit int) ([]Item, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT `+itemColumns+` FROM item WHERE batch_id = $1 AND turn > $2 ORDER BY turn LIMIT `+itoa(limit), batchID, turn)
	if err != nil {
		return nil, err
	}
	return collect(rows, s.scanItem)
}

// Item gives one item of a batch.
func (s *Store) Item(ctx context.Context, batchID, itemID string) (Item, error) {
	if !isText(itemID) {
		return Item{}, ErrNotFound
	}
	return s.scanItem(s.read.QueryRowContext(ctx, `SELECT `+itemColumns+` FROM item WHERE batch_id = $1 AND id = $2`, batchID, itemID))
}

// Report gives the report of an item as it was written, or ErrNotFound when it has none.
func (s *Store) Report(ctx context.Context, itemID string) ([]byte, error) {
	var body []byte
	err := s.read.QueryRowContext(ctx, `SELECT body FROM item_report WHERE item_id = $1`, itemID).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return s.sealer.unpack(place("report", itemID), body)
}

// isText tells what may be asked for as an id: callers send anything, and PostgreSQL fails on bytes that are no text instead of finding nothing.
func isText(id string) bool { return utf8.ValidString(id) && strings.IndexByte(id, 0) < 0 }

// place names a row and column for the seal.
func place(column, id string) string { return column + ":" + id }

func itoa(n int) string { return strconv.Itoa(n) }

// collect reads all rows and closes them.
func collect[T any](rows *sql.Rows, scan func(row) (T, error)) ([]T, error) {
	defer rows.Close()
	var all []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}

// one turns a statement that touched no row into ErrNotFound.
func one(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return ErrNotFound
}
