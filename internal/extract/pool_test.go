package extract

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"himscore/internal/document"
	"himscore/internal/fault"
)

// The workers of these tests are this test program. Besides honest ones there are some that misbehave in one way each.
const (
	doHang  = "hang"  // never answers
	doSpin  = "spin"  // burns processor time
	doHog   = "hog"   // takes memory until none is left
	doCrash = "crash" // dies
	doLie   = "lie"   // answers nonsense
	doCount = "count" // answers how many files it has read
	doTire  = "tire"  // answers one file, and crashes at a second
	doFull  = "full"  // answers one file, and has no memory for a second
	doTry   = "try"   // tries to get out, and answers what it got
)

// tryToGetOut is set where a system has walls to try.
var tryToGetOut = func(task) {}

func TestMain(m *testing.M) {
	misbehave()
	RunIfWorker()
	os.Exit(m.Run())
}

func misbehave() {
	var t task
	if json.Unmarshal([]byte(os.Getenv(workerVariable)), &t) != nil {
		return
	}
	read := func() bool {
		if _, err := readFrame(os.Stdin, t.MaxBytes); err != nil {
			return false
		}
		_, err := os.Stdout.Write(taken)
		return err == nil
	}
	switch t.Do {
	case doHang:
		read()
		_, _ = io.Copy(io.Discard, os.Stdin)
		select {}
	case doTry:
		tryToGetOut(t)
	case doFull:
		read()
		reply, _ := json.Marshal(answer{Document: document.Document{Pages: 1}})
		_ = writeFrame(os.Stdout, reply)
		read()
		_, _ = os.Stderr.WriteString("fatal error: out of memory")
		os.Exit(2)
	case doTire:
		read()
		reply, _ := json.Marshal(answer{Document: document.Document{Pages: 1}})
		_ = writeFrame(os.Stdout, reply)
		read()
		os.Exit(2)
	case doSpin:
		confine(t)
		read()
		allowCPU(0)
		for n := 0; ; n++ {
		}
	case doHog:
		confine(t)
		read()
		var hoard [][]byte
		for {
			block := make([]byte, 16<<20)
			for i := 0; i < len(block); i += 4096 {
				block[i] = 1
			}
			hoard = append(hoard, block)
		}
	case doCrash:
		read()
		os.Exit(2)
	case doLie:
		read()
		_ = writeFrame(os.Stdout, []byte("not json"))
		_, _ = io.Copy(io.Discard, os.Stdin)
	case doCount:
		for n := 1; read(); n++ {
			reply, _ := json.Marshal(answer{Document: document.Document{Pages: n}})
			_ = writeFrame(os.Stdout, reply)
		}
		os.Exit(0)
	}
}

func open(t *testing.T, options Options, do string) *Pool {
	t.Helper()
	p, err := newPool(options, do)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

func codeOf(err error) fault.Code {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		return f.Code
	}
	return ""
}

func TestEveryWayToDieHasItsCode(t *testing.T) {
	tests := []struct {
		name    string
		do      string
		options Options
		want    fault.Code
	}{
		{"a worker that never answers is killed by the clock", doHang, Options{Timeout: 300 * time.Millisecond}, fault.TimedOut},
		{"a worker that crashes means a damaged file", doCrash, Options{}, fault.Corrupt},
		{"a worker that answers nonsense is not believed", doLie, Options{}, fault.Corrupt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.options.Workers = 1
			p := open(t, tt.options, tt.do)
			_, err := p.Extract(context.Background(), []byte("%PDF-"))
			if codeOf(err) != tt.want {
				t.Errorf("got %v, want code %s", err, tt.want)
			}
			if p.Killed() != 1 {
				t.Errorf("%d workers replaced, want 1", p.Killed())
			}
		})
	}
}

func TestAKilledWorkerIsReplaced(t *testing.T) {
	p := open(t, Options{Workers: 1, Timeout: 300 * time.Millisecond}, doHang)
	for range 3 {
		if _, err := p.Extract(context.Background(), []byte("%PDF-")); codeOf(err) != fault.TimedOut {
			t.Fatalf("got %v, want timed_out from a fresh worker each time", err)
		}
	}
}

func TestAWorkerThatDiedIdleCostsNoFile(t *testing.T) {
	p := open(t, Options{Workers: 1}, doCount)
	w := <-p.slots
	killGroup(w.cmd)
	p.slots <- w
	if d, err := p.Extract(context.Background(), []byte("%PDF-")); err != nil || d.Pages != 1 {
		t.Errorf("got %d, %v; want the answer of a fresh worker", d.Pages, err)
	}
}

func TestAFileIsNotBlamedForEarlierOnes(t *testing.T) {
	for _, do := range []string{doFull, doTire} {
		t.Run(do, func(t *testing.T) {
			p := open(t, Options{Workers: 1}, do)
			for file := range 4 {
				if d, err := p.Extract(context.Background(), []byte("%PDF-")); err != nil || d.Pages != 1 {
					t.Fatalf("file %d: got %d, %v; want the answer of a fresh worker", file, d.Pages, err)
				}
			}
		})
	}
}

func TestAClosedPoolIsBusyAndKeepsNoWorker(t *testing.T) {
	p := open(t, Options{Workers: 1}, doCount)
	w := <-p.slots
	p.Close()
	p.put(w)
	if !w.reaped {
		t.Error("a worker that was reading when the pool closed lives on")
	}
	if _, err := p.Extract(context.Background(), []byte("%PDF-")); codeOf(err) != fault.Busy {
		t.Errorf("got %v, want busy", err)
	}
}

// Each kind of file goes through a real worker, PDFs aside: their reader has tests of its own.
func TestFilesOfEveryFormatAreRead(t *testing.T) {
	p := open(t, Options{Workers: 1}, taskRead)
	tests := []struct {
		name, file string
		want       document.Format
		code       fault.Code
	}{
		{"text", "Ada Vale\n- Coded charts", document.Text, ""},
		{"JSON Resume", `{"basics":{"name":"Ada Vale"}}`, document.JSONResume, ""},
		{"a Word document without its parts", zipOf(t, "word/document.xml"), "", fault.Corrupt},
		{"a picture", "\x89PNG\r\n\x1a\n", "", fault.UnsupportedType},
		{"more text than any resume", strings.Repeat("Coded charts and audited them. ", 40_000), "", fault.TooLarge},
		{"more lines than any resume", strings.Repeat("Coded.\n\n", 11_000), "", fault.TooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := p.Extract(context.Background(), []byte(tt.file))
			if codeOf(err) != tt.code || d.Format != tt.want {
				t.Errorf("got %q, %v; want %q, %q", d.Format, err, tt.want, tt.code)
			}
		})
	}
	if p.Killed() != 0 {
		t.Errorf("%d workers died of it", p.Killed())
	}
}

func BenchmarkExtract(b *testing.B) {
	p, err := NewPool(Options{Workers: 1})
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	file := []byte(strings.Repeat("Ada Vale\n\n- Coded forty charts a day in the encoder.\n", 20))
	for b.Loop() {
		if _, err := p.Extract(context.Background(), file); err != nil {
			b.Fatal(err)
		}
	}
}

func TestAWorkerReadsOneFileAfterAnotherUntilItIsRecycled(t *testing.T) {
	p := open(t, Options{Workers: 1}, doCount)
	for want := 1; want <= recycleAfter; want++ {
		d, err := p.Extract(context.Background(), []byte("%PDF-"))
		if err != nil || d.Pages != want {
			t.Fatalf("file %d: got %d, %v", want, d.Pages, err)
		}
	}
	if d, err := p.Extract(context.Background(), []byte("%PDF-")); err != nil || d.Pages != 1 {
		t.Errorf("after %d files: got %d, %v; want a new worker", recycleAfter, d.Pages, err)
	}
	if p.Killed() != 0 {
		t.Errorf("recycling counted as %d deaths", p.Killed())
	}
}

func TestAFullQueueIsBusy(t *testing.T) {
	p := open(t, Options{Workers: 1, Timeout: 2 * time.Second, QueueWait: 50 * time.Millisecond}, doHang)
	var wg sync.WaitGroup
	codes := make(chan fault.Code, 2)
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_, err := p.Extract(context.Background(), []byte("%PDF-"))
			codes <- codeOf(err)
		}()
	}
	wg.Wait()
	got := []fault.Code{<-codes, <-codes}
	if got[0] != fault.Busy || got[1] != fault.TimedOut {
		t.Errorf("got %v, want one that found no worker and one that was stopped", got)
	}
}

func TestARequestThatEndsFreesItsWorker(t *testing.T) {
	p := open(t, Options{Workers: 1, Timeout: time.Minute}, doHang)
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if _, err := p.Extract(ctx, []byte("%PDF-")); codeOf(err) != fault.TimedOut {
		t.Errorf("got %v, want timed_out", err)
	}
}

func TestFilesThatNeedNoWorker(t *testing.T) {
	p := open(t, Options{Workers: 1, MaxBytes: 10}, doCrash)
	if _, err := p.Extract(context.Background(), nil); codeOf(err) != fault.NoText {
		t.Errorf("empty file: got %v, want no_text", err)
	}
	_, err := p.Extract(context.Background(), []byte(strings.Repeat("x", 11)))
	if codeOf(err) != fault.TooLarge || !strings.Contains(err.Error(), "10 bytes") {
		t.Errorf("large file: got %v, want too_large that names the limit", err)
	}
}

func TestAPoolIsReadyWhenAWorkerAnswers(t *testing.T) {
	if err := open(t, Options{Workers: 1}, doCount).Ready(context.Background()); err != nil {
		t.Error(err)
	}
	if err := open(t, Options{Workers: 1}, doCrash).Ready(context.Background()); err == nil {
		t.Error("ready, though its worker dies")
	}
	silent := open(t, Options{Workers: 1}, doHang)
	soon, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := silent.Ready(soon); codeOf(err) != fault.Busy || silent.Killed() != 0 {
		t.Errorf("a worker that is silent: %v, %d killed; want busy, and the worker left alone", err, silent.Killed())
	}
}
