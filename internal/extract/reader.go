// Package extract turns untrusted bytes into a document.Document. The bytes are read by worker processes that can be
// killed, never by the process that serves callers: see Pool. What a line means is not decided here.
package extract

import (
	"bytes"

	"himscore/internal/document"
	"himscore/internal/extract/docx"
	"himscore/internal/extract/pdf"
	"himscore/internal/fault"
)

// reader reads files of every format, one at a time, inside a worker.
type reader struct {
	pdf *pdf.Reader
}

func newReader(t task) *reader {
	return &reader{pdf: pdf.New(pdf.Options{MaxPages: t.MaxPages, CompileCache: t.CompileCache})}
}

// warm fills the compile cache.
func (r *reader) warm() error { return r.pdf.Warm() }

// read decides the format from the bytes and reads them. The error is a *fault.Error.
func (r *reader) read(file []byte) (document.Document, error) {
	switch {
	case bytes.HasPrefix(file, []byte("%PDF-")):
		return r.pdf.Read(file)
	case bytes.HasPrefix(file, []byte("PK\x03\x04")):
		return docx.Read(file)
	default:
		return document.Document{}, fault.New(fault.UnsupportedType, "this is not a PDF, DOCX, text or JSON Resume file")
	}
}
