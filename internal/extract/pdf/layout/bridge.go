package layout

// bridge appends the lines of a page to those of the pages before. A line that was cut by the page end goes on in the first
// line of the same block.
func bridge(before, next []*line, v vocabulary) []*line {
	for i := 0; i < len(next); i++ {
		l := next[i]
		if i > 0 && next[i-1].block == l.block || !opensPage(l) {
			continue
		}
		if last := lastOf(before, l.block); last != nil && last.lastRow().page == l.rows[0].page-1 && runsOn(last, l) {
			last.join(l, v)
			next = append(next[:i:i], next[i+1:]...)
			i--
		}
	}
	return append(before, next...)
}

func opensPage(l *line) bool {
	return l.mark == nil && l.head == "" && l.tail == "" && len(l.cells) == 1
}

func lastOf(lines []*line, block int) *line {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].block == block {
			return lines[i]
		}
	}
	return nil
}

// runsOn reports whether next is the rest of the list item or paragraph that the page end cut.
func runsOn(last, next *line) bool {
	r := next.rows[0]
	if !near(r.size, last.lastRow().size, 0.08*r.size) || !styleHolds(last, next) {
		return false
	}
	goesOn := opensLower(next.text) && !endsSentence(last.text)
	if last.mark != nil {
		return goesOn || hangs(r.x0(), last, last.rows[0].x0())
	}
	if !near(r.x0(), last.lastRow().x0(), 0.5*r.size) {
		return false
	}
	return goesOn || last.tail == "" && !endsSentence(last.text) && isFull(last, next, *last.region) && last.region.wrapsAt(last, r.x0()) && !opensLabel(next.text)
}

// flowsOn is runsOn for the top of the next column: places count from the left edge of the column.
func flowsOn(last, next *line) bool {
	r := next.rows[0]
	if !near(r.size, last.lastRow().size, 0.08*r.size) || !styleHolds(last, next) {
		return false
	}
	return opensLower(next.text) && !endsSentence(last.text) ||
		last.mark != nil && !endsSentence(last.text) && hangs(r.x0()-next.left+last.left, last, last.rows[0].x0())
}

// hangs reports whether x is where the text of a list item begins, away from its mark.
func hangs(x float64, item *line, text float64) bool {
	return near(x, text, 5) && text-item.mark.x > 3
}
