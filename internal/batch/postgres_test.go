package batch

import (
	"database/sql"
	"fmt"
	"os"
	"testing"

	"himscore/internal/batch/pgtest"
)

var server *pgtest.Server

func TestMain(m *testing.M) {
	server = pgtest.Start()
	code := m.Run()
	server.Stop()
	os.Exit(code)
}

var databases int

// newDatabase makes an empty database of its own for a test.
func newDatabase(t *testing.T) string {
	t.Helper()
	url := server.URL(t)
	databases++
	name := fmt.Sprintf("test%d", databases)
	db, err := sql.Open("pgx", url("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("CREATE DATABASE " + name); err != nil {
		t.Fatal(err)
	}
	return url(name)
}
