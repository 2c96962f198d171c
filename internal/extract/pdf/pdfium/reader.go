// Package pdfium reads the glyphs of any PDF with PDFium, compiled to WebAssembly and run in this process without file
// system or network. It takes places and characters from PDFium and nothing else: word gaps, lines and order are the
// layout's business.
package pdfium

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"

	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/fault"
)

// memoryPages caps the memory of the sandbox: pages of 64 KiB, 128 MiB in all. The host needs more while it grows.
const memoryPages = 2048

// startTimeout is far above a cold compile.
const startTimeout = time.Minute

// Reader holds one PDFium. It is for one goroutine at a time.
type Reader struct {
	cacheDir string
	starting func(start func() error) error
	worn     bool
	pool     pdfium.Pool
	instance pdfium.Pdfium
}

// New returns a Reader that starts PDFium when it is first needed. The compiled module is kept in cacheDir; with "" it
// is compiled again at each start, which takes seconds. If starting is not nil, Read starts PDFium through it.
func New(cacheDir string, starting func(start func() error) error) *Reader {
	if starting == nil {
		starting = func(start func() error) error { return start() }
	}
	return &Reader{cacheDir: cacheDir, starting: starting}
}

// Start starts PDFium, if it does not run yet.
func (r *Reader) Start() error {
	if r.instance != nil {
		return nil
	}
	// Who may only read the folder cannot keep what it compiles, and wazero takes that for an error: until the module is there,
	// such a process does without.
	if r.cacheDir != "" && r.start(true) == nil {
		return nil
	}
	return r.start(false)
}

func (r *Reader) start(cached bool) error {
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(memoryPages)
	if cached {
		cache, err := wazero.NewCompilationCacheWithDir(r.cacheDir)
		if err == nil { // without the cache the start is slow, not wrong
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		FSConfig: wazero.NewFSConfig(), RuntimeConfig: config, Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return fmt.Errorf("start pdfium: %w", err)
	}
	instance, err := pool.GetInstance(startTimeout)
	if err != nil {
		return errors.Join(fmt.Errorf("start pdfium: %w", err), pool.Close())
	}
	keepFunctions(instance)
	r.pool, r.instance = pool, instance
	return nil
}

// Close ends PDFium.
func (r *Reader) Close() error {
	if r.instance == nil {
		return nil
	}
	err := errors.Join(r.instance.Close(), r.pool.Close())
	r.instance = nil
	return err
}

// throwAway ends a PDFium that cannot be trusted any more. A new one would start in what memory the old one leaves.
func (r *Reader) throwAway() {
	_ = r.Close()
	r.worn = true
}

// Worn tells whether PDFium was thrown away: the process had better begin anew.
func (r *Reader) Worn() bool { return r.worn }

// Read returns the pages of a PDF. The error is a *fault.Error: encrypted, corrupt or too_large. After an error of
// PDFium itself the sandbox is thrown away, since nothing in it can be trusted.
func (r *Reader) Read(file []byte, maxPages int) (pages []glyph.Page, err error) {
	if r.instance == nil {
		err = r.starting(r.Start)
	}
	if err != nil {
		return nil, fault.Wrap(fault.Corrupt, corruptMessage, err)
	}
	document, err := r.instance.FPDF_LoadMemDocument(&requests.FPDF_LoadMemDocument{Data: &file})
	if err != nil {
		why := openFault(err)
		if why.Code != fault.Encrypted { // it may have run out of memory, and would for every file from now on
			r.throwAway()
		}
		return nil, why
	}
	defer func() {
		if _, closing := r.instance.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: document.Document}); err != nil || closing != nil {
			r.throwAway()
		}
	}()
	count, err := r.instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document.Document})
	if err != nil {
		return nil, fault.Wrap(fault.Corrupt, corruptMessage, err)
	}
	if count.PageCount > maxPages {
		return nil, fault.Newf(fault.TooLarge, "the PDF has %d pages; at most %d are read. Send the resume alone.", count.PageCount, maxPages)
	}
	budget := maxGlyphs
	for i := range count.PageCount {
		page, err := r.page(document.Document, i, &budget)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

const corruptMessage = "the PDF is damaged and cannot be read; export it again from the program it was written in"

func openFault(err error) *fault.Error {
	if errors.Is(err, pdfiumerrors.ErrPassword) || errors.Is(err, pdfiumerrors.ErrSecurity) ||
		strings.Contains(err.Error(), pdfiumerrors.ErrPassword.Error()) || strings.Contains(err.Error(), pdfiumerrors.ErrSecurity.Error()) {
		return fault.Wrap(fault.Encrypted, "the PDF needs a password; save it without one and send it again", err)
	}
	return fault.Wrap(fault.Corrupt, corruptMessage, err)
}

// page reads one page.
func (r *Reader) page(document references.FPDF_DOCUMENT, index int, budget *int) (glyph.Page, error) {
	loaded, err := r.instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: document, Index: index})
	if err != nil {
		return glyph.Page{}, fault.Wrap(fault.Corrupt, corruptMessage, err)
	}
	if r.flatten(loaded.Page) { // the page is parsed again
		_, _ = r.instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
		if loaded, err = r.instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: document, Index: index}); err != nil {
			return glyph.Page{}, fault.Wrap(fault.Corrupt, corruptMessage, err)
		}
	}
	page := requests.Page{ByReference: &loaded.Page}
	defer func() { _, _ = r.instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	frame := r.frame(page)
	out := glyph.Page{Number: index + 1, Width: frame.Width, Height: frame.Height}
	shapes := &shapes{instance: r.instance, document: document, source: page, frame: frame, page: &out}
	shapes.collect()
	text := &text{instance: r.instance, frame: frame, fonts: map[string]*glyph.Font{}}
	out.Glyphs, err = text.glyphs(page, budget)
	out.Unsure = text.unsure
	shapes.date(out.Glyphs)
	return out, err
}

// maxAnnotations is how many annotations of a page are looked at.
const maxAnnotations = 500

// flatten draws into the page what its annotations show, such as the filled-in fields of a form and notes typed on it. It reports
// whether it changed the page.
func (r *Reader) flatten(loaded references.FPDF_PAGE) bool {
	page := requests.Page{ByReference: &loaded}
	count, err := r.instance.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: page})
	if err != nil {
		return false
	}
	for i := range min(count.Count, maxAnnotations) {
		if !r.showsSomething(page, i) {
			continue
		}
		done, err := r.instance.FPDFPage_Flatten(&requests.FPDFPage_Flatten{Page: page, Usage: requests.FPDFPage_FlattenUsageNormalDisplay})
		return err == nil && done.Result == responses.FPDFPage_FlattenResultSuccess
	}
	return false
}

// showsSomething reports whether an annotation is more than a link, which shows nothing.
func (r *Reader) showsSomething(page requests.Page, index int) bool {
	annotation, err := r.instance.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: page, Index: index})
	if err != nil {
		return false
	}
	defer func() {
		_, _ = r.instance.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: annotation.Annotation})
	}()
	kind, err := r.instance.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: annotation.Annotation})
	return err == nil && kind.Subtype != enums.FPDF_ANNOT_SUBTYPE_LINK && kind.Subtype != enums.FPDF_ANNOT_SUBTYPE_POPUP
}

// frame is the page as shown: its crop box, else its media box, turned as /Rotate says.
func (r *Reader) frame(page requests.Page) glyph.Frame {
	var box glyph.Box
	if b, err := r.instance.FPDFPage_GetMediaBox(&requests.FPDFPage_GetMediaBox{Page: page}); err == nil {
		box = upright(b.Left, b.Bottom, b.Right, b.Top)
	}
	if b, err := r.instance.FPDFPage_GetCropBox(&requests.FPDFPage_GetCropBox{Page: page}); err == nil {
		if crop := upright(b.Left, b.Bottom, b.Right, b.Top); crop.Width() > 1 && crop.Height() > 1 {
			box = crop
		}
	}
	turn := 0
	if t, err := r.instance.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page}); err == nil {
		turn = 90 * int(t.PageRotation)
	}
	return glyph.NewFrame(box, turn)
}

func upright(x0, y0, x1, y1 float32) glyph.Box {
	return glyph.Box{X0: float64(min(x0, x1)), Y0: float64(min(y0, y1)), X1: float64(max(x0, x1)), Y1: float64(max(y0, y1))}
}
