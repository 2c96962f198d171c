package store

import (
	"context"
	"database/sql"
	"strings"
	"time"
)

// Beat says that a replica is alive, and forgets those that have been silent for a day.
func (s *Store) Beat(ctx context.Context, replica string, now time.Time) error {
	if _, err := s.write.ExecContext(ctx, `INSERT INTO replica (id, seen_at) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET seen_at = $2`, replica, millis(now)); err != nil {
		return err
	}
	_, err := s.write.ExecContext(ctx, `DELETE FROM replica WHERE seen_at < $1`, millis(now.Add(-24*time.Hour)))
	return err
}

// Leave says that a replica is gone.
func (s *Store) Leave(ctx context.Context, replica string) error {
	_, err := s.write.ExecContext(ctx, `DELETE FROM replica WHERE id = $1`, replica)
	return err
}

// RunningOf lists the items that a replica has begun.
func (s *Store) RunningOf(ctx context.Context, replica string) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT id FROM item WHERE state = 'running' AND turn IS NULL AND replica = $1`, replica)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanID)
}

// Reclaim puts the items back that were begun by replicas not seen since the given time, and forgets the jobs that will never begin theirs: River has
// lost or ended them, or they were taken the given time ago by a process that died before its first step. It returns how many items it touched.
// That an open item has no turn is written out here and below: SQLite uses the index of open items only then.
func (s *Store) Reclaim(ctx context.Context, since time.Time, grace time.Duration) (int, error) {
	orphans, err := s.write.ExecContext(ctx, `UPDATE item SET state = 'queued', replica = NULL, job = NULL WHERE state = 'running' AND turn IS NULL
		AND NOT EXISTS (SELECT 1 FROM replica r WHERE r.id = item.replica AND r.seen_at >= $1)`, millis(since))
	if err != nil {
		return 0, err
	}
	age := `EXTRACT(EPOCH FROM now() - j.attempted_at)`
	if s.sqlite {
		age = `(julianday('now') - julianday(j.attempted_at)) * 86400`
	}
	lost, err := s.write.ExecContext(ctx, `UPDATE item SET job = NULL WHERE state = 'queued' AND turn IS NULL AND job IS NOT NULL AND job NOT IN (SELECT j.id FROM river_job j
		WHERE j.state IN ('available', 'pending', 'retryable', 'scheduled') OR j.state = 'running' AND `+age+` < $1)`, grace.Seconds())
	if err != nil {
		return 0, err
	}
	a, err := orphans.RowsAffected()
	if err != nil {
		return 0, err
	}
	b, err := lost.RowsAffected()
	return int(a + b), err
}

// Due is an item that needs a job.
type Due struct {
	ID       string
	BatchID  string
	Position int
	Size     int64 // of its file
	Starts   int   // how often a process has begun with it
}

// Undispatched lists at most limit items that need a job, the oldest batch first.
func (s *Store) Undispatched(ctx context.Context, limit int) ([]Due, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT i.id, i.batch_id, i.position, COALESCE((SELECT SUM(length(f.bytes)) FROM item_file f WHERE f.item_id = i.id), 0), i.starts
		FROM item i JOIN batch b ON b.id = i.batch_id
		WHERE i.state = 'queued' AND i.turn IS NULL AND i.job IS NULL AND b.state IN ('queued', 'running') ORDER BY b.created_at, i.batch_id, i.position LIMIT `+itoa(limit))
	if err != nil {
		return nil, err
	}
	return collect(rows, func(r row) (Due, error) {
		var d Due
		return d, r.Scan(&d.ID, &d.BatchID, &d.Position, &d.Size, &d.Starts)
	})
}

// Dispatched notes the jobs of items: items[i] share jobs[i]. Two replicas may give an item two jobs: the later one finds nothing to do.
func (s *Store) Dispatched(ctx context.Context, items [][]string, jobs []int64) error {
	return s.InTx(ctx, func(tx *sql.Tx) error {
		if !s.sqlite { // it would stay with the plan it made when the table was small: to read all of it
			if _, err := tx.ExecContext(ctx, "SET LOCAL plan_cache_mode = force_custom_plan"); err != nil {
				return err
			}
		}
		for i, job := range jobs {
			if _, err := tx.StmtContext(ctx, s.hot.dispatched).ExecContext(ctx, job, s.list(items[i])); err != nil {
				return err
			}
		}
		return nil
	})
}

// Notify lists the batches that have ended and whose webhook is due.
func (s *Store) Notify(ctx context.Context) ([]Batch, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT `+batchColumns+` FROM batch WHERE notify = TRUE AND state = $1 ORDER BY finished_at LIMIT 100`, Done)
	if err != nil {
		return nil, err
	}
	return collect(rows, s.scanBatch)
}

// Notified says that nothing more is due for a batch. It returns ErrNotFound when another process has said so, or the batch was erased.
func (s *Store) Notified(ctx context.Context, tx *sql.Tx, batchID string) error {
	return one(tx.ExecContext(ctx, `UPDATE batch SET notify = FALSE WHERE id = $1 AND notify = TRUE`, batchID))
}

// ByID gives a batch whoever owns it: for work that no caller asks for.
func (s *Store) ByID(ctx context.Context, id string) (Batch, error) {
	return s.scanBatch(s.read.QueryRowContext(ctx, `SELECT `+batchColumns+` FROM batch WHERE id = $1`, id))
}

// Entry is one line of the audit: who did what to which batch.
type Entry struct {
	At      time.Time
	Actor   string
	Action  string
	BatchID string
	Detail  string
}

// Exported notes that somebody took a batch's results out.
func (s *Store) Exported(ctx context.Context, actor, batchID, format string, now time.Time) error {
	return s.InTx(ctx, func(tx *sql.Tx) error { return audit(ctx, tx, actor, "exported", batchID, format, now) })
}

// Audit lists all that was noted since a time, oldest first; of one batch, or of all for "".
func (s *Store) Audit(ctx context.Context, since time.Time, batchID string) ([]Entry, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT at, actor, action, batch_id, detail FROM audit WHERE at >= $1 AND (batch_id = $2 OR $2 = '') ORDER BY at`, millis(since), batchID)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(r row) (Entry, error) {
		var e Entry
		var at int64
		err := r.Scan(&at, &e.Actor, &e.Action, &e.BatchID, &e.Detail)
		e.At = fromMillis(at)
		return e, err
	})
}

func audit(ctx context.Context, tx *sql.Tx, actor, action, batchID, detail string, now time.Time) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO audit (at, actor, action, batch_id, detail) VALUES ($1, $2, $3, $4, $5)`, millis(now), actor, action, batchID, detail)
	return err
}

func scanID(r row) (string, error) {
	var id string
	return id, r.Scan(&id)
}

// Full tells whether an error says that the disk or the file of the database has no room.
func Full(err error) bool {
	text := strings.ToLower(err.Error())
	return strings.Contains(text, "database or disk is full") || strings.Contains(text, "disk i/o error") || strings.Contains(text, "no space left")
}
