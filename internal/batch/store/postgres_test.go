package store

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"himscore/internal/batch/pgtest"
)

var server *pgtest.Server

func TestMain(m *testing.M) {
	server = pgtest.Start()
	code := m.Run()
	server.Stop()
	os.Exit(code)
}

// engines runs a test on SQLite and, where its programs are installed, on one database of PostgreSQL, emptied before.
func engines(t *testing.T, test func(t *testing.T, s *Store)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) { test(t, open(t, "sqlite:"+filepath.Join(t.TempDir(), "batches.db"))) })
	t.Run("PostgreSQL", func(t *testing.T) {
		s := open(t, server.URL(t)("postgres"))
		if _, err := s.write.Exec("TRUNCATE batch, item, item_file, item_report, replica, audit, sealing, river_job"); err != nil {
			t.Fatal(err)
		}
		test(t, s)
	})
}

func open(t *testing.T, url string, keys ...Key) *Store {
	t.Helper()
	s, err := Open(t.Context(), Options{URL: url, Keys: keys})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

var now = time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)

// upload begins a batch with these files; the items are called a batch's id with a number behind.
func upload(t *testing.T, s *Store, owner, id string, files ...File) (items []string) {
	t.Helper()
	for i := range files {
		items = append(items, fmt.Sprint(id, i))
	}
	if err := s.Begin(t.Context(), id, owner, now); err != nil {
		t.Fatal(err)
	}
	if err := s.Add(t.Context(), id, 0, items, files, now); err != nil {
		t.Fatal(err)
	}
	return items
}

// made is a batch that has been received.
func made(t *testing.T, s *Store, owner, id string, files ...File) (items []string) {
	t.Helper()
	items = upload(t, s, owner, id, files...)
	if _, first, err := s.Commit(t.Context(), owner, Received{BatchID: id, Now: now, Expires: now.Add(time.Hour)}); err != nil || !first {
		t.Fatal(first, err)
	}
	return items
}

func file(text string) File { return File{Name: text + ".txt", Body: []byte(text)} }

// counts says how many rows each table has: batch, item, item_file, item_report.
func counts(t *testing.T, s *Store) string {
	t.Helper()
	var a, b, c, d int
	row := s.write.QueryRow(`SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM item), (SELECT count(*) FROM item_file), (SELECT count(*) FROM item_report)`)
	if err := row.Scan(&a, &b, &c, &d); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(a, b, c, d)
}

func execute(t *testing.T, db *sql.DB, statement string, args ...any) {
	t.Helper()
	if _, err := db.Exec(statement, args...); err != nil {
		t.Fatal(err)
	}
}
