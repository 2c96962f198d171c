package batch

import (
	"database/sql"
	"fmt"
	"os"
	"testing"

	"himscore/internal/batch/pgtest"
	"himscore/internal/extract"
)

var server *pgtest.Server

func TestMain(m *testing.M) {
	extract.RunIfWorker() // the workers of a benchmark are its own program
	server = pgtest.Start()
	code := m.Run()
	server.Stop()
	os.Exit(code)
}

var databases int

// newDatabase makes an empty database of its own for a test.
func newDatabase(t testing.TB) string {
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
