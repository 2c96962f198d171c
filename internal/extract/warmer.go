package extract

import (
	"os/exec"
	"sync"
	"time"
)

// slowRead is when a file that is still being read makes the pool fill the compile cache: PDFium is likely being compiled for it,
// which takes seconds, and a worker may not write the cache. The process that may works beside it. On a busy machine a plain file
// takes a third of this.
const slowRead = time.Second

// maxWarm is far above the time the slowest machine takes to compile PDFium.
const maxWarm = 2 * time.Minute

// warmer fills the compile cache of PDFium, once, in a process of its own. That takes a core for seconds where the cache is cold.
type warmer struct {
	program string
	task    string // the environment entry of the process; "" where there is no cache

	mu    sync.Mutex
	over  bool // no process may start any more
	cmd   *exec.Cmd
	ended chan struct{}
}

// start starts the process, unless there was one.
func (w *warmer) start() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.over || w.task == "" {
		return
	}
	w.over = true
	cmd := exec.Command(w.program)
	cmd.Env = []string{w.task}
	ownGroup(cmd)
	if cmd.Start() != nil {
		return
	}
	w.cmd, w.ended = cmd, make(chan struct{})
	late := time.AfterFunc(maxWarm, func() { killGroup(cmd) })
	go func() {
		_ = cmd.Wait() // a cold cache costs a slow first file, nothing more
		late.Stop()
		close(w.ended)
	}()
}

// running returns the channel that closes when the process ends, nil where none runs.
func (w *warmer) running() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	select {
	case <-w.ended:
		return nil
	default:
		return w.ended
	}
}

// stop ends the process, or lets it finish: what it has compiled is lost otherwise.
func (w *warmer) stop(finish bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.over = true
	if w.cmd == nil {
		return
	}
	if !finish {
		killGroup(w.cmd)
	}
	<-w.ended
}
