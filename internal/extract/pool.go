package extract

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"time"

	"himscore/internal/document"
	"himscore/internal/fault"
)

// Options are the limits of a Pool; a zero field takes its default.
type Options struct {
	Workers      int           // processes reading files at the same time; default 2
	MaxBytes     int64         // of one file; default 10 MiB
	MaxPages     int           // of one PDF; default 30
	Timeout      time.Duration // wall clock for one file; default 6 s
	WorkerMemory int64         // private memory of one worker in bytes; default 768 MiB
	QueueWait    time.Duration // how long a file may wait for a worker; default 3 s: with Timeout below the patience of a caller
	Queue        int           // how many files may wait; default 64 per worker
	PutOff       bool          // a file that waits past Timeout for PDFium to be compiled is busy; without it, it waits, and so does Close
}

// recycleAfter bounds what a slow leak in a library can add up to.
const recycleAfter = 500

func (o Options) withDefaults() Options {
	fill := func(n *int, to int) {
		if *n <= 0 {
			*n = to
		}
	}
	fill(&o.Workers, 2)
	fill(&o.MaxPages, 30)
	fill(&o.Queue, 64*o.Workers)
	if o.MaxBytes <= 0 {
		o.MaxBytes = 10 << 20
	}
	if o.Timeout <= 0 {
		o.Timeout = 6 * time.Second
	}
	if o.QueueWait <= 0 {
		o.QueueWait = 3 * time.Second
	}
	if o.WorkerMemory <= 0 {
		o.WorkerMemory = 768 << 20
	}
	return o
}

// Pool reads files in worker processes: one file at a time each, killed when it takes too long, replaced when it dies.
// It is safe for concurrent use.
type Pool struct {
	options Options
	program string
	cache   string          // the folder of the compiled PDFium module, if it lives for this run only
	task    string          // the environment entry of a worker
	apart   func(*exec.Cmd) // keeps a worker apart from outside
	slots   chan *worker
	waiting atomic.Int64
	killed  atomic.Int64
	cpu     atomic.Int64 // nanoseconds, of all workers
	closed  chan struct{}
	once    sync.Once
	warmer  *warmer
}

// NewPool starts the workers. They are this same program, so its main must call RunIfWorker first.
func NewPool(options Options) (*Pool, error) { return newPool(options, taskRead) }

func newPool(options Options, do string) (*Pool, error) {
	options = options.withDefaults()
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	p := &Pool{options: options, program: program, slots: make(chan *worker, options.Workers), closed: make(chan struct{})}
	cache, forThisRun := compileCache()
	if forThisRun {
		p.cache = cache
	}
	t := task{
		Do: do, MaxBytes: options.MaxBytes, MaxPages: options.MaxPages, Memory: options.WorkerMemory,
		Seconds: max(1, int(options.Timeout*2/3/time.Second)), CompileCache: cache,
	}
	p.task = environment(t)
	p.warmer = &warmer{program: program}
	if t.CompileCache != "" {
		t.Do = taskWarm
		p.warmer.task = environment(t)
	}
	for i := range options.Workers {
		w, err := p.first(i)
		if err != nil {
			p.Close()
			return nil, fmt.Errorf("start a worker: %w", err)
		}
		p.slots <- w
	}
	return p, nil
}

// Warm begins to compile PDFium beside the workers, unless this machine has done so before. Without it that begins when a file is slow.
func (p *Pool) Warm() { p.warmer.start() }

func environment(t task) string {
	raw, err := json.Marshal(t)
	if err != nil {
		panic(err) // a struct of strings and numbers always encodes
	}
	return workerVariable + "=" + string(raw)
}

// first starts one of the first workers. The very first decides whether this system lets workers be set apart from all else,
// or only lets them wall themselves in.
func (p *Pool) first(i int) (*worker, error) {
	if i > 0 {
		return p.start()
	}
	p.apart = apart
	if w, err := p.start(); err == nil {
		return w, nil
	}
	p.apart = ownGroup
	return p.start()
}

// Extract reads one file. The error is a *fault.Error: busy when no worker is free in time, timed_out when the file
// took too long and its worker was killed, and what the readers say of the file itself.
func (p *Pool) Extract(ctx context.Context, file []byte) (document.Document, error) {
	if len(file) == 0 {
		return document.Document{}, fault.New(fault.NoText, "the file is empty; send the resume itself")
	}
	if int64(len(file)) > p.options.MaxBytes {
		return document.Document{}, fault.Newf(fault.TooLarge, "the file has more than %d bytes; send a smaller one", p.options.MaxBytes)
	}
	a, here := answerHere(file)
	if !here {
		var err error
		if a, err = p.ask(ctx, file); err != nil {
			return document.Document{}, err
		}
	}
	if a.Code != "" {
		return document.Document{}, fault.New(a.Code, a.Message)
	}
	return a.Document, nil
}

// Ready tells whether a worker answers before ctx ends. Who asks with little patience harms no worker: one that has just been started may need more time.
func (p *Pool) Ready(ctx context.Context) error {
	answered := make(chan error, 1)
	go func() {
		_, err := p.ask(context.WithoutCancel(ctx), nil)
		answered <- err
	}()
	var err error
	select {
	case err = <-answered:
	case <-ctx.Done():
		err = context.Cause(ctx)
	}
	if err != nil {
		return fault.Wrap(fault.Busy, "no reader answers; try again in a moment", err)
	}
	return nil
}

// Waiting is the number of files that no worker has taken yet.
func (p *Pool) Waiting() int64 { return p.waiting.Load() }

// Busy is the number of workers that are reading.
func (p *Pool) Busy() int { return p.options.Workers - len(p.slots) }

// CPU is the processor time that workers have told of: all they used but for files that killed them.
func (p *Pool) CPU() time.Duration { return time.Duration(p.cpu.Load()) }

// Killed is the number of workers that died or were killed since the start.
func (p *Pool) Killed() int64 { return p.killed.Load() }

// ask takes a worker, hands it the file and puts it, or its replacement, back. A worker that died while it was idle is no
// fault of the file, and one that broke down may have been worn by earlier files: a fresh one is asked, once.
func (p *Pool) ask(ctx context.Context, file []byte) (answer, error) {
	w, err := p.take(ctx)
	if err != nil {
		return answer{}, err
	}
	began, used := time.Now(), w != nil && w.files > 0
	a, err := p.askOf(ctx, &w, file, p.options.Timeout)
	if left := p.options.Timeout - time.Since(began); errors.Is(err, errIdleDeath) || used && brokeDown(err) && left > 0 {
		a, err = p.askOf(ctx, &w, file, left)
	}
	p.put(w)
	if errors.Is(err, errIdleDeath) {
		err = fault.Wrap(fault.Busy, noWorker, err)
	}
	return a, err
}

const noWorker = "no reader could be started; try again in a moment"

// askOf asks one worker, starting it where the slot is empty, and replaces it when it is spent.
func (p *Pool) askOf(ctx context.Context, slot **worker, file []byte, timeout time.Duration) (answer, error) {
	if *slot == nil {
		w, err := p.start()
		if err != nil {
			return answer{}, fault.Wrap(fault.Busy, noWorker, err)
		}
		*slot = w
	}
	w := *slot
	slow := time.AfterFunc(slowRead, p.warmer.start)
	a, err := w.ask(ctx, file, timeout, p.warmer.running, !p.options.PutOff)
	slow.Stop()
	w.files++
	if err == nil {
		p.cpu.Add(int64(a.CPU - w.cpu))
		w.cpu = a.CPU
	}
	if err == nil && w.files < recycleAfter && !a.Worn {
		return a, nil
	}
	if err != nil {
		p.killed.Add(1)
	}
	w.stop()
	*slot, _ = p.start() // where that fails the slot stays empty, and whoever takes it tries again
	return a, err
}

// put gives a slot back. Close does not wait for workers that are reading; they end here.
func (p *Pool) put(w *worker) {
	select {
	case <-p.closed:
		if w != nil {
			w.stop()
		}
	default:
		p.slots <- w
	}
}

// take waits for a free worker, within bounds.
func (p *Pool) take(ctx context.Context) (*worker, error) {
	select {
	case w := <-p.slots:
		return w, nil
	default:
	}
	if p.waiting.Add(1) > int64(p.options.Queue) {
		p.waiting.Add(-1)
		return nil, fault.New(fault.Busy, "too many files are waiting; try again in a moment")
	}
	defer p.waiting.Add(-1)
	patience := time.NewTimer(p.options.QueueWait)
	defer patience.Stop()
	select {
	case w := <-p.slots:
		return w, nil
	case <-patience.C:
		return nil, fault.New(fault.Busy, "every reader is at work; try again in a moment")
	case <-ctx.Done():
		return nil, fault.Wrap(fault.Busy, "the request ended before a reader was free", ctx.Err())
	case <-p.closed:
		return nil, fault.New(fault.Busy, "the service is shutting down; try again in a moment")
	}
}

// Close ends the workers that are free. One that is still reading ends when it has answered.
func (p *Pool) Close() {
	p.once.Do(func() {
		close(p.closed)
		p.warmer.stop(!p.options.PutOff)
		if p.cache != "" {
			_ = os.RemoveAll(p.cache)
		}
		for {
			select {
			case w := <-p.slots:
				if w != nil {
					w.stop()
				}
			default:
				return
			}
		}
	})
}
