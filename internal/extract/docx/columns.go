package docx

import "slices"

// Word allows 63 columns.
const maxColumns = 63

// sideBySide reports whether the rows of a table only keep columns of the page level: sections stand under titles of their own
// in two columns at least, and no row is a line of fields or a date beside an entry.
func sideBySide(rows [][][]line, grid []row) bool {
	titled, several := map[int]bool{}, 0
	for i, cells := range rows {
		full := filled(cells)
		if len(full) < 2 {
			continue
		}
		several++
		if fields(full) {
			return false
		}
		if len(full) == 2 {
			if _, dated := besideDate(full[0], full[1]); dated {
				return false
			}
		}
		for c, lines := range cells {
			if len(lines) > 1 && headingLike(lines[0]) && !headingLike(lines[1]) {
				titled[grid[i][c].at] = true
			}
		}
	}
	return several > 1 && len(titled) > 1
}

// starts returns where in the grid the cells of a table begin, from left to right; nil for more columns than a table has.
func starts(grid []row) []int {
	seen, sorted := map[int]bool{}, []int{}
	for _, r := range grid {
		for _, c := range r {
			if !seen[c.at] {
				seen[c.at], sorted = true, append(sorted, c.at)
			}
		}
		if len(sorted) > maxColumns {
			return nil
		}
	}
	slices.Sort(sorted)
	return sorted
}

// columns writes a table column by column, each a block of its own. A row of one cell across all columns stands between the rows
// above and below it.
func (w *writer) columns(rows [][][]line, grid []row) {
	from := 0
	for i, cells := range rows {
		if len(cells) == 1 && len(rows) > 1 {
			w.columnsOf(rows[from:i], grid[from:i])
			w.lines = append(w.lines, cells[0]...)
			from = i + 1
		}
	}
	w.columnsOf(rows[from:], grid[from:])
}

func (w *writer) columnsOf(rows [][][]line, grid []row) {
	columns := starts(grid)
	w.seen.columns = w.seen.columns || len(columns) > 1
	for _, start := range columns {
		w.apart(func() {
			for i, cells := range rows {
				for c, lines := range cells {
					if grid[i][c].at == start {
						w.renumbered(lines)
					}
				}
			}
		})
	}
}
