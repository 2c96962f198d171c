package docx

import (
	"strings"
)

// drawing reads a w:drawing, w:pict or w:object: text boxes become blocks of the paragraph, the rest is counted.
func (w *walker) drawing(p *paragraph) {
	outside := w.filled
	w.shape(p, false)
	w.filled = outside
}

// shape reads the inside of a drawing. behind: it lies behind the text of the page.
func (w *walker) shape(p *paragraph, behind bool) {
	w.children(func(e element) {
		if e.word() == "txbxContent" {
			w.textBox(p)
			return
		}
		below := behind
		switch e.local {
		case "anchor":
			below = e.says("behindDoc")
		case "pic", "imagedata":
			w.body.seen.pictures++
		case "relIds": // dgm:relIds
			w.body.seen.smartArt++
		case "chart":
			w.body.seen.charts++
		case "spPr":
			w.fill(w.solid(), behind)
			return
		case "fillRef":
			w.fill(e.number("idx") > 0, behind)
		case "shape", "rect", "roundrect": // VML
			below = strings.Contains(e.attr("style"), "z-index:-")
			w.fill(vmlFilled(e), below)
		case "AlternateContent":
			w.alternatives(func() { w.shape(p, behind) })
			return
		}
		w.shape(p, below)
	})
}

func (w *walker) textBox(p *paragraph) {
	w.body.seen.textBoxes++
	field := w.field
	w.field = fieldState{}
	p.boxes = append(p.boxes, w.blocks())
	w.field = field
}

func (w *walker) fill(filled, behind bool) {
	if !filled {
		return
	}
	w.filled++
	if behind {
		w.body.seen.backdrops++
	}
}

// solid reads the properties of a shape: is it filled with anything but white?
func (w *walker) solid() bool {
	found := false
	w.children(func(e element) {
		switch e.local {
		case "solidFill":
			w.children(func(c element) {
				found = found || !whiteHex(c.attr("val")) && c.attr("val") != "bg1"
			})
		case "gradFill", "pattFill", "blipFill":
			found = true
		}
	})
	return found
}

func vmlFilled(e element) bool {
	color := e.attr("fillcolor")
	return color != "" && color != "white" && e.attr("filled") != "f" && !whiteHex(strings.TrimPrefix(color, "#"))
}
