// Package store keeps batches: their files until they are scored, their reports until they expire. In: a database URL and the keys that
// seal what tells of a person. Out: batches, items and their bytes. It is the truth about what has been done; whoever dispatches work
// may lose or repeat any of it, and every result is still written once.
//
// SQLite and PostgreSQL run the same statements. SQLite has one connection that writes and several that read.
package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Store is an open database. It is safe for concurrent use.
type Store struct {
	write  *sql.DB
	read   *sql.DB
	driver riverdriver.Driver[*sql.Tx]
	sqlite bool
	log    string // SQLite's log of what was written
	sealer *sealer
	hot    hot
	fresh  fresh
}

// Options say where the store is and what seals it.
type Options struct {
	URL  string // sqlite:FILE or postgres://…
	Keys []Key  // none: what is kept is not encrypted
}

//go:embed migrations/*.sql
var migrations embed.FS

// connections is how many connections a process keeps to PostgreSQL, and to SQLite for reading.
const connections = 10

// Open opens the store and brings its tables up to date. Several processes may open the same PostgreSQL at once.
func Open(ctx context.Context, o Options) (*Store, error) {
	s := &Store{}
	var err error
	if s.sealer, err = newSealer(o.Keys); err != nil {
		return nil, err
	}
	switch scheme, rest, _ := strings.Cut(o.URL, ":"); scheme {
	case "sqlite":
		err = s.openSQLite(rest)
	case "postgres", "postgresql":
		err = s.openPostgres(o.URL)
	default:
		return nil, fmt.Errorf("a database URL begins with sqlite: or postgres:, not with %q", scheme)
	}
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("bring the tables up to date: %w", err)
	}
	if err := s.prepare(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("prepare statements: %w", err)
	}
	return s, nil
}

// openSQLite opens a file. Commits are not flushed one by one: what a power cut takes back is scored again, and Sync or Flush
// stands where something was promised. Deleted bytes are overwritten. A new file may be read by nobody else, and what SQLite puts beside it by the same.
func (s *Store) openSQLite(file string) error {
	s.sqlite, s.log = true, file+"-wal"
	own, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	if err := own.Close(); err != nil {
		return err
	}
	pragmas := func(more ...string) string {
		query := url.Values{"_time_format": {"sqlite"}, "_pragma": append([]string{
			"busy_timeout(10000)", "auto_vacuum(INCREMENTAL)", "journal_mode(WAL)", "synchronous(NORMAL)", "foreign_keys(1)", "secure_delete(1)", "wal_autocheckpoint(4000)",
		}, more...)}
		return "file:" + (&url.URL{Path: file}).EscapedPath() + "?" + query.Encode()
	}
	if s.write, err = sql.Open("sqlite", pragmas()+"&_txlock=immediate"); err != nil {
		return err
	}
	s.write.SetMaxOpenConns(1) // SQLite has one writer; River's driver asks for this too
	if s.read, err = sql.Open("sqlite", pragmas("query_only(1)")); err != nil {
		return err
	}
	s.read.SetMaxOpenConns(connections)
	s.read.SetMaxIdleConns(connections)
	s.driver = riversqlite.New(s.write)
	return nil
}

func (s *Store) openPostgres(address string) error {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(2 * connections)
	db.SetMaxIdleConns(connections) // two, the default, cost 4 ms a job
	db.SetConnMaxIdleTime(5 * time.Minute)
	s.write, s.read = db, db
	s.driver = riverdatabasesql.New(db)
	return nil
}

// migrationLock keeps replicas that start together from creating the same table twice. Any number no other program uses will do.
const migrationLock = 0x68696d73

func (s *Store) migrate(ctx context.Context) error {
	dialect := goose.DialectSQLite3
	if !s.sqlite {
		dialect = goose.DialectPostgres
		guard, err := s.write.Conn(ctx)
		if err != nil {
			return err
		}
		defer guard.Close()
		if _, err := guard.ExecContext(ctx, "SELECT pg_advisory_lock($1)", migrationLock); err != nil {
			return err
		}
		defer func() {
			_, _ = guard.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", migrationLock) // the end of the connection gives it back too
		}()
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	var own []goose.ProviderOption
	if !s.sqlite {
		own = append(own, goose.WithGoMigrations(storeAsIs, leaveRoom, fillPages))
	}
	ours, err := goose.NewProvider(dialect, s.write, files, own...)
	if err != nil {
		return err
	}
	if _, err := ours.Up(ctx); err != nil {
		return err
	}
	rivers, err := rivermigrate.New(s.driver, nil)
	if err != nil {
		return err
	}
	_, err = rivers.Migrate(ctx, rivermigrate.DirectionUp, nil)
	return err
}

// storeAsIs spares PostgreSQL from compressing, in vain, what comes compressed or sealed: it took longer than all else it does for a file.
var storeAsIs = goose.NewGoMigration(4, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `ALTER TABLE item_file ALTER COLUMN body SET STORAGE EXTERNAL;
		ALTER TABLE item_report ALTER COLUMN body SET STORAGE EXTERNAL; ALTER TABLE item ALTER COLUMN summary SET STORAGE EXTERNAL`)
	return err
}}, &goose.GoFunc{RunTx: func(context.Context, *sql.Tx) error { return nil }})

// leaveRoom has the pages of items half empty when they are inserted: dispatching and beginning change none of their indexes, and PostgreSQL leaves
// those alone where the new version of a row finds room on the page of the old one.
var leaveRoom = goose.NewGoMigration(6, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `ALTER TABLE item SET (fillfactor = 40)`)
	return err
}}, &goose.GoFunc{RunTx: func(context.Context, *sql.Tx) error { return nil }})

// fillPages lets the bytes of an item be several pieces, each of which fills a page. That a piece belongs to an item was looked up for each of them; now those
// who insert them hold the item, in the same transaction, and who deletes an item deletes its bytes once for all items of the statement.
var fillPages = goose.NewGoMigration(9, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	for _, table := range []string{"item_file", "item_report"} {
		if _, err := tx.ExecContext(ctx, `ALTER TABLE `+table+` SET (toast_tuple_target = 8160);
			ALTER TABLE `+table+` DROP CONSTRAINT `+table+`_item_id_fkey, DROP CONSTRAINT `+table+`_pkey, ADD PRIMARY KEY (item_id, piece)`); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `CREATE FUNCTION delete_bytes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
			DELETE FROM item_file USING gone WHERE item_id = gone.id;
			DELETE FROM item_report USING gone WHERE item_id = gone.id;
			RETURN NULL;
		END $$;
		CREATE TRIGGER bytes_go_with_items AFTER DELETE ON item REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION delete_bytes()`)
	return err
}}, &goose.GoFunc{RunTx: func(context.Context, *sql.Tx) error { return nil }})

// Close ends all connections.
func (s *Store) Close() {
	_ = s.write.Close()
	if s.read != s.write {
		_ = s.read.Close()
	}
}

// Driver is what River works on.
func (s *Store) Driver() riverdriver.Driver[*sql.Tx] { return s.driver }

// Ready tells whether the database answers.
func (s *Store) Ready(ctx context.Context) error {
	var one int
	return s.read.QueryRowContext(ctx, "SELECT 1").Scan(&one)
}

// InTx runs f in one transaction that writes: all of it happens, or nothing.
func (s *Store) InTx(ctx context.Context, f func(*sql.Tx) error) error {
	return s.inTxOn(ctx, func(tx *sql.Tx, _ *sql.Conn) error { return f(tx) })
}

// inTxOn is InTx with the connection that the transaction is on.
func (s *Store) inTxOn(ctx context.Context, f func(*sql.Tx, *sql.Conn) error) error {
	on, err := s.write.Conn(ctx)
	if err != nil {
		return err
	}
	defer on.Close()
	tx, err := on.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	if err := f(tx, on); err != nil {
		return err
	}
	return tx.Commit()
}

// Sync makes all that was committed safe from a power cut. What is not in the file of SQLite yet is in its log: others write and score meanwhile, which
// they could not while the log was emptied.
func (s *Store) Sync() error {
	if !s.sqlite {
		return nil
	}
	log, err := os.OpenFile(s.log, os.O_RDWR, 0) // SQLite locks other files: to close this one gives no lock up
	if err != nil {
		return err
	}
	defer log.Close()
	return log.Sync()
}

// flush makes all that was committed safe from a power cut, and leaves no old bytes in SQLite's log.
func (s *Store) flush(ctx context.Context) error {
	if !s.sqlite {
		return nil
	}
	var busy, pages, moved int
	for range 20 { // a reader that began earlier still needs the log
		if err := s.write.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved); err != nil {
			return err
		}
		if busy == 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	return errors.New("the log of the database is in use and could not be emptied")
}

func millis(t time.Time) int64 { return t.UnixMilli() }

func fromMillis(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.UnixMilli(n).UTC()
}
