package extract

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"

	"himscore/internal/fault"
)

// worker is one process and its pipes. One goroutine at a time uses it.
type worker struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    io.Reader
	stderr *tail
	files  int
	cpu    time.Duration // as it told last
	reaped bool
}

// errIdleDeath is the end of a worker before it took the file.
var errIdleDeath = errors.New("the worker died before it took the file")

func (p *Pool) start() (*worker, error) {
	cmd := exec.Command(p.program)
	cmd.Env = []string{p.task} // nothing else of this process's environment, least of all its secrets
	p.apart(cmd)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	w := &worker{cmd: cmd, in: in, out: out, stderr: &tail{}}
	cmd.Stderr = w.stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return w, nil
}

// ask sends one file and waits for the answer. Any error leaves the worker unusable. No file can help that PDFium is compiled,
// which happens once on a machine: a patient caller waits, and the clock does not run; for one with a clock of its own the file
// is put off.
func (w *worker) ask(ctx context.Context, file []byte, timeout time.Duration, compiling func() <-chan struct{}, patient bool) (answer, error) {
	type result struct {
		answer answer
		err    error
	}
	done := make(chan result, 1)
	go func() {
		a, err := w.exchange(file)
		done <- result{a, err}
	}()
	clock := time.NewTimer(timeout)
	defer clock.Stop()
	var compiled <-chan struct{}
	for {
		select {
		case r := <-done:
			if r.err != nil {
				return answer{}, w.died(r.err)
			}
			return r.answer, nil
		case <-compiled:
			compiled = nil
			clock.Reset(timeout)
		case <-clock.C:
			if compiled = compiling(); compiled != nil && patient {
				continue
			}
			killGroup(w.cmd)
			<-done
			if compiled != nil {
				return answer{}, fault.New(fault.Busy, "the PDF reader is still being made ready; try again in a moment")
			}
			return answer{}, fault.Newf(fault.TimedOut, "reading took longer than %s and was stopped; save the file again as a plain PDF or DOCX", timeout.Round(time.Second))
		case <-ctx.Done():
			killGroup(w.cmd)
			<-done
			return answer{}, fault.Wrap(fault.TimedOut, "the request ended before the file was read", ctx.Err())
		}
	}
}

// exchange sends the file, waits until the worker has taken it, then for the answer.
func (w *worker) exchange(file []byte) (answer, error) {
	if err := writeFrame(w.in, file); err != nil {
		return answer{}, errors.Join(errIdleDeath, err)
	}
	var taken [1]byte
	if _, err := io.ReadFull(w.out, taken[:]); err != nil {
		return answer{}, errors.Join(errIdleDeath, err)
	}
	return readAnswer(w.out)
}

const memoryMessage = "the file unpacks to more than the memory limit of a reader; save it again without large pictures"

// exitSignal is what os/exec says of a process that a signal ended.
const exitSignal = -1

// outOfMemory tells whether the last words of a process speak of memory. The Go runtime has several ways to say so, a
// build with cgo dies of a thread whose stack found no room, and the collector, refused memory in the middle of its work,
// may fault on its own stack (goroutine 0), where no code of ours runs.
func outOfMemory(said string) bool {
	for _, words := range [...]string{"out of memory", "cannot allocate memory", "pthread_create failed", "goroutine 0 gp="} {
		if strings.Contains(said, words) {
			return true
		}
	}
	return false
}

// brokeDown tells whether a worker died by itself, of memory or a crash, rather than of time.
func brokeDown(err error) bool {
	f, ok := errors.AsType[*fault.Error](err)
	return ok && (f.Code == fault.TooLarge || f.Code == fault.Corrupt)
}

// died says why a worker went. Each way has its own code:
//
//	a way to die                                        code
//	the clock of the pool ran out                       timed_out
//	the processor time of the file is used up           timed_out
//	the memory limit, or the kernel's own               too_large
//	a crash, a stack without end, an answer of nonsense corrupt
//	either of these in a worker that was not new        none: a new one is asked, in the time that is left
//	before it took the file                             none: another worker is asked; busy if that dies too
func (w *worker) died(cause error) error {
	state := w.stop()
	exit := 0
	if e, ok := errors.AsType[*exec.ExitError](state); ok {
		exit = e.ExitCode()
	}
	cause = errors.Join(cause, state)
	said := w.stderr.String()
	switch {
	case errors.Is(cause, errIdleDeath):
		return cause
	case exit == exitCPU:
		return fault.Wrap(fault.TimedOut, "reading took too much processor time and was stopped; save the file again as a plain PDF or DOCX", cause)
	case exit == exitSignal && errors.Is(cause, io.EOF): // nobody here sent a signal: the kernel was out of memory
		return fault.Wrap(fault.TooLarge, memoryMessage, cause)
	case outOfMemory(said):
		return fault.Wrap(fault.TooLarge, memoryMessage, cause)
	default:
		return fault.Wrap(fault.Corrupt, corruptMessage, cause)
	}
}

// stop ends the process and says how it ended. Its number belongs to somebody else once it was waited for, so nothing is
// killed twice.
func (w *worker) stop() error {
	if w.reaped {
		return nil
	}
	w.reaped = true
	_ = w.in.Close()
	killGroup(w.cmd)
	return w.cmd.Wait()
}

// tail keeps the first words a dying process says, to tell memory from other deaths. They are never shown or logged.
type tail struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := 4096 - t.buf.Len(); room > 0 {
		t.buf.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.buf.String()
}
