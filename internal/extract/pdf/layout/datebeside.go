package layout

import "slices"

// joinDates joins a date that stands a little higher or lower than the row it stands beside, as in the cells of a table with
// different space above, with that row.
func joinDates(rows []*row) []*row {
	for i := 0; i+1 < len(rows); i++ {
		a, b := rows[i], rows[i+1]
		if b.y-a.y > 0.5*min(a.size, b.size) || !isDate(text(a.words)) && !isDate(text(b.words)) {
			continue
		}
		if b.x0() < a.x0() {
			a, b = b, a
		}
		if b.x0()-a.x1() < gutterWidth*a.size {
			continue
		}
		rows[i+1] = &row{page: a.page, words: append(slices.Clone(a.words), b.words...)}
		rows[i+1].measure()
		rows[i] = nil
	}
	return slices.DeleteFunc(rows, func(r *row) bool { return r == nil })
}
