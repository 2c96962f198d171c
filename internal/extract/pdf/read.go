// Package pdf reads one PDF: bytes in, document.Document out. Two glyph readers, one layout: package ledongthuc reads
// plain files fast and refuses whatever it does not fully understand; package pdfium then reads the rest. Package layout turns
// the glyphs of either into lines, columns and bullets.
//
// It is meant to run inside a process that can be killed: a hostile file may still loop or exhaust memory inside the
// libraries, and nothing here can stop that.
package pdf

import (
	"himscore/internal/document"
	"himscore/internal/fault"
)

// Options are the limits and places a Reader works with.
type Options struct {
	MaxPages     int    // pages read before the file is too_large; 0 means DefaultMaxPages
	CompileCache string // directory for the compiled PDFium module; empty: compile in memory, which takes seconds
}

// DefaultMaxPages is far above any resume and low enough to bound the work.
const DefaultMaxPages = 50

// Reader reads PDFs, one at a time. It starts PDFium when a file first needs it, or in Warm, and keeps it.
type Reader struct {
	options Options
}

// New returns a Reader; it does nothing costly.
func New(options Options) *Reader {
	if options.MaxPages <= 0 {
		options.MaxPages = DefaultMaxPages
	}
	return &Reader{options: options}
}

// Read returns the lines and findings of a PDF. The error is a *fault.Error: encrypted, no_text, corrupt or too_large.
func (r *Reader) Read(file []byte) (document.Document, error) {
	return document.Document{}, fault.New(fault.Corrupt, "the PDF reader is not built yet")
}

// Warm starts PDFium so that the first file that needs it does not wait.
func (r *Reader) Warm() error { return nil }

// Close frees PDFium.
func (r *Reader) Close() error { return nil }

// Read reads one file with a Reader of its own; use New to read many.
func Read(file []byte, options Options) (document.Document, error) {
	r := New(options)
	defer r.Close()
	return r.Read(file)
}
