//go:build !race

// The race detector's own memory counts against the limit of a worker, so these tests run without it.

package extract

import (
	"context"
	"testing"
	"time"

	"himscore/internal/extract/pdf/pdftest"
	"himscore/internal/fault"
)

func TestAWorkerThatTakesAllMemoryIsStopped(t *testing.T) {
	p := open(t, Options{Workers: 1, WorkerMemory: 256 << 20, Timeout: time.Minute}, doHog)
	if _, err := p.Extract(context.Background(), []byte("%PDF-")); codeOf(err) != fault.TooLarge {
		t.Errorf("got %v, want too_large", err)
	}
}

func TestAWorkerThatBurnsProcessorTimeIsStopped(t *testing.T) {
	p := open(t, Options{Workers: 1, Timeout: time.Minute}, doSpin)
	if _, err := p.Extract(context.Background(), []byte("%PDF-")); codeOf(err) != fault.TimedOut {
		t.Errorf("got %v, want timed_out", err)
	}
}

func TestAWorkerThatTheSystemKillsMeansTooLarge(t *testing.T) {
	p := open(t, Options{Workers: 1}, doHang)
	w := <-p.slots
	p.slots <- w
	time.AfterFunc(300*time.Millisecond, func() { killGroup(w.cmd) })
	if _, err := p.Extract(context.Background(), []byte("%PDF-")); codeOf(err) != fault.TooLarge {
		t.Errorf("got %v, want too_large", err)
	}
}

// On a machine where PDFium was never compiled, a worker has to compile it and may not keep what it compiles.
func TestTheFirstFileThatNeedsPDFiumIsReadOnANewMachine(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	file := pdftest.Doc{Header: "%PDF-2.0", Pages: []string{pdftest.Text(72, 700, "Medical billing and coding")}}.Bytes()
	p := open(t, Options{Workers: 1, Timeout: time.Minute, PutOff: true}, taskRead)
	p.Warm()
	if d, err := p.Extract(context.Background(), file); err != nil || d.Reader != "pdfium" {
		t.Errorf("read by %q, %v", d.Reader, err)
	}
}
