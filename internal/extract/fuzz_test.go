package extract

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"himscore/internal/extract/hostile"
	"himscore/internal/fault"
)

// Whatever the file is, a real worker answers with a document or with a fault that is right for a file, and reads a sound
// one after it. The mutations are blind, since what happens in the worker is not seen from here.
func FuzzExtract(f *testing.F) {
	f.Add([]byte("Ada Vale\n- Coded charts"))
	f.Add([]byte(`{"basics":{"name":"Ada Vale"}}`))
	f.Add([]byte(zipOf(f, "_rels/.rels", "word/document.xml")))
	var damaged []byte
	for i, file := range hostile.CrossReferences() {
		if i%4 == 0 && len(file.Bytes) < 4096 {
			f.Add(file.Bytes)
			damaged = file.Bytes
		}
	}
	p, err := NewPool(Options{Workers: 1, Timeout: 3 * time.Second, PutOff: true})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(p.Close)
	p.Warm()
	for end := time.Now().Add(3 * time.Minute); time.Now().Before(end); { // PDFium is compiled anew for this program, which takes long under the race detector
		if _, err := p.Extract(context.Background(), damaged); codeOf(err) != fault.Busy {
			break
		}
	}
	right := map[fault.Code]bool{
		fault.BadRequest: true, fault.UnsupportedType: true, fault.NoText: true, fault.Corrupt: true,
		fault.Encrypted: true, fault.TooLarge: true, fault.TimedOut: true,
	}
	sound := []byte("Ada Vale, RHIT\n- Coded forty charts a day")
	f.Fuzz(func(t *testing.T, file []byte) {
		d, err := p.Extract(context.Background(), bytes.Clone(file))
		if err != nil && !right[codeOf(err)] {
			t.Errorf("%v is not right for a file", err)
		}
		for _, l := range d.Lines {
			if strings.TrimSpace(l.Text) == "" || strings.ContainsAny(l.Text, "\n\r") {
				t.Errorf("line %+q", l.Text)
			}
		}
		if d, err := p.Extract(context.Background(), sound); err != nil || len(d.Lines) != 2 {
			t.Errorf("after it a sound file is read as %d lines, %v", len(d.Lines), err)
		}
	})
}
