package docx

// table reads a w:tbl.
func (w *walker) table() *table {
	t := &table{}
	w.tableParts(t, &tableLook{merged: map[int]int{}})
	return t
}

func (w *walker) tableParts(t *table, look *tableLook) {
	w.children(func(e element) {
		switch e.word() {
		case "tr":
			look.row = len(t.rows)
			t.rows = append(t.rows, w.row(look))
		case "tblPr":
			w.tableProperties(look)
		case "tblGrid", "del":
			w.skip()
		case "sdt":
			w.control(func() { w.tableParts(t, look) })
		default:
			w.tableParts(t, look) // custom XML around rows
		}
	})
}

func (w *walker) row(look *tableLook) row {
	var r row
	column := 0
	w.rowParts(&r, &column, look)
	return r
}

func (w *walker) rowParts(r *row, column *int, look *tableLook) {
	w.children(func(e element) {
		switch e.word() {
		case "tc":
			c := w.cell(*column, look)
			*column += c.span
			*r = append(*r, c)
		case "trPr":
			w.children(func(p element) {
				if p.word() == "gridBefore" {
					*column = min(max(p.number("val"), 0), maxSpan)
				}
			})
		case "tblPrEx", "del":
			w.skip()
		case "sdt":
			w.control(func() { w.rowParts(r, column, look) })
		default:
			w.rowParts(r, column, look)
		}
	})
}

// maxSpan is more columns than Word allows.
const maxSpan = 100

func (w *walker) cell(column int, look *tableLook) cell {
	c := cell{at: column, span: 1}
	outside, merged := w.ground, false
	w.ground = look.ground(w.styles, column).over(outside)
	w.children(func(e element) {
		if e.word() != "tcPr" {
			c.blocks = append(c.blocks, w.block(e)...)
			return
		}
		w.children(func(p element) {
			switch p.word() {
			case "shd":
				if ground := shading(p); ground != automatic {
					w.ground = ground
				}
			case "gridSpan":
				c.span = min(max(p.number("val"), 1), maxSpan)
			case "hMerge":
				merged = merged || p.attr("val") != "restart"
			case "vMerge":
				above, begun := look.merged[column]
				look.merged[column] = look.row
				merged = merged || p.attr("val") != "restart" && begun && above == look.row-1
			}
		})
	})
	w.ground = outside
	if merged {
		c.blocks = nil // Word shows the first of the merged cells
	}
	return c
}
