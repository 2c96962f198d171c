package extract

import (
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"github.com/landlock-lsm/go-landlock/landlock"
	"golang.org/x/sys/unix"
)

// confine puts up the walls around a worker: memory, files, no core dump, no file system but the compile cache, no
// network. Each is best effort: a kernel that lacks one leaves the others and the wall-clock kill of the pool.
func confine(t task) {
	limit := func(what int, to uint64) { _ = unix.Setrlimit(what, &unix.Rlimit{Cur: to, Max: to}) }
	limit(unix.RLIMIT_DATA, uint64(t.Memory))
	limit(unix.RLIMIT_CORE, 0)
	limit(unix.RLIMIT_FSIZE, 0)
	limit(unix.RLIMIT_NOFILE, 64)
	var paths []landlock.Rule
	if t.CompileCache != "" {
		paths = append(paths, landlock.RODirs(t.CompileCache))
	}
	_ = landlock.V5.BestEffort().Restrict(paths...)

	// Go ignores SIGXCPU unless it is asked for.
	spent := make(chan os.Signal, 1)
	signal.Notify(spent, unix.SIGXCPU)
	go func() {
		<-spent
		os.Exit(exitCPU)
	}()
}

// allowCPU gives the process so many more seconds of processor time.
func allowCPU(seconds int) {
	var used unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &used) != nil {
		return
	}
	soft := uint64(used.Utime.Sec) + uint64(used.Stime.Sec) + uint64(seconds) + 1
	_ = unix.Setrlimit(unix.RLIMIT_CPU, &unix.Rlimit{Cur: soft, Max: unix.RLIM_INFINITY})
}

// ownGroup starts a process in a group of its own, so that a kill reaches whatever it started.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

func killGroup(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
