package extract

import (
	"errors"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"github.com/landlock-lsm/go-landlock/landlock"
	"golang.org/x/sys/unix"
)

// confine puts up the walls around a worker and says which of them stand. Each is best effort: a kernel that lacks one leaves
// the others and the wall-clock kill of the pool.
func confine(t task) Walls {
	walls := Walls{}
	limit := func(wall Wall, what int, to uint64) {
		walls[wall] = unix.Setrlimit(what, &unix.Rlimit{Cur: to, Max: to}) == nil
	}
	limit(WallMemory, unix.RLIMIT_DATA, uint64(t.Memory))
	limit(WallCore, unix.RLIMIT_CORE, 0)
	limit(WallFileSize, unix.RLIMIT_FSIZE, 0)
	limit(WallOpenFiles, unix.RLIMIT_NOFILE, maxOpenFiles)
	var paths []landlock.Rule
	if t.CompileCache != "" {
		paths = append(paths, landlock.RODirs(t.CompileCache))
	}
	_ = landlock.V11.BestEffort().Restrict(paths...) // what came of it is tried out
	walls[WallFiles] = noFiles()
	walls[WallTCP] = noNetwork("tcp")
	walls[WallNetwork] = walls[WallTCP] && noNetwork("udp")
	walls[WallRights] = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{Max: 1}) != nil // root may, unless apart
	walls[WallProcesses] = errors.Is(unix.Kill(unix.Getppid(), 0), unix.EPERM)

	// Go ignores SIGXCPU unless it is asked for.
	spent := make(chan os.Signal, 1)
	signal.Notify(spent, unix.SIGXCPU)
	go func() {
		<-spent
		os.Exit(exitCPU)
	}()
	walls[WallProcessor] = allowCPU(t.Seconds)
	return walls
}

const maxOpenFiles = 64

// noFiles tries to open the root of the file system.
func noFiles() bool {
	dir, err := os.Open("/")
	if err == nil {
		_ = dir.Close()
	}
	return errors.Is(err, os.ErrPermission)
}

// noNetwork tries to reach this machine itself: the nearest there is. It does not wait for an answer.
func noNetwork(protocol string) bool {
	conn, err := net.DialTimeout(protocol, "127.0.0.1:9", 100*time.Millisecond)
	if err == nil {
		_ = conn.Close()
	}
	return errors.Is(err, unix.EACCES) || errors.Is(err, unix.ENETUNREACH)
}

// allowCPU gives the process so many more seconds of processor time.
func allowCPU(seconds int) bool {
	var used unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &used) != nil {
		return false
	}
	soft := uint64(used.Utime.Sec) + uint64(used.Stime.Sec) + uint64(seconds) + 1
	return unix.Setrlimit(unix.RLIMIT_CPU, &unix.Rlimit{Cur: soft, Max: unix.RLIM_INFINITY}) == nil
}

// CPUTime is the processor time that this process has used; 0 where the system does not tell.
func CPUTime() time.Duration {
	var used unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// ownGroup starts a process in a group of its own, so that a kill reaches whatever it started.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// nobody is the number by which a worker knows its user, whoever that is outside: a number without rights.
const nobody = 65534

// apart starts a process that has no network and no right of this user but to its files. Not every kernel lets everyone do
// so. It sees other processes still: with a /proc of others, go-landlock waits for threads that it cannot find.
func apart(cmd *exec.Cmd) {
	ownGroup(cmd)
	cmd.SysProcAttr.Cloneflags = unix.CLONE_NEWUSER | unix.CLONE_NEWNET | unix.CLONE_NEWIPC
	cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getuid(), Size: 1}}
	cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getgid(), Size: 1}}
}

func killGroup(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
