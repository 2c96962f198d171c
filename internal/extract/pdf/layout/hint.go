package layout

// hint is a cell beside a row that belongs to it: dates or a label in a column of their own, as in tables used for layout.
type hint struct {
	text string
	date bool
	x0   float64 // left edge of a cell to the right of the row; 0 of one to the left
}

// takeHints finds a narrow left column whose cells each stand beside the first row of what they describe, takes it off the rows and
// hangs its cells on those rows. It reports whether it found one.
func takeHints(rows []*row) ([]*row, bool) {
	if len(rows) > maxSplitRows {
		return rows, false
	}
	best := gutter{}
	for _, x := range edges(rows) {
		for _, whole := range gutters(rows, x) {
			for _, g := range append([]gutter{whole}, betweenHeadings(rows, whole)...) {
				if g.both > best.both && g.hangs(rows[g.from:g.to]) {
					best = g
				}
			}
		}
	}
	if best.both == 0 {
		return rows, false
	}
	out := append([]*row{}, rows[:best.from]...)
	out = append(out, hang(rows[best.from:best.to], best.x)...)
	return append(out, rows[best.to:]...), true
}

// betweenHeadings cuts a gutter at rows that stand on the left alone: the cells under one heading may be dates and those under the
// next labels.
func betweenHeadings(rows []*row, whole gutter) []gutter {
	var parts []gutter
	from := whole.from
	for i := whole.from; i <= whole.to; i++ {
		if i < whole.to && rows[i].x1() > whole.x {
			continue
		}
		if i > from && (from > whole.from || i < whole.to) {
			g := gutter{x: whole.x, from: from, to: i}
			g.measure(rows[from:i])
			parts = append(parts, g)
		}
		from = i + 1
	}
	return parts
}

// hangs reports whether the left side of the gutter is such a column: dates, or labels painted in turn with the text on the
// right, which begins at x.
func (g *gutter) hangs(rows []*row) bool {
	if g.both == 0 {
		return false
	}
	if g.datesLeft {
		return g.starts*10 >= g.both*6
	}
	if g.touching > 0 {
		return false
	}
	left, right, wide := rows[0].x0(), rows[0].x1(), 0.0
	aligned, narrow := 0, 0
	for _, r := range rows {
		left, right = min(left, r.x0()), max(right, r.x1())
		k := cut(r, g.x)
		if k == 0 || k == len(r.words) {
			continue
		}
		if near(r.words[k].x0, g.x, 2) {
			aligned++
		}
		if r.words[k-1].x1-r.words[0].x0 < 0.5*(r.x1()-r.words[k].x0)+2*r.size {
			narrow++
		}
		wide = max(wide, r.words[k-1].x1-r.x0())
	}
	return g.both >= 2 && g.both == g.left && aligned == g.both && narrow*10 >= g.both*6 && wide < 0.4*(right-left) &&
		g.right > g.left && g.hops >= g.both
}

// hang moves the words left of x to the row they stand beside. A cell that wraps is painted before the text it describes goes on,
// or stands alone on its row.
func hang(rows []*row, x float64) []*row {
	var out []*row
	var owner *row
	last := 0.0 // baseline of the last row of the open cell
	for _, r := range rows {
		k := cut(r, x)
		left, right := r.words[:k], r.words[k:]
		switch {
		case len(left) == 0 || onlyMarks(left):
		case len(right) > 0 && (owner == nil || r.y-last > 1.7*r.size || !continues(owner, left)):
			r.hints = append(r.hints, hint{text: text(left)})
			r.words, owner, last = right, r, r.y
		case owner != nil && r.y-last <= 1.7*left[0].size:
			h := &owner.hints[len(owner.hints)-1]
			h.text += " " + text(left)
			r.words, last = right, r.y
		default:
			owner = nil // a heading over both
		}
		if len(r.words) > 0 {
			r.measure()
			out = append(out, r)
		}
	}
	for _, r := range out {
		for i, h := range r.hints {
			r.hints[i].date = isDate(h.text)
		}
	}
	return out
}

// continues reports whether words go on with the cell that hangs on owner: dates that are not complete, or text painted
// before the owner's own words.
func continues(owner *row, words []word) bool {
	open := owner.hints[len(owner.hints)-1].text
	if isDate(open) && isDate(open+" "+text(words)) && !isDate(text(words)) || endsOpen(open) {
		return true
	}
	return words[len(words)-1].paint < owner.words[0].paint
}
