// Package pdf reads one PDF: bytes in, document.Document out. Two glyph readers, one layout: package ledongthuc reads
// plain files fast and refuses whatever it does not fully understand; package pdfium then reads the rest. One layout turns
// the glyphs of either into lines, columns and bullets.
//
// It is meant to run inside a process that can be killed: a hostile file may still loop or exhaust memory inside the
// libraries, and nothing here can stop that.
package pdf

import (
	"himscore/internal/document"
	"himscore/internal/extract/linetext"
	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/extract/pdf/layout"
	"himscore/internal/extract/pdf/ledongthuc"
	"himscore/internal/extract/pdf/pdfium"
	"himscore/internal/fault"
)

// Options are the limits and places a Reader works with.
type Options struct {
	MaxPages     int                            // pages read before the file is too_large; 0 means DefaultMaxPages
	CompileCache string                         // directory for the compiled PDFium module; empty: compile in memory, which takes seconds
	Starting     func(start func() error) error // if set, called to start PDFium: what that costs is no fault of a file
}

// DefaultMaxPages is far above any resume and low enough to bound the work.
const DefaultMaxPages = 50

// Reader reads PDFs, one at a time. It starts PDFium when a file first needs it, or in Warm, and keeps it.
type Reader struct {
	options Options
	pdfium  *pdfium.Reader
}

// New returns a Reader; it does nothing costly.
func New(options Options) *Reader {
	if options.MaxPages <= 0 {
		options.MaxPages = DefaultMaxPages
	}
	return &Reader{options: options, pdfium: pdfium.New(options.CompileCache, options.Starting)}
}

// Read returns the lines and findings of a PDF. The error is a *fault.Error: encrypted, no_text, corrupt or too_large.
func (r *Reader) Read(file []byte) (document.Document, error) {
	if pages, err := ledongthuc.Read(file); err == nil && len(pages) <= r.options.MaxPages {
		if doc, err := compose("ledongthuc", pages); err == nil && ledongthuc.Trust(texts(doc.Lines)) == nil {
			return doc, nil
		}
	}
	pages, err := r.pdfium.Read(file, r.options.MaxPages)
	if err != nil {
		return document.Document{}, err
	}
	doc, err := compose("pdfium", pages)
	if err == nil && ledongthuc.Trust(texts(doc.Lines)) != nil {
		doc.Findings = layout.AddLowConfidence(doc.Findings)
	}
	return doc, err
}

func compose(reader string, pages []glyph.Page) (document.Document, error) {
	lines, findings := layout.Read(pages)
	for i := range lines {
		repair(&lines[i])
	}
	doc := document.Document{Format: document.PDF, Reader: reader, Pages: len(pages), Lines: lines, Findings: findings}
	if len(texts(lines)) == 0 {
		return doc, fault.New(fault.NoText, "nothing in the PDF can be read as text; it may be a scan. Export the resume as a PDF with text.")
	}
	return doc, nil
}

// repair undoes mojibake, with the bullet mark that may have come of it.
func repair(l *document.Line) {
	repaired := linetext.Repair(l.Text)
	if repaired == l.Text {
		return
	}
	rest, marked := linetext.CutBullet(repaired)
	l.Text = linetext.Clean(rest)
	l.Bullet = l.Bullet || marked
}

// texts returns the lines that people can see.
func texts(lines []document.Line) []string {
	out := make([]string, 0, len(lines))
	for _, l := range lines {
		if !l.Hidden {
			out = append(out, l.Text)
		}
	}
	return out
}

// Warm starts PDFium so that the first file that needs it does not wait.
func (r *Reader) Warm() error { return r.pdfium.Start() }

// Worn tells whether PDFium failed on a file: the process had better begin anew.
func (r *Reader) Worn() bool { return r.pdfium.Worn() }

// Close frees PDFium.
func (r *Reader) Close() error { return r.pdfium.Close() }
