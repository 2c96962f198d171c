package extract

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"himscore/internal/document"
)

// escape is one thing that a worker must not be able to do, and the wall that keeps it from it. An attempt returns nil
// when it got through.
type escape struct {
	wall Wall
	name string
	try  func(target string) error
}

var escapes = []escape{
	{WallFiles, "list the root", func(string) error { _, err := os.ReadDir("/"); return err }},
	{WallFiles, "read a file of the system", func(string) error { _, err := os.ReadFile("/etc/hosts"); return err }},
	{WallFiles, "read its own program", func(string) error { _, err := os.Open("/proc/self/exe"); return err }},
	{WallFiles, "read the environment of the server", func(string) error { _, err := os.ReadFile(fmt.Sprintf("/proc/%d/environ", os.Getppid())); return err }},
	{WallFiles, "write a file", func(string) error { return os.WriteFile(os.TempDir()+"/himscore-escape", []byte("x"), 0o600) }},
	{WallFiles, "make a folder", func(string) error { return os.Mkdir(os.TempDir()+"/himscore-escape", 0o700) }},
	{WallFiles, "start a program", func(string) error { return exec.Command("/bin/true").Run() }},
	{WallFiles, "start itself", func(string) error { return exec.Command("/proc/self/exe").Run() }},
	{WallTCP, "reach a TCP port", func(target string) error { return dial("tcp", target) }},
	{WallNetwork, "send by UDP", func(target string) error { return dial("udp", target) }},
	{WallNetwork, "reach the world", func(string) error { return dial("udp", "192.0.2.1:53") }},
	{WallNetwork, "open a raw socket", func(string) error { _, err := unix.Socket(unix.AF_INET, unix.SOCK_RAW, unix.IPPROTO_ICMP); return err }},
	{WallProcesses, "signal its parent", func(string) error { return unix.Kill(unix.Getppid(), syscall.SIGCONT) }},
	{WallProcesses, "trace its parent", func(string) error { return unix.PtraceAttach(unix.Getppid()) }},
	{WallOpenFiles, "open a hundred pipes", openPipes},
	{WallRights, "allow itself a core dump", func(string) error { return raise(unix.RLIMIT_CORE) }},
	{WallRights, "allow itself more memory", func(string) error { return raise(unix.RLIMIT_DATA) }},
	{WallRights, "allow itself to write", func(string) error { return raise(unix.RLIMIT_FSIZE) }},
}

func dial(protocol, target string) error {
	conn, err := net.Dial(protocol, target)
	if err != nil {
		return err
	}
	defer conn.Close()
	_, err = conn.Write([]byte("x"))
	return err
}

func openPipes(string) error {
	for range 100 {
		if _, _, err := os.Pipe(); err != nil {
			return err
		}
	}
	return nil
}

func raise(limit int) error {
	return unix.Setrlimit(limit, &unix.Rlimit{Cur: unix.RLIM_INFINITY, Max: unix.RLIM_INFINITY})
}

func init() { tryToGetOut = try }

// try is a worker that has been taken over: the file names a port of the server, the answer what could be done to it.
func try(t task) {
	walls := confine(t)
	target, err := readFrame(os.Stdin, t.MaxBytes)
	if err != nil {
		os.Exit(exitPipe)
	}
	_, _ = os.Stdout.Write(taken)
	var done []document.Line
	for _, e := range escapes {
		if err := e.try(string(target)); err == nil {
			done = append(done, document.Line{Text: e.name})
		}
	}
	reply, _ := json.Marshal(answer{Walls: walls, Document: document.Document{Lines: done}})
	_ = writeFrame(os.Stdout, reply)
	os.Exit(exitDone)
}

// The walls that a worker says stand do stand: a worker that has been taken over tries each. This machine need not have all
// of them, but what is missing is said.
func TestAWorkerThatWasTakenOverDoesNotGetOut(t *testing.T) {
	server, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	t.Run("apart", func(t *testing.T) { tryToEscape(t, apart, server.Addr().String()) })
	t.Run("where nothing can be set apart", func(t *testing.T) { tryToEscape(t, ownGroup, server.Addr().String()) })
}

func tryToEscape(t *testing.T, setApart func(*exec.Cmd), target string) {
	t.Helper()
	p := open(t, Options{Workers: 1}, doTry)
	(<-p.slots).stop()
	p.apart = setApart
	w, err := p.start()
	p.slots <- w
	if err != nil {
		t.Logf("this system does not allow it: %v", err)
		return
	}
	a, err := p.ask(context.Background(), []byte(target))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("standing: %v; missing: %v", a.Walls.Standing(), a.Walls.Missing())
	got := map[string]bool{}
	for _, line := range a.Document.Lines {
		got[line.Text] = true
	}
	for _, e := range escapes {
		if a.Walls[e.wall] && got[e.name] {
			t.Errorf("the wall %q stands, yet a worker can %s", e.wall, e.name)
		}
	}
	for _, wall := range []Wall{WallMemory, WallProcessor, WallCore, WallFileSize, WallOpenFiles} {
		if !a.Walls[wall] {
			t.Errorf("the wall %q does not stand; every Linux has it", wall)
		}
	}
}

func TestAPoolSaysWhichWallsStand(t *testing.T) {
	p := open(t, Options{Workers: 1}, taskRead)
	walls, err := p.Walls(context.Background())
	if err != nil || len(walls.Standing())+len(walls.Missing()) != len(allWalls) || !walls[WallMemory] {
		t.Errorf("standing %v, missing %v, %v", walls.Standing(), walls.Missing(), err)
	}
}

// A worker that inherits the secrets of the server could answer with them.
func TestAWorkerKnowsNothingOfTheServer(t *testing.T) {
	t.Setenv("HIMSCORE_API_KEYS", "a-long-secret-of-the-server")
	p := open(t, Options{Workers: 1}, doCount)
	if _, err := p.Extract(context.Background(), []byte("%PDF-")); err != nil { // while it starts, a process looks into its own maps
		t.Fatal(err)
	}
	w := <-p.slots
	p.slots <- w
	environ, err := os.ReadFile(fmt.Sprintf("/proc/%d/environ", w.cmd.Process.Pid))
	if err != nil || strings.Contains(string(environ), "a-long-secret") || !strings.HasPrefix(string(environ), workerVariable) {
		t.Errorf("%q, %v", environ, err)
	}
	open, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", w.cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	// What Go's runtime reads of its own: the share of the processor it is given, and glibc the stack of the first thread.
	own := func(to string) bool {
		return strings.HasPrefix(to, "/sys/fs/cgroup/") || strings.HasPrefix(to, fmt.Sprintf("/proc/%d/", w.cmd.Process.Pid))
	}
	for _, fd := range open {
		to, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/%s", w.cmd.Process.Pid, fd.Name()))
		if err == nil && to != os.DevNull && !own(to) && !strings.HasPrefix(to, "pipe:") && !strings.HasPrefix(to, "anon_inode:") {
			t.Errorf("the worker holds %s", to)
		}
	}
}

func TestNoWorkerOutlivesItsServer(t *testing.T) {
	p := open(t, Options{Workers: 2}, doHang)
	var pids []int
	for range 2 {
		w := <-p.slots
		pids = append(pids, w.cmd.Process.Pid)
		p.slots <- w
	}
	p.Close()
	for _, pid := range pids {
		if err := syscall.Kill(pid, 0); !errors.Is(err, syscall.ESRCH) {
			t.Errorf("worker %d is still there: %v", pid, err)
		}
	}
}
