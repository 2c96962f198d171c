package pdfium

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"himscore/internal/extract/pdf/glyph"
)

const (
	opaque      = 242       // of 255, from which nothing shines through
	maxRendered = 4         // images of a page that are rendered to see whether they are opaque
	maxPixels   = 2_000_000 // of one of them
	maxCovers   = 400       // areas of a page looked at for text beneath them
)

// covers reports whether an area that is painted now can hide text.
func (s *shapes) covers(box glyph.Box) bool {
	return len(s.texts) > 0 && box.Width() > 6 && box.Height() > 4
}

// exact reports whether an object fills its box (in its own space and as shown) with opaque paint: it is an upright rectangle
// and no clip takes some of it away.
func (s *shapes) exact(object references.FPDF_PAGEOBJECT, m glyph.Matrix, shown glyph.Box) bool {
	if t, err := s.instance.FPDFPageObj_HasTransparency(&requests.FPDFPageObj_HasTransparency{PageObject: object}); err != nil || t.HasTransparency {
		return false
	}
	if own, err := s.instance.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: object}); err != nil {
		return false
	} else if o := own.Matrix; o.B != 0 || o.C != 0 || m[1] != 0 || m[2] != 0 {
		return false
	}
	count, err := s.instance.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil {
		return false
	}
	var points []glyph.Point
	for i := range count.Count {
		segment, err := s.instance.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return false
		}
		p, err := s.instance.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
		if err != nil {
			return false
		}
		points = append(points, glyph.Point{X: float64(p.X), Y: float64(p.Y)})
	}
	return glyph.IsRectangle(points) && !s.clipped(object, m, shown)
}

// clipped reports whether a clip may take away some of a box.
func (s *shapes) clipped(object references.FPDF_PAGEOBJECT, m glyph.Matrix, shown glyph.Box) bool {
	clip, err := s.instance.FPDFPageObj_GetClipPath(&requests.FPDFPageObj_GetClipPath{PageObject: object})
	if err != nil {
		return false // there is none
	}
	paths, err := s.instance.FPDFClipPath_CountPaths(&requests.FPDFClipPath_CountPaths{ClipPath: clip.ClipPath})
	if err != nil {
		return false
	}
	for i := range paths.Count {
		count, err := s.instance.FPDFClipPath_CountPathSegments(&requests.FPDFClipPath_CountPathSegments{ClipPath: clip.ClipPath, PathIndex: i})
		if err != nil || count.Count > 5 {
			return true
		}
		var points []glyph.Point
		for j := range count.Count {
			segment, err := s.instance.FPDFClipPath_GetPathSegment(&requests.FPDFClipPath_GetPathSegment{ClipPath: clip.ClipPath, PathIndex: i, SegmentIndex: j})
			if err != nil {
				return true
			}
			p, err := s.instance.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
			if err != nil {
				return true
			}
			points = append(points, glyph.Point{X: float64(p.X), Y: float64(p.Y)})
		}
		if !glyph.IsRectangle(points) {
			return true
		}
		box := s.frame.Box(m, points[0].X, points[0].Y, points[2].X, points[2].Y)
		if box.X0 > shown.X0+1 || box.Y0 > shown.Y0+1 || box.X1 < shown.X1-1 || box.Y1 < shown.Y1-1 {
			return true
		}
	}
	return false
}

// solid reports whether an image hides all that is beneath it. Only rendering tells: its mask is not to be had otherwise.
func (s *shapes) solid(object references.FPDF_PAGEOBJECT, box glyph.Box) bool {
	if s.rendered++; s.rendered > maxRendered || box.Width()*box.Height() > maxPixels || s.clipped(object, glyph.Identity, box) {
		return false
	}
	if t, err := s.instance.FPDFPageObj_HasTransparency(&requests.FPDFPageObj_HasTransparency{PageObject: object}); err != nil || t.HasTransparency {
		return false
	}
	bitmap, err := s.instance.FPDFImageObj_GetRenderedBitmap(&requests.FPDFImageObj_GetRenderedBitmap{Document: s.document, Page: s.source, ImageObject: object})
	if err != nil {
		return false
	}
	defer func() { _, _ = s.instance.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: bitmap.Bitmap}) }()
	format, err := s.instance.FPDFBitmap_GetFormat(&requests.FPDFBitmap_GetFormat{Bitmap: bitmap.Bitmap})
	if err != nil {
		return false
	}
	if format.Format != enums.FPDF_BITMAP_FORMAT_BGRA {
		return true // a format without opacity
	}
	pixels, err := s.instance.FPDFBitmap_GetBuffer(&requests.FPDFBitmap_GetBuffer{Bitmap: bitmap.Bitmap})
	if err != nil {
		return false
	}
	clear := 0
	for i := 3; i < len(pixels.Buffer); i += 4 {
		if pixels.Buffer[i] <= opaque {
			clear++
		}
	}
	return clear*400 < len(pixels.Buffer) // less than one in a hundred: the border
}

// date tells each glyph that something may hide how many areas were painted before it. PDFium does not say which object a
// character belongs to, so a glyph counts as painted by the last text object in its place.
func (s *shapes) date(glyphs []glyph.Glyph) {
	var covers []glyph.Fill
	for _, f := range s.page.Fills {
		if f.Cover && len(covers) < maxCovers {
			covers = append(covers, f)
		}
	}
	cuts := false
	for i := range glyphs {
		glyphs[i].Paint = len(s.page.Fills)
		cuts = cuts || glyphs[i].Cuts
	}
	if len(covers) == 0 && !cuts || s.looked > maxShapes {
		return
	}
	boxes := make([]glyph.Box, len(s.texts))
	for i, t := range s.texts {
		if box, ok := s.bounds(t.ref, t.m); ok {
			boxes[i] = glyph.Box{X0: box.X0 - 1, Y0: box.Y0 - 1, X1: box.X1 + 1, Y1: box.Y1 + 1}
		}
	}
	for i := range glyphs {
		g := &glyphs[i]
		x, y := g.Middle()
		covered := g.Cuts
		for _, f := range covers {
			covered = covered || f.Box.Contains(x, y)
		}
		if !covered {
			continue
		}
		for j := len(boxes) - 1; j >= 0; j-- {
			if boxes[j].Contains(x, y) {
				g.Paint = s.texts[j].paint
				break
			}
		}
	}
}
