package pdfium

import (
	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"himscore/internal/extract/pdf/glyph"
)

const (
	maxShapes    = 10_000 // objects of a page that are looked at; a resume has some hundred
	maxSegments  = 64     // of a disc; Skia draws a ring with 49
	maxFormDepth = 6
	maxMark      = 14 // points; larger shapes cannot be list marks
	thick        = 4  // points; a wider line is an area
)

// shapes collects the filled areas and images of one page, and what covers text.
type shapes struct {
	instance pdfium.Pdfium
	document references.FPDF_DOCUMENT
	source   requests.Page
	frame    glyph.Frame
	page     *glyph.Page
	looked   int
	texts    []object // in paint order
	rendered int      // images rendered to see whether they are opaque
}

// object is a page object with the map of its space to the page's user space, and how many areas were painted before it.
type object struct {
	ref   references.FPDF_PAGEOBJECT
	m     glyph.Matrix
	paint int
}

func (s *shapes) collect() {
	page := s.source
	count, err := s.instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return
	}
	for i := range min(count.Count, maxShapes) {
		if object, err := s.instance.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i}); err == nil {
			s.add(object.PageObject, glyph.Identity, 0)
		}
	}
	s.page.ImageArea = min(1, s.page.ImageArea)
}

// add looks at one object; m maps its space to the page's user space.
func (s *shapes) add(ref references.FPDF_PAGEOBJECT, m glyph.Matrix, depth int) {
	if s.looked++; s.looked > maxShapes {
		return
	}
	kind, err := s.instance.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: ref})
	if err != nil {
		return
	}
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_TEXT:
		s.texts = append(s.texts, object{ref, m, len(s.page.Fills)})
	case enums.FPDF_PAGEOBJ_PATH:
		s.path(ref, m)
	case enums.FPDF_PAGEOBJ_IMAGE:
		s.image(ref, m)
	case enums.FPDF_PAGEOBJ_SHADING:
		if box, ok := s.bounds(ref, m); ok {
			s.keep(glyph.Fill{Box: box, Image: true})
		}
	case enums.FPDF_PAGEOBJ_FORM:
		s.form(ref, m, depth)
	}
}

func (s *shapes) form(form references.FPDF_PAGEOBJECT, m glyph.Matrix, depth int) {
	count, err := s.instance.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: form})
	if err != nil || depth >= maxFormDepth {
		return
	}
	if own, err := s.instance.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: form}); err == nil {
		o := own.Matrix
		m = glyph.Matrix{float64(o.A), float64(o.B), float64(o.C), float64(o.D), float64(o.E), float64(o.F)}.Mul(m)
	}
	for i := range count.Count {
		if s.looked > maxShapes {
			return
		}
		if object, err := s.instance.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: form, Index: uint64(i)}); err == nil {
			s.add(object.PageObject, m, depth+1)
		}
	}
}

func (s *shapes) bounds(object references.FPDF_PAGEOBJECT, m glyph.Matrix) (glyph.Box, bool) {
	b, err := s.instance.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object})
	if err != nil {
		return glyph.Box{}, false
	}
	return s.frame.Box(m, float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)), true
}

// path keeps what is filled, and small rings: the hollow mark of a second list level.
func (s *shapes) path(object references.FPDF_PAGEOBJECT, m glyph.Matrix) {
	mode, err := s.instance.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: object})
	if err != nil {
		return
	}
	box, ok := s.bounds(object, m)
	small := box.Width() <= maxMark && box.Height() <= maxMark
	if !ok {
		return
	}
	if mode.FillMode == enums.FPDF_FILLMODE_NONE && !small {
		s.thickLine(object, box)
		return
	}
	lines, curves := s.segments(object)
	fill := glyph.Fill{Box: box, Round: curves >= 2 && lines <= 1, Plain: curves == 0 && lines <= 4}
	if mode.FillMode == enums.FPDF_FILLMODE_NONE && !fill.Round {
		return
	}
	if c, err := s.instance.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object}); err == nil {
		fill.Color = glyph.Color{R: uint8(c.FillColor.R), G: uint8(c.FillColor.G), B: uint8(c.FillColor.B)}
		if c.FillColor.A < minAlpha {
			return
		}
		fill.Image = c.FillColor.A <= opaque && !small // what shines through is unknown
		fill.Cover = fill.Plain && c.FillColor.A > opaque && s.covers(fill.Box) && s.exact(object, m, box)
	}
	s.keep(fill)
}

// keep adds a filled area in paint order.
func (s *shapes) keep(f glyph.Fill) {
	f.Paint = len(s.page.Fills) + 1
	s.page.Fills = append(s.page.Fills, f)
}

// thickLine keeps a line so thick that it is an area.
func (s *shapes) thickLine(object references.FPDF_PAGEOBJECT, box glyph.Box) {
	width, err := s.instance.FPDFPageObj_GetStrokeWidth(&requests.FPDFPageObj_GetStrokeWidth{PageObject: object})
	color, failed := s.instance.FPDFPageObj_GetStrokeColor(&requests.FPDFPageObj_GetStrokeColor{PageObject: object})
	if err != nil || failed != nil || width.StrokeWidth <= thick || color.StrokeColor.A < minAlpha {
		return
	}
	s.keep(glyph.Fill{Box: box, Color: glyph.Color{R: uint8(color.StrokeColor.R), G: uint8(color.StrokeColor.G), B: uint8(color.StrokeColor.B)}})
}

// segments counts the straight and the curved segments of a path, as far as it is simple enough to matter.
func (s *shapes) segments(object references.FPDF_PAGEOBJECT) (lines, curves int) {
	count, err := s.instance.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil || count.Count > maxSegments {
		return maxSegments, 0
	}
	for i := range count.Count {
		segment, err := s.instance.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return maxSegments, 0
		}
		kind, err := s.instance.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
		if err != nil {
			return maxSegments, 0
		}
		switch kind.Type {
		case enums.FPDF_SEGMENT_LINETO:
			lines++
		case enums.FPDF_SEGMENT_BEZIERTO:
			curves++
		}
	}
	return lines, curves
}

func (s *shapes) image(object references.FPDF_PAGEOBJECT, m glyph.Matrix) {
	box, ok := s.bounds(object, m)
	if !ok {
		return
	}
	s.page.Images++
	if whole := s.page.Width * s.page.Height; whole > 0 {
		s.page.ImageArea += box.Width() * box.Height() / whole
	}
	s.keep(glyph.Fill{Box: box, Image: true, Cover: s.covers(box) && s.solid(object, box)})
}
