// Package ledongthuc reads the glyphs of plain PDFs. It uses github.com/ledongthuc/pdf as a parser of objects and content
// streams and interprets the content itself; what it does not fully understand it refuses with a *Refusal.
//
// The library panics on damage and can loop on hostile files: panics become refusals here, and so do the loops that guard.go knows. Others must be ended by
// the caller.
package ledongthuc

import (
	"errors"

	lpdf "github.com/ledongthuc/pdf"

	"himscore/internal/extract/pdf/glyph"
)

// maxPages is how many pages this reader takes on.
const maxPages = 30

// Read returns the pages of a PDF. The error is always a *Refusal.
func Read(file []byte) (pages []glyph.Page, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			pages, err = nil, asRefusal(cause)
		}
	}()
	guard(file)
	r, openErr := lpdf.NewReader(newMeter(file), int64(len(file)))
	switch {
	case errors.Is(openErr, lpdf.ErrInvalidPassword):
		refuse(Encrypted, openErr)
	case openErr != nil:
		refuse(Unopened, openErr)
	}
	fonts := fontCache{}
	budget := &budget{operators: maxOperators, glyphs: maxGlyphs, forms: maxForms, inflated: maxInflated}
	for i, leaf := range pageLeaves(r) {
		pages = append(pages, readPage(leaf, i+1, fonts, budget))
	}
	trustGlyphs(pages)
	return pages, nil
}

func asRefusal(cause any) *Refusal {
	if r, ok := cause.(*Refusal); ok {
		return r
	}
	return &Refusal{BrokenObject, cause} // the library panics with errors and strings
}

func readPage(l leaf, number int, fonts fontCache, b *budget) glyph.Page {
	if l.rotate%360 != 0 {
		refuse(RotatedPage, l.rotate)
	}
	if unit := l.page.Key("UserUnit"); !unit.IsNull() && unit.Float64() != 1 {
		refuse(UserUnit, unit)
	}
	refuseAnnotations(l.page.Key("Annots"))
	frame := glyph.NewFrame(l.crop, 0)
	in := newInterpreter(frame, fonts, b)
	contents := l.page.Key("Contents")
	streams := []lpdf.Value{contents}
	if contents.Kind() == lpdf.Array {
		streams = streams[:0]
		for i := range contents.Len() {
			streams = append(streams, contents.Index(i))
		}
	}
	for _, s := range streams {
		in.run(s, l.resources)
	}
	page := glyph.Page{
		Number: number, Width: frame.Width, Height: frame.Height,
		Glyphs: in.glyphs, Fills: in.fills, Images: in.images, ImageArea: min(1, in.imageArea/(frame.Width*frame.Height)),
	}
	if len(page.Glyphs) == 0 && (in.images > 0 || in.forms > 0) {
		refuse(EmptyPage, number)
	}
	return page
}

// refuseAnnotations refuses what is shown on a page but not by its content: the filled-in fields of a form, notes typed on it.
// Links show nothing.
func refuseAnnotations(list lpdf.Value) {
	if list.Len() > maxAnnotations {
		refuse(Annotated, list.Len())
	}
	for i := range list.Len() {
		kind := list.Index(i).Key("Subtype").Name()
		if kind != "Link" && kind != "Popup" && !list.Index(i).Key("AP").IsNull() {
			refuse(Annotated, kind)
		}
	}
}

// maxAnnotations is far above the links of a resume.
const maxAnnotations = 500

// leaf is a page with what it inherits.
type leaf struct {
	page, resources lpdf.Value
	crop            glyph.Box
	rotate          int
}

const (
	maxTreeDepth = 16
	maxTreeNodes = 400
)

// pageLeaves walks the page tree. The library's own Page(i) starts from the root each time and trusts /Count.
func pageLeaves(r *lpdf.Reader) []leaf {
	var leaves []leaf
	nodes := 0
	var walk func(node lpdf.Value, inherited leaf, depth int)
	walk = func(node lpdf.Value, inherited leaf, depth int) {
		if nodes++; nodes > maxTreeNodes || depth > maxTreeDepth || node.Kind() != lpdf.Dict {
			refuse(BrokenPageTree, nodes)
		}
		inherited.inherit(node)
		kids := node.Key("Kids")
		if kids.Kind() != lpdf.Array {
			inherited.page = node
			if leaves = append(leaves, inherited); len(leaves) > maxPages {
				refuse(ManyPages, len(leaves))
			}
			return
		}
		for i := range kids.Len() {
			walk(kids.Index(i), inherited, depth+1)
		}
	}
	walk(r.Trailer().Key("Root").Key("Pages"), leaf{}, 0)
	return leaves
}

func (l *leaf) inherit(node lpdf.Value) {
	if v := node.Key("Resources"); v.Kind() == lpdf.Dict {
		l.resources = v
	}
	if v := node.Key("Rotate"); v.Kind() == lpdf.Integer {
		l.rotate = int(v.Int64())
	}
	for _, key := range [...]string{"MediaBox", "CropBox"} { // the later one wins
		if v := node.Key(key); v.Len() == 4 {
			x0, y0, x1, y1 := v.Index(0).Float64(), v.Index(1).Float64(), v.Index(2).Float64(), v.Index(3).Float64()
			l.crop = glyph.Box{X0: min(x0, x1), Y0: min(y0, y1), X1: max(x0, x1), Y1: max(y0, y1)}
		}
	}
}
