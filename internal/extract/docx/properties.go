package docx

import (
	"strconv"
	"strings"
)

// Text smaller than this is not meant to be read.
const tinyPoints = 2

// A color channel this high on all three is white on paper.
const nearWhite = 0xf0

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
			p.shaded = shading(e) == on
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
			p.white = white(e)
		case "shd":
			p.shaded = shading(e)
		case "highlight":
			if v := e.attr("val"); v != "none" && v != "white" {
				p.shaded = on
			}
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

// shading reads w:shd: on when the text stands on a color other than white.
func shading(e element) toggle {
	fill := e.attr("fill")
	if e.attr("themeFill") == "" && (fill == "" || fill == "auto" || whiteHex(fill)) && e.attr("val") != "solid" {
		return off
	}
	if strings.HasPrefix(e.attr("themeFill"), "background1") && whiteHex(fill) {
		return off
	}
	return on
}

// white reads w:color. Theme color background1 is white unless it was darkened.
func white(e element) toggle {
	value := e.attr("val")
	if whiteHex(value) || e.attr("themeColor") == "background1" && e.attr("themeShade") == "" {
		return on
	}
	return off
}

func whiteHex(color string) bool {
	rgb, err := strconv.ParseUint(color, 16, 32)
	return err == nil && len(color) == 6 && rgb>>16 >= nearWhite && rgb>>8&0xff >= nearWhite && rgb&0xff >= nearWhite
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
