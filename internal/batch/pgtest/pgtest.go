// Package pgtest starts a PostgreSQL for tests, from the programs that are installed on this machine. Where there are none, tests that need it are skipped with
// their reason; HIMSCORE_NEEDS_POSTGRES makes that a failure, and .ci/run sets it.
package pgtest

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Server is a PostgreSQL in a folder of its own, or the reason why there is none.
type Server struct {
	err    error
	folder string
	port   int
	cmd    *exec.Cmd
}

// Start starts a server; whether there is one shows in URL.
func Start() *Server {
	s := &Server{}
	if s.err = s.start(); s.err != nil {
		s.Stop()
	}
	return s
}

// URL gives the address of a database by its name, or skips the test.
func (s *Server) URL(t testing.TB) func(database string) string {
	t.Helper()
	if s.err != nil {
		if os.Getenv("HIMSCORE_NEEDS_POSTGRES") != "" {
			t.Fatal(s.err)
		}
		t.Skip(s.err)
	}
	return func(database string) string {
		return fmt.Sprintf("postgres://himscore@127.0.0.1:%d/%s?sslmode=disable", s.port, database)
	}
}

// Kill ends the server at once, as a crash would; Restart starts it again. The processes that serve its clients end with it: on their own they would
// answer for a while, and hold the memory that a new server needs.
func (s *Server) Kill() error {
	serving := children(s.cmd.Process.Pid)
	err := s.cmd.Process.Kill()
	_ = s.cmd.Wait()
	end(serving)
	return err
}

// Restart starts a server that was killed on the same data and the same port.
func (s *Server) Restart() error { return s.run() }

// Stop ends the server and removes its data.
func (s *Server) Stop() {
	if s.cmd != nil && s.cmd.Process != nil {
		_ = s.Kill()
	}
	if s.folder != "" {
		_ = os.RemoveAll(s.folder)
	}
}

func (s *Server) start() error {
	initdb, err := program("initdb")
	if err != nil {
		return err
	}
	if s.folder, err = os.MkdirTemp("", "himscore-postgres-"); err != nil {
		return err
	}
	as, err := asUser(s.folder) // PostgreSQL refuses to run as root
	if err != nil {
		return err
	}
	making := exec.Command(initdb, "--pgdata", s.data(), "--username", "himscore", "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--locale", "C")
	making.SysProcAttr = as
	if out, err := making.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s.port = free.Addr().(*net.TCPAddr).Port
	free.Close()
	return s.run()
}

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

func (s *Server) run() error {
	postgres, err := program("postgres")
	if err != nil {
		return err
	}
	_ = os.Remove(filepath.Join(s.data(), "postmaster.pid")) // of one that was killed
	s.cmd = exec.Command(postgres, "-D", s.data(), "-h", "127.0.0.1", "-p", fmt.Sprint(s.port), "-k", s.folder, "-c", "max_connections=200")
	if s.cmd.SysProcAttr, err = asUser(s.folder); err != nil {
		return err
	}
	if err := s.cmd.Start(); err != nil {
		return err
	}
	for range 300 {
		if s.answers() {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return errors.New("PostgreSQL was started and does not answer")
}

// answers says whether the server lets a client in. It listens before it does.
func (s *Server) answers() bool {
	connection, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", s.port))
	if err != nil {
		return false
	}
	defer connection.Close()
	hello := []byte("\x00\x03\x00\x00user\x00himscore\x00database\x00postgres\x00\x00") // version 3.0 of the protocol
	_, _ = connection.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(hello)+4)), hello...))
	kind := make([]byte, 1)
	_, err = io.ReadFull(connection, kind)
	return err == nil && kind[0] == 'R' // an answer about who the client is; E would be an error
}

// program finds a program of PostgreSQL, also where Debian puts them.
func program(name string) (string, error) {
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(found) == 0 {
		return "", fmt.Errorf("PostgreSQL is not installed: there is no %s", strings.TrimSpace(name))
	}
	return found[len(found)-1], nil
}
