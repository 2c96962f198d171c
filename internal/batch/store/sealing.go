package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"
)

// sealingSlack covers what was sealed since a process last said which key it uses.
const sealingSlack = time.Hour

// needs finds the batches of which a key may have sealed something: they were there while it was used.
const needs = `FROM batch b, sealing s WHERE s.key_id = $1 AND b.state NOT IN ('` + string(Cancelled) + `', '` + string(Receiving) + `') AND b.created_at <= s.used_to + $2
	AND (b.finished_at IS NULL OR b.finished_at >= s.used_from - $2)`

// MissingKeyError says that a key is not configured which has sealed what is still kept.
type MissingKeyError struct {
	ID    string
	Until time.Time // when the last batch expires that needs it
}

// Error says what to do.
func (e *MissingKeyError) Error() string {
	return fmt.Sprintf("HIMSCORE_ENCRYPTION_KEYS lacks the key %q, which has sealed batches that are kept until %s: put it back behind the others. If it is lost, so are they: "+
		"HIMSCORE_LOST_KEYS=%s erases them", e.ID, e.Until.Format("2 January 2006"), e.ID)
}

// Sealing notes that the first key seals from now on, or still does.
func (s *Store) Sealing(ctx context.Context, now time.Time) error {
	if s.sealer.current == "" {
		return nil
	}
	_, err := s.write.ExecContext(ctx, `INSERT INTO sealing (key_id, used_from, used_to) VALUES ($1, $2, $2) ON CONFLICT (key_id) DO UPDATE SET used_to = $2`, s.sealer.current, millis(now))
	return err
}

// CheckKeys fails with a MissingKeyError where a key is gone that is still needed, and forgets those that are needed no more. What the lost ones
// have sealed is erased first.
func (s *Store) CheckKeys(ctx context.Context, lost []string, now time.Time) error {
	used, err := s.sealingKeys(ctx)
	if err != nil {
		return err
	}
	for _, id := range used {
		if _, known := s.sealer.ciphers[id]; known {
			continue
		}
		if slices.Contains(lost, id) {
			if err := s.eraseSealed(ctx, id, now); err != nil {
				return err
			}
		}
		var until sql.NullInt64
		if err := s.read.QueryRowContext(ctx, `SELECT MAX(b.expires_at) `+needs, id, sealingSlack.Milliseconds()).Scan(&until); err != nil {
			return err
		}
		if until.Valid {
			return &MissingKeyError{ID: id, Until: fromMillis(until.Int64)}
		}
		if _, err := s.write.ExecContext(ctx, `DELETE FROM sealing WHERE key_id = $1`, id); err != nil {
			return err
		}
	}
	return s.Sealing(ctx, now)
}

func (s *Store) sealingKeys(ctx context.Context) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT key_id FROM sealing ORDER BY used_from`)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanID)
}

// eraseSealed erases the batches of which a key has sealed something, as if their owners had.
func (s *Store) eraseSealed(ctx context.Context, keyID string, now time.Time) error {
	rows, err := s.read.QueryContext(ctx, `SELECT b.id, b.owner `+needs, keyID, sealingSlack.Milliseconds())
	if err != nil {
		return err
	}
	sealed, err := collect(rows, func(r row) (Batch, error) {
		var b Batch
		return b, r.Scan(&b.ID, &b.Owner)
	})
	if err != nil {
		return err
	}
	for _, b := range sealed {
		if err := s.erase(ctx, b.Owner, b.ID, "himscore", "its key "+keyID+" is lost", now); err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
	}
	return s.overwrite(ctx)
}
