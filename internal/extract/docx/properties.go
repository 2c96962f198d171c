package docx

import (
	"strconv"
	"strings"
)

// Text smaller than this is not meant to be read.
const tinyPoints = 2

// paraProperties reads a w:pPr. visit sees the elements that are not layout: w:pStyle, w:sectPr, w:rPr.
func (r *reader) paraProperties(visit func(element)) paraProps {
	p := unsetParaProps()
	r.children(func(e element) {
		switch e.word() {
		case "numPr":
			r.children(func(n element) {
				switch n.word() {
				case "numId":
					p.numID = n.number("val")
				case "ilvl":
					p.level = n.number("val")
				}
			})
		case "outlineLvl":
			p.outline = e.number("val")
		case "ind":
			p.indent = twips(e, "left", "start")
		case "spacing":
			p.gap = twips(e, "before")
		case "shd":
			p.ground = shading(e)
		case "framePr":
			p.dropCap = e.attr("dropCap") == "drop" || e.attr("dropCap") == "margin"
		default:
			visit(e)
		}
	})
	return p
}

// runProperties reads a w:rPr, with the id of its character style.
func (r *reader) runProperties() (p runProps, style string) {
	r.children(func(e element) {
		switch e.word() {
		case "rStyle":
			style = e.attr("val")
		case "b":
			p.bold = e.switched()
		case "vanish":
			p.vanish = e.switched()
		case "color":
			p.color = textColor(e)
		case "shd":
			p.ground = shading(e)
		case "highlight":
			p.marker = highlight(e.attr("val"))
		case "sz":
			if half := e.number("val"); half > 0 {
				p.size = float64(half) / 2
			}
		case "rFonts":
			p.symbol = symbolFont(e.attr("ascii"))
		}
	})
	return p, style
}

// twips reads the first of the named attributes that is there, in points; -1 where none is.
func twips(e element, names ...string) float64 {
	for _, name := range names {
		if v := e.attr(name); v != "" {
			if n, err := strconv.ParseFloat(strings.TrimSuffix(v, "pt"), 64); err == nil {
				return max(n/20, 0)
			}
		}
	}
	return -1
}

// symbolFont names the fonts whose letters are pictures.
func symbolFont(name string) string {
	switch lower := strings.ToLower(name); {
	case lower == "symbol":
		return lower
	case strings.HasPrefix(lower, "wingdings"), lower == "webdings", strings.HasPrefix(lower, "font awesome"):
		return "wingdings"
	case name != "":
		return "letters"
	}
	return ""
}
