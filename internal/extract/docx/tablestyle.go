package docx

import "strconv"

// tableLook is what a table says of the ground of its cells.
type tableLook struct {
	style    string
	own      paint
	row      int
	firstRow bool // the style's special first row is switched on
	firstCol bool
	merged   map[int]int // column -> last row with a cell that is merged with those above or below it
}

// tableProperties reads a w:tblPr.
func (w *walker) tableProperties(look *tableLook) {
	w.children(func(e element) {
		switch e.word() {
		case "tblStyle":
			look.style = e.attr("val")
		case "shd":
			look.own = shading(e)
		case "tblLook":
			look.firstRow, look.firstCol = e.says("firstRow"), e.says("firstColumn")
			if bits, err := strconv.ParseUint(e.attr("val"), 16, 16); err == nil { // as Word 2007 wrote it
				look.firstRow, look.firstCol = look.firstRow || bits&0x20 != 0, look.firstCol || bits&0x80 != 0
			}
		}
	})
}

// ground is what the cells of a column stand on, as far as the table and its style say.
func (t *tableLook) ground(s *styleSheet, column int) paint {
	if t.own > automatic {
		return t.own
	}
	if t.style == "" {
		return unpainted
	}
	styled := s.table(t.style, 0)
	switch {
	case t.firstRow && t.row == 0 && styled.firstRow > automatic:
		return styled.firstRow
	case t.firstCol && column == 0 && styled.firstCol > automatic:
		return styled.firstCol
	}
	return styled.cells
}

// tableGrounds are the grounds that a table style gives.
type tableGrounds struct{ cells, firstRow, firstCol paint }

// table returns the grounds of a table style. Most documents name one style of the hundred they hold, so a style is read when it
// is asked for.
func (s *styleSheet) table(id string, chain int) tableGrounds {
	if read, found := s.tables[id]; found {
		return read
	}
	source, found := s.tableSource[id]
	if !found || chain > maxStyleChain {
		return tableGrounds{}
	}
	scan := &scanner{src: source, lenient: true}
	r := &reader{scanner: scan}
	var g tableGrounds
	based := ""
	r.children(func(element) {
		r.children(func(e element) {
			switch e.local {
			case "basedOn":
				based = e.attr("val")
			case "tblPr", "tcPr":
				r.shade(&g.cells)
			case "tblStylePr":
				switch e.attr("type") {
				case "wholeTable":
					r.shadeCells(&g.cells)
				case "firstRow":
					r.shadeCells(&g.firstRow)
				case "firstCol":
					r.shadeCells(&g.firstCol)
				case "band1Horz", "band2Horz", "band1Vert", "band2Vert", "lastRow", "lastCol":
					var some paint
					if r.shadeCells(&some); some.visible() && g.cells <= automatic {
						g.cells = somePaint
					}
				}
			}
		})
	})
	if under := s.table(based, chain+1); based != id {
		g.cells, g.firstRow, g.firstCol = g.cells.over(under.cells), g.firstRow.over(under.firstRow), g.firstCol.over(under.firstCol)
	}
	s.tables[id] = g
	return g
}

func (r *reader) shadeCells(ground *paint) {
	r.children(func(e element) {
		if e.local == "tcPr" {
			r.shade(ground)
		}
	})
}

func (r *reader) shade(ground *paint) {
	r.children(func(e element) {
		if e.local == "shd" {
			*ground = shading(e)
		}
	})
}
