package docx

import "strings"

// frame is what is known of the place in a drawing that is being read.
type frame struct {
	behind bool // behind the text of the page
	unseen bool // marked as hidden
	bare   bool // said to have no fill
	at     place
	group  scale
}

// drawing reads a w:drawing, w:pict or w:object: text boxes and diagrams become boxes of the paragraph, the rest is counted.
func (w *walker) drawing(p *paragraph) {
	outside := w.ground
	w.shape(p, frame{group: scale{x: 1, y: 1}})
	w.ground = outside
}

// shape reads the inside of a drawing, a group or a shape.
func (w *walker) shape(p *paragraph, f frame) {
	w.children(func(e element) {
		if e.word() == "txbxContent" {
			w.textBox(p, f, w.blocks)
			return
		}
		switch e.local {
		case "positionH":
			f.at.x, f.at.fromX = w.position(e)
		case "positionV":
			f.at.y, f.at.fromY = w.position(e)
		case "extent":
			f.at.w, f.at.h = emu(e, "cx"), emu(e, "cy")
		case "docPr":
			f.unseen = f.unseen || e.says("hidden")
		case "grpSpPr":
			f.group = w.transform().within(f.group)
		case "spPr":
			f.at, f.bare = w.outline(f)
		case "fillRef":
			w.fillByStyle(e, f)
		case "relIds": // dgm:relIds
			w.body.seen.graphics++
			p.boxes = append(p.boxes, box{diagram: w.relation(e, "dm"), at: f.at})
		case "chart":
			w.body.seen.graphics++
		case "pic", "imagedata":
			w.picture(f)
			w.skip()
		case "txBody":
			w.textBox(p, f, w.drawnText)
		case "AlternateContent":
			w.alternatives(func() { w.shape(p, f) })
		default:
			w.inner(p, e, f)
		}
	})
}

// inner reads an element of a drawing that holds others.
func (w *walker) inner(p *paragraph, e element, f frame) {
	switch e.local {
	case "anchor":
		f.behind = e.says("behindDoc")
	case "inline":
		f.at.inline = true
	case "shape", "rect", "roundrect": // VML
		style := e.attr("style")
		f.behind = strings.Contains(style, "z-index:-")
		f.unseen = f.unseen || strings.Contains(style, "visibility:hidden")
		f.at = vmlPlace(style)
		w.fill(vmlFill(e), f.behind)
	case "textpath":
		if text := e.attr("string"); text != "" && !w.watermark {
			w.textBox(p, f, func() []block { return []block{{para: w.lettering(text)}} })
		}
	}
	if e.local == "shape" {
		w.watermark = strings.Contains(e.attr("id"), "WaterMark")
	}
	w.shape(p, f)
}

// textBox reads the text of a shape as a box of the paragraph.
func (w *walker) textBox(p *paragraph, f frame, read func() []block) {
	field, before := w.field, w.collected
	w.field = fieldState{}
	if f.unseen {
		w.unseen++
	}
	one := box{blocks: read(), at: f.at}
	if f.unseen {
		w.unseen--
	}
	w.field = field
	if w.collected > before {
		p.boxes = append(p.boxes, one)
	}
}

// lettering makes a paragraph of text that is not written as runs.
func (w *walker) lettering(text string) *paragraph {
	p := &paragraph{paraProps: unsetParaProps()}
	w.add(p, text, runProps{})
	return p
}

// drawnText reads the a:p of a text body of DrawingML.
func (w *walker) drawnText() (list []block) {
	w.children(func(e element) {
		if e.local == "p" {
			list = append(list, block{para: w.lettering(w.drawnParagraph())})
		}
	})
	return list
}

// drawnParagraph returns the text of an a:p.
func (r *reader) drawnParagraph() string {
	var text strings.Builder
	r.children(func(e element) {
		switch e.local {
		case "br":
			text.WriteByte('\n')
		case "r", "fld":
			r.children(func(t element) {
				if t.local == "t" {
					text.WriteString(r.content())
				}
			})
		}
	})
	return text.String()
}

// picture counts a picture. One behind the text is a ground that white text may stand on.
func (w *walker) picture(f frame) {
	w.body.seen.pictures++
	w.body.seen.pictureArea += f.at.w * f.at.h
	if f.behind {
		w.body.seen.backdrops++
	}
}

// outline reads a spPr: where the shape is, and how it is filled.
func (w *walker) outline(f frame) (at place, bare bool) {
	at = f.at
	w.children(func(e element) {
		switch e.local {
		case "xfrm":
			if t := w.transformed(); t.w > 0 {
				at = f.group.place(f.at, t)
			}
		case "noFill":
			bare = true
		case "solidFill":
			w.children(func(c element) { w.fill(drawnColor(c), f.behind) })
		case "gradFill", "pattFill", "blipFill":
			w.fill(somePaint, f.behind)
		}
	})
	return at, bare
}

// fillByStyle reads the a:fillRef of a shape that does not say itself how it is filled.
func (w *walker) fillByStyle(e element, f frame) {
	color := somePaint
	if e.number("idx") <= 0 || f.bare {
		color = unpainted
	}
	w.children(func(c element) {
		if color != unpainted {
			color = drawnColor(c)
		}
	})
	w.fill(color, f.behind)
}

// fill notes a filled shape. What is drawn later stands on it, or on another: shapes of one drawing overlap.
func (w *walker) fill(color paint, behind bool) {
	if !color.visible() {
		return
	}
	w.ground = somePaint
	if behind {
		w.body.seen.backdrops++
	}
}

// drawnColor reads a:srgbClr, a:schemeClr or a:sysClr.
func drawnColor(e element) paint {
	switch e.local {
	case "srgbClr":
		return hexPaint(e.attr("val"))
	case "sysClr":
		return hexPaint(e.attr("lastClr"))
	}
	return themePaint(e.attr("val"))
}

func vmlFill(e element) paint {
	color, _, _ := strings.Cut(e.attr("fillcolor"), " ")
	switch value, hex := strings.CutPrefix(color, "#"); {
	case color == "", color == "white", color == "window", e.attr("filled") == "f", e.attr("filled") == "false":
		return unpainted
	case hex && len(value) == 3:
		return max(hexPaint(value[:1]+value[:1]+value[1:2]+value[1:2]+value[2:]+value[2:]), somePaint)
	case hex:
		return max(hexPaint(value), somePaint)
	}
	return somePaint
}
