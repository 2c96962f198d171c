package pdfium

import (
	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"himscore/internal/extract/pdf/glyph"
)

// maxShapes bounds how many objects of a page are looked at; a resume has some hundred.
const maxShapes = 20_000

// maxSegments is how many segments a disc may have.
const maxSegments = 16

// shapes collects the filled areas and images of one page.
type shapes struct {
	instance pdfium.Pdfium
	frame    glyph.Frame
	page     *glyph.Page
}

func (s *shapes) collect(page requests.Page) {
	count, err := s.instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return
	}
	for i := range min(count.Count, maxShapes) {
		object, err := s.instance.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			continue
		}
		kind, err := s.instance.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err != nil {
			continue
		}
		switch kind.Type {
		case enums.FPDF_PAGEOBJ_PATH:
			s.path(object.PageObject)
		case enums.FPDF_PAGEOBJ_IMAGE:
			s.image(object.PageObject)
		}
	}
	s.page.ImageArea = min(1, s.page.ImageArea)
}

func (s *shapes) bounds(object references.FPDF_PAGEOBJECT) (glyph.Box, bool) {
	b, err := s.instance.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object})
	if err != nil {
		return glyph.Box{}, false
	}
	return s.frame.Box(glyph.Identity, float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)), true
}

func (s *shapes) path(object references.FPDF_PAGEOBJECT) {
	mode, err := s.instance.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: object})
	if err != nil || mode.FillMode == enums.FPDF_FILLMODE_NONE {
		return
	}
	box, ok := s.bounds(object)
	if !ok {
		return
	}
	fill := glyph.Fill{Box: box, Round: s.round(object)}
	if c, err := s.instance.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object}); err == nil {
		fill.Color = glyph.Color{R: uint8(c.FillColor.R), G: uint8(c.FillColor.G), B: uint8(c.FillColor.B)}
	}
	s.page.Fills = append(s.page.Fills, fill)
}

// round tells whether a path is drawn of curves only; PDFium may close it with one straight segment.
func (s *shapes) round(object references.FPDF_PAGEOBJECT) bool {
	count, err := s.instance.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil || count.Count < 4 || count.Count > maxSegments {
		return false
	}
	straight := 0
	for i := range count.Count {
		segment, err := s.instance.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return false
		}
		kind, err := s.instance.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
		if err != nil {
			return false
		}
		if kind.Type == enums.FPDF_SEGMENT_LINETO {
			straight++
		}
	}
	return straight <= 1
}

func (s *shapes) image(object references.FPDF_PAGEOBJECT) {
	box, ok := s.bounds(object)
	if !ok {
		return
	}
	s.page.Images++
	if whole := s.page.Width * s.page.Height; whole > 0 {
		s.page.ImageArea += box.Width() * box.Height() / whole
	}
	s.page.Fills = append(s.page.Fills, glyph.Fill{Box: box, Image: true})
}
