package extract

import (
	"context"
	"os"
	"testing"
	"time"

	"himscore/internal/fault"
)

func newWarmer(t *testing.T, do string) *warmer {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return &warmer{program: program, task: environment(task{Do: do, MaxBytes: 1 << 20, Memory: 768 << 20, Seconds: 5})}
}

func TestTheCompileCacheIsFilledByOneProcess(t *testing.T) {
	t.Run("that is waited for where its work counts", func(t *testing.T) {
		w := newWarmer(t, taskRead) // leaves when its input ends, which is at once
		w.start()
		first := w.cmd
		w.start()
		w.stop(true)
		if w.cmd != first || !first.ProcessState.Success() {
			t.Errorf("%v, the same %v", first.ProcessState, w.cmd == first)
		}
	})
	t.Run("that is ended where it does not", func(t *testing.T) {
		w := newWarmer(t, doHang)
		w.start()
		w.stop(false)
		if w.cmd.ProcessState.ExitCode() == exitDone {
			t.Errorf("left by itself: %v", w.cmd.ProcessState)
		}
	})
	t.Run("that does not start after the end", func(t *testing.T) {
		w := newWarmer(t, doHang)
		w.stop(true)
		w.start()
		if w.cmd != nil {
			t.Error("started")
		}
	})
}

func TestAFileThatIsSlowFillsTheCompileCache(t *testing.T) {
	p, err := newPool(Options{Workers: 1, Timeout: 2 * slowRead}, doHang)
	if err != nil {
		t.Fatal(err)
	}
	p.warmer = newWarmer(t, taskRead)
	if _, err := p.Extract(t.Context(), []byte("%PDF-")); err == nil {
		t.Error("a worker that hangs answered")
	}
	p.Close()
	if p.warmer.cmd == nil {
		t.Errorf("not started, though the file took longer than %s", slowRead)
	}
}

// The clock of a file does not run while PDFium is compiled, and runs from then on.
func TestAFileIsNotBlamedForACompile(t *testing.T) {
	p := open(t, Options{Workers: 1, Timeout: 200 * time.Millisecond}, doHang)
	p.warmer = newWarmer(t, doHang)
	p.warmer.start()
	answered := make(chan error, 1)
	go func() {
		_, err := p.Extract(context.Background(), []byte("%PDF-"))
		answered <- err
	}()
	select {
	case err := <-answered:
		t.Fatalf("stopped while PDFium was compiled: %v", err)
	case <-time.After(time.Second):
	}
	p.warmer.stop(false)
	if err := <-answered; codeOf(err) != fault.TimedOut {
		t.Errorf("got %v, want timed_out", err)
	}
}

// A caller of the server has ten seconds, and a slow machine may take longer to compile.
func TestTheServerPutsOffAFileThatACompileKeepsWaiting(t *testing.T) {
	p := open(t, Options{Workers: 1, Timeout: 200 * time.Millisecond}, doHang)
	p.options.PutOff = true
	p.warmer = newWarmer(t, doHang)
	p.Warm()
	if _, err := p.Extract(context.Background(), []byte("%PDF-")); codeOf(err) != fault.Busy {
		t.Errorf("got %v, want busy", err)
	}
}
