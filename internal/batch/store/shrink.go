package store

import (
	"context"
	"time"
)

// How an unused part of a SQLite file is given back to the disk: others wait to write meanwhile.
const (
	shrinkFrom  = 5000                   // pages of 4 KiB that must be unused
	shrinkPages = 200                    // with one commit
	shrinkTime  = 200 * time.Millisecond // at a time
)

// Shrink gives some of the space that erased rows have left in a SQLite file back to the disk, once no batch is received or scored. Before, what is unused
// lies between files that wait; to move each of them SQLite looks through all that is unused, which takes longer than to score it, and soon it will be unused
// too. PostgreSQL sees to its space itself.
func (s *Store) Shrink(ctx context.Context) error {
	if !s.sqlite {
		return nil
	}
	for end := time.Now().Add(shrinkTime); time.Now().Before(end); {
		var unused int
		var open bool
		if err := s.read.QueryRowContext(ctx, `PRAGMA freelist_count`).Scan(&unused); err != nil || unused < shrinkFrom {
			return err
		}
		if err := s.read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM batch WHERE state IN ($1, $2, $3))`, Receiving, Queued, Running).Scan(&open); err != nil || open {
			return err
		}
		if _, err := s.write.ExecContext(ctx, `PRAGMA incremental_vacuum(`+itoa(shrinkPages)+`)`); err != nil {
			return err
		}
	}
	return nil
}
