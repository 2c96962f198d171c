// Package extract turns untrusted bytes into a document.Document. Files of formats that hold others are read by worker processes
// that can be killed, never by the process that serves callers: see Pool. What a line means is not decided here.
package extract

import (
	"time"

	"himscore/internal/document"
	"himscore/internal/extract/docx"
	"himscore/internal/extract/jsonresume"
	"himscore/internal/extract/pdf"
	"himscore/internal/extract/plaintext"
	"himscore/internal/fault"
)

// reader reads files of every format, one at a time, inside a worker.
type reader struct {
	pdf   *pdf.Reader
	walls Walls
}

func newReader(t task) *reader {
	return &reader{pdf: pdf.New(pdf.Options{MaxPages: t.MaxPages, CompileCache: t.CompileCache, Starting: t.unhurried})}
}

// unhurried runs what no file can help, the start of PDFium, outside the processor time of the file.
func (t task) unhurried(start func() error) error {
	if t.Do != taskRead {
		return start()
	}
	allowCPU(int(maxWarm / time.Second))
	err := start()
	allowCPU(t.Seconds)
	return err
}

// warm fills the compile cache.
func (r *reader) warm() error { return r.pdf.Warm() }

// A resume has some hundred lines and some ten thousand letters. Later stages are bounded by these.
const (
	maxLines = 10_000
	maxText  = 1 << 20
)

// read decides the format from the bytes and reads them. The error is a *fault.Error.
func (r *reader) read(file []byte) (document.Document, error) {
	format, err := sniff(file)
	if err != nil {
		return document.Document{}, err
	}
	doc, err := r.readAs(format, file)
	if err != nil {
		return document.Document{}, err
	}
	return doc, bounded(doc)
}

// bounded refuses what would keep the later stages too long.
func bounded(doc document.Document) error {
	letters := 0
	for _, l := range doc.Lines {
		letters += len(l.Text)
	}
	if len(doc.Lines) > maxLines || letters > maxText {
		return fault.Newf(fault.TooLarge, "the file holds more than %d lines or %d KB of text; send the resume alone", maxLines, maxText>>10)
	}
	return nil
}

func (r *reader) readAs(format document.Format, file []byte) (document.Document, error) {
	switch format {
	case document.PDF:
		return r.pdf.Read(file)
	case document.DOCX:
		return docx.Read(file)
	case document.JSONResume:
		return jsonresume.Read(file)
	default:
		return plaintext.Read(file)
	}
}
