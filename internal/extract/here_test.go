package extract

import (
	"bytes"
	"testing"
	"time"

	"himscore/internal/fault"
)

func TestSmallTextNeedsNoWorker(t *testing.T) {
	p := open(t, Options{Workers: 1, Timeout: 300 * time.Millisecond}, doHang)
	for name, file := range map[string]string{
		"text":        "Ada Vale\n- Coded 40 charts a day",
		"JSON Resume": `{"basics":{"name":"Ada Vale"},"work":[{"name":"Northgate","highlights":["Coded 40 charts a day"]}]}`,
	} {
		if d, err := p.Extract(t.Context(), []byte(file)); err != nil || len(d.Lines) < 2 {
			t.Errorf("%s: got %d lines, %v; want those of the file", name, len(d.Lines), err)
		}
	}
	for name, file := range map[string][]byte{
		"long text": bytes.Repeat([]byte("Coded 40 charts a day\n"), maxHere/20),
		"PDF":       []byte("%PDF-1.7"),
		"zip":       []byte(zipMark),
		"old Word":  []byte(oleMark),
	} {
		if _, err := p.Extract(t.Context(), file); codeOf(err) != fault.TimedOut {
			t.Errorf("%s: got %v, want the fault of a worker that hangs", name, err)
		}
	}
}
