package docx

import (
	"strconv"
	"strings"
)

// place is where a drawing stands, in points. Offsets count from what relativeFrom names: page, margin, paragraph and so on.
type place struct {
	x, y, w, h   float64
	fromX, fromY string // "" where nothing is said
	inline       bool   // in the line, like a letter
}

// Points of an inch and of a twentieth of a point, in the units of DrawingML (914,400 an inch).
const emuPoint = 12700

func emu(e element, name string) float64 {
	n, err := strconv.ParseFloat(e.attr(name), 64)
	if err != nil {
		return 0
	}
	return n / emuPoint
}

// The ends of a page by alignment, before its size is known.
const (
	atStart  = -1e9
	atCenter = 1e9
	atEnd    = 2e9
)

// position reads a wp:positionH or wp:positionV.
func (w *walker) position(e element) (offset float64, from string) {
	from = e.attr("relativeFrom")
	w.children(func(c element) {
		switch c.local {
		case "posOffset":
			if n, err := strconv.ParseFloat(strings.TrimSpace(w.content()), 64); err == nil {
				offset = n / emuPoint
			}
		case "align":
			switch w.content() {
			case "right", "bottom", "outside":
				offset = atEnd
			case "center":
				offset = atCenter
			default:
				offset = atStart
			}
		}
	})
	return offset, from
}

// scale maps the coordinates inside a group to those of its drawing.
type scale struct {
	x, y, dx, dy float64
	nested       bool // there is a group
}

// rect is a place in the coordinates of a group.
type rect struct{ x, y, w, h float64 }

// transformed reads an a:xfrm.
func (w *walker) transformed() (own rect) {
	own, _ = w.bothTransforms()
	return own
}

func (w *walker) bothTransforms() (own, inside rect) {
	w.children(func(e element) {
		switch e.local {
		case "off":
			own.x, own.y = emu(e, "x"), emu(e, "y")
		case "ext":
			own.w, own.h = emu(e, "cx"), emu(e, "cy")
		case "chOff":
			inside.x, inside.y = emu(e, "x"), emu(e, "y")
		case "chExt":
			inside.w, inside.h = emu(e, "cx"), emu(e, "cy")
		}
	})
	return own, inside
}

// transform reads the grpSpPr of a group.
func (w *walker) transform() scale {
	s := scale{x: 1, y: 1, nested: true}
	w.children(func(e element) {
		if e.local != "xfrm" {
			return
		}
		own, inside := w.bothTransforms()
		if inside.w > 0 && inside.h > 0 {
			s.x, s.y = own.w/inside.w, own.h/inside.h
			s.dx, s.dy = own.x-inside.x*s.x, own.y-inside.y*s.y
		}
	})
	return s
}

func (s scale) within(outer scale) scale {
	return scale{x: s.x * outer.x, y: s.y * outer.y, dx: outer.dx + s.dx*outer.x, dy: outer.dy + s.dy*outer.y, nested: true}
}

// place moves a shape of a group to where the group's drawing stands.
func (s scale) place(at place, r rect) place {
	if !s.nested {
		return at // its drawing has said it
	}
	at.x += s.dx + r.x*s.x
	at.y += s.dy + r.y*s.y
	at.w, at.h = r.w*s.x, r.h*s.y
	return at
}

// vmlPlace reads the style of a VML shape that stands by itself ("position:absolute;margin-left:12pt;…").
func vmlPlace(style string) place {
	var at place
	absolute := false
	for declaration := range strings.SplitSeq(style, ";") {
		name, value, _ := strings.Cut(declaration, ":")
		n, err := strconv.ParseFloat(strings.TrimSuffix(value, "pt"), 64)
		inPoints := err == nil && strings.HasSuffix(value, "pt")
		switch name {
		case "position":
			absolute = value == "absolute"
		case "mso-position-horizontal-relative":
			at.fromX = value
		case "mso-position-vertical-relative":
			at.fromY = value
		case "margin-left":
			at.x = n
		case "margin-top":
			at.y = n
		case "width":
			at.w = n
		case "height":
			at.h = n
		}
		if !inPoints && (name == "width" || name == "height") {
			return place{inline: true} // in the units of a group
		}
	}
	if !absolute {
		return place{inline: true}
	}
	if at.fromX == "" {
		at.fromX = "column"
	}
	if at.fromY == "" {
		at.fromY = "paragraph"
	}
	return at
}
