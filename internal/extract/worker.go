package extract

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"

	"himscore/internal/document"
	"himscore/internal/fault"
)

// The environment of a worker process: that it is one, and what it may do.
const (
	workerVariable = "HIMSCORE_WORKER"
	taskRead       = "read"
	taskWarm       = "warm"
)

// task is what a worker process is told when it starts.
type task struct {
	Do           string // read files from stdin, or warm the compile cache and leave
	MaxBytes     int64
	MaxPages     int
	Memory       int64  // bytes of private memory
	Seconds      int    // of processor time for one file
	CompileCache string // directory; "" for none
}

// maxStack is far above any honest parser's and far below what a recursion bomb needs.
const maxStack = 64 << 20

// RunIfWorker turns this process into a worker if it was started as one, and then does not return. Every main that
// opens a Pool calls it first; so does every TestMain.
func RunIfWorker() {
	told := os.Getenv(workerVariable)
	if told == "" {
		return
	}
	var t task
	if err := json.Unmarshal([]byte(told), &t); err != nil {
		os.Exit(exitBadTask)
	}
	os.Exit(work(t, os.Stdin, os.Stdout))
}

// The exit statuses of a worker that leaves by itself.
const (
	exitDone    = 0
	exitBadTask = 64
	exitCPU     = 65 // the processor time for one file is used up
	exitPipe    = 66
)

// work reads files until its input ends. Nothing but frames may reach out, so the process's own stdout is closed to
// libraries that print.
func work(t task, in io.Reader, out *os.File) int {
	os.Stdout = os.Stderr
	debug.SetMaxStack(maxStack)
	debug.SetMemoryLimit(t.Memory * 2 / 3) // the collector works harder before the hard limit ends the process
	runtime.GOMAXPROCS(1)                  // one file at a time, and a core for each worker
	debug.SetGCPercent(200)                // short bursts on small files: fewer collections cost less than they save
	reader := newReader(t)
	if t.Do == taskWarm {
		if reader.warm() != nil {
			return exitBadTask
		}
		return exitDone
	}
	reader.walls = confine(t)
	for {
		file, err := readFrame(in, t.MaxBytes)
		if errors.Is(err, io.EOF) {
			return exitDone
		}
		if err != nil {
			return exitPipe
		}
		allowCPU(t.Seconds)
		if _, err := out.Write(taken); err != nil {
			return exitPipe
		}
		a := reader.answer(file)
		a.Worn = reader.pdf.Worn() || grown(t.Memory)
		a.CPU = CPUTime()
		reply, err := json.Marshal(a)
		if err != nil {
			return exitPipe
		}
		if err := writeFrame(out, reply); err != nil {
			return exitPipe
		}
	}
}

// grown tells whether the process holds so much memory that the next file might not find enough: the runtime gives none of it
// back as the limit counts it.
func grown(limit int64) bool {
	held := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(held)
	return held[0].Value.Uint64() > uint64(limit/2)
}

// taken is what a worker says when it has the whole file: from here on its death is the file's doing.
var taken = []byte{'+'}

// answer reads one file. An empty one is the pool asking whether the worker is there.
func (r *reader) answer(file []byte) answer {
	if len(file) == 0 {
		return answer{Walls: r.walls}
	}
	doc, err := r.read(file)
	if err != nil {
		if f, ok := errors.AsType[*fault.Error](err); ok {
			return answer{Code: f.Code, Message: f.Message}
		}
		return answer{Code: fault.Corrupt, Message: corruptMessage}
	}
	if doc.Lines == nil {
		doc.Lines = []document.Line{}
	}
	return answer{Document: doc}
}

const corruptMessage = "the file is damaged and cannot be read; save it again from the program it was written in and send that"
