package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// What a caller is told apart by.
var (
	ErrNotFound = errors.New("there is no such batch or item")
	ErrConflict = errors.New("the idempotency key was used with other content")
)

// Begin opens a batch whose files will follow. Until Commit nobody sees it, and what is left of it an hour later is purged.
func (s *Store) Begin(ctx context.Context, id, owner string, now time.Time) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO batch (id, owner, state, created_at, touched_at, expires_at) VALUES ($1, $2, $3, $4, $4, $4)`,
		id, owner, Receiving, millis(now))
	return err
}

// Add puts files behind those that the batch has: ids[i] is the new id of files[i], first the position of the first.
func (s *Store) Add(ctx context.Context, batchID string, first int, ids []string, files []File, now time.Time) error {
	batches, positions := make(of[string], len(files)), make(of[int], len(files))
	names, refusals := make(of[[]byte], len(files)), make(of[[]byte], len(files))
	var withBody of[string]
	var bodies of[[]byte]
	for i, f := range files { // packed before the transaction: others wait for it
		batches[i], positions[i], names[i] = batchID, first+i, s.sealer.pack(place("name", ids[i]), []byte(f.Name))
		if f.Refusal == nil {
			withBody, bodies = append(withBody, ids[i]), append(bodies, s.sealer.packFile(place("file", ids[i]), f.Body))
			continue
		}
		var err error
		if refusals[i], err = packJSON(s.sealer, place("summary", ids[i]), Summary{Problem: f.Refusal}); err != nil {
			return err
		}
	}
	err := s.inTxOn(ctx, func(tx *sql.Tx, on *sql.Conn) error {
		if _, err := s.hot.addItem.run(ctx, tx, len(ids), of[string](ids), batches, positions, names, refusals); err != nil {
			return err
		}
		if err := s.hot.addFile.add(ctx, tx, on, withBody, bodies); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `UPDATE batch SET files = files + $2, touched_at = $3 WHERE id = $1`, batchID, len(files), millis(now))
		return err
	})
	if err != nil {
		return err
	}
	for i, f := range files {
		s.fresh.add(batchID, ids[i], f.Body, now)
	}
	return nil
}

// Received is what is known of a batch when its last byte has come.
type Received struct {
	BatchID  string
	Wishes   Wishes
	Students map[string]Student // by item id
	Key      string             // the idempotency key; "" for none
	Content  string             // tells equal uploads from others; only with a key
	Now      time.Time
	Expires  time.Time
}

// Commit opens a received batch for work. When its owner has sent the same key before, that earlier batch is the answer and this one is gone:
// with first false, or with ErrConflict when its content was other. Sync must follow before anybody is told.
func (s *Store) Commit(ctx context.Context, owner string, r Received) (b Batch, first bool, err error) {
	wishes, err := packJSON(s.sealer, place("wishes", r.BatchID), r.Wishes)
	if err != nil {
		return Batch{}, false, err
	}
	var key, content any
	if r.Key != "" {
		sum := sha256.Sum256([]byte(r.Key)) // a key may tell of a person
		key, content = hex.EncodeToString(sum[:]), r.Content
	}
	earlier := ""
	open := func(tx *sql.Tx) error {
		if key != nil {
			if _, err := tx.ExecContext(ctx, `UPDATE batch SET idempotency_key = NULL, content = NULL WHERE owner = $1 AND idempotency_key = $2 AND expires_at <= $3`,
				owner, key, millis(r.Now)); err != nil { // it has expired and is not purged yet: the answer would be a batch that goes at any moment
				return err
			}
			var was string
			switch err := tx.QueryRowContext(ctx, `SELECT id, content FROM batch WHERE owner = $1 AND idempotency_key = $2`, owner, key).Scan(&earlier, &was); {
			case errors.Is(err, sql.ErrNoRows):
			case err != nil:
				return err
			case was != r.Content:
				return ErrConflict
			default:
				return nil
			}
		}
		for id, student := range r.Students {
			roster, err := packJSON(s.sealer, place("roster", id), student)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `UPDATE item SET roster = $2 WHERE id = $1`, id, roster); err != nil {
				return err
			}
		}
		if err := audit(ctx, tx, owner, "created", r.BatchID, "", r.Now); err != nil {
			return err
		}
		return one(tx.ExecContext(ctx, `UPDATE batch SET state = $2, wishes = $3, idempotency_key = $4, content = $5, expires_at = $6 WHERE id = $1 AND state = $7`,
			r.BatchID, Queued, wishes, key, content, millis(r.Expires), Receiving))
	}
	err = s.InTx(ctx, open)
	if taken, ok := errors.AsType[*pgconn.PgError](err); ok && taken.Code == uniqueViolation { // another upload with this key was opened meanwhile
		err = s.InTx(ctx, open)
	}
	if err != nil {
		return Batch{}, false, err
	}
	if earlier != "" {
		b, err := s.Batch(ctx, owner, earlier)
		return b, false, err
	}
	b, err = s.Batch(ctx, owner, r.BatchID)
	return b, true, err
}

// uniqueViolation is what PostgreSQL calls a value that there may be once only. SQLite has one writer, which sees it before.
const uniqueViolation = "23505"

// Abandon removes a batch that was never committed.
func (s *Store) Abandon(ctx context.Context, batchID string) error {
	s.fresh.forget(batchID)
	if _, err := s.write.ExecContext(ctx, `DELETE FROM batch WHERE id = $1 AND state = $2`, batchID, Receiving); err != nil {
		return err
	}
	return s.overwrite(ctx)
}

const batchColumns = `id, owner, state, files, done, failed, created_at, COALESCE(finished_at, 0), expires_at, wishes`

type row interface{ Scan(...any) error }

func (s *Store) scanBatch(r row) (Batch, error) {
	var b Batch
	var created, finished, expires int64
	var wishes []byte
	if err := r.Scan(&b.ID, &b.Owner, &b.State, &b.Files, &b.Done, &b.Failed, &created, &finished, &expires, &wishes); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrNotFound
		}
		return Batch{}, err
	}
	b.CreatedAt, b.FinishedAt, b.ExpiresAt = fromMillis(created), fromMillis(finished), fromMillis(expires)
	return b, unpackJSON(s.sealer, place("wishes", b.ID), wishes, &b.Wishes)
}

// Batch gives one batch of an owner.
func (s *Store) Batch(ctx context.Context, owner, id string) (Batch, error) {
	if !isText(id) {
		return Batch{}, ErrNotFound
	}
	return s.scanBatch(s.read.QueryRowContext(ctx, `SELECT `+batchColumns+` FROM batch WHERE id = $1 AND owner = $2 AND state <> $3`, id, owner, Receiving))
}

// Batches gives the batches of an owner, newest first: at most limit of those older than the one with the id after ("" for the newest).
func (s *Store) Batches(ctx context.Context, owner, after string, limit int) ([]Batch, error) {
	query, args := `SELECT `+batchColumns+` FROM batch WHERE owner = $1 AND state <> $2`, []any{owner, Receiving}
	if after != "" {
		last, err := s.Batch(ctx, owner, after)
		if err != nil {
			return nil, err
		}
		query += ` AND (created_at < $3 OR created_at = $3 AND id < $4)`
		args = append(args, millis(last.CreatedAt), last.ID)
	}
	rows, err := s.read.QueryContext(ctx, query+` ORDER BY created_at DESC, id DESC LIMIT `+itoa(limit), args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, s.scanBatch)
}

// Erase cancels a batch and removes all that is in it; its counts are left until it expires. To erase again changes nothing.
func (s *Store) Erase(ctx context.Context, owner, id string, now time.Time) error {
	if !isText(id) {
		return ErrNotFound
	}
	if err := s.erase(ctx, owner, id, owner, "", now); err != nil {
		return err
	}
	return s.overwrite(ctx)
}

// erase is Erase as an actor does it for a reason, without the overwriting.
func (s *Store) erase(ctx context.Context, owner, id, actor, reason string, now time.Time) error {
	err := s.InTx(ctx, func(tx *sql.Tx) error {
		err := one(tx.ExecContext(ctx, `UPDATE batch SET state = $3, wishes = NULL, idempotency_key = NULL, content = NULL, notify = FALSE,
			finished_at = COALESCE(finished_at, $4) WHERE id = $1 AND owner = $2 AND state NOT IN ($3, $5)`, id, owner, Cancelled, millis(now), Receiving))
		if errors.Is(err, ErrNotFound) { // erased before, or not there
			return one(tx.ExecContext(ctx, `UPDATE batch SET notify = FALSE WHERE id = $1 AND owner = $2 AND state = $3`, id, owner, Cancelled))
		}
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM item WHERE batch_id = $1`, id); err != nil {
			return err
		}
		return audit(ctx, tx, actor, "erased", id, reason, now)
	})
	if err == nil {
		s.fresh.forget(id)
	}
	return err
}

// abandonedAfter is how long an upload may stand still before what came of it is removed.
const abandonedAfter = time.Hour

// Purge removes batches that have expired and uploads that were abandoned, and returns how many.
func (s *Store) Purge(ctx context.Context, now time.Time) (int, error) {
	purged := 0
	err := s.InTx(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `DELETE FROM batch WHERE state = $1 AND touched_at < $2 OR state <> $1 AND expires_at < $3 RETURNING id, state`,
			Receiving, millis(now.Add(-abandonedAfter)), millis(now))
		if err != nil {
			return err
		}
		gone, err := collect(rows, func(r row) (Batch, error) {
			var b Batch
			return b, r.Scan(&b.ID, &b.State)
		})
		if err != nil {
			return err
		}
		for _, b := range gone {
			if err := audit(ctx, tx, "himscore", "purged", b.ID, string(b.State), now); err != nil {
				return err
			}
		}
		purged = len(gone)
		return nil
	})
	if err != nil || purged == 0 {
		return 0, err
	}
	return purged, s.overwrite(ctx)
}

// overwrite sees to it that deleted bytes are gone from the files of the database. SQLite has overwritten them and has to empty its log;
// PostgreSQL overwrites them when it vacuums.
func (s *Store) overwrite(ctx context.Context) error {
	if s.sqlite {
		return s.flush(ctx)
	}
	_, err := s.write.ExecContext(ctx, `VACUUM batch, item, item_file, item_report`)
	return err
}
