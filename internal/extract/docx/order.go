package docx

import (
	"cmp"
	"slices"
)

// sheet is the page: its size and the margins that offsets count from, in points.
type sheet struct{ w, h, left, top float64 }

func (s *sheet) size(e element) {
	if w, h := twips(e, "w"), twips(e, "h"); w > 0 && h > 0 {
		s.w, s.h = w, h
	}
}

func (s *sheet) margins(e element) {
	s.left, s.top = max(twips(e, "left"), 0), max(twips(e, "top"), 0)
}

// onPage returns where a drawing stands, in points from the top left corner of the page, or from that of its
// paragraph; fixed says which.
func (s sheet) onPage(at place) (r rect, fixed bool) {
	if s.w == 0 {
		s = sheet{w: 612, h: 792, left: 72, top: 72} // US Letter
	}
	r = rect{w: at.w, h: at.h}
	left, top := s.left, 0.0
	if at.fromX == "page" {
		left = 0
	}
	switch at.fromY {
	case "page", "topMargin":
		fixed = true
	case "margin":
		fixed, top = true, s.top
	}
	r.x = aligned(at.x, at.w, left, s.w-left)
	r.y = aligned(at.y, at.h, top, s.h-top)
	return r, fixed
}

func aligned(offset, size, from, to float64) float64 {
	switch offset {
	case atStart:
		return from
	case atCenter:
		return (from + to - size) / 2
	case atEnd:
		return to - size
	}
	return from + offset
}

// off reports whether nothing of a place is on the page.
func (s sheet) off(at place) bool {
	r, fixed := s.onPage(at)
	if at.inline || at.fromX == "" || r.w == 0 {
		return false
	}
	return r.x+r.w <= 0 || s.w > 0 && r.x >= s.w || fixed && (r.y+r.h <= 0 || s.h > 0 && r.y >= s.h)
}

// Boxes may overlap by this many points and still stand side by side, or one above the other.
const overlapPoints = 8

// More boxes than this in one place are no page.
const maxBoxes = 200

// inReadingOrder sorts the boxes of one place in the text as a person reads the page: columns from left to right where a
// white lane parts them, else from top to bottom. Boxes whose places can not be compared stay as the file has them.
func (s sheet) inReadingOrder(boxes []box) []box {
	if len(boxes) > maxBoxes {
		return boxes
	}
	placed := make([]placedBox, 0, len(boxes))
	_, fixed := s.onPage(boxes[0].at)
	for _, b := range boxes {
		r, likewise := s.onPage(b.at)
		if b.at.inline || b.at.fromX == "" || b.at.w == 0 || likewise != fixed {
			return boxes
		}
		placed = append(placed, placedBox{r, b})
	}
	ordered := make([]box, 0, len(boxes))
	for _, p := range cut(placed, true, 0) {
		ordered = append(ordered, p.box)
	}
	return ordered
}

type placedBox struct {
	rect
	box box
}

// cut parts boxes at white lanes, upright ones first, until nothing parts them.
func cut(boxes []placedBox, upright bool, failed int) []placedBox {
	if len(boxes) < 2 || failed > 1 {
		slices.SortStableFunc(boxes, func(a, b placedBox) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x)) })
		return boxes
	}
	span := func(b placedBox) (from, to float64) {
		if upright {
			return b.x, b.x + b.w
		}
		return b.y, b.y + b.h
	}
	slices.SortStableFunc(boxes, func(a, b placedBox) int {
		from, _ := span(a)
		other, _ := span(b)
		return cmp.Compare(from, other)
	})
	var ordered []placedBox
	begin, end := 0, 0.0
	for i, b := range boxes {
		from, to := span(b)
		if i > begin && from >= end-overlapPoints {
			ordered = append(ordered, cut(boxes[begin:i], !upright, 0)...)
			begin = i
		}
		end = max(end, to)
		if i == begin {
			end = to
		}
	}
	if begin == 0 {
		return cut(boxes, !upright, failed+1)
	}
	return append(ordered, cut(boxes[begin:], !upright, 0)...)
}

// beside reports whether two boxes stand next to each other for most of the height of the smaller one.
func (r rect) beside(o rect) bool {
	apart := r.x+r.w <= o.x+overlapPoints || o.x+o.w <= r.x+overlapPoints
	return apart && min(r.y+r.h, o.y+o.h)-max(r.y, o.y) > min(r.h, o.h)/2
}

// sidebar reports whether a box is narrow and high enough to be a column beside the text of the page.
func (s sheet) sidebar(r rect) bool {
	if s.w == 0 {
		s = sheet{w: 612, h: 792}
	}
	return r.w > 0 && r.w < 0.6*s.w && r.h > s.h/3
}
