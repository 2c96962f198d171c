package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Work is one item that a process has begun to score.
type Work struct {
	Item   Item
	Wishes Wishes
	File   []byte // nil when Item.Summary holds a refusal
	Starts int    // how often a process has begun, this time included
}

// Start takes items for a replica and reads what is needed to score them, in the order of their upload. Those that it leaves out have ended, were erased or
// are another's.
func (s *Store) Start(ctx context.Context, replica string, itemIDs ...string) ([]Work, error) {
	all, err := s.begin(ctx, replica, itemIDs)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	files, err := s.files(ctx, itemIDs)
	if err != nil {
		return nil, err
	}
	var works []Work
	for _, b := range all {
		w := b.Work
		if err := s.open(&w.Item, b.name, b.roster, b.summary); err != nil {
			return nil, err
		}
		if n := len(works); n > 0 && works[n-1].Item.BatchID == w.Item.BatchID {
			w.Wishes = works[n-1].Wishes
		} else if w.Wishes, err = s.wishes(ctx, w.Item.BatchID); errors.Is(err, ErrNotFound) {
			continue
		} else if err != nil {
			return nil, err
		}
		if w.Item.Summary.Problem == nil {
			var ok bool
			if w.File, ok = files[w.Item.ID]; !ok { // it was erased just now
				continue
			}
		}
		works = append(works, w)
	}
	return works, nil
}

// begun is an item that was begun, packed as it lies in its row.
type begun struct {
	Work
	name, roster, summary []byte
}

// begin marks items as begun, and their batches as running.
func (s *Store) begin(ctx context.Context, replica string, itemIDs []string) (all []begun, err error) {
	err = s.InTx(ctx, func(tx *sql.Tx) error {
		rows, err := tx.StmtContext(ctx, s.hot.begin).QueryContext(ctx, replica, s.list(itemIDs))
		if err != nil {
			return err
		}
		all, err = collect(rows, func(r row) (begun, error) {
			w := begun{Work: Work{Item: Item{State: Running}}}
			return w, r.Scan(&w.Item.ID, &w.Item.BatchID, &w.Item.Position, &w.name, &w.roster, &w.summary, &w.Starts)
		})
		if err != nil {
			return err
		}
		slices.SortFunc(all, func(a, b begun) int {
			return cmp.Or(cmp.Compare(a.Item.BatchID, b.Item.BatchID), a.Item.Position-b.Item.Position)
		})
		for i, w := range all {
			if i > 0 && w.Item.BatchID == all[i-1].Item.BatchID {
				continue
			}
			if _, err := tx.StmtContext(ctx, s.hot.beginBatch).ExecContext(ctx, w.Item.BatchID); err != nil {
				return err
			}
		}
		return nil
	})
	return all, err
}

// wishes reads what is wanted of each file of a batch.
func (s *Store) wishes(ctx context.Context, batchID string) (w Wishes, err error) {
	var packed []byte
	if err := s.hot.wishes.QueryRowContext(ctx, batchID).Scan(&packed); err != nil {
		return w, found(err)
	}
	return w, unpackJSON(s.sealer, place("wishes", batchID), packed, &w)
}

// files gives the files of items by the id of the item; it reads those that are not in memory.
func (s *Store) files(ctx context.Context, itemIDs []string) (map[string][]byte, error) {
	files, absent := s.fresh.take(itemIDs)
	if len(absent) == 0 {
		return files, nil
	}
	rows, err := s.hot.files.QueryContext(ctx, s.list(absent))
	if err != nil {
		return nil, err
	}
	packed, err := join(rows)
	if err != nil {
		return nil, err
	}
	for id, whole := range packed {
		if files[id], err = s.sealer.unpack(place("file", id), whole); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// found turns the error for no row into ErrNotFound.
func found(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// HandBack gives up items that this replica has begun and not ended, as if it had not begun.
func (s *Store) HandBack(ctx context.Context, replica string, itemIDs ...string) error {
	return s.InTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.StmtContext(ctx, s.hot.handBack).ExecContext(ctx, replica, s.list(itemIDs))
		return err
	})
}

// Flush makes what was committed safe from a power cut, and clears the log of the files that were erased once scored.
func (s *Store) Flush(ctx context.Context) error { return s.flush(ctx) }

const itemColumns = `id, batch_id, position, state, COALESCE(turn, 0), name, roster, summary`

func (s *Store) scanItem(r row) (Item, error) {
	it, summary, err := s.scanBrief(r)
	if err != nil {
		return Item{}, err
	}
	return it, unpackJSON(s.sealer, place("summary", it.ID), summary, &it.Summary)
}

// scanBrief is scanItem with the summary as it is packed.
func (s *Store) scanBrief(r row) (it Item, summary []byte, err error) {
	var name, roster []byte
	if err := r.Scan(&it.ID, &it.BatchID, &it.Position, &it.State, &it.Turn, &name, &roster, &summary); err != nil {
		return Item{}, nil, found(err)
	}
	return it, summary, s.open(&it, name, roster, nil)
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

// Ended gives at most limit items of a batch that ended after the given turn, in the order in which they ended. Of their summaries it reads only what those
// who watch are told: a batch of thousands may be watched while it is scored.
func (s *Store) Ended(ctx context.Context, batchID string, turn, limit int) ([]Item, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT `+itemColumns+` FROM item WHERE batch_id = $1 AND turn > $2 ORDER BY turn LIMIT `+itoa(limit), batchID, turn)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(r row) (Item, error) {
		it, summary, err := s.scanBrief(r)
		if err != nil {
			return Item{}, err
		}
		raw, err := s.sealer.unpack(place("summary", it.ID), summary)
		if err == nil {
			it.Summary, err = told(raw)
		}
		return it, err
	})
}

// told reads of a summary the score and the track, or the problem. They stand at its head; the lists behind them are long.
func told(raw []byte) (s Summary, err error) {
	fields := json.NewDecoder(bytes.NewReader(raw))
	for _, err = fields.Token(); err == nil && fields.More() && s.Track == "" && s.Problem == nil; { // behind the brace that opens it
		var name json.Token
		if name, err = fields.Token(); err != nil {
			break
		}
		switch name {
		case "score":
			err = fields.Decode(&s.Score)
		case "track":
			err = fields.Decode(&s.Track)
		case "problem":
			err = fields.Decode(&s.Problem)
		default:
			var other json.RawMessage
			err = fields.Decode(&other)
		}
	}
	return s, err
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
	rows, err := s.read.QueryContext(ctx, `SELECT item_id, bytes FROM item_report WHERE item_id = $1 ORDER BY piece`, itemID)
	if err != nil {
		return nil, err
	}
	packed, err := join(rows)
	if err != nil {
		return nil, err
	}
	whole, ok := packed[itemID]
	if !ok {
		return nil, ErrNotFound
	}
	return s.sealer.unpack(place("report", itemID), whole)
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
